"""The words by which sources of one family say what is not there, how sure a number is, and units.

English, French and Spanish, as such pages write them.
"""

from collections.abc import Mapping
from types import MappingProxyType


def words_of(text: str) -> frozenset[str]:
    """Return the words that stand in a text with spaces between."""
    return frozenset(text.split())


ABSENT = frozenset(
    {"not available", "n/a", "na", "n.a", "no data", "no data available", "data not available"}
    | {"non disponible", "pas disponible", "données non disponibles", "nd", "n.d"}
    | {"no disponible", "sin datos", "datos no disponibles"}
)
NOTHING = frozenset({"none", "nil", "aucun", "aucune", "néant", "ninguno", "ninguna"})
YES_NO: Mapping[str, str] = MappingProxyType(
    {"yes": "yes", "no": "no", "oui": "yes", "non": "no", "sí": "yes", "si": "yes"}
)
# What a text begins with that only bounds its number; the longest first.
BOUNDS: Mapping[str, str] = MappingProxyType(
    {
        "approximately ": "about", "environ ": "about", "alrededor de ": "about",
        "aproximadamente ": "about", "around ": "about", "about ": "about", "approx. ": "about",
        "approx ": "about", "circa ": "about", "ca. ": "about", "~": "about", "\u2248": "about",
        "less than ": "less-than", "fewer than ": "less-than", "under ": "less-than",
        "moins de ": "less-than", "menos de ": "less-than", "<": "less-than",
        "more than ": "more-than", "over ": "more-than", "plus de ": "more-than",
        "más de ": "more-than", ">": "more-than",
        "at least ": "at-least", "au moins ": "at-least", "al menos ": "at-least",
        "at most ": "at-most", "up to ": "at-most", "au plus ": "at-most",
    }
)  # fmt: skip
SEXES: Mapping[str, str] = MappingProxyType(
    {"male": "male", "males": "male", "men": "male", "hommes": "male", "hombres": "male"}
    | {"female": "female", "females": "female", "women": "female", "femmes": "female"}
    | {"mujeres": "female", "total": "total", "total population": "total"}
)
# How sources write a unit that documents write otherwise.
UNIT_WORDS: Mapping[str, str] = MappingProxyType(
    dict.fromkeys(("km sq", "sq km", "km2", "km²", "kms sq", "square km", "sq kms"), "km2")
    | dict.fromkeys(("square kilometres", "square kilometers", "kilomètres carrés"), "km2")
    | dict.fromkeys(("kilómetros cuadrados", "km carrés", "km cuadrados"), "km2")
    | dict.fromkeys(("people", "persons", "inhabitants", "habitants", "personnes"), "people")
    | dict.fromkeys(("personas", "habitantes"), "people")
    | dict.fromkeys(("years", "yrs", "ans", "années", "años"), "years")
)
# Words that say how, when or where: what stands behind a number with one of them is no unit.
NO_UNIT = words_of(
    "st nd rd th e "
    "estimate estimates estimated est census data figure figures projection projected survey "
    "recensement estimation données enquête censo estimación estimado datos encuesta "
    "a an and are as at by during each every for from in is including into of off on onto or "
    "out over per since than that the their to under until up was were which who with within "
    "au aux dans de des depuis du en et la le les ou par pour que qui sur "
    "al con del desde el entre hasta los las o para por según y"
)
# Words that tell the language of a page of few words.
LANGUAGE_WORDS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "en": words_of("facts figures languages currency rate area last updated office"),
        "fr": words_of(
            "langues monnaie taux superficie mise jour chiffres bureau capitale tél courriel "
            "réfugiés chômage envois fonds habitants millions"
        ),
        "es": words_of(
            "idiomas moneda tasa superficie última actualización datos cifras oficina capital "
            "población remesas correo teléfono refugiados desempleo millones el los las y del una "
            "con por para en de la que esta entre sobre más sus"
        ),
    }
)
# How pages call figures that the vocabulary calls otherwise, by the ids of these.
OTHER_LABELS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "gdp-per-capita-ppp": ("PIB par habitant PPA", "PIB per cápita PPA"),
        "hdi-rank": ("Posición en el IDH", "Clasificación IDH", "Classement IDH", "Rang IDH"),
        "net-migration-rate": ("Tasa neta de migración", "Taux net de migration"),
        "women-among-immigrants": (
            "Mujeres como porcentaje de los inmigrantes",
            "Mujeres como porcentaje de inmigrantes",
            "Femmes en pourcentage des immigrés",
            "Femmes en pourcentage des immigrants",
            "Pourcentage de femmes parmi les immigrés",
        ),
        "immigrants": ("Immigrants",),
        "adult-hiv-prevalence": (
            "Prévalence du VIH chez les adultes",
            "Prévalence du VIH (adultes)",
            "Prevalencia del VIH entre adultos",
        ),
        "population-under-15": ("Population âgée de moins de 15 ans", "Población menor de 15"),
        "remittances": ("Transferts de fonds", "Remesas de fondos"),
        "languages": ("Lenguas",),
        "currency": ("Devise",),
    }
)
# What stands in brackets like an acronym of who says something, and says what is meant.
NO_SOURCES = words_of(
    "PPP PPA HIV AIDS VIH SIDA GDP GNI PIB HDI IDH IDP IDPs EU UE USA US UK UAE DRC CAR ID IT"
)
