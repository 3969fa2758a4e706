"""Admin → Settings → Orchestration by its forms: nine fields, tested paths before saving, CI jobs."""

from __future__ import annotations

import re
from html import unescape

import pytest
from sqlalchemy import select
from starlette.testclient import TestClient

from twofold_server.ci.models import Integration, PullRequest
from twofold_server.context import Context

from ..conftest import Admin

NEW = "/settings/integrations/ci/new"
PREVIEW = "/settings/integrations/ci/preview"
LABELS = [
    "Repository",
    "Data Source",
    "Name",
    "Files to ignore",
    "Mark the CI check as failed on errors",
    "Require the datafold label to start CI",
    "Sampling tolerance",
    "Sampling confidence",
    "Sampling Threshold",
]
OURS = ["Materialize diff results", "Results go to", "Status check"]


class Browser:
    """A logged-in administrator who sends forms as our pages do."""

    def __init__(self, client: TestClient, admin: Admin) -> None:
        self.client = client
        client.post("/login", data={"email": admin.email, "password": admin.password})
        page = client.get("/settings/account").text
        found = re.search(r'name="csrf_token"[^>]*value="([^"]+)"', page)
        assert found
        self._token = found[1]

    def get(self, path: str) -> str:
        answer = self.client.get(path)
        assert answer.status_code == 200, path
        return unescape(answer.text)

    def post(self, path: str, **form: str) -> tuple[int, str]:
        answer = self.client.post(path, data={"csrf_token": self._token, **form})
        return answer.status_code, answer.headers.get("location") or unescape(answer.text)


@pytest.fixture
def browser(client: TestClient, admin: Admin, ctx: Context) -> Browser:
    """With a data source 1 and a repository 1, which reports nowhere."""
    (ctx.settings.data_dir / "files").mkdir(exist_ok=True)
    for path, body in (
        (
            "/api/v1/data_sources",
            {
                "name": "W",
                "type": "sqlite",
                "options": {"path": str(ctx.settings.data_dir / "files" / "w.db")},
            },
        ),
        ("/api/v1/repositories", {"provider": "local", "name": "acme/shop"}),
    ):
        answer = client.post(path, headers=admin.headers, json=body)
        assert answer.status_code < 300, answer.text
    return Browser(client, admin)


@pytest.fixture
def integration(browser: Browser) -> str:
    """The page of a saved integration."""
    fields = {"repository_id": "1", "data_source_id": "1", "name": "Shop", "fail_on_errors": "true"}
    status, place = browser.post(NEW, **fields, files_to_ignore="*\r\n!dbt/*\r\ndbt/*.md")
    assert status == 303
    return place


def test_the_nine_fields_stand_in_their_order(browser: Browser, integration: str) -> None:
    for page in (browser.get(f"{NEW}?type=datafold-sdk"), browser.get(integration)):
        form = page[page.index('id="form"') : page.index("</form>", page.index('id="form"'))]
        assert re.findall(r'<label for="field-[^"]+">([^<]+)</label>', form) == [*LABELS, *OURS]


@pytest.mark.parametrize(("stored", "shown"), [(98, "98 %"), (0.975, "97.5 %"), (99.99999, "99.99999 %")])
def test_a_confidence_of_the_api_is_kept_by_the_form(
    browser: Browser, integration: str, ctx: Context, client: TestClient, admin: Admin, stored: float,
    shown: str,
) -> None:  # fmt: skip
    given = {"sampling_tolerance": 0.01, "sampling_confidence": stored}
    number = integration.rsplit("/", 1)[1]
    assert client.patch(f"/api/v1/ci/{number}", json=given, headers=admin.headers).status_code == 200
    page = browser.get(integration)
    select_ = page[page.index('name="sampling_confidence"') :]
    (value,) = re.findall(rf'<option value="([^"]+)" selected[^>]*>{re.escape(shown)}<', select_)
    fields = {"repository_id": "1", "data_source_id": "1", "name": "Other", "sampling_tolerance": "0.01"}
    assert browser.post(integration, **fields, sampling_confidence=value)[0] == 303
    with ctx.db.read() as session:
        assert session.scalars(select(Integration)).one().sampling_confidence == stored


@pytest.mark.parametrize("stored", ["0.00001", "0.5", "0.000000000000123"])
def test_a_small_tolerance_is_shown_as_it_was_written(
    browser: Browser, integration: str, stored: str
) -> None:
    fields = {"repository_id": "1", "data_source_id": "1", "name": "Shop", "sampling_confidence": "95"}
    assert browser.post(integration, **fields, sampling_tolerance=stored)[0] == 303
    page = browser.get(integration)
    assert re.search(rf'name="sampling_tolerance"[^>]* value="{re.escape(stored)}"', page)


def test_the_name_of_the_check_is_shown_and_set(browser: Browser, integration: str) -> None:
    fields = {"repository_id": "1", "data_source_id": "1", "name": "Shop"}

    def shown(place: str) -> str:
        page = browser.get(place)
        (name,) = re.findall(r'id="status-context">([^<]+)</code>', page)
        assert re.search(rf'name="status_context"[^>]* value="{re.escape(name)}"', page)
        assert 'data-copy="status-context"' in page
        return name

    assert shown(integration) == "Twofold"
    _, second = browser.post(NEW, **fields, status_context="")
    assert shown(second) == "Twofold (Shop)"
    status, page = browser.post(second, **fields, status_context="twofold")
    assert status == 422
    assert "Status check: Another integration of this repository reports as" in page
    assert browser.post(second, **fields, status_context=" Data ")[0] == 303
    assert shown(second) == "Data"
    assert browser.post(second, **fields)[0] == 303
    assert shown(second) == "Data", "a form without the field leaves it"
    assert browser.post(second, **fields, status_context="")[0] == 303
    assert shown(second) == "Twofold (Shop)"
    assert browser.post(second, **fields, status_context="x" * 101)[0] == 422


def test_more_paths_than_can_be_tested_are_not_judged(browser: Browser, integration: str) -> None:
    typed = {"repository_id": "1", "data_source_id": "1", "name": "Shop", "files_to_ignore": "*\n!dbt/*"}
    paths = "\n".join([*(f"docs/{n}.md" for n in range(1000)), "dbt/a.sql"])
    status, page = browser.post(PREVIEW, **typed, paths=paths)
    assert (status, "1,001" in page, "CI would be skipped" in page) == (422, True, False)
    few = "\n".join([*(f"docs/{n}.md" for n in range(300)), "dbt/a.sql"])
    assert "CI would be skipped" not in browser.post(PREVIEW, **typed, paths=few)[1]


def test_results_go_as_tables_to_a_data_source(browser: Browser, integration: str, ctx: Context) -> None:
    fields = {"repository_id": "1", "data_source_id": "1", "name": "Shop"}

    def stored() -> tuple[bool, int | None]:
        with ctx.db.read() as session:
            found = session.scalars(select(Integration)).one()
            return found.materialize_results, found.materialize_results_to

    assert stored() == (False, None)
    chosen = {"materialize_results": "true", "materialize_results_to": "1"}
    assert browser.post(integration, **fields, **chosen)[0] == 303
    assert stored() == (True, 1)
    page = browser.get(integration)
    assert re.search(r'name="materialize_results"[^>]*checked', page)
    assert re.search(r'<option value="1" selected', page[page.index('name="materialize_results_to"') :])
    assert browser.post(integration, **fields)[0] == 303
    assert stored() == (False, None)
    status, page = browser.post(integration, **fields, materialize_results="true", materialize_results_to="9")
    assert status == 422
    assert "Results go to: There is no data source 9" in page


def test_paths_are_tested_before_anything_is_saved(browser: Browser, ctx: Context) -> None:
    typed = {"name": "Not saved", "files_to_ignore": "*\r\n!dbt/*\r\ndbt/*.md", "sampling_tolerance": "0.5"}
    status, page = browser.post(PREVIEW, **typed, paths="dbt/README.md\r\n\r\n dbt/models/a.sql \r\nx.py")
    assert status == 200
    assert "CI would run: 1 of 3 files counts." in page
    cells = [
        re.sub(r"<[^>]+>", "|", row) for row in re.findall(r"<tr[^>]*>(<th scope=\"row\".*?)</tr>", page)
    ]
    assert [re.sub(r"\|+", "|", cell).strip("|") for cell in cells] == [
        "dbt/README.md|Ignored|dbt/*.md|3",
        "dbt/models/a.sql|Kept|!dbt/*|2",
        "x.py|Ignored|*|1",
    ]
    assert 'value="Not saved"' in page
    assert 'value="0.5"' in page
    with ctx.db.read() as session:
        assert session.scalars(select(Integration)).all() == []
    assert "CI would be skipped" in browser.post(PREVIEW, files_to_ignore="*", paths="a\nb")[1]
    assert "CI would run" in browser.post(PREVIEW, files_to_ignore="*", paths="")[1]
    status, page = browser.post(PREVIEW, files_to_ignore="x\n" * 501, paths="a")
    assert status == 422
    assert "more than 500 lines" in page


def test_a_suggestion_is_taken_by_one_button(browser: Browser, integration: str) -> None:
    typed = {"name": "Shop", "files_to_ignore": "*\n!dbt/*\ndbt/*.md", "paths": "dbt/docs/x.md"}
    for path in (PREVIEW, f"{integration}/preview"):
        status, page = browser.post(path, **typed)
        assert status == 200
        assert "CI would run" in page
        assert "Did you mean <code>dbt/**/*.md</code>?" in page
        assert 'name="apply" value="3"' in page
        status, page = browser.post(path, **typed, apply="3")
        assert status == 200
        assert "dbt/**/*.md</textarea>" in page
        assert "CI would be skipped" in page
        assert "Did you mean" not in page
        for odd in ("0", "-1", "99999999999", "x", "²"):
            assert "dbt/*.md</textarea>" in browser.post(path, **typed, apply=odd)[1]
    assert "dbt/*.md</textarea>" in browser.get(integration), "nothing was saved"


def test_add_edit_and_delete(browser: Browser, integration: str) -> None:
    status, page = browser.post(NEW, repository_id="", data_source_id="1", name="", sampling_tolerance="0.1")
    assert status == 422
    assert "Repository: this is needed" in page
    listed = browser.get("/settings/integrations/ci")
    assert 'id="config-1">1</span>' in listed
    assert f'href="{integration}"' in listed
    status, place = browser.post(
        integration, repository_id="1", data_source_id="1", name="Renamed", require_label="true"
    )
    assert (status, place) == (303, integration)
    page = browser.get(integration)
    assert "<h1>Renamed</h1>" in page
    assert re.search(r'name="require_label"[^>]* checked', page)
    assert not re.search(r'name="fail_on_errors"[^>]* checked', page)
    assert browser.post(f"{integration}/delete")[0] == 303
    assert browser.client.get(integration).status_code == 404


def test_the_repository_changes_only_while_there_are_no_runs(
    browser: Browser, integration: str, admin: Admin
) -> None:
    api = browser.client
    body = {"provider": "local", "name": "acme/other"}
    assert api.post("/api/v1/repositories", headers=admin.headers, json=body).status_code < 300
    fields = {"data_source_id": "1", "name": "Shop"}
    assert browser.post(integration, repository_id="2", **fields)[0] == 303
    head = {"pr_branch": "x", "base_branch": "main", "pr_sha": "a" * 40, "base_sha": "b" * 40}
    run = api.post("/api/v1/ci/1/trigger", headers=admin.headers, json={"pr_number": 5, **head})
    assert run.status_code == 200
    status, page = browser.post(integration, repository_id="1", **fields)
    assert status == 422
    assert "has runs of pull requests of acme/other" in page
    assert "Add a new integration" in page
    refused = api.patch("/api/v1/ci/1", headers=admin.headers, json={"repository_id": 1})
    assert (refused.status_code, refused.json()["errors"][0]["loc"]) == (422, ["body", "repository_id"])
    assert browser.post(integration, repository_id="2", data_source_id="1", name="Renamed")[0] == 303
    assert api.get("/api/v1/ci/1", headers=admin.headers).json()["repository_id"] == 2


def test_each_ci_system_has_its_job(
    browser: Browser, integration: str, client: TestClient, admin: Admin
) -> None:
    page = browser.get(integration)
    for system in ("GitHub Actions", "GitLab CI", "CircleCI", "Shell"):
        assert f"<h3>{system}</h3>" in page
    assert page.count("--ci-config-id 1 ") >= 8  # trigger and submit: a local repository has no webhook
    assert "http://testserver" in page
    body = {
        "provider": "github",
        "name": "acme/other",
        "token": "t",
        "webhook_secret": "a-secret-of-20-chars",
    }
    assert client.post("/api/v1/repositories", headers=admin.headers, json=body).status_code < 300
    _, place = browser.post(NEW, repository_id="2", data_source_id="1", name="Other", require_label="true")
    page = browser.get(place)
    assert page.count("Where webhooks cannot reach this server") == 4
    assert re.search(r'<details class="section job" name="ci-job" open>\s*<summary><h3>GitHub Actions', page)
    assert "github.event.label.name == 'datafold'" in page


def test_a_label_that_nearly_fits_is_pointed_out(browser: Browser, integration: str, ctx: Context) -> None:
    with ctx.db.write() as session:
        for number, labels, state in (
            (7, ["Datafold"], "open"),
            (8, ["DATAFOLD"], "closed"),
            (9, ["x"], "open"),
        ):
            session.add(
                PullRequest(repository_id=1, number=number, labels=labels, state=state, head_sha="a" * 40)
            )
    assert "written differently" not in browser.get(integration)
    browser.post(integration, repository_id="1", data_source_id="1", name="Shop", require_label="true")
    page = browser.get(integration)
    assert "A label is written differently" in page
    assert "#7 has the label <code>Datafold</code>." in page
