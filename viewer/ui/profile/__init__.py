"""A profile in the window: its header, its five tabs, and their tables."""
