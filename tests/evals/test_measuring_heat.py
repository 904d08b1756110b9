"""How heat is measured, and how its few last numbers are fitted. The labelled data itself stays outside."""

from __future__ import annotations

import json

import numpy as np
import pytest

from drafter.domain.errors import BadCase
from evals.measuring.heat import auc, like_length
from evals.training.fits import Task, few, together
from evals.training.labelled import AIRLINE, COMPLAINTS, at_least, cases, rows, trainable


@pytest.mark.parametrize(
    ("scores", "expected"),
    [([0.1, 0.2, 0.8, 0.9], 1.0), ([0.9, 0.8, 0.2, 0.1], 0.0), ([0.5, 0.5, 0.5, 0.5], 0.5), ([0.1, 0.8, 0.2, 0.9], 0.75)],
)  # fmt: skip
def test_auc(scores, expected):
    assert auc(np.array([False, False, True, True]), np.array(scores)) == pytest.approx(expected)


def test_length_alone_ranks_nothing_among_messages_of_like_length():
    words = np.arange(1000)
    yes = np.random.default_rng(0).random(1000) < words / 1000
    assert auc(yes, words * 1.0) > 0.75
    assert like_length(yes, words * 1.0, words) == pytest.approx(0.5, abs=0.12)


def test_what_is_non_commercial_is_measured_and_never_trained_on(tmp_path):
    row = {"text": "late again", "labels": {"negative": 1}}
    (tmp_path / AIRLINE).write_text(json.dumps({**row, "redist": "nc"}) + "\n", encoding="utf-8")
    (tmp_path / COMPLAINTS).write_text(json.dumps({**row, "redist": "open"}) + "\n", encoding="utf-8")
    assert rows(tmp_path, AIRLINE).texts == ("late again",)
    assert trainable(tmp_path, COMPLAINTS).trainable
    with pytest.raises(BadCase):
        trainable(tmp_path, AIRLINE)
    with pytest.raises(BadCase):
        rows(tmp_path, "none.jsonl")


def test_two_levels_that_are_both_right_count_half_each():
    samples = [sample for sample in cases() if set(sample.expect.reading.level) == {"upset", "angry"}]
    assert samples
    assert set(at_least(samples, "upset")) == {1.0}
    assert set(at_least(samples, "angry")) == {0.5}


def test_one_score_serves_two_tasks_whatever_their_base_rates():
    import scipy.sparse as sparse

    draws = np.random.default_rng(1)
    many, few_yes = draws.normal(size=(400, 3)), draws.normal(size=(400, 3))
    tasks = [
        Task(sparse.csr_matrix(many), many[:, 0] > -1, 1.0),
        Task(sparse.csr_matrix(few_yes), few_yes[:, 0] > 1, 1.0),
    ]
    found = together(tasks, 1.0)
    assert found.shape == (3,)
    assert found[0] > 10 * max(abs(found[1]), abs(found[2]))


def test_a_fixed_part_is_not_fitted_again():
    columns = np.column_stack([np.ones(200), np.linspace(-2, 2, 200)])
    yes = 1 / (1 + np.exp(-(1.0 + 2.0 * columns[:, 1])))
    assert few(columns, yes, np.zeros(200)) == pytest.approx([1.0, 2.0], abs=0.15)
    assert few(columns, yes, 2.0 * columns[:, 1]) == pytest.approx([1.0, 0.0], abs=0.15)
