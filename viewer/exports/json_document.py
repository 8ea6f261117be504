"""Profiles as one JSON document, described by resources/schema/export-1.schema.json."""

import json
import re
from collections.abc import Sequence

from db.rows import Profile
from viewer.exports.json_form import as_json

_SURROGATE = re.compile("[\ud800-\udfff]")


def json_document(profiles: Sequence[Profile]) -> bytes:
    """Return the profiles in their order, each with its keys in theirs; UTF-8, indented.

    Numbers are texts ("11.3"): most readers make binary fractions of JSON's own, and 11.30 would
    lose its last digit. Dates are as precise as their source ("2016-02").
    """
    document = {"format": "profile-export/1", "profiles": [as_json(one) for one in profiles]}
    text = json.dumps(document, ensure_ascii=False, indent=2) + "\n"
    # A lone surrogate has no form in UTF-8, and escaped it is refused by careful readers.
    return _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text).encode()
