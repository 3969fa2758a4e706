"""results as tables

Revision: 0009, after: 0008
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "materialized_tables",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("organization_id", sa.Integer(), nullable=False),
        sa.Column("diff_id", sa.Integer(), nullable=False),
        sa.Column("data_source_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("rows", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("dropped_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("drop_error", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["data_source_id"],
            ["data_sources.id"],
            name=op.f("fk_materialized_tables_data_source_id_data_sources"),
        ),
        sa.ForeignKeyConstraint(["diff_id"], ["diffs.id"], name=op.f("fk_materialized_tables_diff_id_diffs")),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["organizations.id"],
            name=op.f("fk_materialized_tables_organization_id_organizations"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_materialized_tables")),
        sa.UniqueConstraint(
            "diff_id",
            "data_source_id",
            "path",
            name=op.f("uq_materialized_tables_diff_id_data_source_id_path"),
        ),
    )
    with op.batch_alter_table("materialized_tables", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_materialized_tables_data_source_id"), ["data_source_id"], unique=False
        )

    with op.batch_alter_table("integrations", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("materialize_results", sa.Boolean(), server_default=sa.false(), nullable=False)
        )
        batch_op.add_column(sa.Column("materialize_results_to", sa.Integer(), nullable=True))
        batch_op.create_foreign_key(
            batch_op.f("fk_integrations_materialize_results_to_data_sources"),
            "data_sources",
            ["materialize_results_to"],
            ["id"],
        )


def downgrade() -> None:
    raise NotImplementedError("A migration never loses data: restore the backup instead.")
