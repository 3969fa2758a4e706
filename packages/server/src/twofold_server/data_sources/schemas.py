"""Data sources on the wire."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

JobStatus = Literal[
    "needs_confirmation",
    "needs_authentication",
    "waiting",
    "queued",
    "processing",
    "done",
    "failed",
    "cancelled",
]
StoreValues = Literal["all", "hashed", "none"]
Step = Literal["connection", "temp_schema", "schema_download", "lineage_download"]


class Envelope(BaseModel):
    """Published fields common to all types: kept as sent, and given back."""

    temp_schema: str | None = None
    float_tolerance: float | None = Field(0.0, ge=0, le=1e100, allow_inf_nan=False)
    hidden: bool | None = False
    view_only: bool | None = False
    disable_schema_indexing: bool | None = False
    disable_profiling: bool | None = False
    discourage_manual_profiling: bool | None = False
    catalog_include_list: str | None = None
    catalog_exclude_list: str | None = None
    schema_indexing_schedule: str | None = None
    schema_max_age_s: int | None = None
    profile_schedule: str | None = None
    profile_include_list: str | None = None
    profile_exclude_list: str | None = None
    lineage_schedule: str | None = None
    queue_name: str | None = None
    scheduled_queue_name: str | None = None
    groups: dict[str, bool] | None = Field(default_factory=dict)
    group_ids: list[int] | None = None
    data_retention_days: int | None = Field(None, ge=0, le=36_500)
    created_from: str | None = None
    source: str | None = None
    secret_id: int | None = None
    oauth_dwh_active: bool | None = None


class DataSourceForm(Envelope):
    """``POST /api/v1/data_sources``.

    ``data_retention_days``: how long differing rows are kept; null: the server's default. ``store_values`` is
    ours: what may be stored of them. Of a diff's two sides the stricter one counts, for both.
    """

    name: str = Field(min_length=1, max_length=200)
    type: str
    options: dict[str, Any] | None = None
    max_allowed_connections: int | None = Field(None, ge=1, le=1000)
    is_paused: bool | None = False
    store_values: StoreValues = "all"


class DataSourcePatch(Envelope):
    """``PATCH``: the fields that are sent; ``options`` are merged, a secret that is not sent stays."""

    name: str | None = Field(None, min_length=1, max_length=200)
    options: dict[str, Any] | None = None
    max_allowed_connections: int | None = Field(None, ge=1, le=1000)
    is_paused: bool | None = None
    store_values: StoreValues | None = None


class StepResult(BaseModel):
    """``code``: ``ok`` | ``error`` | ``skip`` | ``unknown``."""

    code: str
    message: str
    outcome: str


class TestStep(BaseModel):
    step: Step
    status: JobStatus
    result: StepResult | None


class LastTest(BaseModel):
    tested_at: str
    results: list[TestStep]


class DataSourceOut(Envelope):
    """A data source as it is shown; ``options`` never holds a secret."""

    model_config = ConfigDict(extra="allow")

    id: int
    name: str
    type: str
    options: dict[str, Any]
    max_allowed_connections: int | None
    is_paused: bool
    store_values: StoreValues
    accessible: bool
    last_test: LastTest | None


class DataSourceSummary(BaseModel):
    id: int
    name: str
    type: str


class SourceTypeOut(BaseModel):
    name: str
    type: str
    configuration_schema: dict[str, Any]
    features: list[str]


class TestStarted(BaseModel):
    job_id: int


class TestResults(BaseModel):
    id: int
    status: JobStatus
    results: list[TestStep]


class KeyGuessForm(BaseModel):
    """``POST /api/v1/data_sources/{id}/guess_pk``.

    ``table``: a path whose parts match exactly. ``sample_size``: rows that are looked at first. Types are
    named as in ``infer_pk_avoid_types`` of a diff, in place of the usual list; null: the usual list.
    """

    table: list[str] = Field(default_factory=list, max_length=10)
    candidates: int = Field(1, ge=1, le=50)
    sample_size: int | None = Field(None, ge=1, le=100_000)
    avoid_types: list[str] | None = Field(None, max_length=100)
    avoid_names: list[str] | None = Field(None, max_length=1000)


class GuessedKey(BaseModel):
    """``uniqueness``: distinct keys over ``sampled_rows``, which are all rows of the table where it is 1."""

    pk: list[str]
    uniqueness: float
    null_rows: int
    sampled_rows: int


class GuessedKeys(BaseModel):
    """The best first; ``error`` says why there is none."""

    candidates: list[GuessedKey]
    error: str | None
