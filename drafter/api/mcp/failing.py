"""What failed, in one line that a model can act on: where, what, and what to do. Never a stack, a key or a customer's
words: an error is told over here as it is over HTTP."""

from __future__ import annotations

from collections.abc import Mapping

from drafter.adapters.complaints import Misfit, clipped
from drafter.adapters.document import dotted
from drafter.api.problems import problem_of
from drafter.domain.errors import BadInput, BadPlaybook, Conflict

_TOLD = 5
"""How many wrong places are told at once."""
_DO: Mapping[str, str] = {
    "not-found": "a draft's id is told by draft_reply and get_case, a case's id is the one that the help desk knows",
    "unavailable": "try again in a moment",
}


def one_line(error: Exception, request_id: str) -> str:
    """The error as a tool tells it."""
    match error:
        case Misfit():
            places = [f"{clipped(dotted(one.path)) or 'arguments'}: {one.discreet}" for one in error.complaints]
            more = [f"and {len(places) - _TOLD} more"] if len(places) > _TOLD else []
            told = "; ".join(places[:_TOLD] + more)
        case BadInput() if not isinstance(error, BadPlaybook):
            told = f"{error.key}: {error.message}" if error.key else error.message
            told = f"{told}; {error.hint}" if error.hint else told
        case Conflict():
            # What HTTP says in a header is an argument here.
            told = str(error).replace("If-Match with its version,", "the argument version,")
        case _:
            problem = problem_of(error)
            told, do = problem.detail, _DO.get(problem.kind)
            told = f"{told}; {do}" if do else told
            told = f"{told} ({request_id})" if problem.status == 500 else told
    return " ".join(told.split())
