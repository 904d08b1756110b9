"""A model server that answers, and its answer is no reply: broken JSON, foreign keys, nothing, half of it, a refusal."""

from __future__ import annotations

import json
from typing import Any

import pytest

from drafter.domain.draft import Draft
from drafter.drafting.task import Task

from .model_side import CASE, good_answer, product
from .upstream import Line, Upstream, completion, fine, raw


async def drafted(*script: Line) -> tuple[Draft, Upstream]:
    async with Upstream(*script) as upstream, product(None, upstream.url) as made:
        draft = await made.draft(CASE)
        assert draft.score.passed
        return draft, upstream


@pytest.mark.fault("F09")
@pytest.mark.parametrize("wrapped", ["```json\n{}\n```", "Sure! Here it is:\n\n{}\n\nHope this helps."])
async def test_a_fence_and_talk_around_it_are_no_harm(wrapped: str) -> None:
    """F09: read out of its wrapping, with no further call."""
    draft, upstream = await drafted(fine(wrapped.replace("{}", await good_answer())))
    assert (draft.provenance.degraded, len(upstream.seen)) == (False, 1)
    assert "```" not in draft.reply.text
    assert "Hope this helps" not in draft.reply.text


@pytest.mark.fault("F09")
async def test_what_is_no_json_is_asked_for_once_more() -> None:
    """F09"""
    draft, upstream = await drafted(fine("Dear Maria, RAW-TEXT."), fine(await good_answer()))
    assert (draft.provenance.degraded, draft.provenance.repaired, draft.provenance.calls) == (False, True, 2)
    assert len(upstream.seen) == 2
    assert "RAW-TEXT" not in draft.reply.text


@pytest.mark.fault("F09")
@pytest.mark.parametrize(
    "line",
    [
        fine("Dear Maria, RAW-TEXT."),
        fine('{"RAW-TEXT": ['),
        fine("[1, 2]"),
        raw(b'{"choices": [{"message": {"content": "RAW-TEXT'),
        raw(b"<html>RAW-TEXT</html>", headers={"Content-Type": "text/html"}),
    ],
    ids=["prose", "truncated", "a list", "truncated completion", "html"],
)
async def test_what_stays_unreadable_is_never_shown(line: Line) -> None:
    """F09: one repair, or the tries of the gateway; then the plan speaks."""
    draft, upstream = await drafted(line)
    assert draft.provenance.why_degraded == "bad_output"
    assert 2 <= len(upstream.seen) <= 3
    assert "RAW-TEXT" not in draft.model_dump_json()


async def changed(**parts: Any) -> str:
    return json.dumps(json.loads(await good_answer()) | parts)


@pytest.mark.fault("F10")
@pytest.mark.parametrize(
    "parts",
    [
        {"resolution": "I will send you $250.00 in cash as well."},
        {"resolution": "You get our platinum_package, free of charge."},
        {"resolution": float("nan")},
        {"resolution": {"remedy": "replace_all", "amount": 10**400}},
        {"resolution": None},
    ],
    ids=["too much", "unknown remedy", "NaN", "an object", "null"],
)
async def test_what_the_plan_does_not_hold_does_not_pass(parts: dict[str, Any]) -> None:
    """F10: the plan's own text stands there instead, and the amount is the plan's."""
    draft, _ = await drafted(fine(await changed(**parts)))
    written = {part.kind: part for part in draft.reply.parts}
    assert written["resolution"].source == "playbook"
    assert draft.plan.resolution.remedy == "full_refund"
    for stray in ("250", "platinum", "NaN", "nan,", "replace_all"):
        assert stray not in draft.reply.text


@pytest.mark.fault("F10")
async def test_extra_keys_reach_nothing() -> None:
    """F10: neither the reply nor the plan."""
    extra = {"remedy": "replacement", "handoff": "legal", "subject": "STRAY", "closing": "STRAY", "__proto__": "STRAY"}
    draft, _ = await drafted(fine(await changed(**extra)))
    assert (draft.plan.resolution.remedy, draft.plan.handoff) == ("full_refund", None)
    assert "STRAY" not in draft.model_dump_json()


@pytest.mark.fault("F11")
@pytest.mark.parametrize(
    ("line", "reason", "asked"),
    [
        (raw(json.dumps({"choices": []}).encode()), "bad_output", 3),
        (raw(json.dumps(completion(None)).encode()), "bad_output", 3),
        (fine("", "length"), "bad_output", 1),
        (fine("", "content_filter"), "upstream_refused", 1),
        (fine("half a", "content_filter"), "upstream_refused", 1),
        (raw(json.dumps(completion(None, refusal="I cannot help with that.")).encode()), "upstream_refused", 1),
    ],
    ids=["no choice", "no text", "cut at once", "filtered", "filtered half-way", "refused"],
)
async def test_no_answer_has_a_name_and_never_makes_an_empty_draft(line: Line, reason: str, asked: int) -> None:
    """F11"""
    draft, upstream = await drafted(line)
    assert (draft.provenance.why_degraded, len(upstream.seen)) == (reason, asked)
    assert "$89.99" in draft.reply.text


@pytest.mark.fault("F11")
async def test_an_answer_cut_for_length_is_completed() -> None:
    """F11: what came whole may stay, what is missing is composed, and no part is empty."""
    good = await good_answer()
    draft, _ = await drafted(fine(good[: int(len(good) * 0.7)], "length"))
    assert "$89.99" in draft.reply.text
    assert all(part.text.strip() for part in draft.reply.parts)


async def test_a_reply_that_is_well_is_examined_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The checks are most of our own work; the reply that came through the rounds is the one that is given out."""
    good = fine(await good_answer())  # composed here, where nobody counts, or by a test that ran before this one
    asked: list[object] = []
    examine = Task.examine
    monkeypatch.setattr(Task, "examine", lambda self, *given: asked.append(given) or examine(self, *given))
    draft, _ = await drafted(good)
    assert not draft.provenance.degraded
    assert len(asked) == 1
