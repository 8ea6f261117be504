"""What windows are drawn on: a screen that Qt only imagines, and an X server where there is one."""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

WIDTH, HEIGHT = 1920, 1080


def imagined_screen(folder: Path) -> dict[str, str]:
    """Variables for Qt's offscreen plugin, on a screen as large as people have.

    Its own is so small that the window folds its library away, which spares work.
    """
    screen = {"name": "screen", "x": 0, "y": 0, "width": WIDTH, "height": HEIGHT, "dpr": 1}
    file = folder / "screen.json"
    file.write_text(json.dumps({"screens": [screen | {"logicalDpi": 96, "logicalBaseDpi": 96}]}))
    return {"QT_QPA_PLATFORM": f"offscreen:configfile={file}"}


@contextmanager
def x_server() -> Iterator[dict[str, str] | None]:
    """Variables for an X server of our own without a screen; None where Xvfb is not installed."""
    program = shutil.which("Xvfb")
    if program is None:
        yield None
        return
    reading, writing = os.pipe()
    command = [program, "-displayfd", str(writing), "-screen", "0", f"{WIDTH}x{HEIGHT}x24"]
    with subprocess.Popen(
        [*command, "-nolisten", "tcp", "-noreset"], pass_fds=[writing], stderr=subprocess.DEVNULL
    ) as server:
        os.close(writing)
        try:
            with os.fdopen(reading) as answer:
                number = answer.readline().strip()
            yield {"QT_QPA_PLATFORM": "xcb", "DISPLAY": f":{number}"}
        finally:
            server.terminate()


@contextmanager
def displays(folder: Path) -> Iterator[Mapping[str, dict[str, str]]]:
    """The variables for each display that there is, by the name of Qt's plugin."""
    with ExitStack() as stack:
        found = {"offscreen": imagined_screen(folder)}
        server = stack.enter_context(x_server())
        if server is None:
            print("Xvfb is not installed: nothing is measured on xcb, nor beside other programs")
        else:
            found["xcb"] = server
        yield found
