"""What every door hands to a service: the real adapters, made once by ``app.py``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from sqlalchemy.orm import Session

from twofold_server.db import Database
from twofold_server.forges import Provider
from twofold_server.notifiers import Notifier, open_notifier
from twofold_server.results import ResultStore
from twofold_server.secrets import Vault
from twofold_server.settings import Settings
from twofold_server.throttle import Throttle


@dataclass(frozen=True)
class Use:
    """Something that depends on another thing: its name for people, and its page."""

    name: str
    href: str


def no_uses(session: Session, thing_id: int) -> list[Use]:  # noqa: ARG001 - the answer without other domains
    """Nothing depends on anything."""
    return []


@dataclass(frozen=True)
class Context:
    """Immutable and shared by all threads of a process."""

    settings: Settings
    db: Database
    vault: Vault
    results: ResultStore
    provider: Callable[[str], Provider]
    """Forge adapters by provider name; tests hand out a memory forge here."""
    open_notifier: Callable[[str], Notifier] = open_notifier
    """Notification channels by name; tests hand out a memory notifier here."""
    uses_of_repository: Callable[[Session, int], list[Use]] = no_uses
    """What other domains do with a repository by its id; the domain itself knows none of them."""
    throttle: Throttle = field(default_factory=Throttle)
    """Failed log-ins and unknown keys of this process."""

    def url(self, path: str) -> str:
        """Absolute link to one of our pages; only our public base URL is ever emitted."""
        return f"{self.settings.base_url.rstrip('/')}/{path.lstrip('/')}"
