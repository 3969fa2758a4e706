"""The types of data source that this server can really open.

Each stands on an engine database; the published names (``pg``, ``postgres_aurora`` …) are kept on the wire.
A published type whose engine is not built yet is not listed, and creating one is refused with this list.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from twofold_engine.databases import options_schema
from twofold_engine.errors import NotSupported

AWS_OPTIONS: dict[str, Any] = {
    "aws_access_key_id": {"type": ["string", "null"], "title": "AWS access key id"},
    "aws_cloudwatch_log_group": {"type": ["string", "null"], "title": "CloudWatch log group"},
    "aws_region": {"type": ["string", "null"], "title": "AWS region"},
    "aws_secret_access_key": {
        "type": ["string", "null"],
        "title": "AWS secret access key",
        "writeOnly": True,
    },
    "keep_alive": {"type": ["integer", "null"], "title": "Keep alive (seconds)"},
}
"""Published for lineage of Aurora and RDS: kept and given back, not needed to compare."""


@dataclass(frozen=True)
class SourceType:
    """One type: its name for people, the engine's name, and options beyond the engine's own."""

    type: str
    name: str
    engine: str
    extra_options: Mapping[str, Any] = field(default_factory=dict)
    extra_secrets: tuple[str, ...] = ()
    is_file: bool = False
    is_one_relation: bool = False
    """The whole source is one relation: its table is ``-``."""
    is_network: bool = False
    fixed_options: Mapping[str, tuple[object, str]] = field(default_factory=dict)
    """Options that have one value, and the sentence why: another one would be stored and never hold."""

    def schema(self) -> dict[str, Any]:
        """``configuration_schema`` of the wire: ``{title, type, properties, required, secret}``."""
        own = options_schema(self.engine)
        return {
            **own,
            "title": own.get("title", self.name),
            "properties": {**own["properties"], **self.extra_options},
            "required": list(own.get("required", [])),
            "secret": [*own["secret"], *self.extra_secrets],
        }

    def engine_options(self, options: Mapping[str, Any]) -> dict[str, Any]:
        """The options that the engine knows; empty ones are left out."""
        known = options_schema(self.engine)["properties"]
        return {name: value for name, value in options.items() if name in known and value not in (None, "")}


_ALL = (
    SourceType("pg", "PostgreSQL", "postgresql", is_network=True),
    SourceType(
        "postgres_aurora",
        "PostgreSQL (Aurora)",
        "postgresql",
        AWS_OPTIONS,
        ("aws_secret_access_key",),
        is_network=True,
    ),
    SourceType(
        "postgres_aws_rds",
        "PostgreSQL (RDS)",
        "postgresql",
        AWS_OPTIONS,
        ("aws_secret_access_key",),
        is_network=True,
    ),
    SourceType("mysql", "MySQL", "mysql", is_network=True),
    SourceType("mariadb", "MariaDB", "mariadb", is_network=True),
    SourceType("clickhouse", "ClickHouse", "clickhouse", is_network=True),
    SourceType(
        "duckdb",
        "DuckDB",
        "duckdb",
        is_file=True,
        fixed_options={
            "read_only": (
                True,
                "Comparisons only read files, so read_only stays true: leave it out, or at true.",
            )
        },
    ),
    SourceType("sqlite", "SQLite", "sqlite", is_file=True),
    SourceType("parquet", "Parquet files", "parquet", is_file=True, is_one_relation=True),
    SourceType("csv", "CSV files", "csv", is_file=True, is_one_relation=True),
)
SOURCE_TYPES: dict[str, SourceType] = {source_type.type: source_type for source_type in _ALL}


def available_types() -> list[SourceType]:
    """The types whose driver is installed."""
    found = []
    for source_type in _ALL:
        with suppress(NotSupported):
            source_type.schema()
            found.append(source_type)
    return found
