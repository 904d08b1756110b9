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
from drafter.drafting.checking.manner.extents import missing_extent, tells_bare
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
from drafter.drafting.checking.sheet import Sheet, Verdict, failed, nothing, passed

_HEDGED = Waiting(
    r"\b(?:(?<!\d )(?<!\dst )(?<!\dnd )(?<!\drd )(?<!\dth )(?<!\bof )may(?! \d)|might|possibly|perhaps|maybe|consider(?:ed|ing)?|look(?:ing)? into (?:a|your|the|whether|if) (?:\w+ )?refund|see (?:if|whether) we|whether (?:we|you|a|the)|hope to|try to|trying to|would have to|eligible|unable|unfortunately|"
    r"if (?:it is |it's |they )?(?:approved|possible|eligible|confirmed)|subject to|under review|not able|cannot (?:offer|give|refund|replace|issue|send)|can't (?:offer|give|refund|replace|issue|send)|won't (?:be able|refund|offer)|will not (?:refund|offer|be able|give)|no (?:refund|replacement|credit)|"
    r"request for a|refund request|could (?:be|offer|get|receive)|eventuell|vielleicht|möglicherweise|prüfen,? ob|leider (?:keine|nicht)|quizá|tal vez|podría|peut-être|pourrait|pourriez)\b"
)

_ASKED = regex(
    r"\byou (?:asked|wanted|requested|demanded|mentioned)[^.!?,;:]{0,40}(?:refund|replacement|credit|money(?: back)?)|\bsie (?:wollten|verlangten|verlangen|wünschen)[^.!?,;:]{0,40}(?:erstattung|ersatz|geld)|\b(?:usted )?(?:pidió|pide|pedía)[^.!?,;:]{0,40}(?:reembolso|dinero)|\bvous (?:demandez|avez demandé|vouliez)[^.!?,;:]{0,40}(?:remboursement|argent)"
)
"""The customer's wish: what follows it in the sentence may grant it."""


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
    if says and not (wanted and _covers(main, told)) and not _told_by_particulars(sheet, says, lines):
        dated = _told_by_its_day(sheet, text, lines, main) or remedy_hinted(sheet, text)
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
    vague = _SOMEHOW.search(line.lower) or will_be_well(line.lower) or _LOOKS_IN.search(line.lower)
    return _GIVES.search(_SORRY.sub(" ", line.lower)) is not None and not vague


_ON_ITS_WAY = regex(r"\b(?:reach(?:es)?|arrives? with|comes? to|gets? to) you\b")
_SORRY = regex(r"\b(?:i'm|i am|ich|je|lo|le|me)(?: \w+){0,2} (?:sorry|entschuldig\w*|siento|désolée?|excuses)\b")
"""An apology gives nothing."""


def _concepts_of(line: Line, tongue: str) -> frozenset[str]:
    """The kinds of help in a sentence, what the customer wished for aside."""
    wish = _ASKED.search(line.lower)
    if wish is None:
        return concepts(line.lower, tongue, line.words)
    return concepts(line.lower[: wish.start()] + line.lower[wish.end() :], tongue)


_COUSINS: dict[str, frozenset[str]] = {
    "~waive": frozenset({"~waive", "~cancel", "~refund"}), "~cancel": frozenset({"~cancel", "~waive"}),
    "~replace": frozenset({"~replace"}), "~deliver": frozenset({"~deliver", "~replace"}),
    "~compensate": frozenset({"~compensate", "~credit", "~pay", "~refund"}), "~credit": frozenset({"~credit", "~refund", "~discount"}),
    "~discount": frozenset({"~discount", "~credit", "~waive", "~price"}), "~refund": frozenset({"~refund", "~pay"}),
    "~rebook": frozenset({"~rebook", "~replace"}), "~restore": frozenset({"~restore", "~repair"}), "~repair": frozenset({"~repair", "~restore"}),
}  # fmt: skip
_HELPS = (
    "~refund",
    "~replace",
    "~repair",
    "~credit",
    "~discount",
    "~waive",
    "~cancel",
    "~rebook",
    "~restore",
    "~compensate",
    "~extend",
    "~collect",
    "~deliver",
    "~callback",
)


def _first(says: str, language: str, wanted: frozenset[str]) -> str:
    """The help that a phrase names first: what the rest only describes ("to your original payment method") is not it."""
    for word in WORD.findall(says):
        for one in concepts(word, language, [word]):
            if one in _HELPS:
                return one
    return next((one for one in _HELPS if one in wanted), next(iter(sorted(wanted))))


def _covers(main: str, told: frozenset[str]) -> bool:
    return bool(_COUSINS.get(main, frozenset({main})) & told)


_GIVES = Waiting(
    r"\b(?:you(?:'ll| will|'re| are)? (?:get|have|receive|see|find)|(?:is|are|it's) (?:with you|yours|back)|i(?:'ll| will|'m| am)|we(?:'ll| will|'re| are) \w+ing|(?:goes?|comes?|reach(?:es)?|leaves?|ships?|arrives?) (?:to|back|out|by|you|on|in|with|free|express|there|today|tomorrow)|"
    r"sie (?:bekommen|erhalten|haben)|bekommen sie|erhalten sie|ich|geht|kommt|liegt|tendrá|recibirá|recibirás|tendrás|estará|sale|llega|los|las|le|te|"
    r"vous (?:recevrez|recevez|aurez|verrez|l'aurez|les verrez)|seront?|part|arrive|je|j')\b"
)
"""A sentence that gives: who does or gets what."""
_LOOKS_IN = regex(r"\b(?:call|ring|email|e-mail|write|text|message|confirm|check|be in touch)\b")
_LOST = regex(r"\b(?:owed?|charged|took|taken|paid|billed|deducted|debited|lost|payé|prélevé|cobra\w+|abgebucht)\b")
_FLIGHT = regex(r"\b[A-Z]{2} ?\d{2,4}\b")


def _told_by_particulars(sheet: Sheet, says: str, lines: list[Line]) -> bool:
    """Whether the resolution is told without its own word: by its sum or its flight in a reply that gives, or by
    most of its telling words."""
    if _news_told(sheet, says, lines):
        return True
    giving = [line for line in lines if _GIVES.search(line.lower)]
    sums = {one.value for one in find_amounts(says)}
    if any(_TO_THEM.search(line.lower) for line in lines):
        giving += [line for line in lines if line not in giving and not _LOST.search(line.lower)]
    told = {one.value for line in giving for one in find_amounts(line.lower)}
    granting = [line for line in lines if not _ASKED.search(line.lower)]
    if sums and (sums <= told or all(any(tells_bare(one, line.lower) for line in granting) for one in sums)):
        return True
    flights = _flights(sheet)
    if any(flight in line.lower for line in giving for flight in flights):
        return True
    wanted = stems(WORD.findall(says), sheet.plan.language)
    words = stems((word for line in giving for word in line.words), sheet.plan.language)
    return len(wanted) > 1 and len(wanted & words) * 2 >= len(wanted)


def _news_told(sheet: Sheet, says: str, lines: list[Line]) -> bool:
    """Whether a reply tells most of what only the plan holds: nobody can name the new seat without giving it."""
    case, language = sheet.case, sheet.plan.language
    known = [case.message.text, *(turn.text for turn in case.history), *map(str, case.facts.values())]
    new = _particulars(says, language) - _particulars(lowered(" ".join(known)), language)
    told = _particulars(" ".join(line.lower for line in lines), language)
    if any(_CODE.fullmatch(one) for one in new & told):
        return True
    return len(new & told) >= _TELLING and len(new & told) * 2 >= len(new)


def _particulars(low: str, language: str) -> frozenset[str]:
    """The telling words of a text and the codes in it, "w4"; days and sums are looked at by themselves."""
    codes = _CODE.findall(low)
    return stems(WORD.findall(low), language) | frozenset(codes)


_TELLING = 3
_CODE = regex(r"\b[a-z]{1,3}-?\d{1,4}\b")
_TO_THEM = regex(
    r"\b(?:to|on|in|into|onto) your (?:\w+ )?(?:card|account|bank|paypal|wallet|meter)\b|\b(?:order|releas|issu|transferr|send|pay|return|credit|put)ing\b|"
    r"\bauf (?:ihr(?:em|er|e)?|dein(?:em|er)?) (?:\w+ )?(?:konto|karte)\b|\bweise\b[^.!?]{0,40}\ban\b|\ben su (?:cuenta|tarjeta)\b|\bsur (?:votre|le) (?:compte|carte)\b|\b(?:ordeno|libero|débloque|inscris|verse)\b"
)
"""Money on its way to the customer."""


def _told_by_its_day(sheet: Sheet, text: Prose, lines: list[Line], main: str) -> bool:
    """Whether a part of a sentence gives the day of the resolution, tells something of it, and is neither a check-in
    nor another kind of help."""
    due = sheet.plan.resolution.done_by
    if due is None:
        return False
    says = stems(WORD.findall(lowered(sheet.plan.resolution.says)), sheet.plan.language)
    for start, _ in naming(sheet, text, due):
        line = text.line_at(start)
        if line is None or line not in lines or will_be_well(line.lower):
            continue
        helps = concepts(line.lower, text.tongue or "en", line.words).intersection(_HELPS) - {
            "~callback",
            "~collect",
            "~deliver",
        }
        mine = _COUSINS.get(main, frozenset((main,)))
        if _LOOKS_IN.search(clause_at(line, start)) or (helps and not helps & mine):
            continue
        told = stems((*_point_before(text, line), *line.words), text.tongue or "en")
        if says & told or (main not in _MONEY and _COMES.search(line.lower) and _doers(sheet) & told):
            return True
    return False


def _point_before(text: Prose, line: Line) -> tuple[str, ...]:
    """The words of the point before, where a sentence is a point of a list: "- Display: free", "- Arrives: by Monday"."""
    at = text.lines.index(line)
    return tuple(text.lines[at - 1].words) if at and line.lower.startswith(_BULLETS) else ()


_BULLETS = ("- ", "– ", "— ", "* ", "• ")
_MONEY = frozenset({"~refund", "~credit", "~pay", "~discount", "~waive", "~compensate", "~price"})
_COMES = Waiting(
    r"(?<!not )(?<!n't )\b(?:comes?|coming|goes out|will (?:come|be (?:there|with you|round|back|at|in|on)|go out|arrive|call by|drive|set off)|is (?:with you|there|round|due|on its way|back)|are (?:with you|there|round|due|back)|arrives?|drives?|turns up|pulls up|does it|do it|will do|gets? (?:it|that|to) |"
    r"kommt|kommen|fährt|fahren|steht|rückt|erledig\w+|viene|vienen|vendrá\w*|pasa|pasan|pasará\w*|va|van|irá\w*|acud\w+|vient|viennent|viendra|viendront|passe|passent|passera|passeront|sera)\b"
)
"""Somebody comes, or goes to do it."""


def _doers(sheet: Sheet) -> frozenset[str]:
    """The telling words of whom the plan sends for it: "send a crew to Larch Close", by the day of the resolution."""
    plan, promise = sheet.plan, sheet.plan.commitment
    due = plan.resolution.done_by
    words = [
        word
        for step in plan.steps
        if due is None or step.by is None or step.by <= due
        for told in (step.owner or "", step.does)
        for word in WORD.findall(lowered(told))
        if word not in _NOBODY
    ]
    names = [sheet.case.agent.name or "", promise.owner if promise else "", sheet.case.customer.name or ""]
    return stems(words, plan.language) - stems(WORD.findall(lowered(" ".join(names))), plan.language)


_NOBODY = frozenset(
    {"today", "tomorrow", "heute", "morgen", "hoy", "mañana", "aujourd'hui", "demain", "order", "email", "call", "send"}
)


def _flights(sheet: Sheet) -> frozenset[str]:
    named = _FLIGHT.findall(sheet.plan.resolution.says)
    return frozenset(form for one in named for form in (one.lower(), one.lower().replace(" ", "")))


def _which(sheet: Sheet, text: Prose) -> str | None:
    """The flight that the plan names, where the reply names neither it nor its time; others may read that too."""
    flights, due = _flights(sheet), sheet.plan.resolution.done_by
    if not flights or any(flight in text.lower for flight in flights):
        return None
    timed = naming(sheet, text, due) if due else []
    for start, _ in timed:
        line = text.line_at(start)
        if line and not _LOOKS_IN.search(clause_at(line, start)):
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
