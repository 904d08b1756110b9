"""Nothing private reaches a model by any path of the product, and the reply still names the customer."""

import json
import logging

import pytest

from drafter.adapters.llm.scripted import Scripted
from drafter.adapters.prompts import Prompts
from drafter.bootstrap import build
from drafter.domain.case import Case
from drafter.domain.errors import ModelFailed
from drafter.domain.privacy import KINDS, Known, Vault
from drafter.drafting.checking import Sheet, examine
from drafter.drafting.pipeline import Options, Pipeline
from drafter.drafting.redacting import Redacting
from drafter.ports import ChatMessage, Deadline, Request
from drafter.settings import load_settings

from ..conftest import NORTHWIND, ROOT, example
from .test_hostile_models import BRAND

CARD = "4969 2305 8569 6549"
CANARIES = (
    "Quillon",
    "Zephyrine",
    "zq@canary.example",
    "555-0187",
    "77 Canary Wharf Road",
    CARD,
    "4969230585696549",
    "DE89 3704",
    "219-09-9999",
    "hunter2",
)


def private_case() -> Case:
    """The example case with something private wherever a case has room for it."""
    case = example("C-1042")
    person = case.customer.model_copy(
        update={
            "name": "Zephyrine Quillon",
            "email": "zq@canary.example",
            "phone": "(312) 555-0187",
            "address": "77 Canary Wharf Road, Chicago, IL 60601",
        }
    )
    said = (
        f" I am Zephyrine Quillon, QUILLON, 77 canary wharf rd, zq@canary.example or 312-555-0187. Card {CARD}, my password is "
        "hunter2, IBAN DE89 3704 0044 0532 0130 00, SSN 219-09-9999."
    )
    message = case.message.model_copy(update={"text": case.message.text + said})
    history = tuple(turn.model_copy(update={"text": turn.text + said}) for turn in case.history)
    facts = {**case.facts, "ship_to": "77 Canary Wharf Road", "contact_note": said}
    return case.model_copy(update={"customer": person, "message": message, "history": history, "facts": facts})


def pipeline(model=None, helper=None, redact=True):
    return Pipeline(
        {"northwind": BRAND}, Prompts(ROOT / "prompts"), model, deadline_s=5.0, helper=helper, redact=redact
    )


def asked(*models):
    return "\n".join(each.content for model in models for request in model.requests for each in request.messages)


def leaked(text):
    return [canary for canary in CANARIES if canary.lower() in text.lower()]


def greeting(words):
    return {
        "greeting": words,
        "acknowledgement": "x",
        "ownership": "x",
        "resolution": "x",
        "next_steps": "",
        "follow_up": "x",
    }


async def test_no_model_is_told_what_is_private_in_any_round(caplog):
    caplog.set_level(logging.DEBUG)
    writer = Scripted(lambda request: greeting("Hi [NAME_1],"))
    helper = Scripted(lambda request: {"signals": [], "facts": []})
    draft = await pipeline(writer, helper).draft(private_case(), Options(instruction=f"call 312-555-0187 about {CARD}"))
    assert len(writer.requests) > 1  # the findings went back too
    assert helper.requests
    assert leaked(asked(writer, helper)) == []
    assert str(example("C-1042").facts["order_id"]) in asked(writer)  # what the reply has to name stays
    assert leaked(caplog.text) == []
    told = draft.provenance
    assert leaked(json.dumps([told.attempts, told.redacted, told.why_degraded])) == []
    assert {"name", "email", "phone", "address", "card", "iban", "personal_id", "secret"} <= set(told.redacted)


async def test_the_same_case_is_told_in_full_where_nothing_is_redacted():
    writer = Scripted(lambda request: greeting("Hi Zephyrine,"))
    draft = await pipeline(writer, redact=False).draft(private_case())
    assert set(leaked(asked(writer))) >= {"Quillon", "zq@canary.example", "hunter2"}
    assert draft.provenance.redacted == {}


async def test_the_reply_names_the_customer():
    composed = await pipeline().draft(private_case())
    parts = {
        part.kind: part.text.replace("Zephyrine", "[NAME_1]") for part in composed.reply.parts if part.kind != "closing"
    }
    writer = Scripted(lambda request: parts)
    draft = await pipeline(writer).draft(private_case())
    assert "Zephyrine" in draft.reply.parts[0].text
    assert draft.reply.parts[0].source == "model"
    assert "[NAME" not in draft.reply.text


@pytest.mark.parametrize(
    "said", ["Hi [NAME_9],", "Hi [[NAME_9]],", "Hi [CARD_1],", "Hi [SECRET_1],", "Hi NAME_9,", "Hi [PERSONAL_ID_9],"]
)
async def test_a_placeholder_that_stands_for_nothing_reaches_no_agent(said):
    draft = await pipeline(Scripted(lambda request: greeting(said))).draft(private_case())
    assert draft.score.passed
    assert draft.reply.parts[0].source == "playbook"
    assert not any(mark in draft.reply.text for mark in ("[", "NAME_9", "CARD", CARD))


@pytest.mark.parametrize("kind", KINDS)
async def test_every_mark_that_is_left_over_fails_the_check_for_placeholders(kind):
    case = example("C-1042")
    composed = await pipeline().draft(case)
    left = Vault(Known()).restore(f"[{kind.upper()}_3]")
    reply = composed.reply.model_copy(update={"text": f"{composed.reply.text}\nWe have {left} on file."})
    found = examine(Sheet(reply, case, composed.reading, composed.plan, BRAND.playbook)).score
    assert "no_placeholder" in {finding.id for finding in found.failures}


async def test_quotes_of_a_helper_are_held_to_the_words_as_they_were_written():
    case = example("C-1042")
    message = case.message.model_copy(
        update={"text": "Maria Gomez here. My card was charged twice and I, Maria Gomez, will call my lawyer."}
    )
    quote = "I, Maria Gomez, will call my lawyer"
    helper = Scripted(
        lambda request: {
            "signals": [
                {"kind": "confusion", "message": "last", "quote": quote.replace("Maria Gomez", "[NAME_1] [NAME_2]")}
            ],
            "facts": [],
        }
    )
    customer = case.customer.model_copy(update={"name": "Maria Gomez"})
    reading = await pipeline(helper=helper).reading(
        case.model_copy(update={"message": message, "customer": customer, "history": ()})
    )
    assert quote in [signal.quote for signal in reading.signals if signal.proposed]
    assert "Maria" not in asked(helper).split("</case")[0].split("<case")[1]


async def test_a_model_that_fails_says_nothing_private():
    writer = Scripted([ModelFailed("upstream_down", "gone")])
    draft = await pipeline(writer).draft(private_case())
    assert draft.provenance.attempts == ("scripted: upstream_down",)


async def test_values_come_back_into_json_as_json():
    vault = Vault(Known(addresses=('5 "Elm"\\Oak Street, 12345 Town',)))
    sent = vault.redact('at 5 "Elm"\\Oak Street, 12345 Town')
    model = Scripted([{"greeting": sent}])
    answer = await Redacting(model, vault).complete(Request([ChatMessage("user", "x")], Deadline.after(5)))
    assert json.loads(answer.text) == {"greeting": 'at 5 "Elm"\\Oak Street, 12345 Town'}


async def test_the_stable_part_of_a_prompt_stays_as_it_is():
    plain, redacted = Scripted(lambda _: greeting("Hi,")), Scripted(lambda _: greeting("Hi,"))
    await pipeline(plain, redact=False).draft(private_case())
    await pipeline(redacted).draft(private_case())
    assert plain.requests[0].messages[0] == redacted.requests[0].messages[0]


@pytest.mark.parametrize(
    ("given", "redacts"),
    [
        ({}, False),
        ({"model": "embedded"}, False),
        ({"model": "none"}, False),
        ({"model": "gpt-x"}, True),
        ({"model": "embedded", "fallback_models": "gpt-x"}, True),
        ({"model": "embedded", "reading_model": "gpt-x"}, True),
        ({"model": "gpt-x", "redact": "off"}, False),
        ({"model": "embedded", "redact": "on"}, True),
    ],
)
async def test_who_is_told_hangs_on_the_setting(given, redacts):
    settings = load_settings(playbook=str(NORTHWIND / "playbook.yaml"), **given)
    assert settings.redacts == redacts
    async with build(settings, model=Scripted([])) as product:
        assert product.pipeline.redact == redacts


class Ear:
    def __init__(self):
        self.text = ""

    def hear(self, text):
        self.text += text

    def again(self):
        self.text = ""


@pytest.mark.parametrize("pieces", [*range(1, 25), 10_000])
@pytest.mark.parametrize(
    "sent",
    ["Hi [NAME_1], we write to [EMAIL_1].", "Hi [[ NAME 1 ]], NAME_1. [CARD_1]!", "Hi [NAME_1", "[name_1]–[NAME_2]"],
)
async def test_a_placeholder_that_comes_in_pieces_is_restored(sent, pieces):
    vault = Vault.of(private_case())
    vault.redact(f"mail to zq@canary.example about {CARD}")
    answer = json.dumps({"greeting": sent, "resolution": "Soon."}, ensure_ascii=False)
    ear = Ear()
    whole = await Redacting(Scripted([answer], pieces=pieces), vault).stream(
        Request([ChatMessage("user", "x")], Deadline.after(5)), ear
    )
    assert whole.text == vault.restore(answer, escaped=True)
    assert whole.text.startswith(ear.text)
    assert ear.text.endswith('"Soon."')  # what still waits is no part


async def test_no_placeholder_is_shown_on_the_way():
    composed = await pipeline().draft(private_case())
    parts = {part.kind: part.text.replace("Zephyrine", "[NAME_1]") for part in composed.reply.parts}
    shown = []
    async for name, value in pipeline(Scripted([parts], pieces=3)).steps(private_case(), Options(live=True)):
        if name == "delta":
            shown.append(value.text)
    assert "Zephyrine" in shown[0]
    assert "[NAME" not in "".join(shown)
