"""GitLab's side of a merge request: what people do to it, and the deliveries that tell of it.

Every verb changes the truth of the stand-in and returns the payload that GitLab would send, traps included:
what has changed may be missing or wrong, times come in two forms, tests from the webhook's page have no
action.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import time
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

from tests.forge.fake_gitlab import FakeGitLab

START = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
AUTHOR = {"id": 5, "name": "Ada", "username": "ada"}


class MergeRequest:
    """One merge request of ``gitlab``, from the moment it is opened (in the constructor)."""

    def __init__(
        self,
        gitlab: FakeGitLab,
        iid: int = 1,
        *,
        labels: Sequence[str] = (),
        is_fork: bool = False,
        files: Sequence[str] = ("models/a.sql",),
    ) -> None:
        self.gitlab, self.iid = gitlab, iid
        self.clock = count(1)
        self.source_project = gitlab.fork if is_fork else gitlab.project
        page = f"{gitlab.url}/{gitlab.project.path}/-/merge_requests/{iid}"
        self.truth: dict[str, Any] = {
            "iid": iid,
            "title": "Count delays anew",
            "author": AUTHOR,
            "web_url": page,
            "state": "opened",
            "draft": False,
            "source_branch": "delays",
            "target_branch": "main",
            "source_project_id": self.source_project.id,
            "target_project_id": gitlab.project.id,
            "labels": list(labels),
            "changes_count": str(len(files)),
            "head_pipeline": None,
        }
        gitlab.merge_requests[iid] = self.truth
        self.change_files(files)
        self._commit("a" * 40, "Count delays anew")

    # What people do

    def opened(self) -> dict[str, Any]:
        return self._payload("open")

    def reopened(self) -> dict[str, Any]:
        self.truth["state"] = "opened"
        return self._payload("reopen")

    def closed(self) -> dict[str, Any]:
        self.truth["state"] = "closed"
        return self._payload("close")

    def merged(self) -> dict[str, Any]:
        self.truth["state"] = "merged"
        return self._payload("merge")

    def pushed(self, sha: str, message: str = "Another try") -> dict[str, Any]:
        """New commits. ``changes`` speaks of labels that nobody touched, as it may after a rebase."""
        before = self.truth["sha"]
        self._commit(sha, message)
        wrong = {"labels": {"previous": [], "current": self._labels(self.truth["labels"])}}
        return self._payload("update", changes=wrong, oldrev=before)

    def labeled(self, *labels: str, forgetful: bool = False) -> dict[str, Any]:
        """The whole list of labels from now on. ``forgetful``: what was before is wrongly empty."""
        previous = [] if forgetful else self._labels(self.truth["labels"])
        self.truth["labels"] = list(labels)
        change = {"previous": previous, "current": self._labels(labels)}
        return self._payload("update", changes={"labels": change})

    def drafted(self) -> dict[str, Any]:
        self.truth.update(draft=True, title=f"Draft: {self.truth['title']}")
        return self._payload("update", changes={"draft": {"previous": False, "current": True}})

    def made_ready(self, *, older: bool = False) -> dict[str, Any]:
        """No draft any more; ``older`` versions tell of the title only, and know no ``draft``."""
        before = self.truth["title"]
        self.truth.update(draft=False, title=before.removeprefix("Draft: "))
        title = {"title": {"previous": before, "current": self.truth["title"]}}
        if not older:
            return self._payload("update", changes=title | {"draft": {"previous": True, "current": False}})
        payload = self._payload("update", changes=title)
        payload["object_attributes"]["work_in_progress"] = payload["object_attributes"].pop("draft")
        payload["object_attributes"]["updated_at"] = self._older_time(payload)
        return payload

    def retargeted(self, branch: str) -> dict[str, Any]:
        """Another target branch, of which ``changes`` says nothing."""
        self.truth["target_branch"] = branch
        change = {"merge_status": {"previous": "can_be_merged", "current": "unchecked"}}
        return self._payload("update", changes=change)

    def retitled(self, title: str) -> dict[str, Any]:
        before, self.truth["title"] = self.truth["title"], title
        return self._payload("update", changes={"title": {"previous": before, "current": title}})

    def touched(self) -> dict[str, Any]:
        """An update of which ``changes`` says nothing at all."""
        return self._payload("update", changes={})

    def approved(self, action: str = "approved") -> dict[str, Any]:
        return self._payload(action)

    def tested(self) -> dict[str, Any]:
        """The "Test" button of the webhook's page."""
        payload = self._payload("open")
        del payload["object_attributes"]["action"]
        return payload

    def change_files(self, files: Sequence[str]) -> None:
        self.gitlab.files[self.iid] = [{"new_path": name, "old_path": name} for name in files]
        self.truth["changes_count"] = str(len(files))

    # What is sent

    def _commit(self, sha: str, message: str) -> None:
        self.truth["sha"] = sha
        self.truth["diff_refs"] = {"base_sha": "0" * 40, "start_sha": "0" * 40, "head_sha": sha}
        self.source_project.commits[sha] = message
        self.gitlab.project.commits.setdefault(sha, message)
        if self.source_project is self.gitlab.fork:
            del self.gitlab.project.commits[sha]

    def _payload(self, action: str, *, changes: Any = None, oldrev: str | None = None) -> dict[str, Any]:
        truth, project = self.truth, self.gitlab.project
        moment = START + timedelta(seconds=next(self.clock))
        truth["updated_at"] = moment.isoformat()
        attributes = {key: truth[key] for key in ("iid", "title", "state", "draft", "source_branch")}
        attributes |= {key: truth[key] for key in ("target_branch", "source_project_id", "target_project_id")}
        attributes |= {
            "id": 5000 + self.iid,
            "action": action,
            "author_id": AUTHOR["id"],
            "url": truth["web_url"],
            "updated_at": f"{moment:%Y-%m-%dT%H:%M:%SZ}",
            "last_commit": {"id": truth["sha"], "message": self.source_project.commits[truth["sha"]]},
        }
        if oldrev is not None:
            attributes["oldrev"] = oldrev
        return {
            "object_kind": "merge_request",
            "event_type": "merge_request",
            "user": AUTHOR,
            "project": project_document(self.gitlab),
            "repository": {"name": project.path.rsplit("/", 1)[-1]},
            "object_attributes": attributes,
            "labels": self._labels(truth["labels"]),
            "changes": {} if changes is None else changes,
        }

    def _labels(self, titles: Sequence[str]) -> list[dict[str, Any]]:
        return [
            {"id": 200 + number, "title": title, "type": "ProjectLabel", "project_id": 77}
            for number, title in enumerate(titles)
        ]

    def _older_time(self, payload: dict[str, Any]) -> str:
        moment = datetime.fromisoformat(payload["object_attributes"]["updated_at"])
        return f"{moment:%Y-%m-%d %H:%M:%S} UTC"


def project_document(gitlab: FakeGitLab) -> dict[str, Any]:
    return {
        "id": gitlab.project.id,
        "path_with_namespace": gitlab.project.path,
        "web_url": f"{gitlab.url}/{gitlab.project.path}",
        "default_branch": "main",
    }


def push_event(gitlab: FakeGitLab) -> dict[str, Any]:
    """A push to a branch: another kind of hook."""
    return {
        "object_kind": "push",
        "event_name": "push",
        "ref": "refs/heads/main",
        "before": "0" * 40,
        "after": "f" * 40,
        "project": project_document(gitlab),
        "commits": [],
    }


def note_event(gitlab: FakeGitLab, iid: int = 1) -> dict[str, Any]:
    """Somebody, perhaps we, wrote a note."""
    return {
        "object_kind": "note",
        "event_type": "note",
        "user": AUTHOR,
        "project": project_document(gitlab),
        "object_attributes": {"id": 9, "note": "Nice!", "noteable_type": "MergeRequest"},
        "merge_request": {"iid": iid, "state": "opened"},
    }


HOOK_NAMES = {
    "merge_request": "Merge Request Hook",
    "push": "Push Hook",
    "note": "Note Hook",
}


def delivery(
    payload: dict[str, Any],
    secret: str,
    identity: str,
    *,
    moment: float | None = None,
    idempotent: bool = True,
) -> tuple[dict[str, str], bytes]:
    """Headers and body as sent: signed with a ``whsec_…`` secret, else with the secret token in clear text.

    ``idempotent`` False: an older version, which has only the event's UUID.
    """
    body = json.dumps(payload).encode()
    headers = {
        "content-type": "application/json",
        "user-agent": "GitLab/17.9",
        "x-gitlab-event": HOOK_NAMES[payload["object_kind"]],
        "x-gitlab-event-uuid": f"event-{identity}",
        "x-gitlab-instance": "https://git.example.org",
    }
    if idempotent:
        headers["idempotency-key"] = identity
    if secret.startswith("whsec_"):
        headers |= signature(body, secret, identity, time.time() if moment is None else moment)
    elif secret:
        headers["x-gitlab-token"] = secret
    return headers, body


def signature(body: bytes, secret: str, identity: str, moment: float) -> dict[str, str]:
    """The three headers of a signed webhook."""
    stamp = str(int(moment))
    key = base64.b64decode(secret.removeprefix("whsec_"))
    digest = hmac.new(key, f"{identity}.{stamp}.".encode() + body, hashlib.sha256).digest()
    return {
        "webhook-id": identity,
        "webhook-timestamp": stamp,
        "webhook-signature": f"v1,{base64.b64encode(digest).decode()}",
    }
