"""How plain language is measured on texts from outside. The data stays outside; with it the figures are held to."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from evals.measuring.plainness import EASE, PAIRS, by_flesch, by_strain, good_failed, main, of_ease, of_pairs

DATA = os.environ.get("DRAFTER_LABELLED_DATA", "")
EASY = "The cat sat on the mat. It was warm. The cat slept."
HARD = "Notwithstanding the aforementioned considerations, the interpretation of the legislation necessitates deliberation."


@pytest.mark.parametrize("hardness", [by_strain, by_flesch])
def test_legalese_is_harder(hardness):
    assert hardness(HARD) > hardness(EASY)
    assert hardness("") <= 0


def test_agreement_with_readers_and_pairs(tmp_path):
    middle = (
        "Your order was delayed because the warehouse had no stock, and we did not tell you about the delay in time."
    )
    ease = [(EASY, 1.0), (middle, 0.0), (HARD, -1.0)]
    pairs = [(HARD, 0), (EASY, 1)]
    (tmp_path / EASE).write_text(
        "\n".join(json.dumps({"text": text, "labels": {"easiness": one}, "redist": "nc"}) for text, one in ease)
    )
    (tmp_path / PAIRS).write_text(
        "\n".join(json.dumps({"text": text, "labels": {"pair": "a", "plain": one}}) for text, one in pairs)
    )
    assert of_ease(tmp_path, by_strain) == pytest.approx(1)
    assert of_pairs(tmp_path, by_strain) == 1


def test_without_a_folder_it_says_so(monkeypatch, tmp_path):
    monkeypatch.delenv("DRAFTER_LABELLED_DATA", raising=False)
    with pytest.raises(SystemExit, match="usage"):
        main([])
    with pytest.raises(SystemExit, match=EASE):
        main([str(tmp_path)])


@pytest.mark.parametrize("every", [20, pytest.param(1, marks=pytest.mark.soak)])
def test_good_replies_are_plain(every):
    failed, good = good_failed(every=every)
    assert good > 1_500 / every
    assert failed <= 0.01 * good


@pytest.mark.skipif(not DATA, reason="needs the labelled data from outside: DRAFTER_LABELLED_DATA names its folder")
def test_strain_agrees_with_readers_no_worse_than_flesch():
    data = Path(DATA)
    assert of_ease(data, by_strain) > of_ease(data, by_flesch)
    assert of_pairs(data, by_strain) > 0.85
