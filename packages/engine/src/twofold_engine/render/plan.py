"""The plan of a comparison for a person at a terminal."""

from __future__ import annotations

from collections.abc import Iterator

import sqlglot
from sqlglot import exp
from sqlglot.errors import SqlglotError

from twofold_engine.explanation import Explanation, Statement
from twofold_engine.render.values import printable, show
from twofold_engine.result import ColumnInfo, ColumnPairInfo

_STATUS = {
    "type_mismatch": "not compared: their types do not meet",
    "source_only": "only in the source",
    "target_only": "only in the target",
    "excluded": "left out",
}


def render_plan(found: Explanation) -> str:
    """Why, what meets what, then every statement, laid out for reading."""
    lines = [f"Plan: {found.plan.algorithm}. Nothing was compared; only catalogues were asked.", ""]
    lines += [f"  source  {show(found.plan.source)}", f"  target  {show(found.plan.target)}"]
    lines += [f"  key     {found.plan.key_source}"]
    lines += ["", "Why", *(f"  {show(reason)}" for reason in found.plan.reasons)]
    lines += ["", "Columns", *_columns(found)]
    if notes := list(_notes(found)):
        lines += ["", "Please note", *(f"  {show(note)}" for note in notes)]
    lines += ["", "Statements, laid out for reading; JSON has their exact text"]
    for number, statement in enumerate(found.statements, start=1):
        lines += ["", *_statement(number, statement)]
    return printable("\n".join(line.rstrip() for line in lines) + "\n")


def _columns(found: Explanation) -> Iterator[str]:
    rows = [_column(pair) for pair in found.schema.columns]
    widths = [max((len(row[i]) for row in rows), default=0) for i in (0, 1)]
    for source, target, how in rows:
        yield f"  {source:<{widths[0]}}  {target:<{widths[1]}}  {how}"


def _column(pair: ColumnPairInfo) -> tuple[str, str, str]:
    def of(column: ColumnInfo | None) -> str:
        return "" if column is None else f"{show(column.name)} {show(column.native_type)}".strip()

    status = _STATUS.get(pair.status, pair.status)
    how = f"{status}: {show(pair.note)}" if pair.note else status
    return of(pair.source), of(pair.target), how


def _notes(found: Explanation) -> Iterator[str]:
    coverage = found.coverage
    for item in coverage.not_compared:
        yield f"{item.column} is not compared: {item.reason}."
    for loss in coverage.losses:
        yield f"{loss.column}: {loss.kind}: {loss.detail}."
    for rule in coverage.rules:
        yield f"In {rule.column}: {rule.rule}."
    if coverage.sampling.confidence is not None:
        yield f"A sample was asked for: {coverage.sampling.reason}."
    for side, snapshot in zip(("source", "target"), coverage.consistency.snapshots, strict=True):
        if not snapshot:
            yield f"The {side} has no snapshot: rows may change while it is read."


def _statement(number: int, statement: Statement) -> Iterator[str]:
    yield f"{number}. {statement.side}: {show(statement.purpose)}"
    if statement.note:
        yield f"   ({show(statement.note)})"
    for line in laid_out(statement).splitlines():
        indent = len(line) - len(line.lstrip(" "))
        yield f"   {' ' * indent}{_printable(line[indent:])}"


def laid_out(statement: Statement) -> str:
    """The statement over several lines where its language can be parsed, else as it is."""
    try:
        tree = sqlglot.parse_one(statement.sql, read=statement.dialect)
        return statement.sql if isinstance(tree, exp.Command) else tree.sql(statement.dialect, pretty=True)
    except (SqlglotError, ValueError, RecursionError):
        return statement.sql


def _printable(text: str) -> str:
    """What a terminal would not print becomes an escape; quotes are left alone."""
    return "".join(c if c.isprintable() else show(c).strip("'") for c in text)
