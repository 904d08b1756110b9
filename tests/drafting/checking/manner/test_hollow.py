"""Nothing that would fit any complaint; what names this case's trouble passes."""

from __future__ import annotations

import pytest

BAD = """We value your business.
Rest assured that we are looking into it.
I understand your frustration.
We apologize for any inconvenience.
Your satisfaction is our top priority.
Thank you for your patience.
As a valued customer you deserve better.
Please do not hesitate to contact me.
I completely understand how you feel.
Thank you for reaching out.
We take all complaints very seriously.
We strive to provide excellent service.
This is not the experience we want for our customers.
Thank you for bringing this to our attention.
Your feedback is important to us.
If you have any further questions, let us know.
We are working hard to resolve this.
I can assure you this is being handled.
I know how frustrating this can be.
We hope to regain your trust.
Have a great day!
We sincerely apologize for the inconvenience caused.
Is there anything else I can help you with?
I'm sorry to hear about your experience.
We appreciate your understanding.
We are experiencing higher than normal call volumes.
This has been passed on to the relevant team.
I would feel the same way.
We look forward to serving you again.
We are here to help.
Ihre Zufriedenheit ist uns wichtig.
Wir bitten um Ihr Verständnis.
Gracias por su paciencia.
Su satisfacción es nuestra prioridad.
Nous comprenons votre frustration.
Merci de votre patience.""".splitlines()
GOOD = """I understand why two missed visits made you angry.
You took a day off for the engineer, and nobody came.
You have waited three weeks for $89.99.
I can imagine what a night on the airport floor with two children is like.
I know that the broken blender was a wedding present.
You valued the old clock at $300.
Your patience ran out after the fourth call, and mine would have too.
The hotel is committed to paying by Friday.
I'm sorry that we charged you twice.
Your feedback form came through twice, so we counted it once.
You asked a clear question: is the flight refundable? Yes.
The double charge took you into overdraft.
We recognise the order number on your label.
I appreciate that you sent the photos twice.
I see that you wrote on the 3rd, the 7th and the 12th.
The fastest way is a refund to your card.
I will make the first payment on Monday.
Our estimate of the repair was wrong.
Your oven has been off for nine days with a family of five to feed.
You are out of pocket by $35 because of us.
It was our turn to call, and we did not.
The standard of that repair was poor: the pipe leaks again.
You have until December 1 to choose.
Thank you for the photo of the crack.
I hear from the depot that the box was wet.
Sie haben drei Wochen auf eine Antwort gewartet.
Ha esperado tres semanas por su reembolso.
Vous attendez votre colis depuis trois semaines.""".splitlines()


@pytest.mark.parametrize("text", BAD)
def test_fails(judge, text):
    assert judge("no_hollow_phrases", text).outcome == "fail"


@pytest.mark.parametrize("text", GOOD)
def test_passes(judge, text):
    assert judge("no_hollow_phrases", text).outcome == "pass"


def test_a_line_of_empathy_that_the_case_has_heard_is_hollow(judge):
    line = "I am so sorry that your oven left you without a hot meal this week."
    history = [{"at": "2026-11-07T15:40:00-06:00", "from": "agent", "author": "Tom", "text": f"{line} I will call."}]
    assert judge("no_hollow_phrases", line, case={"history": history}).outcome == "fail"
    assert judge("no_hollow_phrases", line, case={"history": []}).outcome == "pass"
