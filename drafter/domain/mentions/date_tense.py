"""Whether the words around a time look back or ahead, so that "on Friday" is the last one or the next."""

from __future__ import annotations

from drafter.domain.regex import regex

_CLAUSE = regex(r"[.!?;:\n]\s*|,\s+(?:but|and|so)\s|\s(?:but|aber|pero|mais)\s")
_PAST = regex(
    r"\b(?:was|were|had|did|didn't|went|came|told|said|got|sent|bought|paid|wrote|spoke|rang|called|emailed|ordered|arrived"
    r"|delivered|promised|received|contacted|reported|waited|since|last|happened|started|broke|cancelled|complained|tried"
    r"|war|hatte|wurde|habe|haben|bestellt|seit|letzten|llegó|pedí|llamé|compré|desde|dijeron|reçu|appelé|commandé|depuis"
    r"|missed|charged|stopped|failed|posted|shipped|left|took|hung|visited)\b"
)
_AHEAD = regex(
    r"\b(?:will|'ll|won't|going\s+to|shall|can|should|would|by|for|until|till|before|next|this|coming|wird|werde|werden|bis|für"
    r"|hasta|para|será|sera|avant|d'ici|jusqu'à|pour|booked|scheduled|due|expect|need|to)\b|'ll\b"
)


_GONE = regex(
    r"\s+(?:came|went|passed|has\s+(?:come|gone|passed)|has\s+been\s+and\s+gone|kam|ging|verging|verstrich|pasó|llegó|est\s+passé)\b"
)
"""Right after a day that has gone by."""
_GOES = regex(
    r"\b(?:goes|go\s+out|leaves|departs|down\s+for|booked|scheduled|set|on\s+(?:the|its))\b|'ll\b|\b(?:will|coming)\b"
)


def is_ahead(low: str, start: int) -> bool:
    """Whether the words right before a time of day look ahead: "it goes on the 6 am flight", "booked for 8"."""
    return _GOES.search(low, max(0, start - 40), start) is not None


def is_past(low: str, start: int, end: int) -> bool:
    """Whether the clause around a time speaks of the past: a past verb before it, and after that no word that looks ahead,
    or the time itself gone by ("Thursday came and went")."""
    if _GONE.match(low, end):
        return True
    begin = max(0, start - 60)
    for edge in _CLAUSE.finditer(low, begin, start):
        begin = edge.end()
    verbs = list(_PAST.finditer(low, begin, start))
    return bool(verbs) and _AHEAD.search(low, verbs[-1].end(), start) is None
