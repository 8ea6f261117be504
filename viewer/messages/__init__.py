"""Code → sentence: what is refused or reported, in the reader's language, one table each."""

from viewer.messages.sentences import (
    notice_sentence,
    passed_over_sentence,
    problem_line,
    problem_sentence,
    refusal_sentence,
    warnings_text,
)

__all__ = [
    "notice_sentence",
    "passed_over_sentence",
    "problem_line",
    "problem_sentence",
    "refusal_sentence",
    "warnings_text",
]
