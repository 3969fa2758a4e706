"""What one SQL dialect can say. Pure text: nothing here opens a connection.

Differences between databases are methods and data of these classes; the statements in ``sql.compare``
name none.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import ClassVar

from twofold_engine.result import ColumnInfo
from twofold_engine.sql.drawing import FORMS, HASH_BITS, hex_cut
from twofold_engine.types import Comparator

BUCKETS = 65_536
"""Into how many groups rows fall by the hash of their key; a power of two."""

KeyExpression = tuple[str, Comparator]
"""A key part in its comparable form, and that form."""


KeyColumn = tuple[str, ColumnInfo, Comparator]
"""A key part as its plain expression, its column, and the form in which the two sides meet."""


class Dialect(ABC):
    """One SQL dialect. All expressions that it returns can stand in any list of columns."""

    name: ClassVar[str]
    sqlglot_name: ClassVar[str]
    comparators: ClassVar[frozenset[Comparator]] = frozenset(Comparator)
    full_join: ClassVar[bool] = True
    """False: rows meet by UNION ALL and GROUP BY key, because a full join here is a nested loop."""
    tag_suffix: ClassVar[str] = "_infinite"
    """Ends the name of a column that says whether its neighbour is infinite (1, −1 or NULL)."""

    def quote(self, name: str) -> str:
        return '"' + name.replace('"', '""') + '"'

    def literal(self, text: str) -> str:
        """A text constant."""
        return "'" + text.replace("'", "''") + "'"

    def distinct(self, left: str, right: str) -> str:
        """True when the two differ, NULL counting as a value."""
        return f"{left} IS DISTINCT FROM {right}"

    def count_if(self, condition: str) -> str:
        """An aggregate: the rows for which the condition is true."""
        return f"COUNT(*) FILTER (WHERE {condition})"

    def sum_if(self, expression: str, condition: str) -> str:
        """An aggregate: the sum over the rows for which the condition is true; NULL without any."""
        return f"SUM({expression}) FILTER (WHERE {condition})"

    def is_null(self, column: str) -> str:
        """True for the rows in which a column is NULL."""
        return f"{column} IS NULL"

    def nulls_last(self, expression: str) -> str:
        """What stands after ORDER BY to have NULL behind all values."""
        return f"{expression} NULLS LAST"

    @abstractmethod
    def canonical(self, expression: str, column: ColumnInfo, peer: ColumnInfo, form: Comparator) -> str:
        """``expression`` in the form in which it meets ``peer``'s: the same SQL type on both sides, and equal
        exactly when the values count as equal."""

    @abstractmethod
    def transport(self, expression: str, column: ColumnInfo) -> tuple[tuple[str, str], ...]:
        """(name suffix, expression) of what is fetched for a column, so that no value is changed on its way.

        One entry, or two where an infinite value needs a tag beside it.
        """

    @abstractmethod
    def same_key(self, left: str, right: str, form: Comparator, nullable: bool) -> str:
        """True when two key parts are equal, NULL being equal to NULL; must be usable for a hash join."""

    def index_finds(self, column: ColumnInfo, peer: ColumnInfo, form: Comparator) -> bool:  # noqa: ARG002
        """Whether the columns themselves are equal wherever their comparable forms are, in a way that an
        index can answer. Asked only where there is no full join."""
        return False

    def bucket(self, keys: Sequence[KeyExpression]) -> str | None:  # noqa: ARG002
        """A number from 0 to ``BUCKETS`` − 1 from the key; None where hashing costs more than it saves."""
        return None

    # --- sampling

    def key_text(self, expression: str, column: ColumnInfo, form: Comparator) -> str | None:  # noqa: ARG002
        """The canonical text of a key part in one of ``drawing.FORMS``, the same in every dialect; NULL for
        NULL. None where the dialect cannot write it."""
        return None

    def draws(self, keys: Sequence[KeyColumn], cut: int) -> str | None:
        """True for the rows whose key is in the sample (``drawing.is_drawn``); None where that cannot be
        said."""
        if cut >= 2**HASH_BITS:
            return "1 = 1"
        texts = [
            self.key_text(expression, column, form) if form in FORMS else None
            for expression, column, form in keys
        ]
        written = [text for text in texts if text is not None]
        return self.hash_below(written, hex_cut(cut)) if len(written) == len(texts) else None

    def hash_below(self, texts: Sequence[str], cut: str) -> str:
        """True when the MD5 of these texts, each behind its length and a colon, sorts before ``cut`` (eight
        hexadecimal digits), and when one of them is NULL."""
        joined = " || ".join(f"CAST(LENGTH({text}) AS VARCHAR) || ':' || {text}" for text in texts)
        return f"COALESCE(MD5({joined}) < '{cut}', TRUE)"

    def reads_as_uuid(self, expression: str) -> str | None:  # noqa: ARG002
        """True when a text is a uuid in any usual spelling; None where the dialect cannot tell."""
        return None
