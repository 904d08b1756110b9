"""How much of a draft was kept in what was sent, and what an agent did that only sent something."""

from __future__ import annotations

import itertools
import time
from typing import Any

import numpy  # noqa: F401 (loaded late where it is used, and not to be timed)
import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.domain.aligning import aligned, clean, words
from drafter.domain.draft import Draft, Part, PartKind, Reply
from drafter.domain.edits import as_feedback, kept
from drafter.domain.feedback import REASONS, SAYS, counted

PARTS: dict[PartKind, str] = {
    "greeting": "Hello Maria,",
    "acknowledgement": "The blender arrived broken on November 3, and you had to write to us three times about it.",
    "ownership": "I am sorry; I'll see this through.",
    "resolution": "You will have a full refund of $89.99 by Wednesday.",
    "closing": "Kind regards,\nPriya\nNorthwind Home",
}


def reply(parts: dict[PartKind, str] = PARTS) -> Reply:
    text = "\n\n".join(parts.values())
    told = tuple(Part(kind=kind, text=one, source="model") for kind, one in parts.items())
    return Reply(text=text, language="en", parts=told)


TEXT = reply().text
WORD = st.sampled_from([*"abcdefgh", "don't", "$", "12.50", "straße", "ça", "中"])
SAID = st.lists(WORD, max_size=40).map(" ".join)


def length(one: list[str], other: list[str]) -> int:
    """The length of the longest common subsequence, by its definition."""
    row = [0] * (len(other) + 1)
    for word in one:
        before, row = row, [0]
        for at, like in enumerate(other):
            row.append(before[at] + 1 if word == like else max(before[at + 1], row[-1]))
    return row[-1]


def said(text: str) -> list[str]:
    return [one.word for one in words(clean(text))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("I’ll refund $89.99, today!", ["i'll", "refund", "$", "89.99", "today"]),
        ("Größe: 5 %", ["grösse", "5"]),
        ("re\u00adfund by e‑mail", ["refund", "by", "e", "mail"]),
        ("お返金は3日", ["お", "返", "金", "は", "3", "日"]),
        ("नमस्ते दुनिया", ["नमस्ते", "दुनिया"]),
        ("«Bien sûr» — l’article…", ["bien", "sûr", "l'article"]),
        ("", []),
    ],
)
def test_words(text: str, found: list[str]) -> None:
    assert said(text) == found


@given(SAID, SAID)
def test_pairs_are_as_many_as_can_be_and_in_order(one: str, other: str) -> None:
    first, second = said(one), said(other)
    pairs = aligned(first, second)
    assert all(first[x] == second[y] for x, y in pairs)
    assert all(a < c and b < d for (a, b), (c, d) in itertools.pairwise(pairs))
    assert len(pairs) == length(first, second) == len(aligned(second, first))


def test_a_word_counts_where_it_stands_in_its_sentence() -> None:
    assert aligned(list("q-qcr"), list("zqcs")) == [(2, 1), (3, 2)]


@given(SAID, SAID, SAID)
def test_what_stands_around_a_draft_takes_nothing_from_it(before: str, text: str, after: str) -> None:
    drafted = Reply(text=text or "a", language="en")
    assert kept(drafted, drafted.text).kept == 1
    around = kept(drafted, f"{before} {drafted.text} {after}")
    assert around.kept == 1
    assert 0 <= kept(drafted, after).kept <= 1
    assert kept(drafted, "q w z").kept == 0


@pytest.mark.parametrize(
    ("changed", "whole", "parts"),
    [
        (TEXT.upper().replace("'", "’").replace("\n\n", "\n \n"), 1.0, {}),
        (f"Hi!\n\n{TEXT}\n\n-- \nPriya\n\nOn Monday, Maria wrote:\n> where is my refund", 1.0, {}),
        (TEXT.replace(PARTS["acknowledgement"] + "\n\n", ""), 0.5814, {"acknowledgement": 0.0}),
        (TEXT.replace(PARTS["resolution"], "That is all."), 0.7442, {"resolution": 0.0}),
        (TEXT.replace("$89.99", "$12.50"), 0.9767, {"resolution": 0.9091}),
        (TEXT.replace("Wednesday", "Friday").replace("three times", "twice"), 0.9302, {"acknowledgement": 0.8889, "resolution": 0.9091}),
        ("Totally different", 0.0, dict.fromkeys(PARTS, 0.0)),
    ],
)  # fmt: skip
def test_what_is_kept_is_told_by_part(changed: str, whole: float, parts: dict[PartKind, float]) -> None:
    seen = kept(reply(), changed)
    assert seen.kept == whole
    assert seen.parts == dict.fromkeys(PARTS, 1.0) | parts


def test_the_distance_is_of_words_between_the_first_and_the_last_kept() -> None:
    drafted = Reply(text="one two three four", language="en")
    assert kept(drafted, "one two three four").distance == 0
    assert kept(drafted, "zero one 2 three four five").distance == 2
    assert kept(drafted, "nothing of it").distance == 7


def test_parts_that_are_laid_out_otherwise_are_not_guessed() -> None:
    other = reply().model_copy(update={"text": "Public: " + TEXT})
    assert kept(other, TEXT).parts == {}


@pytest.mark.parametrize("hostile", ["a b " * 20_000, "a" * 400_000, "\u0301" * 60_000, "ﷺ" * 30_000, "> \n" * 60_000])
def test_no_text_takes_long(hostile: str) -> None:
    drafted = reply()
    began = time.process_time()
    kept(drafted, hostile)
    kept(Reply(text="z " + hostile, language="en"), "y " + hostile[::-1] + TEXT)
    assert time.process_time() - began < 4


def test_three_hundred_words_take_a_moment() -> None:
    drafted = Reply(text=" ".join(f"w{at % 97} v{at}" for at in range(150)), language="en")
    sent = " ".join(f"v{at} w{at % 89}" for at in range(150))

    def once() -> float:
        began = time.process_time()
        kept(drafted, sent)
        return time.process_time() - began

    assert min(once() for _ in range(5)) < 0.02


@pytest.fixture
def draft() -> Draft:
    return Draft.model_construct(reply=reply())  # all that is looked at


BODY = "\n\n".join(text for kind, text in PARTS.items() if kind not in ("greeting", "closing"))


@pytest.mark.parametrize(
    "sent",
    [
        TEXT,
        TEXT.replace("\n\n", "\n").replace("'", "’") + "\n",
        BODY,
        f"Dear Maria,\n{BODY}\n\nBest,\nPriya",
        f"Hi Maria!\n\n{TEXT}\n\nTom Baker\nhelp@northwind.example\n+1 312 555 0188",
        f"{TEXT}\n-- \nTom Baker | Customer Care\nThis e-mail is confidential.",
        f"{TEXT}\n\nOn Monday, Maria wrote:\n> I want $500 now",
    ],
)
def test_a_draft_that_was_sent_was_accepted(draft: Draft, sent: str) -> None:
    seen = as_feedback(draft, sent, author="Tom Baker")
    assert (seen.action, seen.text) == ("accepted", None)


@pytest.mark.parametrize(
    "sent",
    [
        TEXT.replace("$89.99", "$98.99"),
        TEXT.replace("will have", "will not have"),
        f"{TEXT}\n\nYou also get a voucher",
        f"{TEXT}\n-- \nPriya\nPS: and $50 on top",
        f"Refund approved!\n\n{TEXT}",
        f"You have 5 days. {BODY}",
        BODY.replace(PARTS["ownership"], ""),
        f"{BODY}\nTom Baker",  # nobody said that this is a name
        "Something else.",
    ],
)
def test_a_draft_that_was_changed_was_edited(draft: Draft, sent: str) -> None:
    seen = as_feedback(draft, sent)
    assert (seen.action, seen.text) == ("edited", sent)


def test_an_answer_without_words_used_nothing_of_the_draft(draft: Draft) -> None:
    assert as_feedback(draft, " \n").action == "rejected"


def test_a_draft_without_parts_is_held_as_a_whole(draft: Draft) -> None:
    bare = draft.model_copy(update={"reply": Reply(text=BODY, language="en")})
    assert as_feedback(bare, f"Hello,\n{BODY}").action == "accepted"
    assert as_feedback(bare.model_copy(update={"reply": Reply(text="…", language="en")}), "…").action == "edited"


@pytest.mark.parametrize(
    ("reasons", "codes"),
    [
        (["Wrong fact", "WRONG-FACT", "wrong_fact"], ["wrong_fact"]),
        (["ignored my instruction"], ["ignored_instruction"]),
        (["Too long.", "it was rude", "tone"], ["tone", "too_long", "other"]),
        (["the tone was off"], ["other"]),
        ([" ", ""], []),
        ([], []),
    ],
)
def test_reasons_are_counted_by_their_code(reasons: list[str], codes: list[Any]) -> None:
    assert list(counted(reasons)) == codes
    assert counted(SAYS.values()) == REASONS
