"""The company's articles in PostgreSQL, found by its own full-text search (tsvector, ranked by ts_rank_cd).

A passage is indexed twice: by the dictionary of its language, and by the terms that decide. Both are folded before they
are sent, so that accents never matter and no extension is needed. Articles are known by what they hold: one that has
changed replaces its passages, one that has not is left alone, and several processes may start at once.
"""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Iterable, Sequence
from typing import LiteralString

import psycopg

from drafter.adapters.knowledge.shelf import Shelf
from drafter.adapters.knowledge.words import fold
from drafter.domain.errors import CannotRun
from drafter.domain.plan import Quote
from drafter.domain.playbook import Article

_CANDIDATES = 50
_FORM = "1"
"""The way in which passages are cut and indexed; another one makes every article a changed one."""
_LOCK = 0x6B6E6F77
"""The advisory lock under which passages are written: two processes that start at once take turns."""
_DICTIONARY = {"en": "english", "de": "german", "es": "spanish", "fr": "french", "it": "italian", "nl": "dutch", "pt": "portuguese"}  # fmt: skip
_TABLE: LiteralString = """
CREATE TABLE IF NOT EXISTS knowledge_passages (
    book text NOT NULL, article text NOT NULL, hash text NOT NULL, place integer NOT NULL,
    language text NOT NULL, found tsvector NOT NULL, PRIMARY KEY (book, article, hash, place))
"""
_INDEX: LiteralString = "CREATE INDEX IF NOT EXISTS knowledge_passages_found ON knowledge_passages USING gin (found)"
_INSERT: LiteralString = """
INSERT INTO knowledge_passages (book, article, hash, place, language, found)
VALUES (%(book)s, %(article)s, %(hash)s, %(place)s, %(language)s,
        setweight(to_tsvector(%(dictionary)s::regconfig, %(head)s), 'A') || to_tsvector(%(dictionary)s::regconfig, %(body)s)
        || setweight(array_to_tsvector(%(head_terms)s::text[]), 'A') || array_to_tsvector(%(terms)s::text[]))
ON CONFLICT DO NOTHING
"""
_SEARCH: LiteralString = """
WITH asked AS (SELECT (SELECT string_agg(quote_literal(term), ' | ') FROM unnest(%(terms)s::text[]) term)::tsquery
                      || replace(plainto_tsquery(%(dictionary)s::regconfig, %(text)s)::text, '&', '|')::tsquery AS query)
SELECT article, hash, place FROM knowledge_passages, asked
WHERE book = %(book)s AND language = %(language)s AND hash = ANY(%(hashes)s) AND found @@ query
ORDER BY ts_rank_cd(found, query) DESC, article, place LIMIT %(limit)s
"""


class PostgresArticles:
    """A `KnowledgeBase` over the articles of the playbook called `book`; nothing is opened before the first question.

    Answers as `Articles` does, passage by passage and word for word. Raises `CannotRun` where the database is not to be
    had.
    """

    def __init__(self, url: str, book: str, articles: Iterable[Article], *, language: str = "en") -> None:
        self._url, self._book = url, book
        self._shelf = Shelf(articles, language)
        self._places: dict[tuple[str, str, int], int] = {}
        for at, passage in enumerate(self._shelf.passages):
            key = (passage.article.id, _hash(passage.article, passage.language))
            place = sum(1 for known in self._places if known[:2] == key)
            self._places[(*key, place)] = at
        self._hashes = sorted({key[1] for key in self._places})
        self._one_at_a_time = threading.Lock()
        self._connection: psycopg.Connection | None = None

    def close(self) -> None:
        """Ends the connection; a later question opens one again."""
        with self._one_at_a_time:
            if self._connection is not None:
                self._connection.close()
                self._connection = None

    def search(self, question: str, *, limit: int = 3, language: str = "") -> Sequence[Quote]:
        """At most `limit` passages that answer the question, best first; `language` is the one it is asked in."""
        return self._shelf.answer(question, self._find, limit=limit, language=language)

    def _find(self, wanted: Sequence[str], language: str, text: str) -> Sequence[int]:
        asked = {
            "terms": list(wanted),
            "text": fold(text.replace("\x00", " ")),
            "dictionary": _DICTIONARY.get(language, "simple"),
            "book": self._book,
            "language": language,
            "hashes": self._hashes,
            "limit": _CANDIDATES,
        }
        with self._one_at_a_time:
            try:
                rows = self._ready().execute(_SEARCH, asked).fetchall()
            except psycopg.OperationalError:  # the server was restarted since the last question
                self._connection = None
                rows = self._retried(asked)
        return [self._places[(article, hash, place)] for article, hash, place in rows]

    def _retried(self, asked: dict[str, object]) -> list[tuple[str, str, int]]:
        try:
            return self._ready().execute(_SEARCH, asked).fetchall()
        except psycopg.Error as error:
            self._connection = None
            failed = CannotRun("the articles cannot be searched in the database", hint="see DRAFTER_DATABASE_URL")
            failed.retryable = isinstance(error, psycopg.OperationalError)
            raise failed from None

    def _ready(self) -> psycopg.Connection:
        """The connection, with this shelf's passages in the database."""
        if self._connection is None or self._connection.closed:
            connection = psycopg.connect(self._url, autocommit=True, connect_timeout=10)
            try:
                with connection.transaction():
                    self._index(connection)
            except BaseException:
                connection.close()
                raise
            self._connection = connection
        return self._connection

    def _index(self, connection: psycopg.Connection) -> None:
        """Only what has changed is written: an article's passages are known by its hash."""
        connection.execute("SELECT pg_advisory_xact_lock(%s)", (_LOCK,))
        connection.execute(_TABLE)
        connection.execute(_INDEX)
        here = "SELECT DISTINCT hash FROM knowledge_passages WHERE book = %s"
        known = {row[0] for row in connection.execute(here, (self._book,))}
        stale = known - set(self._hashes)
        if stale:
            gone = "DELETE FROM knowledge_passages WHERE book = %s AND hash = ANY(%s)"
            connection.execute(gone, (self._book, sorted(stale)))
        with connection.cursor() as cursor:
            cursor.executemany(_INSERT, [self._row(key, at) for key, at in self._places.items() if key[1] not in known])

    def _row(self, key: tuple[str, str, int], at: int) -> dict[str, object]:
        passage = self._shelf.passages[at]
        return {
            "book": self._book,
            "article": key[0],
            "hash": key[1],
            "place": key[2],
            "language": passage.language,
            "dictionary": _DICTIONARY.get(passage.language, "simple"),
            "head": fold(passage.head),
            "body": fold(passage.text),
            "head_terms": sorted(passage.head_terms),
            "terms": sorted(passage.terms),
        }


def _hash(article: Article, language: str) -> str:
    """What an article's passages are known by."""
    whole = "\0".join((_FORM, article.id, article.title, language, article.text))
    return hashlib.sha256(whole.encode()).hexdigest()
