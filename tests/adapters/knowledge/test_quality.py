"""Real questions over the example company's articles, in memory and in PostgreSQL: what is quoted answers, or nothing is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml

from drafter.adapters.knowledge import knowledge
from drafter.adapters.playbooks import load_playbook
from drafter.ports import KnowledgeBase

NORTHWIND = Path(__file__).parents[3] / "examples" / "northwind" / "playbook.yaml"
ASKED = yaml.safe_load((Path(__file__).parent / "asked.yaml").read_text())
RECALL = 0.85
"""The share of the answerable questions that find their answer; those that do not are put off, never answered wrongly."""


@pytest.fixture(scope="module", params=["memory", pytest.param("postgres", marks=pytest.mark.slow)])
def base(request: pytest.FixtureRequest) -> Iterator[KnowledgeBase]:
    url = ""
    if request.param == "postgres":
        made: Callable[[str], str] = request.getfixturevalue("new_database")
        url = made("quality")
    searched = knowledge(load_playbook(NORTHWIND), url)
    yield searched
    searched.close()  # type: ignore[attr-defined]


def test_what_is_quoted_answers(base: KnowledgeBase) -> None:
    """No answerable question gets another passage, and most get theirs."""
    found = {question: base.search(question, limit=1, language="en") for question, _ in ASKED["answered"]}
    wrong = {
        question: found[question][0].quote
        for question, words in ASKED["answered"]
        if found[question] and words not in found[question][0].quote
    }
    assert not wrong
    assert sum(map(bool, found.values())) >= RECALL * len(found), [one for one, quotes in found.items() if not quotes]


@pytest.mark.parametrize("question", ASKED["not_answered"])
def test_what_no_article_answers_stays_open(question: str, base: KnowledgeBase) -> None:
    assert base.search(question, language="en") == ()
