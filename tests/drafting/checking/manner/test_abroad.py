"""Refusals to serve, blame, mockery and nudges as they are said in four languages, beside good sentences of the same words."""

from __future__ import annotations

import pytest

REFUSED = [
    ("fr", "Avec ce ton, je ne vous répondrai plus."),
    ("fr", "Je refuse de vous aider tant que vous m'écrivez ainsi."),
    ("fr", "Nous ne traiterons plus vos messages."),
    ("fr", "Dans ces conditions, je ne peux plus vous aider."),
    ("fr", "Sur ce ton, nous ne vous servirons pas."),
    ("fr", "Nous refusons de poursuivre cet échange."),
    ("fr", "Inutile de nous réécrire, nous ne répondrons plus."),
    ("fr", "Je mets fin à cette conversation."),
    ("de", "Wir weigern uns, Ihnen weiter zu helfen."),
    ("de", "In diesem Ton antworte ich Ihnen nicht mehr."),
    ("de", "So werde ich Ihnen nicht weiterhelfen."),
    ("de", "Ich beende dieses Gespräch."),
    ("es", "Con ese tono no le voy a responder más."),
    ("es", "Me niego a ayudarle."),
    ("es", "Ya no le atenderemos."),
    ("es", "Doy por terminada esta conversación."),
]
SERVED = [
    ("fr", "Je ne vous demanderai plus de preuve."),
    ("fr", "Nous ne vous ferons plus attendre."),
    ("fr", "Je ne peux pas vous répondre avant jeudi : l'atelier est fermé."),
    ("fr", "Nous ne vous avons pas répondu pendant trois semaines."),
    ("fr", "Je ne peux pas vous aider à changer de banque, mais je vous rembourse aujourd'hui."),
    ("fr", "Notre atelier refuse de réparer ce modèle, donc nous le remplaçons."),
    ("fr", "Mon collègue a refusé de vous aider, et c'était une faute."),
    ("fr", "Personne ne vous répondra plus « patientez »."),
    ("fr", "Nous ne facturerons plus ce service."),
    ("fr", "Nous ne traiterons plus vos commandes par le dépôt de Lyon, qui les a perdues."),
    ("fr", "La banque refuse de nous répondre avant lundi."),
    ("fr", "Je mets fin à votre abonnement aujourd'hui, comme vous le demandez."),
    ("fr", "Je ne vous dirai pas de rappeler."),
    ("fr", "Nous ne vous rembourserons plus par chèque mais par virement."),
    ("de", "Ich werde Ihnen nicht vor Donnerstag antworten können."),
    ("de", "Wir haben Ihnen drei Wochen nicht geantwortet."),
    ("de", "Ich kann Ihnen nicht sagen, wer das Paket hat."),
    ("de", "Wir werden Sie nicht mehr nach dem Beleg fragen."),
    ("de", "Der Hersteller weigert sich, uns das Teil zu liefern."),
    ("de", "Ich beende Ihren Vertrag zum 30. November."),
    ("de", "Mein Kollege hat sich geweigert, Ihnen zu helfen."),
    ("de", "Sie müssen uns nicht mehr antworten."),
    ("de", "Ich antworte Ihnen morgen, nicht mehr heute."),
    ("es", "No le voy a pedir más fotos."),
    ("es", "Ya no le cobraremos la cuota."),
    ("es", "No le haremos esperar más."),
    ("es", "No le respondimos durante tres semanas."),
    ("es", "No le puedo responder antes del jueves."),
    ("es", "El banco se niega a responder antes del lunes."),
    ("es", "Mi compañero se negó a ayudarle, y estuvo mal."),
    ("es", "Ya no atenderemos en la oficina vieja; la nueva abre el lunes."),
    ("es", "Doy por terminado su contrato desde hoy, como pidió."),
]

BLAMED = [
    ("de", "Das ist Ihre eigene Schuld, Sie haben Ihr Konto nicht richtig geprüft."),
    ("de", "Sie haben wohl nicht richtig in den Spamordner geschaut."),
    ("de", "Da haben Sie vermutlich nicht genau hingesehen."),
    ("de", "Sie haben den Stecker offenbar nicht richtig angeschlossen."),
    ("de", "Vielleicht haben Sie nicht gründlich gesucht."),
    ("de", "Wären Sie freundlicher gewesen, ginge es schneller."),
    ("de", "Wenn Sie früher angerufen hätten, wäre das nicht passiert."),
    ("de", "Sie sind es, der die Adresse falsch geschrieben hat."),
    ("es", "Si usted hubiera sido más amable, ya estaría resuelto."),
    ("es", "Si hubiera mirado bien el correo, lo habría visto."),
    ("es", "Es culpa suya por no revisar la cuenta."),
    ("es", "Usted no miró bien en el buzón."),
    ("es", "Seguramente no ha buscado bien."),
    ("es", "Fue usted quien puso mal la dirección."),
    ("es", "De haber leído el correo, lo sabría."),
    ("fr", "C'est vous qui avez mal branché l'appareil."),
    ("fr", "Vous avez sans doute mal regardé."),
    ("fr", "Vous n'avez visiblement pas bien cherché."),
    ("fr", "Si vous aviez été plus aimable, ce serait déjà réglé."),
    ("fr", "C'est vous qui n'avez pas fermé la vanne."),
    ("fr", "Vous n'avez pas dû bien lire la notice."),
    ("fr", "C'est de votre faute si le colis est reparti."),
]
OWNED = [
    ("de", "Das ist unsere Schuld, wir haben Ihr Konto nicht richtig geprüft."),
    ("de", "Wir haben nicht richtig hingeschaut."),
    ("de", "Das war nicht Ihre Schuld."),
    ("de", "Sie haben das Konto dreimal geprüft und nichts gefunden."),
    ("de", "Sie haben den Stecker richtig angeschlossen; der Router war defekt."),
    ("de", "Sie haben Ihr Geld nicht richtig zurückbekommen: Es fehlen 12 Euro."),
    ("de", "Wenn Sie früher eine Antwort bekommen hätten, wäre Ihnen die Fahrt erspart geblieben."),
    ("de", "Sie haben wohl nicht geschlafen in dieser Nacht."),
    ("de", "Sie sind es, die gewartet hat, und das liegt an uns."),
    ("de", "Wären wir schneller gewesen, hätten Sie das Paket am Montag gehabt."),
    ("de", "Sie haben an der Tür geschaut, und das Paket war nicht da."),
    ("de", "Sie haben keine Schuld daran."),
    ("de", "Sie haben nicht einmal eine Antwort bekommen, und das ist unser Versäumnis."),
    ("de", "Vielleicht haben Sie unsere zweite Nachricht noch nicht erhalten; sie ging erst heute hinaus."),
    ("es", "Es culpa nuestra: no revisamos la cuenta."),
    ("es", "No es culpa suya."),
    ("es", "Si nosotros hubiéramos mirado bien, lo habríamos visto."),
    ("es", "Si hubiera sido al revés, usted estaría igual de molesta."),
    ("es", "Usted no recibió el paquete que le prometimos."),
    ("es", "Usted miró en el buzón y no había nada."),
    ("es", "Fue usted quien nos avisó, y se lo agradecemos."),
    ("es", "Es usted quien ha pagado nuestra demora, y no debía."),
    ("es", "Si hubiera recibido el aviso a tiempo, no habría hecho el viaje; el aviso no salió."),
    ("es", "Usted no ha visto el reembolso porque no lo enviamos."),
    ("es", "No ha dormido bien por nuestra avería."),
    ("es", "Fui yo quien puso mal la dirección."),
    ("es", "De haber mirado nosotros la nota, no habría pasado."),
    ("es", "Usted revisó todo dos veces."),
    ("fr", "C'est nous qui avons mal emballé le vase."),
    ("fr", "C'est vous qui avez payé notre retard."),
    ("fr", "C'est vous qui avez attendu, et c'est notre faute."),
    ("fr", "Ce n'est pas de votre faute."),
    ("fr", "Vous avez mal dormi à cause de notre panne."),
    ("fr", "Vous n'avez pas bien été reçue au comptoir."),
    ("fr", "Si nous avions été plus rapides, vous auriez votre colis."),
    ("fr", "Si vous aviez été prévenue, vous n'auriez pas fait le trajet ; nous n'avons rien dit."),
    ("fr", "C'est vous qui avez signalé la fuite, merci."),
    ("fr", "C'est vous qui n'avez pas été prévenu, et nous le regrettons."),
    ("fr", "Vous avez bien cherché ; le colis n'est jamais parti."),
    ("fr", "C'est moi qui ai mal lu votre message."),
    ("fr", "Vous n'avez pas reçu la notice."),
    ("fr", "Vous n'avez pas dû attendre trois semaines par hasard : nous avons oublié le dossier."),
]

MOCKED = [
    ("es", "Vaya drama por unas horas."),
    ("es", "Menudo drama por veinte euros."),
    ("es", "Qué escándalo por una taza."),
    ("es", "Cuánto lío por un retraso."),
    ("fr", "Quel drame pour quelques heures."),
    ("fr", "Que d'histoires pour un colis."),
    ("fr", "Quelle affaire pour vingt euros."),
    ("fr", "Tant de bruit pour une tasse."),
    ("de", "So ein Theater wegen ein paar Stunden."),
    ("de", "Was für ein Drama um eine Tasse."),
    ("de", "Welch ein Aufstand für 20 Euro."),
    ("de", "So viel Lärm um eine Lieferung."),
    ("en", "What a drama over a few hours."),
    ("en", "Such a fuss about twenty dollars."),
    ("en", "All this drama for a mug."),
    ("en", "So much noise over one late parcel."),
    ("en", "Quite the scene for a missing lid."),
]
MEANT_WELL = [
    ("es", "El drama de Calderón se repite el 3 de mayo, y su entrada vale ese día."),
    ("es", "Vaya a la tienda de la calle Mayor y le darán las llaves."),
    ("es", "Qué lío le hemos causado con dos facturas."),
    ("es", "Es mucho ruido para un frigorífico nuevo, y por eso lo cambiamos."),
    ("es", "Tiene razón: no es ningún drama pedir lo que es suyo."),
    ("es", "Cuánto tiempo ha perdido por nuestra culpa."),
    ("es", "Qué espera tan larga por una pieza de dos euros."),
    ("fr", "Quel retard pour une simple pièce : c'est notre faute."),
    ("fr", "Votre billet pour le drame de Racine reste valable."),
    ("fr", "Que de temps perdu pour vous."),
    ("fr", "Quelle attente pour un colis de deux kilos, nous en sommes responsables."),
    ("fr", "Il y a trop de bruit pour un appareil neuf, nous le remplaçons."),
    ("fr", "Le tapage de nos ouvriers vous a réveillée à cinq heures."),
    ("fr", "L'affaire est réglée pour vingt euros de plus en votre faveur."),
    ("de", "Das Theater hat den Termin wegen Krankheit verlegt; Ihre Karte gilt am 3. Mai."),
    ("de", "Was für ein Weg um eine Tasse umzutauschen; wir holen sie ab."),
    ("de", "So ein Gerät darf nicht nach ein paar Stunden ausfallen."),
    ("de", "Ihre Karten für das Theater am Markt kommen per Mail."),
    ("de", "So viel Wartezeit wegen eines Formulars ist unser Versagen."),
    ("de", "Der Lärm um Mitternacht kam von unserer Baustelle."),
    ("de", "Welch ein Aufwand für Sie, und nur weil wir die Nummer vertauscht haben."),
    ("en", "What a mess we made over one form."),
    ("en", "Your tickets for the drama on May 3 stay valid."),
    ("en", "What a wait for a two-dollar part; it is our failure."),
    ("en", "There was so much noise in room 12 that nobody slept."),
    ("en", "All this trouble for a mug that we packed badly."),
    ("en", "Such a delay over one form is our fault."),
    ("en", "The drama club's booking is back on Thursday."),
    ("en", "I know how much work this has been for one refund."),
    ("en", "You made no fuss about it, and we still let you wait."),
    ("en", "It was right to make a fuss about a gas smell."),
]

NUDGED = [
    ("en", "Relax Priscilla, it's only $46.20."),
    ("en", "Relax Maria, we've got it."),
    ("en", "Chill Maria, it's on its way."),
    ("en", "Calm yourself Ms Gomez."),
    ("en", "Come on, relax Maria."),
    ("en", "Relax, Maria."),
    ("en", "Easy, Maria, it will come."),
    ("de", "Bleiben Sie ruhig, Frau Gomez."),
    ("de", "Ganz ruhig, Frau Gomez."),
    ("es", "Tranquila María, ya llegará."),
    ("fr", "Du calme Madame Gomez, il arrive."),
]
FELT = [
    ("de", "Dass Sie da nicht ruhig bleiben, verstehe ich."),
    ("de", "Niemand kann bei so etwas ruhig bleiben."),
    ("de", "Ich werde Ihnen nicht sagen, dass Sie sich beruhigen sollen."),
    ("de", "Da bleibt niemand gelassen, und Sie müssen es auch nicht."),
    ("de", "Wer so lange wartet, muss nicht ruhig bleiben."),
    ("de", "Die Leitung war ruhig, weil unser Server stand."),
    ("fr", "Je ne vous demanderai pas de vous calmer."),
    ("fr", "Je ne vous dirai pas de rester calme."),
    ("fr", "Vous n'avez pas à vous calmer : vous avez raison."),
    ("fr", "Personne ne devrait vous dire de vous calmer."),
    ("fr", "Votre chambre au calme vous attend."),
    ("es", "No le pediré que se calme."),
    ("es", "No le voy a decir que tenga paciencia."),
    ("es", "Entiendo que no se quede tranquila con esa respuesta."),
    ("es", "La habitación tranquila que reservó es suya."),
    ("en", "I won't tell you to calm down."),
    ("en", "I'm not going to ask you to relax about it."),
    ("en", "Nobody could stay calm after that."),
    ("en", "I would not ask anyone to calm down after that."),
    ("en", "The Relax Premium mattress is out of stock, so I refund it."),
    ("en", "Your Chill Box order came without ice."),
    ("en", "Relax Premium Recliner: the order is cancelled and refunded."),
]


def _cases(rows):
    return pytest.mark.parametrize(("language", "text"), rows)


def _outcome(judge, check, language, text):
    return judge(check, text, language=language).outcome


@_cases([*REFUSED, *MOCKED])
def test_a_refusal_and_mockery_are_no_even_tone(judge, language, text):
    assert _outcome(judge, "even_tone", language, text) == "fail"


@_cases([*SERVED, *MEANT_WELL])
def test_what_only_sounds_like_them_is_even(judge, language, text):
    assert _outcome(judge, "even_tone", language, text) == "pass"


@_cases(BLAMED)
def test_the_customer_is_blamed(judge, language, text):
    assert _outcome(judge, "no_blame", language, text) == "fail"


@_cases(OWNED)
def test_we_are_to_blame_or_nobody(judge, language, text):
    assert _outcome(judge, "no_blame", language, text) == "pass"


@_cases(NUDGED)
def test_a_nudge_with_a_name(judge, language, text):
    assert _outcome(judge, "never_calm_down", language, text) == "fail"


@_cases(FELT)
def test_a_nudge_that_is_declined_or_none(judge, language, text):
    assert _outcome(judge, "never_calm_down", language, text) == "pass"
