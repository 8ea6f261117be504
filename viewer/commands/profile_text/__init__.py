"""A whole profile as plain text, 80 columns wide: one module a section."""

from viewer.commands.profile_text.page import profile_lines

__all__ = ["profile_lines"]
