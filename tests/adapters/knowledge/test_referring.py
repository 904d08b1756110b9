"""A sentence of an article that speaks of what stands before it is never quoted alone."""

from __future__ import annotations

import pytest

from drafter.adapters.knowledge.referring import refers_back


@pytest.mark.parametrize(
    "sentence",
    [
        "In both cases the lesson is free.",
        "This costs nothing.",
        "These are billed monthly.",
        "Otherwise the deposit is kept.",
        "In beiden Fällen zahlen wir den Kurier.",
        "Das gilt auch für Leihräder.",
        "En ambos casos la clase es gratuita.",
        "Cela ne coûte rien.",
        "Dans les deux cas, nous payons le coursier.",
    ],
)
def test_it_refers_to_what_was_said(sentence: str) -> None:
    assert refers_back(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Both the saddle and the frame are covered.",
        "We repair bikes of both kinds.",
        "You may cancel this contract at any time.",
        "Das Rad wird kostenlos geprüft.",
        "Los dos talleres abren los sábados.",
        "Ce vélo est garanti deux ans.",
    ],
)
def test_it_stands_by_itself(sentence: str) -> None:
    assert not refers_back(sentence)
