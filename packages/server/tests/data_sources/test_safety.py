"""Rows 19 to 27 of the security checklist: where a data source may lead, and what its test tells."""

from __future__ import annotations

import os
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import duckdb
import pytest
from sqlalchemy import select
from starlette.testclient import TestClient
from tests.support.postgres import PostgresServer

from twofold_engine import FileRef, Limits
from twofold_engine.errors import PermissionDenied
from twofold_server.accounts.models import AuditEvent
from twofold_server.context import Context
from twofold_server.data_sources import guard, service
from twofold_server.data_sources.models import DataSource, DataSourceTest
from twofold_server.db import utcnow
from twofold_server.outgoing import is_metadata, plain_address
from twofold_server.settings import Settings

from ..conftest import Admin, make_admin, make_context, make_settings

URL = "/api/v1/data_sources"
RunJobs = Callable[[Context], None]


@pytest.fixture
def api(client: TestClient, admin: Admin) -> TestClient:
    client.headers.update(admin.headers)
    return client


def postgres_options(server: PostgresServer, **changes: Any) -> dict[str, Any]:
    return {
        "host": server.host,
        "port": server.port,
        "dbname": server.dbname,
        "user": server.user,
        "password": server.password,
    } | changes


def create(api: TestClient, type_: str, options: dict[str, Any], name: str = "shop") -> int:
    answer = api.post(URL, json={"name": name, "type": type_, "options": options})
    assert answer.status_code == 200, answer.text
    return int(answer.json()["id"])


def run_test(api: TestClient, ctx: Context, run_jobs: RunJobs, source: int) -> dict[str, dict[str, str]]:
    """The steps of a finished test, by name."""
    job = api.post(f"{URL}/{source}/test", json={}).json()["job_id"]
    run_jobs(ctx)
    with ctx.db.read() as session:
        return {step["step"]: step for step in session.get_one(DataSourceTest, job).steps}


@contextmanager
def listener(answer: bytes) -> Iterator[int]:
    """A program that is no database, says ``answer`` to everybody, and hangs up."""
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()

        def serve() -> None:
            while True:
                try:
                    peer, _ = server.accept()
                except OSError:
                    return
                with peer:
                    peer.sendall(answer)

        threading.Thread(target=serve, daemon=True).start()
        yield int(server.getsockname()[1])
        server.shutdown(socket.SHUT_RDWR)


# Row 20: resolve once, pin


def test_the_connection_goes_to_the_address_that_was_checked(
    ctx: Context, admin: Admin, postgres: PostgresServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A name that leads elsewhere later, or nowhere at all, changes nothing: the driver never asks for it."""
    asked: list[str] = []

    def resolve(host: str, port: int) -> list[str]:
        asked.append(host)
        return ["127.0.0.1"]

    monkeypatch.setattr(guard, "resolve_host", resolve)
    source = DataSource(
        organization_id=admin.actor.organization_id,
        name="pinned",
        type="pg",
        options=postgres_options(postgres, host="rebinding.invalid"),
    )
    with service.open_database(ctx, source, Limits()) as database:
        database.connect()
        database.new_session().close()
    assert asked == ["rebinding.invalid"]


@pytest.mark.parametrize("later", [["169.254.169.254"], ["10.0.0.1", "::ffff:169.254.169.254"]])
def test_one_refused_address_among_all_is_enough(
    ctx: Context, admin: Admin, monkeypatch: pytest.MonkeyPatch, later: list[str]
) -> None:
    monkeypatch.setattr(guard, "resolve_host", lambda *_: later)
    options = {"host": "db.example", "dbname": "d", "user": "u"}
    source = DataSource(organization_id=admin.actor.organization_id, name="bad", type="pg", options=options)
    with pytest.raises(PermissionDenied, match="metadata"):
        service.open_database(ctx, source, Limits())


# Rows 19 and 21: metadata addresses in every spelling


@pytest.mark.parametrize(
    "address",
    ["169.254.169.254", "::ffff:169.254.169.254", "64:ff9b::a9fe:a9fe", "2002:a9fe:a9fe::", "::a9fe:a9fe",
     "169.254.170.2", "168.63.129.16", "100.100.100.200", "192.0.0.192", "fd00:ec2::254", "fd20:ce::254"],
)  # fmt: skip
def test_metadata_addresses_are_known_in_every_form(address: str) -> None:
    assert is_metadata(plain_address(address))


@pytest.mark.parametrize("address", ["10.0.0.1", "127.0.0.1", "::1", "::", "2606:4700::1111", "8.8.8.8"])
def test_other_addresses_are_not_taken_for_them(address: str) -> None:
    assert not is_metadata(plain_address(address))


# Row 22: our own metadata database


def test_our_own_database_is_refused_under_the_machine_s_other_addresses(
    tmp_path: Path, postgres: PostgresServer, run_jobs: RunJobs
) -> None:
    ctx = make_context(make_settings(tmp_path, database_url=postgres.create_database()))
    try:
        admin = make_admin(ctx)
        dbname = ctx.settings.database.rpartition("/")[2]
        for host in ("127.0.0.1", "localhost", "127.1", "0x7f000001", "::ffff:127.0.0.1", "127.0.0.2"):
            source = DataSource(
                organization_id=admin.actor.organization_id,
                name="own",
                type="pg",
                options=postgres_options(postgres, host=host, dbname=dbname),
            )
            with pytest.raises(PermissionDenied, match="its own data"):
                service.open_database(ctx, source, Limits())
    finally:
        ctx.db.close()


# Row 24: options that are not on the list


@pytest.mark.parametrize(
    "extra",
    [{"service": "x"}, {"passfile": "/etc/passwd"}, {"options": "-c log_statement=all"}, {"hostaddr": "::1"},
     {"sslmode": "disable ", "port": 1}, {"allowLoadLocalInfile": True}, {"rootcert": "/etc/passwd"},
     {"host": "/var/run/postgresql"}, {"host": "a,b"}],
)  # fmt: skip
def test_only_listed_options_are_taken(api: TestClient, extra: dict[str, Any]) -> None:
    options = {"host": "db.example", "dbname": "d", "user": "u"} | extra
    answer = api.post(URL, json={"name": "x", "type": "pg", "options": options})
    assert answer.status_code == 422
    assert api.get(URL).json() == []


# Row 25: tricks with files


def own_file_settings(folder: Path) -> Settings:
    """The data directory lies inside the folder that data sources may read."""
    return make_settings(folder, file_roots=[str(folder)])


def test_a_link_behind_a_wildcard_does_not_lead_to_our_own_data(tmp_path: Path) -> None:
    ctx = make_context(own_file_settings(tmp_path))
    try:
        admin = make_admin(ctx)
        folder = tmp_path / "shop"
        folder.mkdir()
        (folder / "a.csv").write_text("id\n1\n")
        source = DataSource(
            organization_id=admin.actor.organization_id,
            name="files",
            type="csv",
            options={"path": str(folder / "*.csv")},
        )
        with service.open_database(ctx, source, Limits()) as database:
            assert [column.name for column in database.columns(FileRef())] == ["id"]
        for make in (os.symlink, os.link):
            (folder / "b.csv").unlink(missing_ok=True)
            make(ctx.settings.data_dir / "master.key", folder / "b.csv")
            with pytest.raises(PermissionDenied, match="own data"):
                service.open_database(ctx, source, Limits())
    finally:
        ctx.db.close()


def test_a_link_out_of_the_file_roots_is_refused_behind_a_wildcard(ctx: Context, admin: Admin) -> None:
    root = ctx.settings.data_dir / "files"
    root.mkdir(parents=True, exist_ok=True)
    (root / "a.csv").symlink_to("/etc/passwd")
    source = DataSource(
        organization_id=admin.actor.organization_id,
        name="x",
        type="csv",
        options={"path": str(root / "*.csv")},
    )
    with pytest.raises(Exception, match="outside the folders"):
        service.open_database(ctx, source, Limits())


@pytest.mark.parametrize("kind", ["duckdb", "sqlite"])
def test_a_hard_link_to_our_own_database_is_refused(tmp_path: Path, kind: str) -> None:
    ctx = make_context(own_file_settings(tmp_path))
    try:
        admin = make_admin(ctx)
        os.link(ctx.settings.data_dir / "twofold.db", tmp_path / "shop.db")
        source = DataSource(
            organization_id=admin.actor.organization_id,
            name="own",
            type=kind,
            options={"path": str(tmp_path / "shop.db")},
        )
        with pytest.raises(PermissionDenied, match="own data"):
            service.open_database(ctx, source, Limits())
    finally:
        ctx.db.close()


# Rows 26 and 27: connection tests


def test_a_test_is_for_administrators(client: TestClient, admin: Admin, ctx: Context) -> None:
    client.headers.update(admin.headers)
    source = create(client, "pg", {"host": "127.0.0.1", "dbname": "d", "user": "u"})
    key = client.post(
        "/api/v1/api_keys", json={"name": "viewer", "scopes": ["view_datadiff", "list_data_sources"]}
    ).json()["key"]
    del client.headers["Authorization"]
    assert client.post(f"{URL}/{source}/test", json={}).status_code == 401
    narrow = {"Authorization": f"Key {key}"}
    assert client.post(f"{URL}/{source}/test", json={}, headers=narrow).status_code == 403
    with ctx.db.read() as session:
        assert session.scalars(select(DataSourceTest.id)).all() == []


def test_closed_port_other_program_and_refusal_look_the_same(
    api: TestClient, ctx: Context, run_jobs: RunJobs, free_port: int
) -> None:
    banner = b"SSH-2.0-bAnNeR at 10.9.8.7\r\n"
    found = []
    with listener(banner) as talking, listener(b"") as silent:
        for name, port in (("closed", free_port), ("talking", talking), ("silent", silent)):
            options = {"host": "127.0.0.1", "port": port, "dbname": "d", "user": "u", "password": "pw-4711"}
            steps = run_test(api, ctx, run_jobs, create(api, "pg", options, name))
            found.append(steps["connect"])
            with ctx.db.read() as session:
                test = session.scalars(select(DataSourceTest).order_by(DataSourceTest.id.desc())).first()
            assert test is not None
            assert "bAnNeR" not in str(test.results) + str(test.steps)
            assert "pw-4711" not in str(test.results) + str(test.steps)
            assert "Traceback" not in str(test.results)
    assert found[0] == found[1] == found[2]
    assert found[0]["message"] == "No PostgreSQL server was reached there."


def test_a_failure_is_not_told_before_its_time(tmp_path: Path, run_jobs: RunJobs, free_port: int) -> None:
    from twofold_server.app import create_app

    ctx = make_context(make_settings(tmp_path, source_test_seconds=2.0))
    try:
        admin = make_admin(ctx)
        with TestClient(create_app(ctx), headers=admin.headers) as api:
            options = {"host": "127.0.0.1", "port": free_port, "dbname": "d", "user": "u"}
            source = create(api, "pg", options)
            begun = time.monotonic()
            job = api.post(f"{URL}/{source}/test", json={}).json()["job_id"]
            run_jobs(ctx)
            early = api.get(f"{URL}/test/{job}").json()
            assert early["status"] == "processing"
            assert all(step["result"] is None for step in early["results"])
            assert api.get(f"{URL}/{source}").json()["last_test"] is None
            while api.get(f"{URL}/test/{job}").json()["status"] == "processing":
                assert time.monotonic() - begun < 30
                time.sleep(0.1)
            assert time.monotonic() - begun >= 2.0
    finally:
        ctx.db.close()


def test_tests_are_bounded_per_minute_and_audited(any_ctx: Context, client: TestClient, admin: Admin) -> None:
    client.headers.update(admin.headers)
    most = any_ctx.settings.source_tests_per_minute
    source = create(client, "pg", {"host": "10.1.2.3", "port": 15, "dbname": "d", "user": "u"})
    for _ in range(most):
        assert client.post(f"{URL}/{source}/test", json={}).status_code == 200
    refused = client.post(f"{URL}/{source}/test", json={})
    assert refused.status_code == 429
    assert 1 <= int(refused.headers["Retry-After"]) <= 60
    with any_ctx.db.read() as session:
        events = list(session.scalars(select(AuditEvent).where(AuditEvent.action == "data_source.tested")))
    assert len(events) == most
    assert events[0].detail["place"] == "10.1.2.3:15"
    assert events[0].user_id == admin.actor.user_id


# Row 32: an account that may do more than read


def test_what_an_account_may_do_beyond_reading_is_told(
    api: TestClient, ctx: Context, run_jobs: RunJobs, postgres: PostgresServer
) -> None:
    source = create(api, "pg", postgres_options(postgres))
    steps = run_test(api, ctx, run_jobs, source)
    assert [step["code"] for step in steps.values()][:4] == ["ok"] * 4
    with ctx.db.read() as session:
        test = service.last_tests(session, [source])[source]
    assert test.finished_at is not None
    assert test.finished_at <= utcnow()
    assert "is a superuser" in test.warnings[0]["message"]


def test_a_wrong_password_fails_the_step_that_signs_in(
    api: TestClient, ctx: Context, run_jobs: RunJobs, postgres: PostgresServer
) -> None:
    source = create(api, "pg", postgres_options(postgres, password="wrong-0815"))
    steps = run_test(api, ctx, run_jobs, source)
    assert steps["connect"]["code"] == "ok"
    assert steps["authenticate"]["code"] == "error"
    assert "wrong-0815" not in str(steps)


def test_a_file_s_steps_are_told(api: TestClient, ctx: Context, run_jobs: RunJobs) -> None:
    folder = ctx.settings.data_dir / "files"
    folder.mkdir(parents=True)
    with duckdb.connect(str(folder / "shop.duckdb")) as connection:
        connection.execute("CREATE TABLE t AS SELECT 1 AS id")
    steps = run_test(api, ctx, run_jobs, create(api, "duckdb", {"path": "shop.duckdb"}))
    assert {name: step["code"] for name, step in steps.items()} == dict.fromkeys(
        ("resolve", "connect", "catalogue", "read"), "ok"
    )
    missing = run_test(api, ctx, run_jobs, create(api, "duckdb", {"path": "none.duckdb"}, "missing"))
    assert missing["connect"]["code"] == "error"
