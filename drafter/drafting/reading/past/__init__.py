"""What the dates and the order of a case tell, whatever its words.

`Story` is the case by its turns; each sign has its file: waiting (long waits, silence), returning (coming back on an
unsolved matter), repeating (having to say the same again), refusing (turning down what was offered), contradicted (a
charge or a price that denies the company's word), dated (what the customer tells by its dates), other_day (what came on a later day than the one that was set).
"""

from __future__ import annotations

from drafter.drafting.reading.past.contradicted import contradicted
from drafter.drafting.reading.past.dated import told_by_dates
from drafter.drafting.reading.past.other_day import came_later
from drafter.drafting.reading.past.refusing import accepts, chooses, proposals, refusal
from drafter.drafting.reading.past.repeating import repeats
from drafter.drafting.reading.past.returning import GOOD_NEWS, answering, on_something_else, returns
from drafter.drafting.reading.past.story import Story, came, first_words
from drafter.drafting.reading.past.told import Told
from drafter.drafting.reading.past.waiting import as_announced, long_waits, own_gap, silences

__all__ = [
    "GOOD_NEWS", "Story", "Told", "accepts", "answering", "as_announced", "came", "came_later", "chooses", "contradicted", "first_words", "long_waits", "on_something_else", "own_gap", "proposals",
    "refusal", "repeats", "returns", "silences", "told_by_dates",
]  # fmt: skip
