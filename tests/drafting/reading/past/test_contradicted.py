"""A waived fee that is taken and a held price that is another break the company's word, by the amounts."""

from __future__ import annotations

import pytest

HELD = ("2026-11-11T12:00:00", "agent", "It is, and I can hold $1,099 for you until November 30.")
WAIVED = ("2026-11-11T12:00:00", "agent", "You are right: the November fee of £39.90 won't be charged.")


@pytest.mark.parametrize(
    ("told", "text", "broken"),
    [
        (HELD, "Ready to order now, but the basket says $1,249?", True),
        (HELD, "Ready to order now, the basket says $1,099.", False),
        (WAIVED, "I see a charge of £39.90 on my account, dated yesterday.", True),
        (WAIVED, "I see a charge of £12.00 on my account, that must be the new towel.", False),
    ],
)
def test_by_the_amounts(reading_of, told, text, broken):
    asked = ("2026-11-11T09:00:00", "customer", "Can you do something about the price?")
    kinds = reading_of(text, asked, told).kinds
    assert ("broken_promise" in kinds) is broken
