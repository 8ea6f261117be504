"""Parts that every room of the window is made of: labels, layouts, charts, message boxes."""
