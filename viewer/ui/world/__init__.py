"""The window that shows all countries of the world by one thing at a time."""
