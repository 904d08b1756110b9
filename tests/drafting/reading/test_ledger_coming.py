"""Promises told in the present or cut short, the look-alikes of each, and what became of them. Threads begin on
Wednesday 4 November 2026; a message is written as "day hour who: text"."""

import pytest

from drafter.domain.case import Case
from drafter.drafting.reading.ledger import keep


def promised(*lines):
    said = []
    for line in lines:
        head, text = line.split(": ", 1)
        day, hour, who = head.split()
        sender = {"c": "customer", "a": "agent", "s": "system"}[who]
        said.append({"at": f"2026-11-{int(day):02d}T{int(hour):02d}:00:00-06:00", "from": sender, "text": text})
    last = said.pop()
    return keep(
        Case.model_validate(
            {"customer": {"timezone": "America/Chicago"}, "history": said, "message": {"at": last["at"], "text": last["text"]}, "now": last["at"]}
        )
    ).promises  # fmt: skip


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("The patch goes live with Friday's build.", "11-06 23:59"),
        ("Your parcel leaves us tomorrow.", "11-05 23:59"),
        ("A van comes by on Monday between nine and noon.", "11-09 12:00"),
        ("Your kettle is on the Thursday van, with you by teatime.", "11-05 23:59"),
        ("With you by noon tomorrow.", "11-05 12:00"),
        ("Back to you within the hour.", "11-04 16:00"),
        ("Should be with you on Friday at the latest.", "11-06 23:59"),
        ("We're collecting the old one on Tuesday.", "11-10 23:59"),
        ("I've put a note in my diary to ring you on Monday.", "11-09 23:59"),
        ("I've put you down for ten o'clock on Friday.", "11-06 10:00"),
        ("Your visit is Monday, 2 to 4.", "11-09 16:00"),
        ("Monday it is, between nine and noon.", "11-09 12:00"),
        ("Give me until Friday and I'll have it sorted.", "11-06 23:59"),
        ("Leave it with me for twenty minutes.", "11-04 15:20"),
        ("There'll be a new key in your letterbox by Friday.", "11-06 23:59"),
        ("It's down for delivery on Thursday.", "11-05 23:59"),
        ("You will have it before the week is out.", "11-06 23:59"),
        ("You'll have the form this side of the weekend.", "11-06 23:59"),
        ("I'm driving it over on Saturday, any time good?", "11-07 23:59"),
        ("Das Geld ist bis Freitag auf Ihrem Konto.", "11-06 23:59"),
        ("Mañana le llamo para confirmarlo.", "11-05 23:59"),
        ("Je vous rappelle demain matin.", "11-05 12:00"),
    ],
)
def test_a_coming_act_is_a_promise(text, due):
    (one,) = promised("4 9 c: It is broken, please help me with it.", f"4 15 a: {text}", "4 15 c: ok")
    assert f"{one.due_at:%m-%d %H:%M}" == due
    assert text[one.evidence.start : one.evidence.end] == one.evidence.quote


@pytest.mark.parametrize(
    "text",
    [
        "We close at 4 today.",
        "The sale ends on Friday.",
        "Your flight departs tomorrow at 9.",
        "Your subscription renews on the 14th.",
        "We will be closed on Monday.",
        "I'm away until Thursday.",
        "The carrier says it arrives tomorrow.",
        "I'm told the 9th.",
        "Most parcels arrive by Friday.",
        "Refunds are processed within 5 days.",
        "Banks post it in 5-7 business days.",
        "You can collect it tomorrow.",
        "You are welcome to call us until 6 today.",
        "Please put the bin out by 7am tomorrow.",
        "The van can come on Friday or Monday.",
        "I've put it through this morning.",
        "I have asked our payments team to look at it.",
        "Should the part arrive tomorrow, we'll fit it.",
        "Bring it in this week and I'll plug it in.",
        "DM us your order number and we'll look into it.",
        "Done, sorted!\n\nKind regards\nTom Reed\nAccount desk\nVoicemails are returned within one business day",
        "All right.\n\nFrom: Tom\nSent: 2 November 2026\nTo: Ann\n\nI'll ship it by Friday.",
        "Das Büro ist am Freitag nicht besetzt.",
        "Normalmente el pedido llega en 3 días.",
        "Le magasin ferme demain à 18h.",
    ],
)
def test_what_only_sounds_like_one(text):
    assert promised("4 9 c: It is broken, please help me with it.", f"4 15 a: {text}", "4 15 c: ok") == ()


@pytest.mark.parametrize(
    ("lines", "dues"),
    [
        # a second act has its own time, or none
        (["4 15 a: I'll ship it by Friday and email you the label."], ["11-06", None]),
        (["4 15 a: I'll ship it by Friday and email you the label the same day."], ["11-06", "11-06"]),
        # a sentence that points back to the day before
        (["4 15 a: The engineer is coming on Monday. He'll phone when he's half an hour away."], ["11-09", "11-09"]),
        # due by what happens first
        (["4 15 a: Once the return is scanned, the new pair leaves the next business day.", "5 9 s: Return scanned."], ["11-06"]),
        (["4 15 a: It ships the day the old one is scanned.", "6 9 s: Old unit scanned at the depot."], ["11-06"]),
        (["4 15 a: It ships the day the old one is scanned."], [None]),
        # a proposal binds once the customer agrees
        (["4 15 a: Is it all right if I call you on Monday instead?", "4 16 c: That's fine."], ["11-09"]),
        (["4 15 a: Is it all right if I call you on Monday instead?", "4 16 c: Certainly not!"], []),
    ],
)  # fmt: skip
def test_when_it_falls_due(lines, dues):
    made = promised("4 9 c: It is broken.", *lines, "6 10 c: Hm.")
    assert [one.due_at and f"{one.due_at:%m-%d}" for one in made] == dues


@pytest.mark.parametrize(
    ("lines", "states"),
    [
        # kept: by a note, by the thing that came, by contentment after the due time
        (["4 15 a: I'll get our electrician round on Friday.", "6 16 a: Fitted a new fan. Works.", "9 9 c: Hello"], ["kept"]),
        (["4 15 a: A technician will be there on Friday by five.", "6 18 s: Field note: line repaired.", "9 9 c: Hello"], ["kept"]),
        (["4 15 a: I'll run a line test and come back to you by tomorrow.", "4 18 a: The test shows a break.", "9 9 c: Ok"], ["kept"]),
        (["4 15 a: There'll be a bag at your door by Friday.", "9 9 c: You're a star, Friday at nine it was."], ["kept"]),
        (["4 15 a: Two heaters are on their way, with you by noon tomorrow.", "5 10 c: Heaters here."], ["kept"]),
        # broken: the customer writes again after the time, and nothing shows that it was kept
        (["4 15 a: I'll ring you on Friday.", "9 9 c: The light is red."], ["broken"]),
        (["4 15 a: I'll ring you on Friday.", "9 9 c: The fan is brilliant. But no ring from you."], ["broken"]),
        # an answer to a question is no complaint of silence
        (["4 15 a: I'll ship it tomorrow.", "6 9 a: It went out. Any time good?", "6 10 c: After ten."], ["kept"]),
        # moved by a question and a yes: the new date decides, the old one breaks nothing
        (["4 15 a: I'll send our plumber on Friday.", "5 9 a: He is ill. Would Tuesday suit instead?", "5 10 c: That's fine.", "9 9 c: Hello"], ["open"]),
    ],
)  # fmt: skip
def test_what_became_of_it(lines, states):
    assert [one.state for one in promised("4 9 c: It is broken.", *lines)] == states
