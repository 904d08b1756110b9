"""What a plan does not answer by giving the help that a question names."""

from __future__ import annotations

from typing import Any

import pytest

from drafter.domain.evidence import Evidence
from drafter.domain.plan import Plan
from drafter.domain.reading import Ask
from drafter.drafting.planning.answering import meets

NOW = "2026-11-18T09:00:00-06:00"


def plan(kind: str = "remedy", **fields: Any) -> Plan:
    commitment = {"id": "k", "case_id": "C", "does": "email you", "owner": "Ada", "due_at": NOW, "channel": "email"}
    resolution = {"kind": kind, "says": "a new saddle, sent free of charge", "done_by": NOW}
    return Plan.model_validate({"resolution": resolution, "commitment": commitment, **fields})


SADDLE = plan()
FETCHED = plan(steps=[{"does": "have the old saddle collected", "owner": "Ada", "by": NOW}])
REFUND = plan(resolution={"kind": "remedy", "says": "a full refund of $40.00", "done_by": NOW})
POSTAGE = plan(
    resolution={"kind": "remedy", "says": "your shipping fee of $7.00 back on your card", "done_by": NOW},
    steps=[{"does": "return the fee for the delivery due on Monday", "owner": "Ada", "by": NOW}],
)
CHOICE = plan(alternatives=[{"kind": "remedy", "says": "a full refund"}])
LOOKED_INTO = plan("investigation")
RINGS = plan(
    commitment={"id": "k", "case_id": "C", "does": "call you", "owner": "Ada", "due_at": NOW, "channel": "phone"}
)


def met(made: Plan, words: str) -> bool:
    kind = "question" if words.endswith("?") else "request"
    evidence = Evidence(message="last", start=0, end=len(words), quote=words)
    return meets(made, Ask.model_validate({"kind": kind, "evidence": evidence}))


@pytest.mark.parametrize(
    ("made", "words"),
    [
        (SADDLE, "Where do I send the old saddle?"),
        (SADDLE, "Do I have to send the old one back first?"),
        (SADDLE, "Who pays for the delivery of the old one?"),
        (SADDLE, "Wohin schicke ich den alten Sattel?"),
        (SADDLE, "Muss ich den alten Sattel zuerst zurückschicken?"),
        (SADDLE, "¿Adónde envío el sillín viejo?"),
        (SADDLE, "Dois-je renvoyer l'ancienne selle ?"),
        (SADDLE, "Please deliver it to 9 Harbour Road"),
        (SADDLE, "Can you deliver it after the 25th?"),
        (SADDLE, "Können Sie ihn erst ab Montag liefern?"),
        (REFUND, "Who pays for sending the broken one back?"),
        (REFUND, "Wer zahlt die Rücksendung?"),
        (REFUND, "¿Quién paga el envío de vuelta?"),
        (REFUND, "Qui paie le renvoi ?"),
        (POSTAGE, "When will the mattress be delivered?"),
        (POSTAGE, "Wann kommt die Matratze?"),
        (POSTAGE, "¿Cuándo llega el colchón?"),
        (POSTAGE, "Quand arrive le matelas ?"),
        (CHOICE, "When would I get the refund?"),
        (LOOKED_INTO, "When do I get it?"),
        (LOOKED_INTO, "Also, why was I billed in dollars?"),
        (RINGS, "Please don't call me"),
    ],
)
def test_what_the_plan_does_not_tell_is_not_met_by_it(made: Plan, words: str) -> None:
    assert not met(made, words)


@pytest.mark.parametrize(
    ("made", "words"),
    [
        (SADDLE, "Can you send a new saddle?"),
        (SADDLE, "When will it be delivered?"),
        (SADDLE, "How long do I have to wait for the delivery?"),
        (SADDLE, "Can you deliver it by Monday?"),
        (SADDLE, "When do I get it?"),
        (SADDLE, "When does the new saddle arrive?"),
        (REFUND, "When do I get my refund?"),
        (POSTAGE, "When will I get my money?"),
        (FETCHED, "Do I have to send the old one back first?"),
        (CHOICE, "Can I have a refund instead?"),
        (LOOKED_INTO, "When will I know?"),
        (LOOKED_INTO, "Why did nobody come?"),
        (SADDLE, "Please don't call me"),
    ],
)
def test_what_the_plan_tells_is_met_by_it(made: Plan, words: str) -> None:
    assert met(made, words)
