"""Numbers for Prometheus: requests of this process, and the queue and the diffs as the database has them."""

from __future__ import annotations

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram
from prometheus_client.exposition import CONTENT_TYPE_LATEST, generate_latest
from sqlalchemy import func, select
from starlette.types import Scope

from twofold_server.context import Context
from twofold_server.db import utcnow
from twofold_server.diffs.models import Diff
from twofold_server.worker.models import Job

__all__ = ["Metrics"]

_BUCKETS_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)
_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
_RECENT_DIFFS = 1000


class Metrics:
    """One per application; label values come from the route table and our own states, so they are bounded."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self._requests = Counter(
            "twofold_http_requests",
            "Answered requests.",
            ["method", "route", "status"],
            registry=self.registry,
        )
        self._seconds = Histogram(
            "twofold_http_request_seconds",
            "Time to answer.",
            ["route"],
            buckets=_BUCKETS_SECONDS,
            registry=self.registry,
        )
        self._jobs = Gauge("twofold_jobs", "Jobs in the queue's tables.", ["state"], registry=self.registry)
        self._oldest = Gauge(
            "twofold_job_oldest_wait_seconds", "Age of the oldest job that could run.", registry=self.registry
        )
        self._diffs = Gauge("twofold_diffs", "Diffs.", ["status"], registry=self.registry)
        self._diff_seconds = Gauge(
            "twofold_diff_recent_seconds",
            f"Run time of the newest {_RECENT_DIFFS} finished diffs.",
            ["quantile"],
            registry=self.registry,
        )

    def observe(self, scope: Scope, status: int, seconds: float) -> None:
        """Counts one request under its route's template, so that ids never become labels."""
        route = scope.get("route")
        template = getattr(route, "path_format", None) or getattr(route, "path", None) or "unmatched"
        context = scope.get("fastapi_route_path_format")
        template = context if isinstance(context, str) else template
        method = scope["method"] if scope["method"] in _METHODS else "other"
        self._requests.labels(method, template, str(status)).inc()
        self._seconds.labels(template).observe(seconds)

    def render(self, ctx: Context) -> tuple[bytes, str]:
        """The text and its content type; four small queries."""
        with ctx.db.read() as session:
            jobs = session.execute(select(Job.state, func.count()).group_by(Job.state)).all()
            oldest = session.scalar(
                select(func.min(Job.run_at)).where(Job.state == "queued", Job.run_at <= utcnow())
            )
            diffs = session.execute(select(Diff.status, func.count()).group_by(Diff.status)).all()
            spans = session.execute(
                select(Diff.started_at, Diff.finished_at)
                .where(Diff.started_at.is_not(None), Diff.finished_at.is_not(None))
                .order_by(Diff.id.desc())
                .limit(_RECENT_DIFFS)
            ).all()
        self._jobs.clear()
        for state, count in jobs:
            self._jobs.labels(state).set(count)
        self._oldest.set((utcnow() - oldest).total_seconds() if oldest is not None else 0)
        self._diffs.clear()
        for status, count in diffs:
            self._diffs.labels(status).set(count)
        seconds = sorted((end - start).total_seconds() for start, end in spans if start and end)
        self._diff_seconds.clear()
        if seconds:
            for quantile in (0.5, 0.9, 0.99, 1.0):
                place = min(len(seconds) - 1, int(quantile * len(seconds)))
                self._diff_seconds.labels(f"{quantile:g}").set(seconds[place])
        return generate_latest(self.registry), CONTENT_TYPE_LATEST
