"""Help with the reading on every path of the product: off unless set, within the deadline, and never in the plan."""

import json
import time

import pytest

from drafter.adapters.llm.scripted import Scripted
from drafter.adapters.prompts import Prompts
from drafter.bootstrap import build
from drafter.domain.errors import CannotRun, ModelFailed, NotFound
from drafter.drafting.pipeline import Pipeline
from drafter.settings import load_settings

from ...conftest import NORTHWIND, ROOT, example
from ..test_hostile_models import BRAND

CASE = example("C-1042")
QUOTE = "I already explained this"
PROPOSED = {
    "signals": [{"kind": "safety", "message": "last", "quote": QUOTE}],
    "facts": [{"name": "item", "message": "0", "quote": "blender"}],
}


def pipeline(helper, model=None, deadline_s=5.0):
    return Pipeline({"northwind": BRAND}, Prompts(ROOT / "prompts"), model, deadline_s=deadline_s, helper=helper)


async def test_without_a_helper_the_rules_alone_read():
    made = pipeline(None)
    assert await made.reading(CASE) == made.read(CASE)
    assert (await made.draft(CASE)).reading == made.read(CASE)


async def test_a_draft_shows_what_was_proposed_and_counts_the_call():
    helper = Scripted([PROPOSED])
    draft = await pipeline(helper).draft(CASE)
    assert [signal.quote for signal in draft.reading.signals if signal.proposed] == [QUOTE]
    assert draft.provenance.calls == len(helper.requests) == 1
    assert draft.provenance.tokens.input > 0
    assert (draft.provenance.degraded, draft.score.passed) == (False, True)


async def test_the_plan_and_the_reply_are_the_same_whatever_a_helper_says():
    """A remedy, a route and a role hang on signals: no model gets to choose them, and no customer through one."""
    plain = await pipeline(None).draft(CASE)
    steered = await pipeline(Scripted([PROPOSED])).draft(CASE)
    assert "safety" in steered.reading.kinds - plain.reading.kinds
    assert steered.plan.resolution == plain.plan.resolution
    assert (steered.plan.handoff, steered.plan.rule) == (plain.plan.handoff, plain.plan.rule)
    assert steered.reply == plain.reply


async def test_an_ill_helper_is_told_and_costs_no_draft():
    draft = await pipeline(Scripted([ModelFailed("upstream_down", "gone")])).draft(CASE)
    assert draft.score.passed
    assert not draft.provenance.degraded  # the words are as good as ever
    assert draft.provenance.attempts == ("reading, scripted: upstream_down",)
    assert "upstream_down" in draft.reading.notes[-1]


async def test_a_slow_helper_leaves_the_reply_its_time():
    asked = []

    class Slow(Scripted):
        async def complete(self, request):
            import asyncio

            asked.append(request.deadline.left)
            await asyncio.sleep(30)

    model = Scripted([ModelFailed("upstream_down", "gone")])
    started = time.monotonic()
    await pipeline(Slow([]), model, deadline_s=1.0).draft(CASE)
    assert asked[0] <= 0.4
    assert 0 < model.requests[0].deadline.left <= 0.7
    assert time.monotonic() - started < 3


async def test_the_reply_is_told_what_the_customer_already_gave():
    model = Scripted([ModelFailed("upstream_down", "gone")])
    await pipeline(Scripted([PROPOSED]), model).draft(CASE)
    given = next(
        line for line in model.requests[0].messages[-1].content.split("\n") if line.startswith("Already given")
    )
    assert "item" in given


@pytest.mark.parametrize("named", [None, "", "none"])
async def test_settings_name_nobody_unless_they_do(named):
    async with build(load_settings(model="none", reading_model=named)) as product:
        assert product.pipeline.helper is None
        assert (await product.reading(CASE)).signals == product.read(CASE).signals


async def test_a_helper_is_named_by_the_environment_and_closed_at_the_end(monkeypatch):
    monkeypatch.setenv("DRAFTER_READING_MODEL", "strong-model")
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:9/v1")
    async with build(load_settings(model="none", playbook=str(NORTHWIND / "playbook.yaml"))) as product:
        assert product.pipeline.helper.name == "strong-model"
        assert product.pipeline.model is None
        reading = await product.reading(CASE)  # nothing listens there
    assert reading.signals == product.read(CASE).signals
    assert "strong-model" in reading.notes[-1]


async def test_prompts_that_lack_the_one_for_reading_are_told_at_the_start(tmp_path):
    (tmp_path / "active.yaml").write_text("reply: 1\n")
    (tmp_path / "reply").mkdir()
    (tmp_path / "reply" / "v1.j2").write_text((ROOT / "prompts" / "reply" / "v1.j2").read_text())
    with pytest.raises((NotFound, CannotRun), match="reading"):
        async with build(load_settings(model="none", prompts=str(tmp_path), reading_model="strong-model")):
            raise AssertionError("it must not open")


def test_scoring_asks_nobody():
    made = pipeline(Scripted([PROPOSED]))
    assert json.loads(made.score(CASE, "Hi.").model_dump_json())["passed"] is False
    assert made.helper.requests == []
