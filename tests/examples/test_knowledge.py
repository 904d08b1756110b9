"""What customers of an airline and of a broadband company ask is found in their own articles."""

from __future__ import annotations

from functools import cache

import pytest

from drafter.adapters.knowledge import Articles
from drafter.adapters.playbooks import load_playbook
from tests.examples.companies import COMPANIES


@cache
def _articles(name: str) -> Articles:
    company = next(one for one in COMPANIES if one.name == name)
    return Articles(load_playbook(company.playbook).articles)


@pytest.mark.parametrize(
    ("company", "question", "article", "words"),
    [
        ("halcyon", "How big can my cabin bag be?", "cabin-baggage", "55 x 40 x 23 cm"),
        ("halcyon", "When does online check-in open?", "check-in", "48 hours"),
        ("halcyon", "How much does it cost to take a small dog in the cabin?", "pets", "€45"),
        ("halcyon", "When do miles expire?", "miles", "36 months"),
        ("halcyon", "Is assistance at the airport free?", "special-assistance", "is free"),
        ("halcyon", "Within how many days do I have to report damage to a bag?", "baggage", "7 days"),
        ("brightwire", "Do I have to pay for paper bills?", "prices-and-bills", "do not pay"),
        ("brightwire", "What does a red light on the router mean?", "routers", "has no line"),
        ("brightwire", "Does somebody have to be at home for the engineer?", "engineer-visits", "18 or over"),
        ("brightwire", "Do I have to pay an exit fee after the minimum term?", "leaving", "no exit fee"),
        ("brightwire", "On which day of the month are bills collected?", "prices-and-bills", "14th"),
    ],
)  # fmt: skip
def test_the_articles_answer_what_customers_ask(company: str, question: str, article: str, words: str) -> None:
    best = _articles(company).search(question, limit=1)
    assert [(quote.id, words in quote.quote) for quote in best] == [(article, True)]
