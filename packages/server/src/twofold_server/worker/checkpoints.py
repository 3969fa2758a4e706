"""Named moments of a job at which a test can kill the worker, as a crash would.

``TWOFOLD_TEST_CRASH_AT=run_diff.rows_written`` sends SIGKILL to the process when it passes that moment.
Without the variable ``checkpoint`` does nothing.
"""

from __future__ import annotations

import os
import signal

_VARIABLE = "TWOFOLD_TEST_CRASH_AT"


def checkpoint(name: str) -> None:
    """Marks a moment; names are ``<job>.<moment>``."""
    if os.environ.get(_VARIABLE) == name:
        os.kill(os.getpid(), signal.SIGKILL)
