"""Realistic country profiles, any number of them: the same bytes for the same seed, everywhere."""

import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random

from tests.generated.figures import facts
from tests.generated.offices import offices
from tests.generated.places import PLACES, Place
from tests.generated.words import WORDS, Words
from tests.generated.writing import below, entry, one_of, quoted

MOST_PROGRAMMES = 6
CONSONANTS = "BCDFGKLMNPRSTV"
VOWELS = "AEIOU"


def documents(count: int, seed: int) -> Iterator[tuple[str, bytes]]:
    """File name and YAML of each profile; one profile's bytes depend on no other's."""
    for number in range(count):
        place = PLACES[number % len(PLACES)]
        name = f"{place.code.lower()}-{number:05}"
        chance = Random(seed * 1_000_003 + number)
        text = "\n".join(_document(chance, place, name))
        yield f"{name}.yaml", (text + "\n").encode()


def write_documents(folder: Path, count: int, seed: int) -> list[Path]:
    """Write the profiles into the folder; their files, in order."""
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    for name, source in documents(count, seed):
        files.append(folder / name)
        files[-1].write_bytes(source)
    return files


def _document(chance: Random, place: Place, name: str) -> Iterator[str]:
    words = WORDS[place.language]
    year = 2012 + below(chance, 14)
    edition = f"{year}-{1 + below(chance, 12):02}"
    title = f"IOM, {place.name} {name[-5:]}"
    yield "format: profile/1"
    yield f"id: {name}"
    yield f"title: {quoted(title)}"
    yield f"language: {place.language}"
    yield f"country: {quoted(place.code)}"
    yield f"covers: [{quoted(place.code)}]"
    yield "organisation:"
    yield "  name: International Organization for Migration"
    yield "  abbreviation: IOM"
    yield f"edition: {edition}"
    yield "source:"
    yield f"  title: {quoted(title)}"
    yield f"  date: {edition}"
    yield f"summary: {quoted(', '.join(words.subjects) + '. ' + ', '.join(place.towns) + '.')}"
    yield "offices:"
    yield from offices(chance, place, words)
    yield "programmes:"
    yield from _programmes(chance, place, words)
    yield "facts:"
    yield from facts(chance, place, year)


def _programmes(chance: Random, place: Place, words: Words) -> Iterator[str]:
    for number in range(1, 3 + below(chance, MOST_PROGRAMMES - 1)):
        start = 1998 + below(chance, 20)
        town, subject = one_of(chance, place.towns), one_of(chance, words.subjects)
        fields = {
            "id": f"programme-{number}",
            "name": quoted(f"{subject}: {town} {start}"),
            "abbreviation": quoted(_acronym(chance)),
            "countries": f"[{quoted(place.code)}]",
            "start": str(start),
        }
        if below(chance, 2):
            fields["end"] = str(start + 1 + below(chance, 8))
        yield from entry(2, fields)


def _acronym(chance: Random) -> str:
    letters = (one_of(chance, each) for each in (CONSONANTS, VOWELS, CONSONANTS, VOWELS))
    return "".join(letters) + one_of(chance, ("", CONSONANTS[below(chance, len(CONSONANTS))]))


if __name__ == "__main__":
    _, folder, count, seed = sys.argv
    write_documents(Path(folder), int(count), int(seed))
