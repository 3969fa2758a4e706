"""How far a run is, on standard error: a bar on a terminal, one line per change elsewhere."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from ..models import RunDetail
from ._connection import note

OnProgress = Callable[[RunDetail], None]


@contextmanager
def watching() -> Iterator[OnProgress]:
    """Yields the function to call with every new state of the run."""
    if not sys.stderr.isatty():
        yield _lines()
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("waiting", total=None)

        def show(run: RunDetail) -> None:
            bar.update(
                task,
                description=_state(run),
                total=run.counts.total or None,
                completed=_finished(run),
            )

        yield show


def _lines() -> OnProgress:
    last = ""

    def show(run: RunDetail) -> None:
        nonlocal last
        line = f"Run {run.id}: {_state(run)}, {_finished(run)} of {run.counts.total} diffs"
        if line != last:
            note(line)
        last = line

    return show


def _state(run: RunDetail) -> str:
    if run.status == "needs_confirmation":
        return f"waits for confirmation at {run.url}"
    return run.status


def _finished(run: RunDetail) -> int:
    return min(run.counts.total, run.counts.done + run.counts.failed + run.counts.skipped)
