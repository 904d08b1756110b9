"""Work on several processes: in order, a few chunks ahead, and nothing lost where a process dies."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from drafter.cli.cores import in_order
from drafter.domain.errors import CannotRun


def slower_at_first(number: int) -> int:
    time.sleep(0.05 if number < 2 else 0)
    return number * number


def dies_once(task: tuple[int, Path]) -> int:
    number, marker = task
    if number == 5 and not marker.exists():
        marker.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def dies(number: int) -> int:
    if number == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def fails(number: int) -> int:
    if number == 3:
        raise ValueError("three")
    return number


@pytest.mark.parametrize("jobs", [1, 2])
def test_answers_come_in_the_order_of_the_input(jobs: int) -> None:
    assert list(in_order(slower_at_first, range(20), jobs)) == [n * n for n in range(20)]


def test_only_a_few_chunks_are_taken_ahead() -> None:
    taken: list[int] = []

    def coming() -> Iterator[int]:
        for number in range(1000):
            taken.append(number)
            yield number

    answers = in_order(slower_at_first, coming(), 2)
    next(answers)
    assert len(taken) < 20
    answers.close()  # type: ignore[attr-defined]


def test_a_process_that_dies_loses_nothing(tmp_path: Path) -> None:
    tasks = [(number, tmp_path / "died") for number in range(12)]
    assert list(in_order(dies_once, tasks, 2)) == list(range(12))
    assert (tmp_path / "died").exists()


def test_processes_that_die_again_end_the_work_after_what_was_answered() -> None:
    answered = []
    with pytest.raises(CannotRun, match="the same lines"):
        answered.extend(_each(in_order(dies, range(12), 2), answered))
    assert answered == [0, 1, 2]


def _each(answers: Iterator[int], into: list[int]) -> Iterator[int]:
    for answer in answers:
        into.append(answer)
    yield from ()


def test_a_fault_in_the_work_itself_is_told() -> None:
    with pytest.raises(ValueError, match="three"):
        list(in_order(fails, range(12), 2))
