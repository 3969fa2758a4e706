"""Values of MySQL and MariaDB as they arrive: bytes of text, and what is read from them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from pymysql.constants import FIELD_TYPE

if TYPE_CHECKING:
    import pyarrow as pa


def _fixed(name: str) -> Callable[[tuple[int, int]], pa.DataType]:
    def make(_: tuple[int, int]) -> pa.DataType:
        import pyarrow as pa

        return getattr(pa, name)()

    return make


def _decimal(digits: tuple[int, int]) -> pa.DataType:
    import pyarrow as pa

    return pa.decimal128(*digits)


TRAVELS: Mapping[str, Callable[[tuple[int, int]], pa.DataType]] = {
    "text": _fixed("string"),
    "clock": _fixed("string"),
    "integer": _fixed("int64"),
    "unsigned": _fixed("uint64"),
    "single": _fixed("float32"),
    "double": _fixed("float64"),
    "binary": _fixed("binary"),
    "decimal": _decimal,
}
"""The Arrow type of each kind of fetched column; a decimal's from its digits and scale."""


def arrow_array(array: pa.Array, kind: str, wanted: pa.DataType) -> pa.Array:
    """A column of one batch, from its bytes. A ``clock`` loses the zeros at the end of its fraction."""
    import pyarrow as pa

    if kind == "binary":
        return array
    try:
        text = array.cast(pa.string())
    except pa.ArrowInvalid:  # a client of another character set wrote bytes that are no text
        readable = [
            None if value is None else value.decode("utf-8", "backslashreplace")
            for value in array.to_pylist()
        ]
        text = pa.array(readable, pa.string())
    if kind == "clock":
        return _without_zeros(text)
    if kind == "single":
        return text.cast(pa.float64()).cast(wanted)  # the text is that of the widened number
    return text if kind == "text" else text.cast(wanted)


def _without_zeros(clock: pa.Array) -> pa.Array:
    """Dates and times without the zeros at the end of a fraction, which all of a column have, or none."""
    import pyarrow.compute as pc

    has_fraction = pc.match_substring(clock, ".")
    if not pc.any(has_fraction).as_py():
        return clock
    short = pc.ascii_rtrim(pc.ascii_rtrim(clock, "0"), ".")
    return short if pc.all(has_fraction).as_py() else pc.if_else(has_fraction, short, clock)


_WHOLE = {FIELD_TYPE.TINY, FIELD_TYPE.SHORT, FIELD_TYPE.INT24, FIELD_TYPE.LONG, FIELD_TYPE.LONGLONG,
          FIELD_TYPE.YEAR}  # fmt: skip


def python_value(value: bytes | None, code: int) -> Any:
    """One value of a small answer: a number, or text."""
    if value is None:
        return None
    if code in _WHOLE:
        return int(value)
    if code in (FIELD_TYPE.NEWDECIMAL, FIELD_TYPE.DECIMAL):
        return Decimal(value.decode())
    if code in (FIELD_TYPE.DOUBLE, FIELD_TYPE.FLOAT):
        return float(value)
    return value.decode("utf-8", "backslashreplace")
