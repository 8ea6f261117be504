"""Figures that contradict themselves."""

from decimal import Decimal, InvalidOperation

from db.documents.faults import Faults
from db.documents.tree import MappingNode, Node, TextNode, child, children, text_at


def check_figures(root: MappingNode, faults: Faults) -> None:
    """Note ranks beyond their scale and ranges the wrong way round.

    The source itself may be wrong: what the writer marks as doubtful is kept as it is.
    """
    for fact in children(root, "facts"):
        if child(fact, "doubtful") is not None:
            continue
        value = child(fact, "value")
        _check_order(value, "rank", "of", "rank-beyond", faults)
        _check_order(value, "amount", "upper", "range-reversed", faults)


def _check_order(value: Node | None, low: str, high: str, code: str, faults: Faults) -> None:
    first, second = text_at(value, low), text_at(value, high)
    if first is None or second is None:
        return
    lower, upper = _number(first), _number(second)
    if lower is not None and upper is not None and lower > upper:
        faults.add(code, first, low=first.text, high=second.text)


def warn_of_parts_beyond_total(root: MappingNode, warnings: Faults) -> None:
    """Note totals that are smaller than their parts together."""
    for fact in children(root, "facts"):
        value = child(fact, "value")
        kind, total = text_at(value, "kind"), text_at(value, "amount")
        if kind is None or kind.text != "breakdown" or total is None:
            continue
        amounts = [text_at(part, "amount") for part in children(value, "parts")]
        together = sum((Decimal(amount.text) for amount in amounts if amount), Decimal())
        if together > Decimal(total.text):
            warnings.add("parts-exceed-total", total, sum=str(together), total=total.text)


def _number(node: TextNode) -> Decimal | None:
    """The number that a text is; what is none the schema refuses."""
    try:
        number = Decimal(node.text)
    except InvalidOperation:
        return None
    return number if number.is_finite() else None
