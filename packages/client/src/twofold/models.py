"""What the server answers, as types. Keys this version does not know are kept, never refused."""

from datetime import datetime
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

Pair = tuple[int, int]
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
TERMINAL_STATUSES = frozenset({"done", "failed", "cancelled"})


class Wire(BaseModel):
    model_config = ConfigDict(extra="allow", frozen=True)

    def to_json(self) -> dict[str, Any]:
        """The JSON object the server sent, unknown keys included."""
        return self.model_dump(mode="json", by_alias=True)


class CiDiff(BaseModel):
    """One pair of tables to compare. Paths are dotted; `pk` None or empty lets the server find the key.

    `column_mapping` pairs a name in production with that on the branch; of `datetime_tolerance` so many
    digits of a second's fraction count.
    """

    prod: str
    pr: str
    pk: list[str] | None
    include_columns: list[str] = []
    exclude_columns: list[str] = []
    column_mapping: list[tuple[str, str]] | None = None
    diff_tolerances_per_column: list[dict[str, Any]] | None = None
    datetime_tolerance: int | None = None


class Submission(Wire):
    """The answer to a submitted list. Without a run, `reason` is `no_run`, `superseded` or `skipped`."""

    run_id: int | None
    ci_run_id: int | None = None
    reason: str | None = None
    detail: str | None = None


class CiRun(Wire):
    """One line of the list of runs. `pr_num` is text, as published."""

    id: int
    base_branch: str
    base_sha: str
    pr_branch: str
    pr_sha: str
    pr_num: str
    status: str
    source: str | None = None
    reason: str | None = None
    detail: str | None = None

    @property
    def skipped(self) -> bool:
        """Whether a rule of the configuration ended the run: nothing was compared, and nothing is wrong."""
        return _is_skipped(self)


class DiffError(Wire):
    type: str
    message: str
    hint: str | None = None


class KeyStats(Wire):
    """Counts per side (production, this branch)."""

    total_rows: Pair
    nulls: Pair
    dupes: Pair
    exclusives: Pair
    distincts: Pair


class ColumnStats(Wire):
    """`match` in percent of the compared pairs of rows."""

    column_name: str
    match: float
    values_different: int | None = None


class ValueStats(Wire):
    total_rows: int
    rows_with_differences: int
    total_values: int
    compared_columns: int
    columns_with_differences: int
    columns_diff_stats: list[ColumnStats]
    values_with_differences: int | None = None


class SchemaStats(Wire):
    columns_mismatched: Pair
    column_type_mismatches: int
    column_reorders: int
    column_counts: Pair
    column_type_differs: list[str]
    exclusive_columns: tuple[list[str], list[str]]


class RowStats(Wire):
    """Rows only in production (`rows_removed`) and only in this branch (`rows_added`)."""

    rows_removed: int | None = None
    rows_added: int | None = None


class RunDiff(Wire):
    """One comparison of a run. The four groups of counts are None until it is done, and when it failed."""

    id: int
    status: str
    prod: str
    pr: str
    result: str | None = None
    error: DiffError | None = None
    url: str | None = None
    pks: KeyStats | None = None
    values: ValueStats | None = None
    schema_: SchemaStats | None = Field(default=None, alias="schema")
    diff_stats: RowStats | None = None
    coverage: dict[str, Any] | None = None


class CommitStatus(Wire):
    """The check that is true now; `reported` is False where no forge shows it, or not yet."""

    state: str
    description: str
    context: str
    target_url: str | None = None
    reported: bool = False


class Comment(Wire):
    """The comment in Markdown; without a `url` no forge shows it."""

    body: str
    reported: bool = False
    url: str | None = None


class RunCounts(Wire):
    total: int
    done: int
    failed: int
    different: int
    identical: int
    skipped: int


class RunDetail(Wire):
    """A run with everything it found. Times are ISO 8601 text in UTC."""

    model_config = ConfigDict(coerce_numbers_to_str=True)  # `pr_num` is text here, a number elsewhere

    id: int
    ci_config_id: int
    status: str
    pr_num: str
    pr_sha: str
    pr_branch: str
    base_sha: str
    base_branch: str
    source: str
    url: str
    created_at: str
    started_at: str | None = None
    finished_at: str | None = None
    reason: str | None = None
    detail: str | None = None
    verdict: str | None = None
    commit_status: CommitStatus | None = None
    comment: Comment | None = None
    diffs: list[RunDiff]
    counts: RunCounts

    @property
    def finished(self) -> bool:
        return self.status in TERMINAL_STATUSES

    @property
    def skipped(self) -> bool:
        """Whether a rule of the configuration ended the run, such as a label that was removed."""
        return _is_skipped(self)


def _is_skipped(run: CiRun | RunDetail) -> bool:
    return run.status == "cancelled" and run.reason == "skipped"


class OrgMeta(Wire):
    org_id: int
    org_name: str
    user_id: int


class DataSource(Wire):
    id: int
    name: str
    type: str


class DataSourceType(Wire):
    """A kind of database that can be connected; its options are a JSON Schema."""

    name: str
    type: str
    configuration_schema: dict[str, Any]
    features: list[str]


class DataSourceTestStep(Wire):
    step: str
    status: str
    result: dict[str, Any] | None = None


class DataSourceTest(Wire):
    id: int
    status: str
    results: list[DataSourceTestStep]

    @property
    def finished(self) -> bool:
        return self.status in TERMINAL_STATUSES


class DataDiff(Wire):
    """One comparison outside a run; `status` is a JobStatus."""

    id: int
    status: str | None = None
    result: str | None = None


class SummaryResults(Wire):
    """The counts of one comparison, on `status` success only; else it is pending, running or failed."""

    status: str
    pks: KeyStats | None = None
    values: ValueStats | None = None
    schema_: SchemaStats | None = Field(default=None, alias="schema")
    dependencies: list[dict[str, Any]] = []
    changes: dict[str, Any] | None = None
    """The most frequent changes of each column that differs; None where values are not stored."""
    profiles: dict[str, Any] | None = None
    """Counts and histograms of each column; None unless asked for with `run_profiles`."""
    timeline: dict[str, Any] | None = None
    """Where in time the differences lie; None unless asked for with `time_column`."""
    error: dict[str, Any] | None = None

    @property
    def finished(self) -> bool:
        return self.status in ("success", "failed")


class Moment(Wire):
    """`value` has microseconds and an offset, so that moments of one server compare as text as well."""

    value: str


class Alert(Wire):
    """A query with a threshold. `state` is ok, triggered, failed or created (never checked)."""

    id: int
    name: str = ""
    state: str | None = None
    last_run: Moment | None = None
    last_triggered: Moment | None = None
    url: str | None = None

    @property
    def triggered(self) -> bool:
        """Whether the newest check triggered."""
        if self.last_triggered is None or self.last_run is None:
            return False
        return _moment(self.last_triggered.value) >= _moment(self.last_run.value)


class AlertResult(Wire):
    """One check of an alert; `triggered` None: it is not over, it failed, or the server does not say."""

    status: str
    id: int | None = None
    triggered: bool | None = None
    reason: str | None = None

    @property
    def finished(self) -> bool:
        return self.status in ("done", "failed")


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text)


class DbtUpload(Wire):
    """One stored build of a dbt project; `counts` are its nodes by resource type."""

    id: int
    ci_config_id: int
    commit_sha: str
    run_type: str
    run_id: str | None = None
    project_name: str = ""
    dbt_version: str = ""
    counts: dict[str, int] = {}
    uploaded_at: str


class DbtCheck(Wire):
    """Whether a build was uploaded: `status` is `ok`, else `detail` says what to do."""

    status: str
    detail: str | None = None
