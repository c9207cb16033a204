"""How right the program is: what `make ukur` measures."""
