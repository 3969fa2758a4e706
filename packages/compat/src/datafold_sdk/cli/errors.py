"""Errors of the published command line, so that `except` clauses which name them hold.

Our names raise the first three; the others belong to `diff dbt`, which is not in this version.
"""


class DataDiffDatasourceIdNotFoundError(Exception):
    """No data source has this id."""


class DataDiffCloudDiffFailed(Exception):
    """A comparison failed; the text says why."""


class DataDiffCloudDiffTimedOut(Exception):
    """A comparison did not end in time; it goes on without its caller."""


class DataDiffDbtProjectVarsNotFoundError(Exception):
    """The dbt project has no variables for comparisons."""


class DataDiffDbtNoSuccessfulModelsInRunError(Exception):
    """The last dbt run built no model."""


class DataDiffDbtRunResultsVersionError(Exception):
    """dbt's run results are of a version that is not known."""


class DataDiffDbtSelectNoMatchingModelsError(Exception):
    """The selection matches no model."""


class DataDiffDbtSelectUnexpectedError(Exception):
    """dbt could not make the selection."""


class DataDiffDbtCoreNoRunnerError(Exception):
    """This dbt cannot be run from Python."""


class DataDiffCustomSchemaNoConfigError(Exception):
    """A model has a schema of its own, and no setting names its twin in production."""


class DataDiffNoDatasourceIdError(Exception):
    """The dbt project names no data source."""


class DataDiffSimpleSelectNotFound(Exception):
    """No model has the selected name."""
