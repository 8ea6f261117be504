"""The sentences of what opening the library had to do."""

from collections.abc import Mapping
from types import MappingProxyType

from viewer.i18n.language import translatable

NOTICES: Mapping[str, str] = MappingProxyType(
    {
        "library-moved-aside": translatable(
            "The library {file} was damaged. It was moved to {aside} and not deleted. A new one "
            "holds what could be read of it ({kept}) and the profiles that come with the program."
        ),
        "library-rebuilt": translatable(
            "An older version of this program made the library {file}. It was rebuilt for this "
            "version, and all its profiles are in it ({kept})."
        ),
        "library-rebuilt-in-part": translatable(
            "An older version of this program made the library {file}. It was rebuilt for this "
            "version, but not all its profiles could be read; those that could are in it ({kept}). "
            "The old library is kept as {aside}."
        ),
        "library-read-only": translatable(
            "The library {file} can be read but not changed: it lies where nothing may be written."
        ),
        "notes-moved-aside": translatable(
            "The file of notes {file} was damaged. It was moved to {aside} and not deleted. "
            "Notes that could be read and are kept: {kept}."
        ),
        "notes-damaged": translatable(
            "The file of notes {file} is damaged, and nothing can be written there to set it right."
        ),
        "first-documents-unreadable": translatable(
            "The folder {folder}, whose documents a new library begins with here, cannot be read: "
            "{reason}. Import it later."
        ),
        "first-documents-refused": translatable(
            "Some documents in {folder} have errors and are not in the new library: "
            "{files}. Import the folder to see the errors."
        ),
    }
)
# What the terminal says behind a notice: the window names no command.
NOTICE_HINTS: Mapping[str, str] = MappingProxyType(
    {
        "first-documents-unreadable": translatable("profile-viewer import {folder}"),
        "first-documents-refused": translatable("profile-viewer check {folder}"),
    }
)
