"""Our own OpenAPI document, at ``/api/openapi.json``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from fastapi import APIRouter, FastAPI, Request
from fastapi.routing import APIRoute, iter_route_contexts

from twofold_server.http.deps import PUBLIC, Requirement

__all__ = ["API_RESPONSES", "declared", "router", "served_routes", "use_our_document"]

router = APIRouter()

API_RESPONSES: dict[int | str, dict[str, Any]] = {
    status: {
        "description": description,
        "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}},
    }
    for status, description in (
        ("4XX", "The request was refused; `detail` says why."),
        ("5XX", "The server failed; `request_id` finds the cause in its log."),
    )
}
"""Every API route answers its errors in one shape."""

_PROBLEM_SCHEMA = {
    "title": "Problem",
    "type": "object",
    "required": ["type", "title", "status", "detail", "instance", "code", "request_id"],
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string", "description": "What happened, what it means, what to do."},
        "instance": {"type": "string"},
        "code": {"type": "string"},
        "request_id": {"type": "string"},
        "errors": {"type": "array", "items": {"type": "object", "additionalProperties": True}},
    },
}


@router.get("/api/openapi.json", dependencies=[PUBLIC], tags=["Meta"])
def get_openapi_document(request: Request) -> dict[str, Any]:
    """This document: every route that the server has under /api."""
    app: FastAPI = request.app
    return app.openapi()


def served_routes(app: FastAPI) -> Iterator[tuple[str, APIRoute]]:
    """Every route of the application, those of included routers too, with its full path."""
    for context in iter_route_contexts(app.routes):
        route = context.original_route
        if isinstance(route, APIRoute) and context.path is not None:
            yield context.path, route


def declared(route: APIRoute) -> Requirement | str | None:
    """What a route says about who may call it: a requirement, ``"public"``, or None when it forgot."""
    for dependency in route.dependant.dependencies:
        if isinstance(dependency.call, Requirement):
            return dependency.call
    marks = [dependency.call for dependency in route.dependant.dependencies]
    return "public" if PUBLIC.dependency in marks else None


def use_our_document(app: FastAPI) -> None:
    """Adds the key and the shape of errors to the framework's document."""
    make = app.openapi

    def complete() -> dict[str, Any]:
        if app.openapi_schema is not None:
            return app.openapi_schema
        document = make()
        components = document.setdefault("components", {})
        components.setdefault("schemas", {})["Problem"] = _PROBLEM_SCHEMA
        components["securitySchemes"] = {
            "ApiKey": {
                "type": "apiKey",
                "in": "header",
                "name": "Authorization",
                "description": "`Key <api-key>`; `Bearer <api-key>` and the bare key are accepted too.",
            }
        }
        for path, route in served_routes(app):
            for method in route.methods or ():
                operation = document["paths"].get(path, {}).get(method.lower())
                if operation is not None and isinstance(declared(route), Requirement):
                    operation["security"] = [{"ApiKey": []}]
        return document

    app.openapi = complete  # type: ignore[method-assign]
