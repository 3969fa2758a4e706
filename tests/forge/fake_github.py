"""A stateful stand-in for GitHub's REST API, over real HTTP on the loopback interface.

It keeps what it is told: statuses, comments with their authors, pull requests, files. Faults are scripted.
With ``templates`` (GitHub's own examples) its answers are complete enough to be checked by Prism.
"""

from __future__ import annotations

import json
import re
import threading
import time
from collections import deque
from collections.abc import Callable, Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import count
from typing import Any
from urllib.parse import parse_qs, urlsplit

BOT = "octo-bot"
TOKEN = "ghp_" + "A1b2C3d4" * 12


Route = Callable[..., tuple[int, Any, dict[str, str]]]


@dataclass
class Fault:
    """What the next matching request gets instead of an answer, or after its effect (``after``)."""

    status: int
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b'{"message": "scripted fault"}'
    method: str | None = None
    after: bool = False
    drop: bool = False
    """Closes the connection without an answer."""


@dataclass
class Seen:
    method: str
    path: str
    headers: dict[str, str]
    body: Any
    moment: float


class FakeGitHub:
    """Use as a context manager; ``url`` is the API base."""

    def __init__(self, templates: Mapping[str, Any] | None = None, host: str = "127.0.0.1") -> None:
        self.templates = templates or {}
        self.lock = threading.RLock()
        self.ids = count(1000)
        self.statuses: list[dict[str, Any]] = []
        self.comments: dict[int, dict[str, Any]] = {}
        self.pulls: dict[int, dict[str, Any]] = {}
        self.files: dict[int, list[dict[str, Any]]] = {}
        self.messages: dict[str, str] = {}
        self.may_write = True
        self.faults: deque[Fault] = deque()
        self.seen: list[Seen] = []
        self.actor = BOT
        """Who the request being answered is from."""
        self.barrier: threading.Barrier | None = None
        """Where set, every listing of comments waits here: it makes two workers race."""
        self.server = ThreadingHTTPServer((host, 0), _handler(self))
        self.server.daemon_threads = True
        self.public_url = self.url
        """What links to next pages start with: a proxy's address where one stands in front."""
        self.thread = threading.Thread(
            target=self.server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True
        )

    @property
    def url(self) -> str:
        host, port = self.server.server_address[:2]
        return f"http://{host!s}:{port}"

    def __enter__(self) -> FakeGitHub:
        self.thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.server.shutdown()
        self.server.server_close()
        self.thread.join()

    def add_comment(self, pr_number: int, author: str, body: str) -> int:
        with self.lock:
            number = next(self.ids)
            self.comments[number] = {"id": number, "pr": pr_number, "author": author, "body": body}
            return number

    def comments_of(self, pr_number: int) -> list[dict[str, Any]]:
        with self.lock:
            return [item for _, item in sorted(self.comments.items()) if item["pr"] == pr_number]

    def shown_status(self, sha: str, context: str) -> dict[str, Any] | None:
        with self.lock:
            for status in reversed(self.statuses):
                if status["sha"] == sha and status["context"].lower() == context.lower():
                    return dict(status)
            return None

    def writes(self) -> list[Seen]:
        return [seen for seen in self.seen if seen.method != "GET"]

    # Answers

    def refusal(self, method: str, path: str, headers: Mapping[str, str]) -> tuple[int, str] | None:
        """(status, message) for a request without the right to ask; sets ``actor`` for the others."""
        if headers.get("authorization") != f"Bearer {TOKEN}":
            return 401, "Bad credentials"
        self.actor = BOT
        return None

    def path_of(self, target: str) -> str:
        """The target as the API's own server names it."""
        return target

    def answer(self, method: str, target: str, body: Any) -> tuple[int, Any, dict[str, str]]:
        """(status, JSON value or None, headers)."""
        parts = urlsplit(target)
        query = {key: values[0] for key, values in parse_qs(parts.query).items()}
        for verb, pattern, route in self.routes():
            found = re.fullmatch(pattern, parts.path)
            if found and verb == method:
                return route(self, query, body, *found.groups())
        return 404, {"message": "Not Found"}, {}

    def routes(self) -> list[tuple[str, str, Route]]:
        return _ROUTES

    def get_user(self, query: Any, body: Any) -> tuple[int, Any, dict[str, str]]:
        template = self.templates.get("private-user-response-with-public-and-private-profile-information", {})
        return 200, merged(template, {"login": BOT}), {}

    def get_repository(self, query: Any, body: Any) -> tuple[int, Any, dict[str, str]]:
        may = {"admin": False, "maintain": False, "push": self.may_write, "triage": True, "pull": True}
        shown = {"id": 77, "full_name": "octo/data", "permissions": may}
        return 200, merged(self.templates.get("full-repository-default-response", {}), shown), {}

    def get_pull(self, query: Any, body: Any, number: str) -> tuple[int, Any, dict[str, str]]:
        pull = self.pulls.get(int(number))
        if pull is None:
            return 404, {"message": "Not Found"}, {}
        return 200, merged(self.templates.get("pull-request", {}), pull), {}

    def get_files(self, query: Any, body: Any, number: str) -> tuple[int, Any, dict[str, str]]:
        template = (self.templates.get("diff-entry-items") or [{}])[0]
        found = [merged(template, item) for item in self.files.get(int(number), [])]
        return self._page(found[:3000], query, f"/repos/octo/data/pulls/{number}/files")

    def get_commit(self, query: Any, body: Any, sha: str) -> tuple[int, Any, dict[str, str]]:
        template = self.templates.get("git-commit-2") or self.templates.get("git-commit") or {}
        return 200, merged(template, {"sha": sha, "message": self.messages.get(sha, "")}), {}

    def post_status(self, query: Any, body: Any, sha: str) -> tuple[int, Any, dict[str, str]]:
        if len(body.get("description", "")) > 140:
            return 422, {"message": "description is too long (maximum is 140 characters)"}, {}
        self.statuses.append({**body, "sha": sha})
        return 201, merged(self.templates.get("status", {}), body), {}

    def get_comments(self, query: Any, body: Any, number: str) -> tuple[int, Any, dict[str, str]]:
        found = [self._comment(item) for item in self.comments_of(int(number))]
        return self._page(found, query, f"/repos/octo/data/issues/{number}/comments")

    def post_comment(self, query: Any, body: Any, number: str) -> tuple[int, Any, dict[str, str]]:
        if len(body["body"]) > 65_536:
            return 422, {"message": "Body is too long (maximum is 65536 characters)"}, {}
        comment_id = self.add_comment(int(number), self.actor, body["body"])
        return 201, self._comment(self.comments[comment_id]), {}

    def patch_comment(self, query: Any, body: Any, number: str) -> tuple[int, Any, dict[str, str]]:
        comment = self.comments.get(int(number))
        if comment is None:
            return 404, {"message": "Not Found"}, {}
        if comment["author"] != self.actor:
            return 403, {"message": "Must have admin rights to Repository."}, {}
        comment["body"] = body["body"]
        return 200, self._comment(comment), {}

    def delete_comment(self, query: Any, body: Any, number: str) -> tuple[int, Any, dict[str, str]]:
        return (204 if self.comments.pop(int(number), None) else 404), None, {}

    def _comment(self, item: Mapping[str, Any]) -> dict[str, Any]:
        template = self.templates.get("issue-comment", {})
        url = f"https://github.com/octo/data/pull/{item['pr']}#issuecomment-{item['id']}"
        shown = {"id": item["id"], "body": item["body"], "html_url": url, "user": self._user(item["author"])}
        return merged(template, shown)

    def _user(self, login: str) -> dict[str, Any]:
        return merged(self.templates.get("issue-comment", {}).get("user", {}), {"login": login})

    def _page(self, items: list[Any], query: Any, path: str) -> tuple[int, Any, dict[str, str]]:
        size, page = int(query.get("per_page", 30)), int(query.get("page", 1))
        assert 1 <= size <= 100
        headers = {}
        if page * size < len(items):
            following = f"<{self.public_url}{path}?per_page={size}&page={page + 1}>"
            headers["link"] = (
                f'{following}; rel="next", <{self.public_url}{path}?per_page={size}&page=9>; rel="last"'
            )
        return 200, items[(page - 1) * size : page * size], headers


_REPO = r"/repos/octo/data"
_ROUTES: list[tuple[str, str, Route]] = [
    ("GET", r"/user", FakeGitHub.get_user),
    ("GET", _REPO, FakeGitHub.get_repository),
    ("GET", rf"{_REPO}/pulls/(\d+)", FakeGitHub.get_pull),
    ("GET", rf"{_REPO}/pulls/(\d+)/files", FakeGitHub.get_files),
    ("GET", rf"{_REPO}/git/commits/([^/]+)", FakeGitHub.get_commit),
    ("POST", rf"{_REPO}/statuses/([^/]+)", FakeGitHub.post_status),
    ("GET", rf"{_REPO}/issues/(\d+)/comments", FakeGitHub.get_comments),
    ("POST", rf"{_REPO}/issues/(\d+)/comments", FakeGitHub.post_comment),
    ("PATCH", rf"{_REPO}/issues/comments/(\d+)", FakeGitHub.patch_comment),
    ("DELETE", rf"{_REPO}/issues/comments/(\d+)", FakeGitHub.delete_comment),
]


def merged(template: Any, values: Mapping[str, Any]) -> dict[str, Any]:
    """GitHub's example with our values in it, also in nested objects."""
    result: dict[str, Any] = deepcopy(dict(template))
    for key, value in values.items():
        known = result.get(key)
        result[key] = merged(known, value) if isinstance(known, dict) and isinstance(value, dict) else value
    return result


def _body(raw: bytes, content_type: str) -> Any:
    if content_type.startswith("application/x-www-form-urlencoded"):
        return {name: values[0] for name, values in parse_qs(raw.decode()).items()}
    return json.loads(raw) if raw else None


def _handler(fake: FakeGitHub) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def handle_one(self) -> None:
            length = int(self.headers.get("content-length") or 0)
            raw = self.rfile.read(length)
            headers = {name.lower(): value for name, value in self.headers.items()}
            body = _body(raw, headers.get("content-type", ""))
            with fake.lock:
                fake.seen.append(Seen(self.command, self.path, headers, body, time.monotonic()))
                fault = self._fault()
            path = fake.path_of(self.path)
            with fake.lock:
                refusal = fake.refusal(self.command, urlsplit(path).path, headers)
            if refusal is not None:
                self._send(refusal[0], {"message": refusal[1]}, {})
                return
            if fault is not None and not fault.after:
                self._fail(fault)
                return
            if fake.barrier is not None and self.command == "GET" and "/comments" in self.path:
                with_timeout(fake.barrier)
            with fake.lock:
                fake.refusal(self.command, urlsplit(path).path, headers)  # other requests came in between
                status, value, extra = fake.answer(self.command, path, body)
            if fault is not None:
                self._fail(fault)
                return
            self._send(status, value, extra)

        do_GET = do_POST = do_PATCH = do_DELETE = handle_one

        def _fault(self) -> Fault | None:
            if fake.faults and fake.faults[0].method in (None, self.command):
                return fake.faults.popleft()
            return None

        def _fail(self, fault: Fault) -> None:
            if fault.drop:
                self.close_connection = True
                self.connection.close()
                return
            self._raw(fault.status, fault.body, fault.headers)

        def _send(self, status: int, value: Any, headers: Mapping[str, str]) -> None:
            if isinstance(value, str):
                self._raw(status, value.encode(), {"content-type": "text/html; charset=utf-8", **headers})
                return
            body = b"" if value is None else json.dumps(value).encode()
            self._raw(status, body, headers)

        def _raw(self, status: int, body: bytes, headers: Mapping[str, str]) -> None:
            self.send_response(status)
            if body and "content-type" not in headers:
                self.send_header("content-type", "application/json; charset=utf-8")
            self.send_header("content-length", str(len(body)))
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: Any) -> None:
            return None

    return Handler


def with_timeout(barrier: threading.Barrier) -> None:
    try:
        barrier.wait(timeout=2)
    except threading.BrokenBarrierError:
        return
