"""where a check was measured, kept with it: an alert may ask another data source later

Revision: 0013, after: 0012
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("alert_results", schema=None) as batch_op:
        batch_op.add_column(sa.Column("data_source_id", sa.Integer(), nullable=True))
        batch_op.create_foreign_key(
            batch_op.f("fk_alert_results_data_source_id_data_sources"),
            "data_sources",
            ["data_source_id"],
            ["id"],
        )
        batch_op.create_index(batch_op.f("ix_alert_results_data_source_id"), ["data_source_id"], unique=False)
    op.execute(
        "UPDATE alert_results SET data_source_id = "
        "(SELECT data_source_id FROM alerts WHERE alerts.id = alert_results.alert_id)"
    )


def downgrade() -> None:
    raise NotImplementedError("A migration never loses data: restore the backup instead.")
