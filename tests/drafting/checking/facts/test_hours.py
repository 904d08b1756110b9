"""`grounded` and whose hour it is: 2 p.m. in Chicago on November 18 is 9 p.m. in Berlin and 3 p.m. in New York."""

from __future__ import annotations

import pytest

from drafter.domain.case import Case
from drafter.domain.plan import Plan
from drafter.domain.reader import Reader
from drafter.drafting.composing import _PHRASES
from drafter.drafting.composing.phrases import until

from .conftest import CASE, PLANS, PLAYBOOK

BERLIN = {"name": "Maria Gomez", "timezone": "Europe/Berlin"}
NEW_YORK = {"name": "Maria Gomez", "timezone": "America/New_York", "country": "US"}
GERMAN = {"name": "Maria Gomez", "country": "Germany"}
UNKNOWN = {"name": "Maria Gomez"}

RIGHT = [
    ("en", BERLIN, "Our support supervisor will answer you by 9 p.m. your time today."),
    ("en", BERLIN, "Our support supervisor will answer you by 9 p.m. your time on Wednesday, November 18."),
    ("en", BERLIN, "Our support supervisor will answer you on Wednesday, November 18, at 9 p.m. (your time)."),
    ("en", BERLIN, "Our support supervisor will answer you by 21:00 your local time."),
    ("en", BERLIN, "Our support supervisor will answer you by 9 p.m. on Wednesday, November 18."),
    ("en", BERLIN, "Our support supervisor will answer you by 2 p.m. our time on Wednesday, November 18."),
    ("en", BERLIN, "Our support supervisor will answer you by 2 p.m. Chicago time on November 18."),
    ("en", BERLIN, "Our support supervisor will answer you today at 9 p.m. Your time matters to us."),
    ("en", NEW_YORK, "Our support supervisor will answer you by 3 p.m. your time today."),
    ("en", GERMAN, "Our support supervisor will answer you by 9 p.m. your time today."),
    ("en", UNKNOWN, "Our support supervisor will answer you by 2 p.m. Chicago time today."),
    ("en", UNKNOWN, "Our support supervisor will answer you by 2 p.m. today."),
    ("en", UNKNOWN, "Our support supervisor will answer you by 2 p.m. today, and I value your time."),
    ("de", BERLIN, "Unser Support Supervisor antwortet Ihnen bis Mittwoch, 18. November, 21 Uhr Ihrer Zeit."),
    ("de", BERLIN, "Unser Support Supervisor antwortet Ihnen heute bis 21 Uhr Ihrer Zeit."),
    ("de", UNKNOWN, "Unser Support Supervisor antwortet Ihnen heute bis 14 Uhr (Ortszeit Chicago)."),
    ("es", BERLIN, "Le responderemos antes de las 21:00 (su hora local) del miércoles 18 de noviembre."),
    ("es", BERLIN, "Le responderemos hoy antes de las 21:00 (su hora local)."),
    ("es", UNKNOWN, "Le responderemos hoy antes de las 14:00 (hora de Chicago)."),
    ("fr", BERLIN, "Nous vous répondrons avant le mercredi 18 novembre à 21 h (votre heure)."),
    ("fr", BERLIN, "Nous vous répondrons aujourd'hui avant 21 h (votre heure)."),
    ("fr", UNKNOWN, "Nous vous répondrons aujourd'hui avant 14 h (heure de Chicago)."),
]  # fmt: skip
WRONG = [
    ("en", BERLIN, "Our support supervisor will answer you by 2 p.m. your time today.", "2 p.m. your time today"),
    ("en", BERLIN, "Our support supervisor will answer you by 2 p.m. your time on Wednesday, November 18.", "2 p.m."),
    ("en", BERLIN, "Our support supervisor will answer you by 8 p.m. your time today.", "8 p.m."),
    ("en", BERLIN, "Our support supervisor will answer you by 9 p.m. our time today.", "9 p.m."),
    ("en", BERLIN, "Our support supervisor will answer you by 9 p.m. Chicago time.", "9 p.m."),
    ("en", BERLIN, "Our support supervisor will answer you by 9 p.m. your time on Thursday, November 18.", "Thursday"),
    ("en", BERLIN, "Our support supervisor will answer you by 9 p.m. your time on Thursday, November 19.", "November 19"),
    ("en", BERLIN, "Our support supervisor will answer you by 7:30 p.m. on Wednesday, November 18.", "7:30"),
    ("en", NEW_YORK, "Our support supervisor will answer you by 2 p.m. your time today.", "2 p.m."),
    ("en", UNKNOWN, "Our support supervisor will answer you by 2 p.m. your time today.", "2 p.m."),  # whose clock is it?
    ("de", BERLIN, "Unser Support Supervisor antwortet Ihnen heute bis 14 Uhr Ihrer Zeit.", "14 Uhr"),
    ("de", BERLIN, "Unser Support Supervisor antwortet Ihnen bis Donnerstag, 18. November, 21 Uhr Ihrer Zeit.", "Donnerstag"),
    ("es", BERLIN, "Le responderemos hoy antes de las 14:00 (su hora local).", "14:00"),
    ("es", BERLIN, "Le responderemos antes de las 14:00 (su hora local) del miércoles 18 de noviembre.", "14:00"),
    ("fr", BERLIN, "Nous vous répondrons aujourd'hui avant 14 h (votre heure).", "14 h"),
    ("fr", BERLIN, "Nous vous répondrons avant le mardi 18 novembre à 21 h (votre heure).", "mardi 18 novembre"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "customer", "text"), RIGHT)
def test_the_right_hour_on_the_right_clock(lay, language, customer, text):
    verdict = lay("grounded", text, plan="decision", language=language, customer=customer)
    assert verdict.outcome == "pass", (verdict.why, verdict.spans)


@pytest.mark.parametrize(("language", "customer", "text", "quote"), WRONG)
def test_the_wrong_hour_or_the_wrong_clock(lay, language, customer, text, quote):
    verdict = lay("grounded", text, plan="decision", language=language, customer=customer)
    assert verdict.outcome == "fail"
    assert any(quote in mark.quote for mark in verdict.spans), verdict.spans


def test_an_hour_that_the_customer_named_may_be_said_back(lay):
    asked = {
        "text": "The jug is broken. Please call me on Friday before 5 p.m., I work nights.",
        "at": "2026-11-18T15:05:00+01:00",
    }
    text = "I will call you on Friday, November 20 by {hour}."
    assert lay("grounded", text.format(hour="5 p.m."), customer=BERLIN, message=asked).outcome == "pass"
    assert lay("grounded", text.format(hour="7 p.m."), customer=BERLIN, message=asked).outcome == "fail"


@pytest.mark.parametrize("language", list(_PHRASES))
@pytest.mark.parametrize(
    "customer", [BERLIN, NEW_YORK, GERMAN, UNKNOWN, {"timezone": "Australia/Sydney"}, {"country": "AU"}]
)
@pytest.mark.parametrize("plan", ["remedy", "decision"])
def test_what_we_say_ourselves_holds(lay, language, customer, plan):
    reader = Reader.of(Case.model_validate(CASE | {"customer": customer}), PLAYBOOK.company, language)
    due = Plan.model_validate(PLANS[plan]).commitment.due_at
    text = f"Maria, {until(_PHRASES[language], reader, due, reader.hour(due))}."
    verdict = lay("grounded", text, plan=plan, language=language, customer={"name": "Maria Gomez"} | customer)
    assert verdict.outcome == "pass", (text, verdict.why, verdict.spans)


@pytest.mark.parametrize(
    ("hour", "outcome"), [("10:07 a.m.", "pass"), ("10 a.m.", "pass"), ("10:15 a.m.", "pass"), ("10:30 a.m.", "fail"), ("10:10 a.m.", "fail"), ("11 a.m.", "fail")]
)  # fmt: skip
@pytest.mark.parametrize("whose", ["", " your time"])
def test_an_odd_minute_may_be_rounded_to_the_quarter(lay, monkeypatch, hour, outcome, whose):
    due = "2026-11-19T09:07:31-06:00"  # seven minutes past ten in New York
    monkeypatch.setitem(PLANS, "odd", {"resolution": PLANS["decision"]["resolution"] | {"done_by": due}})
    text = f"Our support supervisor will answer you by {hour}{whose} on Thursday, November 19."
    assert lay("grounded", text, plan="odd", customer=NEW_YORK).outcome == outcome
