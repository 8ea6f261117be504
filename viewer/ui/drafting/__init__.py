"""The window in which a draft is made of a source: its lines, and the fields that they gave."""
