"""states_commitment: who follows up, with what, and when, in neighbouring sentences, as the plan has it."""

from __future__ import annotations

import functools
from dataclasses import replace

from drafter.domain.lexicon.patterns import Pattern, Waiting
from drafter.domain.regex import regex
from drafter.drafting.checking.manner.left_open import left_to_nobody, tells
from drafter.drafting.checking.manner.people import ROLE, as_roles, person_acts
from drafter.drafting.checking.manner.promising import promised_weakly
from drafter.drafting.checking.manner.prose import WORD, Line, Prose, prose
from drafter.drafting.checking.manner.times import naming
from drafter.drafting.checking.sheet import Sheet, Verdict, failed, nothing, passed

_TELLS = (
    r"(?:e-?mail|call|ring|phone|writ|wrote|text|messag|contact|updat|confirm|let you|tell|send|repl(?:y|ie)|answer|get back|come back|be back|back to you|back (?:here )?(?:in|on|with)|in touch|report|check (?:in|back|with)|check that|follow|follow-up|visit|"
    r"ask you|ask (?:how|whether|if)|speak|talk|post|share|have (?:an|the|your|news|a)|give you|reach|inform|explain|hear|make sure|see (?:that|whether|if|to it)|dm|drop you|notify|get (?:it|you|this|the|that)|provide|look in|be there|meet|go (?:through|over)|knock|"
    r"(?:zurück|an|nach|mit|be|wieder|rück|durch|unter|ein|auf|vor|über|ab|zu|aus)?(?:meld|schreib|ruf|informier|bestätig|send|schick|bescheid|teil|antwort|kontaktier|mail|geb|richt|frag|weis|hak)|hören|auf dem laufenden|rückmeldung|"
    r"escrib|llam|confirm|avis|inform|envi|env[ií]|respond|contact|dar[ée]|comunic|digo|diré|mand|"
    r"écri|appel|confirm|inform|envoi|enver|envoy|recontact|rappel|donn|tien|revien|répond|contact|préviens|préviendr|vérifi|téléphon|assur)"
)
"""An act by which the customer hears from somebody."""
_DEEDS = r"(?:deliver|ship|refund|issu|credit|bring|pay|transfer|book|erstatt|überweis|bring)"
"""An act that the customer notices only when it arrives: a promise where its own sentence says when."""
_ACT = f"(?:{_TELLS}|{_DEEDS})"
_I = (
    r"\b(?:i'll|i will|i am going to|i'm going to|i shall|i promise (?:you )?to|i promise i|i promise you|i am (?!sorry|so sorry|afraid|aware|very sorry|truly|really)|i'm (?!sorry|so sorry|afraid|aware|very sorry|truly|really)|i plan to|i have (?:set|put|noted|booked|marked)|"
    r"i've (?:set|put|noted|booked|marked)|i would like to|i'd like to|you can expect me to|let me|allow me to|count on me to|you have my word that i|i commit to|i want to|i aim to|i guarantee)\b[^!?]{0,90}?\b"
)
_ENGLISH = (
    rf"{_I}{_TELLS}|"
    rf"\bi (?:also |then |personally )?(?:e-?mail|call|ring|phone|write|text|message|update|confirm|report|check|follow|get back|come back)\b|"
    rf"\b(?:you|you'll|you will|expect|look out for|watch for)\b[^!?]{{0,45}}\b(?:hear|have|get|receive|find|expect|be getting|an? |the |my )[^!?]{{0,45}}\b(?:from me|my (?:call|email|message|reply|answer|update|note|confirmation|text|report|dm|pm|private message|whatsapp|ping|line|word|letter|news|voice ?mail)|by me)\b|"
    rf"\bmy (?:\w+ ){{0,2}}?(?:call|email|e-mail|message|reply|answer|update|note|confirmation|text|report|follow-up)\b[^!?]{{0,60}}\b(?:will|is|comes|reaches|follows|goes|arrives|lands)\b|\b(?:expect|look for|watch for|await) (?:my (?:\w+ )?(?:dm|pm|whatsapp|ping|line|letter)|(?:my|a|an) (?:\w+ )?(?:call|email|message|reply|update|text|note))(?: from me)?\b|\b(?:contacted|called|updated|informed|emailed|rung|phoned|visited|met|answered|told) by me\b|"
    r"\b(?:call|e-?mail|message|word|news|reply|answer|update|text|note|letter|confirmation|report|documents?|result|comes?|arrives?|follows?)\b[^.!?]{0,40}\bfrom me\b|\bit(?:'s| is) me who\b|"
    r"^\W*from me:|"
    rf"^(?:[^,.!?]{{3,40}},? )?(?:expect|await|look out for|watch for) [^.!?]{{0,40}}\bfrom me\b|\bfrom me(?: personally| directly| myself)?,? (?:by|on|before|at|within|tomorrow|today|tonight)\b(?<!over from me by)(?<!over from me on)"
)
_FOREIGN = {
    "de": rf"\b(?:ich (?:werde |möchte )?|werde ich )[^!?]{{0,90}}?\b(?:{_ACT})|\b(?:melde|schreibe|rufe|informiere|bestätige|sende|schicke|gebe|teile|antworte|kontaktiere|maile|erstatte|überweise|prüfe|frage|hake|halte|bringe|benachrichtige|unterrichte|telefoniere|vergewissere|erkundige|sage|nenne) ich\b|\bich (?:melde|schreibe|rufe|informiere|bestätige|sende|schicke|antworte|kontaktiere|halte|frage|hake|benachrichtige|unterrichte|telefoniere|vergewissere|erkundige)\b|\bich (?:prüfe|gehe|sehe|kläre)[^.!?]{{0,40}} mit ihnen\b|\bvon mir (?:hören|eine|einen|bescheid|post)|\bhören sie[^!?]{{0,40}}von mir|\bbekommen sie[^!?]{{0,60}}von mir",
    "es": r"\b(?:me (?:pondré|pongo|comunico|comunicaré|comprometo|aseguraré|aseguro)|(?:le |te |lo |la |se lo |les |os )?(?:escribiré|escribo|llamaré|llamo|telefonearé|confirmaré|confirmo|avisaré|aviso|informaré|informo|enviaré|envío|responderé|respondo|contactaré|contacto|daré|diré|digo|contaré|cuento|mandaré|mando|mantendré|actualizaré|haré llegar|preguntaré|pregunto|comprobaré|compruebo|verificaré|verifico)|voy a (?:[^!?]{0,160}?\by (?:a )?)?(?:escribir|llamar|confirmar|avisar|informar|enviar|responder|contactar|mandar|comunicar|preguntar|decir|comprobar|verificar)(?:le|les|te|se|lo|la|os)*|(?:tendrá|tendrás|recibirá|recibirás) (?:noticias|respuesta|una? \w+)(?: \w+)? (?:m[ií][ao]?s?|de mi parte))\b",
    "fr": r"\bj'(?:appell?er|écrir|enverr|inform\w*er|avertir|ajouter|attendr|assurer)ai\b|\bje (?:vous |te |le |la |m'|m'engage à (?:vous )?|vais (?:vous )?|reviens|reviendrai)?\s*(?:écri\w*|appel\w*|confirm\w*|inform\w*|envoi\w*|enver\w*|envoy\w*|recontact\w*|rappel\w*|donn\w*|tien\w*|revien\w*|répond\w*|contact\w*|prévien\w*|préviendr\w*|téléphon\w*|vérifi\w*|assur\w*|demand\w*|ferai|dirai|joindrai|texter\w*)\b|\bje vais (?:vous )?(?:demander|dire|vérifier|téléphoner)\b|\bje vais [^!?]{0,160}?\b(?:et|puis) vous (?:écrire|appeler|confirmer|informer|envoyer|recontacter|rappeler|donner|répondre|contacter|prévenir|demander|dire|téléphoner)\b|\bvous aurez (?:de mes|une? \w+ de ma)|\bnouvelles de ma part|\bde ma part\b",
}  # fmt: skip
_WILL = r"(?:will|'ll|is going to|are going to|can|decides?|calls?|writes?|answers?|replies|emails?|rings?|phones?|wird|werden|meldet|ruft|schreibt|informiert|antwortet|gibt|le \w+rá|se \w+rá|\w+rá|vous \w+ra|\w+ra)"


_BY_THEN = regex(
    r"\b(?:by|until|before|at) (?:then|(?:that|the) (?:same )?(?:hour|time|moment|date))\b|\b(?:that|the same) day\b|\bbis dahin\b|\bpara entonces\b|\b(?:antes|hasta) entonces\b|\bd'ici là\b|\bce jour-là\b"
)
"""A time that was told a few sentences before."""
_ONCE = regex(
    r"\b(?:(?:once|when|as soon as)(?! possible| (?:i|we) can\b)|after|the (?:day|morning) after|nachdem|sobald|wenn|danach|anschließend|cuando|una vez|en cuanto|después|quand|dès que|lorsque|une fois|après|le lendemain)\b"
)
_OPEN_DAY = regex(
    r"[<\[{][^>\]}\n]{0,24}(?:date|day|time|when|hour|deadline|x{2,}|tag|datum|uhr|zeit|frist|fecha|d[ií]a|hora|plazo|jour|heure|délai)[^>\]}\n]{0,20}[>\]}]"
)
"""A day that was to be filled in."""
_SOME_DAY = regex(r"\b(?:at some point|some ?time (?:when|after|later)|irgendwann|en algún momento|à un moment)\b")
_GIVES_IT = regex(rf"{_I}{_DEEDS}")


def states_commitment(sheet: Sheet) -> Verdict:
    """Passes "I'll email you on Wednesday, November 25 to confirm"; fails "we will be in touch by Wednesday", "you will
    be contacted", "I'll call soon", or another day than the plan's."""
    promise = sheet.plan.commitment
    if promise is None:
        return nothing("the plan holds no follow-up")
    text = prose(sheet)
    if text.tongue is None:
        return nothing("the reply is in a language that this check does not know")
    text = _as_told(text)
    blank = next((line for line in text.lines if _OPEN_DAY.search(line.lower) and _owned(sheet, text, line)), None)
    if blank:
        where = [sheet.mark(blank.start, blank.end)]
        return failed("the time of the follow-up was not filled in", where, part="follow_up")
    days = naming(sheet, text, promise.due_at)
    nobodys = left_to_nobody(sheet, text)
    for index, line in enumerate(text.lines):
        near = (
            None
            if line.asks or _only_gives(sheet, text, line) or (nobodys and not tells(sheet, text, line))
            else _near(text, index, days) or _event(sheet, text, line)
        )
        if near and _owned(sheet, text, line) and not _SOME_DAY.search(line.lower):
            return passed("who, what and when are told", [sheet.mark(line.start, line.end), sheet.mark(*near)])
    for line in text.lines:
        own = next((day for day in days if line.start <= day[0] < line.end), None)
        gives = text.tongue == "en" and not _only_gives(sheet, text, line) and _GIVES_IT.search(line.lower)
        if own and not line.asks and gives and not nobodys:
            return passed("who, what and when are told", [sheet.mark(line.start, line.end)])
    hinted = promised_weakly(sheet, text, promise.due_at)
    if nobodys and (hinted is None or not tells(sheet, text, hinted)):
        where = [sheet.mark(nobodys.start, nobodys.end)]
        return failed("the follow-up is left to nobody in particular: say who will do it", where, part="follow_up")
    if hinted:
        return passed("who, what and when can be made out", [sheet.mark(hinted.start, hinted.end)])
    owned = next((line for line in text.lines if not line.asks and _owned(sheet, text, line)), None)
    if owned is None:
        return failed(
            "no one in particular promises the follow-up: say who will do it, what, and when", part="follow_up"
        )
    due = f"{promise.due_at.astimezone(sheet.zone):%A, %B} {promise.due_at.astimezone(sheet.zone).day}"
    return failed(
        f"the follow-up is not dated as planned ({due})", [sheet.mark(owned.start, owned.end)], part="follow_up"
    )


_TOLD_FIRST = regex(
    r"^\W*(?:(?:so|and|then|now|either way|in any case|also|außerdem|dann|así que|entonces|alors),? )?(?:(?:(?:on|at|by|this|tomorrow|today)\b[^,;:?]{0,30}|(?:mon|tues|wednes|thurs|fri|satur|sun)day[^,;:?]{0,25}),? )?(?:i'll|i will|i'm going to|i am going to|ich (?!soll|darf)\w+|le (?:llamo|escribo|llamaré|escribiré|envío|aviso)|te (?:llamo|escribo|llamaré|escribiré|aviso)|je (?:vous|te) \w+)\b"
    r"(?P<told>[^?]{12,200}?)(?:[,;:]| [–—-]) (?=[^?]{2,60}\?\W*$)"
)
"""A statement, by the order of its words, before the question that ends the sentence: "I'll text you on Tuesday at ten that
it's in, or call if you'd rather: which one?" """


def _cut(line: Line, low: str) -> Line:
    return replace(line, end=line.start + len(low), lower=low, words=tuple(WORD.findall(low)))


def _as_told(text: Prose) -> Prose:
    """The reply with such sentences cut before their question, which takes nothing back."""
    lines = []
    for line in text.lines:
        told = _TOLD_FIRST.match(line.lower) if line.asks else None
        if told:
            low = line.lower[: told.end("told")]
            line = _cut(line, low)
        elif line.asks and (before := line.lower.rpartition(": ")[0]) and "?" not in before:
            line = _cut(line, before)  # "On Friday I'm on the phone to you: is it hot?"
        lines.append(line)
    return replace(text, lines=tuple(lines)) if any(line.asks for line in text.lines) else text


_GIVES = regex(
    r"\b(?:send\w*|shar(?:e|ing)|post(?:ing)?|refund\w*|pay\w*|issu\w+|correct\w*|releas\w+|credit\w*|ship\w*|transfer\w*|deliver\w*|book\w*|order\w*|back with|have (?:the|your|an?)|get (?:it|you|this|the|that)|give you)\b"
)
_HEARS = Waiting(
    r"\b(?:e-?mail\w*|call\w*|ring\w*|phon\w*|writ\w+|text\w*|messag\w*|contact\w*|updat\w+|confirm\w*|let you|tell\w*|repl(?:y|ies)|answer\w*|get back|come back to|be back (?:to|in touch|with you (?:with|about|on|to))|back to you|in touch|report\w*|check\w*|follow\w*|visit\w*|bell|buzz|shout|"
    r"ask\w*|speak\w*|talk\w*|inform\w*|explain\w*|hear\w*|make sure|making sure|see (?:that|whether|if|to it|how)|dm|drop|notif\w+|look in|meet\w*|go (?:through|over)|knock\w*|show\w*|news|word|note|letter|copy|copies|photo\w*|proof|link|decision|result\w*|date|time|plan|summary|findings?|statement|list|offer|details|confirmation|invoice|documents?|number)\b"
)
"""Words by which the customer hears of something, among which an act or its object may be."""


def _only_gives(sheet: Sheet, text: Prose, line: Line) -> bool:
    """Whether a sentence, though somebody acts in it on a day, only hands over what the plan gives: "I'm sending the new one
    today and it is with you by Friday". A follow-up is heard of, or is the very thing that was to follow."""
    told = _OURS.sub(" ", line.lower)
    before = next((one for one in text.lines if one.end <= line.start and line.start - one.end <= 2), None)
    if before is not None and _IT.search(told):
        told = f"{before.lower} {told}"  # "The tracking number comes on Friday. I'll send it myself"
    if text.tongue != "en" or not _GIVES.search(told) or _HEARS.search(told):
        return False
    promise, given = sheet.plan.commitment, sheet.plan.resolution
    if promise is None:
        return False
    low, says = _AWAITED.split(promise.does.lower())[0], given.says.lower()
    after = {word[:5] for word in _WORDS.findall(low)} - {word[:5] for word in _WORDS.findall(says)}
    return bool(after) and not after & {word[:5] for word in _WORDS.findall(told)}


_OURS = regex(r"\bwe(?:'ll| will| shall)\b[^,;.!?]*")
"""What we will do is nobody's in particular."""
_IT = regex(r"\b(?:it|that|this|them)\b")
_AWAITED = regex(r"\b(?:once|when|as soon as|after|until|whether|to (?:confirm|make sure|ask|see|hear|check))\b")
_WORDS = regex(r"[^\W\d_]{4,}")


_HOUR_ALONE = regex(r"\W*(?:by|at|before|until|around|from) \d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\.?\W*$")


def _near(text: Prose, index: int, days: list[tuple[int, int]]) -> tuple[int, int] | None:
    """The first place of the day in a sentence or its neighbours."""
    if not days or _OPEN_DAY.search(text.lines[index].lower):
        return None
    back = 5 if _BY_THEN.search(text.lines[index].lower) else 1
    if index and _HOUR_ALONE.match(text.lines[index - 1].lower):
        back += 1  # "By 2 p.m. I will …" is no two sentences
    lines = text.lines[max(0, index - back) : index + 2]
    return next((day for day in days if any(line.start <= day[0] < line.end for line in lines)), None)


def _event(sheet: Sheet, text: Prose, line: Line) -> tuple[int, int] | None:
    """Where the reply gives the day of the way out, if the sentence promises to follow up on just that: "I'll write once
    it has arrived"."""
    due = sheet.plan.resolution.done_by
    if due is None or not _ONCE.search(line.lower) or _OPEN_DAY.search(line.lower):
        return None
    return next(iter(naming(sheet, text, due)), None)


def _owned(sheet: Sheet, text: Prose, line: Line) -> bool:
    """Whether the sentence lets I, a named person or a role do something that the customer will notice."""
    tongue = text.tongue or "en"
    if _own(tongue).search(line.lower):
        return True
    if _someone().search(as_roles(sheet, line.lower)):
        return True
    return person_acts(sheet.text[line.start : line.end]) and _acts().search(line.lower) is not None


@functools.lru_cache(maxsize=8)
def _own(tongue: str) -> Pattern:
    return Waiting(_ENGLISH if tongue == "en" else f"{_FOREIGN[tongue]}")


@functools.cache
def _acts() -> Pattern:
    return regex(_ACT)


@functools.cache
def _someone() -> Pattern:
    """A role that does something; one pattern serves every case, since people stand as a role in what it reads."""
    who = rf"\b{ROLE}\b"
    return Waiting(
        rf"{who}[^!?]{{0,40}}?(?:\b|(?<=\w)){_WILL}\b[^!?]{{0,80}}?\b{_ACT}|{who}[^!?]{{0,40}}?\b(?:calls?|writes?|answers?|replies|emails?|rings?|phones?|meldet|ruft|schreibt|antwortet|informiert) |"
        rf"\b(?:wird|werden|meldet|ruft|schreibt|informiert|antwortet)(?: sich| sie| ihnen)?[^!?]{{0,30}}?{who}[^!?]{{0,80}}?(?:\b{_ACT}|\ban\b)|"
        rf"\b(?:schreibt|antwortet|informiert|benachrichtigt|berichtet) (?:ihnen|sie|dir|euch)(?: (?!jemand|man|wer|niemand)\w+){{0,3}}? {who}|"
        rf"\b(?:contacted|called|updated|informed|emailed|rung|phoned|visited|answered|told|hear|answer|call|reply|email|update|decision|visit|message) (?:\w+ )?(?:by|from) (?:\w+,? ){{0,5}}?{ROLE}\b|\bvon (?:\w+ ){{0,3}}?{ROLE} (?:hören|eine|bis)"
    )
