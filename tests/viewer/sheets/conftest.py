"""The Belgian profile as rows, made by hand: the sheets' tests need no library."""

import pytest

from db.rows import (
    Address,
    Body,
    ContactKind,
    ContactPoint,
    Office,
    PartialDate,
    Profile,
    ProfileSummary,
    Source,
    Text,
)


def text(value: str) -> Text:
    return Text(value, "en")


COUNTRY_CONTACTS = (
    ContactPoint(
        id="switchboard",
        kind=ContactKind.SWITCHBOARD,
        published="+32.2 287 70 00",
        shown="+32 2 287 70 00",
        copied="+3222877000",
        note=None,
        withheld=None,
    ),
    ContactPoint(
        id="direct-dial",
        kind=ContactKind.DIRECT_DIAL,
        published="+32.2 287 + ext",
        shown="+32 2 287",
        copied="",
        note=text("Dial the prefix, then the person's extension. The source lists no extensions."),
        withheld=None,
    ),
    ContactPoint(
        id="fax",
        kind=ContactKind.FAX,
        published="+32.2 287 70 06",
        shown="+32 2 287 70 06",
        copied="+3222877006",
        note=None,
        withheld=None,
    ),
    ContactPoint(
        id="email",
        kind=ContactKind.EMAIL,
        published="[email protected]",
        shown="",
        copied="",
        note=None,
        withheld=text("The source page masks the address, so it is not known here."),
    ),
    ContactPoint(
        id="website",
        kind=ContactKind.WEBSITE,
        published="http://belgium.iom.int",
        shown="belgium.iom.int",
        copied="http://belgium.iom.int",
        note=None,
        withheld=None,
    ),
)

COUNTRY_OFFICE = Office(
    id="country-office",
    kind="country-office",
    name=text("Country Office for Belgium and Luxembourg"),
    abbreviation="",
    description=None,
    covers=("BE", "LU"),
    areas=(),
    address=Address(
        organisation=text("International Organization for Migration (IOM)"),
        street="Rue Montoyer 40",
        postcode="1000",
        city="Brussels",
        country="BE",
    ),
    contacts=COUNTRY_CONTACTS,
    activities=(),
    partners=(),
)

REGIONAL_OFFICE = Office(
    id="regional-office",
    kind="regional-office",
    name=text("Regional Office for the European Economic Area (EEA), the EU and NATO"),
    abbreviation="RO Brussels",
    description=None,
    covers=("CH",),
    areas=(
        Body(text("European Economic Area"), "EEA", None),
        Body(text("European Union"), "EU", None),
        Body(text("NATO"), "", None),
    ),
    address=None,
    contacts=(
        ContactPoint(
            id="website",
            kind=ContactKind.WEBSITE,
            published="",
            shown="",
            copied="",
            note=None,
            withheld=text(
                "The source mentions a website of this office without giving its address."
            ),
        ),
    ),
    activities=(),
    partners=(),
)


def belgium() -> Profile:
    """Return what the sheets need of the Belgian profile."""
    return Profile(
        summary=ProfileSummary(
            id="iom-belgium",
            title=text("IOM in Belgium"),
            country="BE",
            covers=("BE", "LU"),
            edition=PartialDate(2016, 2),
            facts_as_of=PartialDate(2016, 2),
        ),
        organisation=Body(text("International Organization for Migration"), "IOM", None),
        description=None,
        source=Source(text("IOM in Belgium"), None, PartialDate(2016, 2), ""),
        history=(),
        offices=(COUNTRY_OFFICE, REGIONAL_OFFICE),
        programmes=(),
        facts=(),
        stories=(),
    )


@pytest.fixture(name="belgium")
def _belgium() -> Profile:
    return belgium()
