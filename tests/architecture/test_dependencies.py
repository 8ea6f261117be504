"""The project's libraries: each with its reason, each pinned, and the lock in step with them."""

import re
import tomllib
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]
LOCK = PROJECT / "packaging" / "lock"
PIN = re.compile(r"^([a-z0-9-]+)==(\S+)", re.MULTILINE)
REASON = re.compile(r'^    "[^"]+==[^"]+",\s+# \w.+$')


def pyproject() -> str:
    return (PROJECT / "pyproject.toml").read_text("utf-8")


def pinned(requirements: list[str]) -> dict[str, str]:
    plain = (re.sub(r"\[.*]|;.*", "", requirement) for requirement in requirements)
    pairs = (requirement.split("==") for requirement in plain)
    return {re.sub(r"[-_.]+", "-", name).lower(): version for name, version in pairs}


def required() -> dict[str, dict[str, str]]:
    """Lock file → what pyproject.toml asks of it."""
    read = tomllib.loads(pyproject())
    project, groups = read["project"]["dependencies"], read["dependency-groups"]
    return {
        "requirements.txt": pinned(project),
        "build.txt": pinned(groups["build"]),
        "packaging.txt": pinned(groups["packaging"]),
        "bench.txt": pinned(groups["bench"]),
        "development.txt": pinned(project + groups["dev"] + groups["build"] + groups["packaging"]),
    }


def locked(name: str) -> dict[str, str]:
    return dict(PIN.findall((LOCK / name).read_text("utf-8")))


def test_every_library_has_its_version_and_its_reason_beside_it() -> None:
    listed = re.findall(
        r"^(?:dependencies|dev|bench|build|packaging) = \[\n(.*?)^\]", pyproject(), re.M | re.S
    )
    lines = [line for block in listed for line in block.splitlines()]
    assert len(lines) == len(required()["development.txt"]) + len(required()["bench.txt"])
    assert [line for line in lines if not REASON.match(line)] == []


@pytest.mark.parametrize("name", sorted(file.name for file in LOCK.iterdir()))
def test_the_lock_agrees_with_the_project(name: str) -> None:
    assert required()[name].items() <= locked(name).items()


@pytest.mark.parametrize("name", ["requirements.txt", "build.txt", "packaging.txt"])
def test_the_lock_for_development_holds_the_versions_of_the_others(name: str) -> None:
    assert locked(name).items() <= locked("development.txt").items()


def test_what_benchmarks_compare_with_is_installed_beside_the_lock_for_development() -> None:
    development, bench = locked("development.txt"), locked("bench.txt")
    assert bench.keys() - development.keys() >= {"reportlab", "weasyprint"}
    shared = bench.keys() & development.keys()
    assert {name: bench[name] for name in shared} == {name: development[name] for name in shared}


def test_the_build_backend_is_the_locked_one() -> None:
    requires = tomllib.loads(pyproject())["build-system"]["requires"]
    assert pinned(requires).items() <= required()["build.txt"].items()


@pytest.mark.parametrize("name", sorted(file.name for file in LOCK.iterdir()))
def test_the_lock_holds_versions_and_hashes_and_no_addresses(name: str) -> None:
    allowed = re.compile(r"#.*|[a-z0-9-]+==\S+( ; .+)? \\|    --hash=sha256:[0-9a-f]{64}( \\)?")
    lines = (LOCK / name).read_text("utf-8").splitlines()
    assert [line for line in lines if not allowed.fullmatch(line)] == []
    assert [line for line in lines if "://" in line] == []
