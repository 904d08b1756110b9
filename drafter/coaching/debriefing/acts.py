"""What our messages did to the customer, told from the same checks that every reply is held to and from the ledger. Each act
comes with our words, and with the customer's where it is about them; where no words prove it, it is not told.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import get_args

from drafter.coaching.debriefing.past import Past
from drafter.coaching.debriefing.scene import Block, Scene, quoted
from drafter.domain.debrief import Help, Hurt
from drafter.domain.evidence import Evidence, Where
from drafter.domain.reading import Promise

HURTS: tuple[Hurt, ...] = get_args(Hurt)
_WORDS: tuple[tuple[Hurt, str, str], ...] = (
    ("blame", "no_blame", "puts the fault on the customer"),
    ("told_to_calm", "never_calm_down", "tells the customer how to feel"),
    ("false_apology", "no_false_apology", "hedges its apology"),
    ("ruled_out", "never_say", "uses a phrase that the company has ruled out"),
    ("deflected", "no_deflection", "sends the customer off to do our work"),
)
"""What words of ours are wrong wherever they stand."""
_SILENT_DAYS, _LEFT_DAYS = 2, 3
_ROSE = 0.1
"""What is only missing in a message of ours is told where the customer came back this much hotter, or as hot and wronged."""


@dataclass(frozen=True)
class Act:
    """`shows` is the customer's message by which it had its effect; `ours` the message of ours that did it, None for a silence;
    `principle` is the rule's where there is one."""

    kind: Hurt | Help
    says: str
    evidence: tuple[Evidence, ...]
    shows: Where
    ours: Where | None = None
    rule: str | None = None
    principle: str | None = None

    @property
    def hurts(self) -> bool:
        return self.kind in HURTS


def acts(scene: Scene, block: Block, pasts: Iterable[Past]) -> Iterator[Act]:
    """What a block of our messages did by its words, or by there being none."""
    change = scene.heat[block.after] - scene.heat[block.before]
    ours = list(pasts)
    if not ours:
        yield from _silence(scene, block)
        return
    for past in ours:
        yield from _wrong_words(scene, block, past)
        if restated := past.restated:
            yield Act("restated", f"{scene.place(past.where)} gives their own words back: {quoted(restated[0])}", restated, block.after, past.where, "acknowledges_issue")  # fmt: skip
        if owned := past.owned:
            yield Act("owned", f"{scene.place(past.where)} owns it: {quoted(owned)}", (owned,), block.after, past.where, "takes_ownership")  # fmt: skip
    if change >= 0:
        yield from _missing(scene, block, ours, change)
    yield from _left_waiting(scene, block)


def kept_and_broken(scene: Scene) -> Iterator[Act]:
    """What became of promises, at the message of the customer by which it showed; and offers that they took."""
    for promise in scene.reading.ledger.promises:
        ours = promise.evidence.message
        shown = _shown(scene, promise)
        words = words_of(promise)
        if promise.evidence not in words:
            continue  # a commitment that is followed, in words that do not stand in the case: its fate tells of it
        due = f", due {scene.day(promise.due_at)}," if promise.due_at else ""
        told = quoted(promise.evidence)
        if promise.state == "broken" and shown is not None:
            yield Act("broken_promise", f"{told} ({scene.place(ours)}){due} was not kept{_by(scene, promise)}", words, shown, ours, principle="follow_through")  # fmt: skip
        elif promise.state == "kept" and shown is not None and not doubtful(scene, promise):
            yield Act("kept", f"{told} ({scene.place(ours)}) was kept{_by(scene, promise)}", words, shown, ours, principle="follow_through")  # fmt: skip
        elif promise.state == "open" and promise.due_at is not None and (next_one := _next(scene, ours)) is not None:
            yield Act("promised", f"{scene.place(ours)} names an act and its day: {told}", words, next_one, ours, principle="follow_through")  # fmt: skip
    for offer in scene.reading.ledger.offers:
        next_one = _next(scene, offer.evidence.message)
        if offer.state == "taken" and next_one is not None:
            says = f"the customer took what {scene.place(offer.evidence.message)} offered: {quoted(offer.evidence)}"
            yield Act("taken", says, (offer.evidence,), next_one, offer.evidence.message, principle="solution")


def words_of(promise: Promise) -> tuple[Evidence, ...]:
    """The words that made a promise and that show what became of it, those that stand in the case."""
    return tuple(one for one in (promise.evidence, promise.shown) if one is not None and one.quote.strip())


def doubtful(scene: Scene, promise: Promise) -> bool:
    """Whether our own word alone tells that it was kept, or a customer who is anything but content."""
    if promise.shown is None:
        return True
    shown = promise.shown.message
    if shown in scene.heat:
        return scene.known(shown).level not in ("calm", "concerned")
    return getattr(scene.said[shown], "sender", "") == "agent"


def _by(scene: Scene, promise: Promise) -> str:
    shown = promise.shown if promise.shown in words_of(promise) else None
    return f": {quoted(shown)} ({scene.place(shown.message)})" if shown else ""


def _wrong_words(scene: Scene, block: Block, past: Past) -> Iterator[Act]:
    here = scene.place(past.where)
    for kind, rule, says in _WORDS:
        if words := past.faulted(rule):
            yield Act(kind, f"{here} {says}: {quoted(words[0])}", words, block.after, past.where, rule)
    if past.reading.level != "calm" and (words := past.faulted("even_tone")):  # a smile to who is content is no harm
        yield Act(
            "sharp_tone", f"{here} is not even in tone: {quoted(words[0])}", words, block.after, past.where, "even_tone"
        )
    for asked, given, what in past.asked_again:
        says = f"{here} asks for {what}, {quoted(asked)}, which {scene.place(given.message)} had given: {quoted(given)}"
        yield Act("asked_again", says, (asked, given), block.after, past.where, "no_reask")
    if words := past.faulted("no_repeat_promise"):
        broken = tuple(one.evidence for one in past.reading.broken_promises)[:1]
        if broken:
            says = f"{here} promises again, {quoted(words[0])}, and does not name the promise that was missed: {quoted(broken[0])}"
            yield Act("repeated_promise", says, (words[0], *broken), block.after, past.where, "no_repeat_promise")


def _missing(scene: Scene, block: Block, ours: list[Past], change: float) -> Iterator[Act]:
    """What none of our messages between two of the customer's says, and the customer came back no calmer."""
    last = ours[-1]
    trouble = scene.trouble(block.before)
    wrote = tuple(scene.first_words(past.where) for past in ours[-2:])
    here, several = " and ".join(scene.place(past.where) for past in ours[-2:]), len(ours) > 1
    if trouble is not None:
        about = f"{quoted(trouble)} ({scene.place(block.before)})"
        if all(past.failed("takes_ownership") for past in ours):
            yield Act("no_ownership", f"{here} {'take' if several else 'takes'} no ownership of {about}", (*wrote, trouble), block.after, last.where, "takes_ownership")  # fmt: skip
        if all(past.failed("acknowledges_issue") and not past.shares(trouble) for past in ours):
            yield Act("not_heard", f"{here} {'do' if several else 'does'} not say back what went wrong, {about}", (*wrote, trouble), block.after, last.where, "acknowledges_issue")  # fmt: skip
    if change >= _ROSE:
        for ask in last.open_asks:
            if (
                ask.quote.rstrip().endswith("?")
                and all(ask in past.open_asks for past in ours)
                and not any(past.promises for past in ours)
            ):
                says = f"{here} {'leave' if several else 'leaves'} open what {scene.place(block.before)} asks: {quoted(ask)}"
                yield Act("not_answered", says, (ask, *wrote), block.after, last.where, "answers_everything")
                break
    for past in ours:
        if words := past.faulted("no_hollow_phrases"):
            says = f"{scene.place(past.where)} has words that fit any complaint: {quoted(words[0])}"
            yield Act("hollow", says, words, block.after, past.where, "no_hollow_phrases")


def _silence(scene: Scene, block: Block) -> Iterator[Act]:
    days = scene.days(block.before, block.after)
    if days < _SILENT_DAYS or scene.known(block.before).settled:
        return
    first, then = scene.first_words(block.before), scene.hottest(block.after)
    says = f"nobody answered {scene.place(block.before)}, {quoted(first)}, in the {days} days until {scene.place(block.after)}"
    yield Act("silence", says, (first, then), block.after, principle="schedule")


def _left_waiting(scene: Scene, block: Block) -> Iterator[Act]:
    """They complain of a wait, days after our last word, which promised nothing."""
    last = block.ours[-1]
    days = scene.days(last, block.after)
    if days < _LEFT_DAYS or any(one.evidence.message in block.ours for one in scene.reading.ledger.promises):
        return
    waits = [one for one in scene.reading.signals if one.kind == "long_wait" and one.message == block.after]
    bare = scene.first_words(
        block.after
    )  # what lies in dates alone is shown by the first words: no complaint of theirs
    waits = [one for one in waits if one.start < one.end and one.start != bare.start]
    if waits:
        told = scene.sentence(block.after, waits[0].start, waits[0].end)
        says = f"nothing followed {scene.place(last)} for {days} days: {quoted(told)} ({scene.place(block.after)})"
        yield Act("left_waiting", says, (scene.first_words(last), told), block.after, last, principle="schedule")


def _next(scene: Scene, where: Where) -> Where | None:
    """The customer's first message after one of ours."""
    order = list(scene.said)
    after = set(order[order.index(where) + 1 :])
    return next((one for one in scene.customers if one in after), None)


def _shown(scene: Scene, promise: Promise) -> Where | None:
    """The customer's message by which it was plain what became of a promise: the one that says so, else the first after its
    time."""
    order = list(scene.said)
    since = order.index(promise.evidence.message)
    later = [one for one in scene.customers if order.index(one) > since]
    if promise.shown is not None:
        shown = order.index(promise.shown.message)
        return next((one for one in later if order.index(one) >= shown), None)
    if promise.state == "broken" and promise.due_at is not None:
        return next((one for one in later if scene.at(one) > promise.due_at), None)
    return None
