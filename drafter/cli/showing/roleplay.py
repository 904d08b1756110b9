"""A role-play in the terminal: who the customer is and the case, what each answer did and by which words, the scorecard."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from rich.console import Console, Group, RenderableType
from rich.text import Text

from drafter.cli.showing.terminal import columns, padded, title
from drafter.cli.showing.words import day, inert, short, spark
from drafter.coaching.scorecard import Run, Scorecard, Words, harm
from drafter.domain.money import as_money
from drafter.domain.roleplay import Mood, Move, Persona, Roleplay, Scenario, mood

_HEAT: dict[Mood, str] = {
    "furious": "bold red", "angry": "red", "wary": "yellow", "calmer": "green", "settled": "bold green",
}  # fmt: skip
_ENDS = {
    "settled": ("They are content.", "bold green"),
    "escalated": ("They have gone to somebody else with it.", "bold red"),
    "walked_away": ("They have walked away.", "bold red"),
}


def show_scenarios(console: Console, scenarios: Iterable[Scenario], played: Mapping[str, int]) -> None:
    """What there is to practise on, and how often it was."""
    table = columns(wide=2, count=4)
    for one in scenarios:
        times = {0: "", 1: "once"}.get(played.get(one.id, 0), f"{played.get(one.id, 0)} times")
        about = Text(inert(one.title))
        about.append(f"\n{inert(one.persona.name)}, {one.case.channel}, {inert(one.company)}", style="dim")
        table.add_row(Text(inert(one.id), style="bold"), inert(one.language), about, Text(times, style="dim"))
    console.print(padded(table))


def show_opening(console: Console, scenario: Scenario, roleplay: Roleplay) -> None:
    """Who the customer is, what the company knows, what was said, and how they open."""
    case = roleplay.case
    console.print(title(inert(scenario.title)))
    console.print(padded(Group(*_who(scenario.persona, scenario))))
    facts = columns(count=2)
    for key, value in case.facts.items():
        facts.add_row(Text(inert(key.replace("_", " ")), style="dim"), Text(_value(value)))
    if case.facts:
        console.print(padded(facts))
    for turn in case.history:
        who = turn.author or ("customer" if turn.sender == "customer" else turn.sender)
        head = f"{inert(who)}, {day(turn.at)}" if turn.at else inert(who)
        console.print(padded(Text.assemble((f"{head}: ", "bold dim"), (inert(turn.text), "dim"))))
    console.print()
    show_customer(console, scenario.persona.name, roleplay.opening, roleplay.heat)


def show_how(console: Console) -> None:
    """How to answer by hand."""
    console.print(padded(Text("An empty line sends your answer, e opens your editor, Ctrl-D ends.", style="dim")))


def show_customer(console: Console, name: str, says: str, heat: float) -> None:
    now = mood(heat)
    console.print(padded(Text.assemble((f"{inert(name)}", "bold"), (f"  {spark(heat)} {now}", _HEAT[now]))))
    console.print(padded(padded(Text(inert(says)))))
    console.print()


def show_feedback(console: Console, roleplay: Roleplay, start: float) -> None:
    """What the last answer did: what helped, what hurt, the heat so far, a better sentence. `start` is the heat before the
    first one."""
    exchange, heats = roleplay.exchanges[-1], [start, *(one.heat for one in roleplay.exchanges)]
    curve = [(spark(heat), _HEAT[mood(heat)]) for heat in heats]
    told = f"  {heats[-2]:.2f} → {heats[-1]:.2f}  {heats[-1] - heats[-2]:+.2f}"
    console.print(padded(Text.assemble(("heat ", "bold"), *curve, told)))
    helped = [one for one in exchange.moves if harm(one) < 0]
    hurt = [one for one in exchange.moves if harm(one) > 0]
    for told, moves, style in (("helped", helped, "green"), ("hurt", hurt, "red")):
        if moves:
            console.print(padded(Text(told, style=f"bold {style}")))
            console.print(padded(_moves(moves, style)))
    if exchange.better:
        console.print(padded(Text.assemble(("better  ", "bold"), (inert(exchange.better), "italic"))))
    console.print()


def show_scorecard(console: Console, card: Scorecard) -> None:
    """How it went as a whole, and beside what the trainee did before."""
    console.print(title("Scorecard"))
    says, style = _ENDS[card.end] if card.end else ("It was left before its end.", "yellow")
    console.print(
        padded(Text.assemble((says, style), f" {_answers(card)}, heat {card.heat_from:.2f} → {card.heat_to:.2f}"))
    )
    table = columns(wide=2)
    for one in card.principles:
        words = "; ".join(f"“{short(place.quote, 60)}”" for place in one.broke)
        counts = Text.assemble(
            (f"kept {one.kept}", "green" if one.kept else "dim"),
            (f"  broken {one.broken}", "red" if one.broken else "dim"),
        )
        table.add_row(Text(one.title), counts, Text(words, style="dim"))
    console.print(padded(table))
    for told, extreme in (("best", card.best), ("worst", card.worst)):
        if extreme is not None:
            console.print(padded(_extreme(told, extreme)))
    if card.trend is not None:
        console.print(padded(Group(*_trend(card))))
    console.print()


def _who(persona: Persona, scenario: Scenario) -> Iterator[RenderableType]:
    about = f", on {inert(scenario.company)}'s {scenario.case.channel}"
    yield Text.assemble(("You answer ", ""), (inert(persona.name), "bold"), about)
    if persona.about:
        yield Text(inert(persona.about), style="dim")


def _value(value: Any) -> str:
    money = as_money(value)
    if money is not None:
        return f"{money.amount} {money.currency}"
    if isinstance(value, dict):
        return ", ".join(f"{inert(str(key))} {_value(one)}" for key, one in value.items())
    if isinstance(value, (list, tuple)):
        return ", ".join(map(_value, value))
    return inert(str(value))


def _moves(moves: Iterable[Move], style: str) -> RenderableType:
    table = columns(wide=1)
    for move in sorted(moves, key=lambda one: -abs(one.change)):
        words = f"“{short(move.quote, 70)}”" if move.quote else ""
        where = " (in an earlier answer)" if move.message is not None and words else ""
        table.add_row(Text(f"{move.change:+.2f}", style=style), Text(inert(move.why)), Text(words + where, style="dim"))
    return table


def _extreme(told: str, words: Words) -> Text:
    style = "green" if words.change < 0 else "red"
    return Text.assemble(
        (f"{told} sentence ", f"bold {style}"),
        f"(answer {words.exchange}, {words.change:+.2f})  “{inert(words.quote)}”",
    )


def _trend(card: Scorecard) -> Iterator[Text]:
    trend = card.trend
    assert trend is not None
    yield Text(
        f"before this: {len(trend.earlier)} role-play{'' if len(trend.earlier) == 1 else 's'}, "
        f"{trend.settled} settled; heat per answer {-trend.cooled_before:+.2f} then, {-trend.cooled_now:+.2f} now",
        style="bold",
    )
    if trend.same:
        yield Text(
            "this scenario before: "
            + "; ".join(f"{_answers(one)}, heat at the end {one.heat_to:.2f}" for one in trend.same)
        )
    for told, changes, style in (("better", trend.better, "green"), ("worse", trend.worse, "red")):
        if changes:
            yield Text.assemble(
                (f"{told}: ", style), ", ".join(f"{one.title} {one.before:.0%} → {one.now:.0%}" for one in changes)
            )


def _answers(run: Run) -> str:
    return "1 answer" if run.turns == 1 else f"{run.turns} answers"
