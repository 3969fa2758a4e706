"""What a side's copy in Spark is: its columns, their types, and the statement by which a worker makes them.

The types under which both sides travel are seen from streams without a row; then DuckDB says what it makes of
them. So the workers get finished statements, and agree with the local join by making the same ones.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pyarrow as pa

from twofold_engine.algorithms.fetch_and_join import reading
from twofold_engine.algorithms.verify import LAYOUT
from twofold_engine.databases.base import Session
from twofold_engine.errors import InternalError
from twofold_engine.on_spark.copies import Form, items
from twofold_engine.on_spark.values import in_spark, type_in_spark
from twofold_engine.on_spark.worker import BYTES, STREAM, bounded_duckdb
from twofold_engine.planner import ColumnPair, Plan, with_columns
from twofold_engine.result import ColumnInfo
from twofold_engine.sql.checksum import BucketPass
from twofold_engine.sql.compare import Input
from twofold_engine.sql.duckdb import DuckDBDialect

if TYPE_CHECKING:
    import duckdb

GROUP = "kb"
"""The column by which rows of one key can be found again in the databases (``algorithms.verify``)."""
_SIDES = ("source", "target")


@dataclass(frozen=True)
class Made:
    """One copy: the statement that makes its columns, and what they are."""

    sql: str
    schema: pa.Schema
    """As Spark keeps it."""
    types: dict[str, pa.DataType]
    """The columns in Arrow as DuckDB gives them."""
    natives: dict[str, str]
    """Their types in DuckDB, before they were made fit for Spark."""


@dataclass(frozen=True)
class Layout:
    """What the copies are."""

    pairs: tuple[ColumnPair, ...]
    """Of the columns as they travel, under their names in the copies and with DuckDB's types."""
    forms: tuple[Form, ...]
    made: tuple[Made, Made]

    @property
    def shown(self) -> dict[str, pa.DataType]:
        """What the fetched columns of a rows statement are in DuckDB."""
        return {
            f"{letter}_r{i}": made.types[f"c{i}"]
            for letter, made in zip("st", self.made, strict=True)
            for i in range(len(self.pairs))
        }

    def local(self, plan: Plan) -> Plan:
        """The plan about the copies."""
        keys = len(plan.keys)
        return replace(plan, keys=self.pairs[:keys], columns=self.pairs[keys:])


def arriving(
    sessions: tuple[Session, Session], inputs: tuple[Input, Input], plan: Plan
) -> tuple[pa.Schema, pa.Schema]:
    """The types under which both sides' columns travel, from streams without a row."""
    found = []
    for side, (session, given) in enumerate(zip(sessions, inputs, strict=True)):
        sql = reading(session.dialect, given.only("1 = 0"), plan, side)
        schema, batches = session.stream(sql, side=_SIDES[side], purpose="see how the columns travel")
        for _ in batches:
            pass
        found.append(schema)
    return found[0], found[1]


def laid_out(
    sessions: tuple[Session, Session],
    plan: Plan,
    arrives: tuple[pa.Schema, pa.Schema],
    *,
    grouped: bool,
) -> Layout:
    """With ``grouped`` the copies also say to which group of keys a row belongs."""
    given = (*plan.keys, *plan.columns)
    connection = bounded_duckdb(sessions[0].limits)
    try:
        stored = [
            _stored(connection, session, plan, side, arrives[side]) for side, session in enumerate(sessions)
        ]
        pairs = tuple(with_columns(pair, stored[0][i], stored[1][i]) for i, pair in enumerate(given))
        kept = _kept(pairs)
        names = [pair.name for pair in given]
        groups = [_group(pairs[: len(plan.keys)], side) if grouped else "" for side in (0, 1)]
        made = [
            _made(connection, kept[side], names, _stream(session, plan, side), arrives[side], groups[side])
            for side, session in enumerate(sessions)
        ]
    finally:
        connection.close()
    forms = tuple(
        Form(has_form=f"f{i}" in columns, has_text=f"t{i}" in columns) for i, columns in enumerate(kept[0])
    )
    for i, (pair, form) in enumerate(zip(pairs, forms, strict=True)):
        name = form.name(i, pair.comparator)
        if made[0].schema.field(name).type != made[1].schema.field(name).type:
            raise InternalError(f"The column {given[i].name} has no one type on both sides in Spark.")
    return Layout(pairs, forms, (made[0], made[1]))


def _group(keys: tuple[ColumnPair, ...], side: int) -> str:
    bucket = BucketPass(DuckDBDialect(), Input(""), side, keys, (), LAYOUT).bucket_here()
    return f", CAST({bucket} AS BIGINT) AS {GROUP}"


def _kept(pairs: Sequence[ColumnPair]) -> tuple[list[dict[str, str]], list[dict[str, str]]]:
    """Per side and pair the columns of the copies. A form that is the value itself on both sides is not kept
    apart."""
    sides: tuple[list[dict[str, str]], list[dict[str, str]]] = ([], [])
    for i, pair in enumerate(pairs):
        found = [items(pair, side, i) for side in (0, 1)]
        if all(each[f"c{i}"] == each[f"f{i}"] for each in found):
            for each in found:
                del each[f"f{i}"]
        for side in (0, 1):
            sides[side].append(found[side])
    return sides


def _stored(
    connection: duckdb.DuckDBPyConnection, session: Session, plan: Plan, side: int, schema: pa.Schema
) -> list[ColumnInfo]:
    """The columns as DuckDB knows them once they are here, families and NULLs as in the database."""
    connection.register(STREAM, schema.empty_table())
    columns = [pair.sides[side] for pair in (*plan.keys, *plan.columns)]
    described = connection.execute(f"DESCRIBE {_stream(session, plan, side)}").fetchall()
    return [
        ColumnInfo(name, native, column.family, position, column.nullable)
        for position, ((name, native, *_), column) in enumerate(zip(described, columns, strict=True))
    ]


def _stream(session: Session, plan: Plan, side: int) -> str:
    """What arrived; floats of four bytes that could only travel as doubles are narrow again."""
    columns = [pair.sides[side].native_type.lower() for pair in (*plan.keys, *plan.columns)]
    narrow = [
        f"CAST(c{i} AS FLOAT) AS c{i}"
        for i, native in enumerate(columns)
        if native.replace("(", " ").partition(" ")[0] in session.dialect.narrow_floats
    ]
    replaced = f" REPLACE ({', '.join(narrow)})" if narrow else ""
    return f"SELECT *{replaced} FROM {STREAM}"


def _made(
    connection: duckdb.DuckDBPyConnection, items: Sequence[dict[str, str]], names: Sequence[str], stream: str,
    arrives: pa.Schema, group: str,
) -> Made:  # fmt: skip
    """``items``: expressions by column, one dictionary a pair; ``names``: of the pairs, for people."""
    connection.register(STREAM, arrives.empty_table())
    flat = {column: expression for pair in items for column, expression in pair.items()}
    plain = ", ".join(f"{expression} AS {column}" for column, expression in flat.items())
    described = connection.execute(f"DESCRIBE SELECT {plain} FROM ({stream})").fetchall()
    natives = {str(row[0]): str(row[1]) for row in described}
    wrapped = ", ".join(
        f"{in_spark(expression, natives[column], names[int(column[1:])])} AS {column}"
        for column, expression in flat.items()
    )
    sql = f"SELECT {wrapped}{group} FROM ({stream})"
    here = connection.sql(sql).to_arrow_table().schema
    there = [pa.field(field.name, type_in_spark(field.type)) for field in here]
    schema = pa.schema([*there, pa.field(BYTES, pa.int64())])
    return Made(sql, schema, {field.name: field.type for field in here}, natives)
