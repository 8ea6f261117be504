"""Time zones by the names that computers know."""

import zoneinfo
from functools import cache

from db.documents.faults import Faults
from db.documents.tree import MappingNode, children, text_at


def check_time_zones(root: MappingNode, faults: Faults) -> None:
    """Note time zones that nobody knows."""
    for office in children(root, "offices"):
        zone = text_at(office, "time_zone")
        # A computer without a list of time zones cannot say that one is wrong.
        if zone is None or not _known() or zone.text in _known():
            continue
        near = faults.nearest(zone.text, _known())
        faults.add("unknown-time-zone", zone, value=zone.text, nearest=near)


@cache
def _known() -> frozenset[str]:
    """All names; read once, and only when a document names one: it takes some 20 ms."""
    return frozenset(zoneinfo.available_timezones())
