"""Registering a GitHub App from a manifest, and reading what GitHub tells about the App itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import quote, urlencode, urlsplit

from twofold_server.forges import BadDelivery, ForgeError
from twofold_server.forges._deliveries import json_of, object_of, strict_json, text_of
from twofold_server.forges._github_app import PERMISSIONS, GitHubApp, Outside, registered_app
from twofold_server.forges.apps import AppEvent, AppIdentity, AppPlace, RegisteredApp

PUBLIC_WEB_URL = "https://github.com"
EVENTS = ("pull_request",)
"""Events about the App and its installations come without asking."""
MAX_NAME = 34
_APP_EVENTS = frozenset({"ping", "installation", "installation_repositories"})
_ENDED = frozenset({"installation.deleted", "installation.suspend"})
_CODE_ADVICE = {
    404: " GitHub takes a code once, and within an hour; create the App again.",
    422: " GitHub takes a code once, and within an hour; create the App again.",
}


class GitHubApps:
    """The part of GitHub's file that knows Apps."""

    outside: Outside

    def app_place(self, domain: str) -> AppPlace:
        """github.com, a company's own ``X.ghe.com``, or a GitHub Enterprise Server of any name."""
        written = domain.strip().rstrip("/")
        if not written:
            return AppPlace(PUBLIC_WEB_URL, "")
        try:
            parts = urlsplit(written if "://" in written else f"https://{written}")
            _ = parts.port  # raises for one that is no port
        except ValueError:
            raise ForgeError("Write the domain as 'github.example.com', without a path.") from None
        host = parts.hostname or ""
        if parts.scheme not in ("http", "https") or not host or parts.path or parts.query or parts.fragment:
            raise ForgeError("Write the domain as 'github.example.com', without a path.")
        if parts.username or parts.password:
            raise ForgeError("The domain holds no user and no password.")
        if (
            parts.netloc.endswith(":")
            or not all(sign.isalnum() or sign in "-.:[]" for sign in parts.netloc)
            or not parts.netloc.isascii()
        ):
            raise ForgeError("Write the domain as 'github.example.com', in plain letters.")
        if host in ("github.com", "www.github.com", "api.github.com"):
            return AppPlace(PUBLIC_WEB_URL, "")
        web_url = f"{parts.scheme}://{parts.netloc}"
        if host.endswith(".ghe.com"):
            return AppPlace(web_url, f"https://api.{host}")
        return AppPlace(web_url, f"{web_url}/api/v3")

    def registration_url(self, place: AppPlace, account: str, state: str) -> str:
        owner = f"/organizations/{quote(account, safe='')}" if account else ""
        return f"{place.web_url}{owner}/settings/apps/new?{urlencode({'state': state})}"

    def manifest(self, server_url: str, hook_url: str, callback_url: str) -> Mapping[str, Any]:
        """GitHub wants names of at most 34 characters that nobody else has; a person may change it there."""
        host = urlsplit(server_url).hostname or ""
        return {
            "name": f"Twofold {host}"[:MAX_NAME].rstrip(" .-"),
            "url": server_url,
            "hook_attributes": {"url": hook_url, "active": True},
            "redirect_url": callback_url,
            "setup_url": f"{server_url.rstrip('/')}/settings/git",
            "setup_on_update": False,
            "public": False,
            "default_permissions": PERMISSIONS,
            "default_events": list(EVENTS),
        }

    def convert_manifest(
        self, place: AppPlace, code: str, allowed_private_cidrs: Sequence[str]
    ) -> RegisteredApp:
        http = self.outside.http(
            place.base_url, "", "", allowed_private_cidrs, advice=_CODE_ADVICE, hidden=code
        )
        path = f"/app-manifests/{quote(code, safe='')}/conversions"
        try:
            found = registered_app(http.call("POST", path, expected=(201,)).data)
        finally:
            http.close()
        if not found.private_key or not found.webhook_secret:
            raise ForgeError("GitHub made the App and did not send its key; delete it there, try again.")
        return found

    def installation_url(self, html_url: str) -> str:
        return f"{html_url}/installations/new"

    def hook_target(self, headers: Mapping[str, str]) -> str:
        kind = headers.get("x-github-hook-installation-target-type", "integration")
        return (
            text_of(headers.get("x-github-hook-installation-target-id"), 20) if kind == "integration" else ""
        )

    def app_event(self, headers: Mapping[str, str], body: bytes) -> AppEvent | None:
        name = text_of(headers.get("x-github-event"), 60)
        delivery_id = text_of(headers.get("x-github-delivery"), 100)
        if not name or not delivery_id:
            raise BadDelivery("The headers X-GitHub-Event and X-GitHub-Delivery are missing.")
        if name not in _APP_EVENTS:
            return None
        document = strict_json(json_of(body))
        action = text_of(document.get("action"), 60)
        number = object_of(document.get("installation")).get("id")
        removed = document.get("repositories_removed")
        numbers = [object_of(entry).get("id") for entry in (removed if isinstance(removed, list) else [])]
        full_name = f"{name}.{action}" if action else name
        return AppEvent(
            name=full_name,
            delivery_id=delivery_id,
            installation_id=str(number) if isinstance(number, int) else "",
            installation_ended=full_name in _ENDED,
            removed=tuple(str(entry) for entry in numbers if isinstance(entry, int)),
        )

    def open_app(self, identity: AppIdentity, allowed_private_cidrs: Sequence[str]) -> GitHubApp:
        return GitHubApp(self.outside, identity, allowed_private_cidrs)
