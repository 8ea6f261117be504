"""The program's icon as pictures."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from package.icons import SIZES, draw_icon

ICON = Path(__file__).parents[3] / "resources" / "icons" / "profile-viewer.svg"


@pytest.mark.parametrize("size", SIZES)
def test_the_icon_fills_every_size_and_is_clear_at_its_corners(size: int) -> None:
    picture = Image.open(BytesIO(draw_icon(ICON, size)))
    assert picture.format == "PNG"
    assert picture.size == (size, size)
    assert picture.getpixel((0, 0)) == (0, 0, 0, 0)
    assert picture.getpixel((size // 2, size // 10)) == (10, 91, 168, 255)


def test_it_is_drawn_alike_every_time() -> None:
    assert draw_icon(ICON, 48) == draw_icon(ICON, 48)
