"""One comparison, from request to stored result."""

"""One comparison, from request to stored result."""
