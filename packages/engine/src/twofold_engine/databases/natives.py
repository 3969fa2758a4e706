"""What a database says of each of its own types.

The list of a database's types is not ours: its catalogue has it, and a test fails for a type of the catalogue
that is not declared. A declaration says what the type means here, how a column of it is written, and which
values try it out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from twofold_engine.result import ColumnInfo
from twofold_engine.types import Family


@dataclass(frozen=True)
class NativeType:
    """One type of a database's catalogue, or one more way to declare it that means something else."""

    name: str
    """As the catalogue lists it."""
    family: Family
    ddl: str = ""
    """How a column of it is declared; the name itself where empty."""
    samples: tuple[str, ...] = ()
    """Names of the logical types (``twofold_engine.testing.samples``) whose values it is tried with; those
    that it cannot hold are left out."""
    values: tuple[str, ...] = ()
    """More values, as text that the database reads as this type."""
    setup: tuple[str, ...] = ()
    """Statements that must run before a column of it can be declared."""
    note: str = ""
    """What people should know of its comparison: what it meets, or why it meets nothing."""
    single: bool = field(default=False)
    """A float of 32 bits."""
    unwritable: bool = False
    """No column can hold a value of it that a person wrote."""

    charset: str = ""
    """The character set of it, where that lacks characters of Unicode."""

    described: str = ""
    """The type of such a column, where the database calls it otherwise."""

    @property
    def declaration(self) -> str:
        return self.ddl or self.name

    def column(self, name: str = "c") -> ColumnInfo:
        """A column of it, as its database would describe it."""
        return ColumnInfo(name, self.described or self.declaration, self.family, 0, charset=self.charset)


def families_by_name(types: Iterable[NativeType]) -> Mapping[str, Family]:
    """The family of each name; a name with several declarations has that of its first."""
    found: dict[str, Family] = {}
    for native in types:
        found.setdefault(native.name, native.family)
    return found


def plain_name(native_type: str) -> str:
    """A type without its lengths: ``timestamp(3) without time zone`` → ``timestamp without time zone``."""
    return re.sub(r"\s*\(.*?\)", "", native_type).strip()
