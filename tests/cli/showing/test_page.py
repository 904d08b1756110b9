"""The page: one file, nothing from outside, nothing obeyed, and all that the terminal tells."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from drafter.cli.showing.curve import points
from drafter.cli.showing.page import BEGINS, page
from drafter.cli.showing.timeline import timeline
from drafter.domain.case import Case
from drafter.drafting.reading import read

from ...conftest import example

VOID = {"meta", "br", "hr", "img", "input", "link"}
HOSTILE = "</script></mark><img src=x onerror=alert(1)> \u202eI will call my lawyer\u202c \x1b[2J & \"q\" 'a'"


class Outline(HTMLParser):
    """Which elements a page holds, with their attributes; fails on a tag that is closed out of turn."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.marked: list[str] = []
        self.feed(text)
        self.close()
        assert not self.open, self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] == "mark":
            self.marked.append(data)

    def tags(self, name: str) -> list[dict[str, str | None]]:
        return [attrs for tag, attrs in self.found if tag == name]


def made(*cases: Case) -> str:
    return page([timeline(case, read(case)) for case in cases])


def hostile() -> Case:
    return Case.model_validate(
        {"id": HOSTILE, "customer": {"name": HOSTILE, "tier": HOSTILE}, "now": "2026-11-03T09:00:00Z",
         "history": [{"at": "2026-11-01T09:00:00Z", "from": "agent", "author": HOSTILE, "text": f"I'll call you tomorrow. {HOSTILE}"}],
         "message": {"text": HOSTILE}}
    )  # fmt: skip


@pytest.mark.parametrize("name", ["C-1042", "C-1101", "C-1120"])
def test_marks_are_the_signals_words_with_their_kinds(name: str) -> None:
    case = example(name)
    reading, outline = read(case), Outline(made(case))
    titles = " ".join(mark["title"] or "" for mark in outline.tags("mark"))
    assert reading.signals
    for signal in reading.signals:
        assert f"{signal.kind}: “{signal.quote}”" in titles
        assert any(signal.quote in text for text in outline.marked)


@pytest.mark.fault("F40")
def test_the_page_needs_nothing_from_outside() -> None:
    text = made(example("C-1042"))
    assert text.startswith(BEGINS)
    outline = Outline(text)
    assert not {"script", "link", "img", "iframe", "object"} & {tag for tag, _ in outline.found}
    assert not re.search(r"https?://|url\(|@import", text)
    assert all((attrs["href"] or "").startswith("#") for attrs in outline.tags("a"))
    assert not any(name.startswith("on") or name == "src" for _, attrs in outline.found for name in attrs)


@pytest.mark.fault("F40")
def test_hostile_text_is_shown_not_obeyed() -> None:
    text = made(hostile())
    outline = Outline(text)
    assert not {"img", "script"} & {tag for tag, _ in outline.found}
    assert "&lt;/script&gt;" in text
    assert not set(text) & {"\x1b", "\u202e", "\u202c"}


def test_every_link_leads_to_a_message_and_ids_are_unique() -> None:
    outline = Outline(made(example("C-1042"), example("C-1120")))
    ids = [attrs["id"] for _, attrs in outline.found if "id" in attrs]
    assert len(ids) == len(set(ids))
    assert {(attrs["href"] or "")[1:] for attrs in outline.tags("a")} <= set(ids)
    assert len(outline.tags("article")) == 2


def test_the_curve_has_a_titled_point_for_each_message_of_the_customer() -> None:
    case = example("C-1042")
    outline = Outline(made(case))
    assert len(outline.tags("circle")) == len(read(case).trajectory)
    assert outline.tags("svg")[0]["role"] == "img"
    assert "last message 0." in made(case)


@pytest.mark.parametrize(("messages", "labelled"), [(1, 1), (8, 8), (60, 2)])
def test_a_long_curve_labels_its_ends_and_its_top(messages: int, labelled: int) -> None:
    history = [{"at": f"2026-11-03T{n // 60:02}:{n % 60:02}:00Z", "from": "customer", "text": "It is broken."} for n in range(messages - 1)]  # fmt: skip
    case = Case.model_validate(
        {"history": history, "message": {"text": "It is broken!"}, "now": "2026-11-04T09:00:00Z"}
    )
    found = points(timeline(case, read(case)).entries)
    assert len(found) == messages
    assert labelled <= sum(point.labelled for point in found) <= labelled + 1
    assert all(0 <= point.x <= 100 and 0 <= point.y <= 100 for point in found)
