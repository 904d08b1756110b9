"""Whole replies in many hands: a good one fails nothing, a bad one fails exactly what is wrong with it."""

from __future__ import annotations

import pathlib

import pytest

from drafter.drafting.checking.manner import MANNER_CHECKS

from ....tables import read_table

DATA = read_table(pathlib.Path(__file__).parent / "whole_replies.yaml")
ROWS = [pytest.param(row, id=f"{index}-{row['reply'][:32]!r}") for index, row in enumerate(DATA["replies"])]


@pytest.mark.parametrize("row", ROWS)
def test_a_reply_fails_what_is_wrong_with_it(judge, row):
    reading = row["reading"]
    verdicts = {
        check: judge(
            check,
            row["reply"],
            case=DATA["cases"][row["case"]],
            reading=reading,
            plan={"steps": [], "alternatives": [], **DATA["plans"][row["plan"]]},
            language=reading.get("language", "en"),
        )
        for check in (*MANNER_CHECKS, "answers_everything")
    }
    assert sorted(check for check, verdict in verdicts.items() if verdict.outcome == "fail") == row["fails"]


def test_half_of_them_are_good():
    good = sum(not row["fails"] for row in DATA["replies"])
    assert 25 <= good <= len(DATA["replies"]) - 25
