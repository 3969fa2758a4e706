"""Pure: the published request in the engine's words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from twofold_engine import Algorithm, DiffSpec, FileRef, QueryRef, TableRef
from twofold_engine.result_insights import TimeUnit
from twofold_engine.spec import Relation
from twofold_server.data_sources.types import SOURCE_TYPES
from twofold_server.diffs.schemas import DiffRequest
from twofold_server.errors import Invalid

_ALGORITHMS = {
    "join": Algorithm.JOIN,
    "fetch_and_join": Algorithm.FETCH_AND_JOIN,
    **dict.fromkeys(("hash", "hash_v2_alpha", "checksum"), Algorithm.CHECKSUM),
}
"""The published names, and ours."""
_WIRE_NAMES = {Algorithm.JOIN: "join", Algorithm.FETCH_AND_JOIN: "fetch_and_join", Algorithm.CHECKSUM: "hash"}


def spec_of(request: DiffRequest) -> DiffSpec:
    """Keys, columns and algorithm; the published include list wins over the exclude list."""
    include = request.include_columns or request.columns_to_compare or []
    return DiffSpec(
        key=tuple(request.pk_columns),
        guess_key=request.key_guess(),
        include_columns=tuple(include),
        exclude_columns=tuple(request.exclude_columns or ()),
        column_mapping=tuple(request.column_mapping or ()),
        algorithm=_ALGORITHMS.get(request.algorithm or "", Algorithm.AUTO),
        compare_duplicates=request.compare_duplicates is not False,
        sampling=None if request.materialize_without_sampling else request.sampling(),
        rules=request.rules(),
        labels=request.labels or ("source", "target"),
        profiles=bool(request.run_profiles),
        frequent_changes=True,
        time_column=request.time_column,
        time_unit=None if request.time_aggregate is None else TimeUnit(request.time_aggregate),
    )


def relation_of(request: DiffRequest, side: int, source_type: str) -> Relation:
    """What is compared on ``side`` (1 or 2); raises ``Invalid`` when the request names nothing."""
    query: str | None = getattr(request, f"query{side}")
    table: list[str] | None = getattr(request, f"table{side}")
    if query is not None:
        return QueryRef(query)
    if SOURCE_TYPES[source_type].is_one_relation and table in (None, ["-"]):
        return FileRef()
    if table is None:
        field = f"table{side}"
        message = f"Name a table, or give a query ({field}, query{side})."
        raise Invalid(message, errors=[{"loc": ["body", field], "msg": message, "type": "missing"}])
    quoted: list[int] | None = getattr(request, f"table{side}_quoted")
    return TableRef(tuple(table), frozenset(range(len(table)) if quoted is None else quoted))


def name_of(request: Mapping[str, Any], side: int) -> str:
    """One side as a breadcrumb names it: the dotted table, ``query`` or ``files``."""
    if request.get(f"query{side}"):
        return "query"
    table = request.get(f"table{side}")
    return ".".join(table) if table and table != ["-"] else "files"


def wire_algorithm(name: str) -> str | None:
    """The published name of an algorithm of the plan; None for a name that is none."""
    return _WIRE_NAMES[Algorithm(name)] if name in _WIRE_NAMES else None


def predicted_algorithm(request: Mapping[str, Any], kind: str) -> str:
    """What the wire shows before the plan is made: one database is joined, two are fetched."""
    asked = _ALGORITHMS.get(str(request.get("algorithm")))
    if asked is not None:
        return _WIRE_NAMES[asked]
    return "join" if kind == "in_db" else "fetch_and_join"
