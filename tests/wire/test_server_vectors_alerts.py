"""Golden vectors of alerts from the server's side: rows 7 to 9, around checks of each outcome."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from packages.server.tests.monitors.conftest import House, build_house
from tests.support.postgres import PostgresServer

from twofold_server.notifiers.memory import MemoryNotifiers

VECTORS: list[dict[str, Any]] = json.loads(
    (Path(__file__).parent / "vectors" / "client_alerts.json").read_text(encoding="utf-8")
)


def moment(text: str) -> datetime:
    """As the published client reads it: it crashes without microseconds and offset."""
    return datetime.strptime(text, "%Y-%m-%dT%H:%M:%S.%f%z").astimezone(UTC)


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def house(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[House]:
    overrides: dict[str, object] = {}
    if request.param == "postgresql":
        server: PostgresServer = request.getfixturevalue("postgres")
        overrides["database_url"] = server.create_database()
    yield from build_house(tmp_path, MemoryNotifiers(), overrides)


def send(house: House, row: int, alert_id: int, result_id: int = 0) -> Any:
    """Sends the vector of a row with ids of our own; its answer must fit the vector's schema."""
    vector = next(vector for vector in VECTORS if vector["row"] == row)
    request = vector["request"]
    answer = house.client.request(
        request["method"],
        request["path"].format(alert_id=alert_id, result_id=result_id),
        json=request.get("body"),
        headers={**request["headers"], "Authorization": f"Key {house.admin.api_key}"},
    )
    assert answer.status_code == vector["response"]["status"], answer.text
    jsonschema.validate(answer.json(), vector["response"]["body_schema"])
    return answer.json()


@pytest.mark.parametrize(
    ("query", "threshold", "status", "triggered"),
    [
        ("SELECT 1 AS one WHERE false", {"type": "absolute", "max": 0}, "done", False),
        ("SELECT 1 AS one", {"type": "absolute", "max": 0}, "done", True),
        ("SELECT * FROM nowhere", {"type": "absolute", "max": 0}, "failed", False),
    ],
)
def test_a_check_from_start_to_end(
    house: House, query: str, threshold: dict[str, Any], status: str, triggered: bool
) -> None:
    alert_id = house.alert(query=query, threshold=threshold)
    assert send(house, 9, alert_id)["last_run"] is None
    result_id = send(house, 7, alert_id)["id"]
    assert send(house, 8, alert_id, result_id)["status"] not in ("done", "failed")
    house.work()
    assert send(house, 8, alert_id, result_id)["status"] == status
    stands = send(house, 9, alert_id)
    run = moment(stands["last_run"]["value"])
    hit = stands["last_triggered"]
    assert (hit is not None and moment(hit["value"]) >= run) is triggered


def test_the_page_that_clients_link_to(house: House) -> None:
    alert_id = house.alert()
    answer = house.client.get(f"/query_alerts/{alert_id}")
    assert (answer.status_code, answer.headers["location"]) == (303, f"/login?next=/query_alerts/{alert_id}")
