"""Which countries an office is responsible for, where its document does not list them itself."""

from typing import Any

from db.documents.areas import Areas, area_named

Content = dict[str, Any]


def complete_coverage(office: Content, country: str, as_of: str, areas: Areas) -> None:
    """An office that says nothing of it covers the `country` where it stands, and says so; its
    areas get the members that they have had since `as_of`.

    `office` is in normal form; the others are "" where they are not known.
    """
    for body in office.get("areas", []):
        if area := area_named(body, areas):
            body["member"], body["members"] = area.member, area.members(as_of)
    if country and "covers" not in office and not office.get("areas"):
        office["covers"], office["is_coverage_assumed"] = [country], "yes"
