"""Sentences of a reply that tell of something else than this case: a poem, an election, somebody's own advertising.

A model that obeys a stranger's words in the customer's message writes fluent, harmless-looking sentences that no check
of figures, tone or promises minds. They show by their words: most are neither in the case, nor in the plan, nor among
the words that replies to complaints are made of (`words.txt`, learnt from our own good replies). This judges a
model's words before an agent sees them; it is no check of the score, because an agent may write of anything.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from pathlib import Path

from drafter.domain.bidding import is_bidding
from drafter.domain.draft import Reply
from drafter.domain.score import Mark
from drafter.domain.sentences import Sentence, sentences
from drafter.drafting.checking.manner.meaning import stems
from drafter.drafting.checking.manner.prose import WORD
from drafter.drafting.checking.plan_texts import plan_texts
from drafter.drafting.checking.sheet import Sheet, lowered
from drafter.drafting.checking.straying.foreign import foreign
from drafter.drafting.checking.straying.instructions import repeated
from drafter.drafting.checking.straying.mirrored import confessed, mirrored
from drafter.drafting.checking.straying.ordered import ordered
from drafter.drafting.checking.straying.owned import not_theirs
from drafter.drafting.checking.straying.smuggling import smuggled
from drafter.drafting.checking.straying.unwanted import unwanted

WORDS = Path(__file__).with_name("words.txt")
_FEWEST, _SHARE = 2, 0.5
"""A sentence strays when so many of its telling words, and such a share of them, are strange."""
_READ_TO = 20_000


def straying(sheet: Sheet, instructions: str = "") -> tuple[Mark, ...]:
    """The places of a reply that stray: sentences that tell of something else or in another language, what no company's
    reply holds, what is smuggled in, what is said as if the customer wrote, things that the customer never spoke of, and what
    repeats the `instructions` that its writer was given. Words are judged only in a language whose words are known."""
    known = _vocabulary().get(sheet.reply.language)
    here = sheet.lasting(f"words of the case in {sheet.reply.language}", lambda: _of_case(sheet))
    found = [*smuggled(sheet), *unwanted(sheet, here), *foreign(sheet), *ordered(sheet)]
    found += [*mirrored(sheet), *confessed(sheet), *not_theirs(sheet, here)]
    if known is not None:
        found += [
            sheet.mark(one.start, one.end)
            for one in sheet.sentences
            if _strays(telling(_said(sheet.reply, one), sheet.reply.language), known | here)
        ]
        found += repeated(sheet, instructions, known | here) if instructions else ()
    return tuple(sorted(dict.fromkeys(found), key=lambda mark: mark.start))


def _said(reply: Reply, sentence: Sentence) -> str:
    """A sentence without the greeting that it goes on from: its harmless words would hide the others."""
    first = reply.parts[0] if reply.parts else None
    greeted = len(first.text.strip()) if first is not None and first.kind == "greeting" else 0
    return reply.text[greeted : sentence.end] if sentence.start < greeted < sentence.end else sentence.text


def telling(text: str, language: str) -> frozenset[str]:
    """The stems of the words that tell something."""
    return stems(WORD.findall(lowered(text)), language)


def _strays(said: frozenset[str], known: frozenset[str]) -> bool:
    strange = {word for word in said if word[0] != "~" and word not in known}
    return len(strange) >= _FEWEST and len(strange) >= _SHARE * len(said)


def _of_case(sheet: Sheet) -> frozenset[str]:
    """The telling words of the facts, the plan and the messages."""
    texts = [*_flat(sheet.case.facts), *plan_texts(sheet), *(str(name) for name in sheet.case.facts)]
    texts += [turn.text for turn in sheet.case.history if turn.sender != "customer"]
    said = [turn.text for turn in sheet.case.history if turn.sender == "customer"]
    texts += [one for text in (*said, sheet.case.message.text) for one in _own(text)]
    customer = sheet.case.customer
    texts += [one for one in (customer.name, customer.address, customer.tier, sheet.case.agent.name) if one]
    texts += [part for one in sheet.case.attachments for part in (one.name, one.text) if part]
    languages = {sheet.reply.language, sheet.reading.language, sheet.plan.language}
    words = WORD.findall(lowered("\n".join(texts).replace("_", " ")))
    return frozenset().union(*(stems(words, language) for language in languages))


def _own(text: str) -> Iterator[str]:
    """The sentences in which the customer tells of their matter."""
    for one in sentences(text[:_READ_TO]):
        if not is_bidding(lowered(one.text)):
            yield one.text


def _flat(value: object) -> Iterator[str]:
    if isinstance(value, Mapping):
        for key, item in value.items():
            yield str(key)
            yield from _flat(item)
    elif isinstance(value, (list, tuple)):
        for item in value:
            yield from _flat(item)
    elif value is not None:
        yield str(value)


@functools.cache
def _vocabulary() -> Mapping[str, frozenset[str]]:
    """Language to the stems of replies to complaints: a line each, the language first."""
    lines = (line.split() for line in WORDS.read_text(encoding="utf-8").splitlines() if line.strip())
    return {words[0]: frozenset(words[1:]) for words in lines}
