"""The company's own words: those of its playbook and articles, by the term that `words.terms` gives, and which remedies use
them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from drafter.adapters.knowledge.words import fold, terms
from drafter.domain.playbook import Playbook, Remedy
from drafter.domain.regex import regex

_WORD = regex(r"[^\W\d_]{3,}")


@dataclass(frozen=True)
class Vocabulary:
    """`words` has for each term the word that the company writes most for it, `remedies` the terms of each remedy."""

    words: Mapping[str, str] = field(default_factory=dict)
    remedies: Mapping[str, frozenset[str]] = field(default_factory=dict)


def vocabulary(playbooks: Iterable[Playbook]) -> Vocabulary:
    """All that these playbooks say, their articles included."""
    said: dict[str, Counter[str]] = {}
    remedies: dict[str, frozenset[str]] = {}
    for playbook in playbooks:
        own = playbook.company.language
        for language, text in _texts(playbook):
            for term, word in _terms(text, language or own):
                said.setdefault(term, Counter())[word] += 1
        for remedy in playbook.remedies:
            named = [pair for language, text in _remedy(remedy) for pair in _terms(text, language or own)]
            remedies[remedy.id] = remedies.get(remedy.id, frozenset()) | {term for term, _ in named}
    return Vocabulary({term: words.most_common(1)[0][0] for term, words in said.items()}, remedies)


def _terms(text: str, language: str) -> Iterator[tuple[str, str]]:
    for word in _WORD.findall(text):
        if found := terms(fold(word), language):
            yield found[0], word.lower()


def _texts(playbook: Playbook) -> Iterator[tuple[str, str]]:
    """(language, text), the language empty where it is the playbook's own."""
    for article in playbook.articles:
        yield article.language, f"{article.title}\n{article.text}"
    for remedy in playbook.remedies:
        yield from _remedy(remedy)
    for route in playbook.routes:
        yield from (route.says or {}).items()


def _remedy(remedy: Remedy) -> Iterator[tuple[str, str]]:
    # What a condition compares with are words of the company's own: "arrived_broken".
    yield "", f"{remedy.id} {remedy.kind or ''} {remedy.when}".replace("_", " ")
    for text in (remedy.says, *remedy.steps, *((remedy.follow_up.does,) if remedy.follow_up else ())):
        yield from text.items()
