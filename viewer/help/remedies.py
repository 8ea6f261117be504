"""What to do about messages whose sentence has no room for it."""

from collections.abc import Mapping
from types import MappingProxyType

from viewer.i18n.language import translatable

REMEDIES: Mapping[str, str] = MappingProxyType(
    {
        "refused": translatable("Copy the details for support, and send them with what you did."),
        "document-refused": translatable(
            "Send the list of errors to whoever wrote the document. The library goes on with the "
            "edition that it had."
        ),
        "file-unreadable": translatable(
            "Is the stick still in, or the share connected? Open the file with another program: "
            "if that fails too, ask for another copy."
        ),
        "file-unwritable": translatable(
            "If another program has the file open, close it there. A folder of your own, such as "
            "Documents, can always be written."
        ),
        "file-taken": translatable("Choose another name, or say that the file may be replaced."),
        "edition-unknown": translatable(
            "The history of editions lists those that are kept. How many are kept is a setting."
        ),
        "profile-unknown": translatable(
            "Look for the country in the list. Perhaps the profile was removed: importing its "
            "document brings it back."
        ),
        "indicator-unknown": translatable("Search for the figure by its name."),
        "library-damaged": translatable(
            "Nothing of what was imported needs to be lost: what can't be read comes back by "
            "importing the documents again. If it happens twice, have the disk checked."
        ),
        "library-foreign": translatable(
            "Move that file elsewhere if it is needed, and start the program again."
        ),
        "library-locked": translatable(
            "Look for another window of the program, also that of another user. If an import is "
            "under way on a share, wait for its end."
        ),
        "disk-full": translatable(
            "Empty the wastebasket and the folder of downloads, or move large files elsewhere."
        ),
        "notes-foreign": translatable("Choose a file that All notes… has written."),
        "notes-too-large": translatable("Remove notes that are no longer needed, then try again."),
        "note-unknown": translatable("All notes… lists them; perhaps it was removed."),
        "locked-by-policy": translatable(
            "Whoever looks after this computer has decided so, and can change it."
        ),
        "library-moved-aside": translatable(
            "Import what is missing again. The file that was moved aside can be deleted when "
            "nothing is missed."
        ),
        "library-rebuilt": translatable("Nothing has to be done."),
        "library-rebuilt-in-part": translatable(
            "Import again what is missing; the old file can be deleted when nothing is missed."
        ),
        "library-read-only": translatable(
            "Reading, searching and printing go on. To import, ask for the right to write there."
        ),
        "notes-moved-aside": translatable(
            "Look through your notes. The file that was moved aside can be deleted when nothing "
            "is missed."
        ),
        "notes-damaged": translatable("Ask for the right to write in the folder of the library."),
        "bad-format": translatable("Compare it with the example in the description of the format."),
        "is-workbook": translatable("Ask its sender for the document, a file that ends in .yaml."),
        "is-office-file": translatable(
            "Ask its sender for the document, a file that ends in .yaml."
        ),
        "is-pdf": translatable("Ask its sender for the document, a file that ends in .yaml."),
        "not-text": translatable("Ask its sender for the document, a file that ends in .yaml."),
        "too-deep": translatable("Take out entries that the format does not know."),
        "too-many-problems": translatable("Correct the first ones, then check the file again."),
    }
)
