"""What the writer decides of a draft, put into its document and text, which are checked anew."""

from collections.abc import Iterable
from copy import deepcopy
from pathlib import Path
from typing import Any, NamedTuple

from db.drafting.draft import Way
from db.drafting.drafting import Drafted, problems_of
from db.drafting.finishing import ORDER, slug
from db.drafting.labels import NOT_STATED
from db.drafting.written_dates import read_date, read_months
from db.drafting.yaml_text import yaml_text

_LEFT_OPEN = {
    "title": "title-not-stated",
    "country": "country-not-stated",
    "edition": "edition-not-stated",
    "organisation": "organisation-not-stated",
}


class Decided(NamedTuple):
    """What the writer has set; what is None stands as it was drafted, "" takes a value away.

    What no document can be without, its title and the name of its organisation, is then again as
    it was drafted; an edition is then not stated.
    """

    title: str | None = None
    organisation: str | None = None
    country: str | None = None
    edition: str | None = None
    summary: str | None = None


def as_drafted(drafted: Drafted) -> Decided:
    """Return what a draft has where the writer can decide; "" for what it leaves open."""
    document = drafted.document
    shown = {key: _shown(document.get(key), document) for key in Decided._fields}
    shown["organisation"] = _shown(document["organisation"].get("name"), document)
    left_open = {key for key, code in _LEFT_OPEN.items() if code in drafted.decisions}
    return Decided(
        **{
            key: "" if key in left_open or text == NOT_STATED else text
            for key, text in shown.items()
        }
    )


def with_decisions(drafted: Drafted, decided: Decided, resources: Path) -> Drafted:
    """Return a draft with what the writer has set, checked as every document is.

    A value that the writer has set comes from no line of the source. A date may be written in
    words. Raises OSError.
    """
    before = as_drafted(drafted)
    texts = {
        key: text.strip()
        for key, text in decided._asdict().items()
        if text is not None and text.strip() != getattr(before, key)
    }
    if not texts:
        return drafted
    if texts.get("edition"):
        months = read_months(resources / "locale")
        texts["edition"] = read_date(texts["edition"], months) or texts["edition"]
    document: dict[str, Any] = deepcopy(dict(drafted.document))
    changed = [_put(document, key, text) for key, text in texts.items() if _is_change(key, text)]
    _name(document, drafted, texts)
    origins = {way: line for way, line in drafted.origins.items() if not _is_in(way, changed)}
    return _checked(drafted, _ordered(document), origins, texts, resources)


def _is_change(key: str, text: str) -> bool:
    """Nothing takes the place of what a document cannot be without."""
    return bool(text) or key not in ("title", "organisation")


def _put(document: dict[str, Any], key: str, text: str) -> Way:
    """Set a text, in the language of the document where it has several; return the way to it."""
    at, last = (document["organisation"], "name") if key == "organisation" else (document, key)
    if not text and key == "edition":
        text = NOT_STATED
    if not text:
        at.pop(last, None)
    elif isinstance(at.get(last), dict):
        at[last][document["language"]] = text
    else:
        at[last] = text
    return ("organisation", "name") if key == "organisation" else (key,)


def _name(document: dict[str, Any], drafted: Drafted, texts: dict[str, str]) -> None:
    """A page without a title goes by the one that it is given, and so does its profile."""
    if "title-not-stated" in drafted.decisions and texts.get("title"):
        document["id"] = slug(texts["title"])
        document["source"]["title"] = texts["title"]


def _is_in(way: Way, changed: Iterable[Way]) -> bool:
    return any(way[: len(each)] == each for each in changed)


def _ordered(document: dict[str, Any]) -> dict[str, Any]:
    known = {key: document[key] for key in ORDER if key in document}
    return known | {key: value for key, value in document.items() if key not in known}


def _checked(
    drafted: Drafted,
    document: dict[str, Any],
    origins: dict[Way, int],
    texts: dict[str, str],
    resources: Path,
) -> Drafted:
    settled = {_LEFT_OPEN[key] for key, text in texts.items() if text and key in _LEFT_OPEN}
    text = yaml_text(document, origins, drafted.lines, _head(drafted.text))
    return drafted._replace(
        id=document["id"],
        text=text,
        document=document,
        origins=origins,
        decisions=tuple(code for code in drafted.decisions if code not in settled),
        problems=problems_of(text, f"{document['id']}.yaml", resources),
    )


def _head(text: str) -> str:
    """The comment that stands above a draft."""
    lines = text.splitlines()
    end = next((at for at, line in enumerate(lines) if not line.startswith("#")), len(lines))
    return "\n".join(line.removeprefix("#").removeprefix(" ") for line in lines[:end])


def _shown(value: object, document: Any) -> str:
    """A text in the language of the document, where it has several."""
    if isinstance(value, dict):
        value = value.get(document.get("language"), next(iter(value.values()), ""))
    return "" if value is None else str(value)
