"""Two worker processes of Spark read both sides and join them: the answer is that of the local DuckDB."""

from __future__ import annotations

import json
import random
import uuid
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import duckdb
import psutil
import pytest
from pyspark import SparkContext
from tests.support.mariadb import MariaDBServer
from tests.support.postgres import PostgresServer

from twofold_engine import (
    Algorithm,
    Dataset,
    DiffResult,
    DiffSpec,
    Limits,
    Sampling,
    diff,
    parse_relation,
)
from twofold_engine.databases import _spark_engine, open_uri
from twofold_engine.errors import (
    Cancelled,
    ConnectionFailed,
    IncompleteAnswer,
    InternalError,
    NotSupported,
    QueryFailed,
    Unreachable,
)
from twofold_engine.on_spark import worker
from twofold_engine.on_spark.worker import WorkerError
from twofold_engine.on_spark.workspace import translate_cluster

from ..oracle import Leniency, Near
from ..packing import pack
from ..stores import Store
from ..strategies import KINDS, Case, Side
from ..test_packs import SEED
from ..test_properties import EXAMPLES, LIMITS, Pairing, a_case, run
from ..type_matrix import cells, compare, sheets, wrong_cells
from ..type_stores import TypeStore, make_stores
from .cluster import Peaks, two_workers, work_folder, worker_processes
from .test_spark import active_jobs, none_runs
from .test_spark_properties import wide

PACKS = max(1, EXAMPLES // 8)
PAIRS = 60
PARTED = replace(LIMITS, spark_part_rows=20, spark_parts=4)
"""Small tables are read in several parts, too."""
PAIRINGS = (
    ("postgresql", "mariadb"),
    ("postgresql", "duckdb"),
    ("sqlite", "postgresql"),
    ("csv", "mariadb"),
)


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where Spark writes down what it does: plans, jobs, settings."""
    return tmp_path_factory.mktemp("told")


@pytest.fixture(scope="module")
def on(told: Path) -> Iterator[str]:
    with two_workers(told) as master:
        yield master


@pytest.fixture(scope="module")
def types(
    tmp_path_factory: pytest.TempPathFactory, postgres: PostgresServer, mariadb: MariaDBServer
) -> Iterator[Mapping[str, TypeStore]]:
    made = make_stores(tmp_path_factory.mktemp("types"), postgres, mariadb)
    yield made
    for store in made.values():
        store.close()


def facts(result: DiffResult) -> dict[str, Any]:
    """Everything that a result says but how it was found."""
    said = result.to_dict()
    del said["cost"], said["plan"]
    return said


def agrees(pairing: Pairing, case: Case, on: str) -> DiffResult:
    """The same result and the same rows as in this process; the result in Spark."""
    places = pairing.load(case)
    filters = (
        case.where_source and pairing.source.filter(case.where_source.sql),
        case.where_target and pairing.target.filter(case.where_target.sql),
    )
    here, rows = run(places, case, Algorithm.FETCH_AND_JOIN, filters)
    there, rows_there = run(places, case, Algorithm.AUTO, filters, PARTED, on)
    said = facts(there)
    said["coverage"]["consistency"] = facts(here)["coverage"]["consistency"]
    assert said == facts(here)
    assert rows_there == rows
    again = there.coverage.consistency.verified
    for seen, read in zip(there.cost.rows_fetched, here.cost.rows_fetched, strict=True):
        assert seen == read or (again and seen > read), "what was read again counts, too"
    return there


@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.parametrize(("source", "target"), PAIRINGS)
def test_random_tables_agree_with_the_local_join(
    stores: Callable[[str], Store], on: str, source: str, target: str
) -> None:
    pairing = Pairing(stores(source), stores(target), ())
    chance = random.Random(f"{SEED} {source} {target}")
    retype = pairing.source.typed and pairing.target.typed
    for _ in range(PACKS):
        seed = chance.randrange(2**53)
        print(f"TWOFOLD_SEED={SEED}: pack({seed}, {PAIRS}, {pairing.kinds}, retype={retype})")
        agrees(pairing, pack(seed, PAIRS, pairing.kinds, retype=retype), on)


@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.parametrize(("source", "target"), PAIRINGS)
def test_every_value_of_every_kind_agrees(
    stores: Callable[[str], Store], on: str, source: str, target: str
) -> None:
    pairing = Pairing(stores(source), stores(target), ())
    agrees(
        pairing, a_case(wide(pairing.kinds, 0, range(60)), wide(pairing.kinds, 1, range(4, 64))), on
    )  # fmt: skip


@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.parametrize(
    ("source", "target"), [("duckdb", "postgresql"), ("postgresql", "mariadb"), ("mariadb", "duckdb")]
)
def test_every_native_type_meets_every_other(
    types: Mapping[str, TypeStore], on: str, source: str, target: str
) -> None:  # fmt: skip
    left, right = types[source], types[target]
    found = [cell for cell in cells(left, right) if cell.values and cell.can_change]
    wrong: list[str] = []
    for sheet in sheets(left, right, found, f"spark_{left.name}_{right.name}"):
        for table, is_changed in ((sheet.target, False), (sheet.changed, True)):
            result = compare(left, right, (sheet.source, table), Algorithm.AUTO, on=on)
            wrong += wrong_cells(sheet, result, is_changed=is_changed)
    assert not wrong, "\n".join(wrong)


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_rules_hold_as_in_the_local_join(stores: Callable[[str], Store], on: str) -> None:
    """Numbers nearly equal, capital letters, NULL beside the empty text."""
    kinds = (KINDS["integer"], KINDS["decimal"], KINDS["float"], KINDS["text"], KINDS["text"])
    names = ("k0", "d", "f", "s", "t")
    rows: list[tuple[Any, ...]] = [
        (i, Decimal(i) / 10, i / 3, f"Text {i}", None if i % 2 else "x") for i in range(50)
    ]
    others: list[tuple[Any, ...]] = [
        (i, d + Decimal("0.001") * (i % 3), f + 1e-9 * (i % 4), s.upper() if i % 5 else s + "!", t or "")
        for i, d, f, s, t in rows
    ]
    case = replace(
        a_case(Side(names, kinds, tuple(rows)), Side(names, kinds, tuple(others))),
        leniency=Leniency(
            tolerance=Near(Decimal("0.0015"), "absolute"), ignore_case=True, null_equals_empty=True,
        ),
    )  # fmt: skip
    found = agrees(Pairing(stores("postgresql"), stores("mariadb"), ()), case, on)
    assert {rule.kind for rule in found.coverage.rules} == {"tolerance", "ignore_case", "null_equals_empty"}
    assert found.values.rows_with_differences > 0


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_a_uuid_that_meets_other_text_is_text_there_too(stores: Callable[[str], Store], on: str) -> None:
    number, text = KINDS["uuid"], KINDS["uuid_text"]
    values = [uuid.UUID(int=i * 7 + 1) for i in range(30)]
    spelled = [str(value).upper() if i % 2 else str(value) for i, value in enumerate(values)]
    one = Side(("k0", "v0"), (KINDS["integer"], number), tuple(enumerate(values)))
    for last in (spelled[29], "no uuid"):
        rows = tuple(enumerate([*spelled[:29], last]))
        case = a_case(one, Side(("k0", "v0"), (KINDS["integer"], text), rows))
        found = agrees(Pairing(stores("postgresql"), stores("mariadb"), ()), case, on)
        assert (found.values.rows_with_differences == 0) == (last != "no uuid")


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_a_sample_is_the_same_sample(stores: Callable[[str], Store], on: str) -> None:
    pairing = Pairing(stores("postgresql"), stores("mariadb"), ())
    kinds = (KINDS["integer"], KINDS["text"])
    rows = [(i, f"row {i}") for i in range(400)]
    changed = [(i, f"{text}{'!' if i % 9 == 0 else ''}") for i, text in rows]
    case = a_case(Side(("k0", "v0"), kinds, tuple(rows)), Side(("k0", "v0"), kinds, tuple(changed)))
    places = pairing.load(case)
    spec = DiffSpec(key=("k0",), sampling=Sampling(ratio=0.5, threshold=0))
    results = [compared(places, spec, LIMITS), compared(places, replace(spec, on=on), PARTED)]
    said = [facts(result) for result in results]
    for each in said:
        del each["coverage"]["consistency"]
    assert said[0] == said[1]
    assert results[1].coverage.sampling.used


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_profiles_changes_and_a_timeline_are_those_of_the_local_join(
    stores: Callable[[str], Store], on: str
) -> None:
    kinds = (KINDS["integer"], KINDS["decimal"], KINDS["text"], KINDS["date"])
    names = ("k0", "price", "city", "day")
    rows = [
        (i, Decimal(i % 11), None if i % 5 == 0 else f"city {i % 3}", date(2026, 1, 1 + i % 28))
        for i in range(200)
    ]
    changed = [(i, p + (i % 40 == 0), "new" if i % 25 == 0 else c, day) for i, p, c, day in rows[:-3]]
    case = a_case(Side(names, kinds, tuple(rows)), Side(names, kinds, tuple(changed)))
    places = Pairing(stores("postgresql"), stores("mariadb"), ()).load(case)
    spec = DiffSpec(key=("k0",), profiles=True, frequent_changes=True, time_column="day")
    here, there = compared(places, spec, LIMITS), compared(places, replace(spec, on=on), PARTED)
    assert there.insights.profiles is not None
    assert there.insights.timeline is not None
    assert there.insights == here.insights


# --- parts, and one moment for all of them


def indexed(postgres: PostgresServer, mariadb: MariaDBServer, rows: int) -> tuple[str, str, str, str]:
    """(URIs, names of the databases) of a table ``t`` of so many rows, which differs in row 7."""
    uri, dbname = postgres.create_database(), mariadb.create_database()
    name = uri.rsplit("/", 1)[1]
    postgres.execute(
        name, "CREATE TABLE t (id integer PRIMARY KEY, v integer)",
        f"INSERT INTO t SELECT i, i FROM generate_series(1, {rows}) AS g(i)", "ANALYZE t",
    )  # fmt: skip
    values = ", ".join(f"({i}, {i if i != 7 else 70})" for i in range(1, rows + 1))
    mariadb.execute("CREATE TABLE t (id integer PRIMARY KEY, v integer)", f"INSERT INTO t VALUES {values}",
                    dbname=dbname)  # fmt: skip
    return uri, mariadb.uri_of(dbname), name, dbname


def compared(
    places: tuple[tuple[str, str], tuple[str, str]],
    spec: DiffSpec,
    limits: Limits,
    on_step: Callable[[str], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> DiffResult:
    (source, source_table), (target, target_table) = places
    with open_uri(source, limits=limits) as one, open_uri(target, limits=limits) as two:
        return diff(
            Dataset(one, parse_relation(source_table)), Dataset(two, parse_relation(target_table)), spec,
            limits=limits, cancelled=cancelled,
            on_progress=None if on_step is None else lambda progress: on_step(progress.step),
        )  # fmt: skip


@pytest.mark.timeout(600)
def test_parts_share_a_snapshot_where_there_is_one_and_else_differences_are_read_again(
    postgres: PostgresServer, mariadb: MariaDBServer, on: str
) -> None:
    """PostgreSQL's parts see one moment, whatever is written meanwhile; MariaDB's do not, and say so."""
    source, target, name, dbname = indexed(postgres, mariadb, 3_000)
    written: list[str] = []

    def write(step: str) -> None:
        if not step.startswith("reading the rows") or written:
            return
        written.append(step)
        for statement in ("UPDATE t SET v = -1 WHERE id IN (11, 12)", "DELETE FROM t WHERE id = 13"):
            postgres.execute(name, statement)
            mariadb.execute(statement, dbname=dbname)

    limits = replace(LIMITS, spark_part_rows=1_000)
    result = compared(((source, "t"), (target, "t")), DiffSpec(key=("id",), on=on), limits, write)
    assert written == [
        "reading the rows by Spark: the source in 3 ranges of id and the target in 3 ranges of id"
    ]
    assert [dict(row.key) for row in result.rows] == [{"id": "7"}]
    assert result.pks.total_rows == (2_999, 2_999)
    assert result.coverage.consistency.to_dict() == {
        "source": "snapshot", "target": "live",
        "verified": "the rows of 4 keys that differed were read again; one of them is on neither side any "
        "more",
    }  # fmt: skip
    assert result.cost.rows_fetched[0] == 3_000 + 3, "the snapshot was from before the change"


@pytest.mark.timeout(600)
def test_a_side_in_one_piece_is_read_in_one_snapshot(
    postgres: PostgresServer, mariadb: MariaDBServer, on: str
) -> None:
    source, target, _, _ = indexed(postgres, mariadb, 100)
    result = compared(((source, "t"), (target, "t")), DiffSpec(key=("id",), on=on), LIMITS)
    assert result.coverage.consistency.to_dict() == {
        "source": "snapshot", "target": "snapshot", "verified": None,
    }  # fmt: skip
    assert result.plan.algorithm == "fetch_and_join"
    context = SparkContext._active_spark_context
    assert context is not None
    assert list(context._jsc.getPersistentRDDs()) == [], "the copies went with the comparison"
    assert "workers of Spark read and join: the source in one piece" in result.plan.reasons[-1]
    assert result.cost.rows_fetched == (100, 100)


# --- what goes wrong


@pytest.mark.timeout(600)
def test_what_a_worker_says_is_one_line_of_ours_and_no_password_is_written(
    postgres: PostgresServer, mariadb: MariaDBServer, on: str, told: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Neither Spark's own account of plans, jobs and settings nor its workers' logs hold it, nor a result."""
    source, target, name, _ = indexed(postgres, mariadb, 100)
    secret = "s3cr3t-w0rd"
    postgres.execute(
        name,
        "CREATE VIEW w AS SELECT id, 1 / (v - 50) AS v FROM t",
        f"CREATE ROLE reader_of_{name} LOGIN PASSWORD '{secret}'",
        f"GRANT SELECT ON t, w TO reader_of_{name}",
    )
    place = f"postgresql://reader_of_{name}:{secret}@{source.partition('@')[2]}"
    result = compared(((place, "t"), (target, "t")), DiffSpec(key=("id",), on=on), LIMITS)
    assert secret not in str(result.to_dict())
    with pytest.raises(QueryFailed) as caught:
        compared(((place, "w"), (target, "t")), DiffSpec(key=("id",), on=on), LIMITS)
    assert caught.value.message == "The database refused the query: division by zero"
    context = SparkContext._active_spark_context
    assert context is not None
    files = [path for folder in (told, work_folder(context)) for path in folder.rglob("*") if path.is_file()]
    written = "".join(path.read_text("utf-8", "replace") for path in files)
    assert "BatchScan" in written, "the plans are there"
    assert "division by zero" in written, "and the logs of workers"
    printed = capfd.readouterr()
    assert secret not in written + printed.out + printed.err


@pytest.mark.timeout(600)
def test_cancelling_stops_the_workers(postgres: PostgresServer, mariadb: MariaDBServer, on: str) -> None:
    source, target, name, _ = indexed(postgres, mariadb, 100)
    postgres.execute(name, "CREATE VIEW slow AS SELECT id, v FROM t WHERE pg_sleep(0.05) IS NOT NULL")
    spec = DiffSpec(key=("id",), on=on)
    with pytest.raises(Cancelled):
        compared(((source, "slow"), (target, "t")), spec, LIMITS, cancelled=lambda: bool(active_jobs()))
    assert none_runs()


@pytest.mark.timeout(600)
def test_a_lost_worker_costs_a_result_and_never_rows_of_it(
    postgres: PostgresServer, mariadb: MariaDBServer, on: str
) -> None:
    """One of the two is killed after all was read: its rows are on the other one too. Both: an error."""
    source, target, _, _ = indexed(postgres, mariadb, 3_000)
    limits = replace(LIMITS, spark_part_rows=1_000)
    spec = DiffSpec(key=("id",), on=on)
    for killed in (1, 2):
        done: list[int] = []

        def kill(step: str, killed: int = killed, done: list[int] = done) -> None:
            if step.startswith("comparing") and "by" not in step and not done:
                victims = worker_processes()[:killed]
                done.extend(victim.pid for victim in victims)
                for victim in victims:
                    victim.kill()

        try:
            result = compared(((source, "t"), (target, "t")), spec, limits, kill)
        except ConnectionFailed as error:
            assert "lost a worker" in error.message  # noqa: PT017 - either may happen
            assert killed == 2
        else:
            assert [dict(row.key) for row in result.rows] == [{"id": "7"}]
            assert result.pks.total_rows == (3_000, 3_000)
        assert len(done) == killed


@pytest.mark.timeout(600)
def test_another_master_in_one_process_is_refused(on: str) -> None:
    with pytest.raises(NotSupported, match="has a Spark already"):
        _spark_engine.started(LIMITS, "local[7]")


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_no_process_of_python_holds_a_side(tmp_path: Path, on: str) -> None:
    """Two tables of 150 MB, each row different: neither this process nor a worker's grows by that."""
    places = []
    for name, mark in (("one", "a"), ("two", "b")):
        path = tmp_path / f"{name}.duckdb"
        with duckdb.connect(str(path)) as connection:
            connection.execute(
                f"CREATE TABLE t AS SELECT i AS id, '{mark}' || repeat(md5(i::varchar), 31) AS v "
                "FROM range(150000) AS r(i)"
            )
        places.append((f"duckdb:///{path}", "t"))
    limits = replace(LIMITS, spark_part_rows=40_000, batch_rows=8_192)
    came: list[int] = []
    before = psutil.Process().memory_info().rss
    with (
        Peaks() as peaks,
        open_uri(places[0][0], limits=limits) as one,
        open_uri(places[1][0], limits=limits) as two,
    ):
        result = diff(
            Dataset(one, parse_relation("t")), Dataset(two, parse_relation("t")),
            DiffSpec(key=("id",), on=on, sample_rows=5), limits=limits,
            on_rows=lambda batch: came.append(batch.num_rows),
        )  # fmt: skip
    assert result.values.rows_with_differences == sum(came) == 150_000
    assert result.cost.bytes_fetched[0] > 140_000_000
    assert max(came) <= limits.batch_rows
    assert peaks.own - before < 150 * 1024**2
    assert peaks.workers < 450 * 1024**2


def test_errors_of_workers_keep_their_kind() -> None:
    """Spark wraps them in stack traces of two languages."""
    said = Unreachable("PostgreSQL h:1/d did not answer.", hint="Check host and port.")
    with pytest.raises(WorkerError) as caught, worker.told():
        raise said
    error = translate_cluster(Exception(f"Traceback …\n  x: {caught.value}\n SQLSTATE: 38000\n\tat org.x"))
    assert (type(error).code, error.message, error.hint) == (said.code, said.message, said.hint)
    with pytest.raises(WorkerError) as caught, worker.told():
        raise ValueError("postgresql://u:s3cr3t@h/d")
    assert "s3cr3t" not in str(caught.value)
    assert isinstance(translate_cluster(caught.value), InternalError)
    incomplete = IncompleteAnswer("The database", 3, 2)
    error = translate_cluster(Exception(f"{worker.ERROR} {json.dumps(incomplete.to_dict())}"))
    assert isinstance(error, IncompleteAnswer)
    assert error.message == incomplete.message


def test_a_worker_without_twofold_or_with_another_one_is_told() -> None:
    error = translate_cluster(Exception("Traceback …\nModuleNotFoundError: No module named 'pymysql'\n SQL"))
    assert isinstance(error, NotSupported)
    assert "pymysql" in error.message
    other: Any = SimpleNamespace(version="0.0.1")
    with pytest.raises(NotSupported, match=r"and this process 0\.0\.1"):
        next(worker.read_part(other, None))


def test_workers_of_this_machine_are_reached_from_it_alone(on: str) -> None:
    assert SparkContext._active_spark_context is not None, on
    for worker_process in worker_processes():
        places = {
            at.laddr.ip for at in worker_process.net_connections("tcp") if at.status == psutil.CONN_LISTEN
        }
        assert places <= {"127.0.0.1", "::ffff:127.0.0.1", "::1"}
    assert worker_processes()
