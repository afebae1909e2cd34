"""What Alembic runs; the connection and its transaction come from `migrate`."""

from __future__ import annotations

from alembic import context

from core.adapters.sql.rows import Row

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Row.metadata,
    render_as_batch=True,
    compare_type=True,
)
context.run_migrations()
