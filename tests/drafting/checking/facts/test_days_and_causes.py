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
