"""A data source that keeps no values any more: alerts forget those they have, and show none."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from typing import Any

import duckdb
from packages.server.tests.monitors.conftest import House
from sqlalchemy import select

from twofold_engine.measure import Measure
from twofold_server.app import chores, job_handlers
from twofold_server.data_sources import service as data_sources
from twofold_server.monitors import service
from twofold_server.monitors.models import Alert, AlertResult
from twofold_server.notifications.models import Notification
from twofold_server.worker.models import Job

SECRET = "424242"
BAND = {"type": "absolute", "max": 100, "column": "amount"}


def keep(house: House, values: str) -> None:
    house.call("PATCH", f"/api/v1/data_sources/{house.source_id}", {"store_values": values})


def at_rest(house: House) -> str:
    """Everything that results, messages and jobs hold."""
    with house.ctx.db.read() as session:
        rows: list[Any] = [
            *session.scalars(select(AlertResult)),
            *session.scalars(select(Notification)),
            *session.scalars(select(Job)),
        ]
        return repr([vars(row) for row in rows])


def test_a_stricter_policy_takes_the_values_out_of_what_alerts_keep(house: House) -> None:
    house.sql(f"INSERT INTO orders VALUES (1, {SECRET}, 0.5, 'x{SECRET}')")
    mail = [{"type": "email", "recipients": ["ada@example.org"]}]
    alert = house.alert(query="SELECT * FROM orders", threshold=BAND, notifications=mail)
    found = house.check(alert)
    assert (found["max"], found["triggered"]) == (SECRET, True)
    failing = house.alert(query="SELECT CAST(name AS INTEGER) AS n FROM orders", threshold=BAND)
    house.call("PATCH", f"/api/v1/alerts/{failing}", {"threshold": {**BAND, "column": "n"}})
    failed = house.check(failing)
    assert SECRET in failed["reason"]
    counted = house.check(house.alert(query="SELECT * FROM orders"))
    assert at_rest(house).count(SECRET) > 3

    keep(house, "hashed")
    house.work()
    assert SECRET not in at_rest(house)
    after = house.call("GET", f"/api/v1/alerts/{alert}/results/{found['id']}")
    assert after == {**found, "min": None, "max": None, "reason": "The maximum of amount is above 100."}
    told = house.call("GET", f"/api/v1/alerts/{failing}/results/{failed['id']}")
    assert (told["status"], told["error"]["type"]) == ("failed", failed["error"]["type"])
    assert "keeps none" in told["reason"]
    [message] = house.call("GET", f"/api/v1/alerts/{alert}/notifications")["notifications"]
    assert (message["state"], message["event"]) == ("sent", "triggered")
    path = f"/api/v1/alerts/{counted['alert_id']}/results/{counted['id']}"
    assert house.call("GET", path) == counted
    assert json.dumps(house.read(alert)).count(SECRET) == 0


def test_the_purge_of_alerts_is_a_chore_and_leaves_others_alone(house: House) -> None:
    assert data_sources.PURGE_VALUES in {chore.kind for chore in chores()}
    assert data_sources.PURGE_VALUES in job_handlers()
    house.sql(f"INSERT INTO orders VALUES (1, {SECRET}, 0.5, 'a')")
    found = house.check(house.alert(query="SELECT * FROM orders", threshold=BAND))
    keep(house, "all")
    house.work()
    assert house.call("GET", f"/api/v1/alerts/{found['alert_id']}/results/{found['id']}") == found


def test_what_was_measured_follows_the_source_that_it_was_measured_in(house: House) -> None:
    """Also where the alert asks another one by now, and where it does so while the check runs."""
    with duckdb.connect(str(house.file.parent / "other.duckdb")) as connection:
        connection.execute("CREATE TABLE orders AS SELECT 1 AS id, 5 AS amount")
    form = {"name": "Other", "type": "duckdb", "options": {"path": "other.duckdb"}}
    other = int(house.call("POST", "/api/v1/data_sources", form)["id"])
    house.sql(f"INSERT INTO orders VALUES (1, {SECRET}, 0.5, 'a')")
    mail = [{"type": "email", "recipients": ["ada@example.org"]}]
    alert = house.alert(query="SELECT * FROM orders", threshold=BAND, notifications=mail)
    assert house.check(alert)["max"] == SECRET
    house.call("PATCH", f"/api/v1/alerts/{alert}", {"data_source_id": other})
    kept = house.check(alert)
    assert kept["max"] == "5"
    keep(house, "none")
    house.work()
    assert SECRET not in at_rest(house)
    assert house.call("GET", f"/api/v1/alerts/{alert}/results/{kept['id']}")["max"] == "5"

    house.call("PATCH", f"/api/v1/alerts/{alert}", {"data_source_id": house.source_id})
    with house.ctx.db.write() as session:
        result = AlertResult(alert_id=alert, data_source_id=house.source_id, threshold=BAND)
        session.add(result)
        session.flush()
        session.get_one(Alert, alert).data_source_id = other
        service.record_measure(
            session, house.ctx, result, Measure(1, "amount", 1, Decimal(SECRET), Decimal(SECRET))
        )
    house.work()
    assert SECRET not in at_rest(house)


def test_a_trial_shows_no_value_of_a_source_that_keeps_none(house: House) -> None:
    house.sql(f"INSERT INTO orders VALUES (1, {SECRET}, 0.5, 'x{SECRET}')")
    keep(house, "none")
    login = {"email": house.admin.email, "password": house.admin.password, "next": "/"}
    assert house.client.post("/login", data=login).status_code == 303
    token = re.search(r'name="csrf_token" value="([^"]+)"', house.client.get("/alerts/new").text)
    assert token
    form = {
        "csrf_token": token[1], "intent": "try", "name": "n", "data_source_id": str(house.source_id),
        "query": "SELECT * FROM orders", "column": "amount", "max": "100", "schedule": "hour",
    }  # fmt: skip
    tried = house.client.post("/alerts/new", data=form)
    assert "The maximum of amount is above 100." in tried.text
    assert SECRET not in tried.text
    cast = {"query": "SELECT CAST(name AS INTEGER) AS n FROM orders", "column": "n"}
    refused = house.client.post("/alerts/new", data={**form, **cast})
    assert "keeps none" in refused.text
    assert SECRET not in refused.text
