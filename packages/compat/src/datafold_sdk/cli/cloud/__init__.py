"""The published classes for calls outside CI."""
