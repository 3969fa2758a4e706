"""For developers: ``python -m twofold_server.db.revise MESSAGE`` writes the step from head to the models.

Read the written file before it is committed: a renamed column looks like a dropped and an added one.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from alembic import command
from alembic.script import ScriptDirectory

from twofold_server.all_models import METADATA
from twofold_server.db import Database
from twofold_server.db.migrate import alembic_config, migrate


def revise(message: str) -> None:
    """Compares the models with a fresh database at head, on SQLite."""
    count = len(list(ScriptDirectory.from_config(alembic_config()).walk_revisions()))
    with tempfile.TemporaryDirectory() as folder:
        db = Database(f"sqlite:///{Path(folder) / 'revise.db'}")
        if count:
            migrate(db)
        with db.engine.begin() as connection:
            config = alembic_config(connection)
            config.attributes["metadata"] = METADATA
            command.revision(config, message=message, autogenerate=True, rev_id=f"{count + 1:04d}")
        db.close()


if __name__ == "__main__":
    revise(" ".join(sys.argv[1:]) or "change")
