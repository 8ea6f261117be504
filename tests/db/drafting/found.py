"""What a draft holds, one thing on a line, as a reader of the page would list it by hand."""

from collections.abc import Iterator, Mapping
from typing import Any

Node = Mapping[str, Any]
_DETAILS = ("relation", "amount", "upper", "scale", "currency", "unit", "per", "rank", "of")
_MORE = ("of_what", "name", "answer")


def found_in(document: Node) -> Iterator[str]:
    """Tell all that a draft took from its page."""
    for key in ("title", "country", "edition", "facts_as_of"):
        if document.get(key, "not stated") != "not stated":
            yield f"{key} {document[key]}"
    for each in document.get("history", ()):
        yield f"history {each['date']}"
    for office in document.get("offices", ()):
        yield from _office(office)
    for each in document.get("programmes", ()):
        yield _programme(each)
    for each in document.get("facts", ()):
        yield _fact(each)
    for each in document.get("stories", ()):
        person = " ".join(each[key] for key in ("person", "occupation") if key in each)
        yield f"story {each['distance_km']} {person}".strip()


def is_unread_figure(line: str) -> bool:
    """Whether a thing is a figure that was kept as text: it was not read."""
    return line.startswith("fact ") and " text " in line and any(map(str.isdigit, line))


def _office(office: Node) -> Iterator[str]:
    yield f"office {office['name']} ({office['kind']})"
    address = office.get("address", {})
    if address:
        parts = address.get("lines") or [address[key] for key in address if key != "country"]
        yield "address " + " / ".join(parts)
    for phone in office.get("phones", ()):
        yield f"{phone['kind']} {phone['published']}"
    for email in office.get("emails", ()):
        yield f"email {email.get('address') or 'hidden ' + email['published']}"
    for site in office.get("websites", ()):
        yield f"website {site['url']}"
    for partner in office.get("partners", ()):
        yield f"partner {partner['name']}"


def _programme(programme: Node) -> str:
    more = [programme[key] for key in ("start", "end", "scope") if key in programme]
    more += [f"by {each['name']}" for each in programme.get("funders", ())]
    name = f"programme {programme.get('abbreviation', '-')} {programme['name']}"
    return ", ".join([name, *more])


def _fact(fact: Node) -> str:
    value = fact["value"]
    said = [fact.get("place", ""), fact["period"], fact.get("status", ""), fact.get("source", "")]
    head = " ".join(filter(None, ["fact", fact["indicator"], *said]))
    content = [value["kind"], *(value[key] for key in _DETAILS + _MORE if key in value)]
    content += [value["published"]] if value["kind"] == "text" else []
    content += ["/ " + _part(each) for each in value.get("parts", ())]
    content += ["/ " + " ".join(each.values()) for each in value.get("items", ())]
    return f"{head}: {' '.join(content)}"


def _part(part: Node) -> str:
    return " ".join((part.get("label") or part.get("id") or part["period"], part["amount"]))
