"""Whether the program is whole and works here. Each module is a check: what it looks at, as
findings. `every_check` runs them."""
