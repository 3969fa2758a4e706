"""`--plan`: the statements are those of a real run, and nothing but catalogues is asked."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pytest
from click.testing import CliRunner, Result
from tests.support.mariadb import MariaDBServer
from tests.support.postgres import PostgresServer

from twofold_engine import (
    Algorithm,
    Dataset,
    DiffSpec,
    Explanation,
    KeyGuess,
    Limits,
    Sampling,
    diff,
    explain,
    parse_relation,
)
from twofold_engine.algorithms.fetch_and_join import READ
from twofold_engine.cli import diff as command
from twofold_engine.databases import base, open_uri
from twofold_engine.errors import SpecError, UnknownColumn
from twofold_engine.explanation import Statement
from twofold_engine.render.plan import laid_out

ROWS = 25_000
BEFORE_THE_PLAN = ("run the query", "copy the file", "cut the keys into ranges")
Asked = tuple[str, str, str]


@pytest.fixture
def warehouse(tmp_path: Path) -> str:
    """`s` and `t` without a declared key, 3 rows changed, one alone on each side; `u`, `v` with one."""
    path = tmp_path / "w.duckdb"
    with duckdb.connect(str(path)) as connection:
        connection.execute("CREATE TABLE s AS SELECT i AS id, 'v' || i AS v FROM range(100) r(i)")
        connection.execute(
            "CREATE TABLE t AS SELECT id, CASE WHEN id < 3 THEN 'x' ELSE v END AS v FROM s WHERE id > 0 "
            "UNION ALL SELECT 700, 'new'"
        )
        for name, origin in (("u", "s"), ("v", "t")):
            connection.execute(f"CREATE TABLE {name} (id BIGINT PRIMARY KEY, v VARCHAR)")
            connection.execute(f"INSERT INTO {name} FROM {origin}")
    return f"duckdb:///{path}"


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every statement that sessions run by ``query`` or ``stream``, recorded or not."""
    seen: list[str] = []

    def spy(name: str) -> None:
        original: Callable[..., Any] = getattr(base.Session, name)

        def noted(self: base.Session, sql: str, **options: Any) -> Any:
            seen.append(sql)
            return original(self, sql, **options)

        monkeypatch.setattr(base.Session, name, noted)

    spy("query")
    spy("stream")
    return seen


def sides(one: base.Database, other: base.Database, names: tuple[str, str]) -> tuple[Dataset, Dataset]:
    return Dataset(one, parse_relation(names[0])), Dataset(other, parse_relation(names[1]))


def planned(source: str, target: str, names: tuple[str, str], **options: Any) -> Explanation:
    with open_uri(source) as one, open_uri(target) as other:
        return explain(*sides(one, other, names), DiffSpec(**options))


def ran(source: str, target: str, names: tuple[str, str], **options: Any) -> list[Asked]:
    with open_uri(source) as one, open_uri(target) as other:
        result = diff(*sides(one, other, names), DiffSpec(**options))
    return [
        _asked(query.side, query.purpose, query.sql)
        for query in result.cost.queries
        if query.side != "local" and not re.search(r"twofold_copies\.main\.(source|target)", query.sql)
    ]


def as_asked(statements: tuple[Statement, ...]) -> list[Asked]:
    return [_asked(item.side, item.purpose, item.sql) for item in statements]


def _asked(side: str, purpose: str, sql: str) -> Asked:
    """A run says "both" for what a session reads on the way to the plan; the plan knows the side."""
    return ("both" if purpose in BEFORE_THE_PLAN else side), purpose, sql


def certain(found: Explanation) -> set[Asked]:
    """The statements that run whatever comes."""
    return set(as_asked(tuple(item for item in found.statements if not item.note.startswith("only when"))))


# --- the statements are those that run


@pytest.mark.parametrize("algorithm", [Algorithm.AUTO, Algorithm.JOIN])
def test_a_join_runs_what_the_plan_shows(warehouse: str, algorithm: Algorithm) -> None:
    options = {"key": ("id",), "algorithm": algorithm}
    found = planned(warehouse, warehouse, ("s", "t"), **options)
    real = ran(warehouse, warehouse, ("s", "t"), **options)
    assert found.plan.algorithm == "join"
    assert as_asked(found.statements)[:3] == real[:3]
    assert [item[1] for item in real][:3] == [*["count the rows and look at their keys"] * 2, "compare"]
    assert certain(found) <= set(real)
    assert {item[1] for item in real} <= {item.purpose for item in found.statements}


def test_declared_keys_need_fewer_statements(warehouse: str) -> None:
    found = planned(warehouse, warehouse, ("u", "v"))
    assert (found.plan.key_source, len(found.statements)) == ("primary key", 2)
    assert as_asked(found.statements)[0] == ran(warehouse, warehouse, ("u", "v"))[0]
    assert len(planned(warehouse, warehouse, ("u", "v"), sample_rows=0).statements) == 1


@pytest.mark.parametrize("algorithm", [Algorithm.FETCH_AND_JOIN, Algorithm.CHECKSUM])
@pytest.mark.parametrize("names", [("s", "t"), ("query:SELECT * FROM s WHERE id > 1", "t")])
def test_two_reading_sessions_run_what_the_plan_shows(
    warehouse: str, algorithm: Algorithm, names: tuple[str, str]
) -> None:
    options = {"key": ("id",), "algorithm": algorithm}
    found = planned(warehouse, warehouse, names, **options)
    real = ran(warehouse, warehouse, names, **options)
    assert found.plan.algorithm == algorithm
    assert {item.side for item in found.statements} >= {"source", "target"}
    unsized = {item for item in certain(found) if "the number of buckets" not in _note(found, item)}
    assert unsized
    assert unsized <= set(real)
    assert {item[1] for item in real} <= {item.purpose for item in found.statements}


def _note(found: Explanation, asked: Asked) -> str:
    return next(item.note for item in found.statements if as_asked((item,)) == [asked])


def test_files_and_queries_are_copied_by_the_run_alone(tmp_path: Path, asked: list[str]) -> None:
    for name in "ab":
        (tmp_path / f"{name}.csv").write_text("id,v\n1,a\n2,b\n")
    uris = f"csv:///{tmp_path}/a.csv", f"csv:///{tmp_path}/b.csv"
    found = planned(*uris, ("-", "-"), key=("id",))
    copies = [sql for sql in asked if sql.startswith("CREATE TABLE")]
    assert len(copies) == 2
    assert all(sql.endswith("WITH NO DATA") for sql in copies)
    assert [item.note for item in found.statements[:2]] == ["what follows reads this copy"] * 2
    assert as_asked(found.statements)[:5] == ran(*uris, ("-", "-"), key=("id",))[:5]


def test_statements_of_three_algorithms_run_across_servers(
    postgres: PostgresServer, mariadb: MariaDBServer
) -> None:
    uri, dbname = postgres.create_database(), mariadb.create_database()
    name = uri.rsplit("/", 1)[1]
    fill = "CREATE TABLE t (id integer PRIMARY KEY, v varchar(20))", "INSERT INTO t VALUES (1, 'a'), (2, 'b')"
    postgres.execute(name, *fill, "ANALYZE t")
    mariadb.execute(*fill, "ANALYZE TABLE t", dbname=dbname)
    for algorithm in (Algorithm.AUTO, Algorithm.FETCH_AND_JOIN, Algorithm.CHECKSUM):
        found = planned(uri, mariadb.uri_of(dbname), ("t", "t"), algorithm=algorithm)
        real = ran(uri, mariadb.uri_of(dbname), ("t", "t"), algorithm=algorithm)
        assert certain(found) >= set(real)
        assert set(real) == certain(found)
        assert {item[0] for item in real} == {"source", "target"}


# --- nothing is read


@pytest.mark.parametrize("algorithm", [Algorithm.FETCH_AND_JOIN, Algorithm.CHECKSUM])
@pytest.mark.parametrize("analysed", [True, False])
def test_postgresql_is_asked_for_its_catalogue_alone(
    postgres: PostgresServer, algorithm: Algorithm, analysed: bool
) -> None:
    uris = [postgres.create_database() for _ in "ab"]
    for uri in uris:
        postgres.execute(
            uri.rsplit("/", 1)[1],
            "CREATE TABLE planned (id integer PRIMARY KEY, v text) WITH (autovacuum_enabled = false)",
            f"INSERT INTO planned SELECT i, 'v' || i FROM generate_series(1, {ROWS}) AS g(i)",
            *(["ANALYZE planned"] if analysed else []),
        )
    names = ("planned", "planned")
    start = len(postgres.log_path.read_text())
    found = planned(uris[0], uris[1], names, algorithm=algorithm)
    log = postgres.log_path.read_text()[start:]
    assert "app=twofold" in log
    # Catalogues are asked with the name as text; a statement on the table itself has it as an identifier.
    assert '"planned"' not in log
    assert '"planned"' in found.statements[0].sql
    start = len(postgres.log_path.read_text())
    real = ran(uris[0], uris[1], names, algorithm=algorithm)
    assert '"planned"' in postgres.log_path.read_text()[start:]
    assert real[0] in as_asked(found.statements)
    sizes = [item for item in found.statements if item.purpose == "count the rows, to size the buckets"]
    cuts = [item for item in found.statements if item.purpose == "cut the keys into ranges"]
    is_checksum = algorithm is Algorithm.CHECKSUM
    assert len(sizes) == (2 if is_checksum and not analysed else 0)
    assert len(cuts) == (2 if is_checksum and analysed else 0)
    for item in cuts[:1]:
        assert (item.purpose, item.sql) in [asked[1:] for asked in real]


@pytest.mark.parametrize("algorithm", list(Algorithm))
def test_duckdb_is_asked_for_its_catalogue_alone(
    warehouse: str, asked: list[str], algorithm: Algorithm
) -> None:
    found = planned(warehouse, warehouse, ("s", "t"), key=("id",), algorithm=algorithm)
    tables = [sql for sql in asked if '."s"' in sql or '."t"' in sql]
    assert tables
    assert all(sql.startswith("DESCRIBE ") or sql.endswith(" WITH NO DATA") for sql in tables)
    assert not {item.sql for item in found.statements} & set(asked)


@pytest.mark.parametrize("is_large", [True, False])
def test_a_plan_shows_what_tells_the_ranges_of_a_large_fetch(tmp_path: Path, is_large: bool) -> None:
    uris = []
    for name in ("one", "two"):
        with duckdb.connect(str(tmp_path / f"{name}.duckdb")) as connection:
            connection.execute("CREATE TABLE t AS SELECT i AS id, i % 7 AS v FROM range(400000) r(i)")
        uris.append(f"duckdb:///{tmp_path / name}.duckdb")
    limits = Limits(range_rows=100_000 if is_large else 10**9)
    spec = DiffSpec(key=("id",), algorithm=Algorithm.FETCH_AND_JOIN)
    with open_uri(uris[0], limits=limits) as one, open_uri(uris[1], limits=limits) as other:
        found = explain(*sides(one, other, ("t", "t")), spec, limits=limits)
        real = diff(*sides(one, other, ("t", "t")), spec, limits=limits)
    looks = {item.sql for item in found.statements if item.purpose == base.ORDER_ROWS}
    assert looks == {query.sql for query in real.cost.queries if query.purpose == base.ORDER_ROWS}
    assert bool(looks) is is_large
    reads = [query for query in real.cost.queries if query.purpose == READ]
    assert (len(reads) > 2) is is_large


def test_a_query_is_described_and_not_run(warehouse: str) -> None:
    """Its second row cannot be cast: reading it would fail."""
    bad = "query:SELECT id, CAST(v AS INTEGER) AS v FROM s"
    found = planned(warehouse, warehouse, (bad, "t"), key=("id",))
    assert "CAST(v AS INT)" in found.statements[0].sql
    with pytest.raises(Exception, match="Could not convert"):
        ran(warehouse, warehouse, (bad, "t"), key=("id",))


# --- what is not known beforehand


def test_a_key_to_be_guessed_is_asked_for(warehouse: str, asked: list[str]) -> None:
    with pytest.raises(SpecError, match="would be guessed by reading rows") as caught:
        planned(warehouse, warehouse, ("s", "t"), guess_key=KeyGuess())
    assert caught.value.hint == "Name the key to see the plan."
    assert not [sql for sql in asked if "COUNT(" in sql and '."s"' in sql]
    declared = planned(warehouse, warehouse, ("u", "v"), guess_key=KeyGuess())
    assert declared.plan.key_source == "primary key"


def test_a_sample_is_decided_by_the_counts_of_the_run(warehouse: str) -> None:
    options = {"key": ("id",), "sampling": Sampling(ratio=0.5, threshold=0)}
    found = planned(warehouse, warehouse, ("s", "t"), **options)
    assert found.coverage.sampling.reason == "decided when the rows are counted"
    assert as_asked(found.statements)[:2] == ran(warehouse, warehouse, ("s", "t"), **options)[:2]


def test_errors_are_those_of_a_run(warehouse: str) -> None:
    with pytest.raises(UnknownColumn):
        planned(warehouse, warehouse, ("s", "t"), key=("nothing",))


def test_what_cannot_be_parsed_is_shown_as_it_is() -> None:
    assert (
        laid_out(Statement("both", "ask", "SELECT FROM WHERE (", dialect="duckdb")) == "SELECT FROM WHERE ("
    )
    assert laid_out(Statement("both", "ask", "SELECT 1 AS a", dialect="duckdb")) == "SELECT\n  1 AS a"


# --- the command


def run(warehouse: str, *options: str, tables: tuple[str, str] = ("s", "t")) -> Result:
    arguments = ["tables", warehouse, tables[0], warehouse, tables[1], "--plan", *options]
    return CliRunner(catch_exceptions=False).invoke(command, arguments)


def test_the_command_tells_the_plan_in_json(warehouse: str) -> None:
    result = run(warehouse, "-k", "id", "--json", "--exit-code")
    assert (result.exit_code, result.stderr) == (0, "")
    found = json.loads(result.stdout)
    assert list(found) == ["status", "plan", "schema", "coverage", "statements"]
    assert (found["status"], found["plan"]["algorithm"]) == ("success", "join")
    assert [column["status"] for column in found["schema"]["columns"]] == ["key", "compared"]
    assert all(list(item) == ["side", "purpose", "sql", "note"] for item in found["statements"])
    real = json.loads(run_whole(warehouse, "-k", "id", "--json").stdout)
    asked = [query["sql"] for query in real["cost"]["queries"]]
    assert [item["sql"] for item in found["statements"]][:3] == asked[:3]


def run_whole(warehouse: str, *options: str) -> Result:
    return CliRunner(catch_exceptions=False).invoke(
        command, ["tables", warehouse, "s", warehouse, "t", *options]
    )


def test_the_command_tells_the_plan_in_text(warehouse: str) -> None:
    result = run(warehouse, "-k", "id", "--tolerance", "id=abs:1", "--algorithm", "fetch_and_join")
    assert result.exit_code == 2  # a rule on a key: the same error as a run's
    result = run(warehouse, "-k", "id", "--ignore-case", "--algorithm", "fetch_and_join")
    assert (result.exit_code, result.stderr) == (0, "")
    lines = result.stdout.splitlines()
    assert lines[0] == "Plan: fetch_and_join. Nothing was compared; only catalogues were asked."
    assert "  fetch_and_join: asked for" in lines
    assert "  id BIGINT  id BIGINT  key" in lines
    assert "1. source: read the rows" in lines
    assert "   SELECT" in lines
    assert "\x1b" not in result.stdout


@pytest.mark.parametrize("format_name", ["markdown", "html", "jsonl"])
def test_other_formats_are_refused_by_name(warehouse: str, format_name: str) -> None:
    result = run(warehouse, "-k", "id", "--format", format_name)
    assert result.exit_code == 2
    said = result.stdout + result.stderr
    assert f"--plan cannot be shown as {format_name}, only as text and json." in said


def test_a_failed_plan_is_told_like_a_failed_run(warehouse: str) -> None:
    result = run(warehouse, "--guess-key", "--json")
    assert result.exit_code == 2
    assert json.loads(result.stdout)["error"]["type"] == "invalid_spec"
    assert run(warehouse, "-k", "id", tables=("s", "none")).exit_code == 2


def test_a_plan_can_be_written_to_a_file(warehouse: str, tmp_path: Path) -> None:
    result = run(warehouse, "-k", "id", "--json", "--output", str(tmp_path / "plan.json"))
    assert (result.exit_code, result.stdout) == (0, "")
    assert json.loads((tmp_path / "plan.json").read_text())["status"] == "success"
