"""How much of a long conversation is read."""

from __future__ import annotations

import pytest

from drafter.domain.case import Case
from drafter.domain.desk import MOST_TOLD, MOST_TURNS, recent


def _case(*turns: str) -> Case:
    history = [{"at": "2026-11-18T09:00:00Z", "from": "customer", "text": one} for one in turns]
    return Case.model_validate({"history": history, "message": {"text": "And now?"}})


@pytest.mark.parametrize(
    ("turns", "kept"),
    [
        ([], 0),
        (["Hello"], 1),
        (["Hello"] * MOST_TURNS, MOST_TURNS),
        (["Hello"] * (MOST_TURNS + 5), MOST_TURNS),
        (["x" * 200_000] * 4, MOST_TOLD // 200_000),
        (["Hello", "x" * 200_000, "Hello"], 3),
    ],
)
def test_the_last_of_what_was_said_is_read(turns: list[str], kept: int) -> None:
    case = _case(*turns)
    found = recent(case)
    assert found.history == case.history[len(case.history) - kept :]
    assert found.message == case.message
