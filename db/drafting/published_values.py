"""What a published value is: the rules that read one, the first that fits first.

None of them guesses: what no rule reads stays a text.
"""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from db.drafting.one_number import Read
from db.drafting.several_values import by_sex, names, range_of, series
from db.drafting.single_values import (
    Value,
    absent,
    bound,
    currency,
    money,
    percentage,
    quantity,
    rank,
    rate,
)

WITH_UNIT = frozenset({"quantity", "range", "bound", "by-sex", "series"})
_MINUS = re.compile("^\u2013(?=\\d)")  # as some write it
LONGEST_VALUE = 500  # characters; a longer one is no figure


def read_value(
    text: str, read: Read, *, is_list: bool = False, unit: str = ""
) -> tuple[str, Value]:
    """Return the name of the rule that read a text, and the value.

    `is_list` says that the figure is a list of names, `unit` what it counts where the text does
    not say it.
    """
    plain = _MINUS.sub("-", text)
    for name, rule in RULES.items():
        value = rule(plain, read) if len(text) <= LONGEST_VALUE else None
        if value is not None and (name != "names" or is_list):
            if value["kind"] in WITH_UNIT and unit and "currency" not in value:
                value.setdefault("unit", unit)
            return name, {"kind": value["kind"], "published": text, **value} if text else value
    return "text", {"kind": "text", "published": text}


RULES: Mapping[str, Callable[[str, Read], Value | None]] = MappingProxyType(
    {
        "absent": absent,
        "rank": rank,
        "currency": currency,
        "by sex": by_sex,
        "series": series,
        "rate": rate,
        "bound": bound,
        "range": range_of,
        "percentage": percentage,
        "money": money,
        "quantity": quantity,
        "names": names,
    }
)
