"""What a case knows: the customer's own name, phone and address go; the numbers of things stay."""

import pytest

from drafter.domain.case import Case
from drafter.domain.privacy import Known, Vault

CASE = {
    "id": "C-1042",
    "customer": {
        "name": "Dr. María Gómez-Ruiz",
        "phone": "+49 30 1234567",
        "address": "12 Elm Street\nSpringfield, IL 62704",
    },
    "facts": {
        "order_id": "4471029382",
        "tracking_number": "3125550199",
        "serial": "10.20.30.40",
        "contact_phone": "(312) 555-0134",
        "shipping": {"address": "Hauptstraße 5, 80331 München", "recipient_name": "Otto Weiß"},
        "delivered": True,
        "item": "blender",
    },
    "message": {"text": "hello"},
}


def redacted(text, **customer):
    data = {**CASE, "customer": {**CASE["customer"], **customer}}
    return Vault.of(Case.model_validate(data)).redact(text)


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("Hi María, it is MARÍA'S order", ("María", "MARÍA")),
        ("maria's order, and Maria Gomez", ("maria", "Maria", "Gomez")),
        ("Marias Bestellung", ("Maria",)),
        ("mrs gómez-ruiz called", ("gómez",)),
        ("call 030 1234567 or 030/123 45 67 or 1234567", ("1234567", "123 45 67")),
        ("0049 30 1234567", ("1234567",)),
        ("order to (312) 555 0134", ("555",)),
        ("at 12 Elm St, Springfield IL 62704", ("Elm", "62704")),
        ("12 elm street is right", ("elm",)),
        ("my zip 62704", ("62704",)),
        ("in der Hauptstr. 5 wohnt niemand", ()),
        ("Hauptstraße 5, 80331 München", ("Haupt", "80331")),
        ("Otto was there", ("Otto",)),
        ("Herr Weiss war da", ("Weiss",)),
    ],
)
def test_what_the_case_knows_is_private_however_it_is_written(text, hidden):
    sent = redacted(text)
    for each in hidden:
        assert each not in sent


@pytest.mark.parametrize(
    "text",
    [
        "order 4471029382 of case C-1042",
        "4471029382 has not come",
        "phone support said 4471029382",
        "tracking 3125550199, call me about 3125550199",
        "the serial is 10.20.30.40",
        "marian and gomezian were here",
        "blender, 62 pieces, delivered 12 times, in Springfield",
        "ich weiß nicht, dr. no",
    ],
)
def test_the_numbers_of_things_and_other_words_stay(text):
    assert redacted(text) == text


def test_a_number_of_a_thing_with_check_digits_of_a_person_or_a_card_still_goes():
    case = Case.model_validate(
        {"facts": {"order_id": "4969230585696549", "ref": "DE89370400440532013000"}, "message": {"text": "x"}}
    )
    assert Vault.of(case).redact("4969230585696549 and DE89370400440532013000") == "[CARD_1] and [IBAN_1]"


@pytest.mark.parametrize(
    ("name", "text", "sent"),
    [
        ("Will Price", "Will you tell me the price, will you? Will Price", "Will you tell me the price, will you? [NAME_1] [NAME_2]"),
        ("Will Price", "Dear Will, the price will rise", "Dear [NAME_1], the price will rise"),
        ("Will Price", "I told Will Smith: my name is Will.", "I told [NAME_1] Smith: my name is [NAME_1]."),
        ("May Li", "on May 4 I wrote li and may write again.\nMay", "on May 4 I wrote li and may write again.\n[NAME_1]"),
        ("Rosa de la Cruz", "de la vida rosa", "de la vida rosa"),
        ("王小明", "我是王小明,请回复", "我是[NAME_1],请回复"),
    ],
)  # fmt: skip
def test_a_name_that_is_a_word_is_one_only_where_a_name_stands(name, text, sent):
    assert Vault(Known(names=(name,))).redact(text) == sent


def test_our_own_people_are_not_the_customers():
    case = Case.model_validate(
        {"customer": {"name": "Maria Gomez"}, "agent": {"name": "Priya Shah"}, "message": {"text": "x"}}
    )
    assert Vault.of(case).redact("Priya Shah wrote to Maria") == "Priya Shah wrote to [NAME_1]"
