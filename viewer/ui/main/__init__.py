"""The main window: what it shows, its actions and menus, and the way between profiles."""
