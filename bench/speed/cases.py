"""Which tables are compared where, by what, and which bare queries are the limit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from bench.speed.tables import VARIANTS, Variant

OURS, BARE = "twofold", "bare"


@dataclass(frozen=True)
class Contender:
    """A tool with one of its settings."""

    tool: str
    """``twofold``, ``bare`` or a peer."""
    setting: Any

    @property
    def is_peer(self) -> bool:
        return self.tool not in (OURS, BARE)

    @property
    def algorithm(self) -> str:
        return str(self.setting["algorithm"]) if isinstance(self.setting, dict) else ""

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
    limits: tuple[str, ...]
    """Kinds of bare queries; the quickest of them is the limit."""
    ours: tuple[str, ...]
    peers: tuple[Contender, ...] = ()
    slow: bool = False
    """Whether the target lies behind the slow link."""
    of_rows: float = 1.0
    """Rows of this case over those that were asked for."""
    note: str = ""
    """What a reader should know beside the numbers."""
    picked_in: str | None = None
    """The case whose quickest setting of each peer runs here; without it all settings run once."""

    def size(self, rows: int) -> int:
        return max(1, round(rows * self.of_rows))

    @property
    def contenders(self) -> Sequence[Contender]:
        bare = (Contender(BARE, kind) for kind in self.limits)
        return (*bare, *(Contender(OURS, algorithm) for algorithm in self.ours), *self.peers)

    @property
    def heading(self) -> str:
        return self.words[0].upper() + self.words[1:]

    @property
    def home(self) -> str:
        return self.places[0]


def _settings(algorithm: str, settings: Sequence[tuple[int, int, int]], *tools: str) -> tuple[Contender, ...]:
    names = ("threads", "factor", "threshold")
    return tuple(
        Contender(tool, {"algorithm": algorithm} | dict(zip(names, numbers, strict=True)))
        for tool in tools or ("data-diff", "reladiff")
        for numbers in settings
    )


SETTINGS = ((2, 32, 16_384), (4, 32, 50_000), (2, 256, 50_000), (4, 1_024, 16_384))
"""Threads, segments per step, rows below which a segment is downloaded; the first are the defaults, with two
threads."""
HASHDIFF = _settings("hashdiff", SETTINGS)
IN_ONE = _settings("joindiff", SETTINGS) + _settings("hashdiff", SETTINGS[:2])
IN_DUCKDB = _settings("joindiff", SETTINGS[:1]) + _settings("hashdiff", SETTINGS[:3])
"""There joindiff takes no segments."""
ON_FILES = (Contender("datacompy", ""), Contender("datadiffer", ""))
IN_TWO = ("auto", "checksum", "fetch_and_join")
ALL = ("auto", "join", "checksum", "fetch_and_join")
HASHES = ("typed hashes", "record hashes")
EXPORTS = ("exports", "exports in halves")
MARIADB_PICKS = "pg_mariadb_tenth"
"""There a setting may take minutes, so those that run are picked with fewer rows."""
DATES = (
    "For data-diff every row differs: it writes dates of MariaDB with a time of day, of PostgreSQL without. "
    "The settings of other tools are those that were quickest with a tenth of the rows."
)

FULL_ROWS = 10_000_000
PLAIN = "pg_pg_plain"
"""What other data between two servers is held against: as near to it in time, and on the same machine."""


def _main() -> list[Case]:
    few = VARIANTS["few"]
    pg, two, mixed = ("postgresql",) * 2, ("postgresql", "postgresql 2"), ("postgresql", "mariadb")
    return [
        Case("pg_same", "PostgreSQL, one database", pg, few, ("full join",), ALL, IN_ONE),
        Case("duckdb", "one DuckDB file", ("duckdb",) * 2, few, ("hash join",), ALL, IN_DUCKDB),
        Case("pg_pg", "two PostgreSQL servers", two, few, HASHES, IN_TWO, HASHDIFF),
        Case("pg_mariadb", "PostgreSQL and MariaDB", mixed, few, EXPORTS, IN_TWO, HASHDIFF, note=DATES,
             picked_in=MARIADB_PICKS),
        Case("parquet", "Parquet files", ("parquet",) * 2, few, ("hash join",), ALL, ON_FILES),
    ]  # fmt: skip


def _cases() -> list[Case]:
    main = _main()
    found = list(main)
    between = next(case for case in main if case.name == "pg_pg")
    again = f"{between.words}, the plain table again, beside other data"
    found.append(replace(between, name=PLAIN, words=again, ours=("auto",), peers=()))
    for variant in VARIANTS.values():
        if variant.name not in ("few", "lineitem"):
            words = f"{between.words}, {variant.words}"
            share = 0.1 if variant.columns > 100 else 1.0
            found.append(
                replace(between, name=f"pg_pg_{variant.name}", words=words, variant=variant, of_rows=share,
                        picked_in="pg_pg")
            )  # fmt: skip
    slow = f"{between.words}, one behind 20 ms and 200 Mbit/s"
    found.append(replace(between, name="pg_pg_slow", words=slow, slow=True, of_rows=0.1, peers=()))
    lineitem = VARIANTS["lineitem"]
    for case in main:
        words = f"TPC-H lineitem: {case.words}"
        tpch = replace(case, name=f"tpch_{case.name}", words=words, variant=lineitem, of_rows=0.6)
        found.append(tpch if case.peers == ON_FILES else replace(tpch, picked_in=case.name))
    for case in main:
        if case.home in ("duckdb", "parquet"):
            words = f"TPC-H lineitem, ten times as many rows: {case.words}"
            tpch = replace(case, name=f"tpch10_{case.name}", words=words, variant=lineitem, of_rows=6.0)
            found.append(tpch if case.peers == ON_FILES else replace(tpch, picked_in=case.name))
    for case in main:
        words = f"{case.words}, a tenth of the rows"
        found.append(replace(case, name=f"{case.name}_tenth", words=words, of_rows=0.1, picked_in=None))
    return found


CASES = {case.name: case for case in _cases()}
QUICK = ("pg_same", "duckdb", "pg_pg", "pg_mariadb", "parquet", "pg_pg_identical", "pg_pg_scattered_10",
         "pg_pg_outlier", "tpch_parquet")  # fmt: skip
