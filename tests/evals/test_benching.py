"""What is timed is a real case, and a tool that is not installed is left out."""

from __future__ import annotations

import sys
from itertools import pairwise
from pathlib import Path

import pytest

from drafter.cli.bulk import read_lines
from drafter.domain.principles import RULES
from drafter.drafting.checking import examine
from drafter.drafting.reading import read
from evals.benching import checking, guardrails, plain
from evals.benching.cases import bulk_lines, examples, long_case, single_messages, ten_messages
from evals.benching.timing import by_turns, timed


@pytest.mark.parametrize("messages", [11, 240, 700])
def test_the_long_case_runs_forward_through_all_its_messages(messages):
    case = long_case(messages)
    times = [said.at or case.clock for _, said in case.said()]
    assert len(times) == messages
    assert all(earlier <= later for earlier, later in pairwise(times))
    assert {turn.sender for turn in case.history} >= {"customer", "agent"}


def test_a_long_case_has_promises_and_signals_to_find():
    reading = read(long_case(60))
    assert reading.signals
    assert reading.ledger.promises


def test_ten_messages_are_ten():
    assert len(ten_messages().history) == 9


def test_bulk_lines_are_read_by_what_a_bulk_run_reads_with():
    cases = [*examples()[:3], *single_messages()[:3]]
    answers = read_lines(bulk_lines(cases))
    assert len(answers) == len(cases)
    assert all('"level"' in answer.text for answer in answers)


def test_works_take_turns():
    order = []
    found = by_turns({"a": lambda: order.append("a"), "b": lambda: order.append("b")}, 3)
    assert order == ["a", "b"] * 4
    assert {name: len(times) for name, times in found.items()} == {"a": 3, "b": 3}


def test_times_are_milliseconds_and_never_negative():
    found = timed(lambda: sum(range(1000)), 20)
    assert 0 < found.median <= found.high


def test_without_spacy_there_is_no_such_tool(monkeypatch):
    monkeypatch.setitem(sys.modules, "spacy", None)
    assert plain.spacy_small() is None


@pytest.mark.soak
def test_plain_tools_answer():
    assert plain.vader()("I hate this")["neg"] > 0
    assert plain.tf_idf()("you useless crooks, my lawyer will call")[0].sum() == pytest.approx(1)


def test_the_replies_checked_are_of_about_150_words_and_pass_through_all_checks():
    sheet = next(checking.sheets())
    assert len(sheet.text.split()) in checking.WORDS
    for looked_at in (checking.first(sheet), checking.another(sheet)):
        assert len(examine(looked_at).score.checks) == len(RULES)


def test_without_textstat_there_is_no_such_tool(monkeypatch):
    monkeypatch.setitem(sys.modules, "textstat", None)
    assert plain.textstat() is None


def test_without_guardrails_there_is_no_such_process(tmp_path):
    with guardrails.beside(["a text"], tmp_path / "python") as guard:
        assert guard is None


def test_a_process_that_cannot_validate_is_left_out():
    """Our own interpreter has no guardrails."""
    with guardrails.beside(["a text"], Path(sys.executable)) as guard:
        assert guard is None
