"""One pull request on GitHub's or GitLab's stand-in: people change it, its webhook tells of it."""

from __future__ import annotations

import hashlib
import hmac
import json
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from itertools import count
from typing import Any

import httpx2

from tests.forge import fake_github, fake_gitlab, gitlab_events
from tests.forge.fake_github import FakeGitHub
from tests.forge.fake_gitlab import FakeGitLab

from .site import Site
from .steps import eventually

HEADS = ["a" * 40, "b" * 40, "c" * 40, "d" * 40]
"""The head commits of a pull request, in the order in which they are pushed."""
CONTEXT = "Twofold"
GREEN, RED = ("success",), ("failure", "failed")
"""The words of both forges."""


class PullRequest(ABC):
    """Number 1 of the stand-in's repository. Every verb makes the forge send its webhook."""

    number = 1

    def __init__(self) -> None:
        self.heads = iter(HEADS)
        self.head = ""
        self.deliveries = count(1)
        self.hook = self.secret = ""

    @property
    @abstractmethod
    def connection(self) -> dict[str, Any]:
        """What the API needs to connect the repository."""

    @abstractmethod
    def open(self, files: Sequence[str], labels: Sequence[str] = ()) -> None: ...

    @abstractmethod
    def push(self, files: Sequence[str]) -> None: ...

    @abstractmethod
    def label(self, *labels: str) -> None:
        """The whole list of labels from now on."""

    @abstractmethod
    def status(self) -> tuple[str, str]:
        """State and text of the head commit's check; two empty strings while there is none."""

    @abstractmethod
    def comments(self) -> list[str]: ...

    def watch(self, site: Site) -> None:
        """Adds the webhook: its address and a secret come from the newest connection of ``site``."""
        newest = max(site.api.get("/api/v1/repositories").json(), key=lambda item: int(item["id"]))
        self.hook = newest["webhook_url"]

    def check(self, states: Sequence[str], text: str = "") -> str:
        """Waits for the check of the head commit to be in one of ``states`` and to say ``text``; its text."""

        def shown() -> str | None:
            state, said = self.status()
            return said if state in states and text in said else None

        wanted = f"the check is {' or '.join(states)} and says “{text}”"
        return str(eventually(shown, f"{wanted}; it is {self.status()}"))

    def comment(self, text: str) -> str:
        """Waits until the one comment says ``text``; the whole of it."""

        def shown() -> str | None:
            found = self.comments()
            assert len(found) <= 1, "there is more than one comment"
            return found[0] if found and text in found[0] else None

        return str(eventually(shown, f"the comment says “{text}”"))

    def _deliver(self, headers: Mapping[str, str], body: bytes) -> None:
        answer = httpx2.post(self.hook, content=body, headers=dict(headers), trust_env=False, timeout=20)
        assert answer.status_code == 202, answer.text


class OnGitLab(PullRequest):
    def __init__(self, gitlab: FakeGitLab) -> None:
        super().__init__()
        self.gitlab, self.secret = gitlab, "token-of-the-webhook"
        self.request: gitlab_events.MergeRequest | None = None

    @property
    def connection(self) -> dict[str, Any]:
        return {
            "provider": "gitlab",
            "name": self.gitlab.project.path,
            "base_url": self.gitlab.url,
            "token": fake_gitlab.TOKEN,
            "webhook_secret": self.secret,
        }

    def open(self, files: Sequence[str], labels: Sequence[str] = ()) -> None:
        self.request = gitlab_events.MergeRequest(self.gitlab, files=files, labels=labels)
        self.head = next(self.heads)
        self._tell(self.request.opened())

    def push(self, files: Sequence[str]) -> None:
        assert self.request is not None
        self.request.change_files(files)
        self.head = next(self.heads)
        self._tell(self.request.pushed(self.head))

    def label(self, *labels: str) -> None:
        assert self.request is not None
        self._tell(self.request.labeled(*labels))

    def status(self) -> tuple[str, str]:
        shown = self.gitlab.shown_status(self.head, CONTEXT) or {}
        return shown.get("status", ""), shown.get("description", "")

    def comments(self) -> list[str]:
        return [note["body"] for note in self.gitlab.notes_of(self.number)]

    def _tell(self, payload: dict[str, Any]) -> None:
        headers, body = gitlab_events.delivery(payload, self.secret, f"delivery-{next(self.deliveries)}")
        self._deliver(headers, body)


class OnGitHub(PullRequest):
    def __init__(self, github: FakeGitHub) -> None:
        super().__init__()
        self.github, self.secret = github, "secret-of-the-webhook"
        self.labels: list[str] = []

    @property
    def connection(self) -> dict[str, Any]:
        return {
            "provider": "github",
            "name": "octo/data",
            "base_url": self.github.url,
            "token": fake_github.TOKEN,
            "webhook_secret": self.secret,
        }

    def open(self, files: Sequence[str], labels: Sequence[str] = ()) -> None:
        self.labels = list(labels)
        self._commit(files)
        self._tell("opened")

    def push(self, files: Sequence[str]) -> None:
        self._commit(files)
        self._tell("synchronize")

    def label(self, *labels: str) -> None:
        """As GitHub tells it: one event for each label that goes or comes."""
        for gone in [name for name in self.labels if name not in labels]:
            self.labels.remove(gone)
            self._tell("unlabeled", label={"name": gone})
        for new in [name for name in labels if name not in self.labels]:
            self.labels.append(new)
            self._tell("labeled", label={"name": new})

    def status(self) -> tuple[str, str]:
        shown = self.github.shown_status(self.head, CONTEXT) or {}
        return shown.get("state", ""), shown.get("description", "")

    def comments(self) -> list[str]:
        return [comment["body"] for comment in self.github.comments_of(self.number)]

    def _commit(self, files: Sequence[str]) -> None:
        self.head = next(self.heads)
        self.github.messages[self.head] = "Count delays anew"
        self.github.files[self.number] = [{"filename": name, "status": "modified"} for name in files]

    def _tell(self, action: str, **more: Any) -> None:
        payload = pull_request_event(action, self.number, self.head, self.labels, next(self.deliveries))
        payload["pull_request"]["changed_files"] = len(self.github.files[self.number])
        self.github.pulls[self.number] = payload["pull_request"]
        body = json.dumps(payload | more).encode()
        digest = hmac.new(self.secret.encode(), body, hashlib.sha256).hexdigest()
        self._deliver(
            {
                "content-type": "application/json",
                "x-github-event": "pull_request",
                "x-github-delivery": f"delivery-{self.number}-{next(self.deliveries)}",
                "x-hub-signature-256": f"sha256={digest}",
            },
            body,
        )


def pull_request_event(
    action: str, number: int, head: str, labels: Sequence[str] = (), second: int = 0
) -> dict[str, Any]:
    """GitHub's ``pull_request`` event for a branch of ``octo/data`` itself, at ``second`` of a minute."""
    repository = {"id": 77, "full_name": "octo/data"}
    return {
        "action": action,
        "number": number,
        "repository": repository,
        "pull_request": {
            "number": number,
            "title": "Count delays anew",
            "state": "open",
            "draft": False,
            "user": {"login": "ada"},
            "labels": [{"name": name} for name in labels],
            "html_url": f"https://github.com/octo/data/pull/{number}",
            "changed_files": 1,
            "updated_at": f"2026-01-02T03:04:{second:02}Z",
            "head": {"sha": head, "ref": "delays", "repo": repository},
            "base": {"sha": "0" * 40, "ref": "main", "repo": repository},
        },
    }
