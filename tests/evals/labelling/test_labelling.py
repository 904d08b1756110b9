"""A blind sheet and what comes back of it: nothing tells whose reply is whose, and a judge is worth what people say."""

from __future__ import annotations

import csv
import io
import json
import random

import pytest

from drafter.domain.case import Case
from drafter.domain.errors import BadInput
from evals.labelling.calibrate import calibrate, read_key, read_labels
from evals.labelling.sheet import Sheet, as_csv, as_key, as_page, draw, safe_cell
from evals.rows import Judged, Row

HOSTILE = '=HYPERLINK("https://evil.example") <script>alert(1)</script>'


def case(id: str, text: str = "It is broken.") -> Case:
    turns = [{"at": "2026-11-01T09:00:00Z", "from": "agent", "text": "We are looking into it."}]
    return Case.model_validate({"id": id, "history": turns, "message": {"text": text}})


def run_of(name: str, count: int = 30, judged: dict[str, bool] | None = None) -> list[Row]:
    return [
        Row(
            case_id=f"C-{at}",
            epoch=1,
            sample="s",
            cluster=f"f{at}",
            draft={"reply": {"text": f"{name} {at}"}, "plan": {"resolution": {"says": "a refund"}}, "provenance": {"prompt": name}},
            judged={"heard": Judged(passed=(judged or {}).get(f"C-{at}", at % 3 != 0))},
        )
        for at in range(count)
    ]  # fmt: skip


CASES = {f"C-{at}": case(f"C-{at}") for at in range(30)}


def sheet(count: int = 20, seed: int = 0) -> Sheet:
    return draw([run_of("alpha"), run_of("beta")], CASES, count, seed)


def test_as_many_from_each_run_in_an_order_that_tells_nothing() -> None:
    drawn = sheet()
    runs = [drawn.key[item.id].run for item in drawn.items]
    assert runs.count(0) == runs.count(1) == 10
    assert runs != sorted(runs)
    assert sheet() == drawn
    assert sheet(seed=1) != drawn


def test_what_is_shown_names_neither_run_nor_prompt_nor_case() -> None:
    drawn = sheet()
    shown = as_csv(drawn) + as_page(drawn)
    for told in ("reply@", "C-1", "provenance"):
        assert told not in shown
    assert "a refund" in shown
    assert "We are looking into it." in shown


def test_no_more_than_there_is() -> None:
    assert len(sheet(500).items) == 60
    with pytest.raises(ValueError, match="no reply to label"):
        draw([[]], CASES, 5)


@pytest.mark.fault("F42")
@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\tx", "＝1"])
def test_no_cell_is_a_formula(text: str) -> None:
    assert safe_cell(text).startswith("'")


@pytest.mark.fault("F42")
def test_hostile_texts_stay_texts() -> None:
    rows = [run_of("alpha", 1)[0].model_copy(update={"draft": {"reply": {"text": HOSTILE}, "plan": {}}})]
    drawn = draw([rows], {"C-0": case("C-0", HOSTILE)}, 1)
    assert "<script>alert" not in as_page(drawn)
    cells = list(csv.reader(io.StringIO(as_csv(drawn))))[2]
    assert all(not cell.startswith("=") for cell in cells)


def filled(drawn: Sheet, truth: dict[str, bool]) -> str:
    lines = ["item,heard"]
    lines += [f"{item.id},{'yes' if truth[drawn.key[item.id].case] else 'no'}" for item in drawn.items]
    return "\r\n".join(lines)


def test_a_judge_that_agrees_is_trusted_and_sharpens() -> None:
    drawn = sheet()
    truth = {f"C-{at}": at % 3 != 0 for at in range(30)}
    key = read_key(as_key(drawn, ["a", "b"]), "k")
    [made] = calibrate(read_labels(filled(drawn, truth), "l"), key, [run_of("alpha"), run_of("beta")])
    assert made.trusted
    assert made.agreement.kappa == pytest.approx(1.0)
    assert made.gap is not None
    assert made.gap[1] < 0 < made.gap[2]
    assert made.scores[0] is not None
    assert made.scores[0].error < made.scores[0].labelled_error


def test_a_judge_by_chance_is_shown_and_not_trusted() -> None:
    drawn = sheet(40)
    chance = random.Random(5)  # noqa: S311
    truth = {f"C-{at}": chance.random() < 0.6 for at in range(30)}
    key = read_key(as_key(drawn, ["a", "b"]), "k")
    [made] = calibrate(read_labels(filled(drawn, truth), "l"), key, [run_of("alpha"), run_of("beta")])
    assert not made.trusted
    assert made.agreement.labels == 40


def test_a_blank_is_no_answer_and_a_sheet_from_a_spreadsheet_is_read() -> None:
    drawn = sheet(4)
    text = "\ufeff" + as_csv(drawn).replace("\r\n", "\n")
    assert all(not answers for answers in read_labels(text, "l").values())


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("", "no column"),
        ("a,b\n1,2\n", "no column"),
        ("item,heard\nx,perhaps\n", "l:2: heard: 'perhaps' is neither yes nor no"),
    ],
)
def test_a_bad_sheet_says_where(text: str, error: str) -> None:
    with pytest.raises(BadInput, match=error):
        read_labels(text, "l")


@pytest.mark.parametrize("text", ["", "[]", '{"items": 3}', '{"items": {"x": {"run": "one"}}}'])
def test_a_bad_key_says_so(text: str) -> None:
    with pytest.raises(BadInput, match="no key of a sheet"):
        read_key(text, "k.json")


def test_the_key_names_the_runs() -> None:
    assert json.loads(as_key(sheet(2), ["runs/a", "runs/b"]))["runs"] == ["runs/a", "runs/b"]
