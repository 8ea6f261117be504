"""The fields of a draft, each with the lines that it comes from and its place in the YAML."""

from collections.abc import Callable

from db.drafting import Drafted, Field, fields_of

PAGE = """IOM in Belgium
Population (2015): 11.3 million

Contact
IOM Country Office
Rue Montoyer 40
1000 Brussels
Tel: +32 2 287 70 00"""
Draft = Callable[[str], Drafted]


def named(drafted: Drafted, *name: str) -> Field:
    return next(field for field in fields_of(drafted) if field.name == name)


def test_what_comes_from_one_line_is_one_field(draft: Draft) -> None:
    field = named(draft(PAGE), "facts", "population")
    assert field.lines == (2,)
    assert field.text == "11.3 million · 2015 · 11.3 · million · people"


def test_what_comes_from_several_lines_is_a_field_each(draft: Draft) -> None:
    fields = [field for field in fields_of(draft(PAGE)) if "address" in field.name]
    assert [field.lines for field in fields] == [(6,), (7,), (7,), (7,)]
    assert [field.text for field in fields][:2] == ["Rue Montoyer 40", "1000"]


def test_every_line_that_was_read_into_the_document_leads_to_a_field(draft: Draft) -> None:
    drafted = draft(PAGE)
    told = {line for field in fields_of(drafted) for line in field.lines}
    assert told == set(drafted.origins.values())


def test_what_no_line_says_comes_from_none(draft: Draft) -> None:
    assert named(draft(PAGE), "language").lines == ()


def test_a_field_stands_in_the_yaml_where_it_says(draft: Draft) -> None:
    drafted = draft(PAGE)
    first, last = named(drafted, "facts", "population").rows
    lines = drafted.text.splitlines()[first - 1 : last]
    assert lines[0] == "- id: population"
    assert "published: 11.3 million" in "\n".join(lines)
    assert "unit: people" in lines[-1]
