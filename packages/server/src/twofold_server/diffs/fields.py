"""The published field names (``ApiSortFilters``) that diffs can be sorted and filtered by, as SQL."""

from __future__ import annotations

from typing import Any, get_args

from sqlalchemy import ColumnElement, Float, Integer, String, case, cast, func, literal, null, select

from twofold_engine.result import Outcome
from twofold_server.accounts.models import User
from twofold_server.data_sources.schemas import JobStatus
from twofold_server.diffs import filters
from twofold_server.diffs.models import TERMINAL_STATUSES, Diff
from twofold_server.errors import Invalid

_STATS = {
    "diff_stats_pks": "diff_pks",
    "diff_stats_rows": "diff_rows",
    "diff_stats_values": "diff_values",
    "stats.match_ratio": "match_ratio",
}
_TABLES = ("table1", "table2")
_LISTS = ("pk_columns", "include_columns", "exclude_columns", "tags")
_STATEMENTS = ("query1", "query2", "filter1", "filter2")
_REQUESTED = ("time_column", "time_aggregate", "time_interval_start", "time_interval_end")
_CI_NUMBERS = {"ci_run_id": "ci_run_id", "pr_num": "ci_pr_num"}
_CI_TEXTS = {"pr_branch": "ci_pr_branch", "pr_username": "ci_pr_username"}
_NOTHING = (
    "bisection_factor", "bisection_threshold", "ci_type", "pr_user_id", "pr_user_email",
    "pr_user_display_name", "monitor_id", "data_app_type", "data_app_data_source_id", "data_app_model1_id",
    "data_app_model2_id", "data_app_model1_name", "data_app_model2_name", "user_ref",
)  # fmt: skip
"""No diff of this server has them: sorting by one leaves the order, filtering by one finds nothing."""


_KINDS = ("in_db", "cross_db")


def field(name: str, parameter: str) -> ColumnElement[Any]:
    """What a field is sorted by. Raises ``Invalid`` with the names there are."""
    found = _fields()
    if name not in found:
        raise Invalid(f"{parameter}: {name[:60]!r} is not one of {', '.join(found)}.")
    return found[name]


def matches(name: str, value: str) -> ColumnElement[bool]:
    """The condition that a field is as ``value`` says, which is text in an address; raises ``Invalid``."""
    found = field(name, "filter")
    if name in (*_TABLES, *_LISTS):
        found = Diff.request[name]
    return filters.condition(name, found, value, _spelled(name, found))


def _spelled(name: str, found: ColumnElement[Any]) -> filters.Spelled:
    by_name: dict[str, filters.Spelled] = {
        "status": filters.one_of(get_args(JobStatus)),
        "result": filters.one_of([outcome.value for outcome in Outcome]),
        "kind": filters.one_of(_KINDS),
        **dict.fromkeys(("archived", "purged", "done"), filters.booleans),
        **dict.fromkeys(("created_at", "updated_at", "finished_at"), filters.moments),
        **dict.fromkeys(_STATS, filters.numbers),
        **dict.fromkeys(_TABLES, filters.tables),
        **dict.fromkeys(_LISTS, filters.lists),
        **dict.fromkeys(_STATEMENTS, filters.statements),
        **dict.fromkeys(_NOTHING, filters.nothing),
    }
    usual = filters.whole_numbers if isinstance(found.type, Integer) else filters.texts
    return by_name.get(name, usual)


def _fields() -> dict[str, ColumnElement[Any]]:
    stats = Diff.summary["diff_stats"]
    return {
        "id": Diff.id.expression,
        "user_id": Diff.created_by.expression,
        "user_name": select(User.name).where(User.id == Diff.created_by).scalar_subquery(),
        "data_source1_id": Diff.source_data_source_id.expression,
        "data_source2_id": Diff.target_data_source_id.expression,
        "created_at": Diff.created_at.expression,
        "updated_at": func.coalesce(Diff.finished_at, Diff.started_at, Diff.created_at),
        "finished_at": Diff.finished_at.expression,
        "source": Diff.trigger.expression,
        "status": Diff.status.expression,
        "result": Diff.result.expression,
        "kind": Diff.kind.expression,
        "archived": _truth(Diff.archived.expression),
        "purged": _truth(Diff.purged.expression),
        "done": _truth(Diff.status.in_(TERMINAL_STATUSES)),
        **{name: cast(stats[key].as_string(), Float) for name, key in _STATS.items()},
        **{name: Diff.request[name].as_string() for name in (*_TABLES, *_LISTS, *_STATEMENTS, *_REQUESTED)},
        **{name: Diff.ci_facts[key].as_integer() for name, key in _CI_NUMBERS.items()},
        **{name: Diff.ci_facts[key].as_string() for name, key in _CI_TEXTS.items()},
        **dict.fromkeys(_NOTHING, cast(null(), String)),
    }


def _truth(condition: ColumnElement[bool]) -> ColumnElement[str]:
    return case((condition, literal("true")), else_=literal("false"))
