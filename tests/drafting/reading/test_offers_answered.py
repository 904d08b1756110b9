"""What became of an offer: turned down in many words, taken with a sigh, or left open by what only sounds like a no."""

from __future__ import annotations

import time

import pytest

from drafter.domain.case import Case
from drafter.drafting.reading import read

OFFERS = {
    "en": "We can offer you a $20 voucher for the trouble.",
    "de": "Wir können Ihnen als Entschädigung einen Gutschein über 20 $ anbieten.",
    "fr": "Nous pouvons vous offrir un bon d'achat de 20 $.",
    "es": "Podemos ofrecerle un vale de 20 $.",
}
REFUSED = [
    ("en", "I already told you no to the voucher."),
    ("en", "A voucher does me no good whatsoever, do better."),
    ("en", "Vouchers are worthless to me. My order was late for a wedding!"),
    ("en", "thx but no thx"),
    ("en", "Absolutely not."),
    ("en", "What good is a voucher to me?"),
    ("en", "You can keep it."),
    ("en", "I'll pass."),
    ("en", "Forget the voucher."),
    ("en", "Your voucher won't fix this."),
    ("en", "A voucher? Seriously?"),
    ("en", "I have zero interest in vouchers."),
    ("en", "No voucher, thank you."),
    ("en", "My wedding was ruined and you offer $20? No."),
    ("en", "I'd rather have my money back than a voucher."),
    ("de", "Ihren Gutschein können Sie sich sonstwohin stecken."),
    ("de", "20 $ sind ein Witz. Das lehne ich ab."),
    ("de", "Mit einem Gutschein ist mir nicht geholfen."),
    ("de", "Was soll ich mit einem Gutschein? Das ist eine Frechheit."),
    ("de", "Damit bin ich nicht einverstanden."),
    ("de", "Kommt nicht in Frage."),
    ("de", "Auf den Gutschein verzichte ich."),
    ("de", "Den Gutschein nehme ich nicht an."),
    ("de", "Danke, aber nein."),
    ("fr", "Je n'en veux pas, de votre bon."),
    ("fr", "Un bon d'achat ne me sert à rien."),
    ("fr", "Hors de question."),
    ("fr", "Non merci, votre bon d'achat ne m'intéresse pas."),
    ("fr", "20 $, c'est ridicule."),
    ("fr", "Je ne suis pas d'accord."),
    ("fr", "Votre bon d'achat, vous pouvez le garder."),
    ("fr", "Votre proposition ne me convient pas."),
    ("es", "¿20 $? Es una burla, lo rechazo."),
    ("es", "De ninguna manera."),
    ("es", "Ni hablar."),
    ("es", "¿De qué me sirve un vale?"),
    ("es", "Quédese con su vale."),
    ("es", "Un vale no soluciona nada."),
    ("es", "Ya le dije que no."),
    ("es", "Gracias, pero no."),
]
OPEN = [
    ("en", "Is the voucher valid in store?"),
    ("en", "Can I have the voucher sooner?"),
    ("en", "My sister said no to her voucher."),
    ("en", "My husband didn't want a voucher last time."),
    ("en", "I don't want the voucher to expire."),
    ("en", "I don't need it by post."),
    ("en", "The courier was useless."),
    ("en", "I ordered three weeks ago. This is a joke."),
    ("en", "I can't accept another delay."),
    ("en", "I refuse to wait any longer."),
    ("en", "I got no call, no email."),
    ("en", "Never follow up, do you?"),
    ("en", "It's not enough to say sorry."),
    ("en", "Can I keep the voucher if I return the order?"),
    ("de", "Ist der Gutschein im Laden gültig?"),
    ("de", "Meine Frau lehnt Gutscheine ab."),
    ("de", "Der Zusteller ist ein Witz."),
    ("de", "Ich will nicht länger warten."),
    ("de", "Ich akzeptiere keine weiteren Verzögerungen."),
    ("fr", "Le bon est-il valable en magasin ?"),
    ("fr", "Je n'accepte pas ce retard."),
    ("fr", "Votre livreur ne sert à rien."),
    ("fr", "Ma sœur a refusé son bon."),
    ("es", "¿El vale sirve en tienda?"),
    ("es", "No quiero esperar más."),
    ("es", "El repartidor es una burla."),
    ("es", "No he recibido el vale."),
]
TAKEN = [
    ("en", "I'd rather have the voucher than wait any longer. My order is late!"),
    ("en", "I guess it's fine, I'll take the voucher."),
    ("en", "No, that's fine, I'll take it."),
    ("en", "Your courier is a joke. Thanks for the voucher."),
    ("en", "Not happy, but I accept the voucher."),
    ("de", "Den Gutschein nehme ich gerne an."),
    ("de", "Lieber den Gutschein, als noch länger zu warten."),
    ("fr", "D'accord."),
    ("fr", "Je préfère le bon d'achat plutôt que d'attendre."),
    ("es", "Vale."),
    ("es", "Prefiero el vale a seguir esperando."),
]


def answered(offer: str, text: str) -> Case:
    return Case.model_validate(
        {
            "history": [
                {"at": "2026-11-10T10:00:00Z", "from": "customer", "text": "4471"},
                {"at": "2026-11-11T10:00:00Z", "from": "agent", "text": offer},
            ],
            "message": {"text": text},
            "now": "2026-11-18T10:00:00Z",
        }
    )


def states(offer: str, text: str) -> list[str]:
    return [one.state for one in read(answered(offer, text)).ledger.offers]


@pytest.mark.parametrize(("language", "text"), REFUSED)
def test_turned_down(language: str, text: str) -> None:
    assert states(OFFERS[language], text) == ["refused"]


@pytest.mark.parametrize(("language", "text"), OPEN)
def test_only_sounds_like_a_no(language: str, text: str) -> None:
    assert states(OFFERS[language], text) == ["open"]


@pytest.mark.parametrize(("language", "text"), TAKEN)
def test_taken(language: str, text: str) -> None:
    assert states(OFFERS[language], text) == ["taken"]


@pytest.mark.parametrize(
    ("offer", "text", "became"),
    [
        # a bare "no" answers the question that was asked beside the offer
        ("I can send a courier on Friday. Is the box still there?", "No, I threw the box away.", ["open"]),
        ("I can send a courier on Friday. Is the box still there?", "No, I threw the box away. Friday is good.", ["taken"]),
        ("I can send a courier on Friday. Is the box still there?", "No. I don't want a courier.", ["refused"]),
        ("I can send a courier on Friday.", "No.", ["refused"]),
        # choosing between two
        ("We can offer you a refund or a replacement.", "I'd rather have the refund than the replacement.", ["taken", "open"]),
        ("We can offer you a refund or a replacement.", "The refund.", ["taken", "open"]),
    ],
)  # fmt: skip
def test_beside_a_question_or_another_offer(offer: str, text: str, became: list[str]) -> None:
    assert states(offer, text) == became


@pytest.mark.parametrize(
    ("language", "text", "settled"),
    [
        ("fr", "Non merci, votre bon d'achat ne m'intéresse pas.", False),
        ("de", "Nein danke.", False),
        ("es", "No, gracias.", False),
        ("de", "Nein danke, das war alles.", True),
        ("fr", "Non merci, c'est tout.", True),
        ("fr", "Merci beaucoup !", True),
    ],
)
def test_no_thanks_settles_nothing(language: str, text: str, settled: bool) -> None:
    assert read(answered(OFFERS[language], text)).settled is settled


@pytest.mark.parametrize(
    "piece", ["no ", "will nicht ", "i want a a a a ", "that is not not ", "mein guter ", "voucher, no "]
)
def test_an_endless_answer_costs_little(piece: str) -> None:
    case = answered(OFFERS["en"], piece * 3000)
    began = time.process_time()
    read(case)
    assert time.process_time() - began < 6
