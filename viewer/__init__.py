"""The reader's side: window, terminal commands and printed sheets over the library in `db`."""

__version__ = "0.2.0"
