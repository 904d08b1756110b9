"""A case of ten messages through the pipeline, stage by stage, with no model."""

from __future__ import annotations

from collections.abc import Callable

from rich.console import Console
from rich.table import Table

from drafter.adapters.knowledge import Articles
from drafter.adapters.playbooks import load_playbook
from drafter.domain.plan import Quote
from drafter.domain.reading import Reading
from drafter.drafting.checking import Sheet, examine
from drafter.drafting.composing import compose, lay_out
from drafter.drafting.expressions import signature
from drafter.drafting.planning import plan, to_look_up
from drafter.drafting.reading import read
from evals.benching.cases import NORTHWIND, ten_messages
from evals.benching.timing import start_up, timed

_ROUNDS = 200


def show(console: Console) -> None:
    case, playbook = ten_messages(), load_playbook(NORTHWIND / "playbook.yaml")
    articles = Articles(playbook.articles)
    reading = read(case)
    planned = plan(case, reading, playbook)
    signed = signature(playbook, case, planned.language)
    composed = compose(case, reading, planned, playbook, signature=signed)
    reply = lay_out(composed.values(), channel=case.channel, language=composed.language)

    def everything() -> object:
        seen = read(case)
        promised = plan(case, seen, playbook, passages=searched(articles, seen))
        parts = compose(case, seen, promised, playbook, signature=signed)
        laid = lay_out(parts.values(), channel=case.channel, language=parts.language)
        return examine(Sheet(laid, case, seen, promised, playbook, wanted=laid.language))

    stages: dict[str, Callable[[], object]] = {
        "read": lambda: read(case),
        "search knowledge": lambda: searched(articles, reading),
        "plan": lambda: plan(case, reading, playbook),
        "compose": lambda: compose(case, reading, planned, playbook, signature=signed),
        "check": lambda: examine(Sheet(reply, case, reading, planned, playbook, wanted=reply.language)),
        "all of it (goal: 15 ms)": everything,
    }
    table = Table(title=f"{len(case.history) + 1} messages, no model, {_ROUNDS} rounds", title_justify="left", box=None)
    table.add_column("stage")
    for heading in ("median ms", "p95 ms"):
        table.add_column(heading, justify="right")
    for name, work in stages.items():
        found = timed(work, _ROUNDS)
        table.add_row(name, f"{found.median:.2f}", f"{found.high:.2f}")
    for command in (("-m", "drafter", "--help"), ("-m", "evals", "--help")):
        found = start_up(*command)
        table.add_row(" ".join(command[1:]), f"{found.median:.0f}", f"{found.high:.0f}")
    console.print(table)


def searched(articles: Articles, reading: Reading) -> dict[str, Quote]:
    """What the articles answer of all that is asked."""
    asked = [ask.evidence.quote for ask in to_look_up(reading)]
    found = {quote: articles.search(quote, limit=1, language=reading.language) for quote in asked}
    return {quote: best[0] for quote, best in found.items() if best}
