"""What a run has to say, as plain values: the one source of the page, the status, the comment and the API."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

ACTIVE_STATUSES = frozenset({"needs_confirmation", "needs_authentication", "waiting", "queued", "processing"})
_UNUSABLE_RESULTS = frozenset({"error", "missing-pks"})
_TYPES_WITH_VALUES = frozenset({"query_failed"})
"""Errors that quote the database, as in: invalid input syntax for type integer: "ada@example.org"."""


@dataclass(frozen=True)
class TableReport:
    """One comparison of a run. ``summary`` is the engine's result as a dictionary, None until it is there."""

    diff_id: int
    position: int
    prod: str
    pr: str
    key: tuple[str, ...]
    status: str
    result: str | None
    summary: Mapping[str, Any] | None
    error: Mapping[str, Any] | None
    """``{type, message, hint}``."""
    url: str
    seconds: float | None

    @property
    def is_terminal(self) -> bool:
        return self.status in ("done", "failed", "cancelled")

    @property
    def failed(self) -> bool:
        """Also a comparison that ended without comparing: it must never look like "no differences"."""
        return self.status == "failed" or (self.status == "done" and self.result in _UNUSABLE_RESULTS)

    @property
    def skipped(self) -> bool:
        return self.status == "cancelled"

    @property
    def compared(self) -> bool:
        return self.status == "done" and not self.failed

    @property
    def differs(self) -> bool:
        return self.compared and self.result == "different"

    @property
    def has_key_problems(self) -> bool:
        """No difference was found, but NULL or duplicate keys."""
        return self.compared and self.result == "bad-pks"

    @property
    def is_empty(self) -> bool:
        """No row on either side: nothing was found equal, there was nothing to compare."""
        return self.compared and self.result == "empty"

    @property
    def is_empty_with_other_schema(self) -> bool:
        """Without a row the result is ``empty`` whatever the columns are; that they differ must be told."""
        schema = self.facts("schema")
        changes = [*(schema.get("columns_mismatched") or ()), schema.get("column_type_mismatches") or 0]
        return self.is_empty and any(changes)

    @property
    def identical(self) -> bool:
        return self.compared and self.result in ("identical", "empty", "bad-pks")

    def facts(self, group: str) -> Mapping[str, Any]:
        """``pks``, ``values``, ``schema``, ``diff_stats``, ``coverage`` … or nothing."""
        found = (self.summary or {}).get(group)
        return found if isinstance(found, Mapping) else {}

    @property
    def message(self) -> str:
        """Why it failed, for people."""
        if self.error and self.error.get("message"):
            return str(self.error["message"])
        if self.result == "missing-pks":
            return f"Could not determine the primary key of {self.prod}."
        return "The comparison failed without saying why."

    @property
    def public_message(self) -> str:
        """The same for a forge, whose readers may not see values: a database's own words can hold some."""
        if self.error and self.error.get("type") in _TYPES_WITH_VALUES:
            return "The database refused the query; what it said is on the page of the comparison."
        return self.message

    @property
    def hint(self) -> str:
        """What to do about a failure; may be empty."""
        if self.error and self.error.get("hint"):
            return str(self.error["hint"])
        return "Name the key columns in 'pk' of this item." if self.result == "missing-pks" else ""

    @property
    def public_hint(self) -> str:
        """The same for a forge, whose readers may not see what else the database holds."""
        near = self.hint.startswith("Did you mean ")
        if self.error and self.error.get("type") == "unknown_table" and not near:
            return "Check its path; the page of the comparison names tables that exist."
        return self.hint


@dataclass(frozen=True)
class Counts:
    total: int
    done: int
    failed: int
    different: int
    identical: int
    skipped: int


@dataclass(frozen=True)
class RunReport:
    run_id: int
    integration_id: int
    integration_name: str
    status: str
    reason: str
    detail: str
    pr_number: int
    head_sha: str
    head_branch: str
    base_sha: str
    base_branch: str
    tables: tuple[TableReport, ...]
    fail_on_errors: bool
    created_at: datetime
    finished_at: datetime | None
    waited_seconds: int
    """Since the run was made, while it waits."""
    url: str

    @property
    def counts(self) -> Counts:
        return Counts(
            total=len(self.tables),
            done=sum(table.compared for table in self.tables),
            failed=sum(table.failed for table in self.tables),
            different=sum(table.differs for table in self.tables),
            identical=sum(table.identical for table in self.tables),
            skipped=sum(table.skipped for table in self.tables),
        )

    @property
    def has_result(self) -> bool:
        """It ran to its end, well or badly: there is something to comment on."""
        return self.status in ("done", "failed")
