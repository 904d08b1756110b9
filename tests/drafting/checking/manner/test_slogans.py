"""What is dear to us, what we tried and what should soon work neither names the trouble nor owns it."""

from __future__ import annotations

import pytest

EMPTY = [
    ("en", "Your satisfaction is our priority."),
    ("en", "Your satisfaction is our top priority. You get $89.99 back."),
    ("de", "Ihre Zufriedenheit ist unsere oberste Priorität."),
    ("de", "Ihre Zufriedenheit liegt uns am Herzen."),
    ("es", "Su satisfacción es nuestra prioridad."),
    ("fr", "Votre satisfaction est notre priorité."),
    ("fr", "La qualité est au cœur de notre métier."),
    ("en", "I pinged your modem. You get $89.99 back."),
    ("en", "We ran a test on your line."),
    ("en", "I restarted your box from here."),
    ("en", "We should have it working soon."),
    ("en", "We should have an answer for you tomorrow."),
]
OWNED = [
    ("en", "Your satisfaction should have been our priority, and we let you down."),
    ("en", "We should have had it working on Monday."),
    ("en", "We should have sent it on Monday."),
    ("en", "We should have told you and did not."),
    ("en", "We pinged the wrong modem for a week."),
    ("en", "We restarted your box and lost your settings."),
    ("en", "We ran the test on the wrong line."),
    ("en", "We should have had an answer for you on the 7th."),
    ("de", "Ihre Bestellung hätte unsere Priorität sein müssen, und wir haben sie vergessen."),
    ("es", "Su pedido debió ser nuestra prioridad y no lo enviamos."),
    ("fr", "Votre dossier aurait dû être notre priorité, et nous l'avons oublié."),
    ("fr", "Nous avons oublié votre dossier."),
]
NAMED = [
    ("en", "Your blender arrived broken, and your satisfaction is our priority."),
    ("en", "I pinged your modem and it did not answer."),
    ("en", "We tested the blender and found the motor dead."),
    ("en", "I checked, and the replacement was never sent."),
    ("en", "The replacement that Tom promised by November 10 never left our warehouse."),
    ("de", "Der Mixer kam kaputt an."),
    ("es", "La batidora llegó rota."),
    ("fr", "Le mixeur est arrivé cassé."),
]


@pytest.mark.parametrize(("language", "text"), EMPTY)
def test_nothing_is_named_and_nothing_owned(judge, language, text):
    assert judge("takes_ownership", text, language=language).outcome == "fail"
    assert judge("acknowledges_issue", text, language=language).outcome == "fail"


@pytest.mark.parametrize(("language", "text"), OWNED)
def test_the_same_words_own_it(judge, language, text):
    assert judge("takes_ownership", text, language=language).outcome == "pass"


@pytest.mark.parametrize(("language", "text"), NAMED)
def test_the_same_words_name_it(judge, language, text):
    assert judge("acknowledges_issue", text, language=language).outcome == "pass"
