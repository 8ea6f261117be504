"""Printed sheets: from the rows of a profile to the bytes of a PDF, without Qt."""
