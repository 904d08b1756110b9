"""Strings that must be right to the letter, and words that look like names."""

from __future__ import annotations

import pytest

from drafter.domain.mentions.identifiers import find_identifiers, is_card, is_iban
from drafter.domain.mentions.names import find_names
from drafter.domain.mentions.numerals import find_numerals


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("order #4471 and INV-2291/A", [("id", "4471"), ("id", "inv2291a")]),
        ("mail a.b@c.co.uk", [("email", "a.b@c.co.uk")]),
        ("see https://northwind.com/returns?x=1.", [("link", "northwind.com/returns?x=1")]),
        ("call +1 (312) 555-0199 or 0800 123 4567", [("phone", "13125550199"), ("phone", "08001234567")]),
        ("card 4111 1111 1111 1111", [("card", "4111111111111111")]),
        ("DE89 3704 0044 0532 0130 00", [("iban", "de89370400440532013000")]),
        ("tracking 1Z999AA10123456784", [("id", "1z999aa10123456784")]),
        ("24/7, step 3, wait.no, at 18:00-20:00, use this password only once", []),
    ],
)
def test_identifiers(text, found):
    assert [(one.kind, one.key) for one in find_identifiers(text)] == found


def test_check_digits_decide():
    assert is_card("4111 1111 1111 1111")
    assert not is_card("4111 1111 1111 1112")
    assert is_iban("DE89 3704 0044 0532 0130 00")
    assert not is_iban("DE88 3704 0044 0532 0130 00")


@pytest.mark.parametrize("text", ["1" * 256_000, "a.b" * 85_000, "DE12 " * 51_000, "(0)" * 85_000, "A-1" * 85_000])
def test_a_hostile_text_ends(text):
    assert isinstance(find_identifiers(text), list)


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        ("Hi Maria,\nTom promised it.\n\nKind regards,\nPriya", "en", ["Maria", "Tom", "Priya"]),
        ("I'll ask Karen on Monday. It will be in English.", "en", ["Karen"]),
        ("Dear Customer,\nWe are sorry. I WILL do it.", "en", []),
        ("Ihr Kollege Weber hat die Lieferung der Maschine zugesagt.", "de", ["Weber"]),
        ("Sehr geehrte Frau Müller, die Lieferung kommt.", "de", ["Müller"]),
    ],
)
def test_names(text, language, names):
    assert [one.quote for one in find_names(text, language=language)] == names


@pytest.mark.parametrize(
    ("text", "language", "values"),
    [
        ("one hundred and five, twenty-two, the third", "en", [105, 22, 3]),
        ("dreihundertfünfundzwanzig und zwei", "de", [325, 2]),
        ("ciento veinticinco", "es", [125]),
        ("soixante-quinze, quatre-vingts", "fr", [75, 80]),
        ("the onerous tension of often", "en", []),
    ],
)
def test_numerals(text, language, values):
    assert [one.value for one in find_numerals(text, language)] == values
