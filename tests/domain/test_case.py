"""What a case takes, what it refuses, and what it counts."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from pydantic import ValidationError

from drafter.domain.case import MESSAGE_BYTES, Case


def _case(**given: Any) -> Case:
    return Case.model_validate({"message": {"text": "The blender arrived broken."}, **given})


def test_a_message_is_enough() -> None:
    case = _case()
    assert case.channel == "email"
    assert not case.is_public
    assert case.id.startswith("case-")


def test_social_is_public_unless_said_otherwise() -> None:
    assert _case(channel="social").is_public
    assert not _case(channel="social", public=False).is_public
    assert _case(channel="email", public=True).is_public


def test_yaml_dates_and_iso_text_are_the_same_fact() -> None:
    assert _case(facts={"on": dt.date(2026, 11, 3)}).facts == _case(facts={"on": "2026-11-03"}).facts


def test_numbers_that_yaml_made_of_ids_are_text_again() -> None:
    assert _case(id=1042, customer={"id": 77}).id == "1042"


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"message": {"text": ""}}, "empty"),
        ({"message": {"text": " \n"}}, "empty"),
        ({"message": {"text": "a\x00b"}}, "NUL"),
        ({"message": {"text": "a\ud800b"}}, "surrogate"),
        ({"message": {"text": "x" * (MESSAGE_BYTES + 1)}}, "256 KB"),
        ({"now": "2026-11-18T09:00:00"}, "timezone"),
        ({"facts": {"total": {"amount": "5"}}}, "currency"),
        ({"facts": {"total": {"amount": "five", "currency": "USD"}}}, "decimal string"),
        ({"facts": {"total": {"amount": "5", "currency": "usd"}}}, "ISO 4217"),
        ({"facts": {"share": float("nan")}}, "finite"),
        ({"customer": {"timezone": "Mars/Olympus"}}, "IANA"),
        ({"channel": "pigeon"}, "'email'"),
    ],
)
def test_refused(given: dict[str, Any], told: str) -> None:
    with pytest.raises(ValidationError, match=told):
        _case(**given)


@pytest.mark.parametrize("text", ["tab\there", "bell\x07", "rtl \u202eabc", "emoji 👩‍👩‍👧", "zero\u200bwidth"])
def test_other_characters_are_kept(text: str) -> None:
    assert _case(message={"text": text}).message.text == text


def test_it_cannot_be_changed() -> None:
    with pytest.raises(ValidationError):
        _case().channel = "chat"  # type: ignore[misc]
