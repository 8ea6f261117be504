"""The grid of squares: every country once, none on another, neighbours side by side."""

import json
import re
from collections import Counter

import pytest

from viewer.app.paths import RESOURCES
from viewer.i18n.language import Language
from viewer.world import tiles

# What the CLDR names beside countries: unions, unknown places, and parts of other countries.
NO_COUNTRIES = frozenset(
    ["AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"]
)
TILES = tiles(RESOURCES)
NEIGHBOURS = """
    BE FR  BE NL  BE LU  BE DE  DE PL  DE DK  FR AD  FR CH  ES PT  CH LI  CZ SK  PL LT  LT BY
    SE NO  SE FI  FI EE  LV LT  LV EE  UA MD  RO MD  RO BG  GR AL  GR TR  HR SI  RS HR
    MX GT  HN NI  CR NI  CR PA  PA CO  CO VE  CO EC  EC PE  PE BO  PE BR  PY AR  AR CL  AR UY
    MA DZ  DZ TN  TN LY  LY EG  LY TD  EG SD  NE ML  NE NG  NG BJ  BJ BF  TG GH  GH CI  CF SS
    ET SO  ET DJ  KE UG  UG CD  CD RW  RW TZ  RW BI  ZM AO  ZM BW  MW MZ  ZW MZ  ZA LS  ZA BW
    SY IQ  IQ IR  IL LB  IL PS  JO PS  SA KW  SA YE  OM YE  QA SA  AM TR  AZ AM  AF PK  PK IN
    IN NP  IN BD  NP BT  CN MN  CN TJ  KP MN  TH KH  TH MY  LA VN  MM LA  ID TL  ID SG  PG SB"""


def test_each_country_of_our_list_has_one_square(english: Language) -> None:
    countries = {code for code in TILES if english.country(code) != code}
    assert countries == set(TILES)
    names = json.loads((RESOURCES / "locale" / "en" / "cldr.json").read_bytes())["territories"]
    assert names.keys() - NO_COUNTRIES == set(TILES)


def test_no_code_stands_there_twice_and_every_row_is_as_long() -> None:
    lines = (RESOURCES / "world" / "tiles.txt").read_text("utf-8").splitlines()
    rows = [line.split() for line in lines if not line.startswith("#")]
    counted = Counter(code for row in rows for code in row if code != "..")
    assert [code for code, count in counted.items() if count > 1] == []
    assert len({len(row) for row in rows}) == 1


def test_no_two_countries_share_a_square() -> None:
    assert len(set(TILES.values())) == len(TILES) == 250


@pytest.mark.parametrize("pair", re.findall(r"[A-Z]{2} [A-Z]{2}", NEIGHBOURS))
def test_countries_that_touch_lie_side_by_side(pair: str) -> None:
    one, other = (TILES[code] for code in pair.split())
    assert max(abs(one.row - other.row), abs(one.column - other.column)) == 1


@pytest.mark.parametrize(
    "pair",
    ["NO ZA", "CA MX", "DK DZ", "RU IR", "MN TH", "JP AU", "US CO", "FI TR", "EG KE"],
)
def test_north_is_above_south(pair: str) -> None:
    north, south = pair.split()
    assert TILES[north].row < TILES[south].row


@pytest.mark.parametrize(
    "pair",
    ["US IE", "BR GA", "PT GR", "MA EG", "SN SO", "FR UA", "TR IN", "IN VN", "AU NZ"],
)
def test_west_is_left_of_east(pair: str) -> None:
    west, east = pair.split()
    assert TILES[west].column < TILES[east].column
