"""The ways to compare, one per file."""
