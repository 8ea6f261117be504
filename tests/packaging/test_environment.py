"""When the environment counts as whole, and what happens to one that does not."""

import json
import os
import shutil
from pathlib import Path
from socket import socket

import pytest

from environment import Environment, Scope, SetUpError, advice, without_misleading

PROJECT = Path(__file__).parents[2]
UNOBTAINABLE = f"no-such-library==1 --hash=sha256:{'0' * 64}\n"


@pytest.fixture
def environment(tmp_path: Path) -> Environment:
    """The environment of a copy of the project's own lock, nothing set up."""
    shutil.copytree(PROJECT / "packaging" / "lock", tmp_path / "packaging" / "lock")
    shutil.copy(PROJECT / "pyproject.toml", tmp_path)
    return Environment(tmp_path)


def set_up(environment: Environment, scope: Scope) -> None:
    environment.python.parent.mkdir(parents=True)
    environment.python.touch()
    environment.stamp.write_text(json.dumps(environment.expected(scope)), "utf-8")


def test_nothing_set_up_is_not_an_environment(environment: Environment) -> None:
    assert not environment.holds(Scope.RUNTIME)


@pytest.mark.parametrize("scope", Scope)
def test_a_stamped_environment_is_whole(environment: Environment, scope: Scope) -> None:
    set_up(environment, scope)
    assert environment.holds(scope)


def test_an_environment_for_development_runs_the_program_too(environment: Environment) -> None:
    set_up(environment, Scope.DEVELOPMENT)
    assert environment.holds(Scope.RUNTIME)


@pytest.mark.parametrize("scope", [Scope.RUNTIME, Scope.DEVELOPMENT])
def test_an_environment_for_benchmarks_runs_the_program_and_its_tests(
    environment: Environment, scope: Scope
) -> None:
    set_up(environment, Scope.BENCH)
    assert environment.holds(scope)


def test_an_environment_for_development_lacks_what_benchmarks_compare_with(
    environment: Environment,
) -> None:
    set_up(environment, Scope.DEVELOPMENT)
    assert not environment.holds(Scope.BENCH)


def test_an_environment_for_the_program_alone_cannot_test(environment: Environment) -> None:
    set_up(environment, Scope.RUNTIME)
    assert not environment.holds(Scope.DEVELOPMENT)


def test_a_changed_lock_calls_for_a_new_environment(environment: Environment) -> None:
    set_up(environment, Scope.RUNTIME)
    lock = environment.root / "packaging" / "lock" / "requirements.txt"
    lock.write_text(lock.read_text("utf-8") + UNOBTAINABLE, "utf-8")
    assert not environment.holds(Scope.RUNTIME)


def test_a_changed_project_table_calls_for_a_new_environment(environment: Environment) -> None:
    set_up(environment, Scope.RUNTIME)
    project = environment.root / "pyproject.toml"
    project.write_text(project.read_text("utf-8").replace(">=3.11", ">=3.12"), "utf-8")
    assert not environment.holds(Scope.RUNTIME)


def test_a_moved_project_calls_for_a_new_environment(environment: Environment) -> None:
    set_up(environment, Scope.RUNTIME)
    moved = environment.root.with_name("moved")
    environment.root.rename(moved)
    assert not Environment(moved).holds(Scope.RUNTIME)


def test_an_environment_whose_python_is_gone_is_not_whole(environment: Environment) -> None:
    set_up(environment, Scope.RUNTIME)
    environment.python.unlink()
    assert not environment.holds(Scope.RUNTIME)


@pytest.mark.parametrize("stamp", ["", '{"scope": "run', "[]"])
def test_a_stamp_that_was_cut_off_does_not_count(environment: Environment, stamp: str) -> None:
    set_up(environment, Scope.RUNTIME)
    environment.stamp.write_text(stamp, "utf-8")
    assert not environment.holds(Scope.RUNTIME)


@pytest.mark.slow
def test_an_install_that_fails_says_why_and_leaves_no_stamp(
    environment: Environment, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    lock = environment.root / "packaging" / "lock" / "requirements.txt"
    lock.write_text(UNOBTAINABLE, "utf-8")
    with pytest.raises(SetUpError, match="no-such-library"):
        environment.prepare(Scope.RUNTIME)
    assert environment.python.exists()
    assert not environment.holds(Scope.RUNTIME)
    captured = capfd.readouterr()
    assert captured.err.startswith("Setting up .venv for runtime: ")
    assert captured.err.count("\n") == 1
    assert captured.out == ""


def test_a_folder_that_cannot_be_written_is_said_plainly(environment: Environment) -> None:
    (environment.root / ".venv.lock").mkdir()
    with pytest.raises(SetUpError, match="Cannot set up"):
        environment.prepare(Scope.RUNTIME)


def test_settings_that_would_send_packages_elsewhere_are_left_out() -> None:
    assert without_misleading({"PIP_USER": "1", "PYTHONPATH": "x", "PIP_CERT": "c"}) == {
        "PIP_CERT": "c"
    }


@pytest.mark.parametrize(
    ("said", "named"),
    [
        (
            "SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] certificate "
            "verify failed: self-signed certificate in certificate chain (_ssl.c:992)'))",
            "PIP_CERT",
        ),
        (
            "ProxyError('Cannot connect to proxy.', OSError('Tunnel connection failed: 407 Proxy "
            "Authentication Required'))",
            "HTTPS_PROXY",
        ),
        (
            "Failed to establish a new connection: [Errno -3] Temporary failure in name resolution",
            "HTTPS_PROXY",
        ),
        ("Connection to index timed out. (connect timeout=15)", "PIP_CERT"),
    ],
)
def test_what_keeps_pip_from_the_packages_is_named_with_what_helps(said: str, named: str) -> None:
    told = advice(f"WARNING: Retrying (Retry(total=4)) after connection broken by '{said}'")
    assert named in told
    assert "package wheelhouse" in told


def test_a_wheel_that_is_not_there_is_no_matter_of_the_network() -> None:
    assert advice("ERROR: No matching distribution found for no-such-library==1") == ""


@pytest.mark.slow
def test_a_proxy_that_does_not_answer_is_told_in_words(
    environment: Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket() as taken:  # bound, and nobody listens
        taken.bind(("127.0.0.1", 0))
        monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{taken.getsockname()[1]}")
        monkeypatch.setenv("PIP_INDEX_URL", "https://packages.example/simple")
        monkeypatch.setenv("PIP_RETRIES", "1")  # it tells of those it makes
        monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
        for name in ("PIP_NO_INDEX", "PIP_EXTRA_INDEX_URL", "PIP_FIND_LINKS", "NO_PROXY"):
            monkeypatch.delenv(name, raising=False)
        lock = environment.root / "packaging" / "lock" / "requirements.txt"
        lock.write_text(UNOBTAINABLE, "utf-8")
        with pytest.raises(SetUpError, match="HTTPS_PROXY"):
            environment.prepare(Scope.RUNTIME)
