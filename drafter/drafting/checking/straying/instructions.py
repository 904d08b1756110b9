"""Whether a model tells what it was told: runs of words of its instructions, or a word that stands nowhere else.

Read as it stands, backwards, and in the shifted alphabet: whatever else an encoding makes of a text is no writing and is
held back for that.
"""

from __future__ import annotations

import codecs
import functools
import re
from collections.abc import Iterator
from pathlib import Path

from drafter.domain.regex import regex
from drafter.domain.score import Mark
from drafter.drafting.checking import manner
from drafter.drafting.checking.manner.meaning import stems
from drafter.drafting.checking.plan_texts import plan_texts
from drafter.drafting.checking.sheet import Sheet, lowered

RUN = 8
"""So many words in a row are no chance."""
_WORD = regex(r"[^\W_]+(?:[-'’_][^\W_]+)*")
_SHORTEST = 4
_EXAMPLE = regex(r"^\{.*\}$", re.MULTILINE)
_QUOTED = regex(r"[\"“][^\"“”\n]{1,200}[\"”]")
_COMMON = frozenset((Path(manner.__file__).with_name("common_words.txt")).read_text(encoding="utf-8").split())


def repeated(sheet: Sheet, instructions: str, known: frozenset[str]) -> Iterator[Mark]:
    """The words of the reply that come out of the instructions and out of nothing else. `known` are the stems of the case and
    of the language."""
    runs, begin, words = _of(instructions)
    hits = list(_WORD.finditer(lowered(sheet.text)))
    said = [hit[0] for hit in hits]
    for at in _begun(said, begin):
        if (run := tuple(said[at : at + RUN])) in runs and run not in _given(sheet):
            yield sheet.mark(hits[at].start(), hits[at + RUN - 1].end())
    for seen in (said, *_turned(said)):
        for row in (seen, seen[::-1]) if seen is not said else ():
            if any(tuple(row[at : at + RUN]) in runs for at in _begun(row, begin)):
                yield sheet.mark(hits[0].start(), hits[-1].end())
        if words.isdisjoint(seen):
            continue
        for hit, word in zip(hits, seen, strict=True):
            if word in words and _is_strange(stems([hit[0]], sheet.reply.language), known):
                yield sheet.mark(*hit.span())


def _begun(said: list[str], begin: frozenset[str]) -> Iterator[int]:
    """Where a run may begin."""
    return (at for at in range(len(said) - RUN + 1) if said[at] in begin)


def _is_strange(told: frozenset[str], known: frozenset[str]) -> bool:
    """Whether a word tells something that is not known; kinds of help ("~refund") always are."""
    return any(stem[0] != "~" and stem not in known for stem in told)


def _turned(said: list[str]) -> tuple[list[str], ...]:
    """The words spelt backwards, in the shifted alphabet, and both."""
    shifted = codecs.encode(" ".join(said), "rot13").split(" ") if said else []
    return [word[::-1] for word in said], shifted, [word[::-1] for word in shifted]


@functools.lru_cache(maxsize=16)
def _of(instructions: str) -> tuple[frozenset[tuple[str, ...]], frozenset[str], frozenset[str]]:
    """The runs of words in the instructions, the words that these begin with, and those of their words that are not common. Examples of replies, and what is
    quoted, are there to be imitated."""
    said = _WORD.findall(_QUOTED.sub(" ", _EXAMPLE.sub(" ", lowered(instructions))))
    runs = frozenset(tuple(said[at : at + RUN]) for at in range(len(said) - RUN + 1))
    begin = frozenset(run[0] for run in runs)
    return runs, begin, frozenset(word for word in said if len(word) >= _SHORTEST and word not in _COMMON)


def _given(sheet: Sheet) -> frozenset[tuple[str, ...]]:
    return sheet.lasting("runs of words that were given", lambda: _runs_given(sheet))


def _runs_given(sheet: Sheet) -> frozenset[tuple[str, ...]]:
    texts = [*plan_texts(sheet), sheet.case.message.text, *(turn.text for turn in sheet.case.history)]
    found: set[tuple[str, ...]] = set()
    for text in texts:
        said = _WORD.findall(lowered(text))
        found.update(tuple(said[at : at + RUN]) for at in range(len(said) - RUN + 1))
    return frozenset(found)
