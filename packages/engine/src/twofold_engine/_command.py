"""What ``twofold diff tables`` does, from its options to its exit code."""

from __future__ import annotations

import os
import secrets
import shutil
import signal
import sys
import threading
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import FrameType, TracebackType
from typing import TYPE_CHECKING, BinaryIO, Self

import click

from twofold_engine.errors import Cancelled, EngineError, InternalError, SpecError
from twofold_engine.explanation import Explanation
from twofold_engine.limits import Limits
from twofold_engine.render import Format
from twofold_engine.render.json import render_failure, render_json
from twofold_engine.render.jsonl import error_line, row_lines, summary_line
from twofold_engine.result import DiffResult, Outcome
from twofold_engine.result_insights import TimeUnit
from twofold_engine.rules import EqualIf, Rules, Tolerance, ToleranceMode
from twofold_engine.spec import Algorithm, Dataset, DiffSpec, KeyGuess, Sampling, TableRef, parse_relation

if TYPE_CHECKING:
    import pyarrow as pa

    from twofold_engine.databases import Database
    from twofold_engine.executor import Progress
    from twofold_engine.materializing import Destination

EXIT_SUCCESS, EXIT_DIFFERENT, EXIT_FAILED, EXIT_CANCELLED, EXIT_BROKEN_PIPE = 0, 1, 2, 130, 141
TEXT_ROWS, SAMPLE_ROWS = 12, 100
FILE_WIDTH = 100
"""Cells of a line where no terminal tells its own width."""


class WrongUsage(SpecError):
    """The command line itself is wrong."""

    code = "usage"


class OutputFailed(EngineError):
    """The result could not be written."""

    code = "output_failed"


@dataclass(frozen=True)
class Request:
    """The options of the command, as click gives them."""

    source_uri: str
    source_table: str
    target_uri: str
    target_table: str
    key: tuple[str, ...]
    guess_key: bool
    column: tuple[str, ...]
    exclude: tuple[str, ...]
    mapping: tuple[str, ...]
    where: str | None
    where_source: str | None
    where_target: str | None
    algorithm: str
    on: str
    sampling_tolerance: float | None
    sampling_confidence: float | None
    sampling_ratio: float | None
    sampling_max_rows: int | None
    sampling_threshold: int | None
    tolerance: tuple[str, ...]
    datetime_precision: int | None
    ignore_case: bool
    null_equals_empty: bool
    unordered_arrays: bool
    equal_if: tuple[str, ...]
    materialize: str | None
    materialize_to: str | None
    profile: bool
    changes: bool
    timeline: str | None
    limit: int | None
    format_name: str
    output: str | None
    plan_only: bool
    exit_code: bool

    @property
    def format(self) -> Format:
        return Format(self.format_name)


def tell_usage_error(message: str, hint: str, format_name: str) -> None:
    """Writes wrong usage in the machine format that was asked for."""
    tell_failure(WrongUsage(message, hint=hint), Format(format_name))


def tell_failure(error: EngineError, format_: Format) -> None:
    """Writes a failure to standard output, in JSON or as a JSON line."""
    with Sink(None) as sink:
        sink.write(error_line(error) if format_ is Format.JSONL else render_failure(error))


def run(request: Request) -> int:
    """Compares, writes the result or the failure where it belongs, and returns the exit code."""
    try:
        with Sink(request.output) as sink:
            return _run(request, sink)
    except BrokenPipeError:
        # The reader (head, a pager) has seen enough; what Python would still flush must not fail again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return EXIT_BROKEN_PIPE
    except OutputFailed as error:
        return _fail_to_write(error, request)


def _run(request: Request, sink: Sink) -> int:
    try:
        with _interruptible() as cancelled:
            result = _compare(request, sink, cancelled)
        if isinstance(result, Explanation):
            sink.write(_rendered_plan(result, request))
            return EXIT_SUCCESS
        sink.write(_rendered(result, request, sink))
    except (BrokenPipeError, OutputFailed):
        raise
    except EngineError as error:
        return _fail(error, request, sink)
    except KeyboardInterrupt:
        return _fail(Cancelled("The comparison was stopped."), request, sink)
    except Exception as error:  # noqa: BLE001 - the outermost boundary: nothing may look like "no differences"
        return _fail(_unexpected(error), request, sink)
    different = result.outcome is Outcome.DIFFERENT
    return EXIT_DIFFERENT if request.exit_code and different else EXIT_SUCCESS


def _compare(request: Request, sink: Sink, cancelled: Callable[[], bool]) -> DiffResult | Explanation:
    from twofold_engine import diff, explain
    from twofold_engine.databases import open_uri

    spec = _spec(request)
    _check_plan(request)
    where_source, where_target = _filters(request)
    relations = parse_relation(request.source_table), parse_relation(request.target_table)
    limits = Limits()
    with ExitStack() as stack:
        source = stack.enter_context(open_uri(request.source_uri, limits=limits))
        target = stack.enter_context(open_uri(request.target_uri, limits=limits))
        on_progress = stack.enter_context(_progress())
        one = Dataset(source, relations[0], where_source)
        other = Dataset(target, relations[1], where_target)
        if request.plan_only:
            return explain(one, other, spec, limits=limits, on_progress=on_progress, cancelled=cancelled)
        return diff(
            one,
            other,
            spec,
            limits=limits,
            on_rows=_rows_writer(sink) if request.format is Format.JSONL else None,
            on_progress=on_progress,
            cancelled=cancelled,
            materialize=_destination(request, source, target),
        )


def _destination(request: Request, source: Database, target: Database) -> Destination | None:
    """Where the tables go, under a name that no other run has."""
    if request.materialize is None:
        return None
    from twofold_engine.materializing import Destination

    stem = f"twofold_diff_{time.strftime('%Y%m%d_%H%M%S', time.gmtime())}_{secrets.token_hex(3)}"
    place = target if request.materialize_to == "target" else source
    return Destination(place, TableRef.parse(request.materialize), stem)


def _check_plan(request: Request) -> None:
    if request.materialize_to is not None and request.materialize is None:
        raise WrongUsage(
            "--materialize-to needs --materialize.", hint="Name the schema: --materialize SCHEMA."
        )
    if request.plan_only and request.materialize is not None:
        raise WrongUsage("--plan compares and writes nothing.", hint="Leave --materialize out.")
    if request.plan_only and request.format not in (Format.TEXT, Format.JSON):
        hint = "Choose --format text or --format json."
        raise WrongUsage(f"--plan cannot be shown as {request.format}, only as text and json.", hint=hint)


def _rows_writer(sink: Sink) -> Callable[[pa.RecordBatch], None]:
    def write(batch: pa.RecordBatch) -> None:
        for line in row_lines(batch):
            sink.write(line)

    return write


def _spec(request: Request) -> DiffSpec:
    if request.key and request.guess_key:
        raise WrongUsage("-k and --guess-key exclude each other.", hint="Name the key, or let it be guessed.")
    default = TEXT_ROWS if request.format is Format.TEXT else SAMPLE_ROWS
    time_column, time_unit = _timeline(request.timeline)
    return DiffSpec(
        key=request.key,
        guess_key=KeyGuess() if request.guess_key else None,
        include_columns=request.column,
        exclude_columns=request.exclude,
        column_mapping=tuple(_mapped(text) for text in request.mapping),
        algorithm=Algorithm(request.algorithm),
        on=request.on,
        sampling=_sampling(request),
        rules=_rules(request),
        sample_rows=default if request.limit is None else request.limit,
        profiles=request.profile,
        frequent_changes=request.changes or None,
        time_column=time_column,
        time_unit=time_unit,
    )


def _timeline(text: str | None) -> tuple[str | None, TimeUnit | None]:
    """``COLUMN`` or ``COLUMN:UNIT``; a colon before what is no unit belongs to the column's name."""
    if text is None:
        return None, None
    column, _, unit = text.rpartition(":")
    if column and unit in set(TimeUnit):
        return column, TimeUnit(unit)
    return text, None


def _sampling(request: Request) -> Sampling | None:
    given = Sampling(
        tolerance=request.sampling_tolerance,
        confidence=request.sampling_confidence,
        ratio=request.sampling_ratio,
        max_rows=request.sampling_max_rows,
        threshold=request.sampling_threshold,
    )
    return None if given == Sampling() else given


def _rules(request: Request) -> Rules:
    everywhere, named = [], []
    for text in request.tolerance:
        column, tolerance = _tolerance(text)
        if column is None:
            everywhere.append(tolerance)
        else:
            named.append((column, tolerance))
    if len(everywhere) > 1:
        hint = "Give one, and name the columns that the others are for."
        raise WrongUsage("--tolerance for all columns was given twice.", hint=hint)
    return Rules(
        tolerance=everywhere[0] if everywhere else None,
        tolerances=tuple(named),
        datetime_precision=request.datetime_precision,
        ignore_case=request.ignore_case,
        null_equals_empty=request.null_equals_empty,
        unordered_arrays=request.unordered_arrays,
        equal_if=tuple(map(_equal_if, request.equal_if)),
    )


_MODES = {"abs": ToleranceMode.ABSOLUTE, "rel": ToleranceMode.RELATIVE}


def _tolerance(text: str) -> tuple[str | None, Tolerance]:
    """(column, or None for all; tolerance)."""
    column, separator, rest = text.rpartition("=")
    short, colon, value = rest.partition(":")
    if not colon or short not in _MODES or (separator and not column):
        hint = "Write --tolerance COLUMN=abs:0.01, COLUMN=rel:0.001, or abs:0.01 for all numeric columns."
        raise WrongUsage(f"--tolerance {text} does not say abs: or rel: and a number.", hint=hint)
    return (column if column not in ("", "*") else None), Tolerance(value, _MODES[short])


def _equal_if(text: str) -> EqualIf:
    column, separator, condition = text.partition("=")
    if not (separator and column and condition.strip()):
        hint = "Write --equal-if 'COLUMN=abs({a} - {b}) < 2'."
        raise WrongUsage(f"--equal-if {text} does not name a column and a condition.", hint=hint)
    return EqualIf(condition, column=column)


def _mapped(text: str) -> tuple[str, str]:
    source, separator, target = text.partition("=")
    if not (source and separator and target):
        hint = "Write --map SOURCE_COLUMN=TARGET_COLUMN."
        raise WrongUsage(f"--map {text} does not name two columns.", hint=hint)
    return source, target


def _filters(request: Request) -> tuple[str | None, str | None]:
    if request.where is None:
        return request.where_source, request.where_target
    if request.where_source is not None or request.where_target is not None:
        hint = "Give --where for both sides, or --where-source and --where-target, each for its own."
        raise WrongUsage("--where cannot be combined with --where-source or --where-target.", hint=hint)
    return request.where, request.where


def _rendered(result: DiffResult, request: Request, sink: Sink) -> str:
    match request.format:
        case Format.JSON:
            return render_json(result)
        case Format.JSONL:
            return summary_line(result)
        case Format.MARKDOWN:
            from twofold_engine.render.markdown import render_markdown

            return render_markdown(result)
        case Format.HTML:
            from twofold_engine.render.html import render_html

            return render_html(result)
        case Format.TEXT:
            from twofold_engine.render.text import render_text

            return render_text(result, width=sink.width, colour=sink.colour)


def _rendered_plan(found: Explanation, request: Request) -> str:
    if request.format is Format.JSON:
        return render_json(found)
    from twofold_engine.render.plan import render_plan

    return render_plan(found)


# --- failures


def _fail(error: EngineError, request: Request, sink: Sink) -> int:
    """Tells the failure: in JSON where the result would stand, else in one line on standard error."""
    if request.format is Format.JSON:
        sink.write(render_failure(error))
    elif request.format is Format.JSONL:
        sink.write(error_line(error))
    else:
        sink.discard()
    if request.format not in (Format.JSON, Format.JSONL) or sink.is_file:
        _tell(error)
    return EXIT_CANCELLED if isinstance(error, Cancelled) else EXIT_FAILED


def _fail_to_write(error: OutputFailed, request: Request) -> int:
    _tell(error)
    if request.output is not None and request.format in (Format.JSON, Format.JSONL):
        tell_failure(error, request.format)
    return EXIT_FAILED


def _tell(error: EngineError) -> None:
    from twofold_engine.render.values import one_line

    click.echo(f"Error: {one_line(error.message)}", err=True)
    if error.hint:
        click.echo(f"Hint: {one_line(error.hint)}", err=True)


def _unexpected(error: Exception) -> InternalError:
    if os.environ.get("TWOFOLD_DEBUG"):
        traceback.print_exception(error, file=sys.stderr)
    # Only the kind of the error is told: its text may repeat a connection string with its password.
    return InternalError(
        f"An unexpected error ended the comparison: {type(error).__name__}. Nothing was found out.",
        hint="Run it again with TWOFOLD_DEBUG=1 for the details, and report them without secrets.",
    )


# --- the outside: output, signals, progress


class Sink:
    """Where the result goes: standard output, or a file that appears as a whole or not at all."""

    def __init__(self, path: str | None) -> None:
        self._path = None if path is None else Path(path).resolve()
        self._kept = True
        self._temporary: Path | None = None

    def __enter__(self) -> Self:
        if self._path is None:
            self._stream: BinaryIO = sys.stdout.buffer
            return self
        opened = self._path
        if not self._path.exists() or self._path.is_file():
            # Devices and pipes are written directly: renaming over them would replace them.
            opened = self._temporary = self._path.with_name(f".{self._path.name}.{os.getpid()}.partial")
        try:
            self._stream = opened.open("wb")
        except OSError as error:
            raise self._failed(error) from error
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if self._path is None:
                self._stream.flush()
                return
            self._stream.close()
            if self._temporary is not None and self._kept and kind is None:
                self._temporary.replace(self._path)
        except BrokenPipeError:
            raise
        except OSError as failure:
            raise self._failed(failure) from failure
        finally:
            if self._temporary is not None:
                self._temporary.unlink(missing_ok=True)

    def write(self, text: str) -> None:
        """Writes UTF-8; raises ``OutputFailed``, or ``BrokenPipeError`` when nobody reads any more."""
        try:
            self._stream.write(text.encode("utf-8", errors="backslashreplace"))
        except BrokenPipeError:
            raise
        except OSError as error:
            raise self._failed(error) from error

    def discard(self) -> None:
        """What was written to a file so far is dropped."""
        self._kept = False

    @property
    def is_file(self) -> bool:
        return self._path is not None

    @property
    def colour(self) -> bool:
        terminal = not self.is_file and sys.stdout.isatty()
        return terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"

    @property
    def width(self) -> int:
        return FILE_WIDTH if self.is_file else shutil.get_terminal_size((FILE_WIDTH, 24)).columns

    def _failed(self, error: OSError) -> OutputFailed:
        where = self._path or "standard output"
        reason = error.strerror or type(error).__name__
        return OutputFailed(
            f"The result could not be written to {where}: {reason}.", hint="Choose another --output."
        )


@contextmanager
def _interruptible() -> Iterator[Callable[[], bool]]:
    """Ctrl-C asks the engine to stop, so that it can cancel its queries; a second one stops at once."""
    asked = threading.Event()

    def stop(_number: int, _frame: FrameType | None) -> None:
        if asked.is_set():
            raise KeyboardInterrupt
        asked.set()

    if threading.current_thread() is not threading.main_thread():
        yield asked.is_set
        return
    previous = signal.signal(signal.SIGINT, stop)
    try:
        yield asked.is_set
    finally:
        signal.signal(signal.SIGINT, previous)


@contextmanager
def _progress() -> Iterator[Callable[[Progress], None] | None]:
    """A progress bar on standard error, when that is a terminal."""
    if not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, TaskProgressColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bar

    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(bar_width=24),
        TaskProgressColumn(),
        TimeElapsedColumn(),
    )
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)

        def show(progress: Progress) -> None:
            bar.update(task, description=progress.step, completed=progress.completed, total=progress.total)

        yield show
