"""What an edited reply promises: the plan's follow-up as it now stands, and what was promised besides.

    planned "email you to confirm the refund has arrived" by Wednesday
    sent    "I will email you on Friday to confirm …"   the same commitment, due on Friday
    sent    "Tom will call you on Wednesday"            the same commitment, another act and owner
    sent    nothing of the kind                         none: the customer was promised nothing
    sent    "… and I will ring you tomorrow"            one more

Nothing is stopped: the text has been sent. What no plan allows comes back as notices, each with its words.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from drafter.domain.calendar import Calendar
from drafter.domain.case import Case
from drafter.domain.commitment import Commitment
from drafter.domain.draft import Draft, Notice
from drafter.domain.feedback import Sent, as_drafted
from drafter.domain.moment import followable
from drafter.domain.naming import usable
from drafter.domain.plan import Plan
from drafter.domain.playbook import Playbook
from drafter.domain.regex import regex
from drafter.domain.score import Finding, Mark, Score
from drafter.drafting.following.giving import Giving
from drafter.drafting.following.telling_apart import beyond, is_act, promises_of, readable, same
from drafter.drafting.reading.ledger.matters import matters
from drafter.drafting.reading.ledger.promise_found import Found
from drafter.drafting.reading.ledger.same_act import is_same, may_be_same

_SOMEONE = regex(r"have (?P<who>[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+)?) (?P<does>\w.+)", re.DOTALL)
_FROM = regex(
    r"\b(?:call|callback|ring|e-?mail|message|text|word|reply|letter|answer|update|visit|hear)\s+(?:back\s+)?from\s+(?P<who>[A-ZÀ-Þ][a-zß-ÿ'’-]+(?: [A-ZÀ-Þ][a-zß-ÿ'’-]+)?)"
)
_NO_PERSON = regex(
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december|us|me|our|the|my|one|someone|somebody|rest|please|be|expect)\b",
    re.IGNORECASE,
)
_NOTICES = {
    "commitment_changed": "the follow-up is now {}",
    "commitment_added": "promised beyond the plan, and followed now: {}",
}
Check = Callable[[str, Plan], Score]
"""The checks over a text, held against a plan."""


@dataclass(frozen=True)
class Sending:
    """A reply that was sent in place of a draft. `at` is when, by the clock of the case; `real` the same by ours."""

    case: Case
    draft: Draft
    text: str
    at: dt.datetime
    real: dt.datetime
    playbook: Playbook


def as_sent(sending: Sending, check: Check) -> Sent:
    """What was sent, held against the draft. The same texts at the same time give the same answer."""
    return _Reading(sending, check).sent()


class _Reading:
    def __init__(self, sending: Sending, check: Check) -> None:
        self.sending, self.check = sending, check
        self.calendar = Calendar(sending.playbook.company)
        self.before = promises_of(sending.draft.reply.text, sending.case, sending.at)
        self.after = promises_of(sending.text, sending.case, sending.at)
        self.new = [one for one in beyond(self.after, self.before) if is_act(one)]

    def sent(self) -> Sent:
        draft = self.sending.draft
        drafted = as_drafted(draft, self.sending.real)
        if self.sending.text == draft.reply.text:
            return drafted
        planned, found = draft.plan.commitment, None
        notices: list[Notice] = []
        commitment = planned
        if planned is not None and not self._stands(planned):
            found = self._instead(planned)
            commitment = self._changed(planned, found) if found else None
            notices.append(self._told(planned, commitment, found))
        added = [one for one in self.new if one is not found and not self._is_planned(one, commitment)]
        followed = tuple(self._added(one) for one in added)
        notices += [self._notice("commitment_added", one, words) for one, words in zip(followed, added, strict=True)]
        failed = self._failed(commitment)
        notices += [Notice(id=one.id, says=one.why, spans=one.spans) for one in failed]
        given, told = self._giving(failed).given()
        beyond_authority = any(one.id == "within_authority" for one in failed)
        notices += [one for one in told if one.id != "within_authority" or not beyond_authority]
        return Sent(commitment=commitment, added=followed, given=given, notices=tuple(notices))

    def _giving(self, failed: Sequence[Finding]) -> Giving:
        one = self.sending
        before, after = (readable(text, one.case, one.at) for text in (one.draft.reply.text, one.text))
        told = all(finding.id != "states_resolution" for finding in failed)
        return Giving(one.draft, one.playbook, one.text, before, after, one.real, told)

    # The plan's own follow-up.

    def _stands(self, planned: Commitment) -> bool:
        """Whether the text makes the promise as it was planned. Where the reader finds it in neither text, the check
        decides: it looks for the day and for who does it."""
        drafted = self._in(self.before, planned)
        if drafted is not None:
            return any(same(one, drafted) for one in self.after)
        found = next(
            (
                one
                for one in self.check(self.sending.text, self.sending.draft.plan).checks
                if one.id == "states_commitment"
            ),
            None,
        )
        return found is not None and not found.failed

    def _instead(self, planned: Commitment) -> Found | None:
        """The promise that took its place: the same act elsewhen first, then what else is new for its day, then word to
        the customer on that day that stood there before."""
        new = [one for one in self.new if is_same(planned.does, one.does)]
        new += [one for one in self.new if may_be_same(planned.does, one.does)]
        that_day = [one for one in (*self.new, *self.after) if one.due and _by(one, planned.due_at)]
        new += [one for one in that_day if "contact" in matters(one.does.lower())]
        return next(iter(new), None)

    def _changed(self, planned: Commitment, found: Found) -> Commitment:
        does, owner = self._act(found)
        alike = owner == planned.owner and is_same(planned.does, does)
        same_day = found.due is None or (_by(found, planned.due_at) and _is_day(found.due))
        due = planned.due_at if same_day else self._due(found)
        return planned.model_copy(update={"does": planned.does if alike else does, "owner": owner, "due_at": due})

    def _in(self, found: Sequence[Found], planned: Commitment) -> Found | None:
        like = [one for one in found if may_be_same(planned.does, one.does)]
        return min(
            like, key=lambda one: (not is_same(planned.does, one.does), _off(one.due, planned.due_at)), default=None
        )

    # What was promised besides.

    def _is_planned(self, found: Found, commitment: Commitment | None) -> bool:
        """Whether the plan holds it already: the follow-up itself, a step, or the resolution, by the time told there."""
        plan = self.sending.draft.plan
        held = [(one.does, one.by) for one in plan.steps]
        held += [(one.says, one.done_by) for one in (plan.resolution, *plan.also)]
        held += [(commitment.does, commitment.due_at)] if commitment else []
        return any(is_same(does, found.does) and _by(found, by) for does, by in held)

    def _added(self, found: Found) -> Commitment:
        does, owner = self._act(found)
        due = self._due(found) or self.calendar.after(self.sending.at, self.sending.playbook.updates.every)
        made = f"{self.sending.draft.id}\n{does}\n{due.astimezone(dt.UTC).isoformat()}"
        return Commitment(
            id=f"commitment-{hashlib.sha256(made.encode()).hexdigest()[:16]}",
            case_id=self.sending.case.id,
            does=does,
            owner=owner,
            due_at=due,
            channel=self.sending.case.channel,
        )

    def _act(self, found: Found) -> tuple[str, str]:
        """What is done and by whom: "have Tom call you" and "expect a call from Tom" are Tom's, all else the agent's."""
        planned = self.sending.draft.plan.commitment
        agent = (planned.owner if planned else None) or usable(self.sending.case.agent.name) or "the agent"
        hit = _SOMEONE.fullmatch(found.does)
        if hit and (who := self._person(hit["who"])):
            return hit["does"], who
        hit = _FROM.search(self.sending.text, found.start, found.end)
        if hit and (who := self._person(hit["who"])):
            does = re.sub(rf"^have {re.escape(who)} ", "", found.does, flags=re.IGNORECASE)
            return does, who
        return found.does, agent

    def _person(self, name: str) -> str | None:
        """A name that somebody of the company has: no day, no stray beginning of a sentence, not the company itself."""
        company = self.sending.playbook.company.name.lower()
        return None if _NO_PERSON.match(name) or company.startswith(name.lower()) else usable(name)

    def _due(self, found: Found) -> dt.datetime | None:
        """When it falls due. A day without an hour ends when the company closes on it, where it opens on it."""
        if found.due is None:
            return None
        due = followable(found.due)
        if not _is_day(due):
            return due
        closing = self.calendar.today(dt.datetime.combine(due.date(), dt.time.min, self.calendar.zone))
        return closing if closing.date() == due.date() and self.sending.at < closing <= due else due

    # What the agent is told.

    def _failed(self, commitment: Commitment | None) -> list[Finding]:
        """What no plan allows: neither the one that was made nor the one that the text makes of it, and what the draft
        itself did not do already."""
        text, draft = self.sending.text, self.sending.draft
        changed = self.check(text, draft.plan.model_copy(update={"commitment": commitment})).failures
        planned = {one.id: _quotes(one) for one in self.check(text, draft.plan).failures}
        before = {one.id: _quotes(one) for one in self.check(draft.reply.text, draft.plan).failures}
        if draft.provenance.language_fallback:
            before["right_language"] = planned.get("right_language", set())
        return [
            one
            for one in changed
            if one.level == "must"
            and (one.id == "states_commitment" or (one.id in planned and _shared(_quotes(one), planned[one.id])))
            and (one.id not in before or _quotes(one) - before[one.id])
        ]

    def _told(self, planned: Commitment, changed: Commitment | None, found: Found | None) -> Notice:
        if changed is None or found is None:
            says = f"the text no longer promises to {planned.does}: the customer was promised nothing, none is followed"
            return Notice(id="commitment_taken_out", says=says)
        return self._notice("commitment_changed", changed, found)

    def _notice(self, id: str, commitment: Commitment, found: Found) -> Notice:
        due = commitment.due_at.astimezone(self.calendar.zone)
        undated = "" if found.due else " (the text names no day)"
        act = f"“{commitment.does}”, by {commitment.owner} until {due:%A} {due.day} {due:%B %H:%M}{undated}"
        words = self.sending.text[found.start : found.end]
        return Notice(
            id=id, says=_NOTICES[id].format(act), spans=(Mark(start=found.start, end=found.end, quote=words),)
        )


def _is_day(due: dt.datetime) -> bool:
    """Whether a time is the end of a day that was named without an hour."""
    return (due.hour, due.minute) == (23, 59)


def _quotes(finding: Finding) -> set[str]:
    return {mark.quote for mark in finding.spans}


def _shared(quotes: set[str], others: set[str]) -> bool:
    """Whether two findings of one check are of the same words, or of the text as a whole."""
    return bool(quotes & others) or not (quotes and others)


def _off(due: dt.datetime | None, planned: dt.datetime) -> dt.timedelta:
    return abs(due - planned) if due else dt.timedelta.max


def _by(found: Found, planned: dt.datetime | None) -> bool:
    """Whether a promise is without a day, or for the planned one."""
    if found.due is None or planned is None:
        return True
    return found.due.date() == planned.astimezone(found.due.tzinfo).date()
