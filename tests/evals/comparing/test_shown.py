"""A comparison as people see it: on the screen, in a pull request, in a browser. Texts of cases stay inert everywhere."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from html.parser import HTMLParser
from io import StringIO
from pathlib import Path
from xml.etree import ElementTree

import pytest
from rich.console import Console

from evals.comparing import compare
from evals.comparing.comparison import Run
from evals.comparing.markdown import markdown
from evals.comparing.page import page
from evals.comparing.terminal import show
from evals.gating import decide
from evals.gating.junit import junit

Make = Callable[..., Run]
HOSTILE = "<script>alert(1)</script> ![x](https://evil.example/p.png) ```\n</details> [red]x[/]"
MANY = {f"f{at}-{one}": "++++" for at in range(10) for one in range(2)}
LOST = {**MANY, **dict.fromkeys([f"f{at}-0" for at in range(7)], "----")}


@pytest.fixture
def runs(make_run: Make) -> tuple[Run, Run]:
    info, rows = make_run("reply@2", LOST, text=f"Be kind. {HOSTILE}")
    said = [row.model_copy(update={"draft": {**(row.draft or {}), "reply": {"text": HOSTILE}}}) for row in rows]
    return make_run("reply@1", MANY), (info, said)


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


@pytest.mark.fault("F40")
def test_the_page_holds_no_script_and_loads_nothing(runs: tuple[Run, Run]) -> None:
    tags = _Tags()
    tags.feed(page(compare(*runs)))
    assert not {"script", "img", "link", "iframe", "object"} & {tag for tag, _ in tags.found}
    assert not [attrs for _, attrs in tags.found if {"src", "href", "onload", "onclick"} & set(attrs)]
    assert {"svg", "details", "table"} <= {tag for tag, _ in tags.found}


def test_the_page_says_what_matters(runs: tuple[Run, Run]) -> None:
    text = page(compare(*runs))
    for word in (
        "B is worse than A on sendable",
        "Cases that changed sides (7)",
        "reply@1 on f0-0",
        "nobody gave this",
    ):
        assert word in text


@pytest.mark.fault("F40")
def test_a_pull_request_gets_it_inert(runs: tuple[Run, Run]) -> None:
    text = markdown(compare(*runs), ["B is worse."])
    outside = text.split("````")[0::2]
    assert len(outside) > 7
    assert not any("<script>" in piece for piece in outside)
    assert sum(piece.count("<details>") - piece.count("</details>") for piece in outside) == 0
    assert text.startswith("### small: B (reply@2 · fake) against A (reply@1 · fake)\n\n**B is worse.**")


def test_the_screen_shows_the_verdict_first_and_obeys_no_markup(runs: tuple[Run, Run]) -> None:
    out = StringIO()
    show(Console(file=out, width=80), compare(*runs))
    lines = out.getvalue().splitlines()
    assert "B is worse than A on sendable" in lines[1]
    assert sum(line.startswith("lost f0-0  sendable, check:grounded 100% to 0%") for line in lines) == 1, (
        "once, with all"
    )
    assert all(len(line) <= 80 for line in lines)


def test_what_no_case_moved_is_named_in_a_line(make_run: Make) -> None:
    held = compare(make_run("reply@1", MANY), make_run("reply@2", MANY), primary="score")
    out = StringIO()
    show(Console(file=out, width=200), held)
    for text in (out.getvalue(), markdown(held), page(held)):
        assert "the same on every case: sendable" in text


def test_junit_is_well_formed_and_names_the_failure(runs: tuple[Run, Run]) -> None:
    root = ElementTree.fromstring(junit(decide(*runs)))  # noqa: S314
    failures = root.findall(".//failure")
    assert len(failures) == 1
    assert "grounded in f0-0" in failures[0].attrib["message"]
    assert (root.attrib["tests"], root.attrib["failures"]) == ("2", "1")


def test_not_enough_evidence_is_a_skipped_test(make_run: Make) -> None:
    some = dict.fromkeys(MANY, "+++-+")
    moved = {**some, **dict.fromkeys(("f0-0", "f1-0", "f2-0"), "--+++"), "f3-0": "+++++", "f4-0": "+++++"}
    decision = decide(make_run("reply@1", some), make_run("reply@2", moved))
    assert decision.exit == 4
    root = ElementTree.fromstring(junit(decision))  # noqa: S314
    assert len(root.findall(".//skipped")) == 1


@pytest.mark.fault("F40")
@pytest.mark.slow
def test_a_real_browser_shows_it(runs: tuple[Run, Run], tmp_path: Path) -> None:
    browser = shutil.which("chromium") or shutil.which("chromium-browser")
    if browser is None:
        pytest.skip("no Chromium on this machine")
    (tmp_path / "c.html").write_text(page(compare(*runs)), encoding="utf-8")
    flags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"]
    out = tmp_path / "c.png"
    made = subprocess.run(
        [browser, *flags, f"--user-data-dir={tmp_path}", f"--screenshot={out}", (tmp_path / "c.html").as_uri()],
        capture_output=True, timeout=120, check=False,
    )  # fmt: skip
    assert made.returncode == 0
    assert out.stat().st_size > 20_000
