"""What an actor may do: the permission names of the published API and our own, and the two roles."""

from __future__ import annotations

VIEW_DIFFS = "view_datadiff"
CREATE_DIFFS = "create_datadiff"
CANCEL_DIFFS = "cancel_datadiff"
WRITE_RESULTS = "materialize_datadiff"
"""Have the rows of a diff written as tables, into a schema that an administrator named for that."""
LIST_SOURCES = "list_data_sources"
RUN_CI = "run_ci"
VIEW_ALERTS = "view_monitor"
EDIT_ALERTS = "edit_alert"
"""Create, change, delete and run alerts."""
MANAGE_KEYS = "manage_api_keys"
"""Create, list and end one's own API keys; a key narrowed to uploads cannot breed keys."""
ADMIN = "admin"
"""Settings, other people's things, the audit log and the metrics."""

ALL_PERMISSIONS = frozenset(
    {VIEW_DIFFS, CREATE_DIFFS, CANCEL_DIFFS, WRITE_RESULTS, LIST_SOURCES, RUN_CI, MANAGE_KEYS, ADMIN}
    | {VIEW_ALERTS, EDIT_ALERTS}
)

ROLES: dict[str, frozenset[str]] = {
    "admin": ALL_PERMISSIONS,
    "member": ALL_PERMISSIONS - {ADMIN},
}
