"""What loads but may be meant otherwise: rules that never fire, costs that cannot be, promises that nobody can keep.

findings = audit(playbook, cases)      # each with file, line, key, what it is and what to do
"""

from __future__ import annotations

from collections.abc import Sequence

from drafter.domain.case import Case
from drafter.domain.playbook import Playbook
from drafter.drafting.auditing.costs import costly
from drafter.drafting.auditing.finding import Finding
from drafter.drafting.auditing.held import unheld
from drafter.drafting.auditing.knowledge import unkept
from drafter.drafting.auditing.reach import unreachable
from drafter.drafting.auditing.roles import powerless
from drafter.drafting.auditing.rules import Rules
from drafter.drafting.auditing.times import too_early
from drafter.drafting.auditing.translations import untranslated
from drafter.drafting.auditing.words import unknown

__all__ = ["Finding", "audit"]


def audit(playbook: Playbook, cases: Sequence[Case] = ()) -> list[Finding]:
    """All findings on a playbook that loads; with `cases` of the company, also the facts that none of them holds."""
    rules = Rules(playbook)
    words = list(unknown(playbook, rules))
    told = {finding.key for finding in words}
    return [
        *words,
        *(one for one in unreachable(playbook, rules) if one.key not in told),
        *powerless(playbook),
        *costly(playbook, rules),
        *too_early(playbook),
        *untranslated(playbook),
        *unkept(playbook),
        *unheld(playbook, rules, cases),
    ]
