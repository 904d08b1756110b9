"""Causes that nobody gave: "because our courier lost the label". A cause is a fact like a date; a guess that sounds like
one is what customers find out first. Only causes by others are looked at: "because we did not check" is an admission.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.mentions.names import fold
from drafter.domain.regex import regex
from drafter.domain.score import Mark
from drafter.drafting.checking.gate import Gate
from drafter.drafting.checking.manner.bags import bag
from drafter.drafting.checking.sheet import Sheet

_THWARTED = r"(?:held back|held up|delayed|blocked|stopped|stalled|kept back|prevented|disrupted|interrupted|corrupted|overwrote|wiped|deleted|duplicated|dropped|swallowed|froze|jammed|rejected|knocked out|brought down|threw out|mixed up|caused|led to|meant that|set (?:it|everything|things) back)"
"""What a mishap does to the customer's matter."""
_HAPPENS = r"(?:(?:arrive|land|come|leave|start|begin|end|run|go|be|ship|return|open|close|expire|finish|depart|happen)\b|(?:reach|get|have|hear|see|receive|meet|pay|take|collect|bring|join|hit|visit) (?:your|you|the|our|my|his|her|their|it|them|us|him|me|an?|home|with|from|by|on)\b)"
"""After "due to": what is to happen then and no cause, "it is due to reach you on Monday"."""
_BECAUSE = (
    r"\bbecause (?:of )?(?:our|the|a|an|its|their) (?P<cause>[^.!?,;]{8,90})"
    r"|\bsince (?:our|its|their) (?P<since>[^.!?,;]{4,40} (?:was|were|is|are|had|has|lost|broke|ran|failed|\w+ed)\b[^.!?,;]{0,40})"
    r"|\b(?:due to|owing to|caused by|on account of|(?:(?<=is )|(?<=was )|(?<='s )|(?<=be )|(?<=been )|(?<=were )|(?<=are ))down to|thanks to) "
    rf"(?:our |the |an? )?(?![£$€\d]|us\b|me\b|you\b|we\b|i\b)(?!(?<=due to ){_HAPPENS})(?P<due>[^.!?,;:–—]{{4,70}})"
    r"|\bwhat (?:happened|went wrong) (?:is|was)(?: that)? (?:our |the |an? )?(?:your )?(?P<told>[^.!?;]{8,90})"
    r"|\bwhat you(?:'re| are) (?:seeing|getting|experiencing|hearing) is (?:our |the |an? )?(?P<seen>[^.!?;:]{4,70})"
    r"|\b(?:as (?:to|for) why|why (?:it|this|that) happened|the (?:reason|cause)): (?P<why>[^.!?;]{8,90})"
    r"|\b(?:came|stemmed|resulted) from (?:our|the|an?) (?P<from>[^.!?,;]{4,70})"
    r"|\b(?:comes?|stems?|results?|arises?|goes back|traces? back) (?:from|to) (?:our|the|an?) (?P<comes>[^.!?,;]{4,70})"
    r"|\bthe (?:reason|cause)(?: for (?:it|this|that))? (?:is|was)(?: that)? (?:our |the |an? )(?P<reason>[^.!?,;]{8,90})"
    r"|(?:^|[,;:–—] ?|\b(?:that|and|but) )(?P<is>(?=\S)(?!(?:(?:and|but|so|then|as)\b|that|this|it|which|what|who|my|i|we|you|your|our own|nobody|no one|nothing|finding|ours|he|she|they)\b)[^.!?,;:–—]{6,80}?) (?:is|was) (?:the (?:likely |probable |real |actual )?(?:cause|culprit|reason)(?! (?:for|why|that|i|we|you)\b)|(?:to blame|behind (?:it|this|that|all this))\b)"
    rf"|(?:^|[.;:–—] ?)(?P<held>an? (?:[\w'-]+ ){{1,4}}?(?:at|in|on|with|by|of|from|between) (?:our|the|an?|your) [^.!?,;:–—]{{3,40}}? {_THWARTED} [^.!?,;:–—]{{3,60}})"
    r"|(?P<turned>\b(?:the|your|our|an?) [^.!?,;]{3,40} turned out to (?:be|have) [^.!?,;]{3,60})"
    r"|\bweil (?:unser\w*|der|die|das|ein\w*) (?P<weil>[^.!?,;]{8,90})|\b(?:wegen|aufgrund) (?P<wegen>[^.!?,;]{4,60})"
    r"|\bporque (?:nuestr\w+|el|la|un\w*) (?P<porque>[^.!?,;]{8,90})|\bdebido a (?P<debido>[^.!?,;]{4,60})"
    r"|\bparce que (?:notre|nos|le|la|un\w*) (?P<parce>[^.!?,;]{8,90})|\ben raison d[eu'] ?(?P<raison>[^.!?,;]{4,60})"
)
_KNOWN_CAUSES = (
    r"\b(?P<mishap>(?:had|there (?:was|were)|was on) (?:an? )?(?:\w+ )?(?:strike|walkout|flood|fire at|breakdown|power cut|outage at)|broke down|"
    r"(?:a )?known (?:fault|issue|bug|problem|weakness|defect|flaw|glitch) (?:at|in|with|of)|(?<!you )(?:was|were|had been|had fallen|fell|called in) (?:taken |off )?(?:ill|sick|unwell|stuck in \w+|double-booked|held up (?:by|at|in))\b|(?:system|software|computer|technical|human|clerical|printing) (?:error|glitch|failure|fault|problem)|"
    r"staff (?:shortage|sickness)\w*|short[- ]staffed|backlog|heavy traffic|snow\w*|sends? (?:those|these|such|the|them) [\w ]{0,12}(?:by itself|automatically))"
)
_CAUSE, _GATE = Waiting(f"{_BECAUSE}|{_KNOWN_CAUSES}"), Gate(_BECAUSE, _KNOWN_CAUSES)
_OWN_CAUSE = regex(
    r"^(?:because|since) (?:of )?(?:(?:our|the) [^.!?;]{0,40}\b(?:did(?:n't| not)|forgot|never|isn't mine|is not mine|was ours)|our [^.!?;]{0,40}\bfailed)\b"
)
"""A failing of ours that is owned, not an excuse; and whose decision it is."""
_OWNED = Waiting(
    r"\b(?:(?:on|at) our (?:own )?(?:side|part|end)|our (?:own )?(?:delay|lateness|silence|slowness|fault|mistake|error|failure|failing|doing|bug|oversight)|we (?:failed|forgot|missed|got|made|did|didn't|never|hadn't|had not|overlooked|lost|left)|"
    r"by us|of ours|(?:was|is|were|are) ours|with us|our side's|unser(?:e[rsnm]?)? (?:eigenen? )?(?:fehler\w*|versehen\w*|seite|schuld|versäumnis\w*|verspätung\w*|verzögerung\w*|panne\w*|ausfall\w*|nachlässigkeit)|bei uns|von uns|wir|"
    r"nuestr[oa] (?:error|culpa|fallo|parte|retraso|demora|silencio|descuido)|nosotros|de notre (?:côté|part|faute)|notre (?:faute|erreur|retard|silence|oubli)|chez nous|nous)\b"
)
"""A failing of ours that is owned and no excuse, wherever the words stand: "a document sat on our side"."""
_UNKNOWN = regex(
    r"\b(?:gives? no|does(?:n't| not)|do(?:n't| not) (?:say|show|tell|know)|not (?:yet )?(?:known|recorded|clear|settled|decided)|no (?:reason|record|answer|note)|nothing|"
    r"isn't|is not|aren't|nicht|kein\w*|no (?:dice|consta|indica|sabemos)|ne (?:dit|précise|donne|savons)|n'indique)\b"
)
"""What is not known is told, not a cause: "because the file gives no reason"."""
_ASKED = regex(
    r"\b(?:decision|choice|call|right|yours|mine|(?:i|we) (?:may|can|am|are|cannot|can't)|allowed|authority|approv\w*|decid\w*|sign off|my (?:desk|hands?|limit)|"
    r"entscheid\w*|darf|dürfen|befugnis\w*|meine hände|decid\w*|puedo|competencia|autoriz\w*|décid\w*|peux|pouvons|habilit\w*)\b"
)
_LITTLE = bag(
    "already since today yesterday tomorrow bereits schon seit heute gestern desde ayer depuis déjà hier "
    "with that this your from their were have been which when then than them they only also after before into "
    "wrong wrongly wrongfully mistake mistakes error fault failure problem issue issues trouble working work worked side again "
    "behind under over above below between inside outside through during while there here these those other another again used same first last next very more most "
    "asked ordered booked wanted requested reserved bought needed you'd they'd usted ustedes habían pedido pedida pedidos pedidas pidió solicitado solicitada reservado encargado "
    "hatten wollten sollten bestellt gebucht gewünscht aviez avaient demandé demandée commandé commandée réservé voulu "
    "itself still just being never came went made gave left held kept sent "
    "tort erreur faute côté cette votre notre dans avec pour était avait fehler falsch nicht seite unser wurde hatte haben "
    "weiter weiterhin immer danach später encore toujours ensuite después luego todavía aún seguía sigue seguía "
    "error fallo culpa nuestra nuestro estaba había para"
)


def causes(sheet: Sheet, given: frozenset[str]) -> Iterator[tuple[Mark, str]]:
    """The causes that the reply tells and that neither case nor plan speaks of; `given` are all words of both."""
    asking = sheet.may_hold(_GATE)
    for line in sheet.sentences:
        lowered = sheet.lower[line.start : line.end]
        if line.text.endswith("?") or not asking.holds(lowered):
            continue
        heads = sheet.once("given heads", lambda: frozenset(word[:5].lower() for word in given))
        for hit in _CAUSE.finditer(lowered):
            told = hit[hit.lastgroup or 0]
            if _OWN_CAUSE.search(hit[0]) or (hit.lastgroup == "told" and sheet.plan.resolution.kind != "investigation"):
                continue  # "what happened is that" tells what is known, unless that is yet to be found out
            if hit.lastgroup == "comes" and sheet.plan.resolution.kind != "investigation":
                continue  # what comes from where is told of parcels and refunds as well
            if hit.lastgroup in ("cause", "since") and not _is_of_the_past(lowered, hit):
                continue
            if hit.lastgroup == "wegen" and _names_the_topic(lowered):
                continue
            told = _still_held(sheet, told)
            words = {fold(word)[:5] for word in re.findall(r"[^\W\d_]{4,}", told) if word not in _LITTLE}
            if hit.lastgroup != "mishap" and (
                _OWNED.search(hit[0]) or _UNKNOWN.search(hit[0]) or _ASKED.search(hit[0])
            ):
                continue
            new = len(words - heads)
            if (
                new
                and (hit.lastgroup == "mishap" or 2 * new >= max(1, len(words)))
                and not (new == 1 and len(words) == 2 and _actor_given(told, heads))
                and not sheet.quotes(line.start + hit.start())
            ):
                yield sheet.mark(line.start + hit.start(), line.start + hit.end()), "nobody gave this cause"


_IN_TOUCH = regex(
    r"\b(?:(?:ich|wir) (?:[\w-]+ ){0,3}?(?:rufe?n?|melden?|schreiben?|kontaktieren?|wenden?|sprechen?|telefonieren?|mailen?|informieren?|kommen?|komme)|"
    r"(?:rufe?n?|melden?|schreiben?|kontaktieren?|wenden?|sprechen?|telefonieren?|mailen?|informieren?|kommen?) (?:ich|wir)|"
    r"(?:werden?|möchten?|wollen|will) (?:ich|wir)|(?:ich|wir) (?:werden?|möchten?|wollen|will))\b"
)
_TOUCHES = regex(
    r"\b(?:rufe?n?|anrufen|anzurufen|melden?|schreiben?|kontaktieren?|wenden?|sprechen?|telefonieren?|mailen?|informieren?)\b|\bauf sie zu\b"
)
_WENT_WRONG = regex(
    r"\b(?:erst|später|leider|nicht|nie|kein\w*|konnten?|war|waren|wurden?|hatten?|haben|hat|ist|sind|verzöger\w*|verspät\w*|verschieb\w*|verschob\w*)\b"
)


def _names_the_topic(lowered: str) -> bool:
    """Whether "wegen" only says what somebody of us gets in touch about: "wegen der Uhrzeit rufe ich Sie an". Beside what went
    wrong, or comes later for it, it tells a cause."""
    return (
        _IN_TOUCH.search(lowered) is not None
        and _TOUCHES.search(lowered) is not None
        and _WENT_WRONG.search(lowered) is None
    )


_HAPPENED = regex(
    r"\b(?:was|were|has|have|had|did|went|came|got|fell|broke|took|left|lost|stood|ran|became|brought|\w{2,}ed|(?:was|were|has|have|had|did)n't)\b|'(?:s|ve) (?:\w+ )?\w{2,}ed\b"
)
_TO_COME = regex(r"\b(?:will|won't|shall|can|can't|cannot|don't|doesn't|am|stays?|remains?)\b|'(?:ll|m)\b")


def _is_of_the_past(lowered: str, hit: re.Match[str]) -> bool:
    """Whether the reason is one of something that happened. Of what is yet to come, of a decision or of what we do not know
    ("you won't need to explain it again, because the file goes along") a reason tells what we do, and no cause."""
    before = re.split(r"[;:–—]", lowered[: hit.start()])[-1]
    explained = before if len(before.split()) > 1 else lowered[hit.end() :]
    return _HAPPENED.search(explained) is not None and _TO_COME.search(explained) is None


_HELD = regex(
    r"^(?:systems?|records?|files?|books|account|list|computers?|database|screen) (?:still |only |always ){0,2}"
    r"(?:knew|had|held|showed|listed|carried|kept|named|gave|used|pointed (?:at|to)|went by)\b"
)
_CAUSE_KEY = regex(r"cause|reason|why|grund|causa|motiv|raison")


def _still_held(sheet: Sheet, told: str) -> str:
    """What a cause rests on, where the case gives one and the reply tells it of our books: that "our system still knew your
    old meter" says no more than what went to the old meter."""
    known = sheet.plan.resolution.kind != "investigation" and any(
        value and _CAUSE_KEY.search(key) for key, value in sheet.case.facts.items()
    )
    return _HELD.sub("", told) if known else told


def _actor_given(told: str, heads: frozenset[str]) -> bool:
    """Whether who did it was given, and half of what they did: "our warden took an O for a D" of a warden who misread."""
    first = next((word for word in re.findall(r"[^\W\d_]{4,}", told) if word not in _LITTLE), "")
    return fold(first)[:5] in heads
