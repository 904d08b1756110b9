"""A day by which the customer wishes to have it gets a plain yes or no; days of other things get none."""

from __future__ import annotations

import datetime as dt

import pytest

from drafter.adapters.playbooks import load_playbook
from drafter.domain.case import Case
from drafter.domain.plan import Plan
from drafter.drafting.planning import plan
from drafter.drafting.planning.in_time import wish
from drafter.drafting.reading import read

from ...conftest import ROOT

BERLIN = dt.timezone(dt.timedelta(hours=1))


def case(text: str, **more: object) -> Case:
    """Written on Thursday, November 19."""
    return Case.model_validate(
        {"message": {"at": "2026-11-19T09:00:00+01:00", "text": text}, "now": "2026-11-19T10:00:00+01:00"} | more
    )


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("The sofa came torn. Can the new one be here by Tuesday?", 24),
        ("Will my money be back before Monday?", 22),
        ("I need the crib by November 28.", 28),
        ("need the plumber here by tomorrow", 20),
        ("Our show opens on Saturday. Will the costumes arrive in time?", 20),
        ("Refund me by Friday.", 20),
        ("Please pay me by Friday, send me a receipt and close the file.", 20),
        ("Kommt das neue Fahrrad noch bis Dienstag?", 24),
        ("Ich brauche die Brille bis zum 28. November.", 28),
        ("Der Flug fiel aus. Habe ich mein Geld vor Montag?", 22),
        ("¿Llegará la cuna antes del martes?", 23),
        ("Necesito el dinero para el viernes.", 20),
        ("¿Me van a pagar antes del viernes 27?", 26),
        ("Quiero el dinero para el jueves 3.", None),  # December 3
        ("Est-ce que le nouveau four sera là avant mardi ?", 23),
        ("Il me faut le remboursement d'ici vendredi.", 20),
    ],
)
def test_the_day_by_which_they_wish_to_have_it(text: str, last: int | None) -> None:
    one = case(text)
    found = wish(one, read(one), BERLIN)
    assert found is not None
    assert found.last == (dt.date(2026, 11, last) if last else dt.date(2026, 12, 3))


@pytest.mark.parametrize(
    "text",
    [
        "Can I send the old one back by Tuesday?",
        "Are you open on Saturday?",
        "You promised it by Tuesday, November 10. Where is it?",
        "The wedding is on Saturday.",
        "Where is my parcel?",
        "I will be at home from Tuesday on. When does it come?",
        "Kann ich das Paket bis Samstag zurückschicken?",
        "¿Puedo devolver la lámpara antes del martes?",
        "Puis-je renvoyer la lampe avant mardi ?",
        "Am Samstag ist die Taufe.",
        "Sehe ich mein Geld noch dieses Jahr?",
    ],
)
def test_days_of_other_things(text: str) -> None:
    one = case(text)
    assert wish(one, read(one), BERLIN) is None


def planned(brand: str, text: str, facts: dict[str, object]) -> Plan:
    one = case(text, facts=facts, agent={"name": "Noa", "role": "frontline"})
    return plan(one, read(one), load_playbook(ROOT / "examples" / brand / "playbook.yaml"))


FAULTY = {
    "order_id": "31", "product": "fan", "fault": "defective", "in_stock": True, "delivered_on": "2026-11-02",
    "order_total": {"amount": "59.00", "currency": "USD"},
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("My fan rattles. Can the new one be here by Saturday?", "You will not have it by Saturday, November 21, I am afraid."),
        ("My fan rattles. Can the new one be here by November 27?", "So yes, you will have it by Friday, November 27."),
        # The last day on which it may come is none before the day.
        ("My fan rattles. Can the new one be here before Tuesday?", "You will not have it before Tuesday, November 24, I am afraid."),
        ("My fan rattles. Can the new one be here by Tuesday?", "So yes, you will have it by Tuesday, November 24."),
        # What they must do themselves is another question of the same sentence.
        ("my fan died. can i get a new one by tuesday and do i have to pay for the old one?", "So yes, you will have it by Tuesday, November 24."),
    ],
)  # fmt: skip
def test_it_is_held_against_the_day_of_the_plan(text: str, says: str) -> None:
    assert [one.says for one in planned("northwind", text, FAULTY).answers if one.says] == [says]


@pytest.mark.parametrize(
    ("text", "in_stock", "says"),
    [
        ("Can it be here by Tuesday?", True, ["A new one could be with you by Tuesday, November 24."]),
        ("Kommt er bis Dienstag?", True, ["Ein Ersatz könnte bis Dienstag, 24. November bei Ihnen sein."]),
        ("Can it be here by Tuesday?", False, []),
    ],
)
def test_a_thing_that_is_to_be_here_is_no_money(text: str, in_stock: bool, says: list[str]) -> None:
    facts = FAULTY | {"fault": "arrived_broken", "in_stock": in_stock}
    lead = "Der Kessel kam mit einem Sprung an." if "Kommt" in text else "The kettle came with a cracked base."
    made = planned("northwind", f"{lead} {text}", facts)
    assert made.resolution.remedy == "full_refund"
    assert [one.says for one in made.answers if one.says] == says


def test_what_is_not_decided_is_not_promised() -> None:
    facts = FAULTY | {"order_total": {"amount": "900.00", "currency": "USD"}}
    made = planned("northwind", "My fan rattles. Can the new one be here by tonight?", facts)
    assert not [one for one in made.answers if one.says.startswith(("So yes", "You will"))]


def test_a_visit_in_time_is_no_promise_that_it_helps() -> None:
    facts: dict[str, object] = {"account_number": "7", "service_status": "down"}
    made = planned("brightwire", "No line since Monday. Will it be working by November 27?", facts)
    assert not [one for one in made.answers if one.says]


@pytest.mark.parametrize("asked", ["Will I have my rucksack by Saturday?", "Will it be here by Saturday?"])
def test_what_is_theirs_and_not_what_they_get_is_no_matter_of_the_plan(asked: str) -> None:
    facts: dict[str, object] = {"booking": "K1", "bag_status": "delayed", "bag_reported_on": "2026-11-17"}
    made = planned("halcyon", f"My case is lost. {asked}", facts)
    assert made.resolution.remedy == "delayed_bag_allowance"
    assert not [one for one in made.answers if one.says]


def test_money_back_is_no_help_on_the_way_home() -> None:
    facts: dict[str, object] = {
        "booking": "K1",
        "assistance": "not_provided",
        "fare": {"amount": "90.00", "currency": "EUR"},
    }
    made = planned("halcyon", "Niemand kam mit dem Rollstuhl. Klappt es auf dem Rückflug am Sonntag?", facts)
    assert made.resolution.remedy == "assistance_refund"
    assert not [one for one in made.answers if one.says]
