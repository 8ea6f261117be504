"""Child process of the benchmark of limits: one page in a window, or one sheet.

Run as `-m bench.limits_child page FOLDER LIST PAGE`, or with `sheet` and a SHEET; FOLDER has a
library. Prints a list of figures as JSON.
"""

import datetime
import json
import os
import sys
import time
from functools import cached_property, partial
from pathlib import Path
from typing import Any

from bench.large import LANGUAGES
from bench.memory import memory_in_bytes
from db.building.profile import build_profile
from db.documents.document import DocumentReader
from db.documents.schema_check import SchemaCheck
from db.rows import Profile
from tests.generated.limits import limit_document
from viewer.app.paths import Places, places
from viewer.i18n.language import Language

MANY = {"events": 4000, "phones": 3070, "offices": 3080, "texts": 64, "parts": 2450}
STEPS = 20
PACE = 100  # ms
MEGABYTE = 1024 * 1024


class UnlimitedReader(DocumentReader):
    """Takes lists of any length."""

    @cached_property
    def _schema_check(self) -> SchemaCheck:
        schema = (self.resources / "schema" / "profile-1.schema.json").read_text("utf-8")
        return SchemaCheck(json.loads(schema, object_hook=_without_limit))


def _without_limit(part: dict[str, Any]) -> dict[str, Any]:
    part.pop("maxItems", None)
    return part


def long_profile(name: str, where: Places) -> Profile:
    """The profile with one of the long lists."""
    source = limit_document(name, MANY[name])
    return build_profile(UnlimitedReader(where.resources).read(source, name).content, LANGUAGES)


def bench_page(where: Places, name: str, page: str) -> list[float]:
    """Processor time to the first screen and of the longest hold, in ms; memory in MB."""
    os.environ["QT_NO_GLIB"] = "1"  # Holds needs Qt's own dispatcher
    from bench.application import application
    from bench.holds import Holds
    from bench.window import open_window, wait_until

    language = Language.load(where.resources / "locale", LANGUAGES[0])
    window, _ = open_window(where, language)
    window.tabs.show_tab(page)
    profile = long_profile(name, where)
    started, before = time.process_time(), memory_in_bytes()
    window.tabs.show_profile(profile)
    wait_until(lambda: True)
    first = (time.process_time() - started) * 1000
    holds = Holds(window)
    scroll_through(getattr(window.tabs.page, "table", window.tabs.page))
    application().exec()
    hold = max(each.processor for each in holds.found)
    return [first, hold, (memory_in_bytes() - before) / MEGABYTE]


def scroll_through(area: Any) -> None:
    """Scroll a page down in steps and up in larger ones, then end the event loop."""
    from PySide6.QtCore import QTimer

    from bench.application import application

    bar = area.verticalScrollBar()
    stops = iter([*range(STEPS + 1), *range(STEPS, -1, -4)])

    def step() -> None:
        stop = next(stops, None)
        if stop is None:
            application().quit()
        else:
            bar.setValue(bar.maximum() * stop // STEPS)

    timer = QTimer(area, interval=PACE)
    timer.timeout.connect(step)
    timer.start()


def bench_sheet(where: Places, name: str, sheet: str) -> list[float]:
    """Seconds of the processor that a sheet takes, and the most memory in MB."""
    from viewer.sheets.catalogue import Sheet, make_pdf
    from viewer.sheets.options import Paper, SheetOptions

    language = Language.load(where.resources / "locale", LANGUAGES[0])
    options = SheetOptions(Paper.A4, datetime.date(2026, 1, 31), where.resources)
    make = partial(make_pdf, Sheet(sheet), [long_profile(name, where)], language, options)
    started = time.process_time()
    pdf = make()
    seconds = time.process_time() - started
    assert pdf.pdf
    return [seconds, _peak() / MEGABYTE]


def _peak() -> float:
    """The most memory that this process had, in bytes."""
    if sys.platform == "win32":
        import psutil

        return float(psutil.Process().memory_info().peak_wset)
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def main(task: str, folder: str, name: str, what: str) -> None:
    """Measure what the arguments say."""
    measure = {"page": bench_page, "sheet": bench_sheet}[task]
    figures = measure(places(Path(folder)), name, what)
    print(json.dumps(figures), flush=True)
    os._exit(0)  # how the window ends is not measured


if __name__ == "__main__":
    main(*sys.argv[1:])
