"""Amounts are read back from every notation that the product itself writes, and from those that people write."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.domain.formats import LANGUAGES, say_money
from drafter.domain.mentions.amounts import find_amounts, parse_number
from drafter.domain.money import Money

CENTS = st.integers(min_value=0, max_value=9_999_999_99)


@settings(max_examples=120)
@given(cents=CENTS, language=st.sampled_from(LANGUAGES), currency=st.sampled_from(["USD", "EUR", "GBP", "CHF", "CAD"]))
def test_what_we_write_is_read_back(cents, language, currency):
    money = Money(amount=Decimal(cents) / 100, currency=currency)
    said = f"So {say_money(money, language)} it is."
    found = find_amounts(said, language=language)
    assert [one.value for one in found] == [money.amount]
    assert currency in found[0].currencies
    assert said[found[0].start : found[0].end] == found[0].quote


@pytest.mark.parametrize(
    ("text", "language", "values"),
    [
        ("N3,960 of ₦26,400.00", "en", ["3960", "26400.00"]),
        ("in 5,200 dollars, N5 of them", "en", ["5200"]),
        ("three thousand nine hundred and sixty naira", "en", ["3960"]),
        ("$89.99, USD 89,99 or 89.99 USD", "en", ["89.99"] * 3),
        ("eighty-nine dollars and ninety-nine cents", "en", ["89.99"]),
        ("one thousand two hundred and five pounds", "en", ["1205"]),
        ("20 bucks, 99 cents and 30p", "en", ["20", "0.99", "0.30"]),
        ("$1.2k", "en", ["1200.0"]),
        ("1.234,56 € und 89,- EUR", "de", ["1234.56", "89"]),
        ("neunundachtzig Euro neunundneunzig", "de", ["89.99"]),
        ("ochenta y nueve euros con noventa y nueve céntimos", "es", ["89.99"]),
        ("quatre-vingt-neuf euros et quatre-vingt-dix-neuf centimes", "fr", ["89.99"]),
        ("1 234,50 € et 89€99", "fr", ["1234.50", "89.99"]),
        ("order 4471 $5", "en", ["5"]),
    ],
)
def test_how_people_write(text, language, values):
    assert [one.value for one in find_amounts(text, language=language)] == [Decimal(value) for value in values]


@pytest.mark.parametrize(
    "text", ["order 4471", "at 5 p.m.", "in 2026", "24/7", "a dollar store", "step 3", "100%", "cents and sense"]
)
def test_other_numbers_are_no_amounts(text):
    assert find_amounts(text) == []


def test_rounding_is_told():
    assert [one.about for one in find_amounts("about $90, not $89.99")] == [True, False]


@pytest.mark.parametrize(
    ("digits", "value"),
    [("1,234.56", "1234.56"), ("1.234", "1234"), ("0.125", "0.125"), ("12,5", "12.5"), ("1 000", "1000")],
)
def test_decimal_and_thousands_marks(digits, value):
    assert parse_number(digits) == Decimal(value)
