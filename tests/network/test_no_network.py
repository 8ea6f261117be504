"""The program asks nothing of any network: no socket but local ones, and it needs none.

Not even AF_NETLINK is let through: the C library opens one to look up names and addresses.
"""

import re
from pathlib import Path

import pytest

from tests.network.conftest import NO_NETWORK, STRACE, RunAlone, Watch, Watched, works
from viewer.exports.catalogue import Format
from viewer.sheets.catalogue import Sheet

JOB = Path(__file__).with_name("main_job.py")
DONE = [
    *("import 0", "list 0", "show 0", "search 0"),
    *(["print 0"] * (len(Sheet) + 1)),
    *(["export 0"] * len(Format)),
    *("compare 0", "history 0", "self-check 0"),
    *("tabs", "found", "support", *(f"preview {sheet}" for sheet in Sheet)),
]
CONNECT = """
import socket
try:
    socket.create_connection(("127.0.0.1", 9), 1)
except OSError as error:
    print(error.errno)
"""
INTERFACES = "import socket; print(*(name for _, name in socket.if_nameindex()))"
needs_strace = pytest.mark.skipif(
    not works(*STRACE, "/dev/null", "true"),
    reason="strace is not installed (apt-get install strace), or the kernel lets nobody trace",
)
needs_namespaces = pytest.mark.skipif(
    not works(*NO_NETWORK, "true"), reason="the kernel lets this user make no namespace"
)


def beyond_this_computer(watched: Watched) -> list[str]:
    """The calls that make a socket of another family than the local one, or ask CUPS."""
    family = re.compile(r"\b(?:AF|PF)_(?!UNIX\b|LOCAL\b)\w+")
    return [call for call in watched.calls if family.search(call) or "cups" in call]


def done(out: str) -> list[str]:
    return [line.removeprefix("did: ") for line in out.splitlines() if line.startswith("did: ")]


@needs_strace
def test_the_whole_main_job_opens_no_socket_to_any_network(watch: Watch, tmp_path: Path) -> None:
    watched = watch(JOB, tmp_path)
    assert done(watched.out) == DONE
    assert beyond_this_computer(watched) == []


@needs_namespaces
def test_the_whole_main_job_is_done_where_there_is_no_network(
    run_alone: RunAlone, tmp_path: Path
) -> None:
    assert done(run_alone(JOB, tmp_path)) == DONE


@needs_strace
def test_a_socket_to_a_network_is_seen(watch: Watch) -> None:
    assert beyond_this_computer(watch("-c", CONNECT)) != []


@needs_strace
def test_a_question_about_interfaces_is_seen(watch: Watch) -> None:
    (call, *_) = beyond_this_computer(watch("-c", INTERFACES))
    assert "AF_NETLINK" in call


@needs_strace
def test_the_print_system_is_seen_once_somebody_asks_for_printers(
    watch: Watch, tmp_path: Path
) -> None:
    ask = ("-m", "viewer", "self-check", "--basedir", tmp_path)
    assert beyond_this_computer(watch(*ask)) == []
    assert beyond_this_computer(watch(*ask, "--printers")) != []


@needs_namespaces
def test_where_there_is_no_network_nothing_can_be_reached(run_alone: RunAlone) -> None:
    assert run_alone("-c", INTERFACES).split() == ["lo"]
    assert run_alone("-c", CONNECT).strip() == "101"  # ENETUNREACH
