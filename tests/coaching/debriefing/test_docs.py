"""The example in the docs is what comes out."""

from __future__ import annotations

import re

import pytest

from drafter.cli.showing.debrief import Seen
from drafter.cli.showing.debrief_terminal import show_debrief
from drafter.cli.showing.terminal import stdout
from drafter.coaching.debriefing import debrief

from ...conftest import ROOT, example
from .test_evidence import pipeline


def test_the_example_is_what_the_command_prints(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    case = example("C-1074")
    show_debrief(stdout(), Seen.of(case, debrief(pipeline(ROOT / "examples" / "northwind"), case)))
    told = (ROOT / "docs" / "debrief.md").read_text(encoding="utf-8")
    block = re.search(r"```text\n(.*?)```", told, re.DOTALL)
    assert block is not None
    assert block[1].split() == capsys.readouterr().out.split()
