"""A race from the start to the page, small; and the slow link."""

from __future__ import annotations

import asyncio
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from bench.speed import measure, race
from bench.speed.cases import CASES, Contender
from bench.speed.places import Places
from bench.speed.proxy import Line, handler
from bench.speed.runs import Kept
from bench.speed.tables import make

ROWS = 10_000


@pytest.mark.slow
def test_a_race_keeps_right_answers_and_goes_on_where_it_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(race, "HOME", tmp_path)
    options = race.options_of(["--rows", str(ROWS), "--repeat", "1", "--tools", "bare", "twofold"])
    cases = [CASES["duckdb"], CASES["parquet"]]
    kept = Kept(tmp_path / "runs.jsonl")
    with Places(tmp_path) as places:
        race.Race(options, kept, places).run(cases)
        answers = {(run.case, run.contender): (run.right, run.error) for run in kept.runs}
        assert answers == {
            (case.name, each.label): (None if each.tool == "bare" else True, "")
            for case in cases
            for each in case.contenders
            if not each.is_peer
        }
        assert all(run.facts["found"] == [1, 50, 50] for run in kept.runs)
        assert all(run.peak_mb > 20 and run.client_cpu > 0 for run in kept.runs)
        *lines, last = kept.path.read_text().splitlines()
        kept.path.write_text("\n".join(lines) + "\n")
        again = Kept(kept.path)
        race.Race(options, again, places).run(cases)
    assert len(again.runs) == len(kept.runs)
    assert f'"contender": "{again.runs[-1].contender}"' in last


def test_a_program_that_fails_is_an_error_and_no_answer(tmp_path: Path) -> None:
    case = CASES["parquet"]
    tables = make(case.variant, ROWS, tmp_path)
    with Places(tmp_path) as places:
        run = measure.measure(
            case, Contender("bare", "no such kind"), tables, places, 0, measure.Patience(60)
        )
    assert (run.error, run.right, run.stopped) == ("KeyError: 'no such kind'", None, False)


def test_the_slow_link_delays_and_paces() -> None:
    """A quarter of a megabyte at 8 Mbit/s takes a quarter of a second, and the first byte its delay."""

    async def ask() -> tuple[float, float]:
        async def give(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            writer.write(b"x" * 250_000)
            await writer.drain()
            writer.close()

        server = await asyncio.start_server(give, "127.0.0.1", 0)
        port = server.sockets[0].getsockname()[1]
        serve = handler("127.0.0.1", port, Line(0.1, 8e6), Line(0.1, 8e6))
        proxy = await asyncio.start_server(serve, "127.0.0.1", 0)
        begun = time.monotonic()
        reader, writer = await asyncio.open_connection("127.0.0.1", proxy.sockets[0].getsockname()[1])
        data = await reader.readexactly(1)
        first = time.monotonic() - begun
        data += await reader.read(-1)
        assert len(data) == 250_000
        writer.close()
        whole = time.monotonic() - begun
        proxy.close()
        server.close()
        return first, whole

    with ThreadPoolExecutor(1) as beside:  # a browser of another test may have its loop in this thread
        first, whole = beside.submit(lambda: asyncio.run(ask())).result()
    assert first >= 0.1
    assert whole >= 0.35
