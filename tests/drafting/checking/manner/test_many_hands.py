"""What a reply must not leave out, told as many hands would tell it, and what only sounds as if it told it."""

from __future__ import annotations

from typing import Any

import pytest


def plan(
    says: str, done_by: str = "2026-11-25T18:00:00-06:00", due_at: str = "2026-11-25T18:00:00-06:00", **more: Any
) -> dict[str, Any]:
    does = more.pop("does", "email you to confirm that it has arrived")
    return {
        "resolution": {"kind": more.pop("kind", "remedy"), "says": says, "done_by": done_by},
        "commitment": {"id": "k", "case_id": "x", "does": does, "owner": "Priya", "due_at": due_at},
        **more,
    }


REFUND = "$40.00 back on your card"
RESOLUTIONS = [
    (REFUND, "I'm returning $40 to your card today; it shows by Wednesday.", "pass"),
    (REFUND, "The difference is $40. I'm sending it to your card today.", "pass"),
    (REFUND, "Yes: $40, and it is with you by Wednesday, November 25.", "pass"),
    (REFUND, "You asked for your money back, and here it is: $40 to your card.", "pass"),
    (REFUND, "You were charged $40 too much. We will make this right by Wednesday, November 25.", "fail"),
    (REFUND, "Part of what you paid goes back to your card by Wednesday.", "fail"),
    (REFUND, "Everything will be settled by Wednesday, November 25.", "fail"),
    (REFUND, "You asked for a refund of $40 and we are sorry.", "fail"),
    ("the fine of $70.00 cancelled", "The fine is cancelled; I'm taking it off your record today.", "pass"),
    ("the fine of $70.00 cancelled", "I am looking at the best way forward for you.", "fail"),
    ("the right to leave your contract without the exit fee of £90.00", "You are free to leave, and the exit fee falls away: I'm waiving it.", "pass"),
    ("your bike repaired and ready for pick-up", "It will be ready by 6 pm on Wednesday, November 25.", "pass"),
    ("your bike repaired and ready for pick-up", "I will call you on Wednesday, November 25.", "fail"),
    ("your supply switched back on remotely", "The power will be back by seven.", "pass"),
    ("an appointment on Wednesday, November 25 at 9:40", "You are booked with Dr Hale on Wednesday, November 25 at 9:40.", "pass"),
    ("a confirmed seat on flight HA 16 at no extra cost", "You have a seat on HA 16, at no extra cost.", "pass"),
    ("a confirmed seat on flight HA 16 at no extra cost", "I will get you on another flight soon at no extra cost.", "fail"),
    ("six tins of Calm Down, sent by courier", "Six tins of Calm Down go out today and reach you by Wednesday, November 25.", "pass"),
    ("a crew that comes back for the recycling", "A crew comes for all the recycling by Wednesday, November 25.", "pass"),
    ("a crew that comes back for the recycling", "This matter will be taken care of by Wednesday, November 25.", "fail"),
]  # fmt: skip
COMMITMENTS = [
    ("I'll ring you on Wednesday, November 25 to make sure of it.", "en", "pass"),
    ("On Wednesday you'll hear from me by phone.", "en", "pass"),
    ("Wednesday, November 25 is when I write to you again.", "en", "pass"),
    ("It arrives on Wednesday. That evening I'll check with you that all is well.", "en", "pass"),
    ("Your written confirmation comes from me by Wednesday.", "en", "pass"),
    ("Our warehouse manager will call you on Wednesday.", "en", "pass"),
    ("You have it by Wednesday, November 25. I'll write to you once it has arrived.", "en", "pass"),
    ("Samedi est loin : mercredi 25 novembre, je vérifie avec vous que tout fonctionne.", "fr", "pass"),
    ("Le mercredi 25 novembre, je vous téléphonerai.", "fr", "pass"),
    ("Am Mittwoch, 25. November, vergewissere ich mich bei Ihnen, dass alles läuft.", "de", "pass"),
    ("El miércoles 25 de noviembre compruebo con usted que todo funciona.", "es", "pass"),
    ("I'm issuing it today. It arrives by Wednesday, November 25. You will be kept posted.", "en", "fail"),
    ("I'm sorry that you had to write again. It arrives on Wednesday, November 25.", "en", "fail"),
    ("It will take over from me and be decided by Wednesday. You will then hear back from us.", "en", "fail"),
    ("I'll email you by [date]. It arrives on Wednesday, November 25.", "en", "fail"),
    ("Someone will be in touch by Wednesday, November 25.", "en", "fail"),
    ("Updates will follow on Wednesday.", "en", "fail"),
    ("Nous reviendrons vers vous mercredi 25 novembre.", "fr", "fail"),
    ("Wir melden uns am Mittwoch, 25. November.", "de", "fail"),
    ("Quedamos pendientes hasta el miércoles 25 de noviembre.", "es", "fail"),
]
TIMES = [
    ("The refund arrives by Wednesday, November 25, and I'll confirm that with you the same day.", "pass"),
    ("By Wednesday, November 25 it will have reached you, and that evening I'll write to you.", "pass"),
    ("You'll get back what you paid by Wednesday 25 November.", "pass"),
    ("Your money is there Wed 25 Nov. I'll text you then.", "pass"),
    ("I'm issuing the refund today.", "pass"),
    ("I'm issuing the refund today and you should see it shortly. I'll email you on Wednesday, November 25.", "fail"),
    ("I'm issuing the refund today and you will have it by <DATE>.", "fail"),
    ("I'll email you on Wednesday, November 25 to confirm that the refund has arrived.", "fail"),
    ("Someone will get in touch by November 25.", "fail"),
    ("You will have the refund in due course.", "fail"),
]
CHOICES = [
    ("If you'd still rather have the blender, a new one is with you by Monday. Just say which.", "en", "pass"),
    ("Both are open to you, and you choose.", "en", "pass"),
    ("Should you prefer a new blender, that is also possible.", "en", "pass"),
    ("Si vous aimez mieux être remboursée, c'est possible aussi.", "fr", "pass"),
    ("¿O prefieres que te lo cambiemos?", "es", "pass"),
    ("Oder hätten Sie lieber ein neues Gerät?", "de", "pass"),
    ("You get your money back by Wednesday rather than next week.", "en", "fail"),
    ("We would have preferred to get this right the first time.", "en", "fail"),
    ("Nous aurions préféré vous éviter cela.", "fr", "fail"),
    ("You chose us, and we let you down.", "en", "fail"),
]


PAID = "You get $40.00 back on your card by Wednesday, November 25; I'm sending it today."
ASKED = [
    (["Refund the $46 or whatever the difference is"], PAID, "pass"),
    (["i want all of them gone"], f"{PAID} The other two stay.", "pass"),
    (["When do I get my money?"], "It is in your account by Wednesday, November 25: $40.00, paid today.", "pass"),
    (["Who pays for this?"], PAID, "pass"),
    (["Where is my money?"], PAID, "pass"),
    (["Why did this happen?"], f"That was us: our payment file was sent two times. {PAID}", "pass"),
    (["Are you still looking?"], f"I am closing the search today. {PAID}", "pass"),
    (["Do I have to send it back?"], f"You need not return it. {PAID}", "pass"),
    (["When will the line be live?"], f"When it will be live I can't say yet. I'll email you the date by November 25. {PAID}", "pass"),
    (["Who do I actually speak to?"], f"The person to speak to is me. {PAID}", "pass"),
    (["Can you correct the name?", "Is there a fee?"], f"Yes, I am correcting the name today, and no fee is due. {PAID}", "pass"),
    (["What do I get for it?", "Who else has the code to our flat?"], f"{PAID} No other guest has the code.", "pass"),
    (["Can you correct the name?", "Is there a surcharge?"], f"Yes, I am correcting the name today. {PAID}", "fail"),
    (["What do I get for it?", "Who else has the code to our flat?"], PAID, "fail"),
    (["Can I leave?", "Does the same go for my mum's line?"], f"You can leave. {PAID}", "fail"),
    (["Send me the link to the manual", "I want my money"], PAID, "fail"),
    (["Did you give anyone my home address?"], PAID, "fail"),
    (["When will the line be live?"], "When it will be live I can't say yet, and you will be informed.", "fail"),
    (["When do I get my money?"], "The $40.00 makes its way to your card shortly. I'll email you on November 25.", "fail"),
    (["Will you collect the packaging?", "How much is it?"], PAID, "fail"),
]  # fmt: skip
WRONGS = [
    ("You should have had that lamp by Tuesday, and I'm sorry.", "pass"),
    ("Nine hours was too long, and that was on us.", "pass"),
    ("We cancelled that flight at the gate. I'm sorry.", "pass"),
    ("Nobody rang you back on Friday. I'm sorry.", "pass"),
    ("Our van drove past your house and the crew never got out. I'm sorry.", "pass"),
    ("The kettle's handle lay in a separate corner of the box. I'm sorry.", "pass"),
    ("You were promised a replacement by November 10 and it never left us. I'm sorry.", "pass"),
    ("The blender reached you broken; I'm sorry.", "pass"),
    ("We handled that badly, and I'm sorry for the inconvenience yesterday.", "fail"),
    ("You must be worn out by now, and rightly annoyed with us. I apologise.", "fail"),
    ("We pride ourselves on putting customers first, and I am sorry that this mix-up let you down.", "fail"),
    ("I apologise for the blender. We should have looked after you much better on your first night.", "fail"),
    ("I'm sorry about what happened with order 4471.", "fail"),
    ("I take full responsibility for the experience that you have had with us, and I am sorry.", "fail"),
    ("We let you down and I apologise. It is on us to put it straight rather than on you to write again.", "fail"),
    ("I'm sorry for the trouble. A refund of $40.00 is on its way.", "fail"),
]


@pytest.mark.parametrize(("asks", "text", "outcome"), ASKED)
def test_what_was_asked(judge, asks, text, outcome):
    said = " ".join(asks)
    found, start = [], 0
    for quote in asks:
        start = said.index(quote, start)
        kind = "question" if quote.endswith("?") else "request"
        span = {"message": "last", "start": start, "end": start + len(quote), "quote": quote}
        found.append({"kind": kind, "evidence": span})
    case = {"message": {"at": "2026-11-18T08:05:00-06:00", "text": said}}
    assert judge("answers_everything", text, case=case, reading={"asks": found}, plan=plan(REFUND)).outcome == outcome


@pytest.mark.parametrize(("text", "outcome"), WRONGS)
def test_what_went_wrong(judge, text, outcome):
    assert judge("acknowledges_issue", text).outcome == outcome


@pytest.mark.parametrize(("says", "text", "outcome"), RESOLUTIONS)
def test_the_way_out(judge, says, text, outcome):
    assert judge("states_resolution", text, plan=plan(says)).outcome == outcome


@pytest.mark.parametrize(("text", "language", "outcome"), COMMITMENTS)
def test_the_promise(judge, text, language, outcome):
    assert judge("states_commitment", text, plan=plan(REFUND, language=language), language=language).outcome == outcome


@pytest.mark.parametrize(("text", "outcome"), TIMES)
def test_the_time_of_the_way_out(judge, text, outcome):
    assert judge("gives_schedule", text, plan=plan("a refund of $40.00 to your card")).outcome == outcome


@pytest.mark.parametrize(("text", "language", "outcome"), CHOICES)
def test_the_choice(judge, text, language, outcome):
    other = {"kind": "remedy", "says": "a replacement, delivered free of charge"}
    assert judge("offers_choice", text, plan=plan(REFUND, alternatives=[other]), language=language).outcome == outcome
