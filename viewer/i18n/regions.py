"""Which region of the world a country lies in, by the regions of the United Nations (M49).

The table is that of the Unicode CLDR 48 (territory containment), which Babel leaves out; the names
of the regions are in each language's cldr.json. Oceania stands undivided: its four parts would be
lists of a handful.
"""

from functools import cache

# Continent → its regions, each with its countries and territories (ISO 3166).
CONTINENTS = {
    "002": {
        "015": "DZ EG EH LY MA SD TN",
        "011": "BF BJ CI CV GH GM GN GW LR ML MR NE NG SH SL SN TG",
        "017": "AO CD CF CG CM GA GQ ST TD",
        "014": "BI DJ ER ET IO KE KM MG MU MW MZ RE RW SC SO SS TF TZ UG YT ZM ZW",
        "018": "BW LS NA SZ ZA",
    },
    "019": {
        "021": "BM CA GL PM US",
        "013": "BZ CR GT HN MX NI PA SV",
        "029": "AG AI AW BB BL BQ BS CU CW DM DO GD GP HT JM KN KY LC MF MQ MS PR SX TC TT"
        " VC VG VI",
        "005": "AR BO BR BV CL CO EC FK GF GS GY PE PY SR UY VE",
    },
    "142": {
        "145": "AE AM AZ BH CY GE IL IQ JO KW LB OM PS QA SA SY TR YE",
        "143": "KG KZ TJ TM UZ",
        "030": "CN HK JP KP KR MN MO TW",
        "034": "AF BD BT IN IR LK MV NP PK",
        "035": "BN ID KH LA MM MY PH SG TH TL VN",
    },
    "150": {
        "154": "AX DK EE FI FO GB GG IE IM IS JE LT LV NO SE SJ",
        "155": "AT BE CH DE FR LI LU MC NL",
        "151": "BG BY CZ HU MD PL RO RU SK UA",
        "039": "AD AL BA ES GI GR HR IT ME MK MT PT RS SI SM VA XK",
    },
    "009": {
        "009": "AS AU CC CK CX FJ FM GU HM KI MH MP NC NF NR NU NZ PF PG PN PW SB TK TO TV"
        " UM VU WF WS",
    },
}


@cache
def _regions() -> dict[str, str]:
    return {
        country: region
        for regions in CONTINENTS.values()
        for region, countries in regions.items()
        for country in countries.split()
    }


def region_of(country: str) -> str:
    """Return the code of the region of a country (ISO 3166); "" where it lies in none."""
    return _regions().get(country, "")


def continent_of(country: str) -> str:
    """Return the code of the continent of a country (ISO 3166); "" where it lies in none."""
    region = region_of(country)
    return next((each for each, regions in CONTINENTS.items() if region in regions), "")
