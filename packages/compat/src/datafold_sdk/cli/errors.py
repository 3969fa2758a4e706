"""Errors of the published command line that our names raise."""


class DataDiffDatasourceIdNotFoundError(Exception):
    """No data source has this id."""


class DataDiffCloudDiffFailed(Exception):
    """A comparison failed; the text says why."""


class DataDiffCloudDiffTimedOut(Exception):
    """A comparison did not end in time; it goes on without its caller."""
