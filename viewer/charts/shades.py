"""Shades of one colour for classes of like size, and the ink that is read on each."""

LIGHTEST = 0.18  # of the colour, for the first class


def shade(ground: str, colour: str, level: int, levels: int) -> str:
    """The shade of a class from 1 to `levels`, between a ground and a colour, all as #RRGGBB."""
    share = LIGHTEST + (1 - LIGHTEST) * (level - 1) / (levels - 1) if levels > 1 else 0.6
    low, high = _parts(ground), _parts(colour)
    mixed = (round(a + (b - a) * share) for a, b in zip(low, high, strict=True))
    return "#" + "".join(f"{part:02X}" for part in mixed)


def ink_on(colour: str) -> str:
    """Black or white, whichever has more contrast on a colour (4.5 to 1 at least, on any)."""
    light = _luminance(colour) + 0.05
    return "#FFFFFF" if 1.05 / light > light / 0.05 else "#000000"


def contrast(one: str, other: str) -> float:
    """How many to one two colours differ, as WCAG 2 defines it."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _parts(colour: str) -> tuple[int, int, int]:
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return red, green, blue


def _luminance(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (each / 255 for each in _parts(colour))
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
