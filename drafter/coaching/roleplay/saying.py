"""What the customer says to an answer: the scenario's written lines by what just happened and by mood, never one twice; or a
model's words, where one speaks and its words hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import get_args

from drafter.coaching.roleplay.judging import Judged
from drafter.coaching.roleplay.speaking import spoken
from drafter.coaching.roleplay.stage import Stage
from drafter.domain.roleplay import End, Mood, Move, Roleplay, Scenario, mood

_MOODS: tuple[Mood, ...] = get_args(Mood)


async def said(roleplay: Roleplay, scenario: Scenario, judged: Judged, end: End | None, stage: Stage) -> str:
    """The customer's next words; a model's where one speaks, in time and within the rules, else the written line."""
    if stage.speaker is not None:
        words = await spoken(roleplay, scenario, judged, end, stage)
        if words is not None and not was_said(words, roleplay):
            return words
    return written(roleplay, scenario, judged, end)


def written(roleplay: Roleplay, scenario: Scenario, judged: Judged, end: End | None) -> str:
    """The scenario's own line: of the end; else a word on what moved them most, where it has one, and one by the mood."""
    if end is not None:
        return next(_fresh(scenario.ends[end], roleplay), scenario.ends[end][0])
    now = mood(judged.heat)
    if judged.heat < roleplay.heat and now in ("furious", "angry"):
        now = _MOODS[_MOODS.index(now) + 1]  # still hot, but nobody snaps at an answer that helped
    nearest = sorted(_MOODS, key=lambda one: abs(_MOODS.index(one) - _MOODS.index(now)))
    line = next(line for one in nearest for line in _fresh(scenario.lines[one], roleplay))
    reaction = _reaction(roleplay, scenario, judged.moves, hotter=judged.heat > roleplay.heat)
    between = "\n" if roleplay.case.channel in ("chat", "sms") else " "
    return f"{reaction}{between}{line}" if reaction else line


def _reaction(roleplay: Roleplay, scenario: Scenario, moves: Sequence[Move], *, hotter: bool) -> str | None:
    """The word on the move that weighed most of those that went the way the whole answer went."""
    for move in sorted(moves, key=lambda one: -abs(one.change)):
        if (move.change > 0) == hotter:
            for line in _fresh(scenario.reacts.get(move.kind, ()), roleplay):
                return line
    return None


def _fresh(lines: Sequence[str], roleplay: Roleplay) -> Iterator[str]:
    """The lines that were not said yet, in their order."""
    heard = [roleplay.opening, *(exchange.says for exchange in roleplay.exchanges)]
    return (line for line in lines if not any(line in one for one in heard))


def was_said(words: str, roleplay: Roleplay) -> bool:
    plain = _plain(words)
    return any(plain == _plain(one) for one in (roleplay.opening, *(exchange.says for exchange in roleplay.exchanges)))


def _plain(text: str) -> str:
    return "".join(ch for ch in text.lower() if ch.isalnum())
