"""Costs that cannot be meant, and costs that are guarded."""

from __future__ import annotations

from typing import Any

import pytest

from .conftest import money, remedy, told


@pytest.mark.parametrize(
    ("when", "cost"),
    [
        ("facts.z == 'q'", "facts.charged - facts.agreed"),
        ("facts.charged < facts.agreed", "facts.charged - facts.agreed"),
        ("facts.z", "50 - facts.days * 5"),
        ("facts.z", "days_since(facts.promised_for) * 5"),
        ("facts.total > 3", "facts.total - 10"),
        ("facts.z", "{'a': 5, 'b': -5}[facts.band]"),
    ],
)
def test_a_cost_that_can_be_below_zero(when: str, cost: str) -> None:
    (found,) = told(remedy(when, cost=cost))
    assert found.startswith("remedies[0].cost: can be below zero while `when` holds")
    assert found.endswith("let `when` ask that it is above zero")


@pytest.mark.parametrize(
    ("when", "cost"),
    [
        ("facts.charged > facts.agreed", "facts.charged - facts.agreed"),
        ("facts.charged >= facts.agreed", "facts.charged - facts.agreed"),
        ("facts.agreed < facts.charged and facts.z", "facts.charged - facts.agreed"),
        ("facts.days <= 10", "50 - facts.days * 5"),
        ("days_since(facts.promised_for) > 0", "days_since(facts.promised_for) * 5"),
        ("facts.z", "[facts.charged - facts.agreed, 0] | max"),
        ("facts.z", "facts.total"),
        ("facts.z", "facts.total * 0.1"),
        ("facts.z", "facts.total + facts.fee"),
        ("facts.z", "facts.total * (1 - facts.tax_rate)"),
        ("facts.z", "facts.total * (100 - facts.percent) / 100"),
        ("facts.balance < 0", "0 - facts.balance"),
        ("facts.z", "25"),
    ],
)
def test_a_cost_that_cannot(when: str, cost: str) -> None:
    assert told(remedy(when, cost=cost)) == []


def test_a_fixed_cost_below_zero() -> None:
    assert told(remedy("facts.z", cost="-5"))[0].startswith("remedies[0].cost: -5 USD is below zero")


def test_the_numbers_on_which_it_happens_are_told() -> None:
    (found,) = told(remedy("facts.z", cost="facts.charged - facts.agreed"))
    assert "(when facts.charged is 0 and facts.agreed is 1)" in found


@pytest.mark.parametrize(
    ("when", "cost", "key"),
    [
        ("facts.z", "facts.total / facts.nights", "cost"),
        ("facts.total / facts.nights > 2", None, "when"),
        ("facts.nights > 0", "facts.total / facts.nights", None),
        ("facts.nights > 0 and facts.total / facts.nights > 2", None, None),
        ("facts.z", "facts.total / 12", None),
    ],
)
def test_division_by_zero(when: str, cost: str | None, key: str | None) -> None:
    found = told(remedy(when, cost=cost))
    assert [one.split(" (")[0] for one in found] == ([f"remedies[0].{key}: divides by zero"] if key else [])


@pytest.mark.parametrize(
    ("when", "cost", "message"),
    [
        ("facts.z", "900", "900 USD is more than any role may give; raise the authority"),
        ("facts.z", {"amount": "20", "currency": "EUR"}, "is in EUR, the company counts in USD"),
        ("facts.total > 600", "facts.total", "is more than any role may give in every case in which it fits"),
        ("facts.km", "600 if facts.km > 3500 else 700", "is more than any role may give in every case"),
        ("facts.total > 400", "facts.total", None),
        ("facts.km", "600 if facts.km > 3500 else 250", None),
        ("facts.z", "500", None),
    ],
)
def test_a_cost_beyond_everybody(when: str, cost: Any, message: str | None) -> None:
    found = told(remedy(when, cost=cost))
    assert len(found) == (message is not None)
    assert all(one.startswith(f"remedies[0].cost: {message}") for one in found)


@pytest.mark.parametrize(
    ("limit", "cost", "message"),
    [
        (money("20"), "50", "20 USD is less than first costs once, so that it is never given"),
        (money("20", "EUR"), "5", "is in EUR, the company counts in USD, so that it never bites"),
        (money("20"), None, "never bites: what it limits has no `cost`"),
        (money("20"), "5", None),
        (money("20"), "facts.total", None),
    ],
)
@pytest.mark.parametrize("shared", [False, True])
def test_limits_on_an_amount(limit: dict[str, str], cost: str | None, message: str | None, shared: bool) -> None:
    own = {"limit": {"amount": limit}}
    given = remedy("facts.z", kind="credit", cost=cost, **({} if shared else own))
    found = told(given, limits={"credit": {"amount": limit}} if shared else {})
    key = "limits.credit.amount" if shared else "remedies[0].limit.amount"
    assert len(found) == (message is not None)
    assert all(one.startswith(f"{key}: {message}") for one in found)


@pytest.mark.parametrize(
    ("id", "kind", "cost", "share"),
    [
        ("goodwill", None, "facts.order_total * 0.9", "90%"),
        ("sorry", "compensation", "facts.order_total", "100%"),
        ("sorry", "credit", "facts.order_total * 85 / 100", "85%"),
        ("goodwill", None, "facts.order_total * 0.8", None),
        ("goodwill", None, "facts.order_total * (0.9 if customer.tier | default('') == 'gold' else 0.1)", None),
        ("refund_as_credit", "credit", "facts.order_total", None),
        ("refund", "refund", "facts.order_total * 0.9", None),
        ("goodwill", None, "20", None),
    ],
)
def test_goodwill_beyond_what_helps(id: str, kind: str | None, cost: str, share: str | None) -> None:
    found = told(remedy("facts.z", id=id, kind=kind, cost=cost))
    assert len(found) == (share is not None)
    assert all(
        one.startswith(f"remedies[0].cost: gives {share} of facts.order_total; beyond about 80 %") for one in found
    )
