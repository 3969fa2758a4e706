"""Tolerances and column rules on the wire, and what they are to the engine."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, Field

from twofold_engine.rules import EqualIf, Rules, Tolerance, ToleranceMode
from twofold_engine.types import Family

ToleranceValue = Annotated[float, Field(ge=0, le=1e100, allow_inf_nan=False)]
ToleranceModeName = Literal["absolute", "relative"]
TableModifier = Literal["case_insensitive_strings", "null_equals_empty_string"]
DatatypeName = Literal[
    "boolean", "integer", "float", "decimal", "unbounded_decimal", "money", "string", "fixed_length_string",
    "varbinary", "binary", "date", "super", "time", "time_interval", "timestamp", "year", "uuid", "array",
    "struct", "json", "xml", "map", "void", "unsupported",
]  # fmt: skip

_FAMILIES: dict[str, tuple[Family, ...]] = {
    **{name: (Family(name),) for name in (
        "boolean", "integer", "float", "decimal", "binary", "date", "time", "uuid", "array", "struct", "json",
    )},
    **dict.fromkeys(("unbounded_decimal", "money"), (Family.DECIMAL,)),
    **dict.fromkeys(("string", "fixed_length_string"), (Family.TEXT,)),
    **dict.fromkeys(("xml", "void", "unsupported"), (Family.OTHER,)),
    "varbinary": (Family.BINARY,),
    "super": (Family.JSON,),
    "time_interval": (Family.INTERVAL,),
    "timestamp": (Family.TIMESTAMP, Family.TIMESTAMPTZ),
    "year": (Family.INTEGER,),
    "map": (Family.STRUCT,),
}  # fmt: skip
"""The published names of types in the engine's families."""

DatetimeTolerance = Annotated[
    int | None,
    Field(
        ge=0,
        le=6,
        strict=True,
        description="Digits of a second's fraction that count: 0 seconds, 3 milliseconds, 6 microseconds.",
    ),
]


class ColumnTolerance(BaseModel):
    """A tolerance of one column, named as in the source; 0 is none."""

    column_name: str = Field(min_length=1)
    tolerance_mode: ToleranceModeName
    tolerance_value: ToleranceValue


class ColumnRule(BaseModel):
    """Values count as equal too where ``equal_if`` is true: DuckDB's SQL on ``{a}`` and ``{b}``, for one
    column of the source or for all of one type."""

    column: str | None = Field(None, min_length=1)
    equal_if: str = Field(min_length=1, max_length=10_000)
    type: DatatypeName | None = None

    def rules(self) -> list[EqualIf]:
        """Raises ``InvalidRule``."""
        if self.type is None or self.column is not None:
            family = None if self.type is None else _FAMILIES[self.type][0]
            return [EqualIf(self.equal_if, self.column, family)]
        return [EqualIf(self.equal_if, None, family) for family in _FAMILIES[self.type]]


def engine_rules(
    *,
    diff_tolerance: float | None,
    tolerance_mode: ToleranceModeName | None,
    diff_tolerances_per_column: list[ColumnTolerance] | None,
    datetime_tolerance: int | None,
    table_modifiers: list[TableModifier] | None,
    sort_array_columns: bool | None,
    column_rules: list[ColumnRule] | None,
) -> Rules:
    """The published fields in the engine's words. Raises ``InvalidRule``."""
    modifiers = table_modifiers or []
    mode = ToleranceMode(tolerance_mode or "absolute")
    return Rules(
        tolerance=None if diff_tolerance is None else Tolerance(diff_tolerance, mode),
        tolerances=tuple(
            (each.column_name, Tolerance(each.tolerance_value, each.tolerance_mode))
            for each in diff_tolerances_per_column or ()
        ),
        datetime_precision=datetime_tolerance,
        ignore_case="case_insensitive_strings" in modifiers,
        null_equals_empty="null_equals_empty_string" in modifiers,
        unordered_arrays=bool(sort_array_columns),
        equal_if=tuple(rule for each in column_rules or () for rule in each.rules()),
    )
