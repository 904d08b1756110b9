"""Findings that are let go: whose words mostly proved innocent, and never those that are certain."""

from __future__ import annotations

import dataclasses

import pytest

from drafter.domain.case import Case
from drafter.domain.draft import Reply
from drafter.domain.plan import Plan
from drafter.domain.score import Mark
from drafter.drafting.checking import CHECKS, examine
from drafter.drafting.checking.doubt import Blamed, blamed, doubts, features, is_certain, settled
from drafter.drafting.checking.sheet import Sheet, failed, nothing, passed
from drafter.drafting.reading import read
from evals.training.doubts import ALARMS

from ...conftest import own_replies
from .test_mending import CASE, PLAN


@pytest.fixture(scope="module")
def sheet() -> Sheet:
    return next(one.sheet for one in own_replies() if one.good and one.sheet.reading.language == "en")


def test_many_alarms_that_proved_false_are_let_go() -> None:
    alarms = [Blamed.model_validate_json(line) for line in ALARMS.read_text("utf-8").splitlines()]
    weighed = [one for one in alarms if not is_certain(one.check, one.why)]
    assert len(weighed) > 500
    assert sum(map(doubts().stands, weighed)) < 0.7 * len(weighed)


@pytest.mark.parametrize("every", [36, pytest.param(1, marks=pytest.mark.soak)])
def test_hardly_anything_that_is_right_is_let_go(every: int) -> None:
    found = let_go = 0
    for one in own_replies()[::every]:
        for check in one.expect.fails:
            verdict = CHECKS[check](one.sheet)
            found += verdict.outcome == "fail"
            let_go += verdict.outcome == "fail" and settled(check, verdict, one.sheet).outcome != "fail"
    assert found > 1_200 / every
    assert let_go <= 0.03 * found


def test_what_is_let_go_says_so_and_keeps_its_words(sheet: Sheet) -> None:
    doubtful = failed("this number does not follow from the case: “x”", [sheet.mark(0, 5)])
    verdict = settled("grounded", doubtful, sheet)
    assert verdict.outcome == "pass"
    assert verdict.why.startswith("let go")
    assert "does not follow" in verdict.why
    assert verdict.spans == doubtful.spans


@pytest.mark.parametrize(
    ("check", "why"),
    [
        ("grounded", "this amount is not in the case or the plan: “$20”"),
        ("grounded", "nobody gave this link: “https://x.example”"),
        ("grounded", "nobody of this name is in the case or the plan: “Ann”"),
        ("within_authority", "it promises without a limit what the plan does not hold: “x”"),
        ("no_claimed_act", "nothing in the case or the plan shows this: “We have sent”"),
        ("no_leak", "it reveals an internal note, rule or limit: “x”"),
        ("no_private_in_public", "others can read it: “4471”"),
        ("no_placeholder", "“[NAME]” was meant to be filled in"),
        ("never_say", "the company never says “x”"),
        ("right_language", "part of the reply is not in English"),
    ],
)
def test_what_is_certain_or_would_harm_is_never_let_go(sheet: Sheet, check: str, why: str) -> None:
    verdict = failed(why, [sheet.mark(0, 5)])
    assert is_certain(check, why)
    assert settled(check, verdict, sheet) is verdict


@pytest.mark.parametrize(
    ("check", "text"),
    [
        ("no_blame", "You should have read the label."),
        ("no_blame", "You should have paid by the due date."),
        ("no_blame", "You should have told us sooner."),
        ("no_blame", "You must have entered the wrong address."),
        ("no_blame", "This was your own mistake."),
        ("no_claimed_act", "We have sent you a replacement."),
        ("no_claimed_act", "Your refund has been issued."),
        ("within_authority", "We will also give you a free year on top."),
        ("within_authority", "You will not pay a thing for the next twelve months."),
        ("grounded", "It will be with you by the 3rd of March at 4 pm."),
        ("never_calm_down", "There is no need to be upset about this."),
        ("even_tone", "As I already told you, that is not how it works."),
        ("no_false_apology", "I am sorry if you feel that way."),
        ("no_reask", "Could you tell me your order number?"),
    ],
)
def test_an_outright_fault_stands(check: str, text: str) -> None:
    case = {**CASE, "facts": {"order_id": "4471", "product": "blender"}}
    sheet = Sheet(
        Reply(text=text, language="en"), one := Case.model_validate(case), read(one), Plan.model_validate(PLAN)
    )
    assert settled(check, CHECKS[check](sheet), sheet).outcome == "fail"


def test_a_cause_that_nobody_gave_is_weighed() -> None:
    assert not is_certain("grounded", "nobody gave this cause: “x”")


def test_it_only_ever_lets_go(sheet: Sheet) -> None:
    for verdict in (passed(), nothing("nothing to check")):
        assert settled("no_blame", verdict, sheet) is verdict


@pytest.mark.parametrize("language", ["de", "es", "fr", "nl"])
def test_in_other_languages_every_finding_stands(sheet: Sheet, language: str) -> None:
    there = dataclasses.replace(sheet, reply=sheet.reply.model_copy(update={"language": language}), _noted={})
    doubtful = failed("this number does not follow from the case: “x”", [there.mark(0, 5)])
    assert settled("grounded", doubtful, there) is doubtful


def test_an_examination_lets_go(sheet: Sheet, monkeypatch: pytest.MonkeyPatch) -> None:
    doubtful = failed("this number does not follow from the case: “x”", [sheet.mark(0, 5)])
    monkeypatch.setitem(CHECKS, "grounded", lambda _: doubtful)
    finding = next(one for one in examine(sheet).score.checks if one.id == "grounded")
    assert (finding.outcome, finding.mend) == ("pass", "")


def test_what_is_weighed_is_of_the_finding(sheet: Sheet) -> None:
    verdict = failed("why: “so”", [Mark(start=2, end=9, quote="the 12th"), Mark(start=12, end=13, quote="x")])
    one = blamed("grounded", verdict, sheet)
    assert (one.check, one.quotes, one.length) == ("grounded", ("the 12th", "x"), len(sheet.text))
    named = dict(features(one))
    assert named["rule grounded: why"] == 1
    assert named["word 00th"] == 1
    assert named["pair the 00th"] == 1
    assert "missing" not in named
    assert "missing" in dict(features(blamed("takes_ownership", failed("nobody owns it"), sheet)))
