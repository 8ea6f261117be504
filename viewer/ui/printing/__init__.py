"""Printing: the print window, its live preview, and the ways to paper and to files."""
