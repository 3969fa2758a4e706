"""The command ``twofold-server``. Heavy things are imported inside the commands, so that help is instant."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

import click

if TYPE_CHECKING:
    from twofold_server.settings import Settings

__all__ = ["main"]

_Command = TypeVar("_Command", bound=Callable[..., Any])

STARTUP_FAILED = 3
"""Exit code of a process that must not start; the supervisor does not try it again."""

_DATA_DIR = click.option(
    "--data-dir",
    type=click.Path(path_type=Path, file_okay=False),
    help="Where the server keeps everything it owns. [env: TWOFOLD_DATA_DIR; default: twofold-data]",
)
_SUPERVISED = click.option("--supervised", is_flag=True, hidden=True)


def _listens(command: _Command) -> _Command:
    host = click.option("--host", help="Address to listen on. [env: TWOFOLD_LISTEN; default: 127.0.0.1]")
    port = click.option(
        "--port", type=click.IntRange(1, 65535), help="Port to listen on. [env: TWOFOLD_PORT; default: 8080]"
    )
    return host(port(command))


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="twofold-server")
def main() -> None:
    """Compares the tables of pull requests with production: web pages, REST API and workers.

    Every option can be set by an environment variable with the prefix TWOFOLD_, as docs/reference lists.
    """


@main.command()
@_DATA_DIR
@_listens
@click.option(
    "--workers",
    type=click.IntRange(0, 64),
    help="Worker processes to start. [env: TWOFOLD_WORKERS; default: 2]",
)
def up(data_dir: Path | None, host: str | None, port: int | None, workers: int | None) -> None:
    """Upgrade the database, then run the web process and its workers until Ctrl-C."""
    settings = _settings(data_dir=data_dir, listen=host, port=port, workers=workers)
    from twofold_server import logs, supervisor

    logs.configure()
    _prepare(settings)
    raise SystemExit(supervisor.run(settings))


@main.command()
@_DATA_DIR
@_listens
@_SUPERVISED
def web(data_dir: Path | None, host: str | None, port: int | None, supervised: bool) -> None:
    """Run the web process alone; run workers beside it."""
    settings = _settings(data_dir=data_dir, listen=host, port=port)
    from twofold_server import logs, processes

    logs.configure()
    if not supervised:
        _prepare(settings)
    with _startup_errors():
        raise SystemExit(processes.run_web(settings, supervised=supervised))


@main.command()
@_DATA_DIR
@click.option("--name", help="Name of this worker in logs and leases. [default: host and process id]")
@_SUPERVISED
def worker(data_dir: Path | None, name: str | None, supervised: bool) -> None:
    """Run one worker alone: it takes jobs one at a time until it is told to stop."""
    settings = _settings(data_dir=data_dir)
    from twofold_server import logs, processes

    logs.configure()
    if not supervised:
        _prepare(settings)
    with _startup_errors():
        processes.run_worker_process(settings, name=name, supervised=supervised)


@main.command()
@_DATA_DIR
def migrate(data_dir: Path | None) -> None:
    """Upgrade the metadata database to this version's schema; does nothing when it is there already."""
    settings = _settings(data_dir=data_dir)
    _prepare(settings)
    from twofold_server.db.migrate import head_revision

    click.echo(f"The database has the schema {head_revision()}.")


@main.command()
@_DATA_DIR
@click.option("--email", required=True, help="E-mail address of the first administrator.")
@click.option(
    "--url", help="Public address of this server. [default: TWOFOLD_BASE_URL, else http://127.0.0.1:8080]"
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def bootstrap(data_dir: Path | None, email: str, url: str | None, as_json: bool) -> None:
    """Make the first organization, its administrator and an API key; works once."""
    overrides: dict[str, Any] = {"data_dir": data_dir, "base_url": url}
    settings = _settings(**overrides)
    from twofold_server import processes

    _prepare(settings)
    with _startup_errors():
        made = processes.bootstrap(settings, email=email, url=settings.base_url if url else "")
    answer = {
        "url": settings.base_url,
        "email": made.email,
        "password": made.password,
        "api_key": made.api_key,
    }
    if as_json:
        import json

        click.echo(json.dumps(answer))
        return
    click.echo("The first account is made. The password is shown this once: keep it.\n")
    for name, value in answer.items():
        click.echo(f"  {name.replace('_', ' '):<9} {value}")


def _settings(**overrides: Any) -> Settings:
    """Settings from the environment and the given options; what is wrong is said without its value."""
    from pydantic import ValidationError
    from pydantic_settings import SettingsError

    from twofold_server.settings import Settings

    given = {name: value for name, value in overrides.items() if value is not None}
    try:
        return Settings(**given)
    except ValidationError as error:
        for item in error.errors(include_input=False, include_url=False):
            name = "TWOFOLD_" + "_".join(str(part) for part in item["loc"]).upper()
            click.echo(f"Error: {name}: {item['msg']}.", err=True)
        raise SystemExit(2) from None
    except SettingsError as error:  # a list that is not JSON; the text names the setting, not the value
        _stop(f'{error}; write a list as JSON, for example ["a", "b"].', 2)


def _prepare(settings: Settings) -> None:
    """The data directory, and the database at the newest schema."""
    from twofold_server import processes

    with _startup_errors():
        processes.prepare(settings)


class _startup_errors:
    """Turns a refusal to start, or to bootstrap, into one readable line and an exit code."""

    def __enter__(self) -> None:
        return None

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        from twofold_server.errors import ServerError, StartupError

        if isinstance(error, StartupError):
            _stop(str(error), STARTUP_FAILED)
        if isinstance(error, ServerError):
            _stop(error.detail, 1)


def _stop(sentence: str, code: int) -> NoReturn:
    click.echo(f"Error: {sentence}", err=True)
    raise SystemExit(code)
