"""What of a case the sources of a playbook may see. Only what the company knows and what the reading found:
never the words of a message, so that no message can write its own plan."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

from drafter.domain.case import Case
from drafter.domain.naming import usable
from drafter.domain.playbook import Playbook
from drafter.domain.reader import country_of, zone_of
from drafter.domain.reading import Reading
from drafter.drafting.expressions.book import compile_playbook
from drafter.drafting.expressions.scope import Missing, Scope, plain
from drafter.drafting.reading.failure import failure


def reader_zone(case: Case, playbook: Playbook) -> dt.tzinfo:
    """The zone in which the customer is told days: their own where it is known, else the company's."""
    return zone_of(case.customer, case.clock) or playbook.company.zone


def case_scope(case: Case, reading: Reading, playbook: Playbook, *, language: str | None = None) -> Scope:
    """The scope of one case; texts are written in `language` (default: the playbook's own)."""
    company = playbook.company
    customer: dict[str, Any] = case.customer.model_dump(exclude_none=True)
    agent: dict[str, Any] = case.agent.model_dump(exclude_none=True)
    for person in (customer, agent):
        if "name" in person and (name := usable(person["name"])) is None:
            del person["name"]
        elif "name" in person:
            person["name"] = name
    own = language or company.language
    names = {
        "facts": plain(case.facts),
        "customer": customer,
        "agent": agent,
        "company": company.model_dump(include={"name", "language", "timezone", "currency"}),
        "channel": case.channel,
        "signals": reading.kinds,
        "level": reading.level,
        "contacts": reading.contacts,
        "broken_promises": len(reading.broken_promises),
        "failure": failed.kind if (failed := failure(case, reading)) else "",
        "given": frozenset(_given(case, playbook)),
        "public": case.is_public,
        "language": own,
    }
    return Scope(
        names=names,
        now=case.clock,
        zone=company.zone,
        currency=company.currency,
        language=own,
        reader=reader_zone(case, playbook),
        country=country_of(case.customer),
    )


def _given(case: Case, playbook: Playbook) -> Iterator[str]:
    """The ids and kinds of what the customer was given in this very case."""
    for one in case.given_here():
        yield one.remedy
        remedy = playbook.remedy(one.remedy)
        if remedy is not None and remedy.kind:
            yield remedy.kind


def serves(playbook: Playbook, case: Case) -> bool | None:
    """Whether the playbook is for a case that has a clock, by its `serves`, before the case is read; a fact that the
    case lacks makes it false. None where the playbook does not say whom it serves."""
    condition = compile_playbook(playbook).serves
    if condition is None:
        return None
    try:
        return condition.holds(case_scope(case, Reading(level="calm"), playbook))
    except Missing:
        return False


def signature(playbook: Playbook, case: Case, language: str | None = None) -> str:
    """The sign-off in `language` (the playbook's own where it has no other); a line whose name is not known
    is left out."""
    text = compile_playbook(playbook).signature
    own = playbook.company.language
    scope = case_scope(
        case, Reading(level="calm"), playbook, language=language if language and text.has(language) else own
    )
    agent = {"name": "", "role": "", **scope.names["agent"]}
    scope.names = {**scope.names, "agent": agent, "customer": {"name": "", **scope.names["customer"]}}
    return "\n".join(line for line in text.write(scope).splitlines() if line.strip(" ,-"))
