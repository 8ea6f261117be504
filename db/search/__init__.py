"""What can be found in profiles, the index that finds it, and the answer to a query."""
