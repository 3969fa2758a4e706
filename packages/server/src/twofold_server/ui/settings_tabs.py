"""The entries of Admin → Settings."""

from __future__ import annotations

from typing import Any

_TABS = (
    ("data_sources", "Data Sources", "/settings/data_sources", True),
    ("git", "Git", "/settings/git", True),
    ("orchestration", "Orchestration", "/settings/integrations/ci", True),
    ("notifications", "Notifications", "/settings/notifications", True),
    ("users", "Users", "/settings/users", True),
    ("audit_log", "Audit log", "/settings/audit_log", True),
    ("account", "Account", "/settings/account", False),
)


def settings_context(current: str, *, is_admin: bool) -> dict[str, Any]:
    """What every settings page hands to its template; entries that may not be opened are not offered."""
    shown = [tab for tab in _TABS if is_admin or not tab[3]]
    tabs = [{"text": text, "href": href, "current": name == current} for name, text, href, _ in shown]
    return {"section": "settings", "settings_tabs": tabs}
