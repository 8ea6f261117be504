"""A ready-made message about something that is wrong in a profile. Nothing is sent from here."""

import re
from collections.abc import Iterator
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from typing import NamedTuple
from urllib.parse import quote

from db.rows import Fact, Office, Profile, Programme
from viewer.formatting.addresses import address_lines
from viewer.formatting.emergency_numbers import emergency_heading, emergency_lines
from viewer.formatting.facts import document_language, fact_label, fact_period, value_text
from viewer.formatting.offices import contact_lines
from viewer.formatting.programmes import programme_dates, programme_status
from viewer.formatting.texts import edition_date
from viewer.i18n.direction import isolated
from viewer.i18n.language import Language

LONGEST_LINK = 1900  # characters; what some mail programs take of an address of theirs
LONGEST_SUBJECT = 150
_BREAKS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_BEYOND_MAIL = re.compile("[\ud800-\udfff]")  # halves of characters, which UTF-8 does not know
_ADDRESS = re.compile(r"[^@\s<>,;:\"()\[\]\\]+@[^@\s<>,;:\"()\[\]\\]+")


class Doubted(NamedTuple):
    """A thing that may be wrong: its kind and id ("fact", "population"), its name and value."""

    kind: str
    target: str
    name: str
    value: str


class Message(NamedTuple):
    """A message to the one who keeps the profile; `to` is "" where the document names nobody."""

    to: str
    to_name: str
    subject: str
    body: str


def things(profile: Profile, language: Language) -> tuple[Doubted, ...]:
    """Return everything in a profile that one can say is wrong, in the order of its tabs."""
    return (
        *(_of_fact(fact, language, profile) for fact in profile.facts),
        *_of_emergency(profile, language),
        *(thing for office in profile.offices for thing in _of_office(office, language)),
        *(_of_programme(programme, language) for programme in profile.programmes),
    )


def message_about(profile: Profile, thing: Doubted, language: Language) -> Message:
    """Return the message, with a place in it for what is right and how one knows."""
    tr, title = language.tr, profile.summary.title.value
    edition = edition_date(language, profile.summary.edition)
    rows = (
        (tr("Profile"), f"{title} ({profile.summary.id})"),
        (tr("Edition"), edition),
        (tr("Entry"), f"{thing.name} ({thing.kind} {thing.target})"),
        (tr("Present value"), thing.value),
    )
    # "11.3 million (2015)" reads from left to right, also in a message that does not.
    shown = isolated if language.is_right_to_left else str
    quoted = "\n".join(
        tr("{label}: {value}", label=label, value=shown(value)) for label, value in rows
    )
    asked = "\n\n".join((tr("This is wrong:"), quoted, tr("It should be:"), tr("Source:")))
    keeper = profile.maintainer
    return Message(
        to=keeper.email if keeper and _ADDRESS.fullmatch(keeper.email) else "",
        to_name=keeper.name.value if keeper else "",
        subject=_line(tr("Mistake in {title}: {name}", title=title, name=thing.name)),
        body=asked + "\n",
    )


def as_file(message: Message) -> bytes:
    """Return the message as an .eml file, which mail programs open as a draft.

    No text becomes a header: line breaks are taken out, and all else is encoded.
    """
    mail = EmailMessage(policy=SMTP)
    if message.to:
        user, _, domain = message.to.rpartition("@")
        name = _line(message.to_name)
        if message.to.isascii():
            mail["To"] = Address(name, user, domain)
    mail["Subject"] = _line(message.subject)
    mail["X-Unsent"] = "1"
    mail.set_content(_BEYOND_MAIL.sub("\N{REPLACEMENT CHARACTER}", message.body), cte="base64")
    return mail.as_bytes()


def as_link(message: Message) -> str:
    """Return the message as a mailto: address (RFC 6068), its text cut where that gets too long."""
    subject = f"mailto:{_quoted(message.to)}?subject={_quoted(_line(message.subject))}&body="
    body = "\r\n".join(_BEYOND_MAIL.sub("\N{REPLACEMENT CHARACTER}", message.body).splitlines())
    room = LONGEST_LINK - len(subject)
    while len(quoted := _quoted(body)) > room:
        # A character takes twelve of the address at most; so many can go at once.
        body = body[: -max(1, (len(quoted) - room) // 12)]
    return subject + quoted


def _of_fact(fact: Fact, language: Language, profile: Profile) -> Doubted:
    value = value_text(language, fact.value, document_language(profile))
    period = fact_period(language, fact)
    shown = f"{value} ({period})" if period else value
    return Doubted("fact", fact.id, fact_label(language, fact).value, shown)


def _of_emergency(profile: Profile, language: Language) -> Iterator[Doubted]:
    heading = emergency_heading(language, profile)
    for line in emergency_lines(language, profile):
        name = language.tr("{label}: {value}", label=heading, value=line.purpose.value)
        yield Doubted("contact", line.target, name, line.number)


def _of_office(office: Office, language: Language) -> Iterator[Doubted]:
    lines = address_lines(language, office.address) if office.address else ()
    address = language.join(lines) or language.tr("not stated by the source")
    yield Doubted("office", office.id, office.name.value, address)
    for line in contact_lines(language, office):
        name = language.tr("{field} of {owner}", field=line.label, owner=office.name.value)
        yield Doubted("contact", f"{office.id}/{line.point.id}", name, line.listed)


def _of_programme(programme: Programme, language: Language) -> Doubted:
    dates = programme_dates(language, programme)
    status = programme_status(language, programme)
    value = language.join(filter(None, (dates, status))) or language.tr("not stated by the source")
    return Doubted("programme", programme.id, programme.name.value, value)


def _line(text: str) -> str:
    """The text on one line that a header can hold."""
    return _BEYOND_MAIL.sub("\N{REPLACEMENT CHARACTER}", _BREAKS.sub(" ", text))[
        :LONGEST_SUBJECT
    ].strip()


def _quoted(text: str) -> str:
    return quote(text, safe="@")
