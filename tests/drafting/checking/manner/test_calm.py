"""No nudge to feel less; product words, safety instructions and naming a feeling pass."""

from __future__ import annotations

import pytest

BAD = [
    ("en", "Please calm down and let us help you."),
    ("en", "I must ask you to calm down."),
    ("en", "Just relax, we've got this."),
    ("en", "Please try to relax while we look at it."),
    ("en", "Let's all take a breath here."),
    ("en", "There is no need to panic."),
    ("en", "There's really no need to be so upset about this."),
    ("en", "No need to worry, your parcel is on its way."),
    ("en", "Try not to stress about the delay."),
    ("en", "Please be patient while we sort this out."),
    ("en", "There's no reason to be angry with our team."),
    ("en", "We kindly ask for your patience."),
    ("en", "Once you have calmed down we can continue."),
    ("en", "I'd suggest you settle down first."),
    ("en", "Keep your cool and we'll get it sorted."),
    ("en", "Don't worry, this happens a lot."),
    ("en", "There is nothing to be upset about."),
    ("en", "Getting angry won't get your money back faster."),
    ("en", "Let's not get carried away."),
    ("en", "Don't let this ruin your day."),
    ("en", "Take it easy, Mark."),
    ("en", "You need to chill."),
    ("en", "There's no cause for alarm."),
    ("en", "I understand, but shouting doesn't help."),
    ("en", "You don't have to worry about your deposit."),
    ("en", "Could we discuss this calmly?"),
    ("de", "Beruhigen Sie sich bitte, wir kümmern uns darum."),
    ("de", "Es gibt keinen Grund zur Aufregung."),
    ("de", "Machen Sie sich keine Sorgen, das Geld kommt."),
    ("de", "Wir bitten Sie um etwas Geduld."),
    ("es", "Cálmese, por favor."),
    ("es", "No se preocupe, el reembolso llegará."),
    ("es", "Tranquilícese, estamos en ello."),
    ("fr", "Calmez-vous, nous allons regarder."),
    ("fr", "Pas de panique, votre colis arrive."),
    ("fr", "Ne vous inquiétez pas, tout sera réglé."),
    ("en", "Rest easy, we've got it."),
    ("en", "Please try to keep calm."),
    ("en", "I would urge you to stay calm."),
    ("en", "Don't be so upset."),
    ("en", "Worrying won't change anything."),
    ("en", "Please stay calm."),
]
GOOD = [
    ("en", "Your Calm subscription was charged twice."),
    ("en", "The Calm app renewed without asking you."),
    ("en", "The fan will calm down after a minute."),
    ("en", "Stay calm, leave the house and call 112 from outside."),
    ("en", "You have every reason to be angry."),
    ("en", "You were told to calm down, and that was wrong of us."),
    ("en", "Nobody should have told you to calm down."),
    ("en", "I won't ask you to be patient any longer."),
    ("en", "You've been more than patient."),
    ("en", "The relaxed fit trousers you ordered came in the wrong size."),
    ("en", "The Relax sofa arrived with a torn seam."),
    ("en", "I can hear how worried you are about your mother's insulin."),
    ("en", "You should not have to worry about heating in November."),
    ("en", "We'll collect it, so you don't need to worry about the postage."),
    ("en", "The panic button on your alarm did not work."),
    ("en", "Please press the panic button test switch."),
    ("en", "I'd be furious too."),
    ("en", "You were right to worry about the smell."),
    ("en", "The engineer will set the panic alarm again."),
    ("en", "Waiting four weeks has cost you enough patience."),
    ("en", "Your anger is fair."),
    ("en", "You asked us to take it back and we will."),
    ("en", "Keep the lamp cool and dry; the replacement is coming."),
    ("en", "I have cooled off the price? No: I have removed it."),
    ("de", "Es ist verständlich, dass Sie verärgert sind."),
    ("de", "Ich habe mir Ihren Vorgang in aller Ruhe angesehen."),
    ("de", "Ich schicke Ihnen das Ersatzgerät morgen, damit Sie sich keine Sorgen machen müssen."),
    ("es", "Tiene toda la razón en estar enfadada."),
    ("fr", "Vous avez raison d'être en colère."),
    ("en", "Please don't use the heater; do not panic, leave the room and call 999 if you smell gas."),
    ("en", "It is a worry that nobody should have had."),
    ("en", "The pool was not relaxing at all and we charged you for it."),
    ("en", "I am sorry that the spa day was anything but relaxing."),
    ("en", "There is no need to send it back."),
    ("en", "There's no need to call again."),
    ("en", "Cool down the oven before the technician arrives."),
    ("en", "Let the unit breathe for a day before use."),
    ("en", "The step back to the old tariff is done."),
    ("en", "Please stress-test it? We already did."),
    ("en", "You do not need to explain this again."),
    ("en", "Thank you for telling me plainly."),
]


@pytest.mark.parametrize(("language", "text"), BAD)
def test_fails(judge, language, text):
    verdict = judge("never_calm_down", text, language=language)
    assert verdict.outcome == "fail"
    assert verdict.why


@pytest.mark.parametrize(("language", "text"), GOOD)
def test_passes(judge, language, text):
    assert judge("never_calm_down", text, language=language).outcome == "pass"
