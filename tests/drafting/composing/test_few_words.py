"""Where few words may be had a day is told once, an hour only of today, and no question is put off that the refund answers;
the limit is kept, and what is left open is told to be answered by when."""

from __future__ import annotations

from typing import Any

import pytest

from drafter.domain.case import Case

from .test_letters import pipeline


async def reply(text: str, channel: str = "sms", **facts: Any) -> str:
    case = Case.model_validate(
        {"id": "K-2", "message": {"text": text}, "facts": {"booking": "K1", "flight": "HA 1"} | facts, "channel": channel,
         "now": "2026-11-19T10:00:00+01:00", "agent": {"name": "Noa"}, "customer": {"name": "Ana Ruiz", "timezone": "America/Lima"}}
    )  # fmt: skip
    draft = await pipeline("halcyon").draft(case)
    assert draft.score.passed
    return draft.reply.text


FEE: dict[str, Any] = {"extra_fee": {"amount": "35.00", "currency": "EUR"}, "extra_given": False}


async def test_the_day_of_an_answer_is_told_once() -> None:
    written = await reply("Your steward shouted at my daughter. I am furious.")
    assert written.count("November") == 1
    assert "You'll have the answer" not in written


async def test_the_day_is_enough() -> None:
    assert "your time" not in await reply("I paid for a seat and stood in the aisle. Pathetic.", **FEE)
    assert "your time" in await reply("I paid for a seat and stood in the aisle. Pathetic.", channel="email", **FEE)


@pytest.mark.parametrize(
    "text",
    ["I paid for a seat and got none. Where is my money?", "Ich habe für den Platz bezahlt und keinen bekommen. Wo bleibt mein Geld?"],
)  # fmt: skip
async def test_where_the_money_is_is_answered_by_the_refund(text: str) -> None:
    written = await reply(text, **FEE)
    assert "also answer" not in written
    assert "auch Ihre Frage" not in written


async def test_scorn_for_our_promises_is_not_given_back() -> None:
    written = await reply("Ihr Versprechen ist nichts wert. Der Platz fehlte.", channel="email", **FEE)
    assert "nichts wert" not in written


BAG: dict[str, Any] = {"bag_status": "delayed", "bag_reported_on": "2026-11-18"}
LATE: dict[str, Any] = {"arrival_delay_hours": 4, "extraordinary": False, "distance_km": 1000}


@pytest.mark.parametrize(
    ("text", "facts", "later"),
    [
        ("My suitcase never came. Will you bring it to my hotel? And is there a form to fill in?", BAG, "answer your questions"),
        ("Mein Koffer kam nicht an. Bringen Sie ihn in mein Hotel? Und gibt es ein Formular?", BAG, "Ihre Fragen beantworten"),
        ("Mi maleta no llegó. ¿Me la llevan al hotel? ¿Quién paga mi ropa?", BAG, "responderé a sus preguntas"),
        ("We landed four hours late. Can my sister, who flew with us, be paid too?", LATE, "answer your question"),
        ("Wir sind vier Stunden zu spät gelandet. Bekommt meine Schwester auch Geld?", LATE, "Ihre Frage beantworten"),
        ("Nous sommes arrivés avec quatre heures de retard. Et ma sœur, qui volait avec nous ?", LATE, "répondrai à votre question"),
        ("I paid for a seat and got none. Send me a receipt for my employer.", FEE, "the rest of your message"),
        ("Pagué un asiento y no me lo dieron. Envíenme un recibo para mi empresa.", FEE, "al resto de su mensaje"),
    ],
)  # fmt: skip
@pytest.mark.parametrize(("channel", "limit"), [("sms", 52), ("social", 60)])
async def test_the_limit_is_kept_and_what_is_open_is_answered_by_when(
    text: str, facts: dict[str, Any], later: str, channel: str, limit: int
) -> None:
    written = await reply(text, channel, **facts)
    assert later in written, written
    assert len(written.split()) <= limit, written


async def test_a_flight_is_named_in_public() -> None:
    moved: dict[str, Any] = {"flight_status": "cancelled", "next_flight": "HA 421", "next_flight_on": "2026-11-20",
                             "notice_days": 1, "extraordinary": True, "distance_km": 900}  # fmt: skip
    fare = {"fare": {"amount": "160.00", "currency": "EUR"}}
    assert "flight HA 421" in await reply(
        "You cancelled my flight. My mother is in a wheelchair.", "social", **moved, **fare
    )
