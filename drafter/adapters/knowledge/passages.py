"""Articles cut into passages: one paragraph under its headings, its sentences ready to be quoted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from drafter.adapters.knowledge.words import terms
from drafter.domain.playbook import Article
from drafter.domain.regex import regex
from drafter.domain.sentences import sentences

_MARKDOWN = regex(r"\*\*|__|`|!?\[([^\]]*)\]\([^)]*\)|^\s{0,3}>\s?", re.MULTILINE)
_HEADING = regex(r"^\s{0,3}#{1,6}\s+(.+?)\s*#*\s*$")
_BULLET = regex(r"^(?:[-*•+]|\d+[.)])\s+")


@dataclass(frozen=True)
class Line:
    """A sentence of a passage: from where to where it stands, and its terms."""

    start: int
    end: int
    terms: frozenset[str]


@dataclass(frozen=True)
class Passage:
    """One paragraph. `head` are the article's title and the heading above it; `language` is ISO 639-1; `place` counts
    the paragraphs of its article from 0: what holds in general stands first."""

    article: Article
    language: str
    head: str
    text: str
    head_terms: frozenset[str]
    lines: tuple[Line, ...]
    place: int

    @cached_property
    def terms(self) -> frozenset[str]:
        return self.head_terms.union(*(line.terms for line in self.lines))


def cut(articles: Iterable[Article], language: str) -> Iterator[Passage]:
    """All passages in order; an article that names no language is in `language`."""
    for article in articles:
        own = article.language or language
        for place, (heading, text) in enumerate(_paragraphs(article.text)):
            head = " ".join(dict.fromkeys((article.title, heading))).strip()
            told = sentences(text)
            lines = tuple(Line(one.start, one.end, frozenset(terms(one.text, own))) for one in told)
            if lines:
                yield Passage(article, own, head, text, frozenset(terms(head, own)), lines, place)


def _paragraphs(markdown: str) -> Iterator[tuple[str, str]]:
    """The paragraphs with the heading above them, without Markdown marks."""
    heading = ""
    lines: list[str] = []
    for line in [*markdown.splitlines(), ""]:
        title = _HEADING.match(line)
        if (title or not line.strip()) and lines:
            text = _MARKDOWN.sub(lambda m: m[1] or "", "\n".join(lines)).strip()
            if text:
                yield heading, _flowing(text)
            lines = []
        if title:
            heading = title[1]
        elif line.strip():
            lines.append(line)


def _flowing(text: str) -> str:
    """A paragraph that an editor wrapped, in one line; list items keep their own."""
    joined: list[str] = []
    for line in text.splitlines():
        if joined and not _BULLET.match(line.strip()):
            joined[-1] += f" {line.strip()}"
        else:
            joined.append(line.strip())
    return "\n".join(_BULLET.sub("", line) for line in joined)
