"""HTML, written so that a text can never become markup."""

from html import escape

from viewer.exports.plain_text import plain_text

_WITHOUT_END = ("meta", "br")


class Html(str):
    """Markup, which is written as it is; every other text is escaped."""

    __slots__ = ()


def html(name: str, /, *content: str, **attributes: str) -> Html:
    """Return an element. Attributes are written without their last underscore: class_="quiet".

    An attribute that is empty is left out.
    """
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{_text(value)}"'
        for key, value in attributes.items()
        if value
    )
    if name in _WITHOUT_END:
        return Html(f"<{name}{written}>")
    return Html(f"<{name}{written}>{joined(*content)}</{name}>")


def joined(*content: str) -> Html:
    """Return texts and elements one after the other; line breaks in texts are kept."""
    return Html(
        "".join(
            one if isinstance(one, Html) else _text(one).replace("\n", "<br>") for one in content
        )
    )


def _text(text: str) -> str:
    return escape(plain_text(text))
