"""How pages lie in the preview: one below the other, as wide or as high as the view has room."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QRect, QSizeF

GAP = 16  # around the pages, in pixels of the screen
STEP = 1.25
SMALLEST, LARGEST = 0.1, 6.0


READABLE = 4 / 3  # pixels a point: text as large as on the screen beside it


class Fit(Enum):
    """READABLE is as wide as the view at most; a whole page where that is larger."""

    READABLE = auto()
    PAGE = auto()
    WIDTH = auto()
    FREE = auto()


@dataclass(frozen=True, slots=True)
class View:
    """The room there is, in pixels, and the zoom; `factor` counts in pixels a point when free."""

    width: int
    height: int
    ratio: float = 1.0
    fit: Fit = Fit.READABLE
    factor: float = 1.0

    def scale(self, sizes: Sequence[QSizeF]) -> float:
        """Return how many pixels of the screen a point takes, for the widest and highest page."""
        if self.fit is Fit.FREE or not sizes:
            return self.factor
        across = (self.width - 2 * GAP) / max(size.width() for size in sizes)
        if self.fit is Fit.WIDTH:
            return max(SMALLEST, across)
        down = (self.height - 2 * GAP) / max(size.height() for size in sizes)
        if self.fit is Fit.READABLE:
            return max(SMALLEST, min(across, max(down, READABLE)))
        return max(SMALLEST, min(across, down))

    def places(self, sizes: Sequence[QSizeF]) -> list[QRect]:
        """Return where the pages lie, each in the middle of the widest."""
        scale, places, top = self.scale(sizes), [], GAP
        widest = max((round(size.width() * scale) for size in sizes), default=0)
        room = max(self.width, widest + 2 * GAP)
        for size in sizes:
            width, height = round(size.width() * scale), round(size.height() * scale)
            places.append(QRect((room - width) // 2, top, width, height))
            top += height + GAP
        return places
