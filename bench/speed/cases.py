"""Which tables are compared where, by what, and which bare query is the limit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bench.speed.tables import VARIANTS, Variant


@dataclass(frozen=True)
class Contender:
    """A tool with one of its settings."""

    tool: str
    """``twofold``, ``bare`` or a peer."""
    setting: Any

    @property
    def label(self) -> str:
        if not isinstance(self.setting, dict):
            return f"{self.tool} {self.setting}".strip()
        numbers = "/".join(f"{self.setting[name]:,}" for name in ("threads", "factor", "threshold"))
        return f"{self.tool} {self.setting['algorithm']} {numbers}"


@dataclass(frozen=True)
class Case:
    """One pair of tables in its places."""

    name: str
    words: str
    places: tuple[str, str]
    variant: Variant
    limit: str
    """The kind of bare query."""
    ours: tuple[str, ...]
    peers: tuple[Contender, ...] = ()
    slow: bool = False
    """Whether the target lies behind the slow link."""
    share: int = 1
    """Of the rows that were asked for, one of so many: for shapes that take too long otherwise."""

    @property
    def contenders(self) -> Sequence[Contender]:
        bare = (Contender("bare", self.limit),)
        return (*bare, *(Contender("twofold", algorithm) for algorithm in self.ours), *self.peers)


def _by_rows(algorithm: str, settings: Sequence[tuple[int, int, int]]) -> tuple[Contender, ...]:
    names = ("threads", "factor", "threshold")
    return tuple(
        Contender(tool, {"algorithm": algorithm} | dict(zip(names, numbers, strict=True)))
        for tool in ("data-diff", "reladiff")
        for numbers in settings
    )


SETTINGS = ((2, 32, 16_384), (4, 32, 50_000), (2, 256, 50_000), (4, 1_024, 16_384))
"""Threads, segments per step, rows below which a segment is downloaded; the first are the defaults, with two
threads."""
HASHDIFF, JOINDIFF = _by_rows("hashdiff", SETTINGS), _by_rows("joindiff", SETTINGS[:1])
ON_FILES = (Contender("datacompy", ""), Contender("datadiffer", ""))
ALL = ("auto", "checksum", "fetch_and_join")


def _cases() -> list[Case]:
    few = VARIANTS["few"]
    pg, two, mixed = ("postgresql",) * 2, ("postgresql", "postgresql 2"), ("postgresql", "mariadb")
    found = [
        Case(
            "pg_same", "PostgreSQL, one database", pg, few, "join", ("auto", "join"), (*JOINDIFF, *HASHDIFF)
        ),
        Case("duckdb", "one DuckDB file", ("duckdb",) * 2, few, "hash_join", ("auto", "join")),
        Case("pg_pg", "two PostgreSQL servers", two, few, "hash_scans", ALL, HASHDIFF),
        Case("pg_mariadb", "PostgreSQL and MariaDB", mixed, few, "exports", ALL, HASHDIFF),
        Case("parquet", "Parquet files", ("parquet",) * 2, few, "hash_join", ("auto", "join"), ON_FILES),
    ]
    for variant in VARIANTS.values():
        if variant is not few:
            share = 10 if variant.columns > 100 else 1
            peers = HASHDIFF[:1] + HASHDIFF[len(SETTINGS) :][:1] if variant.columns < 100 else ()
            words = f"two PostgreSQL servers, {variant.words}"
            case = Case(f"pg_pg_{variant.name}", words, two, variant, "hash_scans", ALL, peers, share=share)
            found.append(case)
    found.append(
        Case("pg_pg_slow", "two PostgreSQL servers, one behind 20 ms and 200 Mbit/s", two, few, "hash_scans",
             ALL, slow=True, share=10)
    )  # fmt: skip
    return found


CASES = {case.name: case for case in _cases()}
QUICK = ("pg_same", "duckdb", "pg_pg", "pg_mariadb", "parquet", "pg_pg_identical", "pg_pg_scattered_10",
         "pg_pg_outlier")  # fmt: skip
