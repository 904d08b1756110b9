"""Offers and guarantees told by the shape of the sentence: a treat for another time, costs taken on that nobody has named,
whatever may yet go wrong made good, an outcome promised that is not ours to make, and fault admitted in law.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from drafter.domain.lexicon.patterns import Pattern, Waiting
from drafter.domain.regex import regex
from drafter.drafting.checking.facts.offering import left_open
from drafter.drafting.checking.facts.overreach import DECLINED_AFTER
from drafter.drafting.checking.gate import Gate

_NEXT = (
    r"(?:\bnext (?:time|visits?|stays?|orders?|trips?|services?|meals?|coffees?|bookings?|appointments?|deliver\w+|flights?|rides?|rounds?|purchases?|rentals?|journeys?|nights?|haircuts?|lessons?|class\w*|drinks?)\b|\bwhen(?:ever)? you (?:next|are next|come (?:back|by|in|again)|visit|stay|order|fly|travel|drop (?:in|by))\b|\byou next (?:come|visit|stay|order|fly|book)|\bwhatever you (?:buy|order|book) next\b|"
    r"\bnächste[nrms]? (?:mal|einkauf|besuch|bestellung|reise|fahrt|flug|kaffee|aufenthalt|termin|rechnung|buchung|essen)\b|\b(?:la|a la) próxima\b|\bpróxim[oa] (?:vez|viaje|compra|visita|pedido|estancia|vuelo|reserva|factura|cita)\b|\bprochaine? (?:fois|voyage|visite|commande|séjour|vol|achat|réservation|passage|repas)\b)"
)
_TREAT = (
    r"(?:\bon (?:me|us|the house)\b(?!,? (?:and|that|to)\b)|\b(?:my|our) treat\b|\bfree\b(?! to\b| of (?:dust|fault|error))|\bfor nothing\b|\bno (?:charge|cost)\b|\bhalf[ -](?:price|off|the (?:price|fare))\b|\bupgrad\w+|\bper ?cent off\b|\d ?% off\b|\bthrow in\b|\bdiscount\w*|"
    r"\baufs haus\b|\bauf (?:mich|uns|unsere rechnung)\b|\bumsonst\b|\bgratis\b|\bkostenlos\w*|\blegen wir [^.!?]{1,30} dazu\b|\bschenken wir\b|\bladen? (?:wir|ich) sie\b|\bcorre (?:de|por) (?:mi|nuestra) cuenta\b|\binvit(?:o|amos) (?:yo|nosotros)\b|\b(?:le |la |lo |les )invit(?:o|amos)\b|\bsub(?:o|imos) de (?:categoría|clase)\b|\bsin cost[eo]\b|"
    r"\b(?:est|sera|seront|sont) (?:pour (?:nous|moi)|offerte?s?)\b|\bsurclass\w+|\bon vous (?:offre|invite)\b|\bgratuit\w*|\bsans frais\b)"
)
_LATER_TREAT = rf"{_NEXT}[^.!?\n]{{0,90}}?{_TREAT}|{_TREAT}[^.!?\n]{{0,60}}?{_NEXT}"
_MEALS = r"(?:breakfast|lunch|dinner|supper|a meal|drinks?|a drink|coffee|a coffee|cake|dessert|wine|a round|a night|a stay|parking)"
_ON_US = rf"\b(?:have|enjoy|take|grab) (?:[\w']+ ){{0,3}}?{_MEALS} on (?:us|me)\b|\b{_MEALS}(?: for (?:both of you|two|you|the \w+))? (?:is|are|will be|'ll be) (?:on (?:us|me|the house)|my treat|our treat)\b"
_SPENT = (
    r"(?:\b(?:costs?|expenses?|fares?|taxis?|cabs?|bills?|fees?|receipts?|hotel|outlay|out of (?:your )?pocket|losses)\b|\b(?:had|have|having) (?:had )?to (?:take|buy|pay|hire|book|call|get|rent|order|replace)\b|\bhas cost you\b|\bspent\b|"
    r"\b(?:kosten|auslagen|taxi\w*|hotel\w*|rechnung\w*|schäden|schaden)\b|\b(?:gastos|costes|costos|taxi|hotel|facturas?)\b|\b(?:frais|coûts|dépenses|taxi|hôtel|factures?)\b)"
)
_WE_PAY = (
    r"(?:\b(?:i|we)(?:'ll| will| shall|'d| would)? (?:gladly |happily |of course |also |naturally |certainly |gladly also )*(?:cover|pay|refund|reimburse|bear|foot|meet|settle|pick up|absorb|shoulder|take (?:that|it|them|those|these|care of (?:it|that|them))|take on)\b|\bsend (?:me|us) (?:the|your|any|all|every) (?:\w+ )?(?:bills?|receipts?|invoices?)\b|\b(?:is|are) (?:ours|on us|mine) to (?:pay|bear|cover|settle)\b|\byou won't be (?:a penny )?(?:out of pocket|worse off)\b|"
    r"\b(?:übernehmen|übernehme|tragen|trage|zahlen|zahle|erstatten|erstatte|begleichen) (?:wir|ich)\b|\bwir (?:übernehmen|tragen|zahlen|erstatten|begleichen)\b|\bkomm(?:en wir|e ich) [^.!?]{0,30}\bauf\b|"
    r"\b(?:se )?(?:lo|la|los|las) (?:pagamos|pago|cubrimos|asumimos|asumo|abonamos|reembolsamos)\b|\b(?:pagaremos|cubriremos|asumiremos|asumimos|cubrimos)\b|\bcorren? de nuestra cuenta\b|"
    r"\b(?:nous|je) (?:les? |la |vous )?(?:prenons|prends|payons|paie|remboursons|rembourse)\b|\bà notre charge\b)"
)
_OPENLY = r"(?:\b(?:if|should|any|whatever|all|every|anything|falls|sollten?|alle[rns]?|jede\w*|si|todos?|todas?|cualquier|tous|toutes?|tout)\b)"
_COVERS = rf"(?={_OPENLY}[^.!?\n]{{0,110}}{_SPENT}|{_SPENT}[^.!?\n]{{0,50}}{_OPENLY})[^.!?\n]{{0,110}}?{_WE_PAY}"
_BILL_IS_OURS = r"\b(?:doctor's|taxi|hotel|repair|vet's|dentist's|plumber's|locksmith's|cleaning|cleaner's|lawyer's) (?:bill|fare|costs?|fees?|invoice) (?:is|are) (?:ours|on us|mine)\b|\b(?:our|the) insur(?:er|ance) (?:will|'ll|is going to) (?:pay|cover|settle|compensate)\b"
_WHATEVER = r"\b(?:we|i)(?:'d| would|'ll| will) (?:gladly |happily |of course )?(?:cover|settle|bear|foot|pay) (?:whatever|anything (?:that|the|your))\b|\b(?:put|bring|lay) (?:that|the|any) (?:bill|receipt|invoice|cost)s? (?:in front of|before) (?:us|me)\b"
_GOES_WRONG = r"(?:\b(?:if|should|whatever) (?:anything|something|it|this|that|the worst)?(?: at all| else| ever)?[^.!?\n]{0,40}?\b(?:goes? wrong|go wrong|happens?|comes? of (?:it|this)|follows?|arises?|fails?|falls? through|comes? out of (?:it|this))\b|\b(?:sollte|falls|wenn) [^.!?\n]{0,40}\b(?:schief ?geh\w*|passier\w*)\b|\bsi (?:algo|cualquier cosa) [^.!?\n]{0,30}(?:sale mal|va mal|falla)\b|\bsi quoi que ce soit\b|\bsi (?:quelque chose|ça) [^.!?\n]{0,20}(?:tourne|va) mal\b)"
_MADE_GOOD = r"(?:\b(?:count|rely|depend|bank) on (?:us|me) to (?:make|put|pay|cover|see|sort)\b|\b(?:we|i)(?:'ll| will) (?:make (?:it|this|that|everything|all of it) good|answer for (?:it|everything|all)|stand (?:behind|for) (?:it|everything)|pay for (?:it|everything|all)|see you (?:right|covered)|make (?:it|that) up to you)\b|\b(?:kommen wir|komme ich|stehen wir) [^.!?]{0,30}\b(?:auf|dafür (?:ein|gerade))\b|\b(?:respondemos|nos hacemos cargo|lo cubrimos)\b|\bnous (?:en )?(?:répondons|prenons tout en charge|couvrons)\b)"
_INDEMNIFIES = rf"{_GOES_WRONG}[^.!?\n]{{0,70}}?{_MADE_GOOD}|{_MADE_GOOD}[^.!?\n]{{0,40}}?{_GOES_WRONG}"
_THING = r"(?:it|this|that|they|these|such (?:a thing|\w+)|nothing|no \w+|(?:a|an|the|your|his|her|our) (?:[\w'-]+ ){1,4}?|he|she|you)"
_SAFE = r"(?:be (?:fine|safe|all right|alright|ok|okay|perfect|flawless|well|happy)|hold|last|work(?: perfectly)?|go (?:well|smoothly|through)|pass|recover|heal)"
_PROMISES = (
    rf"(?:\b(?:i|we)(?: can| do| will| hereby|'ll)? (?:promise|assure|swear|vow)(?: to)?(?: you)?,? (?:that )?|\byou have (?:my|our) word,? (?:that )?|\b(?:my|our) (?:solemn )?(?:word|promise)(?: to you)?(?: is)?[,:]? (?:that )?){_THING} ?(?:won't|will (?:never|not)|'ll never|can(?:not|'t)|can never|never|will {_SAFE}|'ll {_SAFE}|is (?:\w+ly )?safe)\b"
    r"|\b(?:is|are|it's|that's) (?:perfectly|completely|absolutely|entirely|totally|quite) (?:safe|harmless)\b[^.!?\n]{0,50}\b(?:promise|assure|guarantee|my word)|\b(?:i|we)(?: can)? (?:promise|assure)(?: you)? (?:that )?(?:it|this)(?:'s| is) (?:perfectly|completely|absolutely|entirely|totally|quite) (?:safe|harmless)\b"
    r"|\b(?:ich verspreche|wir versprechen|ich versichere|sie haben mein wort)(?: ihnen)?,? dass (?!ich\b|wir\b)[^.!?,;]{1,50}\b(?:nie|niemals|nicht|keine?\w*)\b"
    r"|\b(?:le |les )?(?:prometo|prometemos|aseguro|aseguramos|doy mi palabra de) que (?!yo\b|l[eao]s? )[^.!?,;]{0,40}?\b(?:no|nunca|jamás)\b"
    r"|\b(?:je|nous) vous (?:promets|promettons|assure|assurons|donne ma parole) (?:que|qu')(?! ?(?:je|nous)\b)[^.!?,;]{1,50}\b(?:jamais|plus|pas)\b"
)
_IN_LAW = (
    r"\b(?:legally|in law|under the law|by law|before the law|in the eyes of the law)\b[^.!?\n]{0,50}\b(?:we(?:'re| are|'d be)?|our|ours|us)\b[^.!?\n]{0,30}\b(?:responsible|liable|at fault|fault|obliged|answerable|compensate|owe|guilty|breach)|\b(?:we|the company|the fault|it)(?:'re| are| is|'s|'d be)?[^.!?\n,;]{0,40}\b(?:legally (?:responsible|liable|at fault|answerable|bound to compensate)|at fault in law|liable (?:for|to you|in law)|ours in law)\b|\bliable for (?:whatever|anything|everything|all)\b|\banswerable in law\b|\b(?:is|was|that's|it's|be) an? (?:clear |plain |obvious )?breach of (?:contract|duty|warranty|the law)\b|"
    r"\byou(?:'ve| have) (?:every|a|the|a clear|a good) (?:legal )?(?:right|claim|case)(?: in law| by law)? (?:to (?:damages|compensation)|against us)\b|\bentitles you to (?:damages|compensation)\b|"
    r"\b(?:rechtlich|juristisch|gesetzlich)\b[^.!?\n]{0,30}\b(?:wir|uns\w*)\b[^.!?\n]{0,30}\b(?:verantwortlich|schuld|haftbar|verpflichtet)|\bwir (?:sind|haften)[^.!?\n]{0,30}\b(?:rechtlich|juristisch|haftbar|schadenersatz)|"
    r"\b(?:legalmente|jurídicamente|ante la ley)\b[^.!?\n]{0,30}\b(?:somos|nos|nuestr\w+)\b[^.!?\n]{0,30}\b(?:responsables?|culpa\w*|obligad\w+)|\bsomos [^.!?\n]{0,20}responsables [^.!?\n]{0,20}(?:legal|jurídica)mente|"
    r"\b(?:juridiquement|légalement|en droit)\b[^.!?\n]{0,30}\b(?:nous|notre|nos)\b[^.!?\n]{0,30}\b(?:responsables?|faute|tenus|coupables?)"
)


class _Shape(NamedTuple):
    pattern: Pattern
    why: str
    gives: bool
    """Whether a plan that names the same thing holds it."""


_TEXTS = (
    (f"{_LATER_TREAT}|{_ON_US}", "the plan does not hold this offer", True),
    (f"{_COVERS}|{_BILL_IS_OURS}|{_WHATEVER}", "the plan does not hold this offer", True),
    (_INDEMNIFIES, "it promises without a limit what the plan does not hold", False),
    (_PROMISES, "it guarantees what nobody can", False),
    (_IN_LAW, "it admits something in law", False),
)
_SHAPES = tuple(_Shape(Waiting(text), why, gives) for text, why, gives in _TEXTS)
BEYOND = Gate(
    _TREAT, _WE_PAY, _BILL_IS_OURS, _WHATEVER, _MADE_GOOD, _PROMISES, r"legal|juridi|rechtlich|juristisch|jurídic|gesetzlich|in law|by law|liable|breach|the law|la ley|en droit|entitles you|right to|claim|case"
)  # fmt: skip
_DENIED = regex(
    r"\b(?:cannot|can't|can not|couldn't|not able|unable|am not|are not|is not|isn't|wasn't|not ours|not mine|nobody can|don't (?:owe|mean)|no (?:means|power|say)|whether|if we|nor|kann ich nicht|nicht|no (?:puedo|podemos|me|está)|no se|ne (?:peux|pouvons|puis)|n'est|n'ai)\b"
)
_NOT_OURS = regex(r"[^.!?;]{0,30}\b(?:is|are) (?:not|never|no)\b")
_GAVE_BACK = regex(
    r"\b(?:you (?:asked|wrote|said|told|wanted|demanded|say|ask|paid|took)|said|was|were|had been|sie (?:fragen|schreiben|wollten)|usted (?:pide|pidió|dice)|vous (?:demandez|avez demandé))\b"
)
_NAMED = regex(
    r"\b(?:taxi|cab|hotel|meals?|fares?|receipts?|breakfast|dinner|lunch|postage|parking|next|nächste\w*|próxim\w+|prochaine?|costs?|expenses?|kosten|gastos|frais|invoice|bill)\b"
)


def beyond(lowered: str, held: str) -> Iterator[tuple[re.Match[str], str]]:
    """What a lower-case sentence offers, guarantees or admits beyond a plan whose texts are `held`, and why it is too much."""
    for shape in _SHAPES:
        for hit in shape.pattern.finditer(lowered):
            around = lowered[max(0, hit.start() - 50) : hit.end()]
            if shape.why.endswith("nobody can"):
                around = lowered[max(0, hit.start() - 50) : hit.start()]
            if _DENIED.search(around) or (shape.gives and (_GAVE_BACK.search(around) or left_open(lowered, hit))):
                continue
            if DECLINED_AFTER.match(lowered, hit.end()) or _NOT_OURS.match(lowered, hit.end()):
                continue
            if shape.gives and any(re.search(rf"\b{word}\b", held) for word in _NAMED.findall(lowered)):
                continue
            if hit[0].strip() and hit[0] not in held:
                yield hit, shape.why
