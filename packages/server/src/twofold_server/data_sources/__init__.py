"""Named connections to databases, their secrets and their tests."""
