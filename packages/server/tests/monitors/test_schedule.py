"""Scheduled checks: one per due moment by several workers, one catch-up, none while paused."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from packages.server.tests.monitors.conftest import House
from sqlalchemy import update

from twofold_server.app import job_handlers
from twofold_server.db import utcnow
from twofold_server.worker import schedule
from twofold_server.worker.models import Schedule
from twofold_server.worker.runner import run_worker

HOURLY = {"interval": {"every": "hour"}}


def make_due(house: House, hours_ago: float) -> None:
    """Lets every schedule be due since a while, as if no worker had run."""
    with house.ctx.db.write() as session:
        session.execute(update(Schedule).values(next_at=utcnow() - timedelta(hours=hours_ago)))


def due_moments(house: House, alert_id: int) -> list[str]:
    found = house.call("GET", f"/api/v1/alerts/{alert_id}/results")["results"]
    return [result["due_at"] for result in found if result["trigger"] == "schedule"]


def test_several_workers_check_once_per_due_moment(any_house: House) -> None:
    house = any_house
    ids = [house.alert(name=f"alert {number}", schedule=HOURLY) for number in range(4)]
    make_due(house, 0.01)
    workers = [
        threading.Thread(
            target=run_worker,
            args=(house.ctx, job_handlers()),
            kwargs={"name": f"w{number}", "once": True, "stop": threading.Event()},
        )
        for number in range(4)
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    house.work()
    assert [len(due_moments(house, alert_id)) for alert_id in ids] == [1, 1, 1, 1]
    assert all(house.read(alert_id)["state"] == "ok" for alert_id in ids)


def test_what_was_missed_is_caught_up_once(any_house: House) -> None:
    house = any_house
    alert_id = house.alert(schedule=HOURLY)
    make_due(house, 100)
    for _ in range(3):
        house.work()
    assert len(due_moments(house, alert_id)) == 1
    after = datetime.fromisoformat(house.read(alert_id)["next_run"]["value"])
    assert timedelta(0) < after - utcnow() <= timedelta(hours=1)


def test_a_paused_alert_is_not_checked_and_goes_on_when_resumed(house: House) -> None:
    alert_id = house.alert(schedule=HOURLY)
    house.call("PATCH", f"/api/v1/alerts/{alert_id}", {"paused": True})
    make_due(house, 1)
    house.work()
    assert due_moments(house, alert_id) == []
    house.call("PATCH", f"/api/v1/alerts/{alert_id}", {"paused": False})
    make_due(house, 1)
    house.work()
    assert len(due_moments(house, alert_id)) == 1


def test_an_alert_paused_after_its_moment_came_is_not_checked(house: House) -> None:
    alert_id = house.alert(schedule=HOURLY)
    make_due(house, 1)
    assert schedule.enqueue_due(house.ctx.db) == 1
    house.call("PATCH", f"/api/v1/alerts/{alert_id}", {"paused": True})
    house.work()
    assert due_moments(house, alert_id) == []


def test_moments_that_pass_while_a_check_waits_come_to_one_more(house: House) -> None:
    alert_id = house.alert(schedule={"type": "crontab", "cron": "* * * * *"})
    house.call("POST", f"/api/v1/alerts/{alert_id}/checks", {})
    for minutes in range(1, 6):
        schedule.enqueue_due(house.ctx.db, utcnow() + timedelta(minutes=minutes))
    house.work()
    assert house.call("GET", f"/api/v1/alerts/{alert_id}/results")["count"] == 2
    assert len(due_moments(house, alert_id)) == 1


def test_when_an_alert_is_due(make_house: Callable[..., House]) -> None:
    house = make_house()
    for plan, clock in (
        ({"interval": {"every": "day"}}, "00:00"),
        ({"interval": {"every": "day", "hour": 6}}, "06:00"),
        ({"interval": {"every": "day", "utc_at": "23:59:00Z"}}, "23:59"),
        ({"type": "crontab", "cron": "15  4 * * *"}, "04:15"),
    ):
        due = house.read(house.alert(schedule=plan))["next_run"]["value"]
        moment = datetime.fromisoformat(due).astimezone(UTC)
        assert f"{moment:%H:%M}" == clock
        assert moment - utcnow() <= timedelta(days=1)
    assert house.read(house.alert())["next_run"] is None
