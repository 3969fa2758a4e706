"""CI: integrations, runs, what to skip, what to report."""
