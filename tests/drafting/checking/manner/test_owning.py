"""Who owns the failure: the first person does, pity, the passive and third parties do not."""

from __future__ import annotations

import pytest

BAD = [
    ("en", "I'm sorry to hear that your blender arrived broken. A refund of $89.99 is on its way."),
    ("en", "The order was not shipped in time. It will be refunded."),
    ("en", "Mistakes were made and lessons will be learned."),
    ("en", "The courier lost your parcel, and a new one leaves today."),
    ("en", "Your parcel was delayed by the carrier. You will get a replacement."),
    ("en", "We understand that this has been frustrating for you. A refund will be issued."),
    ("en", "Your flight was cancelled because of the weather. You'll be rebooked by tonight."),
    ("en", "We are sorry for the inconvenience. The refund is on its way."),
    ("en", "Your case has been reviewed and a credit has been approved."),
    ("en", "I'm sorry that the courier let you down. I'll send another one."),
    ("en", "You were charged twice. The second payment comes back by Friday."),
    ("en", "Thank you for telling us. Your refund of $89.99 arrives by Friday."),
    ("en", "We apologise if we let you down."),
    ("en", "Unfortunately the replacement was not sent. It goes out tomorrow."),
    ("en", "An error occurred in the system and the invoice was wrong."),
    ("en", "I'm sorry you're dealing with this. I will issue a refund today."),
    ("en", "The technician did not come on Monday. A new visit is booked."),
    ("en", "It appears that a mistake occurred at the warehouse."),
    ("en", "We value you as a customer and will refund you."),
    ("en", "We have not received your photos yet. I'll refund you today."),
    ("en", "DHL failed to deliver. We refund you."),
    ("en", "I can see your internet was down for three days. A credit of 20 euros is coming."),
    ("de", "Es tut mir leid zu hören, dass das Paket nicht ankam. Sie erhalten eine Erstattung."),
    ("es", "Lamento escuchar que su pedido llegó roto. Recibirá un reembolso."),
    ("fr", "Je suis désolé d'apprendre que votre colis est cassé. Vous serez remboursé."),
    ("en", "This isn't our fault, but here is a refund."),
    ("en", "We didn't find any fault with the line."),
    ("en", "I will refund the order today and email you by Friday."),
]
GOOD = [
    ("en", "We should have rung you on Friday and did not."),
    ("en", "This was our bug, and it deleted your photos."),
    ("en", "This stays with me until the money is back in your account."),
    ("en", "I'm sorry that we charged you twice."),
    ("en", "We lost your parcel."),
    ("en", "We kept you waiting for three weeks."),
    ("en", "I promised you a call on Friday, and I did not make it."),
    ("en", "We let you down twice on this."),
    ("en", "That is on us."),
    ("en", "The mistake is ours."),
    ("en", "I take full responsibility for the missed appointment."),
    ("en", "I own this now and will see it through."),
    ("en", "We sent you the wrong colour."),
    ("en", "We asked you for the same photo three times."),
    ("en", "Your blender arrived broken. I am sorry."),
    ("en", "I am sorry for the double charge."),
    ("en", "My apologies for the three weeks of silence."),
    ("en", "Our driver marked it as delivered and left it in the rain."),
    ("en", "Our warehouse packed the wrong size."),
    ("en", "You told us twice, and nobody here listened."),
    ("en", "Tom promised you a replacement by the 10th and we never sent it."),
    ("en", "We got your address wrong."),
    ("en", "I told you it would be Friday. It wasn't."),
    ("en", "You trusted us with your holiday and we cancelled it the night before without a word."),
    ("en", "It went wrong at our end: the label was printed twice."),
    ("en", "It was our job to check the meter, and we skipped it."),
    ("en", "We took too long."),
    ("en", "One of our agents hung up on you."),
    ("de", "Wir haben Ihr Paket verloren."),
    ("de", "Das war unser Fehler."),
    ("de", "Es tut mir leid, dass wir Sie so lange haben warten lassen."),
    ("de", "Ich kümmere mich persönlich darum, bis das Geld bei Ihnen ist."),
    ("es", "Le cobramos dos veces por error; es nuestro error."),
    ("es", "No cumplimos lo que le prometimos."),
    ("es", "Asumo la responsabilidad de este retraso."),
    ("fr", "Nous avons perdu votre colis."),
    ("fr", "C'est notre erreur."),
    ("fr", "Nous aurions dû vous prévenir."),
    ("en", "I am handling this personally until your boiler works again."),
    ("en", "We failed to answer two of your messages."),
    ("en", "I dropped the ball on this one."),
]


@pytest.mark.parametrize(("language", "text"), BAD)
def test_fails(judge, language, text):
    verdict = judge("takes_ownership", text, language=language)
    assert verdict.outcome == "fail"
    assert verdict.why


@pytest.mark.parametrize(("language", "text"), GOOD)
def test_passes(judge, language, text):
    assert judge("takes_ownership", text, language=language).outcome == "pass"


TOGETHER = [
    ("en", "We took money that was not ours to take, and I am sorry."),
    ("en", "You have enough to carry already, and I am sorry that we added to it."),
    ("en", "You were told two different things here, and I am sorry."),
    ("en", "That must have been a terrible fright. It should never have happened with something from us, and I am sorry."),
    ("de", "Wir haben Geld abgebucht, das uns nicht zusteht. Das tut mir leid."),
    ("de", "Sie haben bei uns zwei verschiedene Auskünfte bekommen. Das tut mir leid."),
    ("de", "Mit etwas von uns hätte das nie passieren dürfen, und es tut mir leid."),
    ("es", "Le cobramos un dinero que no nos correspondía. Lo siento."),
    ("es", "Aquí le dijeron dos cosas distintas, y lo siento."),
    ("es", "Ya tiene bastante encima, y lamento que hayamos añadido más."),
    ("es", "Nunca debió ocurrir con algo nuestro, y lo siento."),
    ("fr", "Nous avons prélevé une somme qui ne nous était pas due. Toutes mes excuses."),
    ("fr", "On vous a dit deux choses différentes ici. Je vous prie de nous en excuser."),
    ("fr", "Cela n'aurait jamais dû arriver avec un produit de chez nous. Toutes mes excuses."),
]  # fmt: skip
APART = [
    ("en", "I am sorry to hear that you were told two different things."),
    ("en", "You were told two different things. Both answers will be checked."),
    ("en", "That must have been a terrible fright."),
    ("es", "Lamento saber que le dijeron dos cosas distintas."),
]


@pytest.mark.parametrize(("language", "text"), TOGETHER)
def test_an_apology_with_what_it_is_for(judge, language, text):
    assert judge("takes_ownership", text, language=language).outcome == "pass"


@pytest.mark.parametrize(("language", "text"), APART)
def test_pity_or_an_account_alone(judge, language, text):
    assert judge("takes_ownership", text, language=language).outcome == "fail"
