"""Acts put to use: after "promised", in the future, in lists; a day told in full once; facts said as a person would."""

from __future__ import annotations

import pytest

from drafter.domain.draft import Part, PartKind
from drafter.drafting.composing.acts import Promiser, in_future, promised
from drafter.drafting.composing.layout import lay_out, places
from drafter.drafting.composing.shortening import shorten


@pytest.mark.parametrize(
    ("language", "does", "quote", "by", "said"),
    [
        ("en", "ship a replacement", "", " by Tuesday", "to ship a replacement by Tuesday"),
        ("en", "hold the price for you, just order as usual", "", " by Friday", "to hold the price for you by Friday"),
        ("en", "get my decision to you", "", "", "to get a decision to you"),
        ("de", "Ihnen die Schrauben zuschicken", "Wir schicken Ihnen die Schrauben zu", " bis Freitag", "die Schrauben bis Freitag zuzuschicken"),
        ("de", "das Geld zurücküberweisen", "ich überweise das Geld zurück", " bis Freitag", "das Geld bis Freitag zurückzuüberweisen"),
        ("de", "sich bei Ihnen melden", "wir melden uns bei Ihnen", " bis Freitag", "uns bis Freitag bei Ihnen zu melden"),
        ("de", "Ihr Koffer zustellen", "Ihr Koffer wird am 18. zugestellt", " bis Freitag", "dass Ihr Koffer am 18. zugestellt wird"),
        ("de", "Ihnen die Kaution zurück zukommen lassen", "Sie bekommen die Kaution zurück", " bis Freitag", "die Kaution bis Freitag zurückzuzahlen"),
        ("de", "Ihnen den Beleg zukommen lassen", "Sie bekommen den Beleg", " bis Freitag", "den Beleg bis Freitag zukommen zu lassen"),
        ("es", "enviarle el pago", "", " a más tardar el viernes", "enviarle el pago a más tardar el viernes"),
        ("es", "hacer que llegue", "su maleta llegará el 21", " hoy", "que su maleta llegaría el 21"),
        ("fr", "vous répondre", "", " d'ici au vendredi", "de vous répondre d'ici au vendredi"),
        ("fr", "envoyer une lampe, vous la recevrez", "", " d'ici au vendredi", "d'envoyer une lampe d'ici au vendredi"),
        ("fr", "appeler l'atelier", "", "", "d'appeler l'atelier"),
        ("fr", "faire être votre numéro", "votre numéro sera transféré le 13", " hier", "que votre numéro serait transféré le 13"),
        ("fr", "vous faire être par votre valise livrée", "votre valise vous sera livrée le 7", " hier", "que votre valise vous serait livrée le 7"),
        ("fr", "faire être", "on verra", "", None),
        ("it", "chiamare", "", "", None),
    ],
)  # fmt: skip
def test_what_was_promised(language: str, does: str, quote: str, by: str, said: str | None) -> None:
    assert promised(does, quote, by, language, who="we") == said


@pytest.mark.parametrize(
    ("who", "does", "quote", "said"),
    [
        ("I", "sich bei Ihnen melden", "ich melde mich bei Ihnen", "mich bis Montag bei Ihnen zu melden"),
        ("we", "sich bei Ihnen melden", "wir melden uns bei Ihnen", "uns bis Montag bei Ihnen zu melden"),
        ("name", "sich bei Ihnen melden", "ich melde mich bei Ihnen", "sich bis Montag bei Ihnen zu melden"),
        ("name", "sich bei Ihnen melden", "melde mich bei Ihnen", "sich bis Montag bei Ihnen zu melden"),
        ("name", "die Heizung prüfen", "Morgen prüfe ich die Heizung", None),
        (
            "name",
            "sich darum und melde mich bei Ihnen kümmern",
            "ich kümmere mich darum und melde mich bei Ihnen",
            None,
        ),
    ],
)
def test_a_german_reflexive_takes_the_person_who_promised(
    who: Promiser, does: str, quote: str, said: str | None
) -> None:
    assert promised(does, quote, " bis Montag", "de", who=who) == said


@pytest.mark.parametrize(
    ("language", "act", "said"),
    [
        ("en", "email you", "email you"),
        ("es", "enviarle el billete", "le enviaré el billete"),
        ("es", "cerrar la búsqueda y ordenar hoy el pago", "cerraré la búsqueda y ordenaré hoy el pago"),
        ("es", "ponerle en contacto", "le pondré en contacto"),
        ("fr", "vous écrire pour confirmer", "je vous écrirai pour confirmer"),
        ("fr", "vous envoyer le relevé", "je vous enverrai le relevé"),
        ("fr", "ordonner aujourd'hui le paiement", "j'ordonnerai aujourd'hui le paiement"),
        ("fr", "clore la recherche et ordonner le paiement", "je clorai la recherche et j'ordonnerai le paiement"),
        ("fr", "faire le point", "je ferai le point"),
    ],
)
def test_what_will_be_done(language: str, act: str, said: str) -> None:
    assert in_future(act, language) == said


@pytest.mark.parametrize(
    ("language", "first", "second", "short"),
    [
        ("de", "Bis Samstag, 21. November ist es da.", "Nicht vor Samstag, 21. November.", "Nicht vor dem 21. November."),
        ("en", "By Wednesday, November 25 you get it.", "I email you by Wednesday, November 25.", "I email you by November 25."),
        ("en", "By Wednesday 25 November you get it.", "I write by Thursday 26 November.", "I write by Thursday 26 November."),
        ("de", "Bis Mittwoch, 25. November.", "Bis Mittwoch, 25. November schreibe ich.", "Bis zum 25. November schreibe ich."),
        ("es", "El miércoles 25 de noviembre.", "A más tardar el miércoles 25 de noviembre.", "A más tardar el 25 de noviembre."),
        ("fr", "D'ici au mercredi 25 novembre.", "D'ici au mercredi 25 novembre, j'écris.", "D'ici au 25 novembre, j'écris."),
        ("en", "On Tuesday, November 3.", "You wrote: “Come on Tuesday, November 3.”", "You wrote: “Come on Tuesday, November 3.”"),
    ],
)  # fmt: skip
def test_a_day_is_told_in_full_once(language: str, first: str, second: str, short: str) -> None:
    parts: dict[PartKind, Part] = {
        "resolution": Part(kind="resolution", text=first, source="playbook"),
        "follow_up": Part(kind="follow_up", text=second, source="playbook"),
    }
    after = shorten(parts, language)
    assert (after["resolution"].text, after["follow_up"].text) == (first, short)


@pytest.mark.parametrize(
    ("language", "channel", "greeting", "text", "laid_out"),
    [
        ("en", "sms", "Hi Tomos,", "Good to hear it.", "Hi Tomos, good to hear it."),
        ("en", "sms", "Hi Tomos,", "Priya promised.", "Hi Tomos, Priya promised."),
        ("en", "sms", "Hi Tomos,", "I am sorry.", "Hi Tomos, I am sorry."),
        (
            "de",
            "email",
            "Guten Tag Frau Weber,",
            "Am Montag kam nichts.",
            "Guten Tag Frau Weber,\n\nam Montag kam nichts.",
        ),
        ("de", "email", "Guten Tag Frau Weber,", "Sie schreiben uns.", "Guten Tag Frau Weber,\n\nSie schreiben uns."),
        ("fr", "email", "Bonjour,", "Vous nous écrivez.", "Bonjour,\n\nVous nous écrivez."),
        ("fr", "sms", "Bonjour,", "Vous nous écrivez.", "Bonjour, vous nous écrivez."),
        ("es", "sms", "Hola, Inés:", "Nos escribe.", "Hola, Inés: nos escribe."),
    ],
)
def test_the_greeting_runs_on(language: str, channel: str, greeting: str, text: str, laid_out: str) -> None:
    parts = [
        Part(kind="greeting", text=greeting, source="playbook"),
        Part(kind="acknowledgement", text=text, source="playbook"),
    ]
    reply = lay_out(parts, channel=channel, language=language)  # type: ignore[arg-type]
    assert reply.text == laid_out
    assert [laid_out[start:end].lower() for start, end, _ in places(reply)] == [greeting.lower(), text.lower()]
