"""What the dialects without a driver promise, and what they leave to others."""

from __future__ import annotations

import re

import pytest

from twofold_engine.databases import available
from twofold_engine.errors import NotSupported
from twofold_engine.result import ColumnInfo
from twofold_engine.sql.bigquery import BigQueryDialect
from twofold_engine.sql.databricks import DatabricksDialect
from twofold_engine.sql.dialect import Dialect, Fingerprint
from twofold_engine.sql.drawing import FORMS
from twofold_engine.sql.oracle import OracleDialect
from twofold_engine.sql.redshift import RedshiftDialect
from twofold_engine.sql.snowflake import SnowflakeDialect
from twofold_engine.sql.spark import SparkDialect
from twofold_engine.sql.sqlserver import SQLServerDialect
from twofold_engine.sql.trino import TrinoDialect
from twofold_engine.types import Comparator

from .golden_types import NATIVES, PREPARED

EACH = pytest.mark.parametrize("dialect", PREPARED, ids=lambda dialect: dialect.name)


def column(native: str, family: str, collation: str = "") -> ColumnInfo:
    return ColumnInfo("x", native, family, 0, collation=collation)


def test_none_of_them_is_listed_as_a_database() -> None:
    assert not {DatabricksDialect.name, *(dialect.name for dialect in PREPARED)} & set(available())


@EACH
def test_no_dialect_declares_what_it_cannot_compare_exactly(dialect: Dialect) -> None:
    unsure = {Comparator.DECIMAL_FLOAT, Comparator.JSON, Comparator.JSON_TEXT, Comparator.NESTED,
              Comparator.INTERVAL, Comparator.OTHER, Comparator.UNTYPED}  # fmt: skip
    assert not dialect.comparators & unsure
    for form in unsure:
        assert dialect.fingerprint("x", column("text", "text"), form) is None
        with pytest.raises(NotSupported, match=f"does not compare values as {form}"):
            dialect.canonical("x", column("text", "text"), column("text", "text"), form)


@EACH
def test_no_float_is_drawn_by_a_text_of_its_digits(dialect: Dialect) -> None:
    natives = NATIVES[dialect.name]
    given = column(str(natives["float"]), "float")
    for form in (Comparator.FLOAT, Comparator.INTEGER_FLOAT, Comparator.DECIMAL_FLOAT):
        assert form in FORMS
        assert dialect.key_text("x", given, form) is None


@EACH
def test_a_constant_stays_one_constant(dialect: Dialect) -> None:
    import sqlglot
    from sqlglot import exp

    for text in ("it's", "\\", "\\' OR 1 = 1 --", "a\nb", "é😀", "x\\\\'"):
        tree = sqlglot.parse_one(f"SELECT {dialect.literal(text)}", dialect=dialect.sqlglot_name)
        (found,) = tree.expressions
        assert isinstance(found, exp.Literal | exp.National)
        assert found.name == text


@EACH
def test_a_name_stays_one_name(dialect: Dialect) -> None:
    import sqlglot
    from sqlglot import exp

    signs = "`" if isinstance(dialect, BigQueryDialect) else '"]`'
    for name in ("plain", "two words", *(f"odd {sign} name" for sign in signs)):
        tree = sqlglot.parse_one(f"SELECT {dialect.quote(name)} FROM t", dialect=dialect.sqlglot_name)
        (found,) = tree.expressions
        assert isinstance(found, exp.Column)
        assert found.name == name


@pytest.mark.parametrize(
    "dialect", [SnowflakeDialect(), RedshiftDialect(), TrinoDialect(), SQLServerDialect()],
    ids=lambda dialect: dialect.name,
)  # fmt: skip
def test_decimals_meet_only_in_a_type_that_holds_both(dialect: Dialect) -> None:
    def meet(one: str, other: str) -> bool:
        return dialect.compares(column(one, "decimal"), column(other, "decimal"), Comparator.DECIMAL)

    assert meet("decimal(38,0)", "decimal(20,0)")
    assert meet("decimal(30,8)", "decimal(10,2)")
    assert not meet("decimal(38,0)", "decimal(10,2)")
    assert not meet("decimal(38,38)", "decimal(38,38)"), "a key's stand-in for NULL is a whole number"
    assert not meet("decimal", "decimal(10,2)"), "a type that tells no scale"
    shared = dialect.canonical(
        "x", column("decimal(10,2)", "decimal"), column("decimal(12,4)", "decimal"), Comparator.DECIMAL
    )
    assert shared.endswith("(12, 4))")


def test_oracle_compares_no_large_object_and_no_two_character_sets() -> None:
    oracle = OracleDialect()

    def meet(one: str, other: str, family: str) -> bool:
        return oracle.compares(column(one, family), column(other, family), Comparator(family))

    assert meet("VARCHAR2(10)", "CHAR(10)", "text")
    assert meet("NVARCHAR2(10)", "NCHAR(10)", "text")
    assert not meet("VARCHAR2(10)", "NVARCHAR2(10)", "text")
    assert not meet("CLOB", "VARCHAR2(10)", "text")
    assert meet("RAW(10)", "RAW(20)", "binary")
    assert not meet("BLOB", "RAW(20)", "binary")
    for native in ("CLOB", "NVARCHAR2(10)"):
        assert oracle.fingerprint("x", column(native, "text"), Comparator.TEXT) is None
    assert oracle.fingerprint("x", column("RAW(2000)", "binary"), Comparator.BINARY) is None
    assert oracle.key_text("x", column("NUMBER", "decimal"), Comparator.DECIMAL) is None
    assert oracle.fingerprint("x", column("NUMBER", "decimal"), Comparator.DECIMAL) is not None


def test_oracle_makes_no_digest_of_more_than_a_text_can_hold() -> None:
    oracle = OracleDialect()
    long = Fingerprint("a", "a", Comparator.TEXT)
    digest = oracle.digest([long, Fingerprint("b", "b", Comparator.INTEGER)])
    octets = "CASE WHEN LENGTH(a) > 1024 THEN 40 ELSE NVL(LENGTHB(a), 0) + 10 END + 100"
    assert digest.startswith(f"CASE WHEN {octets} <= 4000 THEN LOWER(RAWTOHEX(STANDARD_HASH(")
    assert digest.endswith(" END")


def test_sql_server_hashes_no_text_of_sixteen_bits() -> None:
    """One part of the national type would make the joined text one, and its MD5 another."""
    server = SQLServerDialect()
    for family, native in (("text", "nvarchar(10)"), ("binary", "varbinary(9)"), ("decimal", "money"),
                           ("timestamptz", "datetimeoffset(7)"), ("uuid", "uniqueidentifier")):  # fmt: skip
        given = column(native, family)
        text = server.fingerprint("x", given, Comparator(family))
        assert text is not None
        digest = server.digest([Fingerprint(text, "x", Comparator(family))])
        assert "N'" not in re.sub(r"\+ N'\.'\) - 1\)", "", digest), "only the length is asked in it"


def test_redshift_takes_blanks_at_the_end_of_a_varchar_for_text_and_those_of_a_char_for_none() -> None:
    redshift = RedshiftDialect()
    varying, padded = column("character varying(9)", "text"), column("character(9)", "text")
    assert redshift.canonical("x", varying, padded, Comparator.TEXT) == "TO_VARBYTE(x, 'utf8')"
    assert redshift.canonical("x", padded, varying, Comparator.TEXT) == "TO_VARBYTE(RTRIM(x), 'utf8')"


def test_databricks_is_left_no_time_of_day() -> None:
    """It has no type for them; everything else it compares as Spark does."""
    time, databricks = column("time(6)", "time"), DatabricksDialect()
    assert SparkDialect().compares(time, time, Comparator.TIME)
    assert not databricks.compares(time, time, Comparator.TIME)
    assert databricks.native_hash("x", Comparator.TIME, "5") is None
    assert SparkDialect.comparators - databricks.comparators == {Comparator.TIME}
