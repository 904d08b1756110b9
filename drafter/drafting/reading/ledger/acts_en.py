"""The act of an English promise as an infinitive that follows "we would …": "ship a replacement", "have a technician
visit you", "get your refund to you". The promise's own words are kept; only the grammar around them changes."""

from __future__ import annotations

import re

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.regex import regex
from drafter.drafting.reading.ledger.verb_forms import from_gerund, from_participle, is_participle

PERSON = Waiting(
    r"\b(?:technician|tech|engineer|inspector|assessor|adjuster|adjustor|sampler|roofer|joiner|glazier|gas\s?fitter|locksmith|cleaner|lads?|guys|housekeeping|engineering|accounts|adviser|nurse|doctor|builder|installer|porter|colleague|team|someone|somebody|manager|supervisor|agent|specialist|expert|representative|rep|driver|courier|department|warehouse|plumber|electrician|fitter|crew|advisor|adviser"
    r"|office|member|contractor|surveyor|consultant|director|staff|partner|bank|depot|store|shop|branch|carrier|supplier|guy|lady|person|desk|developer|developers|support|finance|billing|dispatch|one\s+of\s+us)s?\b"
)
_LEAD = regex(
    r"^(?:(?:also|now|then|personally|gladly|happily|just|definitely|certainly|absolutely|of course|immediately|quickly|happily|both|actually|be happy to|be glad to|be pleased to|be more than happy to|be able to|be sure to|make sure to|go ahead and)\s+)+",
    re.IGNORECASE,
)
_TO_YOU = regex(
    r"^(?:arrive|reach you|get to you|be with you|land|come|get there|be there|be delivered|be with|get here|appear|show up|show|be in your hands)\b(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_RECEIVE = regex(
    r"^(?:receive|get|have|see|be\s+(?:sent|given|issued|emailed))\s+(?P<what>.+)$", re.IGNORECASE | re.DOTALL
)
_HEAR = regex(r"^(?:hear|have\s+(?:an?\s+)?(?:answer|reply|response|update|news)|get\s+(?:an?\s+)?(?:answer|reply|response|update|news|call(?:back)?|email|phone\s+call))\b(?:\s+back)?(?:\s+from\s+(?P<who>[^,.]{1,40}?))?(?P<rest>\s+(?:about|on|with|regarding)\b.*)?$", re.IGNORECASE | re.DOTALL)  # fmt: skip
_PASSIVE = regex(
    r"^be\s+(?:(?P<adv>fully|partially|automatically|now|all|completely|personally)\s+)?(?P<verb>\w+)(?:\s+(?P<rest>.*))?$",
    re.IGNORECASE | re.DOTALL,
)
_PROGRESSIVE = regex(r"^be\s+(?P<verb>\w+ing)\b(?P<rest>.*)$", re.IGNORECASE | re.DOTALL)


def as_infinitive(words: str) -> str:
    """What "I will …" was followed by, without fillers; "be sending X" becomes "send X"."""
    words = _LEAD.sub("", words)
    if progressive := _PROGRESSIVE.match(words):
        return f"{from_gerund(progressive['verb'].lower())}{progressive['rest']}".strip()
    return words[:1].lower() + words[1:]


def act_of_subject(subject: str, words: str, *, negated: bool = False) -> str:
    """ "A technician" + "visit you" → "have a technician visit you"; "your order" + "be shipped" → "ship your order"."""
    subject = _small(subject)
    words = _LEAD.sub("", words)
    named = re.fullmatch(r"[A-Z][a-zé]+(?:\s+[A-Z][a-z]+)?(?:\s+(?:from|in|at)\b.*)?", subject)
    thing = PERSON.search(subject.lower()) is None and subject.lower() not in ("he", "she", "they") and not named
    if thing and not negated and (coming := _TO_YOU.match(words)):
        rest = re.sub(r"^\s*(?:with|to)\s+you\b", "", coming["rest"]).strip(" ,")
        aimed = re.match(r"(?:to|at|in|on|into)\b", rest.lower())
        return f"get {_object(subject)} {rest if aimed else 'to you ' + rest}".strip()
    passive = _PASSIVE.match(words)
    if passive and is_participle(passive["verb"].lower()) and (thing or negated):
        rest = re.sub(r"\bby\s+(?:us|our\s+\w+|the\s+team)\b", "", passive["rest"] or "").strip()
        act = f"{from_participle(passive['verb'].lower())} {_object(subject)} {rest}".strip()
        return f"not {act}" if negated else re.sub(r"\bto\s+to\b", "to", act)
    if negated:
        return f"make sure {subject} does not {words}"
    if thing and words.lower().startswith(("ship", "go out", "leave", "be shipped")):
        return f"ship {_object(subject)}"
    if thing and words.lower().startswith("be "):
        return f"have {_object(subject)} {words[3:]}"
    return f"have {_object(subject)} {as_infinitive(words)}"


def yours(words: str, *, negated: bool = False) -> str | None:
    """What the company does where "you will …": "receive a refund" → "get a refund to you". None where the act is
    the customer's own ("you will need to …")."""
    if not negated and (
        able := re.match(r"(?:then\s+)?be\s+able\s+to\s+(?P<act>.+)$", words.strip(), re.IGNORECASE | re.DOTALL)
    ):
        return f"make sure you can {able['act']}"
    words = _LEAD.sub("", words.strip())
    passive = _PASSIVE.match(words)
    if negated:
        if passive and is_participle(passive["verb"].lower()):
            return f"not {from_participle(passive['verb'].lower())} you {passive['rest'] or ''}".strip()
        return f"make sure you do not {words}" if re.match(r"(?:pay|lose|owe|have\s+to\s+pay)", words.lower()) else None
    if hear := _HEAR.match(words):
        who = (hear["who"] or "").strip().lower()
        rest = (hear["rest"] or "").rstrip()
        if "call" in words.lower()[:24]:
            return f"call you{rest}"
        return (
            f"have {who} get back to you{rest}"
            if who and who not in ("us", "me", "our team", "the team")
            else f"get back to you{rest}"
        )
    if (
        passive
        and is_participle(passive["verb"].lower())
        and passive["verb"].lower()
        not in ("asked", "required", "needed", "charged", "billed", "prompted", "redirected")
    ):
        verb, rest = from_participle(passive["verb"].lower()), passive["rest"] or ""
        if agent := re.match(r"by\s+(?P<who>[^,.]{2,40}?)(?P<tail>\s+(?:to|about|with|for)\b.*)?$", rest):
            who = agent["who"].strip()
            return (
                f"{verb} you{agent['tail'] or ''}"
                if who in ("us", "me")
                else f"have {who} {verb} you{agent['tail'] or ''}"
            )
        return f"{verb} you {rest}".strip()
    if got := _RECEIVE.match(words):
        what = got["what"].strip()
        if re.match(r"(?:to|any\s+(?:issues|questions)|until|been|the\s+(?:option|chance))\b", what.lower()):
            return None
        where = re.search(r"\b(?:to|in|into|on|at|via|by\s+email|through)\s+(?:your|the)\b", what.lower())
        return f"get {what}" if where or what.lower().endswith(("back", "by email")) else f"get {what} to you"
    return None


def _small(subject: str) -> str:
    """A leading article or pronoun in lower case; names keep their capital."""
    first, _, rest = subject.partition(" ")
    small = [
        "a",
        "an",
        "the",
        "your",
        "our",
        "one",
        "my",
        "someone",
        "somebody",
        "he",
        "she",
        "they",
        "it",
        "this",
        "that",
        "both",
        "all",
        "another",
        "any",
    ]
    return f"{first.lower()} {rest}".strip() if first.lower() in small else subject


def _object(subject: str) -> str:
    return {"he": "him", "she": "her", "they": "them", "i": "me", "we": "us"}.get(subject.lower(), subject)
