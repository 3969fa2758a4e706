"""The top command: knows the names and one-line helps of its subcommands without importing them."""

import functools
import importlib
import importlib.metadata
from typing import Any

import click

from ..errors import TwofoldError
from ._connection import Connection, show_error

ENTRY_POINT_GROUP = "twofold.commands"

_BUILT_IN = {
    "alerts": ("twofold.cli.alerts", "alerts", "List and show alerts."),
    "ci": ("twofold.cli.ci", "ci", "Submit, trigger and list runs of pull requests."),
    "dbt": ("twofold.cli.dbt", "dbt", "Upload dbt's artifacts and look for them."),
    "queries": ("twofold.cli.queries", "queries", "Run the query of an alert, and fail when it triggers."),
    "version": ("twofold.cli.version", "show_version", "Print the version of this client."),
}
# Commands of other distributions and how they are installed, known by name so that help can offer them.
_KNOWN_ADDITIONS = {
    "diff": (
        "Compare two tables from this machine, no server needed.",
        "make install, in a checkout of Twofold",
    ),
}

# Published commands that exist nowhere in this version, and what does their work.
_NOT_HERE = {
    "diff dbt": "Hand the tables that dbt built to `ci submit`, or compare one pair with `diff tables`.",
    "dbt check-primary-keys": "`ci submit` tells of each table which key was used, and where it came from.",
    "dbt upload-and-wait": "Use `dbt upload`, then `ci submit --wait` with the list of tables.",
    "monitors provision": "Alerts take their place: on the server's page, or by POST /api/v1/alerts.",
}

_VARIABLES = """\b
Environment:
  TWOFOLD_HOST     the server (DATAFOLD_HOST is read as well)
  TWOFOLD_API_KEY  the key (DATAFOLD_API_KEY, DATAFOLD_APIKEY as well)
"""
_PUBLISHED_VARIABLES = """\b
Environment:
  DATAFOLD_HOST     the server (TWOFOLD_HOST, where it is set, comes first)
  DATAFOLD_API_KEY  the key (TWOFOLD_API_KEY comes first; DATAFOLD_APIKEY is read as well)
"""
_EXIT_CODES = """
\b
Exit codes: 0 done, 1 failed or refused, 2 wrong use, 22 an alert triggered (queries run).
"diff tables" has its own: 1 different, with --exit-code, 2 it failed.
"""


class LazyGroup(click.Group):
    """Lists built-in commands and those of the entry point group `twofold.commands`; imports the one used."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return sorted({*_BUILT_IN, *_KNOWN_ADDITIONS, *_additions()})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name in _BUILT_IN:
            module, attribute, _ = _BUILT_IN[cmd_name]
            return _as_command(getattr(importlib.import_module(module), attribute), cmd_name)
        addition = _additions().get(cmd_name)
        if addition is None:
            return _missing_command(cmd_name) if cmd_name in _KNOWN_ADDITIONS else None
        try:
            return _as_command(addition.load(), cmd_name)
        except ImportError as error:
            return _missing_command(cmd_name, str(error))

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, _short_help(name)) for name in self.list_commands(ctx)])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = " ".join(args[:2])
        if name in _NOT_HERE and not _is_foreign(args[0]):
            return name, _absent_command(name), args[2:]
        if self.get_command(ctx, args[0]) is None and not args[0].startswith("-"):
            raise click.exceptions.NoSuchCommand(args[0], possibilities=self.list_commands(ctx), ctx=ctx)
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except TwofoldError as error:
            show_error(error, as_json=isinstance(ctx.obj, Connection) and ctx.obj.as_json)
            ctx.exit(error.exit_code)


def command_group(*, published: bool = False) -> click.Group:
    """A new top command.

    `published` makes it the `datafold` command: the environment's host has precedence over `--host`, and help
    and errors name the DATAFOLD_ variables, as every guide for that command does.
    """
    precedence = "The environment wins over it." if published else "It wins over the environment."
    epilog = (_PUBLISHED_VARIABLES if published else _VARIABLES) + _EXIT_CODES

    @click.group(cls=LazyGroup, epilog=epilog, context_settings={"help_option_names": ["-h", "--help"]})
    @click.option("--host", metavar="URL", help=f"Address of the server. {precedence}")
    @click.pass_context
    def top(ctx: click.Context, host: str | None) -> None:
        """Compare the tables of a pull request with production, and see what changed before it is merged."""
        connection = ctx.ensure_object(Connection)
        connection.host_option = host
        connection.environment_host_wins = published
        connection.key_variable = "DATAFOLD_API_KEY" if published else "TWOFOLD_API_KEY"

    return top


def _short_help(name: str) -> str:
    if name in _BUILT_IN:
        return _BUILT_IN[name][2]
    addition = _additions().get(name)
    if name in _KNOWN_ADDITIONS:
        text, remedy = _KNOWN_ADDITIONS[name]
        return text if addition else f"{text} Not installed: {remedy}."
    distribution = addition.dist.name if addition and addition.dist else "another package"
    return f"Added by {distribution}."


@functools.cache
def _additions() -> dict[str, importlib.metadata.EntryPoint]:
    found = importlib.metadata.entry_points(group=ENTRY_POINT_GROUP)
    return {entry.name: entry for entry in sorted(found, key=lambda entry: entry.value, reverse=True)}


def _is_foreign(name: str) -> bool:
    """Whether a distribution that is not ours brings this command, so that its own words count."""
    return name not in _KNOWN_ADDITIONS and name in _additions()


def _as_command(found: object, name: str) -> click.Command:
    if not isinstance(found, click.Command):
        raise click.ClickException(f"The command {name!r} is broken: {found!r} is no command.")
    return found


def _missing_command(name: str, reason: str = "") -> click.Command:
    """A command that says, whatever its arguments are, what to install."""
    unknown = ("This command's package cannot be loaded.", "install its package again")
    text, remedy = _KNOWN_ADDITIONS.get(name, unknown)
    cause = f" ({reason})" if reason else ""

    return _refusing(
        name,
        f"{text}\n\nNot installed{cause}: {remedy}",
        f"`{name}` is not installed{cause}. To install it: {remedy}",
    )


def _absent_command(name: str) -> click.Command:
    """Stands for a published command, and says what to use."""
    sentence = f"`{name}` is a command of the published client, and not in this one. {_NOT_HERE[name]}"
    return _refusing(name, sentence, f"{sentence} More in docs/reference/compat.md.")


def _refusing(name: str, text: str, refusal: str) -> click.Command:
    """A command whose help is `text` and whose every use, whatever the arguments, ends with `refusal`."""

    @click.command(name, help=text, context_settings={"ignore_unknown_options": True})
    @click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
    def refusing(arguments: tuple[str, ...]) -> None:  # noqa: ARG001 - taken so that any use gets the sentence
        raise click.UsageError(refusal)

    return refusing
