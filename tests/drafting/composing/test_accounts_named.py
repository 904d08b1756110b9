"""An account or a card that the customer names for a payment is taken up with a day, and its number never given back."""

from __future__ import annotations

import pytest

from drafter.domain.case import Case

from .test_letters import pipeline

FARE = {
    "booking": "K1", "flight": "HA 1", "flight_status": "cancelled", "choice": "refund", "notice_days": 30, "extraordinary": False,
    "distance_km": 900, "fare": {"amount": "80.00", "currency": "EUR"},
}  # fmt: skip


async def reply(text: str, channel: str = "email") -> str:
    case = Case.model_validate(
        {"id": "K-1", "message": {"text": text}, "facts": FARE, "now": "2026-11-19T10:00:00+01:00", "channel": channel,
         "agent": {"name": "Noa"}}
    )  # fmt: skip
    draft = await pipeline("halcyon").draft(case)
    assert draft.score.passed
    return draft.reply.text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("You cancelled my flight. Pay it into my account GB29 NWBK 6016 1331 9268 19.", "I am not repeating its number here"),
        ("You cancelled my flight. My new card is 5500 0000 0000 0004, refund me there.", "I am not repeating its number here"),
        ("Der Flug wurde gestrichen. Überweisen Sie es auf mein neues Konto AT61 1904 3002 3457 3201.", "die Nummer wiederhole ich hier nicht"),
        ("Cancelaron el vuelo. Páguenlo en mi nueva cuenta ES91 2100 0418 4502 0005 1332.", "no repito aquí su número"),
        ("Vous avez annulé mon vol. Voici mon nouvel IBAN : FR76 3000 6000 0112 3456 7890 189.", "je ne répète pas ici son numéro"),
    ],
)  # fmt: skip
async def test_it_is_taken_up_without_its_number(text: str, told: str) -> None:
    written = await reply(text)
    assert told in written
    assert "2100" not in written
    assert "1904" not in written


@pytest.mark.parametrize(
    "text",
    ["You cancelled my flight. The fare was taken from my bank account.", "You cancelled my flight, and I am cross."],
)
async def test_who_names_no_account_is_told_of_none(text: str) -> None:
    assert "repeating its number" not in await reply(text)
