"""dbt artifacts and the run of a commit: the published functions."""

import logging
import time
from pathlib import Path

from pydantic import BaseModel

from twofold import Twofold
from twofold.errors import ConfigurationError

from .exceptions import DatafoldSDKException
from .utils import check_commit_sha, post_data, prepare_api_url, prepare_headers, published_errors

logger = logging.getLogger(__name__)

RUN_APPEARS_SECONDS = 60
POLL_SECONDS = 5


class DbtPkInfo(BaseModel):
    """One model's key as dbt declares it beside its key in the database."""

    source: str
    sql_table: tuple[str, ...]
    sql_pks: list[str]
    dbt_fqn: tuple[str, ...]
    dbt_pks: list[str]
    dbt_original_file_path: str
    dbt_patch_path: str | None
    warnings: list[str]


def submit_artifacts(
    host: str,
    api_key: str,
    ci_config_id: int,
    run_type: str,
    target_folder: str,
    commit_sha: str | None = None,
    run_id: str | None = None,
) -> str:
    """Upload a target folder's manifest, run results and catalog; the commit they were stored for."""
    sha = commit_sha or check_commit_sha(target_folder)
    with published_errors(), Twofold(host, api_key) as client:
        try:
            client.upload_dbt_artifacts(
                ci_config_id,
                Path(target_folder),
                run_type=run_type,  # type: ignore[arg-type]  # the server refuses what is none of the two
                commit_sha=sha,
                run_id=run_id,
            )
        except ConfigurationError as error:
            raise DatafoldSDKException(str(error)) from error
    return sha


def check_artifacts(
    host: str, api_key: str, ci_config_id: int, run_type: str, branch: str, commit_sha: str
) -> None:
    """Log whether a commit's artifacts are on the server; missing ones are logged as an error, not raised."""
    with published_errors(), Twofold(host, api_key) as client:
        check = client.check_dbt_artifacts(
            ci_config_id,
            run_type=run_type,  # type: ignore[arg-type]  # an unknown one was never uploaded
            branch=branch,
            commit_sha=commit_sha,
        )
    if check.status == "ok":
        logger.info("Dbt artifacts exist")
    else:
        logger.error("Dbt artifacts are missing. %s", check.detail or "")


def wait_for_completion(
    host: str, api_key: str, ci_config_id: int, commit_sha: str, wait_in_minutes: int = 60
) -> None:
    """Return when the commit's run is done or skipped; SystemExit(1) when it failed or was cancelled.

    A pull request that a rule of the integration skips has nothing to wait for, and its check is a success.
    TimeoutError when no run appears within a minute, or none ends in time.
    """
    started = time.monotonic()
    with published_errors(), Twofold(host, api_key) as client:
        while True:
            runs = client.list_runs(ci_config_id, pr_sha=commit_sha, limit=1)
            if runs and runs[0].status == "done":
                return
            if runs and runs[0].skipped:
                logger.info("Run %s is skipped. %s", runs[0].id, runs[0].detail or "")
                return
            if runs and runs[0].status in ("failed", "cancelled"):
                logger.error("Run %s %s", runs[0].id, runs[0].status)
                raise SystemExit(1)
            waited = time.monotonic() - started
            if not runs and waited > RUN_APPEARS_SECONDS:
                raise TimeoutError(f"No run of commit {commit_sha} appeared within {RUN_APPEARS_SECONDS} s.")
            if waited > wait_in_minutes * 60:
                raise TimeoutError(f"The run of commit {commit_sha} did not end in {wait_in_minutes} min.")
            time.sleep(POLL_SECONDS)


def check_pks_in_manifest(host: str, api_key: str, ci_config_id: int, manifest: bytes) -> list[DbtPkInfo]:
    """The keys of a manifest's models. A server that does not check them refuses: requests.HTTPError."""
    url = prepare_api_url(host, f"api/internal/ci/{ci_config_id}/check_pks_in_dbt_manifest")
    found = post_data(url, data=manifest, headers=prepare_headers(api_key)).json()
    return [DbtPkInfo.model_validate(one) for one in found]
