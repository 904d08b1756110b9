"""Runs on one page: every rate that is not perfect, every draft with something wrong, and no text of a case as markup."""

from __future__ import annotations

from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest
from typer.testing import CliRunner

from drafter.domain.errors import CannotRun
from evals import cli
from evals.comparing.comparison import Run
from evals.folder import RUN, SAMPLES
from evals.reporting.page import page
from evals.rows import line_of
from evals.scorers import Result

HOSTILE = "<script>alert(1)</script> ![x](https://evil.example/p.png)"
Make = Callable[..., Run]


@pytest.fixture
def runs(make_run: Make) -> list[tuple[str, Run]]:
    info, rows = make_run("reply@2", {"a-1": "+-", "b-1": "++"})
    missed = Result(group="mentions", name="mentions:refund", passed=False, why="not in the reply")
    hostile = {"reply": {"text": HOSTILE}, "score": {"value": 1.0, "checks": []}, "provenance": {}}
    rows[2] = rows[2].model_copy(update={"expectations": (missed,), "draft": hostile})
    rows[3] = rows[3].model_copy(update={"error": f"ModelFailed: {HOSTILE}", "draft": None})
    return [("first", make_run("reply@1", {"a-1": "++", "b-1": "++"})), ("second", (info, rows))]


def paged(runs: list[tuple[str, Run]]) -> str:
    return page([(name, *run) for name, run in runs])


def test_each_run_has_its_rates_and_what_is_wrong(runs: list[tuple[str, Run]]) -> None:
    text = paged(runs)
    for told in (
        "<td>reply@1</td><td>reply@2</td>",
        "<td>check:grounded</td><td>100% (4 of 4; 34% to 100%)</td><td>75% (2 of 3;",
        "first: 0 drafts with something wrong",
        "second: 3 drafts with something wrong",
        "grounded (must): nobody gave this",
        "expected mentions:refund: not in the reply",
        "4, 1",
    ):
        assert told in text, told
    assert "check:concise" not in text, "which nothing failed"


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found |= {tag, *(name for name, _ in attrs)}


@pytest.mark.fault("F40")
def test_it_holds_no_script_and_loads_nothing(runs: list[tuple[str, Run]]) -> None:
    tags = _Tags()
    tags.feed(paged(runs))
    assert "details" in tags.found
    assert not {"script", "img", "link", "iframe", "src", "href", "onclick"} & tags.found


def test_a_run_without_a_row_is_told(make_run: Make) -> None:
    with pytest.raises(CannotRun, match="empty has no row yet"):
        paged([("empty", make_run("reply@1", {}))])


def test_the_command_writes_it(runs: list[tuple[str, Run]], tmp_path: Path) -> None:
    for name, (info, rows) in runs:
        (tmp_path / name).mkdir()
        (tmp_path / name / RUN).write_text(info.model_dump_json(), encoding="utf-8")
        (tmp_path / name / SAMPLES).write_bytes(b"".join(map(line_of, rows)))
    out = tmp_path / "r.html"
    done = CliRunner().invoke(cli.app, ["report", str(tmp_path / "first"), str(tmp_path / "second"), "-o", str(out)])
    assert done.exit_code == 0, done.output
    assert "<th>first</th><th>second</th>" in out.read_text(encoding="utf-8")
    assert CliRunner().invoke(cli.app, ["report", str(tmp_path / "none")]).exit_code == 2
