"""Packs the documents that dbt leaves in its target folder, and nothing else of that folder."""

import io
import zipfile
from pathlib import Path

from .errors import ConfigurationError

MANIFEST = "manifest.json"
DOCUMENTS = (MANIFEST, "run_results.json", "catalog.json")


def pack_artifacts(folder: Path) -> bytes:
    """A zip of the folder's manifest, run results and catalog. Raises ConfigurationError without a manifest.

    Compiled SQL, logs and packages stay where they are: the server reads none of them.
    """
    if not (folder / MANIFEST).is_file():
        raise ConfigurationError(
            f"{folder} holds no {MANIFEST}.",
            hint="Run `dbt build` first, or name dbt's target folder with --target-folder.",
        )
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, strict_timestamps=False) as archive:
        for name in DOCUMENTS:
            path = folder / name
            if path.is_file():
                try:
                    archive.write(path, name)
                except OSError as error:
                    raise ConfigurationError(f"{path} cannot be read: {error.strerror or error}.") from error
    return packed.getvalue()
