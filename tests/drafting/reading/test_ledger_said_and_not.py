"""Promises in the words of colleagues, teams and things in four languages, with their times; and what is said in much the same
words and binds nobody: what cannot be promised, what is usual. All said on Wednesday 4 November 2026 at three in the
afternoon."""

from __future__ import annotations

import pytest

from tests.drafting.reading.ledger_threads import promised

PROMISED = [
    ("The mattress will leave our depot tomorrow and should be with you in about a week.", "ship the mattress", "05 23:59"),
    ("It left our warehouse today and should be with you on Friday.", "have it with you", "06 23:59"),
    ("I don't know yet, but I'll call you by Friday.", "call you", "06 23:59"),
    ("In einer Viertelstunde ruft Sie meine Kollegin an, und das ist sicher.", "meine Kollegin Sie anrufen lassen", "04 15:15"),
    ("Frau Doktor Vogt ruft Sie heute noch zurück.", "Frau Doktor Vogt Sie noch anrufen lassen", "04 23:59"),
    ("Den Mietvertrag schicken wir Ihnen bis Freitag zu.", "Ihnen den Mietvertrag zuschicken", "06 23:59"),
    ("Ihre Unterlagen prüfe ich bis Freitag.", "Ihre Unterlagen prüfen", "06 23:59"),
    ("En media hora le llama mi compañera para la cita.", "hacer que mi compañera le llame para la cita", "04 15:30"),
    ("Nuestros jardineros pasarán por su casa el viernes.", "hacer que nuestros jardineros pasen por su casa", "06 23:59"),
    ("Las llaves llegarán a su casa el viernes.", "hacerle llegar las llaves", "06 23:59"),
    ("Lo tendrá en su casa el viernes.", "hacérselo llegar en su casa", "06 23:59"),
    ("C'est noté, nous l'expédions demain.", "l'expédier", "05 23:59"),
    ("Vous les aurez chez vous d'ici vendredi.", "vous les faire parvenir chez vous", "06 23:59"),
    ("Nos équipes interviendront dans la semaine pour vous.", "faire intervenir nos équipes pour vous", "08 23:59"),
    ("Mon collègue vous rappelle dans un quart d'heure.", "vous faire rappeler par mon collègue", "04 15:15"),
]  # fmt: skip
NOT_PROMISED = [
    "I can't promise that it will be there by Friday.",
    "We don't know yet whether he will come on Friday.",
    "It's too early to say if it will arrive by Friday.",
    "Normalerweise antworten wir Ihnen innerhalb von zwei Tagen.",
    "Ich kann nicht sagen, ob der Techniker am Freitag kommt.",
    "Normalmente le contestaremos en dos días a su correo.",
    "No le puedo asegurar que su mesa llegará el viernes.",
    "Habituellement, nous vous répondrons sous deux jours.",
    "Je ne peux pas vous garantir qu'il arrivera vendredi.",
    "Las oficinas cerrarán el viernes por la tarde.",
    "Les bureaux fermeront vendredi à midi.",
]


@pytest.mark.parametrize(("text", "does", "due"), PROMISED, ids=[text[:30] for text, _, _ in PROMISED])
def test_who_will_do_what_by_when(text, does, due):
    (one,) = promised("4 9 c: It is broken, please help me with it.", f"4 15 a: {text}", "4 15 c: ok")
    assert (one.does, f"{one.due_at:%d %H:%M}") == (does, due)


@pytest.mark.parametrize("text", NOT_PROMISED)
def test_what_is_usual_or_cannot_be_promised_binds_nobody(text):
    assert promised("4 9 c: It is broken, please help me with it.", f"4 15 a: {text}", "4 15 c: ok") == ()
