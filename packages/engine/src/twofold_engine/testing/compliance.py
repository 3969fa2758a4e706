"""The suite that any database must pass. A subclass says where one is, and pytest collects the rest::

    class TestMyDatabase(DatabaseCompliance):
        @pytest.fixture(scope="class")
        @classmethod
        def home(cls, tmp_path_factory):
            return MyHome(tmp_path_factory.mktemp("home"))

What a database declares chooses what is asked of it: what it has must work, and what it does not have must be
refused in words. Nothing here names a database. See ``homes.SqlHome`` for what a home is.
"""

from __future__ import annotations

import pickle
import threading
from bisect import bisect_right
from contextlib import suppress
from typing import Any

import pytest

from twofold_engine import Limits, TableRef
from twofold_engine.errors import (
    Cancelled,
    ConnectionFailed,
    DatabaseError,
    EngineError,
    InvalidFilter,
    InvalidQuery,
    NotSupported,
    QueryTimeout,
    SpecError,
    UnknownTable,
)
from twofold_engine.spec import QueryRef
from twofold_engine.sql.compare import Input
from twofold_engine.sql.dialect import Fingerprint
from twofold_engine.sql.drawing import digest_part, md5_text
from twofold_engine.sql.guard import check_filter
from twofold_engine.testing import _questions as ask
from twofold_engine.testing.homes import Home, SqlHome, Stored
from twofold_engine.testing.samples import TYPES, Sample, Trait

__all__ = ["DANGEROUS_OPTIONS", "ODD_NAMES", "DatabaseCompliance"]

ODD_NAMES = ('we"ird', "back`tick", "do.tted", "CAPS", "caps and blanks", "select", "x'; DROP TABLE t; --",
             "ünï☃", "100%", "{brace}", "a,b", "-dash")  # fmt: skip
"""Names that a table or column may have, and that must be names and nothing else."""
DANGEROUS_OPTIONS = frozenset({
    "local_infile", "allow_local_infile", "allowloadlocalinfile", "init_command", "options", "service",
    "passfile", "read_default_file", "connection_string", "dsn", "url",
})  # fmt: skip
"""Options that hand a file of this machine, or a setting nobody checked, to a server."""
SOON_SECONDS = 10.0
"""In this time a statement that shall stop has stopped, on the server too."""
HUSH = "hush-9f3a"
"""A password that must not be seen again."""
IDS = {"id": "int64", "v": "text"}


def number(value: int) -> Sample:
    return Sample(str(value), str(value), value)


def word(text: str) -> Sample:
    return Sample(text, text, text)


ROWS = [(number(i), word(f"value {i}")) for i in range(1, 6)]


def _comes_late(home: Home, stored: Stored) -> bool:
    """Whether a writer could add a row while a session reads; who locks writers out has nothing to hide."""
    try:
        home.add(stored, IDS, (number(99), word("late")))
    except Exception:  # noqa: BLE001 - in the words of whatever driver writes
        return False
    return True


def _assert_rows(home: Home, stored: Stored, expected: int) -> None:
    """Seen by a session of its own."""
    with home.open_stored(stored) as database:
        count = Input(database.session.relation(database, stored.relation)).count
        assert database.session.query(count, purpose="count")[0][0] == expected


class DatabaseCompliance:
    """Subclass it, give it a ``home``, and keep every test."""

    @pytest.fixture(scope="class")
    @classmethod
    def home(cls) -> Home:
        """Where a database of this kind is."""
        raise NotImplementedError("a compliance test needs a fixture `home`")

    @pytest.fixture
    def stored(self, home: Home) -> Stored:
        """Five rows: ``id`` from 1 to 5 and the text ``v``."""
        return home.put("compliance", IDS, ROWS)

    # --- opening

    def test_it_opens_by_uri_and_by_options(self, home: Home) -> None:
        for database in (home.open(), home.open_with()):
            with database:
                database.connect()
                assert database.label
                assert type(database).name == home.type

    def test_two_openings_are_one_place(self, home: Home) -> None:
        with home.open() as one, home.open() as two:
            assert one.same_place(two)
            assert one.place() == two.place()

    def test_nothing_is_connected_before_it_is_used(self, home: Home) -> None:
        with home.open() as database:
            assert database._session is None

    def test_options_are_described_and_others_refused(self, home: Home) -> None:
        schema = ask.schema(home)
        assert set(schema["required"]) <= set(schema["properties"])
        assert all(entry["title"] and entry["type"] for entry in schema["properties"].values())
        assert DANGEROUS_OPTIONS.isdisjoint(name.lower() for name in schema["properties"])
        with pytest.raises(SpecError, match="no_such_option"):
            home.open_with(no_such_option="x")
        for name in schema["required"]:
            with pytest.raises(SpecError):
                home.open_with(**{name: None})

    def test_an_option_of_a_uri_that_is_not_known_is_refused(self, home: Home) -> None:
        with pytest.raises(SpecError):
            home.open_uri(f"{home.uri}{'&' if '?' in home.uri else '?'}no_such_option=1")

    def test_a_wrong_password_is_told_without_it(self, home: Home) -> None:
        secrets = [name for name, option in ask.options(home).items() if option.secret]
        assert all(str(home.options.get(name) or HUSH) not in ask.label(home) for name in secrets)
        if "password" not in secrets or not home.options.get("password"):
            return
        with home.open_with(password=HUSH) as database, pytest.raises(DatabaseError) as caught:
            database.connect()
        assert HUSH not in ask.told(caught.value)

    def test_a_server_is_reached_over_tls_when_asked_to_be(self, home: Home) -> None:
        options = ask.options(home)
        if "host" not in options:
            return
        assert set(home.strict_tls) <= set(options)
        with home.open_with(**home.strict_tls) as database, pytest.raises(ConnectionFailed):
            database.connect()  # nobody vouches for a home's certificate

    def test_a_place_where_nothing_answers_is_told(self, home: Home) -> None:
        options = ask.options(home)
        if "port" in options:
            changed: dict[str, Any] = {"port": 9}  # discard: nobody listens there
        elif "path" in options:
            changed = {"path": "/no/such/place"}
        else:
            return
        with home.open_with(**changed) as database, pytest.raises(ConnectionFailed) as caught:
            database.connect()
        assert str(home.options.get("password") or HUSH) not in ask.told(caught.value)

    # --- what there is

    def test_columns_stand_in_their_order_with_their_families(self, home: Home) -> None:
        columns = {"id": "int64", **{f"c_{name}": name for name in home.natives}}
        stored = home.put("every_type", columns, [])
        with home.open_stored(stored) as database:
            found = database.columns(stored.relation)
        assert [column.name for column in found] == list(columns)
        assert [column.position for column in found] == list(range(len(columns)))
        families = {column.name: column.family for column in found}
        assert families == {name: home.family(type_) for name, type_ in columns.items()}

    def test_a_declared_key_is_known_and_never_null(self, home: Home) -> None:
        stored = home.put("keyed", {"v": "text", **IDS} | {"b": "int64"}, [], key=("id",))
        with home.open_stored(stored) as database:
            key = database.declared_key(stored.relation)
            nullable = {column.name: column.nullable for column in database.columns(stored.relation)}
        if key is None:
            return  # files and some warehouses declare none; nothing is then said to be unique
        assert key == (("id",), "primary key")
        assert nullable["b"]

    def test_a_relation_without_a_key_declares_none(self, home: Home, stored: Stored) -> None:
        with home.open_stored(stored) as database:
            assert database.declared_key(stored.relation) is None

    def test_odd_names_are_names_and_nothing_else(self, home: Home) -> None:
        for name in ODD_NAMES:
            if name in home.refused_names:
                continue
            stored = home.put(name, {"id": "int64", name: "text"}, ROWS)
            with home.open_stored(stored) as database:
                assert [column.name for column in database.columns(stored.relation)] == ["id", name]
                result = ask.compare(database, stored, key=("id",))
            assert (result.outcome.value, result.pks.total_rows) == ("identical", (5, 5)), name

    def test_a_table_that_is_not_there_is_told(self, home: Home, stored: Stored) -> None:
        with home.open_stored(stored) as database, pytest.raises(UnknownTable, match="no_such_table"):
            database.columns(TableRef(("no_such_table",)))

    def test_what_the_account_may_do_is_told_or_refused(self, home: Home, stored: Stored) -> None:
        with home.open_stored(stored) as database:
            try:
                access = database.access()
            except NotSupported as error:
                access, refusal = None, error.message
            if access is None:
                assert database.title in refusal
                return
            assert 1 <= access.readable <= access.tables
            assert access.sample is not None
            database.probe(access.sample)

    def test_a_query_is_a_relation_where_there_are_tables(self, home: Home, stored: Stored) -> None:
        with home.open_stored(stored) as database:
            if database.single_relation:
                with pytest.raises((InvalidQuery, UnknownTable)):
                    database.columns(QueryRef("SELECT 1 AS id"))
                return
            assert isinstance(stored.relation, TableRef)
            table = database.session.relation(database, stored.relation)
            query = QueryRef(f"SELECT id, v FROM {table} WHERE id > 2")
            assert [column.name for column in database.columns(query)] == ["id", "v"]
            assert database.declared_key(query) is None
            other = Stored(stored.uri, query)
            assert ask.compare(database, stored, other, key=("id",)).rows_only == (2, 0)

    @pytest.mark.parametrize(
        "sql", ["SELECT * FROM no_such_table", "SELECT FROM WHERE", "SELECT 1 AS id; SELECT 2"]
    )
    def test_a_query_that_cannot_run_has_a_typed_error(self, home: Home, sql: str) -> None:
        with home.open() as database, pytest.raises(EngineError) as caught:
            database.columns(QueryRef(sql))
        assert caught.value.code != "internal_error"
        assert "Traceback" not in caught.value.message

    def test_an_estimate_is_a_number_or_nothing(self, home: Home, stored: Stored) -> None:
        with home.open_stored(stored) as database:
            estimate = database.session.row_estimate(database, stored.relation)
        assert estimate is None or estimate >= 0

    def test_cuts_of_a_key_ascend_and_are_values_of_it(self, home: Home) -> None:
        ids = [*range(-50, 50), 9 * 10**18]
        rows = [(number(i), word("x")) for i in ids]
        stored = home.put("cut", IDS, rows, key=("id",))
        with home.open_stored(stored) as database:
            session = database.session
            cuts = session.key_cuts(database, stored.relation, "id", 4)
            assert len(cuts) <= 3
            assert cuts == sorted(set(cuts))
            assert set(cuts) <= set(ids)
            if not session.reads_ranges(database, stored.relation, "id"):
                assert isinstance(cuts, list)
            expression = session.dialect.range_number(session.dialect.quote("id"), cuts or [0, 10])
            if expression is not None:
                item = session.relation(database, stored.relation)
                sql = f"SELECT {session.dialect.quote('id')}, {expression} FROM {item}"
                answers = {int(a): int(b) for a, b in session.query(sql, purpose="number the ranges")}
                assert answers == {i: bisect_right(cuts or [0, 10], i) for i in ids}

    # --- reading

    def test_empty_relations_are_read_and_compared(self, home: Home, stored: Stored) -> None:
        empty = home.put("empty", IDS, [])
        with home.open_stored(empty) as database:
            _, batches = database.session.stream(
                ask.select(database.session, database, empty, ["id"]), purpose="read"
            )
            assert sum(batch.num_rows for batch in batches) == 0
            assert ask.compare(database, empty, key=("id",)).outcome.value == "empty"
            with home.open_stored(stored) as other:
                result = ask.compare_two(database, empty, other, stored)
        assert result.rows_only == (0, 5)

    @pytest.fixture(scope="class")
    @classmethod
    def samples(cls, home: Home) -> Stored:
        """A column for every logical type, with all that the database can hold."""
        return ask.put_samples(home, "samples", ask.held(home))

    def test_every_sample_arrives_in_its_normal_form(self, home: Home, samples: Stored) -> None:
        with home.open_stored(samples) as database:
            found = ask.fetched(database, samples)
        wrong = {}
        for type_, kept in ask.held(home).items():
            texts = found[f"v_{type_}"]
            expected = [sample.shown for sample in kept]
            expected += [None] * (len(texts) - len(kept))  # type: ignore[list-item] # NULL
            if texts != expected:
                wrong[type_] = [(e, f) for e, f in zip(expected, texts, strict=True) if e != f]
        assert wrong == {}

    def test_samples_are_told_apart_and_found_equal(self, home: Home) -> None:
        """By value, wherever they are compared: the target holds each sample's neighbour."""
        pairs = {type_: TYPES[type_].distinct(kept) for type_, kept in ask.held(home).items()}
        stored = ask.put_samples(
            home, "one", {type_: [a for a, _ in found] for type_, found in pairs.items()}
        )
        other = ask.put_samples(home, "two", {type_: [b for _, b in found] for type_, found in pairs.items()})
        for algorithm in ask.algorithms(home, stored, other):
            with home.open_stored(stored) as one, home.open_stored(other) as two:
                same = ask.compare_two(one, stored, one, stored, algorithm=algorithm)
                apart = ask.compare_two(one, stored, two, other, algorithm=algorithm)
            assert same.outcome.value == "identical", algorithm
            found = {stats.column_name: stats.values_different for stats in apart.values.columns_diff_stats}
            assert found == {f"v_{type_}": len(found) for type_, found in pairs.items()}, algorithm

    def test_a_filter_is_one_condition(self, home: Home, stored: Stored) -> None:
        with home.open_stored(stored) as database:
            session, name = database.session, database.dialect.sqlglot_name
            id_, v = map(session.dialect.quote, ("id", "v"))
            condition = check_filter(f"({id_} > 1 AND {v} <> 'it''s') OR {id_} IS NULL", name)
            item = session.relation(database, stored.relation)
            if not ask.untyped(database, stored):
                assert session.query(Input(item, condition).count, purpose="count")[0][0] == 4
            for text in ("1 = 1); DELETE FROM t; --", "1 = 1; COMMIT", "1", "id, v", "SELECT 1", ""):
                with pytest.raises(InvalidFilter):
                    check_filter(text, name)

    # --- only reading

    def test_nothing_can_be_written(self, home: Home, stored: Stored) -> None:
        if not isinstance(home, SqlHome):
            return  # what is only ever read has no statement that writes
        with home.open_stored(stored) as database:
            table = database.session.relation(database, stored.relation)
        for statement in ask.statements_that_write(home, table):
            # What names nothing of the database may go into a place of the session's own.
            refusal = pytest.raises(EngineError) if table in statement else suppress(EngineError)
            with home.open_stored(stored) as database, refusal:
                database.session.query(statement, purpose="try to write")
            with home.open_stored(stored) as database:
                assert ask.fetched(database, stored)["v"] == [v.shown for _, v in ROWS], statement
                with pytest.raises(EngineError) if table in statement else suppress(EngineError):
                    database.columns(QueryRef(statement))
        with home.open_stored(stored) as database, pytest.raises(UnknownTable):
            database.columns(TableRef(("canary",)))

    def test_a_second_statement_is_refused(self, home: Home, stored: Stored) -> None:
        for text in ("SELECT 1; SELECT 2", "SELECT 1;\nSELECT 2;"):
            with home.open_stored(stored) as database, pytest.raises(EngineError):
                database.session.query(text, purpose="try two")

    def test_a_snapshot_is_not_disturbed(self, home: Home, stored: Stored) -> None:
        with home.open_stored(stored) as database:
            session = database.session
            count = Input(session.relation(database, stored.relation)).count
            assert session.query(count, purpose="count")[0][0] == 5
            if not session.snapshot:
                return
            came = _comes_late(home, stored)
            assert session.query(count, purpose="count")[0][0] == 5
        _assert_rows(home, stored, 5 + came)

    # --- other processes

    def test_another_process_can_open_it(self, home: Home, stored: Stored) -> None:
        with home.open_stored(stored) as database:
            columns = database.columns(stored.relation)
            if database.travels:
                with pickle.loads(pickle.dumps(database)) as sent:  # noqa: S301 - made here
                    assert sent.columns(stored.relation) == columns

    def test_sessions_that_share_a_moment_read_the_same(self, home: Home, stored: Stored) -> None:
        with home.open_stored(stored) as database:
            first = database.session
            count = Input(first.relation(database, stored.relation)).count
            assert first.query(count, purpose="count")[0][0] == 5
            moment = first.share_moment()
            if moment is None:
                return
            came = _comes_late(home, stored)
            second = database.new_session()
            second.join_moment(moment)
            count = Input(second.relation(database, stored.relation)).count
            assert second.query(count, purpose="count")[0][0] == 5
        _assert_rows(home, stored, 5 + came)

    # --- being stopped

    def test_a_statement_that_takes_too_long_is_stopped_where_it_runs(
        self, home: Home, stored: Stored
    ) -> None:
        with home.open_stored(stored, limits=Limits(statement_timeout_seconds=0.5)) as database:
            if database.single_relation:
                return
            with pytest.raises(QueryTimeout), ask.within(SOON_SECONDS):
                database.session.query(home.endless, purpose="wait")
        assert ask.settled(home.running) == []

    def test_cancel_from_another_thread_stops_what_runs(self, home: Home, stored: Stored) -> None:
        with home.open_stored(stored) as database:
            if database.single_relation:
                return
            session = database.session
            timer = threading.Timer(0.5, database.cancel)
            timer.start()
            with pytest.raises(Cancelled), ask.within(SOON_SECONDS):
                session.query(home.endless, purpose="wait")
            timer.join()
            assert ask.settled(home.running) == []
            with pytest.raises(Cancelled):
                session.query("SELECT 1", purpose="go on")

    def test_cancel_before_and_after_is_no_error(self, home: Home, stored: Stored) -> None:
        with home.open_stored(stored) as database:
            database.cancel()
            database.connect() if database._session is None else None
            database.session.cancel()
        database.cancel()
        database.close()

    # --- checksums and samples

    def test_texts_of_values_are_those_of_plain_python(self, home: Home, samples: Stored) -> None:
        with home.open_stored(samples) as database:
            columns = {column.name: column for column in database.columns(samples.relation)}
            found = ask.printed(database, samples)
        wrong = {}
        for (name, what), texts in found.items():
            type_ = name.removeprefix("v_")
            problem = ask.judge_texts(what, type_, home.samples(type_), texts, columns[name])
            if problem:
                wrong[type_, what] = problem
        assert wrong == {}

    def test_a_digest_is_that_of_plain_python(self, home: Home) -> None:
        texts = ["a", "", "é😀", "x" * 1024, "x" * 1025, "12:3"]
        texts = [text for text in texts if text or Trait.EMPTY not in home.lacks]
        rows: list[tuple[Sample, Sample | None]] = [(number(i), word(text)) for i, text in enumerate(texts)]
        rows.append((number(9), None))
        stored = home.put("digest", IDS, rows)
        with home.open_stored(stored) as database:
            session = database.session
            column = database.columns(stored.relation)[1]
            form = ask.form_of(column)
            quoted = session.dialect.quote("v")
            text = session.dialect.fingerprint(quoted, column, form)
            if text is None:
                return
            digest = session.dialect.digest([Fingerprint(text, quoted, form)] * 2)
            item = session.relation(database, stored.relation)
            parts = [session.dialect.hex_number(digest, 1, 15), session.dialect.hex_number(digest, 16, 15)]
            cast = session.dialect.cast_text
            shown = ", ".join([cast(session.dialect.quote("id")), digest, *map(cast, parts)])
            sql = f"SELECT {shown} FROM {item}"
            answers = {str(row[0]): tuple(map(str, row[1:])) for row in session.query(sql, purpose="digest")}
        expected = {}
        for id_, sample in rows:
            md5 = md5_text(digest_part(sample.value if sample else None, is_long=True) * 2)
            expected[id_.shown] = (md5, str(int(md5[:15], 16)), str(int(md5[15:30], 16)))
        assert answers == expected

    def test_a_native_hash_is_never_null_and_heeds_its_seed(self, home: Home, samples: Stored) -> None:
        with home.open_stored(samples) as database:
            found = ask.hashed(database, samples)
        wrong = {}
        for name, hashes in found.items():
            kinds = len({sample.shown for sample in home.samples(name.removeprefix("v_"))}) + 1
            if any(None in row for row in hashes):
                wrong[name] = "a hash is NULL"
            elif any(a == b for a, b in hashes):
                wrong[name] = "the seed changes nothing"
            elif any(len({row[i] for row in hashes}) != kinds for i in (0, 1)):
                wrong[name] = "equal values differ in it, or different values share one"
        assert wrong == {}

    def test_an_exact_sum_does_not_overflow(self, home: Home) -> None:
        rows = [
            (number(2**63 - 1), word("x")),
            (number(2**63 - 1), word("y")),
            (number(2**63 - 2), word("y")),
        ]
        most = home.put("sums", IDS, rows)
        with home.open_stored(most) as database:
            if ask.untyped(database, most):
                return
            session, item = database.session, database.session.relation(database, most.relation)
            id_, v = map(session.dialect.quote, ("id", "v"))
            once, twice = session.dialect.exact_sum(id_), session.dialect.exact_sum("total")
            sql = f"SELECT {session.dialect.cast_text(once)} FROM {item}"
            assert int(session.query(sql, purpose="sum")[0][0]) == 3 * 2**63 - 4
            inner = f"SELECT {once} AS total FROM {item} GROUP BY {v}"
            sql = f"SELECT {session.dialect.cast_text(twice)} FROM ({inner}) AS parts"
            assert int(session.query(sql, purpose="sum of sums")[0][0]) == 3 * 2**63 - 4
            rest = session.query(
                f"SELECT {session.dialect.modulo('-7', 4)}, {session.dialect.modulo('7', 4)}", purpose="rest"
            )
            assert tuple(map(int, rest[0])) == (-3, 3)

    def test_the_name_of_a_hash_is_the_same_in_every_session(self, home: Home, stored: Stored) -> None:
        with home.open_stored(stored) as one, home.open_stored(stored) as two:
            assert one.session.hash_version() == two.session.hash_version()
