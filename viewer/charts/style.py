"""How a chart is drawn: its width, type and colours; and the few SVG shapes charts are made of."""

from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from itertools import accumulate, takewhile
from unicodedata import east_asian_width

# C0 and C1 control characters, lone surrogates and non-characters are not allowed in XML.
FORBIDDEN = dict.fromkeys(range(32)) | dict.fromkeys(
    [*range(0x7F, 0xA0), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF]
)
_BROAD = frozenset("MWmw@%ŒœÆæ…—")
_NARROW = frozenset("Iijlfrt.,:;|!()[]-/' \N{MIDDLE DOT}")
LEAST_LETTERS = 3  # of a text that is cut


@dataclass(frozen=True, slots=True)
class ChartStyle:
    """Sizes in pixels; colours as #RRGGBB; `right_to_left` mirrors the chart."""

    width: float
    font_family: str
    font_size: float
    text: str
    muted: str
    bar: str
    track: str
    right_to_left: bool = False

    @property
    def line(self) -> float:
        """The height of a line of text."""
        return round(self.font_size * 1.5)


def picture(style: ChartStyle, height: float, shapes: list[str]) -> str:
    """The SVG document of `shapes`, `style.width` by `height`."""
    size = f'width="{style.width:g}" height="{height:g}"'
    box = f'viewBox="0 0 {style.width:g} {height:g}"'
    body = "".join(shapes)
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size} {box}>{body}</svg>'


def text(style: ChartStyle, x: float, y: float, words: str, *, end: bool = False,
         quiet: bool = False) -> str:  # fmt: skip
    """One line of text whose reading start (or, with `end`, reading end) is at `x`."""
    anchor = "end" if end != style.right_to_left else "start"
    fill = style.muted if quiet else style.text
    family = escape(style.font_family)
    words = escape(words.translate(FORBIDDEN))
    return (
        f'<text x="{mirrored(style, x):g}" y="{y:g}" font-family="{family}" '
        f'font-size="{style.font_size:g}" text-anchor="{anchor}" fill="{fill}">{words}</text>'
    )


def bar(style: ChartStyle, x: float, y: float, width: float, height: float, fill: str) -> str:
    left = mirrored(style, x + width) if style.right_to_left else x
    size = f'width="{width:.2f}" height="{height:g}"'
    return f'<rect x="{left:.2f}" y="{y:g}" {size} rx="2" fill="{fill}"/>'


def hatching(style: ChartStyle, x: float, y: float, width: float, height: float) -> str:
    """An outlined bar with slanted lines: what is not known, distinct without colour."""
    left = mirrored(style, x + width) if style.right_to_left else x
    stroke = f'stroke="{style.bar}"'
    size = f'width="{width:.2f}" height="{height:g}"'
    box = f'<rect x="{left:.2f}" y="{y:g}" {size} fill="none" {stroke}/>'
    slants = []
    step = 4.0
    start = left - height + step
    while start < left + width:
        x1, y1 = max(start, left), y + height - max(0.0, left - start)
        x2 = min(start + height, left + width)
        y2 = y + (start + height - x2)
        ends = f'x1="{x1:.2f}" y1="{y1:.2f}" x2="{x2:.2f}" y2="{y2:.2f}"'
        slants.append(f"<line {ends} {stroke}/>")
        start += step
    return box + "".join(slants)


def scale(low: float, high: float, start: float, end: float) -> Callable[[float], float]:
    """What places values between two edges; where all are the same, in the middle."""

    def place(value: float) -> float:
        share = (value - low) / (high - low) if high > low else 0.5
        return start + share * (end - start)

    return place


def mirrored(style: ChartStyle, x: float) -> float:
    return style.width - x if style.right_to_left else x


def label_width(style: ChartStyle) -> float:
    """The width of a column of labels before the shapes; 0 where they better stand above them."""
    return style.width * 0.4 if style.width > style.font_size * 40 else 0.0


def text_width(style: ChartStyle, words: str) -> float:
    """How wide a text is, estimated: no font is asked."""
    return sum(map(_share, words)) * style.font_size


def _share(letter: str) -> float:
    """The width of a letter in parts of the font's size."""
    if letter in _BROAD or east_asian_width(letter) in "WF":
        return 1.0
    if letter in _NARROW:
        return 0.4
    return 0.75 if letter.isupper() else 0.6


def shortened(style: ChartStyle, words: str, width: float) -> str:
    """`words`, cut with an ellipsis where they would not fit into `width` (estimated)."""
    if len(words) * style.font_size <= width or text_width(style, words) <= width:
        return words
    fitting = _fitting(style, words, width - style.font_size)
    return words[: max(fitting, LEAST_LETTERS)].rstrip() + "…"


def _fitting(style: ChartStyle, words: str, width: float) -> int:
    """How many letters fit into `width`."""
    ends = accumulate(_share(letter) * style.font_size for letter in words)
    return sum(1 for _ in takewhile(lambda end: end <= width, ends))


def dated(style: ChartStyle, label: str, when: str, width: float) -> str:
    """`label` and `when` it holds; where they do not fit, the label is cut and not the date."""
    ending = f" \N{MIDDLE DOT} {when}" if when else ""
    taken = text_width(style, ending)
    if taken > width * 0.7:
        return shortened(style, label + ending, width)
    return shortened(style, label, width - taken) + ending


def two_lines(style: ChartStyle, words: str, width: float) -> list[str]:
    """`words` as one line or two; only what does not fit into two is cut with an ellipsis."""
    fitting = max(_fitting(style, words, width), LEAST_LETTERS)
    if len(words) <= fitting:
        return [words]
    space = words.rfind(" ", 1, fitting + 1)
    end = space if space > 0 else fitting
    return [words[:end].rstrip(), shortened(style, words[end:].lstrip(), width)]
