"""Filling runs: the trigger, the submit and the repetition."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError
from sqlalchemy.orm import Session

from twofold_engine import TableRef
from twofold_engine.errors import EngineError
from twofold_server.accounts.service import Actor, audit
from twofold_server.ci import gates
from twofold_server.ci.models import CiRun, CiRunDiff, Integration, PullRequest
from twofold_server.ci.runs import (
    ADVANCE_PRIORITY,
    STATUS_PRIORITY,
    create_run,
    is_old,
    known_pull_request,
    locked,
    newest_run,
    owned_run,
    remember,
    report,
    settle,
    step,
)
from twofold_server.ci.schemas import MAX_ITEMS, CiDiffItem, SubmitAnswer, TriggerIn
from twofold_server.ci.wording import SIDES, short_sha
from twofold_server.context import Context
from twofold_server.db import utcnow
from twofold_server.diffs import service as diffs
from twofold_server.diffs.schemas import DiffRequest
from twofold_server.errors import Conflict, Invalid, complaint
from twofold_server.forges import PullRequestState
from twofold_server.repositories import service as repositories
from twofold_server.repositories.service import Repository
from twofold_server.ui.format import count
from twofold_server.worker.queue import enqueue

_NAMES_SHOWN = 20
_NAME_SHOWN = 60

__all__ = ["rerun", "submit_diffs", "trigger_run"]


def trigger_run(
    session: Session,
    ctx: Context,
    actor: Actor,
    integration_id: int,
    request: TriggerIn,
    asked: PullRequestState | None = None,
) -> CiRun:
    """A waiting run without a webhook; the label rule does not hold for it.

    The same (integration, pull request, commit) gives the same run while that one is not over, and when the
    pull request, as the forge was ``asked`` or told, has moved on since: its submit is then told so. A commit
    without a run gets one: the forge's copy may lag behind it.
    """
    integration = locked(session, actor, integration_id)
    if asked is not None:
        known = known_pull_request(session, integration.repository_id, asked.number)
        if known is None or not is_old(known, asked):
            remember(session, integration.repository_id, asked, known)
    current = newest_run(session, integration.id, request.pr_number, request.pr_sha)
    if current is not None and (not current.is_terminal or _is_outdated(session, integration, current)):
        return current
    state = PullRequestState(
        number=request.pr_number,
        title="",
        author="",
        url="",
        is_open=True,
        head_sha=request.pr_sha,
        head_branch=request.pr_branch,
        base_sha=request.base_sha,
        base_branch=request.base_branch,
        labels=(),
        is_fork=False,
    )
    run = create_run(session, ctx, integration, state, source="api", triggered=True)
    repository = session.get_one(Repository, integration.repository_id)
    patterns = gates.compiled(integration.files_to_ignore)
    if not patterns.is_empty and repositories.can_be_asked(ctx, repository):
        enqueue(session, "ci.check_files", {"run_id": run.id}, priority=STATUS_PRIORITY)
    audit(session, actor, "ci_run.triggered", f"ci_run:{run.id}", pr_number=request.pr_number)
    return run


def _is_outdated(session: Session, integration: Integration, run: CiRun) -> bool:
    """Whether a newer commit has overtaken a run: a late CI job must not end that commit's run.

    Another head than the known one is not enough: the webhook of this commit may be on its way.
    """
    known = known_pull_request(session, integration.repository_id, run.pr_number)
    newest = newest_run(session, integration.id, run.pr_number)
    overtaken = newest is not None and newest.id != run.id
    return overtaken and known is not None and known.head_sha != run.pr_sha


def submit_diffs(
    session: Session,
    ctx: Context,
    actor: Actor,
    integration_id: int,
    pr_number: int,
    items: Sequence[CiDiffItem],
    pr_sha: str | None = None,
    submit_key: str | None = None,
) -> SubmitAnswer:
    """Attaches one diff per item to the pull request's run, and starts it.

    A list that comes again with its ``submit_key``, as its answer was lost, starts nothing more, also where
    the run is over. No run, a skipped pull request, or another head than ``pr_sha`` start nothing: the answer
    then has no id and says why. Raises ``Invalid`` naming the item and field, with nothing started.
    """
    integration = locked(session, actor, integration_id)
    parsed = [_parse_item(position, item) for position, item in enumerate(items)]
    if len(parsed) > MAX_ITEMS:
        raise Invalid(
            f"A submit has at most {MAX_ITEMS} items, this one has {len(parsed)}; nothing was started."
        )
    run = newest_run(session, integration.id, pr_number)
    refusal = _refusal(session, integration, run, pr_number, pr_sha)
    if refusal is not None or run is None:
        return refusal or _no_run(pr_number)
    ignored = _ignored(items)
    if submit_key and run.submit_key == submit_key:
        return SubmitAnswer(run_id=run.id, ci_run_id=run.id, ignored=ignored)
    if run.is_terminal:
        run = create_run(session, ctx, integration, run, source="api")
    run.submit_key = submit_key
    _attach(session, ctx, actor, integration, run, parsed)
    return SubmitAnswer(run_id=run.id, ci_run_id=run.id, ignored=ignored)


def _refusal(
    session: Session, integration: Integration, run: CiRun | None, pr_number: int, pr_sha: str | None
) -> SubmitAnswer | None:
    if run is None:
        return _no_run(pr_number)
    if pr_sha and run.pr_sha.lower() != pr_sha.lower():
        return _other_head(session, integration, run, pr_sha)
    if not run.is_terminal:
        return None
    if run.reason == "skipped":
        return _no_start("skipped", f"Skipped: {run.detail}")
    known = known_pull_request(session, integration.repository_id, pr_number)
    if known is not None and not run.triggered:
        if known.state == "closed":
            return _no_start("no_run", f"Pull request {pr_number} is closed; nothing was started.")
        if known.head_sha != run.pr_sha:
            return _no_start(
                "superseded",
                f"Pull request {pr_number} has moved on to commit {short_sha(known.head_sha)}; "
                "nothing was started.",
            )
    return None


def _other_head(session: Session, integration: Integration, newest: CiRun, pr_sha: str) -> SubmitAnswer:
    """An older commit is superseded; an unknown one may be newer, with its webhook on the way."""
    number = newest.pr_number
    if newest_run(session, integration.id, number, pr_sha.lower()) is not None:
        return _no_start(
            "superseded",
            f"The newest run of pull request {number} is for commit {short_sha(newest.pr_sha)}, "
            f"not for {short_sha(pr_sha)}; nothing was started.",
        )
    return _no_start(
        "no_run",
        f"No webhook told of commit {short_sha(pr_sha)} of pull request {number}; its newest run is for "
        f"{short_sha(newest.pr_sha)}. Start one with 'ci trigger', or check the webhook in the repository's "
        "settings.",
    )


def _no_run(pr_number: int) -> SubmitAnswer:
    return _no_start(
        "no_run",
        f"There is no run for pull request {pr_number}: no webhook told of it. "
        "Start one with 'ci trigger', or check the webhook in the repository's settings.",
    )


def _no_start(reason: str, detail: str) -> SubmitAnswer:
    return SubmitAnswer(run_id=None, ci_run_id=None, reason=reason, detail=detail)


_RULES = ("column_mapping", "diff_tolerances_per_column", "datetime_tolerance")
"""Fields of an item that mean the same in the request of its comparison."""

_Identity = tuple[str, str, tuple[str, ...], tuple[str, ...], tuple[str, ...], str]
"""What makes two submitted items the same: both tables, the key, the columns, and the rules, as JSON."""


def _identity(prod: str, pr: str, key: Sequence[str], asked: Mapping[str, Any]) -> _Identity:
    """``asked``: an item or its comparison's request, as plain values of JSON."""
    only, without = (tuple(sorted(asked.get(f"{name}_columns") or ())) for name in ("include", "exclude"))
    rules = json.dumps([_sorted(asked.get(name)) for name in _RULES], sort_keys=True)
    return prod, pr, tuple(key), only, without, rules


def _sorted(rule: Any) -> Any:
    """The order of pairs and tolerances does not count, and none is like an empty list."""
    return sorted(rule, key=repr) if isinstance(rule, list) and rule else None if rule == [] else rule


@dataclass(frozen=True)
class _Item:
    """A submitted item whose paths are understood."""

    position: int
    item: CiDiffItem
    prod: TableRef
    pr: TableRef

    @property
    def identity(self) -> _Identity:
        return _identity(self.item.prod, self.item.pr, self.item.pk or (), self.item.model_dump(mode="json"))


def _parse_item(position: int, item: CiDiffItem) -> _Item:
    paths: dict[str, TableRef] = {}
    for name in ("prod", "pr"):
        text: str = getattr(item, name)
        try:
            paths[name] = TableRef.parse(text)
        except EngineError as error:
            raise _bad_item(position, name, f"{text!r} is not a dotted table path: {error}") from error
    if item.pk is not None and len(set(item.pk)) != len(item.pk):
        raise _bad_item(position, "pk", "a key column is named twice")
    return _Item(position, item, paths["prod"], paths["pr"])


def _bad_item(position: int, name: str, message: str) -> Invalid:
    message = message.strip()
    return Invalid(
        f"Item {position}, {name}: {message}{'' if message.endswith('.') else '.'} Nothing was started.",
        errors=[{"loc": ["body", position, name], "msg": message, "type": "value_error"}],
    )


def _attach(
    session: Session, ctx: Context, actor: Actor, integration: Integration, run: CiRun, items: Sequence[_Item]
) -> None:
    known = {_identity(item.prod, item.pr, item.key, item.diff.request) for item in run.items}
    repository = session.get_one(Repository, integration.repository_id)
    facts = _ci_facts(run, known_pull_request(session, repository.id, run.pr_number))
    added = 0
    for item in items:
        if item.identity in known:
            continue
        known.add(item.identity)
        wanted = _request(integration, item)
        try:
            diff = diffs.request_diff(
                session,
                ctx,
                actor,
                wanted,
                trigger="ci",
                origin_title=f"{repository.name} #{run.pr_number}",
                origin_path=f"/ci/runs/{run.id}",
                ci_facts=facts,
                on_finished={
                    "kind": "ci.advance_run",
                    "payload": {"run_id": run.id},
                    "priority": ADVANCE_PRIORITY,
                    "dedupe_key": f"ci.advance:{run.id}",
                },
            )
        except Invalid as error:
            raise _bad_item(item.position, "prod", error.detail) from error
        run.items.append(
            CiRunDiff(
                run_id=run.id,
                diff=diff,
                position=len(run.items),
                prod=item.item.prod,
                pr=item.item.pr,
                key=list(item.item.pk or ()),
            )
        )
        added += 1
    _started(session, ctx, run, added, _ignored(item.item for item in items))


def _ignored(items: Iterable[CiDiffItem]) -> list[str]:
    """The names of fields that did not count, each once; a few, as they may be anything."""
    names = sorted({name[:_NAME_SHOWN] for item in items for name in item.ignored})
    return names[:_NAMES_SHOWN]


def _ci_facts(run: CiRun, pull_request: PullRequest | None) -> dict[str, Any]:
    """What the published API tells of a run with each of its diffs."""
    return {
        "ci_run_id": run.id,
        "ci_pr_num": run.pr_number,
        "ci_pr_sha": run.pr_sha,
        "ci_pr_branch": run.pr_branch,
        "ci_base_branch": run.base_branch,
        "ci_pr_url": (pull_request.url or None) if pull_request else None,
        "ci_pr_username": (pull_request.author or None) if pull_request else None,
    }


def _request(integration: Integration, item: _Item) -> DiffRequest:
    """Raises ``Invalid`` for rules that say nothing, such as two tolerances of one column."""
    try:
        return _diff_request(integration, item)
    except ValidationError as error:
        loc, message = complaint(error.errors(include_url=False)[0])
        raise _bad_item(item.position, str(loc[0]) if loc else "prod", message) from error


def _diff_request(integration: Integration, item: _Item) -> DiffRequest:
    return DiffRequest(
        data_source1_id=integration.data_source_id,
        data_source2_id=integration.data_source_id,
        table1=list(item.prod.path),
        table2=list(item.pr.path),
        table1_quoted=sorted(item.prod.quoted),
        table2_quoted=sorted(item.pr.quoted),
        labels=SIDES,
        pk_columns=list(item.item.pk or ()),
        infer_pk=not item.item.pk,
        include_columns=list(item.item.include_columns),
        exclude_columns=list(item.item.exclude_columns),
        column_mapping=item.item.column_mapping,
        diff_tolerances_per_column=item.item.diff_tolerances_per_column,
        datetime_tolerance=item.item.datetime_tolerance,
        sampling_tolerance=integration.sampling_tolerance,
        sampling_confidence=integration.sampling_confidence,
        sampling_threshold=integration.sampling_threshold,
        materialize=integration.materialize_results,
        materialization_destination_id=integration.materialize_results_to
        if integration.materialize_results
        else None,
    )


def _started(session: Session, ctx: Context, run: CiRun, added: int, ignored: Sequence[str]) -> None:
    now = utcnow()
    for open_step in run.steps:
        if open_step.name == "Wait for submit" and open_step.finished_at is None:
            open_step.finished_at = now
    run.started_at = run.started_at or now
    if run.status == "waiting":
        run.status = "queued"
    note = f"; fields that did not count: {', '.join(ignored)}" if ignored else ""
    step(session, run, "Submit", f"{count(added, 'comparison')} added{note}", over=True)
    if all(item.diff.is_terminal for item in run.items):
        settle(session, ctx, run)
    else:
        report(session, run)


def rerun(session: Session, ctx: Context, actor: Actor, run_id: int) -> CiRun:
    """The same tables of the same commit once more, as a new run; raises ``Conflict`` while it is active."""
    run = owned_run(session, actor, run_id)
    integration = locked(session, actor, run.integration_id)
    newest = newest_run(session, integration.id, run.pr_number)
    if newest is None or newest.id != run.id:
        raise Conflict("A newer run of this pull request exists; run that one again.")
    if not run.is_terminal or not run.items:
        raise Conflict("Only a finished run with tables can be run again.")
    items = [
        CiDiffItem(
            prod=item.prod,
            pr=item.pr,
            pk=list(item.key) or None,
            include_columns=item.diff.request.get("include_columns") or [],
            exclude_columns=item.diff.request.get("exclude_columns") or [],
            **{name: item.diff.request.get(name) for name in _RULES},
        )
        for item in run.items
    ]
    again = create_run(session, ctx, integration, run, source="api")
    parsed = [_parse_item(position, item) for position, item in enumerate(items)]
    _attach(session, ctx, actor, integration, again, parsed)
    audit(session, actor, "ci_run.rerun", f"ci_run:{again.id}", of=run.id)
    return again
