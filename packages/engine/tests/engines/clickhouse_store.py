"""ClickHouse as a place that takes tables, beside those of ``stores``."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, ClassVar

from tests.support.clickhouse_http import ClickHouseServer

from ..oracle import Rule
from ..stores import Place, Store
from ..strategies import Kind, Side, sql_text

FIRST, LAST = dt.date(1900, 1, 1), dt.date(2299, 12, 31)
"""The days that its calendar has."""


class ClickHouseStore(Store):
    """Holds no bytes beside text, and of JSON only objects."""

    natives: ClassVar[Mapping[str, str]] = {
        "integer": "Int32", "bigint": "Int64", "decimal": "Decimal(18, 4)", "float": "Float64",
        "boolean": "Bool", "text": "String", "date": "Date32", "time": "Time64(6)",
        "timestamp": "DateTime64(6)", "timestamptz": "DateTime64(6, 'UTC')", "uuid": "UUID",
        "uuid_text": "String", "json_text": "String",
    }  # fmt: skip
    engine: ClassVar[str] = "clickhouse"
    hashes: ClassVar[bool] = False
    """What its own hash cannot take, digests can: so nothing is refused."""
    join_misses = (frozenset(("decimal", "float")),)

    def __init__(self, server: ClickHouseServer) -> None:
        self.server = server
        self.database = server.create_database()
        self.uri = server.uri_of(self.database)

    def misses(self, rule: Rule, families: set[str]) -> bool:
        return True  # none is said in its SQL: rows that meet by a rule are compared elsewhere

    def held(self, side: Side) -> Side:
        return replace(side, rows=tuple(tuple(map(_held, row)) for row in side.rows))

    def put(self, tables: Mapping[str, Side]) -> dict[str, Place]:
        for name, side in tables.items():
            self.server.execute(
                *self._statements(name, self.held(side)), database=self.database, precise_float_parsing="1",
                session_timezone="UTC",
            )  # fmt: skip
        return {name: (self.uri, f'"{name}"') for name in tables}

    def _statements(self, name: str, side: Side) -> list[str]:
        pairs = zip(side.names, side.kinds, strict=True)
        columns = ", ".join(
            f"{_quoted(column)} Nullable({self.natives[kind.name]})" for column, kind in pairs
        )
        table = _quoted(name)
        statements = [
            f"DROP TABLE IF EXISTS {table}",
            f"CREATE TABLE {table} ({columns}) ENGINE = MergeTree ORDER BY tuple()",
        ]
        rows = " UNION ALL ".join(
            f"SELECT {', '.join(self.literal(v, k) for v, k in zip(row, side.kinds, strict=True))}"
            for row in side.rows
        )
        return [*statements, f"INSERT INTO {table} {rows}"] if rows else statements

    def filter(self, sql: str) -> str:
        return sql.replace("INTEGER", "Nullable(Int32)")

    def literal(self, value: Any, kind: Kind) -> str:
        text = sql_text(value, kind)
        native = f"Nullable({self.natives[kind.name]})"
        if text is None:
            return f"CAST(NULL AS {native})"
        if isinstance(value, dt.datetime) and value.tzinfo:
            text = text.removesuffix("+00:00")
        return f"CAST({_constant(text)} AS {native})"


def _held(value: Any) -> Any:
    if isinstance(value, dt.datetime):
        first = dt.datetime.combine(FIRST, dt.time.min, value.tzinfo)
        return min(max(value, first), dt.datetime.combine(LAST, dt.time.max, value.tzinfo))
    return min(max(value, FIRST), LAST) if isinstance(value, dt.date) else value


def _quoted(name: str) -> str:
    return "`" + name.replace("\\", "\\\\").replace("`", "\\`") + "`"


def _constant(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"
