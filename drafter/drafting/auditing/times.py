"""A follow-up that promises to confirm what cannot have happened yet."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.domain.duration import Duration
from drafter.domain.playbook import Playbook
from drafter.domain.regex import regex
from drafter.drafting.auditing.finding import Finding, found

_ARRIVED = regex(
    r"(?:confirm|make sure|check)\b.*\b(?:has arrived|arrived|have arrived|has reached|have reached|is back|shows|received|works)\b"
    r"|(?:bestätigen|sicherzugehen|sichergehen|prüfen)\b.*\b(?:angekommen|eingegangen|zu sehen|funktioniert)\b"
    r"|(?:angekommen|eingegangen) (?:ist|sind)\b.*\bbestätigen"
    r"|(?:confirmar|comprobar|asegurar\w*)\b.*\b(?:ha llegado|han llegado|ha recibido|llegó|funciona)\b"
    r"|(?:confirmer|vérifier|assurer)\b.*\b(?:est arrivée?|sont arrivée?s|bien reçu|a été reçue?|fonctionne)\b",
    re.IGNORECASE | re.DOTALL,
)
_CALENDAR = {"day": 1, "week": 7}


def too_early(playbook: Playbook) -> Iterator[Finding]:
    """Each follow-up that comes before the end of the time that its remedy takes, and says that it confirms the end."""
    for at, remedy in enumerate(playbook.remedies):
        follow_up = remedy.follow_up
        if remedy.takes is None or follow_up is None or not _before(follow_up.after, remedy.takes):
            continue
        if any(_ARRIVED.search(text) for text in follow_up.does.values()):
            told = f"comes after {follow_up.after} to confirm what takes {remedy.takes}"
            yield found(playbook, f"remedies[{at}].follow_up.after", told, "let it come no earlier than `takes`")


def _before(one: Duration, other: Duration) -> bool:
    """Whether one is shorter than the other; False where that hangs on weekends and opening hours."""
    if one.unit == other.unit:
        return one.count < other.count
    if one.unit in _CALENDAR and other.unit in _CALENDAR:
        return one.count * _CALENDAR[one.unit] < other.count * _CALENDAR[other.unit]
    return False
