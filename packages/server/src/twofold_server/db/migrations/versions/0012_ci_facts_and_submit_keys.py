"""what the run of a pull request was about, kept with its diffs; the key of a run's last submit

Revision: 0012, after: 0011
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("diffs", schema=None) as batch_op:
        batch_op.add_column(sa.Column("ci_facts", sa.JSON(), nullable=True))
    with op.batch_alter_table("ci_runs", schema=None) as batch_op:
        batch_op.add_column(sa.Column("submit_key", sa.String(length=100), nullable=True))


def downgrade() -> None:
    raise NotImplementedError("A migration never loses data: restore the backup instead.")
