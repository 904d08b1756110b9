"""plain_language and concise: short sentences, common words, who does what, within the channel's budget of words."""

from __future__ import annotations

from drafter.domain.case import WORDS
from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.regex import regex
from drafter.drafting.checking.gate import Gate
from drafter.drafting.checking.manner.events import customer_words
from drafter.drafting.checking.manner.jargon import in_jargon
from drafter.drafting.checking.manner.prose import Line, Prose, lowered, marks, prose
from drafter.drafting.checking.manner.strain import strain
from drafter.drafting.checking.manner.trade import trade_words, words_for_all
from drafter.drafting.checking.sheet import READ_TO, Sheet, Verdict, failed, nothing, passed

LONGEST = 45
"""Words in a sentence; measured on good support replies, whose longest rarely pass 33."""

_RUNS_ON = 10
"""So many words more may a sentence have whose clauses are joined by "and we", "but it"."""
HARDEST = 19.0
"""Strain of a whole reply: good support replies stay under 18.6, and nine in ten legal texts are over this."""
_FEW = 25
"""Words that a reply needs before its strain tells anything."""

_LEGALESE = (
    r"\b(?:pursuant to|hereby|herein|hereto|hereafter|hereinafter|herewith|thereof|therein|thereto|heretofore|whereas|aforementioned|aforesaid|above-?mentioned|undermentioned|"
    r"notwithstanding|in accordance with|in respect of|in lieu of|inter alia|mutatis mutandis|pro rata|bona fide|ex gratia|without prejudice|force majeure|at this juncture|in the event (?:that|of)|"
    r"(?:please|kindly) be (?:advised|informed|notified)|be advised that|we wish to (?:inform|advise)|we would like to inform|the undersigned|subsequent to|with regards? to the (?:above|aforementioned|captioned)|"
    r"for the avoidance of doubt|terms and conditions apply|as per (?:our|the|your)|duly noted|shall be (?:deemed|construed|remitted|effected)|deemed to|constitutes? a|reimbursement process|"
    r"gemäß (?:§|ziffer|unseren)|hiermit|diesbezüglich\w*|(?:der |unter |zur )heranziehung|zur durchführung (?:gebracht|kommen|gelangen)|unsererseits|selbig\w+|vorbezeichnet\w*|hinsichtlich|seitens|in bezugnahme|zwecks|unbeschadet|vorbehaltlich|bezugnehmend|in vorbezeichneter|unter bezugnahme|von amts wegen|verfahrensgegenständlich\w*|nebst|niederschlagung|vollumfänglich|ihrerseits zu|obig\w* (?:angelegenheit|sache|schreiben)|in rede stehend\w*|dergestalt|nach maßgabe|"
    r"de conformidad con|por medio de la presente|a tenor de|en virtud de|conforme a lo dispuesto|el abajo firmante|nonobstant|conformément (?:à|aux)|par la présente|susmentionnée?s?|ci-après|le cas échéant|en vertu de|préalablement à|fer(?:a|ont) l'objet d'une?|a fait l'objet d'une?|en vue de l(?:a |'|e )\w+(?:tion|ment|ance)|le participamos|dar(?:é|emos|le)? traslado|evacua(?:r|ndo|remos|rá)|ha(?:n)? sido objeto de|no procede (?:nueva|la|el|su)|al presente la)\b"
)
_STIFF = (
    r"\b(?:utili[sz]e[ds]?|utili[sz]ation|commence[ds]?|commencing|expedite[ds]?|facilitate[ds]?|endeavou?r(?:s|ed|ing)?|ascertain(?:ed)?|remit(?:ted|tance)?|rectif(?:y|ied|ication)|remediat\w+|terminat(?:e|ed|ion)|prior to|"
    r"leverag(?:e|ed|ing)|stakeholders?|synerg\w+|optimi[sz](?:e|ation)|root[- ]cause analysis|actionable|deliverables?|going forward|touch base|circle back|streamlin\w+|holistic|proactively|granular|bandwidth(?= (?:to|for))|"
    r"sla|rma|crm|kyc|poc|etl|erp|b2c|eod|cob|tat|sku|backend|provisioning|ticketing system|tier[- ]?[123]|l[123] (?:team|support)|escalation matrix|workflow|reconcil\w+|disburs\w+|adjudicat\w+|"
    r"aggregate amount|applicable (?:fees|charges|terms|law)|correspondence|interim|henceforth|thus|therefore the|regarding the aforementioned|cognisant|cognizant|procure(?:d|ment)?|render(?:ed)? (?:null|void)|non-conformity|malfunctioning unit|"
    r"initiated? (?:the|a|an) \w+ (?:process|procedure|request)|process(?:ing)? of (?:the|your) \w+|implementation|aforesaid|effectuat\w+|at your earliest|in a timely manner|with immediate effect|on an ongoing basis|in order to facilitate|for the purpose of|due to the fact that|in view of the fact|"
    r"veranlass(?:t|en|ung)|rückabwicklung|inanspruchnahme|sachverhalt|zeitnah|efectuar|tramitación|diligenci\w+|subsanar|procéder (?:à|au)|effectuer|traitement de votre)\b"
)
_LEGALESE_RE, _STIFF_RE = Waiting(_LEGALESE), Waiting(_STIFF)
_GATE = Gate(_LEGALESE, _STIFF)
_PASSIVE = regex(
    r"\b(?:is|are|was|were|be|been|being|'s been)(?: \w+ly| now| also| not| then| currently)? (?:\w{2,}ed|sent|made|given|taken|done|found|paid|put|shown|held|told|kept|begun|written|chosen|dealt|brought|sought|undertaken|known)\b(?! (?:to (?:see|hear)|about how))"
)
_ABBREVIATION = regex(r"(?<![\w-])[A-Z]{3,6}(?![\w-]| ?\d)")
_ABBREVIATIONS = 3
"""So many of them, none in the customer's words, make a reply that only a colleague could read."""
_NOMINAL_ENDS = ("tion", "ment", "ance", "ence", "ities", "ity", "ung", "keit", "heit", "ción", "ciones", "miento")
_NOMINAL = regex(
    r"\b\w{4,}(?:tion|tions|ment|ments|ance|ence|ities|ity|isation|ization|ung|ungen|keit|heit|ción|ciones|miento|mientos)\b"
)


def plain_language(sheet: Sheet) -> Verdict:
    """Fails on a sentence of over 45 words, on legalese or stiff words, on a reply mostly in the passive or in nouns, and
    on one that is hard to read as a whole. Words that the customer used pass."""
    text = prose(sheet)
    if text.tongue is None:
        return nothing("the reply is in a language that this check does not know")
    long = [line for line in text.body if _length(line) > LONGEST]
    if long:
        return failed(
            f"this sentence has {_length(long[0])} words; split it",
            marks(sheet, [(one.start, one.end) for one in long]),
        )
    unplain = _GATE.within(text.lower).holds(text.lower)
    hard, stiff = (
        [hit.span() for hit in pattern.finditer(text.lower) if not _theirs(sheet, hit[0])] if unplain else []
        for pattern in (_LEGALESE_RE, _STIFF_RE)
    )
    if hard or len(stiff) >= 2:
        return failed("these are words that people do not use; say it plainly", marks(sheet, sorted(hard + stiff)))
    jargon = [
        hit.span()
        for hit in _ABBREVIATION.finditer(sheet.text)
        if hit[0].lower() not in customer_words(sheet) and hit[0].lower() not in lowered(sheet.plan.resolution.says)
    ]
    if len(jargon) >= _ABBREVIATIONS:
        return failed("abbreviations that the customer did not use; say what they stand for", marks(sheet, jargon))
    for line in text.body:
        if len(codes := _codes(sheet, line)) >= _ABBREVIATIONS:
            return failed("this sentence is in the codes of our own desks; say it in words", marks(sheet, codes))
    if jargon := in_jargon(sheet, text) or trade_words(sheet, text):
        return failed("only people of the trade know these words; say it in everyday ones", marks(sheet, jargon))
    heavy = _heavy(text) or _hard(sheet, text)
    if heavy:
        return failed(heavy[0], marks(sheet, heavy[1]))
    return passed("short sentences and common words")


_CODE = regex(r"(?<![\w-])(?:[A-Z]{2,6}|[A-Z]{1,3}\d{3,6}|[A-Z]{1,4}-[A-Z]{1,4})(?![\w-]| ?\d)")
_HOUSEHOLD = frozenset(("AM", "PM", "UK", "US", "USA", "EU", "TV", "ID", "OK", "PC", "IT", "DM", "AC", "PDF", "SMS", "PIN", "SIM", "VAT", "USB", "HDMI", "WIFI", "FAQ", "PS", "CEO", "GPS", "ATM", "GMT", "UTC", "EUR", "USD", "GBP", "CET", "ER", "GP", "MRI", "DVD"))  # fmt: skip


def _codes(sheet: Sheet, line: Line) -> list[tuple[int, int]]:
    """Short forms and form numbers of one sentence that are neither the customer's, nor the plan's, nor everybody's."""
    known = customer_words(sheet)
    says = lowered(sheet.plan.resolution.says)
    told = sheet.lasting("words for all", lambda: words_for_all(sheet))
    return [
        hit.span()
        for hit in _CODE.finditer(sheet.text, line.start, line.end)
        if hit[0] not in _HOUSEHOLD
        and hit[0].lower() not in says
        and (hit[0].lower() not in known or (hit[0].isalpha() and hit[0].lower() not in told))
    ]


def _length(line: Line) -> int:
    """Words of a sentence; a list after a colon is not one breath, and short clauses in a row read easily up to a point."""
    breath = max(len(part.split()) for part in _BREATH.split(line.lower))
    part = max(len(part.split()) for part in _JOINT.split(line.lower))
    return part if part <= LONGEST and breath <= LONGEST + _RUNS_ON else breath


_BREATH = regex(r"[;:]\s|\s[–—]\s")
_JOINT = regex(
    r"(?:[;:]|\s[–—]|,)\s(?=(?:and|but|so|und|aber|y|pero|et|mais)(?: then| also)? (?:i|we|you|he|she|it|they|that|this|the|our|your|ich|wir|sie|er|es|das|el|la|su|nous|vous|il|elle|le|la|votre)\b)|[;:]\s|\s[–—]\s"
)
"""Where a sentence that goes on with "and we …" could have ended."""


def _hard(sheet: Sheet, text: Prose) -> tuple[str, list[tuple[int, int]]] | None:
    """A reply that is hard to read as a whole, in English: its two hardest sentences."""
    body = [line for line in text.body if len(line.words) >= 4]
    if text.tongue != "en" or sum(len(line.words) for line in body) < _FEW:
        return None
    known = customer_words(sheet)
    if strain([part for line in body for part in _BREATH.split(line.lower)], known).total <= HARDEST:
        return None
    hardest = sorted(body, key=lambda line: strain(_BREATH.split(line.lower), known).total, reverse=True)[:2]
    return "hard to read: shorter sentences and everyday words", sorted((one.start, one.end) for one in hardest)


def _theirs(sheet: Sheet, words: str) -> bool:
    """Whether the customer, or a text that the plan quotes, uses the words."""
    return all(word in customer_words(sheet) for word in words.split()) or words in lowered(sheet.plan.resolution.says)


def _heavy(text: Prose) -> tuple[str, list[tuple[int, int]]] | None:
    """A reply that is mostly passive, mostly nouns, or mostly long sentences."""
    body = [line for line in text.body if len(line.words) >= 4]
    if len(body) < 2:
        return None
    nominal = [_nominal(line) for line in body]
    for line, nouns in zip(body, nominal, strict=True):
        if len(nouns) >= 4 and len(nouns) > 0.17 * len(line.words):
            return "this sentence is made of abstract nouns: use verbs", nouns
    counts = [_length(line) for line in body]
    if len(body) >= 3 and sum(counts) / len(counts) > 27:
        longest = sorted(body, key=_length, reverse=True)[:2]
        return "the sentences are long throughout; split them", [(one.start, one.end) for one in longest]
    if text.tongue == "en":
        actors = sum(_ACTOR.search(line.lower) is not None for line in body)
        passives = [
            (line.start + hit.start(), line.start + hit.end())
            for line in (body if actors < 0.6 * len(body) else ())
            for hit in _PASSIVE.finditer(line.lower)
        ]
        if len(passives) >= 4 and len(passives) >= 0.8 * len(body):
            return "mostly passive: say who does what", passives
    nouns = [place for places in nominal for place in places]
    words = sum(len(line.words) for line in body)
    if len(nouns) >= 6 and len(nouns) > 0.13 * words:
        return "too many abstract nouns: use verbs", nouns
    return None


_ACTOR = regex(r"\b(?:i|we|i'll|we'll|i'm|i've|we've|you|you'll)\b")


def _nominal(line: Line) -> list[tuple[int, int]]:
    if not any(map(line.lower.__contains__, _NOMINAL_ENDS)):
        return []
    return [(line.start + hit.start(), line.start + hit.end()) for hit in _NOMINAL.finditer(line.lower)]


def concise(sheet: Sheet) -> Verdict:
    """The words of the reply without its signature, against the playbook's budget or the usual one of the channel."""
    text = prose(sheet)
    channel = sheet.case.channel
    limit = (sheet.playbook.voice.words.get(channel) if sheet.playbook else None) or WORDS[channel]
    count = sum(word.isalnum() or any(map(str.isalnum, word)) for word in text.lower[: text.signed].split())
    if len(sheet.text) > READ_TO:
        return failed(f"{len(sheet.text)} characters; a reply is read to {READ_TO}")
    if count > limit:
        return failed(f"{count} words; {channel} allows {limit}")
    return passed(f"{count} of {limit} words")
