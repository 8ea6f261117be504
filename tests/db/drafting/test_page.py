"""What a page is about, by whatever name its country has there; ids that no two things share."""

from pathlib import Path

import pytest
import yaml

from db.drafting.drafting import draft_page
from viewer.app.paths import RESOURCES


def drafted(folder: Path, *lines: str) -> dict[str, object]:
    page = folder / "page.txt"
    page.write_text("\n".join(lines), "utf-8")
    read: dict[str, object] = yaml.load(draft_page(page, RESOURCES).text, yaml.BaseLoader)
    return read


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("IOM in Turkey", "TR"),
        ("IOM in Türkiye", "TR"),
        ("IOM in Moldova", "MD"),
        ("OIM en Syrie", "SY"),
        ("IOM in the Russian Federation", "RU"),
    ],
)
def test_a_country_is_known_by_its_name_at_the_united_nations_and_by_the_other(
    title: str, code: str, tmp_path: Path
) -> None:
    assert drafted(tmp_path, title, "Population (2015): 5 million")["country"] == code


def test_figures_whose_labels_fold_to_one_id_stay_two_indicators(tmp_path: Path) -> None:
    document = drafted(
        tmp_path, "IOM in Belgium", "Camps (open): 5", "Camps, open: 6", "Population: 7"
    )
    indicators = document["indicators"]
    assert isinstance(indicators, list)
    assert [each["id"] for each in indicators] == ["camps-open", "camps-open-2"]
