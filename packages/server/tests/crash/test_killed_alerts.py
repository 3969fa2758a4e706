"""kill -9 of a worker around a check: one result, one message per receiver, delivered under one id."""

from __future__ import annotations

import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from packages.server.tests.crash.support import eventually, make_organization, make_warehouse, worker
from sqlalchemy import select, update

from twofold_server.accounts.service import SYSTEM_ACTOR, Actor
from twofold_server.context import Context
from twofold_server.db import utcnow
from twofold_server.monitors import service
from twofold_server.monitors.models import AlertResult
from twofold_server.monitors.schemas import AlertForm
from twofold_server.notifications import service as notifications
from twofold_server.notifications.models import Notification
from twofold_server.notifications.schemas import DestinationForm
from twofold_server.worker.models import Job, Schedule


class Receiver(BaseHTTPRequestHandler):
    ids: list[str]

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["content-length"]))
        self.ids.append(self.headers["webhook-id"])
        self.send_response(204)
        self.end_headers()

    def log_message(self, *_: Any) -> None:
        pass


@contextmanager
def receiver() -> Iterator[tuple[str, list[str]]]:
    """An address and the ids of the messages that came there, in order."""
    ids: list[str] = []
    handler = type("OwnReceiver", (Receiver,), {"ids": ids})
    server: socketserver.TCPServer = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}/", ids
    server.shutdown()
    server.server_close()
    thread.join()


def make_alert(ctx: Context, url: str) -> tuple[Actor, int]:
    """An hourly alert that triggers and tells a webhook on this machine."""
    ctx.settings.allowed_private_cidrs = ["127.0.0.0/8"]
    organization = make_organization(ctx)
    source = make_warehouse(ctx, organization)
    actor = SYSTEM_ACTOR(organization)
    with ctx.db.write() as session:
        hook = notifications.create_destination(session, ctx, actor, DestinationForm(name="x", url=url))
        form = {
            "name": "rows", "data_source_id": source, "query": "SELECT * FROM a WHERE id < 3",
            "threshold": {"type": "absolute", "max": 0}, "schedule": {"interval": {"every": "hour"}},
            "notifications": [{"type": "webhook", "integration": hook.destination.id}],
        }  # fmt: skip
        return actor, service.create(session, ctx, actor, AlertForm.model_validate(form)).id


def all_of(ctx: Context, kind: Any) -> list[Any]:
    with ctx.db.read() as session:
        return list(session.scalars(select(kind).order_by(kind.id)))


def no_job_is_left(ctx: Context) -> bool:
    return not [job for job in all_of(ctx, Job) if job.state in ("queued", "running")]


def survive(ctx: Context, point: str, ids: list[str]) -> None:
    """Kills a worker at ``point``, lets another end the work, and checks what there is in the end."""
    with ctx.db.write() as session:
        session.execute(update(Schedule).values(next_at=utcnow() - timedelta(minutes=1)))
    with worker(ctx, crash_at=point) as victim:
        victim.wait_until_dead()
    with worker(ctx):
        eventually(lambda: all_of(ctx, Notification), "no message was written")
        eventually(lambda: no_job_is_left(ctx), "work is left")
    (result,) = all_of(ctx, AlertResult)
    assert (result.status, result.triggered, result.rows_counted) == ("done", True, 3)
    (notification,) = all_of(ctx, Notification)
    assert (notification.state, notification.error) == ("sent", "")
    assert set(ids) == {notification.message["id"]}
    assert len(ids) == (2 if point == "deliver.delivered" else 1)
    assert len([job for job in all_of(ctx, Job) if job.kind == service.RUN_CHECK]) == 1


@pytest.mark.parametrize(
    "point",
    ["worker.claimed", "start_due_check.before_commit", "run_check.measured", "run_check.before_commit",
     "run_check.recorded", "deliver.delivered"],
)  # fmt: skip
def test_a_check_whose_worker_dies_is_told_once(short_ctx: Context, point: str) -> None:
    with receiver() as (url, ids):
        make_alert(short_ctx, url)
        survive(short_ctx, point, ids)


@pytest.mark.postgres
@pytest.mark.parametrize(
    "point", ["start_due_check.before_commit", "run_check.before_commit", "deliver.delivered"]
)
def test_the_same_on_postgresql(short_pg_ctx: Context, point: str) -> None:
    with receiver() as (url, ids):
        make_alert(short_pg_ctx, url)
        survive(short_pg_ctx, point, ids)


def test_a_check_that_kills_every_worker_ends_and_is_told(
    short_ctx: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(short_ctx.settings, "max_recoveries", 1)
    with receiver() as (url, ids):
        actor, alert_id = make_alert(short_ctx, url)
        with short_ctx.db.write() as session:
            service.start_check(session, short_ctx, actor, alert_id, trigger="api")
        for _ in range(2):
            with worker(short_ctx, crash_at="run_check.measured") as victim:
                victim.wait_until_dead()
        with worker(short_ctx):
            eventually(lambda: all_of(short_ctx, Notification), "nobody was told")
            eventually(lambda: no_job_is_left(short_ctx), "work is left")
        (result,) = all_of(short_ctx, AlertResult)
        assert (result.status, result.error["type"]) == ("failed", "worker_died")
        assert [one.event for one in all_of(short_ctx, Notification)] == ["error"]
        assert len(ids) == 1
