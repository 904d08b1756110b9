"""acknowledges_issue: one concrete thing that went wrong for this customer is named, and no later than the apology."""

from __future__ import annotations

from drafter.domain.lexicon.patterns import Pattern, Waiting
from drafter.domain.regex import regex
from drafter.drafting.checking.manner.apologies import Apology, apologies, is_false
from drafter.drafting.checking.manner.bags import bag
from drafter.drafting.checking.manner.calm import never_calm_down
from drafter.drafting.checking.manner.empty_turns import tells_nothing
from drafter.drafting.checking.manner.events import (
    customer_stems,
    idioms,
    tells_anything,
    told,
    told_in_words,
    troubles,
)
from drafter.drafting.checking.manner.lacking import lacks_a_thing
from drafter.drafting.checking.manner.meaning import stems
from drafter.drafting.checking.manner.prose import WORD, Line, lowered, prose, unquoted
from drafter.drafting.checking.manner.recounting import (
    AHEAD,
    may_be_regretted,
    quotes_them,
    recounts_weakly,
    worked_on_it,
)
from drafter.drafting.checking.manner.resolving import only_thanks
from drafter.drafting.checking.manner.unnamed import only_wished, promise_missed
from drafter.drafting.checking.sheet import Sheet, Verdict, failed, nothing, passed
from drafter.drafting.reading.failure import nothing_failed
from drafter.drafting.reading.loss import bereaved

_EMPTY = regex(
    r"\b(?:your (?:concerns?|complaint|feedback|message|experience|situation|issue|problem|frustration)|the (?:issue|matter|situation|inconvenience|problem))\b"
)
_CITED = regex(r"\b(?:from|in|read|see|with) your (?:message|complaint|feedback)\b")
"""Where the customer said it, with what they said to follow: "I see from your message that the pump is dead"."""
_DOING = regex(
    r"\b(?:did|was|were|had|has|have|been|got|came|kept|left|took|gave|went|told|said|never|no|not|stopped|made|is|are|nobody|"
    r"war|wurde|hat|haben|hatte|nie|nicht|fue|ha|han|hemos|nunca|a été|avez|avons|n'a|pas)\b|n't\b|\w+ed\b"
)
_OURS = regex(
    r"\b(?:i'll|we'll|i will|we will|i am (?:sending|refunding|issuing)|you(?:'ll| will) (?:get|have|receive))\b"
)


_MISSED = regex(
    r"\b(?:we|i) (?:have )?missed\b|\bdid not (?:keep|do what)|\bwas not kept\b|\b(?:promised|said|told you)\b[^.!?]{1,160}\b(?:did not|didn't|never|(?:you|it|they|that)(?:'re| are|'s| is| was| were) not)\b|\bnicht (?:eingehalten|getan)|"
    r"\bno (?:cumplimos|lo hicimos|hicimos)|\bn'(?:avons|ai) pas (?:tenu|fait)|\bpas tenu\b"
)
"""A promise that was broken, told as such."""
_AGAIN = {
    "en": regex(r"\byou(?:'ve| have| had)? (?:\w+ ){0,2}(?:contact|write|ask|call|chase|tell|come back to) us (?:\w+ )?again\b"),
    "de": regex(r"\bnoch einmal\b[^.!?]{0,30}(?:melden|schreiben|fragen|anrufen)|\b(?:noch einmal|erneut|wieder) bei uns|\bmal, dass sie (?:sich|uns)"),
    "es": regex(r"\bvolver a (?:escrib|llam|contact|insist|pregunt|reclam)|\binsistir\b|\b(?:vez|veces) que (?:tiene|ha tenido|nos)|\bno (?:ocurrió|sucedió|se cumplió)"),
    "fr": regex(r"\b(?:écrire|contacter|relancer|appeler|demander)[^.!?]{0,20}(?:à|de) nouveau|\bfois que vous|\bn'a pas eu lieu|\bne s'est pas (?:fait|produit)"),
}  # fmt: skip
_OPEN = regex(
    r"\b(?:still not|not yet|not) (?:been )?(?:solved|resolved|settled|put right)\b|\bstill needs to be (?:solved|put right|settled)|"
    r"\bstill waiting for\b|\bnoch (?:immer )?nicht (?:gelöst|geklärt)|\bnoch immer auf eine (?:lösung|antwort)|"
    r"\b(?:no está|sigue sin estar) resuelt|\bsigue esperando\b|\bpas (?:encore )?(?:résolu|réglé)|\battendez toujours\b"
)
"""The least that can be said: enough only where the case itself says no more than that, or where others can read the
reply and the particulars belong into a private message."""


def acknowledges_issue(sheet: Sheet) -> Verdict:
    """Passes "your card was taken twice for one order", "nobody came on the 4th"; fails "this mix-up", "the issue with
    your blender", "you must be frustrated", or an account that comes only after the apology."""
    if nothing_is_wrong(sheet):
        return nothing("nothing went wrong in this case")
    text = prose(sheet)
    if text.tongue is None:
        return nothing("the reply is in a language that this check does not know")
    sorry = [one for one in apologies(sheet) if not _is_a_name(sheet, one)]
    last = sorry[0].line.end if sorry else len(text.lower)
    first = next((line for line in text.lines if line.start < last and _tells(sheet, line, text.tongue)), None)
    first = first or (promise_missed(text, last) if text.tongue == "en" else None)
    first = first or next((line for line in text.body if line.start < last and _hints(sheet, line, text.tongue)), None)
    first = first or (_what_is_regretted(sheet, sorry[0]) if sorry else None)
    if first is not None:
        return passed("names what went wrong", [sheet.mark(first.start, first.end)])
    if any(_tells(sheet, line, text.tongue) for line in text.lines if line.start >= last):
        why = "the reply apologises before it says for what; name what went wrong first"
        return failed(why, [sheet.mark(sorry[0].start, sorry[0].end)])
    untold = _untold(sheet, text.tongue)
    return (
        nothing(untold)
        if untold
        else failed("nothing here says what went wrong for this customer", part="acknowledgement")
    )


def _is_a_name(sheet: Sheet, apology: Apology) -> bool:
    """Whether "Sorry!" is what the product is called."""
    said = sheet.text[apology.start : apology.end].strip(" .!").lower()
    return any(
        isinstance(value, str)
        and value.strip(" .!").lower() == said
        and value in sheet.text[apology.start : apology.end + 1]
        for value in sheet.case.facts.values()
    )


def _untold(sheet: Sheet, tongue: str) -> str:
    """Why nobody could name what went wrong, where the customer has not told it: "?", "Yes.", a language that no rule
    reads. Empty where they have. What facts such as `fee_wrong: true` mean in words, only a person knows."""
    if sheet.reading.language not in _AGAIN:
        return f"what the customer wrote cannot be read here ({sheet.reading.language})"
    return "" if tells_anything(sheet, tongue) else "the customer has not said what went wrong"


def nothing_is_wrong(sheet: Sheet) -> bool:
    """Where a plain answer is planned and the case shows no trouble: a question, a thank-you. A calm question that
    nobody can answer yet is looked into, and nothing is wrong with it either."""
    reading, kind = sheet.reading, sheet.plan.resolution.kind
    if nothing_failed(sheet.case, reading, sheet.plan.failure) and (bereaved(sheet.case) or not told_in_words(sheet)):
        return True  # a death, an illness: what weighs on them is not of our making
    if kind == "investigation":
        troubled = reading.causes or any(signal.message == "last" for signal in reading.signals)
        return reading.level == "calm" and not troubled and not told_in_words(sheet)
    if kind == "remedy":
        shown = reading.causes or reading.signals or reading.broken_promises
        return reading.level == "calm" and not shown and not told_in_words(sheet)
    if kind != "answer":
        return False
    if only_thanks(sheet.plan.resolution.says):
        return True
    if reading.level == "concerned" and not told_in_words(sheet):
        return True  # a question with a worry in it
    return reading.settled or reading.level == "calm" or not (reading.signals or reading.causes)


def _called(sheet: Sheet) -> frozenset[str]:
    return frozenset(lowered(sheet.case.customer.name or "").split())


def _tells(sheet: Sheet, line: Line, tongue: str) -> bool:
    if quotes_them(sheet, line):
        return True
    if tongue == "en" and tells_nothing(line.lower, _called(sheet)):
        return False
    if line.asks or worked_on_it(line.lower) or only_wished(line.lower) or _WE_LACK.search(_PART.split(line.lower)[0]):
        return False
    return _tells_plainly(sheet, line, tongue) or (
        line.lower.count('"') >= 2 and _tells_plainly(sheet, unquoted(line), tongue)
    )


def _tells_plainly(sheet: Sheet, line: Line, tongue: str) -> bool:
    sorts = told(line.words, tongue)
    known = troubles(sheet)
    if any(weight >= 2 and (not known or sort in known) for sort, weight in sorts.items()):
        return True
    if sorts and sum(sorts.values()) >= 2 and known.intersection(sorts):
        return True
    if (
        tongue == "en"
        and not _OURS.search(line.lower)
        and (phrases := idioms(line.lower))
        and (not known or phrases & known)
    ):
        return True
    if (again := _AGAIN[tongue].search(line.lower)) and "time" in known | (set() if known else {"time"}):
        return again is not None
    if _OPEN.search(line.lower) and (sheet.case.is_public or told_in_words(sheet) <= {"time"}):
        return True
    if sheet.reading.broken_promises and _MISSED.search(line.lower):
        return True
    if _recounts(sheet, line, tongue) or (_WE_DID[tongue].search(line.lower) and not _EMPTY.search(line.lower)):
        return True
    if _narrates(sheet, line, tongue):
        return True
    if tongue == "en" and not AHEAD["en"].search(line.lower) and lacks_a_thing(sheet, line):
        return True
    theirs = customer_stems(sheet, tongue)
    shared = stems(line.words, tongue) & theirs
    weak = bool(known.intersection(sorts)) or any(weight >= 2 for weight in sorts.values())
    if weak and len(shared) >= 2:
        return True
    return (
        len(shared) >= 4
        and bool(_DOING.search(line.lower))
        and not _OURS.search(line.lower)
        and not _EMPTY.search(_CITED.sub("", line.lower))
    )


_WE_DID: dict[str, Pattern] = {
    "en": Waiting(
        r"\bwe (?:took|charged|billed|debited) (?:you )?(?:\w+ ){0,2}[$€£₹]\d|\bshould have (?:come|arrived|reached|been (?:there|with you|delivered|done|sent|fixed))\b|\bwe (?:failed to|did not|didn't|never|forgot to|neglected to) (?!receiv|find|see|hear|know|get)\w+ (?:it|you|your|the|a|in|on|by|back|ours|what)\b|"
        r"\bwe (?:shut|cut|dropped|raised|doubled|broke|set and broke|switched off|gave away) (?:the|your|it|both|them|a|our)\b|\b\w+ without (?:its|the) \w+|\bdates? that we (?:set|gave)\b|\bcame to nothing\b|\bwhere (?:it|there|that|an?|the(?: \w+)?) (?:should|ought to|was (?:meant|supposed) to) (?:have )?(?:be|been|read|say|said|stand|sit|show|shown)\b|\b(?:sizes?|inch(?:es)?|cm|centimet\w+|feet|foot|mm|metres?|grams?|kilos?|numbers?|shades?|models?|units?|boxes) too (?:small|big|large|tight|short|long|wide|narrow|many|few|heavy|light|dark)\b|\bone (?:\w+ )?too (?:many|few)\b|[$€£₹]\d[\d.,]* too (?:much|little|high|low)\b|\b(?:minutes?|hours?|days?|weeks?|months?|nights?)\b[^.!?,;]{0,20}\b(?:too long|too many|late)\b|"
        r"\byou should have (?:had|got|received|been) [^.!?;]{1,50}\b(?:by|on|before|last|yesterday|ago|in time)\b|\byou (?:had |have |even |clearly |already )?(?:paid|booked|asked|ordered|signed up|came|chose|wrote|said|told us|noted|wanted|picked|sent|gave us|cancelled|canceled|returned|measured|changed|called|needed|agreed|requested|warned)\b[^.!?]{1,60}\b(?:and|but|yet) (?:we|our \w+|it|that|nobody|no one|what|all you)\b[^.!?]{0,60}(?:n't|not|never|no|instead|sent|gave|put|left|took|got|delivered|charged|billed|cut|built|shipped|packed|served|made|printed|booked|let|kept)\b"
    ),
    "de": regex(
        r"\bbricht\b[^.!?]{0,60}\bab\b|\b(?:ist|war|bleibt|blieb)(?: \w+){0,3} (?:stumm|tot|dunkel|leer|weg|aus)\b|\bvon uns kam (?:nur|nichts|kein\w*)\b|\bwir haben (?:sie|ihnen|ihren?|das)\b[^.!?]{0,60}\b(?:nicht|falsch|zu spät|vergessen)\b"
    ),
    "es": regex(r"\bno (?:se )?(?:las?|los?|les?) (?:\w+[aei]mos)\b|\b(?:tampoco|nunca) (?:las?|los?|les?) \w+[aei]mos\b|\bdejamos (?:que|pasar|de)\b"),
    "fr": regex(
        r"\b(?:vous a|vous ont|nous vous avons) (?:\w+ )?(?:lâchée?s?|laissée?s?|abandonnée?s?|oubliée?s?|ratée?s?)\b|\b(?:tombée?|était|étaient) (?:coupée?s?|en panne|injoignable)|\bn'(?:est|a|ont|avons) (?:pas|jamais|rien) \w+"
    ),
}  # fmt: skip
"""What we did or left undone, told with a verb: whoever has it happen to them knows what is meant."""
_PART = regex(r"(?<=\w{3}): ")
"""What stands before a colon tells by itself: "It still drops at six: we haven't found the fault yet"."""
_WE_LACK = regex(
    r"\bwe (?:did not|didn't|have not|haven't|never|had not|hadn't) (?:yet )?(?:receiv|hear|s[ae]w|see|find|found|g[eo]t(?! (?:(?:it|them|this|that|you) |(?:your|the|both) (?:\w+ ){1,2})(?:to|back|there|here|out|done)\b))\w*"
)
"""What is missing on our side went wrong for nobody but us."""
_NOT_WHAT = regex(
    r"^(?:order|account|booking|reserv|flight|messag|mail|email|ticket|case|claim|number|refer|delivery|product|item|bestell|nachricht|buchung|konto|fall|pedid|cuent|mensaj|vuel|commande|compt|vol|dossier)"
)
"""Words for the matter and its papers: to name them tells nothing of what went wrong."""
_FIGURE = regex(r"\d+(?:[.,:]\d+)*")


def _recounts(sheet: Sheet, line: Line, tongue: str) -> bool:
    """Whether a sentence gives back particulars of what the customer told: three telling words of theirs, or two and a
    figure, that are neither the product, nor a name or paper of the case, nor what the plan gives."""
    if _OURS.search(line.lower) or _EMPTY.search(_CITED.sub("", line.lower)):
        return False
    known, theirs = sheet.lasting(f"particulars {tongue}", lambda: _particulars(sheet, tongue))
    shared = (stems(line.words, tongue) & customer_stems(sheet, tongue)) - known
    telling = {one for one in shared if not _NOT_WHAT.match(one) and not one.isdigit()}
    return len(telling) >= 3 or (len(telling) >= 2 and not theirs.isdisjoint(_FIGURE.findall(line.lower)))


_SAYS_NOTHING = stems(
    bag(
        """sorry apologise apologize apology apologies regret mistake error fault mixup mix-up inconvenience trouble frustration frustrating frustrated happen happened situation experience
        matter issue problem service standard standards right wrong deserve deserved expect expected better best handled badly poorly care looked message feel feeling felt annoyed upset angry worn tired patience time
        understand understandable understandably let down fell short acceptable unacceptable responsible responsibility own owe owed full fully entire entirely complete completely truly really sincerely deeply very clear clearly
        learn hear read see know think imagine put straight make write writing written contact reach bring brought attention feedback concern concerns customer disappoint disappointed disappointing disappointment
        trust lost loss stress stressful worry worried upsetting difficult hard bad good great important small little thing things day days week weeks month months year night morning evening today yesterday tomorrow
        january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday first last long fair fairly share treat treated way place part
        spare spared cause caused help helped carry usual quick quickly resolve resolved solve solved sort sorted fix fixed deal dealt pride value aim strive thank dear"""
    )
)
_PAST = regex(
    r"\b(?:did|was|were|had|came|kept|left|took|gave|went|told|said|never|nobody|stopped|made|sent|put|let|lost|broke|cut|shut|ran|fell|stood|sat|lay|hung|held|drove|wrote|spoke|rang|blew|burnt|got|paid|bought)\b|n't\b|\b(?:no|not|without)\b|\b\w{3,}ed\b"
)


_IMAGINED = regex(
    r"\b(?:(?:can|could) (?:only |well |hardly |easily )?(?:imagine|guess)|(?:understand|know|see|appreciate) (?:\w+ )?how|what (?:a|an)) (?:how )?(?:\w+ )?"
    r"(?:distressing|upsetting|frustrating|annoying|worrying|stressful|hard|difficult|painful|awful|maddening|disappointing|exhausting|tiring|unsettling|trying|horrible|terrible|miserable)\b"
)
"""A feeling that is imagined, with whatever it is said to have followed, tells of no event."""
_BOASTS = regex(r"\b(?:pride ourselves|we (?:strive|value|aim|always)|thank(?:s| you) for)\b")


def _narrates(sheet: Sheet, line: Line, tongue: str) -> bool:
    """Whether an English sentence tells something that happened, in at least three words that are neither the case's
    papers, nor feelings, nor what any apology says."""
    if tongue != "en" or _OURS.search(line.lower) or _EMPTY.search(_CITED.sub("", line.lower)):
        return False
    known, _ = sheet.lasting(f"particulars {tongue}", lambda: _particulars(sheet, tongue))
    telling = stems(line.words, tongue) - known - _SAYS_NOTHING
    if _IMAGINED.search(line.lower):
        return False
    return (
        len({one for one in telling if not _NOT_WHAT.match(one)}) >= 3
        and _PAST.search(line.lower) is not None
        and not _BOASTS.search(line.lower)
    )


def _hints(sheet: Sheet, line: Line, tongue: str) -> bool:
    """Whether a sentence recounts anything of this case beside its names, its papers and the way out."""
    if _OURS.search(line.lower) or _WE_LACK.search(line.lower) or only_wished(line.lower):
        return False
    if tongue == "en" and tells_nothing(line.lower, _called(sheet)):
        return False
    if any(line.start <= mark.start < line.end for mark in never_calm_down(sheet).spans):
        return False  # what soothes recounts nothing
    if any(one.line is line and is_false(prose(sheet), one) for one in apologies(sheet)):
        return False
    known, _ = sheet.lasting(f"particulars {tongue}", lambda: _particulars(sheet, tongue))
    called = stems(WORD.findall(lowered(sheet.case.customer.name or "")), tongue)
    return recounts_weakly(line, tongue, known, called)


_BARE = 8


def _what_is_regretted(sheet: Sheet, sorry: Apology) -> Line | None:
    """The sentence that a bare apology points back at: "We stood you up on Tuesday. I am sorry." One telling word is enough
    there, whatever form the rest has, since who regrets nothing further regrets just that."""
    text = prose(sheet)
    before = [line for line in text.body if line.end <= sorry.line.start]
    if not before or len(sorry.line.words) > _BARE or is_false(text, sorry):
        return None
    line, tongue = before[-1], text.tongue or "en"
    if _OURS.search(line.lower) or _WE_LACK.search(line.lower) or _EMPTY.search(line.lower) or only_wished(line.lower):
        return None
    known, _ = sheet.lasting(f"particulars {tongue}", lambda: _particulars(sheet, tongue))
    return line if may_be_regretted(line, tongue, known) else None


def _particulars(sheet: Sheet, tongue: str) -> tuple[frozenset[str], frozenset[str]]:
    """The stems of the facts, the name and what the plan gives; and the figures that only the customer told."""
    facts = " ".join(str(value) for value in sheet.case.facts.values() if isinstance(value, (str, int)))
    known = stems(
        WORD.findall(lowered(f"{facts} {sheet.case.customer.name or ''} {sheet.plan.resolution.says}")), tongue
    )
    theirs = " ".join(text for _, _, text in sheet.case.by_customer())
    return known, frozenset(_FIGURE.findall(theirs)) - frozenset(_FIGURE.findall(facts))
