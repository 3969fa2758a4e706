"""Tables found in the changed files of a real git repository, and what `ci auto trigger` sends of them."""

import json
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.support.fake_server import KEY, FakeServer, answer, run_body

from twofold.cli import main
from twofold.errors import ConfigurationError
from twofold.sql_files import FILE_BYTES_MAX, changed_files, find_tables

PR = {"schema": "pr_6", "db": "dev"}
REFERENCE = {"schema": "shop", "db": "prod"}


def git(folder: Path, *arguments: str) -> str:
    identity = ["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"]
    done = subprocess.run(
        ["git", *identity, *arguments], cwd=folder, capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def commit(folder: Path, files: dict[str, str | bytes | None]) -> str:
    """Writes (None: removes) the files, commits, and returns the commit."""
    for name, content in files.items():
        place = folder / name
        if content is None:
            place.unlink()
            continue
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content if isinstance(content, bytes) else content.encode())
    git(folder, "add", "--all")
    git(folder, "commit", "--allow-empty", "--quiet", "-m", "work")
    return git(folder, "rev-parse", "HEAD")


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    git(tmp_path, "init", "--quiet", "--initial-branch", "main")
    return tmp_path


ORDERS = "-- datafold: pk=id,day\nCREATE OR REPLACE TABLE ${db}.${schema}.orders AS SELECT 1 AS id\n"

CASES: list[tuple[str, str, str | None, list[str]]] = [
    ("plain", "create table ${schema}.t as select 1", "shop.t", []),
    ("or replace, any case, a key", ORDERS, "prod.shop.orders", ["id", "day"]),
    (
        "lines and blanks between the words",
        "create\n  or\treplace\n table ${schema}.t\n(id int)",
        "shop.t",
        [],
    ),
    ("a parenthesis at once", "create table ${schema}.t(id int)", "shop.t", []),
    ("if not exists", "create table if not exists ${schema}.t as select 1", "shop.t", []),
    ("quoted parts", 'create table "${schema}"."Order Items" as select 1', '"shop"."Order Items"', []),
    ("backticks", "create table `${schema}`.`t` as select 1", "`shop`.`t`", []),
    ("brackets", "create table [${schema}].[t] as select 1", "[shop].[t]", []),
    ("at the end of the file", "select 1; create table ${schema}.t", "shop.t", []),
    (
        "the first of two",
        "create table ${schema}.a as select 1; create table ${schema}.b as select 2",
        "shop.a",
        [],
    ),
    (
        "a comment is no statement",
        "-- create table ${schema}.old as\ncreate table ${schema}.new as select 1",
        "shop.new",
        [],
    ),
    (
        "a block comment neither",
        "/* create table ${schema}.old as */ create table ${schema}.new as select 1",
        "shop.new",
        [],
    ),
    ("dashes inside a text", "select '--'; create table ${schema}.t as select 1", "shop.t", []),
    (
        "key in any case, block comment",
        "/* DataFold: PK=Id */ create table ${schema}.t as select 1",
        "shop.t",
        ["Id"],
    ),
    (
        "key after the statement",
        "create table ${schema}.t as select 1 -- datafold: pk=id, the order's",
        "shop.t",
        ["id"],
    ),
    ("a view", "create view ${schema}.t as select 1", None, []),
    ("words that only look like it", "recreate tables ${schema}.t as", None, []),
    ("nothing", "", None, []),
]


@pytest.mark.parametrize(("name", "text", "table", "key"), CASES, ids=[case[0] for case in CASES])
def test_one_file(tmp_path: Path, name: str, text: str, table: str | None, key: list[str]) -> None:
    (tmp_path / "a.sql").write_text(text, encoding="utf-8")
    found = find_tables(tmp_path, ["a.sql"], PR, REFERENCE)
    if table is None:
        assert found.items == [], name
        return
    (item,) = found.items
    branch = table.replace("shop", "pr_6").replace("prod", "dev")
    assert item == {"prod": table, "pr": branch, "pk": key, "include_columns": [], "exclude_columns": []}


def test_what_is_not_compared_is_said(tmp_path: Path) -> None:
    (tmp_path / "same.sql").write_text("create table dim.country as select 1")
    (tmp_path / "huge.sql").write_bytes(b"-" * (FILE_BYTES_MAX + 1))
    (tmp_path / "logo.png").write_bytes(b"\x89PNG\0create table ${schema}.t as")
    (tmp_path / "twice.sql").write_text("create table ${schema}.t as select 1")
    (tmp_path / "again.sql").write_text("create table ${schema}.t as select 2")
    paths = ["again.sql", "gone.sql", "huge.sql", "logo.png", "same.sql", "twice.sql"]
    found = find_tables(tmp_path, paths, PR, REFERENCE)
    assert [item["prod"] for item in found.items] == ["shop.t"]
    assert [file.path for file in found.skipped] == ["huge.sql", "same.sql"]
    assert "the same table on both sides" in found.skipped[1].reason


def test_no_file_outside_the_repository_is_read(tmp_path: Path) -> None:
    outside = tmp_path / "outside.sql"
    outside.write_text("create table ${schema}.secret as select 1")
    root = tmp_path / "root"
    root.mkdir()
    (root / "link.sql").symlink_to(outside)
    assert find_tables(root, ["link.sql", "../outside.sql", str(outside)], PR, REFERENCE).items == []


def test_a_variable_without_value_names_file_and_option(tmp_path: Path) -> None:
    (tmp_path / "a.sql").write_text("create table ${schema}.${name} as select 1")
    with pytest.raises(ConfigurationError, match=r"a\.sql: .*\$\{name\}, and --pr-params has none"):
        find_tables(tmp_path, ["a.sql"], PR, REFERENCE | {"name": "t"})


def test_changed_files_of_a_repository(repository: Path) -> None:
    first = commit(repository, {"a.sql": "1", "dir/b.sql": "1", "dir/ü x.sql": "1", "gone.sql": "1"})
    second = commit(repository, {"a.sql": "2", "dir/b.sql": "2", "dir/ü x.sql": "2", "gone.sql": None})
    assert changed_files(repository, first, second) == ["a.sql", "dir/b.sql", "dir/ü x.sql", "gone.sql"]
    assert changed_files(repository / "dir", first, second) == ["b.sql", "ü x.sql"]
    assert changed_files(repository, second, second) == []


@pytest.mark.parametrize("sha", ["--output=x", "", "0123456789abcdef0123456789abcdef01234567"])
def test_a_commit_that_is_none(repository: Path, sha: str) -> None:
    head = commit(repository, {"a.sql": "1"})
    with pytest.raises(ConfigurationError) as caught:
        changed_files(repository, sha, head)
    assert not (repository / "x").exists()
    assert "no commit" in str(caught.value) or "fetch-depth: 0" in str(caught.value.hint)


@pytest.fixture
def auto(repository: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The command for a pull request that changes one table's file."""
    monkeypatch.setenv("TWOFOLD_API_KEY", KEY)
    base = commit(repository, {"orders.sql": "select 1"})
    head = commit(repository, {"orders.sql": ORDERS, "static.sql": "create table dim.d as select 1"})
    command = ["ci", "auto", "trigger", "--ci-config-id", "13", "--pr-num", "6"]
    command += ["--base-sha", base, "--base-branch", "main", "--pr-sha", head, "--pr-branch", "feature"]
    command += ["--pr-params", json.dumps(PR), "--reference-params", json.dumps(REFERENCE)]
    return [*command, "--root-path", str(repository)]


def run(server: FakeServer, arguments: list[str]) -> Result:
    return CliRunner().invoke(main, arguments, obj=server.connection(), prog_name="twofold")


def test_one_trigger_one_submit(auto: list[str]) -> None:
    server = FakeServer(answer({"ci_run_id": 41}), answer({"run_id": 41, "ci_run_id": 41}))
    result = run(server, auto)
    assert result.exit_code == 0, result.output
    trigger, submit = server.requests
    head = auto[auto.index("--pr-sha") + 1]
    assert (trigger.url.path, submit.url.path) == ("/api/v1/ci/13/trigger", "/api/v1/ci/13/6")
    assert submit.url.params["pr_sha"] == head
    assert server.bodies()[0] == {
        "pr_number": 6,
        "base_branch": "main",
        "base_sha": auto[auto.index("--base-sha") + 1],
        "pr_sha": head,
        "pr_branch": "feature",
    }
    assert server.bodies()[1] == [
        {
            "prod": "prod.shop.orders",
            "pr": "dev.pr_6.orders",
            "pk": ["id", "day"],
            "include_columns": [],
            "exclude_columns": [],
        }
    ]
    assert "Not compared: static.sql" in result.stderr
    assert "Run 41 takes 1 diff." in result.stdout


def test_waits_and_prints_json(auto: list[str]) -> None:
    accepted = answer({"run_id": 41, "ci_run_id": 41})
    server = FakeServer(answer({"ci_run_id": 41}), accepted, answer(run_body("failed")))
    result = run(server, [*auto, "--wait", "--json"])
    assert result.exit_code == 1
    printed = json.loads(result.stdout)
    assert (printed["run_id"], printed["run"]["status"]) == (41, "failed")
    assert printed["submitted"][0]["prod"] == "prod.shop.orders"
    assert [file["path"] for file in printed["skipped_files"]] == ["static.sql"]


@pytest.mark.parametrize("as_json", [False, True])
def test_no_table_means_no_request(auto: list[str], as_json: bool) -> None:
    head = auto[auto.index("--pr-sha") + 1]
    auto[auto.index("--base-sha") + 1] = head
    server = FakeServer(answer({}, 500))
    result = run(server, [*auto, *(["--json"] if as_json else [])])
    assert (result.exit_code, server.requests) == (0, [])
    assert "No table to compare in 0 changed files; nothing was sent." in result.stdout


@pytest.mark.parametrize("value", ["{", "[]", '{"a": {}}', '"x"'])
def test_parameters_that_are_no_map(auto: list[str], value: str) -> None:
    auto[auto.index("--pr-params") + 1] = value
    result = run(FakeServer(answer({}, 500)), auto)
    assert result.exit_code == 2
    assert "--pr-params" in result.output
