"""A debrief as it is shown: the terminal, Markdown and the page tell the same, and nothing from outside is obeyed."""

from __future__ import annotations

import re

import pytest

from drafter.adapters.prompts import Prompts
from drafter.cli.showing.debrief import Seen
from drafter.cli.showing.debrief_markdown import markdown
from drafter.cli.showing.debrief_page import page
from drafter.cli.showing.debrief_terminal import show_debrief
from drafter.cli.showing.page import BEGINS
from drafter.cli.showing.terminal import stdout
from drafter.coaching.debriefing import debrief
from drafter.domain.case import Case
from drafter.drafting.pipeline import Pipeline

from ...conftest import example
from .test_page import HOSTILE, Outline

BARE = Pipeline(brands={}, prompts=Prompts(None), model=None)
MARKS = HOSTILE + " [x](javascript:alert(1)) ![i](https://evil.example/p) # h | `c` **b** www.evil.example @all"


def seen(case: Case) -> Seen:
    return Seen.of(case, debrief(BARE, case))


def hostile() -> Case:
    history = [
        {"at": "2026-11-01T09:00:00Z", "from": "customer", "text": f"It broke. {MARKS}"},
        {"at": "2026-11-02T09:00:00Z", "from": "agent", "author": MARKS, "text": f"Please calm down. {MARKS}"},
    ]
    return Case.model_validate(
        {"id": MARKS, "customer": {"name": MARKS, "tier": MARKS}, "now": "2026-11-23T09:00:00Z", "history": history,
         "message": {"at": "2026-11-22T09:00:00Z", "text": f"You never called, this is outrageous! {MARKS}"}}
    )  # fmt: skip


def test_all_three_tell_every_section(capsys: pytest.CaptureFixture[str]) -> None:
    shown = seen(example("C-1083"))
    show_debrief(stdout(), shown)
    terminal = capsys.readouterr().out
    written, drawn = markdown(shown), page([shown])
    assert {section.title for section in shown.sections} >= {
        "Turning points",
        "Promises",
        "Root cause",
        "What was damaged",
    }
    for section in shown.sections:
        assert section.title in terminal
        assert f"## {section.title}" in written
        assert f"<h2>{section.title}</h2>" in drawn


def test_the_page_needs_nothing_and_obeys_nothing() -> None:
    drawn = page([seen(hostile()), seen(example("C-1074"))])
    assert drawn.startswith(BEGINS)
    outline = Outline(drawn)
    assert not [one for one, _ in outline.found if one in ("script", "img", "iframe", "form", "link", "object")]
    assert all(tag.get("href", "#").startswith("#") for tag in outline.tags("a"))
    assert not [name for _, attrs in outline.found for name in attrs if name.startswith("on")]
    assert "\x1b" not in drawn
    assert "\u202e" not in drawn
    ids = [attrs["id"] for _, attrs in outline.found if "id" in attrs]
    assert len(ids) == len(set(ids))
    assert {tag["href"].removeprefix("#") for tag in outline.tags("a") if tag["href"]} <= set(ids)


def test_the_turning_points_are_drawn_into_the_curve() -> None:
    shown = seen(example("C-1083"))
    lines = [tag for tag in Outline(page([shown])).tags("line") if "raised" in (tag.get("class") or "")]
    assert len(lines) == sum(turn.direction == "raised" for turn in shown.debrief.turning_points) > 0


def test_markdown_formats_links_and_addresses_nothing_from_outside() -> None:
    written = markdown(seen(hostile()))
    assert not re.search(r"<(?!/?\w*$)", written)
    assert not re.search(r"(?<!\\)\]\(|https?://|www\.|@all|\x1b|\u202e", written)
    assert len([line for line in written.splitlines() if line.startswith("# ")]) == 1
    assert "(?<!" not in written


def test_the_terminal_obeys_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    show_debrief(stdout(), seen(hostile()))
    told = capsys.readouterr().out
    assert "\x1b[2J" not in told
    assert "\u202e" not in told
