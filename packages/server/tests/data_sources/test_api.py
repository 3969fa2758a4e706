"""REST of data sources: published envelope, secrets that never come back, typed refusals."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pytest
from sqlalchemy import select
from starlette.testclient import TestClient

from twofold_server.ci.models import Integration
from twofold_server.context import Context
from twofold_server.data_sources.models import DataSource
from twofold_server.repositories.models import Repository

URL = "/api/v1/data_sources"
SECRET = "it's a secret"
PG = {
    "name": "warehouse",
    "type": "pg",
    "options": {"host": "db.example", "dbname": "shop", "user": "reader", "password": SECRET},
}
RunJobs = Callable[[Context], None]


@pytest.fixture
def api(client: TestClient, admin: Any) -> TestClient:
    client.headers.update(admin.headers)
    return client


def make_duckdb(ctx: Context, name: str = "shop.duckdb", *statements: str) -> Path:
    folder = ctx.settings.data_dir / "files"
    folder.mkdir(parents=True, exist_ok=True)
    with duckdb.connect(str(folder / name)) as connection:
        for statement in statements or ("CREATE TABLE t (id INTEGER)",):
            connection.execute(statement)
    return folder / name


def create(api: TestClient, **changes: Any) -> dict[str, Any]:
    answer = api.post(URL, json=PG | changes)
    assert answer.status_code == 200, answer.text
    created: dict[str, Any] = answer.json()
    return created


def test_the_envelope_is_kept_and_given_back(api: TestClient) -> None:
    sent = {
        "temp_schema": "datafold_tmp",
        "float_tolerance": 0.5,
        "disable_schema_indexing": True,
        "disable_profiling": True,
        "groups": {"3": True},
        "catalog_include_list": "shop.*",
        "lineage_schedule": "*/10 * * * *",
        "data_retention_days": 30,
        "max_allowed_connections": 7,
        "hidden": True,
    }
    created = create(api, **sent)
    read = api.get(f"{URL}/{created['id']}").json()
    assert read == created
    assert sent.items() <= read.items()
    assert (read["accessible"], read["last_test"], read["is_paused"]) == (True, None, False)


def test_a_secret_never_comes_back_and_is_encrypted_at_rest(api: TestClient, ctx: Context) -> None:
    created = create(api)
    texts = [api.get(URL).text, api.get(f"{URL}/{created['id']}").text, api.get(f"{URL}/types").text]
    assert all(SECRET not in text for text in texts)
    assert "password" not in created["options"]
    with ctx.db.read() as session:
        source = session.scalars(select(DataSource)).one()
    assert SECRET.encode() not in (source.secrets_encrypted or b"")
    assert (
        SECRET
        in ctx.vault.decrypt(source.secrets_encrypted or b"", purpose=f"data_source:{source.id}").decode()
    )


def test_types_have_what_the_published_client_needs(api: TestClient) -> None:
    types = {entry["type"]: entry for entry in api.get(f"{URL}/types").json()}
    assert set(types) == {"pg", "postgres_aurora", "postgres_aws_rds", "mysql", "mariadb", "clickhouse",
                          "duckdb", "sqlite", "parquet", "csv"}  # fmt: skip
    for entry in types.values():
        assert {"title", "properties", "secret", "required"} <= entry["configuration_schema"].keys()
    assert {"password", "rootcert"} <= set(types["pg"]["configuration_schema"]["secret"])
    assert "aws_secret_access_key" in types["postgres_aws_rds"]["configuration_schema"]["secret"]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"type": "snowflake"}, "Available: pg, postgres_aurora"),
        ({"options": {"host": "h", "dbname": "d"}}, "needs the option 'user'"),
        ({"options": {"host": "h", "dbname": "d", "user": "u", "service": "x"}}, "has no option 'service'"),
        ({"options": {"host": "h", "dbname": "d", "user": "u", "port": "5432; x"}}, "'port' must be of type"),
        (
            {"options": {"host": "h", "dbname": "d", "user": "u", "sslmode": "off"}},
            "'sslmode' must be one of",
        ),
        ({"options": {"host": "169.254.169.254", "dbname": "d", "user": "u"}}, "metadata"),
        ({"type": "duckdb", "options": {"path": "/etc/passwd"}}, "outside the folders"),
        ({"type": "duckdb", "options": {"path": "a.duckdb", "read_only": False}}, "read_only stays true"),
        ({"type": "duckdb", "options": {"path": "a.duckdb", "motherduck_token": "x"}}, "has no option"),
        ({"name": ""}, "name"),
        ({"max_allowed_connections": 0}, "max_allowed_connections"),
    ],
)
def test_what_cannot_be_opened_is_refused_in_words(
    api: TestClient, changes: dict[str, Any], said: str
) -> None:
    answer = api.post(URL, json=PG | changes)
    assert answer.status_code == 422
    assert answer.headers["content-type"].startswith("application/problem+json")
    assert isinstance(answer.json()["detail"], str)
    assert said in answer.text
    assert SECRET not in answer.text
    assert api.get(URL).json() == []


def test_a_patch_changes_what_it_names_and_keeps_the_secret(api: TestClient, ctx: Context) -> None:
    created = create(api)
    patch = {"options": {"dbname": "shop2"}, "float_tolerance": 0.1, "max_allowed_connections": 2}
    changed = api.patch(f"{URL}/{created['id']}", json=patch).json()
    assert changed["options"]["dbname"] == "shop2"
    assert (changed["float_tolerance"], changed["max_allowed_connections"]) == (0.1, 2)
    assert changed["name"] == "warehouse"
    with ctx.db.read() as session:
        source = session.scalars(select(DataSource)).one()
    assert (
        SECRET
        in ctx.vault.decrypt(source.secrets_encrypted or b"", purpose=f"data_source:{source.id}").decode()
    )


def test_a_secret_does_not_follow_to_another_host(api: TestClient) -> None:
    created = create(api)
    answer = api.patch(f"{URL}/{created['id']}", json={"options": {"host": "elsewhere.example"}})
    assert (answer.status_code, "enter password again" in answer.json()["detail"]) == (422, True)
    moved = {"options": {"host": "elsewhere.example", "password": "new"}}
    assert api.patch(f"{URL}/{created['id']}", json=moved).status_code == 200


def test_a_name_is_taken_once(api: TestClient) -> None:
    create(api)
    answer = api.post(URL, json=PG)
    assert (answer.status_code, answer.json()["code"]) == (409, "name_taken")


def test_a_data_source_in_use_is_not_deleted(api: TestClient, ctx: Context, admin: Any) -> None:
    created = create(api)
    organization = admin.actor.organization_id
    with ctx.db.write() as session:
        repository = Repository(organization_id=organization, provider="local", name="o/r")
        session.add(repository)
        session.flush()
        integration = Integration(
            organization_id=organization, name="ci", repository_id=repository.id, data_source_id=created["id"]
        )
        session.add(integration)
    answer = api.delete(f"{URL}/{created['id']}")
    assert (answer.status_code, "1 integration" in answer.json()["detail"]) == (409, True)
    with ctx.db.write() as session:
        session.delete(session.get_one(Integration, integration.id))
    assert api.delete(f"{URL}/{created['id']}").status_code == 204
    assert api.get(f"{URL}/{created['id']}").status_code == 404
    assert api.get(URL).json() == []


def test_a_connection_test_reports_every_step(api: TestClient, ctx: Context, run_jobs: RunJobs) -> None:
    make_duckdb(ctx)
    created = create(api, type="duckdb", options={"path": "shop.duckdb"})
    job_id = api.post(f"{URL}/{created['id']}/test", json={}).json()["job_id"]
    waiting = api.get(f"{URL}/test/{job_id}").json()
    assert (waiting["id"], waiting["status"]) == (job_id, "queued")
    assert [step["result"] for step in waiting["results"]] == [None] * 4
    run_jobs(ctx)
    done = api.get(f"{URL}/test/{job_id}").json()
    assert done["status"] == "done"
    codes = {step["step"]: step["result"]["code"] for step in done["results"]}
    assert codes == {
        "connection": "ok",
        "temp_schema": "skip",
        "schema_download": "ok",
        "lineage_download": "skip",
    }
    shown = api.get(f"{URL}/{created['id']}").json()["last_test"]
    assert shown["results"] == done["results"]


def test_a_failed_connection_test_says_why_without_a_secret(
    api: TestClient, ctx: Context, run_jobs: RunJobs, free_port: int
) -> None:
    options = PG["options"] | {"host": "127.0.0.1", "port": free_port}  # type: ignore[operator]
    created = create(api, options=options)
    job_id = api.post(f"{URL}/{created['id']}/test", json={}).json()["job_id"]
    run_jobs(ctx)
    steps = {step["step"]: step for step in api.get(f"{URL}/test/{job_id}").json()["results"]}
    assert (steps["connection"]["status"], steps["connection"]["result"]["code"]) == ("failed", "error")
    assert steps["schema_download"]["result"]["code"] == "skip"
    assert SECRET not in str(steps)


def test_unknown_numbers_are_not_found(api: TestClient) -> None:
    for path in ("99", "test/99", "99/summary"):
        assert api.get(f"{URL}/{path}").status_code == 404
    assert api.post(f"{URL}/99/test", json={}).status_code == 404


def test_another_organizations_data_source_is_not_there(api: TestClient, ctx: Context) -> None:
    from twofold_server.accounts.models import Organization

    created = create(api)
    with ctx.db.write() as session:
        other = Organization(name="other")
        session.add(other)
        session.flush()
        session.get_one(DataSource, created["id"]).organization_id = other.id
    for request in (api.get, api.delete):
        assert request(f"{URL}/{created['id']}").status_code == 404
