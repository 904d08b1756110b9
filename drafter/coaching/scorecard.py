"""How a role-play went: by principle how often it was kept and broken, the heat from start to end, the best and the worst
sentence with its words; and beside what the trainee did before.

Nothing is judged here: what an answer did is told by its moves, and what it kept by its checks.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from pydantic import AwareDatetime

from drafter.coaching.roleplay.moves import MOVES
from drafter.domain.case import Id, Text
from drafter.domain.principles import PRINCIPLES
from drafter.domain.roleplay import End, Exchange, Move, Roleplay
from drafter.domain.score import Finding
from drafter.domain.sentences import Sentence, sentences
from drafter.domain.value import Value

_BRINGS = frozenset(effect.check for effect in MOVES.values() if effect.by == "passes")
"""The checks of what an answer can bring."""
_TO_BRING = frozenset(effect.principle for effect in MOVES.values() if effect.change < 0 and effect.kind != "beyond")
"""The principles that something can be brought for: to break no rule of one is not yet to keep it."""
_LEAST = 0.005
"""A smaller change of a share is none: shares are told in hundredths."""


class Words(Value):
    """A place in an answer of the trainee: `exchange` counts from 1, `reply[start:end] == quote`. `change` is what the words
    did to the heat, `why` what they did, in one sentence each."""

    exchange: int
    start: int
    end: int
    quote: str
    change: float
    why: tuple[str, ...]


class Kept(Value):
    """In how many answers a principle was kept (something helped by it, or its checks passed and nothing hurt; where an answer
    can bring something for it, a check of that), and in how many broken (something hurt): an answer may do both, or neither. `broke` are the words that broke it, where there were
    any."""

    principle: str
    title: str
    kept: int
    broken: int
    broke: tuple[Words, ...] = ()

    @property
    def share(self) -> float:
        """How much of what is counted was kept."""
        return self.kept / (self.kept + self.broken)


class Run(Value):
    """One role-play in a line. `turns` is how many answers were given; `end` is null where it was left, or goes on."""

    id: Id
    scenario: Id
    title: Text
    language: Text
    trainee: Text | None = None
    started_at: AwareDatetime
    turns: int
    end: End | None = None
    heat_from: float
    heat_to: float

    @property
    def cooled(self) -> float:
        """How much of the heat went, per answer."""
        return (self.heat_from - self.heat_to) / self.turns if self.turns else 0.0


class Change(Value):
    """The share of answers that kept a principle, in all the earlier role-plays together and now."""

    principle: str
    title: str
    before: float
    now: float


class Trend(Value):
    """The trainee's earlier role-plays, oldest first, and what changed since: `cooled` is how much heat went per answer.
    Scenarios differ in how hard they are: `same` are the earlier ones of this very scenario."""

    earlier: tuple[Run, ...]
    same: tuple[Run, ...] = ()
    settled: int
    cooled_before: float
    cooled_now: float
    better: tuple[Change, ...] = ()
    worse: tuple[Change, ...] = ()


class Scorecard(Run):
    """`curve` is the heat at the start and after each answer. `best` is the sentence that cooled the customer most, `worst`
    the one that heated them most: null where none did."""

    curve: tuple[float, ...]
    principles: tuple[Kept, ...]
    best: Words | None = None
    worst: Words | None = None
    trend: Trend | None = None


def scorecard(roleplay: Roleplay, start: float, earlier: Sequence[Scorecard] = ()) -> Scorecard:
    """The card of a role-play as it stands, over or not. `start` is the heat that its scenario begins with, `earlier` are
    the cards of the same trainee's, oldest first."""
    curve = (start, *(exchange.heat for exchange in roleplay.exchanges))
    words = list(_words(roleplay.exchanges))
    card = Scorecard(
        id=roleplay.id,
        scenario=roleplay.scenario,
        title=roleplay.title,
        language=roleplay.language,
        trainee=roleplay.trainee,
        started_at=roleplay.started_at,
        turns=len(roleplay.exchanges),
        end=roleplay.end,
        heat_from=start,
        heat_to=curve[-1],
        curve=curve,
        principles=tuple(_by_principle(roleplay.exchanges)),
        best=min((one for one in words if one.change < 0), key=lambda one: one.change, default=None),
        worst=max((one for one in words if one.change > 0), key=lambda one: one.change, default=None),
    )
    before = [one for one in earlier if one.turns and one.id != card.id]
    return card.model_copy(update={"trend": _trend(card, before)}) if before and card.turns else card


def harm(move: Move) -> float:
    """What a move does in the end: a promise that nobody may keep cools for now, and comes back as one more broken one."""
    return MOVES["empty_promise"].change if move.kind == "beyond" else move.change


def _by_principle(exchanges: Sequence[Exchange]) -> Iterator[Kept]:
    kept: Counter[str] = Counter()
    broken: Counter[str] = Counter()
    broke: dict[str, list[Words]] = {}
    for number, exchange in enumerate(exchanges, start=1):
        hurt = [move for move in exchange.moves if move.principle and harm(move) > 0]
        wrong = {move.principle for move in hurt if move.principle}
        passed = {
            finding.principle for finding in exchange.score.checks if finding.outcome == "pass" and _counts(finding)
        }
        helped = {move.principle for move in exchange.moves if move.principle and harm(move) < 0}
        broken.update(wrong)
        kept.update((passed - wrong) | helped)
        for move in hurt:
            place = _place(number, exchange, move)
            if place is not None and move.principle:
                broke.setdefault(move.principle, []).append(place)
    for one in PRINCIPLES:
        if kept[one.id] or broken[one.id]:
            words = tuple(broke.get(one.id, ()))
            yield Kept(principle=one.id, title=one.title, kept=kept[one.id], broken=broken[one.id], broke=words)


def _counts(finding: Finding) -> bool:
    return finding.id in _BRINGS or finding.principle not in _TO_BRING


def _place(number: int, exchange: Exchange, move: Move) -> Words | None:
    """Where in the answer a move was made; None where its words stand elsewhere, or something is missing."""
    if move.message is not None or move.start is None or move.end is None or move.start >= move.end:
        return None
    quote = exchange.reply[move.start : move.end]
    return Words(
        exchange=number, start=move.start, end=move.end, quote=quote, change=round(harm(move), 4), why=(move.why,)
    )


def _words(exchanges: Sequence[Exchange]) -> Iterator[Words]:
    """Every sentence of the answers that did something, with all that it did."""
    for number, exchange in enumerate(exchanges, start=1):
        placed = [one for move in exchange.moves if (one := _place(number, exchange, move))]
        for sentence in sentences(exchange.reply):
            here = [one for one in placed if sentence.start <= one.start < sentence.end]
            if here:
                yield _said(number, sentence, here)


def _said(number: int, sentence: Sentence, here: Sequence[Words]) -> Words:
    why = tuple(dict.fromkeys(reason for one in here for reason in one.why))
    change = round(sum(one.change for one in here), 4)
    return Words(exchange=number, start=sentence.start, end=sentence.end, quote=sentence.text, change=change, why=why)


def _trend(card: Scorecard, earlier: Sequence[Scorecard]) -> Trend:
    before, now = _shares(earlier), _shares([card])
    changes = [
        Change(principle=id, title=title, before=before[id][1], now=share)
        for id, (title, share) in now.items()
        if id in before and abs(share - before[id][1]) >= _LEAST
    ]
    turns = sum(one.turns for one in earlier)
    return Trend(
        earlier=tuple(_line(one) for one in earlier),
        same=tuple(_line(one) for one in earlier if one.scenario == card.scenario),
        settled=sum(one.end == "settled" for one in earlier),
        cooled_before=round(sum(one.heat_from - one.heat_to for one in earlier) / turns, 4),
        cooled_now=round(card.cooled, 4),
        better=tuple(one for one in changes if one.now > one.before),
        worse=tuple(one for one in changes if one.now < one.before),
    )


def _shares(cards: Sequence[Scorecard]) -> dict[str, tuple[str, float]]:
    """By principle, the share of all answers together that kept it."""
    kept: Counter[str] = Counter()
    counted: Counter[str] = Counter()
    titles: dict[str, str] = {}
    for one in (one for card in cards for one in card.principles):
        kept[one.principle] += one.kept
        counted[one.principle] += one.kept + one.broken
        titles[one.principle] = one.title
    return {id: (title, round(kept[id] / counted[id], 4)) for id, title in titles.items()}


def _line(card: Run) -> Run:
    return Run.model_validate({name: getattr(card, name) for name in Run.model_fields})
