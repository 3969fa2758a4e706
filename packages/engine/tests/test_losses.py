"""What two types cannot hold alike is said in words before anything is compared."""

from __future__ import annotations

import pytest

from twofold_engine.databases import available, database_class
from twofold_engine.losses import foreseen
from twofold_engine.planner import ColumnPair, choose_comparator
from twofold_engine.result import ColumnInfo
from twofold_engine.sql.dialect import Dialect
from twofold_engine.sql.duckdb import DuckDBDialect
from twofold_engine.sql.mysql import MySQLDialect
from twofold_engine.sql.postgresql import PostgreSQLDialect
from twofold_engine.sql.sqlite import SQLiteDialect

POSTGRESQL, MYSQL, DUCKDB, SQLITE = PostgreSQLDialect(), MySQLDialect(), DuckDBDialect(), SQLiteDialect()


def losses(
    one: tuple[Dialect, str, str], other: tuple[Dialect, str, str], charsets: tuple[str, str] = ("", "")
) -> list[tuple[str, str]]:
    source, target = (
        ColumnInfo("x", native, family, 0, charset=charset)
        for (_, native, family), charset in zip((one, other), charsets, strict=True)
    )
    chosen = choose_comparator(source, target)
    assert chosen is not None
    found = foreseen([ColumnPair(source, target, chosen[0])], (one[0], other[0]))
    return [(loss.kind, loss.detail) for loss in found]


@pytest.mark.parametrize(
    ("one", "other", "kind", "words"),
    [
        ((POSTGRESQL, "numeric(10,4)", "decimal"), (MYSQL, "decimal(10,2)", "decimal"), "scale",
         "the source's numeric(10,4) keeps 4 digits after the point of a number, the target's decimal(10,2) "
         "keeps 2"),
        ((POSTGRESQL, "numeric", "decimal"), (DUCKDB, "DECIMAL(18,4)", "decimal"), "scale", "keeps 16383"),
        ((DUCKDB, "DECIMAL(18,4)", "decimal"), (DUCKDB, "BIGINT", "integer"), "scale", "BIGINT keeps 0"),
        ((POSTGRESQL, "timestamp(3) without time zone", "timestamp"), (MYSQL, "datetime(6)", "timestamp"),
         "precision", "keeps 3 digits after the point of a second"),
        ((MYSQL, "datetime", "timestamp"), (DUCKDB, "TIMESTAMP", "timestamp"), "precision", "keeps 0"),
        ((DUCKDB, "TIMESTAMP_NS", "timestamp"), (DUCKDB, "TIMESTAMP_MS", "timestamp"), "precision", "9 "),
        ((POSTGRESQL, "real", "float"), (MYSQL, "double", "float"), "precision", "surely keeps 6 digits"),
        ((MYSQL, "float unsigned", "float"), (MYSQL, "double", "float"), "precision", "surely keeps 6"),
        ((DUCKDB, "DOUBLE", "float"), (DUCKDB, "DECIMAL(38,10)", "decimal"), "precision",
         "DOUBLE surely keeps 15 digits, the target's DECIMAL(38,10) 38"),
    ],
)  # fmt: skip
def test_a_loss_is_foreseen(
    one: tuple[Dialect, str, str], other: tuple[Dialect, str, str], kind: str, words: str
) -> None:
    ((found, detail),) = losses(one, other)
    assert found == kind
    assert words in detail
    assert len(losses(other, one)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ((POSTGRESQL, "numeric(10,2)", "decimal"), (MYSQL, "decimal(12,2)", "decimal")),
        ((POSTGRESQL, "timestamp without time zone", "timestamp"), (DUCKDB, "TIMESTAMP", "timestamp")),
        ((POSTGRESQL, "integer", "integer"), (MYSQL, "bigint(20)", "integer")),
        ((POSTGRESQL, "double precision", "float"), (DUCKDB, "DECIMAL(9,2)", "decimal")),
        ((SQLITE, "DECIMAL(10,5)", "decimal"), (DUCKDB, "DECIMAL(9,2)", "decimal")),
        ((SQLITE, "TIMESTAMP", "timestamp"), (DUCKDB, "TIMESTAMP_S", "timestamp")),
        ((POSTGRESQL, "text", "text"), (DUCKDB, "VARCHAR", "text")),
        ((POSTGRESQL, "date", "date"), (DUCKDB, "TIMESTAMP", "timestamp")),
    ],
)
def test_nothing_is_said_where_nothing_is_lost(
    one: tuple[Dialect, str, str], other: tuple[Dialect, str, str]
) -> None:
    assert losses(one, other) == losses(other, one) == []


def test_a_narrow_character_set_is_told() -> None:
    text = (MYSQL, "varchar(9)", "text")
    ((kind, detail),) = losses(text, (POSTGRESQL, "text", "text"), ("latin1", ""))
    assert kind == "charset"
    assert detail.startswith("the source is in latin1, which lacks characters of Unicode")
    assert len(losses(text, text, ("latin1", "utf8mb3"))) == 1
    assert losses(text, text, ("latin1", "latin1")) == []


@pytest.mark.parametrize("name", available())
def test_floats_of_32_bits_are_known_to_keep_fewer_digits(name: str) -> None:
    database = database_class(name)
    for native in database.native_types:
        digits = database.dialect.float_digits(native.column())
        assert (digits is not None and digits < 15) == native.single, native
