"""Heat: words and signs together, from 0 to 1."""

from __future__ import annotations

import time

import numpy as np
import pytest

from drafter.domain.reading import SIGNALS
from drafter.drafting.reading.grams import HALF, SIZE, grams
from drafter.drafting.reading.heat import LIFT, lift, tone
from drafter.drafting.reading.own import own_words
from drafter.drafting.reading.scan import said
from drafter.drafting.reading.trained import LEARNT, SCORES, stretches, weights

ENGLISH = frozenset({"en"})
COOLER_FIRST = [
    ("Which adapter do I need for the lamp?", "The lamp flickers. Can you help?"),
    ("The lamp flickers. Can you help?", "The lamp is broken again and nobody answers me. I am very disappointed."),
    ("I am disappointed with the repair.", "You are liars and I want my money back now, you useless crooks."),
    ("Wann kommt das Paket?", "Unverschämt, ihr Betrüger, ich warte seit Wochen!"),
    ("¿Cuándo llega el pedido?", "Son unos sinvergüenzas, llevo semanas esperando."),
    ("Quand arrive le colis ?", "C'est une honte, vous êtes des voleurs, j'attends depuis des semaines !"),
]
COURTESY = (
    "Thank you for the brochure, which we read with pleasure. The colours are lovely and my wife chose the blue. "
    "We look forward to the summer and to many happy evenings on the terrace with our friends and neighbours. "
)


def heat_of(text, kinds=(), languages=ENGLISH):
    return tone(said("last", text), kinds, languages).heat


@pytest.mark.parametrize(("cooler", "hotter"), COOLER_FIRST)
def test_hotter_words_are_hotter(reading_of, cooler, hotter):
    assert reading_of(cooler).trajectory[-1].heat + 0.1 < reading_of(hotter).trajectory[-1].heat


@pytest.mark.parametrize("kind", [kind for kind in SIGNALS if kind != "tone_shift"])
def test_every_signal_heats(kind):
    text = "My order 4471 is the reason for this message."
    assert heat_of(text, [kind]) > heat_of(text)


def test_a_tone_shift_is_made_of_heat_and_makes_none():
    assert heat_of("My order 4471.", ["tone_shift"]) == heat_of("My order 4471.")


def test_small_signs_add_up_and_none_counts_twice():
    message = said("last", "My order 4471.")
    assert lift(message, ["long_wait", "long_wait"]) == lift(message, ["long_wait"])
    assert lift(message, ["long_wait", "repetition"]) == pytest.approx(
        lift(message, ["long_wait"]) + lift(message, ["repetition"])
    )
    assert set(LIFT) == set(SIGNALS)


def test_capitals_and_exclamation_marks_are_a_small_bump():
    quiet = tone(said("last", "My lamp has come."), (), ENGLISH)
    loud = tone(said("last", "My LAMP has come!!!"), (), ENGLISH)
    assert loud.heat - quiet.heat < 0.2
    assert loud.angry < 0.5


def test_courtesy_does_not_cool_one_furious_line():
    furious = "You are a disgrace, this is outrageous, I am furious and I hate your company."
    kind = heat_of(COURTESY * 4)
    mixed = heat_of(COURTESY * 2 + furious + " " + COURTESY * 2)
    assert mixed > kind + 0.2


def test_an_unlearnt_language_is_heated_by_signs_only():
    elsewhere = frozenset({"pt"})
    assert not elsewhere & LEARNT
    assert heat_of("Absolutely disgraceful, I hate this.", (), elsewhere) == heat_of("Bom dia.", (), elsewhere)
    assert heat_of("Bom dia.", ["long_wait", "insult"], elsewhere) > heat_of("Bom dia.", (), elsewhere) + 0.3


def test_levels_are_rarer_the_hotter_they_are():
    found = tone(said("last", "My parcel has not arrived, where is it?"), (), ENGLISH)
    assert found.concerned > found.upset >= found.angry


def test_grams_are_places_in_the_table():
    words, letters = grams(own_words("Not good!! Write to @me at https://x.y about 4,711 nuts 😀"))
    assert len(words)
    assert ((words >= 0) & (words < HALF)).all()
    assert len(letters)
    assert ((letters >= HALF) & (letters < SIZE)).all()
    masked = [grams(own_words(f"{who} sent {count} nuts")) for who, count in (("@ann", "7"), ("@bob", "1,200"))]
    assert all((one == other).all() for one, other in zip(*masked, strict=True))


@pytest.mark.parametrize("text", ["", " ", "\n\n", "?", "😀", "a", "!!!", "\u0300", "مرحبا"])
def test_any_text_has_a_heat(text):
    assert 0 <= heat_of(text) <= 1


def test_stretches_hold_every_word_once():
    text = " ".join(f"word{n}{'.' if n % 17 == 0 else ''}" for n in range(500))
    pieces = list(stretches(text))
    assert len(pieces) > 4
    assert " ".join(pieces) == text
    assert max(len(piece.split()) for piece in pieces) <= 100


def test_the_shipped_weights_fit_the_grams():
    shipped = weights()
    assert shipped.table.shape == (SIZE, len(SCORES))
    assert shipped.stack.shape == (4, len(SCORES) + 2)
    assert np.isfinite(shipped.stack).all()
    assert (shipped.stack[:, -1] > 0).all()


@pytest.mark.parametrize("text", ["but no " * 40_000, "é!" * 120_000, "x" * 250_000, "4711 " * 50_000])
def test_a_hostile_text_is_weighed_in_time(text):
    began = time.perf_counter()
    heat_of(text)
    assert time.perf_counter() - began < 2.0
