"""What an agent could do about a failed check, in one sentence: what to cut, and what to say from the plan instead.

A mend holds only what the case and the plan hold, so following it never makes a reply claim more than it may.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import replace

from babel import Locale, UnknownLocaleError

from drafter.domain.formats import say_date
from drafter.domain.naming import usable
from drafter.domain.plan import Plan
from drafter.domain.reader import due_day
from drafter.drafting.checking.answers import unanswered
from drafter.drafting.checking.sheet import Sheet, Verdict

_LONGEST = 160
_SHOWN = 3


def mend(check: str, verdict: Verdict, sheet: Sheet) -> str:
    """The mend for the verdict of a check that failed; "" where there is none to give."""
    make = _MENDS.get(check)
    return make(sheet, verdict) if make else ""


def _cut(instead: str) -> Callable[[Sheet, Verdict], str]:
    """Cuts the words that the verdict points at; `instead` is what to do in their place."""

    def make(sheet: Sheet, verdict: Verdict) -> str:
        return f"{_cutting(verdict)}{instead}"

    return make


def _cutting(verdict: Verdict) -> str:
    quotes = list(dict.fromkeys(_quoted(span.quote) for span in verdict.spans if span.quote.strip()))
    return f"Cut {_listed(quotes[:_SHOWN])}. " if quotes else ""


def _quoted(words: str) -> str:
    flat = " ".join(words.split())
    return f"“{flat if len(flat) <= _LONGEST else flat[: _LONGEST - 1].rstrip() + '…'}”"


def _listed(items: list[str]) -> str:
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}"


def _day(sheet: Sheet, moment: dt.datetime) -> str:
    """The day by which something is due, in the language of the reply."""
    currency = sheet.playbook.company.currency if sheet.playbook else "USD"
    return say_date(due_day(moment, sheet.zone), sheet.reply.language, currency)


def _by(sheet: Sheet, moment: dt.datetime | None) -> str:
    return f" (by {_day(sheet, moment)})" if moment else ""


def _acknowledge(sheet: Sheet, verdict: Verdict) -> str:
    reading, failure = sheet.reading, sheet.plan.failure
    proofs = [*(failure.evidence if failure else ()), *(proof for cause in reading.causes for proof in cause.evidence)]
    words = next((proof.quote for proof in proofs if proof.quote.strip()), "")
    wanted = f"; the customer says {_quoted(words)}" if words else ""
    return f"Name what went wrong for this customer before the apology{wanted}."


def _own(sheet: Sheet, verdict: Verdict) -> str:
    missed = next((promise for promise in sheet.reading.broken_promises if promise.does), None)
    example = (
        f"“we said we would {missed.does} and did not”"
        if missed
        else "“we should have …”, “this stays with me until …”"
    )
    return f"Say it in the first person: {example}."


def _resolve(sheet: Sheet, verdict: Verdict) -> str:
    said = [f"{_quoted(one.says)}{_by(sheet, one.done_by)}" for one in sheet.plan.promised if one.says]
    return f"Say it in full: {_listed(said)}." if said else "Say what the plan's resolution is, and by when."


def _commit(sheet: Sheet, verdict: Verdict) -> str:
    promised = sheet.plan.commitment
    if promised is None:
        return "Say who does what by when, all three in one sentence."
    return f"Say all three in one sentence: {promised.owner} will {promised.does}, by {_day(sheet, promised.due_at)}."


def _ground(sheet: Sheet, verdict: Verdict) -> str:
    return f"{_cutting(verdict)}{_held(sheet)}".strip()


def _held(sheet: Sheet) -> str:
    """What the plan does hold of money and days: what most figures that nobody gave stand in for."""
    plan = sheet.plan
    costs = [f"{one.cost.amount} {one.cost.currency}" for one in plan.promised if one.cost]
    days = list(dict.fromkeys(_day(sheet, moment) for moment in _moments(plan)))
    held = [*costs, *days][:4]
    return f"The plan holds {_listed(held)}." if held else "Say only what the case and the plan hold."


def _moments(plan: Plan) -> list[dt.datetime]:
    found = [*(one.done_by for one in plan.promised), *(step.by for step in plan.steps)]
    found.append(plan.commitment.due_at if plan.commitment else None)
    return [moment for moment in found if moment]


def _intend(sheet: Sheet, verdict: Verdict) -> str:
    steps = [f"{step.owner} will {step.does}{_by(sheet, step.by)}" for step in sheet.plan.steps[:_SHOWN]]
    return f"{_cutting(verdict)}" + (f"Say what will be done: {'; '.join(steps)}." if steps else "Nobody has done it.")


def _offer_less(sheet: Sheet, verdict: Verdict) -> str:
    says = [_quoted(one.says) for one in sheet.plan.offered if one.says]
    return f"{_cutting(verdict)}" + (
        f"What may be offered: {_listed(says)}." if says else "The plan offers nothing more."
    )


def _name_the_missed(sheet: Sheet, verdict: Verdict) -> str:
    missed = next((promise for promise in sheet.reading.broken_promises if promise.evidence.quote), None)
    what = f", {_quoted(missed.evidence.quote)}," if missed else ""
    return f"Say first that the earlier promise{what} was not kept, then what is different now."


def _language(sheet: Sheet, verdict: Verdict) -> str:
    wanted = sheet.wanted or sheet.reading.language
    try:
        named = Locale.parse(wanted).get_display_name("en") or wanted
    except (UnknownLocaleError, ValueError):
        named = wanted
    return f"Write it in {named}."


def _answer(sheet: Sheet, verdict: Verdict) -> str:
    known = {one.evidence.quote: one for one in sheet.plan.answers}
    told = []
    for ask in unanswered(sheet)[:_SHOWN]:
        answer = known.get(ask.evidence.quote)
        told.append(f"{_quoted(ask.evidence.quote)}{f' with {_quoted(answer.says)}' if answer and answer.says else ''}")
    return f"Answer {_listed(told)}, or say by when they will know." if told else ""


def _schedule(sheet: Sheet, verdict: Verdict) -> str:
    moment = next((one.done_by for one in sheet.plan.promised if one.done_by), None)
    return f"Say when it is done: by {_day(sheet, moment)}." if moment else "Say when the resolution itself is done."


def _greet(sheet: Sheet, verdict: Verdict) -> str:
    return f"Address the customer by name: {usable(sheet.case.customer.name)}."


def _apologise_once(sheet: Sheet, verdict: Verdict) -> str:
    return f"{_cutting(replace(verdict, spans=verdict.spans[1:]))}One apology is enough."


def _choose(sheet: Sheet, verdict: Verdict) -> str:
    says = [_quoted(one.says) for one in sheet.plan.alternatives if one.says]
    return f"Say that there is a choice: {_listed(says)}." if says else "Say that there is a choice."


_MENDS: Mapping[str, Callable[[Sheet, Verdict], str]] = {
    "never_calm_down": _cut("Say what happens next instead; how they feel is theirs."),
    "never_say": _cut("Put it in other words."),
    "no_blame": _cut("Say what we do about it, and nothing about whose fault it was."),
    "no_false_apology": _cut("Apologise plainly for what we did, with no if, may or but."),
    "acknowledges_issue": _acknowledge,
    "takes_ownership": _own,
    "states_resolution": _resolve,
    "states_commitment": _commit,
    "grounded": _ground,
    "no_claimed_act": _intend,
    "within_authority": _offer_less,
    "no_reask": _cut("The case holds it: say that we have it."),
    "no_repeat_promise": _name_the_missed,
    "no_placeholder": _cut("Put in what belongs there, or leave the sentence out."),
    "no_leak": _cut("It is not for the customer."),
    "no_private_in_public": _cut("Say it in kind here, and the particulars in a private message."),
    "even_tone": _cut("Say the same plainly."),
    "right_language": _language,
    "plain_language": _cut("Make two short sentences of it, with someone who acts."),
    "concise": lambda sheet, verdict: f"Shorten it: {verdict.why}.",
    "no_deflection": _cut("Say what we do instead."),
    "no_hollow_phrases": _cut("Say something that fits this customer alone, or nothing."),
    "answers_everything": _answer,
    "gives_schedule": _schedule,
    "names_customer": _greet,
    "apology_once": _apologise_once,
    "offers_choice": _choose,
}
