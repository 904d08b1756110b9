"""What need not be paid for a time is one thing in many words: an answer, and within a plan that holds the bill."""

from __future__ import annotations

import pytest

from drafter.drafting.checking.not_due import waives

HELD = {
    "resolution": {
        "kind": "investigation",
        "says": "our workshop will check the invoice for the clutch, and we will tell you what is right",
        "done_by": "2026-11-25T18:00:00-06:00",
    },
    "steps": [{"does": "put the invoice on hold today", "owner": "Priya", "by": "2026-11-18T18:00:00-06:00"}],
}
UNHELD = {**HELD, "steps": [{"does": "send the invoice to the workshop today", "owner": "Priya"}]}
BOUNDED = [
    ("Until we have checked the invoice you don't have to pay anything.", "en"),
    ("You won't owe a cent until Wednesday 25 November.", "en"),
    ("For now you don't need to pay anything.", "en"),
    ("Meanwhile it won't cost you a penny.", "en"),
    ("Bis dahin zahlen Sie keinen Cent.", "de"),
]
UNBOUNDED = [
    ("You don't have to pay anything.", "en"),
    ("You will not have to pay anything, and until then I'll write every day.", "en"),
    ("You won't owe a cent for it; meanwhile I check the invoice.", "en"),
    ("Sie zahlen keinen Cent.", "de"),
]


@pytest.mark.parametrize(("text", "language"), BOUNDED)
def test_a_waiver_with_its_bound_is_within_a_plan_that_holds_the_bill(judge, text, language):
    verdict = judge("within_authority", text, plan=HELD, language=language)
    assert verdict.outcome == "pass", verdict.why
    assert judge("within_authority", text, plan=UNHELD, language=language).outcome == "fail"


@pytest.mark.parametrize(("text", "language"), UNBOUNDED)
def test_a_waiver_without_a_bound_is_none(judge, text, language):
    assert judge("within_authority", text, plan=HELD, language=language).outcome == "fail"


MESSAGE = "The clutch was never done, yet you billed me. When is it checked? Do I have to pay the invoice now?"
QUOTE = "Do I have to pay the invoice now?"
START = MESSAGE.index(QUOTE)
EVIDENCE = {"message": "last", "start": START, "end": START + len(QUOTE), "quote": QUOTE}
ASK = {"kind": "question", "evidence": EVIDENCE}
CASE = {"message": {"at": "2026-11-18T08:05:00-06:00", "text": MESSAGE}}
SAYS = {
    "asks": "whether to pay now",
    "evidence": EVIDENCE,
    "by": "plan",
    "says": "the invoice rests until you hear from us",
}
ANSWERED = [
    "Nothing is due for now.",
    "You owe nothing until then.",
    "I stop the invoice.",
    "The invoice is on hold.",
    "Please leave the invoice unpaid.",
    "The invoice rests for as long as we look at it.",
]


@pytest.mark.parametrize("told", ANSWERED)
def test_told_in_any_of_its_words_it_answers_whether_to_pay(judge, told):
    text = f"Hello Maria, we billed you for a clutch that we never did, I am sorry. {told} I will email you by Wednesday 25 November."
    verdict = judge("answers_everything", text, case=CASE, reading={"asks": [ASK]}, plan={**HELD, "answers": [SAYS]})
    assert verdict.outcome == "pass", verdict.why


def test_other_words_leave_it_open(judge):
    text = "Hello Maria, we billed you for a clutch that we never did, I am sorry. I'll email you soon."
    verdict = judge("answers_everything", text, case=CASE, reading={"asks": [ASK]}, plan={**HELD, "answers": [SAYS]})
    assert verdict.outcome == "fail"


WAIVES = """you need not pay it
we have put your invoice on hold
the direct debit is paused
nothing to pay
sie müssen vorerst nichts zahlen
die rechnung ruht
no tiene que pagar nada
la factura queda en suspenso
vous n'avez rien à payer
la facture est suspendue""".splitlines()
DUE = """the parcel is not due until friday
please pay it by monday
i'll stop that at once
nothing is needed from you
hold on, i'll look
your account is on file
die rechnung ist bis freitag zu zahlen
la factura vence el viernes
la facture est à payer vendredi""".splitlines()


@pytest.mark.parametrize("words", WAIVES)
def test_said_to_be_not_due(words):
    assert waives(words)


@pytest.mark.parametrize("words", DUE)
def test_said_to_be_due_or_of_other_things(words):
    assert not waives(words)
