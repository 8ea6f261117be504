"""The side of the window: the list of profiles, the search over them, and what it found."""
