"""Alerts by the API: what is accepted, what is found, what is told; on both metadata databases."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from packages.server.tests.monitors.conftest import House
from sqlalchemy import select

from twofold_server.accounts.models import Organization
from twofold_server.accounts.permissions import VIEW_ALERTS
from twofold_server.accounts.service import SYSTEM_ACTOR
from twofold_server.errors import NotFound
from twofold_server.monitors import service
from twofold_server.monitors.models import Alert, AlertResult
from twofold_server.notifications.models import Notification
from twofold_server.worker.models import Job, Schedule

EMAIL = {"type": "email", "recipients": ["ada@example.org"]}
PUBLISHED_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}\+00:00")


def test_a_check_counts_rows_and_triggers_beyond_the_band(any_house: House) -> None:
    house = any_house
    alert_id = house.alert()
    before = house.read(alert_id)
    assert (before["state"], before["last_run"], before["last_triggered"]) == ("created", None, None)

    found = house.check(alert_id)
    assert (found["status"], found["triggered"], found["rows"]) == ("done", False, 0)
    fine = house.read(alert_id)
    assert fine["state"] == "ok"
    assert PUBLISHED_MOMENT.fullmatch(fine["last_run"]["value"])
    assert fine["last_triggered"] is None

    house.sql("INSERT INTO orders VALUES (1, 100, 0, 'a'), (2, 100.01, 0, 'b')")
    found = house.check(alert_id)
    assert (found["triggered"], found["rows"]) == (True, 1)
    assert found["reason"] == "The query returned 1 row, more than 0."
    triggered = house.read(alert_id)
    assert triggered["last_triggered"]["value"] >= triggered["last_run"]["value"]

    house.sql("DELETE FROM orders")
    assert house.check(alert_id)["triggered"] is False
    again = house.read(alert_id)
    assert again["last_triggered"]["value"] < again["last_run"]["value"]
    page = house.call("GET", f"/api/v1/alerts/{alert_id}/results?limit=2")
    assert page["count"] == 3
    assert [result["triggered"] for result in page["results"]] == [False, True]


def test_a_column_is_measured_exactly(any_house: House) -> None:
    house = any_house
    house.sql(
        "INSERT INTO orders VALUES (1, 0.1, 0.5, 'a'), (2, 99999999999999999999.0000000001, 'NaN', 'b')"
    )
    query = "SELECT amount, ratio, id, name FROM orders"
    amount = house.alert(
        query=query,
        threshold={"type": "absolute", "min": 0.1, "max": 99999999999999999999, "column": "amount"},
    )
    found = house.check(amount)
    assert (found["min"], found["max"]) == ("0.1", "99999999999999999999.0000000001")
    assert found["triggered"] is False, "the bound is read as 1e20"
    nan = house.check(house.alert(query=query, threshold={"type": "absolute", "min": 0, "column": "ratio"}))
    assert (nan["triggered"], nan["max"]) == (True, "NaN")
    text = house.check(house.alert(query=query, threshold={"type": "absolute", "min": 0, "column": "name"}))
    assert (text["status"], text["error"]["type"]) == ("failed", "invalid_query")
    gone = house.check(house.alert(query=query, threshold={"type": "absolute", "min": 0, "column": "price"}))
    assert (gone["status"], gone["error"]["type"]) == ("failed", "unknown_column")


def test_a_check_that_cannot_run_says_why_and_is_told_once(any_house: House) -> None:
    house = any_house
    alert_id = house.alert(query="SELECT * FROM nowhere", notifications=[EMAIL])
    for _ in range(3):
        found = house.check(alert_id)
        assert (found["status"], found["triggered"]) == ("failed", None)
        assert "nowhere" in found["error"]["message"]
    assert [told.message.subject for told in house.told.effects()] == ["[Twofold] Check failed: Large orders"]
    assert house.read(alert_id)["state"] == "failed"


def test_each_triggered_check_and_the_recovery_are_told(any_house: House) -> None:
    house = any_house
    hook = house.call(
        "POST", "/api/v1/notification_destinations", {"name": "Ops", "url": "https://h.example/x"}
    )
    alert_id = house.alert(notifications=[EMAIL, {"type": "webhook", "integration": hook["id"]}])
    house.sql("INSERT INTO orders VALUES (1, 200, 0, 'a')")
    house.check(alert_id)
    house.check(alert_id)
    house.sql("DELETE FROM orders")
    house.check(alert_id)
    house.check(alert_id)
    told = house.told.effects()
    assert sorted((told.target.channel, told.message.data["status"]) for told in told) == [
        ("email", "recovered"), ("email", "triggered"), ("email", "triggered"),
        ("webhook", "recovered"), ("webhook", "triggered"), ("webhook", "triggered"),
    ]  # fmt: skip
    first = next(told.message for told in told if told.message.data["status"] == "triggered")
    assert first.data["url"] == f"http://testserver/query_alerts/{alert_id}"
    assert first.data["threshold_events"][0]["rows"] == 1
    assert first.text.splitlines()[0] == "Triggered: Large orders"
    assert "Expected: at most 0 rows" in first.text
    states = house.call("GET", f"/api/v1/alerts/{alert_id}/notifications")["notifications"]
    assert {(state["state"], state["tries"]) for state in states} == {("sent", 1)}


def test_values_are_not_stored_where_the_data_source_says_so(any_house: House) -> None:
    house = any_house
    house.call("PATCH", f"/api/v1/data_sources/{house.source_id}", {"store_values": "none"})
    house.sql("INSERT INTO orders VALUES (1, 7654321, 0, 'a')")
    threshold = {"type": "absolute", "max": 10, "column": "amount"}
    alert_id = house.alert(query="SELECT amount FROM orders", threshold=threshold, notifications=[EMAIL])
    found = house.check(alert_id)
    assert (found["triggered"], found["rows"], found["values"]) == (True, 1, 1)
    assert (found["min"], found["max"]) == (None, None)
    failing = house.check(house.alert(query="SELECT CAST('s3cret' AS INTEGER) AS n", notifications=[EMAIL],
                                      threshold={**threshold, "column": "n"}))  # fmt: skip
    assert failing["status"] == "failed"
    with house.ctx.db.read() as session:
        stored = [row for kind in (AlertResult, Notification, Job) for row in session.scalars(select(kind))]
        told = [str(vars(row)) for row in stored]
    assert not [row for row in told if "7654321" in row or "7,654,321" in row or "s3cret" in row]


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"name": " \n "}, "name"),
        ({"data_source_id": 999}, "data_source_id"),
        ({"query": "DROP TABLE orders"}, "query"),
        ({"query": "SELECT 1 AS one; SELECT 2 AS two"}, "query"),
        ({"query": ""}, "query"),
        ({"threshold": {"type": "absolute"}}, "threshold"),
        ({"threshold": {"type": "absolute", "min": 2, "max": 1}}, "threshold"),
        ({"threshold": {"type": "absolute", "max": 10**400}}, "threshold"),
        ({"threshold": {"type": "percentage", "max": 1}}, "threshold"),
        ({"threshold": {"max": 1}}, "threshold"),
        ({"schedule": {"type": "crontab", "cron": "whenever"}}, "schedule"),
        ({"schedule": {"type": "crontab", "cron": "* * * * * *"}}, "schedule"),
        ({"schedule": {"interval": {"every": "minute"}}}, "schedule"),
        ({"schedule": {"interval": {"every": "day", "hour": 24}}}, "schedule"),
        ({"schedule": {"interval": {"every": "day", "utc_at": "25:00"}}}, "schedule"),
        ({"schedule": {"interval": {"every": "day", "utc_at": "06:30", "hour": 6}}}, "schedule"),
        ({"notifications": [{"type": "email", "recipients": []}]}, "notifications"),
        ({"notifications": [{"type": "email", "recipients": ["nobody"]}]}, "notifications"),
        ({"notifications": [{"type": "email", "recipients": ["a@b.c\nBcc: x@y.z"]}]}, "notifications"),
        ({"notifications": [{"type": "webhook", "integration": 999}]}, "notifications"),
        ({"notifications": [{"type": "slack", "integration": 1, "channel": "x"}]}, "notifications"),
        ({"notifications": [{**EMAIL, "features": ["attach_csv"]}]}, "notifications"),
        ({"surprise": 1}, "surprise"),
    ],
)
def test_what_cannot_work_is_refused_at_its_field(house: House, changes: dict[str, Any], field: str) -> None:
    body = {
        "name": "x", "data_source_id": house.source_id, "query": "SELECT 1 AS one",
        "threshold": {"type": "absolute", "max": 0}, "schedule": {"type": "none"},
    } | changes  # fmt: skip
    answer = house.client.post("/api/v1/alerts", json=body, headers=house.admin.headers)
    assert answer.status_code in (400, 422), answer.text
    if answer.status_code == 422:
        assert any(field in str(error["loc"]) for error in answer.json()["errors"]), answer.text
    assert house.call("GET", "/api/v1/alerts") == []


def test_a_patch_is_a_subset_and_keeps_the_rest(any_house: House) -> None:
    house = any_house
    alert_id = house.alert(schedule={"interval": {"every": "day", "utc_at": "06:30"}})
    first = house.read(alert_id)
    assert first["schedule"] == {"interval": {"every": "day", "utc_at": "06:30", "type": "daily"}}
    assert first["next_run"]["value"][11:] == "06:30:00.000000+00:00"
    assert house.call("PATCH", f"/api/v1/alerts/{alert_id}", {"paused": True})["next_run"] is None
    back = house.call("PATCH", f"/api/v1/alerts/{alert_id}", {"paused": False, "name": "Other"})
    assert back["next_run"] == first["next_run"]
    assert (back["name"], back["query"], back["threshold"]) == ("Other", first["query"], first["threshold"])
    house.call("PATCH", f"/api/v1/alerts/{alert_id}", {"query": "DELETE FROM orders"}, status=422)
    assert house.read(alert_id)["query"] == first["query"]


def test_deleting_leaves_nothing_behind_and_the_next_alert_starts_anew(any_house: House) -> None:
    house = any_house
    house.sql("INSERT INTO orders VALUES (1, 200, 0, 'a')")
    alert_id = house.alert(schedule={"interval": {"every": "hour"}}, notifications=[EMAIL])
    house.check(alert_id)
    house.call("POST", f"/api/v1/alerts/{alert_id}/checks", {})
    house.call("DELETE", f"/api/v1/alerts/{alert_id}", status=204)
    house.call("GET", f"/api/v1/alerts/{alert_id}", status=404)
    house.work()
    with house.ctx.db.read() as session:
        for kind in (Alert, AlertResult, Notification, Schedule):
            assert list(session.scalars(select(kind))) == []
    second = house.alert(notifications=[EMAIL])
    house.check(second)
    assert len({told.message.id for told in house.told.told}) == 2


def test_a_data_source_of_an_alert_is_in_use(house: House) -> None:
    house.alert()
    answer = house.call("DELETE", f"/api/v1/data_sources/{house.source_id}", status=409)
    assert "alert" in answer["detail"]


def test_a_check_that_waits_is_given_back_and_can_be_cancelled(any_house: House) -> None:
    house = any_house
    alert_id = house.alert(notifications=[EMAIL])
    checks = f"/api/v1/alerts/{alert_id}/checks"
    first, second = (house.call("POST", checks, {})["id"] for _ in range(2))
    assert first == second
    found = house.call("POST", f"/api/v1/alerts/{alert_id}/results/{first}/cancel")
    assert (found["status"], found["error"]["type"]) == ("failed", "cancelled")
    house.work()
    assert house.call("GET", f"/api/v1/alerts/{alert_id}/results/{first}")["error"]["type"] == "cancelled"
    assert house.told.told == []
    assert house.call("POST", checks, {})["id"] != first


def test_a_query_that_takes_too_long_is_stopped(make_house: Callable[..., House]) -> None:
    house = make_house(alert_timeout_seconds=0.5)
    alert_id = house.alert(
        query="SELECT a.i FROM range(10000000) a(i), range(10000000) b(i) WHERE a.i + b.i < 0"
    )
    found = house.check(alert_id)
    assert (found["status"], found["error"]["type"]) == ("failed", "query_timeout")


def test_other_organizations_and_viewers(house: House) -> None:
    alert_id = house.alert()
    with house.ctx.db.write() as session:
        other = Organization(name="other")
        session.add(other)
        session.flush()
        with pytest.raises(NotFound):
            service.get(session, SYSTEM_ACTOR(other.id), alert_id)
    key = house.call("POST", "/api/v1/api_keys", {"name": "viewer", "scopes": [VIEW_ALERTS]})["key"]
    headers = {"Authorization": f"Key {key}"}
    path = f"/api/v1/alerts/{alert_id}"
    assert house.client.get(path, headers=headers).status_code == 200
    refused = [
        house.client.post(f"{path}/checks", json={}, headers=headers),
        house.client.patch(path, json={"paused": True}, headers=headers),
        house.client.delete(path, headers=headers),
        house.client.post("/api/v1/alerts", json={}, headers=headers),
        house.client.post(
            "/api/v1/notification_destinations",
            json={"name": "x", "url": "https://x.example"},
            headers=headers,
        ),
    ]
    assert [answer.status_code for answer in refused] == [403] * 5
    house.call("GET", f"{path}/results/999", status=404)
    house.call("GET", "/api/v1/alerts/999", status=404)


def test_only_the_newest_thousand_checks_are_kept(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(service, "_MAX_RESULTS", 3)
    alert_id = house.alert()
    ids = [house.check(alert_id)["id"] for _ in range(5)]
    kept = house.call("GET", f"/api/v1/alerts/{alert_id}/results")["results"]
    assert [result["id"] for result in kept] == list(reversed(ids[-3:]))


def test_without_a_mail_server_a_mail_is_refused_when_it_is_asked_for(
    make_house: Callable[..., House],
) -> None:
    house = make_house(smtp_host="", smtp_from="")
    body = {
        "name": "x", "data_source_id": house.source_id, "query": "SELECT 1 AS one",
        "threshold": {"type": "absolute", "max": 0}, "notifications": [EMAIL],
    }  # fmt: skip
    answer = house.call("POST", "/api/v1/alerts", body, status=422)
    assert "TWOFOLD_SMTP_HOST" in answer["detail"]
