"""Form fields as templates want them, and what browsers send as services want it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Annotated, Any

from fastapi import Depends, Request
from fastapi.responses import RedirectResponse
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from twofold_server.errors import BadRequest, Invalid, ServerError, complaint


@dataclass(frozen=True)
class Choice:
    value: str
    text: str


@dataclass(frozen=True)
class Field:
    """One labelled control. ``kind``: ``checkbox``, ``select``, ``textarea`` or an input type."""

    name: str
    label: str
    kind: str = "text"
    value: Any = ""
    hint: str = ""
    required: bool = False
    error: str = ""
    placeholder: str = ""
    autocomplete: str = ""
    short: bool = False
    choices: Sequence[Choice] = field(default_factory=tuple)


@dataclass(frozen=True)
class FormError:
    """``field`` is empty where the message belongs to the whole form."""

    field: str
    message: str


def errors_of(error: ServerError | ValidationError, labels: Mapping[str, str]) -> list[FormError]:
    """The messages of a refused form, each at its field where that is known by ``labels`` (name → label)."""
    if isinstance(error, ValidationError):
        entries = [(complaint(entry)[0], _in_words(entry)) for entry in error.errors(include_url=False)]
    elif isinstance(error, Invalid) and error.errors:
        entries = [(tuple(entry.get("loc", ())), str(entry.get("msg", error))) for entry in error.errors]
    else:
        entries = [((), str(error))]
    return [_form_error(loc, message, labels) for loc, message in entries]


_WORDS = {
    "missing": "this is needed",
    "string_too_short": "this is needed",
    "int_parsing": "write a whole number",
    "int_from_float": "write a whole number",
    "float_parsing": "write a number",
}


def _in_words(entry: ErrorDetails) -> str:
    """A schema's complaint as a reader of a form understands it."""
    if entry["type"] in _WORDS:
        return _WORDS[entry["type"]]
    if entry["input"] is None:
        return "this is needed"
    _, message = complaint(entry)
    return message.replace("Input should", "it should").replace("String should", "it should")


def _form_error(loc: Sequence[Any], message: str, labels: Mapping[str, str]) -> FormError:
    names = [str(part) for part in loc if str(part) in labels]
    if not names:
        return FormError("", message)
    return FormError(names[-1], f"{labels[names[-1]]}: {message}")


def with_errors(fields: Sequence[Field], errors: Sequence[FormError]) -> list[Field]:
    """The fields with their messages."""
    found = {error.field: error.message for error in errors if error.field}
    return [
        Field(**{**vars(item), "error": found.get(item.name, item.error)}) if item.name in found else item
        for item in fields
    ]


def text(form: Mapping[str, Any], name: str) -> str:
    """What was typed, without blanks around it; a missing field is empty."""
    value = form.get(name)
    return value.strip() if isinstance(value, str) else ""


def optional(form: Mapping[str, Any], name: str) -> str | None:
    """What was typed, or None."""
    return text(form, name) or None


def checked(form: Mapping[str, Any], name: str) -> bool:
    return form.get(name) == "true"


def page_number(raw: str | None, default: int = 1, most: int = 1_000_000) -> int:
    """A page of an address; anything that is no page number is the first."""
    if raw is None or not raw.isascii() or not raw.isdigit() or len(raw) > 9:
        return default
    return min(max(1, int(raw)), most)


async def _read(request: Request) -> dict[str, str]:
    """The texts of a posted form; files are not taken anywhere, and NUL characters no database stores."""
    form = await request.form()
    texts = {name: value for name, value in form.items() if isinstance(value, str)}
    if any("\x00" in value for value in texts.values()):
        raise BadRequest("The form holds a NUL character; nothing was saved. Remove it and send again.")
    return texts


Posted = Annotated[dict[str, str], Depends(_read)]
"""The posted form as a parameter of a page."""


def see_other(path: str) -> RedirectResponse:
    """After a form changed something: on to a page that can be reloaded."""
    return RedirectResponse(path, status_code=303)
