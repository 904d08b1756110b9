"""What the customer names in their own way: "room 804", "ign Zephyrrot", a name below the message, a short answer.

The label tells what it is, so that what has no shape of its own ("scale", "Bugis Junction") is remembered too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.domain.regex import regex
from drafter.drafting.reading.ledger.question_words import THING, THINGS
from drafter.drafting.reading.ledger.thread import Said

Told = tuple[str, str, int, int]
"""Name, value, and the place of the value in the message."""

_NUMBERED = regex(
    r"(?<!\w)(?P<label>room|flight|page|seat|gate|platform|flat|apartment|locker|table|bay|zone|ticket|job|claim|case|order|invoice|booking|reservation|reference|ref|account|acct|policy|application|"
    r"contract|subscription|sub|confirmation|txn|transaction|workspace|tenant|project|device|serial|model|sku|part|version|error|code|reg|registration|plate|number\s+plate|meter|reading|read|member(?:ship)?|bus|train|line|bag\s+tag|tag|po|rma|rx|prescription|isbn|imei|mac|batch|lot|plan)"
    r"(?:\s+(?:number|no\.?|nr\.?|id|code|ref(?:erence)?))?(?:\s+(?:is|was|says|shows|reads)|\s*[:=#])?\s*\"?(?P<value>(?:[A-Za-z]{1,4}|(?-i:[A-Z]{1,4})[ ])\d[\w./-]*|\d[\w.,/-]*\w|\d|[A-Za-z]+_[\w]+|(?-i:[A-Z]{2,12})\s\d+(?:\s(?-i:[A-Z]{2,12}))?)(?![\w%])",
    re.IGNORECASE,
)
_NO_NUMBER = regex(r"(?:\d{1,2}(?:st|nd|rd|th|am|pm|h|hrs?|mins?|days?|weeks?|x)|\d+%|(?:in|at|on|by|to|of|is|as|for|no|my)\s?\d.*)$", re.IGNORECASE)  # fmt: skip
_CODE = regex(r"\b[A-Z]{3,12}\s\d{1,4}(?:\s[A-Z]{3,12}){1,2}\b")
_CALLED = regex(
    r"(?<!\w)(?P<label>tenant|user\s?name|user|ign|login|handle|workspace|server|domain|subdomain|nickname|gamertag|character|hostname|bucket|region)(?:\s+name)?(?:\s+is|\s*[:=])?\s+[\"“'](?P<quoted>[^\"”'\n]{2,40})[\"”']"
    r"|(?<!\w)(?P<label2>ign|user\s?name|gamertag|handle|login|nickname|hostname|tenant|server)(?:\s+is|\s*[:=])?\s+(?P<value>(?!is\b|and\b|the\b|not\b|was\b|on\b|in\b|down\b|to\b|for\b|page\b|error\b|has\b|with\b)[A-Za-z0-9][\w.@-]{2,39})",
    re.IGNORECASE,
)
_IP = regex(r"(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.]*\d)")
_VERSION = regex(r"\b(?:version|build|release|firmware|v)\.?\s*(?P<value>\d+(?:\.\d+){1,3})\b", re.IGNORECASE)
_READING = regex(
    r"\b(?:meter|reading|read|zähler\w*|contador|compteur)\b[^.\n]{0,30}?\b(?:reads?|is|was|shows|says|at|stands\s+at|steht\s+(?:auf|bei)|marca|affiche|:)\s*(?P<value>\d{1,3}(?:[.,]\d{3})+|\d{3,7})\b",
    re.IGNORECASE,
)
_METER = regex(r"meter|zähler|contador|compteur")
_READS = regex(
    r"\b(?:it|display|reading|er|zähler|il)\s+(?:reads?|says|shows|is\s+at|stands\s+at|steht\s+(?:auf|bei)|zeigt|indique|affiche)\s+(?P<value>\d{1,3}(?:[., ]\d{3})+|\d{3,7})\b|\bmarca\s+(?P<es>\d{1,3}(?:[.,]\d{3})+|\d{3,7})\b",
    re.IGNORECASE,
)
"""What a meter reads, where only the company's words before name it: "photo attached, it reads 1,842"."""
_PAID = regex(
    r"\b(?:charged|paid|billed|debited|refunded|recharge\s+of|bill\s+of|fee\s+of|payment\s+of|price\s+(?:of|was)|cost(?:s|ed)?(?:\s+me)?|took|taken)\s+(?:me\s+|us\s+)?(?P<value>\d{1,6}(?:[.,]\d{2})?)\b(?!\s*(?:times|days?|weeks?|hours?|months?|years?|people|minutes?|%|x\b|am\b|pm\b|st\b|th\b|nd\b|rd\b|of\b))",
    re.IGNORECASE,
)
_THINGS = (
    r"blender|toaster|kettle|dishwasher|washing\s+machine|washer|dryer|tumble\s+dryer|fridge|freezer|oven|hob|cooker|microwave|boiler|heater|radiator|thermostat|vacuum|hoover|router|modem|hub|set-top\s+box|tv|television|"
    r"laptop|tablet|printer|monitor|keyboard|headphones|earbuds|speaker|soundbar|camera|doorbell|phone|handset|watch|sofa|couch|mattress|bed\s+frame|wardrobe|dresser|desk|chair|table|lamp|rug|curtains|coat|jacket|dress|shoes|boots|trainers|suitcase|rucksack|scooter|bike|bicycle|pram|stroller|buggy|car\s+seat|glasses|spectacles|varifocals|coffee\s+machine|lawn\s?mower|drill|fan|bin|fob"
)
_BAGS = r"samsonite|suitcase|bag|case|holdall|backpack|rucksack|jacket|coat|dress|shirt|shoes|sofa|chair|car|scooter|bike|phone|laptop|headphones|watch|wallet|purse|umbrella|scarf|hat|rimowa|tumi"
_ITEM = regex(
    rf"\b(?:the|my|our|a|an|this|that|your|new)\s+(?:[a-z]+\s+){{0,2}}?(?P<value>{_THINGS})\b(?!\s+(?:numbers?\b|no\.|(?:is|are)\s+\+?\(?\d))"
    rf"|(?P<bag>\b(?:black|white|blue|red|grey|gray|green|brown|silver|pink|navy|beige|tan|orange|yellow|purple)\s+(?:\w+\s+)?(?:{_BAGS}))"
    r"|(?P<lost>\b(?:left|lost|forgot|missing)\s+(?:is\s+|are\s+)?(?:my|our|a|the)\s+(?P<thing>[a-z][^.,;:!?\n]{2,40}?(?:\s\([^)\n]{2,40}\))?)(?=\s+(?:in|on|at|from|behind)\b|[.,;:!?\n]|$))",
    re.IGNORECASE,
)
_MODEL = regex(r"\b(?P<value>[A-Z][a-z]{2,14}\s(?:[A-Z]{1,3}-?)?\d{2,4}[a-zA-Z]{1,3}(?:-\w+)?)\b")
_LINE_NAME = r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Herr|Frau|Sr|Sra|M|Mme)\.?\s+)?[A-ZÀ-Ý][\w'’-]+(?:[ \t]+(?:[A-Z]\.|van|von|de|di|la|del|der|den))*(?:[ \t]+[A-ZÀ-Ý][\w'’-]+){1,2}"
_NAME = regex(
    rf"(?:^[ \t]*(?:[-–—]\s?)?(?P<line>{_LINE_NAME})[ \t]*(?:\([^)\n]{{1,20}}\)|\|[^\n]*)?[ \t.]*$)"
    rf"|(?:(?i:faithfully|sincerely|regards|truly|grüßen|saludo|cordialement),?\s+(?P<after>{_LINE_NAME}))|(?:[.!?]\s+(?P<end>{_LINE_NAME})\s*\Z)"
    r"|(?:(?i:\b(?:it's|it\s+is|this\s+is))\s+(?P<it>(?:(?:Mr|Mrs|Ms|Miss|Dr)\.?\s+[A-Z][\w'’-]+|[A-Z][\w'’-]+\s+[A-Z][\w'’-]+)(?=\s*(?:[.,!;\n]|$|from\b|here\b|again\b))))"
    r"|(?:(?i:\b(?:my\s+name\s+is|my\s+name's|ich\s+hei(?:ß|ss)e|mein\s+name\s+ist|me\s+llamo|soy|je\s+m'appelle))\s+(?P<said>(?:(?:Mr|Mrs|Ms|Miss|Dr|Mme)\.?\s+)?[A-ZÀ-Ý][\w'’-]+(?:\s+[A-ZÀ-Ý][\w'’-]+){0,2}))"
    r"|(?:(?i:\bmy\s+(?:son|daughter|husband|wife|mother|father|mum|mom|dad|partner|brother|sister|boss|colleague))(?:'s\s+name\s+is|\s+is\s+called|,)?\s*\(?(?P<kin>[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+)?))",
    re.MULTILINE,
)
_NO_NAME = regex(
    r"\b(?:Hi|Hello|Dear|Thanks|Thank|Please|Regards|Best|Kind|Order|Account|Customer|Sent|From|The|This|That|It|No|Yes|Not|Still|Why|When|What|Where|How|You|Your|My|We|I|And|But|If|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Team|Support|Service|Care|Help|Finance|Operations|Sales|Manager|Director|Office|Desk|Ltd|Inc|Limited|iPhone|Android|Good|Happy|Any|Money|Back|Here|Just|Same|New)\b"
)
_PLACE = regex(
    r"\b(?i:(?:delivery\s+|my\s+|the\s+|our\s+|home\s+|forwarding\s+)?address)(?:\s+is|\s*:)\s+(?P<address>[A-Z0-9][^.;!?\n]{3,80})"
    r"|\b(?P<unit>(?:Unit|Flat|Apt|Apartment|Suite|Room)\s+\w{1,5},?\s+(?:\d{1,5}\w?\s+)?[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+){0,3})"
    r"|\b(?P<at>\d{1,4}[A-Za-z]?\s+(?:[A-Z][\w'’-]+\s+){1,2}(?:Rise|Row|Hill|Walk|Mews|Yard|Park|View|Green|Lea|Croft|Vale|Parade|Quay|Wharf|Wynd|Loan|Brae|Gate|Crescent|Lane|Close|Cl|Ave|Rd|St|Ct|Ln|Dr))\b"
    r"|\b(?:at|outside|in|near)\s+(?P<where>[A-Z][\w'’-]+\s+(?:Junction|Station|Airport|Mall|Centre|Center|Hotel|Branch|Hospital|University|Plaza|Square|Street|Road))\b"
)
_IN_QUESTION = regex(r"[^.!?\n]{0,80}\?")
_WH = regex(
    r"\b(?:which|what|where|who|how\s+(?:many|much|old|long|far)|quel\w*|où|qui|combien|welche\w*|was|wo|wer|wie\s+viele?|qué|cuál|dónde|quién|cuánt\w+)\b(?:\s+(?:is|are|was|ist|sind|lautet|est|sont|es|son)\b)?(?:\s+(?:the|your|ihre?|su|votre|der|die|das|el|la|le)\b)?\s*(?P<noun>(?!you\b|your\b|are\b|does?\b|did\b|have\b|can\b|would\b|the\b|auto\b|sie\b|exactly\b|kind\b|other\b|else\b|time\b|ist\b|sind\b|est\b|sont\b|ihnen\b|lieber\b|code\b|preferís?\b|préférez\b|viene\b)[^\W\d_]{3,})?"
)
_TRIED = regex(r"\b(?:tried|try|already|restarted|rebooted|versucht|probado|essayé)\b")
_LEADING = regex(r"^(?:\s*@\w+)*\W*(?:it's|its|it\s+is|that's|they're|about|around|the|yes|no|yep|yeah|nope|oh|well|so|at|in|on|from|hi|ok|sorry|es\s+ist|es|c'est)\b[\s,.:!-]*", re.IGNORECASE)  # fmt: skip
_NO_ANSWER = regex(r"\?|\b(?:don't|do\s+not|know|idea|sure|why|already|just\s+said|told|no|nothing|still|refund|thanks?|please|ok(?:ay)?|want|waiting)\b", re.IGNORECASE)  # fmt: skip
_WORD = regex(r"[^\W\d_]+")


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text))


# Most messages hold none of these words: a look for them is far cheaper than a pattern. Each set holds one word of
# every match of its pattern.
_ITEM_WORDS = _words(_THINGS.replace(r"\s", " ")) | _words("lawnmower black white blue red grey gray green brown silver pink navy beige tan orange yellow purple left lost forgot missing")  # fmt: skip
_CALLED_WORDS = _words("tenant user username ign login handle workspace server domain subdomain nickname gamertag character hostname bucket region")  # fmt: skip
_PLACE_WORDS = _words("address unit flat apt apartment suite room rise row hill walk mews yard park view green lea croft vale parade quay wharf wynd loan brae gate crescent lane close cl ave rd st ct ln dr junction station airport mall centre center hotel branch hospital university plaza square street road")  # fmt: skip
_PAID_WORDS = _words("charged paid billed debited refunded recharge bill fee payment price cost costs costed took taken")  # fmt: skip
_NAME_WORDS = _words("faithfully sincerely regards truly grüßen saludo cordialement name heiße heisse llamo soy appelle son daughter husband wife mother father mum mom dad partner brother sister boss colleague")  # fmt: skip
_READING_HINT = regex(r"meter|read|hler|contador|compteur", re.IGNORECASE)
_LINE_OPENS = regex(
    r"^[ \t]*(?:[-–—]\s?)?[A-ZÀ-Ý][\w'’-]*\.?\s+(?:[A-ZÀ-Ý]|(?:van|von|de|di|la|del|der|den)\s)", re.MULTILINE
)
_IS_SOMEBODY = regex(r"[sS]\s+[A-Z][\w'’-]*\.?\s+[A-Z]")
_READ = 6_000
"""Characters: nobody names things further down than that."""
_COMMON_ANSWER = 8
"""Words: a longer reply tells a story."""


def told(said: Said, before: Said | None) -> Iterator[Told]:
    """What one message of the customer names; `before` is what the company said right before it."""
    text = said.plain[:_READ]
    words = _words(said.low[:_READ])
    if re.search(r"\d|_", text):
        yield from _numbered(text, words)
    for hit in _CALLED.finditer(text) if not words.isdisjoint(_CALLED_WORDS) else ():
        group = "quoted" if hit["quoted"] else "value"
        yield (hit["label"] or hit["label2"]).lower().replace(" ", ""), hit[group], *hit.span(group)
    for hit in _ITEM.finditer(text) if not words.isdisjoint(_ITEM_WORDS) else ():
        if _IN_QUESTION.match(text, hit.end()):
            continue
        group = next(name for name in ("value", "bag", "thing") if hit[name])
        yield "item", hit[group], *hit.span(group)
    for hit in _NAME.finditer(text) if _may_name(text, words) else ():
        group = next(name for name in ("line", "after", "end", "it", "said", "kin") if hit[name])
        if not _NO_NAME.search(hit[group]):
            yield "name", hit[group], *hit.span(group)
    for hit in _PLACE.finditer(text) if not words.isdisjoint(_PLACE_WORDS) else ():
        group = next(name for name in ("address", "unit", "at", "where") if hit[name])
        yield (
            "address" if group != "where" else "place",
            hit[group].strip(),
            hit.start(group),
            hit.start(group) + len(hit[group].rstrip()),
        )
    if before is not None and before.ours:
        for hit in _READS.finditer(text) if _METER.search(before.low) and not _METER.search(text.lower()) else ():
            group = "value" if hit["value"] else "es"
            yield "meter_reading", hit[group], *hit.span(group)
        yield from _answer(said, before)


def _may_name(text: str, words: frozenset[str]) -> bool:
    """Whether a name can stand where `_NAME` looks for one: after its words, on a line of its own, at the very end."""
    if not words.isdisjoint(_NAME_WORDS) or _LINE_OPENS.search(text) or _IS_SOMEBODY.search(text):
        return True
    last = text.split()[-1:]
    return bool(last) and last[0][0].isupper()


def _numbered(text: str, words: frozenset[str]) -> Iterator[Told]:
    for hit in _IP.finditer(text) if text.count(".") >= 3 else ():
        yield "ip_address", hit[0], *hit.span()
    for name, pattern, may in (
        ("version", _VERSION, "." in text),
        ("meter_reading", _READING, _READING_HINT.search(text) is not None),
        ("amount", _PAID, not words.isdisjoint(_PAID_WORDS)),
        ("model", _MODEL, True),
    ):
        for hit in pattern.finditer(text) if may else ():
            yield name, hit["value"], *hit.span("value")
    for hit in _CODE.finditer(text):
        yield "code", hit[0], *hit.span()
    for hit in _NUMBERED.finditer(text):
        value = hit["value"].rstrip(".,/-")
        if not _NO_NUMBER.match(value):
            yield "_".join(hit["label"].lower().split()), value, hit.start("value"), hit.start("value") + len(value)
    if re.match(r"\W*\d{3}\b", text) or re.search(
        r"\b(?:returning|returns|getting|gives?|throws?|shows?)\s+(?:me\s+)?(?:an?\s+)?[45]\d\d\b", text
    ):
        for hit in re.finditer(r"(?<!\d[ .-])\b[45]\d\d\b(?![ .-]?\d)", text):
            yield "error_code", hit[0], *hit.span()


def _answer(said: Said, before: Said) -> Iterator[Told]:
    """A short reply to "which …", "what …", "where …" is the thing itself; to "have you tried …", the steps."""
    asked = [low for low in before.lowered if low.endswith("?") or "could you tell" in low]
    if not asked or not said.sentences:
        return
    first = said.sentences[0]
    text = first.text
    if "?" in text:  # "it's Josephine, so J. And when …?"
        text = text.partition(", ")[0]
    if len(text.split()) > _COMMON_ANSWER or "?" in text:
        return
    if any(_TRIED.search(low) for low in asked):
        for one in said.sentences[: 2 if len(first.text.split()) == 1 else 1]:
            start = one.start + len(_LEADING.match(one.text)[0] if _LEADING.match(one.text) else "")  # type: ignore[index]
            value = said.plain[start : one.end].rstrip(" .!")
            if len(value) > 4:
                yield "step_tried", value, start, start + len(value)
        return
    wh = next((hit for low in asked if (hit := _WH.search(low))), None)
    if wh is None or _NO_ANSWER.search(text):
        return
    lead = _LEADING.match(text)
    start = first.start + (len(lead[0]) if lead else 0)
    value = re.split(
        r",?\s+(?:so|but|and|why|can|she|he|they|i)\b", said.plain[start : first.start + len(text)], maxsplit=1
    )[0].rstrip(" .!,;")
    if value:
        thing = THING.match(wh.string, wh.end())
        named = THINGS[int((thing.lastgroup or "t0")[1:])][0].replace(" ", "_") if thing else "answer"
        yield (wh["noun"] or named).lower(), value, start, start + len(value)
