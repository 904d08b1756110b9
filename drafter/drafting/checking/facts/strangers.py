"""Other customers in a reply: a person by name, and where they sit, live or stay, or what they got. Names of our own people
are told every day, and so are names that the customer gave.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.domain.lexicon.patterns import Pattern, Waiting
from drafter.domain.regex import regex
from drafter.domain.score import Mark
from drafter.drafting.checking.sheet import Sheet

_TITLE = (
    r"(?:Mr|Mrs|Ms|Miss|Dr|Herrn?|Frau|Familie|[Ss]eñora?|[Ss]r|[Ss]ra|[Dd]on|[Dd]oña|Monsieur|Madame|M|Mme|Mlle)\.? "
)
_WORD = r"[A-ZÄÖÜÉÀÈÁÍÓÚÑ][\w'’-]+"
_NAME = rf"(?:{_TITLE}{_WORD}(?: {_WORD})?|{_WORD} {_WORD})"
_PLACE = (
    r"(?:(?:in|at|from|of) (?:the )?(?:room|flat|number|no\.?|seat|house|apartment|unit|row|cabin) ?\d+\w?|in \d[A-Z]\b|in \d{2,3}[A-Z]?\b(?! ?(?:minutes|hours|days|weeks))|"
    r"(?:from|on) your (?:flight|street|building|train|hotel|tour|road|floor|house|block)|(?:of|at) \d+ [A-Z]\w+|"
    r"aus (?:der|dem|Zimmer|Nummer) ?[A-Z]?\w+|in (?:Zimmer|Wohnung|Nummer|Haus) \d+|von Platz \d+|"
    r"(?:del|en el|de la|en la) (?:asiento|piso|habitación|número|puerta|calle) \w+|(?:au|du|de la chambre|de l'appartement|du siège|au numéro) \d+\w?)"
)
_ELSEWHERE = Waiting(rf"(?P<name>{_NAME}),? (?:who (?:sat|lives|stayed|was) )?{_PLACE}")
_GOT = Waiting(
    rf"(?P<name>{_TITLE}{_WORD}(?: {_WORD})?)[^.!?\n]{{0,40}}?\b(?:had the same|got (?:her|his|their|a|the|[$€£]?\d)|was (?:given|paid|refunded)|received [$€£]?\d|had (?:your|a similar)|complained|"
    r"hatte denselben|hatte dasselbe|bekam|erhielt|recibió|tuvo el mismo|a reçu|avait le même|a eu le même)"
)
_OWES = Waiting(
    rf"(?P<name>{_TITLE}{_WORD}(?: {_WORD})?)[^.!?\n]{{0,60}}?\b(?:(?:is|was|are) (?:\w+ ){{0,3}}?behind (?:with|on)|owes?\b|in arrears|(?:has|have) not paid|stopped paying|schuldet|im Rückstand|debe (?:\d|tres|dos|varios)|doit (?:encore )?\d)"
)
_GIVEN = Waiting(
    rf"\b(?:we|wir|le|nous) (?:gave|paid|offered|refunded|zahlten|gaben|pagamos|dimos|avons (?:donné|payé)) (?:a )?(?P<name>{_NAME})"
)
_NEXT_DOOR = Waiting(
    rf"\b(?:neighbour|neighbor|guest|passenger|customer|client|patient|tenant|Nachbarn?|Nachbarin|Kunden?|Kundin|vecin[oa]|client[ea]|voisine?|passag\w+),? (?:(?:at|in|from|on|before|after|next to|above|below|behind) (?:number |no\. |flat |room |seat )?\w+,? )?(?:an? )?(?:(?:called|named|namens|llamad[oa]) (?=(?P<called>{_WORD})))?(?P<name>{_NAME}|(?(called){_WORD}|(?!)))"
)
_NUMBERED = regex(
    rf"(?P<name>{_TITLE}{_WORD}(?: {_WORD})?|{_WORD} {_WORD}),? ?\(?(?:[\w'’]+ ){{0,4}}?(?:(?i:no|nr|n[º°])\.? ?)?(?P<id>[A-Z]{{1,4}}-?\d{{2,}}(?:-\w+)*)"
)
"""A person beside a number that is nobody's in the case: "Carmen Ruano, member GP-204"."""
_ALIKE = Waiting(
    rf"\b(?:a|same thing (?:has )?happened to|happened to|it was the same (?:for|with)|(?:ging|erging|passierte) es|bei|arrivé (?:aussi |également )?à|pareil pour|(?:pasó|pasado|ocurrió|ocurrido) a) (?P<name>{_TITLE}{_WORD}(?: {_WORD})?|{_WORD} {_WORD})\b[^.!?\n]{{0,60}}?"
    r"\b(?:too|as well|last (?:week|month|year)|il y a|le (?:ha pasado|pasó|ha ocurrido|ocurrió)|lo mismo|the same (?:day|week|month|morning)|genauso|ebenso|auch|aussi|également|la même chose)\b"
)
_BEFELL = Waiting(
    rf"\b(?:happened|happening|occurred) to (?P<name>{_TITLE}{_WORD}(?: {_WORD})?|{_WORD} {_WORD})(?= (?:in|of|from|at|on|too|also|as well|last|the same|that|this)\b|[,.;:])"
)
"""The same trouble, told of somebody by name."""
_BY_TITLE = rf"{_TITLE}{_WORD}(?: {_WORD})?"
_WENT_TO = Waiting(
    rf"\b(?:went|gone|goes?|given(?: out)?|sent|delivered|handed|booked|sold|charged|addressed|posted|issued|let|rented|assigned|refunded|paid) (?:\w+ ){{0,2}}?(?:to|with) "
    rf"(?:(?P<name>{_BY_TITLE})(?= (?:as well|too|also|by mistake|in error|instead|first)\b|,? (?:he|she|who)\b|[.;] (?:[Hh]e|[Ss]he)\b)|(?P<plain>{_WORD} {_WORD})(?=[^.!?\n]{{0,24}}[,;.] ?(?:[Hh]e|[Ss]he|who)\b))"
    rf"|\b(?:an|bei) (?P<de>{_BY_TITLE})(?= (?:gegangen|geliefert|geschickt|vergeben|verkauft|gesendet|gegeben|gelandet|ausgehändigt)\b)"
    rf"|\b(?:enviamos|dimos|entregamos|entregó|dieron|vendimos|cobramos|fue) (?:\w+ ){{0,2}}?a(?:l| la)? (?P<es>{_BY_TITLE})(?= (?:por error|también|en su lugar|primero)\b|, que\b)"
    rf"|\b(?:envoyée?|livrée?|remise?|vendue?|attribuée?|donnée?|partie?) (?:\w+ ){{0,2}}?(?:à|chez) (?P<fr>{_BY_TITLE})(?= (?:par erreur|aussi|également|à votre place)\b|, (?:qui|il|elle)\b)"
)
"""Whom a thing went to: "It went to Patrick Jansen as well, he trains on Tuesdays"."""
_TO_THEM = Waiting(rf"\b(?:belong(?:s|ed)? to|signed for by|gehört|pertenece a|appartient à) (?P<name>{_NAME})")
_AMONG = Waiting(
    rf"\b(?:(?:[Oo]ther|[Aa]nother) (?:[\w'-]+ ){{0,2}}?[a-z][\w-]*|[Tt]he (?:couple|family|gentleman|lady))(?: (?:in|of|at|from|on) \w+)?(?:,| was| is| named| called)(?: an?| the)? (?P<name>(?:{_TITLE})?{_WORD}(?: {_WORD})?)(?= (?:in|of|among|from|for|had|lost|got|who)\b|[,.;)])"
    rf"|\b[Aa] (?P<titled>{_TITLE}{_WORD})|(?P<among>{_WORD}),? among them\b"
)
"""One of many, by name: "another lab, Biovant in Kiel, lost a crate"."""
_OF_THEM = regex(
    rf"(?P<name>{_TITLE}{_WORD})['’]s? (?!(?:answer|call|decision|team|desk|office|e-?mail|message|reply|promise|date|word|note|visit|voice|number|time|hands?|part|behalf|view|own|line|report|finding|question|promised)\b)(?:\w+ )?[^\W\d_]{{3,}}"
)
"""A thing of somebody's: "Mr Calloway's spaniel"."""
_OURS = regex(
    r"\b(?:our|unser\w*|nuestr\w+|notre|nos)\b|\bwill (?:call|see|visit|decide|answer|review|write|ring|come|be|look|get|take)|\bhead of\b"
)
_ANYTHING = regex(r"\b[A-ZÄÖÜÉÀÈÁÍÓÚÑ]\w+")


def strangers(sheet: Sheet) -> Iterator[Mark]:
    """Where a reply tells of a person who is neither ours nor known to the customer."""
    text = sheet.text
    known = sheet.lasting("known people", lambda: _known(sheet))
    starts = [hit.start() for hit in _MAY_BEGIN.finditer(text)]
    for pattern in (
        _ELSEWHERE,
        _GOT,
        _OWES,
        _GIVEN,
        _NEXT_DOOR,
        _WENT_TO,
        _TO_THEM,
        _AMONG,
        _OF_THEM,
        _NUMBERED,
        _ALIKE,
        _BEFELL,
    ):
        for hit in _hits(pattern, text, starts):
            if pattern is _NUMBERED and (hit["id"].lower() in _numbers(sheet) or _AT_WORK.search(text, 0, hit.end())):
                continue
            name = (hit.lastgroup or "name") if pattern in (_WENT_TO, _AMONG) else "name"
            last = _ANYTHING.findall(hit[name])[-1].lower()
            if last in known or _OURS.search(text[hit.start() : hit.end() + 40].lower()):
                continue
            yield sheet.mark(*hit.span(name))


_BY_NAME = frozenset({_ELSEWHERE, _GOT, _OWES, _OF_THEM, _NUMBERED})
"""Those that begin with the name."""
_MAY_BEGIN = regex(r"[A-ZÄÖÜÉÀÈÁÍÓÚÑ]|señor|sra?|do[nñ]")
"""Where a name may begin, or the title before it."""


def _hits(pattern: Pattern, text: str, starts: list[int]) -> Iterator[re.Match[str]]:
    """The matches of a pattern, in order. Those that begin with a name are tried only where one may begin."""
    if pattern not in _BY_NAME:
        yield from pattern.finditer(text)
        return
    if isinstance(pattern, Waiting):  # it need look at the text once, not from each place on
        if not pattern.may_stand_in(text):
            return
        pattern = pattern.compiled
    end = 0
    for start in starts:
        if start >= end and (hit := pattern.match(text, start)):
            end = hit.end()
            yield hit


_AT_WORK = regex(
    r"\b(?:order|booking|case|job|ticket|flight|invoice|line|train|engineer|technician|driver|Techniker\w*|Auftrag|Fahrer\w*|pedido|vuelo|técnic\w+|commande|vol|technicien\w*|badge) ?(?:number |no\. |n\.º )?[A-Z]{1,4}-?\d[\w-]*$"
)


def _numbers(sheet: Sheet) -> str:
    """All that the case, plan and customer's number hold: whose number stands there is this case's."""
    return sheet.lasting(
        "numbers of the case", lambda: f"{sheet.case.model_dump_json()} {sheet.plan.model_dump_json()}".lower()
    )


def _known(sheet: Sheet) -> frozenset[str]:
    """Words of what the customer wrote, of their own name, and of the plan: whoever is named there is no secret."""
    case, plan = sheet.case, sheet.plan
    told: list[str | None] = [case.customer.name, case.agent.name if case.agent else None, case.message.text]
    for turn in case.history:
        told += (turn.text, turn.author)
    for step in plan.steps:
        told += (step.does, step.owner)
    told += (one.says for one in plan.offered)
    told += (quote.quote for quote in plan.knowledge)
    told += (plan.handoff.says if plan.handoff else None, plan.commitment.does if plan.commitment else None)
    return frozenset(re.findall(r"\w+", " ".join(filter(None, told)).lower()))
