"""What of a case the sources of a playbook may see. Only what the company knows and what the reading found:
never the words of a message, so that no message can write its own plan."""

from __future__ import annotations

import datetime as dt
import zoneinfo
from typing import Any

from drafter.domain.case import Case
from drafter.domain.naming import usable
from drafter.domain.playbook import Playbook
from drafter.domain.reading import Reading
from drafter.drafting.expressions.book import compile_playbook
from drafter.drafting.expressions.scope import Scope, plain


def reader_zone(case: Case, playbook: Playbook) -> dt.tzinfo:
    """The zone in which the customer is told days: their own where it is known, else the company's."""
    zone = case.customer.timezone
    return zoneinfo.ZoneInfo(zone) if zone else playbook.company.zone


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
        "language": own,
    }
    return Scope(
        names=names,
        now=case.clock,
        zone=company.zone,
        currency=company.currency,
        language=own,
        reader=reader_zone(case, playbook),
    )


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
