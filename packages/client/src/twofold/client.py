"""The calls of the server's API, typed. One method is one request, except the three that wait."""

import time
import uuid
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Literal, Self, TypeVar

import httpx2
from pydantic import BaseModel, ValidationError

from . import environment
from ._transport import PASSING_STATUSES, TIMEOUT_SECONDS, Query, Transport
from .artifacts import pack_artifacts
from .diffs import check_diffs
from .errors import ApiError, ConnectionFailed, UnexpectedResponse, WaitTimedOut
from .models import (
    Alert,
    AlertResult,
    CiDiff,
    CiRun,
    DataDiff,
    DataSource,
    DataSourceTest,
    DataSourceType,
    DbtCheck,
    DbtUpload,
    OrgMeta,
    RunDetail,
    Submission,
    SummaryResults,
)

# A webhook usually overtakes the CI job by minutes; a minute covers the forge's own redeliveries.
WAIT_FOR_RUN_SECONDS = 60.0
WAIT_FOR_RUN_INTERVAL_SECONDS = 2.0
WAIT_TIMEOUT_SECONDS = 60 * 60.0
# A large manifest over a slow line, and the server's look at all of it.
UPLOAD_TIMEOUT_SECONDS = 300.0
# Small tables are done in a second: ask soon at first, then settle at the interval.
POLL_FIRST_SECONDS = 0.25
POLL_INTERVAL_SECONDS = 2.0

Answer = TypeVar("Answer", bound=BaseModel)


class Twofold:
    """One server, one key.

    `host` and `api_key` default to the environment (TWOFOLD_HOST, TWOFOLD_API_KEY, then the DATAFOLD_ names).
    `timeout_seconds` bounds each request. `http`, `sleep` and `clock` are for tests and for special networks.
    Every method raises the errors of `twofold.errors`.
    """

    def __init__(
        self,
        host: str | None = None,
        api_key: str | None = None,
        *,
        timeout_seconds: float = TIMEOUT_SECONDS,
        http: httpx2.BaseTransport | None = None,
        sleep: Callable[[float], None] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        address = host or environment.host_from_environment() or environment.DEFAULT_HOST
        key = api_key if api_key is not None else environment.api_key_from_environment(address)
        self._transport = Transport(address, key, timeout_seconds=timeout_seconds, http=http, sleep=sleep)
        self._sleep = sleep
        self._clock = clock

    @property
    def host(self) -> str:
        return self._transport.host

    def close(self) -> None:
        self._transport.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # Runs of pull requests

    def list_runs(
        self,
        ci_config_id: int,
        *,
        pr_sha: str | None = None,
        pr_num: int | str | None = None,
        limit: int | None = None,
        offset: int | None = None,
    ) -> list[CiRun]:
        """The runs of one configuration, newest first: 100, or `limit` (1..1000)."""
        query = {"limit": limit, "offset": offset, "pr_sha": pr_sha, "pr_num": pr_num}
        return self._get_list(CiRun, f"/api/v1/ci/{ci_config_id}/runs", query)

    def trigger_ci_run(
        self,
        ci_config_id: int,
        pr_num: int,
        *,
        pr_sha: str,
        pr_branch: str,
        base_sha: str,
        base_branch: str,
    ) -> int:
        """Make a run without a webhook; returns its id. Again for the same commit, it is the same run."""
        answer = self._transport.request(
            "POST",
            f"/api/v1/ci/{ci_config_id}/trigger",
            body={
                "pr_number": pr_num,
                "base_branch": base_branch,
                "base_sha": base_sha,
                "pr_sha": pr_sha,
                "pr_branch": pr_branch,
            },
            safe_to_repeat=True,
        )
        return _number(answer, "ci_run_id")

    def submit_diffs(
        self,
        ci_config_id: int,
        pr_num: int,
        diffs: Sequence[CiDiff | Mapping[str, Any]],
        *,
        pr_sha: str | None = None,
        wait_for_run_seconds: float = WAIT_FOR_RUN_SECONDS,
        on_waiting: Callable[[], None] | None = None,
    ) -> Submission:
        """Hand the tables to compare to the waiting run of a pull request.

        `pr_sha`, the head commit this job worked on, keeps a late job from filling a newer commit's run.
        Where no run waits yet, asks again for up to `wait_for_run_seconds` (`on_waiting` is called once);
        without a run after that the answer has `run_id` None and a `reason`. Raises InvalidDiffs before
        anything is sent.
        """
        items = check_diffs([_plain(diff) for diff in diffs]).items
        key = uuid.uuid4().hex  # by it the server knows a repeated list also when its run is over already
        deadline = self._clock() + wait_for_run_seconds
        waited = False
        while True:
            answer = self._transport.request(
                "POST",
                f"/api/v1/ci/{ci_config_id}/{pr_num}",
                query={"pr_sha": pr_sha},
                body=items,
                headers={"Idempotency-Key": key},
                safe_to_repeat=True,
            )
            submission = _parsed(Submission, answer)
            late_webhook = submission.run_id is None and submission.reason in (None, "no_run")
            remaining = deadline - self._clock()
            if not late_webhook or remaining <= 0:
                return submission
            if on_waiting is not None and not waited:
                on_waiting()
            waited = True
            self._sleep(min(WAIT_FOR_RUN_INTERVAL_SECONDS, remaining))

    def get_run(self, ci_config_id: int, run_id: int) -> RunDetail:
        """One run with its diffs, its status and its comment."""
        return self._get(RunDetail, f"/api/v1/ci/{ci_config_id}/runs/{run_id}")

    def wait_for_run(
        self,
        ci_config_id: int,
        run_id: int,
        *,
        timeout_seconds: float = WAIT_TIMEOUT_SECONDS,
        interval_seconds: float = POLL_INTERVAL_SECONDS,
        on_progress: Callable[[RunDetail], None] | None = None,
    ) -> RunDetail:
        """The run once it is done, failed or cancelled.

        `on_progress` sees every answer on the way. Raises WaitTimedOut; the run then goes on without us.
        """

        def look() -> RunDetail:
            run = self.get_run(ci_config_id, run_id)
            if on_progress is not None:
                on_progress(run)
            return run

        return self._wait(look, f"Run {run_id}", timeout_seconds, interval_seconds)

    # dbt

    def upload_dbt_artifacts(
        self,
        ci_config_id: int,
        target_folder: str | Path,
        *,
        run_type: Literal["production", "pull_request"],
        commit_sha: str,
        run_id: str | None = None,
        timeout_seconds: float = UPLOAD_TIMEOUT_SECONDS,
    ) -> DbtUpload:
        """Store what dbt wrote about the build of a commit. The same build again replaces it.

        `run_id` ties two builds of one CI job together. Raises ConfigurationError without a manifest.
        """
        fields = {"commit_sha": commit_sha, "run_type": run_type}
        answer = self._transport.request(
            "POST",
            f"/api/v1/dbt/submit_artifacts/{ci_config_id}",
            form=fields if run_id is None else fields | {"run_id": run_id},
            files={"artifacts": ("target.zip", pack_artifacts(Path(target_folder)), "application/zip")},
            safe_to_repeat=True,
            timeout_seconds=timeout_seconds,
        )
        return _parsed(DbtUpload, answer)

    def check_dbt_artifacts(
        self,
        ci_config_id: int,
        *,
        run_type: Literal["production", "pull_request"],
        commit_sha: str,
        branch: str,
    ) -> DbtCheck:
        """Whether the build of a commit was uploaded, and what to do when it was not."""
        answer = self._transport.request(
            "POST",
            f"/api/v1/dbt/post_upload_check_artifacts/{ci_config_id}",
            form={"commit_sha": commit_sha, "run_type": run_type, "branch": branch},
            safe_to_repeat=True,
        )
        return _parsed(DbtCheck, answer)

    def dbt_uploads(self, ci_config_id: int, *, limit: int | None = None) -> list[DbtUpload]:
        """The stored builds of one configuration, newest first: 100, or `limit` (1..1000)."""
        return self._get_list(DbtUpload, f"/api/v1/ci/{ci_config_id}/dbt_artifacts", {"limit": limit})

    # Comparisons outside a run

    def create_data_diff(
        self,
        data_source1_id: int,
        data_source2_id: int,
        *,
        pk_columns: Sequence[str],
        table1: Sequence[str] | None = None,
        table2: Sequence[str] | None = None,
        filter1: str | None = None,
        filter2: str | None = None,
        include_columns: Sequence[str] | None = None,
        exclude_columns: Sequence[str] | None = None,
        **options: Any,
    ) -> DataDiff:
        """Start comparing side 1 (production) with side 2. A table is the list of its path's parts.

        `options` are further fields of the API's diff request, such as `query1`, `column_mapping`,
        `run_profiles` or `time_column`.
        """
        body: dict[str, Any] = {
            "data_source1_id": data_source1_id,
            "data_source2_id": data_source2_id,
            "table1": _listed(table1),
            "table2": _listed(table2),
            "pk_columns": list(pk_columns),
            "filter1": filter1,
            "filter2": filter2,
            "include_columns": _listed(include_columns),
            "exclude_columns": _listed(exclude_columns),
        }
        answer = self._transport.request("POST", "/api/v1/datadiffs", body=body | options)
        return _parsed(DataDiff, answer)

    def get_data_diff(self, diff_id: int) -> DataDiff:
        return self._get(DataDiff, f"/api/v1/datadiffs/{diff_id}")

    def get_data_diff_summary(self, diff_id: int) -> SummaryResults:
        """The counts of one comparison, or how far it is."""
        return self._get(SummaryResults, f"/api/v1/datadiffs/{diff_id}/summary_results")

    def wait_for_data_diff(
        self,
        diff_id: int,
        *,
        timeout_seconds: float = WAIT_TIMEOUT_SECONDS,
        interval_seconds: float = POLL_INTERVAL_SECONDS,
    ) -> SummaryResults:
        """The counts once the comparison succeeded or failed. Raises WaitTimedOut."""
        return self._wait(
            lambda: self.get_data_diff_summary(diff_id), f"Diff {diff_id}", timeout_seconds, interval_seconds
        )

    # Alerts

    def alerts(self, *, limit: int | None = None, offset: int | None = None) -> list[Alert]:
        """The organization's alerts, newest first: 100, or `limit` (1..1000)."""
        return self._get_list(Alert, "/api/v1/alerts", {"limit": limit, "offset": offset})

    def get_alert(self, alert_id: int) -> Alert:
        return self._get(Alert, f"/api/v1/alerts/{alert_id}")

    def create_alert(
        self,
        name: str,
        data_source_id: int,
        query: str,
        *,
        min: float | None = None,
        max: float | None = None,
        column: str | None = None,
        schedule: Mapping[str, Any] | None = None,
        notifications: Sequence[Mapping[str, Any]] = (),
    ) -> int:
        """Add an alert; returns its id.

        It triggers when the number of rows, or with `column` that column's minimum or maximum, lies below
        `min` or above `max`. `schedule` and `notifications` as the API takes them; without them it runs by
        hand and tells nobody.
        """
        bounds = {"min": min, "max": max, "column": column}
        body = {
            "name": name,
            "data_source_id": data_source_id,
            "query": query,
            "threshold": {"type": "absolute"}
            | {key: bound for key, bound in bounds.items() if bound is not None},
            "schedule": dict(schedule or {"type": "none"}),
            "notifications": [dict(target) for target in notifications],
        }
        return _number(self._transport.request("POST", "/api/v1/alerts", body=body), "id")

    def start_alert_check(self, alert_id: int) -> int:
        """Run the query of an alert now; returns the id of the result."""
        # Not repeated where it may have arrived: a check that is over already would run, and tell, twice.
        answer = self._transport.request("POST", f"/api/v1/alerts/{alert_id}/checks", body={})
        return _number(answer, "id")

    def get_alert_result(self, alert_id: int, result_id: int) -> AlertResult:
        return self._get(AlertResult, f"/api/v1/alerts/{alert_id}/results/{result_id}")

    def wait_for_alert_result(
        self,
        alert_id: int,
        result_id: int,
        *,
        timeout_seconds: float = WAIT_TIMEOUT_SECONDS,
        interval_seconds: float = POLL_INTERVAL_SECONDS,
        on_progress: Callable[[AlertResult], None] | None = None,
    ) -> AlertResult:
        """The result once it is done or failed. Raises WaitTimedOut; the check then goes on without us."""

        def look() -> AlertResult:
            result = self.get_alert_result(alert_id, result_id)
            if on_progress is not None:
                on_progress(result)
            return result

        return self._wait(look, f"Check {result_id}", timeout_seconds, interval_seconds)

    # Organization and data sources

    def org_meta(self) -> OrgMeta:
        """Whom the key belongs to."""
        return self._get(OrgMeta, "/api/v1/organization/meta")

    def data_sources(self) -> list[DataSource]:
        return self._get_list(DataSource, "/api/v1/data_sources")

    def data_source_types(self) -> list[DataSourceType]:
        return self._get_list(DataSourceType, "/api/v1/data_sources/types")

    def create_data_source(
        self,
        name: str,
        type: str,
        options: Mapping[str, Any],
        *,
        temp_schema: str | None = None,
        float_tolerance: float = 0.0,
        disable_schema_indexing: bool = True,
        disable_profiling: bool = True,
    ) -> DataSource:
        """Connect a database; `options` as `data_source_types()` describes them for `type`."""
        body = {
            "name": name,
            "type": type,
            "temp_schema": temp_schema,
            "float_tolerance": float_tolerance,
            "options": dict(options),
            "disable_schema_indexing": disable_schema_indexing,
            "disable_profiling": disable_profiling,
        }
        return _parsed(DataSource, self._transport.request("POST", "/api/v1/data_sources", body=body))

    def test_data_source(self, data_source_id: int) -> int:
        """Start a test of the connection; returns the id to ask `data_source_test` with."""
        answer = self._transport.request(
            "POST", f"/api/v1/data_sources/{data_source_id}/test", body={}, safe_to_repeat=True
        )
        return _number(answer, "job_id")

    def data_source_test(self, job_id: int) -> DataSourceTest:
        return self._get(DataSourceTest, f"/api/v1/data_sources/test/{job_id}")

    def _get(self, kind: type[Answer], path: str) -> Answer:
        return _parsed(kind, self._transport.request("GET", path))

    def _get_list(self, kind: type[Answer], path: str, query: Query | None = None) -> list[Answer]:
        answer = self._transport.request("GET", path, query=query)
        if not isinstance(answer, list):
            raise _not_ours(f"expected a list of {kind.__name__}")
        return [_parsed(kind, item) for item in answer]

    def _wait(
        self, look: "Callable[[], Waited]", what: str, timeout_seconds: float, interval_seconds: float
    ) -> "Waited":
        deadline = self._clock() + timeout_seconds
        pause = min(POLL_FIRST_SECONDS, interval_seconds)
        while True:
            state = self._looked(look, deadline, interval_seconds)
            if state.finished:
                return state
            remaining = deadline - self._clock()
            if remaining <= 0:
                url = getattr(state, "url", None)
                raise WaitTimedOut(
                    f"{what} is still {state.status} after {timeout_seconds:g} s.",
                    hint="It goes on without this command" + (f": {url}" if url else "."),
                )
            self._sleep(min(pause, remaining))
            pause = min(pause * 1.5, interval_seconds)

    def _looked(self, look: "Callable[[], Waited]", deadline: float, interval_seconds: float) -> "Waited":
        """What it looks like now; while the server is away, as during an upgrade, what it looks like then."""
        while True:
            try:
                return look()
            except (ConnectionFailed, ApiError) as error:
                passes = isinstance(error, ConnectionFailed) or error.status in PASSING_STATUSES
                remaining = deadline - self._clock()
                if not passes or remaining <= 0:
                    raise
                self._sleep(min(interval_seconds, remaining))


Waited = TypeVar("Waited", RunDetail, SummaryResults, AlertResult)


def _parsed(kind: type[Answer], answer: object) -> Answer:
    try:
        return kind.model_validate(answer)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        place = ".".join(str(part) for part in first["loc"])
        raise _not_ours(f"{kind.__name__}{'.' + place if place else ''}: {first['msg']}") from error


def _number(answer: object, key: str) -> int:
    value = answer.get(key) if isinstance(answer, dict) else None
    if isinstance(value, bool) or not isinstance(value, int):
        raise _not_ours(f"{key!r} is no number")
    return value


def _not_ours(reason: str) -> UnexpectedResponse:
    return UnexpectedResponse(
        f"The server's answer is not of this protocol: {reason}.",
        hint="Client and server may differ in version: see `twofold version` and the server's About page.",
    )


def _plain(diff: object) -> object:
    return diff.model_dump() if isinstance(diff, BaseModel) else diff


def _listed(names: Sequence[str] | None) -> list[str] | None:
    return None if names is None else list(names)
