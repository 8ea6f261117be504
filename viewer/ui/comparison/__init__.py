"""The window that puts the figures of several profiles side by side."""
