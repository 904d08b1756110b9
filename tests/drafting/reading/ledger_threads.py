"""Threads of November 2026 for the tests of the ledger: a message is written as "day hour who: text", and the clock stands at
the last one unless told."""

from __future__ import annotations

from drafter.domain.case import Case
from drafter.drafting.reading.ledger import keep


def case(*lines, zone="America/Chicago", now=None, language=None, **more):
    said = []
    for line in lines:
        head, text = line.split(": ", 1)
        day, hour, who = head.split()
        said.append(
            {
                "at": f"2026-11-{int(day):02d}T{int(hour):02d}:00:00-06:00",
                "from": {"c": "customer", "a": "agent", "s": "system"}[who],
                "text": text,
            }
        )
    last = said.pop()
    assert last["from"] == "customer"
    return Case.model_validate(
        {"customer": {"timezone": zone, "language": language}, "history": said, "message": {"at": last["at"], "text": last["text"]}, "now": now or last["at"], **more}
    )  # fmt: skip


def promised(*lines, **more):
    return keep(case(*lines, **more)).promises
