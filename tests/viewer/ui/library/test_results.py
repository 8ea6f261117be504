"""The list of results: how many there are, and how each line is drawn."""

import pytest
from PySide6.QtGui import QFont, QFontMetricsF

from db.rows import Hit, HitKind, SearchResults, Text
from viewer.ui.library.marked_text import beginning, fitted
from viewer.ui.library.panel import LibraryPanel
from viewer.ui.main.window import MainWindow


@pytest.fixture
def panel(window: MainWindow) -> LibraryPanel:
    window.resize(1280, 800)
    return window.library


def test_more_results_than_are_shown_are_counted(panel: LibraryPanel) -> None:
    hit = Hit(
        HitKind.FACT, "beta", Text("Beta"), "BE", "facts", "x", Text("11"), Text("Population")
    )
    panel.field.setText("p")
    panel.show_found(SearchResults("p", (hit,) * 60, 1234, True))
    assert panel.results.count.text() == "The first 60 of 1,234"
    panel.show_found(SearchResults("p", (hit,) * 60, 5000, False))
    assert panel.results.count.text() == "The first 60 of more than 5,000"
    panel.show_found(SearchResults("p", (hit,), 1, True))
    assert panel.results.count.text() == "1 result"


def test_an_answer_that_is_too_long_keeps_its_beginning(panel: LibraryPanel) -> None:
    metrics = QFontMetricsF(QFont(panel.font()))
    answer = "4.2 migrants/1,000 population"
    shown, marks = beginning(answer, [(0, 3), (19, 29)], metrics, 100)
    assert shown.startswith("4.2")
    assert shown.endswith("…")
    assert marks == [(0, 3)]
    assert metrics.horizontalAdvance(shown) <= 100


def test_a_line_of_results_that_is_too_long_keeps_the_marked_word(panel: LibraryPanel) -> None:
    metrics = QFontMetricsF(QFont(panel.font()))
    text = "Country Office for Belgium and Luxembourg"
    width = metrics.horizontalAdvance("for Belgium and Luxembourg") + 8
    shown, marks = fitted(text, [(31, 41)], metrics, width)
    assert [shown[start:end] for start, end in marks] == ["Luxembourg"]
    assert shown.startswith("…")
    assert metrics.horizontalAdvance(shown) <= width
    lead = text.index(" ") + 1
    with_lead, (mark,) = fitted(text, [(31, 41)], metrics, width + 80, lead)
    assert with_lead.startswith(text[:lead] + "…")
    assert with_lead[slice(*mark)] == text[31:41]
    assert metrics.horizontalAdvance(with_lead) <= width + 80
    assert fitted(text, [(31, 41)], metrics, 10_000) == (text, [(31, 41)])
    assert metrics.horizontalAdvance(fitted(text, [(0, 41)], metrics, 60)[0]) <= 60


def test_results_are_painted_with_marks_in_any_script(panel: LibraryPanel) -> None:
    hit = Hit(
        HitKind.OFFICE,
        "beta",
        Text("Beta"),
        "BE",
        "offices",
        "x",
        Text("وزارة 😀 الشؤون <b>&amp; É"),
        Text("détail"),
        value_marks=((6, 7),),
    )
    plain = hit._replace(value_marks=())
    pictures = []
    for shown in (hit, plain, hit):
        panel.show_found(SearchResults("x", (shown,), 1, True))
        pictures.append(panel.results.list.grab().toImage())
    assert pictures[0] == pictures[2]
    assert pictures[0] != pictures[1]
