"""Parts that the whole window is made of: labels, layouts, charts, message boxes."""
