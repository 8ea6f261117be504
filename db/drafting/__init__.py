"""From saved pages to documents: what is read lands in a field, the rest is told."""

from db.drafting.drafting import Drafted, draft_page

__all__ = ["Drafted", "draft_page"]
