"""What providers are paid, call by call."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "paid_call",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("project_id", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("attempt", sa.Integer(), nullable=False),
        sa.Column("usd", sa.Float(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_paid_call"),
        sa.ForeignKeyConstraint(
            ["project_id"], ["project.id"], name="fk_paid_call_project_id_project"
        ),
        sa.UniqueConstraint("subject", "attempt", name="uq_paid_call_subject_attempt"),
        sa.CheckConstraint(
            "state IN ('reserved', 'sent', 'ordered', 'paid', 'released', 'unsure')",
            name=op.f("ck_paid_call_state"),
        ),
    )
    op.create_index("ix_paid_call_project_id", "paid_call", ["project_id"])
    op.create_index("ix_paid_call_at", "paid_call", ["at"])


def downgrade() -> None:
    op.drop_table("paid_call")
