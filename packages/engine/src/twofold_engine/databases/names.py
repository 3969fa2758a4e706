"""Which table a name means."""

from __future__ import annotations

from collections.abc import Sequence

from twofold_engine.errors import UnknownTable
from twofold_engine.spec import TableRef


def find_table(
    reference: TableRef, tables: Sequence[tuple[str, ...]], default_prefixes: Sequence[tuple[str, ...]]
) -> tuple[str, ...]:
    """The one table that a dotted path means.

    A quoted part matches exactly; the others exactly first, then ignoring case where that is unique. A short
    path is looked up under each default prefix in turn. Raises ``UnknownTable``.
    """
    for prefix in [*default_prefixes, ()]:
        wanted = (*prefix, *reference.path)
        fitting = [table for table in tables if len(table) == len(wanted)]
        if wanted in fitting:
            return wanted
        quoted = {*range(len(prefix)), *(i + len(prefix) for i in reference.quoted)}

        def meant(
            table: tuple[str, ...], wanted: tuple[str, ...] = wanted, quoted: set[int] = quoted
        ) -> bool:
            return all(
                a == b or (i not in quoted and a.lower() == b.lower())
                for i, (a, b) in enumerate(zip(table, wanted, strict=True))
            )

        folded = [table for table in fitting if meant(table)]
        if len(folded) == 1:
            return folded[0]
        if folded:
            names = " and ".join(".".join(table) for table in folded)
            raise UnknownTable(
                f"The table name {reference} can mean {names}.", hint="Write it in quotes, in its exact case."
            )
    raise UnknownTable(f"There is no table or view {reference}.", hint=_nearest(reference, tables))


def _nearest(reference: TableRef, tables: Sequence[tuple[str, ...]]) -> str:
    import difflib

    names = {table[-1].lower(): table for table in tables}
    near = difflib.get_close_matches(reference.path[-1].lower(), names, n=3, cutoff=0.5)
    if near:
        return "Did you mean " + " or ".join(".".join(names[name]) for name in near) + "?"
    if not tables:
        return "The database has no tables that this user may see."
    return (
        "It has "
        + ", ".join(".".join(table) for table in tables[:10])
        + ("." if len(tables) <= 10 else ", …")
    )
