"""The sentence that names the figures of all countries, which the program comes without."""

from viewer.i18n.language import Language


def world_figures_sentence(language: Language) -> str:
    """Return what there is, and how it is taken into the library."""
    return language.tr("Figures of 250 countries: unpack profiles-world, then import its folder.")
