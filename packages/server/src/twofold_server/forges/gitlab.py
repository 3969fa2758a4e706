"""GitLab with a project, group or personal access token: gitlab.com and servers of one's own.

A merge request is called a pull request here too. The note is found again by its hidden marker *and* by its
author: a marker alone could be written by anybody.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import quote

from twofold_server.forges import (
    ChangedFiles,
    Comment,
    CommitStatus,
    Connection,
    Event,
    ForgeCheck,
    ForgeError,
    PullRequestState,
    SentComment,
    StatusNuance,
    StatusState,
    _gitlab_events,
)
from twofold_server.forges._checks import run_checks
from twofold_server.forges._deliveries import (
    digits_of,
    link_of,
    moment_of,
    number_of,
    object_of,
    text_of,
)
from twofold_server.forges._http import (
    WRITE_SPACING_SECONDS,
    ForgeFailure,
    ForgeHttp,
    Pacer,
)
from twofold_server.forges._upsert import upsert
from twofold_server.outgoing import Resolve, resolve_host

PUBLIC_BASE_URL = "https://gitlab.com"
API_PATH = "/api/v4"
DESCRIPTION_LIMIT = 255
NOTE_LIMIT = 1_000_000
"""Characters of one note."""
PER_PAGE = 100
MAX_FILES = 3000
"""GitLab lists no more of one merge request, without saying so."""
MAX_NOTES = 10_000
DEVELOPER, MAINTAINER = 30, 40
"""Access levels: who may set a commit status, and who may also do so on a protected branch."""
_STATES = {
    StatusState.PENDING: "pending",
    StatusState.SUCCESS: "success",
    StatusState.FAILURE: "failed",
    StatusState.ERROR: "failed",
}
_NUANCES = {StatusNuance.RUNNING: "running", StatusNuance.CANCELLED: "canceled"}
"""``skipped`` is a success here: older versions refuse it, and it must never block a merge."""
_ADVICE = {
    401: " The token is wrong, expired or revoked; enter a new one in the repository's settings.",
    403: " The token lacks the scope 'api' or the role Developer (Maintainer for protected branches).",
    404: " Check the project's path, and that the token may see it.",
}


class GitLabProvider:
    """``write_spacing_seconds``: between two writes of one connection; GitLab limits notes per minute."""

    reports_to_forge = True
    hook_path = "/integrations/gitlab/v1/app_hook"
    name_form = "group/subgroup/project"
    name_parts = (2, 21)
    base_url_form = "https://HOST/prefix"

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
        self._pacer = Pacer(write_spacing_seconds, clock, sleep)
        self._resolve, self._clock, self._now, self._ca_file = resolve, clock, now, ca_file

    def trusting(self, ca_file: Path) -> GitLabProvider:
        return GitLabProvider(ca_file=ca_file)

    def check_secret(self, secret: str) -> None:
        _gitlab_events.check_secret(secret)

    def verify(self, headers: Mapping[str, str], body: bytes, secret: str) -> None:
        _gitlab_events.verify(headers, body, secret, self._now())

    def signs_body(self, secret: str) -> bool:
        return secret.startswith(_gitlab_events.SIGNING_PREFIX)

    def parse(self, headers: Mapping[str, str], body: bytes) -> Event:
        return _gitlab_events.parse(headers, body)

    def headers_of(self, delivery_id: str, event: str) -> dict[str, str]:  # noqa: ARG002 - in the body
        return {"webhook-id": delivery_id}

    def open(self, connection: Connection) -> GitLabForge:
        token = connection.token
        if not token:
            raise ForgeError("This repository has no token; enter one in its settings.")
        if not token.isascii() or not token.isprintable() or " " in token:
            raise ForgeError("The stored token is not one; enter it again in the repository's settings.")
        site = (connection.base_url or PUBLIC_BASE_URL).rstrip("/").removesuffix(API_PATH)
        http = ForgeHttp(
            f"{site}{API_PATH}",
            {"private-token": token, "user-agent": "twofold", "accept": "application/json"},
            token=token,
            allowed_private=tuple(connection.allowed_private_cidrs),
            pacer=self._pacer,
            pace_name=f"{site} {token}",
            resolve=self._resolve,
            clock=self._clock,
            advice=_ADVICE,
            ca_file=self._ca_file,
        )
        return GitLabForge(http, site, connection.repository)


class GitLabForge:
    """One project; not for use by two threads at once."""

    def __init__(self, http: ForgeHttp, site: str, project: str) -> None:
        self._http = http
        self._page = f"{site}/{quote(project)}"
        self._root = _project_path(quote(project, safe=""))
        self._user_id: int | None = None
        self._username = ""

    def close(self) -> None:
        self._http.close()

    # Questions

    def pull_request(self, pr_number: int) -> PullRequestState | None:
        return merge_request_state(self._merge_request(pr_number))

    def _merge_request(self, pr_number: int) -> dict[str, Any]:
        return object_of(self._http.call("GET", f"{self._root}/merge_requests/{pr_number}").data)

    def changed_files(self, pr_number: int, expected_count: int | None) -> ChangedFiles:
        """Both names of renamed files. Complete only when as many came as the merge request says it has, and
        GitLab left none of them out of its diff.
        """
        paths: dict[str, None] = {}
        count, whole = 0, True
        for entry in self._pages(f"{self._root}/merge_requests/{pr_number}/diffs", MAX_FILES + 1):
            count += 1
            whole = whole and not (entry.get("collapsed") or entry.get("too_large"))
            for field in ("new_path", "old_path"):
                if isinstance(entry.get(field), str):
                    paths[entry[field]] = None
        complete = whole and expected_count is not None and expected_count <= count < MAX_FILES
        return ChangedFiles(tuple(paths), complete)

    def last_commit_message(self, sha: str) -> str:
        reply = self._http.call("GET", f"{self._root}/repository/commits/{quote(sha, safe='')}")
        message = object_of(reply.data).get("message")
        return message if isinstance(message, str) else ""

    # The commit status

    def set_status(self, status: CommitStatus) -> None:
        """Posts to the project that has the commit: a fork's merge request has it in the fork.

        A state that the commit shows already counts as set, as does a step back that GitLab does not make.
        """
        root, place = self._place(status)
        state = _NUANCES.get(status.nuance) if status.nuance else None
        wanted = state or _STATES[status.state]
        body = {
            "state": wanted,
            "name": status.context,
            "target_url": status.target_url,
            "description": _cut(status.description, DESCRIPTION_LIMIT),
            **place,
        }
        path = f"{root}/statuses/{quote(status.sha, safe='')}"
        try:
            if self._post_status(path, body) or wanted != "running":
                return
            if self._post_status(path, {**body, "state": "pending"}):
                self._post_status(path, body)
        except ForgeFailure as failure:
            if root != self._root and failure.status in (403, 404):
                raise ForgeError(
                    "The merge request comes from a fork, and the token may not set commit statuses there: "
                    "the result is in the note only."
                ) from failure
            raise

    def _post_status(self, path: str, body: Mapping[str, Any]) -> bool:
        """False: GitLab does not go from the present state to this one."""
        try:
            self._http.call("POST", path, body=body, expected=(200, 201))
        except ForgeFailure as failure:
            if failure.status == 400 and "cannot transition status" in str(failure).lower():
                return False
            raise
        return True

    def _place(self, status: CommitStatus) -> tuple[str, dict[str, Any]]:
        """Path of the project that has the commit, and which branch and pipeline the status belongs to."""
        if not status.pr_number:
            return self._root, {}
        try:
            found = self._merge_request(status.pr_number)
        except ForgeError as error:
            if error.transient:
                raise
            return self._root, {}
        source = digits_of(found.get("source_project_id"))
        is_fork = source != digits_of(found.get("target_project_id"))
        root = _project_path(source) if is_fork and source else self._root
        if text_of(found.get("sha"), 64) != status.sha:
            return root, {}  # an older commit: its branch has another head by now
        pipeline = object_of(found.get("head_pipeline"))
        if not is_fork and pipeline.get("sha") == status.sha and digits_of(pipeline.get("id")):
            # Alone: a merge request's pipeline has a ref of its own, and GitLab refuses one beside another.
            return root, {"pipeline_id": pipeline["id"]}
        return root, {"ref": text_of(found.get("source_branch"))}

    # The note

    def upsert_comment(self, comment: Comment) -> SentComment:
        """One note of ours per marker, whatever came before."""
        return upsert(_Notes(self, comment.pr_number), comment)

    def _ours(self, path: str, marker: str) -> list[int]:
        me = self._me()
        return sorted(
            entry["id"]
            for entry in self._pages(path, MAX_NOTES, "&sort=asc&order_by=created_at")
            if object_of(entry.get("author")).get("id") == me
            and not entry.get("system")
            and isinstance(entry.get("id"), int)
            and isinstance(entry.get("body"), str)
            and entry["body"].lstrip().startswith(marker)
        )

    def _me(self) -> int:
        if self._user_id is None:
            user = object_of(self._http.call("GET", "/user").data)
            if not digits_of(user.get("id")):
                raise ForgeError("GitLab does not say whose token this is; enter another in the settings.")
            self._user_id, self._username = int(user["id"]), text_of(user.get("username"), 200)
        return self._user_id

    def _write(self, path: str, number: int, body: str) -> SentComment:
        reply = self._http.call("POST", path, body={"body": _cut(body, NOTE_LIMIT)}, expected=(200, 201))
        return self._sent(reply.data, number)

    def _edit(self, path: str, number: int, body: str) -> SentComment | None:
        try:
            reply = self._http.call("PUT", path, body={"body": _cut(body, NOTE_LIMIT)})
        except ForgeFailure as failure:
            if failure.status in (403, 404, 410):
                return None
            raise
        return self._sent(reply.data, number)

    def _remove(self, path: str) -> None:
        self._http.call("DELETE", path, expected=(200, 202, 204, 404, 410))

    def _sent(self, data: Any, number: int) -> SentComment:
        found = digits_of(object_of(data).get("id"))
        if not found:
            raise ForgeError("GitLab took the note and did not say which it is.", transient=True)
        return SentComment(found, f"{self._page}/-/merge_requests/{number}#note_{found}")

    def _pages(self, path: str, limit: int, more: str = "") -> Iterator[dict[str, Any]]:
        """The objects of a list over all its pages, at most ``limit`` of them, rounded up to a page."""
        first = f"{path}?per_page={PER_PAGE}{more}"
        next_path: str | None = first
        for _ in range(limit // PER_PAGE + 1):
            if next_path is None:
                return
            reply = self._http.call("GET", next_path)
            if not isinstance(reply.data, list):
                raise ForgeError("GitLab answered with something else than a list; check the address.")
            yield from (entry for entry in reply.data if isinstance(entry, dict))
            # By its number: GitLab's links name the host it takes itself for, which may be another one.
            number = reply.headers.get("x-next-page")
            if number is None:
                next_path = self._http.next_page(reply)
            else:
                next_path = f"{first}&page={number}" if number.isascii() and number.isdigit() else None

    # Testing the connection

    def check(self) -> list[ForgeCheck]:
        return run_checks(
            [
                ("Token", self._check_token),
                ("Scope", self._check_scope),
                ("Project", self._check_project),
                ("Merge requests", self._check_merge_requests),
            ]
        )

    def _check_token(self) -> str:
        self._me()
        return f"It is the token of {self._username}."

    def _check_scope(self) -> str:
        try:
            found = object_of(self._http.call("GET", "/personal_access_tokens/self").data)
        except ForgeFailure as failure:
            if failure.status in (401, 403, 404):  # other kinds of tokens, older versions
                return "GitLab does not tell the scopes of this token."
            raise
        scopes = found.get("scopes")
        names = [text_of(scope, 60) for scope in scopes] if isinstance(scopes, list) else []
        if "api" not in names:
            raise ForgeError(
                f"The token has the scopes {', '.join(names) or 'none'}; make one with the scope 'api'."
            )
        ends = text_of(found.get("expires_at"), 30)
        return f"It has the scope 'api'{f', and ends on {ends}' if ends else ''}."

    def _check_project(self) -> str:
        found = object_of(self._http.call("GET", self._root).data)
        name = text_of(found.get("path_with_namespace")) or "The project"
        roles = object_of(found.get("permissions"))
        level = max(
            number_of(object_of(roles.get(kind)).get("access_level")) or 0
            for kind in ("project_access", "group_access")
        )
        if level < DEVELOPER:
            raise ForgeError(
                f"{name} is found, but the token's role there is lower than Developer; give it the role "
                "Maintainer, so that it may set commit statuses."
            )
        if level < MAINTAINER:
            return f"{name} is found. The role Developer cannot set a status on protected branches."
        return f"{name} is found, and the role is high enough."

    def _check_merge_requests(self) -> str:
        self._http.call("GET", f"{self._root}/merge_requests?per_page=1")
        return "They can be read."


class _Notes:
    """The notes of one merge request."""

    def __init__(self, forge: GitLabForge, number: int) -> None:
        self._forge, self._number = forge, number
        self._path = f"{forge._root}/merge_requests/{number}/notes"

    def ours(self, marker: str) -> list[int]:
        return self._forge._ours(self._path, marker)

    def write(self, body: str) -> SentComment:
        return self._forge._write(self._path, self._number, body)

    def edit(self, comment_id: str, body: str) -> SentComment | None:
        return self._forge._edit(f"{self._path}/{quote(comment_id, safe='')}", self._number, body)

    def remove(self, comment_id: str) -> None:
        self._forge._remove(f"{self._path}/{quote(comment_id, safe='')}")


def merge_request_state(document: Mapping[str, Any]) -> PullRequestState | None:
    """A merge request as GitLab's API describes it; None when its number or head commit is missing."""
    number, head_sha = number_of(document.get("iid")), text_of(document.get("sha"), 64)
    if not number or not head_sha:
        return None
    source, target = document.get("source_project_id"), document.get("target_project_id")
    labels, refs = document.get("labels"), object_of(document.get("diff_refs"))
    return PullRequestState(
        number=number,
        title=text_of(document.get("title"), 1000),
        author=text_of(object_of(document.get("author")).get("username"), 200),
        url=link_of(document.get("web_url")),
        is_open=document.get("state") == "opened",
        head_sha=head_sha,
        head_branch=text_of(document.get("source_branch")),
        base_sha=text_of(refs.get("base_sha"), 64),
        base_branch=text_of(document.get("target_branch")),
        labels=tuple(text_of(label) for label in (labels if isinstance(labels, list) else []) if label),
        is_fork=source is None or source != target,
        changed_files=_changed_count(document, refs),
        updated_at=moment_of(document.get("updated_at")),
    )


def _changed_count(document: Mapping[str, Any], refs: Mapping[str, Any]) -> int | None:
    """None for ``"1000+"``, and while GitLab still shows the diff of an older commit."""
    count = text_of(document.get("changes_count"), 20)
    fresh = refs.get("head_sha") == document.get("sha")
    return int(count) if fresh and count.isascii() and count.isdigit() else None


def _project_path(project: str) -> str:
    return f"/projects/{project}"


def _cut(text: str, limit: int) -> str:
    return text if len(text) <= limit else f"{text[: limit - 1]}…"


PROVIDER = GitLabProvider()
