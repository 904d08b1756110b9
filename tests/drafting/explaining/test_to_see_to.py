"""What the agent is warned of because no plan takes it up: new data of the customer, a wish not to be called."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from drafter.adapters.knowledge import Articles
from drafter.adapters.playbooks import load_playbook
from drafter.adapters.prompts import Prompts
from drafter.domain.case import Case
from drafter.domain.draft import Draft
from drafter.drafting.pipeline import Brand, Pipeline

NORTHWIND = load_playbook(Path(__file__).parents[3] / "examples" / "northwind" / "playbook.yaml")
PIPELINE = Pipeline({"northwind": Brand(NORTHWIND, Articles(NORTHWIND.articles))}, Prompts(), model=None)
FACTS: dict[str, Any] = {
    "order_id": "5590",
    "product": "toaster",
    "order_total": {"amount": "41.00", "currency": "USD"},
    "delivered_on": "2026-11-10",
    "fault": "defective",
    "in_stock": True,
}


async def drafted(text: str, facts: dict[str, Any] | None = None) -> Draft:
    made = {
        "id": "C-9",
        "customer": {"name": "Ines Brook"},
        "facts": FACTS if facts is None else facts,
        "message": {"text": text},
        "agent": {"name": "Ada", "role": "frontline"},
        "now": "2026-11-18T09:00:00-06:00",
    }
    return await PIPELINE.draft(Case.model_validate(made))


def warned(draft: Draft) -> list[str]:
    return [one.id for one in draft.warnings if one.id in ("new_data", "contact_wish")]


async def test_a_new_address_is_put_off_by_name_and_the_agent_warned() -> None:
    draft = await drafted("The toaster smells of smoke. Please post the next one to 7 Mill Lane, we moved last week.")
    assert [one.by for one in draft.plan.answers] == ["later"]
    assert "7 Mill Lane" in draft.reply.text
    assert warned(draft) == ["new_data"]


@pytest.mark.parametrize("text", ["The toaster does not heat.", "The toaster you posted to 7 Mill Lane does not heat."])
async def test_nothing_new_warns_of_nothing(text: str) -> None:
    assert not warned(await drafted(text))


async def test_who_wants_no_call_is_written_to() -> None:
    text = "The toaster stopped this morning, my father is in hospital and I feed eight. Don't phone me, email only."
    draft = await drafted(text)
    assert draft.plan.commitment is not None
    assert draft.plan.commitment.channel == "email"
    assert "call you" not in draft.reply.text
    assert "call you" not in draft.plan.commitment.does
    assert not warned(draft)


async def test_several_open_questions_share_a_sentence() -> None:
    draft = await drafted("Hello, do you engrave cutlery? Do you rent out chairs? Is there parking at the store?", {})
    told = "“Do you engrave cutlery?”, “Do you rent out chairs?” and “Is there parking at the store?”"
    assert told in draft.reply.text


async def test_a_question_without_a_question_word_gets_a_dated_commitment() -> None:
    draft = await drafted("Guten Tag, verleiht Ihr Laden auch Stühle für ein Fest im Garten?", {})
    assert draft.reply.language == "de"
    assert draft.plan.commitment is not None
    assert draft.plan.resolution.kind == "investigation"
