"""Items of a list are texts, or texts with notes."""

from db.documents.document import DocumentReader
from tests.db.documents.test_wider_format import with_fact


def test_an_item_may_be_a_text_alone(reader: DocumentReader) -> None:
    items = ["Dutch", {"text": "French", "note": "in the south"}, "Deutsch"]
    value = {"kind": "list", "published": "Dutch, French, Deutsch", "items": items}
    content = reader.read(with_fact(value).encode(), "a.yaml").content
    assert content["facts"][0]["value"]["items"] == [
        {"text": {"en": "Dutch"}},
        {"text": {"en": "French"}, "note": {"en": "in the south"}},
        {"text": {"en": "Deutsch"}},
    ]
    assert content["languages"] == ["en"]
