"""What the nine fields do to pull requests of both forges, walked in Chromium by visible labels and roles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest
from playwright.sync_api import Page, expect

import guides
from tests.forge.fake_github import FakeGitHub
from tests.forge.fake_gitlab import FakeGitLab

from .conftest import Visitor
from .pull_requests import GREEN, RED, OnGitHub, OnGitLab, PullRequest
from .site import Site, items_of
from .steps import EXAMPLE_PATTERNS, connect_by_api, end_of_walk, reload_until, settings

pytestmark = pytest.mark.browser

PENDING = ("pending", "running")
LARGE_ROWS, SMALL_ROWS, THRESHOLD = 20_000, 900, 1_000


@pytest.fixture(params=["github", "gitlab"])
def request_(request: pytest.FixtureRequest) -> Iterator[PullRequest]:
    """A pull request that nobody opened yet, on a stand-in of its own."""
    if request.param == "github":
        with FakeGitHub() as github:
            yield OnGitHub(github)
    else:
        with FakeGitLab(prefix="/gitlab", older=True) as gitlab:
            yield OnGitLab(gitlab)


@pytest.fixture
def name(request: pytest.FixtureRequest) -> str:
    """What data source and integration of this test are called."""
    return re.sub(r"[\W_]+", " ", request.node.name.removeprefix("test_")).strip().capitalize()


def _connect(site: Site, request: PullRequest, name: str, **integration: object) -> int:
    config = connect_by_api(site, name, request.connection, **integration)
    request.watch(site)
    return config


def _open_integration(page: Page, name: str) -> None:
    settings(page, "Orchestration")
    page.get_by_role("row", name=name).get_by_role("link", name=name, exact=True).click()
    expect(page.get_by_role("heading", level=1, name=name)).to_be_visible()


def _save(page: Page) -> None:
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_role("alert")).to_have_count(0)


def _submit(site: Site, config: int, request: PullRequest, *tables: str) -> dict[str, object]:
    """The CI job's command for the head commit; what it printed."""
    place = ("ci", "submit", "--ci-config-id", str(config), "--pr-num", str(request.number))
    wait = ("--pr-sha", request.head, "--wait", "--interval", "0.2")
    return site.client(*place, *wait, key=site.account.api_key, items=items_of(*tables))


def _open_run(page: Page, integration: str, sha: str) -> None:
    """CI runs → the run of a commit."""
    page.get_by_role("navigation", name="Main").get_by_role("link", name="CI runs").click()
    row = page.get_by_role("row", name=sha[:7]).filter(has_text=integration)
    row.get_by_role("link").first.click()


# 5. Files to ignore


def test_files_to_ignore(
    visitor: Visitor, site: Site, request_: PullRequest, name: str, tmp_path: Path
) -> None:
    config = _connect(site, request_, name)
    visitor.log_in()
    page = visitor.page
    _open_integration(page, name)
    page.get_by_label("Files to ignore").fill(EXAMPLE_PATTERNS)
    page.get_by_label("Changed files").fill("README.md\ndbt/README.md\ndbt/docs/guide.md\ndbt/models/a.sql")
    page.get_by_role("button", name="Test these paths").click()
    rows = page.get_by_role("region", name="Tested paths").get_by_role("row")
    expect(rows).to_contain_text(
        ["Path", "README.mdIgnored", "dbt/README.mdIgnored", "dbt/docs/guide.mdKept", "dbt/models/a.sqlKept"]
    )
    page.get_by_role("button", name="Use dbt/**/*.md in line 3").click()
    expect(page.get_by_role("row", name="dbt/docs/guide.md")).to_contain_text("Ignored")
    expect(page.get_by_role("row", name="dbt/models/a.sql")).to_contain_text("Kept")
    _save(page)
    expect(page.get_by_label("Files to ignore")).to_have_value("*\n!dbt/*\ndbt/**/*.md")

    request_.open(["README.md", "dbt/docs/guide.md"])
    assert request_.check(GREEN) == "Skipped: all changed files are ignored"
    assert _submit(site, config, request_, "customers")["reason"] == "skipped"
    assert request_.comments() == []
    request_.push(["README.md", "dbt/models/a.sql"])
    request_.check(PENDING, "Waiting for datafold-sdk")
    _submit(site, config, request_, "customers")
    request_.check(GREEN, "1 diffs total, 0 downstream, 0 failures, 0 skipped")
    _open_run(page, name, request_.head)
    expect(page.get_by_text("The table is identical").first).to_be_visible()
    end_of_walk(visitor, tmp_path, f"5-{name}")


# 6. Mark the CI check as failed on errors


def test_errors_fail_the_check_or_not(
    visitor: Visitor, site: Site, request_: PullRequest, name: str, tmp_path: Path
) -> None:
    config = _connect(site, request_, name)
    visitor.log_in()
    page = visitor.page
    _open_integration(page, name)
    box = page.get_by_label("Mark the CI check as failed on errors")
    expect(box).to_be_checked()

    request_.open(["models/a.sql"])
    request_.check(PENDING)
    _submit(site, config, request_, "gone", "orders")
    assert "1 failures" in request_.check(RED)
    request_.comment("Failures (1)")
    box.uncheck()
    _save(page)
    request_.push(["models/a.sql"])
    request_.check(PENDING)
    _submit(site, config, request_, "gone", "orders")
    assert "not blocking" in request_.check(GREEN, "Completed with errors")
    request_.comment("not blocking")

    # Differences are no errors: they fail no check, whatever the box says.
    expect(page.get_by_label("Mark the CI check as failed on errors")).not_to_be_checked()
    page.get_by_label("Mark the CI check as failed on errors").check()
    _save(page)
    request_.push(["models/a.sql"])
    request_.check(PENDING)
    _submit(site, config, request_, "orders")
    request_.check(GREEN, "1 diffs total, 0 downstream, 0 failures")
    _open_run(page, name, "b" * 40)
    expect(page.get_by_role("alert").first).to_contain_text("prod.gone")
    expect(page.get_by_text("The forge shows exactly this")).to_be_visible()
    expect(page.get_by_text("Completed with errors – not blocking").first).to_be_visible()
    end_of_walk(visitor, tmp_path, f"6-{name}")


# 7. Require the datafold label


def test_the_label_starts_ci(
    visitor: Visitor, site: Site, request_: PullRequest, name: str, tmp_path: Path
) -> None:
    config = _connect(site, request_, name)
    visitor.log_in()
    page = visitor.page
    _open_integration(page, name)
    page.get_by_label("Require the datafold label to start CI").check()
    _save(page)

    request_.open(["models/a.sql"])
    skipped = request_.check(GREEN, "Skipped")
    assert "datafold" in skipped
    request_.label("Datafold", "urgent")
    _open_integration(page, name)
    reload_until(page, page.get_by_text("A label is written differently"))
    expect(page.get_by_text("#1 has the label Datafold")).to_be_visible()
    assert _submit(site, config, request_, "customers")["reason"] == "skipped"
    request_.label("Datafold", "urgent", "datafold")
    request_.check(PENDING, "Waiting for datafold-sdk")
    _submit(site, config, request_, "customers")
    request_.check(GREEN, "1 diffs total")
    _open_run(page, name, request_.head)
    expect(page.get_by_text("The table is identical").first).to_be_visible()
    end_of_walk(visitor, tmp_path, f"7-{name}")


# 8. Sampling


def _build_large_tables(path: Path) -> None:
    """``large`` has more rows than the threshold, ``small`` fewer; every tenth row differs."""
    with duckdb.connect(str(path)) as connection:
        connection.execute("CREATE SCHEMA prod; CREATE SCHEMA pr_7")
        for table, rows in (("large", LARGE_ROWS), ("small", SMALL_ROWS)):
            connection.execute(
                f"CREATE TABLE prod.{table} AS SELECT i AS id, i AS value FROM range({rows}) t(i)"
            )
            connection.execute(f"CREATE TABLE pr_7.{table} AS SELECT * FROM prod.{table}")
            connection.execute(f"UPDATE pr_7.{table} SET value = -1 WHERE id % 10 = 0")


def test_sampling_compares_a_part_of_large_tables(
    visitor: Visitor, site: Site, request_: PullRequest, name: str, tmp_path: Path
) -> None:
    path = site.folder / f"{name}.duckdb"
    _build_large_tables(path)
    config = _connect(site, request_, name, path=path)
    visitor.log_in()
    page = visitor.page
    _open_integration(page, name)
    page.get_by_label("Sampling tolerance").fill("0.05")
    page.get_by_label("Sampling confidence").select_option(label="95 %")
    page.get_by_label("Sampling Threshold").fill(str(THRESHOLD))
    _save(page)
    _open_integration(page, name)
    expect(page.get_by_label("Sampling tolerance")).to_have_value("0.05")
    expect(page.get_by_label("Sampling confidence")).to_have_value("95")
    expect(page.get_by_label("Sampling Threshold")).to_have_value(str(THRESHOLD))

    request_.open(["models/a.sql"])
    request_.check(PENDING)
    items = [{"prod": f"prod.{table}", "pr": f"pr_7.{table}", "pk": ["id"]} for table in ("large", "small")]
    submit = ("ci", "submit", "--ci-config-id", str(config), "--pr-num", "1", "--pr-sha", request_.head)
    site.client(*submit, "--wait", "--interval", "0.2", key=site.account.api_key, items=items)
    request_.check(GREEN, "2 diffs total")
    comment = request_.comment("Estimated for all rows, with 95 % confidence")
    large, small = (
        next(line for line in comment.splitlines() if f"prod.{t}" in line) for t in ("large", "small")
    )
    assert "sampled" in large.lower()
    assert "sampled" not in small.lower()
    assert f"| {SMALL_ROWS // 10} |" in small

    _open_run(page, name, request_.head)
    rows = page.get_by_role("region", name="Tables of this run")
    expect(rows.get_by_role("row", name="prod.large")).to_contain_text("Sampled")
    expect(rows.get_by_role("row", name="prod.large")).to_contain_text("±")
    expect(rows.get_by_role("row", name="prod.small")).not_to_contain_text("Sampled")
    page.get_by_role("link", name="prod.large").first.click()
    estimate = page.get_by_text("Estimated for all rows, with 95 % confidence").first
    expect(estimate).to_be_visible()
    least, most = _interval(estimate.inner_text())
    assert least < most
    end_of_walk(visitor, tmp_path, f"8-{name}")
    visitor.go(page.url.removeprefix(site.url).replace("/overview", "/run"))
    expect(page.get_by_text("Sampling asked for")).to_be_visible()


def _interval(sentence: str) -> tuple[int, int]:
    found = re.search(r"rows that differ about [\d,]+ \(([\d,]+) to ([\d,]+)\)", sentence)
    assert found is not None, sentence
    least, most = (int(text.replace(",", "")) for text in found.groups())
    return least, most


# 12. From the comment to the values


def test_the_comment_leads_to_the_values(
    visitor: Visitor, site: Site, request_: PullRequest, name: str, tmp_path: Path
) -> None:
    config = _connect(site, request_, name)
    request_.open(["models/a.sql"])
    request_.check(PENDING)
    _submit(site, config, request_, "orders", "customers")
    request_.check(GREEN, "2 diffs total")
    comment = request_.comment("1 of 2 tables differs")
    (run,) = re.findall(r"^Run \[\d+\]\(([^)]+)\)", comment, re.M)

    # A reviewer who is not logged in gets there after the log-in.
    page = visitor.page
    page.goto(run)
    page.get_by_label("E-mail").fill(site.account.email)
    page.get_by_label("Password").fill(site.account.password)
    page.get_by_role("button", name="Log in").click()
    expect(page.get_by_text("1 of 2 tables differs").first).to_be_visible()
    assert page.url == run
    page.get_by_role("region", name="Tables of this run").get_by_role("link", name="prod.orders").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("prod.orders")
    page.get_by_role("navigation", name="Parts of this comparison").get_by_role("link", name="Values").click()
    expect(page.get_by_role("region", name="Changed rows")).to_contain_text("NULL")
    end_of_walk(visitor, tmp_path, f"12-{name}")

    details = re.findall(r"\[details\]\(([^)]+)\)", comment)
    page.goto(details[0])
    expect(page.get_by_role("heading", level=1)).to_contain_text("prod.orders")

    # The guides' files stand on the integration's page, with its own address and id.
    _open_integration(page, name)
    for title, text in (
        ("GitHub Actions", guides.made("github_actions")),
        ("GitLab CI", guides.made("gitlab_ci")),
        ("CircleCI", guides.made("circleci")),
    ):
        job = page.get_by_role("region", name=f"{title} job", exact=True)
        if not job.is_visible():
            page.get_by_text(title, exact=True).click()
        wanted = text.replace(guides.HOST, site.url)
        wanted = wanted.replace(f"--ci-config-id {guides.CONFIG_ID}", f"--ci-config-id {config}")
        assert (job.text_content() or "").strip() == wanted.strip()
