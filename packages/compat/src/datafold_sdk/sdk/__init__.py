"""The Python functions of the published client."""
