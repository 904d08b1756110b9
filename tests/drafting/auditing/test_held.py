"""Facts that no case holds, told only where there are cases."""

from __future__ import annotations

from typing import Any

import pytest

from drafter.domain.case import Case
from drafter.drafting.auditing import audit

from .conftest import playbook, remedy

CASES = [
    Case.model_validate({"message": {"text": "?"}, "customer": {"tier": tier}, "facts": facts})
    for tier, facts in (
        ("gold", {"fault": "arrived_broken", "delivery_status": "late", "order": {"total": 5, "paid": 4}}),
        ("platinum", {"total": {"amount": "5", "currency": "USD"}, "tags": ["vip"], "note": None}),
    )
]


@pytest.mark.parametrize(
    ("parts", "finding"),
    [
        ({"when": "facts.falt == 'x'"}, "remedies[0].when: no case holds facts.falt; did you mean facts.fault?"),
        ({"when": "facts.weather"}, "remedies[0].when: no case holds facts.weather; correct the name, or add a case"),
        ({"when": "facts.fault", "cost": "facts.weight"}, "remedies[0].cost: no case holds facts.weight"),
        ({"when": "facts.fault", "says": "a {{ facts.part }}"}, "remedies[0].says: no case holds facts.part"),
        ({"when": "facts.order.totl > 1"}, "remedies[0].when: no case holds facts.order.totl; did you mean facts.order.total?"),
        ({"when": "facts.shop.name.first == 'a'"}, "remedies[0].when: no case holds facts.shop;"),
        ({"when": "facts.note"}, "remedies[0].when: no case holds facts.note"),
        ({"when": "facts.wrong == 'a' or facts.wrong == 'b'"}, "remedies[0].when: no case holds facts.wrong;"),
        ({"when": "facts.falt | default('') == 'x'"}, "remedies[0].when: no case holds facts.falt; did you mean"),
        ({"when": "customer.country == 'US'"}, "remedies[0].when: no case holds customer.country"),
        ({"when": "customer.tier == 'silver'"}, "remedies[0].when: no case has 'silver' as customer.tier; cases have gold, platinum"),
        ({"when": "customer.tier in ['platnum']"}, "remedies[0].when: no case has 'platnum' as customer.tier; did you mean 'platinum'?"),
        ({"when": "facts.fault == 'arrived_brokn'"}, "remedies[0].when: no case has 'arrived_brokn' as facts.fault; did you mean 'arrived_broken'?"),
        ({"when": "facts.fault == 'wrong_item'"}, None),
        ({"when": "facts.fault in ['arrived_broken', 'arrived_brokn']"}, None),
        ({"when": "facts.order.total > 1 and facts.total.amount > 1"}, None),
        ({"when": "facts.fault or facts.weather"}, None),
        ({"when": "facts.fault", "says": "a call{% if facts.weather is defined %} {{ facts.weather }}{% endif %}"}, None),
        ({"when": "'vip' in facts.tags and customer.tier == 'gold'"}, None),
    ],
)  # fmt: skip
def test_facts_of_the_cases(parts: dict[str, Any], finding: str | None) -> None:
    found = [str(one) for one in audit(playbook(remedy(**parts)), CASES)]
    assert len(found) == (finding is not None)
    assert all(one.startswith(str(finding)) for one in found)


def test_all_places_are_counted_and_named_once() -> None:
    book = playbook(remedy("facts.weight > 2", says="{{ facts.weight }}", cost="facts.weight"))
    (found,) = audit(book, CASES)
    assert str(found).startswith("remedies[0].when: no case holds facts.weight (and 2 more places); correct the name")


def test_without_cases_nothing_is_told() -> None:
    assert audit(playbook(remedy("facts.weather == 'x' and customer.tier == 'silver'"))) == []
