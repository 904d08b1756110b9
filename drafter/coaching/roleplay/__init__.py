"""Practice with a customer who gets angrier when told to relax and calmer when heard.

    roleplay = begin(scenario, now, trainee="Ana")                       the customer opens
    roleplay = await answer(roleplay, scenario, "Dear …", stage)         what it did to them, and what they say to it
    roleplay.end                                                         None, settled, escalated or walked_away
    better(roleplay, scenario, stage.pipeline)                           a better sentence for what the answer lacked most

The answer is judged by the pipeline's own checks over the case as it then stands; `MOVES` is the one table of what that
does to the customer. Only the customer's words may be a model's, and words move nothing.
"""

from __future__ import annotations

from drafter.coaching.roleplay.advising import Better, better
from drafter.coaching.roleplay.ending import SETTLED_BELOW, TOP, unmet
from drafter.coaching.roleplay.growing import PACE
from drafter.coaching.roleplay.judging import Judged
from drafter.coaching.roleplay.moves import FADES, MOST, MOVES, UNMOVED, Effect
from drafter.coaching.roleplay.playing import answer, as_it_stood, begin, weigh
from drafter.coaching.roleplay.stage import Stage

__all__ = [
    "FADES",
    "MOST",
    "MOVES",
    "PACE",
    "SETTLED_BELOW",
    "TOP",
    "UNMOVED",
    "Better",
    "Effect",
    "Judged",
    "Stage",
    "answer",
    "as_it_stood",
    "begin",
    "better",
    "unmet",
    "weigh",
]
