"""Two runs side by side: what counts, what is left out, what is said of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from evals.comparing import compare
from evals.comparing.comparison import Run

Make = Callable[..., Run]
MANY = {f"f{at}-{one}": "++++" for at in range(10) for one in range(2)}


def but(marks: str, *cases: str) -> dict[str, str]:
    return {**MANY, **dict.fromkeys(cases, marks)}


def test_the_same_is_said_to_be_the_same(make_run: Make) -> None:
    held = compare(make_run("reply@1", MANY), make_run("reply@2", MANY))
    assert held.main is not None
    assert held.main.verdict == "the same"
    assert "the same" in held.summary
    assert held.flips == ()


def test_a_loss_on_most_families_is_worse_and_named(make_run: Make) -> None:
    lost = but("----", *(case for case in MANY if case.endswith("-0")))
    held = compare(make_run("reply@1", MANY), make_run("reply@2", {**lost, "f0-0": "++++"}))
    assert held.main is not None
    assert held.main.verdict == "worse"
    assert held.main.difference.difference == pytest.approx(-9 / 20)
    assert {flip.case for flip in held.flips if flip.criterion == "sendable"} == {f"f{at}-0" for at in range(1, 10)}
    assert "worse" in held.summary


def test_one_lost_case_in_twenty_cannot_be_told(make_run: Make) -> None:
    held = compare(make_run("reply@1", MANY), make_run("reply@2", but("----", "f3-1")))
    assert held.main is not None
    assert held.main.verdict == "cannot tell"
    assert "could have been found" in held.summary


def test_a_flip_shows_both_replies_and_the_finding(make_run: Make) -> None:
    held = compare(make_run("reply@1", but("+++-", "f3-1")), make_run("reply@2", but("+---", "f3-1")))
    flip = next(one for one in held.flips if one.criterion == "sendable")
    assert (flip.case, flip.way, flip.a, flip.b) == ("f3-1", "lost", 0.75, 0.25)
    assert (flip.before.text, flip.after.text) == ("reply@1 on f3-1", "reply@2 on f3-1")
    assert flip.before.findings == ()
    assert flip.after.findings == ("grounded: nobody gave this",)


def test_a_case_that_only_one_run_has_is_left_out_and_told(make_run: Make) -> None:
    a, b = make_run("reply@1", {**MANY, "g-1": "+"}), make_run("reply@2", {**MANY, "h-1": "-"})
    held = compare(a, b)
    assert held.left_out == ("g-1", "h-1")
    assert held.cases == 20


def test_a_case_that_was_changed_between_the_runs_is_left_out(make_run: Make) -> None:
    a, (info, rows) = make_run("reply@1", MANY), make_run("reply@2", MANY)
    changed = [row.model_copy(update={"sample": "new"}) if row.case_id == "f0-0" else row for row in rows]
    assert compare(a, (info, changed)).left_out == ("f0-0",)


def test_an_error_is_no_failure(make_run: Make) -> None:
    a, (info, rows) = make_run("reply@1", MANY), make_run("reply@2", MANY)
    broken = [row.model_copy(update={"error": "gone", "draft": None, "must_failures": ()}) if row.epoch == 1 else row for row in rows]  # fmt: skip
    held = compare(a, (info, broken))
    assert held.main is not None
    assert held.main.verdict == "the same"


def test_what_had_nothing_to_check_is_no_criterion(make_run: Make) -> None:
    held = compare(make_run("reply@1", MANY), make_run("reply@2", MANY))
    named = [effect.criterion for effect in held.effects]
    assert named[0] == "sendable"
    assert "check:grounded" in named
    assert "check:offers_choice" not in named


def test_slices_by_tag_need_enough_families(make_run: Make) -> None:
    held = compare(make_run("reply@1", {**MANY, "x-1": "+"}), make_run("reply@2", {**MANY, "x-1": "-"}))
    assert [effect.tag for effect in held.slices] == ["f"]


def test_half_of_the_epochs_is_no_flip(make_run: Make) -> None:
    held = compare(make_run("reply@1", MANY), make_run("reply@2", but("++--", "f1-0")))
    assert held.flips == ()


def test_where_it_moved_is_told_by_family_the_worst_first(make_run: Make) -> None:
    held = compare(make_run("reply@1", MANY), make_run("reply@2", but("----", "f3-1")))
    assert [(held.by_family[0].name, held.by_family[0].a, held.by_family[0].b)] == [("f3", 1.0, 0.5)]


def test_the_prompts_are_shown_as_a_difference(make_run: Make) -> None:
    a, b = make_run("reply@1", MANY, text="Be kind.\nBe brief."), make_run("reply@2", MANY, text="Be kind.\nBe true.")
    assert {"-Be brief.", "+Be true."} <= set(compare(a, b).prompt_diff)


def test_a_criterion_that_nobody_measured_is_told(make_run: Make) -> None:
    held = compare(make_run("reply@1", MANY), make_run("reply@2", MANY), primary="judge:warm")
    assert held.main is None
    assert "judge:warm" in held.summary


def test_more_criteria_make_a_chance_finding_less_sure(make_run: Make) -> None:
    lost = but("----", "f1-0", "f2-0", "f3-0", "f4-0", "f5-0")
    held = compare(make_run("reply@1", MANY), make_run("reply@2", lost), primary="score")
    of_check = next(effect for effect in held.effects if effect.criterion == "check:grounded")
    assert of_check.p_holm is not None
    assert of_check.difference.p is not None
    assert of_check.p_holm > of_check.difference.p
