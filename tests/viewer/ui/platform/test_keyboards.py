"""Every key that a menu names works on the keyboards that people have."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from bench.displays import x_server
from tests.needs import needs_keyboards

PROJECT = Path(__file__).parents[4]
# Keys by their codes: the row of digits, K, C, Z, ",", N, and "/" where the layout has it.
EVERYWHERE = {
    "Ctrl+1": "ctrl+10",
    "Ctrl+2": "ctrl+11",
    "Ctrl+3": "ctrl+12",
    "Ctrl+4": "ctrl+13",
    "Ctrl+5": "ctrl+14",
    "Ctrl+0": "ctrl+19",
    "Ctrl+K": "ctrl+45",
    "Ctrl+C": "ctrl+54",
    "Ctrl+P": "ctrl+33",
    "Ctrl+Shift+N": "ctrl+shift+57",
}
# Where each layout has the signs: French (France), French (Belgium), German, Arabic; digits of
# Arabic, and Arabic beside English, which Qt knows by itself.
LAYOUTS = {
    "us": {"Ctrl++": "ctrl+shift+21", "Ctrl+-": "ctrl+20", "Ctrl+,": "ctrl+59", "search": "61"},
    "fr": {"Ctrl++": "ctrl+21", "Ctrl+-": "ctrl+15", "Ctrl+,": "ctrl+58", "search": "shift+60"},
    "be": {"Ctrl++": "ctrl+61", "Ctrl+-": "ctrl+21", "Ctrl+,": "ctrl+58", "search": "shift+60"},
    "de": {"Ctrl++": "ctrl+35", "Ctrl+-": "ctrl+61", "Ctrl+,": "ctrl+59", "search": "shift+16"},
    "ara": {"Ctrl++": "ctrl+21", "Ctrl+-": "ctrl+20", "Ctrl+,": "ctrl+59", "search": "shift+46"},
    "ara -variant digits": {"Ctrl++": "ctrl+21", "Ctrl+-": "ctrl+20", "search": "shift+46"},
    "ara,us": {"Ctrl++": "ctrl+21", "Ctrl+-": "ctrl+20", "Ctrl+,": "ctrl+59", "search": "shift+46"},
}


@pytest.fixture(scope="module")
def came(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, object]]:
    """What came of each key on each keyboard."""
    folder = tmp_path_factory.mktemp("typed")
    asked = {layout: EVERYWHERE | signs for layout, signs in LAYOUTS.items()}
    script = Path(__file__).parent / "typed_keys.py"
    with x_server() as variables:
        assert variables is not None
        done = subprocess.run(
            [sys.executable, "-P", str(script), str(folder), json.dumps(asked)],
            env={**os.environ, **variables, "PYTHONPATH": str(PROJECT)},
            capture_output=True,
            check=False,
            encoding="utf-8",
            timeout=240,
        )
    assert done.returncode == 0, done.stderr
    answer: dict[str, dict[str, object]] = json.loads(done.stdout)
    return answer


@pytest.mark.slow
@needs_keyboards
@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_key_of_a_menu_does_the_same_on_every_keyboard(
    came: dict[str, dict[str, object]], layout: str
) -> None:
    keys = {name: each for name, each in came[layout].items() if name not in ("search", "paste")}
    # Qt shows the first of an action's keys, whichever was pressed.
    assert keys == {name: [name] for name in keys}
    assert came[layout]["search"] in (["search"], ["Ctrl+K"])


@pytest.mark.slow
@needs_keyboards
@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_text_is_pasted_on_every_keyboard(
    came: dict[str, dict[str, object]], layout: str
) -> None:
    assert came[layout]["paste"] == "brussels"
