"""What every command shares: the server it talks to, and how it speaks to its user."""

import json
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import click

from .. import environment
from ..errors import TwofoldError

if TYPE_CHECKING:
    import httpx2

    from ..client import Twofold


@dataclass
class Connection:
    """Made once per command; `http`, `sleep` and `clock` are replaced by tests."""

    host_option: str | None = None
    environment_host_wins: bool = False
    key_variable: str = environment.KEY_VARIABLES[0]
    as_json: bool = False
    http: "httpx2.BaseTransport | None" = None
    sleep: Callable[[float], None] = time.sleep
    clock: Callable[[], float] = time.monotonic

    def client(self) -> "Twofold":
        """A client for the configured server. Raises ConfigurationError before any HTTP library is loaded."""
        from_environment = environment.host_from_environment()
        candidates = (self.host_option, from_environment)
        ordered = candidates[::-1] if self.environment_host_wins else candidates
        host = next((candidate for candidate in ordered if candidate), environment.DEFAULT_HOST)
        api_key = environment.api_key_from_environment(host, variable=self.key_variable)
        from ..client import Twofold

        return Twofold(host, api_key, http=self.http, sleep=self.sleep, clock=self.clock)


def note(text: str) -> None:
    """A line for the person at the terminal; standard output stays for results."""
    click.echo(clean(text), err=True)


def say(text: str) -> None:
    click.echo(_writable(clean(text)))


def print_json(value: Any) -> None:
    text = json.dumps(value, indent=2, ensure_ascii=False)
    click.echo(text if _writable(text) == text else json.dumps(value, indent=2))


def _writable(text: str) -> str:
    """What standard output can take of a text: on Windows a pipe has 256 characters and no more."""
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    return text.encode(encoding, "replace").decode(encoding)


def show_error(error: TwofoldError, *, as_json: bool) -> None:
    """One readable line on standard error; with `--json` also `{"error": …}` on standard output."""
    note(f"Error: {error}")
    if as_json:
        print_json({"error": error.to_json()})


def filled(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """Refuses an option that is given and empty: `--base-sha "$SHA"` where the CI system set no SHA."""
    if value is not None and not value.strip():
        raise click.UsageError(f"{param.opts[0]} is empty; is the CI variable set?", ctx)
    return value


def clean(text: str) -> str:
    """Text from elsewhere without control characters: a table's name must not steer somebody's terminal."""
    return "".join(character if character.isprintable() or character in "\n\t" else "�" for character in text)
