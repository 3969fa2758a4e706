"""The SQL of Databricks: that of Spark, without its type for times of day. No driver reads with it yet."""

from __future__ import annotations

from typing import ClassVar

from twofold_engine.sql.spark import SparkDialect
from twofold_engine.types import Comparator


class DatabricksDialect(SparkDialect):
    name = "databricks"
    comparators: ClassVar[frozenset[Comparator]] = SparkDialect.comparators - {Comparator.TIME}
