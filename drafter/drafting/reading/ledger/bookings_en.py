"""English promises without "will": "your appointment is booked for Friday", "I'm sending a label today", "I have asked the
depot to call you by 5", "we guarantee delivery by Dec 1", "let me check", "I've waived the fee"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.mentions.dates import DateMention
from drafter.domain.regex import regex
from drafter.drafting.reading.ledger.acts_en import PERSON, as_infinitive
from drafter.drafting.reading.ledger.promise_found import Found, due_dates, tidy, without_dates
from drafter.drafting.reading.ledger.promise_words_en import GENERIC, HEDGE, STOP, conditions, trimmed
from drafter.drafting.reading.ledger.thread import Said
from drafter.drafting.reading.ledger.verb_forms import from_gerund, from_participle

_ADV = r"(?:(?:just|already|now|also|gone\s+ahead\s+and|personally|currently|right\s+away|immediately)\s+)*"
_SLOT = (
    r"appointment|visit|delivery|installation|collection|pick-?\s?up|call-?\s?back|call|repair|slot|technician|engineer|courier|driver|return|exchange|switch|activation|connection|meeting"
    r"|booking|inspection|replacement|refund|shipment|order|parcel|package|survey|fitting|dispatch|router|part|transfer"
)
_PATTERNS = Waiting(
    rf"(?<!\w)(?=\w)(?:(?P<gerund>(?:i|we)(?:'m|'re|\s+am|\s+are)\s+{_ADV}(?P<ger>sending|shipping|dispatching|posting|refunding|crediting|processing|issuing|arranging|booking|scheduling|escalating|replacing"
    r"|ordering|raising|forwarding|organi[sz]ing|investigating|looking\s+into|checking|expediting|requesting|calling|visiting|delivering|waiving|setting|taking|putting|adding|knocking|removing|applying|reverting|restoring|cancelling|canceling|stopping|moving|switching|swapping|bringing|returning|giving\s+you|getting\s+(?:you|it|this|that|someone|the)|resending|upgrading|emailing|transferring|chasing|overnighting)\b(?!\s+(?:you\s+)?(?:about|to\s+(?:let|confirm|follow|check|see|say)|in\b)))"
    rf"|(?P<asked>(?:i|we)(?:'ve|\s+have)?\s+{_ADV}(?:asked|told|instructed|arranged\s+for|requested(?:\s+that)?|got|scheduled|booked)\s+(?P<who>(?!you\b|me\b|us\b)[^,.;:!?\n]{{2,45}}?)\s+(?:to|who\s+will|will)\s+(?=\w))"
    rf"|(?P<booked>(?:i|we)(?:'ve|\s+have)?\s+{_ADV}(?:booked|scheduled|arranged|reserved|confirmed|set\s+up|moved|rescheduled|rebooked|got|fitted)\s+(?:you\s+)?(?:in\s+)?)"
    rf"|(?P<effect>(?:i|we)(?:'ve|\s+have)\s+{_ADV}(?P<eff>waived|locked(?:\s+in)?|frozen|held|extended|paused)\s+)"
    r"|(?P<guarantee>(?:i|we)\s+(?:can\s+|do\s+)?guarantee\s+(?!that\b|you\s+(?:that|will|'ll)|i\b|we\b)(?:you\s+)?)"
    r"|(?P<guaranteed>(?:guaranteed\s+(?P<g1>delivery|refund|callback|call\s+back|arrival)|(?P<g2>delivery|arrival|refund|callback)(?:\s+(?:is|has\s+been))?\s+guaranteed)\b))"
    r"|(?P<held>(?P<what>(?:your|the)\s+(?:\w+\s+)?(?:price|rate|fare|quote|offer|booking|seats?|reservation|discount|tariff|plan|account|service|fee|payment|order|spot|place))\s+(?:is|are|has\s+been|have\s+been|remains?|stays?)\s+(?:now\s+)?(?:locked(?:\s+in)?|held|frozen|guaranteed|reserved|fixed|kept|paused|waived|extended|valid|secured)\b)"
    r"|(?P<bare>^(?:ok(?:ay)?[,.]?\s+|just\s+)?(?P<bare_ger>sending|shipping|dispatching|posting|refunding|crediting|emailing|calling|resending|overnighting)\b)"
    r"|(?P<expect>\b(?:(?:you\s+(?:can|should|may)\s+|please\s+|so\s+|^|,\s+)expect|look\s+out\s+for|look\s+forward\s+to)\s+)"
    r"|(?P<let>\blet\s+me\s+(?:just\s+|quickly\s+)?(?=(?:check|look|find\s+out|see\s+(?!if\s+i\s+understand)|investigate|pull|escalate|raise|get|speak|talk|ask|verify|review|arrange)\b))"
)  # fmt: skip
_HINT = regex(r"ing\b|ed\b|told|got|set\s|froz|held|guarant|kept|valid|expect|look|let\s")
"""Letters of which every match of the pattern above holds some: far cheaper to look for."""
_SLOT_HINT = regex(rf"\b(?:{_SLOT})s?\b")


def find(said: Said, taken: list[Found]) -> Iterator[Found]:
    """The promises of these shapes in one message, where no other finder has taken the words."""
    spans = [(one.start, one.end) for one in taken]
    for sentence, low in zip(said.sentences, said.lowered, strict=True):
        for found in _in_sentence(said, sentence.start, low):
            if not any(start < found.end and found.start < end for start, end in spans):
                spans.append((found.start, found.end))
                yield found


def _in_sentence(said: Said, offset: int, low: str) -> Iterator[Found]:
    if GENERIC.search(low):
        return
    for hit in _PATTERNS.finditer(low) if _HINT.search(low) else ():
        kind = hit.lastgroup or ""
        start, after = offset + hit.start(), offset + hit.end()
        stop = STOP.search(said.low, after, offset + len(low))
        end = stop.start() if stop else offset + len(low)
        if HEDGE.search(said.low[start:end].replace("should expect", "").replace("may expect", "")):
            continue
        if made := _MAKE[kind](said, hit, (start, after, end), low):
            yield made
    if not low.endswith("?") and _SLOT_HINT.search(low):
        yield from _slots(said, offset, low)


def _slots(said: Said, offset: int, low: str) -> Iterator[Found]:
    """ "Your appointment is booked for Friday": the words right before a date that lies ahead."""
    for one in due_dates(said, offset, offset + len(low)):
        head = said.low[max(offset, one.start - 130) : one.start]
        hit = _SLOT_AT.search(head)
        if (
            hit is None
            or HEDGE.search(hit[0])
            or re.search(
                r"\b(?:estimated|expected|est\.?|approx\.?|latest|of|from|my|last|missed)\s+$", head[: hit.start()]
            )
        ):
            continue
        start = one.start - len(head) + hit.start()
        words = tidy(said.text[start : one.start - len(head) + hit.end("np")])
        slot = _made(said, (start, start, one.end), _slot_act(words, hit["how"]), [one], low)
        yield replace(slot, proposed=_PUT_FORWARD.search(low, 0, start - offset + 1) is not None)


_SLOT_AT = Waiting(
    rf"(?:^|(?<=[\s(*>-]))(?P<np>(?:(?:your|the|a|an|our|his|this|new|next|first|engineer|technician|home|online|return)\s+){{0,3}}(?:{_SLOT})s?\b(?:\s+(?:visit|appointment|slot|date|window|time|call|order|delivery|request))?(?:\s+(?:for|with|of|to|from)\s+(?!(?:the\s+)?$)(?:[^,.;:!?\n]|[.,](?=\d)){{2,40}}?)?)"
    r"\s*(?:\bis\s+|\bare\s+|\bhas\s+been\s+|\bhave\s+been\s+|\bwas\s+|'s\s+|\s|(?=:))\s*(?:now\s+|all\s+|successfully\s+|already\s+)*"
    r"(?P<how>(?:(?:(?:re)?booked(?:\s+in)?|(?:re)?scheduled|confirmed|set|arranged|planned|moved|due|fixed)(?:\s+(?:for|on|to|by|at|in)|:)?|on|for|:|coming|comes|arrives|arriving|ships|shipping|visits|visiting|leaves|leaving|calls|calling|being\s+delivered|being\s+shipped|being\s+sent)(?:\s+(?:on|out|by|for|to\s+you|back|you|at|in|the))*\s+|(?<=is\s)|(?<=are\s))$"
)


_PUT_FORWARD = regex(
    r"\b(?:(?:i|we)\s+(?:could|might|can(?!\s+(?:\w+\s+)?(?:confirm|tell|see|say|assure|promise|guarantee|advise)\b))"
    r"|(?:i|we)(?:'d|\s+would)\s+(?:like|love|be\s+(?:happy|glad|able))\s+to\s+(?:offer|propose|suggest|send|book|arrange)"
    r"|(?:i|we)\s+(?:offer|propose|suggest))\b[^.;:!?]*$"
)
"""An offer, which binds once it is taken: "we could send a fitter on Monday or take £15 off"."""


def _slot_act(words: str, how: str) -> str:
    thing = re.sub(r"\s+(?:date|window|time)$", "", words[:1].lower() + words[1:])
    if re.match(r"com|arriv|visit|call", how) and PERSON.search(thing.lower()):
        return (
            f"have {thing} {'visit' if how.startswith('visit') else 'call you' if how.startswith('call') else 'come'}"
        )
    if re.match(r"arriv|com|being\s+del", how):
        return f"get {thing} to you"
    if re.match(r"ship|leav|being\s+s", how):
        return f"ship {thing}"
    if re.search(r"(?:technician|engineer|courier|driver)s?$", thing.lower()):
        return f"have {thing} come"
    if re.search(r"refund$", thing.lower()):
        return f"get {thing} to you"
    return f"make {thing}" if re.search(r"delivery|call", thing.lower()) else f"keep {thing}"


def _made(
    said: Said, span: tuple[int, int, int], does: str, dates: list[DateMention], low: str, *, done: bool = False
) -> Found:
    asks, event = conditions(low)
    start, end = trimmed(said, span[0], span[2])
    return Found(said, start, end, does, dates[0].latest if dates else None, done, asks, event, done)


def _rest(said: Said, span: tuple[int, int, int]) -> tuple[str, list[DateMention]]:
    dates = due_dates(said, span[1], span[2])
    return without_dates(said, span[1], span[2], dates), dates


def _gerund(said: Said, hit: re.Match[str], span: tuple[int, int, int], low: str) -> Found | None:
    rest, dates = _rest(said, span)
    verb, _, particle = hit["ger"].partition(" ")
    does = " ".join(filter(None, (from_gerund(verb), particle.strip(), rest)))
    return _made(said, span, does, dates, low) if rest or dates else None


def _asked(said: Said, hit: re.Match[str], span: tuple[int, int, int], low: str) -> Found | None:
    rest, dates = _rest(said, span)
    who = said.text[span[0] - hit.start() + hit.start("who") : span[0] - hit.start() + hit.end("who")]
    return _made(said, span, f"have {who} {as_infinitive(rest)}", dates, low) if rest and dates else None


def _booked(said: Said, hit: re.Match[str], span: tuple[int, int, int], low: str) -> Found | None:
    rest, dates = _rest(said, span)
    if not dates:
        return None
    thing = re.split(r"\s+(?:from|to|for)\s+", rest, maxsplit=1)[0].strip() or "appointment"
    last = thing.lower()
    if re.search(r"(?:technician|engineer|courier|driver|colleague|plumber|electrician)s?$", last):
        return _made(said, span, f"have {thing} come", dates, low)
    return _made(
        said,
        span,
        f"make {thing}"
        if re.search(r"delivery$|call$|call-?back$", last)
        else f"keep {thing if re.match(r'(?:your|the|an?|our|it)', last) else 'your ' + thing}",
        dates,
        low,
    )


def _effect(said: Said, hit: re.Match[str], span: tuple[int, int, int], low: str) -> Found | None:
    rest, dates = _rest(said, span)
    verb, _, particle = hit["eff"].partition(" ")
    verb = {"frozen": "freeze"}.get(verb) or from_participle(verb)
    return (
        _made(said, span, " ".join(filter(None, (verb, particle.strip(), rest))), dates, low, done=True)
        if rest
        else None
    )


def _guarantee(said: Said, hit: re.Match[str], span: tuple[int, int, int], low: str) -> Found | None:
    rest, dates = _rest(said, span)
    what = rest or (hit["g1"] or hit["g2"] or "" if hit["guaranteed"] else "")
    if not dates or not what:
        return None
    delivery = re.match(r"delivery(?:\s+of)?\b\s*(.*)", what, re.IGNORECASE)
    return _made(
        said, span, f"deliver {delivery[1] or 'your order'}".strip() if delivery else f"guarantee {what}", dates, low
    )


def _expect(said: Said, hit: re.Match[str], span: tuple[int, int, int], low: str) -> Found | None:
    rest, dates = _rest(said, span)
    if not dates or not rest:
        return None
    call = re.match(
        r"(?:to\s+(?:hear|receive\s+an?\s+(?:call|email))|an?\s+(?:call|reply|response|answer|update|email))\b",
        rest,
        re.IGNORECASE,
    )
    does = (
        "call you"
        if call and "call" in call[0].lower()
        else "get back to you"
        if call
        else f"get {re.sub(r'^to (?:receive|get|have) ', '', rest)} to you"
    )
    return _made(said, span, does, dates, low)


def _held(said: Said, hit: re.Match[str], span: tuple[int, int, int], low: str) -> Found | None:
    _, dates = _rest(said, span)
    what = said.text[span[0] : span[0] + len(hit["what"])]
    return _made(said, span, f"keep {what[:1].lower()}{what[1:]}", dates, low, done=True)


def _bare(said: Said, hit: re.Match[str], span: tuple[int, int, int], low: str) -> Found | None:
    rest, dates = _rest(said, span)
    return _made(said, span, f"{from_gerund(hit['bare_ger'])} {rest}", dates, low) if rest and dates else None


def _let(said: Said, hit: re.Match[str], span: tuple[int, int, int], low: str) -> Found | None:
    rest, dates = _rest(said, span)
    return _made(said, span, as_infinitive(rest), dates, low) if rest else None


_MAKE: dict[str, Callable[[Said, re.Match[str], tuple[int, int, int], str], Found | None]] = {
    "gerund": _gerund, "asked": _asked, "booked": _booked, "effect": _effect, "guarantee": _guarantee,
    "guaranteed": _guarantee, "expect": _expect, "let": _let, "held": _held, "bare": _bare,
}  # fmt: skip
