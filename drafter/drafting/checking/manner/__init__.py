"""How a reply speaks, and what it must not leave out. Each check is a pure function of a sheet.

They read any reply, ours or a person's, so they go by what is said and not by our own wordings; a check that does
not know the reply's language says so instead of guessing.
"""

from __future__ import annotations

from drafter.drafting.checking.manner.acknowledging import acknowledges_issue
from drafter.drafting.checking.manner.apologies import apology_once, no_false_apology
from drafter.drafting.checking.manner.blame import no_blame
from drafter.drafting.checking.manner.calm import never_calm_down
from drafter.drafting.checking.manner.committing import states_commitment
from drafter.drafting.checking.manner.hollow import no_hollow_phrases
from drafter.drafting.checking.manner.naming import names_customer, offers_choice
from drafter.drafting.checking.manner.owning import takes_ownership
from drafter.drafting.checking.manner.plainness import concise, plain_language
from drafter.drafting.checking.manner.resolving import states_resolution
from drafter.drafting.checking.manner.scheduling import gives_schedule
from drafter.drafting.checking.manner.sending_away import no_deflection
from drafter.drafting.checking.manner.tone import even_tone
from drafter.drafting.checking.sheet import Check

__all__ = ["MANNER_CHECKS"]

MANNER_CHECKS: dict[str, Check] = {
    check.__name__: check
    for check in (
        never_calm_down, no_blame, no_false_apology, acknowledges_issue, takes_ownership, states_resolution,
        states_commitment, even_tone, plain_language, concise, no_deflection, no_hollow_phrases,
        gives_schedule, names_customer, apology_once, offers_choice,
    )
}  # fmt: skip
