"""Organizations, users, log-in sessions, API keys and the audit log."""
