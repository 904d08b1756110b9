"""A threat that is dropped by name is no sign any more; what happened stays, and so does a threat that only waits."""

from __future__ import annotations

import pytest

FIRST = {
    "chargeback_threat": "You charged me twice for the hall. I'll dispute the payment with my bank.",
    "legal_threat": "The roof leaks again. My lawyer will be writing to you.",
    "regulator_threat": "You charged me twice for the hall. I'm reporting you to the ombudsman.",
}
DROPPED = [
    ("chargeback_threat", "You can forget the dispute, I'm not going to my bank. Thank you."),
    ("chargeback_threat", "Forget what I said about the bank, it was only a slip of yours."),
    ("chargeback_threat", "No need for the chargeback any more."),
    ("chargeback_threat", "I've dropped the dispute. Thanks for looking at it so soon."),
    ("chargeback_threat", "I won't bother the bank with it now."),
    ("legal_threat", "Scrap what I wrote about the solicitor, we can settle this between us."),
    ("legal_threat", "I no longer need to involve a lawyer, thank you."),
    ("legal_threat", "Vergessen Sie das mit dem Anwalt, das passt so."),
    ("legal_threat", "Olvide lo del abogado, ya está arreglado."),
    ("legal_threat", "Oubliez l'avocat, tout est en ordre."),
    ("regulator_threat", "I'm not going to the ombudsman, you have been fair."),
]
STANDS = [
    ("chargeback_threat", "I won't call the bank if you refund me by Friday."),
    ("chargeback_threat", "I'm not going to the bank yet."),
    ("chargeback_threat", "Don't forget the dispute."),
    ("chargeback_threat", "Forget the voucher, I want the money."),
    ("chargeback_threat", "Forget the lawyer, I only want my money back."),
    ("legal_threat", "Forget the excuses. My lawyer has your address."),
    ("legal_threat", "No need for an apology, my lawyer takes it from here."),
    ("regulator_threat", "I won't be writing to the ombudsman until Monday."),
]


def _thread(kind, text, reading_of):
    history = (
        ("2026-11-16T09:00:00", "customer", FIRST[kind]),
        ("2026-11-16T15:00:00", "agent", "I am sorry. I am looking at it."),
    )
    return reading_of(text, *history, at="2026-11-17T10:00:00").kinds


@pytest.mark.parametrize(("kind", "text"), DROPPED, ids=[text[:30] for _, text in DROPPED])
def test_a_threat_that_is_dropped_by_name_is_gone(reading_of, kind, text):
    kinds = _thread(kind, text, reading_of)
    assert not set(kinds) & {kind, "rejected_solution", "churn_threat", "ultimatum"}
    assert ("financial_loss" in kinds) == ("charged me twice" in FIRST[kind])


@pytest.mark.parametrize(("kind", "text"), STANDS, ids=[text[:30] for _, text in STANDS])
def test_a_threat_that_waits_or_another_thing_that_is_dropped(reading_of, kind, text):
    assert kind in _thread(kind, text, reading_of)


def test_the_thanks_of_one_who_drops_a_threat_are_thanks(reading_of):
    told = reading_of(
        "You can forget the dispute, I'm not going to my bank. Thank you.",
        ("2026-11-14T09:00:00", "customer", FIRST["chargeback_threat"]),
        ("2026-11-14T10:00:00", "agent", "I'll refund it today."),
        at="2026-11-16T10:00:00",
    )
    assert told.level == "calm"
    assert set(told.kinds) <= {"financial_loss"}
