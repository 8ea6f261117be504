"""Names and texts of a profile, and the language that they are in."""

from db.rows import Body, Story, Text
from viewer.language import Language


def body_name(language: Language, body: Body) -> str:
    """Return "Name (ABBR)", or the name alone when it has no abbreviation or shows it already."""
    name, abbreviation = body.name.value, body.abbreviation
    if not abbreviation or name == abbreviation or name.endswith(f"({abbreviation})"):
        return name
    return language.tr("{name} ({abbreviation})", name=name, abbreviation=abbreviation)


def story_text(language: Language, story: Story) -> str:
    """Return who a story is about, as far as the source says: "Chepe, Músico", or ""."""
    occupation = story.occupation.value if story.occupation else ""
    return language.join(filter(None, (story.person, occupation)))


def foreign_language(language: Language, text: Text) -> str:
    """Return the name of the language that a text is in, when it is not the reader's; else ""."""
    if (
        not text.language
        or text.language.split("-", maxsplit=1)[0] == language.tag.split("-", maxsplit=1)[0]
    ):
        return ""
    return language.language_name(text.language)
