"""Where few words may be had a day is told once, an hour only of today, and no question is put off that the refund answers."""

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
