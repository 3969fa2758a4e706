"""Which server, which key, which commit: read from the environment of a person's shell or of a CI job."""

import json
import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

from .errors import ConfigurationError

DEFAULT_HOST = "http://127.0.0.1:8080"
HOST_VARIABLES = ("TWOFOLD_HOST", "DATAFOLD_HOST")
KEY_VARIABLES = ("TWOFOLD_API_KEY", "DATAFOLD_API_KEY", "DATAFOLD_APIKEY")
GIT_TIMEOUT_SECONDS = 10


def host_from_environment(environment: Mapping[str, str] = os.environ) -> str | None:
    """The server's address, or None when no variable of HOST_VARIABLES is set."""
    return _first(environment, HOST_VARIABLES)


def api_key_from_environment(
    host: str, environment: Mapping[str, str] = os.environ, *, variable: str = KEY_VARIABLES[0]
) -> str:
    """The key; ConfigurationError that tells how to create one on `host` when no variable is set.

    `variable` is the one of KEY_VARIABLES that the user's guides name.
    """
    key = _first(environment, KEY_VARIABLES)
    if key is None:
        raise ConfigurationError(
            "No API key is set.",
            hint=f"Create one at {host} under Admin → Settings → Account → Create API Key, "
            f"and put it into the environment variable {variable}.",
        )
    return key


def known_pr_sha(environment: Mapping[str, str] = os.environ) -> str | None:
    """The head commit of the pull request as the CI system states it, else None.

    `git rev-parse HEAD` is not asked here: many CI systems check out a merge commit, and a wrong head would
    be refused as superseded.
    """
    for source in (_github_head, _gitlab_head, _circleci_head):
        sha = source(environment)
        if sha:
            return sha
    return None


def resolve_pr_sha(
    folder: str = ".", environment: Mapping[str, str] = os.environ, *, option: str = "--pr-sha"
) -> str:
    """As `known_pr_sha`, else the commit checked out in `folder`; ConfigurationError when there is none.

    `option` is what a person can give instead.
    """
    known = known_pr_sha(environment)
    if known:
        return known
    sha, reason = _git_head(folder)
    if not sha:
        raise ConfigurationError(
            f"The head commit is not known: no CI variable names it, and Git neither ({reason}).",
            hint=f"Give it with {option}.",
        )
    return sha


def _first(environment: Mapping[str, str], names: tuple[str, ...]) -> str | None:
    return next((value for name in names if (value := environment.get(name, "").strip())), None)


def _github_head(environment: Mapping[str, str]) -> str | None:
    path = environment.get("GITHUB_EVENT_PATH")
    if not path:
        return None
    try:
        event = json.loads(Path(path).read_text(encoding="utf-8"))
        sha = event["pull_request"]["head"]["sha"]
    except (OSError, ValueError, KeyError, TypeError):
        return None  # not a pull request's event, which is nothing to complain about
    return sha if isinstance(sha, str) else None


def _gitlab_head(environment: Mapping[str, str]) -> str | None:
    if not environment.get("CI_MERGE_REQUEST_IID"):
        return None
    return environment.get("CI_MERGE_REQUEST_SOURCE_BRANCH_SHA") or environment.get("CI_COMMIT_SHA")


def _circleci_head(environment: Mapping[str, str]) -> str | None:
    return environment.get("CIRCLE_SHA1") if environment.get("CIRCLE_PULL_REQUEST") else None


def _git_head(folder: str) -> tuple[str, str]:
    """The commit, or else why there is none."""
    try:
        done = subprocess.run(
            ["git", "rev-parse", "HEAD"],  # noqa: S607 - the user's own git, wherever it is installed
            cwd=folder,
            capture_output=True,
            text=True,
            check=False,
            timeout=GIT_TIMEOUT_SECONDS,
        )
    except OSError as error:
        return "", f"git cannot be started: {error.strerror}"
    except subprocess.SubprocessError:
        return "", "it did not answer"
    said = done.stderr.strip().splitlines()
    return (done.stdout.strip(), "") if done.returncode == 0 else ("", said[0] if said else "it failed")
