"""Charts: pure functions from figures to SVG, the same on screen and on paper."""
