"""The life of a run: made by an event or the trigger, ended by its diffs or by what overtakes it.

Every change happens under the lock of its integration, and enqueues in the same transaction the jobs that
tell the forge: nothing that was decided can stay unreported.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from twofold_server.accounts.service import SYSTEM_ACTOR, Actor, audit
from twofold_server.ci import gates
from twofold_server.ci.models import CiRun, CiRunStep, Integration, PullRequest, with_light_diffs
from twofold_server.ci.report import ACTIVE_STATUSES
from twofold_server.ci.wording import short_sha
from twofold_server.context import Context
from twofold_server.db import utcnow
from twofold_server.diffs import service as diffs
from twofold_server.errors import NotFound
from twofold_server.forges import ChangedFiles, Event, PullRequestAction, PullRequestState
from twofold_server.repositories import service as repositories
from twofold_server.repositories.service import Repository
from twofold_server.worker.queue import enqueue, request_cancel

STATUS_PRIORITY = 10
ADVANCE_PRIORITY = 30
COMMENT_PRIORITY = 200
REPORT_ATTEMPTS = 120
"""Tries of one report, at most five minutes apart: a forge may be away for hours."""
TICK_SECONDS = (15, 30, 60, 120, 300, 600)
"""Between two refreshes of a pending status; a forge keeps at most 1,000 statuses per commit."""
MAX_TICKS = 200
MOST_REPORTED_AGAIN = 200
"""Runs whose reports one change of a setting sends again; the newest ones."""


@dataclass(frozen=True)
class Asked:
    """What the forge answered before the transaction; an unanswered question proves nothing."""

    state: PullRequestState | None = None
    commit_message: str = ""
    files: ChangedFiles = field(default_factory=lambda: ChangedFiles((), complete=False))


@dataclass(frozen=True)
class Applied:
    """What became of a delivery: ``run_created``, ``skipped``, ``cancelled`` or ``ignored``."""

    outcome: str
    detail: str


# Look-ups


def locked(session: Session, actor: Actor, integration_id: int) -> Integration:
    """The integration with its lock, under which its runs change; raises ``NotFound``."""
    integration = session.scalar(
        select(Integration).where(Integration.id == integration_id).with_for_update()
    )
    if integration is None or integration.organization_id != actor.organization_id:
        raise NotFound(f"There is no CI integration {integration_id}.")
    if integration.deleted_at is not None:
        raise NotFound(f"The CI integration {integration_id} was deleted.")
    return integration


def newest_run(session: Session, integration_id: int, pr_number: int, sha: str | None = None) -> CiRun | None:
    """The newest run of a pull request, or of one of its commits."""
    found = select(CiRun).where(CiRun.integration_id == integration_id, CiRun.pr_number == pr_number)
    if sha is not None:
        found = found.where(CiRun.pr_sha == sha)
    return session.scalar(found.order_by(CiRun.id.desc()).limit(1))


def open_twin(session: Session, run: CiRun) -> CiRun | None:
    """The newest run of the same head commit in another open pull request: both share one commit status."""
    found = (
        select(CiRun)
        .join(PullRequest, PullRequest.number == CiRun.pr_number)
        .where(
            CiRun.integration_id == run.integration_id,
            CiRun.pr_sha == run.pr_sha,
            CiRun.pr_number != run.pr_number,
            PullRequest.repository_id == run.integration.repository_id,
            PullRequest.state == "open",
            PullRequest.head_sha == run.pr_sha,
        )
    )
    return session.scalar(found.order_by(CiRun.id.desc()).limit(1))


def active_runs(session: Session, integration_id: int, pr_number: int) -> list[CiRun]:
    found = select(CiRun).where(
        CiRun.integration_id == integration_id,
        CiRun.pr_number == pr_number,
        CiRun.status.in_(ACTIVE_STATUSES),
    )
    return list(session.scalars(found.order_by(CiRun.id)))


def known_pull_request(session: Session, repository_id: int, number: int) -> PullRequest | None:
    return session.scalar(
        select(PullRequest).where(PullRequest.repository_id == repository_id, PullRequest.number == number)
    )


# Events


def apply_event(
    session: Session, ctx: Context, integration: Integration, event: Event, asked: Asked
) -> Applied:
    """Brings the runs of one integration in line with a pull request, whatever the order of its events."""
    told = event.pull_request
    if told is None:
        return Applied("ignored", "The event names no pull request.")
    if _is_foreign_label(event):
        if not (integration.require_label and gates.near_miss([event.label or ""])):
            return Applied("ignored", f"The label {event.label!r} starts nothing.")
        # A label that nearly fits changes what status and page say; it starts nothing again.
        event = replace(event, action=PullRequestAction.OTHER)
    state = asked.state or told
    integration = locked(session, SYSTEM_ACTOR(integration.organization_id), integration.id)
    known = known_pull_request(session, integration.repository_id, state.number)
    if asked.state is None and known is not None and is_old(known, told):
        return Applied("ignored", "A newer event of this pull request was handled before.")
    remember(session, integration.repository_id, state, known)
    if not state.is_open:
        return _apply_closed(session, ctx, integration, state)
    return _apply_open(session, ctx, integration, event, state, asked)


def apply_merge_queue(
    session: Session,
    ctx: Context,  # noqa: ARG001 - as apply_event
    integration: Integration,
    event: Event,
    asked: Asked,  # noqa: ARG001
) -> Applied:
    """A merge queue's commit has no run: what it holds was checked in its pull requests."""
    enqueue(
        session,
        "ci.report_merge_queue",
        {"integration_id": integration.id, "sha": event.queued_sha},
        slots={f"forge:{integration.repository_id}": 1},
        priority=STATUS_PRIORITY,
        dedupe_key=f"ci.merge_queue:{integration.id}:{event.queued_sha}",
        max_attempts=REPORT_ATTEMPTS,
    )
    detail = f"Commit {short_sha(event.queued_sha)} of the merge queue: its pull requests were checked."
    return Applied("skipped", detail)


def remember(
    session: Session, repository_id: int, state: PullRequestState, known: PullRequest | None
) -> PullRequest:
    """Keeps the newest state that the forge told us."""
    row = known or PullRequest(repository_id=repository_id, number=state.number)
    row.title, row.author, row.url = state.title, state.author, state.url
    row.state = "open" if state.is_open else "closed"
    row.head_sha, row.head_branch = state.head_sha, state.head_branch
    row.base_sha, row.base_branch = state.base_sha, state.base_branch
    row.labels, row.is_fork = list(state.labels), state.is_fork
    row.forge_updated_at = state.updated_at or row.forge_updated_at
    session.add(row)
    session.flush()
    return row


def _is_foreign_label(event: Event) -> bool:
    changes_label = event.action in (PullRequestAction.LABELED, PullRequestAction.UNLABELED)
    return changes_label and event.label is not None and event.label != gates.LABEL


def is_old(known: PullRequest, told: PullRequestState) -> bool:
    """Whether the forge told something newer before."""
    if told.updated_at is None or known.forge_updated_at is None:
        return False
    return told.updated_at < known.forge_updated_at


def is_behind(asked: PullRequestState, told: PullRequestState, known: PullRequest | None) -> bool:
    """Whether an answer is older than what the forge told before, and another: as of a copy that lags."""
    facts = (asked.head_sha, asked.base_branch, asked.is_open, set(asked.labels))
    if asked.updated_at is not None and told.updated_at is not None and asked.updated_at < told.updated_at:
        return facts != (told.head_sha, told.base_branch, told.is_open, set(told.labels))
    if known is not None and is_old(known, asked):
        return facts != (known.head_sha, known.base_branch, known.state == "open", set(known.labels))
    return False


def _apply_closed(
    session: Session, ctx: Context, integration: Integration, state: PullRequestState
) -> Applied:
    active = active_runs(session, integration.id, state.number)
    for run in active:
        end(session, ctx, run, "cancelled", "closed", "Cancelled: the pull request was closed")
    if not active:
        return Applied("ignored", "The pull request is closed and nothing ran.")
    return Applied("cancelled", "The pull request was closed.")


def _apply_open(
    session: Session,
    ctx: Context,
    integration: Integration,
    event: Event,
    state: PullRequestState,
    asked: Asked,
) -> Applied:
    current = newest_run(session, integration.id, state.number, state.head_sha)
    returned = _has_returned(current, newest_run(session, integration.id, state.number))
    reason = gates.skip_reason(
        integration,
        labels=state.labels,
        is_fork=state.is_fork,
        commit_message=asked.commit_message,
        files=asked.files,
    ) or _proved_before(current, state, asked)
    if reason is not None:
        return _apply_skip(session, ctx, integration, event, state, current, reason, returned)
    if current is not None and not _starts_again(current, event, state, returned):
        supersede_others(session, ctx, current)
        return Applied("ignored", f"Run {current.id} is for this commit already.")
    run = create_run(session, ctx, integration, state, source="ci")
    return Applied("run_created", f"Run {run.id} waits for datafold-sdk.")


def _proved_before(current: CiRun | None, state: PullRequestState, asked: Asked) -> str | None:
    """Why the forge proved earlier that this very commit needs no run, where it cannot be asked now."""
    if asked.state is not None or current is None or current.reason != "skipped":
        return None
    proved = current.detail in (gates.SAYS_SKIP, gates.ALL_IGNORED)
    return current.detail if proved and _is_base(current, state.base_branch) else None


def _apply_skip(
    session: Session,
    ctx: Context,
    integration: Integration,
    event: Event,
    state: PullRequestState,
    current: CiRun | None,
    reason: str,
    returned: bool,
) -> Applied:
    if current is not None and current.triggered and not current.is_terminal:
        supersede_others(session, ctx, current)
        return Applied(
            "ignored", f"Run {current.id} was triggered, and the skip rules do not hold for the trigger."
        )
    if current is not None and not current.is_terminal:
        end(session, ctx, current, "cancelled", "skipped", reason)
        return Applied("skipped", reason)
    if current is not None and current.reason == "skipped" and not returned:
        if current.detail != reason:
            current.detail = reason
            report(session, current)
        return Applied("skipped", reason)
    lost_label = (
        event.action is PullRequestAction.UNLABELED
        and gates.label_missing(integration, state.labels)
        and not (current is not None and current.triggered)
    )
    if current is not None and not _starts_again(current, event, state, returned) and not lost_label:
        return Applied("ignored", f"Run {current.id} is for this commit already.")
    create_run(session, ctx, integration, state, source="ci", skipped=reason)
    return Applied("skipped", reason)


def _has_returned(current: CiRun | None, newest: CiRun | None) -> bool:
    """Whether the branch was pushed back to a commit after a run for another one: its CI job starts again
    and has to find a run. A job that triggers its runs makes that itself; webhooks may come late there."""
    if current is None or newest is None or newest.id == current.id:
        return False
    return not (current.triggered or newest.triggered)


def _starts_again(current: CiRun, event: Event, state: PullRequestState, returned: bool) -> bool:
    """Whether the newest run of the head commit leaves room for another one."""
    if not _is_base(current, state.base_branch):
        return True
    if not current.is_terminal:
        return False
    if returned or current.reason in ("skipped", "superseded", "closed"):
        return True
    asked_for = (PullRequestAction.REOPENED, PullRequestAction.LABELED, PullRequestAction.BASE_CHANGED)
    return current.reason in ("cancelled", "expired") and event.action in asked_for


def _is_base(run: CiRun, branch: str) -> bool:
    """Whether the run is against the branch. A job that triggered one may have named it as its clone does:
    ``origin/main``."""
    return run.base_branch == branch or (run.triggered and run.base_branch.endswith(f"/{branch}"))


# Making and ending


def create_run(
    session: Session,
    ctx: Context,
    integration: Integration,
    state: PullRequestState | CiRun,
    *,
    source: str,
    triggered: bool = False,
    skipped: str | None = None,
) -> CiRun:
    """A waiting run of a head commit, or its skipped row; it ends the pull request's older active ones.

    Made from an earlier run it is ``triggered`` when that one was.
    """
    if isinstance(state, CiRun):
        triggered = state.triggered
        number, head_sha, head_branch = state.pr_number, state.pr_sha, state.pr_branch
    else:
        number, head_sha, head_branch = state.number, state.head_sha, state.head_branch
    run = CiRun(
        organization_id=integration.organization_id,
        integration_id=integration.id,
        pr_number=number,
        pr_sha=head_sha,
        pr_branch=head_branch,
        base_sha=state.base_sha,
        base_branch=state.base_branch,
        source=source,
        triggered=triggered,
        status="waiting" if skipped is None else "cancelled",
        reason="" if skipped is None else "skipped",
        detail=skipped or "",
        finished_at=None if skipped is None else utcnow(),
    )
    session.add(run)
    session.flush()
    made_by = "Event received" if source == "ci" else "Triggered" if triggered else "Asked for again"
    step(session, run, made_by, f"commit {short_sha(run.pr_sha)} against {run.base_branch}", over=True)
    if skipped is None:
        step(session, run, "Wait for submit", "")
        tick_later(session, ctx, run, 0)
    supersede_others(session, ctx, run)
    report(session, run)
    return run


def supersede_others(session: Session, ctx: Context, winner: CiRun) -> None:
    """Ends every other active run of the same pull request and integration."""
    for other in active_runs(session, winner.integration_id, winner.pr_number):
        if other.id != winner.id:
            end(session, ctx, other, "cancelled", "superseded", f"Superseded by {short_sha(winner.pr_sha)}")


def end(session: Session, ctx: Context, run: CiRun, status: str, reason: str, detail: str) -> None:
    """Ends a run, cancels what still runs of it, and lets the forge know."""
    run.status, run.reason, run.detail, run.finished_at = status, reason, detail, utcnow()
    for open_step in run.steps:
        if open_step.finished_at is None:
            open_step.finished_at = run.finished_at
    actor = SYSTEM_ACTOR(run.organization_id)
    going = [item.diff for item in run.items if not item.diff.is_terminal]
    # All jobs are locked before the first diff ends: its end takes a lock that a worker wants while it holds
    # its own job, and the two would wait for each other.
    for job_id in sorted(diff.job_id for diff in going if diff.job_id is not None):
        request_cancel(session, job_id)
    for diff in going:
        diffs.cancel_diff(session, ctx, actor, diff.id)
    report(session, run)


def report(session: Session, run: CiRun) -> None:
    """Enqueues telling the forge: the status soon, the comment when there is time."""
    report_status_later(session, run)
    enqueue(
        session,
        "ci.report_comment",
        {"integration_id": run.integration_id, "pr_number": run.pr_number},
        slots={f"forge:{run.integration.repository_id}": 1},
        priority=COMMENT_PRIORITY,
        dedupe_key=f"ci.comment:{run.integration_id}:{run.pr_number}",
        max_attempts=REPORT_ATTEMPTS,
    )


def report_status_later(session: Session, run: CiRun, *, again: bool = False) -> None:
    """Enqueues setting the commit status, ahead of the diffs: it is what blocks a merge.

    ``again``: also where it is the one that was sent last, because another run's took its place.
    """
    session.flush()
    enqueue(
        session,
        "ci.report_status",
        {"run_id": run.id, "again": again},
        slots={f"forge:{run.integration.repository_id}": 1},
        priority=STATUS_PRIORITY,
        dedupe_key=f"ci.status_again:{run.id}" if again else f"ci.status:{run.id}",
        max_attempts=REPORT_ATTEMPTS,
    )


def report_heads_again(session: Session, integration: Integration) -> None:
    """Sends the status of every open pull request's head once more: the integration reports under another
    name now, and nobody waits for the next push to see it."""
    heads = (
        select(func.max(CiRun.id))
        .join(PullRequest, PullRequest.number == CiRun.pr_number)
        .where(
            CiRun.integration_id == integration.id,
            PullRequest.repository_id == integration.repository_id,
            PullRequest.state == "open",
            PullRequest.head_sha == CiRun.pr_sha,
        )
        .group_by(CiRun.pr_number)
    )
    newest = select(CiRun).where(CiRun.id.in_(heads)).order_by(CiRun.id.desc()).limit(MOST_REPORTED_AGAIN)
    for run in session.scalars(newest).all():
        report_status_later(session, run, again=True)


def tick_later(session: Session, ctx: Context, run: CiRun, ticks: int) -> None:
    """Plans the next look at a run: to refresh a pending status where a forge shows it, and at the latest
    when its wait for tables ends.
    """
    repository = session.get_one(Repository, run.integration.repository_id)
    moments = [waits_until(ctx, run)] if run.status == "waiting" else []
    if ticks < MAX_TICKS and repositories.reports_to_forge(ctx, repository):
        delay = TICK_SECONDS[min(ticks, len(TICK_SECONDS) - 1)]
        moments.append(utcnow() + timedelta(seconds=delay))
    if moments:
        enqueue(
            session,
            "ci.tick_run",
            {"run_id": run.id, "ticks": ticks},
            priority=COMMENT_PRIORITY,
            run_at=min(moments),
            dedupe_key=f"ci.tick:{run.id}",
        )


def waits_until(ctx: Context, run: CiRun) -> datetime:
    """When a run that got no tables is given up."""
    return run.created_at + timedelta(hours=ctx.settings.waiting_run_hours)


def step(session: Session, run: CiRun, name: str, detail: str, *, over: bool = False) -> None:
    """Adds a line to the steps of the run page; ``over``: it took no time."""
    now = utcnow()
    run.steps.append(
        CiRunStep(run_id=run.id, name=name, detail=detail, started_at=now, finished_at=now if over else None)
    )
    session.flush()


# Progress and ends


def advance_run(session: Session, ctx: Context, run_id: int) -> None:
    """Looks at a run's diffs: begins it, or ends it.

    How far it is between the two, the ticks tell: a status for each table could use up what a forge keeps
    for a commit, and the final one would be refused.
    """
    run = session.get_one(CiRun, run_id)
    session.execute(select(Integration.id).where(Integration.id == run.integration_id).with_for_update())
    fresh = select(CiRun).where(CiRun.id == run_id).options(with_light_diffs())
    run = session.execute(fresh.execution_options(populate_existing=True)).scalar_one()
    if run.is_terminal or not run.items:
        return
    if all(item.diff.is_terminal for item in run.items):
        settle(session, ctx, run)
        return
    if run.status == "queued" and any(item.diff.status != "queued" for item in run.items):
        run.status = "processing"
        report(session, run)


def settle(session: Session, ctx: Context, run: CiRun) -> None:
    """Ends a run whose diffs are all over: failed when any of them failed."""
    unusable = ("error", "missing-pks")
    failed = any(item.diff.status == "failed" or item.diff.result in unusable for item in run.items)
    detail = "" if run.items else "No table was submitted, so nothing was compared."
    end(session, ctx, run, "failed" if failed else "done", "", detail)


def fail_run(session: Session, ctx: Context, run_id: int, detail: str) -> None:
    """Ends a run that cannot go on, with the sentence for people."""
    run = session.get_one(CiRun, run_id)
    if not run.is_terminal:
        end(session, ctx, run, "failed", "", detail)


def expire_run(session: Session, ctx: Context, run_id: int) -> bool:
    """Ends a run whose CI job never submitted its tables; whether it did. A submit begins it anew."""
    run = session.get_one(CiRun, run_id)
    if run.status != "waiting":
        return False
    locked(session, SYSTEM_ACTOR(run.organization_id), run.integration_id)
    session.refresh(run)
    if run.status != "waiting" or utcnow() < waits_until(ctx, run):
        return False
    hours = f"{ctx.settings.waiting_run_hours:g} {'hour' if ctx.settings.waiting_run_hours == 1 else 'hours'}"
    detail = f"Expired: no tables were submitted within {hours}. Run the CI job again"
    end(session, ctx, run, "cancelled", "expired", detail)
    return True


def skip_if_ignored(session: Session, ctx: Context, run_id: int, files: ChangedFiles) -> None:
    """Skips a triggered run when the forge proved that all changed files are ignored."""
    run = session.get_one(CiRun, run_id)
    locked(session, SYSTEM_ACTOR(run.organization_id), run.integration_id)
    session.refresh(run)
    patterns = gates.compiled(run.integration.files_to_ignore)
    if not run.is_terminal and gates.all_ignored(patterns, files):
        end(session, ctx, run, "cancelled", "skipped", gates.ALL_IGNORED)


def cancel_run(session: Session, ctx: Context, actor: Actor, run_id: int) -> CiRun:
    """Stops a run and its diffs; one that is over stays as it is."""
    run = owned_run(session, actor, run_id)
    locked(session, actor, run.integration_id)
    session.refresh(run)
    if not run.is_terminal:
        end(session, ctx, run, "cancelled", "cancelled", f"Cancelled by {actor.name}")
        audit(session, actor, "ci_run.cancelled", f"ci_run:{run.id}")
    return run


def owned_run(session: Session, actor: Actor, run_id: int) -> CiRun:
    """Raises ``NotFound`` also for another organization's run."""
    run = session.get(CiRun, run_id)
    if run is None or run.organization_id != actor.organization_id:
        raise NotFound(f"There is no CI run {run_id}.")
    return run
