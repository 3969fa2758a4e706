"""Published addresses of which this server has nothing: 501 with a sentence on what to use instead.

A generic 404 would be read wrongly by published clients: as a data source that is not there, or as an older
server.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any

from fastapi import APIRouter, Depends, Request

from twofold_server.accounts.permissions import (
    ADMIN,
    CREATE_DIFFS,
    EDIT_ALERTS,
    LIST_SOURCES,
    VIEW_ALERTS,
    VIEW_DIFFS,
)
from twofold_server.errors import NotBuilt
from twofold_server.http.deps import Requirement

__all__ = ["GROUPS", "Group", "router"]

_MONITORS = "/api/v1/monitors"
_PROVISION = "/api/internal/monitors/provision"
_BI = "/api/v1/lineage/bi"
_EXPLORE = "/api/v1/explore/db/{data_connection_id}"
_BI_KINDS = ("dbt", "hightouch", "looker", "mode", "powerbi", "tableau")
_ALL_METHODS = ("GET", "POST", "DELETE")


@dataclass(frozen=True)
class Group:
    """Addresses that one sentence answers. ``addresses``: method, path, and the permission that the published
    one would need; None: any key."""

    what: str
    """Begins the sentence: "Monitors are"."""
    instead: str
    addresses: tuple[tuple[str, str, str | None], ...]

    @property
    def sentence(self) -> str:
        return f"{self.what} not supported by this server; nothing was done. {self.instead}"


GROUPS = (
    Group(
        "Monitors are",
        "Alerts take their place: POST /api/v1/alerts, or the page Alerts; for a comparison on a schedule, "
        "let a scheduled CI job call POST /api/v1/datadiffs.",
        (
            ("GET", _MONITORS, VIEW_ALERTS),
            *(
                ("POST", f"{_MONITORS}/create/{kind}", EDIT_ALERTS)
                for kind in ("diff", "metric", "schema", "test")
            ),
            ("GET", f"{_MONITORS}/{{id}}", VIEW_ALERTS),
            ("DELETE", f"{_MONITORS}/{{id}}", EDIT_ALERTS),
            ("POST", f"{_MONITORS}/{{id}}/run", EDIT_ALERTS),
            ("GET", f"{_MONITORS}/{{id}}/runs", VIEW_ALERTS),
            ("GET", f"{_MONITORS}/{{id}}/runs/{{run_id}}", VIEW_ALERTS),
            ("PUT", f"{_MONITORS}/{{id}}/toggle", EDIT_ALERTS),
            ("PATCH", f"{_MONITORS}/{{id}}/update", EDIT_ALERTS),
        ),
    ),
    Group(
        "Monitors as code are",
        "Alerts take their place: create and change them with POST and PATCH /api/v1/alerts.",
        (
            ("POST", _PROVISION, EDIT_ALERTS),
            ("POST", f"{_PROVISION}/jobs", EDIT_ALERTS),
            ("GET", f"{_PROVISION}/jobs/{{job_id}}", VIEW_ALERTS),
        ),
    ),
    Group(
        "Queries of your own are",
        "Ask the database itself. To compare what two queries give, send them as query1 and query2 to "
        "POST /api/v1/datadiffs.",
        (("POST", "/api/v1/data_sources/{data_source_id}/query", CREATE_DIFFS),),
    ),
    Group(
        "Descriptions of a table's columns are",
        "A comparison reads the columns by itself, and its summary_results tell how they differ; "
        "POST /api/v1/data_sources/{id}/guess_pk finds the key.",
        (
            ("POST", "/api/v1/data_sources/{data_source_id}/dataset_schema", LIST_SOURCES),
            ("GET", "/api/v1/data_sources/{data_source_id}/dataset_schema/{task_id}", LIST_SOURCES),
        ),
    ),
    Group(
        "Checks of the primary keys in a dbt manifest are",
        "Name the key of each table in the list for 'ci submit', as pk; with null the declared key is taken, "
        "or one is guessed.",
        (("POST", "/api/internal/ci/{ci_config_id}/check_pks_in_dbt_manifest", VIEW_DIFFS),),
    ),
    Group(
        "Connections to BI tools are",
        "Nothing takes their place: the dependencies of a comparison are empty.",
        (
            ("GET", f"{_BI}/", VIEW_DIFFS),
            *(("POST", f"{_BI}/{kind}/", ADMIN) for kind in _BI_KINDS),
            *(("PUT", f"{_BI}/{kind}/{{bi_datasource_id}}/", ADMIN) for kind in _BI_KINDS),
            ("GET", f"{_BI}/{{bi_datasource_id}}/", VIEW_DIFFS),
            ("DELETE", f"{_BI}/{{bi_datasource_id}}/", ADMIN),
            ("GET", f"{_BI}/{{bi_datasource_id}}/sync/", ADMIN),
        ),
    ),
    Group(
        "Lineage and the catalog of tables are",
        "Nothing takes their place: the dependencies of a comparison are empty.",
        (
            *(
                ("GET", f"{_EXPLORE}/{place}/{way}", VIEW_DIFFS)
                for place in ("columns/{column_path}", "tables/{table_path}")
                for way in ("downstreams", "upstreams")
            ),
            ("POST", "/api/graphql", VIEW_DIFFS),
        ),
    ),
    Group(
        "An MCP server is",
        "Programs use the REST API, described at /api/openapi.json; people and agents the command 'twofold'.",
        tuple((method, path, None) for path in ("/mcp", "/mcp/") for method in _ALL_METHODS),
    ),
)


def _refusal(group: Group) -> Callable[[Request], Coroutine[Any, Any, None]]:
    async def not_built(request: Request) -> None:
        async for _ in request.stream():  # to its end: a client that still sends would not read the answer
            pass
        raise NotBuilt(group.sentence)

    not_built.__doc__ = f"Published, not built: answers 501. {group.instead}"
    return not_built


def _parameters(path: str) -> dict[str, Any]:
    """The parts of an address in braces, which the document of the API has to declare."""
    named = re.findall(r"\{(\w+)\}", path)
    return (
        {
            "parameters": [
                {"name": name, "in": "path", "required": True, "schema": {"type": "string"}} for name in named
            ]
        }
        if named
        else {}
    )


def _router() -> APIRouter:
    made = APIRouter(tags=["not built"])
    for group in GROUPS:
        refuse = _refusal(group)
        for method, path, permission in group.addresses:
            made.add_api_route(
                path,
                refuse,
                methods=[method],
                dependencies=[Depends(Requirement(permission, "api"))],
                openapi_extra=_parameters(path),
                include_in_schema=path.startswith("/api/"),
                deprecated=True,
                response_model=None,
            )
    return made


router = _router()
