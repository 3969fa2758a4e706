"""GitHub Apps: the key signs for tokens of an hour, which are kept in memory and never written anywhere.

A token's form and length are GitHub's business: nothing here looks into one.
"""

from __future__ import annotations

import hashlib
import logging
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import quote

import jwt
from gidgethub.sansio import create_headers

from twofold_server.forges import ForgeError
from twofold_server.forges._deliveries import moment_of, object_of, text_of
from twofold_server.forges._http import ForgeFailure, ForgeHttp, Pacer, Reply
from twofold_server.forges.apps import (
    MAX_INSTALLATIONS,
    MAX_OFFERED_REPOSITORIES,
    AppCredential,
    AppIdentity,
    HookAttempt,
    Installation,
    OfferedRepositories,
    OfferedRepository,
    RegisteredApp,
)
from twofold_server.outgoing import Resolve

PUBLIC_BASE_URL = "https://api.github.com"
API_VERSION = "2022-11-28"
PER_PAGE = 100
CLOCK_DRIFT = timedelta(seconds=60)
JWT_LIFE = timedelta(minutes=9)
"""GitHub takes at most ten minutes, by its own clock."""
RENEW_BEFORE = timedelta(minutes=5)
LONGEST_LIFE = timedelta(hours=1)
PERMISSIONS = {"contents": "read", "metadata": "read", "pull_requests": "write", "statuses": "write"}
"""What a check needs; a token asks for no more, whatever the App was given."""
MAX_HOOK_PAGES = 100
"""Of attempts to deliver, in one look; GitHub keeps three days of them."""
APP_ADVICE = {
    401: " The App's key is not accepted; add the App again with its number and a new private key.",
    403: " The App lacks a permission; its page on GitHub lists them, and an owner accepts new ones.",
    404: " The App is not installed there, or not any more; install it again, then press Refresh.",
    422: " If the App lacks a permission, add it on the App's page and accept it where it is installed.",
}
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Outside:
    """What calls to GitHub need of this process: pacing, names, clocks."""

    pacer: Pacer
    resolve: Resolve
    clock: Callable[[], float]
    now: Callable[[], datetime]
    ca_file: Path | None = None

    def http(
        self,
        base_url: str,
        token: str,
        pace_name: str,
        allowed_private_cidrs: Sequence[str],
        *,
        kind: type[ForgeHttp] = ForgeHttp,
        advice: Mapping[int, str] | None = None,
        hidden: str = "",
    ) -> ForgeHttp:
        """Calls of one connection as GitHub wants them; without a token they carry none.

        ``hidden``: stands in no message, without being sent as a token.
        """
        found = kind(
            base_url or PUBLIC_BASE_URL,
            {
                **create_headers("twofold", accept="application/vnd.github+json"),
                "x-github-api-version": API_VERSION,
            },
            token=token or hidden,
            allowed_private=tuple(allowed_private_cidrs),
            pacer=self.pacer,
            pace_name=pace_name,
            resolve=self.resolve,
            clock=self.clock,
            advice=advice,
            ca_file=self.ca_file,
        )
        if token:
            found.authorize(token)
        return found


def app_jwt(identity: AppIdentity, now: datetime) -> str:
    """A token of the App itself, for ten minutes at most; raises ``ForgeError`` when the key is none.

    The issuer is the client id, and on a server of one's own the App's number: older ones know no other.
    """
    issuer = identity.app_id if identity.base_url or not identity.client_id else identity.client_id
    claims = {"iss": issuer, "iat": now - CLOCK_DRIFT, "exp": now + JWT_LIFE}
    try:
        return jwt.encode(claims, identity.private_key, algorithm="RS256")
    except (jwt.PyJWTError, ValueError, TypeError, UnicodeError):
        raise ForgeError(
            "The App's private key is not one; paste the whole .pem file that GitHub made, with its first "
            "and last line."
        ) from None


@dataclass(frozen=True)
class MintedToken:
    value: str = field(repr=False)
    expires_at: datetime
    permissions: Mapping[str, str]


class TokenStore:
    """Installation tokens of this process, by what they were made for."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._lock = threading.Lock()
        self._tokens: dict[str, MintedToken] = {}

    def get(self, name: str, make: Callable[[], MintedToken], refused: str = "") -> MintedToken:
        """A token that lives five minutes more at least; never again the one that was ``refused``."""
        with self._lock:
            known = self._tokens.get(name)
        if known is not None and known.value != refused and known.expires_at - RENEW_BEFORE > self._now():
            return known
        made = make()
        with self._lock:
            now = self._now()
            self._tokens = {key: token for key, token in self._tokens.items() if token.expires_at > now}
            self._tokens[name] = made
        return made


class InstallationHttp(ForgeHttp):
    """Calls with the installation's present token; a refused one is made anew, once."""

    tokens: Callable[[str], MintedToken]
    """Called with the token that was refused, or with nothing."""

    def call(
        self,
        method: str,
        path: str,
        *,
        body: Mapping[str, Any] | None = None,
        expected: Sequence[int] = (200,),
    ) -> Reply:
        token = self.tokens("").value
        self.authorize(token)
        try:
            return super().call(method, path, body=body, expected=expected)
        except ForgeFailure as failure:
            if failure.status != 401:
                raise
        self.authorize(self.tokens(token).value)
        return super().call(method, path, body=body, expected=expected)


class GitHubApp:
    """An App with its key; not for use by two threads at once."""

    def __init__(self, outside: Outside, identity: AppIdentity, allowed_private_cidrs: Sequence[str]) -> None:
        self._outside, self._identity, self._cidrs = outside, identity, allowed_private_cidrs
        token = app_jwt(identity, outside.now())
        name = f"{identity.base_url} app {identity.app_id}"
        self._http = outside.http(identity.base_url, token, name, allowed_private_cidrs, advice=APP_ADVICE)

    def close(self) -> None:
        self._http.close()

    def identify(self) -> RegisteredApp:
        return registered_app(self._http.call("GET", "/app").data)

    def installations(self) -> list[Installation]:
        return [
            Installation(
                id=str(entry["id"]),
                account=text_of(object_of(entry.get("account")).get("login"), 200),
                is_suspended=entry.get("suspended_at") is not None,
            )
            for entry in pages(self._http, "/app/installations", "", MAX_INSTALLATIONS)
            if isinstance(entry.get("id"), int)
        ]

    def repositories(self, installation_id: str) -> OfferedRepositories:
        """All that the installation may touch, with a token that may only read their names."""
        token = self.mint(installation_id, {"permissions": {"metadata": "read"}})
        http = self._outside.http(self._identity.base_url, token.value, "", self._cidrs, advice=APP_ADVICE)
        try:
            entries = list(
                pages(http, "/installation/repositories", "repositories", MAX_OFFERED_REPOSITORIES + 1)
            )
        finally:
            http.close()
        found = [
            OfferedRepository(str(entry["id"]), text_of(entry.get("full_name"), 300))
            for entry in entries[:MAX_OFFERED_REPOSITORIES]
            if isinstance(entry.get("id"), int) and text_of(entry.get("full_name"), 300)
        ]
        return OfferedRepositories(tuple(found), complete=len(entries) <= MAX_OFFERED_REPOSITORIES)

    def hook_attempts(self, since: datetime) -> list[HookAttempt]:
        found: list[HookAttempt] = []
        limit = MAX_HOOK_PAGES * PER_PAGE
        for position, entry in enumerate(pages(self._http, "/app/hook/deliveries", "", limit + 1)):
            if position == limit:
                name = self._identity.slug or self._identity.app_id
                _log.warning("of the deliveries of the App %s only the newest %d were read", name, limit)
                break
            delivered_at = moment_of(entry.get("delivered_at"))
            if not isinstance(entry.get("id"), int) or delivered_at is None:
                continue
            if delivered_at < since:
                break
            status = entry.get("status_code")
            succeeded = isinstance(status, int) and 200 <= status < 300
            guid = text_of(entry.get("guid"), 100)
            found.append(HookAttempt(str(entry["id"]), guid, delivered_at, succeeded))
        return found

    def redeliver(self, attempt_id: str) -> None:
        path = f"/app/hook/deliveries/{quote(attempt_id, safe='')}/attempts"
        self._http.call("POST", path, expected=(200, 202))

    def mint(self, installation_id: str, narrowed: Mapping[str, Any]) -> MintedToken:
        """A new token of an installation, narrowed to repositories and permissions."""
        path = f"/app/installations/{quote(installation_id, safe='')}/access_tokens"
        data = object_of(self._http.call("POST", path, body=narrowed, expected=(201,)).data)
        token, now = data.get("token"), self._outside.now()
        if not isinstance(token, str) or not token or not token.isascii() or not token.isprintable():
            raise ForgeError("GitHub made a token and did not send it.", transient=True)
        expires_at = moment_of(data.get("expires_at")) or now + LONGEST_LIFE
        granted = object_of(data.get("permissions"))
        return MintedToken(
            token,
            min(expires_at, now + LONGEST_LIFE),
            {name: level for name, level in granted.items() if isinstance(level, str)},
        )


def installation_http(
    outside: Outside, store: TokenStore, credential: AppCredential, allowed_private_cidrs: Sequence[str]
) -> InstallationHttp:
    """Calls about one repository in the name of an installation; no token is made before the first call."""
    identity = credential.identity
    narrowed: dict[str, Any] = {"permissions": PERMISSIONS}
    if credential.repository_id.isdigit():
        narrowed["repository_ids"] = [int(credential.repository_id)]
    parts = (identity.base_url, identity.app_id, credential.installation_id, credential.repository_id)
    name = hashlib.sha256("\n".join((*parts, identity.private_key)).encode()).hexdigest()

    def make() -> MintedToken:
        app = GitHubApp(outside, identity, allowed_private_cidrs)
        try:
            return app.mint(credential.installation_id, narrowed)
        finally:
            app.close()

    pace_name = f"{identity.base_url} installation {credential.installation_id}"
    http = outside.http(
        identity.base_url, "", pace_name, allowed_private_cidrs, kind=InstallationHttp, advice=APP_ADVICE
    )
    assert isinstance(http, InstallationHttp)
    http.tokens = lambda refused: store.get(name, make, refused)
    return http


def pages(http: ForgeHttp, path: str, key: str, limit: int) -> Iterator[dict[str, Any]]:
    """The objects of a list over all its pages, at most ``limit``; ``key``: its name within an object."""
    next_path: str | None = f"{path}?per_page={PER_PAGE}"
    count = 0
    for _ in range(limit // PER_PAGE + 1):
        if next_path is None:
            return
        reply = http.call("GET", next_path)
        found = object_of(reply.data).get(key) if key else reply.data
        if not isinstance(found, list):
            raise ForgeError("GitHub answered with something else than a list; check the base URL.")
        for entry in found:
            if count == limit:
                return
            if isinstance(entry, dict):
                count += 1
                yield entry
        next_path = http.next_page(reply)


def registered_app(data: Any) -> RegisteredApp:
    """An App as GitHub describes it, with its secrets where they are; raises ``ForgeError``."""
    document = object_of(data)
    number, slug = document.get("id"), text_of(document.get("slug"), 200)
    if not isinstance(number, int) or not slug:
        raise ForgeError("GitHub's answer describes no App; check the domain.")
    return RegisteredApp(
        app_id=str(number),
        client_id=text_of(document.get("client_id"), 100),
        slug=slug,
        name=text_of(document.get("name"), 200) or slug,
        html_url=text_of(document.get("html_url"), 500),
        account=text_of(object_of(document.get("owner")).get("login"), 200),
        private_key=text_of(document.get("pem"), 20_000),
        webhook_secret=text_of(document.get("webhook_secret"), 1000),
        client_secret=text_of(document.get("client_secret"), 1000),
    )
