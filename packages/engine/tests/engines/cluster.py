"""A Spark of two worker processes on this machine, in place of the one of this process."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

import psutil
import pyspark
import pytest
from pyspark import SparkContext

from twofold_engine import Limits
from twofold_engine.databases import _spark_engine

from .test_spark_properties import INTERPRETED

MASTER = "local-cluster[2,1,1024]"


@contextmanager
def two_workers(folder: Path) -> Iterator[str]:
    """What ``DiffSpec.on`` says to use them. Spark tells all that it does in ``folder``."""
    settings = _spark_engine._of_this_machine

    def telling(limits: Limits, master: str) -> dict[str, str]:
        return settings(limits, master) | {
            "spark.eventLog.enabled": "true", "spark.eventLog.compress": "false",
            "spark.eventLog.dir": folder.as_uri(),
        }  # fmt: skip

    _stop(SparkContext._active_spark_context)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(_spark_engine, "_of_this_machine", telling)
        for name, value in {**INTERPRETED, "spark.sql.shuffle.partitions": "2"}.items():
            patch.setitem(_spark_engine.SETTINGS, name, value)
        try:
            yield f"spark:{MASTER}"
        finally:
            _stop(SparkContext._active_spark_context)


def _stop(context: SparkContext | None) -> None:
    if context is not None:
        work = work_folder(context)
        context.stop()
        shutil.rmtree(work, ignore_errors=True)


def work_folder(context: SparkContext) -> Path:
    """Where workers of this kind write their logs: beside the programs of Spark."""
    return Path(pyspark.__file__).parent / "work" / str(context.applicationId)


def worker_processes() -> list[psutil.Process]:
    """The Java processes of the workers."""
    found = []
    for child in psutil.Process().children(recursive=True):
        try:
            if "CoarseGrainedExecutorBackend" in " ".join(child.cmdline()):
                found.append(child)
        except psutil.Error:
            continue
    return found


class Peaks:
    """The most memory that this process and a single Python process of a worker had while the body ran."""

    own = 0
    workers = 0

    def __enter__(self) -> Self:
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._done.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._done.wait(0.2):
            self.own = max(self.own, psutil.Process().memory_info().rss)
            for worker in worker_processes():
                try:
                    children = worker.children(recursive=True)
                    self.workers = max([self.workers, *(child.memory_info().rss for child in children)])
                except psutil.Error:
                    continue  # it ended meanwhile
