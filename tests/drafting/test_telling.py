"""What a model is told of due times is what the composed reply says: the same day, hour and clock."""

from __future__ import annotations

import datetime as dt

import pytest

from drafter.domain.case import Case
from drafter.domain.company import Company
from drafter.domain.plan import Plan
from drafter.drafting.telling import Teller

COMPANY = Company.model_validate(
    {"name": "N", "timezone": "America/Chicago", "currency": "USD", "hours": {"mon-fri": "08:00-18:00"}}
)


@pytest.mark.parametrize(
    ("customer", "language", "due", "told"),
    [
        ({"timezone": "America/Chicago"}, "en", "2026-11-24T18:00", "Tuesday, November 24"),
        ({"timezone": "America/Chicago"}, "en", "2026-11-20T15:00", "Friday, November 20, 3 p.m."),
        ({"timezone": "America/Chicago"}, "en", "2026-11-24T15:00", "Tuesday, November 24, 3 p.m."),
        ({"timezone": "Europe/London", "country": "GB"}, "en", "2026-11-24T15:00", "Tuesday 24 November, 9 p.m. your time"),
        ({"timezone": "Europe/Berlin"}, "de", "2026-11-24T15:00", "Dienstag, 24. November, 22 Uhr Ihrer Zeit"),
        ({"timezone": "Europe/Berlin"}, "de", "2026-11-24T18:00", "Mittwoch, 25. November"),
        ({"timezone": "Europe/Madrid"}, "es", "2026-11-24T15:00", "martes 24 de noviembre, a las 22:00 (su hora local)"),
        ({"timezone": "Europe/Paris"}, "fr", "2026-11-24T15:00", "mardi 24 novembre, 22 h (votre heure)"),
        ({}, "en", "2026-11-24T15:00", "Tuesday, November 24, 3 p.m. Chicago time"),
    ],
)  # fmt: skip
def test_due_times(customer: dict[str, str], language: str, due: str, told: str) -> None:
    case = Case.model_validate({"customer": customer, "message": {"text": "Hello"}, "now": "2026-11-20T09:00:00-06:00"})
    teller = Teller(case, Plan.model_validate({"resolution": {"kind": "answer"}}), COMPANY, language)
    assert teller.due(dt.datetime.fromisoformat(due).replace(tzinfo=COMPANY.zone)) == told
