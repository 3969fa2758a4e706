"""Reads the texts of one side as the other side's type, so that most values meet without being written.

A date that travels as text meets a date of its own type by the text of both, whose making costs more than the
join. Where every text of a range is written as that type is, its values meet by themselves instead. That only
ever finds values equal: what looks different is compared by text as before, so a text that is read here must
be one whose normal form is that of its value.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from twofold_engine.planner import ColumnPair
from twofold_engine.types import Comparator, Family

if TYPE_CHECKING:
    import pyarrow as pa

_LENGTHS = {
    Comparator.DATE: (10, 10),
    Comparator.TIMESTAMP: (19, 26),
    Comparator.TIMESTAMPTZ: (19, 26),
    Comparator.DECIMAL: (1, 38),
}
"""In bytes. A time is at least ``2020-01-01 00:00:00``, with six digits more at most: Arrow reads shorter
texts too, which name no second. Of more digits than a decimal can have, Arrow forgets the first ones."""
_NINE = ord("9")
"""Above the sign, the point and all digits, below every letter: an exponent is read by Arrow's own rules."""


def parsed(texts: pa.ChunkedArray, pair: ColumnPair, wanted: pa.DataType) -> pa.ChunkedArray | None:
    """The texts as values of the other side's type; None where one of them cannot be, or might mean another
    value there."""
    import pyarrow as pa

    if not _can_be(pair, texts.type, wanted) or not _look_plain(texts, pair.comparator):
        return None
    kind = pa.timestamp("us") if pa.types.is_timestamp(wanted) else wanted
    try:
        return texts.cast(kind).cast(wanted)  # a text without a zone is in UTC
    except pa.ArrowInvalid:
        return None


def _can_be(pair: ColumnPair, given: pa.DataType, wanted: pa.DataType) -> bool:
    """Whether both columns are of the family that they are compared as, and one of them is text here."""
    import pyarrow as pa

    form = pair.comparator
    if not pa.types.is_string(given) or any(side.family != Family(form) for side in pair.sides):
        return False
    if form is Comparator.DECIMAL:
        return bool(pa.types.is_decimal128(wanted))
    zone = "UTC" if form is Comparator.TIMESTAMPTZ else None
    return bool(wanted == (pa.date32() if form is Comparator.DATE else pa.timestamp("us", zone)))


def _look_plain(texts: pa.ChunkedArray, form: Comparator) -> bool:
    """Whether the lengths of all texts, the signs of all numbers and the years of all times are those of
    their form: the year 0000 is Arrow's alone."""
    import numpy as np
    import pyarrow.compute as pc

    ends = pc.min_max(pc.binary_length(texts)).as_py()
    least, most = _LENGTHS[form]
    if ends["min"] is None or ends["min"] < least or ends["max"] > most:
        return False
    if form is not Comparator.DECIMAL:
        return not pc.any(pc.starts_with(texts, "0000")).as_py()
    signs = [np.frombuffer(chunk.buffers()[2], np.uint8) for chunk in texts.chunks if chunk.buffers()[2]]
    return all(each.max(initial=0) <= _NINE for each in signs)


def with_parsed(
    tables: tuple[pa.Table, pa.Table], pairs: Sequence[ColumnPair], first: int
) -> tuple[tuple[pa.Table, pa.Table], dict[int, int]]:
    """Both sides of a range with a column more for each that could be read, and the side that has it by the
    place of the pair. ``first`` is the place of the first pair that is no part of the key."""
    found, sides = list(tables), {}
    for place, pair in list(enumerate(pairs))[first:]:
        if pair.comparator not in _LENGTHS:
            continue
        for side in (0, 1):
            values = parsed(tables[side].column(place), pair, tables[1 - side].column(place).type)
            if values is not None:
                found[side] = found[side].append_column(f"y{place}", values)
                sides[place] = side
    return (found[0], found[1]), sides
