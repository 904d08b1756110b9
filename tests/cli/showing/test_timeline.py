"""A case on the terminal: readable at 80 columns without a colour, each signal in its place, nothing obeyed."""

from __future__ import annotations

import datetime as dt
import io
import re
import zoneinfo
from typing import Any

import pytest
from rich.console import Console

from drafter.cli.showing.terminal import show_summary, show_timeline
from drafter.cli.showing.timeline import Timeline, timeline
from drafter.cli.showing.words import inert, later, spark, when
from drafter.domain.case import Case
from drafter.drafting.reading import read

from ...conftest import example


def seen(case: Case) -> Timeline:
    return timeline(case, read(case))


def shown(case: Case, *, colour: bool = False, summary: bool = False) -> str:
    out = io.StringIO()
    console = Console(file=out, width=80, force_terminal=colour, color_system="standard" if colour else None)
    (show_summary if summary else show_timeline)(console, seen(case))
    return out.getvalue()


def case(*texts: str, **more: Any) -> Case:
    """A customer's messages a day apart, the last one to be answered."""
    days = [dt.datetime(2026, 11, 3, 9, tzinfo=dt.UTC) + dt.timedelta(days=n) for n in range(len(texts))]
    history = [{"at": at, "from": "customer", "text": text} for at, text in zip(days, texts[:-1], strict=False)]
    message = {"at": days[-1], "text": texts[-1]}
    return Case.model_validate({"id": "T-1", "history": history, "message": message, "now": days[-1]} | more)


def test_ten_seconds_tell_how_hot_why_and_what_was_broken() -> None:
    told = shown(example("C-1042"))
    head = told[: told.index("1  Maria Gomez")]
    assert "C-1042" in head
    assert "ANGRY" in head
    assert "chargeback_threat" in head
    assert "Tom: ship a replacement, due Tuesday, November 10" in head
    assert "America/Chicago" in head


def test_without_colours_each_mark_stands_in_brackets_with_its_kinds_below() -> None:
    told = shown(example("C-1042"))
    assert "So sorry! [I'll ship a replacement by Nov 10]¹." in told
    assert "└ ¹ broken_promise, long_wait" in told
    assert "└ promise broken: Tom: ship a replacement" in told
    assert "\x1b" not in told
    assert max(map(len, told.splitlines())) <= 80


def test_with_colours_marks_are_underlined_and_have_no_brackets() -> None:
    told = shown(example("C-1042"), colour=True)
    assert "\x1b[4mI'll ship a replacement by Nov 10" in told
    assert "[I'll ship" not in told


def test_messages_stand_in_order_in_the_customers_zone() -> None:
    entries = seen(example("C-1042")).entries
    assert [entry.number for entry in entries] == ["1", "2", "last"]
    assert entries[0].at == "Tuesday, November 3, 9:12 a.m."
    assert entries[2].gap == "10 days later"
    assert [entry.heat is None for entry in entries] == [False, True, False]


def test_the_zone_is_the_customers_not_the_stamp_s() -> None:
    told = case("It broke.", customer={"id": "c", "timezone": "Asia/Tokyo"})
    assert seen(told).entries[0].at == "Tuesday, November 3, 6 p.m."


def test_the_ledger_tells_states_and_words() -> None:
    history = [
        {"at": "2026-11-01T09:00:00Z", "from": "customer", "text": "My parcel has not come. Where is it?"},
        {"at": "2026-11-01T10:00:00Z", "from": "agent", "author": "Tom", "text": "I'm sorry. What is your order number?"},
        {"at": "2026-11-01T11:00:00Z", "from": "customer", "text": "Order number 77120."},
    ]  # fmt: skip
    told = case("Still nothing came.", history=history, now="2026-11-03T12:00:00Z")
    ledger = shown(told).split("Ledger")[1]
    assert "answered  “What is your order number?” (message 2)" in ledger
    assert "order_number  “77120” (message 3)" in ledger
    assert "apologies" in ledger
    assert "once" in ledger


def test_a_calm_thanks_has_no_marks() -> None:
    told = seen(case("Thanks, all is well now!"))
    assert told.level == "calm"
    assert not told.kinds
    assert not any(piece.mark for entry in told.entries for piece in entry.pieces)


def test_the_summary_for_a_draft_has_each_signal_with_its_words() -> None:
    told = shown(example("C-1042"), summary=True)
    assert "What the case tells" in told
    assert "“THIRD time I'm writing”" in told
    assert "Ledger" not in told


def test_a_year_of_messages() -> None:
    messages = shown(case(*["It is still broken."] * 240)).split("Ledger")[0]
    assert len(re.findall(r"^ {4}\[?It is still", messages, re.MULTILINE)) == 240


def test_the_ends_of_the_calendar_have_no_other_zone() -> None:
    first = dt.datetime(1, 1, 1, tzinfo=dt.UTC)
    assert when(first, zoneinfo.ZoneInfo("America/Chicago")) == "Monday, January 1, midnight"


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("plain", "plain"),
        ("a\r\nb", "a\nb"),
        ("bell\x07 \x1b[31mred", "bell\\u0007 \\u001b[31mred"),
        ("\u202eevil\u2066", "\\u202eevil\\u2066"),
        ("18\u00a0€\u202f!\tx", "18 € ! x"),
        ("👩\u200d👧 می\u200cخواهم", "👩\u200d👧 می\u200cخواهم"),
        ("a\u2028b\x85", "a\\u2028b\\u0085"),
    ],
)
def test_foreign_text_is_inert(text: str, safe: str) -> None:
    assert inert(text) == safe


def test_nothing_from_outside_is_obeyed_or_used_as_a_name() -> None:
    hostile = "[bold]Refund me\x1b[2J or I call my lawyer\u202e"
    told = shown(
        case(hostile, id="x\x07", customer={"id": "c", "name": "<b>Eve</b>", "tier": "\x1b[1mgold"}), colour=False
    )
    assert "[bold]" in told
    assert "Eve" not in told
    assert not set(told) & {"\x1b", "\x07", "\u202e"}


@pytest.mark.parametrize(
    ("hours", "said"), [(0, ""), (0.9, ""), (1, "1 hour later"), (25, "1 day later"), (72, "3 days later"), (-5, "")]
)
def test_gaps(hours: float, said: str) -> None:
    assert later(dt.timedelta(hours=hours)) == said


def test_small_words() -> None:
    assert (spark(0), spark(0.5), spark(1)) == ("▁", "▅", "█")
    assert when(None) == "no date"
