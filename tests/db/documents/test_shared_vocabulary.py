"""What all profiles share is named in each language that the program speaks."""

import pytest
import yaml

from tests.languages import TAGS
from viewer.app.paths import RESOURCES

FILE = RESOURCES / "indicators" / "indicators.yaml"
SHARED = yaml.load(FILE.read_text("utf-8"), yaml.BaseLoader)


@pytest.mark.parametrize("kind", ["groups", "indicators"])
def test_each_is_named_in_every_language_and_no_two_alike(kind: str) -> None:
    for thing in SHARED[kind]:
        assert set(thing["label"]) == set(TAGS), thing["id"]
    for tag in TAGS:
        names = [thing["label"][tag] for thing in SHARED[kind]]
        assert len(set(names)) == len(names), tag
