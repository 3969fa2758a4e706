"""The form of a new comparison: its fields, and what was typed as the API's own body."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from twofold_engine import TableRef
from twofold_engine.errors import InvalidUri
from twofold_server.data_sources.models import DataSource
from twofold_server.diffs.models import Diff
from twofold_server.diffs.schemas import DiffRequest
from twofold_server.errors import Invalid
from twofold_server.ui.forms import Choice, Field, checked, text

_UNITS = (
    Choice("", "As it fits"),
    *(
        Choice(unit, unit.capitalize())
        for unit in ("minute", "hour", "day", "week", "month", "quarter", "year")
    ),
)
LABELS = {
    "data_source1_id": "Data source",
    "table1": "Table",
    "query1": "Query",
    "filter1": "Filter",
    "data_source2_id": "Data source of the target",
    "table2": "Table of the target",
    "query2": "Query of the target",
    "filter2": "Filter of the target",
    "pk_columns": "Key columns",
    "include_columns": "Only the columns",
    "exclude_columns": "Without the columns",
    "run_profiles": "Profile the columns",
    "time_column": "Time column",
    "time_aggregate": "Unit",
    "time_interval_start": "Only rows from",
    "time_interval_end": "Only rows before",
}
_PLAIN = re.compile(r"[^\W\d]\w*|-")
_NAMES = ("pk_columns", "include_columns", "exclude_columns")
_NOT_KEPT = frozenset({*LABELS, "table1_quoted", "table2_quoted", "infer_pk", "labels", "archived", "purged"})
"""Not taken from a comparison that is asked for again: the form has it, or it is of that one alone."""


def typed_of(diff: Diff) -> dict[str, str]:
    """The form that asks for the same comparison once more; ``kept_of`` has what has no field."""
    asked = diff.request
    typed = {name: str(asked[name]) for name in LABELS if isinstance(asked.get(name), str | int)}
    typed |= {name: "\n".join(map(str, asked.get(name) or ())) for name in _NAMES}
    for side in (1, 2):
        path = asked.get(f"table{side}")
        typed[f"table{side}"] = _dotted(path or [])
    typed["run_profiles"] = "true" if asked.get("run_profiles") else ""
    return typed


def kept_of(diff: Diff) -> dict[str, Any]:
    """What a comparison was asked beside the fields of the form, such as tolerances and sampling."""
    return {
        name: value
        for name, value in diff.request.items()
        if name not in _NOT_KEPT and _says_something(name, value)
    }


def _says_something(name: str, value: Any) -> bool:
    """0 and a switch turned off are answers; what stands there by default is none."""
    field = DiffRequest.model_fields.get(name)
    return value not in (None, [], {}) and (field is None or value != field.default)


def fields_of(typed: Mapping[str, str], sources: Sequence[DataSource]) -> list[tuple[str, list[Field]]]:
    """The fields in groups: ``(title, fields)``."""
    same = Choice("", "The same as the source")
    places = [Choice(str(source.id), source.name) for source in sources]
    return [
        ("Source", _side(typed, 1, [Choice("", "Choose one"), *places])),
        ("Target", _side(typed, 2, [same, *places])),
        ("What is compared", _columns(typed)),
        ("Insights", _insights(typed)),
    ]


def body_of(form: Mapping[str, str], kept: Mapping[str, Any]) -> dict[str, Any]:
    """What was typed and what is kept, as ``POST /api/v1/datadiffs`` takes it; raises ``Invalid`` for what is
    no table.
    """
    source = text(form, "data_source1_id") or None
    names = {name: _listed(text(form, name)) for name in _NAMES}
    body: dict[str, Any] = {
        **{name: value for name, value in kept.items() if not (names["pk_columns"] and "infer_pk" in name)},
        "data_source1_id": source,
        "data_source2_id": text(form, "data_source2_id") or source,
        **names,
        "infer_pk": not names["pk_columns"],
        "run_profiles": checked(form, "run_profiles"),
    }
    for name in ("time_column", "time_aggregate", "time_interval_start", "time_interval_end"):
        body[name] = text(form, name) or None
    for side in (1, 2):
        body |= _table(text(form, f"table{side}"), side)
        body[f"query{side}"] = text(form, f"query{side}") or None
        body[f"filter{side}"] = text(form, f"filter{side}") or None
    return body


def _side(typed: Mapping[str, str], side: int, places: list[Choice]) -> list[Field]:
    source, table, query, where = (f"{name}{side}" for name in ("data_source", "table", "query", "filter"))
    source += "_id"
    return [
        Field(source, LABELS[source], "select", typed.get(source, ""), required=side == 1, choices=places),
        Field(table, LABELS[table], value=typed.get(table, ""), placeholder="schema.table",
              hint="Dotted, quoted where a name holds a dot. Empty for a data source of files."),
        Field(query, LABELS[query], "textarea", typed.get(query, ""),
              hint="One SELECT, in place of a table."),
        Field(where, LABELS[where], value=typed.get(where, ""), placeholder="updated_at >= '2026-01-01'",
              hint="What would stand after WHERE."),
    ]  # fmt: skip


def _columns(typed: Mapping[str, str]) -> list[Field]:
    return [
        Field("pk_columns", LABELS["pk_columns"], value=typed.get("pk_columns", "").replace("\n", ", "),
              hint="Separated by commas, as in the source. Empty: the declared one, or a guess."),
        Field("include_columns", LABELS["include_columns"],
              value=typed.get("include_columns", "").replace("\n", ", "), hint="Empty: all columns."),
        Field("exclude_columns", LABELS["exclude_columns"],
              value=typed.get("exclude_columns", "").replace("\n", ", ")),
    ]  # fmt: skip


def _insights(typed: Mapping[str, str]) -> list[Field]:
    return [
        Field("run_profiles", LABELS["run_profiles"], "checkbox", checked(typed, "run_profiles"),
              "NULLs, distinct values and how values are spread. Reads both tables again."),
        Field("time_column", LABELS["time_column"], value=typed.get("time_column", ""), short=True,
              hint="A date or timestamp: shows when the rows lie that differ. Named as in the source."),
        Field("time_aggregate", LABELS["time_aggregate"], "select", typed.get("time_aggregate", ""),
              short=True, choices=_UNITS,
              hint="Length of a bucket of the timeline."),
        Field("time_interval_start", LABELS["time_interval_start"],
              value=typed.get("time_interval_start", ""), short=True, placeholder="2026-01-01",
              hint="A day or a moment of the time column, in UTC; on both sides."),
        Field("time_interval_end", LABELS["time_interval_end"], value=typed.get("time_interval_end", ""),
              short=True, placeholder="2026-02-01"),
    ]  # fmt: skip


def _listed(names: str) -> list[str]:
    return [name.strip() for name in re.split(r"[,\n]", names) if name.strip()]


def _table(dotted: str, side: int) -> dict[str, Any]:
    if not dotted:
        return {f"table{side}": None, f"table{side}_quoted": None}
    if dotted == "-":
        return {f"table{side}": ["-"], f"table{side}_quoted": None}
    try:
        found = TableRef.parse(dotted)
    except InvalidUri as error:
        where = {
            "loc": ["body", f"table{side}"],
            "msg": f"{error.message} {error.hint}".strip(),
            "type": "value",
        }
        raise Invalid(error.message, errors=[where]) from error
    return {f"table{side}": list(found.path), f"table{side}_quoted": sorted(found.quoted)}


def _dotted(path: Sequence[str]) -> str:
    """A path as a person types it: in quotes what is no plain name."""
    return ".".join(part if _PLAIN.fullmatch(part) else '"' + part.replace('"', '""') + '"' for part in path)
