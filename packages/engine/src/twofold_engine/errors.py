"""Everything the engine raises on purpose.

::

    EngineError
    ├── SpecError                what was asked cannot be compared
    │   ├── UnknownTable
    │   ├── UnknownColumn
    │   ├── MissingKey           no key given or found
    │   ├── NoCommonColumns
    │   ├── InvalidFilter
    │   ├── InvalidQuery
    │   ├── InvalidUri
    │   ├── InvalidSampling      a sampling option out of bounds, or two that exclude each other
    │   ├── InvalidKeyGuess      an option for looking for a key that means nothing
    │   ├── InvalidRule          a tolerance or a column rule that says nothing, or not for this column
    │   └── PathRefused          a file outside the folders that may be read
    ├── DatabaseError            the database refused or could not be reached
    │   ├── ConnectionFailed
    │   │   └── Unreachable      nothing answers there, or nothing that speaks the database's language
    │   ├── AuthenticationFailed
    │   ├── PermissionDenied
    │   ├── DatabaseLocked       transient: another process holds the file
    │   ├── QueryFailed
    │   ├── QueryTimeout
    │   └── IncompleteAnswer     transient: fewer or more rows came than the database had counted
    ├── NotSupported             a capability that this database does not declare
    ├── Cancelled                the caller asked to stop
    └── InternalError            a promise of ours is broken; never looks like "no differences"

Every error carries what happened (``message``), what to do (``hint``), a stable ``code`` for machines, and
whether the same call may work later (``transient``). A secret never enters a message.
"""

from __future__ import annotations

from typing import ClassVar


class EngineError(Exception):
    """Base of all: ``str(error)`` is the message for people."""

    code: ClassVar[str] = "engine_error"
    transient: ClassVar[bool] = False

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def to_dict(self) -> dict[str, str]:
        """The error as the command's JSON and the server's API show it."""
        return {"type": self.code, "message": self.message, "hint": self.hint}


class SpecError(EngineError):
    code = "invalid_spec"


class UnknownTable(SpecError):
    code = "unknown_table"


class UnknownColumn(SpecError):
    code = "unknown_column"


class MissingKey(SpecError):
    code = "missing_key"


class NoCommonColumns(SpecError):
    code = "no_common_columns"


class InvalidFilter(SpecError):
    code = "invalid_filter"


class InvalidQuery(SpecError):
    code = "invalid_query"


class InvalidUri(SpecError):
    code = "invalid_uri"


class InvalidSampling(SpecError):
    """``field`` is the option that is wrong."""

    code = "invalid_sampling"

    def __init__(self, message: str, *, field: str, hint: str = "") -> None:
        super().__init__(message, hint=hint)
        self.field = field


class InvalidKeyGuess(SpecError):
    code = "invalid_key_guess"


class InvalidRule(SpecError):
    """``field`` is the rule that is wrong."""

    code = "invalid_rule"

    def __init__(self, message: str, *, field: str, hint: str = "") -> None:
        super().__init__(message, hint=hint)
        self.field = field


class PathRefused(SpecError):
    code = "path_refused"


class DatabaseError(EngineError):
    code = "database_error"


class ConnectionFailed(DatabaseError):
    code = "connection_failed"


class Unreachable(ConnectionFailed):
    """The code is its parent's: what a client should do is the same."""


class AuthenticationFailed(DatabaseError):
    code = "authentication_failed"


class PermissionDenied(DatabaseError):
    code = "permission_denied"


class DatabaseLocked(DatabaseError):
    code = "database_locked"
    transient = True


class QueryFailed(DatabaseError):
    code = "query_failed"


class QueryTimeout(DatabaseError):
    code = "query_timeout"


class IncompleteAnswer(DatabaseError):
    code = "incomplete_answer"
    transient = True

    def __init__(self, what: str, counted: int, came: int) -> None:
        super().__init__(
            f"{what} counted {counted:,} rows and gave {came:,}: the answer was cut off, or the rows changed "
            "meanwhile, so the result is withheld.",
            hint="Compare again, when nobody writes to the tables.",
        )


class NotSupported(EngineError):
    code = "not_supported"


class Cancelled(EngineError):
    code = "cancelled"


class InternalError(EngineError):
    code = "internal_error"
