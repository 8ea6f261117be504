"""How a telephone number is dialled in the country where the reader is."""

from collections.abc import Iterator

from db.rows import ContactPoint
from viewer.formatting.dialling_codes import CODES, PREFIXES
from viewer.i18n.collation import collation_key
from viewer.i18n.language import Language

# In the countries that share this code it is dialled before their own numbers, too.
_NORTH_AMERICA = "1"


def dialled_in(country: str, point: ContactPoint) -> str:
    """Return a number as it is dialled in a country (ISO code): "02 287 70 00" in its own, else
    "00 32 2 287 70 00"; in international form where several prefixes are in use, or none is known.
    """
    code = _of_country(CODES, country)
    if not code or not point.shown.startswith("+") or not point.national:
        return point.shown
    if point.copied.startswith(f"+{code}"):
        return f"{code} {point.national}" if code == _NORTH_AMERICA else point.national
    prefix = _of_country(PREFIXES, country)
    return point.shown.replace("+", f"{prefix} ", 1) if prefix else point.shown


def countries(language: Language) -> Iterator[tuple[str, str]]:
    """Yield the name and ISO code of each country that has telephones, in the order of the
    alphabet; before all of them the words for none, with "".
    """
    yield language.tr("not said (as from abroad)"), ""
    codes = {code for of_code in CODES.values() for code in of_code.split()}
    names = [(language.country(code), code) for code in codes]
    yield from sorted(names, key=lambda each: (*collation_key(each[0]), each[1]))


def _of_country(table: dict[str, str], country: str) -> str:
    return next((each for each, countries in table.items() if country in countries.split()), "")
