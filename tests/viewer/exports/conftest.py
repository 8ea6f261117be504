"""The profiles that come with the program, out of a library, for the tests of the exports."""

from collections.abc import Callable
from pathlib import Path

import pytest

from db.api import Library
from db.rows import Profile
from tests.generated.library import write_documents
from viewer.language import Language

RESOURCES = Path(__file__).parents[3] / "resources"
DATA = Path(__file__).parents[2] / "data"


@pytest.fixture(scope="session")
def resources() -> Path:
    return RESOURCES


@pytest.fixture(scope="session")
def language() -> Callable[[str], Language]:
    """Loads a language of the interface by its tag."""
    return lambda tag: Language.load(RESOURCES / "locale", tag)


@pytest.fixture(scope="session")
def english(language: Callable[[str], Language]) -> Language:
    return language("en")


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """A new library, which holds the profiles that come with the program."""
    file = tmp_path_factory.mktemp("library") / "library.sqlite"
    return Library.open(file, RESOURCES, ("en",))


@pytest.fixture(scope="session")
def belgium(library: Library) -> Profile:
    return library.profile("iom-belgium")


@pytest.fixture(scope="session")
def egypt(library: Library) -> Profile:
    return library.profile("iom-egypt")


@pytest.fixture(scope="session")
def more_profiles(tmp_path_factory: pytest.TempPathFactory) -> tuple[Profile, ...]:
    """Generated profiles, and first a made-up one that has every key of the format."""
    folder = tmp_path_factory.mktemp("more")
    files = [DATA / "good" / "every-key.yaml", *write_documents(folder / "documents", 20, seed=1)]
    library = Library.open(folder / "library.sqlite", RESOURCES, ("en",))
    report = library.import_paths(files, lambda *_: None, lambda: False)
    return tuple(library.profile(outcome.profile_id) for outcome in report.outcomes)


@pytest.fixture(scope="session")
def every_key(more_profiles: tuple[Profile, ...]) -> Profile:
    return more_profiles[0]
