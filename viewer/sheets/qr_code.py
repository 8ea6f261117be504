"""QR codes as pictures that a sheet takes: small texts that telephones read from paper."""

from functools import lru_cache
from typing import NamedTuple

_MOST_MODULES = 61  # of at least 0.4 mm each, on a side of 25 mm
_QUIET_ZONE = 4  # modules on each side, as ISO/IEC 18004 asks
# Readers take any mask. To look for the best of the eight costs four times all the rest; of vCards
# this one is the most even (penalties 3% above those of the best).
_MASK = 2


class QrCode(NamedTuple):
    """A code as SVG with its quiet zone; `modules` along a side, and with the quiet zone."""

    svg: str
    modules: int
    modules_with_quiet_zone: int


@lru_cache(maxsize=4096)  # a preview asks for the same codes with each change
def qr_code(text: str) -> QrCode:
    """Return the code of a text, with the most repair that leaves its modules large enough.

    Raises ValueError for a text that no code can hold (more than 2,953 bytes).
    """
    import segno

    code = segno.make(text, error="m", encoding="utf-8", micro=False, mask=_MASK)
    if _modules(code.symbol_size(border=0)) > _MOST_MODULES:
        code = segno.make(text, error="l", encoding="utf-8", micro=False, mask=_MASK)
    modules = _modules(code.symbol_size(border=0))
    svg = code.svg_inline(border=_QUIET_ZONE, omitsize=True)
    return QrCode(svg, modules, modules + 2 * _QUIET_ZONE)


def _modules(size: tuple[float, float]) -> int:
    return round(size[0])
