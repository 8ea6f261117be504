"""What changed since the reader looked last, in a sentence and line by line: contacts first."""

from collections import Counter
from collections.abc import Iterable

from db.rows import Change, ContactKind
from viewer.formatting.changes import change_sentence, contacts_first
from viewer.i18n.language import Language

MOST_LINES = 3
NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"
_BY_KIND = {ContactKind.FAX: "fax", ContactKind.EMAIL: "e-mail", ContactKind.WEBSITE: "website"}
_OF_OFFICES = {
    "address": "address",
    "opening hours": "hours",
    "hours in words": "hours",
    "time zone": "hours",
}


def news_sentence(language: Language, changes: Iterable[Change]) -> str:
    """Return "Changed since you last looked: 2 telephone numbers, the address, 3 figures"; "" for
    no change. A thing of which several parts changed counts once."""
    counted: dict[str, set[tuple[str, str]]] = {}
    for change in changes:
        counted.setdefault(_what(change), set()).add((change.target, _part(change)))
    said = _counted(language, Counter({what: len(each) for what, each in counted.items()}))
    if not said:
        return ""
    return language.tr("Changed since you last looked: {what}", what=language.join(said))


def news_lines(language: Language, changes: Iterable[Change]) -> tuple[str, ...]:
    """Return what changed of contacts, old and new, a few of these lines."""
    told = [change for change in contacts_first(changes) if _what(change) not in ("figure", "")]
    return tuple(change_sentence(language, _unbroken(change)) for change in told[:MOST_LINES])


def _unbroken(change: Change) -> Change:
    """A number is read on one line."""
    if change.kind != "contact":
        return change
    return change._replace(
        old=change.old.replace(" ", NO_BREAK_SPACE), new=change.new.replace(" ", NO_BREAK_SPACE)
    )


def _what(change: Change) -> str:
    """What changed, as it is counted; "" for what has no word of its own."""
    if change.kind == "contact":
        return _BY_KIND.get(ContactKind(change.field), "telephone")
    if change.kind == "fact" and change.field == "value":
        return "figure"
    return _OF_OFFICES.get(change.field, "") if change.kind == "office" else ""


def _part(change: Change) -> str:
    """What tells changes of one thing apart that count each for itself."""
    if _what(change):
        return ""
    return f"{change.kind} {change.field} {change.detail} {change.old} {change.new}"


def _counted(language: Language, counts: Counter[str]) -> list[str]:
    tr_n, n = language.tr_n, counts
    words = {
        "telephone": tr_n("{count} telephone number", "{count} telephone numbers", n["telephone"]),
        "fax": tr_n("{count} fax number", "{count} fax numbers", n["fax"]),
        "e-mail": tr_n("{count} e-mail address", "{count} e-mail addresses", n["e-mail"]),
        "website": tr_n("{count} website", "{count} websites", n["website"]),
        "address": tr_n("{count} address", "{count} addresses", n["address"]),
        "hours": tr_n("{count} office's hours", "{count} offices' hours", n["hours"]),
        "figure": tr_n("{count} figure", "{count} figures", n["figure"]),
        "": tr_n("{count} other thing", "{count} other things", n[""]),
    }
    return [said for what, said in words.items() if n[what]]
