"""An even tone: no sarcasm, lecture, belittling, shouting, emoji, second exclamation mark or refusal."""

from __future__ import annotations

import pytest

BAD = """You could have had the voucher. Your loss.
Congratulations on reading our terms at last.
Thank you so much for your lovely words.
Please mind your language when you write to us.
It's only a blender.
We will not respond to abusive messages.
If you keep using this language, we will end the conversation.
PLEASE READ our email again.
Your refund is on its way 🙂
Great news! Your parcel is here!
Good luck with your lawyer.
As any reasonable person would understand, delays happen.
Let me remind you that our staff work hard.
You need to understand that we have thousands of customers.
There's no need for that tone.
Oh dear, someone is having a bad day.
Mistakes happen.
It's hardly the end of the world.
You are being unreasonable.
Your rude message has been noted.
We are only human too.
Unless you change your tone, I cannot help you.
Take your business elsewhere.
Do you really think shouting helps?
Surely you can see that we are busy.
Don't be ridiculous.
Thanks for the essay ;)
We'd appreciate it if you could stay civil.
You people always want something for free.
This conversation is over.
Feel free to sue us.
I consider this matter closed.
You're overreacting to a small delay.
Zero tolerance applies to messages like yours.
Put yourself in our shoes for a moment.
Mäßigen Sie bitte Ihren Ton.
Modere su tono, por favor.
Modérez votre langage.
Your complaint is idiotic, stupid even.
We find that a stupid thing to ask of you and your neighbours.
Stupid is as stupid does.""".splitlines()
GOOD = """I am very sorry for your loss. The booking is closed today.
Your refund is on its way!
You were right about the second charge, and I have it in front of me.
I will not close this case until your money is back.
We failed you twice, Maria.
Your order DHL UK 4471 AB left the depot.
The SEPA IBAN check is done.
You have every right to be angry.
I'd like to fix this today.
It is only a matter of days until the part is here.
Nobody should be spoken to in the way that you were; our agent was rude.
I understand that you want to post about this; that is your decision.
I will remind you by text the day before the visit.
You wrote "STOP CHARGING ME!!" and you were right to.
That was a stupid mistake of ours.
A stupid mistake, and it is ours.
It is as stupid as that, and it is our doing.
You are not being unreasonable.
This is more than a small delay to you: it is your child's birthday.
If you change your mind, write to me.
We'll close your old account once the refund arrives.
I cannot send it today, and I will not pretend otherwise.
I would like to thank you for the photos.
The language setting of your account is back to English.
Please read this through and tell me whether it is right.
You asked us to stop calling, and we will.
I can't promise Friday; I can promise Monday.
The tone of that letter was wrong, and it came from us.
With the new part in, the heater will run again.
You do not have to be polite about four weeks without heating.
Thank you for your plain words.
Sie haben recht: Die Rechnung war falsch.
Tiene razón: le cobramos dos veces.
Vous avez raison de réclamer.
Please do reply here with a yes or a no.""".splitlines()


@pytest.mark.parametrize("text", BAD)
def test_fails(judge, text):
    assert judge("even_tone", text).outcome == "fail"


@pytest.mark.parametrize("text", GOOD)
def test_passes(judge, text):
    assert judge("even_tone", text).outcome == "pass"


@pytest.mark.parametrize(
    ("name", "text", "outcome"),
    [
        ("Karen Doe", "Hello Karen, the refund leaves today.", "pass"),
        ("Karen Doe", "The refund leaves today, Karen.", "pass"),
        ("Ana Moron", "Dear Ms Moron, the refund leaves today.", "pass"),
        (None, "Hi Karen, the refund leaves today.", "pass"),
        (None, "We have no time for the repair yet. -Karen", "pass"),
        (None, "It is repaired by five. ^Karen https://example.com/x", "pass"),
        (None, "Do not make a fuss - Karen!", "fail"),
        ("Maria Gomez", "The refund leaves today.\n\nBest regards,\nKaren\nNorthwind Home", "pass"),
        ("Karen Doe", "Hello Karen, do not be such a Karen about it.", "fail"),
        ("Maria Gomez", "All right, Karen, the refund leaves today.", "fail"),
        ("Maria Gomez", "Hello Moron, the refund leaves today.", "fail"),
        ("Karen Doe", "Hello Karen, you clowns get a refund.", "fail"),
    ],
)
def test_a_name_is_no_insult(judge, name, text, outcome):
    assert judge("even_tone", text, case={"customer": {"id": "c", "name": name}}).outcome == outcome


def test_somebody_whom_the_facts_name_is_called_by_name(judge):
    case = {"customer": {"id": "c", "name": "Maria Gomez"}, "facts": {"decides": "Karen Oyelaran, lending manager"}}
    assert judge("even_tone", "Karen decides by noon, and I will tell you.", case=case).outcome == "pass"
    assert judge("even_tone", "All right, such a Karen we have not met.", case=case).outcome == "fail"
