"""Danger of ours and illness elsewhere, deaths and what only sounds like one, insults that are taken back."""

from __future__ import annotations

import datetime as dt

import pytest

from drafter.domain.case import Case
from drafter.domain.reading import Reading
from drafter.drafting.reading import read
from drafter.drafting.reading.loss import deaths

_NOW = dt.datetime(2026, 11, 18, 10, tzinfo=dt.UTC)


def _read(text: str) -> Reading:
    return read(Case.model_validate({"id": "c", "message": {"text": text, "at": _NOW}}).at(_NOW))


@pytest.mark.parametrize(
    "text",
    [
        "My mum is in hospital, so nobody will be home on Tuesday. Please bring the piano on Thursday.",
        "I broke my ankle playing football, so I cannot come to the pottery class. Is there another date?",
        "Meine Frau lag letzte Woche im Krankenhaus, daher schreibe ich erst heute. Wie pflege ich das Leder?",
        "Perdone la tardanza, mi padre estuvo en el hospital. ¿Cómo se limpia la alfombra?",
        "Désolé du retard, ma mère était à l'hôpital. Comment nettoyer le tapis ?",
    ],
)
def test_an_illness_that_nothing_ties_to_us_is_no_danger(text: str) -> None:
    assert "safety" not in _read(text).kinds


@pytest.mark.parametrize(
    "text",
    [
        "The ladder gave way, I'm writing from A&E.",
        "She is in hospital since Sunday, the boiler you fitted leaked.",
        "My son is in hospital. He had eaten your yoghurt on Friday.",
        "I broke my wrist when the seat post came apart.",
        "My husband was rushed to hospital from your restaurant on Saturday.",
        "Mein Mann liegt im Krankenhaus. Die Leiter hat nachgegeben.",
        "Mi madre está en el hospital desde el domingo, el calentador que instalaron perdía gas.",
        "Ma fille est à l'hôpital, la barrière du lit a cédé.",
    ],
)
def test_harm_told_calmly_is_danger_still(text: str) -> None:
    assert "safety" in _read(text).kinds


@pytest.mark.parametrize(
    "text",
    [
        "My brother died last Tuesday. The piano lessons were his.",
        "I am writing about my late mother's water account.",
        "The account holder has passed away.",
        "My mother, who held this account, died on 19 October.",
        "Mein Vater ist am 3. Oktober plötzlich verstorben.",
        "Mi abuela falleció el 3 de marzo.",
        "Ma mère est décédée le 3 mars.",
        "This is about my mother's account. She passed away in October.",
        "Es geht um das Konto meiner Mutter. Sie ist im Oktober verstorben.",
        "Escribo por la cuenta de mi padre. Falleció en mayo.",
        "Je vous écris pour mon père. Il est décédé en mai.",
    ],
)
def test_a_death_is_heard(text: str) -> None:
    assert deaths(text)


@pytest.mark.parametrize(
    "text",
    [
        "My wife's phone died on Sunday.",
        "My phone went into the pool. It died in October.",
        "My mother rang your office. She died laughing at the bill.",
        "We had a hamster. He died in October.",
        "My husband nearly died laughing at the manual.",
        "My father died ten years ago and left me the lathe.",
        "Mein Mann sagt, der Akku ist tot.",
        "Mi hijo casi se muere de risa.",
        "Mon fils était mort de rire.",
    ],
)
def test_what_only_sounds_like_a_death_is_none(text: str) -> None:
    assert not deaths(text)


def test_a_wish_for_no_more_advertising_is_no_threat_to_leave() -> None:
    said = "Meine Tante ist am 9. Mai gestorben. Bitte schicken Sie keine Werbung mehr an sie."
    assert "churn_threat" not in _read(said).kinds
    assert not _read(said).causes


def test_an_insult_that_its_writer_regrets_is_taken_back() -> None:
    said = "I called your fitters muppets on Monday. That was rude of me. How do I descale the machine?"
    assert "insult" not in _read(said).kinds
