"""The profiles that come with the program, out of a library, for the tests of the exports."""

from pathlib import Path

import pytest

from db.library import Library
from db.rows import Profile
from tests.generated.library import write_documents

RESOURCES = Path(__file__).parents[3] / "resources"
DATA = Path(__file__).parents[2] / "data"


@pytest.fixture(scope="session")
def resources() -> Path:
    return RESOURCES


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
