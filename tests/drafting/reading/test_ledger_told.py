"""What the customer names without a shape of its own, which questions want an answer, and which offer was chosen."""

import pytest

from drafter.domain.case import Case
from drafter.drafting.reading.ledger import keep


def ledger(*lines):
    """Lines are "c: text", "a: text" or "s: text", ten minutes apart; the last one is the customer's message."""
    said = [
        {"at": f"2026-11-04T{9 + minute // 6:02d}:{minute % 6}0:00-06:00", "from": {"c": "customer", "a": "agent", "s": "system"}[line[0]], "text": line[3:]}
        for minute, line in enumerate(lines)
    ]  # fmt: skip
    last = said.pop()
    return keep(Case.model_validate({"history": said, "message": {"at": last["at"], "text": last["text"]}, "now": "2026-11-18T09:00:00-06:00"}))  # fmt: skip


@pytest.mark.parametrize(
    ("lines", "name", "value"),
    [
        (["c: left my scarf in room 412"], "room", "412"),
        (["c: Flight QZ 77 was late"], "flight", "QZ 77"),
        (["c: it says ERR 12 LOCKED"], "code", "ERR 12 LOCKED"),
        (["c: Version 3.2.10 crashes"], "version", "3.2.10"),
        (["c: the key fails from 198.51.100.4"], "ip_address", "198.51.100.4"),
        (["c: My meter reads 7,402 and the bill 74,020"], "meter_reading", "7,402"),
        (["c: you charged 18.50 after I left"], "amount", "18.50"),
        (['c: Tenant "nordlys" is down'], "tenant", "nordlys"),
        (["c: my toaster caught a spark"], "item", "toaster"),
        (["c: I live at 9 Quarry Rise now"], "address", "9 Quarry Rise"),
        (["c: The address is Bryn Glas, Talybont. Thanks"], "address", "Bryn Glas, Talybont"),
        (["c: Please call.\n\nIngrid Solberg\nHead of Ops"], "name", "Ingrid Solberg"),
        (["c: it's Mrs Okoye again"], "name", "Mrs Okoye"),
        (["a: Which branch did you use?", "c: Harbour Street"], "branch", "Harbour Street"),
        (["a: Have you tried another cable?", "c: Yes. Cable, new adapter."], "step_tried", "Cable, new adapter"),
    ],
)
def test_a_thing_named(lines, name, value):
    assert (name, value) in [(one.name, one.value) for one in ledger(*lines).facts]


@pytest.mark.parametrize(
    ("lines", "value"),
    [
        (["c: I waited in line 20 minutes"], "20 minutes"),
        (["a: Which branch did you use?", "c: I don't know"], "I don't know"),
        (["c: Should I buy a new kettle?"], "kettle"),
        (["c: Thanks a lot.\n\nBest Regards"], "Best Regards"),
    ],
)
def test_no_thing_named(lines, value):
    assert value not in [one.value for one in ledger(*lines).facts]


@pytest.mark.parametrize(
    "text",
    [
        "Are you still there?",
        "How's your week going?",
        "How did we do today?",
        "Did you know you can save with our yearly plan?",
        "Who would want to wait for that?",
        "How annoying is that?",
        "What can I do for you?",
        "Isn't that always the way?",
    ],
)
def test_a_question_that_wants_no_answer(text):
    assert ledger("c: Hi", f"a: {text}", "c: ok").questions == ()


@pytest.mark.parametrize(
    ("asked", "reply", "answers"),
    [
        ("Where are you staying, and is there a number for the driver?", "Hotel Astra, room 9", [True, False]),
        ("Could you send a photo, and is the shed wood or metal?", "Photo attached.", [True, False]),
        ("Is the shed wood or metal?", "Metal.", [True]),
        ("Did anything change on your side?", "Nothing changed.", [True]),
        ("The registration of the car, please.", "brb, going out to look", [False]),
        ("The registration of the car, please.", "LV19 KPT", [True]),
        ("What is her middle name?", "It's Maud, with a d. And when does it come?", [True]),
    ],
)
def test_whether_it_was_answered(asked, reply, answers):
    assert [one.answered for one in ledger("c: Hi", f"a: {asked}", f"c: {reply}").questions] == answers


@pytest.mark.parametrize(
    ("offer", "reply", "states"),
    [
        ("I can send a new one or cancel with a full refund, your call.", "new one but hurry", ["taken", "open"]),
        ("I can send a new one or cancel with a full refund.", "Money back please", ["open", "taken"]),
        ("Can I move you to 17:30 today, or tomorrow 07:00 with a hotel on us?", "no to 17:30. hotel", ["refused", "taken"]),
        ("We can settle at £90, or you can send a list and we assess it.", "£90 for a lens? No. List to follow.", ["refused", "taken"]),
        ("Two options: we send a new lid, or you keep it and we give you $15.", "New lid.", ["taken", "open"]),
        ("Would a smaller van do? Same rate.", "anything with wheels", ["taken"]),
        ("Would you like the engraving thrown in?", "Please! To the office.", ["taken"]),
        ("I could give you December free instead.", "No thanks, I'd just like the box.", ["refused"]),
        ("I can add 2,000 points for the trouble.", "when does it land", ["open"]),
        ("If you'd rather have it delivered, that would be the 28th.", "the shop is fine", ["refused"]),
        ("As a gesture of goodwill I've added a free month.", "ok", ["taken"]),
        # look-alikes
        ("I can certainly take a look.", "ok", []),
        ("We can see that it left.", "ok", []),
        ("Would Tuesday the 27th suit instead?", "ok", []),
        ("I could reproduce it.", "ok", []),
        ("Send us the number so that we can check.", "ok", []),
        ("Is it possible we can run a test?", "ok", []),
    ],
)  # fmt: skip
def test_what_became_of_an_offer(offer, reply, states):
    assert [one.state for one in ledger("c: Hi", f"a: {offer}", f"c: {reply}").offers] == states
