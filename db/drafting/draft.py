"""A draft while it is put together: the document, and from which line each part of it comes."""

from typing import Any

from db.drafting.fact_lines import FactLine
from db.drafting.lines import Line, Used
from db.drafting.sentences import Found

Way = tuple[str | int, ...]


class Draft:
    """`document` is as documents are written; `origins` has the line of each value by its way."""

    def __init__(self) -> None:
        self.document: dict[str, Any] = {}
        self.origins: dict[Way, int] = {}
        self.place = ""  # the country as the title names it
        self.headed: dict[int, int] = {}  # offices (their places) by whose name a line begins
        self.used: list[Used] = []
        self.unread: list[Line] = []
        self.prose: list[Line] = []  # read, and left to the writer's own words
        self.offered: list[tuple[Line, str]] = []  # unread, with the code of what it may be
        self.decisions: list[str] = []  # codes of what the writer must decide

    def use(self, line: Line, rule: str, field: str) -> None:
        """A rule has read a line."""
        self.used.append(Used(line.number, rule, field))

    def put(self, line: Line, rule: str, way: Way, value: object) -> None:
        """Set a value of the document; what was set first stays."""
        at: Any = self.document
        for key in way[:-1]:
            at = at[key]
        if way[-1] not in at:
            at[way[-1]] = value
            self.origins[way] = line.number
        self.use(line, rule, ".".join(map(str, way)))

    def add(self, line: Line, rule: str, place: str, entry: dict[str, Any]) -> int:
        """Add an entry to a list of the document; return its place in the list."""
        entries = self.document.setdefault(place, [])
        entries.append(entry)
        for key in entry:
            self.origins[place, len(entries) - 1, key] = line.number
        self.use(line, rule, place)
        return len(entries) - 1

    def add_fact(self, line: Line, read: FactLine) -> None:
        """Add a fact; one that no indicator is called like keeps its label."""
        fact = dict(read.fact)
        if "indicator" not in fact:
            fact = {"label": read.label, **fact}
        at = self.add(line, f"fact: {read.rule}", "facts", fact)
        self.origins["facts", at, "value", "published"] = line.number
        value = fact["value"]
        if value["kind"] == "text" and any(map(str.isdigit, value["published"])):
            self.offered.append((line, "kept-as-text"))

    def add_found(self, line: Line, found: Found) -> None:
        """Add what a sentence says: the same programme is named more than once."""
        if found.place == "programmes":
            self._add_programme(line, found)
        elif found.place == "ends":
            self._end_programme(line, found)
        elif found.place == "partners":
            self._add_partner(line, found)
        else:
            self.add(line, found.rule, found.place, found.entry)

    def _add_programme(self, line: Line, found: Found) -> None:
        known = self.document.get("programmes", [])
        for at, programme in enumerate(known):
            if programme.get("abbreviation") == found.entry.get("abbreviation"):
                for key, value in found.entry.items():
                    self.put(line, found.rule, ("programmes", at, key), value)
                return
        self.add(line, found.rule, "programmes", found.entry)

    def _end_programme(self, line: Line, found: Found) -> None:
        """A closing conference is that of the programme that was named last."""
        known = self.document.get("programmes", [])
        if known:
            self.put(line, found.rule, ("programmes", len(known) - 1, "end"), found.entry["end"])

    def _add_partner(self, line: Line, found: Found) -> None:
        """A partner is one of the office that was named last."""
        offices = self.document.get("offices")
        if not offices:
            return
        partners = offices[-1].setdefault("partners", [])
        if found.entry not in partners:
            partners.append(found.entry)
            way = ("offices", len(offices) - 1, "partners", len(partners) - 1, "name")
            self.origins[way] = line.number
        self.use(line, found.rule, "partners")
