"""An integration's results as tables: asked of every submitted diff, and of those of a repeated run."""

from __future__ import annotations

from typing import Any

import pytest

from twofold_server.ci import service
from twofold_server.ci.schemas import IntegrationPatch
from twofold_server.data_sources import service as data_sources
from twofold_server.errors import Conflict, Invalid

from .conftest import CiWorld

FIELDS = ("materialize", "materialization_destination_id")


def change(world: CiWorld, **fields: Any) -> None:
    with world.ctx.db.write() as session:
        service.update(session, world.actor, world.integration_id, IntegrationPatch(**fields))


def requested(world: CiWorld) -> list[tuple[Any, ...]]:
    return [tuple(diff.request[name] for name in FIELDS) for diff in world.diffs()]


def source_of(world: CiWorld) -> int:
    with world.ctx.db.read() as session:
        return service.get_integration(session, world.actor, world.integration_id).data_source_id


def test_every_submitted_diff_is_asked_to_write_its_results(world: CiWorld) -> None:
    change(world, materialize_results=True)
    world.trigger()
    world.submit("orders", "items")
    assert requested(world) == [(True, None)] * 2


def test_the_results_go_where_the_integration_says(world: CiWorld) -> None:
    taker = source_of(world)
    change(world, materialize_results=True, materialize_results_to=taker)
    world.trigger()
    world.submit("orders")
    assert requested(world) == [(True, taker)]


@pytest.mark.parametrize("named", [False, True])
def test_off_means_that_nothing_is_written(world: CiWorld, named: bool) -> None:
    change(world, materialize_results_to=source_of(world) if named else None)
    world.trigger()
    world.submit("orders")
    assert requested(world) == [(False, None)]


def test_a_place_that_is_not_there_is_not_saved(world: CiWorld) -> None:
    with pytest.raises(Invalid, match="There is no data source 4711"):
        change(world, materialize_results_to=4711)


def test_a_data_source_that_takes_results_is_in_use(world: CiWorld) -> None:
    change(world, materialize_results_to=source_of(world))
    with pytest.raises(Conflict, match="is in use"), world.ctx.db.write() as session:
        data_sources.delete(session, world.actor, source_of(world))
