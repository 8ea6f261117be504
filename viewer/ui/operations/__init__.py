"""What the window does with the library: imports, exports, comparisons, history, corrections."""
