"""Alarms on threads that nobody labelled, and the verdicts on them that were judged by hand."""

from __future__ import annotations

import json

import pytest
from rich.console import Console

from drafter.domain.errors import BadCase
from evals.measuring.threads import THREADS, cases, measure, show

SUES = "My lawyer will hear about this."
ROWS = [
    {"id": "t1", "messages": [{"role": "customer", "content": SUES}, {"role": "agent", "content": "Sorry to hear that."}]},
    {"id": "t2", "messages": [{"role": "customer", "content": SUES}, {"role": "agent", "content": "Which order?"}, {"role": "customer", "content": "4471"}]},
    {"id": "t3", "messages": [{"role": "customer", "content": "Which adapter fits the lamp?"}]},
    {"id": "t4", "messages": [{"role": "agent", "content": "Anyone there?"}]},
]  # fmt: skip


@pytest.fixture
def data(tmp_path):
    (tmp_path / THREADS).write_text("".join(json.dumps(row) + "\n" for row in ROWS), encoding="utf-8")
    return tmp_path


def judged(tmp_path, *verdicts):
    file = tmp_path / "read.jsonl"
    file.write_text("".join(json.dumps(one) + "\n" for one in verdicts), encoding="utf-8")
    return file


def test_a_thread_ends_with_the_customers_last_word_and_runs_forward(data):
    found = dict(cases(data / THREADS))
    assert list(found) == ["t1", "t2", "t3"]
    assert (found["t1"].message.text, len(found["t1"].history)) == (SUES, 0)
    times = [message.at for _, message in found["t2"].said()]
    assert times == sorted(times)
    assert len(set(times)) == 3


def test_kinds_are_counted_once_a_thread(data, tmp_path):
    figures = measure(data, judged(tmp_path))
    assert figures.threads == 3
    assert figures.raised["legal_threat"] == 2
    assert figures.total.rate is None


def test_only_hits_that_are_still_raised_are_counted(data, tmp_path):
    verdicts = judged(
        tmp_path,
        {"id": "t1", "kind": "legal_threat", "at": "last", "right": True},
        {"id": "t2", "kind": "legal_threat", "at": 0, "right": False},
        {"id": "t2", "kind": "legal_threat", "at": "last", "right": False},
        {"id": "t3", "kind": "insult", "at": "last", "right": False},
    )
    figures = measure(data, verdicts)
    assert (figures.precision["legal_threat"].passed, figures.precision["legal_threat"].counted) == (1, 2)
    assert figures.precision["insult"].rate is None
    assert figures.gone == 2


def test_what_is_shown_holds_rates_and_no_text(data, tmp_path):
    console = Console(record=True, width=140, quiet=False)
    show(console, measure(data, judged(tmp_path, {"id": "t1", "kind": "legal_threat", "at": "last", "right": True})))
    text = console.export_text()
    assert "66.7%" in text
    assert "1.000" in text
    assert "lawyer" not in text


@pytest.mark.parametrize(
    "verdict",
    [{"id": "t1", "kind": "sarcasm", "at": "last", "right": True}, {"id": "t1", "kind": "insult", "at": "last"}, {"id": "t1", "kind": "insult", "at": "last", "right": True, "text": "x"}],
    ids=["unknown kind", "no verdict", "with text"],
)  # fmt: skip
def test_a_verdict_of_another_shape_is_refused(data, tmp_path, verdict):
    with pytest.raises(BadCase, match="no verdict"):
        measure(data, judged(tmp_path, verdict))


def test_a_folder_without_threads_is_refused(tmp_path):
    with pytest.raises(BadCase, match="no such file"):
        measure(tmp_path)
