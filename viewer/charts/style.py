"""How a chart is drawn: its width, type and colours; and the few SVG shapes charts are made of."""

from dataclasses import dataclass
from html import escape

# C0 and C1 control characters, lone surrogates and non-characters are not allowed in XML.
FORBIDDEN = dict.fromkeys(range(32)) | dict.fromkeys(
    [*range(0x7F, 0xA0), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF]
)


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
    """An outlined bar with slanted lines: what is not known, told apart without colour."""
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


def mirrored(style: ChartStyle, x: float) -> float:
    return style.width - x if style.right_to_left else x


def label_width(style: ChartStyle) -> float:
    """The width of a column of labels before the shapes; 0 where they better stand above them."""
    return style.width * 0.34 if style.width > style.font_size * 40 else 0.0


def shortened(style: ChartStyle, words: str, width: float) -> str:
    """`words`, cut with an ellipsis where they would not fit into `width` (estimated)."""
    fitting = max(4, int(width / (style.font_size * 0.56)))
    return words if len(words) <= fitting else words[: fitting - 1].rstrip() + "…"


def two_lines(style: ChartStyle, words: str, width: float) -> list[str]:
    """`words` as one line or two; only what does not fit into two is cut with an ellipsis."""
    fitting = max(4, int(width / (style.font_size * 0.56)))
    if len(words) <= fitting:
        return [words]
    space = words.rfind(" ", 1, fitting + 1)
    end = space if space > 0 else fitting
    return [words[:end].rstrip(), shortened(style, words[end:].lstrip(), width)]
