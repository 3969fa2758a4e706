"""Diffs on the wire: the published request, and what this engine can do of it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from twofold_engine import KeyGuess, Sampling
from twofold_engine.errors import InvalidKeyGuess, InvalidRule, InvalidSampling
from twofold_engine.rules import Rules
from twofold_server.diffs.rules import (
    ColumnRule,
    ColumnTolerance,
    DatetimeTolerance,
    TableModifier,
    ToleranceModeName,
    ToleranceValue,
    engine_rules,
)
from twofold_server.errors import WrongField

MOST_ROWS = 2**53
"""The greatest number that JSON's readers hold exactly."""

AlgorithmName = Literal["auto", "join", "fetch_and_join", "hash", "hash_v2_alpha", "checksum"]

TimeAggregate = Literal["minute", "hour", "day", "week", "month", "quarter", "year"]
"""The published units, and quarter."""

NOT_YET: dict[str, object] = {
    "data_source1_session_parameters": None,
    "data_source2_session_parameters": None,
    "file1": None,
    "file1_options": None,
    "file2": None,
    "file2_options": None,
    "materialize_dataset1": False,
    "materialize_dataset2": False,
    "per_column_diff_limit": None,
    "purged": False,
    "time_travel_point1": None,
    "time_travel_point2": None,
}
"""Published fields that change what is compared and are not built: refused unless they ask for nothing."""

_HINTS = {
    "file1": "Make a data source of type parquet or csv and name it.",
    "file2": "Make a data source of type parquet or csv and name it.",
}


_RULE_FIELDS = {
    "tolerance": "diff_tolerance", "tolerances": "diff_tolerances_per_column", "column": "column_rules",
    "equal_if": "column_rules", "datetime_precision": "datetime_tolerance",
}  # fmt: skip
"""The engine's names of rules, as the wire calls them."""


class DiffRequest(BaseModel):
    """``POST /api/v1/datadiffs``: the published request, and a few fields of ours.

    ``table1`` and ``table2`` are paths whose parts match exactly, as published. ``table1_quoted`` and
    ``table2_quoted`` (positions, from 0) say which parts were written in quotes; where they are given, the
    other parts match exactly first, then without regard to case where that is unique.
    ``bisection_factor`` and ``bisection_threshold`` tune an algorithm, never the result: kept, not needed.
    ``download_limit`` bounds the differing rows that are kept; counts stay exact. ``labels`` are what the two
    sides are called in sentences.
    """

    model_config = ConfigDict(extra="ignore")

    data_source1_id: int
    data_source2_id: int
    table1: list[str] | None = Field(None, max_length=10)
    table2: list[str] | None = Field(None, max_length=10)
    table1_quoted: list[int] | None = None
    table2_quoted: list[int] | None = None
    labels: tuple[str, str] | None = None
    query1: str | None = Field(None, max_length=1_000_000)
    query2: str | None = Field(None, max_length=1_000_000)
    file1: str | None = None
    file1_options: dict[str, Any] | None = None
    file2: str | None = None
    file2_options: dict[str, Any] | None = None
    pk_columns: list[str] = Field(default_factory=list, max_length=1000)
    infer_pk: bool = False
    infer_pk_avoid_names: list[str] | None = Field(
        None, max_length=1000, description="Names and patterns with * and ?; case does not count."
    )
    infer_pk_avoid_types: list[str] | None = Field(
        None, max_length=100, description="Type names, or db: and a raw type, on top of the usual list."
    )
    include_columns: list[str] | None = Field(None, max_length=10_000)
    exclude_columns: list[str] | None = Field(None, max_length=10_000)
    columns_to_compare: list[str] | None = Field(None, max_length=10_000)
    column_mapping: list[tuple[str, str]] | None = Field(None, max_length=10_000)
    column_rules: list[ColumnRule] | None = Field(None, max_length=1000)
    compare_duplicates: bool | None = None
    filter1: str | None = Field(None, max_length=100_000)
    filter2: str | None = Field(None, max_length=100_000)
    algorithm: AlgorithmName | None = None
    download_limit: int | None = Field(None, ge=0)
    per_column_diff_limit: int | None = None
    bisection_factor: int | None = None
    bisection_threshold: int | None = None
    data_source1_session_parameters: dict[str, Any] | None = None
    data_source2_session_parameters: dict[str, Any] | None = None
    datetime_tolerance: DatetimeTolerance = None
    diff_tolerance: ToleranceValue | None = Field(
        None, description="Of all numeric columns: values less than this apart count as equal; 0 is none."
    )
    tolerance_mode: ToleranceModeName | None = Field(
        None, description="How diff_tolerance is meant; null: absolute."
    )
    diff_tolerances_per_column: list[ColumnTolerance] | None = Field(None, max_length=10_000)
    table_modifiers: list[TableModifier] | None = None
    sort_array_columns: bool | None = Field(
        None, description="The order of an array's elements does not count."
    )
    materialize: bool = Field(
        False,
        description="Ours: write the differing rows as tables. On as well where one of the two published "
        "fields is given: materialization_destination_id, materialize_without_sampling.",
    )
    materialization_destination_id: int | None = Field(
        None, description="The data source whose temp_schema takes the tables; null: the first one."
    )
    materialize_dataset1: bool | None = None
    materialize_dataset2: bool | None = None
    materialize_without_sampling: bool | None = Field(
        False, description="All rows are compared, and written, whatever the sampling fields say."
    )
    run_profiles: bool | None = Field(
        None, description="Also count, per column and side, NULLs, distinct values and how values are spread."
    )
    sampling_confidence: float | None = Field(
        None, gt=0, lt=100, allow_inf_nan=False, description="Percent; below 1 a fraction."
    )
    sampling_max_rows: int | None = Field(None, ge=1, le=MOST_ROWS)
    sampling_ratio: float | None = Field(None, gt=0, lt=1, allow_inf_nan=False)
    sampling_threshold: int | None = Field(
        None, ge=0, le=MOST_ROWS, description="Rows; null: by data source type; 0: never switched off."
    )
    sampling_tolerance: float | None = Field(None, gt=0, lt=1, allow_inf_nan=False)
    time_aggregate: TimeAggregate | None = Field(
        None, description="Length of a bucket of the timeline; null: one that gives about 60 of them."
    )
    time_column: str | None = Field(
        None, min_length=1, max_length=1000, description="Date or timestamp, named as in the source."
    )
    time_interval_start: datetime | None = Field(
        None, description="Only rows of both sides from this moment of time_column on; no zone: UTC."
    )
    time_interval_end: datetime | None = Field(
        None, description="Only rows before this moment of time_column; no zone: UTC."
    )
    time_travel_point1: int | str | None = None
    time_travel_point2: int | str | None = None
    tags: list[str] | None = Field(None, max_length=100)
    archived: bool = False
    purged: bool = False

    @model_validator(mode="before")
    @classmethod
    def _null_means_default(cls, data: Any) -> Any:
        """Clients send null for lists and switches that they leave open."""
        if isinstance(data, dict):
            return {key: value for key, value in data.items() if value is not None}
        return data

    @model_validator(mode="after")
    def _supported(self) -> Self:
        for field, nothing in NOT_YET.items():
            value = getattr(self, field)
            if value not in (None, nothing, [], {}):
                hint = _HINTS.get(field, "Leave it out; ignoring it would give another comparison.")
                raise WrongField(field, f"this is not supported by this server yet. {hint}")
        if self.infer_pk and self.pk_columns:
            raise ValueError("infer_pk and pk_columns exclude each other: give one of them.")
        self.key_guess()
        for side in ("1", "2"):
            self._check_side(side)
        self.sampling()
        self.rules()
        self._check_time()
        return self

    @property
    def writes_tables(self) -> bool:
        """Whether the results are to be written as tables."""
        published = self.materialization_destination_id is not None or self.materialize_without_sampling
        return self.materialize or bool(published)

    @property
    def results_to(self) -> int:
        """The id of the data source that takes the tables."""
        return self.materialization_destination_id or self.data_source1_id

    def _check_time(self) -> None:
        """Raises ``ValueError`` for a unit or an interval of no column, and for an empty interval."""
        for name in ("time_aggregate", "time_interval_start", "time_interval_end"):
            if getattr(self, name) is not None and self.time_column is None:
                raise WrongField(name, "a unit or an interval needs a date or timestamp column, time_column.")
        start, end = self.time_interval()
        if start is not None and end is not None and start >= end:
            raise WrongField(
                "time_interval_end", "the interval is empty: its end must lie after time_interval_start."
            )

    def time_interval(self) -> tuple[datetime | None, datetime | None]:
        """From the first moment on, up to and without the second, in UTC; None is open."""
        start, end = (self._moment(name) for name in ("time_interval_start", "time_interval_end"))
        return start, end

    def _moment(self, name: str) -> datetime | None:
        moment: datetime | None = getattr(self, name)
        try:
            return None if moment is None else _in_utc(moment)
        except OverflowError:
            message = f"{moment} lies outside of the years 1 to 9999 in UTC."
            raise WrongField(name, message) from None

    def key_guess(self) -> KeyGuess | None:
        """What to keep out of a guessed key; None where none is guessed. Raises ``ValueError``."""
        avoided = self.infer_pk_avoid_names or self.infer_pk_avoid_types
        if avoided and not self.infer_pk:
            name = "infer_pk_avoid_names" if self.infer_pk_avoid_names else "infer_pk_avoid_types"
            raise WrongField(name, "this is of use with infer_pk only.")
        if not self.infer_pk:
            return None
        try:
            return KeyGuess(tuple(self.infer_pk_avoid_names or ()), tuple(self.infer_pk_avoid_types or ()))
        except InvalidKeyGuess as error:
            raise WrongField("infer_pk_avoid_types", f"{error.message} {error.hint}") from error

    def rules(self) -> Rules:
        """What counts as equal besides equal values. Raises ``ValueError`` for what says nothing."""
        try:
            return engine_rules(
                diff_tolerance=self.diff_tolerance,
                tolerance_mode=self.tolerance_mode,
                diff_tolerances_per_column=self.diff_tolerances_per_column,
                datetime_tolerance=self.datetime_tolerance,
                table_modifiers=self.table_modifiers,
                sort_array_columns=self.sort_array_columns,
                column_rules=self.column_rules,
            )
        except InvalidRule as error:
            field = _RULE_FIELDS.get(error.field, error.field)
            raise WrongField(field, f"{error.message} {error.hint}") from error

    def sampling(self) -> Sampling | None:
        """The sample to compare; None: everything. Raises ``ValueError`` where options contradict."""
        names = ("tolerance", "confidence", "ratio", "max_rows", "threshold")
        given = {name: getattr(self, f"sampling_{name}") for name in names}
        if all(value is None for value in given.values()):
            return None
        try:
            return Sampling(**given)
        except InvalidSampling as error:
            raise WrongField(f"sampling_{error.field}", f"{error.message} {error.hint}") from error

    def _check_side(self, side: str) -> None:
        table, query = getattr(self, f"table{side}"), getattr(self, f"query{side}")
        if table is not None and query is not None:
            raise ValueError(f"A side is a table or a query: table{side} and query{side} exclude each other.")
        if table is not None and (not table or any(not part or "\x00" in part for part in table)):
            raise WrongField(
                f"table{side}", "write a list of names, such as ['schema', 'table']; none empty."
            )
        if query is not None and not query.strip():
            raise WrongField(f"query{side}", "this is empty: give a SELECT statement.")
        quoted = getattr(self, f"table{side}_quoted")
        if quoted is not None and any(not 0 <= part < len(table or ()) for part in quoted):
            raise WrongField(f"table{side}_quoted", f"these are no positions of table{side}, counted from 0.")


def _in_utc(moment: datetime) -> datetime:
    """Raises ``OverflowError`` for a moment that lies outside of the years 1 to 9999 there."""
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


class DiffOut(BaseModel):
    """A diff as ``POST``, ``GET`` and the list answer it: the published object, and links of ours."""

    model_config = ConfigDict(extra="allow")

    id: int
    status: str
    kind: Literal["in_db", "cross_db"]
    data_source1_id: int
    data_source2_id: int
    pk_columns: list[str]


class DiffPageOut(BaseModel):
    page: int
    page_size: int
    count: int
    total_pages: int
    results: list[DiffOut]


class DiffCancelled(BaseModel):
    id: int
    status: str


class DiffPatch(BaseModel):
    """``purged``: the rows are deleted, the counts stay; there is no way back."""

    archived: bool | None = None
    purged: bool | None = None


class DiffSummary(BaseModel):
    id: int
    status: str
    result: str | None
    result_status: str | None
    algorithm: str | None
    table1: list[str] | None
    table2: list[str] | None
    data_source1_id: int
    data_source1_name: str | None
    data_source2_id: int
    data_source2_name: str | None
    pk_columns: list[str]
    include_columns: list[str]
    sampling_ratio: float | None
    diff_stats: dict[str, Any] | None
    results_count: int
    feedback: str | None
    error: str | None
    created_at: datetime
    finished_at: datetime | None


class RowsOut(BaseModel):
    """A page of differing rows, values in the normal form as text, NULL as null.

    ``changed`` of a row holds positions in ``columns``.
    """

    total: int
    offset: int
    limit: int
    columns: list[str]
    rows: list[dict[str, Any]]
