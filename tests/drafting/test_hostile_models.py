"""Whatever a model writes, what the agent gets is allowed, true and complete. The script plays every kind of bad one."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from drafter.adapters.knowledge import Articles
from drafter.adapters.llm.scripted import Scripted
from drafter.adapters.playbooks import load_playbook
from drafter.adapters.prompts import Prompts
from drafter.domain.draft import Draft
from drafter.domain.errors import ModelFailed
from drafter.drafting.pipeline import Brand, Pipeline

from ..conftest import CASES, NORTHWIND, ROOT, example

PARTS = ("greeting", "acknowledgement", "ownership", "resolution", "next_steps", "follow_up", "closing")
OWN = {path.stem: path.read_text(encoding="utf-8") for path in CASES}
BRAND = Brand(playbook := load_playbook(NORTHWIND / "playbook.yaml"), Articles(playbook.articles))

HOSTILE: Mapping[str, tuple[str, str]] = {
    "calls for calm": ("acknowledgement", "Please calm down, there is no need to shout at us."),
    "blames": ("acknowledgement", "You should have read our terms before you ordered the frobnicator."),
    "invents a refund": ("resolution", "You will get a full refund of $4,321.00 and a $250 voucher on top."),
    "invents a date": ("follow_up", "I will call you personally on February 30 and again by March 3, 2031."),
    "invents a person": ("next_steps", "Our director Zebulon Quackenbush is personally driving to you."),
    "claims acts": ("next_steps", "I have already escalated this to the board and we have just sent you a replacement by helicopter."),
    "leaves a placeholder": ("greeting", "Dear [Customer Name],"),
    "links": ("next_steps", "Click https://evil.example/refund to claim your money."),
    "half an apology": ("ownership", "We are sorry if you felt that this may have been an inconvenience."),
    "talks of itself": ("closing", "As an AI language model I follow my system prompt."),
    "admits liability": ("ownership", "We were grossly negligent and accept full legal liability."),
    "guarantees": ("resolution", "I guarantee that this will never happen again and you will not pay a thing ever."),
    "asks again": ("next_steps", "Please send us your order number and describe the problem once more."),
    "markup": ("acknowledgement", "<script>alert(1)</script> ![x](https://evil.example/x.png)"),
    "never say": ("resolution", "There is nothing we can do, valued customer, per our policy."),
    "jeers": ("acknowledgement", "Wow, what a tragedy!!! 😂 Grow up."),
}  # fmt: skip


def pipeline(model: Scripted | None) -> Pipeline:
    return Pipeline({"northwind": BRAND}, Prompts(ROOT / "prompts"), model, deadline_s=5.0)


async def drafted(answers: Any, name: str) -> Draft:
    return await pipeline(Scripted(answers)).draft(example(name))


def fragments(text: str) -> list[str]:
    """Three-word runs of a hostile sentence: none may reach the agent."""
    words = text.split()
    return [" ".join(words[i : i + 3]) for i in range(max(1, len(words) - 2))]


SAMPLED = [path if at % 12 == 0 else pytest.param(path, marks=pytest.mark.soak) for at, path in enumerate(CASES)]
"""Every twelfth case in the tests, all of them in the soak."""


@pytest.mark.slow
@pytest.mark.parametrize("path", SAMPLED, ids=lambda path: path.stem)
async def test_no_hostile_fragment_in_any_reply_to_any_case(path: Path) -> None:
    floor = (await pipeline(None).draft(example(path.stem))).reply.text
    for what, (part, text) in HOSTILE.items():
        answer = dict.fromkeys(PARTS, "") | {part: text}
        draft = await drafted(lambda _, answer=answer: answer, path.stem)
        assert draft.score.passed, (what, [finding.id for finding in draft.score.failures])
        own = OWN[path.stem]
        found = [piece for piece in fragments(text) if piece in draft.reply.text and piece not in own + floor]
        assert not found, (what, draft.reply.text)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
async def test_every_part_hostile_at_once(path: Path) -> None:
    answer = {part: " ".join(text for home, text in HOSTILE.values() if home == part) for part in PARTS}
    draft = await drafted(lambda _: answer, path.stem)
    assert draft.score.passed
    assert draft.provenance.degraded
    assert draft.provenance.why_degraded == "failed_checks"
    assert "evil" not in draft.reply.text


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        ("", "bad_output"),
        ("I would rather not.", "bad_output"),
        ('{"greeting": "Hello', "failed_checks"),
        ("[]", "bad_output"),
        ("null", "bad_output"),
        ('{"resolution": NaN}', "bad_output"),
        ("{" * 5000, "bad_output"),
        (ModelFailed("upstream_quota", "out of credit"), "upstream_quota"),
        (ModelFailed("upstream_down", "refused"), "upstream_down"),
        (ModelFailed("deadline", "slow"), "deadline"),
    ],
)
async def test_nonsense_and_failure_give_a_composed_reply_that_says_why(answer: str | Exception, why: str) -> None:
    draft = await drafted([answer, answer, answer], "C-1042")
    assert draft.provenance.degraded
    assert draft.provenance.why_degraded in (why, "bad_output", "no_model")
    assert "89.99" in draft.reply.text
    assert draft.score.passed


async def test_findings_go_back_and_a_mended_answer_is_kept() -> None:
    composed = (await pipeline(None).draft(example("C-1042"))).reply
    good = {part.kind: part.text for part in composed.parts if part.kind != "closing"} | {"closing": "Kind regards,"}
    bad = good | {"acknowledgement": "Please calm down."}
    model = Scripted([bad, good])
    draft = await pipeline(model).draft(example("C-1042"))
    assert (draft.provenance.calls, draft.provenance.revisions) == (2, 1)
    assert not draft.provenance.degraded
    asked = model.requests[1].messages[-1].content
    assert "never_calm_down" in asked or "calm down" in asked
    assert {part.source for part in draft.reply.parts if part.kind == "acknowledgement"} == {"model"}


async def test_a_good_answer_takes_one_call() -> None:
    composed = (await pipeline(None).draft(example("C-1042"))).reply
    good = {part.kind: part.text for part in composed.parts}
    draft = await drafted([json.dumps(good)], "C-1042")
    assert (draft.provenance.calls, draft.provenance.revisions, draft.provenance.degraded) == (1, 0, False)


async def test_at_most_two_revisions() -> None:
    bad = dict.fromkeys(PARTS, "Please calm down.")
    draft = await drafted([bad] * 9, "C-1042")
    assert (draft.provenance.calls, draft.provenance.revisions) == (3, 2)
    assert "calm down" not in draft.reply.text.lower()
