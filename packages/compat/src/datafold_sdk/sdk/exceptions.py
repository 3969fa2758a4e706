"""Errors of the published client that are not `requests` errors."""


class DatafoldSDKException(Exception):
    """A call that cannot be made, in words."""
