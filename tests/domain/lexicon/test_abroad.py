"""German, Spanish and French turns of phrase: what the rules take for a sign, and what only looks like one."""

from __future__ import annotations

import pytest

from drafter.domain.lexicon import index
from drafter.domain.lexicon.french import loud as french
from drafter.domain.lexicon.german import loud as german
from drafter.domain.lexicon.spanish import loud as spanish
from drafter.drafting.reading.scan import said, scan
from drafter.drafting.reading.signals import conclude

HITS = {
    "legal_threat": [
        ("de", "Ich übergebe den Fall meiner Anwältin."), ("de", "Mein Rechtsanwalt wird sich bei Ihnen melden."),
        ("de", "Ich behalte mir gerichtliche Schritte vor."), ("de", "Notfalls klaeren wir das vor dem Amtsgericht."),
        ("es", "Pongo el asunto en manos de mi abogada."), ("es", "Emprenderemos acciones judiciales."),
        ("es", "Les voy a demandar."), ("fr", "Je vais consulter un avocat."),
        ("fr", "Nous allons engager des poursuites."), ("fr", "L'affaire va finir devant un juge."),
    ],
    "regulator_threat": [
        ("de", "Ich melde Sie bei der Verbraucherzentrale."), ("de", "Die Schlichtungsstelle ist informiert."),
        ("es", "Presentaré una queja en la Profeco."), ("es", "La OCU ya tiene mi caso."),
        ("fr", "Je vais signaler votre société à la DGCCRF."), ("fr", "Le médiateur de l'énergie sera saisi."),
    ],
    "chargeback_threat": [
        ("de", "Dann lasse ich die Lastschrift zurückgehen."), ("de", "Meine Bank holt sich das Geld zurück."),
        ("es", "Voy a impugnar el cargo."), ("es", "Abriré una disputa en PayPal."),
        ("fr", "Je conteste le débit auprès de ma banque."), ("fr", "J'ouvre un litige PayPal."),
    ],
    "public_threat": [
        ("de", "Ich werde das auf Facebook posten."), ("de", "Das gibt eine schlechte Bewertung."),
        ("es", "Voy a contarlo en todas las redes sociales."), ("fr", "Je vais tout raconter sur les réseaux sociaux."),
    ],
    "churn_threat": [
        ("de", "Bei Ihnen kaufe ich nie wieder."), ("es", "Me voy a la competencia."), ("fr", "Je vais aller voir ailleurs."),
    ],
    "ultimatum": [
        ("de", "Ich setze Ihnen eine Frist bis Freitag."), ("de", "Sie haben 48 Stunden, sonst gehe ich zum Anwalt."),
        ("es", "Les doy hasta el viernes o cancelo."), ("fr", "Sans réponse sous huit jours, je saisis le tribunal."),
    ],
    "manager_request": [
        ("de", "Verbinden Sie mich bitte mit Ihrer Vorgesetzten."), ("es", "Quiero hablar con su supervisor."),
        ("fr", "Passez-moi votre responsable."),
    ],
    "financial_loss": [
        ("de", "Der Betrag wurde zweimal abgebucht."), ("de", "Ich musste ein Hotel buchen."),
        ("es", "Me cobraron dos veces la cuota."), ("fr", "Vous m'avez débité deux fois."),
        ("fr", "J'ai dû payer un taxi de 60 euros."),
    ],
    "safety": [
        ("de", "Ich habe mir am Gehäuse die Hand verbrannt."), ("de", "In der Suppe war eine Glasscherbe."),
        ("es", "Huele a gas en la cocina."), ("es", "Mi hija se cortó la mano con el borde."),
        ("fr", "La prise a pris feu."), ("fr", "Mon fils s'est brûlé la main."),
    ],
    "vulnerability": [
        ("de", "Meine Mutter ist pflegebedürftig."), ("de", "Ich bin 83 und komme nicht mehr aus dem Haus."),
        ("es", "Mi madre usa oxígeno en casa."), ("fr", "Ma mère est sous oxygène."),
    ],
    "long_wait": [
        ("de", "Wir warten schon seit vier Wochen."), ("es", "Llevo un mes esperando la pieza."),
        ("fr", "J'attends depuis trois semaines."),
    ],
    "broken_promise": [
        ("de", "Der Rückruf war für gestern zugesagt, aber niemand hat angerufen."),
        ("es", "Me dijeron que venían el lunes y no vino nadie."),
        ("fr", "Vous m'aviez promis un rappel hier, toujours rien."),
    ],
    "tone:refuses": [
        ("de", "Ich will keinen Gutschein."), ("es", "No acepto ese descuento."), ("fr", "Je refuse votre proposition."),
    ],
}  # fmt: skip

LOOKALIKES = {
    "legal_threat": [
        ("de", "Meine Tochter ist Anwältin und braucht eine Rechnung."), ("de", "Ich werde keinen Anwalt einschalten."),
        ("de", "Welcher Bus fährt zum Amtsgericht?"), ("es", "Soy abogado y necesito la factura."),
        ("es", "Al final no hizo falta ningún abogado."), ("fr", "Je suis avocate et je cherche un logiciel."),
        ("fr", "Le juge me demande le bail pour mon divorce."),
    ],
    "regulator_threat": [
        ("de", "Die Verbraucherzentrale hat Sie empfohlen."), ("de", "Ich arbeite bei der Bundesnetzagentur."),
        ("es", "El consumo de luz de mayo me parece alto."), ("es", "Trabajo en la OMIC de mi ciudad."),
        ("fr", "Je travaille à la DGCCRF et je cherche un grille-pain."),
    ],
    "chargeback_threat": [
        ("de", "Die Lastschrift ging zurück, weil das Konto nicht gedeckt war."),
        ("es", "El banco rechazó el pago por límite."), ("fr", "Ma banque a rejeté le prélèvement, c'est ma faute."),
    ],
    "public_threat": [
        ("de", "Ich habe Ihnen fünf Sterne auf Google gegeben."), ("es", "Os dejé cinco estrellas en Google."),
        ("fr", "Je vous ai mis cinq étoiles sur Google."),
    ],
    "churn_threat": [
        ("de", "Ich muss kündigen, weil ich ins Ausland gehe."), ("es", "Quiero darme de baja porque me mudo."),
        ("fr", "Je résilie car je déménage à Lyon."),
    ],
    "ultimatum": [
        ("de", "Ich brauche das Kleid bis Samstag, da ist die Hochzeit."), ("es", "¿Hasta qué día tengo para devolverlo?"),
        ("fr", "J'ai jusqu'à quand pour renvoyer les chaussures ?"),
    ],
    "manager_request": [
        ("de", "Mein Chef braucht eine Rechnung."), ("es", "Mi jefa me pidió una factura."), ("fr", "Mon patron adore votre café."),
    ],
    "financial_loss": [
        ("de", "Doppelt abgebucht dachte ich, war aber mein Fehler."), ("es", "Perdí dinero en la bolsa."),
        ("fr", "Vous m'avez remboursé deux fois."),
    ],
    "safety": [
        ("de", "Verkaufen Sie Rauchmelder?"), ("es", "Vimos los fuegos artificiales."), ("fr", "C'était à mourir de rire."),
    ],
    "vulnerability": [
        ("de", "Der Akku ist gestorben."), ("es", "¿Cabe por una puerta de 75 cm?"), ("fr", "Mon hamster est mort."),
    ],
    "long_wait": [
        ("de", "Ich habe gern gewartet."), ("es", "No tengo prisa, puedo esperar."), ("fr", "Prenez le temps qu'il faut."),
    ],
    "tone:refuses": [
        ("de", "Den Gutschein nehme ich gern."), ("es", "No quiero bolsa, gracias."), ("fr", "Je prends l'avoir, merci."),
    ],
}  # fmt: skip


def found(language: str, text: str) -> set[str]:
    one = said(0, text)
    scan([one], index(language))
    conclude(one)
    return {hit.label for hit in one.hits}


@pytest.mark.parametrize(("kind", "row"), [(kind, row) for kind, rows in HITS.items() for row in rows])
def test_said_plainly(kind: str, row: tuple[str, str]) -> None:
    assert kind in found(*row)


@pytest.mark.parametrize(("kind", "row"), [(kind, row) for kind, rows in LOOKALIKES.items() for row in rows])
def test_only_looks_like_it(kind: str, row: tuple[str, str]) -> None:
    assert kind not in found(*row)


@pytest.mark.parametrize(
    "text", ["Ich werde kuendigen, das Modem ist kaputt.", "Ich werde kündigen, das Modem ist kaputt."]
)
def test_german_is_read_in_both_spellings(text: str) -> None:
    assert "churn_threat" in found("de", text)


@pytest.mark.parametrize("words", [german, spanish, french])
def test_angry_loud_words_are_loud_words(words: object) -> None:
    assert words.ANGRY <= words.ORDINARY  # type: ignore[attr-defined]


@pytest.mark.parametrize("language", ["de", "es", "fr"])
@pytest.mark.parametrize(
    "piece", ["ich werde ", "je vais ", "voy a ", "wenn nicht bis ", "o me ", "si ", "7 8 ", "ya "]
)
def test_a_long_senseless_message_does_not_hang(language: str, piece: str) -> None:
    assert found(language, piece * 3000) is not None
