"""`drafter draft` and `score`: one case, or many in bulk."""

from __future__ import annotations

import sys
from contextlib import aclosing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from drafter.domain.errors import BadInput

if TYPE_CHECKING:
    from drafter.drafting.pipeline import Options
    from drafter.settings import Settings

CASE = Annotated[
    str, typer.Argument(metavar="CASE", help="A case (.yaml, .json), cases (.jsonl, with -o), or - for standard input.")
]
PLAYBOOK = Annotated[
    str | None, typer.Option("--playbook", metavar="FILE", help="The company's playbook (default: DRAFTER_PLAYBOOK).")
]
JSON = Annotated[bool, typer.Option("--json", help="Print the object alone, as JSON.")]
OUT = Annotated[
    Path | None,
    typer.Option(
        "-o", "--out", metavar="OUT.jsonl", help="Bulk: one object a line, in order; goes on where it stopped."
    ),
]


def register(app: typer.Typer) -> None:
    app.command(name="draft")(draft)
    app.command(name="score")(score)


def draft(
    case: CASE,
    playbook: PLAYBOOK = None,
    json: JSON = False,
    out: OUT = None,
    *,
    prompt: Annotated[str, typer.Option(help="Which prompt writes: reply, reply@1.")] = "reply",
    instruction: Annotated[
        str | None,
        typer.Option(help="A wish within the plan: shorter; mention the new driver; offer the replacement instead."),
    ] = None,
    max_words: Annotated[
        int | None, typer.Option(min=20, max=1000, help="The most words that the reply may have.")
    ] = None,
    alternatives: Annotated[int, typer.Option(min=0, max=3, help="So many other replies to choose from.")] = 0,
) -> None:
    """Draft the reply to a case: reading, plan, reply, score, and where each part came from."""
    import asyncio

    from drafter.drafting.pipeline import Options

    options = Options(prompt, instruction, max_words, alternatives)
    settings = _settings(playbook)
    if is_bulk(case, out):
        from drafter.cli import bulk

        assert out is not None
        asyncio.run(bulk.drafts(case, out, settings, options))
        return
    asyncio.run(_draft_one(case, settings, options, json))


async def _draft_one(name: str, settings: Settings, options: Options, json: bool) -> None:
    from drafter.bootstrap import build
    from drafter.cli.source import one_case

    loaded = one_case(name)
    async with build(settings, keep=True) as product:
        if json:
            print((await product.draft(loaded.case, options)).model_dump_json(indent=2))
            return
        from drafter.cli.showing.draft import show_steps

        live = replace(options, live=sys.stderr.isatty())  # parts are shown where they can be taken away again
        async with aclosing(product.steps(loaded.case, live)) as steps:
            await show_steps(loaded.case, steps, settings)


def score(
    case: CASE,
    reply: Annotated[str | None, typer.Option(help="The reply's text: a file, or - for standard input.")] = None,
    playbook: PLAYBOOK = None,
    json: JSON = False,
    out: OUT = None,
) -> None:
    """Score any reply to a case, an agent's own too. Exit 1 when it does not pass."""
    import asyncio

    settings = _settings(playbook)
    if is_bulk(case, out):
        from drafter.cli import bulk

        assert out is not None
        asyncio.run(bulk.scores(case, out, settings))
        return
    if reply is None:
        raise BadInput("no reply to score", hint="give --reply FILE, or --reply - for standard input")
    if case == "-" and reply == "-":
        raise BadInput("the case and the reply cannot both be standard input", hint="put one of them in a file")
    if not asyncio.run(_score_one(case, reply, settings, json)):
        raise typer.Exit(1)


async def _score_one(name: str, reply: str, settings: Settings, json: bool) -> bool:
    from drafter.bootstrap import build
    from drafter.cli.source import one_case, read_source

    loaded = one_case(name)
    text = _reply(*read_source(reply))
    async with build(settings, words=False) as product:
        scored = product.score(loaded.case, text)
    if json:
        print(scored.model_dump_json(indent=2))
    else:
        from drafter.cli.showing.score import show_score
        from drafter.cli.showing.terminal import stdout

        show_score(stdout(), scored)
    return scored.passed


def _reply(raw: bytes, called: str) -> str:
    """The reply to score, held to what the service holds it to."""
    from drafter.domain.blank import is_blank
    from drafter.domain.case import REPLY_CHARACTERS

    try:
        text = raw.decode("utf-8").strip()
    except UnicodeDecodeError:
        raise BadInput("the reply is not UTF-8", file=called, hint="save it as UTF-8") from None
    if len(text) > REPLY_CHARACTERS:
        raise BadInput(f"the reply is longer than {REPLY_CHARACTERS} characters", file=called, hint="give one reply")
    if is_blank(text) or "\x00" in text:
        raise BadInput("the reply is empty or holds a NUL", file=called, hint="give the text to score")
    return text


def _settings(playbook: str | None) -> Settings:
    from drafter.settings import load_settings

    return load_settings(playbook=playbook)


def is_bulk(case: str, out: Path | None) -> bool:
    if case.endswith(".jsonl") and out is None:
        raise BadInput("many cases need a place for the answers", file=case, hint="add -o OUT.jsonl")
    return out is not None
