"""values at rest and steps of tests

Revision: 0003, after: 0002
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("data_source_tests", schema=None) as batch_op:
        batch_op.add_column(sa.Column("steps", sa.JSON(), server_default="[]", nullable=False))
        batch_op.add_column(sa.Column("warnings", sa.JSON(), server_default="[]", nullable=False))

    with op.batch_alter_table("data_sources", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("store_values", sa.String(length=10), server_default="all", nullable=False)
        )

    with op.batch_alter_table("diffs", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("values_kept", sa.String(length=10), server_default="all", nullable=False)
        )
        batch_op.add_column(sa.Column("purged_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(
            sa.Column("purge_reason", sa.String(length=20), server_default="", nullable=False)
        )
        batch_op.add_column(sa.Column("purge_days", sa.Integer(), nullable=True))
        batch_op.create_index("ix_diffs_purged_finished_at", ["purged", "finished_at"], unique=False)


def downgrade() -> None:
    raise NotImplementedError("A migration never loses data: restore the backup instead.")
