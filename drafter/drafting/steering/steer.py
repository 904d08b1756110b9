"""An instruction weighed wish by wish against the plan and the checks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from drafter.domain.draft import Refused, Reply
from drafter.domain.plan import Resolution
from drafter.drafting.briefing import is_trouble
from drafter.drafting.checking import Sheet, examine
from drafter.drafting.reading.language import shares
from drafter.drafting.steering import words
from drafter.drafting.steering.cutting import wishes
from drafter.drafting.steering.remedies import Named, alternative, unfit
from drafter.drafting.steering.saying import said
from drafter.drafting.task import Task

_HOLDING_WORDS = (
    "grounded no_claimed_act within_authority no_blame no_false_apology never_calm_down never_say no_placeholder no_leak "
    "no_private_in_public even_tone no_reask"
)
_HOLDING = frozenset(_HOLDING_WORDS.split())
"""The checks that a single sentence can break by what it says; the others ask for what a whole reply must hold."""
_FEWEST_WORDS = 20
_IF_TRUE = frozenset({"grounded", "no_claimed_act"})


@dataclass
class Steered:
    """What became of each wish. `instead` is the remedy to take, `most_words` the limit that the agent set, `shorter` the
    words that asked for less and `before` how many a reply has without them; `wording` is left for whoever finds the words."""

    instead: str | None = None
    most_words: int | None = None
    shorter: str | None = None
    before: int = 0
    wording: list[str] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)

    @property
    def instruction(self) -> str | None:
        """What the model is told of the agent's wishes: nothing that was refused."""
        told = [*([self.shorter] if self.shorter else []), *self.wording]
        return ". ".join(one.rstrip(" .") for one in told) + "." if told else None


def steer(task: Task, instruction: str | None) -> Steered:
    """The wishes of an instruction, weighed for one case and its plan."""
    steered = Steered()
    for wish in wishes(instruction or ""):
        if (number := _words(wish)) is not None:
            steered.most_words = max(number, _FEWEST_WORDS)
        elif words.SHORTER.search(wish) and not said_more(wish):
            steered.shorter = wish
        elif refusal := next(_refusals(task, wish), None):
            steered.refused.append(refusal)
        elif taken := alternative(task.plan, wish):
            steered.instead = taken.remedy
        elif out := unfit(task.playbook, task.plan, wish):
            steered.refused.append(_unfit(wish, out))
        elif refusal := _breaks(task, wish) or _nothing_instead(task, wish):
            steered.refused.append(refusal)
        else:
            steered.wording.append(wish)
    return steered


def said_more(wish: str) -> bool:
    """Whether a wish for fewer words has a second half that wants something said."""
    return words.SAY.search(wish) is not None and len(wish.split()) > 6


def _words(wish: str) -> int | None:
    found = words.WORDS.search(wish)
    return int(found[1] or found[2]) if found else None


def _refusals(task: Task, wish: str) -> Iterator[Refused]:
    """What no reply may do, or leave out, whatever the plan."""
    for check, pattern, why in words.BARRED:
        if pattern.search(wish):
            yield Refused(quote=wish, check=check, why=why)
    yield from _promises(task, wish)
    named = words.LANGUAGE.search(wish)
    if named and words.LANGUAGES[named["name"].lower()] not in (task.reading.language, task.plan.language):
        why = f"the reply is in the customer's language ({task.reading.language}); set customer.language to change it"
        yield Refused(quote=wish, check="right_language", why=why)
    if words.NEGATED.search(wish):
        yield from _left_out(task, wish)
    elif words.APOLOGISE.search(wish):
        if not is_trouble(task.reading, task.plan):
            yield Refused(
                quote=wish, check="no_false_apology", why="nothing went wrong here that we could apologise for"
            )
        elif words.TWICE.search(wish) and not words.SAY.match(wish):
            yield Refused(quote=wish, check="apology_once", why="one honest apology is enough; more of them mean less")


def _promises(task: Task, wish: str) -> Iterator[Refused]:
    """Acts of people that the plan does not hold: nobody would keep them."""
    plan = task.plan
    act = words.POLITE.sub("", wish)
    if words.ESCALATE.match(act) and plan.handoff is None and plan.takeover is None:
        yield Refused(
            quote=wish,
            check="within_authority",
            why="who takes over is for the playbook's routes to say; none matches here",
        )
    if contact := words.CONTACT.match(act):
        held = " ".join([*(step.does for step in plan.steps), plan.commitment.does if plan.commitment else ""])
        if contact[0].lower() not in held.lower():
            does = f"; what follows is to {plan.commitment.does}" if plan.commitment else ""
            yield Refused(quote=wish, check="within_authority", why=f"the plan holds no such promise{does}")


def _left_out(task: Task, wish: str) -> Iterator[Refused]:
    plan = task.plan
    there = {"states_commitment": plan.commitment, "gives_schedule": plan.resolution.done_by, "states_resolution": True}
    for check, pattern, why in words.NEEDED:
        if there[check] and pattern.search(wish):
            yield Refused(quote=wish, check=check, why=f"no reply goes without it: {why}")
            return
    main: Resolution = plan.resolution
    if main.kind == "remedy" and Named(main.remedy or "", main.says).score(wish) >= 2:
        yield Refused(
            quote=wish, check="states_resolution", why="no reply goes without what the plan gives the customer"
        )


def _unfit(wish: str, out: tuple[str, str]) -> Refused:
    remedy, reason = out
    return Refused(quote=wish, check="within_authority", why=f"{remedy} cannot be had in this case: {reason}")


def _nothing_instead(task: Task, wish: str) -> Refused | None:
    """Something else is wanted in place of what the plan gives, and the plan knows no such thing."""
    act = words.POLITE.sub("", wish)
    if not (words.GIVE.match(act) and words.INSTEAD.search(wish)):
        return None
    there = " or ".join(one.says for one in task.plan.alternatives if one.remedy)
    why = f"what can be had instead is {there}" if there else "the plan holds nothing that can be had instead"
    return Refused(quote=wish, check="within_authority", why=why)


def _breaks(task: Task, wish: str) -> Refused | None:
    """What the checks have against the sentence that the wish would put into the reply."""
    sentence = said(wish)
    if sentence is None:
        return None
    reply = Reply(text=sentence, language=_language(sentence, task))
    sheet = Sheet(reply, task.case, task.reading, task.plan, task.playbook, wanted=reply.language)
    for finding in examine(sheet).score.failures:
        if finding.id in _HOLDING:
            hint = "; where it is true, put it into the case" if finding.id in _IF_TRUE else ""
            return Refused(quote=wish, check=finding.id, why=f"{finding.why}{hint}")
    return None


def _language(sentence: str, task: Task) -> str:
    """The language that a wish is in: an agent may steer in another one than the customer's."""
    if sentence.startswith("We "):
        return "en"
    told = shares(sentence.lower(), sentence)
    return next(iter(told), task.reading.language)
