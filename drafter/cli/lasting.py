"""How long something lasts, as it is written on the command line: 90d, 24h, 30m."""

from __future__ import annotations

import datetime as dt

from drafter.domain.errors import BadInput
from drafter.domain.regex import regex

_FORM = regex(r"(\d{1,5})\s*([mhdw])")
_UNITS = {"m": "minutes", "h": "hours", "d": "days", "w": "weeks"}


def lasting(text: str, option: str) -> dt.timedelta:
    """`lasting("90d", "--expires")` is 90 days. BadInput names the option."""
    found = _FORM.fullmatch(text.strip().lower())
    if found is None or (int(found[1]) == 0 and option == "--expires"):
        raise BadInput(f"{option} {text[:20]!r} is no length of time", hint="write such as 30m, 24h, 90d, 52w")
    return dt.timedelta(**{_UNITS[found[2]]: int(found[1])})
