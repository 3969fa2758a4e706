"""Which algorithm compares, and why. Pure, as the planner that asks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from twofold_engine.errors import NotSupported
from twofold_engine.spec import Algorithm, DiffSpec

if TYPE_CHECKING:
    from twofold_engine.planner import ColumnPair, Plan, Relations

CHECKSUM_ROWS = 100_000
"""Where either side has fewer, fetching everything takes less than a second, and a pass over sums is not
needed."""


def choose(
    spec: DiffSpec, relations: Relations, pairs: Sequence[ColumnPair], native_hash: bool
) -> tuple[Algorithm, list[str]]:
    """The algorithm and the reasons for it. Raises ``NotSupported`` for one that was asked for in vain."""
    unable = [pair.name for pair in pairs if not relations.compares(pair)]
    beyond, most = _beyond(relations, pairs), _most_columns(relations, pairs)
    match spec.algorithm:
        case Algorithm.JOIN:
            _check_join(relations, unable, beyond, most)
            return Algorithm.JOIN, ["join: asked for"]
        case Algorithm.FETCH_AND_JOIN:
            return Algorithm.FETCH_AND_JOIN, ["fetch_and_join: asked for"]
        case Algorithm.CHECKSUM:
            _check_checksum(relations, pairs, native_hash)
            return Algorithm.CHECKSUM, ["checksum: asked for", _how_hashed(native_hash)]
    if relations.joinable and not (unable or beyond or most):
        where = "in one database, so no row needs to leave it"
        if not relations.one_database:
            where = "files of this machine, which one DuckDB reads"
        return Algorithm.JOIN, [f"join: both sides are {where}"]
    if relations.joinable and unable:
        why = f"the database cannot compare {listed(unable)} by value inside itself"
    elif relations.joinable and most:
        why = f"a statement of the database has at most {most:,} columns, too few for a join"
    elif relations.joinable:
        why = f"the database cannot apply every rule inside itself: {beyond}"
    else:
        apart = "read by different users" if relations.one_database else "in different databases"
        why = f"the two sides are {apart}"
    if native_hash and spec.sampling is None and _are_large(relations):
        return Algorithm.CHECKSUM, [f"checksum: {why}, and large", _how_hashed(native_hash)]
    return Algorithm.FETCH_AND_JOIN, [f"fetch_and_join: {why}"]


def _beyond(relations: Relations, pairs: Sequence[ColumnPair]) -> str:
    """The rules that the one database cannot apply, in words; empty when there are none."""
    found = [
        f"{pair.name} ({rule.words})"
        for pair in pairs
        for rule in pair.rules
        if not relations.applies(rule, pair)
    ]
    return listed(found, 8)


def _most_columns(relations: Relations, pairs: Sequence[ColumnPair]) -> int:
    """How many columns a statement may have, where those of a join need more; else 0.

    The widest has, per pair, its values on both sides, whether they differ, and what orders equal keys.
    """
    dialect = None if relations.dialects is None else relations.dialects[0]
    if dialect is None or dialect.most_columns is None:
        return 0
    read = sum(len(dialect.transport("", column)) for pair in pairs for column in pair.sides)
    return dialect.most_columns if read + 2 * len(pairs) + 2 > dialect.most_columns else 0


def _check_join(relations: Relations, unable: Sequence[str], beyond: str, most: int) -> None:
    if not relations.joinable:
        raise NotSupported(
            "The two sides are not in one database that one user can read, so it cannot join them.",
            hint="Use the algorithm auto or fetch_and_join.",
        )
    if unable:
        raise NotSupported(
            f"The database cannot compare {listed(unable)} by value inside itself.",
            hint="Use the algorithm auto or fetch_and_join, or exclude the column.",
        )
    if most:
        raise NotSupported(
            f"A statement of the database has at most {most:,} columns, too few to join so wide tables.",
            hint="Use the algorithm auto or fetch_and_join, or compare fewer columns.",
        )
    if beyond:
        raise NotSupported(
            f"The database cannot apply every rule inside itself: {beyond}.",
            hint="Use the algorithm auto or fetch_and_join, or take the rule away.",
        )


def _check_checksum(relations: Relations, pairs: Sequence[ColumnPair], native_hash: bool) -> None:
    unable = [pair.name for pair in pairs if not native_hash and not _is_hashable(pair, relations)]
    if unable:
        raise NotSupported(
            f"The two databases have no common way to hash the values of {listed(unable)}.",
            hint="Use the algorithm auto or fetch_and_join, or exclude the column.",
        )


def _how_hashed(native_hash: bool) -> str:
    by = "the hash functions that both sides share" if native_hash else "MD5, which every database has"
    return f"rows are hashed by {by}; only buckets whose sums differ are fetched and compared by value"


def _are_large(relations: Relations) -> bool:
    return all(rows is not None and rows >= CHECKSUM_ROWS for rows in relations.row_estimates)


def _is_hashable(pair: ColumnPair, relations: Relations) -> bool:
    """Whether both sides can write a value's exact text."""
    if relations.dialects is None:
        return False
    return all(
        dialect.fingerprint(dialect.column(column.name), column, pair.comparator) is not None
        for dialect, column in zip(relations.dialects, pair.sides, strict=True)
    )


def is_open(plan: Plan, spec: DiffSpec, relations: Relations) -> bool:
    """Whether sums and fetching both lead to the result, and it is worth trying which is quicker."""
    apart = plan.algorithm in (Algorithm.CHECKSUM, Algorithm.FETCH_AND_JOIN)
    if not apart or spec.algorithm is not Algorithm.AUTO or spec.sampling is not None:
        return False
    pairs = (*plan.keys, *plan.columns)
    hashable = plan.native_hash or all(_is_hashable(pair, relations) for pair in pairs)
    return hashable and _are_large(relations) and spec.spark_master is None


def weighed(plan: Plan, algorithm: Algorithm, reason: str) -> tuple[str, ...]:
    """The reasons for the quicker of two ways: those that led to both, and what was measured."""
    why = plan.reasons[0].partition(": ")[2].removesuffix(", and large")
    how = [_how_hashed(plan.native_hash)] if algorithm is Algorithm.CHECKSUM else []
    return (f"{algorithm.value}: {why}", reason, *how)


def hashes_natively(pairs: Sequence[ColumnPair], relations: Relations) -> bool:
    """Whether both sides have the same hash functions, and these take the form of every pair."""
    one, other = relations.hash_versions
    if relations.dialects is None or not one or one != other:
        return False
    return all(
        dialect.compares(pair.source, pair.target, pair.comparator)
        and dialect.column_hash(dialect.column(column.name), pair.sides, pair.comparator, "0") is not None
        for pair in pairs
        for dialect, column in zip(relations.dialects, pair.sides, strict=True)
    )


def listed(names: Sequence[str], most: int = 20) -> str:
    shown = ", ".join(names[:most])
    return shown if len(names) <= most else f"{shown} and {len(names) - most} more"
