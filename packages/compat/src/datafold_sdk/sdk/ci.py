"""Runs of pull requests: the published functions and classes."""

from pydantic import BaseModel

from twofold import Twofold

from .utils import check_commit_sha, published_errors


class CiRunListOptions(BaseModel):
    limit: int = 100
    offset: int = 0
    pr_sha: str | None
    pr_num: str | None


class CiRun(BaseModel):
    id: int
    base_branch: str
    base_sha: str
    pr_branch: str
    pr_sha: str
    pr_num: str
    status: str


class CiDiff(BaseModel):
    prod: str
    pr: str
    pk: list[str] | None
    include_columns: list[str] = []
    exclude_columns: list[str] = []


class CiTrigger(BaseModel):
    pr_number: int
    base_branch: str
    base_sha: str
    pr_sha: str
    pr_branch: str


def list_runs(
    host: str,
    api_key: str,
    ci_config_id: int,
    pr_sha: str | None = None,
    pr_num: int | None = None,
    limit: int | None = None,
    offset: int | None = None,
) -> list[CiRun]:
    """The runs of one configuration, newest first."""
    with published_errors(), Twofold(host, api_key) as client:
        runs = client.list_runs(ci_config_id, pr_sha=pr_sha, pr_num=pr_num, limit=limit, offset=offset)
    return [CiRun.model_validate(run.to_json()) for run in runs]


def run_diff(host: str, api_key: str, ci_config_id: int, pr_num: int, diffs: list[CiDiff]) -> int | None:
    """Submit diffs at once; the run's id, or None when no run waits for them."""
    with published_errors(), Twofold(host, api_key) as client:
        return client.submit_diffs(
            ci_config_id, pr_num, [diff.model_dump() for diff in diffs], wait_for_run_seconds=0
        ).run_id


def trigger_ci_run(
    host: str,
    api_key: str,
    ci_config_id: int,
    pr_num: int,
    pr_sha: str | None = None,
    pr_branch: str | None = None,
    base_sha: str | None = None,
    base_branch: str | None = None,
) -> int:
    """Make a run; its id. Only `pr_sha` is found when missing, without the others: ValidationError."""
    wanted = CiTrigger.model_validate(
        {
            "pr_number": pr_num,
            "base_branch": base_branch,
            "base_sha": base_sha,
            "pr_sha": pr_sha or check_commit_sha("."),
            "pr_branch": pr_branch,
        }
    )
    with published_errors(), Twofold(host, api_key) as client:
        return client.trigger_ci_run(
            ci_config_id,
            wanted.pr_number,
            pr_sha=wanted.pr_sha,
            pr_branch=wanted.pr_branch,
            base_sha=wanted.base_sha,
            base_branch=wanted.base_branch,
        )
