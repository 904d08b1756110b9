"""Acts that a reply says are done or under way. Each is held against the case, and what is under way against the plan:
a step that is only intended does not make "I have issued the refund" true, but it does make "I am issuing it today" so.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from drafter.domain.lexicon.patterns import Pattern, Waiting
from drafter.domain.regex import regex
from drafter.domain.score import Mark
from drafter.domain.sentences import Sentence
from drafter.drafting.checking.facts.claim_patterns import GATES, TONGUES, Tense
from drafter.drafting.checking.facts.claims_in_brief import UNSAID
from drafter.drafting.checking.facts.claims_of_plan import claims_of_plan
from drafter.drafting.checking.facts.deeds import MINE, OURS
from drafter.drafting.checking.facts.happened import Happened
from drafter.drafting.checking.facts.to_come import has_its_day, is_arranging, is_called_for, is_due
from drafter.drafting.checking.facts.told_later import told_later
from drafter.drafting.checking.facts.wronged import admits, told_as_wrong
from drafter.drafting.checking.manner.prose import prose
from drafter.drafting.checking.sheet import Sheet, Verdict, failed, folded, passed

_THEIR_DEED = regex(
    r"(?:^|[,;:–—(]|\b(?:que|usted|ustedes|cliente|porque|como|cuando|si|y|pero|donde|lo que)\b) ?(?:(?:usted|ustedes|nos|me|se|lo|la|los|las|le|les|ya|no|hoy|"
    r"también|además|incluso|antes|siempre|dos veces|tres veces|nunca) )*$"
)
"""A Spanish "ha" without a subject of its own speaks of the customer: "Ha pedido hablar con un superior"."""
_DEPENDS = regex(
    r"\b(?:once|when|whenever|as soon as|after|until(?! then)|till(?! then)|if|unless|by the time|in case|whether|before|sobald|wenn|falls|nachdem|bis|ob|"
    r"bevor|cuando|en cuanto|si|hasta que|una vez|después de|tras|antes de|dès que|lorsque|quand|une fois|jusqu'à|après|avant)\b[^,;:–—]*$"
)
_HAD = regex(r"(?:^|[,;:] )(?:and |but )?had $")
_THEN_I = regex(
    r"\b(?:as soon as|when|after|once) (?:[\w'-]+ ){1,6}?(?:came|got|saw|read|arrived|reached|landed|heard|was|were|had|\w{3,}ed)\b[^,;:–—]*$"
)
"""What came before is told as past itself: "as soon as your message came in I rang the depot"."""
_AIM = regex(r"\b(?:confirm|check|verify|make sure|ensure|see|know|tell you|say|show|bestätig\w*|confirm\w*|asegurar\w*|m'assurer|vérifier)\b[^,;:]*$")  # fmt: skip
_FUTURE = regex(
    r"\b(?:will|'ll|going to|werde|werden|melde|voy a|vamos a|\w{3,}r[éá]n?|vais|allons|\w{3,}(?:rai|rons))\b|'ll "
)
_GLAD = regex(r"\b(?:pleased|happy|glad|delighted|can (?:now )?confirm|able to|good news|like to)\b")
_TOLD = regex(
    r"\b(?:said|says?|told|promised|wrote|claimed|informed|assured|according to|mentioned|explained|reported|thought|believed|"
    r"understood|expected|asked (?:us )?(?:why|whether|if)|gesagt|zugesagt|versprochen|geschrieben|dijo|dijeron|dijimos|prometi\w+|dit|promis|assuré|écrit)\b[^.;:!]*$"
)
_NONE = regex(
    r"\b(?:no|nothing|none|nobody|no one|neither|never|not|without|\w*n't|nor|nichts|kein\w*|niemand|nicht|nie|nada|ningun\w*|nunca|nadie|no|rien|aucun\w*|personne|jamais|n')\b[^,;:]*$"
)
_READ_WHAT = Waiting(
    r"\s*(?:(?:through|at|over|back|carefully|all|of|everything|each|both|the|your|this|that|these|those|our|full|whole|entire|earlier|previous|complete|email|photos?|of|and|"
    r"(?:job|repair|work|order|service|booking|visit|rental|appointment|treatment)(?= (?:sheet|list|log|records?|notes|history|diary|file)\b)) ){0,6}"
    r"(?:messages?|e-?mails?|case(?! (?:to|over|on|up))|history|conversation|correspondence|notes|letters?|file|thread|photos?|pictures?|everything|what (?:you|happened|went)|words|details|chat|complaint|"
    r"order|story|timeline|sheet|list|log|records?|account|booking|bill|invoice|contract|policy|calendar|diary|readings?|figures?|entr(?:y|ies))\b"
)


_FROM_TODAY = regex(
    r"\b(?:from (?:today|now|this moment)|as of (?:today|now)|ab (?:heute|sofort)|desde hoy|dès aujourd'hui)\b"
)
_HAVE_DONE = regex(r"(?:\bwill|'ll|\bto|\bgoing to) (?:have|get)(?: \w+)? $")
"""What is still to be had done: "I'll have the courier booked"."""
_WILL_HAVE = regex(r"(?:\bwill|'ll) have\b")
"""What will be done by then is still to come: "by Thursday the workshop will have told me"."""
_SORRY_THAT = regex(r"\b(?:sorry|regret|ashamed)\b(?:[^.;:!?]*,? and)? that $")
"""What is apologised for helped nobody: "sorry for your loss, and that we have added to it"."""
_DENIED_WITHIN = regex(r"\b(?:nicht|nie|niemals|kein\w*|nichts|jamais|pas|nunca|never|not)\b")


_LOST = regex(
    r"[^.!?;:]{0,40}\b(?:verloren|verschwunden|abhanden|beschädigt|kaputt|zerbrochen|liegen ?geblieben|stecken ?geblieben|gegangen|lost|damaged|stuck|perd\w+|égaré\w*|extravi\w+)\b"
    r"|[^.!?;:]{0,60}?\b(?:by|until|for|on|bis|am|para|el|le|d'ici)\b (?:\w+,? )?(?:mon|tue|wed|thu|fri|sat|sun|\d|lun|mar|mié|jue|vie|sáb|dom|jeu|ven|sam|dim|mer)"
)
"""After what was under way: what became of it ("auf dem Weg verloren gegangen"), or that it is still to come ("on its way back
to you by Monday")."""


class Claim(NamedTuple):
    start: int
    end: int
    tense: Tense
    clause: str
    before: str


def no_claimed_act(sheet: Sheet) -> Verdict:
    """Fails where an act is told as done, or as under way, that neither the case nor the plan's steps hold."""
    happened = sheet.lasting("happened", lambda: Happened(sheet))
    found: list[Mark] = []
    tongue = prose(sheet).tongue or sheet.reply.language[:2].lower()
    patterns = TONGUES.get(tongue, tuple(one for every in TONGUES.values() for one in every))
    gates = [(pattern, sheet.may_hold(GATES[pattern]) if pattern in GATES else None) for pattern in patterns]
    if tongue == "en":
        more: tuple[Pattern, ...] = (MINE, OURS, *claims_of_plan(sheet))
        gates += [(pattern, None) for pattern in more]
    records = [folded(one.says) for one in sheet.plan.answers if one.by == "fact"]
    for line in sheet.sentences:
        lowered = sheet.lower[line.start : line.end]
        if line.text.endswith("?") or any(lowered.strip() in one for one in records):
            continue
        for pattern, gate in gates:
            for hit in pattern.finditer(lowered) if gate is None or gate.holds(lowered) else ():
                if sheet.quotes(line.start + hit.start()):
                    continue
                claim = _claim(line, lowered, hit)
                shown = _known_deed if claim and claim.tense in _BY_DOER else _holds
                if claim and not shown(claim, hit[0], lowered, happened):
                    found.append(sheet.mark(claim.start, claim.end))
    if found:
        return failed(f"nothing in the case or the plan shows this: “{found[0].quote}”", found)
    return passed("no act is claimed that nobody did")


def _claim(line: Sentence, lowered: str, hit: re.Match[str]) -> Claim | None:
    """The claim of a match, or None where the sentence makes none of it: a condition, an aim, a denial, a quote."""
    tense: Tense = hit.lastgroup  # type: ignore[assignment]
    before = lowered[: hit.start()]
    clause = re.split(r"[,;:–—]| but | and (?:i|we|our|the)\b", lowered[hit.start() :])[0]
    if (
        tense in ("passive", "passive_past", "state") or " being " in hit[0]
    ):  # what it is done to stands before the verb
        clause = f"{clause} {re.split(r'[,;:–—]| but | and |(?:is|was|you|say|know|see) that ', before)[-1]}"
    if hit[0].startswith(("ha ", "han ")) and tense == "done" and _THEIR_DEED.search(before):
        return None
    if tense == "state" and (_FROM_TODAY.search(before) or _LOST.match(lowered, hit.end())):
        return None
    if _HAD.search(before) or (tense == "state" and " still " in hit[0]):
        return None  # "Had someone rung us", "your box is still on its way": nothing is told as newly done
    depends = _DEPENDS.search(before) and not (tense == "past" and _THEN_I.search(before))
    if depends or _NONE.search(before[-60:]) or _TOLD.search(before[-80:]):
        return None
    if _AIM.search(before[-80:]) and _FUTURE.search(before) and not _GLAD.search(before):
        return None
    after = lowered[hit.end() :]
    if told_later(before, hit[0], after, tense) or is_due(hit[0], after) or is_called_for(hit[0], before, after):
        return None
    if _WILL_HAVE.search(hit[0]) or _SORRY_THAT.search(before):
        return None
    if before.count('"') % 2 or before.count("„") > before.count("“") or _HAVE_DONE.search(before):
        return None
    if (
        _DENIED_WITHIN.search(hit[0])
        or re.match(r" (?:nothing|no)\b", lowered[hit.end() :])
        or re.search(r"(?:should|could|would|must|might|may)(?: not)? $", before)
        or re.match(r"\S+ (?:not|never)\b", lowered[hit.start() :])
    ):
        return None
    return Claim(line.start + hit.start(), line.start + hit.end(), tense, clause, before)


_BY_DOER = ("mine", "theirs", "gone")


def _known_deed(claim: Claim, words: str, sentence: str, happened: Happened) -> bool:
    """Whether a deed, told by its doer and with any verb, was told before, is a step, or is owned up to by one who wrote."""
    if happened.tells(words) or happened.as_step(words, claim.clause, sentence):
        return True
    owned = claim.tense == "mine" and happened.answered and admits(sentence)
    return owned or _idle(words, claim.clause[len(words) :])


def _holds(claim: Claim, words: str, sentence: str, happened: Happened) -> bool:
    after = claim.clause[len(words) :]
    fresh = _LATELY.search(claim.before) is not None
    if _idle(words, after) or told_as_wrong(words, claim.tense, claim.clause, sentence, fresh=fresh):
        return True
    ours = not words.startswith("i ") and not UNSAID.match(words)
    if claim.tense == "past" and not ours and happened.told_before(words, sentence):
        return True
    if claim.tense in ("past", "now") and happened.as_step(words, claim.clause, sentence):
        return True
    if claim.tense in ("past", "passive_past"):
        return (ours and admits(sentence)) or happened.done(words, _meant(claim, words), by_customer=ours)
    if claim.tense == "state" and _standing(claim, words, after):
        return True
    if claim.tense in ("now", "state"):
        if happened.done(words, claim.clause, by_customer=False) or happened.under_way(words, claim.clause):
            return True
        if _ALREADY.search(words) or " line" in words or "on the phone" in words:
            return False
        if claim.tense == "state":
            return re.search(r" with (?:our|the|my)\b", words) is not None and not re.search(r"\bnow\b", words)
        return _of_the_plan(claim, words, sentence, happened)
    if words.endswith(("attached", "enclosed", "copied")) and happened.planned(words, claim.clause):
        return True
    if claim.tense == "done" and _WE.match(words) and admits(sentence):
        return True
    return happened.done(words, claim.clause, by_customer=claim.tense == "passive")


def _of_the_plan(claim: Claim, words: str, sentence: str, happened: Happened) -> bool:
    """Whether what is told as under way is the plan's, told as what is to come."""
    after, plan = claim.clause[len(words) :], happened.plan
    rest = sentence[len(claim.before) + len(words) :]
    if has_its_day(words, rest, plan.resolution.says):
        return True
    apposed = _APPOSED.match(sentence, len(claim.before) + len(words) + len(after))
    return (
        _intends(words, f"{after} {apposed[1]}" if apposed else after)
        or (
            _OURS_TO_DO.match(words) is not None
            and not _NOW.search(words + after)
            and _DAY_FIRST.search(claim.before) is not None
        )
        or is_arranging(words, claim.before, rest, (step.does for step in plan.steps))
        or happened.planned(words, claim.clause)
        or happened.owned(words, claim.clause)
    )


def _meant(claim: Claim, words: str) -> str:
    """The clause, or of "I sent it without testing the line" no more than its "it": the thing was named before."""
    thing = _IT.match(claim.clause, len(words)) if claim.tense == "past" and claim.clause.startswith(words) else None
    return claim.clause[: thing.end()] if thing else claim.clause


_IT = regex(r" (?:it|them|both|one|that|this)\b(?! \w+ing\b)")
_WE = regex(r"(?:we\b|wir haben|haben wir|hemos|nous avons)")
_LATELY = regex(r"\b(?:ya|hoy|déjà|aujourd'hui|bereits|schon|heute|soeben) (?:lo |la |le |les |se lo |nous |vous )?$")
_ALREADY = regex(r"\b(?:already|currently|as we speak|right now|bereits|derzeit|ya|déjà|actuellement)\b")
_NOW = regex(
    r"\b(?:right now|as (?:we speak|i write)|at (?:this|the) moment|currently|this (?:very )?(?:minute|second))\b"
)
_TO_COME = regex(
    r"\b(?:today|tonight|this (?:morning|afternoon|evening|week)|tomorrow|this (?:mon|tues|wednes|thurs|fri|satur|sun)day|by (?!(?:hand|phone|mail|email|post|now)\b)\w+|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"as soon as|next|within|at (?:noon|\d))\b"
)
_DAY_FIRST = regex(
    r"\b(?:today|tonight|tomorrow|this (?:afternoon|evening)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b,? $"
)
"""The day told before the act: "today I'm sending the £275 back"."""
_APPOSED = regex(
    r", (?:the|your|our|all|both|in|which is|that is|that's|plus|including|minus) [^,;:.!?–—]{2,40}, ((?:today|tonight|tomorrow|this|by|on|within|at)\b[^,;:.!?–—]*)"
)
"""A few words about the thing before the day: "I'm releasing $46.50, the full price, today"."""
_BY_HAND = regex(r" (?:it|that|this|them|both|all (?:of )?(?:it|that|this))\b(?! (?:to|with|on|over|up) )")
_HANDS_ON = regex(r"\b(?:asking|passing|handing|putting|taking)\b")
_LOOKS = regex(
    r"escalat|investigat|check|review|chas|speak|talk|call|look|test|monitor|trac|examin|raising|flag|report"
)
_OURS_TO_DO = regex(r"(?:i|we)(?:'m|'re| am| are) (?!.*\bbeen\b)")


def _intends(words: str, after: str) -> bool:
    """ "I am sending it today" tells what is to come, as "I will send it" does."""
    if not _OURS_TO_DO.match(words) or _NOW.search(words + after):
        return False
    if _BY_HAND.match(after) and not _LOOKS.search(words):
        return True  # "I'm adding it by hand": what the plan gives
    return _HANDS_ON.search(words) is not None or _TO_COME.search(words + after) is not None


_FACTS_HOLD = regex(
    r"(?:booked|arranged|scheduled|fixed|complete|completed|approved|cancell?ed|closed|en cours|partie?s?|vollständig)$"
)
_HELP = regex(
    r"\b(?:courier|visit|pick-?up|collection|refund|replacement|repair|(?:new|replacement) \w+|engineer|technician|driver|payment|credit|transfer|everything|all|it|line|"
    r"fault|problem|issue|bug|investigation|in?quiry|search|review|remboursement|enquête|colis|virement|recherche\w*)\b[\w ]{0,24}$"
)


def _standing(claim: Claim, words: str, after: str) -> bool:
    """A state that holds by itself ("you are booked", "your file is complete", "the price is fixed at £30") is no act;
    that the courier is booked, the line fixed or the refund complete is one."""
    if not _FACTS_HOLD.search(words) or _ALREADY.search(words):
        return False
    subject = re.split(r"[,;:–—]| but | and ", claim.before)[-1]
    return not _HELP.search(subject) or (
        words.endswith("fixed") and re.match(r" (?:at|until|for|to|from)\b", after) is not None
    )


_READ = regex(r"(?:review|check|looked? up|pull|open|examin|looking|read|trac)\w*(?: up| the)?$")
_IDLE_AFTER = Waiting(
    r"(?:sent|send|sending|writing) you (?:this\b|these lines|looking|searching|away|off|round|around|back and forth|in circles|from|to (?!the (?:very )?(?:top|front|head|right)\b|(?:our|my)\b))|"
    r"sent (?:an? (?:[\w-]+ )?(?:widow(?:er)?|mother|father|grandm\w+|grandf\w+|parent|pensioner|patient|guest|customer|family|passenger|child)|you and your \w+) (?:off |out |away )?(?:to|for|after|in)\b|"
    r"(?:email|messag|text|contact|call|reach)(?:ing|ed) (?:out )?(?:you\b|to you\b|us\b|about)|(?:confirmed|informed|notified) (?:you|in your)|"
    r"reach(?:ed|ing) (?:you|us|me|a|this|the)|put you through (?!to)|started (?:over|again|badly|on)|working (?:on|with) (?:you|this|it|your)|"
    r"called (?:the )?\d{1,2}(?:st|nd|rd|th)? (?:of )?[a-z]+ (?!at\b|and\b|to\b|about\b|with\b|but\b|for\b|on\b)[a-z]|called (?:it|him|her|them|this|that|you|your (?:[\w']+ ){0,2}?\w+|the \w+) (?:an? (?!minute|moment|second|third|while|few|day|week|hour|little|short|couple|bit|number)\w+|the (?:work|wrong|fault|cause) |by (?:the|another|a) \w*)|"
    r"dealing with (?:this|you|your|it)|sorting (?:this|it)|raised (?:with us|by|this with us)|closed (?:on|for|at)|moved (?:on|house)"
)


def _idle(words: str, after: str) -> bool:
    """Reading the case and writing this very reply are no acts of support; "I am working on this" says little."""
    if re.match(r"(?:i|we)\b", words) and _READ.search(words) and _READ_WHAT.match(after):
        return True
    told = words.split()
    idle = any(_IDLE_AFTER.match(" ".join(told[-count:]) + after) for count in (1, 2, 3))
    return idle and not re.match(r"(?:our|the) ", words)
