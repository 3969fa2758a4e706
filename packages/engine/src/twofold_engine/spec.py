"""What to compare."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from twofold_engine.errors import InvalidKeyGuess, InvalidSampling, SpecError
from twofold_engine.result_insights import TimeUnit
from twofold_engine.rules import Rules
from twofold_engine.types import Family

if TYPE_CHECKING:
    from twofold_engine.databases import Database


SPARK = "spark"
"""Begins ``DiffSpec.on``."""


class Algorithm(StrEnum):
    """How to compare. ``AUTO`` lets the planner choose and say why."""

    AUTO = "auto"
    JOIN = "join"
    FETCH_AND_JOIN = "fetch_and_join"
    CHECKSUM = "checksum"


@dataclass(frozen=True)
class TableRef:
    """A table or view by its dotted path, outermost part first, each part unquoted.

    A part that was written in quotes is listed in ``quoted`` (by position) and matches exactly; the others
    match exactly first, then case-insensitively where that is unique.
    """

    path: tuple[str, ...]
    quoted: frozenset[int] = frozenset()

    @classmethod
    def parse(cls, text: str) -> TableRef:
        """Splits a dotted path; double quotes or backticks keep dots and case, doubled quotes stand for one.

        Raises ``InvalidUri`` for empty parts and unbalanced quotes.
        """
        from twofold_engine._paths import split_path  # the parser is shared with URIs

        parts, quoted = split_path(text)
        return cls(parts, quoted)

    def __str__(self) -> str:
        return ".".join(f'"{part}"' if i in self.quoted else part for i, part in enumerate(self.path))


@dataclass(frozen=True)
class QueryRef:
    """A single SELECT statement in the dialect of its database; every column needs a name."""

    sql: str

    def __str__(self) -> str:
        return f"query:{self.sql}"


@dataclass(frozen=True)
class FileRef:
    """The whole of a file database (Parquet, CSV): the URI names the files, the table is ``-``."""

    def __str__(self) -> str:
        return "-"


Relation = TableRef | QueryRef | FileRef


def parse_relation(text: str) -> Relation:
    """``-`` → files, ``query:SELECT …`` → query, anything else → dotted table path."""
    if text == "-":
        return FileRef()
    if text.startswith("query:"):
        return QueryRef(text.removeprefix("query:").strip())
    return TableRef.parse(text)


@dataclass(frozen=True)
class Dataset:
    """One side of a comparison: a relation in a database, with an optional filter.

    ``where`` is one boolean SQL expression in the database's dialect.
    """

    database: Database
    relation: Relation
    where: str | None = None


@dataclass(frozen=True)
class Sampling:
    """How large a sample of the keys is compared. Exactly one of three sizes: ``tolerance`` with
    ``confidence``, ``ratio``, or ``max_rows``; none of them compares everything, whatever ``threshold`` says.

    Raises ``InvalidSampling``.
    """

    tolerance: float | None = None
    """0 < t < 1: when no sampled row differs, fewer than this share of all do, with ``confidence``."""
    confidence: float | None = None
    """Percent, 0 < c < 100; a value below 1 is read as a fraction."""
    ratio: float | None = None
    """0 < r < 1: the share of the keys."""
    max_rows: int | None = None
    """At least 1: the ratio is this over the rows of the larger side."""
    threshold: int | None = None
    """At least 0: when the larger side has fewer rows, everything is compared. None: the database's own."""

    def __post_init__(self) -> None:
        _check_open("tolerance", self.tolerance, 1)
        _check_open("confidence", self.confidence, 100)
        _check_open("ratio", self.ratio, 1)
        _check_whole("max_rows", self.max_rows, 1)
        _check_whole("threshold", self.threshold, 0)
        if (self.tolerance is None) != (self.confidence is None):
            missing = "confidence" if self.confidence is None else "tolerance"
            given = "tolerance" if self.confidence is None else "confidence"
            raise InvalidSampling(
                f"The sampling {given} alone says nothing: it belongs to a {missing}.",
                field=missing, hint="Give both, or neither.",
            )  # fmt: skip
        sizes = [name for name in ("tolerance", "ratio", "max_rows") if getattr(self, name) is not None]
        if len(sizes) > 1:
            raise InvalidSampling(
                f"The sampling options {' and '.join(sizes)} each say how large the sample is.",
                field=sizes[1], hint="Give one of them.",
            )  # fmt: skip

    @property
    def is_requested(self) -> bool:
        """Whether a size was given; a threshold alone draws nothing."""
        return not (self.tolerance is None and self.ratio is None and self.max_rows is None)

    @property
    def confidence_share(self) -> float:
        """The confidence of intervals as a fraction; 0.95 where none was given."""
        if self.confidence is None:
            return DEFAULT_CONFIDENCE
        return self.confidence if self.confidence < 1 else self.confidence / 100


DEFAULT_CONFIDENCE = 0.95
"""Of intervals beside a sample whose size was given as a ratio or as a number of rows."""


def _check_open(name: str, value: float | None, above: int) -> None:
    if value is None:
        return
    number = isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
    if not number or not 0 < value < above:
        raise InvalidSampling(
            f"The sampling {name} must lie between 0 and {above}, both excluded.",
            field=name, hint=_EXAMPLES[name],
        )  # fmt: skip


def _check_whole(name: str, value: int | None, least: int) -> None:
    if value is not None and (not isinstance(value, int) or isinstance(value, bool) or value < least):
        raise InvalidSampling(
            f"The sampling {name} must be a whole number of rows, {least} or more.",
            field=name, hint=_EXAMPLES[name],
        )  # fmt: skip


_EXAMPLES = {
    "tolerance": "Write for example 0.001 for one row in a thousand.",
    "confidence": "Write it in percent, for example 99.",
    "ratio": "Write for example 0.1 for a tenth of the keys; to compare everything, leave it out.",
    "max_rows": "Write for example 100000.",
    "threshold": "0 never switches sampling off by itself.",
}


AVOIDED_TYPES = ("float", "timestamp", "array", "boolean", "binary", "unsupported")
"""Columns of these types are no key unless ``KeyGuess.usual`` says otherwise."""
_TYPE_WORDS: dict[str, tuple[Family, ...]] = {
    **{family.value: (family,) for family in Family},
    **dict.fromkeys(("unbounded_decimal", "money"), (Family.DECIMAL,)),
    **dict.fromkeys(("string", "fixed_length_string"), (Family.TEXT,)),
    **dict.fromkeys(("xml", "unsupported"), (Family.OTHER,)),
    "timestamp": (Family.TIMESTAMP, Family.TIMESTAMPTZ),
    "time_interval": (Family.INTERVAL,),
    "varbinary": (Family.BINARY,),
    "year": (Family.INTEGER,),
    "super": (Family.JSON,),
    "map": (Family.STRUCT,),
    "void": (),
}
"""The type names of the published API, and ours, as families."""
RAW_TYPE = "db:"
"""Begins the name of a type as the database itself writes it."""


@dataclass(frozen=True)
class KeyGuess:
    """Which columns may be in a key that is looked for. Raises ``InvalidKeyGuess``."""

    avoid_names: tuple[str, ...] = ()
    """Names, or patterns with ``*``, ``?`` and ``[…]``; case does not count."""
    avoid_types: tuple[str, ...] = ()
    """Type names of the published API, families, or ``db:`` and a type as its database writes it."""
    usual: bool = True
    """Whether ``AVOIDED_TYPES`` are kept out as well."""

    def __post_init__(self) -> None:
        for word in self.avoid_types:
            raw = word.lower().startswith(RAW_TYPE) and word[len(RAW_TYPE) :].strip()
            if not raw and word.lower() not in _TYPE_WORDS:
                raise InvalidKeyGuess(
                    f"There is no type {word!r} to keep out of the key.",
                    hint=f"Write {RAW_TYPE} before a type of the database, or one of "
                    f"{', '.join(sorted(_TYPE_WORDS))}.",
                )

    @property
    def avoided_families(self) -> frozenset[Family]:
        words = (*self.avoid_types, *(AVOIDED_TYPES if self.usual else ()))
        return frozenset(family for word in words for family in _TYPE_WORDS.get(word.lower(), ()))

    @property
    def avoided_natives(self) -> frozenset[str]:
        """Types as their databases write them, in lower case."""
        words = [word.lower() for word in self.avoid_types]
        return frozenset(word[len(RAW_TYPE) :].strip() for word in words if word.startswith(RAW_TYPE))


@dataclass(frozen=True)
class DiffSpec:
    """How two data sets are compared. Column names are the source's unless said otherwise."""

    key: tuple[str, ...] = ()
    """Key columns, source names; empty: the declared primary or unique key."""
    guess_key: KeyGuess | None = None
    """Where no key is given or declared: look for columns that are unique on both sides."""
    include_columns: tuple[str, ...] = ()
    """Compare only these (the key always is); empty: all shared columns. Wins over ``exclude_columns``."""
    exclude_columns: tuple[str, ...] = ()
    column_mapping: tuple[tuple[str, str], ...] = ()
    """Pairs (source name, target name); reported under the source's name."""
    algorithm: Algorithm = Algorithm.AUTO
    on: str = ""
    """Where fetched rows are joined: empty, in this process; ``spark``, by the Spark of this process;
    ``spark:MASTER``, by that of a cluster. Such a comparison is always a ``FETCH_AND_JOIN``."""
    compare_duplicates: bool = True
    """False: groups with duplicate or NULL keys leave ``values`` and ``rows_only``, and stay in ``pks``."""
    sampling: Sampling | None = None
    """Compare a sample of the keys; None: all of them."""
    rules: Rules = field(default_factory=Rules)
    """What counts as equal besides equal values; without any, comparing is strict."""
    sample_rows: int = 100
    """Differing rows kept in the result, shared over changed, source-only, target-only, in key order."""
    profiles: bool = False
    """Describe the values of every compared column: counts, range, histogram or most frequent values."""
    frequent_changes: bool | None = False
    """Which values became which, most frequent first. None: where the differing rows are read anyway."""
    time_column: str | None = None
    """A date or time column, source name: where in time rows and differences lie."""
    time_unit: TimeUnit | None = None
    """The length of its buckets; None: the shortest by which they are few."""
    labels: tuple[str, str] = field(default=("source", "target"))
    """What the two sides are called in sentences for people."""

    def __post_init__(self) -> None:
        if not self.on:
            return
        engine, separator, master = self.on.partition(":")
        if engine != SPARK or (separator and not master):
            raise SpecError(
                f"Rows cannot be joined on {self.on!r}.",
                hint="Say spark, or spark: and the master's address.",
            )
        if self.algorithm not in (Algorithm.AUTO, Algorithm.FETCH_AND_JOIN):
            raise SpecError(
                f"The algorithm {self.algorithm} does its work in the databases, so nothing is joined on "
                f"{engine}.", hint="Leave one of the two out.",
            )  # fmt: skip

    @property
    def spark_master(self) -> str | None:
        """The master of the Spark that joins; empty for that of this process, None without Spark."""
        return self.on.partition(":")[2] if self.on else None
