"""What time it is where an office stands: by its time zone, or by that of its country."""

from datetime import datetime
from functools import cache

from db.rows import Office
from viewer.formatting.opening_hours import time_zone


def local_time(office: Office, country: str, moment: datetime) -> datetime | None:
    """Return a moment (with a time zone of its own) as the clocks at an office show it.

    Where the source names no time zone it is that of the country (ISO code) that the office stands
    in, if all of it has the same time; None where nobody can say.
    """
    address = office.address
    names = (
        (office.time_zone,)
        if office.time_zone
        else _zones_of((address.country if address else "") or country)
    )
    zones = filter(None, map(time_zone, names))
    times = {time.utcoffset(): time for time in (moment.astimezone(zone) for zone in zones)}
    return next(iter(times.values())) if len(times) == 1 else None


def _zones_of(country: str) -> tuple[str, ...]:
    return _zones().get(country, ())


@cache
def _zones() -> dict[str, tuple[str, ...]]:
    """The time zones of each country; read once, and not before the first paint."""
    from importlib.resources import files

    try:
        table = files("tzdata").joinpath("zoneinfo", "zone.tab").read_text("utf-8")
    except (ImportError, OSError):  # a system that keeps its time zones elsewhere
        return {}
    zones: dict[str, tuple[str, ...]] = {}
    for line in table.splitlines():
        if not line.startswith("#"):
            country, _, name, *_ = line.split("\t")
            zones[country] = (*zones.get(country, ()), name)
    return zones
