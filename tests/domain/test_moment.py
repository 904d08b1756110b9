"""Moments at the edges of what can be followed."""

from __future__ import annotations

import datetime as dt
import zoneinfo

import pytest

from drafter.domain.case import Case
from drafter.domain.commitment import Commitment
from drafter.domain.moment import followable

TOKYO, UTC = zoneinfo.ZoneInfo("Asia/Tokyo"), dt.UTC
MOMENTS = [
    (dt.datetime(2026, 11, 18, 9, tzinfo=TOKYO), dt.datetime(2026, 11, 18, 9, tzinfo=TOKYO)),
    (dt.datetime(2199, 12, 31, 9, tzinfo=TOKYO), dt.datetime(2199, 12, 31, 9, tzinfo=TOKYO)),
    (dt.datetime(2426, 11, 18, tzinfo=UTC), dt.datetime(2200, 12, 29, tzinfo=UTC)),
    (dt.datetime(9999, 12, 31, 23, 59, tzinfo=TOKYO), dt.datetime(2200, 12, 29, tzinfo=UTC)),
    (dt.datetime(1, 1, 1, tzinfo=UTC), dt.datetime(1900, 1, 3, tzinfo=UTC)),
]


@pytest.mark.parametrize(("moment", "kept"), MOMENTS)
def test_a_promise_for_any_day_can_be_followed(moment: dt.datetime, kept: dt.datetime) -> None:
    found = followable(moment)
    assert (found, found.tzinfo) == (kept, moment.tzinfo)
    Commitment.model_validate({"id": "k", "case_id": "c", "does": "ring", "owner": "Priya", "due_at": found})


@pytest.mark.parametrize(
    ("now", "fine"),
    [("2189-12-31T23:59:59-12:00", True), ("2190-01-01T00:00:00+00:00", False), ("2200-12-31T23:59:59-23:59", False)],
)
def test_a_clock_leaves_time_to_promise_something(now: str, fine: bool) -> None:
    given = {"now": now, "message": {"text": "The pump leaks."}}
    if fine:
        assert Case.model_validate(given).now
    else:
        with pytest.raises(ValueError, match="before the year 2190"):
            Case.model_validate(given)
