"""All passages of one company's articles, and the rule by which one of them answers a question.

A full-text index only finds candidates, ranked its own way. What is quoted is decided here, alike for every index: most
of the weight of the words asked must stand in the heading and two neighbouring sentences, and a word that no article
knows weighs most of all. A wrong answer is far worse than one put off.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from drafter.adapters.knowledge.passages import Passage, cut
from drafter.adapters.knowledge.questions import Question, question
from drafter.adapters.knowledge.referring import refers_back
from drafter.adapters.knowledge.words import terms, weight
from drafter.domain.plan import Quote
from drafter.domain.playbook import Article
from drafter.domain.regex import regex

Find = Callable[[Sequence[str], str, str], Sequence[int]]
"""The places of the passages that hold any of the terms (in a language; the words as asked), best first."""

_LONGEST = 4000
_TERMS = 40
_QUOTE = 320
_ENOUGH = 0.68
"""The share of the weight asked that a passage must hold; measured by tests/adapters/test_knowledge_quality.py."""
_CONDITION = regex(
    r"(?:if|something|anything|items? that|for an?|in case|unless|after|falls|bei|wenn|si|en cas|en caso)\b",
    re.IGNORECASE,
)
"""How a sentence opens that holds in some case only: one that always holds answers better."""
_STRANGE = 1.4
"""How much more a word weighs that no article holds: it is mostly what the question is about."""


class Shelf:
    """`Shelf(articles, language)` cuts the articles; `answer(question, find, …)` decides over what an index finds."""

    def __init__(self, articles: Iterable[Article], language: str) -> None:
        self.language = language
        self.passages = tuple(cut(articles, language))
        self.languages = frozenset(passage.language for passage in self.passages)
        self._known: dict[str, Counter[str]] = {}
        for passage in self.passages:
            self._known.setdefault(passage.language, Counter()).update(passage.terms)
        self._count = Counter(passage.language for passage in self.passages)

    def answer(self, text: str, find: Find, *, limit: int, language: str) -> tuple[Quote, ...]:
        """At most `limit` passages that answer, best first. Those in the question's own language, where there are any
        articles in it; else in whatever language they are."""
        if limit < 1:
            return ()
        asked = question(text[:_LONGEST])
        if asked.own_state:
            return ()
        spoken = [language] if language in self.languages else sorted(self.languages)
        found: list[tuple[float, int, Quote]] = []
        for one in spoken:
            wanted = list(dict.fromkeys(terms(text[:_LONGEST], one)))[:_TERMS]
            if not wanted:
                continue
            weighed = _Asked(asked, {term: self._weight(one, term) for term in wanted})
            for at in find(wanted, one, text[:_LONGEST]):
                if told := _answer(self.passages[at], weighed):
                    found.append((-round(told[0], 6), at, told[1]))
        quotes = (quote for _, _, quote in sorted(found, key=lambda each: each[:2]))
        return tuple(dict.fromkeys(quotes))[:limit]

    def _weight(self, language: str, term: str) -> float:
        """Rare words weigh more; one that no article of the language holds weighs most."""
        known = self._known[language][term]
        rare = math.log(1 + self._count[language] / (known or 0.5))
        return weight(term) * (rare if known else rare * _STRANGE)


@dataclass(frozen=True)
class _Asked:
    """One question in one language: its kind, and its terms with what each of them weighs."""

    question: Question
    weights: Mapping[str, float]

    @cached_property
    def terms(self) -> frozenset[str]:
        return frozenset(self.weights)

    @cached_property
    def whole(self) -> float:
        return sum(self.weights.values())

    @cached_property
    def telling(self) -> frozenset[str]:
        return frozenset(term for term in self.weights if weight(term) == 1.0)

    def share(self, held: frozenset[str]) -> float:
        """How much of the weight asked is held."""
        return sum(self.weights[term] for term in self.terms & held) / self.whole

    def enough(self, held: frozenset[str]) -> bool:
        """Most of the weight, and of up to four telling words every one, then all but one in five."""
        return len(self.telling - held) <= len(self.telling) // 5 and self.share(held) >= _ENOUGH

    def fits(self, passage: Passage) -> bool:
        """Whether a passage as a whole could answer. One telling word is enough only where it names what the article is
        about, or how and how long is asked."""
        if len(self.telling) == 1:
            term = next(iter(self.telling))
            if not (self.question.wants_kind or term in passage.head_terms or term == "+covered"):
                return False
        return bool(self.telling) and self.enough(passage.terms | self.question.told_by(passage.text))


def _answer(passage: Passage, asked: _Asked) -> tuple[float, Quote] | None:
    """How well the passage answers, and the sentences that do; None where it does not."""
    if not asked.fits(passage):
        return None
    best: tuple[float, int, int] | None = None
    for start, end, held, more in _windows(passage):
        text = passage.text[start:end]
        holds = held | passage.head_terms | asked.question.told_by(text)
        said = asked.share(held)
        if not said or not asked.enough(holds) or not asked.question.met_by(text):
            continue
        value = asked.share(holds) + said - 0.07 * more - 0.1 * (_CONDITION.match(text) is not None)
        if best is None or value > best[0]:
            best = (value, start, end)
    if best is None:
        return None
    quote = passage.text[best[1] : best[2]].replace("\n", " ")
    value = best[0] + asked.share(passage.head_terms) - 0.05 * min(passage.place, 3)
    return value, Quote(id=passage.article.id, title=passage.article.title, quote=quote)


def _windows(passage: Passage) -> Iterable[tuple[int, int, frozenset[str], bool]]:
    """Each sentence alone, and each two neighbours that are short enough to be quoted. None begins with a sentence that
    speaks of what stands before it."""
    lines = passage.lines
    for at, line in enumerate(lines):
        if at and refers_back(passage.text[line.start : line.end]):
            continue
        yield line.start, line.end, line.terms, False
        if at + 1 < len(lines) and lines[at + 1].end - line.start <= _QUOTE:
            yield line.start, lines[at + 1].end, line.terms | lines[at + 1].terms, True
