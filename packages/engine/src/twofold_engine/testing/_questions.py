"""How the compliance suite asks a database."""

from __future__ import annotations

import struct
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from twofold_engine import Algorithm, Dataset, DiffResult, DiffSpec, diff
from twofold_engine.databases import Database, Session, options_schema
from twofold_engine.databases.options import Option
from twofold_engine.errors import EngineError
from twofold_engine.normal_form import normal_form_array
from twofold_engine.planner import choose_comparator
from twofold_engine.result import ColumnInfo
from twofold_engine.sql.drawing import FORMS, fingerprint_text, value_text
from twofold_engine.testing.homes import Home, SqlHome, Stored
from twofold_engine.testing.samples import Sample
from twofold_engine.types import Comparator, Family

SETTLE_SECONDS = 5.0
"""A server may take this long to notice that a statement was stopped."""

# --- about the database


def options(home: Home) -> Mapping[str, Option]:
    with home.open() as database:
        return database.options


def schema(home: Home) -> dict[str, Any]:
    """As ``options_schema``; of a database without an entry point too."""
    with home.open() as database:
        return options_schema(type(database))


def label(home: Home) -> str:
    with home.open() as database:
        return database.label


def told(error: EngineError) -> str:
    """Everything that may be shown or logged of an error, its causes included."""
    texts = [error.message, error.hint]
    cause: BaseException | None = error
    while cause is not None:
        texts += [str(cause), repr(cause)]
        cause = cause.__cause__ or cause.__context__
    return "\n".join(texts)


def untyped(database: Database, stored: Stored) -> bool:
    """Whether the columns of a relation declare no types."""
    return all(column.family == Family.UNTYPED for column in database.columns(stored.relation))


# --- samples


def put_samples(home: Home, table: str, samples: Mapping[str, Sequence[Sample]]) -> Stored:
    """One table with a column per logical type: its samples from the top, then NULL at least once."""
    most = max(map(len, samples.values())) + 1
    rows = [
        [Sample(str(i), str(i), i), *(kept[i] if i < len(kept) else None for kept in samples.values())]
        for i in range(most)
    ]
    return home.put(table, {"id": "int64", **{f"v_{type_}": type_ for type_ in samples}}, rows)


def held(home: Home) -> dict[str, tuple[Sample, ...]]:
    """What the database can hold, by logical type."""
    return {type_: home.samples(type_) for type_ in home.natives}


# --- comparing


def compare(
    database: Database, one: Stored, other: Stored | None = None, *, key: tuple[str, ...]
) -> DiffResult:
    """Within one database."""
    source, target = (Dataset(database, stored.relation) for stored in (one, other or one))
    return diff(source, target, DiffSpec(key=key))


def compare_two(
    one: Database, first: Stored, two: Database, second: Stored, *, algorithm: Algorithm = Algorithm.AUTO
) -> DiffResult:
    sides = Dataset(one, first.relation), Dataset(two, second.relation)
    return diff(*sides, DiffSpec(key=("id",), algorithm=algorithm))


def algorithms(home: Home, one: Stored, two: Stored) -> list[Algorithm]:
    """Those that can compare two relations of equal columns."""
    with home.open_stored(one) as first, home.open_stored(two) as second:
        forms = {form_of(column) for column in first.columns(one.relation)}
        joins = first.joins(second, one.relation, two.relation) and forms <= first.dialect.comparators
    return [Algorithm.FETCH_AND_JOIN, *([Algorithm.JOIN] if joins else [])]


def form_of(column: ColumnInfo) -> Comparator:
    """In which a column meets its like."""
    chosen = choose_comparator(column, column)
    assert chosen is not None
    return chosen[0]


# --- reading


def select(session: Session, database: Database, stored: Stored, names: Sequence[str]) -> str:
    """The statement that fetches columns as the engine does; ``c0`` is the first of ``names``."""
    found = {column.name: column for column in database.columns(stored.relation)}
    items = [
        f"{expression} AS c{i}{suffix}"
        for i, name in enumerate(names)
        for suffix, expression in session.dialect.transport(session.dialect.quote(name), found[name])
    ]
    return f"SELECT {', '.join(items)} FROM {session.relation(database, stored.relation)}"


def fetched(database: Database, stored: Stored) -> dict[str, list[str | None]]:
    """The normal forms of every column but ``id``, in the order of ``id``."""
    session = database.session
    columns = database.columns(stored.relation)
    names = [column.name for column in columns]
    schema_, batches = session.stream(select(session, database, stored, names), purpose="read the samples")
    assert schema_.names == [f"c{i}" for i in range(len(names))]
    rows: list[tuple[str | None, ...]] = []
    for batch in batches:
        texts = [normal_form_array(batch.column(i), column.family) for i, column in enumerate(columns)]
        rows += zip(*(text.to_pylist() for text in texts), strict=True)
    rows.sort(key=lambda row: int(row[names.index("id")] or 0))
    return {name: [row[i] for row in rows] for i, name in enumerate(names) if name != "id"}


def ordered(database: Database, stored: Stored, expressions: Sequence[str]) -> list[tuple[Any, ...]]:
    """The values of expressions, as the database gives them, in the order of ``id``."""
    session = database.session
    id_ = session.dialect.quote("id")
    sql = f"SELECT {', '.join([id_, *expressions])} FROM {session.relation(database, stored.relation)}"
    rows = session.query(sql, purpose="look at the samples")
    return [tuple(row[1:]) for row in sorted(rows, key=lambda row: int(row[0]))]


def printed(database: Database, stored: Stored) -> dict[tuple[str, str], list[str | None]]:
    """By column and kind the texts by which values are fingerprinted and drawn, where there are any."""
    dialect = database.session.dialect
    wanted: dict[tuple[str, str], str] = {}
    for column in database.columns(stored.relation)[1:]:
        form, name = form_of(column), dialect.quote(column.name)
        texts = {
            "fingerprint": dialect.fingerprint(name, column, form),
            "key_text": dialect.key_text(name, column, form) if form in FORMS else None,
        }
        wanted |= {(column.name, what): text for what, text in texts.items() if text is not None}
    rows = ordered(database, stored, list(wanted.values()))
    return {
        place: [None if row[i] is None else str(row[i]) for row in rows] for i, place in enumerate(wanted)
    }


def judge_texts(
    what: str, type_: str, samples: Sequence[Sample], texts: Sequence[str | None], column: ColumnInfo
) -> object:
    """What is wrong with the texts of samples, with those of NULL behind them; nothing when all is right."""
    texts, nulls = texts[: len(samples)], texts[len(samples) :]
    if set(nulls) != {None} or None in texts:
        return "NULL has no text, and every value has one"
    form = form_of(column)
    python = fingerprint_text if what == "fingerprint" else value_text
    if column.family != Family.UNTYPED:
        expected = [
            text if sample.value is None else python(_narrow(sample.value, type_), form, column.family)
            for sample, text in zip(samples, texts, strict=True)
        ]
        different = [(e, t) for e, t in zip(expected, texts, strict=True) if e != t]
        if different:
            return {"expected and given": different}
    shown = {sample.shown for sample in samples}
    if what == "fingerprint" and len(set(texts)) < len(shown):
        return "different values share a text"
    return None


def _narrow(value: Any, type_: str) -> Any:
    """A value as a narrow float holds it."""
    return struct.unpack("f", struct.pack("f", value))[0] if type_ == "float32" else value


def hashed(database: Database, stored: Stored) -> dict[str, list[tuple[Any, Any]]]:
    """By column the native hashes under two seeds, as text, where the dialect has one."""
    dialect = database.session.dialect
    wanted: dict[str, list[str]] = {}
    for column in database.columns(stored.relation)[1:]:
        form = form_of(column)
        value = dialect.canonical(dialect.quote(column.name), column, column, form)
        found = [dialect.native_hash(value, form, seed) for seed in ("1", "2")]
        texts = [dialect.cast_text(text) for text in found if text is not None]
        if texts:
            wanted[column.name] = texts
    rows = ordered(database, stored, [text for texts in wanted.values() for text in texts])
    return {name: [(row[2 * i], row[2 * i + 1]) for row in rows] for i, name in enumerate(wanted)}


# --- writing and waiting

_WRITES = (
    "INSERT INTO {table} SELECT * FROM {table}",
    "UPDATE {table} SET v = 'changed'",
    "DELETE FROM {table}",
    "DROP TABLE {table}",
    "ALTER TABLE {table} ADD COLUMN canary INTEGER",
    "CREATE INDEX canary ON {table} (id)",
    "CREATE VIEW canary AS SELECT 1 AS id",
    "TRUNCATE TABLE {table}",
    "SELECT 1; DROP TABLE {table}",
    "COMMIT; DROP TABLE {table}",
    "ROLLBACK; DELETE FROM {table}",
)


def statements_that_write(home: SqlHome, table: str) -> list[str]:
    """``table`` is what stands after FROM."""
    return [text.replace("{table}", table) for text in (*_WRITES, *home.writes)]


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Fails when the body takes longer, whether or not it raises."""
    begun = time.monotonic()
    try:
        yield
    finally:
        assert time.monotonic() - begun < seconds


def settled(running: Callable[[], Sequence[str]]) -> list[str]:
    """What still runs after a moment."""
    deadline = time.monotonic() + SETTLE_SECONDS
    while running() and time.monotonic() < deadline:
        time.sleep(0.05)
    return list(running())
