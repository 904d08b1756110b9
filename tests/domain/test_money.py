"""Money keeps its currency and never becomes a float."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.domain.formats import LANGUAGES, say_money
from drafter.domain.money import Money, as_money

AMOUNTS = st.decimals(min_value=0, max_value=10**9, places=2)


@given(AMOUNTS, st.sampled_from(["USD", "EUR", "GBP"]))
def test_json_round_trip(amount: Decimal, currency: str) -> None:
    money = Money(amount=amount, currency=currency)
    assert Money.model_validate_json(money.model_dump_json()) == money
    assert isinstance(money.model_dump()["amount"], str)


@given(AMOUNTS, AMOUNTS)
def test_sums_and_differences(left: Decimal, right: Decimal) -> None:
    a, b = Money(amount=left, currency="USD"), Money(amount=right, currency="USD")
    assert (a + b) - b == a
    assert (a <= b) == (left <= right)


@given(AMOUNTS, st.sampled_from(LANGUAGES))
def test_every_digit_is_said(amount: Decimal, language: str) -> None:
    said = say_money(Money(amount=amount, currency="EUR"), language)
    assert "".join(ch for ch in said if ch.isdigit()) == format(amount, "f").replace(".", "")


def test_two_currencies_do_not_mix() -> None:
    with pytest.raises(ValueError, match="USD and EUR"):
        _ = Money(amount="1", currency="USD") < Money(amount="1", currency="EUR")


def test_shares() -> None:
    assert Money(amount="89.99", currency="USD") * 0.1 == Money(amount="9.00", currency="USD")


def test_what_is_no_money_is_none() -> None:
    assert as_money({"amount": "1"}) is None
    assert as_money("89.99") is None
