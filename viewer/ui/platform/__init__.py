"""What Qt and the system offer to all rooms: threads, colours, clipboard, browser."""
