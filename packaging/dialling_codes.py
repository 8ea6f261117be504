"""How a country is dialled, and what is dialled before another's code, from phonenumbers.

`python packaging/dialling_codes.py` in the environment of development writes the module
viewer/formatting/dialling_codes.py: only the reading of documents may load the library itself.
"""

import re
from pathlib import Path

import phonenumbers
from phonenumbers import PhoneMetadata

MODULE = Path(__file__).resolve().parents[1] / "viewer" / "formatting" / "dialling_codes.py"
HEAD = '''"""Calling codes, and prefixes of calls abroad: made by packaging/dialling_codes.py.

CODES are those by which a country is reached, PREFIXES what stands before such a code there: "00",
"011"; a tilde is a tone to wait for. Each with the countries (ISO codes) that have it.
"""

'''
# One prefix alone, with a tone to wait for or without; other patterns mean several.
SINGLE = re.compile(r"\d+(?:~\d+)?")


def codes() -> dict[str, str]:
    """Return the calling code of each country."""
    regions = sorted(phonenumbers.SUPPORTED_REGIONS)
    return {region: str(phonenumbers.country_code_for_region(region)) for region in regions}


def prefixes() -> dict[str, str]:
    """Return the prefix for calls abroad of each country that has one, or that prefers one."""
    found: dict[str, str] = {}
    for region in sorted(phonenumbers.SUPPORTED_REGIONS):
        metadata = PhoneMetadata.metadata_for_region(region)
        assert metadata
        prefix = metadata.preferred_international_prefix or metadata.international_prefix or ""
        if SINGLE.fullmatch(prefix):
            found[region] = prefix
    return found


def module_text() -> str:
    """Return the module's text: codes and prefixes, each with the countries that have it."""
    return HEAD + _table("CODES", codes()) + "\n" + _table("PREFIXES", prefixes())


def _table(name: str, of_countries: dict[str, str]) -> str:
    countries: dict[str, list[str]] = {}
    for country, value in of_countries.items():
        countries.setdefault(value, []).append(country)
    lines = [f"{name} = {{"]
    for value, each in sorted(countries.items()):
        rows = [" ".join(each[start : start + 26]) for start in range(0, len(each), 26)]
        if len(rows) == 1:
            lines.append(f'    "{value}": "{rows[0]}",')
            continue
        lines.append(f'    "{value}": (')
        lines += [f'        "{row} "' for row in rows[:-1]]
        lines += [f'        "{rows[-1]}"', "    ),"]
    return "\n".join([*lines, "}", ""])


if __name__ == "__main__":
    MODULE.write_text(module_text(), encoding="utf-8", newline="\n")
