"""Roles, closed lists of words, translations and times."""

from __future__ import annotations

from typing import Any

import pytest

from .conftest import remedy, role, route, told


@pytest.mark.parametrize(
    ("roles", "routed", "finding"),
    [
        ([role("a", "100"), role("b", "100")], False, "roles[1].authority: b has nothing to decide"),
        ([role("a", "100"), role("b", "0")], False, "roles[1].authority: b may give nothing"),
        ([role("a", "100"), role("b", "50")], False, "roles[1].authority: is less than the role below may give"),
        ([role("a", "100"), role("b", "500", "EUR")], False, "roles[1].authority: is in EUR, the company counts in USD"),
        ([role("a", "-1"), role("b", "500")], False, "roles[0].authority: is below zero"),
        ([role("a", "0"), role("b", "100")], False, None),
        ([role("a", "100"), role("b", "100")], True, None),
        ([role("a", "100", away=["2026-12-24"]), role("b", "100")], False, None),
        ([role("a", "100")], False, None),
    ],
)  # fmt: skip
def test_roles(roles: list[dict[str, Any]], routed: bool, finding: str | None) -> None:
    routes = [route("'safety' in signals", to=roles[-1]["id"])] if routed else []
    found = told(roles=roles, routes=routes)
    assert len(found) == (finding is not None)
    assert all(one.startswith(str(finding)) for one in found)


@pytest.mark.parametrize(
    ("when", "finding"),
    [
        ("'saftey' in signals", "'saftey' is no signal; signals are shouting"),
        ("facts.z or 'saftey' in signals", "'saftey' is no signal"),
        ("level in ['angry', 'mad']", "'mad' is no level; levels are calm"),
        ("level == 'Angry'", "'Angry' is no level"),
        ("channel == 'fax'", "'fax' is no channel; channels are email"),
        ("failure == 'product'", "'product' is no failure; failures are outcome"),
        ("'refnd' in given", "'refnd' is no remedy or kind; did you mean refund?"),
        ("level is eq('mad')", "'mad' is no level"),
        ("'safety' in signals and level in ['angry', 'crisis'] and channel != 'sms'", None),
        ("'refund' in given and failure != 'treatment'", None),
        ("facts.level == 'mad' and facts.channel == 'fax'", None),
    ],
)
def test_words_of_closed_lists(when: str, finding: str | None) -> None:
    found = told(remedy(when), remedy("facts.y", id="other", kind="refund"))
    assert len(found) == (finding is not None)
    assert all(one.startswith(f"remedies[0].when: {finding}") for one in found)


def test_words_in_texts_count_too() -> None:
    (found,) = told(remedy("facts.z", says="a {{ 'text' if channel == 'SMS' else 'letter' }}"))
    assert found.startswith("remedies[0].says: 'SMS' is no channel; channels are email, chat, social, sms, phone")


def test_a_text_without_a_language_of_the_others() -> None:
    first = remedy("facts.y", says={"en": "a refund", "de": "eine Erstattung"}, steps=["book it today"])
    lacks = "has no text in de; where it is used, the reply falls back to en"
    assert told(first) == [f"remedies[0].steps[0]: {lacks}"]
    assert told(remedy("facts.y", steps=["book it today"])) == []


@pytest.mark.parametrize(
    ("takes", "after", "does", "early"),
    [
        ("5 business days", "3 business days", "email you to confirm the refund has arrived", True),
        ("1 week", "3 days", "Ihnen bestätigen, dass die Erstattung angekommen ist", True),
        ("5 days", "2 days", "confirmar que el reembolso ha llegado", True),
        ("5 days", "2 days", "vous confirmer que le remboursement est arrivé", True),
        ("5 business days", "5 business days", "email you to confirm the refund has arrived", False),
        ("10 business days", "5 business days", "tell you what the workshop found", False),
        ("2 days", "1 business day", "email you to confirm the refund has arrived", False),
    ],
)
def test_a_follow_up_before_there_is_anything_to_confirm(takes: str, after: str, does: str, early: bool) -> None:
    found = told(remedy("facts.z", takes=takes, follow_up={"does": does, "after": after}))
    expected = f"remedies[0].follow_up.after: comes after {after} to confirm what takes {takes}"
    assert [one.startswith(expected) for one in found] == [True] * early
