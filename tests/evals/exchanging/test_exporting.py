"""A run in other formats: nothing runs in a spreadsheet, and what was exported comes back as the cases that it was made of."""

from __future__ import annotations

import csv
import io
import json
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from drafter.domain.cells import quoted, unquoted
from evals.comparing.comparison import Run
from evals.dataset import Suite, load_suite
from evals.exchanging.exporting import FORMATS
from evals.exchanging.importing import format_of, imported
from evals.exchanging.writing import write
from evals.rows import Row
from evals.scorers import Result

HOSTILE = '=HYPERLINK("https://evil.example")\x0b <b>'


@pytest.mark.fault("F42")
@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\tx", "\rx", "＝1", "＋1", "－1", "＠x", "'=1", "''-1"])
def test_no_cell_runs_and_each_comes_back(text: str) -> None:
    assert quoted(text) == f"'{text}"
    assert unquoted(quoted(text)) == text


@pytest.mark.fault("F42")
@given(st.text(alphabet="'=+-@\t\r\n＝a1 "))
def test_every_text_comes_back(text: str) -> None:
    assert unquoted(quoted(text)) == text
    assert not quoted(text).startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝"))


@pytest.mark.parametrize("text", ["a=1", "it's", "'tis", " 1", ""])
def test_an_ordinary_cell_is_left_alone(text: str) -> None:
    assert quoted(text) == text == unquoted(text)


@pytest.fixture
def suite(tmp_path: Path) -> Suite:
    folder = tmp_path / "small"
    cases = [
        {"id": "a-1", "source": "s", "cluster": "a", "tags": ["x"], "message": {"text": "Where is it?"}, "facts": {"order": "007"},
         "expect": {"plan": {"handoff": None}, "reply": {"mentions": ["refund", ["today", "now"]], "avoids": ["policy"]}}},
        {"id": "b-1", "source": "s", "cluster": "b", "customer": {"name": "Maria"}, "now": "2026-11-18T09:00:00Z",
         "history": [{"at": "2026-11-18T08:00:00Z", "from": "customer", "text": "It broke."}], "message": {"text": "Again!"}},
    ]  # fmt: skip
    write(folder, cases, [], [], about="test")
    return load_suite(str(folder))


@pytest.fixture
def run(make_run: Callable[..., Run]) -> Run:
    info, rows = make_run("A", {"a-1": "+-", "b-1": "+"})
    missed = Result(name="mentions:refund", group="mentions", passed=False, why="not in the reply")
    rows = [row.model_copy(update={"tags": ("x",) if row.case_id == "a-1" else ()}) for row in rows]
    rows[0] = rows[0].model_copy(update={"expectations": (missed,)})
    rows[1] = rows[1].model_copy(update={"draft": {**rows[1].draft, "reply": {"text": HOSTILE, "subject": "-1"}}})
    rows.append(Row(case_id="b-1", epoch=2, sample="b-1", cluster="b", error="ModelFailed: went away"))
    return info, rows


def export(form: str, run: Run, suite: Suite) -> str:
    return FORMATS[form](*run, {sample.case.id: sample for sample in suite.samples})


def test_lines_hold_replies_criteria_and_what_failed(run: Run, suite: Suite) -> None:
    rows = [json.loads(line) for line in export("jsonl", run, suite).splitlines()]
    assert [(row["case"], row["epoch"]) for row in rows] == [("a-1", 1), ("a-1", 2), ("b-1", 1), ("b-1", 2)]
    assert rows[0]["criteria"]["expected:mentions"] == 0.0
    assert rows[1]["must_failures"] == ["grounded"]
    assert rows[3]["error"] == "ModelFailed: went away"
    assert rows[3]["criteria"] == {}


@pytest.mark.fault("F42")
def test_a_sheet_runs_nothing_and_leaves_blank_what_was_not_measured(run: Run, suite: Suite) -> None:
    rows = list(csv.DictReader(io.StringIO(export("csv", run, suite), newline="")))
    assert unquoted(rows[1]["reply"]) == HOSTILE
    assert rows[1]["reply"].startswith("'=")
    assert rows[1]["subject"] == "'-1"
    assert [row["sendable"] for row in rows] == ["1", "0", "1", ""]


def test_a_build_server_sees_failures_and_errors(run: Run, suite: Suite) -> None:
    found = ET.fromstring(export("junit", run, suite))  # noqa: S314
    assert (found.get("tests"), found.get("failures"), found.get("errors")) == ("4", "2", "1")
    failure = found.findall(".//failure")[1]
    assert failure.get("message") == "must check grounded"
    assert failure.text == HOSTILE.replace("\x0b", "")


@pytest.mark.parametrize(("form", "name"), [("promptfoo", "p.yaml"), ("openai", "o.jsonl"), ("langfuse", "l.json")])
def test_what_was_exported_comes_back(form: str, name: str, run: Run, suite: Suite, tmp_path: Path) -> None:
    file = tmp_path / name
    file.write_text(export(form, run, suite), encoding="utf-8")
    assert format_of(file) == form
    made = imported(file, (), form)
    assert not made.bad
    assert made.repeated == len(run[1]) - 2 - (form == "promptfoo"), "the epochs of a case are one case"
    write(tmp_path / form, made.cases, made.left, made.bad, about="back")
    back = {sample.case.id: sample for sample in load_suite(str(tmp_path / form)).samples}
    assert {id: one.hash for id, one in back.items()} == {one.case.id: one.hash for one in suite.samples}
    assert back["a-1"].tags == ("x",)


def test_promptfoo_scores_replies_that_are_there(run: Run, suite: Suite) -> None:
    tests = yaml.safe_load(export("promptfoo", run, suite))["tests"]
    assert tests[0]["providerOutput"] == "A on a-1"
    assert [(one["type"], one["value"]) for one in tests[0]["assert"]] == [
        ("icontains", "refund"), ("icontains-any", ["today", "now"]), ("not-icontains", "policy"),
        ("python", "file://promptfoo_assert.py"),
    ]  # fmt: skip
    assert len(tests) == 3, "an error brings no reply to score"


def test_a_batch_sent_twice_is_there_once(run: Run, suite: Suite) -> None:
    batch = json.loads(export("langfuse", run, suite))["batch"]
    assert batch == json.loads(export("langfuse", run, suite))["batch"]
    assert len({event["id"] for event in batch}) == len(batch)
    scores = [event["body"] for event in batch if event["type"] == "score-create"]
    assert {one["traceId"] for one in scores} <= {
        event["body"]["id"] for event in batch if event["type"] == "trace-create"
    }
    assert [one["comment"] for one in scores if one["name"] == "expected:mentions"] == [
        "mentions:refund: not in the reply"
    ]
