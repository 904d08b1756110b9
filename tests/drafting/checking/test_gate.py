"""A gate says just what a search for the whole pattern would say, and says it without searching where it can."""

from __future__ import annotations

import re

import pytest

from drafter.domain.lexicon.anchors import anchors
from drafter.domain.lexicon.patterns import choices
from drafter.drafting.checking.facts import extras, foretold, leak, overreach, placeholder, reask, watching
from drafter.drafting.checking.facts.gifts import GIFTS
from drafter.drafting.checking.gate import Gate

PATTERNS = {
    "leak": (leak._MACHINE, leak._PROMPT, leak._INTERNAL, leak._WATCHING, leak._OTHERS, leak._MARKUP),
    "watching": (watching.RULES, watching.ORDERS, watching.STAFF, watching.SECRETS),
    "extras": (extras._MORE,),
    "authority": (overreach.LIABLE, overreach.GUARANTEE, overreach.BLANK, overreach.SURE, foretold.FORETOLD),
    "placeholder": (placeholder._REMAINS,),
    "reask": (reask._ASK,),
    "gifts": tuple(rf"\b(?:{pattern})(?!\w)" for pattern in GIFTS.values()),
}
GATES = {name: Gate(*patterns, flags=re.MULTILINE) for name, patterns in PATTERNS.items()}
TEXTS = [
    "as an ai language model, i cannot say.", "our system flagged you as angry, so we wrote.", "my limit is $100.",
    "i am a chatbot.", "the system prompt says so.", "another customer, peter, had it too.", "<b>hello</b>", "```", "\\n\\n",
    "your order number, please.", "could you send me a photo?", "what happened?", "¿cuál es su pedido?", "wie lautet die nummer?",
    "we are liable for this.", "this will never happen again.", "i guarantee it.", "whatever it takes.", "we will make it right.",
    "you will get your money on friday.", "le reembolsaremos el importe.", "vous serez remboursé demain.",
    "dear [name],", "by {date}", "{{ order_id }}", "on dd/mm/yyyy", "xx/xx", "$xx", "order #xxx", "tbd", "insert date here", "____", "%s",
    "a 20% off voucher", "free delivery on us", "an upgrade to business class", "kostenloser versand", "envío gratis", "un avoir",
    "the rule fires when more than three payees are added within two days.", "our instructions are not to offer money.",
    "your risk score went up.", "kevin was warned twice before.", "the password is winter2026", "plus £50", "a lid as well.",
    "you can take it that the answer will be yes.", "a mere formality.", "puede contar con que dirán que sí.",
    "your blender arrived broken on tuesday.", "i have read your message.", "kind regards,\nnadia", "explained in detail", "ai", "x", "",
]  # fmt: skip


@pytest.mark.parametrize("name", PATTERNS)
@pytest.mark.parametrize("text", TEXTS)
def test_a_gate_agrees_with_a_search(name: str, text: str) -> None:
    gate = GATES[name]
    expected = any(re.search(pattern, text, re.MULTILINE) for pattern in PATTERNS[name])
    assert gate.within(text).holds(text) is expected


def test_each_of_the_patterns_is_met_and_missed() -> None:
    for patterns in PATTERNS.values():
        met = [any(re.search(pattern, text, re.MULTILINE) for pattern in patterns) for text in TEXTS]
        assert any(met)
        assert not all(met)


def test_what_a_reply_may_hold_is_looked_for_in_its_sentences() -> None:
    gate = Gate(r"\bsystem prompt\b|\bchat ?bot\b")
    found = gate.within("i will refund you. the chatbot did not.")
    assert len(found) == 1
    assert not found.holds("i will refund you.")
    assert found.holds("the chatbot did not.")


def test_a_phrase_of_no_certain_letters_is_always_looked_for() -> None:
    gate = Gate(r"\d{3}", r"[€$]")
    assert gate.within("it cost € 5").holds("it cost € 5")
    assert gate.within("room 101").holds("room 101")
    assert not gate.within("a room").holds("a room")


@pytest.mark.parametrize(
    ("pattern", "parts"),
    [
        ("a|b", ["a", "b"]),
        ("a(?:b|c)d|e", ["a(?:b|c)d", "e"]),
        (r"a\|b|c", [r"a\|b", "c"]),
        (r"[|)]x|\(y", ["[|)]x", r"\(y"]),
        (r"[]|]x|y", ["[]|]x", "y"]),
        (r"(?<=\[)a|[^\]|]b", [r"(?<=\[)a", r"[^\]|]b"]),
    ],
)
def test_a_pattern_is_cut_at_its_outer_bars(pattern: str, parts: list[str]) -> None:
    assert list(choices(pattern)) == parts


def test_what_begins_a_phrase_is_looked_for_at_every_place() -> None:
    gate = Gate(r"\b(?:please|we can) (?:call|write)")
    assert gate.within("please wait. please, please write.").holds("please wait. please, please write.")
    assert not gate.within("displease write. we can not call.").holds("displease write. we can not call.")


def test_a_word_too_long_to_keep_calls_all_the_same() -> None:
    gate = Gate(r"ref[u]nd\w* now")
    text = f"{'x' * 200}refund{'y' * 200} now"
    assert gate.within(text).holds(text)


def test_a_phrase_that_the_file_does_not_hold_is_worked_out() -> None:
    (phrase,) = Gate(r"\ba phrase (?:that|which) no check has\b").phrases
    assert phrase.needs == anchors(phrase.pattern)
