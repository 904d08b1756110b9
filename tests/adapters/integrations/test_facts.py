"""Facts out of what a help desk records: by path, as money, as a date."""

from __future__ import annotations

from typing import Any

import pytest

from drafter.adapters.integrations.connection import Connection, fact_at

RECORD = {
    "custom_attributes": {
        "total": 89.99,
        "text": "120",
        "paid": True,
        "at": 1793718720,
        "day": "2026-11-03",
        "no": None,
    },
    "custom_fields": [{"id": 360001, "value": "4471"}, {"id": 2, "value": "7.50"}],
    "Known as": "Maria",
}


class Desk(Connection):
    def opened(self) -> Any:
        return None


@pytest.mark.parametrize(
    ("path", "fact"),
    [
        ("custom_attributes.total", 89.99),
        ("custom_attributes.total as USD", {"amount": "89.99", "currency": "USD"}),
        ("custom_attributes.text as EUR", {"amount": "120", "currency": "EUR"}),
        ("custom_fields.2 as GBP", {"amount": "7.50", "currency": "GBP"}),
        ("custom_fields.360001", "4471"),
        ("custom_attributes.paid as USD", None),
        ("custom_attributes.day as USD", None),
        ("custom_attributes.no as USD", None),
        ("nothing.there as USD", None),
        ("custom_attributes.at as date", "2026-11-03T15:12:00+00:00"),
        ("custom_attributes.day as date", "2026-11-03"),
        ("custom_attributes.paid as date", None),
        ("Known as", "Maria"),
        ("custom_attributes.total as usd", None),
    ],
)
def test_a_fact_is_found_as_it_is_said_to_be(path: str, fact: Any) -> None:
    assert fact_at(RECORD, path) == fact


def test_what_is_not_there_is_left_out() -> None:
    facts = {
        "total": "custom_attributes.total as USD",
        "none": "custom_attributes.no as date",
        "flag": "custom_attributes.paid",
    }
    assert Desk(id="acme", facts=facts).facts_in(RECORD) == {
        "total": {"amount": "89.99", "currency": "USD"},
        "flag": True,
    }
