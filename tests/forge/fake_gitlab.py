"""A stateful stand-in for GitLab's REST API (version 4), over real HTTP on the loopback interface.

It keeps what it is told and refuses what GitLab refuses: wrong tokens, low roles, unknown projects, commits
and states, missing and too long fields, and, as older versions do, a status posted twice. Unknown fields too,
which GitLab drops in silence: sending one is a mistake of ours.
"""

from __future__ import annotations

import json
import re
import threading
import time
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import count
from typing import Any
from urllib.parse import parse_qs, unquote, urlencode, urlsplit

from tests.forge.fake_github import Fault, Seen, with_timeout

BOT = "project_77_bot_4f2a"
TOKEN = "glpat-" + "A1b2C3d4_-." * 4
READER_TOKEN = "glpat-" + "only-reads"
GUEST, REPORTER, DEVELOPER, MAINTAINER = 10, 20, 30, 40
NOTE_LIMIT, TEXT_LIMIT = 1_000_000, 255
STATES = {
    "pending": "enqueue",
    "running": "run",
    "success": "success",
    "failed": "drop",
    "canceled": "cancel",
}
STATUS_FIELDS = {"state", "ref", "name", "context", "target_url", "description", "coverage", "pipeline_id"}
THROTTLED = Fault(
    429,
    {"retry-after": "17", "ratelimit-remaining": "0", "ratelimit-limit": "300", "content-type": "text/plain"},
    b"Retry later\n",
)
Answer = tuple[int, Any, dict[str, str]]
FORBIDDEN: Answer = (403, {"message": "403 Forbidden"}, {})
NOT_FOUND: Answer = (404, {"message": "404 Not Found"}, {})


def not_found(what: str) -> Answer:
    return 404, {"message": f"404 {what} Not Found"}, {}


def bad(message: Any) -> Answer:
    return 400, {"message": message}, {}


@dataclass
class User:
    id: int
    username: str
    scopes: tuple[str, ...] = ("api",)


@dataclass
class Project:
    id: int
    path: str
    commits: dict[str, str] = field(default_factory=dict)
    """Message by SHA."""
    levels: dict[int, int] = field(default_factory=dict)
    """Access level by user id; who is not in it does not see the project."""


class FakeGitLab:
    """Use as a context manager; ``url`` is the address of the instance, with its path prefix.

    ``older``: it refuses a state twice, and a run that was not pending before.
    """

    def __init__(self, *, prefix: str = "", older: bool = False) -> None:
        self.prefix, self.older = prefix, older
        self.lock = threading.RLock()
        self.ids = count(1000)
        self.bot, self.reader = User(9001, BOT), User(9002, "reader", ("read_api",))
        self.tokens = {TOKEN: self.bot, READER_TOKEN: self.reader}
        self.project = Project(77, "data/warehouse/models", levels={9001: MAINTAINER, 9002: REPORTER})
        self.fork = Project(78, "mallory/models")
        self.statuses: list[dict[str, Any]] = []
        """What a person sees, oldest first: a state that changes keeps its entry until it is over."""
        self.notes: dict[int, dict[str, Any]] = {}
        self.merge_requests: dict[int, dict[str, Any]] = {}
        self.files: dict[int, list[dict[str, Any]]] = {}
        self.faults: deque[Fault] = deque()
        self.seen: list[Seen] = []
        self.external_url = ""
        """Where set, what GitLab takes itself for, which its links to other pages name."""
        self.barrier: threading.Barrier | None = None
        """Where set, every listing of notes waits here: it makes two workers race."""
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self.server.daemon_threads = True
        self.thread = threading.Thread(
            target=self.server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True
        )

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server.server_address[1]}{self.prefix}"

    def __enter__(self) -> FakeGitLab:
        self.thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.server.shutdown()
        self.server.server_close()
        self.thread.join()

    # What a test changes and looks at

    def add_note(self, iid: int, author: str, body: str, *, system: bool = False) -> int:
        with self.lock:
            number = next(self.ids)
            author_id = self.bot.id if author == BOT else 1
            user = {"id": author_id, "username": author}
            self.notes[number] = {"id": number, "iid": iid, "author": user, "body": body, "system": system}
            return number

    def notes_of(self, iid: int) -> list[dict[str, Any]]:
        with self.lock:
            return [note for _, note in sorted(self.notes.items()) if note["iid"] == iid]

    def shown_status(self, sha: str, name: str, project: int = 77) -> dict[str, Any] | None:
        with self.lock:
            for status in reversed(self.statuses):
                if (status["project"], status["sha"], status["name"]) == (project, sha, name):
                    return status
            return None

    def writes(self) -> list[Seen]:
        return [seen for seen in self.seen if seen.method != "GET"]

    # Answers

    def answer(self, method: str, target: str, body: Any, user: User) -> Answer:
        parts = urlsplit(target)
        query = {key: values[0] for key, values in parse_qs(parts.query).items()}
        root = f"{self.prefix}/api/v4"
        if not parts.path.startswith(f"{root}/"):
            return NOT_FOUND
        for verb, pattern, route in _ROUTES:
            found = re.fullmatch(pattern, parts.path.removeprefix(root))
            if found and verb == method:
                call = Call(user, query, {} if body is None else body, parts.path)
                return route(self, call, *(unquote(part) for part in found.groups()))
        return NOT_FOUND

    def get_user(self, call: Call) -> Answer:
        return 200, {"id": call.user.id, "username": call.user.username, "bot": True}, {}

    def get_token(self, call: Call) -> Answer:
        return 200, {"scopes": list(call.user.scopes), "active": True, "expires_at": "2027-01-31"}, {}

    def get_project(self, call: Call, name: str) -> Answer:
        project, level = self._project(call, name)
        if project is None:
            return not_found("Project")
        access = {"project_access": {"access_level": level, "notification_level": 3}, "group_access": None}
        shown = {"id": project.id, "path_with_namespace": project.path, "permissions": access}
        return 200, shown, {}

    def list_merge_requests(self, call: Call, name: str) -> Answer:
        project, _ = self._project(call, name)
        if project is None:
            return not_found("Project")
        return self._page(call, list(self.merge_requests.values()))

    def get_merge_request(self, call: Call, name: str, iid: str) -> Answer:
        found = self._merge_request(call, name, iid)
        return not_found("Merge Request") if found is None else (200, found, {})

    def get_diffs(self, call: Call, name: str, iid: str) -> Answer:
        if self._merge_request(call, name, iid) is None:
            return not_found("Merge Request")
        return self._page(call, self.files.get(int(iid), [])[:3000])

    def get_commit(self, call: Call, name: str, sha: str) -> Answer:
        project, _ = self._project(call, name)
        if project is None or sha not in project.commits:
            return not_found("Commit")
        return 200, {"id": sha, "message": project.commits[sha]}, {}

    def post_status(self, call: Call, name: str, sha: str) -> Answer:
        project, level = self._project(call, name)
        if project is None:
            return not_found("Project")
        if level < DEVELOPER:
            return FORBIDDEN
        if sha not in project.commits:
            return not_found("Commit")
        refusal = _refused_fields(call.body, STATUS_FIELDS, ("state",)) or _refused_status(call.body)
        if refusal is not None:
            return refusal
        wanted, ref = call.body.get("pipeline_id"), call.body.get("ref")
        pipelines = (found.get("head_pipeline") or {} for found in self.merge_requests.values())
        known = next((each for each in pipelines if wanted is not None and each.get("id") == wanted), None)
        if known is not None and ref is not None and known.get("ref", ref) != ref:
            return not_found("Pipeline for pipeline_id, sha and ref")
        label = call.body.get("name") or call.body.get("context") or "default"
        shown = self.shown_status(sha, label, project.id)
        active = shown if shown is not None and shown["status"] in ("created", "pending", "running") else None
        before = "created" if active is None else active["status"]
        if self.older and not _may_follow(before, call.body["state"]):
            event = STATES[call.body["state"]]
            return bad(f"Cannot transition status via :{event} from :{before} (Reason(s): Status cannot)")
        if active is None:
            active = {"id": next(self.ids), "project": project.id, "sha": sha, "name": label}
            self.statuses.append(active)
        given = {key: value for key, value in call.body.items() if key not in ("state", "name", "context")}
        active.update(given, status=call.body["state"])
        return 201, active, {}

    def get_notes(self, call: Call, name: str, iid: str) -> Answer:
        if self._merge_request(call, name, iid) is None:
            return not_found("Merge Request")
        known = {"sort": ("asc", "desc"), "order_by": ("created_at", "updated_at")}
        for key, values in known.items():
            if key in call.query and call.query[key] not in values:
                return bad(f"{key} does not have a valid value")
        found = [self._note(note) for note in self.notes_of(int(iid))]
        return self._page(call, found if call.query.get("sort") == "asc" else found[::-1])

    def post_note(self, call: Call, name: str, iid: str) -> Answer:
        if self._merge_request(call, name, iid) is None:
            return not_found("Merge Request")
        refusal = _refused_fields(call.body, {"body"}, ("body",)) or _refused_note(call.body)
        if refusal is not None:
            return refusal
        number = self.add_note(int(iid), call.user.username, call.body["body"])
        return 201, self._note(self.notes[number]), {}

    def put_note(self, call: Call, name: str, iid: str, number: str) -> Answer:
        note = self.notes.get(int(number))
        if self._merge_request(call, name, iid) is None or note is None or note["iid"] != int(iid):
            return not_found("Note")
        if note["author"]["id"] != call.user.id:
            return FORBIDDEN
        refusal = _refused_fields(call.body, {"body"}, ("body",)) or _refused_note(call.body)
        if refusal is not None:
            return refusal
        note["body"] = call.body["body"]
        return 200, self._note(note), {}

    def delete_note(self, call: Call, name: str, iid: str, number: str) -> Answer:
        note = self.notes.get(int(number))
        if self._merge_request(call, name, iid) is None or note is None:
            return not_found("Note")
        if note["author"]["id"] != call.user.id:
            return FORBIDDEN
        del self.notes[int(number)]
        return 204, None, {}

    # Helpers

    def _project(self, call: Call, name: str) -> tuple[Project | None, int]:
        for project in (self.project, self.fork):
            level = project.levels.get(call.user.id, 0)
            if name in (str(project.id), project.path) and level:
                return project, level
        return None, 0

    def _merge_request(self, call: Call, name: str, iid: str) -> dict[str, Any] | None:
        project, level = self._project(call, name)
        if project is not self.project or level < REPORTER:
            return None
        return self.merge_requests.get(int(iid))

    def _note(self, note: Mapping[str, Any]) -> dict[str, Any]:
        return {key: value for key, value in note.items() if key != "iid"} | {"noteable_iid": note["iid"]}

    def _page(self, call: Call, items: list[Any]) -> Answer:
        size, page = min(100, int(call.query.get("per_page", 20))), int(call.query.get("page", 1))
        pages = max(1, -(-len(items) // size))
        headers = {
            "x-page": str(page),
            "x-per-page": str(size),
            "x-total": str(len(items)),
            "x-total-pages": str(pages),
            "x-next-page": str(page + 1) if page < pages else "",
        }
        if page < pages:
            site = self.external_url or self.url.removesuffix(self.prefix)
            query = urlencode({**call.query, "page": page + 1, "per_page": size})
            headers["link"] = (
                f'<{site}{call.path}?{query}>; rel="next", <{site}{call.path}?page=1>; rel="first"'
            )
        return 200, items[(page - 1) * size : page * size], headers


@dataclass(frozen=True)
class Call:
    """One authenticated request; ``path`` still encoded."""

    user: User
    query: Mapping[str, str]
    body: Mapping[str, Any]
    path: str


def _refused_fields(body: Mapping[str, Any], known: set[str], required: tuple[str, ...]) -> Answer | None:
    missing = [name for name in required if not body.get(name)]
    if missing:
        return 400, {"error": f"{', '.join(missing)} is missing"}, {}
    unknown = sorted(set(body) - known)
    return (400, {"error": f"{', '.join(unknown)} is unknown"}, {}) if unknown else None


def _refused_status(body: Mapping[str, Any]) -> Answer | None:
    if body["state"] not in STATES:
        return 400, {"error": "state does not have a valid value"}, {}
    for name in ("description", "target_url", "name"):
        if len(body.get(name) or "") > TEXT_LIMIT:
            return bad({name: [f"is too long (maximum is {TEXT_LIMIT} characters)"]})
    return None


def _refused_note(body: Mapping[str, Any]) -> Answer | None:
    if len(body["body"]) > NOTE_LIMIT:
        return bad({"note": [f"is too long (maximum is {NOTE_LIMIT} characters)"]})
    if re.search(r"^/\w", body["body"], re.MULTILINE):
        return bad("The note holds a quick action, which our notes must never do")
    return None


def _may_follow(before: str, state: str) -> bool:
    """The older versions' state machine, for one status that is not over."""
    over = {"success", "failed", "canceled"}
    steps = {"created": {"pending"} | over, "pending": {"running"} | over, "running": over}
    return state in steps[before]


Route = Callable[..., Answer]
_PROJECT = r"/projects/([^/]+)"
_REQUEST = rf"{_PROJECT}/merge_requests/(\d+)"
_ROUTES: list[tuple[str, str, Route]] = [
    ("GET", r"/user", FakeGitLab.get_user),
    ("GET", r"/personal_access_tokens/self", FakeGitLab.get_token),
    ("GET", _PROJECT, FakeGitLab.get_project),
    ("GET", rf"{_PROJECT}/merge_requests", FakeGitLab.list_merge_requests),
    ("GET", _REQUEST, FakeGitLab.get_merge_request),
    ("GET", rf"{_REQUEST}/diffs", FakeGitLab.get_diffs),
    ("GET", rf"{_PROJECT}/repository/commits/([^/]+)", FakeGitLab.get_commit),
    ("POST", rf"{_PROJECT}/statuses/([^/]+)", FakeGitLab.post_status),
    ("GET", rf"{_REQUEST}/notes", FakeGitLab.get_notes),
    ("POST", rf"{_REQUEST}/notes", FakeGitLab.post_note),
    ("PUT", rf"{_REQUEST}/notes/(\d+)", FakeGitLab.put_note),
    ("DELETE", rf"{_REQUEST}/notes/(\d+)", FakeGitLab.delete_note),
]


def _handler(fake: FakeGitLab) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def handle_one(self) -> None:
            raw = self.rfile.read(int(self.headers.get("content-length") or 0))
            body = json.loads(raw) if raw else None
            headers = {name.lower(): value for name, value in self.headers.items()}
            user = fake.tokens.get(headers.get("private-token", ""))
            with fake.lock:
                fake.seen.append(Seen(self.command, self.path, headers, body, time.monotonic()))
                fault = None if user is None else self._fault()
            if user is None:
                self._send(401, {"message": "401 Unauthorized"}, {})
                return
            if fault is not None and not fault.after:
                self._fail(fault)
                return
            if fake.barrier is not None and self.command == "GET" and "/notes" in self.path:
                with_timeout(fake.barrier)
            with fake.lock:
                status, value, extra = fake.answer(self.command, self.path, body, user)
            if fault is not None:
                self._fail(fault)
                return
            self._send(status, value, extra)

        do_GET = do_POST = do_PUT = do_DELETE = handle_one

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
            body = b"" if value is None else json.dumps(value).encode()
            self._raw(status, body, {"content-type": "application/json", **headers})

        def _raw(self, status: int, body: bytes, headers: Mapping[str, str]) -> None:
            self.send_response(status)
            self.send_header("content-length", str(len(body)))
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: Any) -> None:
            return None

    return Handler
