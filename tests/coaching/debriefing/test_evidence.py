"""Nothing unquoted survives: every statement of every example case's debrief rests on words that stand where it says."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from drafter.adapters.cases import read_case
from drafter.adapters.prompts import Prompts
from drafter.bootstrap import find_brands
from drafter.coaching.debriefing import debrief
from drafter.domain.case import Case
from drafter.domain.debrief import Debrief, Statement
from drafter.domain.principles import PRINCIPLES, RULE
from drafter.drafting.pipeline import Pipeline
from drafter.settings import Settings

from ...conftest import ROOT

__all__ = ["pipeline", "walk"]
_EVERY = sorted((ROOT / "examples").glob("*/cases/*.yaml"))
FILES = [path if at % 3 == 0 else pytest.param(path, marks=pytest.mark.soak) for at, path in enumerate(_EVERY)]
PRINCIPLE = {one.id for one in PRINCIPLES}


@cache
def pipeline(company: Path) -> Pipeline:
    brands = find_brands(Settings(model="none", playbook=str(company / "playbook.yaml")))
    return Pipeline(brands=brands, prompts=Prompts(None), model=None)


def load(file: Path) -> Case:
    return read_case(file.read_bytes(), file=file.name).case


def rest(told: Statement) -> list[str]:
    """All words that a statement may quote, on one line each."""
    return [" ".join(one.quote.split()) for one in (*told.evidence, *told.marks)]


def quotes(says: str) -> list[str]:
    """What stands between the outermost quotation marks: the words of others may have marks of their own."""
    found, depth, start = [], 0, 0
    for place, mark in enumerate(says):
        if mark == "“":
            start, depth = (place + 1, 1) if depth == 0 else (start, depth + 1)
        elif mark == "”" and depth:
            depth -= 1
            if depth == 0:
                found.append(says[start:place])
    return found


def held(quote: str, words: list[str]) -> bool:
    start = quote.removesuffix("…")
    return any(word == quote or (quote.endswith("…") and word.startswith(start)) for word in words)


def walk(case: Case, told: Debrief, ids: frozenset[str]) -> None:
    texts = {where: turn.text for where, turn in case.said()}
    known = {one.id: one for one in told.statements}
    assert len(known) == len(told.statements), "ids are named once"
    for one in told.statements:
        for proof in one.evidence:
            assert proof.quote.strip()
            assert texts[proof.message][proof.start : proof.end] == proof.quote
        assert one.evidence or one.marks or one.rule in ids or one.commitment, one
        assert one.rule is None or one.rule in RULE or one.rule in ids
        assert one.principle in PRINCIPLE | {None}
        for quote in quotes(one.says):
            assert held(quote, rest(one)), (quote, one)
        placed = {proof.message for proof in one.evidence}
        for number in re.findall(r"\bmessage (\d+)", one.says, re.IGNORECASE):
            assert int(number) - 1 in placed or one.id in ("course",), one
        assert set(one.because) <= set(known)
    for turn in told.turning_points:
        assert set(turn.did) <= set(known)
        heats = {said.message: said.heat for said in told.timeline}
        assert (heats[turn.before], heats[turn.after]) == (turn.heat_before, turn.heat_after)
    for line in told.summary:
        assert line.cites
        words = [word for id in line.cites for word in rest(known[id])]
        assert all(held(quote, words) for quote in quotes(line.says))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_statement_of_every_example_rests_on_words_or_on_a_named_rule(file: Path) -> None:
    case, made = load(file), pipeline(file.parent.parent)
    playbook = made.brand(case).playbook
    ids = frozenset([remedy.id for remedy in playbook.remedies])
    told = debrief(made, case)
    assert len(told.differently) <= 5
    walk(case, told, ids)


def test_the_walk_finds_a_quote_that_nobody_said() -> None:
    file = FILES[0]
    case, told = load(file), debrief(pipeline(file.parent.parent), load(file))
    course = told.course.model_copy(update={"says": "They wrote “something else entirely”."})
    with pytest.raises(AssertionError):
        walk(case, told.model_copy(update={"course": course}), frozenset())


def test_quotation_marks_inside_of_words_are_part_of_them() -> None:
    history = [
        {
            "at": "2026-11-01T09:00:00Z",
            "from": "customer",
            "text": "Shocking for an “elite” service: my lamp came broken.",
        },
        {"at": "2026-11-02T09:00:00Z", "from": "agent", "text": "Please calm down."},
    ]
    case = Case.model_validate(
        {"id": "Q", "history": history, "message": {"text": "Your “elite” lamp is still broken!"}}
    )
    told = debrief(Pipeline(brands={}, prompts=Prompts(None), model=None), case)
    assert any("“elite”" in quote for one in told.statements for quote in quotes(one.says))
    walk(case, told, frozenset())
