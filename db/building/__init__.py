"""From a document's normal form to the frozen rows that everything else shows. Pure functions."""
