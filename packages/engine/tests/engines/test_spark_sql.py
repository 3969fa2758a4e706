"""What Spark writes of a value is what plain Python writes: fingerprints, digests, key texts, sums."""

from __future__ import annotations

import datetime as dt
import hashlib
import math
import random
import struct
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pyarrow as pa
import pytest

from twofold_engine import Limits, QueryRef, TableRef
from twofold_engine.databases import open_uri
from twofold_engine.planner import choose_comparator
from twofold_engine.result import ColumnInfo
from twofold_engine.sql.dialect import BUCKETS, LONG_FORMS, Fingerprint
from twofold_engine.sql.drawing import cut_of, digest_part, fingerprint_text, is_drawn
from twofold_engine.sql.spark import SparkDialect, family_of
from twofold_engine.types import Comparator, Family

from ..oracle import is_drawn as oracle_is_drawn
from ..oracle import key_text
from ..strategies import KINDS, Side
from ..test_sampling_databases import drawn, many
from .spark_store import SparkStore

DIALECT = SparkDialect()
KEYABLE = [kind for kind in SparkStore.natives if KINDS[kind].keyable]


@pytest.fixture(scope="module")
def session(spark_store: SparkStore) -> Iterator[Any]:
    with open_uri(spark_store.uri, limits=Limits(threads=1)) as database:
        yield database.session


def column(native: str, collation: str = "") -> ColumnInfo:
    return ColumnInfo("x", native, family_of(native), 0, True, collation)


def answers(session: Any, values: list[str], expressions: list[str]) -> list[tuple[Any, ...]]:
    """Each expression of ``x`` for every value, in their order."""
    rows = ", ".join(f"({i}, {value})" for i, value in enumerate(values))
    sql = f"SELECT {', '.join(expressions)} FROM VALUES {rows} AS t(n, x) ORDER BY n"
    return list(session.query(sql, purpose="test"))


def troublesome_doubles() -> list[float]:
    """Where a logarithm is off by one, subnormals, the ends, and bits by chance."""
    found = [
        0.0,
        -0.0,
        math.inf,
        -math.inf,
        math.nan,
        5e-324,
        2.2250738585072014e-308,
        1.7976931348623157e308,
    ]
    found += [8.41e21, 2e23, 0.1, 1e22, 2.0**63, 2.0**63 - 1024, -(2.0**63), 2.0**53 + 2, 1.5, 3.0, 1e-20]
    for exponent in range(-1074, 1024):
        power = math.ldexp(1.0, exponent)
        found += [power, math.nextafter(power, 0), math.nextafter(power, math.inf)]
    chance = random.Random(20)
    found += [struct.unpack("<d", chance.randbytes(8))[0] for _ in range(3000)]
    found += [math.ldexp(chance.getrandbits(52), -1074) for _ in range(300)]
    return found + [-value for value in found]


@pytest.mark.timeout(600)
def test_doubles_have_the_fingerprints_of_plain_python(spark_store: SparkStore, session: Any) -> None:
    values = [*troublesome_doubles(), None]
    array = pa.array(values, pa.float64())
    spark_store.write("doubles", pa.table({"n": pa.array(range(len(values))), "x": array}))
    place = session.relation(session.database, TableRef(("shop", "doubles")))
    double = column("double")
    forms = (Comparator.FLOAT, Comparator.INTEGER_FLOAT)
    texts = [DIALECT.fingerprint("x", double, form) for form in forms]
    rows = session.query(f"SELECT {', '.join(map(str, texts))} FROM {place} ORDER BY n", purpose="test")
    for value, row in zip(values, rows, strict=True):
        assert row == tuple(fingerprint_text(value, form, "float") for form in forms), value


def test_narrow_floats_are_widened(spark_store: SparkStore, session: Any) -> None:
    values = [0.1, -0.0, 16777216.0, 1e-45, 3.4028234663852886e38, math.nan, None]
    array = pa.array(values, pa.float32())
    spark_store.write("floats", pa.table({"n": pa.array(range(len(values))), "x": array}))
    place = session.relation(session.database, TableRef(("shop", "floats")))
    text = DIALECT.fingerprint("x", column("float"), Comparator.FLOAT)
    rows = session.query(f"SELECT {text} FROM {place} ORDER BY n", purpose="test")
    assert [row[0] for row in rows] == [
        fingerprint_text(v, Comparator.FLOAT, "float") for v in array.to_pylist()
    ]


@pytest.mark.parametrize("name", ["plain", "long"])
def test_digests_are_those_of_plain_python(spark_store: SparkStore, session: Any, name: str) -> None:
    """Over one column of every kind; long: of texts around the bound of long ones."""
    kinds = [kind for kind in SparkStore.natives if kind != "json_text"]
    rows: list[tuple[Any, ...]] = []
    for i in range(30):
        rows.append(
            tuple([*KINDS[kind].values, None][(i * 7) % (len(KINDS[kind].values) + 1)] for kind in kinds)
        )
    if name == "long":
        kinds = ["text", "binary", "text"]
        rows = [("é" * length, b"\x01" * (length // 2), "1:a") for length in (0, 1, 1023, 1024, 1025, 5000)]
    side = Side(tuple(f"c{i}" for i in range(len(kinds))), tuple(KINDS[kind] for kind in kinds), tuple(rows))
    numbered = Side(
        (*side.names, "n"), (*side.kinds, KINDS["integer"]), tuple((*r, i) for i, r in enumerate(rows))
    )
    spark_store.put({f"digests_{name}": numbered})
    relation = TableRef(("shop", f"digests_{name}"))
    columns = session.columns(session.database, relation)[:-1]
    parts = []
    for info in columns:
        chosen = choose_comparator(info, info)
        assert chosen is not None
        text = DIALECT.fingerprint(DIALECT.quote(info.name), info, chosen[0])
        assert text is not None
        parts.append(Fingerprint(text, DIALECT.quote(info.name), chosen[0]))
    digest = DIALECT.digest(parts)
    shown = f"{digest}, {DIALECT.hex_number(digest, 1, 15)}, {DIALECT.hex_number(digest, 18, 15)}"
    place = session.relation(session.database, relation)
    found = session.query(f"SELECT {shown} FROM {place} ORDER BY n", purpose="test")
    for row, (text, *lanes) in zip(rows, found, strict=True):
        joined = "".join(
            digest_part(fingerprint_text(value, part.form, info.family), is_long=part.form in LONG_FORMS)
            for value, part, info in zip(row, parts, columns, strict=True)
        )
        assert text == hashlib.md5(joined.encode()).hexdigest()
        assert lanes == [int(text[:15], 16), int(text[17:32], 16)]


def test_sums_are_exact_and_remainders_keep_their_sign(session: Any) -> None:
    least, most = -(2**63), 2**63 - 1
    rows = [f"CAST('{number}' AS BIGINT)" for number in (most, most, most, least, 5)]
    items = ", ".join(f"({row})" for row in rows)
    sql = f"SELECT {DIALECT.exact_sum('x')} AS s FROM VALUES {items} AS t(x)"
    assert int(session.query(sql, purpose="test")[0][0]) == 3 * most + least + 5
    again = f"SELECT {DIALECT.exact_sum('s')} FROM (({sql}) UNION ALL ({sql}))"
    assert int(session.query(again, purpose="test")[0][0]) == 2 * (3 * most + least + 5)
    found = answers(session, ["-7", "7"], [DIALECT.modulo("x", 4)])
    assert [int(row[0]) for row in found] == [-3, 3]


def test_the_own_hash_tells_null_and_places_apart(session: Any) -> None:
    whole = DIALECT.native_hash("x", Comparator.INTEGER, "7")
    assert whole is not None
    chained = DIALECT.native_hash("CAST(NULL AS BIGINT)", Comparator.INTEGER, whole)
    other_way = DIALECT.native_hash(
        "x", Comparator.INTEGER, str(DIALECT.native_hash("CAST(NULL AS BIGINT)", Comparator.INTEGER, "7"))
    )
    bucket = DIALECT.bucket([("x", Comparator.INTEGER), ("CAST(NULL AS INT)", Comparator.INTEGER)])
    values = ["CAST(NULL AS BIGINT)", "0L", "1L", "-1L", "7L"]
    rows = answers(session, values, [whole, str(chained), other_way, bucket])
    hashes = [number for row in rows for number in row[:3]]
    assert all(isinstance(number, int) for number in hashes)
    # NULL after NULL is the same from both sides; nothing else is.
    assert len(set(hashes)) == len(hashes) - 1
    assert all(0 <= row[3] < BUCKETS for row in rows)
    assert DIALECT.native_hash("x", Comparator.NESTED, "7") is None


def test_equal_values_have_equal_hashes(session: Any) -> None:
    """Zeros of both signs, every NaN, and decimals and integers that meet in one type."""
    double, narrow, wide = column("double"), column("float"), column("decimal(20,3)")
    form = DIALECT.canonical("x", double, double, Comparator.FLOAT)
    zeros = answers(session, ["0D", "-0D"], [str(DIALECT.native_hash(form, Comparator.FLOAT, "1"))])
    assert zeros[0] == zeros[1]
    one = DIALECT.canonical("x", narrow, double, Comparator.FLOAT)
    other = DIALECT.canonical("CAST(x AS DOUBLE)", double, narrow, Comparator.FLOAT)
    same = [str(DIALECT.native_hash(text, Comparator.FLOAT, "1")) for text in (one, other)]
    assert all(a == b for a, b in answers(session, ["CAST(0.1 AS FLOAT)", "CAST('NaN' AS FLOAT)"], same))
    whole = DIALECT.canonical("x", column("bigint"), wide, Comparator.DECIMAL)
    scaled = DIALECT.canonical("CAST(x AS DECIMAL(20, 3))", wide, column("bigint"), Comparator.DECIMAL)
    same = [str(DIALECT.native_hash(text, Comparator.DECIMAL, "1")) for text in (whole, scaled)]
    assert all(a == b for a, b in answers(session, ["5L", "-9007199254740993L", "NULL"], same))


def test_intervals_have_one_form(session: Any) -> None:
    long, short = "INTERVAL '{}' YEAR TO MONTH", "INTERVAL '{}' DAY TO SECOND"
    expected = {
        long.format("1-2"): "P1Y2M", long.format("-0-1"): "P-1M", long.format("0-0"): "PT0S",
        short.format("1 01:00:00"): "P1DT1H", short.format("-1 02:03:04.5"): "P-1DT-2H-3M-4.5S",
        short.format("0 00:00:00.000001"): "PT0.000001S", short.format("3 00:00:00"): "P3D",
        short.format("0 00:00:10"): "PT10S", "CAST(NULL AS INTERVAL DAY TO SECOND)": None,
        "CAST(NULL AS INTERVAL YEAR)": None, "INTERVAL '5' MINUTE": "PT5M", "INTERVAL '5' MONTH": "P5M",
    }  # fmt: skip
    for value, text in expected.items():
        sql = f"SELECT {value} AS x"
        info = session.columns(session.database, QueryRef(sql))[0]
        assert info.family == Family.INTERVAL
        written = DIALECT.fingerprint("x", info, Comparator.INTERVAL)
        fetched = DIALECT.transport("x", info)[0][1]
        assert session.query(f"SELECT {written}, {fetched} FROM ({sql})", purpose="test") == [(text, text)], (
            value
        )


def test_years_beyond_the_calendar_of_python(session: Any) -> None:
    days = ["DATE'-0043-03-15'", "DATE'+12345-03-15'", "DATE'0001-01-01'", "DATE'0000-12-31'", "NULL"]
    found = answers(session, days, [str(DIALECT.key_text("x", column("date"), Comparator.DATE))])
    assert [row[0] for row in found] == ["0044-03-15 BC", "12345-03-15", "0001-01-01", "0001-12-31 BC", None]
    for native, form, zone in (
        ("timestamp_ntz", Comparator.TIMESTAMP, ""),
        ("timestamp", Comparator.TIMESTAMPTZ, "Z"),
    ):
        written = str(DIALECT.key_text("x", column(native), form))
        texts = ["-0043-03-15 01:02:03.5", "+12345-03-15 00:00:00", "2020-02-29 23:59:59.999999"]
        rows = answers(session, [f"{native}'{text}'" for text in texts], [written])
        assert [row[0] for row in rows] == [
            f"0044-03-15T01:02:03.5{zone} BC", f"12345-03-15T00:00:00{zone}",
            f"2020-02-29T23:59:59.999999{zone}",
        ]  # fmt: skip
    midnight = str(DIALECT.key_text("x", column("date"), Comparator.TIMESTAMP))
    assert answers(session, ["DATE'2020-02-29'"], [midnight]) == [("2020-02-29T00:00:00",)]


def test_constants_and_names_are_taken_as_they_are(session: Any) -> None:
    texts = ["it's", "back\\slash", "\\'", "\n", "%_", "${x}", "''", '"', "é😀", "\\u0041"]
    sql = ", ".join(f"{DIALECT.literal(text)} AS {DIALECT.quote('`' + text)}" for text in texts)
    assert session.query(f"SELECT {sql}", purpose="test") == [tuple(texts)]


def test_a_collation_does_not_make_texts_equal(session: Any) -> None:
    sql = "SELECT 'A' COLLATE UNICODE_CI AS x"
    info = session.columns(session.database, QueryRef(sql))[0]
    assert (info.family, info.collation) == (Family.TEXT, "UNICODE_CI")
    form = DIALECT.canonical("x", info, info, Comparator.TEXT)
    same = DIALECT.same_key(form, "'a'", Comparator.TEXT, True)
    assert session.query(
        f"SELECT x = 'a', {same}, {DIALECT.distinct(form, repr('a'))} FROM ({sql})", purpose="test"
    ) == [(True, False, True)]


@pytest.mark.parametrize("name", KEYABLE)
def test_spark_draws_the_keys_that_plain_python_draws(spark_store: SparkStore, name: str) -> None:
    kind = KINDS[name]
    values = many(kind)
    side = Side(("k0", "n"), (kind, KINDS["integer"]), tuple((value, i) for i, value in enumerate(values)))
    found = drawn(spark_store, spark_store.put({"keys": side})["keys"], kind.family, 0.4)
    if kind.family == "float":
        assert found is None
        return
    expected = {
        i for i, v in enumerate(values) if oracle_is_drawn([key_text(v, kind.family, kind.family)], 0.4)
    }
    assert found == expected
    assert kind.family == "boolean" or 0 < len(expected) < len(values)


@pytest.mark.parametrize(
    ("one", "other"),
    [("bigint", "decimal"), ("decimal", "bigint"), ("boolean", "bigint"), ("date", "timestamp"),
     ("timestamp", "date"), ("uuid_text", "uuid")],
)  # fmt: skip
def test_keys_of_two_types_are_drawn_alike(spark_store: SparkStore, one: str, other: str) -> None:
    kind, peer = KINDS[one], KINDS[other]
    values = [None if v is None else str(v).upper() for v in many(peer)] if one == "uuid_text" else many(kind)
    side = Side(("k0", "n"), (kind, KINDS["integer"]), tuple((value, i) for i, value in enumerate(values)))
    found = drawn(spark_store, spark_store.put({"keys": side})["keys"], peer.family, 0.4)
    assert found == {
        i for i, v in enumerate(values) if oracle_is_drawn([key_text(v, kind.family, peer.family)], 0.4)
    }


def test_a_composite_key_is_drawn_as_a_whole(session: Any) -> None:
    info = column("string")
    condition = DIALECT.draws(
        [("x", info, Comparator.TEXT), ("CAST(n AS STRING)", info, Comparator.TEXT)], cut_of(0.5)
    )
    values = ["'1'", "'11'", "''", "'é'", "NULL", "'2:1'"]
    plain = ["1", "11", "", "é", None, "2:1"]
    found = [row[0] for row in answers(session, values, [str(condition)])]
    assert found == [is_drawn([text, str(i)], cut_of(0.5)) for i, text in enumerate(plain)]


def test_times_and_decimals_of_a_query(session: Any) -> None:
    """What small answers come back as, whatever the time zone of this machine is."""
    values = "DATE'9999-12-31', CAST('1.10' AS DECIMAL(38,2)), TIME'23:59:59.000001'"
    sql = f"SELECT TIMESTAMP'0001-01-01 00:00:00', {values}"
    assert session.query(sql, purpose="test") == [
        (dt.datetime(1, 1, 1, tzinfo=dt.UTC), dt.date(9999, 12, 31), Decimal("1.10"), dt.time(23, 59, 59, 1))
    ]
