"""What the customer had given before the company asked for it: a serial number that stands in the first message."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.regex import regex
from drafter.drafting.reading.ledger.confirmed import telling
from drafter.drafting.reading.ledger.facts import facts
from drafter.drafting.reading.ledger.thread import Said

_FACTS: dict[str, frozenset[str]] = {
    "order number": frozenset({"order_number", "order"}),
    "tracking number": frozenset({"tracking_number"}),
    "booking reference": frozenset({"booking_reference", "booking", "reservation", "confirmation"}),
    "account number": frozenset({"account_number", "account"}),
    "ticket number": frozenset({"ticket_number", "ticket", "case", "claim"}),
    "serial number": frozenset({"serial_number", "serial"}),
    "flight number": frozenset({"flight_number", "flight"}),
    "invoice number": frozenset({"invoice_number", "invoice"}),
    "email address": frozenset({"email"}),
    "phone number": frozenset({"phone"}),
    "bank details": frozenset({"iban"}),
}
"""The facts that are what a question asks for. What a photo or a name must be is not for these to tell."""
_ANOTHER = Waiting(
    r"\b(?:(?:can(?:'t|not)|couldn't|could\s+not|unable\s+to|don't|do\s+not|didn't)\s+(?:\w+\s+){0,2}?(?:find|match|locate|see|recogni[sz]e|open)|(?:isn't|is\s+not|not|doesn't|does\s+not)\s+(?:\w+\s+)?(?:valid|right|correct|match|exist|work|found|ours)|no\s+(?:match|record|order|such)\b|wrong|incorrect|invalid|double-?check|check\s+again|another|other|second|different|new|right|correct|bounced?|returned"
    r"|nicht\s+(?:\w+\s+){0,2}?(?:finden|gefunden|gültig|richtig)|falsch\w*|ungültig\w*|ander\w+|zweite\w*|neue\w*|richtige\w*|nochmals?\s+prüfen"
    r"|no\s+(?:\w+\s+){0,2}?(?:encuentr\w+|encontramos|aparece|consta|existe|coincide)|incorrect[oa]|equivocad[oa]|otr[oa]|segund[oa]|nuev[oa]"
    r"|(?:ne|n')\s*(?:\w+\s+)*?(?:trouv\w+|correspond\w*|existe)|incorrecte?|erroné\w*|autre|deuxième|second|nouve\w+)\b"
)
"""The company asks for it because what it has is not right, or asks for one more."""


def given_before(name: str, said: Said, messages: Sequence[Said]) -> bool:
    """Whether an earlier message of the customer holds what is asked for under this name."""
    wanted = _FACTS.get(name)
    if wanted is None or _ANOTHER.search(said.low):
        return False
    return any(fact.name in wanted for fact in facts(messages[: said.order]))


def tried_before(asked: str, said: Said, messages: Sequence[Said]) -> bool:
    """Whether the customer had told of a step before being asked for it: "have you cleaned the filter?"."""
    words = telling(asked) if _HAVE_YOU.match(asked) else frozenset[str]()
    return bool(words) and any(
        fact.name == "step_tried" and words <= telling(fact.value.lower()) for fact in facts(messages[: said.order])
    )


_HAVE_YOU = regex(r"\W*(?:and\s+)?(?:have\s+you|did\s+you|haben\s+sie|hast\s+du|ha\s|has\s|avez-vous|as-tu)")
