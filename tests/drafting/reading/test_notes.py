"""What a reading could not do, it says."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from drafter.domain.reading import Reading


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Buongiorno, il mio pacco non è ancora arrivato e voglio indietro i miei soldi.", "it"),
        ("Dzień dobry, moja paczka nie dotarła, proszę o zwrot pieniędzy.", "pl"),
        ("Hej, mitt paket har inte kommit fram och jag vill ha pengarna tillbaka nu.", "sv"),
        ("私の荷物がまだ届きません。返金してください。", "ja"),
    ],
)
def test_words_of_another_language_are_not_read_and_that_is_told(
    reading_of: Callable[..., Reading], text: str, language: str
) -> None:
    [note] = reading_of(text).notes
    assert f"({language})" in note
    assert "only its dates, order and tone" in note


@pytest.mark.parametrize(
    "text",
    [
        "My parcel is late and nobody answers.",
        "Mein Paket ist immer noch nicht da, und niemand antwortet.",
        "Mi paquete no ha llegado y nadie contesta.",
        "Mon colis n'est toujours pas arrivé et personne ne répond.",
        "My parcel is late. Please answer in Italian.",
        "ok",
        "😡",
    ],
)
def test_what_was_read_needs_no_note(reading_of: Callable[..., Reading], text: str) -> None:
    assert reading_of(text).notes == ()
    assert reading_of(text, customer={"language": "de-AT"}).notes == ()
