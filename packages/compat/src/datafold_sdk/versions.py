"""The published names around a newer version of the client. Ours asks no package index.

The version to use is that of the server, which offers it; a question to a public index would hold up every
command where that index cannot be reached.
"""

from concurrent.futures import Future

from .version import __version__


def fetch_latest_version(fut: "Future[str]") -> None:
    """Gives the waiting side this version, at once."""
    fut.set_result(__version__)


def start_fetching_versions() -> None:
    """Nothing is fetched."""


def check_newer_version(quiet: bool = False) -> str | None:  # noqa: ARG001 - the published signature
    """None: no newer version is known."""
    return None
