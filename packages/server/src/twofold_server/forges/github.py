"""GitHub with a personal token or as an App: github.com and GitHub Enterprise Server.

A personal token cannot make check runs, so the result is a commit status for both. The comment is found
again by its hidden marker *and* by its author: a marker alone could be written by anybody.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import quote

from twofold_server.forges import (
    BadDelivery,
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
from twofold_server.forges._deliveries import (
    check_signature,
    json_of,
    link_of,
    moment_of,
    number_of,
    object_of,
    strict_json,
    text_of,
)
from twofold_server.forges._github_app import (
    PER_PAGE,
    PERMISSIONS,
    InstallationHttp,
    Outside,
    TokenStore,
    installation_http,
    pages,
)
from twofold_server.forges._github_manifest import GitHubApps
from twofold_server.forges._http import (
    WRITE_SPACING_SECONDS,
    ForgeFailure,
    ForgeHttp,
    Pacer,
)
from twofold_server.forges._upsert import upsert
from twofold_server.outgoing import Resolve, resolve_host

DESCRIPTION_LIMIT = 140
MAX_FILES = 3000
"""GitHub lists no more of one pull request, without saying so."""
MAX_COMMENT_PAGES = 100
_ACTIONS = {
    "opened": PullRequestAction.OPENED,
    "synchronize": PullRequestAction.UPDATED,
    "reopened": PullRequestAction.REOPENED,
    "labeled": PullRequestAction.LABELED,
    "unlabeled": PullRequestAction.UNLABELED,
    "ready_for_review": PullRequestAction.READY,
    "closed": PullRequestAction.CLOSED,
}


class GitHubProvider(GitHubApps):
    """``write_spacing_seconds``: between two writes of one connection; GitHub punishes faster writers."""

    reports_to_forge = True
    hook_path = "/integrations/github/v1/app_hook"
    name_form = "owner/repo"
    name_parts = (2, 2)
    base_url_form = "https://HOST/api/v3"

    def __init__(
        self,
        *,
        write_spacing_seconds: float = WRITE_SPACING_SECONDS,
        resolve: Resolve = resolve_host,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        ca_file: Path | None = None,
    ) -> None:
        self.outside = Outside(Pacer(write_spacing_seconds, clock, sleep), resolve, clock, now, ca_file)
        self._tokens = TokenStore(now)

    def trusting(self, ca_file: Path) -> GitHubProvider:
        return GitHubProvider(ca_file=ca_file)

    def check_secret(self, secret: str) -> None:
        """Any text can sign."""

    def verify(self, headers: Mapping[str, str], body: bytes, secret: str) -> None:
        check_signature(body, headers.get("x-hub-signature-256"), secret)

    def signs_body(self, secret: str) -> bool:  # noqa: ARG002 - every signature does
        return True

    def parse(self, headers: Mapping[str, str], body: bytes) -> Event:
        """Both shapes, of a repository's hook and of an app's; missing and null fields become empty ones."""
        name = text_of(headers.get("x-github-event"), 60)
        delivery_id = text_of(headers.get("x-github-delivery"), 100)
        if not name or not delivery_id:
            raise BadDelivery("The headers X-GitHub-Event and X-GitHub-Delivery are missing.")
        document = strict_json(json_of(body))
        repository = object_of(document.get("repository"))
        kinds = {"ping": EventKind.PING, "pull_request": EventKind.PULL_REQUEST}
        kind = kinds.get(name, EventKind.OTHER)
        action = text_of(document.get("action"), 60)
        queued_sha = ""
        if (name, action) == ("merge_group", "checks_requested"):
            kind = EventKind.MERGE_QUEUE
            queued_sha = text_of(object_of(document.get("merge_group")).get("head_sha"), 64)
        state = None
        if kind is EventKind.PULL_REQUEST:
            state = pull_request_state(object_of(document.get("pull_request")), document.get("number"))
        return Event(
            kind=kind,
            delivery_id=delivery_id,
            name=f"{name}.{action}" if action else name,
            repository_name=text_of(repository.get("full_name")),
            repository_id=str(number) if (number := repository.get("id")) and isinstance(number, int) else "",
            action=_action(document, action),
            label=text_of(object_of(document.get("label")).get("name")) or None,
            pull_request=state,
            queued_sha=queued_sha,
        )

    def headers_of(self, delivery_id: str, event: str) -> dict[str, str]:
        return {"x-github-event": event, "x-github-delivery": delivery_id}

    def open(self, connection: Connection) -> GitHubForge:
        if connection.app is not None:
            found = installation_http(
                self.outside, self._tokens, connection.app, connection.allowed_private_cidrs
            )
            return GitHubAppForge(found, connection.repository, connection.app.identity.slug)
        token = connection.token
        if not token:
            raise ForgeError("This repository has no token; enter one in its settings.")
        if not token.isascii() or not token.isprintable() or " " in token:
            raise ForgeError("The stored token is not one; enter it again in the repository's settings.")
        http = self.outside.http(
            connection.base_url, token, f"{connection.base_url} {token}", connection.allowed_private_cidrs
        )
        return GitHubForge(http, connection.repository)


def _action(document: Mapping[str, Any], action: str) -> PullRequestAction:
    if action == "edited" and object_of(document.get("changes")).get("base"):
        return PullRequestAction.BASE_CHANGED
    return _ACTIONS.get(action, PullRequestAction.OTHER)


def pull_request_state(document: Mapping[str, Any], number: Any = None) -> PullRequestState | None:
    """A pull request as GitHub describes it; None when its number or head commit is missing."""
    head, base = object_of(document.get("head")), object_of(document.get("base"))
    found = number_of(document.get("number")) or number_of(number)
    head_sha = text_of(head.get("sha"), 64)
    if found is None or not head_sha:
        return None
    head_repository, base_repository = object_of(head.get("repo")), object_of(base.get("repo"))
    labels = document.get("labels")
    names = [text_of(object_of(label).get("name")) for label in (labels if isinstance(labels, list) else [])]
    return PullRequestState(
        number=found,
        title=text_of(document.get("title"), 1000),
        author=text_of(object_of(document.get("user")).get("login"), 200),
        url=link_of(document.get("html_url")),
        is_open=document.get("state") == "open",
        head_sha=head_sha,
        head_branch=text_of(head.get("ref")),
        base_sha=text_of(base.get("sha"), 64),
        base_branch=text_of(base.get("ref")),
        labels=tuple(name for name in names if name),
        is_fork=head_repository.get("id") is None or head_repository.get("id") != base_repository.get("id"),
        changed_files=number_of(document.get("changed_files")),
        updated_at=moment_of(document.get("updated_at")),
    )


class GitHubForge:
    """One repository; not for use by two threads at once."""

    def __init__(self, http: ForgeHttp, repository: str) -> None:
        self._http = http
        self._root = "/repos/" + "/".join(quote(part, safe="") for part in repository.split("/"))
        self._login: str | None = None

    def close(self) -> None:
        self._http.close()

    def check(self) -> list[ForgeCheck]:
        return run_checks(
            [
                ("Token", lambda: f"It is the token of {self._me()}."),
                ("Repository", self._check_repository),
            ]
        )

    def _check_repository(self) -> str:
        found = object_of(self._http.call("GET", self._root).data)
        may = object_of(found.get("permissions"))
        name = text_of(found.get("full_name"))
        if not (may.get("push") or may.get("maintain") or may.get("admin")):
            raise ForgeError(
                f"{name or 'The repository'} is found, but the token may only read it; give it write access, "
                "so that it may set commit statuses."
            )
        return f"{name} is found, and may be written to."

    def pull_request(self, pr_number: int) -> PullRequestState | None:
        reply = self._http.call("GET", f"{self._root}/pulls/{pr_number}")
        return pull_request_state(object_of(reply.data))

    def changed_files(self, pr_number: int, expected_count: int | None) -> ChangedFiles:
        """Both names of renamed files. Complete only when as many came as the pull request says it has."""
        paths: dict[str, None] = {}
        count = 0
        for entry in self._pages(f"{self._root}/pulls/{pr_number}/files", MAX_FILES // PER_PAGE + 1):
            count += 1
            for field in ("filename", "previous_filename"):
                if isinstance(entry.get(field), str):
                    paths[entry[field]] = None
        complete = expected_count is not None and expected_count <= count < MAX_FILES
        return ChangedFiles(tuple(paths), complete)

    def last_commit_message(self, sha: str) -> str:
        reply = self._http.call("GET", f"{self._root}/git/commits/{quote(sha, safe='')}")
        message = object_of(reply.data).get("message")
        return message if isinstance(message, str) else ""

    def set_status(self, status: CommitStatus) -> None:
        description = status.description
        if len(description) > DESCRIPTION_LIMIT:
            description = f"{description[: DESCRIPTION_LIMIT - 1]}…"
        body = {
            "state": status.state.value,
            "target_url": status.target_url,
            "description": description,
            "context": status.context,
        }
        self._http.call(
            "POST", f"{self._root}/statuses/{quote(status.sha, safe='')}", body=body, expected=(201,)
        )

    def upsert_comment(self, comment: Comment) -> SentComment:
        """One comment of ours per marker, whatever came before."""
        return upsert(_PullRequestComments(self, comment.pr_number), comment)

    def _ours(self, pr_number: int, marker: str) -> list[int]:
        me = self._me()
        return sorted(
            entry["id"]
            for entry in self._pages(f"{self._root}/issues/{pr_number}/comments", MAX_COMMENT_PAGES)
            if text_of(object_of(entry.get("user")).get("login")) == me
            and isinstance(entry.get("id"), int)
            and isinstance(entry.get("body"), str)
            and entry["body"].lstrip().startswith(marker)
        )

    def _write(self, pr_number: int, body: str) -> SentComment:
        path = f"{self._root}/issues/{pr_number}/comments"
        return _sent(self._http.call("POST", path, body={"body": body}, expected=(201,)).data)

    def _me(self) -> str:
        if self._login is None:
            login = object_of(self._http.call("GET", "/user").data).get("login")
            if not isinstance(login, str) or not login:
                raise ForgeError("GitHub does not say whose token this is; enter another in the settings.")
            self._login = login
        return self._login

    def _edit(self, comment_id: str, body: str) -> SentComment | None:
        """None when the comment is gone, or somebody else's since the connection acts in another name."""
        path = f"{self._root}/issues/comments/{quote(comment_id, safe='')}"
        try:
            return _sent(self._http.call("PATCH", path, body={"body": body}).data)
        except ForgeFailure as failure:
            if failure.status in (403, 404, 410):
                return None
            raise

    def _remove(self, comment_id: str) -> None:
        path = f"{self._root}/issues/comments/{quote(comment_id, safe='')}"
        self._http.call("DELETE", path, expected=(204, 404, 410))

    def _pages(self, path: str, limit: int) -> Iterator[dict[str, Any]]:
        """The objects of a list over all its pages, at most ``limit`` pages of them."""
        return pages(self._http, path, "", limit * PER_PAGE)


class _PullRequestComments:
    """The comments of one pull request."""

    def __init__(self, forge: GitHubForge, pr_number: int) -> None:
        self._forge, self._number = forge, pr_number
        self.edit, self.remove = forge._edit, forge._remove

    def ours(self, marker: str) -> list[int]:
        return self._forge._ours(self._number, marker)

    def write(self, body: str) -> SentComment:
        return self._forge._write(self._number, body)


class GitHubAppForge(GitHubForge):
    """The same in the name of an App's installation; what it writes is its bot's."""

    def __init__(self, http: InstallationHttp, repository: str, slug: str) -> None:
        super().__init__(http, repository)
        self._installation, self._login = http, f"{slug}[bot]"

    def check(self) -> list[ForgeCheck]:
        return run_checks([("GitHub App", self._check_installation), ("Repository", self._check_visible)])

    def _check_installation(self) -> str:
        granted = self._installation.tokens("").permissions
        missing = [
            f"{name}: {level}"
            for name, level in PERMISSIONS.items()
            if granted.get(name) not in (level, "write", "admin")
        ]
        if missing:
            raise ForgeError(
                f"The installation does not grant {', '.join(missing)}; add it on the App's page, then "
                "accept it where the App is installed."
            )
        return f"It is installed, and acts as {self._login}."

    def _check_visible(self) -> str:
        found = object_of(self._http.call("GET", self._root).data)
        return f"{text_of(found.get('full_name')) or 'The repository'} is found."


def _sent(data: Any) -> SentComment:
    document = object_of(data)
    if not isinstance(document.get("id"), int):
        raise ForgeError("GitHub took the comment and did not say which it is.", transient=True)
    return SentComment(str(document["id"]), link_of(document.get("html_url")))


PROVIDER = GitHubProvider()
