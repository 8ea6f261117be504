"""What is known: documents, the library that keeps them, and the questions it answers."""
