"""The stand-in's Apps: registered from a manifest in its pages, installed, minting tokens of any length.

It refuses what GitHub refuses: keys that are not the App's, codes used twice, expired tokens, permissions
that were not granted, repositories that the installation does not have. It also answers below ``/api/v3``,
as a server of one's own does.
"""

from __future__ import annotations

import hashlib
import hmac
import html
import json
import secrets
import threading
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any
from urllib.parse import urlencode

import httpx2
import jwt
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from tests.forge.fake_github import FakeGitHub, Route, merged

REPOSITORY_ID, REPOSITORY = 77, "octo/data"
Answer = tuple[int, Any, dict[str, str]]


@dataclass
class App:
    id: int
    slug: str
    name: str
    owner: str
    manifest: dict[str, Any]
    key: rsa.RSAPrivateKey
    client_id: str
    webhook_secret: str = field(default_factory=lambda: secrets.token_hex(20))
    client_secret: str = field(default_factory=lambda: secrets.token_hex(20))

    @property
    def pem(self) -> str:
        return self.key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.TraditionalOpenSSL,
            serialization.NoEncryption(),
        ).decode()


@dataclass
class Installed:
    id: int
    app: App
    account: str
    repositories: dict[int, str]
    permissions: dict[str, str]
    suspended: bool = False


@dataclass
class Token:
    installation: Installed
    repositories: frozenset[int]
    permissions: dict[str, str]
    expires_at: datetime


Deliver = Callable[[str, bytes, dict[str, str]], int]


class FakeGitHubApps(FakeGitHub):
    """``token_length``: GitHub changes it as it likes. ``now``: its clock."""

    def __init__(
        self,
        templates: Mapping[str, Any] | None = None,
        *,
        host: str = "127.0.0.1",
        token_length: int = 600,
        deliver: Deliver | None = None,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        key: rsa.RSAPrivateKey | None = None,
    ) -> None:
        super().__init__(templates, host)
        self.token_length, self.now = token_length, now
        self.apps: dict[int, App] = {}
        self.codes: dict[str, tuple[App, datetime]] = {}
        self.installed: dict[int, Installed] = {}
        self.tokens: dict[str, Token] = {}
        self.hook_log: list[dict[str, Any]] = []
        self.payloads: dict[str, tuple[App, str, bytes]] = {}
        self.repositories = {REPOSITORY_ID: REPOSITORY}
        """What exists on the forge; an installation in the pages gets all of it."""
        self.key = key or _shared_key()
        self._deliver = deliver or _post
        self._caller: App | Token | None = None
        self._senders: list[threading.Thread] = []

    def __enter__(self) -> FakeGitHubApps:
        super().__enter__()
        return self

    def __exit__(self, *_: object) -> None:
        for sender in self._senders:
            sender.join()
        super().__exit__()

    # What people and other programs do on the forge

    def register(self, owner: str = "octo", manifest: Mapping[str, Any] | None = None) -> App:
        with self.lock:
            number = next(self.ids)
            wanted = dict(manifest or {"name": f"checks {number}", "hook_attributes": {"url": ""}})
            slug = "-".join(str(wanted["name"]).lower().replace(".", "-").split())
            app = App(number, slug, str(wanted["name"]), owner, wanted, self.key, f"Iv23li{number:014d}")
            self.apps[number] = app
            return app

    def code_of(self, app: App) -> str:
        code = secrets.token_hex(20)
        self.codes[code] = (app, self.now() + timedelta(hours=1))
        return code

    def install(
        self,
        app: App,
        account: str = "octo",
        repositories: Mapping[int, str] | None = None,
        permissions: Mapping[str, str] | None = None,
    ) -> Installed:
        granted = {"contents": "read", "metadata": "read", "pull_requests": "write", "statuses": "write"}
        with self.lock:
            found = Installed(
                next(self.ids),
                app,
                account,
                dict(self.repositories if repositories is None else repositories),
                dict(granted if permissions is None else permissions),
            )
            self.installed[found.id] = found
            return found

    def expire_tokens(self) -> None:
        with self.lock:
            for token in self.tokens.values():
                token.expires_at = self.now() - timedelta(seconds=1)

    def send(self, app: App, event: str, payload: Mapping[str, Any], guid: str = "") -> int:
        """Hands a delivery over, as the App's hook does; returns the status that came back (0: none)."""
        body = json.dumps(payload).encode()
        guid = guid or str(uuid.uuid4())
        self.payloads[guid] = (app, event, body)
        return self._attempt(guid, redelivery=False)

    def headers(self, app: App, event: str, body: bytes, guid: str) -> dict[str, str]:
        digest = hmac.new(app.webhook_secret.encode(), body, hashlib.sha256).hexdigest()
        return {
            "content-type": "application/json",
            "x-github-event": event,
            "x-github-delivery": guid,
            "x-github-hook-id": str(app.id + 500_000),
            "x-github-hook-installation-target-id": str(app.id),
            "x-github-hook-installation-target-type": "integration",
            "x-hub-signature-256": f"sha256={digest}",
        }

    def _attempt(self, guid: str, *, redelivery: bool) -> int:
        app, event, body = self.payloads[guid]
        status = self._deliver(
            app.manifest["hook_attributes"]["url"], body, self.headers(app, event, body, guid)
        )
        action = json.loads(body).get("action")
        with self.lock:
            entry = {
                "id": next(self.ids),
                "guid": guid,
                "delivered_at": self.now().isoformat(),
                "redelivery": redelivery,
                "duration": 0.1,
                "status": "OK" if 200 <= status < 300 else "failed",
                "status_code": status or 502,
                "event": event,
                "action": action,
                "installation_id": None,
                "repository_id": None,
            }
            self.hook_log.insert(0, {**entry, "app": app.id})
        return status

    # Who may ask

    def path_of(self, target: str) -> str:
        return target.removeprefix("/api/v3")

    def refusal(self, method: str, path: str, headers: Mapping[str, str]) -> tuple[int, str] | None:
        self._caller = None
        bearer = headers.get("authorization", "").removeprefix("Bearer ")
        if path.startswith(("/app-manifests/", "/settings/", "/organizations/", "/apps/", "/favicon")):
            return None
        if path.startswith("/app"):
            return self._check_jwt(bearer)
        token = self.tokens.get(bearer)
        if token is None:
            return super().refusal(method, path, headers)
        if token.expires_at <= self.now() or token.installation.suspended:
            return 401, "Bad credentials"
        if token.installation.id not in self.installed:
            return 401, "Bad credentials"
        self._caller, self.actor = token, f"{token.installation.app.slug}[bot]"
        return self._forbidden(token, method, path)

    def _check_jwt(self, bearer: str) -> tuple[int, str] | None:
        try:
            claims = jwt.decode(bearer, options={"verify_signature": False})
            app = next(item for item in self.apps.values() if claims["iss"] in (item.client_id, str(item.id)))
            jwt.decode(
                bearer,
                app.key.public_key(),
                algorithms=["RS256"],
                options={"verify_exp": False, "verify_iat": False},  # by its own clock, below
            )
        except (jwt.PyJWTError, StopIteration, KeyError):
            return 401, "A JSON web token could not be decoded"
        now = self.now().timestamp()
        if claims["exp"] <= now or claims["iat"] > now:
            return 401, "'Expiration time' claim ('exp') must be a numeric value in the future"
        if claims["exp"] > now + 600:
            return 401, "'Expiration time' claim ('exp') is too far in the future"
        self._caller = app
        return None

    def _forbidden(self, token: Token, method: str, path: str) -> tuple[int, str] | None:
        needed = None
        if "/statuses/" in path:
            needed = "statuses"
        elif method != "GET" and "/issues/" in path:
            needed = "pull_requests"
        level = token.permissions.get(needed or "metadata", "")
        if path == "/user" or (needed and level != "write"):
            return 403, "Resource not accessible by integration"
        if path.startswith("/repos/") and REPOSITORY_ID not in token.repositories:
            return 404, "Not Found"
        return None

    # Answers

    def routes(self) -> list[tuple[str, str, Route]]:
        return [*_ROUTES, *super().routes()]

    def convert(self, query: Any, body: Any, code: str) -> Answer:
        app, good_until = self.codes.pop(code, (None, self.now()))
        if app is None or good_until <= self.now():
            return 404, {"message": "Not Found"}, {}
        made = {
            **self._shown(app),
            "client_secret": app.client_secret,
            "webhook_secret": app.webhook_secret,
            "pem": app.pem,
        }
        return 201, merged(self.templates.get("integration-from-manifest", {}), made), {}

    def get_app(self, query: Any, body: Any) -> Answer:
        assert isinstance(self._caller, App)
        return 200, merged(self.templates.get("integration", {}), self._shown(self._caller)), {}

    def _shown(self, app: App) -> dict[str, Any]:
        return {
            "id": app.id,
            "slug": app.slug,
            "name": app.name,
            "client_id": app.client_id,
            "html_url": f"{self.url}/apps/{app.slug}",
            "owner": {"login": app.owner},
        }

    def get_installations(self, query: Any, body: Any) -> Answer:
        template = (self.templates.get("base-installation-items") or [{}])[0]
        found = [
            merged(
                template,
                {
                    "id": item.id,
                    "account": {"login": item.account, **_ENTERPRISE},
                    "app_id": item.app.id,
                    "permissions": item.permissions,
                    "suspended_at": self.now().isoformat() if item.suspended else None,
                },
            )
            for item in self.installed.values()
            if item.app is self._caller
        ]
        return self._page(found, query, "/app/installations")

    def post_token(self, query: Any, body: Any, number: str) -> Answer:
        installation = self.installed.get(int(number))
        if installation is None or installation.app is not self._caller:
            return 404, {"message": "Not Found"}, {}
        if installation.suspended:
            return 403, {"message": "This installation has been suspended"}, {}
        wanted = body or {}
        permissions = wanted.get("permissions", installation.permissions)
        ranks = {"read": 1, "write": 2}
        if any(
            ranks[level] > ranks.get(installation.permissions.get(name, ""), 0)
            for name, level in permissions.items()
        ):
            said = "The permissions requested are not granted to this installation."
            return 422, {"message": said}, {}
        ids = frozenset(wanted.get("repository_ids", installation.repositories))
        if not ids <= set(installation.repositories):
            return 422, {"message": "There is at least one repository that does not exist."}, {}
        expires_at = self.now() + timedelta(hours=1)
        value = f"ghs_{installation.app.id}_eyJ{secrets.token_hex(self.token_length)}"[: self.token_length]
        self.tokens[value] = Token(installation, ids, dict(permissions), expires_at)
        shown = {"token": value, "expires_at": expires_at.isoformat(), "permissions": permissions}
        template = {
            key: item
            for key, item in self.templates.get("installation-token", {}).items()
            if key != "permissions"
        }
        return 201, merged(template, shown), {}

    def get_offered(self, query: Any, body: Any) -> Answer:
        assert isinstance(self._caller, Token)
        template = self.templates.get("repository-paginated-2", {}).get("repositories", [{}])[0]
        names = self._caller.installation.repositories
        found = [merged(template, {"id": number, "full_name": name}) for number, name in names.items()]
        status, page, headers = self._page(found, query, "/installation/repositories")
        return status, {"total_count": len(found), "repositories": page}, headers

    def get_hook_log(self, query: Any, body: Any) -> Answer:
        assert isinstance(self._caller, App)
        found = [
            {key: value for key, value in item.items() if key != "app"}
            for item in self.hook_log
            if item["app"] == self._caller.id
        ]
        size, start = int(query.get("per_page", 30)), int(query.get("cursor", 0))
        assert 1 <= size <= 100
        following = f"<{self.public_url}/app/hook/deliveries?per_page={size}&cursor={start + size}>"
        more = start + size < len(found)
        return 200, found[start : start + size], {"link": f'{following}; rel="next"'} if more else {}

    def post_attempt(self, query: Any, body: Any, number: str) -> Answer:
        entry = next((item for item in self.hook_log if item["id"] == int(number)), None)
        if entry is None:
            return 404, {"message": "Not Found"}, {}
        sender = threading.Thread(target=self._attempt, args=(entry["guid"],), kwargs={"redelivery": True})
        self._senders.append(sender)
        sender.start()
        return 202, {}, {}

    # Pages of people

    def no_icon(self, query: Any, body: Any) -> Answer:
        return 204, None, {}

    def new_app_page(self, query: Any, body: Any, owner: str = "octocat") -> Answer:
        """As GitHub's: the manifest arrives by a form, a person may change the name and confirms."""
        manifest = json.loads(body["manifest"])
        assert manifest["default_events"] == ["pull_request"]
        assert manifest["public"] is False
        assert len(manifest["name"]) <= 34
        hidden = "".join(
            f'<input type="hidden" name="{name}" value="{html.escape(value, quote=True)}">'
            for name, value in (
                ("manifest", body["manifest"]),
                ("state", query.get("state", "")),
                ("owner", owner),
            )
        )
        name = html.escape(manifest["name"], quote=True)
        return 200, _PAGE.format(
            title=f"Create GitHub App for {owner}",
            form=f'<form method="post" action="/settings/apps/create">{hidden}<label>GitHub App name '
            f'<input name="name" value="{name}"></label> '
            f"<button>Create GitHub App for {owner}</button></form>",
        ), {}  # fmt: skip

    def create_app(self, query: Any, body: Any) -> Answer:
        manifest = json.loads(body["manifest"])
        app = self.register(body["owner"], {**manifest, "name": body["name"]})
        answer = urlencode({"code": self.code_of(app), "state": body["state"]})
        return 302, None, {"location": f"{manifest['redirect_url']}?{answer}"}

    def install_page(self, query: Any, body: Any, slug: str) -> Answer:
        form = (
            f'<form method="post" action="/apps/{slug}/installations/create"><button>Install</button></form>'
        )
        return 200, _PAGE.format(title=f"Install {slug}", form=form), {}

    def create_installation(self, query: Any, body: Any, slug: str) -> Answer:
        app = next(item for item in self.apps.values() if item.slug == slug)
        made = self.install(app, app.owner)
        answer = urlencode({"installation_id": made.id, "setup_action": "install"})
        return 302, None, {"location": f"{app.manifest['setup_url']}?{answer}"}


_ENTERPRISE = {
    "name": "Octo",
    "slug": "octo",
    "created_at": "2020-01-01T00:00:00Z",
    "updated_at": "2020-01-01T00:00:00Z",
}
"""The description wants an account to be a user and an enterprise at once."""
_PAGE = "<!doctype html><html lang=en><title>{title}</title><h1>{title}</h1>{form}</html>"
_ROUTES: list[tuple[str, str, Route]] = [
    ("POST", r"/app-manifests/([^/]+)/conversions", FakeGitHubApps.convert),
    ("GET", r"/app", FakeGitHubApps.get_app),
    ("GET", r"/app/installations", FakeGitHubApps.get_installations),
    ("POST", r"/app/installations/(\d+)/access_tokens", FakeGitHubApps.post_token),
    ("GET", r"/installation/repositories", FakeGitHubApps.get_offered),
    ("GET", r"/app/hook/deliveries", FakeGitHubApps.get_hook_log),
    ("POST", r"/app/hook/deliveries/(\d+)/attempts", FakeGitHubApps.post_attempt),
    ("GET", r"/favicon\.ico", FakeGitHubApps.no_icon),
    ("POST", r"/settings/apps/new", FakeGitHubApps.new_app_page),
    ("POST", r"/organizations/([^/]+)/settings/apps/new", FakeGitHubApps.new_app_page),
    ("POST", r"/settings/apps/create", FakeGitHubApps.create_app),
    ("GET", r"/apps/([^/]+)/installations/new", FakeGitHubApps.install_page),
    ("POST", r"/apps/([^/]+)/installations/create", FakeGitHubApps.create_installation),
]


def new_key() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


_shared_key = cache(new_key)
"""Making one takes a noticeable part of a second."""


def _post(url: str, body: bytes, headers: dict[str, str]) -> int:
    try:
        with httpx2.Client(trust_env=False, timeout=10) as client:
            return client.post(url, content=body, headers=headers).status_code
    except httpx2.TransportError:
        return 0
