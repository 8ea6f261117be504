"""What a reader finds in the directory of Belgium and of generated profiles."""

import datetime
import io
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from db.library import Library
from db.rows import Profile
from tests.generated.library import write_documents
from viewer.i18n.collation import collation_key
from viewer.i18n.language import Language
from viewer.sheets.catalogue import Sheet, make_pdf
from viewer.sheets.options import Paper, SheetOptions

PRINTED_ON = datetime.date(2026, 1, 31)
PROFILES = 42


@pytest.fixture(scope="module")
def profiles(tmp_path_factory: pytest.TempPathFactory, resources: Path) -> list[Profile]:
    """The shipped profiles and generated ones, of one country after another."""
    folder = tmp_path_factory.mktemp("directory")
    library = Library.open(folder / "library.sqlite", resources, ("en",))
    files = write_documents(folder / "documents", PROFILES, 1)
    library.import_paths(files, on_outcome=lambda *_: None, is_cancelled=lambda: False)
    return [library.profile(line.id) for line in library.profiles()]


Print = Callable[..., bytes]


@pytest.fixture(scope="module")
def print_directory(language: Callable[[str], Language]) -> Print:
    def printed(profiles: Sequence[Profile], tag: str = "en", **choices: Any) -> bytes:
        options = SheetOptions(**{"paper": Paper.A4, "printed_on": PRINTED_ON, **choices})
        return make_pdf(Sheet.DIRECTORY, profiles, language(tag), options).pdf

    return printed


def pages_of(pdf: bytes) -> list[str]:
    return [page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages]


def addresses(profiles: Sequence[Profile]) -> list[str]:
    """Return the e-mail addresses of generated offices: no two are the same."""
    return [
        contact.copied
        for profile in profiles
        for office in profile.offices
        for contact in office.contacts
        if contact.kind == "email" and contact.copied.endswith("@example.org")
    ]


@pytest.mark.slow
@pytest.mark.parametrize(
    "choices",
    [{}, {"paper": Paper.A5}, {"paper": Paper.LETTER, "is_landscape": True}, {"text_size": 200}],
)
def test_every_office_is_there_once_on_every_paper(
    profiles: list[Profile], print_directory: Print, choices: dict[str, Any]
) -> None:
    text = "\n".join(pages_of(print_directory(profiles, **choices)))
    found = re.findall(r"office\d\.\d+@example\.org", text)
    assert sorted(found) == sorted(addresses(profiles))


def test_no_office_is_split(profiles: list[Profile], print_directory: Print) -> None:
    pages = pages_of(print_directory(profiles))
    for profile in profiles:
        for office in profile.offices:
            said = [contact.shown for contact in office.contacts if contact.shown]
            assert any(all(each in page for each in said) for page in pages)


def test_countries_are_headings_in_the_order_of_the_readers_language(
    profiles: list[Profile], print_directory: Print, language: Callable[[str], Language]
) -> None:
    pdf = PdfReader(io.BytesIO(print_directory(profiles, tag="fr")))
    _, below = pdf.outline
    assert isinstance(below, list)
    titles = [each.title for each in below if not isinstance(each, list)]
    names = {language("fr").country(profile.summary.country) for profile in profiles}
    assert titles[:-1] == sorted(names, key=collation_key)  # the last is the index


def test_the_running_head_names_the_first_and_the_last_country_of_its_page(
    profiles: list[Profile], print_directory: Print, english: Language
) -> None:
    pages = pages_of(print_directory(profiles))
    names = sorted({english.country(p.summary.country) for p in profiles}, key=collation_key)
    countries = [
        {
            english.country(p.summary.country)
            for p in profiles
            if any(a in page for a in addresses([p]))
        }
        for page in pages
    ]
    for page, found in list(zip(pages, countries, strict=True))[1:-1]:
        ordered = [name for name in names if name in found]
        guide = "".join(page.split())
        expected = "".join("".join(dict.fromkeys((ordered[0], ordered[-1]))).split())
        assert expected in guide[:200]


def test_the_index_gives_the_page_of_each_place(
    profiles: list[Profile], print_directory: Print
) -> None:
    pdf = PdfReader(io.BytesIO(print_directory(profiles)))
    pages = [page.extract_text() for page in pdf.pages]
    lines = re.findall(r"^(Bogotá|Kraków|Olomouc|Paris)\s*(\d+)$", pages[-1], re.MULTILINE)
    assert len(lines) >= 3
    for city, number in lines:
        assert city in pages[int(number) - 1]
        assert all(f"{city}\n" not in page for page in pages[1 : int(number) - 1])


def test_a_withheld_number_is_said_to_be(belgium: Profile, print_directory: Print) -> None:
    assert "E-mail: withheld by the source" in " ".join(
        "\n".join(pages_of(print_directory([belgium]))).split()
    )


def test_fields_can_be_left_out(belgium: Profile, print_directory: Print) -> None:
    text = "\n".join(pages_of(print_directory([belgium], fields=frozenset({"numbers"}))))
    assert "+32 2 287 70 00" in text
    assert "Montoyer" not in text
    assert "Index of places" not in text


def test_the_same_offices_give_the_same_bytes(
    profiles: list[Profile], print_directory: Print
) -> None:
    assert print_directory(profiles) == print_directory(profiles)


def test_a_country_says_its_edition_and_age(belgium: Profile, print_directory: Print) -> None:
    assert "Edition of February 2016 · 9 years old" in pages_of(print_directory([belgium]))[0]


@pytest.mark.parametrize(
    ("names", "ordered"),
    [
        (["Zypern", "Österreich", "Oman"], ["Oman", "Österreich", "Zypern"]),
        (["Éthiopie", "Espagne", "Fidji"], ["Espagne", "Éthiopie", "Fidji"]),
        (["الأردن", "بلجيكا", "إيران"], ["الأردن", "إيران", "بلجيكا"]),
    ],
)
def test_accents_and_articles_do_not_count_in_the_order(
    names: list[str], ordered: list[str]
) -> None:
    assert sorted(names, key=collation_key) == ordered


def test_addresses_and_places_can_be_clicked(
    profiles: list[Profile], print_directory: Print
) -> None:
    pdf = PdfReader(io.BytesIO(print_directory(profiles)))
    pages: list[Any] = list(pdf.pages)
    links = [note.get_object() for page in pages for note in page.get("/Annots", [])]
    opened = [link["/A"]["/URI"] for link in links if "/URI" in link.get("/A", {})]
    assert {f"mailto:{address}" for address in addresses(profiles)} <= set(opened)
    cities = {
        (office.address.city, profile.summary.country)
        for profile in profiles
        for office in profile.offices
        if office.address and office.address.city
    }
    assert len(links) - len(opened) == len(cities)


def test_a_short_index_stands_below_the_offices_where_there_is_room(
    belgium: Profile, egypt: Profile, print_directory: Print
) -> None:
    pages = pages_of(print_directory([belgium, egypt]))
    assert len(pages) == 1
    assert pages[0].index("Index of places") > pages[0].index("rocairo")


def test_a_page_of_nothing_but_the_index_names_no_country_in_its_head(
    belgium: Profile, egypt: Profile, print_directory: Print
) -> None:
    *_, last = pages_of(print_directory([belgium, egypt], paper=Paper.A5, is_landscape=True))
    assert "Index of places" in last
    assert "Belgium" not in last
    assert "Egypt" not in last
