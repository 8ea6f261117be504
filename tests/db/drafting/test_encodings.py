"""In whatever encoding a page was saved: its letters come out right, or it is told."""

# ruff: noqa: RUF001  (letters of other alphabets are what this is about)

from collections.abc import Callable
from pathlib import Path

import pytest

from db.documents.faults import Faults, ReadingStoppedError
from db.drafting import Drafted
from db.drafting.encodings import decode_page

PAGES = Path(__file__).parents[3] / "tests" / "data" / "pages"
FRENCH = "Réfugiés : 8,5 % des déplacés\nDemandes d'asile : aucune\nTaux de chômage : 5 %\nœuvre\n"
SPANISH = (PAGES / "spanish.txt").read_text("utf-8")
EURO = "Remittances: €5 million\n"
RUSSIAN = "МОМ в Сильдавии\nНаселение (2015): 11,3 млн\nЯзыки: русский, сильдавский\n"
ARABIC = "المنظمة الدولية للهجرة في سلدافيا\nالسكان (2015): 11.3 مليون\nاللغات: العربية والفرنسية\n"
GREEK = "ΔΟΜ στη Συλδαβία\nΠληθυσμός (2015): 11,3 εκατομμύρια\nΓλώσσες: ελληνικά\n"
CZECH = (
    "IOM v Čechách\nObyvatelé (2015): 10,5 milionů\nJazyky: čeština, němčina, příběh žluťoučký\n"
)
UNTOLD = [
    (FRENCH, "cp1252"),
    (FRENCH, "iso8859-15"),
    (FRENCH, "mac_roman"),
    (SPANISH, "iso8859-1"),
    (SPANISH, "mac_roman"),
    (EURO, "cp1252"),
    (EURO, "iso8859-15"),
    (RUSSIAN, "cp1251"),
    (RUSSIAN, "koi8-r"),
    (RUSSIAN, "iso8859-5"),
    (ARABIC, "cp1256"),
    (ARABIC, "iso8859-6"),
    (GREEK, "cp1253"),
    (CZECH, "cp1250"),
    (CZECH, "iso8859-2"),
]
IDS = [f"{text[:6].strip()} {encoding}" for text, encoding in UNTOLD]


def decoded(source: bytes) -> tuple[str, str]:
    return decode_page(source, Faults("page"))


@pytest.mark.parametrize(("text", "encoding"), UNTOLD, ids=IDS)
def test_an_encoding_that_is_not_told_is_guessed_and_told(text: str, encoding: str) -> None:
    read, guessed = decoded(text.encode(encoding))
    assert read == text
    assert guessed


@pytest.mark.parametrize(("text", "encoding"), UNTOLD, ids=IDS)
@pytest.mark.parametrize("way", ['<meta charset="{}">', '<?xml version="1.0" encoding="{}"?>'])
def test_an_encoding_that_is_told_holds(text: str, encoding: str, way: str) -> None:
    head = f"<html><head>{way.format(encoding)}</head>".encode()
    read, guessed = decoded(head + text.encode(encoding))
    assert (text in read, guessed) == (True, "")


@pytest.mark.parametrize(
    "declared", ["iso-8859-1", "windows-1251", "utf-8", "utf-16", "base64", "x-1"]
)
@pytest.mark.parametrize(("text", "encoding"), UNTOLD, ids=IDS)
def test_an_encoding_that_is_told_wrongly_makes_no_other_letters(
    text: str, encoding: str, declared: str
) -> None:
    head = f'<meta http-equiv="Content-Type" content="text/html; charset={declared}">'.encode()
    read, _ = decoded(head + text.encode(encoding))
    assert text in read


@pytest.mark.parametrize("text", [FRENCH, RUSSIAN, ARABIC])
@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
def test_a_page_in_unicode_is_read_whatever_it_says(text: str, encoding: str) -> None:
    whole = f'<html><meta charset="iso-8859-1">{text}'
    assert decoded(whole.encode(encoding)) == (whole, "")


def test_a_byte_that_is_none_of_utf_8_does_not_turn_the_others_into_signs() -> None:
    read, guessed = decoded((FRENCH * 3).encode() + b"\xff")
    assert read == FRENCH * 3 + "\ufffd"
    assert guessed == "utf-8"


@pytest.mark.parametrize("source", [bytes(range(256)) * 40, b"\0" * 1000, b"\xff\xfe\0"])
def test_what_is_no_text_is_refused(source: bytes) -> None:
    with pytest.raises(ReadingStoppedError):
        decoded(source)


def test_a_guess_is_for_the_writer_to_look_at(draft: Callable[[bytes], Drafted]) -> None:
    made = draft(f"OIM en Syldavie\n{FRENCH}".encode("mac_roman"))
    assert made.decisions[0] == "encoding-guessed"
    assert "it was read as mac_roman" in made.text
    assert draft(f"OIM en Syldavie\n{FRENCH}".encode()).decisions[0] != "encoding-guessed"
