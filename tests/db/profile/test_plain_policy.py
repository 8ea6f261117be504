"""What is read without YAML says the same as with it, or is left to it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from db.profile.plain_policy import read_plain_policy
from db.profile.policy_file import read_policy

ROOT = Path(__file__).parents[3]
SCHEMA = ROOT / "resources" / "schema" / "policy-1.schema.json"
EXAMPLE = ROOT / "resources" / "schema" / "policy-example.yaml"


def agree(file: Path) -> bool:
    """Whether it was read plainly; then YAML and the schema find the same, and nothing wrong."""
    plain = read_plain_policy(file, SCHEMA)
    if plain is not None:
        with_yaml = read_policy(file, SCHEMA)
        assert with_yaml.problems == ()
        assert with_yaml.content == plain
    return plain is not None


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "policy.yaml"


def test_the_example_is_read_plainly() -> None:
    assert agree(EXAMPLE)


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize("start", ["", "\ufeff"])
def test_every_way_of_ending_lines_and_marking_utf8_is_read_plainly(
    file: Path, ending: str, start: str
) -> None:
    text = EXAMPLE.read_text("utf-8").replace("\n", ending)
    file.write_bytes((start + text).encode())
    assert agree(file)


@pytest.mark.parametrize(
    "line",
    [
        "  library: /srv/all profiles/library.sqlite  # for all",
        "  library: /srv/profiles/a:b.sqlite",
        '  library: "/srv/café/library.sqlite"',
        "  exports-off: [csv,xlsx , json]",
        "  exports-off: [ csv ]",
    ],
)
def test_usual_ways_of_writing_agree(file: Path, line: str) -> None:
    file.write_text(f"format: policy/1\nlocked:\n{line}\n", encoding="utf-8")
    agree(file)


KEYS = ["format", "reason", "reasons", "defaults", "locked", "theme", "library", "exports-off"]
KEYS += ["links", "text-size", "a-b", "Theme", "'theme'", "? theme", "- theme", "--- theme"]
VALUES = ["policy/1", "dark", "off", "no", "[csv]", "[csv, json]", "[]", "[a b]", "/a/b", "/a: b"]
VALUES += ["/a #b", "/a#b", '"x"', '"x" y', '"a\\n"', "'x'", "&a x", "*a", "!t x", "|", ">", "{}"]
VALUES += [
    "{theme: dark}",
    "100",
    "",
    "~",
    "/a:",
    "/a ",
    "  /a",
    "-",
    "- a",
    "a,b",
    "(a)",
    "%a",
    "@a",
]
LINES = st.builds(
    "{}{}{}{}{}".format,
    st.sampled_from(["", "", "  ", "  ", " ", "    ", "\t"]),
    st.sampled_from(KEYS),
    st.sampled_from([": ", ":", ":  ", " : ", ""]),
    st.sampled_from(VALUES),
    st.sampled_from(["", "", " ", " # x", "# x", "\t", "\r", "\u2028", "\x85"]),
)
TEXTS = st.lists(LINES | st.sampled_from(["", "# x", "  # x", "---", "...", "%YAML 1.1"]))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(lines=TEXTS)
@example(lines=["locked:", "  theme: dark", "  links: off"])
@example(lines=["reason: x", "  theme: dark"])
@example(lines=["locked:", "# x", "  theme: dark", "reason: a", "  links: off"])
def test_whatever_is_read_plainly_means_the_same_in_yaml(file: Path, lines: list[str]) -> None:
    file.write_text("\n".join(["format: policy/1", *lines]), encoding="utf-8", newline="")
    agree(file)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(reason=st.text(max_size=30), path=st.text(max_size=30))
def test_any_text_as_a_value_means_the_same_in_yaml(file: Path, reason: str, path: str) -> None:
    text = f'format: policy/1\nreason: "{reason}"\nlocked:\n  library: /{path}\n'
    file.write_bytes(text.encode("utf-8", "surrogatepass"))
    agree(file)


def words_of(rule: object) -> set[str]:
    """The words that a schema uses to say what it allows; names of keys are not such."""
    if not isinstance(rule, dict):
        return set()
    named = [*rule.get("properties", {}).values(), *rule.get("$defs", {}).values()]
    return rule.keys() | {word for each in [*named, rule.get("items")] for word in words_of(each)}


def test_the_schema_uses_no_word_that_is_not_understood_without_a_validator() -> None:
    understood = {"$ref", "enum", "type", "items", "properties", "required", "additionalProperties"}
    understood |= {"pattern", "minLength", "maxLength"}
    said = {"$schema", "$id", "$defs", "title", "description"}
    assert words_of(json.loads(SCHEMA.read_text("utf-8"))) <= understood | said


def test_a_policy_that_is_written_plainly_costs_a_start_neither_yaml_nor_the_validator() -> None:
    script = (
        "import sys; from pathlib import Path; from db.api import read_policy_file; "
        "read_policy_file(Path(sys.argv[1]), Path(sys.argv[2])); print(*sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(EXAMPLE), str(ROOT / "resources")],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert {"yaml", "jsonschema_rs", "sqlalchemy"} & set(done.stdout.split()) == set()
