"""The questions that the library answers: records of its tables become frozen rows."""
