"""The checks on our own labelled replies, and the measurement itself, on replies whose result is known."""

from __future__ import annotations

import json
from collections import Counter

import pytest
from typer.testing import CliRunner

from drafter.domain.errors import BadCase
from drafter.domain.principles import RULES
from evals.cli import app
from evals.measuring.checks import by_checks, measure
from evals.replies import load_replies

from ..conftest import own_replies

PLAN = {
    "resolution": {"kind": "remedy", "says": "a full refund of $20.00", "done_by": "2026-11-25T18:00:00-06:00"},
    "commitment": {
        "id": "k",
        "case_id": "x",
        "does": "email you",
        "owner": "Jo",
        "due_at": "2026-11-25T18:00:00-06:00",
    },
}
CASE = {
    "id": "x",
    "channel": "email",
    "customer": {"name": "Ann Lee"},
    "message": {"at": "2026-11-18T08:00:00-06:00", "text": "My mug came broken. I want my $20 back."},
    "agent": {"name": "Jo"},
}
GOOD = (
    "Dear Ann,\n\nYour mug came broken. That is our fault, and I am sorry.\n\nYou will get the full $20.00 back by "
    "Wednesday, November 25.\n\nI will email you by November 25 to confirm that it is there.\n\nJo"
)


def _line(id: str, text: str = GOOD, **more: object) -> dict[str, object]:
    return {"id": id, "case": CASE, "plan": PLAN, "reply": {"text": text}, **more}


@pytest.fixture
def suite(tmp_path):
    def write(*lines: dict[str, object]) -> str:
        file = tmp_path / "replies.jsonl"
        file.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
        return str(file)

    return write


@pytest.mark.parametrize("every", [24, pytest.param(1, marks=pytest.mark.soak)])
def test_our_own_replies_are_judged_as_they_are_labelled(every):
    figures = measure(own_replies()[::every], by_checks)
    assert figures.recall.rate >= 0.92, figures.misses
    assert figures.precision.rate >= 0.92, figures.misses
    assert figures.good_failed.rate <= 0.03, figures.misses


def test_our_own_replies_ask_enough_of_each_check():
    labelled = own_replies()
    broken = Counter(check for one in labelled for check in one.expect.fails)
    tempting = Counter(check for one in labelled for check in one.expect.passes)
    assert len(labelled) >= 320
    assert sum(one.good for one in labelled) >= 0.4 * len(labelled)
    some = labelled[::24]
    assert sum(one.sheet.reading.language != "en" for one in some) >= 0.15 * len(some)
    for rule in RULES:
        assert broken[rule.id] >= 8, rule.id
        assert tempting[rule.id] >= 6, rule.id
    assert len({one.id for one in labelled}) == len(labelled)


def test_only_what_a_label_lists_counts(suite):
    blamed = GOOD.replace("Jo", "[NAME]")
    file = suite(
        _line("good", good=True),
        _line("broken", blamed, expect={"fails": ["no_placeholder"]}),
        _line("missed", expect={"fails": ["no_blame"]}),
        _line("alarm", blamed, expect={"passes": ["no_placeholder", "no_leak"]}),
        _line("bad good", blamed, good=True),
        _line("unlisted", blamed),
    )
    figures = measure(load_replies(file), by_checks)
    placeholder = figures.checks["no_placeholder"]
    assert (placeholder.found, placeholder.missed, placeholder.alarms, placeholder.wrongly) == (1, 0, 1, 2)
    assert figures.checks["no_blame"].missed == 1
    assert (figures.recall.passed, figures.recall.counted) == (1, 2)
    assert (figures.good_failed.passed, figures.good_failed.counted) == (1, 2)
    assert len(figures.misses) >= 3


def test_an_example_case_is_named_and_its_keys_changed(suite):
    line = {"id": "a", "case": "northwind/C-1042", "changes": {"channel": "sms"}, "reply": {"text": "Hi"}}
    (one,) = load_replies(suite(line))
    assert one.sheet.case.channel == "sms"
    assert one.sheet.plan.resolution.remedy == "full_refund"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (_line("a", expect={"fails": ["no_blaming"]}), "'no_blaming' is no check"),
        (_line("a", good=True, expect={"fails": ["no_blame"]}), "a good reply fails nothing"),
        ({"id": "a", "case": "northwind/C-1", "reply": {"text": "Hi"}}, "no example 'northwind/C-1'"),
        ({"id": "a", "case": CASE, "reply": {"text": "Hi"}}, "has no plan"),
        ({"id": "a", "case": CASE, "plan": PLAN}, "reply"),
    ],
)
def test_a_bad_line_is_told_with_its_place(suite, line, told):
    with pytest.raises(BadCase, match=told) as caught:
        load_replies(suite(_line("before"), line))
    assert "replies.jsonl:2" in str(caught.value)


def test_the_command_prints_and_writes_the_figures(suite, tmp_path):
    file, out = suite(_line("good", good=True), _line("missed", expect={"fails": ["no_blame"]})), tmp_path / "out.json"
    shown = CliRunner().invoke(app, ["measure", "checks", file, "--misses", "--json", str(out)])
    assert shown.exit_code == 0, shown.output
    assert "missed  no_blame missed" in shown.output
    figures = json.loads(out.read_text(encoding="utf-8"))
    assert set(figures) == {"drafter", "word lists", "everything passes"}
    assert figures["drafter"]["checks"]["no_blame"]["missed"] == 1


def test_a_suite_that_is_not_there_is_bad_input():
    shown = CliRunner().invoke(app, ["measure", "checks", "nowhere"])
    assert shown.exit_code == 2
    assert "nowhere" in shown.output
