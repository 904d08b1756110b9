"""What takes the meaning from a phrase: a "not" before it, someone else's doing, a threat taken back.

All guards look at folded text of the same sentence: `before`, the phrase, `after`.
"""

from __future__ import annotations

from collections.abc import Iterable

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.regex import regex

_NEGATION = regex(
    r"(?:\b(?:not|never|no|none|without|hardly|rather not|instead of|no need (?:to|for)|no intention of|no plans? to|nor|neither|isn't|wasn't|ain't|"
    r"dont|didnt|wont|isnt|wasnt|cant|arent|doesnt|nobody|no one|not an?|nothing|far from|free (?:of|from)|"
    r"nicht|kein|keine|keinen|keinem|keiner|nie|niemals|ohne|weder|"
    r"nunca|jamas|sin|tampoco|ni|pas|jamais|sans|aucune?|plus)|n't)(?:[ ]+(?!but\b|until\b|unless\b|only\b|aber\b|pero\b|mais\b|sino\b)[\w'-]+){0,3}[ ]*$"
)
_STILL_MEANT = regex(
    r"\b(?:if (?:i|we|you|it|nobody|no one)|unless|until|hesitate|want to have to|like to have to|wish to have to|wanted to have to|make me|force me|only|just|why (?:i )?should(?:n't)?(?: i)?|"
    r"no (?:other )?(?:choice|option|alternative)|think (?:i|we) (?:won't|will not|wouldn't)|believe|can't believe|zogern|wahl|dudar\w*|opcion|remedio|hesiter\w*|choix)\b[^.!?]{0,20}$"
)
_ANEW = regex(
    r"(?<!think )(?<!believe )(?<!suppose )(?<!expect )(?<!imagine )(?<!saying )(?<!mean )(?<!that )(?<!or )(?<!nor )\b(?:i|we|ill|im|ive)\b(?:'(?:ll|m|ve|re|d)\b)?(?= )"
)
"""After the negation a new clause begins: "if this isn't resolved I'll complain" denies no complaint."""
_SUBJECT = 8
"""So many letters of a phrase are enough to see whether it begins with who acts."""
_STILL_NOT = regex(r"^[^.!?]{0,60}\bbut (?:i|we)(?:'ll| will| am going to|'m going to| have no choice)\b")
_OTHERS = Waiting(
    r"\b(?:my|our|his|her|their|a|some|another|this|the) (?:\w+ )?(?:friends?|sister|brother|neighbou?rs?|colleagues?|co-?worker|cousin|boss|landlord|teacher|roommate|flatmate|uncle|ex|"
    r"travel agent|other (?:customer|guest|passenger)|guy (?:next to|behind)|passenger|freund(?:in)?|nachbar(?:in)?|kolleg(?:e|in)|amig[oa]|vecin[oa]|ami(?:e)?|voisine?|collegue)s?"
    r"(?: (?:who|is|was|has|had|says?|said|told|wants?|will|would|works?|once|also|got|loves?|hat|will|dice|dijo|dit|a|veut))?(?: [\w']+){0,2}[ ]*$"
    r"|\b(?:he|she|they) (?:\w+ )?(?:wants? to|wanted to|will|would|is going to|was going to|did|said|told me)[ ]*$"
    r"|\b(?:another|previous|other|former|old|different) (?:\w+ )?(?:company|shop|store|provider|airline|supplier|firm|bank|retailer)\b[^.!?]{0,40}$"
)
_DROPPED_BEFORE = regex(
    r"\b(?:was (?:going|about|ready|planning|thinking|considering|all set|tempted)|were (?:going|about|ready|planning|thinking)|(?:nearly|almost)|had (?:planned|intended|decided)|"
    r"would have|would've|might have|could have|no longer|won't be|decided (?:not|against)|decided not to|changed my mind|dropp\w+|withdr\w+|called off|"
    r"wollte (?:schon|eigentlich|fast)|hatte (?:fast|schon)|iba a|estuve a punto|j'allais|failli)\b[^.!?]{0,40}$"
)
_DROPPED_AFTER = regex(
    r"^[^.!?]{0,70}\b(?:but (?:now|then|(?:you|your|tom|this|the|that|i)\b[^.!?]{0,25}\b(?:fixed|sorted|solved|helped|changed|saved|resolved|convinced|won't|not|don't))|no longer (?:necessary|needed)|"
    r"(?:is|are|was|were|isn't|not|won't be) (?:not )?(?:necessary|needed|required)|off the table|(?:has|have) been (?:withdrawn|dropped|cancelled)|doch nicht|nicht (?:mehr )?(?:notig|noetig|erforderlich)|finalement pas|ya no hace falta)\b"
)
_PAST = regex(
    r"\b(?:(?:i|we)(?:'ve| have|'d| had)? (?:already )?(?:spoke|spoken|talked|was (?:talking|speaking|transferred|put through)|got through|dealt)|thank\w*|(?:manager|supervisor) (?:who|that|i))\b[^.!?]{0,25}$"
)
_PAST_PHRASE = regex(r"^(?:spoken|escalated)\b")
_WOULD_BE = regex(
    r"\W*(?:(?:hi|hello|hey|and|so|also|please|ok|okay|now|just wondering|quick question)[ ,:-]+){0,2}(?:do (?:i|we|you)|will (?:i|we|you|it|there)|would (?:i|we|it|you|a|the|there)|can (?:i|we|you)|could (?:i|we|you)|may (?:i|we)|"
    r"(?:is|are) (?:there|the|your|it)|what (?:happens|if|would|is)|how (?:do|can|would|long|much|soon)|which|when (?:do|does|is|will)|does (?:the|your|it|a|this))\b"
)
_WAS = regex(
    r"n't\b|\b(?:still|not|never|again|already|been|was|were|has|had|did|charged|billed|took|taken|why|refund|stop|someone|anyone|manager|keep|people|finally|ever|much longer|before i|or i|because|after you|so that i)\b"
)
_WANTED = regex(r"\b(?:want|ask|demand|request|let|can|could|may|should|need|still|refus)\w*\b[^.!?]{0,25}$")


def emptied(names: Iterable[str], before: str, phrase: str, after: str) -> bool:
    """Whether one of the named guards takes the meaning from `phrase`."""
    return any(_GUARDS[name](before, phrase, after) for name in names)


def negated(before: str, phrase: str, after: str) -> bool:
    """ "not going to sue", "no need for a lawyer"; but "won't hesitate to sue" and "don't want to sue, but I will"."""
    near = before[-70:]
    comma = max(near.rfind(","), near.rfind(" but "), near.rfind(":"), near.rfind(" - "))
    near = near[comma + 1 :]
    found = _NEGATION.search(near)
    if not found or _ANEW.search(found[0] + phrase[:_SUBJECT]):
        return False
    return not _STILL_MEANT.search(near) and not _STILL_NOT.match(after)


def by_others(before: str, phrase: str, after: str) -> bool:
    return bool(_OTHERS.search(before[-90:]))


def dropped(before: str, phrase: str, after: str) -> bool:
    was_going = phrase.startswith(("going ", "about ", "ready ")) and before.rstrip().endswith((" was", " were"))
    return was_going or bool(_DROPPED_BEFORE.search(before[-90:]) or _DROPPED_AFTER.match(after))


def past(before: str, phrase: str, after: str) -> bool:
    """ "I spoke to a manager who …": done, not wanted."""
    if _PAST_PHRASE.match(phrase):
        return not _WANTED.search(before[-60:])
    return bool(_PAST.search(before[-60:]))


def asked(before: str, phrase: str, after: str) -> bool:
    """ "Do I have to pay twice if …?": what would be, not what was."""
    whole = before + phrase + after
    return bool(_WOULD_BE.match(whole)) and not _WAS.search(whole)


_GUARDS = {"asked": asked, "negated": negated, "others": by_others, "dropped": dropped, "past": past}
