"""Helpers of the published client, on the published HTTP library so that scripts may catch its errors."""

import io
import logging
import platform
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit

import click
import requests

from twofold.cli._tables import plain_table
from twofold.environment import resolve_pr_sha
from twofold.errors import ApiError, ConfigurationError, ConnectionFailed, RequestTimedOut

from ..version import __version__
from .exceptions import DatafoldSDKException

logger = logging.getLogger(__name__)

# The published client waits for ever, which hides a dead server from a CI job.
TIMEOUT_SECONDS = 300


def prepare_api_url(host: str, api_segment: str) -> str:
    """The address of an API path, with one slash between the two."""
    return f"{host.rstrip('/')}/{api_segment.lstrip('/')}"


def prepare_headers(api_key: str) -> dict[str, str]:
    return {
        "User-Agent": f"datafold-sdk/{__version__} twofold python/{platform.python_version()}",
        "Authorization": f"Key {api_key.strip()}",
    }


def run_command(cmd_list: Sequence[str], capture: bool = True, cwd: str = ".") -> str:
    """Run a program; its standard output, or "" with `capture` False. Raises CalledProcessError."""
    done = subprocess.run(  # noqa: S603 - runs what its caller names, without a shell
        cmd_list, stdout=subprocess.PIPE if capture else None, cwd=cwd, text=True, check=True
    )
    return done.stdout or ""


def post_data(
    url: str, data: Any = None, json_data: Any = None, headers: Any = None, files: Any = None
) -> requests.Response:
    """POST; raises requests.HTTPError on a refusal, requests.ConnectionError when the host is not there."""
    return send("POST", url, data=data, json=json_data, headers=headers, files=files)


def get_data(url: str, headers: Any, params: Any = None) -> requests.Response:
    """GET; raises as `post_data`."""
    return send("GET", url, headers=headers, params=params)


def check_requests_result(res: requests.Response) -> None:
    """Log the text of a refusal and raise requests.HTTPError; nothing when the answer is a success."""
    if not res.ok:
        logger.error("Error: %s", res.text)
    res.raise_for_status()


def print_table(rows: Sequence[Sequence[str]]) -> None:
    """Print rows in columns; the first row is the header."""
    if rows:
        click.echo(plain_table(rows[0], rows[1:]))


def check_commit_sha(cwd: str) -> str:
    """The pull request's head commit: from the CI system, else the commit checked out in `cwd`."""
    try:
        return resolve_pr_sha(cwd)
    except ConfigurationError as error:
        raise DatafoldSDKException(str(error)) from error


@contextmanager
def published_errors() -> Iterator[None]:
    """Turns errors of `twofold` into those that scripts for the published client catch."""
    try:
        yield
    except ApiError as error:
        logger.error("Error: %s", error.body)
        response = requests.Response()
        response.status_code = error.status
        response.encoding = "utf-8"
        response.raw = io.BytesIO(error.body.encode())
        raise requests.HTTPError(str(error), response=response) from error
    except RequestTimedOut as error:
        raise requests.Timeout(str(error)) from error
    except ConnectionFailed as error:
        raise requests.ConnectionError(str(error)) from error


def send(
    method: str, url: str, *, timeout_seconds: float = TIMEOUT_SECONDS, **parts: Any
) -> requests.Response:
    """One request, never redirected; raises as `post_data`."""
    try:
        # Never redirected: a POST would arrive as a GET, and the key might follow it elsewhere.
        response = requests.request(method, url, timeout=timeout_seconds, allow_redirects=False, **parts)
    except requests.ConnectionError:
        logger.error("The host %s could not be reached", urlsplit(url).netloc.rpartition("@")[2])
        raise
    check_requests_result(response)
    return response
