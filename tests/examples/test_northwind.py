"""The first example company teaches the whole format: it uses every name and key that conditions and texts may."""

from __future__ import annotations

import re

import pytest

from drafter.adapters.knowledge import Articles
from drafter.adapters.playbooks import load_playbook
from tests.examples.companies import COMPANIES

NORTHWIND = COMPANIES[0]


def test_the_playbook_uses_every_field_that_there_is() -> None:
    playbook = load_playbook(NORTHWIND.playbook)
    assert playbook.company.holidays == "US"
    assert playbook.voice.never_say
    assert playbook.knowledge
    assert playbook.limits or any(remedy.limit for remedy in playbook.remedies)
    assert playbook.combinations
    assert set(playbook.voice.words) == {"email", "chat", "social", "sms", "phone"}
    assert [role.id for role in playbook.roles] == ["frontline", "supervisor", "manager"]
    source = NORTHWIND.playbook.read_text(encoding="utf-8").split("\nremedies:")[1]
    code = " ".join(re.findall(r'when: "[^"]*"|cost: "[^"]*"|{[{%].*?[}%]}', source, re.DOTALL))
    names = ("facts", "customer", "channel", "signals", "level", "contacts", "broken_promises", "days_since")
    for name in (*names, "money", "date"):
        assert re.search(rf"\b{name}\b", code), name
    assert all(remedy.takes and remedy.steps and remedy.follow_up for remedy in playbook.remedies)


@pytest.mark.parametrize(
    ("question", "article", "words"),
    [
        ("How long do I have to return them if the color doesn't suit us", "returns", "30 days"),
        ("do I need to keep the original box?", "returns", "any sturdy box"),
        ("Is it covered or not?", "warranty", "two-year warranty"),
        ("When is my card charged?", "payment", "when the parcel leaves"),
        ("How many points do I get per dollar?", "loyalty-points", "1 point for every dollar"),
        ("Do you match prices of other shops?", "price-match", "do not match"),
        ("How do I clean a cast iron pan?", "care", "by hand"),
        ("How long does the bank need to show my refund?", "refunds", "5 business days"),
    ],
)
def test_the_articles_answer_what_customers_ask(question: str, article: str, words: str) -> None:
    best = Articles(load_playbook(NORTHWIND.playbook).articles).search(question, limit=1)
    assert [(quote.id, words in quote.quote) for quote in best] == [(article, True)]
