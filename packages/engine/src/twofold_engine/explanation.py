"""What a comparison would do: its plan and its statements, without having run any of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from twofold_engine.result import Coverage, PlanSummary, SchemaDiff


@dataclass(frozen=True)
class Statement:
    """One statement that would run."""

    side: str
    """``source`` | ``target`` | ``both``."""
    purpose: str
    sql: str
    note: str = ""
    """When it runs, where that depends on earlier answers, and what in it stands for something else."""
    dialect: str = ""
    """sqlglot's name of its language."""

    def to_dict(self) -> dict[str, Any]:
        return {"side": self.side, "purpose": self.purpose, "sql": self.sql, "note": self.note}


@dataclass(frozen=True)
class Explanation:
    """The plan of a comparison, as far as it is known without reading a row."""

    plan: PlanSummary
    schema: SchemaDiff
    coverage: Coverage
    statements: tuple[Statement, ...]
    """In the order in which they would run."""

    def to_dict(self) -> dict[str, Any]:
        """The JSON of ``--plan``."""
        return {
            "status": "success",
            "plan": self.plan.to_dict(),
            "schema": self.schema.to_dict(),
            "coverage": self.coverage.to_dict(),
            "statements": [statement.to_dict() for statement in self.statements],
        }
