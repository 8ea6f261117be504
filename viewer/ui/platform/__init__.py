"""What Qt and the system offer to the whole window: threads, colours, clipboard, browser."""
