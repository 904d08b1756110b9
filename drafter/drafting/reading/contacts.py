"""How often the customer wrote. What the message itself claims ("third time!") does not change the count."""

from __future__ import annotations

import datetime as dt
import itertools

from drafter.domain.case import Case

ONE_CONVERSATION = dt.timedelta(hours=1)
"""Messages that follow each other more closely than this are one contact."""


def contacts(case: Case) -> int:
    """The customer's contacts, the last message included."""
    times = [at for _, at, _ in case.by_customer()]
    return 1 + sum(later - earlier >= ONE_CONVERSATION for earlier, later in itertools.pairwise(times))
