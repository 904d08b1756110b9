"""names_customer and offers_choice: the customer is spoken to by name, and told of a choice where there is one."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.mentions.amounts import find_amounts
from drafter.domain.naming import usable
from drafter.domain.regex import regex
from drafter.drafting.checking.manner.bags import bag
from drafter.drafting.checking.manner.meaning import concepts, stems
from drafter.drafting.checking.manner.prose import WORD, Prose, lowered, prose
from drafter.drafting.checking.sheet import Sheet, Verdict, failed, nothing, passed

_TITLES = bag(
    """mr mrs ms miss mx dr prof herr frau sr sra señor señora m mme mlle monsieur madame de la van von der den del
    da di"""
)


def names_customer(sheet: Sheet) -> Verdict:
    """Any usual form counts: "Maria", "Ms Gomez", "Frau Gomez". A name that must not be spoken is not asked for."""
    name = usable(sheet.case.customer.name)
    if name is None:
        return nothing("no name is known that may be used")
    text = prose(sheet)
    said = _bare(sheet.text[: text.signed])
    words = set(re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", said))
    wanted = [
        _bare(part) for part in name.split() if part.lower().strip(".") not in _TITLES and len(part.strip(".")) > 1
    ] or [_bare(name)]
    if any(part.strip(".,") in words for part in wanted) or _bare(name) in said:
        return passed("the customer is spoken to by name")
    return failed(f"the reply does not use the customer's name, {name}", part="greeting")


def _bare(word: str) -> str:
    """Lower case without accents: "José" and "Jose" are one name."""
    if word.isascii():
        return lowered(word)
    plain = unicodedata.normalize("NFD", lowered(word))
    return _NOT_ASCII.sub(lambda some: "".join(ch for ch in some[0] if unicodedata.category(ch) != "Mn"), plain)


_NOT_ASCII = regex(r"[^\x00-\x7f]+")


_CHOICE = Waiting(
    r"\b(?:if you(?:'d| would)? (?:still |really |much |actually )?(?:rather|prefer|sooner|like|want) (?!to know|more|any)|if (?:that|this|it) (?:suits|works for) you (?:better|more)|should you (?:prefer|want|like|rather)|(?:you|would you|you'd) (?:would )?(?:still )?(?:rather|prefer|sooner)|(?<!have )(?<!'ve )prefer(?:red)? (?:a|an|the|to|that|this|one|it|instead)|"
    r"(?:your|the) choice (?:is|between)|(?:it's|it is|this is|that's|that is) (?:entirely |completely |all )?(?:your choice|your call|up to you|for you to (?:say|choose|decide))|up to you|you (?:can|may|could|get to|have to) (?:also )?(?:choose|pick|decide|opt)|you (?:choose|decide|pick)\b|choose (?:between|either|one|whichever|what)|you have (?:a|the|two) (?:choice|options)|"
    r"which(?:ever)? (?:would|do|of|one|suits|you)|whichever|which is it|say which|tell me which|let me know which|say the word|(?<!to )(?<!you )(?<!i )(?<!we )(?<!will )(?<!cannot )(?<!not )say so\b|take your pick|your pick|(?:have|take|get) either (?:of|one)\b|either of (?:these|those|the two|them)\b|both (?:are|of these are) (?:open|possible|yours|free)|(?:is|are|that's|that is) (?:also |still )?(?:possible|open to you|available) (?:too|as well|also)|is also possible|"
    r"how (?:would|do) you (?:like|want) (?:it|them|this|that|the \w+|to have it)\b[^.!?]{1,80}\bor\b|(?:pick|choose|take|name) one(?= ?:)|(?:options|choices|alternatives)(?: are)?(?=:)|you (?:can|may|could|might) (?:equally|just as well|just as easily|as easily|instead) (?:have|take|get|keep|use|put|set|let|receive)|"
    r"alternatively|as an alternative|the other (?:option|way|possibility)|another (?:option|way is)|two (?:options|ways|choices)|second option|option (?:two|2|b)|or,? if|or instead|or would you|(?:instead|in place of (?:that|this|it)),? (?:i|we|you) (?:can|could|may)|(?:can|could) (?:instead|also) (?:have|be|get|choose|send|offer|give)|"
    r"(?:have|get|take|send|give|offer|be) (?:you )?[^.!?]{1,90}\b(?:instead|in its place)|either\b[^.!?]{1,120}\bor\b|"
    r"wenn ihnen[^.!?]{0,60}lieber|lieber (?:ist|möchten|wäre|hätten|haben|nehmen)|(?:hätten|möchten|wollen|nehmen) sie lieber|(?:falls|wenn|sollten) (?:sie|du)[^.!?]{0,40}(?:bevorzug|lieber|vorzieh)\w*|sie haben die wahl|ihre wahl|zur wahl|wählen sie|was (?:ist ihnen|wäre ihnen|hätten sie) lieber|alternativ|stattdessen|wahlweise|oder (?:lieber|sie)|entweder|ganz wie sie|"
    r"prefier[ae]s?|prefiriera|preferís|preferiría|en su lugar|en vez de (?:eso|ello)|alternativa(?:mente)?|puedes? elegir|elige[ns]?|elija|eliges|escoj[ae]|escoges?|usted (?:elige|decide)|tú (?:eliges|decides)|o bien|como (?:usted )?prefiera|"
    r"(?:si|que|vous|le) préfér(?:ez|iez|eriez|erez)|choisissez|vous (?:pouvez )?choisi(?:r|rez)|(?:aim(?:ez|eriez)|aimes) mieux|si vous voulez plutôt|à la place|au choix|à vous de (?:choisir|décider|voir)|vous avez le choix|sinon,? (?:je|nous|vous)|ou bien|soit[^.!?]{1,80}soit|alternativement|c'est possible aussi)\b"
)


_OPEN = regex(r"\?|\b(?:prefer\w*|rather(?! than)|also|auch|lieber|también|prefier\w*|aussi|préfér\w*|plutôt)\b")
"""A word that leaves something open; "rather than" closes it."""


_RULED_OUT = regex(
    r"\b(?:no|not|never|cannot|can't|won't|wouldn't|wrong|neither|settled on|decided|you(?:'d| had)? (?:asked|wanted|requested|wrote)|kein\w*|nicht|nunca|aucun\w*|ne peu\w+)\b"
)
_SUPPOSED = regex(r"\b(?:if|should|in case|falls|wenn|sollte\w*|si)\b[^,;:.!?]*[,;:?]|[^.!?]*\?")
"""What is only supposed rules nothing out: "If Friday is no good, a router comes today"."""
_OPENS = Waiting(
    r"\?|\b(?:or|unless|if|prefer\w*|rather(?! than)|(?:you|i|we) (?:can|may|could)|possible|available|swap\w*|turns? (?:it|that|this) into|in place of|instead|open to you|should you|as you (?:wish|like|please)|yours|on offer|ready for you|would also|there for you|there too|"
    r"oder|falls|wenn|sofern|sollten sie|statt\w*|anstelle|lieber|(?:sie|wir|ich) k(?:ö|a)nn\w*|möglich|zu haben|o|u|si|puede\w*|podemos|puedo|en lugar|en vez|posible|prefier\w*|ou|pouvez|pouvons|peux|à la place|au lieu|possible|préfér\w*|plutôt|sinon)\b"
)
"""What leaves a thing to be had or not, in the sentence that names it."""
_WEAK = regex(
    r"(?:which(?:ever)?\b|if you\b(?! (?:would|'d)? ?(?:rather|prefer))|you (?:can|may|could|get to|have to|choose|decide|pick)(?! (?:equally|just|as easily|instead) )|either|choose\b(?! one$)|o bien|ou bien|soit|entweder|oder)"
)
"""Words of choice that may be about anything."""
_COMMON = bag("new free charge cost deliver delivery your the full total amount way today sent send ship account card")


def _left_open(text: Prose, own: frozenset[str]) -> bool:
    """Whether a sentence that names the alternative, whose `own` words these are, leaves it to be had or not:
    itself, or as the answer to a question ("Rather sooner? The desk has them until eight")."""
    return any(
        own & (stems(line.words, text.tongue or "en") | concepts(line.lower, text.tongue or "en"))
        and (_OPENS.search(line.lower) is not None or (before is not None and before.asks))
        and not _RULED_OUT.search(_SUPPOSED.sub(" ", line.lower))
        for before, line in zip([None, *text.lines], text.lines, strict=False)
    )


def _sum_left_open(text: Prose, sums: set[Decimal]) -> bool:
    """Whether a sentence with the sum of the alternative leaves it to be had: "If Friday doesn't suit, the £85 is yours"."""
    return any(
        (_OPENS.search(line.lower) or (_COMES_BACK.search(line.lower) and not _RULED_OUT.search(line.lower)))
        and sums & {one.value for one in find_amounts(line.lower)}
        for line in text.lines
    )


_COMES_BACK = regex(r"\b(?:back|again|refund(?:ed)?|return(?:ed|s)?|zurück|de vuelta|rend(?:us|u|re))\b")
"""Where a visit is planned and its fee is said to come back, that is the other way."""


def _words_of(sheet: Sheet, says: str) -> frozenset[str]:
    """What a text of the plan speaks of: the stems of its words and the concepts."""
    low = lowered(says)
    return stems(WORD.findall(low), sheet.plan.language) | concepts(low, sheet.plan.language)


_ONE_OF_THEM = regex(r"\b(?:it|that|this|one|so|instead|otherwise|both)\b")
_IN_ITSELF = regex(r"if you (?:\w+ )*(?:like|want)")
"""Words of choice that name what may be chosen themselves: "if you would like a supervisor" is of a supervisor."""


def _told_near(text: Prose, place: int) -> frozenset[str]:
    """What a sentence and its neighbours speak of: "whichever you choose" is of what stands beside it."""
    at = next((index for index, line in enumerate(text.lines) if line.start <= place < line.end), 0)
    itself = _IN_ITSELF.match(text.lower, place) and not _ONE_OF_THEM.search(text.lines[at].lower)
    near = text.lines[at : at + 1] if itself else text.lines[max(0, at - 1) : at + 2]
    return frozenset[str]().union(
        *(stems(line.words, text.tongue or "en") | concepts(line.lower, text.tongue or "en") for line in near)
    )


def offers_choice(sheet: Sheet) -> Verdict:
    """Where the plan has an alternative, the reply says that there is a choice, or names the alternative."""
    others = sheet.plan.alternatives
    if not others:
        return nothing("the plan has no alternative")
    text = prose(sheet)
    if text.tongue is None:
        return nothing("the reply is in a language that this check does not know")
    told = stems((word for line in text.lines for word in line.words), text.tongue) | concepts(text.lower, text.tongue)
    main = _words_of(sheet, sheet.plan.resolution.says)
    planned = sheet.plan.resolution.says
    for hit in _CHOICE.finditer(text.lower):
        near = _told_near(text, hit.start()) if _WEAK.match(hit[0]) else None
        if near is None or any((_words_of(sheet, other.says) - main - _COMMON) & near for other in others):
            return passed("the customer is given a choice", [sheet.mark(hit.start(), hit.end())])
    for other in others:
        own = _words_of(sheet, other.says) - main
        sums = {one.value for one in find_amounts(other.says)} - {one.value for one in find_amounts(planned)}
        told_sums = {one.value for one in find_amounts(text.lower)}
        if sums & told_sums and (_OPEN.search(text.lower) or _sum_left_open(text, sums)):
            return passed("the sum of the alternative is named")
        if _left_open(text, own - _COMMON - {"~deliver"} or own - _COMMON):
            return passed("the alternative is put forward")
        if own and len(own & told) >= max(1, round(len(own) * 0.6)) and re.search(r"\b(?:or|oder|o|ou)\b", text.lower):
            return passed("the alternative is named")
    return failed(f"the reply does not say that there is a choice: {others[0].says}", part="resolution")
