"""A message about a mistake: whole, safe to open, addressed to who keeps the profile."""

from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.library import Library
from db.rows import Maintainer, Profile, Text
from viewer.app.paths import RESOURCES
from viewer.i18n.language import Language
from viewer.messages.correction import (
    LONGEST_LINK,
    Doubted,
    Message,
    as_file,
    as_link,
    message_about,
    things,
)

ENGLISH = Language.load(RESOURCES / "locale", "en")
KEEPER = Maintainer(Text('Бюро, "Oslo" <x>'), "profiles@example.org")
ANY = st.text(st.characters(codec=None), max_size=200)


@pytest.fixture(scope="module")
def belgium(tmp_path_factory: pytest.TempPathFactory) -> Profile:
    file = tmp_path_factory.mktemp("library") / "library.sqlite"
    profile = Library.open(file, RESOURCES, ("en",)).profile("iom-belgium")
    return profile._replace(maintainer=KEEPER)


def about(profile: Profile, kind: str, target: str) -> Message:
    (thing,) = [each for each in things(profile, ENGLISH) if each[:2] == (kind, target)]
    return message_about(profile, thing, ENGLISH)


def read(source: bytes) -> EmailMessage:
    mail = message_from_bytes(source, policy=default)
    assert isinstance(mail, EmailMessage)
    return mail


def test_everything_that_is_shown_can_be_said_to_be_wrong(belgium: Profile) -> None:
    every = things(belgium, ENGLISH)
    contacts = sum(len(office.contacts) for office in belgium.offices)
    parts = (belgium.facts, belgium.offices, belgium.programmes)
    assert len(every) == sum(map(len, parts)) + contacts
    assert all(thing.name and thing.value for thing in every)
    assert len({thing[:2] for thing in every}) == len(every)


def test_the_message_names_profile_edition_entry_and_present_value(belgium: Profile) -> None:
    message = about(belgium, "fact", "population")
    assert message.subject == "Mistake in IOM in Belgium: Population"
    for line in (
        "Profile: IOM in Belgium (iom-belgium)",
        "Edition: February 2016",
        "Entry: Population (fact population)",
        "Present value: 11.3 million (2015)",
    ):
        assert line in message.body.splitlines()


def test_the_file_is_a_draft_to_the_one_who_keeps_the_profile(belgium: Profile) -> None:
    source = as_file(about(belgium, "fact", "population"))
    assert source.isascii()
    mail = read(source)
    (keeper,) = mail["To"].addresses
    assert (keeper.display_name, keeper.addr_spec) == (KEEPER.name.value, KEEPER.email)
    assert mail["X-Unsent"] == "1"
    assert mail["From"] is None
    assert "Present value: 11.3 million (2015)" in mail.get_content()


def test_without_a_maintainer_the_reader_finds_the_address(belgium: Profile) -> None:
    message = about(belgium._replace(maintainer=None), "fact", "population")
    assert read(as_file(message))["To"] is None
    assert as_link(message).startswith("mailto:?subject=")


def test_the_link_is_an_address_for_mail_programs(belgium: Profile) -> None:
    message = about(belgium, "fact", "population")
    link = urlsplit(as_link(message))
    assert (link.scheme, unquote(link.path)) == ("mailto", KEEPER.email)
    assert "+" not in link.query  # which a mail program shows as it is
    fields = parse_qs(link.query, strict_parsing=True)
    assert fields["subject"] == [message.subject]
    assert fields["body"][0].replace("\r\n", "\n") == message.body.rstrip("\n")


@pytest.mark.parametrize(
    "text", ["x" * 100_000, "语" * 10_000, "\U0001f600" * 5_000, "&=#?%" * 5_000]
)
def test_a_long_text_is_cut_so_that_mail_programs_take_the_link(text: str) -> None:
    link = as_link(Message("a@example.org", "", text[:150], text))
    assert LONGEST_LINK - 12 <= len(link) <= LONGEST_LINK
    assert "\ufffd" not in unquote(link)


@given(ANY, ANY, ANY, ANY)
def test_no_text_becomes_a_header_or_a_recipient(
    title: str, name: str, value: str, keeper: str
) -> None:
    message = Message("a@example.org", keeper, f"{title}: {name}", value)
    mail = read(as_file(message))
    assert set(mail.keys()) <= {
        "To", "Subject", "X-Unsent", "Content-Type", "Content-Transfer-Encoding", "MIME-Version",
    }  # fmt: skip
    assert [each.addr_spec for each in mail["To"].addresses] == ["a@example.org"]
    link = urlsplit(as_link(message))
    assert unquote(link.path) == "a@example.org"
    assert set(parse_qs(link.query, keep_blank_values=True)) == {"subject", "body"}


@pytest.mark.parametrize(
    "email",
    [
        "a@example.org,b@example.org",
        "a@example.org?bcc=b@example.org",
        "a@example.org\r\nBcc: b@example.org",
        "a@example.org&cc=b",
        "b@æøå.example",
    ],
)
def test_an_address_never_brings_other_recipients(belgium: Profile, email: str) -> None:
    profile = belgium._replace(maintainer=KEEPER._replace(email=email))
    message = about(profile, "fact", "population")
    link = urlsplit(as_link(message))
    assert set(parse_qs(link.query)) == {"subject", "body"}
    mail = read(as_file(message))
    assert mail["Bcc"] is None
    assert mail["To"] is None or len(mail["To"].addresses) == 1


def test_the_message_is_in_the_language_of_the_reader(belgium: Profile) -> None:
    thing = Doubted("fact", "population", "Население", "1")
    arabic = Language.load(RESOURCES / "locale", "ar")
    source = as_file(message_about(belgium, thing, arabic))
    assert "Население" in read(source)["Subject"]


def test_a_file_is_written_as_mail_programs_write_it(belgium: Profile, tmp_path: Path) -> None:
    source = as_file(about(belgium, "fact", "population"))
    assert b"\r\n" in source
    assert b"\n" not in source.replace(b"\r\n", b"")
    assert max(map(len, source.split(b"\r\n"))) <= 998


def test_a_value_keeps_its_direction_in_a_message_read_from_the_right(belgium: Profile) -> None:
    arabic = Language.load(RESOURCES / "locale", "ar")
    message = message_about(belgium, things(belgium, arabic)[0], arabic)
    assert "\N{FIRST STRONG ISOLATE}11.3 مليون (2015)\N{POP DIRECTIONAL ISOLATE}" in message.body
    english = message_about(belgium, things(belgium, ENGLISH)[0], ENGLISH)
    assert "\N{FIRST STRONG ISOLATE}" not in english.body
