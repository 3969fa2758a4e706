"""Every route says who may call it, and the document lists exactly the routes that are served."""

from __future__ import annotations

import pytest
from starlette.routing import Mount
from starlette.testclient import TestClient

from twofold_server.accounts.permissions import ALL_PERMISSIONS
from twofold_server.app import create_app
from twofold_server.context import Context
from twofold_server.http.deps import Requirement, csrf_protected, same_origin
from twofold_server.http.openapi import declared, served_routes

from ..conftest import Admin

WEBHOOK = "/api/datadiff_ci/{ci_config_id}/hook"
"""Open, because the forge's signature takes the place of a key."""
OPEN_API_ROUTES = {"/api/internal/sdk/log", "/api/openapi.json", WEBHOOK}
SAFE = {"GET", "HEAD", "OPTIONS"}
MACHINES = ("/api/", "/mcp")


def test_every_route_declares_a_permission_or_that_it_is_public(ctx: Context) -> None:
    routes = list(served_routes(create_app(ctx)))
    assert len(routes) > 30
    silent = [f"{sorted(route.methods)} {path}" for path, route in routes if declared(route) is None]
    assert silent == []
    for path, route in routes:
        requirement = declared(route)
        if isinstance(requirement, Requirement):
            assert requirement.permission is None or requirement.permission in ALL_PERMISSIONS
            assert requirement.door == ("api" if path.startswith(MACHINES) else "page"), path
    open_routes = {path for path, route in routes if declared(route) == "public" and path.startswith("/api/")}
    assert open_routes == OPEN_API_ROUTES


def test_nothing_but_the_static_files_is_mounted(ctx: Context) -> None:
    assert [route.path for route in create_app(ctx).routes if isinstance(route, Mount)] == ["/static"]


def test_every_page_that_changes_something_is_protected_from_forgery(ctx: Context) -> None:
    guards = {csrf_protected.dependency, same_origin.dependency}
    bare = [
        path
        for path, route in served_routes(create_app(ctx))
        if not path.startswith((*MACHINES, "/integrations/"))
        and set(route.methods) - SAFE
        and not guards & {dependency.call for dependency in route.dependant.dependencies}
    ]
    assert bare == []


def test_the_document_lists_exactly_the_served_routes(client: TestClient, ctx: Context) -> None:
    document = client.get("/api/openapi.json").json()
    documented = {
        (method.upper(), path)
        for path, operations in document["paths"].items()
        for method in operations
        if path.startswith("/api/")
    }
    served = {
        (method, path)
        for path, route in served_routes(create_app(ctx))
        for method in route.methods
        if path.startswith("/api/")
    }
    assert documented == served


def test_the_document_is_complete(client: TestClient) -> None:
    document = client.get("/api/openapi.json").json()
    assert document["components"]["schemas"]["Problem"]
    for path, operations in document["paths"].items():
        for method, operation in operations.items():
            if not path.startswith("/api/"):
                continue
            assert operation.get("description"), f"{method} {path} has no description"
            assert "application/problem+json" in operation["responses"]["4XX"]["content"]
            assert ("security" in operation) == (path not in OPEN_API_ROUTES), path


def test_every_api_route_without_a_key_is_a_401(client: TestClient, ctx: Context, admin: Admin) -> None:
    for path, route in served_routes(create_app(ctx)):
        if path.startswith("/api/") and path not in OPEN_API_ROUTES:
            for method in route.methods:
                answer = client.request(method, _with_numbers(path))
                assert answer.status_code == 401, f"{method} {path}: {answer.status_code}"


def _with_numbers(path: str) -> str:
    return "/".join("1" if part.startswith("{") else part for part in path.split("/"))


@pytest.mark.parametrize(
    "form", ["/static/../settings.py", "/static/%2e%2e/settings.py", "/static/", "/static"]
)
def test_the_static_folder_is_no_way_out(client: TestClient, form: str) -> None:
    assert client.get(form).status_code == 404
