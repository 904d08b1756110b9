"""What the company knows: its Markdown articles, searched by a full-text index that only finds, and a rule that decides."""

from __future__ import annotations

from drafter.adapters.knowledge.memory import Articles
from drafter.domain.errors import CannotRun
from drafter.domain.playbook import Playbook
from drafter.ports import KnowledgeBase

__all__ = ["Articles", "knowledge"]

_POSTGRES = ("postgresql", "postgres")


def knowledge(playbook: Playbook, database_url: str = "") -> KnowledgeBase:
    """The articles of a playbook, ready to be asked: in PostgreSQL where the database is one, else in memory.

    `database_url` is as in the settings; nothing is opened before the first question. CannotRun without the driver.
    """
    language = playbook.company.language
    scheme, _, rest = database_url.partition("://")
    if scheme.split("+")[0] not in _POSTGRES or not playbook.articles:
        return Articles(playbook.articles, language=language)
    try:
        from drafter.adapters.knowledge.postgres import PostgresArticles
    except ModuleNotFoundError:
        raise CannotRun("the PostgreSQL driver is not installed", hint="pip install drafter[postgres]") from None
    return PostgresArticles(f"postgresql://{rest}", playbook.name, playbook.articles, language=language)
