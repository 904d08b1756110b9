"""Articles in PostgreSQL answer as those in memory do, follow their files, and are indexed by many at once."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import psycopg
import pytest
import yaml

from drafter.adapters.knowledge import Articles, knowledge
from drafter.adapters.knowledge.postgres import PostgresArticles
from drafter.adapters.playbooks import load_playbook
from drafter.domain.errors import CannotRun
from drafter.domain.playbook import Article

NORTHWIND = load_playbook(Path(__file__).parents[3] / "examples" / "northwind" / "playbook.yaml")
ASKED = yaml.safe_load((Path(__file__).parent / "asked.yaml").read_text())
QUESTION = "How many days do I have to return an item?"


def article(text: str, id: str = "returns") -> Article:
    return Article(id=id, title="Returns", text=text)


@pytest.mark.slow
def test_both_sockets_quote_the_same(new_database: Callable[[str], str]) -> None:
    memory, postgres = knowledge(NORTHWIND), knowledge(NORTHWIND, new_database("same"))
    questions = [question for question, _ in ASKED["answered"]] + ASKED["not_answered"]
    for question in [*questions, "'; drop table knowledge_passages; --", "a & b | !c:* <-> return", "\x00", ""]:
        assert memory.search(question, language="en") == postgres.search(question, language="en"), question
    assert isinstance(postgres, PostgresArticles)
    postgres.close()


@pytest.mark.slow
def test_a_changed_article_replaces_its_passages(new_database: Callable[[str], str]) -> None:
    url = new_database("changed")
    for days in ("30", "14"):
        base = PostgresArticles(url, "shop", [article(f"You have {days} days to return an item."), article("Hi.", "b")])
        assert base.search(QUESTION)[0].quote == f"You have {days} days to return an item."
        base.close()
    other = PostgresArticles(url, "brand", [article("You have 7 days to return an item.")])
    assert other.search(QUESTION)[0].quote == "You have 7 days to return an item."
    other.close()
    with psycopg.connect(url) as connection:
        kept = connection.execute("SELECT book, article FROM knowledge_passages ORDER BY book, article").fetchall()
    assert kept == [("brand", "returns"), ("shop", "b"), ("shop", "returns")]


@pytest.mark.slow
def test_many_start_at_once(new_database: Callable[[str], str]) -> None:
    url, found = new_database("many"), list[str]()

    def start() -> None:
        base = PostgresArticles(url, "shop", NORTHWIND.articles)
        found.extend(quote.quote for quote in base.search("How long is the warranty?", limit=1, language="en"))
        base.close()

    threads = [threading.Thread(target=start) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [found[0]] * 6
    assert "two-year warranty" in found[0]
    with psycopg.connect(url) as connection:
        rows = connection.execute(
            "SELECT count(*), count(DISTINCT (article, place)) FROM knowledge_passages"
        ).fetchone()
    assert rows is not None
    assert rows[0] == rows[1] > 20


@pytest.mark.slow
def test_a_connection_that_broke_is_opened_again(new_database: Callable[[str], str]) -> None:
    url = new_database("broken")
    base = PostgresArticles(url, "shop", [article("You have 30 days to return an item.")])
    assert base.search(QUESTION)
    with psycopg.connect(url, autocommit=True) as connection:
        others = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'broken' AND pid <> pg_backend_pid()"
        connection.execute(others)
    assert base.search(QUESTION)
    base.close()
    assert base.search(QUESTION)
    base.close()


def test_a_database_that_is_not_there() -> None:
    base = PostgresArticles(
        "postgresql://nobody@127.0.0.1:1/none", "shop", [article("You have 30 days to return an item.")]
    )
    with pytest.raises(CannotRun, match="the articles cannot be searched"):
        base.search(QUESTION)


def test_which_one_is_used() -> None:
    assert isinstance(knowledge(NORTHWIND), Articles)
    assert isinstance(knowledge(NORTHWIND, "sqlite:///drafter.db"), Articles)
    for url in ("postgresql://u@h/d", "postgres://u@h/d", "postgresql+psycopg://u@h/d"):
        assert isinstance(knowledge(NORTHWIND, url), PostgresArticles)
