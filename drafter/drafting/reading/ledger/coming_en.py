"""English promises told in the present or cut short: "a fix goes out with Thursday's release", "with you by teatime",
"it's down for delivery on Thursday", "give me until Friday", "Wednesday it is, between nine and noon".

A clause binds where it names a time to come and tells of something on its way, unless it is one of the look-alikes:
what is usual, what others expect, what the customer is to do, opening hours, what was done before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.mentions.dates import DateMention, find_durations
from drafter.domain.regex import regex
from drafter.drafting.reading.ledger.acts_en import act_of_subject, as_infinitive
from drafter.drafting.reading.ledger.promise_found import EVENT, Found, due_dates, due_of, without_dates
from drafter.drafting.reading.ledger.promise_words_en import HEDGE, conditions, trimmed
from drafter.drafting.reading.ledger.thread import Said
from drafter.drafting.reading.ledger.verb_forms import from_gerund

_DETERMINED = r"(?:it|they|he|she|this|that|both|everything|(?:the|your|our|a|an|one|two|three|another|any|all|my|his|her|their|this|that|some|(?:fri|satur|sun|mon|tues|wednes|thurs)day's)\s+(?:[^,;:]|,(?=\d)){1,50}?)"
"""Who or what comes. Bare plurals ("refunds", "orders") tell of what is usual."""
_ALONE = r"(?:(?:new|final|last|next|fresh|corrected|second|first|full|spare)\s+)?(?:bill|invoice|refund|replacement|reprint|parcel|package|van|courier|driver|engineer|technician|tech|fitter|crew|team|part|parts|fob|key|keys|card|letter|cheque|check|report|update|fix|patch|delivery|order|label|router|unit|contract|statement|sample|bag|luggage|money|credit|result|results|proof|tickets?|voucher|food|meal|kit|door)"
"""A thing named without an article, as in notes and chats: "van leaves at 1"."""
_GOES = r"(?:goes|go|ships?|leaves?|lands?|arrives?|comes?|reach(?:es)?|gets?\s+(?:to|there|in|here|you)|hits?|follows?|departs?|drops|clears|hands?|takes?|brings?|delivers?|collects?|picks|calls?|rings?|phones?|drives|fits|returns|pops|visits?|sends?|posts?|starts?|releases?)"
_IS = r"(?<!\sand)(?:'s|'re|\s+is|\s+are|\s+has\s+been|\s+have\s+been|\s+should\s+be)\s+(?:now\s+|all\s+|already\s+|also\s+|currently\s+|just\s+)*"
_COMING = Waiting(
    # who or what is on its way
    rf"(?<!\w)(?=\w)(?:(?P<goes>(?:^|(?<=[\s,:;(–-]))(?P<who>{_DETERMINED}|{_ALONE})(?:\s+(?:then|now|also|either|just|only|actually|all))?\s+(?P<verb>{_GOES})\b(?!\s+(?:up\s+to|between)))"
    rf"|(?P<state>(?:^|(?<=[\s,:;(–-]))(?P<what>{_DETERMINED}|{_ALONE}){_IS}(?P<how>coming|on\s+(?:its|their|his|her|the)\s+way|on\s+(?:the|our|tomorrow's|today's|\w+day's)\s+(?:\w+\s+){{0,2}}(?:run|van|truck|list|round|lorry|press|plane|flight|schedule|rota|boat|board|books)"
    r"|going\s+(?:out|off|live|in|on|to)|being\s+\w+ed|due|down\s+(?:for|as)|down\b|pencilled\s+in|slated|lined\s+up|slotted\s+in|in\s+(?:the\s+)?(?:post|mail|for)|out\s+for\s+delivery|out\b|ready|there\b|here\b|yours|with\s+(?:you|us)|back\b|heading|driving|starting|landing|arriving|leaving|shipping|calling|visiting|delivering|fitting|collecting|returning"
    r"|(?:re)?booked|(?:re)?scheduled|set|confirmed|arranged|planned|reserved|guaranteed|held|locked\s+in|due\s+to|at\s+your))"
    # the company's own act, under way
    r"|(?P<mine>(?:i|we)(?:'m|'re|\s+am|\s+are)\s+(?:just\s+|now\s+|also\s+|personally\s+|going\s+to\s+be\s+)*(?P<ger>(?!looking\s+forward|hoping|trying|waiting|expecting|experiencing|having|seeing|getting\s+(?:some|a\s+lot|many)|aiming|going|being|afraid|planning|working\s+(?:hard|on)|seeking|wondering|assuming|sorry|open|closed|here|missing|asking|offering|thinking|guessing|talking)[a-z]{2,14}ing)\b)"
    # noted, set, put down for
    r"|(?P<noted>(?:i|we)(?:'ve|\s+have)?\s+(?:also\s+|now\s+|just\s+|already\s+)?(?:got\s+)?(?:(?:set|put|slotted|pencilled|fitted|squeezed|marked|lined\s+up|signed|penciled|entered|got|added|noted|made)\b|a\s+(?:note|reminder)\b))"
    r"|(?P<list>(?:the|our|a)\s+[^,;:]{2,40}?\s+(?:has|have)\s+(?:you|your|it|this)\b[^,;:]{0,40}?\s+(?:on|in)\s+(?:its|their|the|his|her)\s+(?:list|round|diary|schedule|books|route|run))"
    # said in a word: "booked for Friday", "yes, Monday the 19th"
    r"|(?P<word>(?:^|(?<=[,.!–-]\s))(?:(?:all|now|also|it's|is)\s+)*(?:(?:moved|changed|switched|shifted|pushed\s+back|put\s+back)(?=\s+(?:it\s+|you\s+)?to\s)|(?:re)?booked|(?:re)?scheduled|confirmed|guaranteed|reserved|arranged|held\s+for\s+you|yours|collected)\s+(?:in\s+|you\s+in\s+|with\s+you\s+|again\s+|it\s+in\s+)?(?:for|on|until|through|between|this|at|from)?\b)"
    r"|(?P<yes>^(?:yes|yep|correct|confirmed|sure(?:\s+thing)?|absolutely|certainly|of\s+course)[,:!.]\s+(?:it's\s+|that's\s+|still\s+|on\s+|for\s+){0,3}(?=(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|the\s+\d|\d|today))"
    r"|(?P<its>^(?:it's|it\s+is|that's|you're\s+down\s+for|you're\s+in\s+(?:on|for))\s+(?:for\s+|on\s+)?(?=(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|the\s+\d)))"
    # cut short
    r"|(?P<short>(?:^|(?<=[,:;–-]\s)|(?<=\band\s)|(?<=\bthen\s))(?:(?:should|will|'ll)\s+be\s+)?(?:(?P<back>back\s+(?:to|with|in\s+touch)\b)|(?:with|at|by|round|over\s+to|on)\s+(?:you|yours|your\s+\w+)\b|there\b|in\s+the\s+(?:post|mail)|out\s+(?:to\s+you|for\s+delivery)|on\s+(?:its|their)\s+way|yours\b))"
    rf"|(?<!\w)(?=\w)(?:(?P<thing>^(?:an?\s+|the\s+|your\s+)?(?:\w+\s+)?(?:{_ALONE})\s+(?:(?:on|at|for|to|with|in|through)\s+(?:the\s+\w+|you|your\s+\w+|reception|hand|stock)\b|is\b))"
    r"|(?P<settled>^(?:(?:ok(?:ay)?|great|perfect|right|sure(?:\s+thing)?),?\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|today|morning|afternoon|that|the\s+\w+)(?:,?\s+(?:the\s+)?\w+\s+\w+)?\s+it\s+is\b))"
)
_USUAL = regex(
    r"\b(?:usually|normally|typically|generally|as\s+a\s+rule|on\s+average|in\s+general|always|often|sometimes|every\s+(?:day|order|week)|each\s+(?:day|week|order)|all\s+(?:orders|returns|claims|refunds)|most\b|customers?|anyone|everyone)\b"
)
_HEARSAY = regex(
    r"\b(?:tells?|told|says?|said|swears?|quotes?|reckons?|thinks?|expects?|expected|estimates?d?|claims?|according\s+to|apparently|i(?:'m|\s+am)\s+told|we(?:'re|\s+are)\s+told|understand|believe|hear|heard|intend|predict\w*|forecast|earliest)\b"
)
_NOT_COMING = Waiting(
    # the customer's turn, opening hours, terms, what is over, what is denied
    r"\b(?:please|you\s+(?:can|may|could|need|must|should|have\s+to|want|are\s+(?:welcome|able|due|booked|travelling|flying|on)|know|said|told|mentioned|asked)|you'(?:re|d)\s+(?:welcome|able|travelling|like|rather|free)|feel\s+free|welcome\s+to"
    r"|open|opens|close[sd]?|closing|office\s+hours|our\s+hours|(?:our|the)\s+offices?\s+(?:is|are)|sale|promo\w*|deal|deadline|expir\w+|valid|ends|ending|renew\w*|(?:invoice|bill|payment|balance|premium|rent|fee|instal?lment)\s+(?:is|are|falls?)\s+(?:\w+\s+)?due|contract|warranty|terms|policy|bank\s+holiday|maintenance|outage|your\s+(?:flight|train|trip|payment|bill\s+is\s+due|subscription|trial|membership|holiday|stay|email|message|tweet|call|visit\s+to)"
    r"|(?:out|off|away|on\s+leave|on\s+holiday)\s+(?:until|till|sick|today|this|next|from)|up\s+until|was|were|had|did|last|since|not|never|cannot|unable|without|ago|if|unless|whether|in\s+case|would|could|might|may\b(?!\s+\d)|either|can\b(?!\s+(?:collect|pick)))\b|n't\b"
)
_BOUND = regex(
    r"[;:!?\n]|\s[–—-]\s|\.\s|,\s+(?:and\s+|so\s+|but\s+|or\s+|then\s+)?|\b(?:and|so|but|because|which|then|as)\s+(?=(?:i|we|you|he|she|they|it|the|your|our|a|an|any|someone|then|back|with|hands?)\b|[a-z]{2,12}\s+\()"
)
_STOP = regex(
    r"[;!?\n]|\.(?=\s|$)(?<!a\.m\.)(?<!p\.m\.)|\s[–—-]\s|,?\s+(?:but|because|so|although)\s|\s+and\s+(?=will\s)|,?\s+and\s+(?=(?:i|we|you|he|she|they|it|the|your|our|a|any|then|someone)\b)|,\s+(?=(?:i|we|you|he|she|they)(?:'|\s)|(?:and|then|so)\s)"
)
_TO_BE = regex(r"^(?:should|will|'ll)\s+be\s+", re.IGNORECASE)
_WAIT = regex(
    r"\b(?P<lead>(?:just\s+)?(?:give|allow)\s+(?:me|us|it|them|him|her)|leave\s+(?:it|this|that)\s+(?:with|to)\s+(?:me|us)|let\s+me\s+have)\b(?:\s+(?:for|until|till|about|just|another))?"
)
_ASKS = regex(
    r"\W*(?:(?:and|so|but|ok|hi)\W+)?(?:will|shall|would|could|can|do|does|did|is|are|was|were|has|have|when|what|how|who|why|where|which|may|isn't|aren't|any)\b"
)
_WAIT_END = regex(r"[;!?\n]|\.(?=\s|$)|\s[–—-]\s|,?\s+(?:but|because)\s")
_NOTED_FOR = regex(r"\b(?:for|down|diary|calendar|list)\b")
_ADVICE = regex(r"\b(?:let's|please|you\s+(?:can|could|may|should)|kindly)\b")
"""Before "give it three days": the customer is to wait."""
_LIST_OF_TIMES = regex(r"\bor\s+(?:on\s+)?(?:the\s+)?(?:\d|mon|tue|wed|thu|fri|sat|sun|tomorrow|next|this)")
_REACH, _MOST = 200, 8
"""How far before its time a clause begins, in characters, and how many times of one sentence are read."""
_PROPOSED = regex(
    r"\b(?:(?:is|would)\s+it\s+(?:be\s+)?(?:all\s+right|alright|ok|okay|fine)\s+(?:with\s+you\s+)?if\s+(?:i|we)|(?:can|could|may|shall)\s+(?:i|we)(?=\s+(?:come|call|ring|phone|get\s+back|visit|collect|deliver|bring)\b))\s+(?P<act>[^?]{4,120})\?"
)
"""Asked for, and binding once the customer says yes."""
_SHORTLY = 5.0
"""Minutes: "give me a minute" is a manner of speaking."""


def find(said: Said, taken: list[Found]) -> Iterator[Found]:
    """The promises of these shapes in one message, where no other finder has taken the words."""
    spans = [(one.start, one.end) for one in taken]
    for sentence, low in zip(said.sentences, said.lowered, strict=True):
        if low.endswith("?") and (asked := _PROPOSED.search(low)) and " or " not in asked["act"]:
            at = sentence.start + asked.start("act")
            dates = due_dates(said, at, sentence.start + asked.end("act"))
            if dates:
                words = without_dates(said, at, sentence.start + asked.end("act"), dates)
                yield Found(
                    said, at, sentence.start + asked.end("act"), as_infinitive(words), due_of(dates), proposed=True
                )
            continue
        if low.endswith("?"):  # a question may follow a promise: "I'm bringing it on Saturday, any time good?"
            low = low[: max(low.rfind(","), low.rfind(";"), low.rfind(" - "), 0)]
            if _ASKS.match(low):
                continue
        for found in (*_clauses(said, sentence.start, low), *_on_event(said, sentence.start, low)):
            if not any(start < found.end and found.start < end for start, end in spans):
                spans.append((found.start, found.end))
                yield found


def waits(said: Said) -> Iterator[Found]:
    """ "Give me until Thursday and I'll have it posted": the whole of it, with the promise that follows."""
    for sentence, low in zip(said.sentences, said.lowered, strict=True):
        if not low.endswith("?") and ("give" in low or "leave" in low or "let" in low or "allow" in low):
            yield from _waits(said, sentence.start, low)


def _waits(said: Said, offset: int, low: str) -> Iterator[Found]:
    """ "Give me until Thursday and I'll have it posted", "leave it with me for ten minutes"."""
    for hit in _WAIT.finditer(low):
        stop = _WAIT_END.search(low, hit.end())
        end = stop.start() if stop else len(low)
        dates = due_dates(said, offset + hit.start(), offset + end)
        lengths = [
            one for one in find_durations(low[hit.start() : min(end, hit.end() + 60)], language="en")
            if one.unit != "minute" or one.count >= _SHORTLY
        ]  # fmt: skip
        passing = hit["lead"].endswith((" it", " them")) and hit["lead"].startswith(("give", "allow"))
        if passing and (
            _ADVICE.search(low, 0, hit.start()) or not any(one.unit in ("minute", "hour") for one in lengths)
        ):
            continue
        if not dates and not lengths and not hit["lead"].startswith("leave"):
            continue
        then = re.search(r"\b(?:i|we)(?:'ll|\s+will)\s+(?P<act>[^.;!?]+)", low[hit.end() : end])
        due = due_of(dates) if dates else said.after(lengths[0]) if lengths else None
        does = as_infinitive(then["act"].strip(" ,")) if then else "get back to you"
        start, end = trimmed(said, offset + hit.start(), offset + end)
        yield Found(said, start, end, does, due)


def _clauses(said: Said, offset: int, low: str) -> Iterator[Found]:
    done = 0
    for date in due_dates(said, offset, offset + len(low))[:_MOST]:
        at = date.start - offset
        if at < done:
            continue
        begin = 0
        for edge in _BOUND.finditer(low, max(0, at - _REACH), at):
            begin = edge.end()
        stop = _STOP.search(low, max(at, date.end - offset))
        end = stop.start() if stop else len(low)
        clause = low[begin:end]
        hit = _COMING.search(clause)
        if hit is None and (yes := _COMING.search(low)) and yes["yes"] and yes.end() >= at - 1:
            begin, hit, clause = 0, yes, low[:end]
        if begin and (hit is None or hit["short"]):  # the time stands apart: "it's on its way, with you by noon"
            before = max(
                (edge.end() for edge in _BOUND.finditer(low, max(0, begin - _REACH), max(0, begin - 2))), default=0
            )
            if (wider := _COMING.search(low, before, end)) and wider.start() < begin and _binds(low[before:end], low):
                begin, clause = before, low[before:end]
                hit = _COMING.search(clause)
        if hit is None or not _binds(clause, low) or (hit["noted"] and not _NOTED_FOR.search(clause)):
            continue
        done = end
        yield _made(said, (offset + begin + hit.start(), offset + end), hit, date, low)


def _on_event(said: Said, offset: int, low: str) -> Iterator[Found]:
    """ "It ships the day the other one is scanned": due by what happens first."""
    event = EVENT.search(low)
    if event is None or _USUAL.search(low):
        return
    for hit in _COMING.finditer(low, 0, event.start()):
        clause = low[hit.start() : event.start()]
        if hit["goes"] and not _BOUND.search(clause) and not _NOT_COMING.search(clause) and not _HEARSAY.search(low):
            start, end = trimmed(said, offset + hit.start(), offset + event.end())
            rest = low[hit.end() : event.start()].strip()
            yield Found(said, start, end, _does(said, (start, end), hit, rest, []), None)


def _binds(clause: str, sentence: str) -> bool:
    firm = re.sub(r"\bshould\s+be\s+(?=(?:with|there|at|back|on)\b)", "", clause)
    return not (
        _NOT_COMING.search(firm) or _HEARSAY.search(clause) or _USUAL.search(sentence) or HEDGE.search(firm)
        or _LIST_OF_TIMES.search(clause) or (_HEARSAY.search(sentence) and re.search(r"\b(?:tells?|says?|said|swears?|told)\b", sentence))
    )  # fmt: skip


def _made(said: Said, span: tuple[int, int], hit: re.Match[str], date: DateMention, low: str) -> Found:
    dates = due_dates(said, span[0], span[1]) or [date]
    after = span[0] + len(hit[0])
    rest = without_dates(said, after, span[1], [one for one in dates if one.start >= after])
    start, end = trimmed(said, min(span[0], dates[0].start), span[1])
    asks, event = conditions(low)
    return Found(said, start, end, _does(said, span, hit, rest, dates), due_of(dates), asks=asks, event=event)


def _does(said: Said, span: tuple[int, int], hit: re.Match[str], rest: str, dates: list[DateMention]) -> str:
    """The act in the infinitive: "it goes out" → "get it out", "we are flushing the main" → "flush the main"."""
    shift = span[0] - hit.start()
    if hit["goes"]:
        verb = re.sub(r"(?<=[shc])es\b|(?<=[^s])s\b", "", hit["verb"].split()[0])
        who = said.text[shift + hit.start("who") : shift + hit.end("who")]
        words = " ".join(filter(None, (verb, *hit["verb"].split()[1:], rest)))
        return act_of_subject(who, words.replace("goe", "go"))
    if hit["state"]:
        what = said.text[shift + hit.start("what") : shift + hit.end("what")]
        return act_of_subject(what, f"be {hit['how']} {rest}".strip())
    if hit["mine"]:
        return f"{from_gerund(hit['ger'])} {rest}".strip()
    if any(
        hit[group] for group in ("noted", "list", "settled", "word", "yes", "its")
    ):  # "a note in my diary to ring you" holds its act
        words = without_dates(said, span[0], span[1], dates)
        act = re.search(r"\bto\s+(?P<act>(?!you\b|your\b|the\b)[a-z]+\b.*)$", words, re.IGNORECASE | re.DOTALL)
        return as_infinitive(act["act"]) if act else "keep the appointment"
    if hit["thing"]:
        return f"have {without_dates(said, span[0], span[1], dates)}"
    if hit["back"]:
        return f"get back to you {re.sub(r'^you', '', rest).strip()}".strip()
    return f"have it {_TO_BE.sub('', without_dates(said, span[0], span[1], dates))}".strip()
