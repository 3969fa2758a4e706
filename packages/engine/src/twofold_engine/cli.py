"""``twofold diff tables``: compares two tables here and now, without a server.

The client's command line finds the group ``diff`` through the entry point group ``twofold.commands``.
Importing this module loads click and no driver, so that ``--help`` stays quick; everything else is imported
by the command when it runs.

Standard output belongs to the result. Progress, notes and the error of the text formats go to standard error.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import Any, TypeVar

import click

FC = TypeVar("FC", bound=Callable[..., Any] | click.Command)

_EPILOG = """\b
URIs:
  duckdb:///relative.db  duckdb:////absolute/path.db  (so for sqlite, parquet, csv, spark)
  parquet:///data/*.parquet  csv:////data/file.csv    (TABLE is -)
  postgresql://user:password@host:port/database       (so for mysql, mariadb, clickhouse)
Percent-encode special characters; ${NAME} is taken from the environment.

\b
TABLE:
  schema.table, with "double quotes" or `backticks` around parts with dots or capitals,
  or query:SELECT … for the rows of a query.

\b
Exit codes:
  0    the comparison is finished, whatever it found
  1    with --exit-code: the tables are different
  2    it failed; --json says {"status": "failed", "error": {"type", "message", "hint"}}
  130  it was cancelled

\b
Formats:
  text      for people; 12 sample rows unless --limit says otherwise
  json      one object: status, result, schema, pks, values, diff_stats, coverage, rows, profiles,
            changes, timeline, plan, cost; materialized, where --materialize was given
  jsonl     every differing row as it is found, one {"type": "row", …} per line; the last line is
            {"type": "summary", …} or {"type": "error", …}; without either the output was cut off
  markdown  the facts as a table for a pull request; counts only, no values
  html      one self-contained page
"""


class _TablesCommand(click.Command):
    """Tells wrong usage in JSON where JSON was asked for; click alone knows only text."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        wanted = _machine_format(args)
        try:
            return super().parse_args(ctx, args)
        except click.UsageError as error:
            if wanted is None:
                raise
            from twofold_engine._command import tell_usage_error

            tell_usage_error(error.format_message(), f"Run `{ctx.command_path} --help`.", wanted)
            ctx.exit(2)


def _machine_format(args: list[str]) -> str | None:
    """``json`` or ``jsonl`` when the raw arguments ask for it, before they are known to be valid."""
    named = {value for option, value in itertools.pairwise(args) if option == "--format"}
    named |= {argument.partition("=")[2] for argument in args if argument.startswith("--format=")}
    if "jsonl" in named:
        return "jsonl"
    return "json" if "json" in named or "--json" in args else None


def _sample_option(name: str, type_: type, metavar: str, text: str) -> Callable[[FC], FC]:
    """``--sample-<name>``; the API's word ``sampling`` is understood too."""
    names = (f"--sample-{name}", f"--sampling-{name}", f"sampling_{name.replace('-', '_')}")
    return click.option(*names, type=type_, metavar=metavar, help=text)


@click.group()
def diff() -> None:
    """Compare data."""


@diff.command("tables", cls=_TablesCommand, epilog=_EPILOG)
@click.argument("source_uri")
@click.argument("source_table", metavar="TABLE")
@click.argument("target_uri")
@click.argument("target_table", metavar="TABLE")
@click.option(
    "-k", "--key", multiple=True, metavar="COLUMN",
    help="A key column, named as in the source; repeat it for a composite key. "
    "Without it the declared primary or unique key is used.",
)  # fmt: skip
@click.option(
    "--guess-key", is_flag=True,
    help="Without a key given or declared: look for columns that are unique on both sides.",
)  # fmt: skip
@click.option(
    "-c", "--column", multiple=True, metavar="COLUMN", help="Compare only these columns; repeatable."
)
@click.option("--exclude", multiple=True, metavar="COLUMN", help="Leave this column out; repeatable.")
@click.option(
    "--map", "mapping", multiple=True, metavar="A=B",
    help="Compare column A of the source with column B of the target; repeatable.",
)  # fmt: skip
@click.option("-w", "--where", metavar="EXPR", help="Only rows for which this SQL is true, on both sides.")
@click.option("--where-source", metavar="EXPR", help="The same for the source only.")
@click.option("--where-target", metavar="EXPR", help="The same for the target only.")
@click.option(
    "--algorithm", type=click.Choice(["auto", "join", "fetch_and_join", "checksum"]), default="auto",
    show_default=True, help="How to compare; auto chooses and says why.",
)  # fmt: skip
@click.option(
    "--on", metavar="spark[:MASTER]", default="",
    help="Let the workers of a Spark read both sides and join them: a Spark on this machine, or that of a "
    "master, as in spark:yarn or spark:spark://host:7077.",
)  # fmt: skip
@_sample_option(
    "tolerance", float, "T", "Compare a sample of the keys: when none in it differs, fewer than this share "
    "of all rows do, with --sample-confidence.",
)  # fmt: skip
@_sample_option("confidence", float, "C", "In percent; belongs to the tolerance.")
@_sample_option("ratio", float, "R", "Compare this share of the keys instead.")
@_sample_option("max-rows", int, "N", "Compare about this many rows instead.")
@_sample_option(
    "threshold", int, "N", "Compare everything when the larger side has fewer rows; 0: never.  "
    "[default: 300,000 with PostgreSQL, else 5,000,000]",
)  # fmt: skip
@click.option(
    "--tolerance", multiple=True, metavar="[COLUMN=]abs:X|rel:X",
    help="Numbers a and b less than X apart (rel: less than X times a) count as equal, in this column of the "
    "source, or in all numeric columns; repeatable.",
)  # fmt: skip
@click.option(
    "--datetime-precision", type=click.IntRange(0, 6), metavar="P",
    help="Times less than 10^-P seconds apart count as equal: 0 for a second, 3 for a millisecond, up to 6.",
)  # fmt: skip
@click.option("--ignore-case", is_flag=True, help="Capital and small letters of text count as equal.")
@click.option("--null-equals-empty", is_flag=True, help="NULL and the empty text count as equal.")
@click.option("--unordered-arrays", is_flag=True, help="The order of an array's elements does not count.")
@click.option(
    "--equal-if", multiple=True, metavar="COLUMN=EXPR",
    help="Values of this column count as equal too where this expression in DuckDB's SQL on {a} and {b}, the "
    "source's and the target's value, is true; repeatable.",
)  # fmt: skip
@click.option(
    "--materialize", metavar="SCHEMA",
    help="Write the differing rows as tables into this schema of the source's database; it must be there.",
)  # fmt: skip
@click.option(
    "--materialize-to", type=click.Choice(["source", "target"]),
    help="Whose database takes the tables of --materialize.  [default: source]",
)  # fmt: skip
@click.option(
    "--profile", is_flag=True,
    help="Describe the values of every compared column on both sides: counts, range, mean, a histogram "
    "or the most frequent values.",
)  # fmt: skip
@click.option(
    "--changes", is_flag=True,
    help="Read every changed row, and tell per column which value became which most often. Without it that "
    "is told only where all changed rows are read anyway.",
)  # fmt: skip
@click.option(
    "--timeline", metavar="COLUMN[:UNIT]",
    help="Count rows and differences by the times of this date or time column of the source, per minute, "
    "hour, day, week, month, quarter or year; without a unit by the shortest that gives at most 60 of them.",
)  # fmt: skip
@click.option(
    "--limit", type=click.IntRange(min=0), metavar="N",
    help="Sample rows in the result, shared out over changed, source-only and target-only.  [default: 100]",
)  # fmt: skip
@click.option(
    "--format", "format_name", type=click.Choice(["text", "json", "jsonl", "markdown", "html"]),
    default="text", show_default=True, help="How to write the result; described below.",
)  # fmt: skip
@click.option("--json", "as_json", is_flag=True, help="The same as --format json.")
@click.option(
    "--output", type=click.Path(dir_okay=False), metavar="FILE",
    help="Write the result to FILE, as a whole or not at all.",
)  # fmt: skip
@click.option(
    "--plan", "plan_only", is_flag=True,
    help="Compare nothing: show the plan and the SQL that would run, as text or JSON. No row is read.",
)  # fmt: skip
@click.option("--exit-code", is_flag=True, help="Exit with 1 when the tables are different.")
@click.pass_context
def tables(ctx: click.Context, /, as_json: bool, format_name: str, **options: Any) -> None:
    """Compare two tables, value by value: what differs in schema, keys and values, and in which rows."""
    from twofold_engine._command import Request, run

    ctx.exit(run(Request(format_name="json" if as_json else format_name, **options)))
