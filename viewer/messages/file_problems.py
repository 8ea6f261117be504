"""The sentences of what is wrong with a file before it is read as a profile: no text, no YAML."""

from collections.abc import Mapping
from types import MappingProxyType

from viewer.i18n.language import translatable
from viewer.messages.workbook_problems import WORKBOOK_PROBLEMS

FILE_PROBLEMS: Mapping[str, str] = MappingProxyType(
    {
        "empty-file": translatable("The file is empty. A document begins with format: profile/1."),
        "empty-policy": translatable(
            "The file is empty. A policy begins with format: policy/1; without one, take the file "
            "away."
        ),
        "too-large": translatable(
            "The file has {size} bytes; a document has at most {limit}. Is it the right file?"
        ),
        "empty-page": translatable("The page is empty."),
        "page-too-complex": translatable(
            "This web page is built of too many elements, or they lie in one another without end. "
            "Open it in a browser, save it as text, and draft from that."
        ),
        "page-too-long": translatable(
            "The file has {size} characters; a page has at most {limit}. Is it the right file?"
        ),
        "too-many-lines": translatable(
            "The file has {lines} lines; a page has at most {limit}. Is it the right file?"
        ),
        **WORKBOOK_PROBLEMS,
        "is-archive": translatable(
            "This is an archive, not a document. Unpack it, then import its folder."
        ),
        "is-workbook": translatable(
            "This is a workbook, not a document: a profile is written as text (YAML)."
        ),
        "is-office-file": translatable(
            "This is an office document, and no profile: a profile is written as text (YAML)."
        ),
        "is-pdf": translatable(
            "This is a PDF, and no profile: a profile is written as text (YAML)."
        ),
        "not-text": translatable("This is not a text file. A document is a text file in UTF-8."),
        "not-utf8": translatable(
            "The byte {byte} here is not UTF-8. Save the file with the encoding UTF-8."
        ),
        "control-character": translatable(
            "The invisible character {character} is not allowed. Remove it."
        ),
        "direction-character": translatable(
            "The invisible character {character} in {value} turns what follows it around, so that "
            "one address can look like another. Remove it."
        ),
        "invisible-character": translatable(
            "In {value} stands a character that cannot be told from a space or from nothing: "
            "{what} ({character}). Remove it."
        ),
        "space-in-yaml": translatable(
            "Here stands {what} ({character}). YAML knows spaces only: put them in its place."
        ),
        "utf-16": translatable(
            "The file is in {encoding} (Notepad calls it Unicode). Save it with the encoding UTF-8."
        ),
        "not-yaml": translatable("This is not valid YAML: {detail}. Fix it here."),
        "cut-off": translatable(
            "The file ends too early: what line {opened} opens is never closed ({detail}). "
            "Is the file whole?"
        ),
        "second-document": translatable(
            "A second document starts here; a file holds only one. Move it to its own file."
        ),
        "too-many-entries": translatable(
            "The file has more than {limit} entries; no profile has that many. Split it."
        ),
        "too-deep": translatable("Entries lie within one another more than {limit} levels deep."),
        "text-too-long": translatable(
            "This text is longer than {limit} characters. Shorten it or split it."
        ),
        "too-many-problems": translatable(
            "There are more than {limit} problems; the rest of the file was not checked."
        ),
        "alias": translatable(
            "References such as *{name} are not allowed. Write out what it stands for."
        ),
        "anchor": translatable("Marks such as &{name} are not allowed. Remove it."),
        "tag": translatable("Types such as {tag} are not allowed. Remove it; all values are text."),
        "merge": translatable("Merging with << is not allowed. Write the entries out here."),
        "key-not-text": translatable("A key must be a plain word, not a list or a map."),
        "duplicate-key": translatable(
            "Duplicate key {key}; the first is in line {first}. Remove one of them."
        ),
    }
)
