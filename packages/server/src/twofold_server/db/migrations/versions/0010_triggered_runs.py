"""triggered runs

Revision: 0010, after: 0009
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("ci_runs", schema=None) as batch_op:
        batch_op.add_column(sa.Column("triggered", sa.Boolean(), server_default=sa.false(), nullable=False))
    # Which of the older runs were triggered is not known any more; all that were no webhook's counted so.
    runs = sa.table("ci_runs", sa.column("triggered", sa.Boolean()), sa.column("source", sa.String()))
    op.execute(runs.update().where(runs.c.source != "ci").values(triggered=True))


def downgrade() -> None:
    raise NotImplementedError("A migration never loses data: restore the backup instead.")
