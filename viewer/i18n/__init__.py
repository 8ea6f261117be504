"""The reader's language: texts, dates and numbers, direction, and the order of the alphabet."""
