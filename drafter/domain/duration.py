"""How long the company gives itself: "4 business hours", "2 business days", "1 week"; and how far it looks back."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from typing import Any, Literal, get_args

from pydantic import model_serializer, model_validator

from drafter.domain.regex import regex
from drafter.domain.value import Value

Unit = Literal["hour", "day", "week", "business hour", "business day"]
_FORM = regex(r"(\d{1,4})\s+(business\s+)?(hour|day|week)s?", re.IGNORECASE)


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


_PERIOD = regex(r"(\d{1,4})\s+(day|week|month|year)s?", re.IGNORECASE)


class Period(Value):
    """A stretch of the calendar to look back over: `Period.model_validate("1 year").before(now)`."""

    count: int
    unit: Literal["day", "week", "month", "year"]

    @model_validator(mode="before")
    @classmethod
    def _parse(cls, value: Any) -> Any:
        if not isinstance(value, str):
            return value
        found = _PERIOD.fullmatch(value.strip())
        if found is None or int(found[1]) == 0:
            raise ValueError(f'{value!r} is no period; write such as "90 days", "6 months", "1 year"')
        return {"count": int(found[1]), "unit": found[2].lower()}

    @model_serializer
    def _text(self) -> str:
        return str(self)

    def __str__(self) -> str:
        return f"{self.count} {self.unit}{'' if self.count == 1 else 's'}"

    def before(self, moment: dt.datetime) -> dt.datetime:
        """The same time of day that long ago; where that month has no such day, its last one."""
        if self.unit in ("day", "week"):
            return moment - dt.timedelta(days=self.count * (7 if self.unit == "week" else 1))
        months = moment.year * 12 + moment.month - 1 - self.count * (12 if self.unit == "year" else 1)
        year, month = max(months // 12, 1), months % 12 + 1
        return moment.replace(year=year, month=month, day=min(moment.day, calendar.monthrange(year, month)[1]))
