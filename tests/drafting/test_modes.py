"""Plain, streamed, steered, with alternatives: whatever the model writes, nothing hostile reaches an agent in any mode."""

from __future__ import annotations

import asyncio
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.adapters.llm.scripted import Scripted
from drafter.domain.draft import PARTS
from drafter.domain.errors import ModelFailed
from drafter.drafting.pipeline import Options
from drafter.drafting.varying import ALIKE, TOO_MUCH
from drafter.ports import Completion, Listener, Request

from ..conftest import CASES, example
from .modes import composed_parts, pipeline, seen
from .test_hostile_models import HOSTILE, OWN, fragments

MODES: dict[str, dict[str, Any]] = {
    "plain": {},
    "streamed": {"live": True},
    "revised": {"live": True, "instruction": "shorter, and mention the new driver", "replaces": "d1"},
    "alternatives": {"live": True, "alternatives": 2},
}
ALL = {part: " ".join(text for home, text in HOSTILE.values() if home == part) for part in PARTS}
_MARKS = {"C-1071": (), "C-1042": pytest.mark.soak, "C-1079": pytest.mark.slow, "C-1126": pytest.mark.soak}
SEEN = [pytest.param(path, id=path.stem, marks=_MARKS.get(path.stem, pytest.mark.soak)) for path in CASES]
"""Four cases in the tests, one of them German; all of them in the soak."""


def clean(name: str, words: str, floor: str, hostile: str) -> list[str]:
    return [piece for piece in fragments(hostile) if piece in words and piece not in OWN[name] + floor]


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("path", SEEN)
async def test_a_hostile_model_shows_nothing_in_any_mode(path: Path, mode: str) -> None:
    draft, deltas, words = await seen(Scripted(lambda _: ALL), example(path.stem), **MODES[mode])
    _, _, floor = await seen(None, example(path.stem), **MODES[mode])
    for hostile in ALL.values():
        assert clean(path.stem, words, floor, hostile) == []
    assert draft.score.passed
    assert all(one.score.passed for one in draft.alternatives)
    assert len(draft.alternatives) == MODES[mode].get("alternatives", 0) or draft.reply.not_done
    assert {delta.source for delta in deltas} <= {"playbook"}


SAMPLED = [path if path.stem == "C-1079" else pytest.param(path, marks=pytest.mark.soak) for path in CASES]
"""One case in the tests, a German one, all of them in the soak: sixteen drafts in each of the modes take a while."""
_LONG = dict.fromkeys(("plain", "streamed", "alternatives"), pytest.mark.soak)
"""Left to the soak: what is revised is streamed and goes the plain way too, and alternatives are each made like it."""


@pytest.mark.slow
@pytest.mark.parametrize("mode", [pytest.param(mode, marks=_LONG.get(mode, ())) for mode in MODES])
@pytest.mark.parametrize("path", SAMPLED, ids=lambda path: path.stem)
async def test_no_hostile_sentence_among_good_ones_in_any_mode(path: Path, mode: str) -> None:
    good = await composed_parts(example(path.stem))
    _, _, floor = await seen(None, example(path.stem), **MODES[mode])
    for what, (part, text) in HOSTILE.items():
        answer = good | {part: f"{good.get(part, '')} {text}".strip()}
        _, _, words = await seen(Scripted(lambda _, answer=answer: answer), example(path.stem), **MODES[mode])
        assert clean(path.stem, words, floor, text) == [], what


@settings(max_examples=10)
@given(
    texts=st.lists(st.sampled_from([*(text for _, text in HOSTILE.values()), "", "I am sorry.", "We will look into it."]), min_size=6, max_size=6),
    pieces=st.integers(1, 60),
    wrap=st.sampled_from(["{}", "```json\n{}\n```", "Here you are: {} Regards", "<think>hm</think>{}", '{{"reply": {}}}']),
)  # fmt: skip
def test_however_it_is_cut_and_wrapped(texts: list[str], pieces: int, wrap: str) -> None:
    answer = wrap.format(json.dumps(dict(zip(PARTS, texts, strict=False))))
    draft, _, words = asyncio.run(seen(Scripted(lambda _: answer, pieces=pieces), example("C-1042"), live=True))
    assert draft.score.passed
    _, _, floor = asyncio.run(seen(None, example("C-1042")))
    for hostile in (text for _, text in HOSTILE.values()):
        assert clean("C-1042", words, floor, hostile) == []


async def test_parts_are_shown_while_the_model_still_writes() -> None:
    good = await composed_parts(example("C-1042"))
    draft, deltas, _ = await seen(Scripted([good]), example("C-1042"), live=True)
    assert [(one.part, one.text) for one in deltas] == list(good.items())
    assert {(one.source, one.provisional) for one in deltas} == {("model", True)}
    assert draft.provenance.calls == 1
    assert draft.reply.text.startswith(good["greeting"])


async def test_a_part_that_fails_is_held_back_and_composed() -> None:
    good = await composed_parts(example("C-1042"))
    bad = good | {"acknowledgement": "Please calm down.", "resolution": "You will get $4,321.00."}
    draft, deltas, _ = await seen(Scripted(lambda _: bad), example("C-1042"), live=True)
    shown = {one.part: (one.source, one.text) for one in deltas}
    assert shown["acknowledgement"] == ("playbook", good["acknowledgement"])
    assert shown["resolution"] == ("playbook", good["resolution"])
    assert shown["greeting"][0] == "model"
    assert draft.provenance.replaced == ("acknowledgement", "resolution")


async def test_without_listening_the_model_is_not_asked_to_stream() -> None:
    class Deaf(Scripted):
        async def stream(self, request: Request, listener: Listener) -> Completion:
            raise AssertionError("nobody listens")

    good = await composed_parts(example("C-1042"))
    _, deltas, _ = await seen(Deaf([good]), example("C-1042"))
    assert deltas == []


async def test_a_model_that_cannot_stream_drafts_all_the_same() -> None:
    class Whole(Scripted):
        async def stream(self, request: Request, listener: Listener) -> Completion:
            return await self.complete(request)

    good = await composed_parts(example("C-1042"))
    draft, deltas, _ = await seen(Whole([good]), example("C-1042"), live=True)
    assert deltas == []
    assert not draft.provenance.degraded


async def test_a_stream_that_breaks_off_is_no_draft_of_its_own() -> None:
    class Cut(Scripted):
        async def stream(self, request: Request, listener: Listener) -> Completion:
            whole = await self.complete(request)
            listener.hear(whole.text[:-40])
            raise ModelFailed("upstream_down", "cut", retryable=True)

    good = await composed_parts(example("C-1042"))
    draft, deltas, _ = await seen(
        Cut(lambda _: good | {"greeting": "Hello there, Maria,"}), example("C-1042"), live=True
    )
    assert deltas
    assert draft.provenance.why_degraded == "upstream_down"
    assert {part.source for part in draft.reply.parts} == {"playbook"}


async def test_who_stops_listening_stops_the_model() -> None:
    stopped = asyncio.Event()

    class Endless(Scripted):
        async def stream(self, request: Request, listener: Listener) -> Completion:
            listener.hear('{"greeting": "Hello Maria,"')
            try:
                await asyncio.sleep(60)
            finally:
                stopped.set()
            raise AssertionError("never reached")

    steps = pipeline(Endless([])).steps(example("C-1042"), Options(live=True))
    async for name, _ in steps:
        if name == "delta":
            break
    await steps.aclose()
    await asyncio.wait_for(stopped.wait(), 1)


async def test_an_answer_that_is_no_reply_is_asked_for_once_more() -> None:
    good = await composed_parts(example("C-1042"))
    model = Scripted(["Dear Maria, I would love to help!", good])
    draft, _, _ = await seen(model, example("C-1042"))
    told = draft.provenance
    assert (told.calls, told.revisions, told.repaired, told.degraded) == (2, 0, True, False)
    assert model.requests[1].messages[:-2] == model.requests[0].messages
    assert "JSON object" in model.requests[1].messages[-1].content


async def test_calls_that_gave_nothing_are_counted() -> None:
    draft, _, _ = await seen(Scripted(["no", "no", "no"]), example("C-1042"))
    assert (draft.provenance.calls, draft.provenance.why_degraded) == (2, "bad_output")


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
async def test_alternatives_without_a_model_are_really_different(path: Path) -> None:
    draft, _, _ = await seen(None, example(path.stem), alternatives=2)
    assert all(one.score.passed and one.in_common <= TOO_MUCH for one in draft.alternatives)
    assert len(draft.alternatives) == 2 or draft.reply.not_done
    if path.stem in ("C-1042", "C-1071", "C-1094", "C-1107", "C-1120"):
        assert len(draft.alternatives) == 2
    if draft.plan.alternatives:
        assert draft.alternatives[0].plan is not None
        assert draft.alternatives[0].plan.resolution.remedy == draft.plan.alternatives[0].remedy


async def test_alternatives_by_a_model_are_its_own_where_they_are_unlike() -> None:
    good = await composed_parts(example("C-1042"))
    other = good | {
        "acknowledgement": "Your blender from order 4471 came broken on Tuesday, November 3, and the replacement that Tom promised you by Tuesday, November 10 never came.",
        "ownership": "We broke our word to you, and I am sorry.",
        "resolution": "You get your money back in full: $89.99 to your original payment method by Wednesday, November 25.",
        "next_steps": "I will issue it today.",
        "follow_up": "By Wednesday, November 25 I will email you to confirm that the refund has arrived.",
    }  # fmt: skip
    model = Scripted([good, other, good])
    draft, _, _ = await seen(model, example("C-1042"), alternatives=2)
    first, second = draft.alternatives
    assert {part.source for part in first.reply.parts if part.kind != "closing"} == {"model"}
    assert first.in_common <= ALIKE
    assert (first.provenance.calls, first.provenance.degraded) == (1, False)
    assert second.provenance.why_degraded == "too_alike"
    assert second.reply.text not in (draft.reply.text, first.reply.text)
    assert model.requests[1].temperature > 0


async def test_alternatives_are_bound_by_the_deadline() -> None:
    good = await composed_parts(example("C-1042"))

    class Slow(Scripted):
        async def complete(self, request: Request) -> Completion:
            if self.requests:
                await asyncio.sleep(request.deadline.left)
                raise ModelFailed("deadline", "late")
            return await super().complete(request)

    drafting = replace(pipeline(Slow([good])), deadline_s=0.8)
    draft, _, _ = await seen(drafting, example("C-1042"), alternatives=2)
    assert not draft.provenance.degraded
    assert [one.provenance.why_degraded for one in draft.alternatives] == ["deadline", "deadline"]
    assert all(one.score.passed for one in draft.alternatives)
