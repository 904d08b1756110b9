"""What the records show as done is not given again, and who says that it never came is told what they show; what is only
announced, failed, or came and broke is another matter."""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import Any

import pytest

from drafter.adapters.playbooks import load_playbook
from drafter.domain.case import Case
from drafter.domain.commitment import Commitment
from drafter.domain.plan import Plan
from drafter.domain.playbook import Playbook
from drafter.drafting.planning import plan
from drafter.drafting.planning.disputed import disputes
from drafter.drafting.planning.recorded import Thing, recorded, undone
from drafter.drafting.planning.recorded_notes import noted
from drafter.drafting.reading import read

from ...conftest import ROOT

NOW = "2026-11-19T10:00:00+01:00"


def case(text: str = "Hello?", **more: Any) -> Case:
    return Case.model_validate({"message": {"text": text}, "now": NOW} | more)


@cache
def playbook(brand: str) -> Playbook:
    return load_playbook(ROOT / "examples" / brand / "playbook.yaml")


def planned(brand: str, text: str, facts: dict[str, Any], *notes: tuple[str, str], **more: Any) -> Plan:
    history = [
        {"at": f"2026-11-{10 + n}T10:00:00+01:00", "from": who, "text": said} for n, (who, said) in enumerate(notes)
    ]
    one = case(text, facts=facts, history=history, agent={"name": "Noa", "role": "frontline"}, **more)
    return plan(one, read(one), playbook(brand))


@pytest.mark.parametrize(
    ("facts", "thing", "day", "amount"),
    [
        ({"refund_issued_on": "2026-11-12"}, "refund", 12, None),
        ({"refunded_on": "2026-11-12", "refunded": {"amount": "40", "currency": "EUR"}}, "refund", 12, "40"),
        ({"refund": {"paid_on": "2026-11-12", "amount": "40", "currency": "EUR"}}, "refund", 12, "40"),
        ({"refund_status": "paid"}, "refund", None, None),
        ({"replacement_shipped_on": "2026-11-16", "tracking_number": "ZX99812"}, "replacement", 16, None),
        ({"engineer_visit_completed_on": "2026-11-17"}, "visit", 17, None),
        ({"contract_closed_on": "2026-11-03"}, "closure", 3, None),
        ({"spare_part_sent_on": "2026-11-03"}, "part", 3, None),
    ],
)
def test_what_facts_show_as_done(facts: dict[str, Any], thing: Thing, day: int | None, amount: str | None) -> None:
    record = recorded(case(facts=facts))[thing]
    assert (record.on and record.on.day) == day
    assert (record.amount and str(record.amount.amount)) == amount


@pytest.mark.parametrize(
    "facts",
    [
        {"refund_amount": {"amount": "40", "currency": "EUR"}},  # what it would come to
        {"refund_status": "pending"},
        {"refund_issued_on": "2026-11-12", "refund_status": "returned by the bank"},
        {"refunded": False},
        {"refund_issued_on": "2026-11-25"},  # ahead
        {"refund_issued_on": "2026-09-01", "ordered_on": "2026-11-01"},  # of an earlier matter
        {"appointment_date": "2026-11-17"},  # nobody says that it took place
        {"engineer_visit": "missed", "engineer_visit_done_on": "2026-11-17"},
        {"flight_cancelled_on": "2026-11-17"},
        {"delivered_on": "2026-11-02", "tracking": "ZX99812"},
    ],
)
def test_what_facts_do_not_show(facts: dict[str, Any]) -> None:
    found = recorded(case(facts=facts))
    assert not [thing for thing in found if thing not in undone(case(facts=facts))]


@pytest.mark.parametrize(
    ("sender", "text", "things"),
    [
        ("system", "Refund of $84.50 issued to the card ending 1201.", {"refund"}),
        ("system", "Refunded.", {"refund"}),
        ("agent", "I have refunded £12.00 to your card this morning.", {"refund"}),
        ("system", "Replacement lamp dispatched, tracking QX-88127.", {"replacement"}),
        ("system", "Nouvelle cafetière expédiée.", {"replacement"}),
        ("system", "Neuer Drucker verschickt.", {"replacement"}),
        ("system", "Engineer visit completed 10:40.", {"visit"}),
        ("agent", "Ich habe Ihnen die 40 € heute erstattet.", {"refund"}),
        ("system", "Ersatzgerät versandt, Sendungsnummer 00340012.", {"replacement"}),
        ("system", "Vertrag zum 31. Oktober beendet.", {"closure"}),
        ("agent", "Su reembolso de 40 € está tramitado desde ayer.", {"refund"}),
        ("system", "Visita realizada el martes.", {"visit"}),
        ("agent", "Le remboursement de 40 € a été effectué hier.", {"refund"}),
        ("system", "Contrat clôturé.", {"closure"}),
        # announced, asked for, failed, of others
        ("agent", "I will have your refund issued by Friday.", set()),
        ("agent", "Once the refund has been issued, I will write to you.", set()),
        ("system", "Refund of $84.50 issued, returned by the bank.", set()),
        ("system", "Refund request received, pending approval.", set()),
        ("agent", "Shall I have a replacement sent?", set()),
        ("system", "Engineer visit scheduled for Tuesday.", set()),
        ("agent", "Die Erstattung wird bis Freitag überwiesen.", set()),
        ("agent", "Le remboursement sera effectué d'ici à vendredi.", set()),
        ("agent", "El reembolso será tramitado mañana.", set()),
        ("customer", "You refunded the wrong card, I have refunded nobody.", set()),
    ],
)
def test_what_messages_show_as_done(sender: str, text: str, things: set[Thing]) -> None:
    history = [{"at": "2026-11-12T10:00:00+01:00", "from": sender, "text": text}]
    assert set(noted(case(history=history), dt.UTC, "USD")) == things


def test_a_later_line_undoes_it() -> None:
    history = [
        {"at": "2026-11-12T10:00:00Z", "from": "system", "text": "Refund of $84.50 issued."},
        {"at": "2026-11-14T10:00:00Z", "from": "system", "text": "Refund returned by the bank."},
    ]
    assert noted(case(history=history), dt.UTC, "USD") == {}


@pytest.mark.parametrize(
    ("thing", "text"),
    [
        ("refund", "I still haven't had my refund."),
        ("refund", "Where are my 40 dollars?"),
        ("refund", "I still have not had my $120."),
        ("refund", "Refund me now."),
        ("refund", "Ich habe bis heute kein Geld bekommen."),
        ("refund", "No me han devuelto nada, el dinero no ha llegado."),
        ("refund", "Toujours pas de remboursement."),
        ("refund", "You promised the refund by Monday. I have had neither."),
        ("refund", "Prometieron el reembolso. Ni un euro."),
        ("replacement", "The replacement never arrived."),
        ("replacement", "Where is the new one? You never sent it."),
        ("replacement", "Der Ersatz ist nie angekommen."),
        ("visit", "Nobody came on Tuesday."),
        ("visit", "Personne n'est venu mardi."),
        ("visit", "El técnico no vino."),
        ("closure", "You still have not closed my account."),
        ("closure", "Mein Vertrag ist immer noch nicht gekündigt."),
    ],
)
def test_who_says_that_it_never_came(thing: Thing, text: str) -> None:
    assert disputes(case(text), thing)


@pytest.mark.parametrize(
    ("thing", "text"),
    [
        ("refund", "Thanks for the refund. The driver was rude all the same."),
        ("refund", "The parcel never arrived."),
        ("replacement", "The replacement is broken too, I never got an apology."),
        ("replacement", "The new one doesn't work either, where do I send it?"),
        ("replacement", "Der Ersatz ist auch kaputt, niemand hat sich gemeldet."),
        ("visit", "The engineer came, and the line is still dead."),
        ("visit", "Le technicien est venu, et la ligne ne marche toujours pas."),
        ("closure", "I want to close my account today."),
    ],
)
def test_who_complains_of_something_else(thing: Thing, text: str) -> None:
    assert not disputes(case(text), thing)


def test_what_was_sent_goes_by_its_own_name_too() -> None:
    assert disputes(case("Still no kettle. I never got it."), "replacement", "kettle")
    assert not disputes(case("Still no answer."), "replacement", "kettle")


BROKEN = {
    "order_id": "31", "product": "fan", "fault": "arrived_broken", "in_stock": True, "delivered_on": "2026-11-02",
    "order_total": {"amount": "59.00", "currency": "USD"},
}  # fmt: skip


def test_money_that_was_paid_back_is_looked_for_and_not_paid_again() -> None:
    made = planned("northwind", "No refund in sight. Give me my money.", BROKEN | {"refund_issued_on": "2026-11-10"})
    assert made.resolution.kind == "investigation"
    assert made.alternatives == ()  # nor a new fan in its place
    assert "Our records show that a refund was issued on Tuesday, November 10." in made.resolution.says
    assert "It should have been with you by Wednesday, November 18." in made.resolution.says


def test_what_is_still_on_its_way_is_told_with_its_day() -> None:
    made = planned("northwind", "Where is my refund?", BROKEN | {"refund_issued_on": "2026-11-18"})
    assert "It should be with you by Wednesday, November 25." in made.resolution.says


@pytest.mark.parametrize(
    ("text", "state", "kind"),
    [
        ("Why should I believe you this time?", "open", "remedy"),
        ("Why should I believe you this time?", "kept", "investigation"),
        ("Where is my refund?", "open", "investigation"),
    ],
)
def test_a_step_of_what_we_follow_leaves_the_promise_as_it_stands(text: str, state: str, kind: str) -> None:
    """And where nothing is followed, a line of the records is enough: money is not paid twice."""
    follows = {
        "id": "k1",
        "case_id": "c1",
        "owner": "Noa",
        "does": "email you to confirm the refund",
        "channel": "email",
    }
    follows |= {"due_at": "2026-11-26T17:00:00Z", "made_at": "2026-11-18T09:00:00Z", "state": state}
    history = [{"at": "2026-11-18T10:00:00Z", "from": "system", "text": "Completed: issue the refund. Refund issued."}]
    one = case(text, facts=BROKEN, history=history, agent={"name": "Noa", "role": "frontline"})
    one = one.model_copy(update={"followed": (Commitment.model_validate(follows),)})
    assert plan(one, read(one), playbook("northwind")).resolution.kind == kind


def test_a_replacement_that_never_came_is_looked_for() -> None:
    facts = BROKEN | {"fault": "defective", "replacement_shipped_on": "2026-11-16", "tracking": "ZX99812"}
    made = planned("northwind", "You never sent the replacement!", facts)
    assert made.resolution.kind == "investigation"
    assert "ZX99812" in made.resolution.says


def test_a_replacement_that_came_and_broke_is_replaced() -> None:
    facts = BROKEN | {"fault": "defective", "replacement_shipped_on": "2026-11-16"}
    assert planned("northwind", "The replacement is broken too.", facts).resolution.remedy == "replacement"


def test_a_smaller_sum_that_was_paid_back_takes_the_place_of_no_larger_one() -> None:
    facts = BROKEN | {"refunded_on": "2026-11-10", "refunded": {"amount": "6.00", "currency": "USD"}}
    assert planned("northwind", "I want my money back.", facts).resolution.remedy == "full_refund"


def test_what_comes_with_it_is_still_given() -> None:
    facts = {
        "booking": "K1", "flight": "HA 1", "flight_status": "cancelled", "choice": "refund", "notice_days": 2, "extraordinary": False,
        "distance_km": 900, "fare": {"amount": "80.00", "currency": "EUR"}, "refunded_on": "2026-11-10",
    }  # fmt: skip
    made = planned("halcyon", "Der Flug fiel aus. Wo bleibt mein Geld?", facts)
    assert made.resolution.remedy == "fixed_compensation"
    assert "was aus dem Betrag geworden ist" in made.steps[0].does


def test_another_visit_is_made_and_the_first_one_is_looked_into() -> None:
    facts = {"account_number": "7", "service_status": "down"}
    made = planned("brightwire", "Nobody came on Wednesday.", facts, ("system", "Engineer visit completed."))
    assert made.resolution.remedy == "engineer_visit"
    assert "the visit that our records show on Tuesday 10 November" in made.steps[0].does


def test_in_public_neither_sum_nor_number_is_told() -> None:
    facts = BROKEN | {"refund_issued_on": "2026-11-10", "refund_amount": {"amount": "59.00", "currency": "USD"}}
    made = planned("northwind", "Never got my refund.", facts | {"refund_reference": "RF-1"}, channel="social")
    assert "59" not in made.resolution.says
    assert "RF-1" not in made.resolution.says
