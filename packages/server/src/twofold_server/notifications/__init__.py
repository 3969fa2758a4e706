"""Which event goes to which destination, and what became of it."""
