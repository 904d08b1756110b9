"""A role-play to take away: as JSON, as CSV for a spreadsheet, as Markdown for people. Whatever text holds stays text."""

from __future__ import annotations

import csv
import html
import io
import re
from collections.abc import Callable, Iterator

from drafter.coaching.scorecard import Scorecard, harm
from drafter.domain.cells import quoted
from drafter.domain.regex import regex
from drafter.domain.roleplay import Exchange, Roleplay

COLUMNS = (
    "id", "scenario", "language", "trainee", "started_at", "turns", "end", "heat_from", "heat_to",
    "principle", "kept", "broken", "words",
)  # fmt: skip
_MARKS = regex(r"[\\`*_{}\[\]#|~@]|:(?=//)|(?<=www)\.|^[-+=](?=\s|-|=)|(?<=^\d)\.|(?<=^\d\d)\.", re.IGNORECASE)
"""What Markdown would read: marks, the beginnings of addresses, and of lists."""
_UNSEEN = regex(r"[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\x00-\x1f\x7f-\x9f]")
"""What turns text around, or is no text."""


def as_json(roleplay: Roleplay) -> str:
    """The whole role-play with its scorecard."""
    return roleplay.model_dump_json(indent=2, by_alias=True) + "\n"


def as_csv(roleplay: Roleplay) -> str:
    """A line for each principle of the scorecard; no cell runs in a spreadsheet."""
    card = _card(roleplay)
    about = (
        card.id, card.scenario, card.language, card.trainee or "", card.started_at.isoformat(), card.turns,
        card.end or "", card.heat_from, card.heat_to,
    )  # fmt: skip
    out = io.StringIO()
    table = csv.writer(out)
    table.writerow(COLUMNS)
    for one in card.principles:
        words = " | ".join(place.quote for place in one.broke)
        table.writerow([_cell(value) for value in (*about, one.principle, one.kept, one.broken, words)])
    return out.getvalue()


def as_markdown(roleplay: Roleplay) -> str:
    """The scorecard, and then what was said, answer by answer, with what each did."""
    card = _card(roleplay)
    lines = [*_head(card), *_principles(card), *_extremes(card), *_since(card), "## What was said", ""]
    lines += ["The customer:", "", *_said(roleplay.opening)]
    for number, exchange in enumerate(roleplay.exchanges, start=1):
        lines += _exchange(number, exchange)
    return "\n".join(lines) + "\n"


FORMATS: dict[str, Callable[[Roleplay], str]] = {".json": as_json, ".csv": as_csv, ".md": as_markdown}
"""By the end of a file's name."""


def inert(text: str) -> str:
    """Text that Markdown and HTML show as it is: nothing in it becomes a tag, a link or a picture, and
    nothing turns its direction around."""
    return _MARKS.sub(r"\\\g<0>", html.escape(_UNSEEN.sub("", " ".join(text.split())), quote=False))


def _card(roleplay: Roleplay) -> Scorecard:
    if roleplay.scorecard is None:
        raise ValueError("a role-play without an answer has no scorecard")
    return Scorecard.model_validate(roleplay.scorecard)


def _cell(value: object) -> object:
    return quoted(value) if isinstance(value, str) else value


def _head(card: Scorecard) -> Iterator[str]:
    who = f" by {inert(card.trainee)}" if card.trainee else ""
    end = card.end.replace("_", " ") if card.end else "not over"
    yield f"# {inert(card.title)}: {end}"
    yield ""
    answers = "1 answer" if card.turns == 1 else f"{card.turns} answers"
    yield f"Practised on {card.started_at:%Y-%m-%d}{who}, in {inert(card.language)}. {answers}; heat {_curve(card)}."
    yield ""


def _curve(card: Scorecard) -> str:
    return " → ".join(f"{heat:.2f}" for heat in card.curve)


def _principles(card: Scorecard) -> Iterator[str]:
    yield from ("| Principle | Kept | Broken | By these words |", "| --- | ---: | ---: | --- |")
    for one in card.principles:
        words = "; ".join(f"“{inert(place.quote)}”" for place in one.broke)
        yield f"| {one.title} | {one.kept} | {one.broken} | {words} |"
    yield ""


def _extremes(card: Scorecard) -> Iterator[str]:
    for told, words in (("Best", card.best), ("Worst", card.worst)):
        if words is not None:
            why = " ".join(inert(one) for one in words.why)
            yield f"{told} sentence (answer {words.exchange}, {words.change:+.2f}): “{inert(words.quote)}” {why}"
            yield ""


def _since(card: Scorecard) -> Iterator[str]:
    if card.trend is None:
        return
    trend = card.trend
    yield f"Against {len(trend.earlier)} earlier: heat per answer {-trend.cooled_now:+.2f} (before {-trend.cooled_before:+.2f})."
    for told, changes in (("Better", trend.better), ("Worse", trend.worse)):
        if changes:
            yield f"{told}: " + ", ".join(f"{one.title} {one.before:.0%} → {one.now:.0%}" for one in changes) + "."
    yield ""


def _exchange(number: int, exchange: Exchange) -> Iterator[str]:
    yield from ("", f"Answer {number}:", "", *_said(exchange.reply), "")
    for move in sorted(exchange.moves, key=lambda one: -abs(harm(one))):
        quote = f" “{inert(move.quote)}”" if move.quote else ""
        yield f"- {move.change:+.2f} {inert(move.kind)}: {inert(move.why)}{quote}"
    if exchange.better:
        yield from ("", f"Better: {inert(exchange.better)}")
    yield from ("", f"The customer, {exchange.mood} ({exchange.heat:.2f}):", "", *_said(exchange.says))


def _said(text: str) -> list[str]:
    return [f"> {inert(line)}".rstrip() for line in text.strip().splitlines()]
