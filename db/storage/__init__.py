"""The library: one SQLite file that keeps every document byte for byte, and tables of them."""
