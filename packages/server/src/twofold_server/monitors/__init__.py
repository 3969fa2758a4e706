"""Alerts on a schedule: a query, a threshold, what was found, who is told."""
