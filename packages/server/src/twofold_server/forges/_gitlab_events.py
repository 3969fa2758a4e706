"""GitLab's deliveries: who sent them, and what happened to which merge request.

What GitLab says has *changed* is only a hint: it can be empty or wrong. A merge request is judged by the
whole list of its labels, its branches and its last commit, which every event repeats.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from twofold_server.forges import (
    LABEL,
    BadDelivery,
    BadSignature,
    Event,
    EventKind,
    ForgeError,
    PullRequestAction,
    PullRequestState,
)
from twofold_server.forges._deliveries import (
    digits_of,
    link_of,
    moment_of,
    number_of,
    object_of,
    strict_json,
    text_of,
)

SIGNING_PREFIX = "whsec_"
WINDOW_SECONDS = 300
"""How far a signed delivery's time may lie from ours: an older one is a repetition of a captured one."""
MIN_KEY_BYTES = 24
MAX_KEY_BYTES = 64
_ACTIONS = {
    "open": PullRequestAction.OPENED,
    "reopen": PullRequestAction.REOPENED,
    "close": PullRequestAction.CLOSED,
    "merge": PullRequestAction.CLOSED,
}
_BESIDE_LABELS = frozenset({"labels", "updated_at", "updated_by_id"})
"""Changes of one update beside which a foreign label is all that happened."""
_UNWANTED = frozenset({"approved", "unapproved", "approval", "unapproval"})


def signing_key(secret: str) -> bytes:
    """The key in a ``whsec_…`` secret; raises ``ForgeError`` when it is none."""
    try:
        key = base64.b64decode(secret.removeprefix(SIGNING_PREFIX), validate=True)
    except (binascii.Error, ValueError):
        key = b""
    if not MIN_KEY_BYTES <= len(key) <= MAX_KEY_BYTES:
        raise ForgeError(
            "A secret that starts with 'whsec_' is a signing token, and this is none; copy the whole of it "
            "from GitLab's webhook page."
        )
    return key


def check_secret(secret: str) -> None:
    """Raises ``ForgeError`` for what can be no secret token and no signing token."""
    if secret.startswith(SIGNING_PREFIX):
        signing_key(secret)
    elif not secret.isascii() or not secret.isprintable() or secret != secret.strip():
        raise ForgeError(
            "GitLab sends the secret token in a header: use printable ASCII without blanks around it."
        )


def verify(headers: Mapping[str, str], body: bytes, secret: str, now: datetime) -> None:
    """Raises ``BadSignature`` unless the delivery carries the secret token, or a signature and a fresh time.

    The stored secret says which of the two is asked for; the weaker one never stands in for the stronger.
    """
    if not secret:
        raise BadSignature("This repository has no webhook secret, so no delivery can be trusted.")
    if secret.startswith(SIGNING_PREFIX):
        _verify_signature(headers, body, secret, now)
        return
    given = headers.get("x-gitlab-token", "")
    if not hmac.compare_digest(given.encode("utf-8", "replace"), secret.encode()):
        raise BadSignature("The secret token is missing or another.")


def _verify_signature(headers: Mapping[str, str], body: bytes, secret: str, now: datetime) -> None:
    try:
        key = signing_key(secret)
    except ForgeError as error:
        raise BadSignature(str(error)) from error
    identity, moment = headers.get("webhook-id", ""), headers.get("webhook-timestamp", "")
    if not identity or not moment.isascii() or not moment.isdigit() or len(moment) > 15:
        raise BadSignature("The delivery is not signed.")
    signed = f"{identity}.{moment}.".encode() + body
    wanted = base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest())
    matches = False
    for part in headers.get("webhook-signature", "").split(" ")[:10]:
        version, _, given = part.partition(",")
        matches |= version == "v1" and hmac.compare_digest(given.encode("utf-8", "replace"), wanted)
    if not matches:
        raise BadSignature("The signature does not match the delivery.")
    if abs(now.timestamp() - int(moment)) > WINDOW_SECONDS:
        raise BadSignature("The delivery is too old, or a clock is wrong.")


def delivery_id(headers: Mapping[str, str], body: bytes) -> str:
    """The same for every repetition of a delivery: GitLab's own id; where it sends none, the body's hash."""
    for name in ("webhook-id", "idempotency-key", "x-gitlab-event-uuid"):
        found = headers.get(name, "")
        if found and len(found) <= 100 and found.isascii() and found.isprintable():
            return found
    return f"sha256:{hashlib.sha256(body).hexdigest()}"


def parse(headers: Mapping[str, str], body: bytes) -> Event:
    """Hooks of projects, groups and the system alike; missing and null fields become empty ones."""
    document = strict_json(body)
    kind = text_of(document.get("object_kind") or document.get("event_type"), 60)
    if not kind:
        raise BadDelivery("The field object_kind is missing.")
    project = object_of(document.get("project"))
    attributes = object_of(document.get("object_attributes"))
    action = text_of(attributes.get("action"), 60)
    wanted = kind == "merge_request" and action and action not in _UNWANTED
    return Event(
        kind=EventKind.PULL_REQUEST if wanted else EventKind.OTHER,
        delivery_id=delivery_id(headers, body),
        name=f"{kind}.{action}" if action else kind,
        repository_name=text_of(project.get("path_with_namespace")),
        repository_id=digits_of(project.get("id")),
        **_happened(document, attributes, action),
        pull_request=_state(document, attributes) if kind == "merge_request" else None,
    )


def _happened(document: Mapping[str, Any], attributes: Mapping[str, Any], action: str) -> dict[str, Any]:
    """The ``action`` and ``label`` of an event; for what cannot be told the state alone decides."""
    if action != "update":
        return {"action": _ACTIONS.get(action, PullRequestAction.OTHER)}
    if attributes.get("oldrev"):
        return {"action": PullRequestAction.UPDATED}
    changes = object_of(document.get("changes"))
    if "labels" in changes:
        happened = _label_change(titles_of(document.get("labels")), object_of(changes["labels"]))
        if happened.get("label") == LABEL or not changes.keys() - _BESIDE_LABELS:
            return happened
    if "target_branch" in changes:
        return {"action": PullRequestAction.BASE_CHANGED}
    if object_of(changes.get("draft")).get("current") is False:
        return {"action": PullRequestAction.READY}
    return {"action": PullRequestAction.OTHER}


def _label_change(labels: tuple[str, ...], change: Mapping[str, Any]) -> dict[str, Any]:
    previous = titles_of(change.get("previous"))
    if LABEL in labels and LABEL not in previous:
        return {"action": PullRequestAction.LABELED, "label": LABEL}
    if LABEL not in labels and LABEL in previous:
        return {"action": PullRequestAction.UNLABELED, "label": LABEL}
    foreign = sorted(set(labels) ^ set(previous))
    if not previous or not foreign:  # GitLab also sends an empty list where there were labels
        return {"action": PullRequestAction.OTHER}
    return {"action": PullRequestAction.LABELED, "label": foreign[0]}


def _state(document: Mapping[str, Any], attributes: Mapping[str, Any]) -> PullRequestState | None:
    """The merge request as the event tells it; None when its number or last commit is missing."""
    number = number_of(attributes.get("iid"))
    head_sha = text_of(object_of(attributes.get("last_commit")).get("id"), 64)
    if not number or not head_sha:
        return None
    source, target = attributes.get("source_project_id"), attributes.get("target_project_id")
    return PullRequestState(
        number=number,
        title=text_of(attributes.get("title"), 1000),
        author=_author(document, attributes),
        url=link_of(attributes.get("url")),
        is_open=attributes.get("state") == "opened",
        head_sha=head_sha,
        head_branch=text_of(attributes.get("source_branch")),
        base_sha="",
        base_branch=text_of(attributes.get("target_branch")),
        labels=titles_of(document.get("labels")),
        is_fork=source is None or source != target,
        updated_at=moment_of(attributes.get("updated_at")),
    )


def _author(document: Mapping[str, Any], attributes: Mapping[str, Any]) -> str:
    """Known only where the one who acted is the author."""
    user = object_of(document.get("user"))
    same = user.get("id") is not None and user.get("id") == attributes.get("author_id")
    return text_of(user.get("username"), 200) if same else ""


def titles_of(labels: Any) -> tuple[str, ...]:
    """The names of a list of labels, exactly as they are."""
    found = [text_of(object_of(label).get("title")) for label in (labels if isinstance(labels, list) else [])]
    return tuple(title for title in found if title)
