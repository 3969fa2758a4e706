"""What the server needs of a forge: verify a delivery, read changes, set one status, upsert one comment.

One file per forge; nothing outside this package imports an adapter, ``open_forge`` finds it by provider name.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from importlib import import_module
from pathlib import Path
from typing import Protocol

from twofold_server.forges.apps import AppCredential

LABEL = "datafold"
"""The label that asks for a check, where an integration requires one."""
PROVIDERS = ("local", "github", "gitlab")


class ForgeError(Exception):
    """The forge could not be told or asked; ``str(error)`` says why, for people.

    ``transient``: the same call may work later. ``retry_after_seconds``: the forge's own wish, or None.
    """

    def __init__(
        self, message: str, *, transient: bool = False, retry_after_seconds: float | None = None
    ) -> None:
        super().__init__(message)
        self.transient = transient
        self.retry_after_seconds = retry_after_seconds


class BadSignature(ForgeError):
    """The delivery is not authentic; nothing of it was parsed."""


class BadDelivery(ForgeError):
    """Authentic, but not readable as the forge's events are documented."""


class StatusState(StrEnum):
    PENDING = "pending"
    SUCCESS = "success"
    FAILURE = "failure"
    ERROR = "error"


class StatusNuance(StrEnum):
    """What some forges can say beyond the four states; the others show the state alone."""

    RUNNING = "running"
    """Pending, and under way."""
    CANCELLED = "cancelled"
    """An error only because it was ended before its time."""
    SKIPPED = "skipped"
    """A success only because there was nothing to do."""


@dataclass(frozen=True)
class CommitStatus:
    """One commit status; ``description`` is cut to the forge's limit by the adapter.

    ``pr_number``: whose head the commit is, where a forge needs to know; 0: unknown.
    """

    sha: str
    state: StatusState
    description: str
    context: str
    target_url: str
    nuance: StatusNuance | None = None
    pr_number: int = 0


@dataclass(frozen=True)
class Comment:
    """The body with its hidden marker in the first line; ``known_id`` is what an earlier call returned."""

    pr_number: int
    marker: str
    body: str
    known_id: str | None = None


@dataclass(frozen=True)
class SentComment:
    id: str
    url: str


@dataclass(frozen=True)
class ChangedFiles:
    """Paths changed by a pull request (both names of a rename).

    ``complete`` is False when the forge cut the list: then it cannot be proved that all files are ignored.
    """

    paths: tuple[str, ...]
    complete: bool


class EventKind(StrEnum):
    PULL_REQUEST = "pull_request"
    MERGE_QUEUE = "merge_queue"
    """A merge queue made a commit of its own and waits for its statuses."""
    PING = "ping"
    OTHER = "other"


class PullRequestAction(StrEnum):
    """What happened, in our words; the adapter maps the forge's."""

    OPENED = "opened"
    UPDATED = "updated"
    REOPENED = "reopened"
    LABELED = "labeled"
    UNLABELED = "unlabeled"
    BASE_CHANGED = "base_changed"
    READY = "ready"
    CLOSED = "closed"
    OTHER = "other"


@dataclass(frozen=True)
class PullRequestState:
    """A pull request as a forge describes it at one moment."""

    number: int
    title: str
    author: str
    url: str
    is_open: bool
    head_sha: str
    head_branch: str
    base_sha: str
    base_branch: str
    labels: tuple[str, ...]
    is_fork: bool
    changed_files: int | None = None
    updated_at: datetime | None = None
    """When the forge last changed it: tells an old event from a new one."""


@dataclass(frozen=True)
class Event:
    """One authentic delivery, understood."""

    kind: EventKind
    delivery_id: str
    name: str
    """The forge's own event name and action, for the deliveries list."""
    repository_name: str = ""
    repository_id: str = ""
    action: PullRequestAction = PullRequestAction.OTHER
    label: str | None = None
    """The label that was added or removed, where the forge says so."""
    pull_request: PullRequestState | None = None
    queued_sha: str = ""
    """The commit of a merge queue."""


@dataclass(frozen=True)
class ForgeCheck:
    """One step of testing a connection; ``detail`` is a sentence: what was found, or what to change."""

    name: str
    ok: bool
    detail: str


@dataclass(frozen=True)
class Connection:
    """Where and as whom to speak to one repository of a forge."""

    repository: str
    base_url: str = ""
    token: str = field(default="", repr=False)
    app: AppCredential | None = None
    """In whose name to act instead of a token's, where the forge knows Apps."""
    allowed_private_cidrs: Sequence[str] = field(default_factory=tuple)


class Forge(Protocol):
    """An opened connection; every call raises ``ForgeError``."""

    def changed_files(self, pr_number: int, expected_count: int | None) -> ChangedFiles: ...

    def last_commit_message(self, sha: str) -> str: ...

    def set_status(self, status: CommitStatus) -> None: ...

    def upsert_comment(self, comment: Comment) -> SentComment: ...

    def pull_request(self, pr_number: int) -> PullRequestState | None:
        """The current state, or None where the forge cannot be asked."""
        ...

    def check(self) -> list[ForgeCheck]:
        """Tests the connection without writing, step by step up to the first that fails; never raises."""
        ...

    def close(self) -> None: ...


class Provider(Protocol):
    """A forge's file: what can be done before, or without, a connection."""

    reports_to_forge: bool
    """False: status and comment are only stored and shown by us."""
    hook_path: str
    """Where its webhooks arrive on our server; empty: it sends none."""
    name_form: str
    """How a repository is written, for people: ``owner/repo``."""
    name_parts: tuple[int, int]
    """The fewest and the most parts of a repository's name between slashes."""
    base_url_form: str
    """How the address of a server of one's own is written, for people."""

    def check_secret(self, secret: str) -> None:
        """Raises ``ForgeError`` for a webhook secret with which this forge could never sign."""
        ...

    def verify(self, headers: Mapping[str, str], body: bytes, secret: str) -> None:
        """Raises ``BadSignature`` unless ``body`` (raw bytes) was signed with ``secret``."""
        ...

    def signs_body(self, secret: str) -> bool:
        """Whether a delivery that ``secret`` proves can have no other body than the forge sent."""
        ...

    def parse(self, headers: Mapping[str, str], body: bytes) -> Event:
        """Reads a verified delivery; raises ``BadDelivery``."""
        ...

    def headers_of(self, delivery_id: str, event: str) -> dict[str, str]:
        """The headers from which ``parse`` reads a stored delivery again: its id and the event's name."""
        ...

    def trusting(self, ca_file: Path) -> Provider:
        """The same for servers whose certificates are signed by an authority in this PEM file."""
        ...

    def open(self, connection: Connection) -> Forge: ...


def providers(ca_file: Path | None) -> Callable[[str], Provider]:
    """``provider`` that also trusts the authorities in a PEM file, where one is given."""
    if ca_file is None:
        return provider
    made: dict[str, Provider] = {}

    def find(name: str) -> Provider:
        if name not in made:
            made.setdefault(name, provider(name).trusting(ca_file))
        return made[name]

    return find


def provider(name: str) -> Provider:
    """The forge's file by provider name; raises ``KeyError`` for an unknown one."""
    if name not in PROVIDERS:
        raise KeyError(name)
    module = import_module(f"twofold_server.forges.{name}")
    found: Provider = module.PROVIDER
    return found
