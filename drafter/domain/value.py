"""The base of every domain value: immutable, and closed to keys that nobody defined."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict


def _no_truth_value(value: object) -> object:
    if isinstance(value, bool):
        raise ValueError(f"is {str(value).lower()}, a truth value; give a number")
    return value


Whole = Annotated[int, BeforeValidator(_no_truth_value)]
"""A whole number. `true` is none, though Python takes it for 1: a retention of one day would erase a company's cases."""


class Value(BaseModel):
    """Two values with the same fields are equal; a typo in a field name is an error, not a silent loss."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)
