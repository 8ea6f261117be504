"""A page for each message that the program can give, by its code: what it means, what to do."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from viewer.help.markdown import plain
from viewer.help.remedies import REMEDIES
from viewer.i18n.language import Language, translatable
from viewer.messages.file_problems import FILE_PROBLEMS
from viewer.messages.notices import NOTICE_HINTS, NOTICES
from viewer.messages.profile_problems import PROFILE_PROBLEMS
from viewer.messages.refusals import REFUSAL_HINTS, REFUSALS
from viewer.messages.sentences import gaps

GROUPS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        translatable("What is refused"): REFUSALS,
        translatable("What opening the library tells"): NOTICES,
        translatable("Errors and warnings in a document"): PROFILE_PROBLEMS,
        translatable("Files that are no document"): FILE_PROBLEMS,
    }
)
_HINTS = {**REFUSAL_HINTS, **NOTICE_HINTS}


def message_pages(language: Language) -> Iterator[tuple[str, str]]:
    """Return the code of each message, and its page as Markdown."""
    codes = dict.fromkeys(code for sentences in GROUPS.values() for code in sentences)
    for code in codes:
        yield code, _page(language, code)


def list_of_messages(language: Language) -> tuple[str, str]:
    """Return the title and the text of the page that leads to all of them."""
    title = language.tr("Messages")
    lines = [f"# {title}", ""]
    for heading, sentences in GROUPS.items():
        lines += [f"## {language.tr(heading)}", ""]
        lines += [f"- [{plain(code)}]({code})" for code in sentences]
        lines += [""]
    return title, "\n".join(lines)


def _page(language: Language, code: str) -> str:
    """A code may be that of a refusal and of a notice: then the page has both sentences."""
    tr = language.tr
    what_to_do, in_terminal = tr("What to do"), tr("In a terminal")
    told = (sentences[code] for sentences in GROUPS.values() if code in sentences)
    parts = [f"# {plain(code)}", *(plain(_with_open_gaps(language, each)) for each in told)]
    if code in REMEDIES:
        parts += [f"**{plain(what_to_do)}**", plain(tr(REMEDIES[code]))]
    if code in _HINTS:
        hint = plain(_with_open_gaps(language, _HINTS[code]))
        parts += [f"**{plain(in_terminal)}**", hint]
    return "\n\n".join(parts) + "\n"


def _with_open_gaps(language: Language, sentence: str) -> str:
    """A sentence as it is for whatever it is about."""
    return language.tr(sentence, **dict.fromkeys(gaps(sentence), "\N{HORIZONTAL ELLIPSIS}"))
