"""What the account of a connection sees and may do, for connection tests."""

from __future__ import annotations

from dataclasses import dataclass

from twofold_engine.spec import Relation


@dataclass(frozen=True)
class ExcessRight:
    """Something the account may do beyond reading, and the statement that ends it."""

    message: str
    statement: str


@dataclass(frozen=True)
class Access:
    """``tables``: tables and views in the catalogue; ``readable``: those this account may read."""

    tables: int
    readable: int
    sample: Relation | None
    """One that may be read; None without one."""
    excess: tuple[ExcessRight, ...] = ()
