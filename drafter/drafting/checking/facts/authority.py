"""What a reply offers, promises or admits beyond the plan: gifts that it lacks, outcomes that another decides, guarantees
that nobody can give, and admissions in law.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.domain.score import Mark
from drafter.domain.sentences import Sentence
from drafter.drafting.checking.facts.gifts import ANY_GIFT, DENIED, GIFT, OFFER, PAST, SAME
from drafter.drafting.checking.facts.plan_texts import plan_texts
from drafter.drafting.checking.gate import Gate
from drafter.drafting.checking.sheet import Sheet, Verdict, failed, passed

_LIABLE = (
    r"\b(?:we|i|our company|the company|\w+) (?:are|is|am|were|was|'re)(?: \w+ly| fully)? (?:liable|negligent|in breach|legally (?:responsible|at fault|obliged|bound)|culpable|breaking the law)"
    r"|\b(?:accept|admit|acknowledge|assume|concede|take|bear)(?:s|ed|ting|ing)? (?:\w+ ){0,2}?(?:liability|negligence|legal responsibility|legal fault|breach of (?:contract|duty|warranty))"
    r"|\bour (?:own )?(?:negligence|liability|breach|gross \w+ negligence)\b|\bwe (?:\w+ )?(?:broke|violated|breached) (?:the (?:law|contract|rules|regulations?|agreement|terms)|your (?:contract|rights|consumer rights)|our (?:contract|agreement|legal))"
    r"|\byou (?:would|will|'d|'ll) (?:surely |certainly |probably )?win (?:in court|a lawsuit|your case)|\byou have (?:a|every) (?:legal )?(?:right|grounds?|case) to sue"
    r"|\b(?:wir haften|sind (?:wir )?haftbar|unsere haftung|grob(?:e)? fahrlässig\w*|fahrlässig gehandelt)\b|\b(?:somos (?:legalmente )?responsables legal\w*|asumimos (?:la|toda) (?:la )?responsabilidad legal|nuestra negligencia|fuimos negligentes)\b"
    r"|\b(?:nous sommes (?:légalement |juridiquement )?responsables (?:légal|jurid|civil)\w*|responsabilité (?:légale|juridique|civile)|notre négligence|avons été négligents)\b"
)
_GUARANTEE = (
    r"\byou(?:'ll| will) never (?:ever )?(?:have|face|see|experience|go through|deal with) [\w ]{0,30}again\b|\b(?:i|we)(?: can| do| will|'ll| personally| fully)* guarantee\b|\bguaranteed\b|\b(?:is|comes with) (?:our|my|a) guarantee\b|\byou have my guarantee\b|\bmoney[- ]back guarantee\b|\bi assure you (?:that )?(?:this|it) (?:will|won't)|"
    r"\b(?:this|it|that|such a thing|anything like this|the (?:problem|issue|mistake|error)|these \w+|nothing like (?:this|it|that))(?: simply)? (?:will|'ll|won't|shall|can|could) ?(?:never|not|n't)? ?(?:ever )?(?:happen|occur|come up|repeat itself|be repeated|recur)(?:s)?(?: to you)?(?: ever)?(?: again)?\b|"
    r"\b(?:it|this|that|they|the \w+)(?:'ll| will) never \w+ (?:\w+ )?again\b|\bnothing (?:can|will|could) go wrong\b|\b(?:fix|solve|mend|cure|end|sort) (?:it|this|that|the \w+)(?: out)? for good\b|\bthere will be consequences\b|"
    r"\bnever (?:let (?:this|it)|have this) happen\b|\b(?:make|made|making|ensure|see to it|promise|certain) (?:\w+ )?(?:sure )?(?:that )?(?:this|it|that|you|nothing like this) (?:does not|doesn't|never|will never|won't|will not|cannot) (?:ever )?(?:happens?|have|be|experience|face)[\w ]{0,24}\bagain\b|"
    r"\bno (?:more )?(?:problems?|issues?|delays?|trouble) (?:ever )?again\b|\bwithout (?:any )?fail\b|\b(?:100 ?%|one hundred percent|absolutely|completely) (?:certain|sure|guaranteed)\b|\bwill (?:definitely|certainly|surely|undoubtedly|for sure) (?:be (?:approved|refunded|accepted|resolved|granted|covered)|approve|agree|say yes|side with you|refund|grant|go your way)|"
    r"\bgarantier\w+|\bdas wird (?:nie|nicht) (?:wieder|mehr) (?:vorkommen|passieren)|\bwird (?:sich )?(?:nie|nicht) (?:wieder|mehr) (?:wiederholen|vorkommen|passieren)|\b(?:le |os |te )?garantiz\w+|\bno volverá a (?:ocurrir|pasar|suceder|repetirse)|\b(?:je|nous) (?:vous )?garanti\w+|\bne se reproduira (?:plus|pas)|\bcela n'arrivera plus"
)
_BLANK = (
    r"\bfor life\b|\b(?:double|triple) (?:your|the|it|that)\b|\bwhatever (?:it takes|you (?:want|need|like|ask|wish|decide))|\banything (?:you (?:want|need|like|ask for|wish)|it takes)\b|\bname your price|\b(?:you|it) (?:won't|will not|don't|do not|never)(?: have to)? (?:need to )?(?:pay|cost you|owe|be charged|be out of pocket)(?: for)?(?: us)?(?: you)? (?:a|one|another|anything|any|even|any more|a single) ?(?:thing|cents?|penny|dime|euro|further|more|single \w+)?|"
    r"\b(?:won't|will not) (?:cost|pay|be charged|lose|owe) (?:you )?(?:a (?:thing|cent|penny|dime|single \w+)|anything|one cent|another \w+)|\bevery (?:penny|cent|last penny|dime)\b|\bout of pocket (?:for )?(?:nothing|not)\b|\bno matter (?:what (?:it|the) (?:takes|costs?)|the cost|how much)|\bmoney is no object|\b(?:cover|pay for|take care of|pick up|refund|reimburse|compensate you for|make good) (?:(?:all|any|every|everything|the whole|the full) )(?:of )?(?:your |the |these |those )?(?:\w+ )?(?:costs?|expenses?|losses|damages?|bills?|charges?|fees?|everything|inconvenience)\b|"
    r"\b(?:we|i)(?:'ll| will| are going to|'re going to|'m going to| am going to| promise to) (?:\w+ ){0,2}?(?:make (?:this|it|things|that|everything) (?:\w+ )?(?:right|up to you|good|better)|make it up to you|see you right|look after you|take care of everything|sort everything|fix everything|go above and beyond|move heaven and earth|do right by you|keep you happy|make you happy|leave you happy)(?!\w| by (?!\d|mon|tue|wed|thu|fri|sat|sun)| with (?:a|the)|:|, (?:starting|and) (?:with|by))|"
    r"\byou(?:'ll| will) (?:\w+ )?(?:be (?:fully |more than |properly |well |generously )?(?:compensated|taken care of|looked after|happy with the outcome|rewarded)|have nothing to worry about|get everything)|\bworth your while\b|\bsomething (?:extra|special|nice|on top)\b|\blittle (?:extra|something)\b|\b(?:a )?(?:special|extra|nice) (?:surprise|treat|offer|deal|thank[- ]you)\b|"
    r"\bmachen (?:wir )?(?:das|es) (?:wieder )?gut\b|\bwas auch immer nötig\b|\bkoste es,? was es wolle\b|\bkeinen cent\b|\blo que (?:sea|haga falta|usted quiera)\b|\bno (?:le costará|pagará) (?:nada|ni un)|\bse lo compensaremos\b|\bquoi qu'il en coûte\b|\btout ce que vous voulez\b|\bne vous coûtera rien\b|\bvous ne paierez rien\b"
)
_WIDE = re.compile("|".join(f"(?P<{name}>{body})" for name, body in (("liable", _LIABLE), ("guarantee", _GUARANTEE), ("blank", _BLANK))))  # fmt: skip
_WHYS = {
    "liable": "it admits something in law",
    "guarantee": "it guarantees what nobody can",
    "blank": "it promises without a limit what the plan does not hold",
}
_SURE = (
    r"\b(?:new|replacement) \w+(?:'ll| will) (?:be with you|reach you|arrive|come|be delivered)\b|\bgive you (?:your|the|back) ?[$€£]?\d|"
    r"\byou(?:'ll| will| are going to|'re going to| shall) (?:\w+ )?(?:get|receive|have|see|be getting|be receiving) (?:\w+ ){0,3}?(?:money|refund|replacement|credit|compensation|payment|reimbursement|voucher|cash|amount|[$€£]\d)"
    r"|\byou(?:'ll| will) be (?:\w+ )?(?:refunded|reimbursed|credited|compensated|paid|rebooked|upgraded)|\b(?:i|we)(?:'ll| will|'m going to| am going to|'re going to| are going to) (?:\w+ ){0,2}?(?:refund|reimburse|credit|replace|waive|compensate|pay you|issue (?:a|the|your)|send (?:you )?(?:a|the|your) (?:\w+ )?(?:replacement|refund)|cancel|approve|grant)\b"
    r"|\b(?:i|we)(?:'m| am|'re| are) (?:\w+ )?(?:refunding|issuing|crediting|replacing|waiving)\b|\b(?:refund|replacement|claim|request|credit|money|waiver|it|this)(?:'ll| will| is going to) (?:\w+ )?be (?:\w+ )?(?:approved|granted|accepted|issued|paid|refunded|credited|waived|on its way|with you|back in|sent|in your account)|\b(?:will|'ll|going to|sure to|bound to) (?:\w+ )?(?:approve (?:it|this|your|the)|say yes|grant (?:it|your|the|you)|agree to (?:it|your|the|this|refund))"
    r"|\byour (?:full )?(?:refund|replacement|money) (?:will|is going to) (?:arrive|reach|be|come|land)|\bsie (?:erhalten|bekommen) (?:\w+ ){0,4}?(?:geld|erstattung|ersatz|gutschrift|rückerstattung|betrag)|\b(?:ich|wir) (?:erstatte|erstatten|werde\w* (?:\w+ ){0,4}?erstatten)|\b(?:recibirá|le reembolsar\w+|le devolver\w+|tendrá) (?:\w+ ){0,4}?(?:reembolso|dinero|importe|devolución|$)|\bvous (?:recevrez|serez remboursé\w*|obtiendrez)\b|\b(?:nous|je) vous rembours\w+"
)
_SURE_RE = re.compile(_SURE)
_WIDE_GATE, _SURE_GATE = Gate(_LIABLE, _GUARANTEE, _BLANK), Gate(_SURE)
_MAY = re.compile(
    r"\b(?:if|once|whether|should|in case|provided|assuming|when|after|depending|unless|may|might|could|decides|approves|wenn|falls|sobald|ob|si|cuando|dès que|lorsque|answer|decision|reply)\b"
)
_REPLY = re.compile(
    r"\b(?:answer|decision|update|reply|call|email|message|news|response|antwort|entscheidung|respuesta|réponse)\b"
)
_FULL = re.compile(r"\b(?:full|entire|whole|complete|100 ?%) (?:\w+ )?(?:refund|amount|reimbursement|price|order|payment|cost)|\brefund (?:\w+ )?(?:in full|everything|the (?:full|entire|whole)|all of)|\b(?:volle|vollständige|gesamte)\w* (?:\w+ )?(?:erstattung|betrag|kaufpreis|rückerstattung)|\breembolso (?:completo|total|íntegro)|\bremboursement (?:intégral|complet|total)")  # fmt: skip
_PART = re.compile(
    r"\bpartial|part of|\bhalf\b|\b\d{1,2} ?(?:%|percent)|portion|teil(?:weise|betrag|erstattung)|parcial|partiel|shipping (?:cost|fee)|delivery (?:cost|fee|charge)"
)


def within_authority(sheet: Sheet) -> Verdict:
    """Fails on an offer, an outcome, a guarantee or an admission that the plan does not hold. Declining passes."""
    held = _held(sheet)
    found: list[tuple[Mark, str]] = []
    wide, gifts, sure = (sheet.may_hold(gate) for gate in (_WIDE_GATE, ANY_GIFT, _SURE_GATE))
    for line in sheet.sentences:
        lowered = sheet.lower[line.start : line.end]
        if wide.holds(lowered):
            found += _wide(sheet, line, lowered, held)
        if gifts.holds(lowered):
            found += _gifts(sheet, line, lowered, held)
        if sheet.plan.resolution.kind in ("decision", "investigation") and sure.holds(lowered):
            found += _open(sheet, line, lowered, held)
        found += _fuller(sheet, line, lowered, held)
    if found:
        found.sort(key=lambda one: one[0].start)
        return failed(f"{found[0][1]}: “{found[0][0].quote}”", [mark for mark, _ in found])
    return passed("nothing beyond the plan")


def _held(sheet: Sheet) -> str:
    costs = [str(one.cost) for one in sheet.plan.offered if one.cost]
    return "\n".join([*plan_texts(sheet), *costs]).lower().replace("’", "'")


def _wide(sheet: Sheet, line: Sentence, lowered: str, held: str) -> Iterator[tuple[Mark, str]]:
    for hit in _WIDE.finditer(lowered):
        kind, before = hit.lastgroup or "", lowered[max(0, hit.start() - 45) : hit.start()].rsplit(" but ", 1)[-1]
        denied = DENIED.search(before) or re.search(r"\b(?:cannot|can't|not|never) guarantee", hit[0])
        if denied or _in_quotes(lowered, hit.start()) or hit[0] in held or _told(before):
            continue
        if kind == "blank" and (_OF_THE_SUM.match(lowered, hit.end()) or (_PAYS.search(hit[0]) and _frees(held))):
            continue
        if kind == "guarantee" and re.search(r"guarant|garant", hit[0]) and re.search(r"guarant|garant", held):
            continue
        if (
            kind == "guarantee"
            and re.search(r"\b(?:so|to see|that|why|how) [\w ]{0,20}$", before)
            and " can " in f" {hit[0]} "
        ):
            continue
        if kind == "guarantee" and not re.search(
            r"\b(?:never|not|nothing|won't|n't|no|nie|nicht|for good|consequences)\b|guarant|garant|certain|sure|fail|assure|plus|definitely|undoubtedly|reproduira|volverá",
            hit[0],
        ):
            continue
        yield _mark(sheet, line, hit), _WHYS[kind]


def _gifts(sheet: Sheet, line: Sentence, lowered: str, held: str) -> Iterator[tuple[Mark, str]]:
    """Each gift named in an offering clause must be named, by this word or a kindred one, in the plan."""
    for name, pattern in GIFT.items():
        if _has(name, held) or any(_has(other, held) for other in SAME.get(name, ())):
            continue
        for hit in pattern.finditer(lowered):
            clause = _clause(lowered, hit)
            if name == "compensation" and any(_has(other, held) and GIFT[other].search(clause) for other in GIFT):
                continue  # "as compensation, I will refund …": the word for what the plan gives
            if (
                OFFER.search(clause)
                and not DENIED.search(clause)
                and not PAST.search(clause)
                and not _LOOKED_FOR.search(clause)
                and not _in_quotes(lowered, hit.start())
            ):
                yield _mark(sheet, line, hit), "the plan does not hold this offer"


_NEW = re.compile(r"\b(?:a new|new \w+|neue\w*|nuev[oa]|nouve\w+)\b")
_LOOKED_FOR = re.compile(
    r"\b(?:records? of|trac(?:e|ing)|going through|go through|find(?:ing)? out|look(?:ing)? (?:into|for)|stuck|missing|where (?:the|your))\b"
)
"""A refund that is looked for was promised before this reply."""
_OF_THE_SUM = re.compile(r" of (?:the|your|it|that) ?[$€£\d]?")
_PAYS = re.compile(r"\b(?:pay|cost|charge|owe)")


def _frees(held: str) -> bool:
    return any(_has(name, held) for name in ("release", "waiver", "free"))


def _has(name: str, held: str) -> bool:
    return (
        GIFT[name].search(held) is not None
        or (name == "replacement" and ("replac" in held or _NEW.search(held) is not None))
        or (name == "credit" and "credit" in held)
        or (name == "cover" and ("pay" in held or "cost" in held))
    )


def _open(sheet: Sheet, line: Sentence, lowered: str, held: str) -> Iterator[tuple[Mark, str]]:
    """Where another decides, or we still look into it, the outcome may be named only as open."""
    for hit in _SURE_RE.finditer(lowered):
        clause = _clause(lowered, hit)
        open_ended = (
            _MAY.search(clause) or DENIED.search(clause) or _REPLY.search(hit[0]) or _told(lowered[: hit.start()])
        )
        if not open_ended and hit[0] not in held:
            yield _mark(sheet, line, hit), "the outcome is still to be decided"


def _fuller(sheet: Sheet, line: Sentence, lowered: str, held: str) -> Iterator[tuple[Mark, str]]:
    """A part is planned, and the whole is told."""
    says = sheet.plan.resolution.says.lower()
    if sheet.plan.resolution.kind != "remedy" or not _PART.search(says) or _FULL.search(held):
        return
    for hit in _FULL.finditer(lowered):
        clause = _clause(lowered, hit)
        if not DENIED.search(clause) and not PAST.search(clause):
            yield _mark(sheet, line, hit), "the plan holds a part only"


def _clause(lowered: str, hit: re.Match[str]) -> str:
    """The words around a match that belong to the same statement."""
    start = max((m.end() for m in _BREAK.finditer(lowered, 0, hit.start())), default=0)
    end = _BREAK.search(lowered, hit.end())
    return lowered[start : end.start() if end else len(lowered)]


_BREAK = re.compile(
    r"[;:–—]| but (?=i|we|you|what)|, (?=and (?:i|we|you)\b|so (?:i|we|you)\b|but|i (?:will|can|am)|i'(?:ll|m)|we (?:will|can|are)|we'(?:ll|re))|, aber |, pero |, mais "
)


def _told(before: str) -> bool:
    """Someone said so earlier: the reply only gives it back."""
    return (
        re.search(
            r"\b(?:said|told|promised|wrote|asked|claimed|assured|versprochen|gesagt|dijo|prometi\w+|promis|dit)\b[^.;]{0,40}$",
            before,
        )
        is not None
    )


def _in_quotes(lowered: str, at: int) -> bool:
    return lowered.count('"', 0, at) % 2 == 1


def _mark(sheet: Sheet, line: Sentence, hit: re.Match[str]) -> Mark:
    return sheet.mark(line.start + hit.start(), line.start + hit.end())
