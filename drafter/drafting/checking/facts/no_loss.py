"""Promises that the customer will lose nothing: "you won't be out of pocket", "you'll come out of this all square", "we'll meet you
somewhere in the middle". No sum and no gift is named, so there is no limit to it either. For text in lower case.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.regex import regex
from drafter.drafting.checking.facts.gifts import DENIED
from drafter.drafting.checking.gate import Gate

_NOT = r"(?:won't|will not|'ll not|don't|do not|aren't|are not|'re not|aren't going to|are not going to|'re not going to|shouldn't|should not|wouldn't|would not|never|will never|'ll never|shall not)"
_DOWN = r"(?:out of pocket|worse off|(?:any |none |all )?the poorer|the loser|a loser|at a (?:financial )?loss|left short|disadvantaged|a penny down|down on the deal|stuck with the (?:bill|cost))"
_COST = r"(?:costs?|bills?|expenses?|outlay|loss(?:es)?|damage|fees?|charges?|tab|fare|tickets?|day off|wages)"
_EN = (
    rf"\byou(?: {_NOT}|{_NOT})(?: (?:end up|come out(?: of (?:this|it))?|find yourself|go home|walk away|be left|be|get|finish|have to be|finish up))*(?: (?:a penny|at all|even|any|one bit|financially|in any way))? {_DOWN}"
    rf"|\byou(?: {_NOT}|{_NOT}) (?:\w+ )?(?:lose (?:out\b|a (?:penny|cent|dime|bean)|money\b|by (?:it|this)\b|anything (?:by|over|through))|suffer (?:any (?:financial )?loss|financially|in your (?:wallet|pocket))|be made to pay for (?:it|this|our \w+)|foot the bill|bear the {_COST}|carry the {_COST}|be (?:left )?(?:holding|carrying|stuck with|landed with|saddled with) (?:the|a|any|that) {_COST})"
    rf"|\b(?:nobody|no one) (?:here )?(?:will|is going to|wants to) (?:let|leave|have|see) you (?:be |go |end up )?{_DOWN}"
    r"|\byou(?:'ll| will|'re going to| are going to) (?:\w+ )?(?:come out|end up|be|walk away|finish)(?: of (?:this|it))? (?:all |fully |well |nicely )?(?:square|ahead|in pocket|quits|better off|on top|in the black|in profit|none the worse)\b"
    r"|\b(?:we|i|she|he|they)(?:'ll| will|'d| would)(?: \w+ly| also| always| gladly)? (?:meet you (?:somewhere )?(?:half[- ]?way|in the middle|in between)|square (?:it|things|this|that|up)(?: up)? with you|even things (?:up|out)|settle up with you|come to (?:some|an) (?:arrangement|agreement|understanding) (?:with you|on the|about the|over the)|find (?:a figure|a sum|something|a way) (?:that )?(?:we can both live with|that works for (?:both|you)|to make it up)|do something (?:for you )?(?:about|on|over|with) (?:the|your) (?:\w+ )?(?:price|bill|cost|fee|charge|rent|premium)|make it right (?:in|with) (?:money|cash|kind)|see (?:you|her|him|them) (?:all )?right|look after you (?:on|with|over|when)|put a smile on|make it worth)"
    rf"|\b(?:the|your|any|all|those|that|this) (?:[\w'-]+ ){{0,3}}?{_COST} (?:is|are|will be|'ll be|would be) (?:ours to (?:pay|bear|carry)|our (?:affair|problem|worry|concern)|not (?:your|yours to) (?:problem|worry|pay|bear|affair|concern)|looked after|taken care of|made good|squared|seen to)\b"
    r"|(?:(?:^|(?<=[.!?;:–—,\n] ))(?:should|were)|\bif|\bin case)\b[^.!?;\n]{3,90}, [^.!?;\n]{0,40}\b(?:is|are|will be|'ll be|goes|would be|comes) (?:on (?:us|me|the house)|our treat|at our (?:cost|expense)|on our (?:bill|account|tab))\b(?! to\b)"
    r"|\bit(?:'ll| will) (?:\w+ )?be worth your (?:while|wait|patience|trouble)\b|\bthere(?:'ll| will) be something in (?:it|this) for you\b"
)
_DE = (
    r"\bbleiben sie (?:\w+ ){0,6}?nicht (?:\w+ )?sitzen\b|\bsie bleiben (?:\w+ ){0,6}?nicht (?:\w+ )?sitzen\b|\b(?:werden|sollen) sie (?:\w+ ){0,5}?nicht sitzen ?bleiben\b|\b(?:sie haben|ihnen entsteht|ihnen bleibt|sie erleiden|sie tragen) (?:dadurch |dabei |daraus |am ende )?kein(?:en|erlei)? (?:finanziell\w+ )?(?:schaden|nachteil|verlust)\b|\bsoll(?:en)? (?:ihr|sie) (?:schaden |\w+ )?(?:nicht (?:ihr )?schaden|draufzahlen)\b|\bsoll ihr schaden nicht sein\b|"
    r"\b(?:sie (?:werden|müssen|sollen) (?:\w+ ){0,3}?nicht|sie) draufzahlen\b|\b(?:wir|ich) (?:kommen?|werden?) ihnen (?:\w+ ){0,4}?entgegen(?:kommen)?\b|\bkommen wir ihnen (?:\w+ ){0,4}?entgegen\b|\b(?:wir werden|werden wir) uns (?:\w+ ){0,4}?einig\b|\b(?:wir lassen uns|lassen wir uns) (?:\w+ ){0,3}?(?:etwas|was) (?:\w+ )?einfallen\b|\btreffen wir uns (?:\w+ ){0,3}?in der mitte\b|\bmachen wir (?:\w+ ){0,4}?wieder wett\b"
)
_ES = r"\bno (?:saldrá|saldrás|va a salir|vas a salir) perdiendo\b|\bno (?:perderá|perderás|va a perder|vas a perder|pierde|pierdes) (?:ni )?(?:un (?:solo )?(?:euro|céntimo|duro)|nada|dinero)\b|\bno (?:tendrá|tendrás|va a tener|vas a tener) que poner (?:ni un|nada|dinero)\w*|\bde su bolsillo no (?:sale|saldrá)\b|\bno saldrá de (?:su|tu) bolsillo\b|\b(?:llegaremos|llegamos) a (?:un|algún) (?:acuerdo|arreglo)\b|\b(?:ya )?nos (?:arreglaremos|entenderemos|pondremos de acuerdo)\b|\bquedar\w* en paz con (?:usted|ustedes|vosotros)\b|\ble (?:haremos|buscaremos) (?:un|algún) (?:apaño|arreglo)\b|\b(?:le|te) merecerá la pena\b"
_FR = r"\b(?:n'en|n'y) (?:serez|perdrez|laisserez) (?:\w+ )?(?:pas (?:de votre poche|perdante?|vos? plumes?)|rien)\b|\bne (?:perdrez|perdez) (?:pas |rien )?(?:un (?:seul )?(?:centime|euro|sou))\b|\bne (?:serez|sortirez) pas (?:perdante?s?|lésée?s?|de votre poche)\b|\b(?:n'aurez|n'avez) (?:pas |rien )?(?:à )?(?:mettre|sortir) (?:\w+ )?de votre poche\b|\b(?:on|nous) (?:s'arrangera|nous arrangerons|trouverons? (?:bien )?un (?:terrain d'entente|arrangement)|coupera la poire|couperons la poire)\b|\bon s'arrangera\b|\bvous vous y retrouverez\b|\b(?:on|nous) (?:saura|saurons) (?:vous )?(?:dédommager|remercier|récompenser)\b"
_FRAMES = "|".join((_EN, _DE, _ES, _FR))
NO_LOSS = Gate(_FRAMES)
_FRAMES_RE = Waiting(_FRAMES)
_HELD_AS_WELL = regex(
    r"\b(?:full (?:refund|reimburse\w*|amount)|refund in full|in full|all (?:the |your )?(?:costs?|expenses)|reimburs\w+|volle\w*|vollständig\w*|alle kosten|íntegr\w+|total|todos los gastos|intégral\w*|tous les frais)\b"
)
"""A plan that makes good the whole of something: to say so in other words offers nothing new."""
_NO_LOSER = regex(
    r"pocket|worse off|poorer|\blos[es]|\bloss|\bbill\b|\bcosts?\b|sitzen|schaden|nachteil|verlust|perd|bolsillo|poche|lésé|centime"
)
_OBJECT = regex(
    r" (?:for|over|on|by|with|because of|through|für|wegen|auf|por|con|pour|avec|sur) (?P<what>[^,.;:!?]{3,60})"
)
_NAMED_COST = regex(r"\b(?:costs?|bills?|expenses?|fees?|charges?|fare|tickets?|wages)\b")
_WORD = regex(
    r"\b(?!(?:the|you|your|this|that|and|any|our|der|die|das|ihr|ihre|los|las|sus|les|vos|votre)\b)[^\W\d_]{3,}"
)
_UNLESS_MORE = regex(
    r"\b(?:not|n't|cannot|nor)\b[^,;:]{0,30}\b(?:promise|say|guarantee|offer|assure|know|claim)\b[^;:]*$"
)


def without_loss(lowered: str, held: str) -> Iterator[re.Match[str]]:
    """The places of a lower-case sentence that promise to keep the customer from any loss, though the plan, whose texts are
    `held`, does not make good the thing in question."""
    for hit in _FRAMES_RE.finditer(lowered):
        before = lowered[: hit.start()]
        if _UNLESS_MORE.search(before) or (DENIED.search(before[-40:]) and " not " in f" {before[-12:]} "):
            continue
        thing = _OBJECT.match(lowered, hit.end())
        words = {word[:6] for word in _WORD.findall(thing["what"])} if thing else set()
        known = {word[:6] for word in _WORD.findall(held)}
        if any(cost[:4] in held for cost in _NAMED_COST.findall(hit[0])):
            continue
        whole = _HELD_AS_WELL.search(held) is not None and _NO_LOSER.search(hit[0]) is not None
        if (whole and words <= known) or (words and words <= known) or hit[0] in held:
            continue
        yield hit
