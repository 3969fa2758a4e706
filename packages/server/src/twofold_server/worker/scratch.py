"""Where a job may spill to disk."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from twofold_server.settings import Settings
from twofold_server.worker.queue import Claim


@contextmanager
def scratch_folder(settings: Settings, claim: Claim) -> Iterator[Path]:
    """A folder of this try alone, gone at its end; what dead tries of the job left is removed first."""
    clear_scratch(settings, claim.job_id)
    folder = settings.data_dir / "tmp" / f"job-{claim.job_id}-{claim.fence}"
    folder.mkdir(parents=True)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def clear_scratch(settings: Settings, job_id: int) -> None:
    """Removes what any try of a job left behind; the caller holds the job."""
    for folder in (settings.data_dir / "tmp").glob(f"job-{job_id}-*"):
        shutil.rmtree(folder, ignore_errors=True)
