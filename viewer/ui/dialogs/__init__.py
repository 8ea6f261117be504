"""Windows that need an answer or can be closed with Escape."""
