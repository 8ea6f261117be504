"""What the generated profiles talk about, in the languages of their countries."""

from pathlib import Path
from typing import NamedTuple


class Words(NamedTuple):
    """Names of offices, the subjects of programmes, and partners."""

    office: str
    regional: str
    subjects: tuple[str, ...]
    partners: tuple[str, ...]


def _words(line: str) -> tuple[str, Words]:
    language, office, regional, subjects, partners = line.split("|")
    return language, Words(office, regional, tuple(subjects.split(",")), tuple(partners.split(",")))


_LINES = Path(__file__).with_name("words.txt").read_text("utf-8").splitlines()

WORDS = dict(map(_words, _LINES))
