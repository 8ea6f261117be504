"""The sentences about workbooks: why one cannot be read, and what is to be known of its cells."""

from collections.abc import Mapping
from types import MappingProxyType

from viewer.i18n.language import translatable

WORKBOOK_PROBLEMS: Mapping[str, str] = MappingProxyType(
    {
        "workbook-locked": translatable(
            "This workbook is locked with a password. Open it in a spreadsheet program, save it "
            "without a password, and draft from that."
        ),
        "old-workbook": translatable(
            "This workbook is in an older or binary form of Excel. Open it in a spreadsheet "
            "program, save it as .xlsx, and draft from that."
        ),
        "open-document": translatable(
            "This is a file of OpenDocument (LibreOffice). Open it there, save it as .xlsx, or a "
            "text as .txt, and draft from that."
        ),
        "draft-from-office-file": translatable(
            "This is an office document. Save its text as .txt, or put its tables into a workbook "
            "(.xlsx), and draft from that."
        ),
        "workbook-damaged": translatable(
            "This workbook is damaged, or was not made by a spreadsheet program. Open it in one, "
            "save it as .xlsx, and draft from that."
        ),
        "workbook-too-large": translatable(
            "This workbook has {size} MB when unpacked; at most {limit} MB are read. Is it the "
            "right file?"
        ),
        "too-many-cells": translatable(
            "A table reaches too far: at most {rows} lines, {columns} columns and {cells} cells "
            "are read. Delete what is not needed, or divide the workbook."
        ),
        "no-table": translatable(
            "No table has heads that the program knows. Take the workbook to fill in that the "
            "program makes, and copy what you have into it."
        ),
    }
)
CELLS: Mapping[str, str] = MappingProxyType(
    {
        "digits-lost": translatable(
            "The spreadsheet made a number of this and lost digits: write it anew, as text."
        ),
        "phone-made-number": translatable(
            "The spreadsheet made a number of this telephone number: is a + or a 0 lost before it?"
        ),
        "date-made": translatable(
            "The spreadsheet made a date of this: write what it was, as text."
        ),
        "date-without-year": translatable(
            "The spreadsheet made a day without a year of this, perhaps of 3-5: write it as text."
        ),
        "formula-without-value": translatable(
            "A formula without a value: open the workbook in a spreadsheet program and save it."
        ),
        "error-value": translatable("A formula that ends in an error."),
        "number-out-of-range": translatable("This number is too large or too small to be read."),
        "hidden-cells": translatable(
            "Parts of the workbook are hidden; they are read like the rest. The first is here."
        ),
        "unknown-country": translatable("The program knows no country of this name."),
        "unknown-word": translatable(
            "This is none of the words that can stand here: choose one of the template\u2019s."
        ),
        "number-not-read": translatable("This number could not be read: write digits alone."),
        "row-without-profile": translatable("This row does not say which profile it belongs to."),
        "row-without-office": translatable("This row does not say which office it belongs to."),
        "body-of-nothing": translatable(
            "This row does not say which programme, office or event it belongs to."
        ),
        "kind-not-stated": translatable("Its kind is not stated: is it a telephone, or a fax?"),
        "office-kind-not-stated": translatable("The kind of an office is not stated: write it."),
        "fact-without-value": translatable("This figure has no value, and is left out."),
        "says-otherwise": translatable("This cell contradicts another one about the profile."),
        "several-languages": translatable(
            "The profile has texts in several languages, of which a cell holds one: say in the "
            "document which language each is in."
        ),
        "workbook-leaves-out": translatable(
            "A workbook does not hold everything: texts in other languages, and the order of facts "
            "and contacts. Compare this draft with the document, where there is one."
        ),
    }
)
