"""Imports every table, so that ``Base.metadata`` is the whole schema; for ``app.py`` and the migrations."""

from __future__ import annotations

import twofold_server.accounts.models
import twofold_server.ci.models
import twofold_server.data_sources.models
import twofold_server.dbt.models
import twofold_server.diffs.models
import twofold_server.monitors.models
import twofold_server.notifications.models
import twofold_server.repositories.models
import twofold_server.worker.models  # noqa: F401
from twofold_server.db import Base

__all__ = ["METADATA"]

METADATA = Base.metadata
