"""Profiles as other programs take them: cards, tables, JSON, a web page."""
