"""takes_ownership: a first-person admission, an unconditional apology for our own act, or a person who stays on it."""

from __future__ import annotations

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.regex import regex
from drafter.drafting.checking.manner.acknowledging import nothing_is_wrong
from drafter.drafting.checking.manner.apologies import Apology, apologies, is_false
from drafter.drafting.checking.manner.called_ours import called_ours
from drafter.drafting.checking.manner.clauses import clauses
from drafter.drafting.checking.manner.events import idioms, told, told_in_words
from drafter.drafting.checking.manner.owning_acts import ADMITTED
from drafter.drafting.checking.manner.owning_hints import names_another, owned_weakly
from drafter.drafting.checking.manner.owning_words import ENGLISH, FRENCH, GERMAN, SPANISH
from drafter.drafting.checking.manner.phrases import Phrases
from drafter.drafting.checking.manner.prose import Line, Prose, prose
from drafter.drafting.checking.manner.recounting import may_be_regretted, recounts_weakly
from drafter.drafting.checking.sheet import Sheet, Verdict, failed, nothing, passed

_ADMISSION = {
    "en": Phrases(ENGLISH),
    "de": Phrases(GERMAN),
    "es": Phrases(SPANISH),
    "fr": Phrases(FRENCH),
}
_PITY = Waiting(
    r"^\W*(?:to (?:hear|learn|read|see|know|say|find out)\b|(?:about|for) (?:your|the|this|that|what you|any|all) (?:\w+ )?(?:experience|inconvenience|situation|frustration|feelings|issue|issues|problem|problems|troubles?|circumstances|matter|loss)\b|"
    r"for (?:the |any |all |this )+(?:\w+ )?(?:inconvenience|frustration|trouble|issue|problem|matter)|(?:for|about|that) (?:everything |all )?(?:you(?:'re| are)|what you) (?:going|dealing|experiencing|facing|having)|that you(?:'re| are) (?:having|experiencing|facing|going|dealing)|you(?:'re| are) (?:having|experiencing|facing|going|dealing))|"
    r"^\W*(?:zu hören|das zu hören|für die unannehmlichkeiten|für die umstände|dass sie (?:solche|diese|ein|probleme|schwierigkeiten|eine))|^\W*(?:(?:mucho|muchísimo|de veras|de verdad|profundamente|enormemente|sinceramente) )*(?:escuchar|oír|saber|leer|conocer|enterar(?:me|nos) de|las molestias|los inconvenientes|por las molestias|los problemas que)|^\W*(?:(?:vraiment|sincèrement|profondément) )*(?:d'apprendre|d'entendre|de (?:l'|le |la |les )?(?:lire|savoir|constater|apprendre|entendre|voir|découvrir)|de ce qui vous arrive|pour (?:la gêne|le désagrément|les désagréments))"
)
_OTHERS = regex(
    r"^\W*(?:that |about |for )?(?:(?:the|this|your|a|their|some|that) )?(?:local |delivery |third-party |shipping |postal )?(?:courier|carrier|supplier|manufacturer|airport|bank|seller|partner|airline|postal service|post office|driver|"
    r"weather|storm|strike|vendor|retailer|depot|customs|network operator|grid operator|dhl|ups|fedex|hermes|dpd|royal mail|usps|provider|hotel|operator|handling agent|contractor)\b(?! (?:we|i)\b)"
)
_SUPPOSED = regex(
    r"\b(?:if|whether|unless|in case|(?:may|might|could) (?:have been|be)|not(?: been)?|(?:isn't|wasn't)(?: \w+)?|hardly|falls|si|wenn|nicht|no (?:es|fue)|pas)[^\w.!?]*(?:that |because |due to |est |es |ist )?$"
)
_OURS = regex(
    r"\b(?:we|our|ours|us|my|nobody here|no one here|personne ici|niemand hier|nadie aquí|wir|uns|unser\w*|nos|hemos|habíamos|nuestr\w*|\w{2,}(?:[aei]mos)|nous|notre)\b|"
    r"\bthat (?:this|it|all this) (?:has |have )?(?:cost|put|left|kept|made|ruined|spoiled|spoilt|took|taken)\b|\btrouble (?:that )?(?:we|this|it)(?: has| have|'ve)? (?:given|cost|made)"
)
_WITH_US = Waiting(
    r"\b(?:experience|stay|visit|journey|trip|trouble|problems?|issues?|dealings|contact|time|order|flight|purchase|situation|frustration|difficult(?:y|ies)|encounter)s?\b[^.!?,;]{0,20}?\b(?:with|of|from|at|in|on|by|using|through|about) (?:us|(?:one of )?our \w+(?: \w+)?)\b|"
    r"\b(?:experiencia|problemas?|estancia|vuelo) (?:\w+ )?(?:con|en|de) (?:nosotros|nuestr\w+ \w+)\b|\b(?:expérience|séjour|problèmes?|soucis) (?:\w+ )?(?:avec|chez|dans) (?:nous|notre \w+|nos \w+)\b|\b(?:erfahrung(?:en)?|aufenthalt|probleme?n?|erlebnis) (?:\w+ )?(?:mit|bei|in) (?:uns|unser\w* \w+)\b"
)
"""Where it happened to them: "your experience with our service" tells of no act of ours."""
_TOLD_APART = regex(
    r"\b(?:told|given|gave|heard|said|promised|answers?|dijeron|dijimos|dado|dieron|dit|donné|reçu|gesagt|bekommen|erhalten|auskünfte)\b[^.!?]{0,40}\b(?:(?:two|three|several) "
    r"(?:\w+ )?(?:things|answers|stories|dates|versions|reasons)|different|conflicting|opposite|contradict\w+|dos|tres|distint\w+|diferent\w+|contradictori\w+|deux|trois|"
    r"différent\w*|contradictoires?|zwei|drei|verschieden\w*|unterschiedlich\w*|widersprüchlich\w*)\b"
)
"""Contradictory answers are our doing, whoever gave them: an apology for them is one for an act of ours."""
_THEN_NOT = regex(
    r"^\W*(?:(?:and|but|yet|then|sadly|unfortunately) )?(?:it|that|this|they|neither|none|nothing|nobody|no one|the \w+|he|she|both)\b[^.!?]{0,40}(?:never|not\b|n't\b|nothing|nobody|none|neither|came and went|failed|no )|^nothing|^nobody|^no one|^neither"
)
_PROMISED = regex(
    r"\b(?:we|i|our \w+|my colleague)\b[^.!?]{0,30}\b(?:said|promised|told you|agreed|assured|committed|booked|confirmed|gave you|quoted)\b"
)


_PLAIN_WORDS = Waiting(
    r"\b(?:we|i) (?:\w+ )?(?:blew|botched|bungled|fumbled|fluffed|got (?:\w+ ){0,3}wrong|ought (?:never|not) to have)\b|\b(?:not|n't|nowhere near) (?:\w+ )?(?:enough|good|right|fair) (?:from|of) (?:me|us)\b|"
    r"\b(?:we|i)\b[^.!?]{5,120}, for which (?:i|we) (?:am (?:very |truly )?sorry|are (?:very |truly )?sorry|apologi[sz]e)\b|"
    r"\b(?:i|we)(?:'ll| will)? (?:now )?take (?:it|this|that|all of (?:it|this|that)) (?:up)?on (?:me|us|myself|ourselves)\b|"
    r"\b(?:too (?:slow|late|long|hasty|quick|vague)|wrong|careless\w*|sloppy|not good enough|poor|fault|mistake)\b[^.!?;]{0,40}\b(?:i|we) (?:admit|own|confess|concede|know)\b|\b(?:i|we) (?:admit|own|confess|concede)(?: that| to)?[,:]? (?:that |it was |this was |being |having been |we were |i was )*(?:too (?:slow|late|long|hasty|quick|vague)|wrong|careless|sloppy|poor|our|my)\b|\b(?:das )?(?:gebe|geben) (?:ich|wir) (?:offen |gern )?zu\b|\b(?:lo|la) (?:admit(?:o|imos)|reconoz(?:co)|reconocemos)\b|\b(?:je l'|nous l')(?:avou|admet|reconna)\w+|"
    r"\band we should(?:n't| not) have\b|\b(?:we|i) (?:answer|stand) for (?:that|this|it)\b|\b(?:that|this|it) is (?:for us|ours) to (?:answer for|carry|put right)\b|\bthe (?:responsibility|blame) is (?:ours|mine)\b|\b(?:we|i)(?: are|'re| am|'m) the (?:reason (?!to\b|for)|cause of|ones? (?:who|that) (?!'ll|will|can|is|are|am|has|have|had|now|look|deal|handl|tak(?:es|ing)|mak(?:es|ing)|decid|call|answer)\w+)|\b(?:we|i) (?!find|found|see|saw|can|will|'ll)\w+ [^.!?;]{1,60}\b(?:by mistake|by accident|in error)\b|\b(?:we|i) [^.!?;]{3,60}\b(?:and|but|yet) (?:(?:i |we )?still (?!will|am|are|can|have|do)\w+|[^.!?;,]{2,40}\b(?:anyway|all the same|regardless|even so))\b|\b(?:never|not) left (?:my|our) (?:desk|hands)\b|"
    r"\bdafür (?:stehen wir|stehe ich|haften wir)\b|\bhaben wir zu (?:verantworten|vertreten)\b|\bverantwort(?:e|en) (?:ich|wir)\b|\b(?:respondemos|respondo)(?: de (?:eso|esto|ello))? (?:nosotros|yo)\b|\bde (?:eso|esto|ello) (?:respondemos|respondo)\b|"
    r"\basum(?:o|imos) (?:ese|este|el|la|los|las|nuestr[oa]|mi|toda) (?:\w+ )?(?:fallo|error|descuido|retraso|culpa|responsabilidad|falta|errores|fallos)\b|\b(?:nous en|j'en) (?:répondons|réponds|portons|porte)\b|\bc'est à (?:nous|moi) d'en répondre\b|\bla (?:faute|responsabilité) (?:nous|m'en|nous en) (?:revient|incombe)\b|\b(?:that|this|it)(?: one)? (?:is|was) (?:ours|on us|our doing|down to us)\b|\b(?:we|i)(?:'re| are|'m| am| will be|'ll be) (?:\w+ ){0,3}?(?:wrong|in the wrong|at fault|to blame|ashamed|answerable)\b|\b(?:was|were)(?: not|n't) ours\b|\bblame\b[^.!?]{0,40}\bbut (?:us|ourselves|me|myself)\b|\bbuck stops (?:here|with (?:us|me))\b|\b(?:error|mistake|fault|blame|slip|failure)s? (?:\w+ )?(?:lies|lay|sits|sat|rests|was made|happened|is|was) (?:\w+ )?(?:with|at|on|in|by) (?:us|me|our \w+)\b|\bnobody but us (?:is|was)\b|\bwe (?:have )?(?:neglected|failed|wronged) you\b|\bours to (?:keep|do|prevent|tell)\b|"
    r"\b(?:haben|hatten) wir sie (?:\w+ )?(?:hängen|im stich|allein|warten) ?(?:ge)?lassen\b|\bdas haben wir (?:getan|versäumt|verschuldet)\b|\b(?:es|fue) (?:culpa|cosa) nuestra\b|\b(?:c'est|c'était) à nous\b|\b(?:(?:le|la|les|te|os) )(?:fallé|fallamos|hemos fallado|he fallado)\b|\b(?:fallé yo|fallamos nosotros|el fallo fue mío|la culpa es mía|fue cosa mía)\b"
)
"""Short words for "it is our doing" that stand by themselves."""


def takes_ownership(sheet: Sheet) -> Verdict:
    """Passes "we should have rung", "our bug", "this stays with me until it is done"; fails "sorry to hear", "mistakes
    were made", "the courier lost it", or a refund alone."""
    if nothing_is_wrong(sheet) or _only_asked(sheet):
        return nothing("nothing went wrong in this case")
    text = prose(sheet)
    if text.tongue is None:
        return nothing("the reply is in a language that this check does not know")
    sorry = apologies(sheet)
    for said in (_ADMISSION[text.tongue], ADMITTED[text.tongue]):
        for start, end in said.each(text.lower):
            if not text.quoted(start) and not _in_pity(text, sorry, start) and not _hedged(text, start):
                return passed("owns it in the first person", [sheet.mark(start, end)])
    if (found := _PLAIN_WORDS.search(text.lower)) and not _hedged(text, found.start()):
        return passed("owns it in the first person", [sheet.mark(found.start(), found.end())])
    if ours := _as_ours(text, sorry):
        return passed("tells it as ours, or apologises plainly for it", [sheet.mark(*ours)])
    if text.tongue == "en" and (called := called_ours(text)):
        return passed("calls what it told of ours", [sheet.mark(called.start, called.end)])
    if text.tongue == "en" and _promise_missed(text):
        return passed("admits a promise of ours that was not kept")
    if hinted := _hinted(text, sorry):
        return passed("can be read as ours", [sheet.mark(*hinted)])
    return failed("nobody owns the failure here: say in the first person what we did wrong", part="ownership")


_OF_US = regex(
    r"\b(?:our (?!partner|carrier|courier|supplier|contractor|packing|delivery partner|records?|system shows)\w+|of ours|with us|from us|by us|us\b|this is on our|on our watch|in our name|bei uns|von uns|unser\w*|"
    r"nosotros|nuestr[oa]s?|chez nous|de nous|par nous|à nous|notre|nos|nous revient)\b"
)
_FAULT = regex(
    r"\b(?:wrong|unclear|too slow|too late|poor|poorly|careless\w*|muddle\w*|confus(?:ing|ed you)|misleading|rushed|fell between|fell through|slipped|started with us|on our watch|neither|mishandled|not good enough|no good|unacceptable|"
    r"kein verlass|falsch|zu langsam|zu spät|zwischen|schuld|versagt|culpa|tarde y sin|cayó entre|mal\b|faute|tort|tombé entre|trop tard|en retard|sans prévenir)\b"
)
_HELPS = regex(
    r"\b(?:told us|tell us|wrote to us|we (?:have |had )?(?:been|looked|checked|found|received|heard|learned|learnt|were told)|i (?:can|could) (?:see|find)|we (?:can|could) (?:see|find)|"
    r"will|'ll|courier|carrier|airport|supplier|weather|partner|not our|n't our|not with us|paketdienst|wird|werden|transportista|será|transporteur|sera)\b"
)


def _told_of_us(line: Line, tongue: str) -> bool:
    """Whether a sentence tells of a fault and of us in one breath: "your case fell between two of our desks". What is
    announced, what others did, and what we only heard or looked up does not count."""
    return (
        not line.asks
        and _OF_US.search(line.lower) is not None
        and _FAULT.search(line.lower) is not None
        and _HELPS.search(line.lower) is None
        and _SUPPOSED_ANYWHERE.search(line.lower) is None
    )


_SUPPOSED_ANYWHERE = regex(
    r"\b(?:if|whether|unless|may|might|could|not|n't|falls|ob|wenn|nicht|si|quizá|no|pas|peut-être)\b"
)


def _only_asked(sheet: Sheet) -> bool:
    """Whether the customer asks and gets an answer, and neither they nor the facts tell of anything gone wrong."""
    if sheet.plan.resolution.kind != "answer":
        return False
    if sheet.reading.broken_promises:
        return False
    owed = sheet.plan.steps or sheet.plan.commitment or sheet.plan.also
    if not (owed or sheet.reading.signals or sheet.case.history) and sheet.reading.level in ("calm", "concerned"):
        return True  # "your code did not work": it had ended, says the plan, and nothing of ours is to be put right
    if told_in_words(sheet):
        return False
    first_words = (
        not sheet.case.history and bool(sheet.reading.asks) and sheet.reading.level in ("calm", "concerned", "upset")
    )
    if first_words and all(signal.kind == "broken_promise" for signal in sheet.reading.signals):
        return True  # "we have booked five nights from 10 July": a date of theirs that is still to come
    return not sheet.reading.causes


def _hedged(text: Prose, start: int) -> bool:
    """Whether the clause before the words makes them a supposition ("if we missed", "may have been our mistake")."""
    return _SUPPOSED.search(text.lower, max(0, start - 40), start) is not None


def _pitied(text: Prose, sorry: list[Apology], start: int) -> bool:
    """Whether a place stands in a false apology, which owns nothing."""
    return any(one.line.start <= start < one.line.end and is_false(text, one) for one in sorry)


def _in_pity(text: Prose, sorry: list[Apology], start: int) -> bool:
    """Whether a place stands in the clause of a false apology: "we take that on us, and we're sorry if …" owns it first."""
    return any(
        begin <= start < end and begin <= one.start < end
        for one in sorry
        if is_false(text, one)
        for begin, end in clauses(one.line)
    )


def _for_our_act(text: Prose, one: Apology) -> bool:
    """An unconditional apology, unless it is only pity, has no object but feelings, or is for another's act."""
    rest = one.rest
    tongue = text.tongue or "en"
    if is_false(text, one) or _OTHERS.search(rest) or (_PITY.search(rest) and not _OURS.search(_WITH_US.sub("", rest))):
        return False
    if _tells(one.line.lower, one.line.words, tongue) or _OURS.search(rest) or _OURS.search(one.before):
        return True
    before = [line for line in text.body if line.start < one.line.start]
    return any(_tells(line.lower, line.words, tongue) for line in before) or (
        bool(before) and _OURS.search(before[-1].lower) is not None
    )


def _as_ours(text: Prose, sorry: list[Apology]) -> tuple[int, int] | None:
    """A sentence that tells a fault as ours, or an apology for our act."""
    for line in text.body:
        if _told_of_us(line, text.tongue or "en") and not _pitied(text, sorry, line.start):
            return line.start, line.end
    return next(((one.start, one.end) for one in sorry if _for_our_act(text, one)), None)


def _hinted(text: Prose, sorry: list[Apology]) -> tuple[int, int] | None:
    """The first weak sign that somebody here owns it: an apology without a condition, or something told of us."""
    for one in sorry:
        if _unconditional(text, one):
            return one.start, one.end
    for line in text.body:
        if owned_weakly(line, text.tongue or "en") and not _pitied(text, sorry, line.start):
            return line.start, line.end
    return None


_THEIR_LOT = regex(r"^\W*(?:news|that you|about this|about that|dass (?:sie|du)|que (?:usted|le|te)|que vous)\b")


def _unconditional(text: Prose, one: Apology) -> bool:
    """An apology that is neither hedged nor pity, in a reply that lays nothing at another's door before it."""
    if is_false(text, one) or _PITY.search(one.rest) or _OTHERS.search(one.rest) or _THEIR_LOT.match(one.rest):
        return False
    told = [line for line in text.body if line.start <= one.line.start]
    tongue = text.tongue or "en"
    before = [line for line in told if line.end <= one.line.start][-1:]
    if not any(recounts_weakly(line, tongue, frozenset(), frozenset()) for line in told) and not any(
        may_be_regretted(line, tongue, frozenset()) for line in before
    ):
        return False
    return not any(names_another(line.lower) for line in text.body if line.start <= one.line.start)


def _tells(sentence: str, words: tuple[str, ...], tongue: str) -> bool:
    return (
        bool(told(words, tongue))
        or _TOLD_APART.search(sentence) is not None
        or (tongue == "en" and bool(idioms(sentence)))
    )


def _promise_missed(text: Prose) -> bool:
    """ "I told you Friday. It did not happen." """
    return any(
        _PROMISED.search(first.lower) and _THEN_NOT.search(second.lower)
        for first, second in zip(text.lines, text.lines[1:], strict=False)
    )
