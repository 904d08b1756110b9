"""Good replies that take liberties: questions given back and answered, sums in words, jokes at our own cost, choices in a
list, no "sorry" where an admission does. Each fails nothing.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.domain.case import Case
from drafter.domain.draft import Reply
from drafter.domain.plan import Plan
from drafter.drafting.checking import Sheet, examine
from drafter.drafting.reading import read

from ...tables import read_table

FILES = ("good_in_their_own_way.yaml", "good_in_plain_speech.yaml")
ROWS = [row for name in FILES for row in read_table(Path(__file__).parent / name)]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["case"]["message"]["text"][:32])
def test_a_good_reply_fails_nothing(row):
    case = Case.model_validate(row["case"])
    reading = read(case)
    plan = Plan.model_validate(row["plan"])
    sheet = Sheet(Reply(text=row["reply"], language=reading.language), case, reading, plan)
    assert {one.id: one.why for one in examine(sheet).score.checks if one.outcome == "fail"} == {}
