"""Tolerances in double arithmetic, said so that no step can overflow or underflow: some servers would stop
there, others go on with an infinity. What the formulas compare is what unbounded exponents would compare."""

from __future__ import annotations

from collections.abc import Callable

from twofold_engine.rules import Tolerance, ToleranceMode

DOWN, UP = 2.0**-400, 2.0**400
"""Exact factors: they change exponents only."""


def near_doubles(a: str, b: str, tolerance: Tolerance, number: Callable[[float], str]) -> str:
    """True when the doubles ``a`` (source) and ``b`` (target), which differ, are within the tolerance; not
    true when one is NULL, NaN or infinite. ``number`` writes a constant.

    The tolerance lies between 1e-100 and 1e100 (``rules``), which the bounds below rest on.
    """
    limit = number(float(tolerance.value))
    if tolerance.mode is ToleranceMode.ABSOLUTE:
        # Two different doubles of this size are further apart than any tolerance.
        huge = number(8e307)
        return (
            f"CASE WHEN ABS({a}) > {huge} OR ABS({b}) > {huge} THEN 1 = 0 ELSE ABS({b} - {a}) < {limit} END"
        )
    down, up = number(DOWN), number(UP)
    small_b = f"CASE WHEN ABS({b}) < {number(1e150)} THEN {number(0.0)} ELSE {b} * {down} END"
    return (
        # Beside such a source a small target is lost in the rounding of the difference.
        f"CASE WHEN ABS({a}) > {number(1e200)} "
        f"THEN ABS(({small_b}) - {a} * {down}) < {limit} * ABS({a} * {down}) "
        # Beside such a source only a small target can be near.
        f"WHEN ABS({a}) < {number(1e-200)} THEN CASE WHEN ABS({b}) > {number(1e-90)} THEN 1 = 0 "
        f"ELSE ABS({b} * {up} - {a} * {up}) < {limit} * ABS({a} * {up}) END "
        f"ELSE ABS({b} - {a}) < {limit} * ABS({a}) END"
    )
