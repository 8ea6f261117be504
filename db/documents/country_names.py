"""What countries are called in the languages of the program, so that any of them finds one."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

CountryNames = Mapping[str, tuple[str, ...]]


def read_country_names(locale_folder: Path) -> CountryNames:
    """ISO code → its names, each once."""
    names: dict[str, dict[str, None]] = {}
    for file in sorted(locale_folder.glob("*/cldr.json")):
        content = json.loads(file.read_text(encoding="utf-8"))
        for code, name in (*content["territories"].items(), *content["other_names"].items()):
            names.setdefault(code, {})[name] = None
    return {code: tuple(of_code) for code, of_code in names.items()}


def names_in(content: Mapping[str, Any], names: CountryNames) -> CountryNames:
    """The names of the countries that a document and its offices are about."""
    codes = {content.get("country", ""), *(content.get("covers") or ())}
    for office in content.get("offices") or ():
        codes.update(office.get("covers") or ())
        for area in office.get("areas") or ():
            codes.update(member["country"] for member in area.get("members", ()))
    return {code: names[code] for code in sorted(codes) if code in names}
