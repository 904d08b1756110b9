"""Marks and pieces: whatever overlaps, whatever is left out, the text stays whole and no mark is cut."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.cli.showing.marks import marks, pieces
from drafter.domain.reading import SIGNALS, Signal

TEXT = "Refund me or I dispute the charge. I already explained."


def signal(kind: str, start: int, end: int, weight: float = 0.5, text: str = TEXT) -> Signal:
    return Signal.model_validate(
        {"kind": kind, "quote": text[start:end], "message": "last", "start": start, "end": end, "weight": weight}
    )


@pytest.mark.parametrize(
    ("spans", "found"),
    [
        ([("ultimatum", 0, 34), ("chargeback_threat", 10, 33)], [(0, 34, {"ultimatum", "chargeback_threat"})]),
        ([("ultimatum", 0, 20), ("chargeback_threat", 10, 33)], [(0, 33, {"ultimatum", "chargeback_threat"})]),
        ([("ultimatum", 0, 9), ("chargeback_threat", 9, 33)], [(0, 9, {"ultimatum"}), (9, 33, {"chargeback_threat"})]),
        ([("repetition", 35, 54), ("ultimatum", 0, 9)], [(0, 9, {"ultimatum"}), (35, 54, {"repetition"})]),
        ([("repetition", 0, 9), ("repetition", 0, 9)], [(0, 9, {"repetition"})]),
        ([("long_wait", 5, 5)], []),
    ],
)
def test_spans_that_overlap_are_one_mark(
    spans: list[tuple[str, int, int]], found: list[tuple[int, int, set[str]]]
) -> None:
    made = marks([signal(*span) for span in spans])
    assert [(mark.start, mark.end, set(mark.kinds)) for mark in made] == found


def test_the_weightiest_kind_comes_first() -> None:
    (mark,) = marks([signal("confusion", 0, 9, 0.1), signal("legal_threat", 3, 20, 0.9)])
    assert mark.kinds == ("legal_threat", "confusion")


def test_a_long_message_keeps_its_ends_and_what_matters() -> None:
    filler = "The parcel went from one depot to another. " * 40
    text = f"{filler}I will call my lawyer. {filler}"
    start = text.index("I will")
    shown = pieces(text, marks([signal("legal_threat", start, start + 21, text=text)]), longest=700)
    kept = "".join(piece.text for piece in shown if not piece.gone)
    assert [piece.text for piece in shown if piece.mark] == ["I will call my lawyer"]
    assert len(kept) < 700
    assert kept.startswith("The parcel")
    assert kept.endswith(filler[-40:])
    assert all(piece.text[0].isspace() and piece.text[-1].isspace() for piece in shown if piece.gone)  # at words


def test_a_span_that_matters_stays_though_it_is_not_marked() -> None:
    text = "x " * 1000 + "we will call you on Monday " + "y " * 1000
    start = text.index("we will")
    kept = "".join(piece.text for piece in pieces(text, [], [(start, start + 26)], longest=700) if not piece.gone)
    assert "we will call you on Monday" in kept


def test_a_short_message_is_shown_whole() -> None:
    assert not any(piece.gone for piece in pieces("word " * 100, [], longest=700))


@given(
    st.text(max_size=1500), st.lists(st.tuples(st.integers(0, 1500), st.integers(0, 200)), max_size=12), st.booleans()
)
def test_the_pieces_are_the_message_and_no_mark_is_cut(text: str, raw: list[tuple[int, int]], long: bool) -> None:
    spans = [(min(start, len(text)), min(start + length, len(text))) for start, length in raw]
    found = marks([signal(SIGNALS[n % 20], start, end, text=text) for n, (start, end) in enumerate(spans)])
    shown = pieces(text, found, longest=50 if long else 5000)
    assert "".join(piece.text for piece in shown) == text
    assert [piece.mark for piece in shown if piece.mark] == found
    assert [piece.text for piece in shown if piece.mark] == [text[mark.start : mark.end] for mark in found]
    assert [piece.number for piece in shown if piece.mark] == list(range(1, len(found) + 1))
