"""The seed page walked in Chromium by visible labels and roles: connect, configure, key, install, alert.

The walk that connects GitHub is in ``test_github_app.py``; those of pull requests are in
``test_seed_walks_of_pull_requests.py``.
"""

from __future__ import annotations

import json
import subprocess
import venv
from collections.abc import Iterator
from pathlib import Path

import httpx2
import pytest
from playwright.sync_api import Page, expect

from tests.forge import fake_gitlab, gitlab_events
from tests.forge.fake_gitlab import FakeGitLab
from tests.support.mariadb import MariaDBServer
from tests.support.postgres import PostgresServer
from tests.test_install import clean_environment

from .conftest import Visitor
from .site import Site, items_of
from .steps import (
    EXAMPLE_PATTERNS,
    NINE_FIELDS,
    PATIENCE,
    agree,
    connect_by_api,
    copied,
    end_of_walk,
    make_key,
    new_integration,
    settings,
)

pytestmark = pytest.mark.browser

STEPS = [
    "Find the host",
    "Reach the server",
    "Sign in",
    "Read the list of tables",
    "Read a row of a table",
]


# 1. A data source


@pytest.mark.postgres
def test_connect_postgresql(visitor: Visitor, postgres: PostgresServer, tmp_path: Path) -> None:
    postgres.create_database("seed_walk")
    postgres.execute(
        "seed_walk",
        "CREATE TABLE orders AS SELECT 1 AS id",
        "CREATE ROLE seed_reader LOGIN PASSWORD 'only reads'",
        "GRANT pg_read_all_data TO seed_reader",
        "REVOKE CREATE ON SCHEMA public FROM PUBLIC",
    )
    place = {"Host": postgres.host, "Port": str(postgres.port), "Database": "seed_walk"}
    visitor.log_in()
    _add_data_source(visitor.page, "PostgreSQL", place | {"User": "seed_reader", "Password": "only reads"})
    end_of_walk(visitor, tmp_path, "1-postgresql")


def test_connect_mariadb(visitor: Visitor, mariadb: MariaDBServer, tmp_path: Path) -> None:
    mariadb.create_database("seed_walk")
    mariadb.execute("CREATE TABLE orders AS SELECT 1 AS id", dbname="seed_walk")
    place = {"Host": mariadb.host, "Port": str(mariadb.port), "Database": "seed_walk"}
    visitor.log_in()
    _add_data_source(visitor.page, "MariaDB", place | {"User": mariadb.user, "Password": mariadb.password})
    end_of_walk(visitor, tmp_path, "1-mariadb")


def _add_data_source(page: Page, name: str, options: dict[str, str]) -> None:
    settings(page, "Data Sources")
    page.get_by_role("link", name="Add New Data Source").first.click()
    page.get_by_role("link", name=f"{name} Version").click()
    page.get_by_label("Name", exact=True).fill(f"Shop on {name}")
    for label, value in options.items():
        page.get_by_label(label).fill(value)
    page.get_by_role("button", name="Save and test").click()
    expect(page.get_by_role("heading", level=1, name=f"Shop on {name}")).to_be_visible()
    rows = page.get_by_role("region", name="Steps of the connection test").get_by_role("row")
    for row, step in zip(rows.all()[1:], STEPS, strict=True):
        expect(row.get_by_role("rowheader")).to_have_text(step)
        expect(row).to_contain_text("OK", timeout=PATIENCE)
    expect(page.get_by_text("Finished")).to_be_visible(timeout=PATIENCE)


# 3. GitLab


@pytest.fixture
def gitlab() -> Iterator[FakeGitLab]:
    with FakeGitLab(prefix="/gitlab") as fake:
        yield fake


def test_connect_gitlab(visitor: Visitor, gitlab: FakeGitLab, tmp_path: Path) -> None:
    page = visitor.page
    visitor.log_in()
    settings(page, "Git")
    page.get_by_role("link", name="GitLab token").click()
    page.get_by_label("Project Name").fill(gitlab.project.path)
    page.get_by_label("GitLab URL").fill(gitlab.url)
    page.get_by_label("Access token").fill(fake_gitlab.TOKEN)
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("This secret is shown once")).to_be_visible()
    hook, secret = copied(page, "Copy the URL"), copied(page, "Copy the secret")

    page.get_by_role("button", name="Test", exact=True).click()
    steps = page.get_by_role("region", name="Test").get_by_role("row").all()[1:]
    assert len(steps) >= 2
    for step in steps:
        expect(step).to_contain_text("OK")
    assert fake_gitlab.TOKEN not in page.content()
    assert secret not in page.content()

    request = gitlab_events.MergeRequest(gitlab)
    for key, status in ((secret, 202), ("another secret", 401)):
        headers, body = gitlab_events.delivery(request.opened(), key, f"delivery-{status}")
        answer = httpx2.post(hook, content=body, headers=headers, trust_env=False, timeout=20)
        assert answer.status_code == status
    settings(page, "Git")
    page.get_by_role("link", name=gitlab.project.path).click()
    row = page.get_by_role("region", name="Deliveries").get_by_role("row", name="delivery-202")
    expect(row).to_contain_text("#1")
    expect(row).to_contain_text("merge_request · open")
    end_of_walk(visitor, tmp_path, "3-gitlab")


# 4. An integration


def test_configure_datafold_sdk(visitor: Visitor, site: Site, tmp_path: Path) -> None:
    page = visitor.page
    source = {"name": "Nine fields", "type": "duckdb", "options": {"path": str(site.warehouse)}}
    site.create("/api/v1/data_sources", source)
    site.create("/api/v1/repositories", {"provider": "local", "name": "acme/nine-fields"})
    visitor.log_in()
    new_integration(page)
    form = page.get_by_role("main")
    fields = [
        control
        for role in ("combobox", "textbox", "checkbox")
        for control in form.get_by_role(role).all()
        if control.get_attribute("name") != "paths"
    ]
    order = "node => [...node.form.elements].indexOf(node)"
    fields.sort(key=lambda control: int(control.evaluate(order)))
    labels = [str(item.evaluate("node => node.labels[0].innerText")) for item in fields]
    assert labels == [*NINE_FIELDS, "Materialize diff results", "Results go to", "Status check"]
    expect(page.get_by_label("Mark the CI check as failed on errors")).to_be_checked()
    expect(page.get_by_label("Require the datafold label to start CI")).not_to_be_checked()
    page.get_by_label("Repository").select_option(label="acme/nine-fields")
    page.get_by_label("Data Source").select_option(label="Nine fields")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("alert")).to_contain_text("Name: this is needed")

    typed = {"Name": "Nightly models", "Files to ignore": EXAMPLE_PATTERNS}
    typed |= {"Sampling tolerance": "0.001", "Sampling Threshold": "1000"}
    for label, value in typed.items():
        page.get_by_label(label).fill(value)
    page.get_by_label("Sampling confidence").select_option(label="99 %")
    page.get_by_label("Mark the CI check as failed on errors").uncheck()
    page.get_by_label("Require the datafold label to start CI").check()
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("heading", level=1, name="Nightly models")).to_be_visible()

    config = copied(page, "Copy the id")
    expect(page.get_by_text(config, exact=True)).to_be_visible()
    settings(page, "Orchestration")
    row = page.get_by_role("row", name="Nightly models")
    expect(row).to_contain_text(config)
    row.get_by_role("link", name="Nightly models", exact=True).click()
    for label, value in typed.items():
        expect(page.get_by_label(label)).to_have_value(value)
    expect(page.get_by_label("Sampling confidence")).to_have_value("99")
    expect(page.get_by_label("Mark the CI check as failed on errors")).not_to_be_checked()
    expect(page.get_by_label("Require the datafold label to start CI")).to_be_checked()
    end_of_walk(visitor, tmp_path, "4-integration")


# 9. An API key


def test_create_view_copy_and_regenerate_an_api_key(visitor: Visitor, site: Site, tmp_path: Path) -> None:
    page = visitor.page
    config = connect_by_api(site, "Keys", {"provider": "local", "name": "acme/keys"})
    ask = ("ci", "runs", "--ci-config-id", str(config))
    visitor.log_in()
    first = make_key(page, "Nightly job")
    assert site.command(*ask, key=first).returncode == 0

    settings(page, "Account")
    assert first not in page.content()
    row = page.get_by_role("row", name="Nightly job")
    row.get_by_role("link", name="View").click()
    page.get_by_label("Password").fill("not it")
    page.get_by_role("button", name="View").click()
    expect(page.get_by_text("The password is wrong")).to_be_visible()
    assert first not in page.content()
    page.get_by_label("Password").fill(site.account.password)
    page.get_by_role("button", name="View").click()
    assert copied(page, "Copy the key") == first

    agree(page, row.get_by_role("button", name="Regenerate"))
    expect(page.get_by_text("The old key is refused from now on.")).to_be_visible()
    second = copied(page, "Copy the key")
    assert second != first
    refused = site.command(*ask, key=first)
    assert refused.returncode == 1, refused.stdout
    assert "401" in refused.stderr
    assert site.command(*ask, key=second).returncode == 0
    end_of_walk(visitor, tmp_path, "9-api-key")


# 10. Install, and a job as it was copied


@pytest.mark.slow
def test_install_and_submit_with_the_copied_job(visitor: Visitor, site: Site, tmp_path: Path) -> None:
    page = visitor.page
    repository = {"provider": "local", "name": "acme/install"}
    config = connect_by_api(site, "Copied job", repository)
    visitor.log_in()
    key = make_key(page, "Copied job")
    settings(page, "Orchestration")
    page.get_by_role("link", name="Copied job", exact=True).click()
    job = copied(page, "Copy Shell job")
    assert f"--ci-config-id {config}" in job
    assert "/simple/" in job

    venv.create(tmp_path / "env", with_pip=True, symlinks=True)
    (tmp_path / "job.sh").write_text(job)
    build = tmp_path / "build_tables.sh"
    build.write_text(
        f"#!/bin/sh\ncat > diffs.json <<'END'\n{json.dumps(items_of('orders', 'customers'))}\nEND\n"
    )
    build.chmod(0o755)
    known = clean_environment(tmp_path)
    known["PATH"] = f"{tmp_path / 'env' / 'bin'}:/usr/bin:/bin"
    known |= {"DATAFOLD_API_KEY": key, "PR_NUMBER": "7", "PR_SHA": "e" * 40, "PR_BRANCH": "fix"}
    known |= {"BASE_BRANCH": "main", "BASE_SHA": "f" * 40}
    done = subprocess.run(
        ["/bin/sh", "job.sh"],
        cwd=tmp_path,
        env=known,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "prod.orders" in done.stdout
    assert (tmp_path / "env" / "bin" / "datafold").exists()
    page.get_by_role("navigation", name="Main").get_by_role("link", name="CI runs").click()
    page.get_by_role("row", name="acme/install #7").get_by_role("link").first.click()
    expect(page.get_by_text("1 of 2 tables differs").first).to_be_visible()
    end_of_walk(visitor, tmp_path, "10-install")


# 11. An alert from the command line


def test_an_alert_triggers_on_the_command_line(visitor: Visitor, site: Site, tmp_path: Path) -> None:
    page = visitor.page
    source = {"name": "Alerts", "type": "duckdb", "options": {"path": str(site.warehouse)}}
    site.create("/api/v1/data_sources", source)
    visitor.log_in()
    key = make_key(page, "Alerts")
    page.get_by_role("navigation", name="Main").get_by_role("link", name="Alerts").click()
    page.get_by_role("main").get_by_role("link", name="New alert").first.click()
    page.get_by_label("Name").fill("Orders without a status")
    page.get_by_label("Data source").select_option("Alerts")
    page.get_by_label("SQL query").fill("SELECT * FROM prod.orders WHERE status IS NULL")
    page.get_by_label("At most").fill("0")
    page.get_by_role("button", name="Create alert").click()
    expect(page.get_by_role("heading", level=1, name="Orders without a status")).to_be_visible()
    number = page.url.rpartition("/")[2]
    expect(page.get_by_text(f"Alert id {number}")).to_be_visible()

    check = ("queries", "run", "--id", number, "--wait", "60", "--interval", "1")
    ran = site.command(*check, key=key)
    assert ran.returncode == 22, ran.stderr
    assert "triggered" in ran.stdout
    page.reload()
    checks = page.get_by_role("region", name="Checks")
    expect(checks.get_by_role("row")).to_have_count(2)
    expect(checks).to_contain_text("Triggered")
    expect(page.get_by_text("45 rows, more than 0").first).to_be_visible()
    end_of_walk(visitor, tmp_path, "11-alert-triggered")

    page.get_by_role("link", name="Edit").click()
    page.get_by_label("At most").fill("45")
    page.get_by_role("button", name="Save").click()
    ran = site.command(*check, key=key)
    assert ran.returncode == 0, ran.stderr
    assert "fine" in ran.stdout
