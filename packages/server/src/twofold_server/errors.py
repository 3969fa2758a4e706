"""Errors that the server raises on purpose; the edge turns each into problem+json or an error page.

::

    ServerError
    ├── NotFound          404   also for things of another organization: the answer is the same
    ├── Forbidden         403
    ├── Unauthenticated   401
    ├── Conflict          409
    ├── Invalid           422   ``errors`` lists {loc, msg, type}
    ├── BadRequest        400
    ├── NotAllowed        405   the address is there, for other methods
    ├── TooLarge          413
    ├── UnknownEncoding   415
    ├── TooManyRequests   429   ``retry_after_seconds``
    ├── NotBuilt          501   a published address that this server does not serve
    └── Unavailable       503

``WrongField`` is no answer: a schema's validator raises it, and ``complaint`` reads it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar


class ServerError(Exception):
    """``str(error)`` is the sentence for people: what happened, what it means, what to do."""

    status: ClassVar[int] = 500
    title: ClassVar[str] = "Internal error"
    code: ClassVar[str] = "internal_error"

    def __init__(
        self, detail: str, *, errors: list[dict[str, Any]] | None = None, code: str | None = None
    ) -> None:
        super().__init__(detail)
        self.detail = detail
        self.errors = errors or []
        self.problem_code = code or self.code


class NotFound(ServerError):
    status, title, code = 404, "Not found", "not_found"


class Forbidden(ServerError):
    status, title, code = 403, "Forbidden", "forbidden"


class Unauthenticated(ServerError):
    status, title, code = 401, "Not authenticated", "unauthenticated"


class Conflict(ServerError):
    status, title, code = 409, "Conflict", "conflict"


class Invalid(ServerError):
    status, title, code = 422, "Invalid request", "invalid"


class BadRequest(ServerError):
    status, title, code = 400, "Bad request", "bad_request"


class NotAllowed(ServerError):
    status, title, code = 405, "Method not allowed", "method_not_allowed"


class UnknownEncoding(ServerError):
    status, title, code = 415, "Unsupported encoding", "unsupported_encoding"


class TooLarge(ServerError):
    status, title, code = 413, "Body too large", "too_large"


class TooManyRequests(ServerError):
    status, title, code = 429, "Too many requests", "too_many_requests"

    def __init__(self, detail: str, *, retry_after_seconds: float) -> None:
        super().__init__(detail)
        self.retry_after_seconds = retry_after_seconds


class NotBuilt(ServerError):
    status, title, code = 501, "Not supported", "not_supported"


class Unavailable(ServerError):
    status, title, code = 503, "Unavailable", "unavailable"


class WrongField(ValueError):
    """What is wrong with one field of a request; a validator of the whole request knows which one it is."""

    def __init__(self, field: str, message: str) -> None:
        super().__init__(message)
        self.field = field


def complaint(entry: Mapping[str, Any]) -> tuple[tuple[int | str, ...], str]:
    """Where a schema's complaint belongs, and its sentence without the words that pydantic puts before it."""
    error = entry.get("ctx", {}).get("error")
    field = (error.field,) if isinstance(error, WrongField) else ()
    return (*entry["loc"], *field), str(entry["msg"]).removeprefix("Value error, ")


class StartupError(Exception):
    """The process must not start; ``str(error)`` says why and what to do. Never an answer to a request."""
