"""What is found in a message, weighed together: what lets a sign go, what adds one, and what stays whatever is weighed."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from drafter.domain.reading import SIGNALS
from drafter.drafting.reading.heat import Tone
from drafter.drafting.reading.recognising.hints import add_hints
from drafter.drafting.reading.scan import said
from drafter.drafting.reading.weighing import Found, Weighing, features, scales

LONG = (
    "You told me on the third that the fitter would come on Friday, and on Friday nobody came and nobody rang, so here I"
    " am again with a kitchen that has no tap."
)
TONE = Tone(0.5, 0.9, 0.5, 0.1)


def found(text=LONG, *here):
    message = said("last", text)
    add_hints([message])
    return Found(message, frozenset(here), frozenset(), TONE, 0)


def sure_of(chances, *, levels=(5.0, 0.0, -5.0, -5.0), bars=None):
    """A weighing that gives each kind the log-odds told, whatever it is shown; of the others it knows nothing."""
    size = len(features(found()))
    kinds = tuple(chances)
    offsets = np.array([*chances.values(), *levels])
    return Weighing(kinds, np.zeros((size, len(offsets)), np.float32), offsets, bars or scales().bars)


def test_what_ships_weighs_what_the_code_looks_at():
    assert scales().weights.shape == (len(features(found())), len(scales().kinds) + 4)
    assert set(scales().kinds) <= set(SIGNALS)
    assert np.isfinite(scales().weights).all()


@pytest.mark.parametrize(("odds", "stays"), [(-4.0, False), (0.0, True)])
def test_what_is_unlikely_is_let_go(odds, stays):
    told = sure_of({"long_wait": odds}).told(found(LONG, "long_wait"))
    assert told is not None
    assert ("long_wait" not in told.gone) == stays


@pytest.mark.parametrize(("odds", "stays"), [(-2.0, False), (-1.5, True)])
@pytest.mark.parametrize("kind", ["chargeback_threat", "legal_threat", "public_threat", "regulator_threat"])
def test_a_threat_with_others_is_let_go_only_where_it_is_most_unlikely(kind, odds, stays):
    told = sure_of({kind: odds}).told(found(LONG, kind))
    assert told is not None
    assert (kind not in told.gone) == stays


@pytest.mark.parametrize("kind", ["churn_threat", "manager_request", "safety", "ultimatum", "vulnerability"])
def test_danger_distress_and_demands_are_never_let_go(kind):
    told = sure_of({kind: -9.0}).told(found(LONG, kind))
    assert told is not None
    assert not told.gone


def test_in_few_words_nothing_is_let_go():
    told = sure_of({"legal_threat": -9.0}).told(found("My lawyer will write to you on Monday.", "legal_threat"))
    assert told is not None
    assert not told.gone


def test_what_is_likely_is_added_with_the_sentence_that_tells_it():
    told = sure_of({"repeat_contact": 3.0}).told(found())
    assert told is not None
    [hit] = told.new
    assert hit.label == "repeat_contact"
    assert 0 <= hit.start < hit.end <= len(LONG)


@pytest.mark.parametrize("kind", ["shouting", "profanity", "legal_threat", "ultimatum", "safety"])
def test_what_others_know_better_is_never_added(kind):
    told = sure_of({kind: 9.0}).told(found())
    assert told is not None
    assert not told.new


def test_where_nothing_is_complained_of_nothing_is_added():
    told = sure_of({"churn_threat": 3.0}, levels=(-2.0, -5.0, -5.0, -5.0)).told(found())
    assert told is not None
    assert not told.new


def test_a_short_message_is_left_as_it_stands():
    told = sure_of({"long_wait": -9.0, "repeat_contact": 9.0}).told(found("Still waiting. Me again.", "long_wait"))
    assert told is not None
    assert (told.gone, told.new, told.levels) == (frozenset(), (), None)


def test_what_was_said_before_stands():
    one = found(LONG, "long_wait")._replace(before=frozenset({"long_wait"}))
    told = sure_of({"long_wait": -9.0}).told(one)
    assert told is not None
    assert not told.gone


def test_what_nobody_heard_is_not_weighed():
    one = found()
    unheard = one._replace(said=dataclasses.replace(one.said, heard=None))
    assert scales().told(unheard) is None


def test_a_broken_promise_makes_coming_back_likelier(reading_of):
    assert {"broken_promise", "repeat_contact"} <= set(reading_of(LONG).kinds)
