"""The library is read again when another program changed it."""

from collections.abc import Callable
from pathlib import Path

from viewer.ui.main.file_watch import FileWatch
from viewer.ui.main.session import Session


class LibraryWatch(FileWatch):
    """Lives as long as the session, which reads the library anew."""

    def __init__(self, session: Session, library: Path, is_changing: Callable[[], bool]) -> None:
        """`is_changing` tells whether this window itself changes the library just now."""
        super().__init__(session, library, session.refresh, is_changing)
        session.refreshing.connect(self.remember)
