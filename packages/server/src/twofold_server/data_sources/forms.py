"""The form of a data source: drawn from the options of its type, and read back in their types."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from twofold_engine.databases import takes_results
from twofold_server.data_sources.models import DataSource
from twofold_server.data_sources.types import AWS_OPTIONS, SourceType
from twofold_server.ui.forms import Choice, Field, FormError, checked

OPTION = "option."
_NOT_ASKED = frozenset({"read_only", *AWS_OPTIONS})
"""Published options with one possible value, and those that no comparison needs: what is stored, or the
default, is kept."""
_MANY_LINES = frozenset({"rootcert"})
"""Secrets that are pasted as a text of many lines."""
_STORE_VALUES = (
    Choice("all", "Yes: the values as they are"),
    Choice("hashed", "Hashed: which rows and columns differ, no readable value"),
    Choice("none", "No: counts only"),
)

Group = tuple[str, str, list[Field]]


def groups(source_type: SourceType, source: DataSource | None, typed: Mapping[str, str]) -> list[Group]:
    """The fields under their headings: connection, privacy, results, limits."""
    schema = source_type.schema()
    stored: Mapping[str, Any] = source.options if source else {}
    connection = [
        Field("name", "Name", value=typed.get("name", source.name if source else ""), required=True)
    ]
    for name, property_schema in schema["properties"].items():
        if name in _NOT_ASKED:
            continue
        required, secret = name in schema["required"], name in schema["secret"]
        has_secret = bool(secret and source is not None and source.secrets_encrypted)
        value = typed.get(OPTION + name, stored.get(name, property_schema.get("default")))
        if typed and secret:
            value = ""
        if typed and "boolean" in _kinds(property_schema):
            value = checked(typed, OPTION + name)  # what is not ticked is not sent
        connection.append(
            _option_field(name, property_schema, value, required and not has_secret, secret, has_secret)
        )
    found = [
        ("Connection", "", connection),
        ("Privacy", "What is stored of rows that differ. Counts are always kept.", _privacy(source, typed)),
    ]
    if takes_results(source_type.engine):
        found.append(("Results", _RESULTS, _results(source, typed)))
    return [*found, ("Limits", "", _limits(source, typed))]


def _privacy(source: DataSource | None, typed: Mapping[str, str]) -> list[Field]:
    days = source.envelope.get("data_retention_days") if source else None
    return [
        Field(
            "store_values",
            "Store values of rows that differ",
            "select",
            typed.get("store_values", source.store_values if source else "all"),
            hint="Of the two data sources of a comparison the stricter one counts. A stricter choice deletes "
            "rows that are stored already; a looser one brings nothing back.",
            required=True,
            choices=_STORE_VALUES,
        ),
        Field(
            "data_retention_days",
            "Delete rows after days",
            "number",
            typed.get("data_retention_days", "" if days is None else days),
            hint="Empty: the server's default.",
            short=True,
        ),
    ]


_RESULTS = (
    "Where the rows that differ are written as tables, when a comparison asks for that. Nothing else is ever "
    "written here."
)


def _results(source: DataSource | None, typed: Mapping[str, str]) -> list[Field]:
    stored = str(source.envelope.get("temp_schema") or "") if source else ""
    return [
        Field(
            "temp_schema",
            "Schema for results",
            value=typed.get("temp_schema", stored),
            hint="It must be there, and the account needs the right to create tables in it, and no other "
            "right to write. Empty: no results are written.",
            placeholder="twofold_results",
        )
    ]


def _limits(source: DataSource | None, typed: Mapping[str, str]) -> list[Field]:
    budget = typed.get("max_allowed_connections", (source.max_allowed_connections or "") if source else "")
    fields = [
        Field(
            "max_allowed_connections",
            "Connections at once",
            "number",
            budget,
            hint="What all running diffs together may hold. Empty: the server's default.",
            short=True,
        )
    ]
    if source is not None:
        paused = checked(typed, "is_paused") if typed else source.is_paused
        hint = "No new comparison opens it while it is paused."
        fields.append(Field("is_paused", "Paused", "checkbox", paused, hint=hint))
    return fields


def _option_field(
    name: str, schema: Mapping[str, Any], value: Any, required: bool, secret: bool, has_secret: bool
) -> Field:
    label = str(schema.get("title") or name.replace("_", " ").capitalize())
    hint = str(schema.get("description", ""))
    if secret:
        hint = f"{hint} Leave this empty to keep what is set.".strip() if has_secret else hint
        if name in _MANY_LINES:
            return Field(OPTION + name, label, "textarea", "", hint, required)
        return Field(OPTION + name, label, "password", "", hint, required, autocomplete="new-password")
    kinds = _kinds(schema)
    if "boolean" in kinds:
        return Field(OPTION + name, label, "checkbox", value in (True, "true"), hint)
    if schema.get("enum"):
        choices = [Choice(str(item), str(item)) for item in schema["enum"]]
        if not required:
            choices.insert(0, Choice("", "Default"))
        return Field(
            OPTION + name, label, "select", "" if value is None else value, hint, required, choices=choices
        )
    kind = "number" if kinds & {"integer", "number"} else "text"
    shown = "" if value is None else value
    return Field(OPTION + name, label, kind, shown, hint, required, short=kind == "number")


def _kinds(schema: Mapping[str, Any]) -> set[str]:
    declared = schema.get("type", [])
    names = {declared} if isinstance(declared, str) else set(declared)
    return names | {part["type"] for part in schema.get("anyOf", []) if isinstance(part.get("type"), str)}


def options_of(source_type: SourceType, form: Mapping[str, str], *, keep_empty: bool) -> dict[str, Any]:
    """What was typed, in the schema's types. An empty secret is not sent, other empty options are None."""
    schema = source_type.schema()
    options: dict[str, Any] = {}
    for name, property_schema in schema["properties"].items():
        if name in _NOT_ASKED:
            continue
        kinds = _kinds(property_schema)
        typed = form.get(OPTION + name, "")
        if "boolean" in kinds:
            options[name] = typed == "true"
        elif not typed.strip():
            if keep_empty and name not in schema["secret"]:
                options[name] = None
        elif kinds & {"integer", "number"}:
            options[name] = _number(typed.strip())
        else:
            options[name] = typed if name in schema["secret"] else typed.strip()
    return options


def _number(typed: str) -> int | float | str:
    """A number where it is one; else the text, which the service refuses at its field."""
    for kind in (int, float):
        try:
            return kind(typed)
        except ValueError:
            continue
    return typed


def named(errors: list[FormError], fields: list[Field]) -> list[FormError]:
    names = {field.name for field in fields}
    return [
        FormError(OPTION + error.field, error.message)
        if error.field and error.field not in names and OPTION + error.field in names
        else error
        for error in errors
    ]
