"""The program while an assistive tool listens."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from tests.viewer.ui.heard.listening import listening


@pytest.fixture
def active(qapp: QApplication) -> Iterator[None]:
    """An assistive tool asks for what there is."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.fixture
def heard(qapp: QApplication) -> Iterator[list[str]]:
    """What is announced."""
    with listening() as sentences:
        yield sentences
