"""What is looked for in a text takes time in step with its length, whatever fills it."""

from __future__ import annotations

import datetime as dt
import time
import zoneinfo

import pytest

from drafter.domain.mentions.dates import find_dates
from drafter.domain.privacy.cards import find_cards

ZONE = zoneinfo.ZoneInfo("America/Chicago")
SAID = dt.datetime(2026, 11, 18, 9, tzinfo=ZONE)


def test_times_far_apart_are_not_one_and_the_blank_between_costs_nothing() -> None:
    began = time.process_time()
    found = find_dates("at 5 pm" + " " * 200_000 + "on Friday", said_at=SAID, zone=ZONE)
    assert len(found) == 2
    assert time.process_time() - began < 5


@pytest.mark.parametrize("gap", [" ", ", ", "\n\n", " (on "])
def test_times_said_in_one_breath_are_still_one(gap: str) -> None:
    assert len(find_dates(f"at 5 pm{gap}Friday", said_at=SAID, zone=ZONE)) == 1


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("4111 1111 1111 1111", ["4111 1111 1111 1111"]),
        ("12 4111-1111-1111-1111 7", ["4111-1111-1111-1111"]),
        ("4111 1111 1111 1112", []),
        ("0000 0000 0000 0000", []),
        ("1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6", []),
        ("٤١١١ ١١١١ ١١١١ ١١١١", ["٤١١١ ١١١١ ١١١١ ١١١١"]),
    ],
)
def test_cards_are_found_as_before(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in find_cards(text)] == found
