"""The composition root: builds the window and everything in it, connects them, and runs."""
