"""What a promise asks of the customer first ("once I have the photos, I'll …"): whether they did it, and the time that begins
only then."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.mentions.dates import find_dates
from drafter.domain.regex import regex
from drafter.drafting.reading.ledger import outcome_words as words
from drafter.drafting.reading.ledger.promise_found import Found, due_of
from drafter.drafting.reading.ledger.thread import Said

_GIVE = r"(?:send|share|provide|give|e-?mail|upload|attach|forward|text|dm|message|take|snap|confirm|tell|fill|sign|return|post|bring|drop|let\s+(?:me|us)\s+have|reply\s+with)"
_ASKED = Waiting(
    rf"\b(?:could|can|would|will|may)\s+(?:you|we|i)\b[^.!?]{{0,40}}?\b(?:{_GIVE}|have)\b|\b(?:please|kindly|just|simply)\s+{_GIVE}\b|^\W*{_GIVE}\s+(?:me|us|a|the|your|some|it|them|over)\b|\b(?:i|we)(?:'ll|'d|\s+will|\s+would)?\s+(?:just\s+|only\s+|still\s+|also\s+)?need\s+(?:you\s+to|from\s+you|your|a\s+(?:photo|picture|copy)|(?:the|some|two)\s+(?:photos?|pictures?|serial|receipt|form))\b"
    r"|\b(?:könnten|können|würden|senden|schicken|schreiben|geben)\s+sie\b|\bbitte\s+(?:\w+\s+){0,5}(?:senden|schicken|hochladen|zusenden|angeben)\b|\b(?:brauche|bräuchte|benötige)n?\s+(?:\w+\s+)?(?:ihre?n?|noch|von\s+ihnen)\b"
    r"|\b(?:podría|podrías|puede|puedes)\w*\s+(?:\w+\s+)?(?:enviar|mandar|facilitar|pasar|dar|confirmar)\w*|\b(?:envíe|mánde|facilíte|adjúnte|páse)\w*\b|\bnecesit(?:o|amos)\s+(?:que|su|sus|una?|las?|los?)\b"
    r"|\b(?:pouvez|pourriez)-vous\b[^.!?]{0,30}?\b(?:envoyer|transmettre|fournir|joindre|donner|confirmer|partager)|\b(?:merci\s+de|veuillez)\s+(?:\w+\s+){0,2}(?:envoyer|transmettre|fournir|joindre|confirmer)|\benvoyez(?:-\w+)?\b|\b(?:il\s+(?:me|nous)\s+faut|j'ai\s+besoin\s+d|nous\s+avons\s+besoin\s+d)"
)
"""A sentence that asks the customer to give something."""
_IT = r"(?:it|them|those|these|that|this|both|everything|all\s+(?:of\s+)?(?:it|them|that))"
_THEN = Waiting(
    rf"\b(?:once|when|as\s+soon\s+as|after|the\s+(?:moment|minute|day))\s+(?:i|we)(?:'ve|\s+have)?\s+(?:have|had|got|get|received?|seen?)\s+{_IT}\b|\b(?:upon|on|after|of|from)\s+(?:receiving|getting|having|receipt\s+of)\s+{_IT}\b"
    rf"|\b(?:once|when|as\s+soon\s+as|after|the\s+(?:moment|minute|day))\s+(?:it|they|those|these|that|everything)(?:'s|'re|'ve|\s+is|\s+are|\s+has|\s+have)?\s+(?:here|in|with\s+us|done|come|comes|arrives?|arrived|reach(?:es)?)\b|^\W*(?:after\s+that|and\s+then|then|with\s+(?:that|those|these|them))\b"
    r"|\b(?:sobald|wenn|nachdem)\s+(?:(?:ich|wir)\s+)?(?:sie|es|diese|alles|das)\b|^\W*(?:danach|dann|damit)\b|\b(?:en\s+cuanto|cuando|una\s+vez\s+que)\s+(?:las?|los?)\s+(?:teng|recib)\w+|^\W*(?:después|luego|entonces|con\s+eso)\b"
    r"|\b(?:dès\s+que|une\s+fois\s+que|quand|lorsque)\s+(?:je|nous)\s+(?:l'|les|la|le)\b|\b(?:dès|à|après)\s+(?:leur\s+)?réception\b|^\W*(?:ensuite|puis|après\s+cela|après\s+quoi)\b"
)
"""A sentence that begins with what was asked for just before."""
_GOODS = regex(
    r"\b(?:returns?|returned|back|item|device|unit|router|goods|product|parcel|package|arrives?|retoure|rücksendung|zurück|gerät|ware|paket|devol\w+|artículo|paquete|retour\w*|article|appareil|colis)\b"
)
"""What travels: that it was sent off does not mean that it is here."""
_ARRIVED = Waiting(
    r"\b(?:received|arrived|(?:is|are)\s+(?:now\s+)?(?:here|in|back)|scanned|got\s+(?:it|your|the)|reached\s+us|eingegangen|eingetroffen|angekommen|erhalten|recib\w+|llegado|llegó|reçu\w*|arrivée?s?)\b"
)
_CLAUSE_ENDS = regex(r"[,;:.!?\n–—]|\b(?:but|and|so|aber|und|pero|y|mais|et)\b")
_NOT_YET = regex(
    r"n't\b|'ll\b|\b(?:not|never|no|will|shall|going\s+to|once|when|if|until|before|nicht|kein\w*|werden?|wenn|sobald|sin|aún|todavía|cuando|si|pas|quand|dès)\b"
)
_LATER = regex(
    r"\b(?:tomorrow|tonight|later|next\s+week|on\s+\w+day\s+when|morgen|später|mañana|luego|demain|plus\s+tard)\b(?!')"
)


def after_asking(one: Found) -> Found:
    """As a promise that waits for the customer, where the sentence before asks them for what this one begins with:
    "Could you send photos? Once they are here, …"."""
    if one.asks:
        return one
    lowered = one.said.lowered
    here = next((index for index, spot in enumerate(one.said.sentences) if one.start < spot.end), 0)
    if not here or _THEN.search(lowered[here]) is None:
        return one
    asked = any(_ASKED.search(low) for low in lowered[max(0, here - 2) : here])
    return replace(one, asks=True, event=False) if asked else one


def fulfilled(one: Found, messages: Sequence[Said]) -> Said | None:
    """The message in which the customer does what the promise waits for."""
    later = (said for said in messages[one.said.order + 1 :] if not said.ours)
    return next((said for said in later if said.attachments or _gives(said.low)), None)


def begun(one: Found, messages: Sequence[Said]) -> Found:
    """With the due time that begins once the customer has done their part. None where a day that was named has passed by
    then, or while what they sent is on its way."""
    done = fulfilled(one, messages) if one.asks else None
    if done is None:
        return one
    due = one.due if one.due and one.due >= done.at else None
    zone = one.said.at.tzinfo or dt.UTC
    named = find_dates(one.said.plain[one.start : one.end], said_at=one.said.at, zone=zone, language=one.said.language)
    if named and all(date.kind == "relative" for date in named):
        starts = _arrival(one, done, messages)
        words_of_it = one.said.plain[one.start : one.end]
        counted = find_dates(words_of_it, said_at=starts.at, zone=zone, language=one.said.language) if starts else []
        return replace(one, due=due_of(counted), since=(starts or done).order)
    return replace(one, due=due, since=done.order)


def _arrival(one: Found, done: Said, messages: Sequence[Said]) -> Said | None:
    """The message from which the time counts: the customer's own, or for what travels the company's word that it came."""
    sentence = next(low for spot, low in zip(one.said.sentences, one.said.lowered, strict=True) if one.start < spot.end)
    if done.attachments or _GOODS.search(sentence) is None:
        return done
    return next((said for said in messages[done.order + 1 :] if said.ours and _ARRIVED.search(said.low)), None)


def _gives(low: str) -> bool:
    """Whether the customer gives what was asked for; "I haven't sent them yet" and "attached tomorrow" do not."""
    for hit in words.SENT_IT.finditer(low):
        begin = max(
            (edge.end() for edge in _CLAUSE_ENDS.finditer(low, max(0, hit.start() - 120), hit.start())), default=0
        )
        stop = _CLAUSE_ENDS.search(low, hit.end())
        ends = stop.start() if stop else len(low)
        if not (_NOT_YET.search(low, begin, hit.start()) or _LATER.search(low, begin, ends)):
            return True
    return False
