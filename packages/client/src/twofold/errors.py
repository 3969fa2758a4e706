"""Everything the client raises, and how to read a refusal of the server.

    TwofoldError
    ├─ ConfigurationError          no key, or a host that is not an address; nothing was sent
    ├─ InvalidDiffs                the list of diffs cannot be sent as it is; nothing was sent
    ├─ ConnectionFailed            no answer: unreachable, refused, cut off
    │  └─ RequestTimedOut          no answer in time; the server may have acted
    ├─ UnexpectedResponse          an answer, but not one of this protocol (a redirect, HTML, a missing key)
    ├─ WaitTimedOut                the run or diff goes on, the patience of the caller ended
    └─ ApiError                    the server refused, with a status and a reason
       ├─ InvalidRequest           400, 422
       ├─ AuthenticationFailed     401
       ├─ PermissionDenied         403
       ├─ NotFound                 404
       ├─ Conflict                 409
       ├─ TooManyRequests          429, after the retries
       └─ ServerError              5xx, after the retries

`str(error)` is one line for a person: what happened and what to do. The command ends with `exit_code`.
"""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any, ClassVar


class TwofoldError(Exception):
    """`message` says what happened, `hint` (may be empty) what to do about it."""

    exit_code: ClassVar[int] = 1

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(f"{message} {hint}".strip())
        self.message = message
        self.hint = hint

    def to_json(self) -> dict[str, str | None]:
        """`{type, message, hint}`, the shape every command prints under `error` with `--json`."""
        return {"type": type(self).__name__, "message": self.message, "hint": self.hint or None}


class ConfigurationError(TwofoldError):
    exit_code = 2


class InvalidDiffs(TwofoldError):
    exit_code = 2


class ConnectionFailed(TwofoldError):
    pass


class RequestTimedOut(ConnectionFailed):
    pass


class UnexpectedResponse(TwofoldError):
    pass


class WaitTimedOut(TwofoldError):
    pass


class ApiError(TwofoldError):
    """The server's refusal: the HTTP `status`, its list of single faults in `errors`, its text in `body`."""

    def __init__(
        self, message: str, *, hint: str = "", status: int, errors: tuple[str, ...] = (), body: str = ""
    ) -> None:
        super().__init__(message, hint=hint)
        self.status = status
        self.errors = errors
        self.body = body


class InvalidRequest(ApiError):
    pass


class AuthenticationFailed(ApiError):
    pass


class PermissionDenied(ApiError):
    pass


class NotFound(ApiError):
    pass


class Conflict(ApiError):
    pass


class TooManyRequests(ApiError):
    pass


class ServerError(ApiError):
    pass


_CLASS_OF_STATUS: dict[int, type[ApiError]] = {
    400: InvalidRequest,
    401: AuthenticationFailed,
    403: PermissionDenied,
    404: NotFound,
    409: Conflict,
    422: InvalidRequest,
    429: TooManyRequests,
}

_HINT_OF_CLASS: dict[type[ApiError], str] = {
    AuthenticationFailed: (
        "Check TWOFOLD_API_KEY, or DATAFOLD_API_KEY where that one is set: view or regenerate the key under "
        "Admin → Settings → Account of that server."
    ),
    PermissionDenied: "The key is known but may not do this; ask an administrator of the server.",
    TooManyRequests: "Wait a little, or run fewer jobs at once.",
    ServerError: "The server's log has the details; try again later.",
}

_BODY_EXCERPT_CHARACTERS = 200


def api_error(status: int, problem: object, body: str) -> ApiError:
    """The error for an HTTP status ≥ 400.

    `problem` is the parsed JSON body (an RFC 7807 problem, FastAPI's `{"detail": [...]}`, anything else, or
    None when the body is no JSON); `body` is its text, kept for callers and quoted for want of better.
    """
    kind = _CLASS_OF_STATUS.get(status, ServerError if status >= 500 else ApiError)
    fields: Mapping[str, Any] = problem if isinstance(problem, dict) else {}
    single_faults = _single_faults(fields)
    summary = _summary(fields, single_faults) or _excerpt(body)
    hint = fields.get("hint")
    usual = "" if status == HTTPStatus.NOT_IMPLEMENTED else _HINT_OF_CLASS.get(kind, "")  # no retry helps
    return kind(
        f"The server answered {status} {_phrase(status)}: {summary}" if summary else _bare(status),
        hint=hint if isinstance(hint, str) and hint else usual,
        status=status,
        errors=single_faults,
        body=body,
    )


def _summary(fields: Mapping[str, Any], single_faults: tuple[str, ...]) -> str:
    detail, title = fields.get("detail"), fields.get("title")
    headline = next((text for text in (detail, title) if isinstance(text, str) and text), "")
    faults = "; ".join(fault for fault in single_faults if not _said(fault, headline))
    sentence = f"{headline.rstrip('.')}: {faults}" if headline and faults else headline or faults
    return sentence if not sentence or sentence[-1] in ".!?" else sentence + "."


def _said(fault: str, headline: str) -> bool:
    """Whether the headline has the fault's text already, with or without its place in the request."""
    return any(text in headline for text in (fault, fault.partition(": ")[2]) if text)


def _single_faults(fields: Mapping[str, Any]) -> tuple[str, ...]:
    listed = fields.get("errors") or fields.get("detail")
    if not isinstance(listed, list):
        return ()
    return tuple(_fault_text(fault) for fault in listed)


def _fault_text(fault: object) -> str:
    if not isinstance(fault, dict):
        return str(fault)
    place = ".".join(str(part) for part in fault.get("loc") or () if part != "body")
    text = str(fault.get("msg") or fault.get("message") or fault.get("detail") or fault)
    return f"{place}: {text}" if place else text


def _excerpt(body: str) -> str:
    text = " ".join(body.split())
    if text.startswith("<"):
        return ""  # a proxy's HTML page says nothing to a reader of a terminal
    return text if len(text) <= _BODY_EXCERPT_CHARACTERS else text[:_BODY_EXCERPT_CHARACTERS] + "…"


def _phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return "(no standard status)"


def _bare(status: int) -> str:
    return f"The server answered {status} {_phrase(status)} without a reason."
