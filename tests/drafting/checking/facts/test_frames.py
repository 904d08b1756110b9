"""Gifts and acts told in many frames: each sentence alone, as the reply to one of four cases."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from drafter.domain.case import Case
from drafter.domain.draft import Reply
from drafter.domain.plan import Plan
from drafter.drafting.checking import CHECKS, Sheet
from drafter.drafting.reading import read

from ....tables import read_table

TABLE = read_table(Path(__file__).parent / "frames.yaml")


@cache
def _ground(name):
    given = TABLE["cases"][name]
    case = Case.model_validate(given["case"])
    return case, read(case), Plan.model_validate(given["plan"])


@pytest.mark.parametrize(
    ("check", "name", "kind", "text"),
    [
        (group["check"], group["case"], kind, text)
        for group in TABLE["groups"]
        for kind in ("good", "bad")
        for text in group[kind]
    ],
)
def test_only_the_guilty_frame_fails(check, name, kind, text):
    verdict = CHECKS[check](Sheet(Reply(text=text, language="en"), *_ground(name)))
    assert (verdict.outcome == "fail") == (kind == "bad"), verdict.why
