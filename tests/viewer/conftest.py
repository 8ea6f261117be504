"""What sheets, files and commands are made of: languages, and the profiles that come along."""

from collections.abc import Callable
from functools import cache, partial

import pytest

from db.library import Library
from db.rows import Profile
from viewer.app.paths import RESOURCES
from viewer.i18n.language import Language


@pytest.fixture(scope="session")
def language() -> Callable[[str], Language]:
    """Loads a language of the interface by its tag, each once."""
    return cache(partial(Language.load, RESOURCES / "locale"))


@pytest.fixture(scope="session")
def english(language: Callable[[str], Language]) -> Language:
    return language("en")


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """A library of the profiles that come with the program."""
    file = tmp_path_factory.mktemp("library") / "library.sqlite"
    return Library.open(file, RESOURCES, ("en",))


@pytest.fixture(scope="session")
def belgium(shipped: Library) -> Profile:
    return shipped.profile("iom-belgium")


@pytest.fixture(scope="session")
def egypt(shipped: Library) -> Profile:
    return shipped.profile("iom-egypt")
