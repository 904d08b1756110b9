"""A run end to end with a fake product: rows as they come, killed and resumed, never mixed with another run's."""

from __future__ import annotations

import asyncio
import gc
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from drafter.domain.errors import BadInput, CannotRun
from evals import runner
from evals.dataset import Suite, load_suite
from evals.folder import RUN, SAMPLES, open_run, read_info, read_rows
from evals.rows import Row
from evals.subject import Subject

MakeSubject = Callable[..., Subject]


@pytest.fixture
def suite(suite_folder: Path) -> Suite:
    return load_suite(str(suite_folder))


@pytest.fixture(autouse=True)
def _told_here() -> Iterator[None]:
    """A task whose end nobody asked for says so when it is collected: here, and not in the middle of whatever comes later."""
    yield
    gc.collect()
    gc.freeze()  # the next collection walks through what is new, not through the whole process


def _run(suite: Suite, subject: Subject, path: Path, epochs: int = 1) -> list[Row]:
    _, rows = asyncio.run(runner.run(suite, subject, runner.info_of(suite, subject, epochs), path))
    return rows


def test_a_run_writes_its_folder(suite: Suite, make_product: Any, make_subject: MakeSubject, tmp_path: Path) -> None:
    out = tmp_path / "out"
    rows = _run(suite, make_subject(make_product(), lanes=2), out, epochs=2)
    assert [(row.case_id, row.epoch) for row in rows] == [(f"C-{c}", e) for c in (1, 2, 3) for e in (1, 2)]
    info = json.loads((out / RUN).read_text(encoding="utf-8"))
    assert info["suite"] == "small"
    assert info["model"] == "fake"
    assert info["epochs"] == 2
    assert info["prompt"] == {"id": "reply@1", "hash": "h", "text": "Write well."}
    assert info["finished"] >= info["started"]
    assert info["totals"]["rows"] == 6
    assert info["totals"]["tokens"]["input"] == 60
    first = json.loads((out / SAMPLES).read_text(encoding="utf-8").splitlines()[0])
    assert first["checks"] == {"never_calm_down": "pass", "grounded": "pass", "concise": "pass", "offers_choice": "n/a"}
    assert first["draft"]["reply"]["text"] == "You will get $89.99."
    assert first["cluster"] == "broken"
    assert first["tokens"]["input"] == 10
    assert first["error"] is None
    assert [(one["name"], one["passed"]) for one in first["expectations"]] == [("plan_kind:remedy", True)]


@pytest.mark.parametrize("lanes", [1, 2])
def test_no_more_drafts_at_once_than_lanes(
    suite: Suite, make_product: Any, make_subject: MakeSubject, tmp_path: Path, lanes: int
) -> None:
    product = make_product()
    _run(suite, make_subject(product, lanes=lanes), tmp_path / "out", epochs=3)
    assert product.most_at_once == lanes
    assert len(product.drafted) == 9


def test_a_killed_run_goes_on_where_it_stopped(
    suite: Suite, make_product: Any, make_subject: MakeSubject, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    with pytest.raises((KeyboardInterrupt, BaseExceptionGroup)):
        _run(suite, make_subject(make_product(dies_after=2)), out)
    assert read_info(out).finished is None
    assert len(read_rows(out / SAMPLES)) == 2
    whole = (out / SAMPLES).read_bytes()
    (out / SAMPLES).write_bytes(whole + whole[:40])  # the kill came in the middle of a line

    again = make_product()
    rows = _run(suite, make_subject(again), out)
    assert again.drafted == ["C-3"]
    assert [row.case_id for row in rows] == ["C-1", "C-2", "C-3"]
    lines = (out / SAMPLES).read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["case_id"] for line in lines] == ["C-1", "C-2", "C-3"]
    assert whole == b"".join(line.encode() + b"\n" for line in lines[:2]), "whole rows stay as they were"

    idle = make_product()
    assert _run(suite, make_subject(idle), out) == rows
    assert idle.drafted == []


def test_a_last_line_that_is_whole_but_unended_is_kept(
    suite: Suite, make_product: Any, make_subject: MakeSubject, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    _run(suite, make_subject(make_product()), out)
    whole = (out / SAMPLES).read_bytes()
    (out / SAMPLES).write_bytes(whole.removesuffix(b"\n"))
    again = make_product()
    _run(suite, make_subject(again), out)
    assert again.drafted == []
    assert (out / SAMPLES).read_bytes() == whole


def test_an_error_is_a_row_and_is_tried_again(
    suite: Suite, make_product: Any, make_subject: MakeSubject, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    rows = _run(suite, make_subject(make_product(fails_on=("C-2",))), out)
    assert [row.error for row in rows] == [None, "RuntimeError: the model went away", None]
    assert rows[1].draft is None
    assert rows[1].expectations == ()
    totals = read_info(out).totals
    assert totals is not None
    assert totals.errors == 1
    assert totals.sendable.counted == 2
    again = make_product()
    assert [row.error for row in _run(suite, make_subject(again), out)] == [None, None, None]
    assert again.drafted == ["C-2"]


def test_another_run_is_never_mixed_in(
    suite: Suite, make_product: Any, make_subject: MakeSubject, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    _run(suite, make_subject(make_product()), out)
    before = (out / SAMPLES).read_bytes()
    with pytest.raises(BadInput, match="another run"):
        _run(suite, make_subject(make_product(), model="other"), out)
    assert (out / SAMPLES).read_bytes() == before


def test_a_broken_line_inside_is_told(
    suite: Suite, make_product: Any, make_subject: MakeSubject, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    _run(suite, make_subject(make_product()), out)
    lines = (out / SAMPLES).read_text(encoding="utf-8").splitlines(keepends=True)
    (out / SAMPLES).write_text(lines[0] + '{"half":\n' + lines[2], encoding="utf-8")
    with pytest.raises(CannotRun, match=r"samples\.jsonl:2"):
        _run(suite, make_subject(make_product()), out)


def test_rows_without_a_run_are_not_touched(
    suite: Suite, make_product: Any, make_subject: MakeSubject, tmp_path: Path
) -> None:
    (tmp_path / SAMPLES).write_text("somebody's data\n", encoding="utf-8")
    with pytest.raises(BadInput, match=r"no run\.json"):
        _run(suite, make_subject(make_product()), tmp_path)
    assert (tmp_path / SAMPLES).read_text(encoding="utf-8") == "somebody's data\n"


def test_a_run_is_written_by_one_at_a_time(
    suite: Suite, make_product: Any, make_subject: MakeSubject, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    subject = make_subject(make_product())
    with open_run(out, runner.info_of(suite, subject, 1)), pytest.raises(CannotRun, match="another run"):
        _run(suite, subject, out)


def test_without_a_folder_named_only_an_unfinished_run_of_the_same_goes_on(
    suite: Suite, make_product: Any, make_subject: MakeSubject, tmp_path: Path
) -> None:
    subject = make_subject(make_product(dies_after=1))
    path = runner.folder_for(runner.info_of(suite, subject, 1), tmp_path)
    with pytest.raises((KeyboardInterrupt, BaseExceptionGroup)):
        _run(suite, subject, path)
    other = make_subject(make_product(), model="other")
    assert runner.folder_for(runner.info_of(suite, other, 1), tmp_path) != path
    same = make_subject(make_product())
    assert runner.folder_for(runner.info_of(suite, same, 1), tmp_path) == path
    _run(suite, same, path)
    assert runner.folder_for(runner.info_of(suite, same, 1), tmp_path) != path, "a finished run is not gone on with"
