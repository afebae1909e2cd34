"""The base of every value type: frozen, validated once, closed to unknown fields."""

from __future__ import annotations

from typing import Self

from pydantic import BaseModel, ConfigDict


class Value(BaseModel):
    """A frozen value. Change it with ``model_copy(update=...)`` or ``revised``."""

    model_config = ConfigDict(frozen=True, extra="forbid", ser_json_inf_nan="constants")

    def revised(self, **changes: object) -> Self:
        """This value with *changes*, validated again.

        Raises:
            pydantic.ValidationError: a change is outside what its field allows.
        """
        return type(self).model_validate({**dict(self), **changes})
