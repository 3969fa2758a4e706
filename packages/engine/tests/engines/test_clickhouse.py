"""ClickHouse's own traps, and what a session is: read only, bounded, stopped when it is told to."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.support.certificates import self_signed
from tests.support.clickhouse_http import ClickHouseServer

from twofold_engine import Algorithm, Dataset, DiffResult, DiffSpec, Limits, TableRef, diff, parse_relation
from twofold_engine.databases import open_options, open_uri
from twofold_engine.errors import (
    AuthenticationFailed,
    Cancelled,
    ConnectionFailed,
    EngineError,
    InvalidQuery,
    InvalidUri,
    NotSupported,
    PermissionDenied,
    QueryFailed,
    QueryTimeout,
    SpecError,
    UnknownTable,
)
from twofold_engine.result import ColumnInfo
from twofold_engine.sql.drawing import DOUBLES, value_text
from twofold_engine.types import Comparator, Family

HERE = [Algorithm.JOIN, Algorithm.FETCH_AND_JOIN]
WRITES = (
    "INSERT INTO s VALUES (2)",
    "CREATE TABLE u (a Int8) ENGINE = Memory",
    "DROP TABLE s",
    "SELECT * FROM url('http://127.0.0.1:1/', 'CSV', 'a Int8')",
)
UUID = "123e4567-e89b-12d3-a456-426655440000"
LONG = "SELECT sum(sipHash64(number)) FROM numbers(100000000000)"


@pytest.fixture(scope="module")
def home(clickhouse: ClickHouseServer) -> str:
    """The URI of a database of this module."""
    return clickhouse.uri_of(clickhouse.create_database())


def fill(server: ClickHouseServer, home: str, columns: str, source: list[str], target: list[str]) -> None:
    """Tables ``s`` and ``t``."""
    statements = []
    for table, rows in (("s", source), ("t", target)):
        statements += [f"DROP TABLE IF EXISTS {table}"]
        statements += [f"CREATE TABLE {table} ({columns}) ENGINE = MergeTree ORDER BY tuple()"]
        statements += [f"INSERT INTO {table} SELECT {row}" for row in rows]
    server.execute(*statements, database=home.rsplit("/", 1)[1], session_timezone="UTC",
                   allow_suspicious_low_cardinality_types="1")  # fmt: skip


def compare(
    source: str, target: str, algorithm: Algorithm = Algorithm.AUTO, tables: tuple[str, str] = ("s", "t"),
    where: str | None = None, **spec: Any,
) -> DiffResult:  # fmt: skip
    wanted = DiffSpec(key=spec.pop("key", ("id",)), algorithm=algorithm, **spec)
    with open_uri(source) as one, open_uri(target) as two:
        sides = (Dataset(d, parse_relation(t), where) for d, t in zip((one, two), tables, strict=True))
        return diff(*sides, wanted)


def differing(result: DiffResult) -> dict[str, tuple[str, ...]]:
    """Key and differing columns of every changed row; nothing else may differ."""
    assert result.rows_only == (0, 0)
    assert result.coverage.not_compared == ()
    return {str(row.key["id"]): row.columns for row in result.rows}


TRAPS = {
    "integers": (
        "id Int8, a UInt64, b Int128, c UInt256, d LowCardinality(Nullable(UInt8))",
        ["1, 18446744073709551615, toInt128('170141183460469231731687303715884105727'), "
         "toUInt256('115792089237316195423570985008687907853269984665640564039457584007913129639935'), 1",
         "2, 0, -1, 0, NULL"],
        ["1, 18446744073709551614, toInt128('170141183460469231731687303715884105726'), "
         "toUInt256('115792089237316195423570985008687907853269984665640564039457584007913129639934'), 2",
         "2, 0, -1, 0, NULL"],
        {"1": ("a", "b", "c", "d")},
    ),
    "decimals": (
        "id Int8, a Decimal(76, 40), b Decimal(9, 2)",
        ["1, '1.0000000000000000000000000000000000000001', 1.5", "2, '-0.5', -0.01"],
        ["1, '1.0000000000000000000000000000000000000002', 1.50", "2, '-0.5', -0.01"],
        {"1": ("a",)},
    ),
    "floats": (
        "id Int8, a Float32, b Float64, c BFloat16",
        ["1, 0.1, 5e-324, 1.5", "2, nan, -0.0, 2", "3, inf, 1.7976931348623157e308, -1"],
        ["1, 0.2, 1e-323, 1.625", "2, -nan, 0.0, 2", "3, inf, 1.7976931348623157e308, -1"],
        {"1": ("a", "b", "c")},
    ),
    "text": (
        "id Int8, a String, b LowCardinality(String), c FixedString(4), d Enum8('x' = 1, 'y' = 2)",
        ["1, 'a\\0', 'é', 'ab', 'x'", "2, '', 'A', '', 'y'", "3, unhex('FF00'), 'z', unhex('FF00'), 'x'",
         "4, unhex('FF'), 'z', 'a\\0b', 'x'"],
        ["1, 'a', 'e\\u0301', 'abc', 'y'", "2, '', 'A', '', 'y'", "3, unhex('FF01'), 'z', unhex('FF01'), 'x'",
         "4, unhex('FF'), 'z', 'a\\0b', 'x'"],
        {"1": ("a", "b", "c", "d"), "3": ("a", "c")},
    ),
    "days and moments": (
        "id Int8, a Date, b Date32, c DateTime, d DateTime('Europe/Berlin'), e DateTime64(3), "
        "f DateTime64(6, 'UTC'), g DateTime64(9)",
        ["1, '2020-02-29', '1900-01-01', '2020-02-29 01:02:03', toDateTime(1603587600), "
         "'2299-12-31 23:59:59.999', '1900-01-01 00:00:00.000001', '2262-01-01 00:00:00.000000001'",
         "2, '1970-01-01', '2299-12-31', '1970-01-01 00:00:00', 0, 0, 0, 0"],
        ["1, '2020-03-01', '1900-01-02', '2020-02-29 01:02:04', toDateTime(1603584000), "
         "'2299-12-31 23:59:59.998', '1900-01-01 00:00:00.000002', '2262-01-01 00:00:00.000000002'",
         "2, '1970-01-01', '2299-12-31', '1970-01-01 00:00:00', 0, 0, 0, 0"],
        {"1": ("a", "b", "c", "d", "e", "f", "g")},
    ),
    "times": (
        "id Int8, a Time, b Time64(6), c Time64(9)",
        ["1, '-10:00:00', '838:59:59.5', '00:00:00.000000001'", "2, '00:00:00', '24:00:00', '-00:00:01.5'"],
        ["1, '10:00:00', '838:59:58.5', '00:00:00.000000002'", "2, '00:00:00', '24:00:00', '-00:00:01.5'"],
        {"1": ("a", "b", "c")},
    ),
    "small things": (
        "id Int8, a Bool, b UUID, c IPv4, d IPv6",
        [f"1, true, '{UUID}', '1.2.3.4', '::1'", f"2, false, '{UUID}', '0.0.0.0', '::'"],
        [f"1, false, '{UUID[:-1]}f', '1.2.3.5', '::2'", f"2, false, '{UUID}', '0.0.0.0', '::'"],
        {"1": ("a", "b", "c", "d")},
    ),
    "names of ours": (
        "id Int8, p Int8, k0 Int8, v0 Int8, c0 Int8, c1 Int8, r0 Int8, sp Int8, bucket Int8",
        ["1, 1, 2, 3, 4, 5, 6, 7, 8", "2, 1, 1, 1, 1, 1, 1, 1, 1"],
        ["1, 2, 3, 4, 5, 6, 7, 8, 9", "2, 1, 1, 1, 1, 1, 1, 1, 1"],
        {"1": ("p", "k0", "v0", "c0", "c1", "r0", "sp", "bucket")},
    ),
}  # fmt: skip
NESTED = {
    "arrays": (
        "id Int8, a Array(Nullable(Float64)), b Tuple(x Int8, y String), c Map(String, Int8)",
        ["1, [1, NULL, 0.], (1, 'a'), map('a', 1, 'a', 2)", "2, [nan], (1, unhex('FF')), map('b', 1)",
         "3, [nan], (1, 'é'), map()"],
        ["1, [1, nan, 0.], (1, 'b'), map('a', 3, 'a', 2)", "2, [nan], (1, unhex('FE')), map('b', 1)",
         "3, [nan], (1, 'é'), map()"],
        {"1": ("a", "b", "c"), "2": ("b",)},
    ),
    "documents": (
        "id Int8, a JSON, b Variant(String, UInt8), c Dynamic, d Array(DateTime('Europe/Berlin'))",
        ["""1, '{"a":1,"b":[1]}', 'x', 'x', [toDateTime(1603587600)]""",
         """2, '{"b":{"c":1.0}}', NULL, NULL, []"""],
        ["""1, '{"b":[2],"a":1}', 'y', 'y', [toDateTime(1603584000)]""",
         """2, '{"b":{"c":1}}', NULL, NULL, []"""],
        {"1": ("a", "b", "c", "d")},
    ),
}  # fmt: skip


@pytest.mark.parametrize("algorithm", HERE)
@pytest.mark.parametrize("name", TRAPS)
def test_a_trap_is_seen_by_value(
    clickhouse: ClickHouseServer, home: str, name: str, algorithm: Algorithm
) -> None:
    columns, source, target, expected = TRAPS[name]
    fill(clickhouse, home, columns, source, target)
    result = compare(home, home, algorithm)
    assert result.plan.algorithm == algorithm
    assert differing(result) == expected
    assert differing(compare(home, home, algorithm, ("s", "s"))) == {}


@pytest.mark.parametrize("name", NESTED)
def test_what_has_parts_is_compared_by_meaning_elsewhere(
    clickhouse: ClickHouseServer, home: str, name: str
) -> None:
    columns, source, target, expected = NESTED[name]
    fill(clickhouse, home, columns, source, target)
    result = compare(home, home)
    assert result.plan.algorithm == "fetch_and_join"
    assert differing(result) == expected
    assert differing(compare(home, home, tables=("s", "s"))) == {}
    with pytest.raises(NotSupported, match="by value inside itself"):
        compare(home, home, Algorithm.JOIN)


def test_keys_that_are_no_characters_are_read_again(clickhouse: ClickHouseServer, home: str) -> None:
    """Copies have the text that shows such a key, and the server finds it by the hash of that text."""
    other = clickhouse.create_database()
    for place, v in ((home, 1), (clickhouse.uri_of(other), 2)):
        clickhouse.execute(
            "CREATE OR REPLACE TABLE octets (id String, v Int32) ENGINE = MergeTree ORDER BY id",
            f"INSERT INTO octets VALUES (unhex('FF'), {v}), ('a', 1)", database=place.rsplit("/", 1)[1],
        )  # fmt: skip
    for algorithm in (Algorithm.FETCH_AND_JOIN, Algorithm.CHECKSUM):
        result = compare(home, clickhouse.uri_of(other), algorithm, ("octets", "octets"))
        assert differing(result) == {"\\xff": ("v",)}
        assert result.pks.total_rows == (2, 2)
        assert result.coverage.consistency.verified == "the rows of one key that differed were read again"


@pytest.mark.parametrize("form", sorted(DOUBLES))
@pytest.mark.parametrize("kind", ["Float64", "Float32", "BFloat16"])
def test_a_sample_draws_both_zeros_as_one_key(home: str, kind: str, form: Comparator) -> None:
    column = ColumnInfo("v", kind, Family.FLOAT, 0)
    zeros = f"(SELECT CAST(arrayJoin([-0.0, 0.0, -1.5]) AS {kind}) AS v)"
    with open_uri(home) as database:
        text = database.session.dialect.key_text("v", column, form)
        rows = database.session.query(f"SELECT {text} FROM {zeros}", purpose="test")
    assert [row[0] for row in rows] == ["0", "0", "-1.5"]
    assert value_text(-0.0, form, "float") == "0"


def test_statements_may_be_longer_than_what_people_write(home: str) -> None:
    """A comparison of hundreds of columns is; the server's own bounds are 256 KB and 50,000 elements."""
    with open_uri(home) as database:
        rows = database.session.query(
            f"SELECT length('{'x' * 300_000}'), length([{'1, ' * 60_000}1])", purpose="test"
        )
    assert rows == [(300_000, 60_001)]


def test_a_filter_means_the_tables_columns(clickhouse: ClickHouseServer, home: str) -> None:
    fill(clickhouse, home, "id Int8, p Int8, c1 Int8", ["1, 1, 5", "2, 0, 6"], ["1, 1, 5", "2, 1, 7"])
    for algorithm in HERE:
        result = compare(home, home, algorithm, where="p = 1 AND c1 IN (SELECT c1 FROM s)")
        assert result.pks.total_rows == (1, 1)
        assert differing(result) == {}


def test_a_query_keeps_its_meaning(clickhouse: ClickHouseServer, home: str) -> None:
    """Settings that a session could need for itself would change what joins and aliases give."""
    fill(clickhouse, home, "id Int8, name String", ["1, 'A'", "2, 'B'"], ["1, 'x'"])
    query = (
        "query:SELECT s.id AS id, lower(s.name) AS name, t.name AS other FROM s LEFT JOIN t ON s.id = t.id "
        "WHERE name = 'a' OR other = ''"
    )
    result = compare(home, home, tables=(query, query))
    assert result.pks.total_rows == (2, 2)
    with open_uri(home) as database:
        columns = database.columns(parse_relation(query))
        assert [(c.name, c.native_type, c.nullable) for c in columns] == [
            ("id", "Int8", False), ("name", "String", False), ("other", "String", False)
        ]  # fmt: skip
        with pytest.raises(InvalidQuery, match="two columns"):
            database.columns(parse_relation("query:SELECT id, name AS id FROM s"))
        with pytest.raises(InvalidQuery):
            database.columns(parse_relation("query:DROP TABLE s"))
        with pytest.raises(UnknownTable):
            database.columns(TableRef(("nothing",)))


def test_the_sorting_key_is_no_unique_key(clickhouse: ClickHouseServer, home: str) -> None:
    clickhouse.execute(
        "CREATE OR REPLACE TABLE keyed (id Int8, a Int8) ENGINE = MergeTree PRIMARY KEY id ORDER BY id",
        "INSERT INTO keyed VALUES (1, 1), (1, 2)", database=home.rsplit("/", 1)[1],
    )  # fmt: skip
    with open_uri(home) as database:
        assert database.declared_key(TableRef(("keyed",))) is None
        assert database.session.row_estimate(database, TableRef(("keyed",))) == 2
        assert database.session.hash_version().startswith("clickhouse 2")
    assert compare(home, home, tables=("keyed", "keyed")).pks.dupes == (2, 2)


def test_databases_of_one_server_are_joined_there(clickhouse: ClickHouseServer, home: str) -> None:
    other = clickhouse.create_database()
    fill(clickhouse, home, "id Int8, a Int8", ["1, 1", "2, 2"], [])
    clickhouse.execute(
        "CREATE TABLE `odd\"na\\\\me` (id Int8, a Int8) ENGINE = Memory",
        "INSERT INTO `odd\"na\\\\me` VALUES (1, 1), (2, 3)", database=other,
    )  # fmt: skip
    result = compare(home, clickhouse.uri_of(other), tables=("s", '`odd"na\\me`'))
    assert result.plan.algorithm == "join"
    assert differing(result) == {"2": ("a",)}
    reader = clickhouse.uri_of(other, "reader")
    assert compare(home, reader, tables=("s", '`odd"na\\me`')).plan.algorithm == "fetch_and_join"


# --- what a session is


@pytest.mark.parametrize("user", ["twofold", "reader"])
def test_a_session_cannot_write(clickhouse: ClickHouseServer, home: str, user: str) -> None:
    database = home.rsplit("/", 1)[1]
    fill(clickhouse, home, "id Int8", ["1"], [])
    with open_uri(clickhouse.uri_of(database, user)) as opened:
        for statement in WRITES if user == "twofold" else WRITES[:-1]:  # the last is the account's own right
            with pytest.raises(PermissionDenied, match="only ever read"):
                opened.session.query(statement, purpose="try")
        zone = opened.session.query("SELECT timezone(), getSetting('session_timezone')", purpose="look")
        assert zone == [("UTC", "UTC")]
    if user == "twofold":
        with open_uri(home) as opened, pytest.raises(PermissionDenied):
            opened.session.query("SELECT 1 SETTINGS max_execution_time = 0", purpose="try")
    assert clickhouse.execute("SELECT count() FROM s", database=database).strip() == "1"


def test_no_answer_lacks_rows_in_silence(clickhouse: ClickHouseServer, home: str) -> None:
    """Whatever the account's profile says: every mode of a limit that the server knows is an error."""
    with open_uri(home) as opened:
        modes = opened.session.query(
            "SELECT name, value FROM system.settings WHERE name LIKE '%overflow_mode%' "
            "OR name = 'skip_unavailable_shards'",
            purpose="look",
        )
    told = {str(name): str(value) for name, value in modes}
    assert told.pop("skip_unavailable_shards") == "0"
    assert len(told) > 8
    assert {name: value for name, value in told.items() if value != "throw"} == {}


def test_an_account_that_may_set_nothing_is_told_so(clickhouse: ClickHouseServer) -> None:
    with open_uri(clickhouse.uri_of(user="frozen")) as opened, pytest.raises(PermissionDenied) as refused:
        opened.connect()
    assert "readonly = 2" in refused.value.hint


def test_the_server_stops_what_takes_too_long(clickhouse: ClickHouseServer) -> None:
    begun = time.monotonic()
    with (
        open_uri(clickhouse.uri_of(), limits=Limits(statement_timeout_seconds=1)) as opened,
        pytest.raises(QueryTimeout, match="time limit"),
    ):
        opened.session.query(LONG, purpose="wait")
    assert time.monotonic() - begun < 60


def running(server: ClickHouseServer) -> int:
    text = server.execute(
        "SELECT count() FROM system.processes WHERE query LIKE '%numbers(100000000000)%' "
        "AND query NOT LIKE '%system.processes%'"
    )
    return int(text)


def test_cancelling_stops_the_statement_in_the_server(clickhouse: ClickHouseServer) -> None:
    with open_uri(clickhouse.uri_of()) as opened:
        session = opened.session
        failures: list[BaseException] = []

        def ask() -> None:
            try:
                session.query(LONG, purpose="wait")
            except EngineError as error:
                failures.append(error)

        thread = threading.Thread(target=ask)
        thread.start()
        deadline = time.monotonic() + 60
        while not running(clickhouse) and time.monotonic() < deadline:
            time.sleep(0.1)
        assert running(clickhouse) == 1
        opened.cancel()
        thread.join(60)
        assert not thread.is_alive()
        assert isinstance(failures[0], Cancelled)
        assert running(clickhouse) == 0


def test_an_error_in_the_middle_of_a_stream_is_told(clickhouse: ClickHouseServer) -> None:
    with open_uri(clickhouse.uri_of()) as opened:
        _, batches = opened.session.stream(
            "SELECT throwIf(number = 900000, 'too far') AS a FROM numbers(1000000)", purpose="read"
        )
        with pytest.raises(QueryFailed, match="too far"):
            list(batches)


def test_an_answer_that_breaks_off_is_no_shorter_table(clickhouse: ClickHouseServer) -> None:
    """Arrow takes the end of the connection for the end of the rows."""
    from twofold_engine.databases._clickhouse_values import END_OF_STREAM, Body

    class Broken:
        def __init__(self, response: Any, short: int) -> None:
            self.rest = response.read()[:-short] if short else response.read() + b"x"

        def read(self, size: int) -> bytes:
            found, self.rest = self.rest[:size], self.rest[size:]
            return found

        def close(self) -> None:
            pass

    import pyarrow as pa

    with open_uri(clickhouse.uri_of()) as opened:
        for short in (len(END_OF_STREAM), 0):
            answer = opened.session.client.raw_stream("SELECT number FROM numbers(3)", fmt="ArrowStream")  # type: ignore[attr-defined]
            body = Body(Broken(answer, short))
            assert sum(len(batch) for batch in pa.ipc.open_stream(pa.PythonFile(body, mode="r"))) == 3
            with pytest.raises(ConnectionFailed, match="broke off"):
                body.finish()


# --- getting in


@pytest.mark.parametrize(
    ("change", "kind", "word"),
    [({"password": "hush-hush"}, AuthenticationFailed, "refused the user"),
     ({"user": "nobody"}, AuthenticationFailed, "refused the user"),
     ({"db": "nowhere"}, ConnectionFailed, "does not know this database"),
     ({"host": "nowhere.invalid"}, ConnectionFailed, "nobody knows"),
     ({"secure": True}, ConnectionFailed, "TLS")],
)  # fmt: skip
def test_a_refusal_is_told_without_secrets(
    clickhouse: ClickHouseServer, change: dict[str, Any], kind: type[EngineError], word: str
) -> None:
    with (
        open_options("clickhouse", clickhouse.options | change) as opened,
        pytest.raises(kind, match=word) as told,
    ):
        opened.connect()
    words = f"{told.value} {told.value.hint}"
    assert clickhouse.password not in words
    assert "hush" not in words


def test_a_server_that_is_not_there_is_told(free_port: int) -> None:
    with (
        open_options("clickhouse", {"host": "127.0.0.1", "port": free_port}) as opened,
        pytest.raises(ConnectionFailed, match="refused"),
    ):
        opened.connect()


def test_a_server_that_says_nothing_is_given_up() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        options = {"host": "127.0.0.1", "port": silent.getsockname()[1]}
        limits = Limits(connect_timeout_seconds=1)
        begun = time.monotonic()
        with open_options("clickhouse", options, limits=limits) as opened, pytest.raises(ConnectionFailed):
            opened.connect()
        assert time.monotonic() - begun < 30


def test_only_pinned_addresses_are_used(clickhouse: ClickHouseServer) -> None:
    with open_options("clickhouse", clickhouse.options | {"host": "nowhere.invalid"}) as opened:
        opened.pin(["127.255.255.254", "127.0.0.1"])
        opened.connect()
    with open_options("clickhouse", clickhouse.options) as opened:
        opened.pin(["127.255.255.254"])
        with pytest.raises(ConnectionFailed):
            opened.connect()


@pytest.mark.parametrize(
    "options",
    [{"session_id": "1"}, {"secure": "sometimes"}, {"port": "x"}, {"readonly": "0"}, {"role": "admin"}],
)
def test_options_that_are_not_on_the_list_are_refused(options: dict[str, Any]) -> None:
    with pytest.raises(SpecError):
        open_options("clickhouse", {"host": "h", **options})
    with pytest.raises(InvalidUri):
        open_uri("clickhouse://u@h/d?" + "&".join(f"{name}={value}" for name, value in options.items()))


def test_what_an_account_may_do_is_told(clickhouse: ClickHouseServer, home: str) -> None:
    fill(clickhouse, home, "id Int8", ["1"], [])
    with open_uri(home) as opened:
        found = opened.access()
        assert found.tables >= 2
        assert found.sample is not None
        opened.probe(found.sample)
        assert opened.grants() == f'GRANT SELECT ON "{home.rsplit("/", 1)[1]}".* TO "default";'
        assert any("INSERT" in right.statement for right in found.excess)
        assert not any(right.statement.startswith("REVOKE SELECT") for right in found.excess)


@pytest.fixture(scope="module")
def encrypted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[ClickHouseServer, str]]:
    """A server with a certificate for 127.0.0.1 that signed itself, and its text."""
    folder = tmp_path_factory.mktemp("certificates")
    certificate, key = self_signed(folder)
    with ClickHouseServer(tmp_path_factory.mktemp("encrypted"), certificate=(certificate, key)) as server:
        yield server, certificate.read_text()


@pytest.mark.filterwarnings("ignore:Unverified HTTPS")  # asked for here
def test_a_certificate_is_checked(encrypted: tuple[ClickHouseServer, str], tmp_path: Path) -> None:
    server, certificate = encrypted
    options = server.options | {"secure": True}
    with open_options("clickhouse", options | {"rootcert": certificate}) as opened:
        opened.connect()
    with open_options("clickhouse", options | {"verify": False}) as opened:
        opened.connect()
    with open_options("clickhouse", options) as opened, pytest.raises(ConnectionFailed, match="certificate"):
        opened.connect()
    with open_options("clickhouse", options | {"rootcert": "no PEM"}) as opened, pytest.raises(SpecError):
        opened.connect()
