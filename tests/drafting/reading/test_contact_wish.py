"""How a customer wishes to be reached, and what an act becomes by it."""

from __future__ import annotations

import pytest

from drafter.drafting.reading.contact_wish import calls, contact_wish, in_writing

WISHES = [
    ("Please do not phone, the baby sleeps in the afternoon.", None),
    ("No calls please.", None),
    ("I work nights, so email only.", "email"),
    ("Please answer by text.", "sms"),
    ("Bitte rufen Sie mich nicht an, ich bin im Unterricht.", None),
    ("Bitte nur per Mail.", "email"),
    ("No me llamen al trabajo.", None),
    ("Mejor por correo.", "email"),
    ("Ne m'appelez pas au bureau.", None),
    ("Uniquement par mail, merci.", "email"),
]
NONE = [
    "You never phone when you say you will.",
    "Why don't you call me?",
    "Don't call me a liar.",
    "We do not call that a repair.",
    "You can only be reached by email.",
    "The email only says that it is ready.",
    "Warum rufen Sie mich nicht an?",
    "Ich konnte gestern nicht anrufen.",
    "No me llamaron.",
    "Toujours pas d'appel.",
    "Please call me.",
]
ACTS = [
    ("call you to ask how the bike rides", "en", "email", "email you to ask how the bike rides"),
    ("call you back with the result", "en", "chat", "write to you with the result"),
    ("Sie anrufen und fragen, wie der Zahn sich anfühlt", "de", "email", "Ihnen schreiben und fragen, wie der Zahn sich anfühlt"),
    ("llamarle para saber si la caldera funciona", "es", "email", "escribirle para saber si la caldera funciona"),
    ("vous appeler pour savoir si le vélo roule", "fr", "email", "vous écrire pour savoir si le vélo roule"),
    ("send you the invoice", "en", "email", "send you the invoice"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "only"), WISHES)
def test_a_wish_is_heard_with_its_channel(text: str, only: str | None) -> None:
    wish = contact_wish(text)
    assert wish is not None
    assert wish.only == only


@pytest.mark.parametrize("text", NONE)
def test_a_reproach_or_a_question_is_no_wish(text: str) -> None:
    assert contact_wish(text) is None


@pytest.mark.parametrize(("does", "language", "channel", "instead"), ACTS)
def test_an_act_is_done_in_writing(does, language, channel, instead) -> None:
    assert in_writing(does, language, channel) == instead
    assert not calls(instead)
