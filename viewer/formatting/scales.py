"""What the scales of figures are called."""

from viewer.i18n.language import Language


def scale_words(language: Language) -> dict[str, str]:
    """Return the word for each scale that the format knows."""
    tr = language.tr
    return {
        "hundred": tr("hundred"),
        "thousand": tr("thousand"),
        "million": tr("million"),
        "billion": tr("billion"),
        "trillion": tr("trillion"),
    }
