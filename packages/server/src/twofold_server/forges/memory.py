"""The in-memory twin of a forge: keeps statuses and comments, signs deliveries, fails on request.

It is held to the same contract suite as the real ones, so a whole CI run can be tested without a network.
"""

from __future__ import annotations

import hashlib
import hmac
import json
from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import count
from pathlib import Path
from threading import RLock
from typing import Any

from twofold_server.forges import (
    ChangedFiles,
    Comment,
    CommitStatus,
    Connection,
    Event,
    EventKind,
    ForgeCheck,
    ForgeError,
    PullRequestAction,
    PullRequestState,
    SentComment,
)
from twofold_server.forges._checks import run_checks
from twofold_server.forges._deliveries import check_signature, number_of, strict_json, text_of

BOT = "twofold[bot]"
DESCRIPTION_LIMIT = 140


@dataclass
class StoredComment:
    id: int
    pr_number: int
    author: str
    body: str


@dataclass
class MemoryRepository:
    """What the forge knows of one repository; tests read it and change it."""

    statuses: list[CommitStatus] = field(default_factory=list)
    """Every accepted post, oldest first: the newest of a (sha, context) is the one shown."""
    comments: dict[int, StoredComment] = field(default_factory=dict)
    pull_requests: dict[int, PullRequestState] = field(default_factory=dict)
    files: dict[int, ChangedFiles] = field(default_factory=dict)
    commit_messages: dict[str, str] = field(default_factory=dict)
    failures: deque[ForgeError] = field(default_factory=deque)
    """Raised by the next calls, one each, before anything happens."""
    failures_after_write: deque[ForgeError] = field(default_factory=deque)
    """Raised by the next writes after they took effect: the answer was lost."""

    def shown_status(self, sha: str, context: str) -> CommitStatus | None:
        """The status a person sees on the commit; contexts differ by case only count as one."""
        for status in reversed(self.statuses):
            if status.sha == sha and status.context.lower() == context.lower():
                return status
        return None

    def comments_of(self, pr_number: int) -> list[StoredComment]:
        return [comment for _, comment in sorted(self.comments.items()) if comment.pr_number == pr_number]


class MemoryProvider:
    """Repositories by name. Thread-safe: workers may race on it."""

    reports_to_forge = True
    hook_path = "/integrations/memory/v1/app_hook"
    name_form = "owner/repo"
    name_parts = (2, 2)
    base_url_form = "https://HOST"

    def __init__(self, *, answers_questions: bool = True) -> None:
        """``answers_questions`` False: the forge takes reports but cannot be asked, as without a token."""
        self.answers_questions = answers_questions
        self.repositories: dict[str, MemoryRepository] = {}
        self.lock = RLock()
        self.ids = count(1)

    def repository(self, name: str) -> MemoryRepository:
        with self.lock:
            return self.repositories.setdefault(name, MemoryRepository())

    def write_comment(self, name: str, pr_number: int, author: str, body: str) -> StoredComment:
        """A comment of anybody, as if written in the forge's own pages."""
        with self.lock:
            comment = StoredComment(next(self.ids), pr_number, author, body)
            self.repository(name).comments[comment.id] = comment
            return comment

    def delivery(self, event: Event, secret: str) -> tuple[dict[str, str], bytes]:
        """Headers and signed body of a delivery that ``parse`` reads back as ``event``."""
        body = json.dumps(_document(event)).encode()
        digest = hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()
        return {"x-memory-delivery": event.delivery_id, "x-memory-signature": f"sha256={digest}"}, body

    def trusting(self, ca_file: Path) -> MemoryProvider:  # noqa: ARG002 - nothing is called
        return self

    def check_secret(self, secret: str) -> None:
        """Any text can sign."""

    def verify(self, headers: Mapping[str, str], body: bytes, secret: str) -> None:
        check_signature(body, headers.get("x-memory-signature"), secret)

    def signs_body(self, secret: str) -> bool:  # noqa: ARG002 - every signature does
        return True

    def parse(self, headers: Mapping[str, str], body: bytes) -> Event:
        document = strict_json(body)
        state = document.get("pull_request")
        return Event(
            kind=EventKind(document["kind"]),
            delivery_id=text_of(headers.get("x-memory-delivery"), 100),
            name=text_of(document.get("name")),
            repository_name=text_of(document.get("repository_name")),
            repository_id=text_of(document.get("repository_id")),
            action=PullRequestAction(document["action"]),
            label=document.get("label"),
            pull_request=_state(state) if isinstance(state, dict) else None,
            queued_sha=text_of(document.get("queued_sha")),
        )

    def headers_of(self, delivery_id: str, event: str) -> dict[str, str]:  # noqa: ARG002 - in the body
        return {"x-memory-delivery": delivery_id}

    def open(self, connection: Connection) -> MemoryForge:
        return MemoryForge(self, connection.repository)


class MemoryForge:
    def __init__(self, provider: MemoryProvider, name: str) -> None:
        self._provider = provider
        self._repository = provider.repository(name)
        self._name = name

    def changed_files(self, pr_number: int, expected_count: int | None) -> ChangedFiles:
        with self._provider.lock:
            self._fail()
            found = self._repository.files.get(pr_number, ChangedFiles((), complete=False))
            complete = found.complete and (expected_count is None or len(found.paths) >= expected_count)
            return replace(found, complete=complete)

    def last_commit_message(self, sha: str) -> str:
        with self._provider.lock:
            self._fail()
            return self._repository.commit_messages.get(sha, "")

    def set_status(self, status: CommitStatus) -> None:
        with self._provider.lock:
            self._fail()
            cut = replace(status, description=shorten(status.description, DESCRIPTION_LIMIT))
            self._repository.statuses.append(cut)
            self._lose_answer()

    def upsert_comment(self, comment: Comment) -> SentComment:
        with self._provider.lock:
            self._fail()
            stored = self._find(comment)
            if stored is None:
                stored = self._provider.write_comment(self._name, comment.pr_number, BOT, comment.body)
            stored.body = comment.body
            for other in self._ours(comment):
                if other.id != stored.id:
                    del self._repository.comments[other.id]
            self._lose_answer()
            return SentComment(str(stored.id), f"https://forge.invalid/{self._name}/comments/{stored.id}")

    def pull_request(self, pr_number: int) -> PullRequestState | None:
        if not self._provider.answers_questions:
            return None
        with self._provider.lock:
            self._fail()
            return self._repository.pull_requests.get(pr_number)

    def check(self) -> list[ForgeCheck]:
        with self._provider.lock:
            return run_checks([("Token", self._check_token), ("Repository", self._check_repository)])

    def _check_token(self) -> str:
        self._fail()
        return f"It is the token of {BOT}."

    def _check_repository(self) -> str:
        return f"{self._name} is found, and may be written to."

    def close(self) -> None:
        return None

    def _ours(self, comment: Comment) -> list[StoredComment]:
        found = self._repository.comments_of(comment.pr_number)
        return [other for other in found if other.author == BOT and comment.marker in other.body]

    def _find(self, comment: Comment) -> StoredComment | None:
        known = self._repository.comments.get(int(comment.known_id)) if comment.known_id else None
        if known is not None:
            return known
        return next(iter(self._ours(comment)), None)

    def _fail(self) -> None:
        if self._repository.failures:
            raise self._repository.failures.popleft()

    def _lose_answer(self) -> None:
        if self._repository.failures_after_write:
            raise self._repository.failures_after_write.popleft()


def shorten(text: str, limit: int) -> str:
    """At most ``limit`` characters; a cut text ends in an ellipsis."""
    return text if len(text) <= limit else f"{text[: limit - 1]}…"


def _document(event: Event) -> dict[str, Any]:
    state = event.pull_request
    return {
        "kind": event.kind.value,
        "name": event.name,
        "repository_name": event.repository_name,
        "repository_id": event.repository_id,
        "action": event.action.value,
        "label": event.label,
        "queued_sha": event.queued_sha,
        "pull_request": None
        if state is None
        else {
            **{key: value for key, value in vars(state).items() if key != "updated_at"},
            "labels": list(state.labels),
            "updated_at": None if state.updated_at is None else state.updated_at.isoformat(),
        },
    }


def _state(document: Mapping[str, Any]) -> PullRequestState:
    moment = document.get("updated_at")
    labels: Sequence[str] = document.get("labels") or ()
    return PullRequestState(
        number=number_of(document.get("number")) or 0,
        title=text_of(document.get("title")),
        author=text_of(document.get("author")),
        url=text_of(document.get("url")),
        is_open=bool(document.get("is_open")),
        head_sha=text_of(document.get("head_sha")),
        head_branch=text_of(document.get("head_branch")),
        base_sha=text_of(document.get("base_sha")),
        base_branch=text_of(document.get("base_branch")),
        labels=tuple(labels),
        is_fork=bool(document.get("is_fork")),
        changed_files=number_of(document.get("changed_files")),
        updated_at=None if moment is None else datetime.fromisoformat(moment),
    )


PROVIDER = MemoryProvider()
