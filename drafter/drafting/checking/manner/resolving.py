"""states_resolution: the plan's one way out, told in its kind and extent."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.mentions.amounts import find_amounts
from drafter.domain.regex import regex
from drafter.drafting.checking.manner.clauses import clause_at
from drafter.drafting.checking.manner.deciding import told_who_and_when
from drafter.drafting.checking.manner.delivered import delivered_then, thing_told
from drafter.drafting.checking.manner.echoes import SAID
from drafter.drafting.checking.manner.extents import missing_extent
from drafter.drafting.checking.manner.meaning import concepts, stems
from drafter.drafting.checking.manner.prose import WORD, Line, Prose, lowered, prose
from drafter.drafting.checking.manner.resolving_hints import (
    affirmed,
    day_is_vague,
    people_of,
    remedy_hinted,
    will_be_well,
)
from drafter.drafting.checking.manner.times import naming
from drafter.drafting.checking.manner.told_otherwise import (
    ASKED,
    COUSINS,
    GIVES,
    HELPS,
    LOOKS_IN,
    flights_of,
    told_by_its_day,
    told_by_particulars,
)
from drafter.drafting.checking.sheet import Sheet, Verdict, failed, nothing, passed

_HEDGED = Waiting(
    r"\b(?:(?<!\d )(?<!\dst )(?<!\dnd )(?<!\drd )(?<!\dth )(?<!\bof )may(?! \d)|might|possibly|perhaps|maybe|consider(?:ed|ing)?|look(?:ing)? into (?:a|your|the|whether|if) (?:\w+ )?refund|see (?:if|whether) we|whether (?:we|you|a|the)|hope to|try to|trying to|would have to|eligible|unable|unfortunately|"
    r"if (?:it is |it's |they )?(?:approved|possible|eligible|confirmed)|subject to|under review|not able|cannot (?:offer|give|refund|replace|issue|send)|can't (?:offer|give|refund|replace|issue|send)|won't (?:be able|refund|offer)|will not (?:refund|offer|be able|give)|no (?:refund|replacement|credit)|"
    r"request for a|refund request|could (?:be|offer|get|receive)|eventuell|vielleicht|möglicherweise|prüfen,? ob|leider (?:keine|nicht)|quizá|tal vez|podría|peut-être|pourrait|pourriez)\b"
)


def states_resolution(sheet: Sheet) -> Verdict:
    """A remedy in kind and extent; of a decision or an investigation who, what, and when the answer comes; of an
    answer its substance. Where others can read the reply, the kind is enough."""
    text = prose(sheet)
    if text.tongue is None:
        return nothing("the reply is in a language that this check does not know")
    kind = sheet.plan.resolution.kind
    if kind == "remedy":
        return _remedy(sheet, text)
    comforts = kind == "decision" and _ASSURED.search(text.lower) and not _DECIDES.search(text.lower)
    if comforts and not any(one in text.lower for one in people_of(sheet)):
        return failed("nobody is told to decide: say who does, and when the answer comes", part="resolution")
    return _answer(sheet, text) if kind == "answer" else told_who_and_when(sheet, text)


_ASSURED = regex(
    r"\b(?:confident|optimistic|hopeful|sure|certain|positive|promise|no doubt|won't fail|will not fail|work out|working on it|take care of|look after|zuversichtlich|sicher|kümmere|kümmern|scheitern|klappt|klappen|wird schon|confío|confiamos|segur[oa]s?|encargo|encargamos|ocupo|saldrá bien|confiant\w*|certaine?s?|m'en occupe|occupons|s'arranger\w*|bon espoir)\b"
)
"""Comfort given where a decision is due."""
_DECIDES = regex(
    r"\b(?:decid|decision|review|look(?:s|ing)? at|answer|whether|yes or|approv|grant|outcome|result|verdict|rule|entscheid|prüf|antwort|ergebnis|bescheid|ob\b|genehmig|freig|decid|decis|revis|respuesta|resuelv|resolver|resultado|aprob|autoriz|sí o no|si (?:se|le|su|la|el)\b|décid|décis|examin|réponse|tranch|accord|approuv|oui ou)"
)


def _remedy(sheet: Sheet, text: Prose) -> Verdict:
    planned = sheet.plan.resolution
    says, tongue = lowered(planned.says), text.tongue or "en"
    wanted = concepts(says, sheet.plan.language)
    offers = bool(sheet.plan.alternatives)  # "card (by Friday) or store credit (today)?" tells both
    lines = [
        line
        for line in text.lines
        if (offers or not line.asks or affirmed(text, line)) and not _HEDGED.search(line.lower)
    ]
    vague = _SOMEHOW.search(text.lower) is not None or day_is_vague(sheet, text)
    near = list(text.lines)
    if vague:
        near = [line for line in text.lines if _gives_something(line) or _ON_ITS_WAY.search(line.lower)]
        lines = [line for line in lines if _gives_something(line)]
    ahead = [line for line in lines if not delivered_then(line.lower)]
    told = frozenset[str]().union(*(_concepts_of(line, tongue) for line in ahead))
    if not thing_told(says, sheet.plan.language, ahead, tongue):
        told -= {"~deliver"}
    main = _first(says, sheet.plan.language, wanted) if wanted else ""
    if says and not (wanted and _covers(main, told)) and not told_by_particulars(sheet, says, lines):
        dated = told_by_its_day(sheet, text, lines, main) or remedy_hinted(sheet, text)
        if not dated and (wanted or not _overlaps(says, text, sheet.plan.language, near)):
            return failed(f"the resolution is not told plainly: {planned.says}", part="resolution")
    missing = None if sheet.case.is_public else missing_extent(sheet, says, text)
    missing = missing or _which(sheet, text)
    if missing:
        return failed(f"the extent of the resolution is missing: {missing}", part="resolution")
    sums = {one.value for one in sheet.amounts(tongue)} if sheet.plan.also else set()
    for one in sheet.plan.also:
        if sums.intersection(amount.value for amount in find_amounts(one.says, language=sheet.plan.language)):
            continue
        comes = concepts(lowered(one.says), sheet.plan.language)
        if comes and not _covers(_first(lowered(one.says), sheet.plan.language, comes), told):
            return failed(f"what comes with the resolution is not told: {one.says}", part="resolution")
    return passed("the resolution is told in kind and extent")


_SOMEHOW = Waiting(
    r"\b(?:has|have|gets?|with|is getting|deserves) (?:all )?(?:of )?(?:our|my) (?:\w+ )?attention\b|\b(?:find|finding|look for|looking for|work towards|reach|arrive at|come to) (?:you )?(?:a|an|the) (?:\w+ )?(?:way forward|solution|resolution|outcome|arrangement|remedy|answer for you|fix that works)\b|\bsuitable (?:way|solution|remedy|outcome)\b|\b(?:do|doing) (?:what|whatever|all|everything) (?:we|i) can\b|\bin (?:good|the best|safe) hands\b|\bsee what (?:we|i) can do\b|\b(?:have|hear|get|expect|bring(?: you)?|await|be) (?:some |only )?(?:good|better|positive|happier) news\b|\b(?:bekommen|hören|haben|erhalten) sie [^.!?]{0,30}gute (?:nachrichten|neuigkeiten)\b|\b(?:tendrá|recibirá) buenas noticias\b|\b(?:aurez|recevrez) (?:de )?bonnes nouvelles\b|"
    r"\bunsere (?:volle |ganze )?aufmerksamkeit\b|\bfinden?\b[^.!?]{0,50}\b(?:eine|die) lösung\b|\b(?:eine|die) lösung (?:zu )?finden\b|\bum eine lösung\b|\beine (?:gute|passende|geeignete|faire|zufriedenstellende|angemessene) lösung\b|\bin guten händen\b|\btun,? was wir können\b|\b(?:nuestra|mi) (?:plena |total |máxima )?atención\b|\b(?:una|la) (?:buena |mejor )?solución (?:adecuada|satisfactoria|justa|apropiada)|\bencontr\w+ una (?:buena |mejor )?solución\b|\ben buenas manos\b|\b(?:toute )?notre (?:pleine |entière )?attention\b|\bune (?:bonne |juste )?solution (?:adaptée|satisfaisante|appropriée|adéquate|convenable)|\btrouv\w+ une (?:bonne )?solution\b|\ben bonnes mains\b"
)
"""Words in place of a remedy: then only a sentence that gives something tells one."""


def _gives_something(line: Line) -> bool:
    """Whether a sentence lets somebody do or get something that has a name, and is no check-in."""
    vague = _SOMEHOW.search(line.lower) or will_be_well(line.lower) or LOOKS_IN.search(line.lower)
    return GIVES.search(_SORRY.sub(" ", line.lower)) is not None and not vague


_ON_ITS_WAY = regex(r"\b(?:reach(?:es)?|arrives? with|comes? to|gets? to) you\b")
_SORRY = regex(r"\b(?:i'm|i am|ich|je|lo|le|me)(?: \w+){0,2} (?:sorry|entschuldig\w*|siento|désolée?|excuses)\b")
"""An apology gives nothing."""


def _concepts_of(line: Line, tongue: str) -> frozenset[str]:
    """The kinds of help in a sentence, what the customer wished for aside."""
    wish = ASKED.search(line.lower)
    if wish is None:
        return concepts(line.lower, tongue, line.words)
    return concepts(line.lower[: wish.start()] + line.lower[wish.end() :], tongue)


def _first(says: str, language: str, wanted: frozenset[str]) -> str:
    """The help that a phrase names first: what the rest only describes ("to your original payment method") is not it."""
    for word in WORD.findall(says):
        for one in concepts(word, language, [word]):
            if one in HELPS:
                return one
    return next((one for one in HELPS if one in wanted), next(iter(sorted(wanted))))


def _covers(main: str, told: frozenset[str]) -> bool:
    return bool(COUSINS.get(main, frozenset({main})) & told)


def _which(sheet: Sheet, text: Prose) -> str | None:
    """The flight that the plan names, where the reply names neither it nor its time; others may read that too."""
    flights, due = flights_of(sheet), sheet.plan.resolution.done_by
    if not flights or any(flight in text.lower for flight in flights):
        return None
    timed = naming(sheet, text, due) if due else []
    for start, _ in timed:
        line = text.line_at(start)
        if line and not LOOKS_IN.search(clause_at(line, start)):
            return None
    return f"which one ({', '.join(sorted(flights))})"


def _overlaps(says: str, text: Prose, language: str, lines: Sequence[Line], least: float = 0.4) -> bool:
    """Whether the reply holds the telling words of a text; not decided across languages."""
    wanted = stems(WORD.findall(says), language)
    if not wanted or text.tongue != language:
        return True
    told = stems((word for line in lines for word in line.words), language)
    return len(wanted & told) >= max(1, round(len(wanted) * least))


_THANKS = regex(
    r"^(?:(?:we(?:'re| are)|i(?:'m| am)) )?(?:so |very )?(?:glad|happy|pleased|delighted|thank|thanks|good to|great to|nice to|you(?:'re| are) welcome|froh|schön|vielen dank|danke|gern|me alegr|nos alegr|gracias|ravi|heureu|merci)"
)


def only_thanks(says: str) -> bool:
    """Whether a planned answer is no more than thanks: "glad that the heat is back"."""
    return _THANKS.match(lowered(says)) is not None


def _answer(sheet: Sheet, text: Prose) -> Verdict:
    planned = sheet.plan.resolution
    sources = [planned.says, *(quote.quote for quote in sheet.plan.knowledge)] if planned.says.strip() else []
    if not sources or only_thanks(planned.says):
        return nothing("the plan holds no more than thanks")
    if not sheet.reading.asks and (sheet.reading.settled or sheet.reading.level == "calm"):
        return nothing("the customer asks nothing that an answer could be told to")
    if text.tongue != sheet.plan.language:
        return nothing("the answer is planned in another language than the reply's")
    figures = set(_FIGURES.findall(planned.says))
    if figures and all(figure in text.lower for figure in figures):
        return passed("the answer is told")
    if any(_overlaps(lowered(source), text, sheet.plan.language, text.lines, 0.3) for source in sources):
        return passed("the answer is told")
    if not figures and len(sheet.reading.asks) == 1 and SAID.search(text.lower):
        return passed("a yes or a no is told")
    return failed(f"the answer is not told: {planned.says}", part="resolution")


_FIGURES = regex(r"\d+(?:[.,:]\d+)*")
