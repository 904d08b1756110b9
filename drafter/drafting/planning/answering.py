"""Every question and request of the message, one by one: answered from a fact or an article, met by the plan, or put off.

What is put off is told so, with the day on which the plan comes back to it. Threats and rhetoric need nothing; the reading
does not list them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from drafter.domain.case import Case
from drafter.domain.plan import Answer, Plan, Quote
from drafter.domain.reading import Ask, Reading
from drafter.drafting.planning.asked import helps, is_bare, manners, wanted, wants_to_know, yes_or_no
from drafter.drafting.planning.asked_beyond import asks_more, awaits_a_thing, is_beside, of_carriage, of_returning
from drafter.drafting.planning.known import Known, is_private, known
from drafter.drafting.planning.thing_or_money import asks_when_it_comes, gives_money
from drafter.drafting.reading.contact_wish import calls, contact_wish
from drafter.drafting.reading.new_data import new_data

ASKS = 8
"""How many questions and requests of one message are looked up in the articles."""


def to_look_up(reading: Reading) -> tuple[Ask, ...]:
    """The questions and requests that an article could answer."""
    return tuple(ask for ask in reading.asks[:ASKS] if wants_to_know(ask.kind, ask.evidence.quote))


def found(
    case: Case, asks: Sequence[Ask], passages: Mapping[str, Quote], tell: Callable[[Known], str]
) -> dict[int, Answer]:
    """What facts and articles answer, by the place of the ask. `passages` are by the words of the ask; `tell` says a fact
    in the language of the plan. A fact of this customer's own goes before what an article says to all."""
    answers: dict[int, Answer] = {}
    for at, ask in enumerate(asks):
        quote = ask.evidence.quote
        fact, passage = known(case, ask), passages.get(quote)
        says = tell(fact) if fact is not None and not (case.is_public and is_private(fact)) else ""
        if fact is not None and says:
            answers[at] = Answer(asks=quote, evidence=ask.evidence, by="fact", says=says, source=fact.name)
        elif passage is not None and wants_to_know(ask.kind, quote):
            answers[at] = Answer(
                asks=quote, evidence=ask.evidence, by="knowledge", says=passage.quote, source=passage.id
            )
    return answers


def answering(reading: Reading, plan: Plan, known_already: Mapping[int, Answer]) -> tuple[Answer, ...]:
    """All of the asks in order. `known_already` is what `found` gave; the rest is met by the plan or put off."""
    told: list[Answer] = []
    for at, ask in enumerate(reading.asks):
        met = known_already.get(at)
        if met is None or (met.by == "knowledge" and _is_given(plan, ask)):
            by_plan = meets(plan, ask)
            source = plan.rule if by_plan else plan.commitment.id if plan.commitment else None
            met = Answer(
                asks=ask.evidence.quote, evidence=ask.evidence, by="plan" if by_plan else "later", source=source
            )
        told.append(met)
    return tuple(told)


def meets(plan: Plan, ask: Ask) -> bool:
    """Whether the plan itself is what is asked for: the help that it gives or decides, its time, somebody higher, a word
    from us. Another help than the one that is given is not met by it."""
    quote = ask.evidence.quote
    if next(new_data(quote), None) is not None:
        return False  # no plan knows the address, account or time
    if contact_wish(quote) is not None:
        return plan.commitment is None or not calls(plan.commitment.does)
    if asks_when_it_comes(quote) and all(map(gives_money, plan.offered)):
        return False
    wants, how = wanted(quote), manners(quote)
    kind, given = plan.resolution.kind, _given(plan)
    if asks_more(quote) or of_carriage(quote):
        return "collection" in given and of_returning(quote)
    if "manager" in how:
        return plan.handoff is not None or plan.takeover is not None or plan.resolution.by is not None
    if "why" in how:
        return not is_beside(quote) and kind in ("decision", "investigation")
    if wants and kind == "remedy":
        return bool(wants & (_promised(plan) if "when" in how else given))
    if wants and kind == "decision":
        return True
    if wants:
        return bool(wants & given) or (kind == "investigation" and "when" not in how and "where" in how)
    if "contact" in how:
        return plan.commitment is not None
    if "anything" in how:
        return kind != "answer"
    told = kind == "remedy" or (kind != "answer" and not awaits_a_thing(quote))
    return bool(how & {"when", "where"}) and is_bare(quote) and told


def _is_given(plan: Plan, ask: Ask) -> bool:
    """Whether the plan gives what an article only speaks of: "Can I have a refund?" where one is planned, or by when."""
    quote = ask.evidence.quote
    asks_for_it = ask.kind == "request" or yes_or_no(quote) or "when" in manners(quote)
    return asks_for_it and plan.resolution.kind == "remedy" and bool(helps(quote) & helps(plan.resolution.says))


def _promised(plan: Plan) -> frozenset[str]:
    """The kinds of help that the plan has a day for: an alternative has none until it is chosen."""
    return _given(plan.model_copy(update={"alternatives": ()}))


def _given(plan: Plan) -> frozenset[str]:
    """The kinds of help that the plan gives, offers or does."""
    texts = [one.says for one in plan.offered] + [step.does for step in plan.steps]
    if plan.commitment is not None:
        texts.append(plan.commitment.does)
    if plan.resolution.kind == "remedy" and plan.resolution.remedy is not None:
        texts.append(plan.resolution.remedy.replace("_", " "))
    given = helps(" \n".join(texts))
    if all(map(gives_money, plan.offered)):
        given -= _THINGS  # "return the fee for the delivery due on Tuesday" brings nothing
    return given | {"delivery"} if "replacement" in given else given


_THINGS = frozenset({"delivery", "return"})
