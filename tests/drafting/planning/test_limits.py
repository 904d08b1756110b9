"""Limits per customer and period, and never two of one kind in a case."""

from __future__ import annotations

from typing import Any

import pytest

from drafter.domain.case import Case
from drafter.domain.money import Money
from drafter.domain.playbook import Playbook
from drafter.drafting.planning.limits import barred


def playbook(limit: dict[str, Any] | None = None, limits: dict[str, Any] | None = None) -> Playbook:
    base = {"when": "true", "says": "a credit", "cost": "20"}
    return Playbook.model_validate(
        {
            "company": {"name": "X", "timezone": "UTC", "currency": "USD", "hours": {"mon-fri": "08:00-18:00"}},
            "roles": [{"id": "a", "authority": {"amount": "50", "currency": "USD"}, "answers_within": "1 day"}],
            "remedies": [
                base | {"id": "goodwill", "kind": "credit", "limit": limit},
                base | {"id": "loyalty", "kind": "credit"},
                base | {"id": "repair"},
            ],
            "routes": [],
            "limits": limits or {},
        }
    )


def why(book: Playbook, remedy: str, *given: tuple[str, str, str | None, str | None]) -> str | None:
    had = [
        {"remedy": id, "at": at, "cost": cost and {"amount": cost, "currency": "USD"}, "case_id": where}
        for id, at, cost, where in given
    ]
    case = Case.model_validate(
        {"id": "C-1", "message": {"text": "Hm."}, "given": had, "now": "2026-11-18T12:00:00-06:00"}
    )
    found = book.remedy(remedy)
    assert found is not None
    return barred(found, Money(amount="20", currency="USD"), case, book)  # type: ignore[arg-type]


LAST = "2026-05-19T10:00:00-05:00"
BEFORE = "2026-05-18T10:00:00-05:00"


@pytest.mark.parametrize(
    ("limit", "limits", "given", "said"),
    [
        # Nothing given, or nothing limited.
        (None, None, [], None),
        ({"times": 1}, None, [], None),
        (None, None, [("goodwill", LAST, "20", "C-0")] * 5, None),
        # So often, ever or within a period.
        ({"times": 1}, None, [("goodwill", "2020-01-01T00:00:00Z", None, "C-0")], "its limit is reached: given 1 of 1 times"),
        ({"times": 1, "per": "6 months"}, None, [("goodwill", LAST, None, "C-0")], "given 1 of 1 times within 6 months"),
        ({"times": 1, "per": "6 months"}, None, [("goodwill", BEFORE, None, "C-0")], None),
        ({"times": 2, "per": "1 year"}, None, [("goodwill", LAST, None, "C-0")], None),
        ({"times": 1}, None, [("loyalty", LAST, None, "C-0"), ("repair", LAST, None, "C-0")], None),
        # So much in all: what is given now counts.
        ({"amount": {"amount": "50", "currency": "USD"}}, None, [("goodwill", LAST, "30", "C-0")], None),
        ({"amount": {"amount": "50", "currency": "USD"}}, None, [("goodwill", LAST, "30.01", "C-0")], "$30.01 of $50.00 given"),
        ({"amount": {"amount": "50", "currency": "EUR"}}, None, [("goodwill", LAST, "49", "C-0")], None),
        # By kind: what another remedy of the kind gave counts too.
        (None, {"credit": {"times": 1, "per": "90 days"}}, [("loyalty", "2026-11-01T00:00:00Z", None, "C-0")], "the limit on credit is reached: given 1 of 1 times within 90 days"),
        (None, {"credit": {"times": 1, "per": "90 days"}}, [("repair", "2026-11-01T00:00:00Z", None, "C-0")], None),
        # Nothing twice in this case, and never two of a kind.
        (None, None, [("loyalty", LAST, None, "C-1")], "loyalty was given in this case, also a credit"),
        (None, None, [("loyalty", "2026-11-01T00:00:00Z", None, None)], "loyalty was given in this case, also a credit"),
        # Where nobody knows when the case began, what is older than 30 days was given in another.
        (None, None, [("loyalty", LAST, None, None)], None),
        (None, None, [("goodwill", LAST, None, "C-1")], "was given in this case already"),
        (None, None, [("goodwill", "2026-12-01T00:00:00Z", None, "C-1")], None),
        # A bare day is that day somewhere on earth: today counts, and so does the day on which a case began.
        ({"times": 1}, None, [("goodwill", "2026-11-18", None, "C-0")], "its limit is reached"),
        ({"times": 1}, None, [("goodwill", "2026-11-20", None, "C-0")], None),
        # What is dated after now has not been given yet.
        ({"times": 1}, None, [("goodwill", "2026-12-01T00:00:00Z", None, "C-0")], None),
    ],
)  # fmt: skip
def test_limits(limit: Any, limits: Any, given: list[Any], said: str | None) -> None:
    found = why(playbook(limit, limits), "goodwill", *given)
    assert (found is None) if said is None else (found is not None and said in found), found
