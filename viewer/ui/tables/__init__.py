"""Table models over rows and the delegates that draw them."""
