"""Whatever is given for a page: an answer soon, in little memory, and no draft that is none."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.generated.bad_pages import BAD_PAGES

PROJECT = Path(__file__).parents[3]
LONGEST = 60  # seconds; five are the aim, on a machine that has nothing else to do
MOST_MEMORY = 300_000  # KB
NO_GOOD = ("is it a page of another kind?", "Fewer than half")
RUN = """
import sys
from pathlib import Path
from viewer.app.cli import main
status = main(sys.argv[1:])
lines = Path("/proc/self/status").read_text().splitlines()
print(next(line.split()[1] for line in lines if line.startswith("VmHWM:")))
sys.exit(status)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Linux tells the most memory of a process")
@pytest.mark.parametrize("name", BAD_PAGES)
def test_what_is_no_page_is_answered_with_the_reason(name: str, tmp_path: Path) -> None:
    make, code = BAD_PAGES[name]
    page, draft = tmp_path / "page.html", tmp_path / "draft.yaml"
    page.write_bytes(make())
    words = ["draft", str(page), "-o", str(draft), "--basedir", str(tmp_path / "base")]
    run = subprocess.run(
        [sys.executable, "-c", RUN, *words],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        timeout=LONGEST,
        check=False,
    )
    assert (run.returncode, "Traceback" in run.stderr) == (1, False)
    reasons = (f"{page}:1:1: {code}: ",) if code else NO_GOOD
    assert any(reason in run.stderr for reason in reasons)
    assert draft.exists() == (not code)
    assert int(run.stdout.split()[-1]) < MOST_MEMORY
