"""ClickHouse's SQL.

Three traps decide how it is written:

- An alias of a SELECT hides a column of the same name everywhere in it. Columns of a relation are therefore
  always written with its alias (``column``), also in filters.
- A row without a partner has defaults, not NULLs, in a join, but for columns that can be NULL. Everything
  compared or fetched is cast to a Nullable type, and a person's own queries and views keep their meaning.
- A String is bytes. They are compared as such; those that are no UTF-8 are shown and travel as ``\\x`` and
  their hexadecimal digits, never changed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import ClassVar

from twofold_engine.result import ColumnInfo
from twofold_engine.sql.clickhouse_texts import (
    IS_WHOLE,
    WHOLE_DIGITS,
    as_text,
    cast,
    characters,
    digits_of_double,
    double_text,
    interval_text,
    let,
    nested_text,
    ordered_bits,
    plain_digits,
    wide_text,
    without_zeros,
)
from twofold_engine.sql.dialect import BUCKETS, Dialect, KeyExpression
from twofold_engine.sql.drawing import DOUBLES, FORMS, NUMBERS, SHORT_INTEGER
from twofold_engine.types import Comparator, Family, parse_decimal_type

ROW = "twofold_query"
"""The alias of every relation: what stands before the names of its columns."""
CLOCK_ZONE = "Etc/GMT"
"""The zone in which a time of no zone travels, so that it is not taken for a moment."""
MOST_DIGITS = 76
ARROW_DIGITS = 38
_UUID = r"^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z"
"""As it stands in a text constant."""
_WRAPPED = re.compile(r"(LowCardinality|Nullable)\((.*)\)", re.DOTALL)
_AGGREGATE = re.compile(r"SimpleAggregateFunction\([^,(]+(?:\([^)]*\))?, (.*)\)", re.DOTALL)
_NARROW = {"Bool", "Int8", "Int16", "Int32", "Int64", "UInt8", "UInt16", "UInt32"}
_WIDE = _NARROW | {"UInt64"}
_HUGE = _WIDE | {"Int128", "UInt128", "Int256"}
_NO_MACHINE_WORD = {"Int128", "UInt128", "Int256", "UInt256"}
"""No cast makes a decimal of them but that of their text."""
_BEYOND_64_BITS = {"UInt64"} | _NO_MACHINE_WORD
_DIGITS = {"Bool": 1, "Int8": 3, "UInt8": 3, "Int16": 5, "UInt16": 5, "Int32": 10, "UInt32": 10, "Int64": 19,
           "UInt64": 20, "Int128": 39, "UInt128": 39}  # fmt: skip
_FAMILIES = {
    **dict.fromkeys((*_HUGE, "UInt256"), Family.INTEGER),
    **dict.fromkeys(("Float32", "Float64", "BFloat16"), Family.FLOAT),
    **dict.fromkeys(("String", "FixedString", "Enum8", "Enum16"), Family.TEXT),
    **dict.fromkeys(("Date", "Date32"), Family.DATE),
    **dict.fromkeys(("Time", "Time64"), Family.TIME),
    **dict.fromkeys(("JSON", "Object"), Family.JSON),
    **dict.fromkeys(
        ("Array", "Nested", "Ring", "LineString", "MultiPoint", "MultiLineString", "Polygon", "MultiPolygon"),
        Family.ARRAY,
    ),
    **dict.fromkeys(("Tuple", "Map", "Point"), Family.STRUCT),
    "Bool": Family.BOOLEAN,
    "Decimal": Family.DECIMAL,
    "UUID": Family.UUID,
}


def plain_type(native: str) -> tuple[str, bool]:
    """A type without what only says how it is kept, and whether its values can be NULL."""
    nullable = False
    while True:
        wrapped, aggregate = _WRAPPED.fullmatch(native), _AGGREGATE.fullmatch(native)
        if wrapped:
            nullable = nullable or wrapped[1] == "Nullable"
            native = wrapped[2]
        elif aggregate:
            native = aggregate[1]
        else:
            return native, nullable or native.startswith(("Variant", "Dynamic", "Nothing", "Geometry"))


def base_type(column: ColumnInfo) -> str:
    return column.native_type.split("(", 1)[0]


def family_of(native: str) -> Family:
    """The family of a plain type. A DateTime with a zone is a moment, one without is a clock's time."""
    base = native.split("(", 1)[0]
    if base in ("DateTime", "DateTime64"):
        return Family.TIMESTAMPTZ if "'" in native else Family.TIMESTAMP
    return Family.INTERVAL if base.startswith("Interval") else _FAMILIES.get(base, Family.OTHER)


def precision_of(column: ColumnInfo) -> int:
    """The digits of a second's fraction."""
    found = re.match(r"(?:DateTime64|Time64)\((\d)", column.native_type)
    return int(found[1]) if found else 0


class ClickHouseDialect(Dialect):
    name = "clickhouse"
    sqlglot_name = "clickhouse"
    one: ClassVar[str] = "toNullable(1)"
    rows_alias: ClassVar[str] = ROW
    double_type: ClassVar[str] = "Float64"
    single_floats: ClassVar[frozenset[str]] = frozenset({"float32"})
    comparators: ClassVar[frozenset[Comparator]] = frozenset(Comparator) - {
        Comparator.DECIMAL_FLOAT,  # no type holds every decimal and the shortest digits of every float
        Comparator.JSON,  # two documents of one meaning are two texts
        Comparator.JSON_TEXT,
        Comparator.NESTED,  # NaN in an array differs from itself
        Comparator.BINARY,
        Comparator.UNTYPED,
    }

    def fraction_digits(self, column: ColumnInfo) -> int | None:
        clock = column.family in (Family.TIME, Family.TIMESTAMP, Family.TIMESTAMPTZ)
        return precision_of(column) if clock else super().fraction_digits(column)

    def float_digits(self, column: ColumnInfo) -> int | None:
        return 2 if base_type(column) == "BFloat16" else super().float_digits(column)

    def quote(self, name: str) -> str:
        return '"' + name.replace("\\", "\\\\").replace('"', '""') + '"'

    def column(self, name: str) -> str:
        return f"{ROW}.{self.quote(name)}"

    def condition(self, checked: str) -> str:
        from sqlglot import exp, parse_one

        tree = parse_one(f"SELECT 1 WHERE {checked}", dialect=self.sqlglot_name)
        for node in tree.find_all(exp.Column):
            if not node.table and node.find_ancestor(exp.Select) is tree:
                node.set("table", exp.to_identifier(ROW))
        return str(tree.args["where"].this.sql(dialect=self.sqlglot_name))

    def time_constant(self, text: str, column: ColumnInfo) -> str:
        if column.family == Family.DATE:
            return f"toDate32({self.literal(text)})"
        return f"toDateTime64({self.literal(text)}, 6, 'UTC')"

    def literal(self, text: str) -> str:
        return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'"

    def distinct(self, left: str, right: str) -> str:
        # IS DISTINCT FROM is no expression in older servers.
        return f"ifNull({left} <> {right}, ({left} IS NULL) <> ({right} IS NULL))"

    # --- what is compared

    def canonical(self, expression: str, column: ColumnInfo, peer: ColumnInfo, form: Comparator) -> str:
        match form:
            case Comparator.INTEGER:
                return self._integer(expression, column, peer)
            case Comparator.DECIMAL:
                return self._decimal(expression, column, peer)
            case Comparator.FLOAT:
                return ordered_bits(self._double(expression, column))
            case Comparator.INTEGER_FLOAT:
                return self._integer_or_float(expression, column)
            case Comparator.BOOLEAN:
                return cast(expression, "Bool")
            case Comparator.DATE:
                return cast(expression, "Date32")
            case Comparator.TIME:
                return without_zeros(as_text(cast(expression, "Time64(9)")))
            case Comparator.TIMESTAMP | Comparator.TIMESTAMPTZ:
                return self._moment(expression, column, peer)
            case Comparator.UUID:
                return cast(expression, "UUID")
            case Comparator.UUID_TEXT:
                return self._uuid_digits(expression)
            case Comparator.INTERVAL:
                return interval_text(expression, base_type(column).removeprefix("Interval"))
            case _:
                return self._bytes(expression, column)

    def _bytes(self, expression: str, column: ColumnInfo) -> str:
        """A value of any type as text; of a String its bytes, of a FixedString those before its padding."""
        base = base_type(column)
        if base == "FixedString":
            whole = f"concat({expression}, '')"
            return f"if(isValidUTF8({whole}), {as_text(expression)}, {as_text(whole)})"
        if base in ("Variant", "Dynamic", "Geometry"):
            kind = "dynamicType" if base == "Dynamic" else "variantType"
            return f"concat({kind}({expression}), ' ', {as_text(expression)})"
        if base == "AggregateFunction":
            return f"toNullable(lower(hex({expression})))"
        return as_text(expression)

    def _shown(self, expression: str, column: ColumnInfo) -> str:
        """The same as characters."""
        text = self._bytes(expression, column)
        if base_type(column) not in ("String", "FixedString", "Enum8", "Enum16", "Variant", "Dynamic"):
            return text
        return characters(text)

    def _uuid_digits(self, expression: str) -> str:
        text = as_text(expression)
        bare = f"lower(replaceRegexpAll({text}, '[{{}}-]', ''))"
        return f"CASE WHEN match({text}, '{_UUID}') THEN {bare} ELSE {text} END"

    def _integer(self, expression: str, column: ColumnInfo, peer: ColumnInfo) -> str:
        kinds = {base_type(column), base_type(peer)}
        if len(kinds) == 1:
            return cast(expression, base_type(column))
        for group, shared in ((_NARROW, "Int64"), (_WIDE, "Int128"), (_HUGE, "Int256")):
            if kinds <= group:
                return cast(expression, shared)
        return as_text(self._number(expression, column))

    def _number(self, expression: str, column: ColumnInfo) -> str:
        return cast(expression, "UInt8") if column.family == Family.BOOLEAN else expression

    def _decimal(self, expression: str, column: ColumnInfo, peer: ColumnInfo) -> str:
        """A type that holds every value of both; digits where none does."""
        number = self._number(expression, column)
        sides = (_precision(column), _precision(peer))
        whole = max(digits - scale for digits, scale in sides)
        scale = max(scale for _, scale in sides)
        if whole + scale > MOST_DIGITS:
            return as_text(number)
        if base_type(column) in _NO_MACHINE_WORD:
            number = as_text(number)
        return cast(number, f"Decimal({whole + scale}, {scale})")

    def _double(self, expression: str, column: ColumnInfo) -> str:
        if base_type(column) == "BFloat16":
            expression = cast(expression, "Float32")
        return cast(expression, "Float64")

    def _integer_or_float(self, expression: str, column: ColumnInfo) -> str:
        """The digits of a whole number of any size; of another float its bits."""
        if column.family != Family.FLOAT:
            return as_text(self._number(expression, column))
        double = self._double(expression, column)
        return let(
            {"x": double},
            f"CASE WHEN x IS NULL THEN NULL WHEN {IS_WHOLE} THEN {WHOLE_DIGITS} "
            f"ELSE concat('f', toString({ordered_bits('x')})) END",
        )

    def _moment(self, expression: str, column: ColumnInfo, peer: ColumnInfo) -> str:
        """Nanoseconds of one side beside a day or year beyond their range need a wider number."""
        digits = max(precision_of(column), precision_of(peer))
        if digits <= 6 or precision_of(column) == precision_of(peer) == digits:
            return cast(expression, f"DateTime64({digits}, 'UTC')")
        own = max(6, precision_of(column))
        moment = cast(expression, f"DateTime64({own}, 'UTC')")
        ticks = f"reinterpret({moment}, 'Int64')"
        return f"toInt128({ticks}) * toInt128({10 ** (9 - own)})"

    # --- what is fetched

    def transport(self, expression: str, column: ColumnInfo) -> tuple[tuple[str, str], ...]:
        return (("", self._transport(expression, column)),)

    def _transport(self, expression: str, column: ColumnInfo) -> str:
        base = base_type(column)
        match column.family:
            case Family.INTEGER:
                return cast(expression, base) if base in _WIDE else as_text(expression)
            case Family.DECIMAL:
                digits, scale = _precision(column)
                kept = digits <= ARROW_DIGITS
                return cast(expression, f"Decimal({digits}, {scale})") if kept else as_text(expression)
            case Family.FLOAT:
                return cast(expression, "Float64" if base == "Float64" else "Float32")
            case Family.BOOLEAN:
                return cast(expression, "Bool")
            case Family.DATE:
                return cast(expression, "Date32")
            case Family.TIME:
                return without_zeros(as_text(cast(expression, "Time64(9)")))
            case Family.TIMESTAMP | Family.TIMESTAMPTZ if precision_of(column) > 6:
                moment = as_text(cast(expression, f"DateTime64({precision_of(column)}, 'UTC')"))
                return without_zeros(moment)  # beyond microseconds it stays text
            case Family.TIMESTAMP:
                return cast(expression, f"DateTime64(6, '{CLOCK_ZONE}')")
            case Family.TIMESTAMPTZ:
                return cast(expression, "DateTime64(6, 'UTC')")
            case Family.INTERVAL:
                return interval_text(expression, base_type(column).removeprefix("Interval"))
            case Family.JSON:
                return characters(as_text(expression))
            case Family.ARRAY | Family.STRUCT:
                return characters(nested_text(expression, column.native_type))
            case _:
                return self._shown(expression, column)

    def same_key(self, left: str, right: str, form: Comparator, nullable: bool) -> str:  # noqa: ARG002
        return f"{left} <=> {right}" if nullable else f"{left} = {right}"

    def bucket(self, keys: Sequence[KeyExpression]) -> str:
        parts = ", ".join(f"ifNull(sipHash64({expression}), 7)" for expression, _ in keys)
        return f"toInt32(sipHash64({parts}) % {BUCKETS})"

    # --- sampling

    def key_text(self, expression: str, column: ColumnInfo, form: Comparator) -> str | None:
        match form:
            case _ if form in NUMBERS:
                return self._key_digits(expression, column, form)
            case Comparator.BOOLEAN | Comparator.DATE | Comparator.UUID:
                return as_text(self.canonical(expression, column, column, form))
            case Comparator.UUID_TEXT | Comparator.TIME:
                return self.canonical(expression, column, column, form)
            case Comparator.TIMESTAMP | Comparator.TIMESTAMPTZ:
                digits = max(1, precision_of(column))
                clock = without_zeros(as_text(cast(expression, f"DateTime64({digits}, 'UTC')")))
                zone = "Z" if form is Comparator.TIMESTAMPTZ else ""
                return f"concat(replaceOne({clock}, ' ', 'T'), '{zone}')"
            case _:
                return self._shown(expression, column)

    # --- profiles

    def place(self, expression: str, column: ColumnInfo) -> str | None:
        match column.family:
            case Family.INTEGER | Family.DECIMAL | Family.FLOAT:
                double = self.double_of(expression, column)
                return f"if(isFinite({double}), {double}, NULL)"
            case Family.DATE:
                days = f"toInt32({cast(expression, 'Date32')})"
                return f"({cast(days, 'Float64')} * 86400)"
            case Family.TIMESTAMP | Family.TIMESTAMPTZ:
                moment = cast(expression, "DateTime64(6, 'UTC')")
                return f"({cast(f'toUnixTimestamp64Micro({moment})', 'Float64')} / 1e6)"
            case _:
                return None

    def double_of(self, expression: str, column: ColumnInfo) -> str:
        return cast(as_text(expression) if base_type(column) == "Float32" else expression, "Float64")

    def double_constant(self, value: float) -> str:
        return f"toFloat64('{value!r}')"

    def approximate_distinct(self, expression: str) -> str:
        return f"uniqCombined64({expression})"

    def _key_digits(self, expression: str, column: ColumnInfo, form: Comparator) -> str | None:
        text = as_text(self._number(expression, column))
        if form not in DOUBLES or column.family == Family.BOOLEAN:
            return text
        if column.family == Family.FLOAT:
            shortest = form is Comparator.DECIMAL_FLOAT and base_type(column) != "Float64"
            return digits_of_double(f"toFloat64({text})" if shortest else self._double(expression, column))
        double = digits_of_double(f"toFloat64({text})")
        if column.family != Family.INTEGER:
            return double
        short = f"{expression} BETWEEN -{SHORT_INTEGER} AND {SHORT_INTEGER}"
        return f"CASE WHEN {short} THEN {text} ELSE {double} END"

    def hash_below(self, texts: Sequence[str], cut: str) -> str:
        joined = ", ".join(f"toString(lengthUTF8({text})), ':', {text}" for text in texts)
        return f"ifNull(lower(hex(MD5(concat({joined})))) < '{cut}', true)"

    # --- checksums

    def fingerprint(self, expression: str, column: ColumnInfo, form: Comparator) -> str | None:
        match form:
            case Comparator.FLOAT:
                return double_text(self._double(expression, column), "")
            case Comparator.INTEGER_FLOAT if base_type(column) in _BEYOND_64_BITS:
                return wide_text(self._number(expression, column))
            case Comparator.INTEGER_FLOAT if column.family != Family.FLOAT:
                return as_text(self._number(expression, column))
            case Comparator.INTEGER_FLOAT:
                return double_text(self._double(expression, column), "f")
            case Comparator.DECIMAL_FLOAT if column.family == Family.FLOAT:
                narrow = base_type(column) == "BFloat16"
                return plain_digits(as_text(cast(expression, "Float32") if narrow else expression))
            case Comparator.DECIMAL_FLOAT:
                return as_text(self._number(expression, column))
            case Comparator.INTERVAL:
                return interval_text(expression, base_type(column).removeprefix("Interval"))
            case Comparator.TEXT:  # bytes that are no characters differ from the text that shows them
                return self._bytes(expression, column)
            case _:
                return self.key_text(expression, column, form) if form in FORMS else None

    def key_fingerprint(self, expression: str, column: ColumnInfo, form: Comparator) -> str | None:
        if form is Comparator.TEXT:  # bytes that are no characters travel as the text that shows them
            return self._shown(expression, column)
        return self.fingerprint(expression, column, form)

    def md5(self, text: str) -> str:
        return f"lower(hex(MD5({text})))"

    def concat(self, texts: Sequence[str]) -> str:
        return f"concat({', '.join(texts)}, '')"  # one argument alone would keep its type

    def text_length(self, text: str) -> str:
        return f"lengthUTF8({text})"

    def cast_text(self, expression: str) -> str:
        return f"toString({expression})"

    def hex_number(self, digest: str, start: int, digits: int) -> str:
        octets = f"unhex(leftPad(substring({digest}, {start}, {digits}), 16, '0'))"
        return f"reinterpretAsInt64(reverse({octets}))"

    def native_hash(self, expression: str, form: Comparator, seed: str) -> str | None:
        if form not in self.comparators:
            return None
        return f"reinterpretAsInt64(sipHash64({seed}, ifNull(sipHash64({expression}), 7)))"

    def together(self, hashes: Sequence[str]) -> str:
        return f"reinterpretAsInt64(sipHash64({', '.join(hashes)}))"

    def exact_sum(self, expression: str) -> str:
        return f"SUM(toInt256({expression}))"

    def reads_as_uuid(self, expression: str) -> str:
        return f"match({as_text(expression)}, '{_UUID}')"


def _precision(column: ColumnInfo) -> tuple[int, int]:
    return parse_decimal_type(column.native_type) or (_DIGITS.get(base_type(column), 78), 0)
