"""A weekday with the day of the month alone, noon, and causes: what follows from the case, and what nobody gave."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        # The refund is due on Wednesday, November 25.
        ("You will have it by Wed 25.", "pass"),
        ("You will have it by Wednesday the 25th.", "pass"),
        ("You will have it by Thu 25.", "fail"),
        ("You will have it by Wed 18 at the latest, or Tue 24.", "fail"),
        # A failing of ours is owned; an excuse that nobody gave is invented.
        ("The jug came cracked because our packers did not pad it, and I am sorry.", "pass"),
        ("I cannot say that today, because the decision isn't mine to make.", "pass"),
        ("The jug came cracked because our courier dropped a whole pallet in the storm.", "fail"),
    ],
)
def test_grounded(lay: Any, text: str, outcome: str) -> None:
    assert lay("grounded", text).outcome == outcome


@pytest.mark.parametrize(
    "never",
    [
        "0001-01-01",
        "9999-12-31",
        "0001-01-01T00:00:00Z",
        "0001-01-01T00:00:00+23:59",
        "9999-12-31T23:59:59-23:59",
        "9999-12-31T23:59:59Z",
    ],
)
def test_a_fact_at_the_end_of_the_calendar_switches_no_check_off(lay: Any, never: str) -> None:
    """Systems that know no date send the first or the last one there is."""
    facts = {"product": "BlendPro blender", "fault": "arrived_broken", "collected_at": never}
    assert lay("grounded", "The blender arrived broken.", facts=facts).outcome == "pass"
    assert lay("grounded", "Your new blender comes on March 9, with 512 dollars.", facts=facts).outcome == "fail"
