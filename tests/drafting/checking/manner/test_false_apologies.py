"""No apology with an if, a may, a but, or for how they feel."""

from __future__ import annotations

import pytest

BAD = [
    ("en", "We are sorry if this caused you trouble."),
    ("en", "We apologise for any inconvenience this may have caused."),
    ("en", "I'm sorry you feel that way."),
    ("en", "I'm sorry, but that is how it works."),
    ("en", "I apologise that you were unhappy with our service."),
    ("en", "We regret any inconvenience."),
    ("en", "Sorry that you felt ignored."),
    ("en", "Sorry for any confusion."),
    ("en", "I'm sorry to hear that you are upset."),
    ("en", "We're sorry if you were offended."),
    ("en", "I apologize if our response was not clear."),
    ("en", "Apologies for the delay, but we have been very busy."),
    ("en", "If we have let you down, we apologise."),
    ("en", "I am sorry that you think we ignored you."),
    ("en", "Our apologies should this have caused problems."),
    ("en", "We are sorry for the inconvenience you may have experienced."),
    ("en", "Sorry about that, but the carrier is to blame."),
    ("en", "I'm sorry for your frustration."),
    ("en", "I'm sorry you found our service disappointing."),
    ("en", "We're sorry for how you feel."),
    ("en", "Please accept our apologies for whatever inconvenience this has caused."),
    ("en", "I'm sorry that we may have let you down."),
    ("de", "Es tut uns leid, falls Sie Unannehmlichkeiten hatten."),
    ("de", "Wir entschuldigen uns für etwaige Unannehmlichkeiten."),
    ("de", "Es tut mir leid, dass Sie sich ungerecht behandelt fühlen."),
    ("de", "Es tut mir leid, aber das geht nicht."),
    ("es", "Lamentamos cualquier molestia que esto haya podido causar."),
    ("es", "Lo siento, pero no es posible."),
    ("es", "Siento que se sienta así."),
    ("fr", "Nous sommes désolés si cela vous a causé du tort."),
    ("fr", "Nous nous excusons pour la gêne que cela a pu causer."),
    ("es", "Je suis désolé, mais c'est la règle."),
    ("en", "I apologise in case anything was unclear."),
    ("en", "I'm sorry that you're not happy with the answer."),
    ("en", "If you feel let down by this, then I am sorry."),
    ("en", "We apologise for the delay, however our warehouse was closed."),
]
GOOD = [
    ("en", "I'm sorry that we charged you twice."),
    ("en", "I am sorry. We lost your parcel."),
    ("en", "I apologise for the three weeks of silence."),
    ("en", "We are sorry that you were left waiting at the door."),
    ("en", "I'm sorry for promising a call on Friday and not making it."),
    ("en", "I'm sorry that we promised a refund by Friday but it never arrived."),
    ("en", "I'm sorry you had to write three times."),
    ("en", "I am sorry we kept you waiting. If you would rather have a voucher, say so."),
    ("en", "My apologies for the missed appointment."),
    ("en", "I can't yet say what may have caused the outage; I am sorry that it cost you a day's work."),
    ("en", "You said you felt ignored, and you were."),
    ("en", "I'm sorry that you found the box empty."),
    ("en", "I am sorry it arrived cracked."),
    ("en", "We are sorry that the pump failed in a week when you needed it most."),
    ("en", "I am sorry about the double charge; if anything is still missing on Friday, tell me."),
    ("en", "You may have seen that the refund is on its way."),
    ("en", "I'm sorry that you could have been hurt by our heater."),
    ("de", "Es tut mir leid, dass wir Sie drei Wochen haben warten lassen."),
    ("de", "Wir haben Ihr Paket verloren, und das tut mir leid."),
    ("es", "Siento que hayamos perdido su paquete."),
    ("es", "Le pido disculpas por el cobro doble."),
    ("fr", "Je suis désolé que nous ayons perdu votre colis."),
    ("fr", "Je vous présente mes excuses pour ce retard."),
    ("en", "I'm sorry that we said Friday and then said Monday."),
    ("en", "But first: I am sorry that nobody called."),
    ("en", "I'm sorry for the smell in the flat, for the cold and for three wasted days."),
    ("en", "I regret that we sent you away twice."),
    ("en", "I am sorry that you went without hot water for four days."),
    ("en", "I owe you an apology: nobody read your first message."),
    ("en", "I am sorry to have kept you waiting, and I have put a date on this now."),
    ("en", "I am sorry that the technician you waited for never came."),
    ("en", "I apologise for the missed date, but more than that for never ordering the card."),
    ("en", "I'm not sorry to say goodbye to that old system; it lost your order."),
]


@pytest.mark.parametrize(("language", "text"), BAD)
def test_fails(judge, language, text):
    verdict = judge("no_false_apology", text, language=language)
    assert verdict.outcome == "fail"
    assert verdict.why


@pytest.mark.parametrize(("language", "text"), GOOD)
def test_passes(judge, language, text):
    assert judge("no_false_apology", text, language=language).outcome == "pass"
