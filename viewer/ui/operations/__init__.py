"""What the window does with the library: imports, exports, comparisons, history, corrections.

Each operation connects itself to the window's actions.
"""
