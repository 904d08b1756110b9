"""The floor: with no model, every example case gets a reply that passes every `must` and is its own letter."""

from __future__ import annotations

import itertools
import re
from pathlib import Path

import pytest

from drafter.domain.case import Case
from drafter.domain.draft import Draft
from drafter.domain.sentences import sentences

from ..conftest import CASES, example
from .test_hostile_models import pipeline


async def composed(path: Path) -> Draft:
    return await pipeline(None).draft(example(path.stem))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
async def test_every_must_check_passes(path: Path) -> None:
    draft = await composed(path)
    assert draft.score.passed, [(finding.id, finding.why) for finding in draft.score.failures]
    assert not draft.provenance.degraded
    assert draft.provenance.model == "none"
    assert {part.source for part in draft.reply.parts} == {"playbook"}


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
async def test_no_should_check_fails_either(path: Path) -> None:
    draft = await composed(path)
    assert not draft.score.failures, [(finding.id, finding.why) for finding in draft.score.failures]


async def test_no_two_replies_share_more_than_two_sentences() -> None:
    bodies = {}
    for path in CASES:
        reply = (await composed(path)).reply
        told = " ".join(part.text for part in reply.parts if part.kind not in ("greeting", "closing"))
        bodies[path.stem] = {re.sub(r"\W+", " ", sentence.text.lower()) for sentence in sentences(told)}
    for (one, left), (other, right) in itertools.combinations(bodies.items(), 2):
        assert len(left & right) <= 2, (one, other, left & right)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
async def test_the_same_case_gives_the_same_reply(path: Path) -> None:
    assert (await composed(path)).reply == (await composed(path)).reply


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
async def test_no_sentence_twice_in_one_reply(path: Path) -> None:
    said = [sentence.text for sentence in sentences((await composed(path)).reply.text)]
    assert len(said) == len(set(said))


async def test_the_broken_promise_is_named_and_the_follow_up_dated() -> None:
    draft = await pipeline(None).draft(example("C-1042"))
    for told in ("$89.99", "November 7", "November 10", "ship a replacement", "Wednesday, November 25", "4471"):
        assert told in draft.reply.text


@pytest.mark.parametrize(
    ("said", "quoted"),
    [
        ("Where is my parcel?", "“Where is my parcel?”"),
        ("WHERE is my parcel?!", None),
        ("Why was I charged twice? This is a joke!", None),
        ("Où est mon colis ?", "« Où est mon colis ? »"),
        ("Pourquoi mon colis n'est pas là\u202f?", "« Pourquoi mon colis n'est pas là"),
        ("Comment puis-je annuler ?", None),
        ("Wo ist mein Paket?", "„Wo ist mein Paket?“"),
    ],
)
@pytest.mark.parametrize("day", [16, 17, 18, 19, 20, 21, 22])  # each day picks other wordings
async def test_a_quoted_question_ends_once(said: str, quoted: str | None, day: int) -> None:
    case = Case.model_validate({"now": f"2026-11-{day}T09:00:00Z", "message": {"text": said}})
    text = (await pipeline(None).draft(case)).reply.text
    assert not re.search(r"[?!…][\s\u202f]*[»“”]?\.(?:\s|$)|[?!…]\.[»“”]", text), text
    assert quoted is None or quoted in text
