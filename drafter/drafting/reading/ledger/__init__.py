"""The ledger: what has already happened in a case, each entry with the words that prove it."""

from __future__ import annotations

from drafter.domain.case import Case
from drafter.domain.reading import Ledger
from drafter.drafting.reading.ledger.apologies import apologies
from drafter.drafting.reading.ledger.facts import facts
from drafter.drafting.reading.ledger.offers import offers
from drafter.drafting.reading.ledger.promises import promises
from drafter.drafting.reading.ledger.questions import questions
from drafter.drafting.reading.ledger.thread import thread

__all__ = ["keep"]


def keep(case: Case) -> Ledger:
    """The ledger of a case that has a clock. Promises, questions, apologies and offers are the company's, facts the
    customer's; quoted tails are not read. States are as of `case.clock`, the last message included."""
    messages = thread(case)
    return Ledger(
        facts=facts(messages),
        questions=questions(messages),
        promises=promises(case, messages),
        apologies=apologies(messages),
        offers=offers(messages),
    )
