"""How long the company gives itself: "4 business hours", "2 business days", "1 week"."""

from __future__ import annotations

import re
from typing import Any, Literal, get_args

from pydantic import model_serializer, model_validator

from drafter.domain.value import Value

Unit = Literal["hour", "day", "week", "business hour", "business day"]
_FORM = re.compile(r"(\d{1,4})\s+(business\s+)?(hour|day|week)s?", re.IGNORECASE)


class Duration(Value):
    """`Duration.model_validate("2 business days")`. In business units only time with `hours` that is no holiday counts."""

    count: int
    unit: Unit

    @model_validator(mode="before")
    @classmethod
    def _parse(cls, value: Any) -> Any:
        if not isinstance(value, str):
            return value
        found = _FORM.fullmatch(value.strip())
        unit = " ".join(filter(None, [(found[2] or "").strip().lower(), found[3].lower()])) if found else ""
        if found is None or unit not in get_args(Unit) or int(found[1]) == 0:
            raise ValueError(f'{value!r} is no duration; write such as "4 business hours", "2 business days", "1 week"')
        return {"count": int(found[1]), "unit": unit}

    @model_serializer
    def _text(self) -> str:
        return str(self)

    def __str__(self) -> str:
        return f"{self.count} {self.unit}{'' if self.count == 1 else 's'}"
