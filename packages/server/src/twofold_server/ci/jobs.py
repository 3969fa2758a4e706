"""Worker entry points of CI: deliveries in, progress, status and comment out.

Questions to a forge are asked outside of any transaction. Each report looks at the truth of its moment, so
that any of them can come late, twice, or after a crash.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from twofold_server.ci import gates, runs, service, wording
from twofold_server.ci.asking import opened_forge, permitted
from twofold_server.ci.models import CiComment, CiRun, Integration, PullRequest
from twofold_server.ci.runs import Asked
from twofold_server.context import Context
from twofold_server.db import utcnow
from twofold_server.forges import (
    ChangedFiles,
    Comment,
    CommitStatus,
    Event,
    EventKind,
    Forge,
    ForgeError,
    StatusState,
)
from twofold_server.repositories import service as repositories
from twofold_server.repositories.service import Repository
from twofold_server.worker.checkpoints import checkpoint
from twofold_server.worker.queue import LeaseLost, complete, fenced
from twofold_server.worker.runner import Claim, Handler

_QUESTION_TRIES = 4
_PATIENCE_SECONDS = 30.0
"""How long an event waits for answers; then it is believed as delivered, and in doubt the run starts."""
_BEHIND_SECONDS = 5.0
"""Until a forge is asked again whose answer was older than the event."""
_STATUS_UNSET = "The commit status could not be set:"
_COMMENT_UNWRITTEN = "The comment could not be written:"
_REPORTS = (_STATUS_UNSET, _COMMENT_UNWRITTEN)
_NO_FILES = ChangedFiles((), complete=False)


# Deliveries


def handle_delivery(ctx: Context, claim: Claim) -> None:
    """Brings the runs of a repository in line with one delivery, and records its outcome once."""
    delivery_id = int(claim.payload["delivery_id"])
    with ctx.db.read() as session:
        found = repositories.read_delivery(session, ctx, delivery_id)
        if found is None:
            return
        repository, event = found
        integrations = _integrations(session, repository)
        told = event.pull_request
        known = None if told is None else runs.known_pull_request(session, repository.id, told.number)
    asked = _asked(ctx, claim, repository, event, integrations, known)
    with ctx.db.write() as session:
        fenced(session, claim)
        outcome, detail = "ignored", "No CI integration watches this repository."
        apply = runs.apply_merge_queue if event.kind is EventKind.MERGE_QUEUE else runs.apply_event
        results = [
            apply(session, ctx, integration, event, asked)
            for integration in _integrations(session, repository)
        ]
        for wanted in ("ignored", "cancelled", "skipped", "run_created"):
            for result in results:
                if result.outcome == wanted:
                    outcome, detail = wanted, result.detail
        repositories.finish_delivery(session, delivery_id, outcome, detail)
        complete(session, claim)


def _integrations(session: Session, repository: Repository) -> list[Integration]:
    found = select(Integration).where(
        Integration.repository_id == repository.id, Integration.deleted_at.is_(None)
    )
    return list(session.scalars(found.order_by(Integration.id)))


def _asked(
    ctx: Context,
    claim: Claim,
    repository: Repository,
    event: Event,
    integrations: list[Integration],
    known: PullRequest | None,
) -> Asked:
    """What the forge answers; nothing from one that is away for long, or that cannot be opened at all.

    Neither must keep the pull request without a run. An answer that stays behind what was told before counts
    only where the delivery's body could be anybody's.
    """
    try:
        asked = _ask(ctx, repository, event, integrations)
        told = event.pull_request
        if told is None or asked.state is None or not runs.is_behind(asked.state, told, known):
            return asked
        if claim.attempt >= _QUESTION_TRIES:
            return Asked() if repositories.signs_bodies(ctx, repository, utcnow()) else asked
        raise ForgeError(
            "The forge's answer is older than what it told before.",
            transient=True,
            retry_after_seconds=_BEHIND_SECONDS,
        )
    except ForgeError as error:
        is_soon = (error.retry_after_seconds or 0.0) <= _PATIENCE_SECONDS
        if error.transient and is_soon and claim.attempt < _QUESTION_TRIES:
            raise
        return Asked()


def _ask(ctx: Context, repository: Repository, event: Event, integrations: list[Integration]) -> Asked:
    """The pull request's present state and what the gates need; nothing where the forge cannot be asked."""
    told = event.pull_request
    if told is None or not integrations or not repositories.can_be_asked(ctx, repository):
        return Asked()
    with opened_forge(ctx, repository) as forge:
        state = permitted(lambda: forge.pull_request(told.number), None)
        current = state or told
        if not current.is_open:
            return Asked(state=state)
        message = permitted(lambda: forge.last_commit_message(current.head_sha), "")
        files = _NO_FILES
        if any(not gates.compiled(item.files_to_ignore).is_empty for item in integrations):
            files = permitted(lambda: forge.changed_files(current.number, current.changed_files), _NO_FILES)
        return Asked(state=state, commit_message=message, files=files)


def give_up_delivery(ctx: Context, claim: Claim, reason: str) -> None:
    with ctx.db.write() as session:
        repositories.finish_delivery(session, int(claim.payload["delivery_id"]), "failed", reason)


# Progress


def advance_run(ctx: Context, claim: Claim) -> None:
    """After a diff ended: the run begins, goes on, or ends."""
    with ctx.db.write() as session:
        fenced(session, claim)
        runs.advance_run(session, ctx, int(claim.payload["run_id"]))
        complete(session, claim)


def give_up_run(ctx: Context, claim: Claim, reason: str) -> None:
    with ctx.db.write() as session:
        runs.fail_run(session, ctx, int(claim.payload["run_id"]), reason)


def tick_run(ctx: Context, claim: Claim) -> None:
    """Looks after a run that goes on: refreshes its pending status, or ends one that waited too long."""
    with ctx.db.write() as session:
        fenced(session, claim)
        run_id = int(claim.payload["run_id"])
        expired = runs.expire_run(session, ctx, run_id)
        run = session.get_one(CiRun, run_id)
        complete(session, claim)
        if not expired and not run.is_terminal:
            runs.report_status_later(session, run)
            runs.tick_later(session, ctx, run, int(claim.payload["ticks"]) + 1)


def check_files(ctx: Context, claim: Claim) -> None:
    """Asks the forge whether a triggered run has anything to compare."""
    with ctx.db.read() as session:
        run = session.get_one(CiRun, int(claim.payload["run_id"]))
        repository = session.get_one(Repository, run.integration.repository_id)
        number = run.pr_number
    if run.is_terminal:
        return
    with opened_forge(ctx, repository) as forge:
        state = permitted(lambda: forge.pull_request(number), None)
        if state is None:
            return
        files = permitted(lambda: forge.changed_files(number, state.changed_files), _NO_FILES)
    with ctx.db.write() as session:
        fenced(session, claim)
        runs.skip_if_ignored(session, ctx, run.id, files)
        complete(session, claim)


def leave(ctx: Context, claim: Claim, reason: str) -> None:
    """Nothing depends on this job: the run goes on without it."""


# Reports


def report_status(ctx: Context, claim: Claim) -> None:
    """Sets the commit status that is true now; one that the forge already shows is not sent again.

    A run whose pull request left the commit has the last word only where no other pull request stands there.
    """
    with ctx.db.read() as session:
        run = session.get_one(CiRun, int(claim.payload["run_id"]))
        newest = runs.newest_run(session, run.integration_id, run.pr_number, run.pr_sha)
        repository = session.get_one(Repository, run.integration.repository_id)
        report = service.run_report(ctx, run, utcnow())
    state, description = wording.commit_status(report)
    if newest is not None and newest.id != run.id:
        return
    is_sent = (run.status_state, run.status_description) == (state.value, description)
    if is_sent and not claim.payload.get("again"):
        return
    started = utcnow()
    if repositories.reports_to_forge(ctx, repository):
        status = CommitStatus(
            run.pr_sha,
            state,
            description,
            run.integration.status_context,
            report.url,
            nuance=wording.status_nuance(report),
            pr_number=run.pr_number,
        )
        with _writing(ctx, repository, run.id, _STATUS_UNSET) as forge:
            forge.set_status(status)
        checkpoint("report_status.sent")
    try:
        _status_sent(ctx, claim, run.id, state, description, started)
    except LeaseLost:
        # This worker was held up: whoever has the job now may have sent a newer one before it sent its own.
        with ctx.db.write() as session:
            runs.report_status_later(session, session.get_one(CiRun, run.id), again=True)
        raise


def _status_sent(
    ctx: Context, claim: Claim, run_id: int, state: StatusState, description: str, started: datetime
) -> None:
    with ctx.db.write() as session:
        fenced(session, claim)
        stored = session.get_one(CiRun, run_id)
        changed = stored.status_state != state.value
        stored.status_state, stored.status_description = state.value, description
        stored.status_sent_at = utcnow()
        _set_error(stored, _STATUS_UNSET, "")
        if changed:
            session.add(service.finish_step(stored, "Set commit status", description, started))
        twin = runs.open_twin(session, stored) if stored.reason in ("closed", "superseded") else None
        if twin is not None:
            runs.report_status_later(session, twin, again=True)
        complete(session, claim)


def report_merge_queue(ctx: Context, claim: Claim) -> None:
    """Says of a merge queue's commit that its pull requests were checked: it takes only those that were, and
    waits for each status that is required."""
    with ctx.db.read() as session:
        integration = session.get_one(Integration, int(claim.payload["integration_id"]))
        repository = session.get_one(Repository, integration.repository_id)
    if repositories.reports_to_forge(ctx, repository):
        status = CommitStatus(
            claim.payload["sha"],
            StatusState.SUCCESS,
            wording.MERGE_QUEUE,
            integration.status_context,
            ctx.url(f"ci/runs?integration={integration.id}"),
        )
        with opened_forge(ctx, repository) as forge:
            _keep_distance(repository)
            forge.set_status(status)
        with ctx.db.write() as session:
            repositories.note_write(session, repository.id, utcnow())
    with ctx.db.write() as session:
        fenced(session, claim)
        complete(session, claim)


def report_comment(ctx: Context, claim: Claim) -> None:
    """Writes the one comment of a pull request, as its newest result is now."""
    integration_id, pr_number = int(claim.payload["integration_id"]), int(claim.payload["pr_number"])
    with ctx.db.read() as session:
        run = service.shown_run(session, integration_id, pr_number)
        if run is None:
            return
        body = service.comment_body(session, ctx, run)
        known = service.stored_comment(session, integration_id, pr_number)
        repository = session.get_one(Repository, run.integration.repository_id)
    if known is not None and known.sent_at is not None and known.body_hash == service.body_hash(body):
        return
    started = utcnow()
    sent_id, url = None, ""
    if repositories.reports_to_forge(ctx, repository):
        comment = Comment(
            pr_number,
            service.marker(ctx, integration_id),
            body,
            known_id=known.forge_comment_id if known is not None else None,
        )
        with _writing(ctx, repository, run.id, _COMMENT_UNWRITTEN) as forge:
            sent = forge.upsert_comment(comment)
        sent_id, url = sent.id, sent.url
        checkpoint("report_comment.sent")
    with ctx.db.write() as session:
        fenced(session, claim)
        stored = service.stored_comment(session, integration_id, pr_number)
        if stored is None:
            stored = CiComment(integration_id=integration_id, pr_number=pr_number)
            session.add(stored)
        stored.run_id, stored.body, stored.body_hash = run.id, body, service.body_hash(body)
        stored.forge_comment_id, stored.url, stored.sent_at = sent_id, url, utcnow()
        told = session.get_one(CiRun, run.id)
        _set_error(told, _COMMENT_UNWRITTEN, "")
        session.add(service.finish_step(told, "Write comment", "", started))
        complete(session, claim)


def report_again(ctx: Context, claim: Claim) -> None:
    """Plans once more what a forge refused, now that its repository has another token."""
    refused = (
        select(CiRun)
        .join(Integration, Integration.id == CiRun.integration_id)
        .where(Integration.repository_id == int(claim.payload["repository_id"]), CiRun.report_error != "")
        .order_by(CiRun.id.desc())
        .limit(runs.MOST_REPORTED_AGAIN)
    )
    with ctx.db.write() as session:
        fenced(session, claim)
        for run in session.scalars(refused).all():
            runs.report(session, run)
        complete(session, claim)


def give_up_status(ctx: Context, claim: Claim, reason: str) -> None:
    _note_error(ctx, int(claim.payload["run_id"]), _STATUS_UNSET, reason)


def give_up_comment(ctx: Context, claim: Claim, reason: str) -> None:
    with ctx.db.read() as session:
        run = service.shown_run(
            session, int(claim.payload["integration_id"]), int(claim.payload["pr_number"])
        )
    if run is not None:
        _note_error(ctx, run.id, _COMMENT_UNWRITTEN, reason)


def _note_error(ctx: Context, run_id: int, failed: str, reason: str) -> None:
    with ctx.db.write() as session:
        _set_error(session.get_one(CiRun, run_id), failed, reason)


def _set_error(run: CiRun, failed: str, reason: str) -> None:
    """Says why the status, or the comment, is not on the forge (empty: it is); the other's line stays.

    ``failed``: the beginning of the line, by which the two are told apart.
    """
    lines = {line.partition(":")[0] + ":": line for line in run.report_error.split("\n")}
    lines[failed] = f"{failed} {' '.join(reason.split())}" if reason else ""
    run.report_error = "\n".join(lines[report] for report in _REPORTS if lines.get(report))


@contextmanager
def _writing(ctx: Context, repository: Repository, run_id: int, failed: str) -> Iterator[Forge]:
    """The same for a write: it keeps its distance from the last one, and a failure is shown on the run page.

    The job holds the connection's only slot, so nobody else writes between the look and the write.
    """
    repositories.refuse_during_pause(repository, utcnow())  # keeps the sentence of the failure that began it
    try:
        with opened_forge(ctx, repository) as forge:
            _keep_distance(repository)
            yield forge
    except ForgeError as error:
        _note_error(ctx, run_id, failed, str(error))
        raise
    with ctx.db.write() as session:
        repositories.note_write(session, repository.id, utcnow())


def _keep_distance(repository: Repository) -> None:
    if repository.last_write_at is not None:
        left = repository.last_write_at + repositories.WRITE_DISTANCE - utcnow()
        if left > timedelta(0):
            time.sleep(min(left, repositories.WRITE_DISTANCE).total_seconds())


HANDLERS = {
    "ci.handle_delivery": Handler(handle_delivery, give_up_delivery),
    "ci.advance_run": Handler(advance_run, give_up_run),
    "ci.tick_run": Handler(tick_run, leave),
    "ci.check_files": Handler(check_files, leave),
    "ci.report_status": Handler(report_status, give_up_status),
    "ci.report_merge_queue": Handler(report_merge_queue, leave),
    "ci.report_comment": Handler(report_comment, give_up_comment),
    "ci.report_again": Handler(report_again, leave),
}
