"""What an integration's rules say before anybody relies on them: tested paths, labels that nearly fit."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from twofold_server.ci import gates, wording
from twofold_server.ci.models import Integration, PullRequest
from twofold_server.ci.schemas import PreviewOut, PreviewPath, PreviewSuggestion
from twofold_server.errors import Invalid

_PULL_REQUESTS_LOOKED_AT = 200


def preview_ignored(patterns: str, paths: Sequence[str]) -> PreviewOut:
    """What the patterns say of each path, and of a pull request with just these; raises ``Invalid``."""
    try:
        compiled = gates.compiled(patterns)
        suggested = gates.suggestions(patterns, paths)
    except gates.BadPatterns as error:
        where = {"loc": ["body", "files_to_ignore"], "msg": str(error), "type": "value_error"}
        raise Invalid(str(error), errors=[where]) from error
    decisions = [compiled.decide(path) for path in paths]
    ignored = bool(decisions) and all(decision.ignored for decision in decisions)
    kept = sum(not decision.ignored for decision in decisions)
    if ignored:
        sentence = "CI would be skipped: all of these files are ignored."
    elif decisions:
        sentence = f"CI would run: {kept} of {wording.number(len(decisions), 'file')} {_counts(kept)}."
    else:
        sentence = "CI would run: without any changed file there is nothing to ignore."
    return PreviewOut(
        paths=[PreviewPath.model_validate(item, from_attributes=True) for item in decisions],
        all_ignored=ignored,
        sentence=sentence,
        suggestions=[PreviewSuggestion.model_validate(item, from_attributes=True) for item in suggested],
    )


def _counts(number: int) -> str:
    return "counts" if number == 1 else "count"


def near_misses(session: Session, integration: Integration) -> list[tuple[int, str]]:
    """Open pull requests, by number, whose label is ours but for case or blanks; none without the rule."""
    if not integration.require_label:
        return []
    found = session.execute(
        select(PullRequest.number, PullRequest.labels)
        .where(PullRequest.repository_id == integration.repository_id, PullRequest.state == "open")
        .order_by(PullRequest.id.desc())
        .limit(_PULL_REQUESTS_LOOKED_AT)
    )
    near = [(number, gates.near_miss([str(label) for label in labels])) for number, labels in found]
    return [(number, label) for number, label in near if label is not None]
