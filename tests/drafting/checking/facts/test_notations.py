"""Values in the notations of many hands: what was given passes however it is written, another value fails alike."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from drafter.domain.case import Case
from drafter.domain.draft import Reply
from drafter.domain.plan import Plan
from drafter.domain.reading import Reading
from drafter.drafting.checking import CHECKS
from drafter.drafting.checking.sheet import Sheet

CASE: dict[str, Any] = {
    "id": "C-1", "customer": {"id": "c", "name": "Graham Poole"}, "channel": "email",
    "facts": {
        "order_id": "WM-75510", "delivery": "Thursday 12 November, 7am to 11am", "missed": "Tuesday 10 November, 1pm to 3pm",
        "new_flight": "Sunday 29 November, 14:20", "flight": "BV 214", "paid": {"amount": "1150.00", "currency": "GBP"},
        "fee": {"amount": "76.00", "currency": "GBP"}, "voucher": {"amount": "20.00", "currency": "GBP"},
        "phone": "07700 900123", "discount": "15%", "first_asked": "2026-11-01",
    },
    "history": [{"at": "2026-11-01T08:00:00+00:00", "from": "customer", "text": "Which day does it come?"}],
    "message": {"at": "2026-11-10T16:00:00+00:00", "text": "Your driver did not come between 1 and 3. What now?"},
    "agent": {"name": "Nadia", "role": "frontline"}, "now": "2026-11-10T16:15:00+00:00",
}  # fmt: skip
PLAN = {
    "resolution": {
        "kind": "remedy", "says": "a refund of £84.30 to your card by Friday 13 November, 5pm",
        "cost": {"amount": "84.30", "currency": "GBP"}, "done_by": "2026-11-13T17:00:00+00:00",
    },
    "commitment": {
        "id": "k", "case_id": "C-1", "does": "ring you to see that it is there", "owner": "Nadia", "due_at": "2026-11-16T10:30:00+00:00",
    },
}  # fmt: skip
ROWS = yaml.safe_load((Path(__file__).parent / "notations.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("row", "value", "given"),
    [
        pytest.param(row, str(value), given, id=f"{row['kind']}: {value} ({'told' if given else 'wrong'})")
        for row in ROWS
        for given in (True, False)
        for value in row.get("told" if given else "wrong", ())
    ],
)
def test_a_value_is_known_however_it_is_written(row: dict[str, Any], value: str, given: bool) -> None:
    language = row.get("language", "en")
    for says in row["says"]:
        sheet = Sheet(
            reply=Reply(text=says.format(value), language=language),
            case=Case.model_validate(CASE),
            reading=Reading.model_validate({"level": "upset", "language": language, "contacts": 2}),
            plan=Plan.model_validate(PLAN),
        )
        for check in ("grounded", *(row.get("checks", ()) if given else ())):
            verdict = CHECKS[check](sheet)
            assert (verdict.outcome == "pass") == given, f"{check} of “{says.format(value)}”: {verdict.why}"
