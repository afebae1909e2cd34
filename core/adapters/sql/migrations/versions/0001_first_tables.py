"""The first tables.

Spelled out without the row classes, which will move on while this revision must not.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

TABLES = ("take", "frame", "shot", "scene", "event", "job", "character", "agent_run", "project")
"""What points at others before what is pointed at."""


def upgrade() -> None:
    _project()
    _scene()
    _character()
    _shot()
    _frame()
    _take()
    _job()
    _event()
    _agent_run()


def downgrade() -> None:
    for table in TABLES:
        op.drop_table(table)


def _text(name: str, *, null: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.String(), nullable=null)


def _long_text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False)


def _whole(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=False)


def _moment(name: str, *, null: bool = False) -> sa.Column[sa.DateTime]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=null)


def _key(table: str, *columns: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint(*columns, name=f"pk_{table}")


def _belongs(table: str, owner: str) -> sa.ForeignKeyConstraint:
    column = f"{owner}_id"
    name = f"fk_{table}_{column}_{owner}"
    return sa.ForeignKeyConstraint([column], [f"{owner}.id"], name=name)


def _index(table: str, *columns: str) -> None:
    op.create_index(f"ix_{table}_{'_'.join(columns)}", table, list(columns))


def _project() -> None:
    op.create_table(
        "project",
        _text("id"),
        _moment("updated_at"),
        _whole("revision"),
        _long_text("value"),
        _key("project", "id"),
    )
    _index("project", "updated_at")


def _scene() -> None:
    op.create_table(
        "scene",
        _text("id"),
        _text("project_id"),
        _whole("number"),
        _whole("revision"),
        _long_text("value"),
        _key("scene", "id"),
        _belongs("scene", "project"),
    )
    _index("scene", "project_id")


def _character() -> None:
    op.create_table(
        "character",
        _text("project_id"),
        _text("id"),
        _long_text("value"),
        _key("character", "project_id", "id"),
        _belongs("character", "project"),
    )


def _shot() -> None:
    op.create_table(
        "shot",
        _text("id"),
        _text("scene_id"),
        _whole("number"),
        _long_text("value"),
        _key("shot", "id"),
        _belongs("shot", "scene"),
    )
    _index("shot", "scene_id")


def _frame() -> None:
    op.create_table(
        "frame",
        _text("id"),
        _text("scene_id"),
        _text("shot_id"),
        _whole("position"),
        _whole("revision"),
        _long_text("value"),
        _key("frame", "id"),
        _belongs("frame", "shot"),
    )
    _index("frame", "scene_id")
    _index("frame", "shot_id")


def _take() -> None:
    op.create_table(
        "take",
        _text("id"),
        _text("frame_id"),
        _whole("number"),
        _text("status"),
        _moment("created_at"),
        _long_text("value"),
        _key("take", "id"),
        _belongs("take", "frame"),
        sa.UniqueConstraint("frame_id", "number", name="uq_take_frame_id_number"),
        sa.CheckConstraint(
            "status IN ('queued', 'done', 'failed', 'cancelled')", name=op.f("ck_take_status")
        ),
    )


def _job() -> None:
    op.create_table(
        "job",
        _whole("arrival"),
        _text("id"),
        _text("project_id"),
        _text("parent_id", null=True),
        _text("kind"),
        _long_text("payload"),
        _text("status"),
        _whole("fence"),
        _text("owner"),
        _moment("lease_until", null=True),
        _whole("step"),
        _whole("total_steps"),
        _long_text("message"),
        _long_text("error"),
        sa.Column("cancel_requested", sa.Boolean(), nullable=False),
        _moment("created_at"),
        _moment("finished_at", null=True),
        _key("job", "arrival"),
        _belongs("job", "project"),
        sa.UniqueConstraint("id", name="uq_job_id"),
        sa.CheckConstraint(
            "status IN ('queued', 'running', 'waiting', 'done', 'failed', 'cancelled')",
            name=op.f("ck_job_status"),
        ),
    )
    _index("job", "project_id")
    _index("job", "parent_id")
    _index("job", "status", "kind", "arrival")


def _event() -> None:
    op.create_table(
        "event",
        _text("job_id"),
        _whole("seq"),
        _moment("at"),
        _text("kind"),
        _long_text("value"),
        _key("event", "job_id", "seq"),
        _belongs("event", "job"),
    )


def _agent_run() -> None:
    op.create_table(
        "agent_run",
        _whole("arrival"),
        _text("id"),
        _text("project_id"),
        _text("job_id", null=True),
        _moment("at"),
        _long_text("value"),
        _key("agent_run", "arrival"),
        _belongs("agent_run", "project"),
        sa.UniqueConstraint("id", name="uq_agent_run_id"),
    )
    _index("agent_run", "project_id")
    _index("agent_run", "job_id")
