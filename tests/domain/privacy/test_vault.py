"""The vault: what goes out, what comes back, and what never does, over any text."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.domain.case import Case
from drafter.domain.privacy import Known, Vault, find_private
from drafter.domain.privacy.cards import luhn

MARIA = Known(
    names=("Maria Gómez",),
    phones=("+1 312 555 0134",),
    addresses=("12 Elm Street, Springfield, IL 62704",),
    kept=frozenset({"4471029382", "3125550199"}),
)
TELLING = (
    "Maria maria MARIA's Gomez [NAME_1] [[NAME_1]] NAME_2 {email_1} <PHONE 1> ⟦card_1⟧ [ ] \\ \" \n maria@x.com 312-555-0134 "
    "219-09-9999 12_Elm_St DE89370400440532013000 order #4471029382 10.0.0.7 v1.2.3.4"
)
SPEAKING = st.one_of(st.text(max_size=40), st.sampled_from(TELLING.split(" ")))
TEXTS = st.lists(SPEAKING, max_size=12).flatmap(
    lambda words: st.sampled_from(["", " ", ", ", "\n"]).map(lambda gap: gap.join(words))
)
QUICK = settings(max_examples=150)


def gone(text: str) -> bool:
    return any(one.kind in ("card", "secret") for one in find_private(text, MARIA))


@QUICK
@given(TEXTS)
def test_what_goes_out_comes_back_to_the_letter(text: str) -> None:
    vault = Vault(MARIA, [text])
    if not gone(text):
        assert vault.restore(vault.redact(text)) == text


@QUICK
@given(TEXTS)
def test_redacting_twice_is_redacting_once(text: str) -> None:
    vault = Vault(MARIA, [text])
    once = vault.redact(text)
    assert vault.redact(once) == once


@QUICK
@given(TEXTS)
def test_what_is_put_back_into_json_leaves_it_json(text: str) -> None:
    vault = Vault(MARIA, [text])
    answer = json.dumps({"greeting": vault.redact(text)}, ensure_ascii=False)
    restored = json.loads(vault.restore(answer, escaped=True))["greeting"]
    assert gone(text) or restored == text


def numbers() -> st.SearchStrategy[str]:
    """Card numbers that hold, of the common issuers."""
    prefixes = st.sampled_from(
        [("4", 16), ("51", 16), ("2223", 16), ("34", 15), ("6011", 16), ("3530", 16), ("36", 14)]
    )

    def whole(drawn: tuple[tuple[str, int], int]) -> str:
        (prefix, length), seed = drawn
        body = (prefix + str(seed).zfill(18))[: length - 1]
        return next(f"{body}{last}" for last in range(10) if luhn(f"{body}{last}"))

    return st.tuples(prefixes, st.integers(0, 10**18 - 1)).map(whole)


@QUICK
@given(
    numbers(),
    st.lists(
        st.sampled_from(["", " ", "-", ".", "/", " - ", "\u00a0", "\u200b", "_", "\n", "·"]), min_size=18, max_size=18
    ),
    st.sampled_from(["", "my order number is ", "tracking: ", "x", "ref #"]),
    st.sampled_from(["", " thanks", "x", "."]),
)
def test_no_card_number_goes_out_or_comes_back_whatever_parts_it(
    number: str, gaps: list[str], before: str, after: str
) -> None:
    said = "".join(figure + gap for figure, gap in zip(number, gaps, strict=False)).rstrip(" -./_\n·\u00a0\u200b")
    vault = Vault(Known(kept=frozenset({number})), [])
    sent = vault.redact(before + said + after)
    assert said not in sent
    assert number not in "".join(mark for mark in sent if mark.isdigit())
    assert said not in vault.restore(sent)
    assert number not in repr(vault.__dict__["_values"])


def test_a_card_number_in_the_figures_of_another_script() -> None:
    said = "٤٩٦٩٢٣٠٥٨٥٦٩٦٥٤٩"
    assert Vault().redact(f"card {said}") == "card [CARD_1]"


@pytest.mark.parametrize(
    "copied",
    ["[NAME_1]", "[name_1]", "[Name 1]", "[NAME-1]", "[NAME\\_1]", "{NAME_1}", "<NAME_1>", "⟦NAME_1⟧", "NAME_1", "[ NAME_1 ]", "[**NAME_1**]"],
)  # fmt: skip
def test_a_placeholder_that_was_copied_carelessly_comes_back(copied: str) -> None:
    vault = Vault(MARIA)
    vault.redact("Maria here")
    assert vault.restore(f"Hi {copied}, thank you.") == "Hi Maria, thank you."


@pytest.mark.parametrize("invented", ["[NAME_7]", "[phone 4]", "EMAIL_9", "[CARD_1]", "[SECRET_1]", "[CARD_5]"])
def test_one_that_stands_for_nothing_is_marked(invented: str) -> None:
    vault = Vault(MARIA)
    vault.redact("card 4969230585696549, password: hunter2")
    restored = vault.restore(f"about {invented} then")
    assert restored.startswith("about [[")
    assert restored.endswith("]] then")
    assert vault.restore(restored) == restored


@pytest.mark.parametrize(
    "said", ["see [name 1] in the form", "name_1 is the field", "{EMAIL_1} was in your mail", "[[NAME_1]]"]
)
def test_what_the_customer_wrote_like_a_placeholder_stays_theirs(said: str) -> None:
    case = Case.model_validate({"customer": {"name": "Maria"}, "message": {"text": f"Maria: {said}, at maria@x.com"}})
    vault = Vault.of(case)
    sent = vault.redact(case.message.text)
    assert said in sent
    assert "Maria" not in sent
    assert "maria@" not in sent
    assert vault.restore(sent) == case.message.text


def test_one_value_has_one_placeholder_in_all_texts_and_counts_once() -> None:
    vault = Vault(MARIA)
    first, second = vault.redact("maria@x.com wrote"), vault.redact("again maria@x.com and bob@x.com")
    assert first == "[EMAIL_1] wrote"
    assert second == "again [EMAIL_1] and [EMAIL_2]"
    assert vault.counts == {"email": 2}
    assert "maria" not in repr(vault)
