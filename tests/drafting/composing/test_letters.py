"""Whole replies in four languages, over every channel and kind of matter: docs/composed-replies.md shows ten of each
language, made anew here and compared. After a change: `GOLDEN=write pytest tests/drafting/composing/test_letters.py`,
then read them."""

from __future__ import annotations

import itertools
import os
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest

from drafter.adapters.cases import read_case
from drafter.adapters.knowledge import Articles
from drafter.adapters.playbooks import load_playbook
from drafter.adapters.prompts import Prompts
from drafter.domain.case import Case
from drafter.domain.draft import Draft
from drafter.domain.sentences import sentences
from drafter.drafting.pipeline import Brand, Pipeline

from ...conftest import ROOT
from ...tables import read_table

DOC = ROOT / "docs" / "composed-replies.md"
MARK = "<!-- from here on: written by tests/drafting/composing/test_letters.py -->"
LETTERS = read_table(Path(__file__).parent / "letters.yaml")
OWN = {one["case"]["id"]: (one["playbook"], one["case"]) for one in LETTERS}
BRANDS = ("northwind", "halcyon", "brightwire")
COMPANIES = {
    path.stem: brand for brand in BRANDS for path in sorted((ROOT / "examples" / brand / "cases").glob("*.yaml"))
}
SHOWN: Mapping[str, tuple[str, ...]] = {
    "English": ("C-1042", "C-1058", "H-307", "B-501", "B-504", "C-1101", "C-1126", "H-315", "H-310", "L-en-2"),
    "German": ("H-304", "H-314", "H-323", "C-1079", "L-de-1", "L-de-2", "L-de-3", "L-de-4", "L-de-5", "L-de-6"),
    "Spanish": ("H-302", "H-306", "H-309", "H-311", "H-322", "H-326", "L-es-1", "L-es-2", "L-es-3", "L-es-4"),
    "French": ("H-303", "H-313", "H-324", "B-502", "B-511", "B-524", "L-fr-1", "L-fr-2", "L-fr-3", "L-fr-4"),
}
ALL = (*COMPANIES, *OWN)


@cache
def pipeline(brand: str) -> Pipeline:
    book = load_playbook(ROOT / "examples" / brand / "playbook.yaml")
    return Pipeline({brand: Brand(book, Articles(book.articles))}, Prompts(ROOT / "prompts"), None, deadline_s=5.0)


def case_of(name: str) -> tuple[str, Case]:
    if name in OWN:
        brand, data = OWN[name]
        return brand, Case.model_validate(data)
    path = ROOT / "examples" / COMPANIES[name] / "cases" / f"{name}.yaml"
    return COMPANIES[name], read_case(path.read_bytes(), file=path.name).case


async def composed(name: str) -> tuple[Case, Draft]:
    brand, case = case_of(name)
    return case, await pipeline(brand).draft(case)


def body(draft: Draft) -> list[str]:
    told = " ".join(part.text for part in draft.reply.parts if part.kind not in ("greeting", "closing"))
    return [re.sub(r"\W+", " ", one.text.lower()).strip() for one in sentences(told)]


@pytest.mark.parametrize("name", ALL)
async def test_every_check_passes_and_nothing_is_said_twice(name: str) -> None:
    case, draft = await composed(name)
    assert draft.score.passed
    assert not draft.score.failures, [(finding.id, finding.why) for finding in draft.score.failures]
    said = body(draft)
    assert len(said) == len(set(said))
    before = re.sub(r"\W+", " ", " ".join(turn.text for turn in case.history if turn.sender != "customer").lower())
    assert [one for one in said if len(one.split()) > 4 and one in before] == []


async def test_two_letters_share_few_sentences() -> None:
    bodies = {name: {one for one in body((await composed(name))[1]) if len(one.split()) > 3} for name in ALL}
    for (one, left), (other, right) in itertools.combinations(bodies.items(), 2):
        assert len(left & right) <= 3, (one, other, left & right)


async def test_nobody_is_glad_of_what_went_wrong() -> None:
    """A matter that the facts call solved, with a complaint about the way there: the complaint is no good news."""
    _, own = case_of("C-1042")
    told = "I was told by your rude agent that nothing was booked. She hung up on me."
    case = own.model_copy(
        update={
            "facts": {"order_id": "7", "order_total": own.facts["order_total"], "status": "solved"},
            "message": own.message.model_copy(update={"text": told}),
        }
    )
    draft = await pipeline("northwind").draft(case)
    assert draft.plan.resolution.remedy == "goodwill_credit"
    assert not re.search(r"\b(?:glad|good to hear)\b", draft.reply.text)


@pytest.mark.parametrize("name", [name for name in ALL if case_of(name)[1].is_public])
async def test_a_public_reply_tells_no_particulars(name: str) -> None:
    case, draft = await composed(name)
    ours = [
        str(value) for key, value in case.facts.items() if isinstance(value, str) and any(ch.isdigit() for ch in value)
    ]
    assert not [one for one in ours if one in draft.reply.text]
    assert not re.search(r"[$€£]|\b(?:USD|EUR|GBP)\b", draft.reply.text)
    assert re.search(r"privat|privad|privé", draft.reply.text)


async def page() -> str:
    lines = [MARK, ""]
    for language, names in SHOWN.items():
        lines += [f"## {language}", ""]
        for name in names:
            case, draft = await composed(name)
            kind, where = draft.plan.resolution.kind, ", in public" if case.is_public else ""
            lines += [f"### {name}: {case.channel}{where}, {kind}", ""]
            lines += [f"> {line}" if line else ">" for line in case.message.text.strip().splitlines()]
            subject = [f"Subject: {draft.reply.subject}", ""] if draft.reply.subject else []
            lines += ["", "```text", *subject, *draft.reply.text.splitlines(), "```", ""]
    return "\n".join(lines)


async def test_the_page_shows_what_is_composed() -> None:
    intro = DOC.read_text(encoding="utf-8").partition(MARK)[0]
    made = intro + await page()
    if os.environ.get("GOLDEN") == "write":
        DOC.write_text(made, encoding="utf-8")
    assert made == DOC.read_text(encoding="utf-8")


def test_ten_of_each_language() -> None:
    assert {language: len(set(names)) for language, names in SHOWN.items()} == dict.fromkeys(SHOWN, 10)
