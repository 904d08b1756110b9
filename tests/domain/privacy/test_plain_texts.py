"""Long texts with nothing private in them are looked through once; what is remembered of them is no text."""

from __future__ import annotations

import pytest

from drafter.domain.case import Case
from drafter.domain.privacy import private
from drafter.domain.privacy.private import find_private
from drafter.domain.privacy.vault import Vault

LONG = "You write the reply that a support agent sends to an upset customer. " * 60


@pytest.fixture(autouse=True)
def _fresh(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(private, "_plain", {})


def test_what_is_plain_is_looked_through_once_and_kept_as_a_hash(monkeypatch: pytest.MonkeyPatch) -> None:
    assert find_private(LONG) == []
    assert [len(one) for one in private._plain] == [32]
    monkeypatch.setattr(private, "_FINDERS", (("email", lambda text: 1 / 0),))
    assert find_private(LONG) == []


def test_what_the_case_knows_is_still_found_in_it() -> None:
    case = Case.model_validate({"customer": {"name": "Maria Gomez"}, "message": {"text": "Hello?"}})
    text = LONG + "Dear Maria Gomez,"
    for _ in range(2):
        assert "Maria" not in Vault.of(case).redact(text)
    assert len(private._plain) == 1


@pytest.mark.parametrize("told", ["mail maria@example.com", "card 4111 1111 1111 1111", "ring +1 312 555 0147"])
def test_a_long_text_with_something_private_is_never_remembered(told: str) -> None:
    for _ in range(2):
        assert [(LONG + told)[one.start : one.end] for one in find_private(LONG + told)] == [told.split(" ", 1)[1]]
    assert private._plain == {}


def test_it_never_remembers_many() -> None:
    for number in range(private._MOST * 2):
        find_private(LONG + "x" * number)
    assert len(private._plain) <= private._MOST
