"""The verbs of CI: integrations, runs, and everything a page or the API shows of a run.

How runs begin, change and end is in ``runs.py`` and ``submits.py``; their verbs are handed on from here.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from pydantic import ValidationError
from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from twofold_server.accounts.service import Actor, audit
from twofold_server.ci import comment, gates, wording
from twofold_server.ci.models import (
    CiComment,
    CiRun,
    CiRunDiff,
    CiRunStep,
    Integration,
    PullRequest,
    with_light_diffs,
)
from twofold_server.ci.preview import near_misses, preview_ignored
from twofold_server.ci.report import Counts, RunReport, TableReport
from twofold_server.ci.runs import (
    advance_run,
    cancel_run,
    known_pull_request,
    locked,
    newest_run,
    owned_run,
    report_heads_again,
)
from twofold_server.ci.schemas import IntegrationIn, IntegrationOut, IntegrationPatch
from twofold_server.ci.submits import rerun, submit_diffs, trigger_run
from twofold_server.context import Context
from twofold_server.data_sources import service as data_sources
from twofold_server.db import utcnow
from twofold_server.errors import Invalid, NotFound, complaint
from twofold_server.forges import StatusState
from twofold_server.repositories import service as repositories
from twofold_server.repositories.service import Repository

__all__ = [
    "CommentView",
    "ListedRun",
    "RunView",
    "StatusView",
    "StepView",
    "advance_run",
    "cancel_run",
    "comment_body",
    "create",
    "delete",
    "get_integration",
    "get_run",
    "list_integrations",
    "list_runs",
    "listed_runs",
    "near_misses",
    "preview_ignored",
    "repository_of",
    "rerun",
    "run_report",
    "run_view",
    "shown_run",
    "shown_status",
    "submit_diffs",
    "to_wire",
    "trigger_run",
    "update",
]

DEFAULT_CONTEXT = "Twofold"
MAX_PAGE = 1000


# Integrations


def list_integrations(session: Session, actor: Actor) -> list[Integration]:
    """The organization's integrations, oldest first."""
    found = select(Integration).where(
        Integration.organization_id == actor.organization_id, Integration.deleted_at.is_(None)
    )
    return list(session.scalars(found.order_by(Integration.id)))


def get_integration(
    session: Session, actor: Actor, integration_id: int, *, with_deleted: bool = False
) -> Integration:
    """Raises ``NotFound`` also for another organization's integration. ``with_deleted``: to read what ran,
    which stays when the integration goes.
    """
    integration = session.get(Integration, integration_id)
    if (
        integration is None
        or integration.organization_id != actor.organization_id
        or (integration.deleted_at is not None and not with_deleted)
    ):
        raise NotFound(f"There is no CI integration {integration_id}.")
    return integration


def create(session: Session, actor: Actor, request: IntegrationIn) -> Integration:
    """Raises ``Invalid`` for patterns, references or a status name that cannot work."""
    integration = Integration(organization_id=actor.organization_id)
    _fill(session, actor, integration, request)
    session.add(integration)
    session.flush()
    audit(session, actor, "ci.created", f"ci:{integration.id}", name=integration.name)
    return integration


def update(session: Session, actor: Actor, integration_id: int, patch: IntegrationPatch) -> Integration:
    """Changes what is given; the result is checked as a whole, like a new one. Raises ``Invalid`` for another
    repository once there are runs.
    """
    integration = get_integration(session, actor, integration_id)
    if patch.repository_id not in (None, integration.repository_id):
        _refuse_another_repository(session, actor, integration)
    changed = patch.model_dump(exclude_unset=True)
    nullable = {
        "sampling_tolerance", "sampling_confidence", "sampling_threshold", "materialize_results_to",
        "status_context",
    }  # fmt: skip
    changed = {key: value for key, value in changed.items() if value is not None or key in nullable}
    whole = to_wire(integration).model_dump(exclude={"id", "created_at"}) | changed
    try:
        request = IntegrationIn.model_validate(whole)
    except ValidationError as error:
        errors = []
        for item in error.errors(include_url=False):
            loc, message = complaint(item)
            errors.append({"loc": ["body", *loc], "msg": message, "type": item["type"]})
        raise Invalid(f"The integration was not changed: {errors[0]['msg']}.", errors=errors) from error
    context = integration.status_context
    _fill(session, actor, integration, request)
    if integration.status_context != context:
        report_heads_again(session, integration)
    audit(session, actor, "ci.updated", f"ci:{integration.id}", fields=sorted(changed))
    return integration


def _refuse_another_repository(session: Session, actor: Actor, integration: Integration) -> None:
    """Runs and comments know a pull request by its number alone: one's #5 would become the other's."""
    locked(session, actor, integration.id)
    if session.scalar(select(CiRun.id).where(CiRun.integration_id == integration.id).limit(1)) is not None:
        name = session.get_one(Repository, integration.repository_id).name
        raise _invalid(
            "repository_id",
            f"This integration has runs of pull requests of {name}, so its repository stays. "
            "Add a new integration for the other repository, and delete this one if it is no longer needed.",
        )


def delete(session: Session, ctx: Context, actor: Actor, integration_id: int) -> None:
    """Takes no more events or submits; its active runs are cancelled, runs and diffs stay readable."""
    integration = get_integration(session, actor, integration_id)
    active = select(CiRun.id).where(CiRun.integration_id == integration.id, CiRun.finished_at.is_(None))
    for run_id in session.scalars(active).all():
        cancel_run(session, ctx, actor, run_id)
    integration.deleted_at = utcnow()
    audit(session, actor, "ci.deleted", f"ci:{integration.id}", name=integration.name)


def to_wire(integration: Integration) -> IntegrationOut:
    return IntegrationOut.model_validate(integration, from_attributes=True)


def _fill(session: Session, actor: Actor, integration: Integration, request: IntegrationIn) -> None:
    _patterns(request.files_to_ignore)
    _referenced("repository_id", lambda: repositories.get(session, actor, request.repository_id))
    _referenced("data_source_id", lambda: data_sources.get(session, actor, request.data_source_id))
    taker = request.materialize_results_to
    if taker is not None:
        _referenced("materialize_results_to", lambda: data_sources.get(session, actor, taker))
    context = _status_context(session, actor, integration, request)
    for key, value in request.model_dump(exclude={"status_context"}).items():
        setattr(integration, key, value)
    integration.status_context = context


def _patterns(text: str) -> gates.IgnorePatterns:
    try:
        return gates.compiled(text)
    except gates.BadPatterns as error:
        raise _invalid("files_to_ignore", str(error)) from error


def _referenced(field: str, find: Any) -> None:
    try:
        find()
    except NotFound as error:
        raise _invalid(field, error.detail) from error


def _status_context(session: Session, actor: Actor, integration: Integration, request: IntegrationIn) -> str:
    """Unique per repository: two integrations under one status name would overwrite each other's result."""
    others = [
        other.status_context.lower()
        for other in list_integrations(session, actor)
        if other.repository_id == request.repository_id and other.id != integration.id
    ]
    if request.status_context is not None:
        if request.status_context.lower() in others:
            raise _invalid(
                "status_context",
                f"Another integration of this repository reports as {request.status_context!r}; "
                "choose another name.",
            )
        return request.status_context
    context = (
        DEFAULT_CONTEXT if DEFAULT_CONTEXT.lower() not in others else f"{DEFAULT_CONTEXT} ({request.name})"
    )
    context = context[:100]
    if context.lower() in others:
        raise _invalid("status_context", f"{context!r} is taken in this repository; give another name.")
    return context


def _invalid(field: str, message: str) -> Invalid:
    return Invalid(message, errors=[{"loc": ["body", field], "msg": message, "type": "value_error"}])


def repository_of(session: Session, integration_id: int) -> int | None:
    """The repository whose webhooks the older address of this integration takes; None: there is none."""
    integration = session.get(Integration, integration_id)
    gone = integration is None or integration.deleted_at is not None
    return None if gone or integration is None else integration.repository_id


def provider_of(session: Session, integration_id: int) -> str:
    """The forge whose webhooks the older address takes; any of them for an integration that is not there."""
    repository_id = repository_of(session, integration_id)
    repository = None if repository_id is None else session.get(Repository, repository_id)
    return "github" if repository is None else repository.provider


# Runs


def list_runs(
    session: Session,
    actor: Actor,
    *,
    integration_id: int | None = None,
    pr_sha: str | None = None,
    pr_number: int | None = None,
    status: str | None = None,
    limit: int = 100,
    offset: int = 0,
) -> list[CiRun]:
    """Newest first, to be reported without facts."""
    found = select(CiRun).where(CiRun.organization_id == actor.organization_id)
    if integration_id is not None:
        found = found.where(CiRun.integration_id == integration_id)
    if pr_sha is not None:
        found = found.where(CiRun.pr_sha == pr_sha)
    if pr_number is not None:
        found = found.where(CiRun.pr_number == pr_number)
    if status is not None:
        found = found.where(CiRun.status == status)
    found = found.options(selectinload(CiRun.integration), with_light_diffs())
    return list(session.scalars(found.order_by(CiRun.id.desc()).limit(min(limit, MAX_PAGE)).offset(offset)))


def get_run(session: Session, actor: Actor, run_id: int) -> CiRun:
    """Raises ``NotFound`` also for another organization's run."""
    return owned_run(session, actor, run_id)


@dataclass(frozen=True)
class ListedRun:
    """A run with what people recognise its pull request by."""

    run: CiRun
    repository: str
    pull_request: PullRequest | None


def listed_runs(session: Session, runs: Sequence[CiRun]) -> list[ListedRun]:
    """The runs with their repositories' names and pull requests, in two queries however many there are."""
    wanted = {run.integration.repository_id for run in runs}
    found = session.execute(select(Repository.id, Repository.name).where(Repository.id.in_(wanted)))
    names = {repository_id: name for repository_id, name in found}  # noqa: C416 - rows are no pairs to dict()
    numbers = {run.pr_number for run in runs}
    pulls = session.scalars(
        select(PullRequest).where(PullRequest.repository_id.in_(wanted), PullRequest.number.in_(numbers))
    )
    known = {(pull.repository_id, pull.number): pull for pull in pulls}
    return [
        ListedRun(
            run,
            names.get(run.integration.repository_id, ""),
            known.get((run.integration.repository_id, run.pr_number)),
        )
        for run in runs
    ]


def run_report(ctx: Context, run: CiRun, now: datetime, *, facts: bool = True) -> RunReport:
    """The run as plain values, for wording, comment, page and API.

    Without ``facts`` the tables have no summaries: enough for the verdict and the commit status.
    """
    return RunReport(
        run_id=run.id,
        integration_id=run.integration_id,
        integration_name=run.integration.name,
        status=shown_status(run),
        reason=run.reason,
        detail=run.detail,
        pr_number=run.pr_number,
        head_sha=run.pr_sha,
        head_branch=run.pr_branch,
        base_sha=run.base_sha,
        base_branch=run.base_branch,
        tables=tuple(_table(ctx, item, facts) for item in run.items),
        fail_on_errors=_fails_on_errors(run),
        created_at=run.created_at,
        finished_at=run.finished_at,
        waited_seconds=max(0, int((now - run.created_at).total_seconds())),
        url=ctx.url(f"/ci/runs/{run.id}"),
    )


def _fails_on_errors(run: CiRun) -> bool:
    """The integration's rule; of a run that is over, the one by which its errors were told to the forge."""
    if run.is_terminal and run.status_state == StatusState.FAILURE.value:
        return True
    if run.is_terminal and run.status_description.startswith(wording.NOT_BLOCKING):
        return False
    return run.integration.fail_on_errors


def shown_status(run: CiRun) -> str:
    """A queued run is processing as soon as one of its diffs is."""
    if run.status == "queued" and any(item.diff.status != "queued" for item in run.items):
        return "processing"
    return run.status


def _table(ctx: Context, item: CiRunDiff, facts: bool) -> TableReport:
    diff = item.diff
    seconds = None
    if diff.started_at is not None and diff.finished_at is not None:
        seconds = (diff.finished_at - diff.started_at).total_seconds()
    return TableReport(
        diff_id=diff.id,
        position=item.position,
        prod=item.prod,
        pr=item.pr,
        key=tuple(item.key),
        status=diff.status,
        result=diff.result,
        summary=diff.summary if facts else None,
        error=diff.error,
        url=ctx.url(f"/datadiffs/{diff.id}/overview"),
        seconds=seconds,
    )


@dataclass(frozen=True)
class StatusView:
    """The commit status that is true now. ``reported``: the forge shows exactly this."""

    state: str
    description: str
    context: str
    target_url: str
    reported: bool


@dataclass(frozen=True)
class CommentView:
    """The comment of this run. ``reported``: the forge shows exactly this."""

    body: str
    reported: bool
    url: str | None


@dataclass(frozen=True)
class StepView:
    """One line of the run page; without an end it still goes on."""

    name: str
    detail: str
    started_at: datetime
    finished_at: datetime | None


@dataclass(frozen=True)
class RunView:
    """Everything that can be shown of a run; ``items`` in the order of the submit, each with its ``diff``."""

    run: CiRun
    integration: Integration
    repository: Repository
    pull_request: PullRequest | None
    report: RunReport
    verdict: str
    status: StatusView
    comment: CommentView | None
    items: list[CiRunDiff]
    counts: Counts
    steps: list[StepView]
    sides: tuple[str, str] = wording.SIDES


def run_view(session: Session, ctx: Context, actor: Actor, run_id: int) -> RunView:
    """Raises ``NotFound``. The repository and integration may be deleted: what ran stays readable."""
    run = get_run(session, actor, run_id)
    report = run_report(ctx, run, utcnow())
    state, description = wording.commit_status(report)
    repository = session.get_one(Repository, run.integration.repository_id)
    shown = (run.status_state, run.status_description) == (state.value, description)
    told = shown or (run.status_state == state.value and run.status == "waiting")
    return RunView(
        run=run,
        integration=run.integration,
        repository=repository,
        pull_request=known_pull_request(session, repository.id, run.pr_number),
        report=report,
        verdict=wording.verdict(report),
        status=StatusView(
            state=state.value,
            description=description,
            context=run.integration.status_context,
            target_url=report.url,
            reported=told and repositories.reports_to_forge(ctx, repository),
        ),
        comment=_comment_view(session, ctx, run, report),
        items=list(run.items),
        counts=report.counts,
        steps=_steps(run),
    )


def _steps(run: CiRun) -> list[StepView]:
    kept = [StepView(item.name, item.detail, item.started_at, item.finished_at) for item in run.steps]
    compared = [
        StepView("Compare", item.prod, item.diff.started_at, item.diff.finished_at)
        for item in run.items
        if item.diff.started_at is not None
    ]
    return sorted(kept + compared, key=lambda item: item.started_at)


# What is reported


def comment_body(session: Session, ctx: Context, run: CiRun) -> str:
    """The comment that is true now for the pull request, showing ``run``, its newest result."""
    report = run_report(ctx, run, utcnow())
    newest = newest_run(session, run.integration_id, run.pr_number)
    notice = ""
    if newest is not None and newest.id != run.id:
        later = run_report(ctx, newest, utcnow())
        notice = f"Superseded: this is the result of an earlier run. {wording.newer_run(later)}"
    return comment.render(report, instance=instance_id(ctx), notice=notice)


def marker(ctx: Context, integration_id: int) -> str:
    """The hidden first line by which our comment is found again."""
    return comment.marker(instance_id(ctx), integration_id)


def instance_id(ctx: Context) -> str:
    """Tells this installation's comments from another's on the same repository, without naming it."""
    return ctx.vault.keyed_hash("instance")[:12]


def body_hash(body: str) -> str:
    return hashlib.sha256(body.encode()).hexdigest()


def shown_run(session: Session, integration_id: int, pr_number: int) -> CiRun | None:
    """The run whose result a pull request's comment shows: the newest that ended with one. Of the repository
    that the connection names now, as one's #5 is not another's."""
    integration = session.get_one(Integration, integration_id)
    renamed_at = session.get_one(Repository, integration.repository_id).renamed_at
    found = select(CiRun).where(
        CiRun.integration_id == integration_id,
        CiRun.pr_number == pr_number,
        CiRun.status.in_(("done", "failed")),
    )
    if renamed_at is not None:
        found = found.where(CiRun.created_at >= renamed_at)
    return session.scalar(found.order_by(CiRun.id.desc()).limit(1))


def stored_comment(session: Session, integration_id: int, pr_number: int) -> CiComment | None:
    return session.scalar(
        select(CiComment).where(CiComment.integration_id == integration_id, CiComment.pr_number == pr_number)
    )


def _comment_view(session: Session, ctx: Context, run: CiRun, report: RunReport) -> CommentView | None:
    if not report.has_result:
        return None
    shown = shown_run(session, run.integration_id, run.pr_number)
    stored = stored_comment(session, run.integration_id, run.pr_number)
    if shown is None or shown.id != run.id:
        return CommentView(comment.render(report, instance=instance_id(ctx)), reported=False, url=None)
    body = comment_body(session, ctx, run)
    sent = stored is not None and stored.sent_at is not None and stored.body_hash == body_hash(body)
    url = stored.url if stored is not None and sent and stored.url else None
    return CommentView(body, reported=sent and url is not None, url=url)


def finish_step(run: CiRun, name: str, detail: str, started_at: datetime) -> CiRunStep:
    """A step that just ended, such as telling the forge."""
    return CiRunStep(run_id=run.id, name=name, detail=detail, started_at=started_at, finished_at=utcnow())
