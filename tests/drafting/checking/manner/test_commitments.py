"""Who follows up, with what and when: all three, near each other, as the plan has them (Wednesday, November 25)."""

from __future__ import annotations

import pytest

GOOD = """I'll email you on Wednesday, November 25 to confirm the refund has arrived.
I will write to you by November 25.
By Wednesday 25 November I will ring you to check that the money is there.
On November 25 you'll hear from me again.
I'll check that the money is with you. That will be on November 25.
You will have an email from me by Wednesday, November 25.
Expect my call on 25 November.
Our customer relations manager will call you by November 25.
Priya will email you on November 25.
I am going to confirm it by email no later than Nov 25.
I'll email you within 5 business days to confirm.
A week from today I will email you to confirm it: Wednesday, November 25.
The refund lands by November 25, and I will email you the moment it does.
I'll be in touch on the 25th of November.
I'll write again next Wednesday, 25 November, whatever happens.
My next update reaches you on November 25.
You will be called by our billing team on November 25.
I'll email you by the end of Wednesday, November 25.
I'll get back to you by Wed 25 Nov.
On 11/25 I will email you to confirm.
Count on me to email you on November 25.
I've set myself a date: I will email you on November 25.
I will follow up with you by email on Wednesday (November 25).
Dana Reyes, our refunds lead, will write to you by November 25.
I'll email you by 6 p.m. your time on Wednesday, November 25.
I'll email you by 6 p.m. Chicago time on Wednesday 25 November.
In a week I'll call you.
I'll ping you on Wednesday 25 November, to say that it is in.
Wednesday the 25th I'm on the phone to you, asking one thing: is it there?
His answer will be with you by e-mail on Wednesday 25 November.""".splitlines()
BAD = """We will email you on November 25.
I'll email you shortly.
You will be contacted by November 25.
I will look into it.
I'll call you soon to confirm the refund.
I'll email you on November 20.
We'll be in touch by Wednesday, November 25.
The refund arrives by November 25.
An email will be sent on November 25.
I'll email you once the refund has arrived.
You'll hear from us by November 25.
I hope that helps.
I'll email you next month.
I will email you within 24 hours.
Someone will call you on November 25.
I'll keep you posted.
I will email you as soon as I know more.
We aim to write by November 25.
It will be confirmed by November 25.
I'll email you on December 25.
I will ring you when it is done.
I'll be in touch in due course.
Updates will follow by November 25.
Your case is with our team until November 25.
I'll phone you tomorrow.
Should I email you on November 25?""".splitlines()
FOREIGN = [
    ("de", "Ich melde mich bis Mittwoch, 25. November bei Ihnen und bestätige die Erstattung.", "pass"),
    ("de", "Am 25. November schreibe ich Ihnen, ob das Geld bei Ihnen ist.", "pass"),
    ("de", "Wir melden uns bis zum 25. November bei Ihnen.", "fail"),
    ("de", "Ich melde mich demnächst bei Ihnen, sobald das Geld da ist.", "fail"),
    ("es", "Le escribiré el miércoles 25 de noviembre para confirmar que el reembolso ha llegado.", "pass"),
    ("es", "Le escribiremos el 25 de noviembre para confirmar que el reembolso ha llegado.", "fail"),
    ("es", "Le escribiré pronto para confirmar que el reembolso ha llegado.", "fail"),
    ("fr", "Je vous écris le mercredi 25 novembre pour vous confirmer le remboursement.", "pass"),
    ("fr", "Nous vous écrirons le 25 novembre pour vous confirmer le remboursement.", "fail"),
    ("fr", "Je vous recontacte bientôt pour vous confirmer le remboursement.", "fail"),
    (
        "fr",
        "Je vais transmettre votre dossier à notre responsable et vous écrire d'ici au mercredi 25 novembre.",
        "pass",
    ),
    ("fr", "Je vais vous demander le mercredi 25 novembre si tout fonctionne.", "pass"),
    ("fr", "Je vais transmettre votre dossier et on vous écrira d'ici au mercredi 25 novembre.", "fail"),
    ("es", "Voy a pasar su caso a mi jefe y a escribirle a más tardar el miércoles, 25 de noviembre.", "pass"),
    ("es", "Voy a pasar su caso a mi jefe y le escribiremos el miércoles, 25 de noviembre.", "fail"),
]


@pytest.mark.parametrize("text", GOOD)
def test_passes(judge, text):
    assert judge("states_commitment", text).outcome == "pass"


@pytest.mark.parametrize("text", BAD)
def test_fails(judge, text):
    assert judge("states_commitment", text).outcome == "fail"


@pytest.mark.parametrize(("language", "text", "outcome"), FOREIGN)
def test_other_languages(judge, language, text, outcome):
    assert judge("states_commitment", text, language=language).outcome == outcome


def test_without_a_follow_up_there_is_nothing_to_check(judge):
    assert judge("states_commitment", "Thank you.", plan={"commitment": None}).outcome == "n/a"


def test_act_and_date_far_apart_are_no_commitment(judge):
    text = "I will email you.\n\nYour refund is $89.99. It goes to your card. The blender is yours to keep. It is November 25 soon."
    assert judge("states_commitment", text).outcome == "fail"


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Am Mittwoch, den 25. November, werde ich Sie anrufen.", "pass"),
        ("Ich werde am Mittwoch, den 25. November, nachfragen, ob das Geld bei Ihnen ist.", "pass"),
        ("Am Mittwoch, den 25. November, frage ich bei Ihnen nach.", "pass"),
        ("Am Mittwoch, den 25. November, werde ich Sie zurückrufen.", "pass"),
        ("Bis Mittwoch, den 25. November, werde ich Ihnen Bescheid geben.", "pass"),
        ("Ich werde mich bis Mittwoch, den 25. November, bei Ihnen melden.", "pass"),
        ("Ich halte Sie bis Mittwoch, den 25. November, auf dem Laufenden.", "pass"),
        ("Am Mittwoch, den 25. November, wird Sie unsere Teamleiterin anrufen.", "pass"),
        ("Bis Mittwoch, den 25. November, wird sich unsere Teamleiterin bei Ihnen melden.", "pass"),
        ("Am Mittwoch, den 25. November, werden wir Sie anrufen.", "fail"),
        ("Am Mittwoch, den 25. November, werden Sie angerufen.", "fail"),
        ("Ich werde Sie bald anrufen.", "fail"),
        ("Bis Mittwoch, den 25. November, werde ich darüber schlafen.", "fail"),
    ],
)
def test_german_acts_behind_a_prefix(judge, text, outcome):
    assert judge("states_commitment", text, language="de").outcome == outcome


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("I'm refunding it today and it will be there by Wednesday, November 25. You will be kept informed.", "fail"),
        ("Our manager decides on it by Wednesday, November 25. We'll be in touch.", "fail"),
        ("She has a seat on November 25. You'll get a call.", "fail"),
        ("The refund is there by November 25. An update will follow.", "fail"),
        ("The refund is there by November 25. We will remain in close contact.", "fail"),
        ("I'll check tonight. Your written confirmation comes from me by [date/time].", "fail"),
        ("We'll keep you posted, and I will email you on Wednesday, November 25.", "pass"),
        ("You will be kept informed: I will ring you on November 25.", "pass"),
        ("Priya will write to you by November 25. We'll be in touch.", "pass"),
    ],
)
def test_what_is_left_to_nobody(judge, text, outcome):
    assert judge("states_commitment", text).outcome == outcome
