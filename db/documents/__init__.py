"""The way from a document's bytes to a checked profile."""
