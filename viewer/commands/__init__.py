"""The terminal: one module a command, and what they share in arguments.py and terminal.py."""
