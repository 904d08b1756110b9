"""Each question and request of a message: answered from a fact or an article, met by the plan, or put off; never wrongly."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from drafter.adapters.knowledge import Articles
from drafter.adapters.playbooks import load_playbook
from drafter.adapters.prompts import Prompts
from drafter.domain.case import Case
from drafter.domain.evidence import Evidence
from drafter.domain.plan import Plan
from drafter.domain.reading import Ask
from drafter.drafting.pipeline import Brand, Pipeline
from drafter.drafting.planning.answering import meets
from drafter.drafting.planning.known import known

NORTHWIND = load_playbook(Path(__file__).parents[3] / "examples" / "northwind" / "playbook.yaml")
PIPELINE = Pipeline({"northwind": Brand(NORTHWIND, Articles(NORTHWIND.articles))}, Prompts(), model=None)
NOW = "2026-11-18T09:00:00-06:00"
FACTS: dict[str, Any] = {
    "order_id": "4471",
    "product": "blender",
    "order_total": {"amount": "89.99", "currency": "USD"},
    "ordered_on": "2026-10-29",
    "delivered_on": "2026-11-03",
    "delivery_status": "out_for_delivery",
    "expected_delivery": "2026-11-20",
    "promised_for": "2026-11-12",
    "refund_issued_on": "2026-11-16",
    "shipping_address": "12 Elm Street",
    "in_stock": True,
    "fault": "arrived_broken",
    "shipped_on": "2026-11-01",
    "signed_by": "M. Ortiz",
    "return_received_on": "2026-11-09",
    "visit_on": "2026-11-21",
    "technician": "Raj Patel",
    "seat": "14C",
}


def ask(words: str, kind: str = "question") -> Ask:
    evidence = Evidence(message="last", start=0, end=len(words), quote=words)
    return Ask.model_validate({"kind": kind, "evidence": evidence})


def case(text: str, facts: dict[str, Any] | None = None) -> Case:
    return Case.model_validate(
        {"id": "C-1", "facts": FACTS if facts is None else facts, "message": {"text": text}, "now": NOW}
    )


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        ("When was it delivered?", "delivered on"),
        ("Hi, when was the blender delivered?", "delivered on"),
        ("Where is my order?", "delivery status"),
        ("Hello, where's the parcel?", "delivery status"),
        ("When will it arrive?", "expected delivery"),
        ("When will my parcel be delivered?", "expected delivery"),
        ("Has my refund been issued?", "refund issued on"),
        ("Where is my refund?", "refund issued on"),
        ("Which address was it sent to?", "shipping address"),
        ("Is it in stock?", "in stock"),
        ("is the blender still in stock?", "in stock"),
        ("How much is the order total?", "order total"),
        ("Wo bleibt mein Paket?", "delivery status"),
        ("Wann kommt die Bestellung?", "expected delivery"),
        ("¿Dónde está mi pedido?", "delivery status"),
        ("¿Cuándo llega el pedido?", "expected delivery"),
        ("Où est ma commande ?", "delivery status"),
        ("Quand est-ce que le colis arrivera ?", "expected delivery"),
        ("Wo bleibt mein Geld?", "refund issued on"),
        ("Was my order ever delivered?", "delivered on"),
        ("Has it actually arrived?", "delivered on"),
        ("Wann wurde das Paket zugestellt?", "delivered on"),
        ("¿Cuándo se entregó?", "delivered on"),
        ("Quand a-t-il été livré ?", "delivered on"),
        ("When did you send it?", "shipped on"),
        ("and who signed for it?", "signed by"),
        ("Wer hat das Paket angenommen?", "signed by"),
        ("Has my return arrived at your warehouse?", "return received on"),
        ("When will the technician come?", "visit on"),
        ("Which day is the engineer coming?", "visit on"),
        ("When is somebody coming?", "visit on"),
        ("Wann kommt der Techniker?", "visit on"),
        ("¿Qué día viene el técnico?", "visit on"),
        ("Quel jour passe le technicien ?", "visit on"),
        ("Wann kommt endlich jemand?", "visit on"),
        ("Habt ihr die Retoure bekommen?", "return received on"),
        ("And what is the name of the technician?", "technician"),
        ("What is our seat now?", "seat"),
        ("And what is my order number?", "order id"),
        ("Wie lautet meine Bestellnummer?", "order id"),
    ],
)
def test_a_fact_that_answers(question: str, fact: str) -> None:
    found = known(case(question), ask(question))
    assert found is not None
    assert found.name.replace("_", " ") == fact


@pytest.mark.parametrize(
    "question",
    [
        "When will the replacement be delivered?",
        "Where is the second parcel?",
        "Where is your warehouse?",
        "Where do I send it?",
        "Why was it delivered so late?",
        "Was it not delivered?",
        "Whose fault is it?",
        "What product should I use to clean it?",
        "Is the red one in stock?",
        "Is it in stock at your Denver store?",
        "Is it not in stock?",
        "How much is the delivery?",
        "How much will the repair cost?",
        "What is your address?",
        "Why has my refund not been issued?",
        "When does the warranty end?",
        "Was it delivered to my neighbour?",
        "What is your order number for spare parts?",
        "What's your seat?",
        "Was it delivered damaged?",
        "When did the technician come last time?",
        "Who signed the contract?",
        "Who is going to pay for my seat?",
        "Has my neighbour's return arrived?",
        "What order should I put the screws in?",
        "¿Dónde está la tienda?",
        "Quand ouvrez-vous ?",
    ],
)
def test_look_alikes_that_no_fact_answers(question: str) -> None:
    assert known(case(question), ask(question)) is None


def test_a_day_that_has_passed_does_not_answer_when_it_comes() -> None:
    passed = {"promised_for": "2026-11-12", "delivered_on": "2026-11-03"}
    assert known(case("x", passed), ask("When will it arrive?")) is None
    assert known(case("x", passed), ask("When will it be delivered?")) is None
    assert known(case("x", {"delivered_on": "2026-11-24"}), ask("When was it delivered?")) is None


def test_a_request_to_act_is_never_answered_by_a_fact() -> None:
    assert known(case("x"), ask("Tell them when it was delivered and refund me", "request")) is None


def plan(**fields: Any) -> Plan:
    commitment = {
        "id": "k", "case_id": "C-1", "does": "email you", "owner": "Priya", "due_at": NOW, "channel": "email"
    }  # fmt: skip
    return Plan.model_validate({"commitment": commitment, **fields})


REFUND = plan(resolution={"kind": "remedy", "remedy": "full_refund", "says": "a full refund of $89.99", "done_by": NOW})
REPLACE = plan(
    resolution={"kind": "remedy", "remedy": "replacement", "says": "a new blender, delivered free", "done_by": NOW},
    alternatives=[{"kind": "remedy", "remedy": "full_refund", "says": "a full refund of $89.99"}],
    takeover={"to": "manager", "title": "manager", "by": NOW},
)
DECIDE = plan(
    resolution={"kind": "decision", "says": "our manager will decide", "by": "manager", "done_by": NOW},
    handoff={"to": "manager", "by": NOW},
)
FIND_OUT = plan(resolution={"kind": "investigation", "says": "I will find out what happened", "done_by": NOW})
ANSWER = Plan.model_validate({"resolution": {"kind": "answer", "says": "Yes."}})


@pytest.mark.parametrize(
    ("made", "words"),
    [
        (REFUND, "Can I have my money back?"),
        (REFUND, "Refund me now"),
        (REFUND, "When will I get my refund?"),
        (REFUND, "When will that happen?"),
        (REFUND, "What are you going to do about it?"),
        (REFUND, "When will I hear from you?"),
        (REFUND, "Bekomme ich mein Geld zurück?"),
        (REFUND, "¿Me devuelven el dinero?"),
        (REFUND, "Quand serai-je remboursé ?"),
        (REFUND, "please sort this out"),
        (REPLACE, "Can you send a new one?"),
        (REPLACE, "I want a refund instead"),
        (REPLACE, "Can I speak to a manager?"),
        (DECIDE, "Put me through to your supervisor"),
        (DECIDE, "Will you refund me?"),
        (DECIDE, "Ich will Ihren Vorgesetzten sprechen"),
        (FIND_OUT, "What happened?"),
        (FIND_OUT, "Why did nobody come?"),
        (FIND_OUT, "Please call me back"),
    ],
)
def test_the_plan_itself_is_what_is_asked(made: Plan, words: str) -> None:
    assert meets(made, ask(words))


@pytest.mark.parametrize(
    ("made", "words"),
    [
        (REFUND, "Can you send a technician?"),
        (REFUND, "Can I speak to a manager?"),
        (REFUND, "I want a voucher"),
        (REFUND, "Please send me the invoice"),
        (REFUND, "Can you gift wrap it?"),
        (REFUND, "Why did it break?"),
        (REFUND, "Wie lange ist die Garantie?"),
        (REPLACE, "Can you repair it?"),
        (FIND_OUT, "Refund me now"),
        (FIND_OUT, "Can I speak to a manager?"),
        (FIND_OUT, "What is your phone number?"),
        (ANSWER, "Can I have my money back?"),
        (ANSWER, "When will I hear from you?"),
        (ANSWER, "please help"),
    ],
)
def test_another_thing_than_the_plan_gives(made: Plan, words: str) -> None:
    assert not meets(made, ask(words))


def test_every_ask_has_its_answer_in_order() -> None:
    made = _planned(
        "The blender arrived broken. Can I have my money back? How long is the warranty on a motor? "
        "When was it delivered? Please also send me the invoice.",
        {name: FACTS[name] for name in ("order_id", "product", "order_total", "delivered_on", "fault")},
    )
    assert [one.by for one in made.answers] == ["plan", "knowledge", "fact", "later"]
    assert "two-year warranty" in made.answers[1].says
    assert made.answers[1].source == "warranty"
    assert made.answers[2].says == "Our records say that it was delivered on Tuesday, November 3."
    assert [one.id for one in made.knowledge] == ["warranty"]


def test_an_answer_that_nothing_supports_becomes_an_investigation() -> None:
    known_all = _planned("Hi, do you take PayPal? Is it in stock?", {"order_id": "4471", "in_stock": True})
    assert (known_all.resolution.kind, known_all.commitment) == ("answer", None)
    assert known_all.resolution.says == "We take cards, PayPal and gift cards. Yes, by our records: in stock."
    one_open = _planned("Hi, do you take PayPal? Do you have a store in Denver?", {"order_id": "4471"})
    assert one_open.resolution.kind == "investigation"
    assert one_open.commitment is not None
    assert [(one.by, one.source) for one in one_open.answers] == [
        ("knowledge", "payment"),
        ("later", one_open.commitment.id),
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The blender arrived broken. I want my money back. Do you have a store in Denver?", "“Do you have a store in Denver?”"),
        ("The blender arrived broken. Do I need to keep the original box?", "You need not keep the original box"),
    ],
)  # fmt: skip
async def test_the_composed_reply_answers_or_puts_off(text: str, told: str) -> None:
    facts = {name: FACTS[name] for name in ("order_id", "product", "order_total", "delivered_on", "fault")}
    draft = await PIPELINE.draft(case(text, facts))
    assert told in draft.reply.text
    assert next(check for check in draft.score.checks if check.id == "answers_everything").outcome == "pass"


@pytest.mark.parametrize("before", ["The blender arrived broken. ", "Hi, "])
async def test_no_fact_of_theirs_is_told_in_public(before: str) -> None:
    facts = {name: FACTS[name] for name in ("order_id", "shipping_address", "in_stock")}
    asked = f"{before}Which address was it sent to? Is it in stock?"
    draft = await PIPELINE.draft(case(asked, facts).model_copy(update={"public": True}))
    assert [one.by for one in draft.plan.answers] == ["later", "fact"]
    assert "Elm" not in draft.reply.text
    assert "Elm" in (await PIPELINE.draft(case(f"Hi, {asked}", facts))).reply.text


def _planned(text: str, facts: dict[str, Any]) -> Plan:
    asked = case(text, facts)
    return PIPELINE.plan(asked, PIPELINE.read(asked))


def test_where_a_parcel_is_comes_with_its_day_told_once() -> None:
    facts = {"delivery_status": "in transit", "expected_on": "2026-11-20"}
    made = _planned("Where is my parcel?", facts)
    assert [one.says for one in made.answers] == [
        "Your parcel is recorded here as in transit. The date we hold for it is Friday, November 20."
    ]
    passed = _planned("Where is my parcel?", facts | {"expected_on": "2026-11-12"})
    assert [one.says for one in passed.answers] == ["Your parcel is recorded here as in transit."]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Where is my parcel and when does it come? Third time I ask.", "Your parcel is recorded here as in transit. The date"),
        ("Moin, wo bleibt mein Paket? Seit zwei Wochen warte ich.", "Ihre Sendung ist bei uns als „unterwegs“ vermerkt. Als Termin"),
        ("¿Dónde está mi pedido? Llevo dos semanas esperando.", "Su envío nos consta como «en camino». La fecha"),
        ("Llevo tres semanas esperando. ¿Cuándo llega?", "La fecha que nos consta es el viernes 20"),
        ("Où est ma commande ? J'attends depuis deux semaines.", "Votre envoi est enregistré chez nous comme « en cours d'acheminement ». La date"),
    ],
)  # fmt: skip
async def test_what_is_recorded_is_told_once_and_no_claim_of_ours(text: str, told: str) -> None:
    facts = {"order_id": "4471", "delivery_status": "in transit", "expected_on": "2026-11-20"}
    draft = await PIPELINE.draft(case(text, facts))
    assert draft.reply.text.count(told) == 1
    assert draft.score.passed
