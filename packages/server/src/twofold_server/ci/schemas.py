"""Wire types of CI: integrations, submitted items, runs."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    WithJsonSchema,
    model_validator,
)

from twofold_server.diffs.rules import ColumnTolerance, DatetimeTolerance
from twofold_server.errors import WrongField

Text300 = Annotated[str, StringConstraints(max_length=300)]
Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
StatusContext = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=100)]
Branch = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300)]
ColumnName = Annotated[str, StringConstraints(min_length=1, max_length=300)]
TablePath = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=1000)]

_COMMIT = r"[0-9A-Za-z][0-9A-Za-z._-]{0,63}"


def _commit(text: str) -> str:
    """The commit that a CI job names; most often at fault is a variable that the CI system did not set."""
    if not text:
        raise ValueError("this is empty; is the CI variable set?")
    if not re.fullmatch(_COMMIT, text):
        raise ValueError("this is not a commit's hash; resolve it with git rev-parse")
    return text


Sha = Annotated[
    str,
    StringConstraints(strip_whitespace=True),
    AfterValidator(_commit),
    WithJsonSchema({"type": "string", "pattern": f"^{_COMMIT}$"}),
]

MAX_ITEMS = 1000
"""Tables of one submit; more is a mistake in a loop, not a pull request."""


class Sampling(BaseModel):
    """Of every diff that the integration submits: off without tolerance and confidence, whatever the
    threshold says."""

    sampling_tolerance: float | None = Field(None, gt=0, lt=1)
    sampling_confidence: float | None = Field(None, gt=0, lt=100, description="Percent; below 1 a fraction.")
    sampling_threshold: int | None = Field(
        None,
        ge=0,
        le=2**31 - 1,
        description="Rows; null: by data source type; 0: never switched off by itself.",
    )


class Materializing(BaseModel):
    """Whether the results of every diff are written as tables, and into which data source's schema for
    results; null: the integration's own."""

    materialize_results: bool = False
    materialize_results_to: int | None = None


class IntegrationIn(Sampling, Materializing):
    """Body of ``POST /api/v1/ci``: the fields of the form, and the name of the commit status."""

    model_config = ConfigDict(extra="forbid")

    type: Literal["datafold-sdk"] = "datafold-sdk"
    name: Name
    repository_id: int
    data_source_id: int
    files_to_ignore: str = ""
    fail_on_errors: bool = True
    require_label: bool = False
    status_context: StatusContext | None = Field(
        None, description="Default: `Twofold`, with the name behind it for a repository's second integration."
    )

    @model_validator(mode="after")
    def _sampling_is_whole(self) -> IntegrationIn:
        if (self.sampling_tolerance is None) != (self.sampling_confidence is None):
            raise WrongField(
                "sampling_confidence" if self.sampling_confidence is None else "sampling_tolerance",
                "sampling tolerance and sampling confidence belong together: give both or neither",
            )
        return self


class IntegrationPatch(BaseModel):
    """Body of ``PATCH /api/v1/ci/{id}``: what is left out stays; the result is checked like a new one."""

    model_config = ConfigDict(extra="forbid")

    name: Name | None = None
    repository_id: int | None = None
    data_source_id: int | None = None
    files_to_ignore: str | None = None
    fail_on_errors: bool | None = None
    require_label: bool | None = None
    status_context: StatusContext | None = Field(None, description="Null: the default of a new one.")
    sampling_tolerance: float | None = None
    sampling_confidence: float | None = None
    sampling_threshold: int | None = None
    materialize_results: bool | None = None
    materialize_results_to: int | None = None


class IntegrationOut(Sampling, Materializing):
    id: int
    type: str
    name: str
    repository_id: int
    data_source_id: int
    files_to_ignore: str
    fail_on_errors: bool
    require_label: bool
    status_context: str
    created_at: datetime


class CiDiffItem(BaseModel):
    """One pair of tables to compare: the published ``CiDiff``, and of ``POST /api/v1/datadiffs`` the columns
    that have another name, and the differences that do not count.

    Other fields are accepted, as published clients may send some, and named in the answer: see ``ignored``.
    """

    model_config = ConfigDict(extra="allow")

    prod: TablePath
    pr: TablePath
    pk: Annotated[list[ColumnName], Field(max_length=100)] | None = None
    include_columns: Annotated[list[ColumnName], Field(max_length=5000)] = []
    exclude_columns: Annotated[list[ColumnName], Field(max_length=5000)] = []
    column_mapping: list[tuple[ColumnName, ColumnName]] | None = Field(
        None, max_length=5000, description="Pairs: the name in production, the name on the branch."
    )
    diff_tolerances_per_column: list[ColumnTolerance] | None = Field(None, max_length=5000)
    datetime_tolerance: DatetimeTolerance = None

    @property
    def ignored(self) -> list[str]:
        """The names of fields that no comparison knows."""
        return sorted(self.model_extra or ())


class TriggerIn(BaseModel):
    """The published ``APIPrDetails``."""

    pr_number: int = Field(ge=1, le=2**31 - 1)
    pr_branch: Branch
    base_branch: Branch
    pr_sha: Sha
    base_sha: Sha


class SubmitAnswer(BaseModel):
    """Both ids are always there; without a run, ``reason`` is ``no_run``, ``superseded`` or ``skipped``.

    ``ignored``: fields of the items that did not count, each once.
    """

    run_id: int | None
    ci_run_id: int | None
    reason: str | None = None
    detail: str | None = None
    ignored: list[str] = []

    def to_wire(self) -> dict[str, Any]:
        """Without the explanations when there is nothing to explain."""
        unneeded = {name for name in ("ignored",) if not self.ignored}
        return self.model_dump(exclude=unneeded if self.reason else unneeded | {"reason", "detail"})


class CiRunOut(BaseModel):
    """The published ``ApiCiRun`` and what we add; every published field is a string, except the id."""

    id: int
    base_branch: str
    base_sha: str
    pr_branch: str
    pr_sha: str
    pr_num: str
    status: str
    source: str
    reason: str
    detail: str
    url: str
    created_at: datetime
    finished_at: datetime | None


class CommitStatusOut(BaseModel):
    state: str
    description: str
    context: str
    target_url: str
    reported: bool = Field(description="False: no forge shows it (yet), or there is no forge.")


class CommentOut(BaseModel):
    body: str
    reported: bool
    url: str | None


class RunDiffOut(BaseModel):
    """One comparison of a run; the groups of numbers are those of ``summary_results``."""

    id: int
    status: str
    result: str | None
    prod: str
    pr: str
    error: dict[str, Any] | None
    url: str
    pks: dict[str, Any] | None
    values: dict[str, Any] | None
    schema_: dict[str, Any] | None = Field(serialization_alias="schema")
    diff_stats: dict[str, Any] | None
    coverage: dict[str, Any] | None
    progress: dict[str, Any] | None


class RunCountsOut(BaseModel):
    total: int
    done: int
    failed: int
    different: int
    identical: int
    skipped: int


class RunStepOut(BaseModel):
    name: str
    detail: str
    started_at: datetime
    finished_at: datetime | None


class CiRunDetailOut(CiRunOut):
    ci_config_id: int
    started_at: datetime | None
    verdict: str
    commit_status: CommitStatusOut
    report_error: str = Field(description="Why the forge could not be told, in words; empty when it was.")
    comment: CommentOut | None
    diffs: list[RunDiffOut]
    counts: RunCountsOut
    steps: list[RunStepOut]


class PreviewIn(BaseModel):
    """Body of the "test these paths" box."""

    model_config = ConfigDict(extra="forbid")

    patterns: str
    paths: Annotated[list[Annotated[str, StringConstraints(max_length=4096)]], Field(max_length=1000)]


class PreviewPath(BaseModel):
    path: str
    ignored: bool
    pattern: str | None = Field(description="The pattern that decided; null: none matched.")
    line: int | None = Field(description="Its line in `patterns`, from 1.")


class PreviewSuggestion(BaseModel):
    """A pattern that reaches one level only, and the one that was probably meant."""

    line: int
    pattern: str
    suggested: str
    paths: list[str] = Field(description="Of the given paths, those that only the suggested pattern ignores.")


class PreviewOut(BaseModel):
    paths: list[PreviewPath]
    all_ignored: bool
    sentence: str
    suggestions: list[PreviewSuggestion]
