"""Pieces of ClickHouse's SQL: values of one kind as text, and names for what is needed several times."""

from __future__ import annotations

import re

_ZONED = re.compile(r"(DateTime(?:64)?\((?:\d, )?)'[^']*'")


def cast(expression: str, kind: str) -> str:
    return f"CAST({expression} AS Nullable({kind}))"


def as_text(expression: str) -> str:
    return cast(expression, "String")


def let(values: dict[str, str], body: str) -> str:
    """``body`` with names for expressions that it needs several times; they are computed once."""
    names, found = ", ".join(values), ", ".join(f"[{value}]" for value in values.values())
    return f"arrayElement(arrayMap(({names}) -> {body}, {found}), 1)"


def ordered_bits(double: str) -> str:
    """An integer in the order of the doubles; one for all NaN (the greatest), one for both zeros."""
    bits = f"reinterpretAsInt64(if(isNaN({double}), nan, {double} + 0.0))"
    return let({"b": bits}, f"if(b < 0, bitXor(b, toInt64({2**63 - 1})), b)")


def characters(text: str) -> str:
    """Bytes as UTF-8; those that are none by their hexadecimal digits."""
    return let({"t": text}, r"if(isValidUTF8(t), t, concat('\\x', lower(hex(t))))")


_BITS = "reinterpretAsUInt64(abs(x))"
_EXPONENT = f"toInt16(bitShiftRight({_BITS}, 52))"
_MANTISSA = f"toUInt256(bitOr(bitAnd({_BITS}, {2**52 - 1}), {2**52}))"
IS_WHOLE = f"isFinite(x) AND x = trunc(x) AND {_EXPONENT} < {1023 + 256}"
"""Of the double ``x``: an integer that 256 bits hold."""
# A float's own cast to a wide integer loses digits or gives up; beyond 2^53 it is its mantissa, moved.
_MOVED = f"bitShiftLeft({_MANTISSA}, greatest(0, least({_EXPONENT} - 1075, 203)))"
WHOLE_DIGITS = (
    f"if(abs(x) < {2**53}, toString(toInt64(assumeNotNull(x))), "
    f"concat(if(x < 0, '-', ''), toString(toUInt256({_MOVED}))))"
)
"""The digits of such a one."""


def without_zeros(text: str) -> str:
    return rf"replaceRegexpOne({text}, '\\.?0*$', '')"


def nested_text(expression: str, native: str) -> str:
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


def digits_of_double(double: str) -> str:
    """A double to 15 significant digits, without an exponent; both zeros alike."""
    return without_point(plain_digits(f"printf('%.14e', {double} + 0.0)"))


def without_point(text: str) -> str:
    return let({"t": text}, f"if(position(t, '.') > 0, {without_zeros('t')}, t)")


def plain_digits(text: str) -> str:
    """The digits of a number that may be written with an exponent; the words for what is none."""
    expanded = (
        "multiIf(p <= 0, concat('0.', repeat('0', -p), d), "
        "p >= length(d), concat(d, repeat('0', p - length(d))), "
        "concat(substring(d, 1, p), '.', substring(d, p + 1)))"
    )
    mantissa, exponent = "substringIndex(u, 'e', 1)", "toInt32OrZero(substringIndex(u, 'e', -1))"
    place = f"toInt32(length(substringIndex({mantissa}, '.', 1)) + {exponent})"
    signed = let(
        {"d": f"replaceOne({mantissa}, '.', '')", "p": place},
        expanded,
    )
    unsigned = "if(startsWith(t, '-'), substring(t, 2), t)"
    number = f"concat(if(startsWith(t, '-'), '-', ''), {let({'u': unsigned}, signed)})"
    return let(
        {"t": text},
        "CASE t WHEN 'nan' THEN 'NaN' WHEN '-nan' THEN 'NaN' WHEN 'inf' THEN 'Infinity' "
        "WHEN '-inf' THEN '-Infinity' WHEN '-0' THEN '0' "
        f"ELSE if(position(t, 'e') = 0, t, {number}) END",
    )


def wide_text(integer: str) -> str:
    """An integer beyond 64 bits as the double that is exactly it, where there is one."""
    fits = f"i >= toInt64(-{2**63}) AND i <= toInt64({2**63 - 1})"
    wide = let(
        {"x": "toFloat64(i)"},
        f"if(ifNull({IS_WHOLE} AND {WHOLE_DIGITS} = toString(i), false), "
        "concat('f', toString(reinterpretAsInt64(x))), toString(i))",
    )
    return let({"i": integer}, f"multiIf(i IS NULL, NULL, {fits}, toString(i), {wide})")


def double_text(double: str, mark: str) -> str:
    """The 64 bits of a double; with a mark whole numbers that fit into 64 bits as their digits."""
    cases = "x = 0, '0', isNaN(x), 'NaN', isInfinite(x), if(x > 0, 'Infinity', '-Infinity'), "
    if mark:
        whole = f"x = trunc(x) AND x >= toFloat64(-{2**63}) AND x < toFloat64({2**63})"
        cases += f"{whole}, toString(toInt64(assumeNotNull(x))), "
    bits = "toString(reinterpretAsInt64(x))"
    return let({"x": double}, f"if(x IS NULL, NULL, multiIf({cases}concat('{mark}', {bits})))")


_NANOSECONDS = {"Nanosecond": 1, "Microsecond": 10**3, "Millisecond": 10**6, "Second": 10**9,
                "Minute": 60 * 10**9, "Hour": 3600 * 10**9}  # fmt: skip
_DAYS = {"Day": 1, "Week": 7}
_MONTHS = {"Month": 1, "Quarter": 3, "Year": 12}


def interval_text(expression: str, unit: str) -> str:
    """ISO 8601 of a number of units; ``n`` is that of the smallest unit of its kind."""
    size = (_NANOSECONDS | _DAYS | _MONTHS)[unit]
    number = f"toInt128({cast(expression, 'Int64')}) * toInt128({size})"

    def part(amount: str, letter: str) -> str:
        return f"if({amount} = 0, '', concat(toString({amount}), '{letter}'))"

    if unit in _DAYS:
        body = "if(n = 0, 'PT0S', concat('P', toString(n), 'D'))"
    elif unit in _MONTHS:
        body = f"if(n = 0, 'PT0S', concat('P', {part('intDiv(n, 12)', 'Y')}, {part('n % 12', 'M')}))"
    else:
        hour, minute, second = 3600 * 10**9, 60 * 10**9, 10**9
        fraction = f"leftPad(toString(abs(r) % {second}), 9, '0')"
        digits = without_zeros(f"concat(toString(intDiv(abs(r), {second})), '.', {fraction})")
        seconds = let({"r": f"n % {minute}"}, f"if(r = 0, '', concat(if(r < 0, '-', ''), {digits}, 'S'))")
        clock = f"{part(f'intDiv(n, {hour})', 'H')}, {part(f'intDiv(n % {hour}, {minute})', 'M')}"
        body = f"if(n = 0, 'PT0S', concat('PT', {clock}, {seconds}))"
    return let({"n": number}, body)
