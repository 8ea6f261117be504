"""Finds the sentence of a code and fills its gaps."""

from collections.abc import Mapping
from string import Formatter
from types import MappingProxyType

from db.characters import escaped
from db.errors import Problem, UserError
from db.rows import Notice
from viewer.i18n.direction import isolated
from viewer.i18n.language import Language, translatable
from viewer.messages.file_problems import FILE_PROBLEMS
from viewer.messages.notices import NOTICE_HINTS, NOTICES
from viewer.messages.profile_problems import NEAREST, PROFILE_PROBLEMS, WORDS
from viewer.messages.refusals import HOLDER, NEEDED, REFUSAL_HINTS, REFUSALS

PROBLEMS: Mapping[str, str] = MappingProxyType({**FILE_PROBLEMS, **PROFILE_PROBLEMS})
# The parameters that hold words of the documents' grammar.
_GRAMMATICAL = ("expected", "found", "what")
# A sentence that can still be said when a code has none, which a test rules out.
_UNWORDED = translatable("The request was refused, with the code {code}.")


def problem_sentence(language: Language, problem: Problem) -> str:
    """Return what is wrong at one place of a document, and what to do about it."""
    parameters = {name: _word(language, name, text) for name, text in problem.parameters}
    # A file that could not even be read is reported as a problem too, in the words of the refusal.
    sentences = PROBLEMS if problem.code in PROBLEMS else REFUSALS
    return _with_nearest(
        language, _filled(language, sentences, problem.code, parameters), parameters
    )


def problem_line(language: Language, problem: Problem) -> str:
    """Return "file:line:column: code: sentence", as editors and other programs read it.

    Of a warning it is "file:line:column: warning: code: sentence".
    """
    place = f"{problem.file}:{problem.line}:{problem.column}"
    code = f"warning: {problem.code}" if problem.is_warning else problem.code
    # A name of a file can hold all that would make two lines of one.
    return escaped(f"{place}: {code}: ") + problem_sentence(language, problem)


def warnings_text(language: Language, count: int) -> str:
    """Return "2 warnings", or nothing where there is none."""
    return language.tr_n("{count} warning", "{count} warnings", count) if count else ""


def refusal_sentence(language: Language, error: UserError, *, in_terminal: bool = False) -> str:
    """Return what was refused, to what, what is unharmed, and what to do now.

    What commands help is told `in_terminal`.
    """
    parameters = dict(error.parameters)
    sentence = _filled(language, REFUSALS, error.code, parameters)
    if in_terminal and error.code in REFUSAL_HINTS:
        sentence += " " + _filled(language, REFUSAL_HINTS, error.code, parameters)
    for more in (HOLDER, NEEDED):
        names = gaps(more)
        if names <= parameters.keys():
            sentence = (
                f"{sentence} {language.tr(more, **{name: parameters[name] for name in names})}"
            )
    return _with_nearest(language, sentence, parameters)


def notice_sentence(language: Language, notice: Notice, *, in_terminal: bool = False) -> str:
    """Return what opening the library had to do; `in_terminal` with the command that helps."""
    parameters = dict(notice.parameters)
    sentence = _filled(language, NOTICES, notice.code, parameters)
    if in_terminal and notice.code in NOTICE_HINTS:
        sentence += " " + _filled(language, NOTICE_HINTS, notice.code, parameters)
    return sentence


def passed_over_sentence(language: Language, count: int) -> str:
    """Return that hidden files and folders were not looked at."""
    return language.tr_n(
        "{count} hidden file or folder was passed over.",
        "{count} hidden files and folders were passed over.",
        count,
    )


def gaps(sentence: str) -> frozenset[str]:
    """Return the names of a sentence's {gaps}."""
    return frozenset(name for _, name, _, _ in Formatter().parse(sentence) if name)


def _filled(
    language: Language, sentences: Mapping[str, str], code: str, parameters: Mapping[str, str]
) -> str:
    sentence = sentences.get(code, _UNWORDED)
    # A gap that nobody fills shows as "?": an error is never lost while it is reported.
    known = {"code": code, **{name: _shown(language, each) for name, each in parameters.items()}}
    return language.tr(sentence, **{name: known.get(name, "?") for name in gaps(sentence)})


def _with_nearest(language: Language, sentence: str, parameters: Mapping[str, str]) -> str:
    nearest = parameters.get("nearest")
    return (
        f"{sentence} {language.tr(NEAREST, nearest=_shown(language, nearest))}"
        if nearest
        else sentence
    )


def _shown(language: Language, text: str) -> str:
    """A value on one line; in a sentence read from the right it keeps its own direction."""
    return isolated(escaped(text)) if language.is_right_to_left else escaped(text)


def _word(language: Language, name: str, text: str) -> str:
    """Return a parameter in the reader's language, where it is a word of the grammar: "text"."""
    if name not in _GRAMMATICAL:
        return text
    return " / ".join(language.tr(WORDS.get(word, word)) for word in text.split(" / "))
