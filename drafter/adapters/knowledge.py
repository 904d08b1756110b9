"""The company's articles, searched in memory: SQLite's full-text index ranks, plain word counts decide.

A passage that shares one stray word with a question is no answer to it, so most words of the question that carry
meaning must be there; stop words carry none.
"""

from __future__ import annotations

import re
import sqlite3
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from drafter.domain.plan import Quote
from drafter.domain.playbook import Article
from drafter.domain.sentences import sentences

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_STOP_WORDS = (
    # English
    "a about after again all also am an and any anyone are as at be because been before being but by can can't cannot "
    "could did didn't do does doesn't doing don't even ever for from get gets getting give go going got had has have "
    "having he hello her here hers hey hi him his how i i'd i'll i'm i've if in into is isn't it it's its just know let "
    "like long make many may me might mine more most much must my need no not now of off ok on once one only or other "
    "our out over please put really same say see shall she should so some still such take tell than thank thanks that "
    "that's the their them then there these they thing this those through time to too told under until up us use very "
    "want was way we well were what what's when where which while who why will with won't would yes yet you your yours "
    # German
    "aber alle als also am an auch auf aus bei bin bis bitte da damit danke dann das dass dein dem den denn der des die "
    "dies diese diesen dieser doch du ein eine einem einen einer eines er es etwas für gibt haben habe hat hatte hier "
    "ich ihm ihn ihnen ihr ihre ihren ihrer im in ist ja jetzt kann kein keine können könnten lange man mein meine "
    "meinem meinen meiner mich mir mit muss möchte nach nicht noch nun nur ob oder schon sehr sein seit sich sie sind so "
    "über um und uns unser unsere vom von vor wann war warum was weil welche wenn wer werden wie wieder will wir wird wo "
    "wurde zu zum zur "
    # Spanish
    "al algo ante como con cual cuando cuanto cuánto cuándo cómo de del desde donde dónde dos el ella en entre era es "
    "esa ese eso esta está están este esto estoy favor fue gracias ha hace hacer han has hasta hay hola la las le les lo "
    "los me mi mis muy más nada ni nos nuestra nuestro o os para pero poder por porque puede puedo que qué quiero se ser "
    "si sin sobre son su sus sí también tan te tengo tiene todo tu un una usted y ya yo "
    # French
    "ai au aussi aux avec avez avoir bien bonjour c'est ce ces cet cette combien comme comment dans de des donc du elle "
    "en encore est et être eu fait faire faut il ils j'ai je l la le les leur ma mais merci mes moi mon même ne nos notre "
    "nous on ont ou où par pas peut peux plus pour pourquoi quand que quel quelle quelles quels qui quoi sa sans se ses "
    "si son sont sur ta tes toi ton tous tout très tu un une vos votre vous y à ça était"
)
_STOP = frozenset(_STOP_WORDS.split())
_ENDINGS = re.compile(r"(?:ations?|ing|ies|ied|ed|es|en|er|s|e|n)$")
_MARKDOWN = re.compile(r"\*\*|__|`|!?\[([^\]]*)\]\([^)]*\)|^\s{0,3}>\s?", re.MULTILINE)
_HEADING = re.compile(r"^\s{0,3}#{1,6}\s+(.+?)\s*#*\s*$")
_BULLET = re.compile(r"^(?:[-*•+]|\d+[.)])\s+")
_QUERY_WORDS = 40
_QUOTE = 320


@dataclass(frozen=True)
class _Passage:
    """One paragraph, with the headings above it."""

    article: Article
    heading: str
    text: str


class Articles:
    """A `KnowledgeBase` over a playbook's articles.

    `Articles(playbook.articles).search("How long do refunds take?")` gives the sentences that answer, best first,
    word for word as they stand in the article (without Markdown marks); nothing where no passage holds what is asked.
    """

    def __init__(self, articles: Iterable[Article]) -> None:
        self._passages = [passage for article in articles for passage in _cut(article)]
        self._words = [_stems(f"{p.article.title} {p.heading} {p.text}") for p in self._passages]
        self._index = sqlite3.connect(":memory:", check_same_thread=False)
        self._index.execute(
            "CREATE VIRTUAL TABLE passages USING fts5(head, body, tokenize='unicode61 remove_diacritics 2')"
        )
        self._index.executemany(
            "INSERT INTO passages(rowid, head, body) VALUES (?, ?, ?)",
            [(at, f"{p.article.title} {p.heading}", p.text) for at, p in enumerate(self._passages)],
        )

    def close(self) -> None:
        """Frees the index."""
        self._index.close()

    def search(self, question: str, *, limit: int = 3) -> Sequence[Quote]:
        """At most `limit` passages that speak of the question, best first."""
        asked = list(dict.fromkeys(_stems(question[:4000])))[:_QUERY_WORDS]
        if not asked or not self._passages or limit < 1:
            return ()
        found: list[tuple[float, int]] = []
        for at, rank in self._index.execute(
            "SELECT rowid, bm25(passages, 2.0, 1.0) FROM passages WHERE passages MATCH ? LIMIT 50",
            (" OR ".join(f'"{stem}"*' for stem in asked),),
        ):
            held = len(set(asked) & set(self._words[at]))
            if held >= _enough(len(asked)):
                found.append((rank * (held / len(asked)), at))
        return tuple(self._quote(at, set(asked)) for _, at in sorted(found)[:limit])

    def _quote(self, at: int, asked: set[str]) -> Quote:
        passage = self._passages[at]
        return Quote(id=passage.article.id, title=passage.article.title, quote=_best(passage.text, asked))


def _enough(asked: int) -> int:
    """How many of the words asked a passage must hold: all of one or two, half of a few, a third of many."""
    return asked if asked <= 2 else max(2, asked // 2 if asked <= 6 else asked // 3)


def _stems(text: str) -> list[str]:
    """The words that carry meaning, without accents and common endings."""
    folded = unicodedata.normalize("NFKD", text.lower().replace("’", "'"))
    words = _WORD.findall("".join(ch for ch in folded if not unicodedata.combining(ch)))
    kept = (
        word for word in words if word not in _STOP and word not in _FOLDED_STOP and (len(word) > 2 or word.isdigit())
    )
    return [_stem(word.split("'")[0]) for word in kept]


def _stem(word: str) -> str:
    return _ENDINGS.sub("", word) if len(word) > 4 else word


_FOLDED_STOP = frozenset(
    "".join(ch for ch in unicodedata.normalize("NFKD", word) if not unicodedata.combining(ch)) for word in _STOP
)


def _cut(article: Article) -> Iterator[_Passage]:
    """The paragraphs of an article under their headings, without Markdown marks."""
    heading = ""
    lines: list[str] = []
    for line in [*article.text.splitlines(), ""]:
        title = _HEADING.match(line)
        if (title or not line.strip()) and lines:
            text = _MARKDOWN.sub(lambda m: m[1] or "", "\n".join(lines)).strip()
            if text:
                yield _Passage(article, heading, _flowing(text))
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


def _best(text: str, asked: set[str]) -> str:
    """The sentence that holds most of what is asked, with the next one where that too speaks of it."""
    told = sentences(text)
    if not told:
        return text
    held = [len(asked & set(_stems(sentence.text))) for sentence in told]
    at = max(range(len(told)), key=lambda index: (held[index], -index))
    start, end = told[at].start, told[at].end
    if at + 1 < len(told) and held[at + 1] and told[at + 1].end - start <= _QUOTE:
        end = told[at + 1].end
    elif at > 0 and held[at - 1] and end - told[at - 1].start <= _QUOTE:
        start = told[at - 1].start
    return text[start:end].replace("\n", " ")
