"""github apps

Revision: 0007, after: 0006
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "forge_apps",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("organization_id", sa.Integer(), nullable=False),
        sa.Column("provider", sa.String(length=20), nullable=False),
        sa.Column("base_url", sa.String(length=500), nullable=False),
        sa.Column("app_id", sa.String(length=20), nullable=False),
        sa.Column("client_id", sa.String(length=100), nullable=False),
        sa.Column("slug", sa.String(length=200), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("html_url", sa.String(length=500), nullable=False),
        sa.Column("account", sa.String(length=200), nullable=False),
        sa.Column("private_key_encrypted", sa.LargeBinary(), nullable=True),
        sa.Column("webhook_secret_encrypted", sa.LargeBinary(), nullable=True),
        sa.Column("client_secret_encrypted", sa.LargeBinary(), nullable=True),
        sa.Column("last_event", sa.String(length=120), nullable=False),
        sa.Column("last_event_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("refreshed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("refresh_error", sa.Text(), nullable=False),
        sa.Column("reconciled_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("deleted_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["organizations.id"],
            name=op.f("fk_forge_apps_organization_id_organizations"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_forge_apps")),
    )
    with op.batch_alter_table("forge_apps", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_forge_apps_app_id"), ["app_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_forge_apps_organization_id"), ["organization_id"], unique=False)

    op.create_table(
        "app_flows",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("organization_id", sa.Integer(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("state_hash", sa.String(length=64), nullable=False),
        sa.Column("provider", sa.String(length=20), nullable=False),
        sa.Column("web_url", sa.String(length=500), nullable=False),
        sa.Column("base_url", sa.String(length=500), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["organization_id"], ["organizations.id"], name=op.f("fk_app_flows_organization_id_organizations")
        ),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name=op.f("fk_app_flows_user_id_users")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_app_flows")),
        sa.UniqueConstraint("state_hash", name=op.f("uq_app_flows_state_hash")),
    )
    op.create_table(
        "app_installations",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("app_id", sa.Integer(), nullable=False),
        sa.Column("installation_id", sa.String(length=20), nullable=False),
        sa.Column("account", sa.String(length=200), nullable=False),
        sa.Column("is_suspended", sa.Boolean(), nullable=False),
        sa.Column("repositories", sa.JSON(), nullable=False),
        sa.Column("is_complete", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["app_id"], ["forge_apps.id"], name=op.f("fk_app_installations_app_id_forge_apps")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_app_installations")),
        sa.UniqueConstraint(
            "app_id", "installation_id", name=op.f("uq_app_installations_app_id_installation_id")
        ),
    )
    with op.batch_alter_table("repositories", schema=None) as batch_op:
        batch_op.add_column(sa.Column("app_id", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("installation_id", sa.String(length=20), nullable=True))
        batch_op.create_index(batch_op.f("ix_repositories_app_id"), ["app_id"], unique=False)
        batch_op.create_foreign_key(
            batch_op.f("fk_repositories_app_id_forge_apps"), "forge_apps", ["app_id"], ["id"]
        )


def downgrade() -> None:
    raise NotImplementedError("A migration never loses data: restore the backup instead.")
