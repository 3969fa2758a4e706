"""Every algorithm agrees with plain Python on very many random pairs of tables.

``TWOFOLD_PAIRS`` says how many in all (``make fuzz N=1000000``), ``TWOFOLD_SEED`` repeats a run; each pairing
of databases gets its share, in packs. A failure names the seed of its pack. With ``TWOFOLD_FUZZ_FOLDER``
every pairing leaves what it saw there, for ``scripts/fuzz.py`` to write up.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import random
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from twofold_engine.sql.duckdb import DuckDBDialect

from .packing import pack
from .stores import Store
from .test_properties import PAIRINGS, Pairing, check_case, stores

__all__ = ["stores"]

PAIRS = int(os.environ.get("TWOFOLD_PAIRS", "6300"))
PACK = 1_000
"""Pairs in one comparison, at the most."""
ALONE = 2
"""So many more packs of a pairing hold one pair only: a table as small as can be."""
SEED = int(os.environ.get("TWOFOLD_SEED") or random.SystemRandom().randrange(2**32))
FOLDER = os.environ.get("TWOFOLD_FUZZ_FOLDER")


@pytest.mark.thorough
@pytest.mark.fuzz
@pytest.mark.parametrize("name", PAIRINGS)
def test_packs_of_pairs(stores: Callable[[str], Store], name: str) -> None:
    source, target, algorithms = PAIRINGS[name]
    pairing = Pairing(stores(source), stores(target), algorithms)
    wrong: list[str] = []
    compared, begun = 0, time.monotonic()
    for seed, pairs in packs(name):
        case = pack(
            seed, pairs, pairing.kinds, retype=pairing.source.typed and pairing.target.typed
        )  # fmt: skip
        try:
            # Many a pack compares its columns in slices, as wide tables are compared.
            with pytest.MonkeyPatch.context() as patch:
                patch.setattr(DuckDBDialect, "columns_at_once", (None, 1, 2)[seed % 3])
                check_case(pairing, case)
        except Exception as error:  # noqa: BLE001 - every kind of failure is a disagreement, and is listed
            wrong.append(f"pack({seed}, {pairs}, …): {type(error).__name__}: {str(error)[:2000]}")
        compared += pairs
    if FOLDER:
        today = str(dt.datetime.now(dt.UTC).date())
        seen = {"pairing": name, "seed": SEED, "asked": PAIRS, "pairs": compared,
                "algorithms": [a.value for a in algorithms], "date": today,
                "commit": os.environ.get("TWOFOLD_COMMIT", ""),
                "seconds": round(time.monotonic() - begun), "wrong": wrong}  # fmt: skip
        Path(FOLDER, f"{name.replace(' ', '-')}.json").write_text(json.dumps(seen), encoding="utf-8")
    assert not wrong, f"TWOFOLD_SEED={SEED}: " + "\n".join(wrong[:5])


def packs(name: str) -> list[tuple[int, int]]:
    """(seed, pairs) of each pack of a pairing."""
    chance = random.Random(f"{SEED} {name}")
    left = max(1, PAIRS // len(PAIRINGS))
    sizes = [1] * ALONE
    while left:
        sizes.append(min(PACK, left))
        left -= sizes[-1]
    return [(chance.randrange(2**53), size) for size in sizes]
