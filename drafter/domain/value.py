"""The base of every domain value: immutable, and closed to keys that nobody defined."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Value(BaseModel):
    """Two values with the same fields are equal; a typo in a field name is an error, not a silent loss."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)
