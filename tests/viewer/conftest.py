"""What sheets, files and commands are made of: languages, and the profiles that come along."""

from collections.abc import Callable
from functools import cache, partial
from pathlib import Path

import pytest

from db.library import Library
from db.rows import Profile
from viewer.app.paths import RESOURCES
from viewer.i18n.language import Language

EVERY_KEY = Path(__file__).parents[1] / "data" / "good" / "every-key.yaml"


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


@pytest.fixture(scope="session")
def with_norway(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """A library of the profiles that come with the program, and of Norway, with every key."""
    library = Library.open(tmp_path_factory.mktemp("norway") / "library.sqlite", RESOURCES, ("en",))
    library.import_paths([EVERY_KEY], lambda *_: None, lambda: False)
    return library


@pytest.fixture(scope="session")
def norway(with_norway: Library) -> Profile:
    return with_norway.profile("every-key")
