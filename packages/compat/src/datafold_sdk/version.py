"""The version of the published client whose names and requests these are."""

__version__ = "0.4.1"
