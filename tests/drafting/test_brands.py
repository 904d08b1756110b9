"""Which of several loaded playbooks a case gets."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from drafter.adapters.knowledge import Articles
from drafter.domain.case import Case
from drafter.domain.errors import BadCase, BadPlaybook
from drafter.domain.playbook import Playbook
from drafter.drafting.pipeline import Brand, Pipeline

from .expressions.test_expressions import playbook
from .test_hostile_models import pipeline

FURNITURE = "facts.brand == 'furniture' or customer.country == 'DE'"


def brands(**serves: str | None) -> Pipeline:
    """A pipeline with these playbooks, in this order."""
    loaded = {name: _brand(name, condition) for name, condition in serves.items()}
    return replace(pipeline(None), brands=loaded)


def _brand(name: str, serves: str | None) -> Brand:
    book = playbook(says=f"a gift from {name}")
    made = Playbook.model_validate(book.model_dump(exclude={"lines", "moved"}) | {"serves": serves})
    return Brand(made.model_copy(update={"name": name}), Articles(()))


def case(**given: Any) -> Case:
    return Case.model_validate({"message": {"text": "The chair is broken."}, **given})


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ({}, "general"),
        ({"facts": {"brand": "furniture"}}, "furniture"),
        ({"customer": {"country": "DE"}}, "furniture"),
        ({"channel": "chat"}, "chats"),
        ({"facts": {"brand": "furniture"}, "channel": "chat"}, "chats"),  # the first loaded one
        ({"facts": {"brand": "furniture"}, "playbook": "chats"}, "chats"),
        ({"facts": {"brand": "garden"}}, "general"),
        ({"facts": {"ordered_on": "2020-01-01"}, "now": "2026-11-18T09:00:00Z"}, "old"),
    ],
)
def test_the_first_that_serves_a_case(given: dict[str, Any], name: str) -> None:
    found = brands(
        chats="channel == 'chat'", furniture=FURNITURE, general=None, old="days_since(facts.ordered_on) > 365"
    )
    assert found.brand(case(**given)).playbook.name == name


def test_without_one_that_serves_all_the_first_is_taken() -> None:
    assert brands(furniture=FURNITURE, chats="channel == 'chat'").brand(case()).playbook.name == "furniture"
    assert brands(one=None, two=None).brand(case()).playbook.name == "one"


def test_one_playbook_serves_every_case() -> None:
    assert brands(furniture=FURNITURE).brand(case()).playbook.name == "furniture"


def test_an_unknown_name_is_told() -> None:
    with pytest.raises(BadCase, match="no playbook 'garden'; loaded are furniture, chats"):
        brands(furniture=FURNITURE, chats=None).brand(case(playbook="garden"))


def test_a_condition_that_fails_on_a_case_names_its_key() -> None:
    with pytest.raises(
        BadPlaybook, match="serves: fails on this case: the text 'x' and the number 3 cannot be compared"
    ):
        brands(one="facts.total > 3", two=None).brand(case(facts={"total": "x"}))


async def test_plan_draft_and_score_go_by_the_same_playbook() -> None:
    made, one = brands(chats="channel == 'chat'", furniture=FURNITURE, general=None), case(facts={"brand": "furniture"})
    assert made.plan(one, made.read(one)).resolution.says == "a gift from furniture"
    draft = await made.draft(one)
    assert draft.provenance.playbook == "furniture"
    score = made.score(one, draft.reply.text)
    assert [check.id for check in score.checks if check.outcome == "fail"] == []
