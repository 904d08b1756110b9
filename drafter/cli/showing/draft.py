"""A draft in the terminal, step by step: the reading, the plan, the reply, its score and where each part came from."""

from __future__ import annotations

import contextlib
import datetime as dt
import re
import sys
from collections.abc import AsyncIterator

from rich.console import Console, Group, RenderableType
from rich.text import Text

from drafter.cli.showing.score import show_score
from drafter.cli.showing.terminal import columns, padded, show_summary, stdout, title
from drafter.cli.showing.timeline import timeline
from drafter.cli.showing.words import inert, short, when
from drafter.domain.case import Case
from drafter.domain.draft import Draft
from drafter.domain.plan import Plan
from drafter.domain.reading import Reading
from drafter.drafting.pipeline import Step
from drafter.settings import Settings

_PASSED_OVER = re.compile(r": (?:when is false|needs )")


async def show_steps(case: Case, steps: AsyncIterator[Step], settings: Settings) -> None:
    """Each step as it comes: the reading and the plan at once, the reply when the model is done."""
    console, waiting = stdout(), Console(stderr=True)
    with contextlib.ExitStack() as stack:
        async for _name, value in steps:
            if isinstance(value, Reading):
                show_summary(console, timeline(case.at(dt.datetime.now(dt.UTC)), value))
            elif isinstance(value, Plan):
                console.print(title("The plan"))
                console.print(padded(_plan(value)))
                model = ", then ".join(settings.models) or "no model: composing from the plan"
                note = f"writing the reply ({model}; {settings.deadline:.0f} s at most)"
                if waiting.is_terminal:
                    stack.enter_context(waiting.status(note))
                else:
                    print(f"drafter: {note}", file=sys.stderr, flush=True)
            else:
                stack.close()
                _show_reply(console, value)


def _show_reply(console: Console, draft: Draft) -> None:
    console.print(title("The reply, ready to send"))
    if draft.reply.subject:
        console.print(padded(Text(f"Subject: {inert(draft.reply.subject)}", style="dim")))
    console.print(padded(Text(inert(draft.reply.text))))
    console.print(title("The score"))
    show_score(console, draft.score)
    console.print(title("Where it came from"))
    console.print(padded(_provenance(draft)))


def _plan(plan: Plan) -> RenderableType:
    table, resolution = columns(), plan.resolution
    named = f"{resolution.kind} {resolution.remedy or ''}".strip()
    table.add_row(
        Text(named, style="bold"),
        Text(inert(resolution.says) or "–"),
        Text(f"by {when(resolution.done_by)}" if resolution.done_by else ""),
    )
    for one in plan.also:
        table.add_row("also", Text(inert(one.says)), Text(f"by {when(one.done_by)}" if one.done_by else ""))
    for step in plan.steps:
        table.add_row("step", Text(inert(f"{step.owner}: {step.does}")), Text(f"by {when(step.by)}" if step.by else ""))
    if plan.commitment:
        due = f"by {when(plan.commitment.due_at)}"
        table.add_row(
            Text("follow-up", style="bold"), Text(inert(f"{plan.commitment.owner}: {plan.commitment.does}")), Text(due)
        )
    if plan.handoff:
        table.add_row(
            Text("hand-off", style="bold"),
            Text(inert(f"to {plan.handoff.to}: {plan.handoff.says}")),
            Text(f"by {when(plan.handoff.by)}"),
        )
    if plan.failure:
        shown = ", ".join(f"“{inert(one.quote)}”" for one in plan.failure.evidence[:3])
        table.add_row("what failed", Text(plan.failure.kind), Text(shown, style="dim"))
    for alternative in plan.alternatives:
        table.add_row("instead", Text(inert(alternative.says)), Text(alternative.remedy or ""))
    return Group(table, *_reasons(plan))


def _reasons(plan: Plan) -> list[Text]:
    """Why this plan: the rules that decided in full, the ones passed over by name (`--json` has every reason)."""
    decided = [why for why in plan.why if not _PASSED_OVER.search(why)]
    passed = [why.split(":")[0] for why in plan.why if _PASSED_OVER.search(why)]
    said = [Text(f"why  {inert(why)}", style="dim") for why in decided]
    return [*said, Text(f"passed over  {inert(', '.join(passed))}", style="dim")] if passed else said


def _provenance(draft: Draft) -> RenderableType:
    table, told = columns(wide=2), draft.provenance
    for part in draft.reply.parts:
        colour = "cyan" if part.source == "model" else "green"
        table.add_row(part.kind, Text(part.source, style=colour), Text(short(part.text), style="dim"))
    table.add_row("model", Text(inert(told.model)), Text(f"{told.calls} calls, {told.revisions} revisions, {told.tokens.input} tokens in "
                  f"({told.tokens.cached} cached), {told.tokens.output} out, {told.latency_ms / 1000:.1f} s", style="dim"))  # fmt: skip
    table.add_row("prompt", told.prompt, Text(told.prompt_hash[:12], style="dim"))
    table.add_row("playbook", Text(inert(told.playbook)), Text(told.playbook_hash[:12], style="dim"))
    if told.degraded:
        replaced = f"composed from the plan: {', '.join(told.replaced)}" if told.replaced else ""
        table.add_row(Text("degraded", style="yellow"), told.why_degraded or "", Text(replaced, style="dim"))
    for attempt in told.attempts:
        table.add_row("attempt", Text(inert(attempt)), "")
    if told.language_fallback:
        table.add_row(
            Text("language", style="yellow"),
            draft.reply.language,
            Text(f"{told.language_fallback} was wanted", style="dim"),
        )
    return table
