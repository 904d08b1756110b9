"""Where the reply is in another language than the agent's, the agent reads what it says in their own."""

from __future__ import annotations

from typing import Any

import pytest

from drafter.adapters.knowledge import Articles
from drafter.adapters.llm.scripted import Scripted
from drafter.adapters.playbooks import load_playbook
from drafter.adapters.prompts import Prompts
from drafter.domain.case import Case
from drafter.drafting.pipeline import Brand, Pipeline
from evals.dataset import load_suite

from ..conftest import ROOT

PLAYBOOK = load_playbook(ROOT / "examples" / "halcyon" / "playbook.yaml")
CASES = {sample.case.id: sample.case for sample in load_suite("halcyon").samples}


async def drafted(case: Case, model: Any = None) -> Any:
    made = Pipeline({"halcyon": Brand(PLAYBOOK, Articles(PLAYBOOK.articles))}, Prompts(ROOT / "prompts"), model)
    return await made.draft(case)


async def test_an_english_desk_reads_a_spanish_reply_in_english() -> None:
    reply = (await drafted(CASES["H-302"])).reply
    assert reply.language == "es"
    assert reply.gloss is not None
    assert reply.gloss.language == "en"
    for told in ("HA 210", "€250.00", "€96.40", "Saturday 28 November"):
        assert told in reply.gloss.text
    assert "Recibirá" not in reply.gloss.text


async def test_an_agent_who_reads_the_language_needs_none() -> None:
    case = CASES["H-302"]
    agent = case.agent.model_copy(update={"language": "es"})
    assert (await drafted(case.model_copy(update={"agent": agent}))).reply.gloss is None


async def test_the_company_s_own_language_needs_none() -> None:
    assert (await drafted(CASES["H-301"])).reply.gloss is None


@pytest.mark.parametrize("language", ["it", "xx"])
async def test_a_language_that_nothing_can_be_composed_in_has_none(language: str) -> None:
    case = CASES["H-302"]
    agent = case.agent.model_copy(update={"language": language})
    assert (await drafted(case.model_copy(update={"agent": agent}))).reply.gloss is None


async def test_a_model_s_words_get_the_plan_as_their_gloss_and_no_call_more() -> None:
    composed = (await drafted(CASES["H-302"])).reply
    model = Scripted([{part.kind: part.text for part in composed.parts}])
    draft = await drafted(CASES["H-302"], model)
    assert draft.provenance.calls == 1
    assert draft.reply.gloss == composed.gloss
