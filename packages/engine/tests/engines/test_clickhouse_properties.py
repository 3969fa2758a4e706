"""ClickHouse, alone and beside every other database, agrees with a plain Python comparison."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, note, settings
from hypothesis import strategies as st

from twofold_engine import parse_relation
from twofold_engine.databases import open_uri
from twofold_engine.planner import choose_comparator
from twofold_engine.sql import drawing
from twofold_engine.sql.dialect import LONG_FORMS, Fingerprint
from twofold_engine.types import Comparator

from ..oracle import Leniency, is_drawn, key_text
from ..oracle_insights import UNITS
from ..stores import Store
from ..strategies import KINDS, Case, Side, cases
from ..test_insight_properties import check_insights
from ..test_properties import BOTH, EXAMPLES, FETCH, LIMITS, Pairing, check_case, thorough
from ..test_sampling_databases import RATIOS, check_sampled, drawn, many
from .clickhouse_store import ClickHouseStore

Stores = Callable[[str], Store]
PAIRINGS = {
    "one ClickHouse": ("clickhouse", "clickhouse", BOTH),
    "ClickHouse and DuckDB": ("clickhouse", "duckdb", FETCH),
    "PostgreSQL and ClickHouse": ("postgresql", "clickhouse", FETCH),
    "ClickHouse and MariaDB": ("clickhouse", "mariadb", FETCH),
    "SQLite and ClickHouse": ("sqlite", "clickhouse", FETCH),
    "ClickHouse and Parquet": ("clickhouse", "parquet", FETCH),
    "CSV and ClickHouse": ("csv", "clickhouse", FETCH),
}


@pytest.mark.slow
@pytest.mark.property
@pytest.mark.parametrize("name", PAIRINGS)
def test_clickhouse_agrees_with_the_oracle(stores: Stores, name: str) -> None:
    source, target, algorithms = PAIRINGS[name]
    pairing = Pairing(stores(source), stores(target), algorithms)
    retype = pairing.source.typed and pairing.target.typed

    @settings(thorough, max_examples=EXAMPLES)
    @given(cases(pairing.kinds, retype=retype))
    def check(case: Case) -> None:
        note(repr(case))
        check_case(pairing, case)

    check()


@pytest.mark.slow
@pytest.mark.property
@pytest.mark.parametrize("name", ["one ClickHouse", "PostgreSQL and ClickHouse"])
def test_insights_of_clickhouse_are_those_of_plain_python(stores: Stores, name: str) -> None:
    source, target, algorithms = PAIRINGS[name]
    pairing = Pairing(stores(source), stores(target), algorithms)

    @settings(thorough, max_examples=EXAMPLES)
    @given(cases(pairing.kinds), st.sampled_from([None, None, *UNITS]), st.data())
    def check(case: Case, unit: str | None, data: Any) -> None:
        note(repr(case))
        check_insights(pairing, case, unit, lambda names: data.draw(st.sampled_from(names)))

    check()


@pytest.mark.slow
@pytest.mark.property
@pytest.mark.parametrize("name", ["one ClickHouse", "PostgreSQL and ClickHouse", "ClickHouse and DuckDB"])
def test_a_sample_with_clickhouse_is_one_of_the_drawn_rows(stores: Stores, name: str) -> None:
    source, target, algorithms = PAIRINGS[name]
    pairing = Pairing(stores(source), stores(target), algorithms)

    @settings(thorough, max_examples=max(4, EXAMPLES // 4))
    @given(cases(pairing.kinds, retype=False), st.sampled_from(RATIOS))
    def check(case: Case, ratio: float) -> None:
        note(repr(case))
        check_sampled(pairing, replace(case, leniency=Leniency()), ratio, drawable=True)

    check()


KEYS = [name for name in ClickHouseStore.natives if KINDS[name].keyable]
PAIRS = [
    ("bigint", "decimal"), ("bigint", "float"), ("bigint", "boolean"), ("decimal", "float"),
    ("decimal", "boolean"), ("float", "boolean"), ("date", "timestamp"), ("uuid", "uuid_text"),
]  # fmt: skip
MEETINGS = [*((name, name) for name in KEYS), *PAIRS, *((b, a) for a, b in PAIRS)]


def keys_of(store: Store, one: str) -> tuple[tuple[str, str], list[Any]]:
    """A table whose ``k0`` holds many values of a kind, numbered by ``n``; and the values."""
    values = many(KINDS["uuid" if one == "uuid_text" else one])
    shown = [str(v).upper() if one == "uuid_text" and v is not None else v for v in values]
    side = Side(
        ("k0", "n"), (KINDS[one], KINDS["integer"]), tuple((value, i) for i, value in enumerate(shown))
    )
    return store.put({"keys": side})["keys"], [row[0] for row in store.held(side).rows]


@pytest.mark.parametrize(("one", "other"), MEETINGS)
def test_clickhouse_draws_the_keys_that_plain_python_draws(stores: Stores, one: str, other: str) -> None:
    place, held = keys_of(stores("clickhouse"), one)
    families = KINDS[one].family, KINDS[other].family
    found = drawn(stores("clickhouse"), place, families[1], 0.4)
    assert found == {i for i, value in enumerate(held) if is_drawn([key_text(value, *families)], 0.4)}


@pytest.mark.parametrize(("one", "other"), MEETINGS)
def test_clickhouse_writes_the_fingerprints_of_plain_python(stores: Stores, one: str, other: str) -> None:
    """Digests too, of the value beside a NULL and a long text."""
    place, held = keys_of(stores("clickhouse"), one)
    with open_uri(place[0], limits=LIMITS) as database:
        session, relation = database.session, parse_relation(place[1])
        dialect, item = session.dialect, session.relation(database, relation)
        column = session.columns(database, relation)[0]
        peer = replace(column, family=KINDS[other].family, native_type="peer")
        chosen = choose_comparator(column, column if one == other else peer)
        assert chosen is not None
        form, value = chosen[0], dialect.column("k0")
        text = dialect.fingerprint(value, column, form)
        assert text is not None
        long = Fingerprint("repeat('é', 2000)", "1", Comparator.TEXT)
        null = Fingerprint("CAST(NULL AS Nullable(String))", "NULL", Comparator.TEXT)
        digest = dialect.digest([Fingerprint(text, value, form), null, long])
        number = dialect.hex_number(digest, 18, 15)
        rows = session.query(
            f"SELECT {text} AS a, {digest} AS b, {number} AS c FROM {item} ORDER BY {dialect.column('n')}",
            purpose="test",
        )
    expected = [drawing.fingerprint_text(value, form, column.family) for value in held]
    assert [row[0] for row in rows] == expected
    tail = "-" + drawing.digest_part("é" * 2000, is_long=True)
    digests = [drawing.md5_text(drawing.digest_part(t, is_long=form in LONG_FORMS) + tail) for t in expected]
    assert [row[1] for row in rows] == digests
    assert [row[2] for row in rows] == [int(digest[17:32], 16) for digest in digests]


@pytest.mark.parametrize("one", KEYS)
def test_the_native_hash_tells_every_value_from_every_other(stores: Stores, one: str) -> None:
    place, _ = keys_of(stores("clickhouse"), one)
    with open_uri(place[0], limits=LIMITS) as database:
        session, relation = database.session, parse_relation(place[1])
        dialect, item = session.dialect, session.relation(database, relation)
        column = session.columns(database, relation)[0]
        chosen = choose_comparator(column, column)
        assert chosen is not None
        form = dialect.canonical(dialect.column("k0"), column, column, chosen[0])
        hashed = dialect.native_hash(form, chosen[0], "toInt64(5)")
        assert hashed is not None
        (counts,) = session.query(
            f"SELECT uniqExact(tuple({form})), uniqExact({hashed}), countIf({hashed} IS NULL), "
            f"min({hashed}), {dialect.exact_sum(hashed)} = sum(toInt256({hashed})) FROM {item}",
            purpose="test",
        )  # fmt: skip
    assert counts[0] == counts[1] > 1
    assert counts[2] == 0
    assert counts[3] < 0 or one == "boolean"
    assert counts[4] == 1
