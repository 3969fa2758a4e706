"""What one SQL dialect can say. Pure text: nothing here opens a connection.

Differences between databases are methods and data of these classes; the statements in ``sql.compare``
name none.
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from twofold_engine.result import ColumnInfo
from twofold_engine.result_insights import TimeUnit
from twofold_engine.rules import PairRule
from twofold_engine.sql.drawing import DOUBLES, FORMS, HASH_BITS, LONG_TEXT, hex_cut
from twofold_engine.timeunits import LENGTHS
from twofold_engine.types import KEPT_APART, Comparator, Family, parse_decimal_type

if TYPE_CHECKING:
    from twofold_engine.planner import ColumnPair

GREATEST_DOUBLE = 1.7976931348623157e308
BUCKETS = 65_536
"""Into how many groups rows fall by the hash of their key; a power of two."""

LONG_FORMS = frozenset({
    Comparator.TEXT, Comparator.BINARY, Comparator.UNTYPED, Comparator.OTHER, Comparator.JSON,
    Comparator.JSON_TEXT, Comparator.NESTED, Comparator.UUID_TEXT,
})  # fmt: skip
"""Forms whose fingerprint can be long."""

KeyExpression = tuple[str, Comparator]
"""A key part in its comparable form, and that form."""


KeyColumn = tuple[str, ColumnInfo, Comparator]
"""A key part as its plain expression, its column, and the form in which the two sides meet."""


NARROW_DIGITS = 6
"""Those that a float of 32 bits surely keeps."""


def plain_type(column: ColumnInfo) -> str:
    """A column's type without lengths and attributes: ``float(7,3) unsigned`` → ``float``."""
    return column.native_type.lower().partition("(")[0].partition(" unsigned")[0].strip()


class Fingerprint(NamedTuple):
    """The exact text of a value, as a part of a digest."""

    text: str
    value: str
    """The plain expression: it alone decides whether the value is NULL, for making its text may fail."""
    form: Comparator


class Dialect(ABC):
    """One SQL dialect. All expressions that it returns can stand in any list of columns."""

    name: ClassVar[str]
    sqlglot_name: ClassVar[str]
    comparators: ClassVar[frozenset[Comparator]] = frozenset(Comparator)
    fence: ClassVar[str] = ""
    """Ends a subquery whose expressions must be computed once, however often the outer one names them."""
    full_join: ClassVar[bool] = True
    """False: rows meet by UNION ALL and GROUP BY key, because a full join here is a nested loop."""
    most_columns: ClassVar[int | None] = None
    """How many columns a statement may have, where the database says."""
    columns_at_once: ClassVar[int | None] = None
    """So many columns of a wider table one statement compares: planning more costs more than reading them."""
    kept_apart: ClassVar[frozenset[Comparator]] = KEPT_APART
    """Forms in which values that a unique constraint of this database tells apart are different."""
    table_as: ClassVar[str] = " AS "
    """Stands between a relation and its alias."""
    rows_alias: ClassVar[str] = "twofold_q"
    """The alias of a subquery of some rows, under which ``column`` finds its columns."""
    any_order: ClassVar[str] = ""
    """Ends the window of a row number whose order means nothing, where it must have one: of ``side``."""
    one: ClassVar[str] = "1"
    """What counts a row in a sum: of a type whose sums do not overflow."""
    narrow_floats: ClassVar[frozenset[str]] = frozenset()
    """Native types of four-byte floats whose values can only travel as doubles; copies make them narrow."""
    fences_hashes: ClassVar[bool] = True
    """Whether native hashes are so dear, or a fence so cheap, that they stand behind one."""
    double_type: ClassVar[str] = "DOUBLE"
    sum_function: ClassVar[str] = "SUM"
    """Adds doubles up."""
    """The name of the floats of 64 bits."""
    substring: ClassVar[str] = "SUBSTR"
    """The function of a text, a position from 1 and a length."""
    tag_suffix: ClassVar[str] = "_infinite"
    """Ends the name of a column that says whether its neighbour is infinite (1, −1 or NULL)."""

    single_floats: ClassVar[frozenset[str]] = frozenset()
    """The floats of 32 bits, by their names in small letters."""
    clock_digits: ClassVar[int | None] = 6
    """After the point of a second, where a type does not say; None where types bound nothing."""

    def fraction_digits(self, column: ColumnInfo) -> int | None:
        """How many digits after the point a number or a time keeps; None where that is not bounded."""
        if column.family == Family.INTEGER:
            return 0
        if column.family == Family.DECIMAL:
            bounds = parse_decimal_type(column.native_type)
            return None if bounds is None else bounds[1]
        if column.family not in (Family.TIME, Family.TIMESTAMP, Family.TIMESTAMPTZ):
            return None
        said = re.search(r"\(([0-9])\)", column.native_type)
        return int(said[1]) if said else self.clock_digits

    def float_digits(self, column: ColumnInfo) -> int | None:
        """How many digits a float surely keeps; None for what is no float."""
        if column.family != Family.FLOAT:
            return None
        return NARROW_DIGITS if plain_type(column) in self.single_floats else 15

    def quote(self, name: str) -> str:
        return '"' + name.replace('"', '""') + '"'

    def column(self, name: str) -> str:
        """A column of a relation, as it stands beside names that statements give."""
        return self.quote(name)

    def condition(self, checked: str) -> str:
        """A person's filter, already checked, as it stands beside names that statements give."""
        return checked

    def literal(self, text: str) -> str:
        """A text constant."""
        return "'" + text.replace("'", "''") + "'"

    time_constants: ClassVar[Mapping[str, str]] = {
        Family.DATE: "DATE", Family.TIMESTAMP: "TIMESTAMP", Family.TIMESTAMPTZ: "TIMESTAMP WITH TIME ZONE",
    }  # fmt: skip
    """What a constant of a family of times is cast to; a family that is not there has no constant."""
    time_constant_zone: ClassVar[str] = "+00:00"
    """Ends the text of a constant with a zone."""

    def time_constant(self, text: str, column: ColumnInfo) -> str | None:
        """A constant that a date or time column is compared with: ``YYYY-MM-DD`` of a date, else
        ``YYYY-MM-DD HH:MM:SS[.f]`` in UTC. None where the dialect has none."""
        kind = self.time_constants.get(column.family)
        zone = self.time_constant_zone if column.family == Family.TIMESTAMPTZ else ""
        return None if kind is None else f"CAST({self.literal(text + zone)} AS {kind})"

    def time_text(self, expression: str, column: ColumnInfo) -> str | None:  # noqa: ARG002
        """The normal form of a date or time column without its Z, asked where there is no constant."""
        return None

    def distinct(self, left: str, right: str) -> str:
        """True when the two differ, NULL counting as a value."""
        return f"{left} IS DISTINCT FROM {right}"

    def flag(self, condition: str) -> str:
        """A condition that is never NULL, as a column."""
        return condition

    def flagged(self, column: str) -> str:
        """The condition that such a column is true."""
        return column

    def group_by(self, expression: str) -> str:  # noqa: ARG002
        """What stands after GROUP BY to group by the first selected expression."""
        return "1"

    def applies(self, rule: PairRule, pair: ColumnPair) -> bool:  # noqa: ARG002
        """Whether the dialect can say a rule exactly as it is meant, for a pair of columns."""
        return False

    def equal_by(self, rule: PairRule, left: str, right: str, pair: ColumnPair) -> str:
        """True when two different values in their comparable forms count as equal by a rule that applies;
        false or NULL when they do not."""
        raise NotImplementedError(f"{self.name} declares no rule {rule.kind}")

    def differs(self, left: str, right: str, pair: ColumnPair, met: str = "") -> str:
        """True when two values in their comparable forms count as different. ``met`` is true where both rows
        are there: only then a rule is asked."""
        distinct = self.distinct(left, right)
        if not pair.rules:
            return distinct
        asked = f"{met} AND {distinct}" if met else distinct
        equal = " OR ".join(
            f"COALESCE({self.equal_by(rule, left, right, pair)}, 1 = 0)" for rule in pair.rules
        )
        return f"CASE WHEN {asked} THEN NOT ({equal}) ELSE 1 = 0 END"

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

    def compares(self, column: ColumnInfo, peer: ColumnInfo, form: Comparator) -> bool:  # noqa: ARG002
        """Whether the two columns can meet in this form inside the database."""
        return form in self.comparators

    def first_rows(self, query: str, rows: int) -> str:
        """The query, ended after so many rows, whichever come first."""
        return f"{query} LIMIT {rows}"

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

    def may_differ(self, left: str, right: str, column: ColumnInfo, form: Comparator) -> str | None:  # noqa: ARG002
        """True wherever two values of columns like this one differ in their comparable forms, false for most
        others, and quicker than the forms. None where there is no such condition."""
        return None

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

    # --- checksums (docs/decisions/0016)

    def fingerprint(self, expression: str, column: ColumnInfo, form: Comparator) -> str | None:
        """The exact text of a value in a form: different values have different texts, in this dialect and
        across all of them; equal ones have equal texts wherever two dialects can write them. NULL for NULL.
        None where the dialect cannot promise that.

        The texts are those of ``drawing`` but for numbers with a float among them::

            float            the 64 bits of the double as a signed decimal integer; 0 for −0.0;
                             NaN, Infinity, -Infinity
            integer_float    the digits of an integer below 2^63, whichever type it has; of every other
                             float ``f`` and its 64 bits
            decimal_float    decimal digits without an exponent or trailing zeros; a float's shortest ones
            interval         the normal form of ``types``
        """
        return None if form in DOUBLES else self.key_text(expression, column, form)

    def key_fingerprint(self, expression: str, column: ColumnInfo, form: Comparator) -> str | None:
        """The text by which rows are found again by their key: the ``fingerprint`` of the value as it travels
        (``transport``), for that is what copies have. Different values may share one."""
        return self.fingerprint(expression, column, form)

    def digest(self, parts: Sequence[Fingerprint]) -> str:
        """The MD5, in lower-case hexadecimal, of fingerprints joined without ambiguity: ``length:text``,
        ``length#md5`` for a long one, ``-`` for NULL. NULL where the engine could not make it."""
        return self.md5(self.concat([self.digest_part(part) for part in parts]))

    def digest_part(self, part: Fingerprint) -> str:
        """One fingerprint as it enters a digest. Lengths are in characters."""
        text, is_null = part.text, self.is_null(part.value)
        length = self.cast_text(self.text_length(text))
        short = self.concat([length, "':'", text])
        if part.form not in LONG_FORMS:
            return f"CASE WHEN {is_null} THEN '-' ELSE {short} END"
        long = self.concat([length, "'#'", self.md5(text)])
        is_long = f"{self.text_length(text)} > {LONG_TEXT}"
        return f"CASE WHEN {is_null} THEN '-' WHEN {is_long} THEN {long} ELSE {short} END"

    def md5(self, text: str) -> str:
        """The MD5 of the UTF-8 of a text, in lower-case hexadecimal."""
        return f"MD5({text})"

    def concat(self, texts: Sequence[str]) -> str:
        """The texts behind each other; NULL when one is. In halves: a chain of a thousand texts would be
        nested deeper than some engines allow."""
        if len(texts) <= 16:
            return f"({' || '.join(texts)})"
        middle = len(texts) // 2
        return f"({self.concat(texts[:middle])} || {self.concat(texts[middle:])})"

    def text_length(self, text: str) -> str:
        """The number of characters (code points) of a text."""
        return f"LENGTH({text})"

    def cast_text(self, expression: str) -> str:
        """A number as decimal text."""
        return f"CAST({expression} AS VARCHAR)"

    def hex_number(self, digest: str, start: int, digits: int) -> str:
        """The non-negative integer that ``digits`` (at most 15) hexadecimal digits of a digest stand for,
        the first of them at position ``start`` (from 1)."""
        raise NotImplementedError(f"{self.name} declares no hex_number")

    def native_hash(self, expression: str, form: Comparator, seed: str) -> str | None:  # noqa: ARG002
        """The engine's own 64-bit hash of a value in its comparable form (``canonical``), as a signed integer
        that is never NULL, mixed with ``seed`` (another such integer); the hash of NULL differs from those
        of values. None where the engine has none, or equal values of the form could differ in it."""
        return None

    def column_hash(
        self, expression: str, pair: tuple[ColumnInfo, ColumnInfo],  # noqa: ARG002
        form: Comparator, seed: str,
    ) -> str | None:  # fmt: skip
        """``native_hash`` of a value of either column of a pair, in its comparable form."""
        return self.native_hash(expression, form, seed)

    def seed_of(self, seed: str, place: int) -> str:  # noqa: ARG002
        """The seed of the hash at a place of several that ``together`` makes one."""
        return seed

    def together(self, hashes: Sequence[str]) -> str:
        """One hash of several that are never NULL, each made with ``seed_of`` its place, and which is which
        counts. They stand side by side: a statement may not be nested as deep as a table may be wide."""
        raise NotImplementedError(f"{self.name} declares no hashes of its own")

    def bound(self, hashed: str, key: str) -> str:  # noqa: ARG002
        """The hash of a row's columns, made by ``together`` with seeds of ``key``, as one that another key
        does not share."""
        return hashed

    def modulo(self, number: str, divisor: int) -> str:
        """The remainder, with the sign of the number."""
        return f"MOD({number}, {divisor})"

    def exact_sum(self, expression: str) -> str:
        """An aggregate: the exact sum of 64-bit integers, or of such sums, however many there are."""
        return f"SUM({expression})"

    def range_number(self, expression: str, cuts: Sequence[int]) -> str | None:  # noqa: ARG002
        """How many of the ascending integers ``cuts`` are at most the expression; None where the dialect has
        no quick way to say it."""
        return None

    # --- a timeline

    def beginning(self, expression: str, column: ColumnInfo, level: TimeUnit) -> str | None:
        """A date or time cut behind a level (``timeunits.LEVELS``): the beginning of its normal form, or the
        first moment that has it, in UTC. What is no time is NULL. None where the dialect cannot say it."""
        if column.family not in (Family.DATE, Family.TIMESTAMP, Family.TIMESTAMPTZ):
            return None
        text = self.key_text(expression, column, Comparator(column.family))
        return None if text is None else f"{self.substring}({text}, 1, {LENGTHS[level]})"

    def carried_beginning(self, expression: str, column: ColumnInfo) -> tuple[tuple[str, str], ...]:  # noqa: ARG002
        """What is fetched of a beginning, as of a column by ``transport``."""
        return (("", expression),)

    # --- profiles

    def place(self, expression: str, column: ColumnInfo) -> str | None:
        """Where a value stands on the axis of a histogram, as a double: a number itself, or the seconds since
        1970 of a date or time in UTC. NULL for NULL, and for what has no place: NaN, infinities, what is no
        number or time. None where the dialect cannot say it."""
        match column.family:
            case Family.INTEGER | Family.DECIMAL:
                return f"CAST({expression} AS {self.double_type})"
            case Family.FLOAT:
                double = self.double_of(expression, column)
                least, most = map(self.double_constant, (-GREATEST_DOUBLE, GREATEST_DOUBLE))
                return f"CASE WHEN {double} BETWEEN {least} AND {most} THEN {double} END"
            case _:
                return None

    def double_of(self, expression: str, column: ColumnInfo) -> str:  # noqa: ARG002
        """A float as a double. One of four bytes should be the number that its shortest text says, as which
        it is shown and compared with decimals: 0.1, not 0.10000000149."""
        return f"CAST({expression} AS {self.double_type})"

    def double_constant(self, value: float) -> str:
        """A finite double."""
        return f"CAST('{value!r}' AS {self.double_type})"

    def extreme(self, function: str, expression: str, column: ColumnInfo) -> tuple[tuple[str, str], ...]:
        """``MIN`` or ``MAX`` of the values that have a place, as it is fetched (``transport``)."""
        place = self.place(expression, column)
        placed = expression if place is None else f"CASE WHEN {place} IS NOT NULL THEN {expression} END"
        return self.transport(f"{function}({placed})", column)

    def label(self, expression: str, column: ColumnInfo) -> tuple[str, str] | None:
        """What equal texts or booleans have in common, and how they are shown: (an expression to group and
        order by, a text). None where the dialect cannot say it."""
        form = {
            Family.BOOLEAN: Comparator.BOOLEAN, Family.TEXT: Comparator.TEXT, Family.UNTYPED: Comparator.TEXT
        }.get(Family(column.family))  # fmt: skip
        if form is None or not self.compares(column, column, form):
            return None
        shown = self.key_text(expression, column, form)
        return None if shown is None else (self.canonical(expression, column, column, form), shown)

    def approximate_distinct(self, expression: str) -> str | None:  # noqa: ARG002
        """An aggregate: about how many different values there are; None where the engine has none."""
        return None

    def reads_as_uuid(self, expression: str) -> str | None:  # noqa: ARG002
        """True when a text is a uuid in any usual spelling; None where the dialect cannot tell."""
        return None

    def in_ranges(
        self, relation: str, where: str | None, column: str,  # noqa: ARG002
        ends: Sequence[tuple[int | None, int | None]],  # noqa: ARG002
    ) -> str | None:  # fmt: skip
        """What stands after FROM for the rows that pass a filter, and whose integer column, never NULL, lies
        in one of many ranges (the least value, and the least beyond; None at an open end), where that is
        quicker than a condition for each; else None. The filter may name the relation."""
        return None
