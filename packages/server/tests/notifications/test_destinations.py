"""Destinations and deliveries: secrets stay secret and with their host, tries and failures are told."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from packages.server.tests.monitors.conftest import MAIL, House, build_house
from sqlalchemy import select, update

from twofold_server.db import utcnow
from twofold_server.notifications import service
from twofold_server.notifications.models import Destination, Notification
from twofold_server.notifiers import NotifierError, Webhook
from twofold_server.notifiers.mail import send_email
from twofold_server.notifiers.memory import MemoryNotifiers
from twofold_server.worker.models import Job

PATH = "/api/v1/notification_destinations"
URL = "https://hooks.example.org/T000/secret-part"


@pytest.fixture
def told() -> MemoryNotifiers:
    return MemoryNotifiers()


@pytest.fixture
def house(tmp_path: Path, told: MemoryNotifiers) -> Iterator[House]:
    yield from build_house(tmp_path, told, MAIL)


def make(house: House, **changes: object) -> int:
    body = {"name": "Ops", "url": URL, "headers": {"X-Token": "tok-tok-tok"}, "secret": "s" * 20}
    return int(house.call("POST", PATH, body | changes)["id"])


def test_the_secret_is_told_once_and_stored_encrypted(house: House) -> None:
    made = house.call("POST", PATH, {"name": "Ops", "url": URL, "headers": {"X-Token": "tok-tok-tok"}})
    assert made["secret"].startswith("whsec_")
    assert made["host"] == "hooks.example.org"
    listed = str(house.call("GET", PATH))
    page = house.client.get("/settings/notifications", headers=house.admin.headers).text
    with house.ctx.db.read() as session:
        stored = session.scalars(select(Destination)).one().config_encrypted
    for secret in (made["secret"], "tok-tok-tok", "secret-part"):
        assert secret not in listed
        assert secret not in page
        assert secret.encode() not in stored


def test_another_host_needs_the_secrets_again(house: House) -> None:
    number = make(house)
    elsewhere = {"url": "https://evil.example/x"}
    house.call("PATCH", f"{PATH}/{number}", elsewhere, status=422)
    house.call("PATCH", f"{PATH}/{number}", elsewhere | {"secret": "t" * 20}, status=422)
    house.call("PATCH", f"{PATH}/{number}", {"url": URL.replace("secret-part", "other")})
    house.call("PATCH", f"{PATH}/{number}", elsewhere | {"secret": "t" * 20, "headers": {}})
    assert house.call("GET", PATH)[0]["host"] == "evil.example"


@pytest.mark.parametrize(
    "changes",
    [
        {"url": "ftp://x/"}, {"url": "nonsense"}, {"url": "https://u:p@x.org/"}, {"name": ""},
        {"secret": "short"}, {"headers": {"X Y": "1"}}, {"headers": {"X": "a\r\nHost: b"}},
        {"headers": {"X": "ü"}},
    ],
)  # fmt: skip
def test_what_cannot_work_is_refused(house: House, changes: dict[str, object]) -> None:
    house.call("POST", PATH, {"name": "Ops", "url": URL} | changes, status=422)


def test_a_test_message_is_delivered_with_headers_and_secret(house: House, told: MemoryNotifiers) -> None:
    number = make(house)
    assert house.call("POST", f"{PATH}/{number}/test")["state"] == "queued"
    house.work()
    (delivered,) = told.told
    assert isinstance(delivered.target, Webhook)
    assert delivered.target.url.get_secret_value() == URL
    assert delivered.target.headers["X-Token"].get_secret_value() == "tok-tok-tok"
    assert delivered.message.data["status"] == "test"
    assert house.call("GET", f"{PATH}/{number}/notifications")[0]["state"] == "sent"


def test_what_may_pass_is_tried_again_and_what_may_not_is_told(house: House, told: MemoryNotifiers) -> None:
    number = make(house)
    told.failures = [NotifierError("busy", transient=True), NotifierError("The host said 410.")]
    house.call("POST", f"{PATH}/{number}/test")
    house.work()
    waiting = house.call("GET", f"{PATH}/{number}/notifications")[0]
    assert (waiting["error"], waiting["tries"]) == ("busy", 1)
    with house.ctx.db.write() as session:
        session.execute(update(Job).where(Job.state == "queued").values(run_at=utcnow()))
    house.work()
    ended = house.call("GET", f"{PATH}/{number}/notifications")[0]
    assert (ended["state"], ended["error"], ended["tries"]) == ("failed", "The host said 410.", 2)
    assert told.told == []


def test_a_deleted_destination_fails_what_alerts_tell_it(house: House, told: MemoryNotifiers) -> None:
    number = make(house)
    alert_id = house.alert(
        query="SELECT 1 AS one", notifications=[{"type": "webhook", "integration": number}]
    )
    house.call("DELETE", f"{PATH}/{number}", status=204)
    house.check(alert_id)
    (notification,) = house.call("GET", f"/api/v1/alerts/{alert_id}/notifications")["notifications"]
    assert notification["state"] == "failed"
    assert "deleted" in notification["error"]
    assert told.told == []


def test_an_event_that_is_recorded_twice_is_told_once(house: House, told: MemoryNotifiers) -> None:
    event = service.Event("alert:1:1", "alert:1", "triggered", "s", "t", {})
    targets = [service.EmailTarget(recipients=["a@example.org", "b@example.org"])]
    for _ in range(2):
        with house.ctx.db.write() as session:
            service.notify(session, house.admin.actor.organization_id, event, targets)
    house.work()
    assert sorted(told_.target.recipient for told_ in told.told) == ["a@example.org", "b@example.org"]  # type: ignore[union-attr]


def test_a_mail_waits_encrypted_and_is_sent(house: House, told: MemoryNotifiers) -> None:
    with house.ctx.db.write() as session:
        send_email(session, house.ctx, "new@example.org", "Invitation", "https://x/invite/s3cret-token")
    with house.ctx.db.read() as session:
        assert not any("s3cret-token" in str(job.payload) for job in session.scalars(select(Job)))
    house.work()
    assert [one.message.text for one in told.told] == ["https://x/invite/s3cret-token"]


def test_old_messages_are_forgotten(house: House) -> None:
    make(house)
    house.call("POST", f"{PATH}/1/test")
    house.work()
    with house.ctx.db.write() as session:
        assert service.forget_old(session) == 0
        session.execute(update(Notification).values(finished_at=utcnow() - service._KEPT * 2))
        assert service.forget_old(session) == 1
