"""dbt artifacts

Revision: 0005, after: 0004
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "dbt_artifacts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("organization_id", sa.Integer(), nullable=False),
        sa.Column("integration_id", sa.Integer(), nullable=False),
        sa.Column("commit_sha", sa.String(length=64), nullable=False),
        sa.Column("run_type", sa.String(length=20), nullable=False),
        sa.Column("build_id", sa.String(length=200), nullable=False),
        sa.Column("project_name", sa.String(length=200), nullable=False),
        sa.Column("adapter_type", sa.String(length=100), nullable=False),
        sa.Column("dbt_version", sa.String(length=100), nullable=False),
        sa.Column("counts", sa.JSON(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=True),
        sa.Column("uploaded_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["integration_id"], ["integrations.id"], name=op.f("fk_dbt_artifacts_integration_id_integrations")
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["organizations.id"],
            name=op.f("fk_dbt_artifacts_organization_id_organizations"),
        ),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name=op.f("fk_dbt_artifacts_user_id_users")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dbt_artifacts")),
        sa.UniqueConstraint(
            "integration_id",
            "commit_sha",
            "run_type",
            "build_id",
            name=op.f("uq_dbt_artifacts_integration_id_commit_sha_run_type_build_id"),
        ),
    )
    with op.batch_alter_table("dbt_artifacts", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_dbt_artifacts_organization_id"), ["organization_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_dbt_artifacts_uploaded_at"), ["uploaded_at"], unique=False)

    op.create_table(
        "dbt_documents",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("artifacts_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("size_bytes", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("content_gzip", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["artifacts_id"], ["dbt_artifacts.id"], name=op.f("fk_dbt_documents_artifacts_id_dbt_artifacts")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dbt_documents")),
        sa.UniqueConstraint("artifacts_id", "name", name=op.f("uq_dbt_documents_artifacts_id_name")),
    )
    with op.batch_alter_table("dbt_documents", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_dbt_documents_artifacts_id"), ["artifacts_id"], unique=False)


def downgrade() -> None:
    raise NotImplementedError("A migration never loses data: restore the backup instead.")
