"""The library file: its tables, how it is opened, locked, written, repaired and rebuilt."""
