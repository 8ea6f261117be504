"""Figures of several profiles side by side, and what stands in the way of comparing them."""

from viewer.comparison.order import in_order, shared
from viewer.comparison.remarks import explanation, reasons
from viewer.comparison.rows import (
    LEAST_PROFILES,
    MOST_PROFILES,
    ComparedCell,
    ComparedRow,
    compare,
)

__all__ = [
    "LEAST_PROFILES",
    "MOST_PROFILES",
    "ComparedCell",
    "ComparedRow",
    "compare",
    "explanation",
    "in_order",
    "reasons",
    "shared",
]
