"""Asks that stand in one sentence want an answer each; what is named only to be put aside has none."""

from __future__ import annotations

import pytest

from drafter.domain.evidence import Evidence
from drafter.domain.reading import Ask
from drafter.drafting.checking.manner.asked_parts import parts

PLAN = {"resolution": {"kind": "remedy", "says": "a full refund of $89.99", "done_by": "2026-11-25T18:00:00-06:00"}}
GIVEN = "You have the full $89.99 back by Wednesday, November 25."


def ask(quote, kind="question"):
    return Ask(kind=kind, evidence=Evidence(message="last", start=0, end=len(quote), quote=quote))


def reading(*asks):
    return {"asks": [one.model_dump() for one in asks]}


@pytest.mark.parametrize(
    ("quote", "told"),
    [
        ("Will you refund me in full, and may I keep the copy?", ["Will you refund me in full", "may I keep the copy?"]),
        ("I'd like the £22 back, and I'd like to know who checks these", ["I'd like the £22 back", "I'd like to know who checks these"]),
        ("Refund it and tell me why it broke", ["Refund it", "tell me why it broke"]),
        ("Wann kommt es, und wer bezahlt den Ausfall?", ["Wann kommt es", "wer bezahlt den Ausfall?"]),
        ("Devuélvanlos, y mándenme un justificante: me lo piden", ["Devuélvanlos", "mándenme un justificante"]),
        ("Quand arrive-t-il, et qui paie le retard ?", ["Quand arrive-t-il", "qui paie le retard ?"]),
        ("I expect my money back, and please don't offer me a voucher", ["I expect my money back, and please don't offer me a voucher"]),
        ("I want a refund for the lamp and the shade", ["I want a refund for the lamp and the shade"]),
        ("Can you tell me when and where it was lost?", ["Can you tell me when and where it was lost?"]),
        ("When is it done, who pays the days, and how do I get home?", ["When is it done", "who pays the days", "how do I get home?"]),
        ("When's it done, why wasn't I called", ["When's it done", "why wasn't I called"]),
        ("When it comes, can you ring?", ["When it comes, can you ring?"]),
        ("Können Sie das Gerät abholen und reparieren?", ["Können Sie das Gerät abholen und reparieren?"]),
    ],
)  # fmt: skip
def test_a_sentence_is_taken_apart_where_a_second_ask_opens(quote, told):
    found = parts(ask(quote))
    assert [one.evidence.quote for one in found] == told
    assert all(quote[one.evidence.start : one.evidence.end] == one.evidence.quote for one in found)


@pytest.mark.parametrize(
    ("quote", "more", "outcome"),
    [
        ("Will you refund me, and may I keep the torn jug for parts?", "", "fail"),
        ("Will you refund me, and may I keep the torn jug for parts?", "Yes, and keep the jug for parts.", "pass"),
        ("Refund me, and I'd like to know who packs these boxes", "", "fail"),
        ("Refund me, and I'd like to know who packs these boxes", "Two people in our warehouse pack these boxes.", "pass"),
        ("I want my money back, and please don't offer me a voucher", "", "pass"),
    ],
)  # fmt: skip
def test_each_part_wants_its_answer(judge, quote, more, outcome):
    text = f"The jug was torn and cracked; I am sorry. {GIVEN} {more}"
    assert judge("answers_everything", text, reading=reading(ask(quote, "request")), plan=PLAN).outcome == outcome


LIMIT = ask("can the daily limit be lifted for that day?")
TEARS = ask("why do the seams tear there?")


@pytest.mark.parametrize(
    ("asked", "said", "outcome"),
    [
        (LIMIT, "Regarding the daily limit, we'll look at that in due course.", "fail"),
        (LIMIT, "As for the daily limit, we can talk about lifting it another time.", "fail"),
        (LIMIT, "The daily limit is lifted for that day.", "pass"),
        (LIMIT, "We'll look at the daily limit separately: it is lifted to $5,000 on Thursday.", "pass"),
        (TEARS, "You also asked why the seams tear there. It's a good question.", "fail"),
        (TEARS, "You asked why the seams tear there. Good question: the thread was too thin.", "pass"),
        (TEARS, "You asked why the seams tear there. A fair question. The thread was too thin.", "pass"),
    ],
)
def test_what_is_put_aside_is_not_answered(judge, asked, said, outcome):
    text = f"The jug arrived in pieces; I am sorry. {GIVEN}\n\n{said}\n\nPriya"
    found = judge("answers_everything", text, reading=reading(ask("When is the refund here?"), asked), plan=PLAN)
    assert found.outcome == outcome


@pytest.mark.parametrize(
    ("said", "outcome"),
    [("", "fail"), ("We can't bring the jug today.", "pass"), ("No, not today.", "pass"), ("A courier brings it at six.", "pass")],
)  # fmt: skip
def test_a_thing_asked_for_by_a_time_is_told_to_come_or_not(judge, said, outcome):
    text = f"We left the jug out of your box, and I am sorry. {GIVEN} {said}"
    asked = reading(ask("can I get the jug today?"))
    assert judge("answers_everything", text, reading=asked, plan=PLAN).outcome == outcome


@pytest.mark.parametrize(
    ("quote", "text", "outcome"),
    [
        ("I expect an apology", f"The jug came in pieces. I apologise. {GIVEN}", "pass"),
        ("Refund me or explain yourselves to a judge", f"The jug came in pieces; I am sorry. {GIVEN}", "pass"),
        ("I want to leave unless you can sort this", f"The jug came in pieces; I am sorry. {GIVEN}", "pass"),
        ("I want a date, not a feeling", f"The jug came in pieces; I am sorry. {GIVEN}", "pass"),
    ],
)
def test_threats_and_wishes_that_the_way_out_meets(judge, quote, text, outcome):
    found = judge("answers_everything", text, reading=reading(ask(quote, "request")), plan=PLAN)
    assert found.outcome == outcome


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("You have it back by Wednesday, November twenty-fifth.", "pass"),
        ("You have the refund by the twenty-fifth of November.", "pass"),
        ("You have the refund by Wednesday the twenty-fifth.", "pass"),
        ("You have the refund by November twenty-sixth.", "fail"),
    ],
)
def test_a_day_in_words_is_a_day(judge, text, outcome):
    assert judge("gives_schedule", text, plan=PLAN).outcome == outcome


@pytest.mark.parametrize(
    ("check", "text", "outcome"),
    [
        ("acknowledges_issue", "I am sorry that your stay wasn't the one you had hoped for.", "fail"),
        ("acknowledges_issue", "I'm sorry your evening fell short of what you expected.", "fail"),
        ("acknowledges_issue", "I am sorry that nobody answered you when the blender came broken.", "pass"),
        ("acknowledges_issue", "I said you would hear from me by Tuesday. You did not, and I apologise.", "pass"),
        ("takes_ownership", "I'm sorry to hear about your recent experience with our service.", "fail"),
        ("takes_ownership", "I'm sorry to hear about the trouble you had at our branch.", "fail"),
        ("takes_ownership", "I'm sorry to hear how our driver spoke to you.", "pass"),
    ],
)
def test_what_names_no_trouble_of_ours(judge, check, text, outcome):
    assert judge(check, text).outcome == outcome
