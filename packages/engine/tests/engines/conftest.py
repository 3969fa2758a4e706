"""Engines of these tests begin fast: their answers are small, and what takes longest is getting ready."""

from __future__ import annotations

import os

import pytest

os.environ.setdefault("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC")


@pytest.fixture(scope="session", autouse=True)
def few_partitions() -> None:
    """A dozen rows need no more; set before the first session."""
    from twofold_engine.databases import _spark_engine

    _spark_engine.SETTINGS.update({"spark.sql.shuffle.partitions": "1"})
