"""What a QA lead reads when a sheet comes back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from evals.cli import app
from evals.folder import RUN, SAMPLES
from evals.labelling.sheet import as_csv, as_key
from evals.rows import Row

from .test_labelling import filled, run_of, sheet

Calibrating = Callable[[str], tuple[int, str, str]]


@pytest.fixture
def calibrating(make_run: Callable[..., Any], tmp_path: Path) -> Calibrating:
    """The command over two runs of thirty replies and this sheet of eight."""
    for name in ("alpha", "beta"):
        rows: list[Row] = run_of(name)
        (tmp_path / name).mkdir()
        (tmp_path / name / RUN).write_text(make_run(name, {})[0].model_dump_json(), encoding="utf-8")
        (tmp_path / name / SAMPLES).write_text("".join(row.model_dump_json() + "\n" for row in rows), encoding="utf-8")
    (tmp_path / "sheet.key.json").write_text(as_key(sheet(8), ["alpha", "beta"]), encoding="utf-8")

    def run(text: str) -> tuple[int, str, str]:
        (tmp_path / "sheet.csv").write_text(text, encoding="utf-8")
        words = ["calibrate", str(tmp_path / "sheet.csv"), str(tmp_path / "alpha"), "--with", str(tmp_path / "beta")]
        result = CliRunner().invoke(app, words)
        return result.exit_code, result.stdout, result.stderr

    return run


def test_a_sheet_that_nobody_filled_in_says_so(calibrating: Calibrating) -> None:
    code, out, err = calibrating(as_csv(sheet(8)))
    assert (code, out) == (2, "")
    assert "no question is answered; write yes or no below the questions" in err


def test_labels_that_are_all_alike_claim_no_interval(calibrating: Calibrating) -> None:
    code, out, _ = calibrating(filled(sheet(8), {f"C-{at}": True for at in range(30)}))
    assert code == 0
    assert out.count("100.0% (no interval: all labels alike)") == 2
    assert "B less A" not in out


def test_no_share_is_told_beyond_what_a_share_can_be(calibrating: Calibrating) -> None:
    some = {f"C-{at}": at % 5 != 1 for at in range(30)}
    code, out, _ = calibrating(filled(sheet(8), some))
    assert code == 0
    shares = [float(word.strip("(%),+")) for word in out.split() if word.rstrip("),").endswith("%")]
    assert shares
    assert all(-100 <= share <= 100 for share in shares)
