"""What the server needs of a forge that knows Apps: register one, find its installations, act through it.

An App is registered once and then installed on accounts; each installation names the repositories that it may
touch. Its private key is never sent anywhere: it signs for tokens that live an hour.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol, runtime_checkable

MAX_INSTALLATIONS = 500
MAX_OFFERED_REPOSITORIES = 2000
"""Of one installation; beyond, the list says that it is cut."""


@dataclass(frozen=True)
class AppPlace:
    """Where a forge is: ``web_url`` for browsers, ``base_url`` for us (empty: the forge's public API)."""

    web_url: str
    base_url: str


@dataclass(frozen=True)
class AppIdentity:
    """An App by its number and its key. ``client_id`` may be empty where only the number is known."""

    app_id: str
    private_key: str = field(repr=False)
    client_id: str = ""
    slug: str = ""
    base_url: str = ""


@dataclass(frozen=True)
class AppCredential:
    """An App in the role of one of its installations, for one repository.

    ``repository_id`` is the forge's number: a token narrowed by it survives a rename.
    """

    identity: AppIdentity
    installation_id: str
    repository_id: str = ""


@dataclass(frozen=True)
class RegisteredApp:
    """What a forge tells of an App; the secrets are there only when it was just made from a manifest."""

    app_id: str
    client_id: str
    slug: str
    name: str
    html_url: str
    account: str
    private_key: str = field(default="", repr=False)
    webhook_secret: str = field(default="", repr=False)
    client_secret: str = field(default="", repr=False)


@dataclass(frozen=True)
class Installation:
    id: str
    account: str
    is_suspended: bool


@dataclass(frozen=True)
class OfferedRepository:
    """A repository that an installation may touch: the forge's number, and ``owner/repo``."""

    id: str
    name: str


@dataclass(frozen=True)
class OfferedRepositories:
    found: tuple[OfferedRepository, ...]
    complete: bool
    """False: the forge has more than ``MAX_OFFERED_REPOSITORIES``."""


@dataclass(frozen=True)
class HookAttempt:
    """One attempt of the forge to hand us an App's delivery; ``guid`` is the same for every repetition."""

    id: str
    guid: str
    delivered_at: datetime
    succeeded: bool


@dataclass(frozen=True)
class AppEvent:
    """One authentic delivery about the App itself."""

    name: str
    """Event and action, as ``installation.deleted``."""
    delivery_id: str
    installation_id: str = ""
    installation_ended: bool = False
    removed: tuple[str, ...] = ()
    """The forge's numbers of repositories that the installation may no longer touch."""


class AppForge(Protocol):
    """An opened App; every call raises ``ForgeError``."""

    def identify(self) -> RegisteredApp:
        """Who the forge says that this key belongs to."""
        ...

    def installations(self) -> Sequence[Installation]: ...

    def repositories(self, installation_id: str) -> OfferedRepositories: ...

    def hook_attempts(self, since: datetime) -> Sequence[HookAttempt]:
        """Attempts to hand us deliveries since then, newest first; the log says when it cut the list."""
        ...

    def redeliver(self, attempt_id: str) -> None: ...

    def close(self) -> None: ...


@runtime_checkable
class AppProvider(Protocol):
    """The part of a forge's file that knows Apps; forges without Apps do not have it."""

    def app_place(self, domain: str) -> AppPlace:
        """Where the forge of a domain is (empty: the public one); raises ``ForgeError``."""
        ...

    def registration_url(self, place: AppPlace, account: str, state: str) -> str:
        """Where a browser posts the manifest; ``account`` empty: for the person who is logged in there."""
        ...

    def manifest(self, server_url: str, hook_url: str, callback_url: str) -> Mapping[str, Any]:
        """The App as we want it: name, addresses, permissions, events."""
        ...

    def convert_manifest(
        self, place: AppPlace, code: str, allowed_private_cidrs: Sequence[str]
    ) -> RegisteredApp:
        """Trades the code that the forge's redirect brought for the App with its secrets, once."""
        ...

    def installation_url(self, html_url: str) -> str:
        """Where a person installs the App."""
        ...

    def hook_target(self, headers: Mapping[str, str]) -> str:
        """Which App a delivery says that it is for; only a hint, nothing is believed before the signature."""
        ...

    def app_event(self, headers: Mapping[str, str], body: bytes) -> AppEvent | None:
        """Reads a verified delivery about the App; None: it is about a repository's work."""
        ...

    def open_app(self, identity: AppIdentity, allowed_private_cidrs: Sequence[str]) -> AppForge: ...
