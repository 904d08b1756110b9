"""A draft in the terminal, step by step: the reading, the plan, the reply, its score and where each part came from."""

from __future__ import annotations

import contextlib
import datetime as dt
import sys
from collections.abc import AsyncIterator

from rich.console import Console, Group, RenderableType
from rich.text import Text

from drafter.cli.showing.score import show_score
from drafter.cli.showing.terminal import columns, padded, show_summary, stdout, title
from drafter.cli.showing.timeline import timeline
from drafter.cli.showing.words import inert, short, when
from drafter.domain.case import Case
from drafter.domain.draft import PARTS, Delta, Draft, Ground, PartKind
from drafter.domain.plan import Plan
from drafter.domain.reading import Reading
from drafter.domain.regex import regex
from drafter.drafting.pipeline import Step
from drafter.settings import Settings

_PASSED_OVER = regex(r": (?:when is false|needs )")


async def show_steps(case: Case, steps: AsyncIterator[Step], settings: Settings) -> None:
    """Each step as it comes: the reading and the plan at once, in a terminal the parts that are there already, the reply
    when the model is done."""
    console, waiting = stdout(), Console(stderr=True)
    note, status, heard = "", None, dict[PartKind, str]()
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
                    status = stack.enter_context(waiting.status(note))
                else:
                    print(f"drafter: {note}", file=sys.stderr, flush=True)
            elif isinstance(value, Delta):
                heard[value.part] = inert(value.text)
                if status is not None:
                    written = "\n\n".join(heard[part] for part in PARTS if part in heard)
                    status.update(Text.assemble(note, "\n\n", (written, "dim")))
            else:
                stack.close()
                _show_reply(console, value)


def _show_reply(console: Console, draft: Draft) -> None:
    for warning in draft.warnings:
        console.print(padded(Text(f"! {inert(warning.says)}", style="yellow")))
    console.print(title("The reply, ready to send"))
    if draft.reply.subject:
        console.print(padded(Text(f"Subject: {inert(draft.reply.subject)}", style="dim")))
    console.print(padded(Text(inert(draft.reply.text))))
    if draft.reply.gloss:
        console.print(title(f"What it says, by the plan ({draft.reply.gloss.language})"))
        console.print(padded(Text(inert(draft.reply.gloss.text), style="dim")))
    if draft.reply.refused or draft.reply.not_done:
        console.print(title("What was asked and is not done"))
        console.print(padded(_unmet(draft)))
    console.print(title("The score"))
    show_score(console, draft.score)
    if draft.cautions:
        console.print(title("What would make it worse"))
        console.print(padded(_cautions(draft)))
    console.print(title("What each sentence rests on"))
    console.print(padded(_grounds(draft)))
    console.print(title("Where it came from"))
    console.print(padded(_provenance(draft)))
    for number, one in enumerate(draft.alternatives, start=2):
        named = one.plan and one.plan.resolution.remedy
        console.print(title(f"Reply {number}, {f'with {named}' if named else 'the same in another way'}"))
        console.print(padded(Text(inert(one.reply.text))))


def _unmet(draft: Draft) -> RenderableType:
    table = columns(wide=1, count=2)
    for refused in draft.reply.refused:
        table.add_row(
            Text(f"“{short(refused.quote)}”", style="yellow"), Text(f"{inert(refused.why)} ({refused.check})")
        )
    for left in draft.reply.not_done:
        table.add_row(Text(f"“{short(left.quote)}”"), Text(inert(left.why)))
    return table


def _cautions(draft: Draft) -> RenderableType:
    table = columns(wide=1, count=2)
    for one in draft.cautions:
        shown = f"“{short(one.evidence.quote)}”" if one.evidence else ""
        table.add_row(inert(one.says), Text(shown, style="dim"))
    return table


def _grounds(draft: Draft) -> RenderableType:
    """A row a sentence; one that rests on nothing (a courtesy) shows a dash."""
    table = columns(wide=1, count=2)
    for one in draft.reply.sentences:
        named = ", ".join(dict.fromkeys(_named(ground) for ground in one.grounds))
        table.add_row(Text(short(one.quote, 64)), Text(named or "–", style="dim"))
    return table


def _named(ground: Ground) -> str:
    match ground.source:
        case "message":
            return "the message" if ground.name == "last" else f"message {int(ground.name) + 1}"
        case "knowledge":
            return f"article “{inert(ground.name)}”"
        case "plan":
            return f"plan {ground.name}"
        case _:
            return inert(ground.name)


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
