"""What is worded from several languages, for a template: with the language of each part."""

from collections.abc import Mapping

from viewer.formatting.foreign_texts import ForeignTexts
from viewer.i18n.language import Language
from viewer.sheets.sheet_data import SheetData
from viewer.sheets.words import language_and_region, words


def with_languages(sheet: SheetData, language: Language, rows: object) -> SheetData:
    """Return a sheet in whose words the texts of these rows say what language they are in, so that
    a voice that reads the sheet changes with them."""
    texts = ForeignTexts(language, rows)
    if not texts:
        return sheet
    return sheet._replace(data=_Marking(language, texts).marked(sheet.data))


class _Marking:
    def __init__(self, language: Language, texts: ForeignTexts) -> None:
        self._texts = texts
        own = words(language, "")
        self._own = own["lang"], own["region"]

    def marked(self, data: Mapping[str, object]) -> dict[str, object]:
        """Return data with its words marked; those of a document say their language already."""
        if "lang" in data and "text" in data:
            is_ours = (data["lang"], data["region"]) == self._own
            return self._in_parts(data) if is_ours else dict(data)
        return {key: self._of_any(value) for key, value in data.items()}

    def _of_any(self, value: object) -> object:
        if isinstance(value, Mapping):
            return self.marked(value)
        if isinstance(value, list | tuple):
            return [self._of_any(item) for item in value]
        return value

    def _in_parts(self, said: Mapping[str, object]) -> dict[str, object]:
        runs = self._texts.runs(str(said["text"]))
        parts = [self._part(run.text, run.language) for run in runs]
        if len(parts) == 1:
            return {**said, **parts[0]}
        return {**said, "parts": parts}

    def _part(self, text: str, tag: str) -> dict[str, str]:
        lang, region = language_and_region(tag) or self._own
        return {"text": text, "lang": lang, "region": region}
