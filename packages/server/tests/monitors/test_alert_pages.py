"""Pages of alerts: the form's way there and back, the trial that stores nothing, what a viewer may do."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from packages.server.tests.monitors.conftest import House
from starlette.testclient import TestClient

from twofold_server.monitors import measuring

FORM = {
    "name": "Large orders", "query": "SELECT * FROM orders WHERE amount > 100", "max": "0",
    "schedule": "hour", "recipients": "ada@example.org, bob@example.org\ncy@example.org",
}  # fmt: skip


@pytest.fixture
def pages(house: House) -> TestClient:
    """The browser of the administrator."""
    login = {"email": house.admin.email, "password": house.admin.password, "next": "/"}
    assert house.client.post("/login", data=login).status_code == 303
    return house.client


def token(pages: TestClient, path: str) -> str:
    found = re.search(r'name="csrf_token" value="([^"]+)"', pages.get(path).text)
    assert found
    return found[1]


def send(pages: TestClient, path: str, source: Any, **changes: Any) -> Any:
    data = {
        "csrf_token": token(pages, "/alerts/new"),
        "data_source_id": str(source),
        "intent": "save",
        **FORM,
    }
    return pages.post(path, data={**data, **changes})


def test_the_form_makes_the_alert_and_shows_it_again(house: House, pages: TestClient) -> None:
    hook = house.call(
        "POST", "/api/v1/notification_destinations", {"name": "Ops", "url": "https://h.example/x"}
    )
    more = {f"webhook.{hook['id']}": "true", "notify_first_triggered_only": "true"}
    made = send(pages, "/alerts/new", house.source_id, **more)
    assert made.status_code == 303
    alert = house.call("GET", "/api/v1/alerts")[0]
    features = ["notify_first_triggered_only"]
    assert alert["notifications"] == [
        {"type": "email", "recipients": ["ada@example.org", "bob@example.org", "cy@example.org"],
         "features": features},
        {"type": "webhook", "integration": hook["id"], "features": features},
    ]  # fmt: skip
    assert alert["threshold"] == {"type": "absolute", "min": None, "max": 0.0, "column": None}
    path = made.headers["location"]
    page = pages.get(f"{path}/edit").text
    for shown in (
        "Large orders",
        "SELECT * FROM orders WHERE amount &gt; 100",
        "bob@example.org",
        'value="0"',
    ):
        assert shown in page
    changed = send(
        pages, f"{path}/edit", house.source_id, schedule="day", utc_at="06:30", min="1", max="2.5", **more
    )
    assert changed.status_code == 303, changed.text
    after = house.read(alert["id"])
    assert after["schedule"]["interval"]["utc_at"] == "06:30"
    assert (after["threshold"]["min"], after["threshold"]["max"]) == (1, 2.5)
    assert after["notifications"] == alert["notifications"]


def test_a_trial_shows_the_value_and_stores_nothing(house: House, pages: TestClient) -> None:
    house.sql("INSERT INTO orders VALUES (1, 250, 0.5, 'a'), (2, 300, 0.5, 'b')")
    tried = send(pages, "/alerts/new", house.source_id, intent="try")
    assert tried.status_code == 200
    assert "This would trigger" in tried.text
    assert "The query returned 2 rows, more than 0." in tried.text
    assert "SELECT * FROM orders WHERE amount &gt; 100" in tried.text
    column = send(pages, "/alerts/new", house.source_id, intent="try", column="amount", max="400")
    assert "amount lies between 250 and 300, not above 400." in column.text
    assert house.call("GET", "/api/v1/alerts") == []
    assert list((house.ctx.settings.data_dir / "tmp").glob("*")) == []


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"query": "DROP TABLE orders"}, "SQL query: The query"),
        ({"query": ""}, "SQL query: this is needed"),
        ({"max": ""}, "Threshold: a threshold needs min, max or both"),
        ({"max": "many"}, "At most: write a number"),
        ({"name": ""}, "Name: this is needed"),
        ({"data_source_id": ""}, "Data source: this is needed"),
        ({"schedule": "crontab", "cron": "soon"}, "Cron expression: a cron expression has five fields"),
        ({"schedule": "day", "utc_at": "25:00"}, "Time of day (UTC): this is no time of day"),
        ({"recipients": "nobody"}, "is no e-mail address"),
        ({"webhook.7": "true"}, "There is no notification destination 7"),
        ({"webhook.x": "true"}, "names a webhook that does not exist"),
    ],
)
def test_a_refused_form_says_where_and_keeps_what_was_typed(
    house: House, pages: TestClient, changes: dict[str, str], says: str
) -> None:
    answer = send(pages, "/alerts/new", house.source_id, **changes)
    assert answer.status_code == 422
    assert says in answer.text
    assert "bob@example.org" in answer.text or "recipients" in changes
    assert house.call("GET", "/api/v1/alerts") == []


def test_a_trial_of_a_wrong_query_says_so_at_the_query(house: House, pages: TestClient) -> None:
    answer = send(pages, "/alerts/new", house.source_id, intent="try", query="SELECT * FROM nowhere")
    assert answer.status_code == 422
    assert "SQL query: " in answer.text
    assert "nowhere" in answer.text


def test_trials_are_few_at_a_time(house: House, pages: TestClient) -> None:
    for _ in range(2):
        measuring._trials.acquire()
    try:
        answer = send(pages, "/alerts/new", house.source_id, intent="try")
    finally:
        for _ in range(2):
            measuring._trials.release()
    assert answer.status_code == 429
    assert "Try again in a moment" in answer.text


def test_the_alert_s_page_shows_chart_checks_and_messages(house: House, pages: TestClient) -> None:
    mail = {"type": "email", "recipients": ["ada@example.org"]}
    alert_id = house.alert(notifications=[mail], name="<b>Large</b> & orders")
    house.check(alert_id)
    house.sql("INSERT INTO orders VALUES (1, 250, 0.5, 'a')")
    house.check(alert_id)
    page = pages.get(f"/query_alerts/{alert_id}").text
    assert "<b>Large</b>" not in page
    assert "&lt;b&gt;Large&lt;/b&gt; &amp; orders" in page
    assert "The query returned 1 row, more than 0." in page
    assert page.count("chart__mark--triggered") == 1
    assert "ada@example.org" in page
    listed = pages.get("/alerts").text
    assert "Last 2 checks: 1 fine, 1 triggered" in listed
    assert pages.get("/query_alerts/999").status_code == 404
    assert pages.get(f"/query_alerts/{alert_id}?page=99").status_code == 200


def test_buttons_run_pause_cancel_and_delete(house: House, pages: TestClient) -> None:
    made = send(pages, "/alerts/new", house.source_id).headers["location"]
    sign = {"csrf_token": token(pages, "/alerts/new")}
    alert_id = int(made.rpartition("/")[2])
    assert pages.post(f"{made}/run", data=sign).status_code == 303
    result = house.call("GET", f"/api/v1/alerts/{alert_id}/results")["results"][0]
    assert result["trigger"] == "interactive"
    assert "Cancel the check" in pages.get(made).text
    pages.post(f"{made}/results/{result['id']}/cancel", data=sign)
    house.work()
    assert house.call("GET", f"/api/v1/alerts/{alert_id}/results")["results"][0]["status"] == "failed"
    pages.post(f"{made}/pause", data=sign)
    assert house.read(alert_id)["paused"] is True
    pages.post(f"{made}/resume", data=sign)
    assert house.read(alert_id)["paused"] is False
    for path in ("run", "pause", "resume", "delete", "edit"):
        assert pages.post(f"{made}/{path}").status_code == 403, "without the form's token nothing happens"
    assert pages.post(f"{made}/delete", data=sign).headers["location"] == "/alerts"
    assert house.call("GET", "/api/v1/alerts") == []


def test_webhooks_are_made_shown_once_tested_and_deleted(house: House, pages: TestClient) -> None:
    base = "/settings/notifications"
    sign = {"csrf_token": token(pages, f"{base}/new")}
    wanted = {"name": "Ops", "url": "https://h.example/part", "headers": "X-Token: tok-tok", **sign}
    made = pages.post(f"{base}/new", data=wanted)
    assert re.search(r"whsec_[A-Za-z0-9+/=]{40,}", made.text)
    path = f"{base}/{house.call('GET', '/api/v1/notification_destinations')[0]['id']}"
    page = pages.get(path).text
    assert not any(secret in page for secret in ("whsec_", "tok-tok", "/part"))
    assert pages.post(path, data={"name": "Other", **sign}).status_code == 303
    assert pages.post(path, data={"name": "Other", "url": "https://evil.example", **sign}).status_code == 422
    assert pages.post(path, data={"name": "Other", "headers": "no colon", **sign}).status_code == 422
    pages.post(f"{path}/test", data=sign)
    house.work()
    assert "Taken by the receiver." in pages.get(path).text
    assert "Other" in pages.get(base).text
    assert pages.post(f"{path}/delete", data=sign).status_code == 303
    assert house.call("GET", "/api/v1/notification_destinations") == []


def test_without_a_data_source_the_form_says_what_comes_first(make_house: Callable[..., House]) -> None:
    house = make_house()
    login = {"email": house.admin.email, "password": house.admin.password, "next": "/"}
    house.client.post("/login", data=login)
    assert "There is no data source yet" not in house.client.get("/alerts/new").text
    house.call("DELETE", f"/api/v1/data_sources/{house.source_id}", status=204)
    assert "There is no data source yet" in house.client.get("/alerts/new").text
    assert "No alert yet" in house.client.get("/alerts").text
