"""What the terminal shows of a reading, a draft and a score: readable at a glance, each statement with its words."""

from __future__ import annotations

import contextlib
import datetime as dt
import re
import sys
from collections.abc import AsyncIterator

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from drafter.domain.case import Case
from drafter.domain.draft import Draft
from drafter.domain.evidence import Where
from drafter.domain.formats import say_date, say_time
from drafter.domain.naming import usable
from drafter.domain.plan import Plan
from drafter.domain.reading import Reading
from drafter.domain.score import Score
from drafter.drafting.pipeline import Step
from drafter.settings import Settings

_BARS = "▁▂▃▄▅▆▇█"
_COLOURS = {"calm": "green", "concerned": "cyan", "upset": "yellow", "angry": "red", "crisis": "bold white on red"}
_PASSED_OVER = re.compile(r": (?:when is false|needs )")
_STATES = {"broken": "red", "open": "yellow", "kept": "green"}


def inert(text: str) -> str:
    """Text from outside, safe to print: control and format characters are shown, not obeyed."""
    return "".join(ch if ch.isprintable() or ch == "\n" else f"\\u{ord(ch):04x}" for ch in text.replace("\r\n", "\n"))


def when(moment: dt.datetime | None, zone: dt.tzinfo | None = None) -> str:
    if moment is None:
        return "no date"
    local = moment.astimezone(zone) if zone else moment
    return f"{say_date(local.date(), 'en')}, {say_time(local, 'en')}"


def show_reading(console: Console, case: Case, reading: Reading) -> None:
    console.print(_title("What the case tells"))
    console.print(_padded(Group(*_reading(case, reading))))


async def show_steps(case: Case, steps: AsyncIterator[Step], settings: Settings) -> None:
    """Each step as it comes: the reading and the plan at once, the reply when the model is done."""
    console, waiting = Console(), Console(stderr=True)
    with contextlib.ExitStack() as stack:
        async for _name, value in steps:
            if isinstance(value, Reading):
                show_reading(console, case, value)
            elif isinstance(value, Plan):
                console.print(_title("The plan"))
                console.print(_padded(_plan(value)))
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
    console.print(_title("The reply, ready to send"))
    if draft.reply.subject:
        console.print(_padded(Text(f"Subject: {inert(draft.reply.subject)}", style="dim")))
    console.print(_padded(Text(inert(draft.reply.text))))
    console.print(_title("The score"))
    show_score(console, draft.score)
    console.print(_title("Where it came from"))
    console.print(_padded(_provenance(draft)))


def show_score(console: Console, score: Score) -> None:
    verdict = Text("passed", style="bold green") if score.passed else Text("not passed", style="bold red")
    counts = {
        level: [f for f in score.checks if f.level == level and f.outcome != "n/a"] for level in ("must", "should")
    }
    parts = ", ".join(f"{sum(not f.failed for f in found)} of {len(found)} {level}" for level, found in counts.items())
    console.print(_padded(Text.assemble(f"{score.value:.2f} ", verdict, f": {parts} checks hold")))
    for finding in score.failures:
        colour = "red" if finding.level == "must" else "yellow"
        console.print(_padded(Text.assemble((f"{finding.level} {finding.id}", colour), f": {inert(finding.why)}")))
        for span in finding.spans[:3]:
            console.print(_padded(Text(f"  “{inert(span.quote)}”", style="dim")))


def _reading(case: Case, reading: Reading) -> list[RenderableType]:
    who = " · ".join(
        filter(None, [case.id, usable(case.customer.name), case.customer.tier, case.channel, reading.language])
    )
    level = Text.assemble((f" {reading.level.upper()} ", _COLOURS[reading.level]), f"  {inert(reading.why)}")
    shown: list[RenderableType] = [Text(inert(who), style="dim"), level]
    if reading.trajectory:
        curve = "  ".join(
            f"{_bar(point.heat)} {point.heat:.2f} {_place(point.message)}" for point in reading.trajectory[-6:]
        )
        shown.append(Text(f"heat  {curve}"))
    if reading.causes or reading.emotions:
        shown.append(Text("causes  " + (", ".join(cause.kind for cause in reading.causes) or "none")
                          + "   emotions  " + (", ".join(emotion.kind for emotion in reading.emotions) or "none")))  # fmt: skip
    table = _table()
    for signal in reading.signals:
        table.add_row(
            Text(signal.kind, style="bold"),
            Text(f"“{_short(signal.quote)}”"),
            Text(_place(signal.message), style="dim"),
        )
    for promise in reading.ledger.promises:
        said = (
            f"{promise.by} promised to {promise.does}, due {when(promise.due_at)}: “{_short(promise.evidence.quote)}”"
        )
        table.add_row(
            Text(promise.state, style=_STATES[promise.state]),
            Text(inert(said)),
            Text(_place(promise.evidence.message), style="dim"),
        )
    if table.row_count:
        shown.append(table)
    return shown


def _plan(plan: Plan) -> RenderableType:
    table, resolution = _table(), plan.resolution
    named = f"{resolution.kind} {resolution.remedy or ''}".strip()
    table.add_row(
        Text(named, style="bold"),
        Text(inert(resolution.says) or "–"),
        Text(f"by {when(resolution.done_by)}" if resolution.done_by else ""),
    )
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
    table, told = _table(wide=2), draft.provenance
    for part in draft.reply.parts:
        colour = "cyan" if part.source == "model" else "green"
        table.add_row(part.kind, Text(part.source, style=colour), Text(_short(part.text), style="dim"))
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


def _title(text: str) -> Rule:
    return Rule(Text(text, style="bold"), align="left", style="dim")


def _padded(what: RenderableType) -> Padding:
    return Padding(what, (0, 2))


def _table(*, wide: int = 1) -> Table:
    """Three columns, the first and last as wide as they need; column `wide` takes the rest."""
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
    for column in range(3):
        table.add_column(no_wrap=column == 0, ratio=1 if column == wide else None, overflow="fold")
    return table


def _place(where: Where) -> str:
    return "last message" if where == "last" else f"message {where + 1}"


def _bar(heat: float) -> str:
    return _BARS[min(7, int(heat * 8))]


def _short(text: str, longest: int = 90) -> str:
    line = " ".join(inert(text).split())
    return line if len(line) <= longest else line[: longest - 1] + "…"
