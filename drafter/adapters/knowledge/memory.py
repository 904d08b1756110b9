"""The company's articles in memory, found by SQLite's full-text index (FTS5, ranked by BM25)."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterable, Sequence

from drafter.adapters.knowledge.shelf import Shelf
from drafter.domain.plan import Quote
from drafter.domain.playbook import Article

_CANDIDATES = 50


class Articles:
    """A `KnowledgeBase` over a playbook's articles; those that name no language are in `language`.

    `Articles(playbook.articles).search("How long do refunds take?")` gives the sentences that answer, best first,
    word for word as they stand in the article (without Markdown marks); nothing where no passage holds what is asked.
    """

    def __init__(self, articles: Iterable[Article], *, language: str = "en") -> None:
        self._shelf = Shelf(articles, language)
        self._one_at_a_time = threading.Lock()
        self._index = sqlite3.connect(":memory:", check_same_thread=False)
        self._index.execute(
            "CREATE VIRTUAL TABLE passages USING fts5(language UNINDEXED, head, body, tokenize=\"unicode61 tokenchars '+'\")"
        )
        self._index.executemany(
            "INSERT INTO passages(rowid, language, head, body) VALUES (?, ?, ?, ?)",
            [
                (at, one.language, " ".join(one.head_terms), " ".join(" ".join(line.terms) for line in one.lines))
                for at, one in enumerate(self._shelf.passages)
            ],
        )

    def close(self) -> None:
        """Frees the index."""
        self._index.close()

    def search(self, question: str, *, limit: int = 3, language: str = "") -> Sequence[Quote]:
        """At most `limit` passages that answer the question, best first; `language` is the one it is asked in."""
        return self._shelf.answer(question, self._find, limit=limit, language=language)

    def _find(self, wanted: Sequence[str], language: str, _: str) -> Sequence[int]:
        query = " OR ".join(f'"{term}"' for term in wanted)
        with self._one_at_a_time:
            rows = self._index.execute(
                "SELECT rowid FROM passages WHERE passages MATCH ? AND language = ? ORDER BY bm25(passages, 0, 2, 1) LIMIT ?",
                (f"{{head body}}: ({query})", language, _CANDIDATES),
            ).fetchall()
        return [row[0] for row in rows]
