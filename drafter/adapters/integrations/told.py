"""What the API or a webhook of a help desk tells, read with care: a part that is missing or of another kind than documented
is as good as empty, and never an error of ours.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from drafter.adapters import json_source
from drafter.domain.errors import BadInput


def parsed(body: bytes, kind: str) -> Mapping[str, Any]:
    """The JSON object of a webhook, whose signature holds. BadInput where it is none."""
    try:
        value = json_source.load(body.decode(), file=f"{kind} webhook").value
    except UnicodeDecodeError:
        raise BadInput("is no UTF-8", file=f"{kind} webhook") from None
    if not isinstance(value, dict):
        raise BadInput("is no object", file=f"{kind} webhook")
    return value


def mapped(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def listed(value: Any) -> list[Mapping[str, Any]]:
    return [one for one in value if isinstance(one, Mapping)] if isinstance(value, list) else []


def instant(value: Any) -> dt.datetime | None:
    """Seconds since 1970 in UTC, which is how help desks tell times."""
    try:
        return dt.datetime.fromtimestamp(value, dt.UTC) if isinstance(value, int | float) and value > 0 else None
    except (ValueError, OverflowError, OSError):
        return None
