"""Many random pairs of small tables in one comparison: as many as a long run can look at.

Every pair has rows of its own, drawn as ``strategies`` draws them (few keys, many copies, NULLs, odd values),
and the number of the pair is the first column of the key, so pairs never meet. A pack shares its columns, its
types and its question. Chance comes from a seed, and the same seed gives the same pack in every run.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from .strategies import CHANGES, KINDS, Case, Filter, Kind, Side

PAIR = "pair"
"""The first key column."""


@dataclass(frozen=True)
class Shape:
    """What the pairs of a pack have in common."""

    keys: tuple[Kind, ...]
    before: tuple[Kind, ...]
    """Value columns of the source."""
    after: tuple[Kind, ...]
    """The same of the target."""

    @property
    def names(self) -> tuple[str, ...]:
        return (
            PAIR,
            *(f"k{i}" for i in range(len(self.keys))),
            *(f"v{i}" for i in range(len(self.before))),
            "n",
        )


def pack(seed: int, pairs: int, kinds: Sequence[str], *, retype: bool = True) -> Case:
    """``pairs`` random pairs of tables with columns of ``kinds``."""
    chance = random.Random(seed)
    shape = _shape(chance, kinds, retype=retype)
    source: list[tuple[Any, ...]] = []
    target: list[tuple[Any, ...]] = []
    for number in range(pairs):
        left, right = _pair(chance, shape)
        source += [(number, *row) for row in left]
        target += [(number, *row) for row in right]
    chance.shuffle(target)
    number_kind = KINDS["integer"]
    sides = [
        Side(shape.names, (number_kind, *shape.keys, *values, number_kind), tuple(rows))
        for values, rows in ((shape.before, source), (shape.after, target))
    ]
    chosen = chance.choice(["all", "all", "all", "include", "exclude"])
    some = tuple(chance.sample(shape.names[1 + len(shape.keys) :], 1))
    return Case(
        sides[0], sides[1],
        key=shape.names[: 1 + len(shape.keys)],
        include=some if chosen == "include" else (),
        exclude=some if chosen == "exclude" else (),
        mapping=(),
        where_source=_filter(chance), where_target=_filter(chance),
        compare_duplicates=chance.random() < 0.7,
    )  # fmt: skip


def _shape(chance: random.Random, kinds: Sequence[str], *, retype: bool) -> Shape:
    keyable = [name for name in kinds if KINDS[name].keyable]
    keys = tuple(KINDS[chance.choice(keyable)] for _ in range(chance.randint(1, 3)))
    before = tuple(KINDS[chance.choice(kinds)] for _ in range(chance.randint(0, 4)))
    after = []
    for kind in before:
        others = [name for name in CHANGES.get(kind.name, ()) if name in kinds]
        other = retype and others and chance.random() < 0.25
        after.append(KINDS[chance.choice(others)] if other else kind)
    return Shape(keys, before, tuple(after))


def _pair(chance: random.Random, shape: Shape) -> tuple[list[tuple[Any, ...]], list[tuple[Any, ...]]]:
    """Two tables: the target repeats most rows of the source, some with another cell, and adds a few."""
    tidy = chance.random() < 0.5
    number = KINDS["integer"]
    kinds = [*zip(shape.keys, shape.keys, strict=True), *zip(shape.before, shape.after, strict=True)]
    pools = [_pools(chance, *pair, wide=tidy and i < len(shape.keys)) for i, pair in enumerate(kinds)]
    pools.append(_pools(chance, number, number, wide=False))
    source = [tuple(chance.choice(pool) for pool, _ in pools) for _ in range(chance.randint(0, 8))]
    if tidy:
        source = list({repr(row[: len(shape.keys)]): row for row in source}.values())
    target = []
    for row in source:
        copies = chance.choice([0, 1, 1, 1, 1, 1, 1, 1, 1, 1]) if tidy else chance.choice([0, 1, 1, 1, 2])
        target += [_repeated(chance, row, pools, len(shape.keys), tidy=tidy) for _ in range(copies)]
    fresh = chance.randint(0, 1 if tidy else 2)
    target += [tuple(chance.choice(pool) for _, pool in pools) for _ in range(fresh)]
    return source, target


def _pools(chance: random.Random, before: Kind, after: Kind, *, wide: bool) -> tuple[list[Any], list[Any]]:
    everything = [*before.values, None]
    pool = everything if wide else [chance.choice(everything) for _ in range(chance.randint(1, 3))]
    if before == after:
        return pool, pool
    others = [*after.values, None]
    return pool, [chance.choice(others) for _ in range(chance.randint(1, 3))]


def _repeated(
    chance: random.Random,
    row: tuple[Any, ...],
    pools: Sequence[tuple[list[Any], list[Any]]],
    keys: int,
    *,
    tidy: bool,
) -> tuple[Any, ...]:
    """The row in the target's types; in one of four cases with another value in one cell."""
    changed = chance.randrange(keys if tidy else 0, len(row)) if chance.random() < 0.25 else -1
    return tuple(
        chance.choice(after) if before is not after or position == changed else cell
        for position, (cell, (before, after)) in enumerate(zip(row, pools, strict=True))
    )


def _filter(chance: random.Random) -> Filter | None:
    name = 'CAST("n" AS INTEGER)'
    return chance.choice(
        [
            *[None] * 8,
            Filter(f"{name} >= 1", lambda row: row["n"] is not None and row["n"] >= 1),
            Filter(f"{name} IS NULL OR {name} <> 1", lambda row: row["n"] is None or row["n"] != 1),
        ]
    )
