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
_ZONED = re.compile(r"(DateTime(?:64)?\((?:\d, )?)'[^']*'")
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
                return _ordered_bits(self._double(expression, column))
            case Comparator.INTEGER_FLOAT:
                return self._integer_or_float(expression, column)
            case Comparator.BOOLEAN:
                return _cast(expression, "Bool")
            case Comparator.DATE:
                return _cast(expression, "Date32")
            case Comparator.TIME:
                return _without_zeros(_text(_cast(expression, "Time64(9)")))
            case Comparator.TIMESTAMP | Comparator.TIMESTAMPTZ:
                return self._moment(expression, column, peer)
            case Comparator.UUID:
                return _cast(expression, "UUID")
            case Comparator.UUID_TEXT:
                return self._uuid_digits(expression)
            case Comparator.INTERVAL:
                return _interval_text(expression, column)
            case _:
                return self._bytes(expression, column)

    def _bytes(self, expression: str, column: ColumnInfo) -> str:
        """A value of any type as text; of a String its bytes, of a FixedString those before its padding."""
        base = base_type(column)
        if base == "FixedString":
            whole = f"concat({expression}, '')"
            return f"if(isValidUTF8({whole}), {_text(expression)}, {_text(whole)})"
        if base in ("Variant", "Dynamic", "Geometry"):
            kind = "dynamicType" if base == "Dynamic" else "variantType"
            return f"concat({kind}({expression}), ' ', {_text(expression)})"
        if base == "AggregateFunction":
            return f"toNullable(lower(hex({expression})))"
        return _text(expression)

    def _shown(self, expression: str, column: ColumnInfo) -> str:
        """The same as characters."""
        text = self._bytes(expression, column)
        if base_type(column) not in ("String", "FixedString", "Enum8", "Enum16", "Variant", "Dynamic"):
            return text
        return _characters(text)

    def _uuid_digits(self, expression: str) -> str:
        text = _text(expression)
        bare = f"lower(replaceRegexpAll({text}, '[{{}}-]', ''))"
        return f"CASE WHEN match({text}, '{_UUID}') THEN {bare} ELSE {text} END"

    def _integer(self, expression: str, column: ColumnInfo, peer: ColumnInfo) -> str:
        kinds = {base_type(column), base_type(peer)}
        if len(kinds) == 1:
            return _cast(expression, base_type(column))
        for group, shared in ((_NARROW, "Int64"), (_WIDE, "Int128"), (_HUGE, "Int256")):
            if kinds <= group:
                return _cast(expression, shared)
        return _text(self._number(expression, column))

    def _number(self, expression: str, column: ColumnInfo) -> str:
        return _cast(expression, "UInt8") if column.family == Family.BOOLEAN else expression

    def _decimal(self, expression: str, column: ColumnInfo, peer: ColumnInfo) -> str:
        """A type that holds every value of both; digits where none does."""
        number = self._number(expression, column)
        sides = (_precision(column), _precision(peer))
        whole = max(digits - scale for digits, scale in sides)
        scale = max(scale for _, scale in sides)
        if whole + scale > MOST_DIGITS:
            return _text(number)
        if base_type(column) in _NO_MACHINE_WORD:
            number = _text(number)
        return _cast(number, f"Decimal({whole + scale}, {scale})")

    def _double(self, expression: str, column: ColumnInfo) -> str:
        if base_type(column) == "BFloat16":
            expression = _cast(expression, "Float32")
        return _cast(expression, "Float64")

    def _integer_or_float(self, expression: str, column: ColumnInfo) -> str:
        """The digits of a whole number of any size; of another float its bits."""
        if column.family != Family.FLOAT:
            return _text(self._number(expression, column))
        double = self._double(expression, column)
        return _let(
            {"x": double},
            f"CASE WHEN x IS NULL THEN NULL WHEN {_IS_WHOLE} THEN {_WHOLE_DIGITS} "
            f"ELSE concat('f', toString({_ordered_bits('x')})) END",
        )

    def _moment(self, expression: str, column: ColumnInfo, peer: ColumnInfo) -> str:
        """Nanoseconds of one side beside a day or year beyond their range need a wider number."""
        digits = max(precision_of(column), precision_of(peer))
        if digits <= 6 or precision_of(column) == precision_of(peer) == digits:
            return _cast(expression, f"DateTime64({digits}, 'UTC')")
        own = max(6, precision_of(column))
        moment = _cast(expression, f"DateTime64({own}, 'UTC')")
        ticks = f"reinterpret({moment}, 'Int64')"
        return f"toInt128({ticks}) * toInt128({10 ** (9 - own)})"

    # --- what is fetched

    def transport(self, expression: str, column: ColumnInfo) -> tuple[tuple[str, str], ...]:
        return (("", self._transport(expression, column)),)

    def _transport(self, expression: str, column: ColumnInfo) -> str:
        base = base_type(column)
        match column.family:
            case Family.INTEGER:
                return _cast(expression, base) if base in _WIDE else _text(expression)
            case Family.DECIMAL:
                digits, scale = _precision(column)
                kept = digits <= ARROW_DIGITS
                return _cast(expression, f"Decimal({digits}, {scale})") if kept else _text(expression)
            case Family.FLOAT:
                return _cast(expression, "Float64" if base == "Float64" else "Float32")
            case Family.BOOLEAN:
                return _cast(expression, "Bool")
            case Family.DATE:
                return _cast(expression, "Date32")
            case Family.TIME:
                return _without_zeros(_text(_cast(expression, "Time64(9)")))
            case Family.TIMESTAMP | Family.TIMESTAMPTZ if precision_of(column) > 6:
                moment = _text(_cast(expression, f"DateTime64({precision_of(column)}, 'UTC')"))
                return _without_zeros(moment)  # beyond microseconds it stays text
            case Family.TIMESTAMP:
                return _cast(expression, f"DateTime64(6, '{CLOCK_ZONE}')")
            case Family.TIMESTAMPTZ:
                return _cast(expression, "DateTime64(6, 'UTC')")
            case Family.INTERVAL:
                return _interval_text(expression, column)
            case Family.JSON:
                return _characters(_text(expression))
            case Family.ARRAY | Family.STRUCT:
                return _characters(_nested_text(expression, column.native_type))
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
                return _text(self.canonical(expression, column, column, form))
            case Comparator.UUID_TEXT | Comparator.TIME:
                return self.canonical(expression, column, column, form)
            case Comparator.TIMESTAMP | Comparator.TIMESTAMPTZ:
                digits = max(1, precision_of(column))
                clock = _without_zeros(_text(_cast(expression, f"DateTime64({digits}, 'UTC')")))
                zone = "Z" if form is Comparator.TIMESTAMPTZ else ""
                return f"concat(replaceOne({clock}, ' ', 'T'), '{zone}')"
            case _:
                return self._shown(expression, column)

    def _key_digits(self, expression: str, column: ColumnInfo, form: Comparator) -> str | None:
        text = _text(self._number(expression, column))
        if form not in DOUBLES or column.family == Family.BOOLEAN:
            return text
        if column.family == Family.FLOAT:
            shortest = form is Comparator.DECIMAL_FLOAT and base_type(column) != "Float64"
            return _digits_of_double(f"toFloat64({text})" if shortest else self._double(expression, column))
        double = _digits_of_double(f"toFloat64({text})")
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
                return _double_text(self._double(expression, column), "")
            case Comparator.INTEGER_FLOAT if base_type(column) in _BEYOND_64_BITS:
                return _wide_text(self._number(expression, column))
            case Comparator.INTEGER_FLOAT if column.family != Family.FLOAT:
                return _text(self._number(expression, column))
            case Comparator.INTEGER_FLOAT:
                return _double_text(self._double(expression, column), "f")
            case Comparator.DECIMAL_FLOAT if column.family == Family.FLOAT:
                narrow = base_type(column) == "BFloat16"
                return _plain_digits(_text(_cast(expression, "Float32") if narrow else expression))
            case Comparator.DECIMAL_FLOAT:
                return _text(self._number(expression, column))
            case Comparator.INTERVAL:
                return _interval_text(expression, column)
            case Comparator.TEXT:  # bytes that are no characters differ from the text that shows them
                return self._bytes(expression, column)
            case _:
                return self.key_text(expression, column, form) if form in FORMS else None

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

    def exact_sum(self, expression: str) -> str:
        return f"SUM(toInt256({expression}))"

    def reads_as_uuid(self, expression: str) -> str:
        return f"match({_text(expression)}, '{_UUID}')"


# --- pieces of expressions


def _cast(expression: str, kind: str) -> str:
    return f"CAST({expression} AS Nullable({kind}))"


def _text(expression: str) -> str:
    return _cast(expression, "String")


def _let(values: dict[str, str], body: str) -> str:
    """``body`` with names for expressions that it needs several times; they are computed once."""
    names, found = ", ".join(values), ", ".join(f"[{value}]" for value in values.values())
    return f"arrayElement(arrayMap(({names}) -> {body}, {found}), 1)"


def _precision(column: ColumnInfo) -> tuple[int, int]:
    return parse_decimal_type(column.native_type) or (_DIGITS.get(base_type(column), 78), 0)


def _ordered_bits(double: str) -> str:
    """An integer in the order of the doubles; one for all NaN (the greatest), one for both zeros."""
    bits = f"reinterpretAsInt64(if(isNaN({double}), nan, {double} + 0.0))"
    return _let({"b": bits}, f"if(b < 0, bitXor(b, toInt64({2**63 - 1})), b)")


def _characters(text: str) -> str:
    """Bytes as UTF-8; those that are none by their hexadecimal digits."""
    return _let({"t": text}, r"if(isValidUTF8(t), t, concat('\\x', lower(hex(t))))")


_BITS = "reinterpretAsUInt64(abs(x))"
_EXPONENT = f"toInt16(bitShiftRight({_BITS}, 52))"
_MANTISSA = f"toUInt256(bitOr(bitAnd({_BITS}, {2**52 - 1}), {2**52}))"
_IS_WHOLE = f"isFinite(x) AND x = trunc(x) AND {_EXPONENT} < {1023 + 256}"
"""Of the double ``x``: an integer that 256 bits hold."""
# A float's own cast to a wide integer loses digits or gives up; beyond 2^53 it is its mantissa, moved.
_MOVED = f"bitShiftLeft({_MANTISSA}, greatest(0, least({_EXPONENT} - 1075, 203)))"
_WHOLE_DIGITS = (
    f"if(abs(x) < {2**53}, toString(toInt64(assumeNotNull(x))), "
    f"concat(if(x < 0, '-', ''), toString(toUInt256({_MOVED}))))"
)
"""The digits of such a one."""


def _without_zeros(text: str) -> str:
    return rf"replaceRegexpOne({text}, '\\.?0*$', '')"


def _nested_text(expression: str, native: str) -> str:
    """JSON of an array, tuple or map; other exact text where JSON would lose something."""
    in_utc = _ZONED.sub(r"\1'UTC'", native)
    if in_utc != native:  # an hour that a zone has twice would be written twice alike
        expression, native = f"CAST({expression} AS {in_utc})", in_utc
    json = f"toJSONString({expression})"
    if native.startswith("Map("):
        keys = f"mapKeys({expression})"
        pairs = f"toJSONString(CAST({expression} AS Array(Tuple({native[4:-1]}))))"
        json = f"if(length(arrayDistinct({keys})) = length({keys}), {json}, {pairs})"
    if "Map(" in native[1:]:
        json = f"toString({expression})"  # a key that occurs twice would be read once
    return f"toNullable({json})"


def _digits_of_double(double: str) -> str:
    """A double to 15 significant digits, without an exponent."""
    return _without_point(_plain_digits(f"printf('%.14e', {double})"))


def _without_point(text: str) -> str:
    return _let({"t": text}, f"if(position(t, '.') > 0, {_without_zeros('t')}, t)")


def _plain_digits(text: str) -> str:
    """The digits of a number that may be written with an exponent; the words for what is none."""
    expanded = (
        "multiIf(p <= 0, concat('0.', repeat('0', -p), d), "
        "p >= length(d), concat(d, repeat('0', p - length(d))), "
        "concat(substring(d, 1, p), '.', substring(d, p + 1)))"
    )
    mantissa, exponent = "substringIndex(u, 'e', 1)", "toInt32OrZero(substringIndex(u, 'e', -1))"
    place = f"toInt32(length(substringIndex({mantissa}, '.', 1)) + {exponent})"
    signed = _let(
        {"d": f"replaceOne({mantissa}, '.', '')", "p": place},
        expanded,
    )
    unsigned = "if(startsWith(t, '-'), substring(t, 2), t)"
    number = f"concat(if(startsWith(t, '-'), '-', ''), {_let({'u': unsigned}, signed)})"
    return _let(
        {"t": text},
        "CASE t WHEN 'nan' THEN 'NaN' WHEN '-nan' THEN 'NaN' WHEN 'inf' THEN 'Infinity' "
        "WHEN '-inf' THEN '-Infinity' WHEN '-0' THEN '0' "
        f"ELSE if(position(t, 'e') = 0, t, {number}) END",
    )


def _wide_text(integer: str) -> str:
    """An integer beyond 64 bits as the double that is exactly it, where there is one."""
    fits = f"i >= toInt64(-{2**63}) AND i <= toInt64({2**63 - 1})"
    wide = _let(
        {"x": "toFloat64(i)"},
        f"if(ifNull({_IS_WHOLE} AND {_WHOLE_DIGITS} = toString(i), false), "
        "concat('f', toString(reinterpretAsInt64(x))), toString(i))",
    )
    return _let({"i": integer}, f"multiIf(i IS NULL, NULL, {fits}, toString(i), {wide})")


def _double_text(double: str, mark: str) -> str:
    """The 64 bits of a double; with a mark whole numbers that fit into 64 bits as their digits."""
    cases = "x = 0, '0', isNaN(x), 'NaN', isInfinite(x), if(x > 0, 'Infinity', '-Infinity'), "
    if mark:
        whole = f"x = trunc(x) AND x >= toFloat64(-{2**63}) AND x < toFloat64({2**63})"
        cases += f"{whole}, toString(toInt64(assumeNotNull(x))), "
    bits = "toString(reinterpretAsInt64(x))"
    return _let({"x": double}, f"if(x IS NULL, NULL, multiIf({cases}concat('{mark}', {bits})))")


_NANOSECONDS = {"Nanosecond": 1, "Microsecond": 10**3, "Millisecond": 10**6, "Second": 10**9,
                "Minute": 60 * 10**9, "Hour": 3600 * 10**9}  # fmt: skip
_DAYS = {"Day": 1, "Week": 7}
_MONTHS = {"Month": 1, "Quarter": 3, "Year": 12}


def _interval_text(expression: str, column: ColumnInfo) -> str:
    """ISO 8601; the unit is the type's."""
    unit = base_type(column).removeprefix("Interval")
    number = _cast(expression, "Int64")

    def part(amount: str, letter: str) -> str:
        return f"if({amount} = 0, '', concat(toString({amount}), '{letter}'))"

    if unit in _DAYS:
        body = f"if(n = 0, 'PT0S', concat('P', toString(n * {_DAYS[unit]}), 'D'))"
    elif unit in _MONTHS:
        months = f"(n * {_MONTHS[unit]})"
        parts = f"{part(f'intDiv({months}, 12)', 'Y')}, {part(f'{months} % 12', 'M')}"
        body = f"if(n = 0, 'PT0S', concat('P', {parts}))"
    else:
        total = f"(toInt128(n) * toInt128({_NANOSECONDS[unit]}))"
        hour, minute, second = 3600 * 10**9, 60 * 10**9, 10**9
        rest = f"({total} % {minute})"
        fraction = f"leftPad(toString(abs({rest}) % {second}), 9, '0')"
        digits = _without_zeros(f"concat(toString(intDiv(abs({rest}), {second})), '.', {fraction})")
        seconds = f"if({rest} = 0, '', concat(if({rest} < 0, '-', ''), {digits}, 'S'))"
        parts = (
            f"{part(f'intDiv({total}, {hour})', 'H')}, "
            f"{part(f'intDiv({total} % {hour}, {minute})', 'M')}, {seconds}"
        )
        body = f"if(n = 0, 'PT0S', concat('PT', {parts}))"
    return _let({"n": number}, body)
