"""What the reader knows beside the library: notes on rows, and what is pinned to the top."""
