"""Dates that exist, and ranges that run forwards."""

import datetime
import re

from db.documents.faults import Faults
from db.documents.tree import MappingNode, Node, TextNode, child, children, text_at

NOT_STATED = "not stated"
FIRST_MONTH = FIRST_DAY = 1
WRITTEN_RANGE = re.compile("([0-9]{4}) ?[-\u2010-\u2015] ?((?:[0-9]{2})?[0-9]{2})")
WRITTEN_DATE = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}")


def check_dates(root: MappingNode, faults: Faults) -> None:
    """Note every date that is in no calendar and every range the wrong way round.

    How dates are written is the schema's business: what is not written like one is passed over.
    """
    _check(root, ("edition", "facts_as_of"), faults)
    _check(child(root, "source"), ("date",), faults)
    for event in children(root, "history"):
        _check(event, ("date",), faults)
    for programme in children(root, "programmes"):
        _check_programme(programme, faults)
    for fact in children(root, "facts"):
        value = child(fact, "value")
        _check(value, ("date",), faults)
        for dated in (fact, *children(value, "parts")):
            period = text_at(dated, "period")
            if period is not None and period.text != NOT_STATED:
                _check_period(period, faults)


def meant_period(text: str) -> str:
    """The range that two years with a dash between them mean: "2015/2020"; "" for other texts."""
    years = WRITTEN_RANGE.fullmatch(text)
    if not years or years[2] <= years[1][4 - len(years[2]) :]:
        return ""
    return f"{years[1]}/{years[1][: 4 - len(years[2])]}{years[2]}"


def is_before(date: str, other: str) -> bool:
    """Whether a date as written is before another, as far as both are stated.

    2015 is neither before 2015-06 nor after it.
    """
    shared = min(len(date), len(other))
    return date[:shared] < other[:shared]


def _check_programme(programme: Node, faults: Faults) -> None:
    _check(programme, ("start", "end"), faults)
    for event in children(programme, "events"):
        _check(event, ("date",), faults)
    for funder in children(programme, "funders"):
        _check(funder, ("since",), faults)
    start, end = text_at(programme, "start"), text_at(programme, "end")
    if start and end and is_before(end.text, start.text):
        faults.add("dates-reversed", end, start=start.text, end=end.text)


def _check(node: Node | None, keys: tuple[str, ...], faults: Faults) -> None:
    for key in keys:
        date = text_at(node, key)
        if date is not None and not _exists(date.text):
            faults.add("bad-date", date, value=date.text)


def _check_period(period: TextNode, faults: Faults) -> None:
    start, _, end = period.text.partition("/")
    if not _exists(start) or (end and not _exists(end)):
        add_bad_period(period, period.text, faults)
    elif end and is_before(end, start):
        faults.add("dates-reversed", period, start=start, end=end)


def add_bad_period(place: Node, text: str, faults: Faults) -> None:
    """Note what is no period, and the range that was meant where that is plain."""
    meant = meant_period(text)
    faults.add("bad-period", place, value=text, **({"nearest": meant} if meant else {}))


def _exists(text: str) -> bool:
    """Whether a date is in the calendar. What is not written like one the schema refuses."""
    if not WRITTEN_DATE.fullmatch(text):
        return True
    year, month, day = (*map(int, text.split("-")), FIRST_MONTH, FIRST_DAY)[:3]
    try:
        datetime.date(year, month, day)
    except ValueError:
        return False
    return True
