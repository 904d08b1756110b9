"""A role-play as a file: all of it comes back, and no text in it becomes a formula, a tag, a link or a picture."""

from __future__ import annotations

import csv
import io
import re

import pytest

from drafter.coaching.exporting import FORMATS, inert
from drafter.coaching.scorecard import scorecard
from drafter.domain.cells import unquoted
from drafter.domain.roleplay import Roleplay

from .played import START, exchange, move, roleplay

HOSTILE = '=HYPERLINK("https://x.example") <img src=x onerror=alert(1)> ![a](http://x.example/b.png) www.x.example'


def one(reply: str, trainee: str = "Ana") -> Roleplay:
    wrong = move("blamed", 0.15, "ownership", reply, reply)
    made = roleplay(exchange(reply, 0.95, [wrong], better=reply), trainee=trainee, title=trainee)
    return made.model_copy(update={"scorecard": scorecard(made, START).model_dump(mode="json")})


def test_json_is_the_whole() -> None:
    made = one("You broke it.")
    assert Roleplay.model_validate_json(FORMATS[".json"](made)) == made


@pytest.mark.fault("F42")
@pytest.mark.parametrize("text", [HOSTILE, "+1", "-1", "@SUM(A1)", "＝1", "'=1", "a\nb, c"])
def test_no_cell_of_the_csv_runs(text: str) -> None:
    rows = list(csv.DictReader(io.StringIO(FORMATS[".csv"](one(text, trainee=text)), newline="")))
    assert [row["principle"] for row in rows] == ["ownership"]
    for cell in (rows[0]["trainee"], rows[0]["words"]):
        assert not re.match(r"[=+\-@\t\r\n＝＋－＠]", cell)
        assert unquoted(cell) == text


@pytest.mark.fault("F40")
def test_nothing_in_the_markdown_becomes_markup() -> None:
    page = FORMATS[".md"](one(HOSTILE, trainee=HOSTILE))
    assert "<" not in page
    assert not re.search(r"(?<!\\)\]\(|(?<!\\)!\[|https?://|\bwww\.", page)
    assert page.count("onerror") >= 4


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("It costs $5.00, today.", "It costs $5.00, today."),
        ("1. one", r"1\. one"),
        ("- one", r"\- one"),
        ("a - b (c)", "a - b (c)"),
        ("*a*\n\n# b", r"\*a\* \# b"),
        ("Ana\u202e\x1b[2J Ruiz", r"Ana\[2J Ruiz"),
    ],
)
def test_plain_words_stay_readable(text: str, shown: str) -> None:
    assert inert(text) == shown


def test_the_markdown_tells_what_each_answer_did() -> None:
    page = FORMATS[".md"](one("You broke it."))
    assert "| Own it | 0 | 1 | “You broke it.” |" in page
    assert "- +0.15 blamed: It blamed. “You broke it.”" in page
    assert "Worst sentence (answer 1, +0.15): “You broke it.” It blamed." in page
