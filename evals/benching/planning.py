"""Planning against a large playbook: the example company's rules many times over, and hundreds of articles."""

from __future__ import annotations

import functools

from rich.console import Console
from rich.table import Table

from drafter.adapters.knowledge import Articles
from drafter.adapters.playbooks import load_playbook
from drafter.adapters.prompts import Prompts
from drafter.domain.playbook import Article, Playbook
from drafter.drafting.pipeline import Brand, Pipeline
from drafter.drafting.reading import read
from evals.benching.cases import NORTHWIND, examples
from evals.benching.timing import timed, took

REMEDIES, ARTICLES = 200, 500
_ROUNDS = 30


def large(playbook: Playbook) -> Playbook:
    """Each remedy again and again, each copy for another department, so that all are weighed and few fit; the articles
    likewise, each copy about another product."""
    remedies = [
        one.model_copy(update={"id": f"{one.id}_{n}", "when": f"({one.when}) and facts.department | default(0) == {n}"})
        for n in range(REMEDIES // len(playbook.remedies) + 1)
        for one in playbook.remedies
    ]
    articles = [
        Article(id=f"{one.id}-{n}", title=f"{one.title} {n}", text=f"{one.text}\n\nThis holds for model {n}.", language=one.language)
        for n in range(ARTICLES // len(playbook.articles) + 1)
        for one in playbook.articles
    ]  # fmt: skip
    return playbook.model_copy(update={"remedies": tuple(remedies[:REMEDIES]), "articles": tuple(articles[:ARTICLES])})


def show(console: Console) -> None:
    small = load_playbook(NORTHWIND / "playbook.yaml")
    table = Table(title="planning a case, questions looked up, over all example cases", title_justify="left", box=None)
    table.add_column("playbook")
    for heading in ("median ms", "p95 ms"):
        table.add_column(heading, justify="right")
    for name, playbook in (
        ("the example company", small),
        (f"{REMEDIES} remedies, {ARTICLES} articles (goal: 5 ms)", large(small)),
    ):
        pipeline = Pipeline({playbook.name: Brand(playbook, Articles(playbook.articles))}, Prompts(), None)
        found = took([timed(functools.partial(pipeline.plan, case, read(case)), _ROUNDS).median for case in examples()])
        table.add_row(name, f"{found.median:.2f}", f"{found.high:.2f}")
    console.print(table)
