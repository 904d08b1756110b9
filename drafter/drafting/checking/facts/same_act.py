"""Whether a clause promises an act that was promised before: the same thing done, the same sum, or the same way of getting
in touch.
"""

from __future__ import annotations

import re
from functools import cached_property

from drafter.domain.mentions.amounts import find_amounts
from drafter.domain.regex import regex
from drafter.drafting.checking.facts.acts import concepts
from drafter.drafting.checking.facts.one_deed import one_deed
from drafter.drafting.checking.manner.bags import bag

GIVING = regex(r"(?:get|have|keep|hacer que|vous faire|ihnen|bring|let you have|faire)\b")
"""A promise by its outcome: "have the plumber be with you" is kept by any visit of the plumber."""
SUM = regex(r"(?<![\d.,])\d{1,6}(?:[.,]\d{3})*(?=(?:[.,]\d\d)?(?![\d]))")

_OBJECTS = regex(r"[^\W\d_]{4,}")
_LITTLE = bag(
    "will with your that this have from then once been them they today tomorrow week about back again soon also date days "
    "hours monday tuesday wednesday thursday friday saturday sunday werden ihnen ihre para usted votre vous customer send "
    "sent make hacer faire well between january february march april june july august september october november december "
    "januar februar märz juni juli oktober dezember enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre "
    "janvier février mars avril juin juillet août septembre octobre novembre décembre"
)
_WRITING = regex(
    r"\b(?:email|e-mail|message|write|update|text|let you know|keep you|be in touch|get back|answer|reply|news|nouvelles|noticias|nachricht|bescheid|respond|répond|melde|schreibe|escrib|écri)\w*"
)
_CALLING = regex(r"\b(?:call|ring|phone|rufe|anruf|telefonier|llam|appel)\w*")


_PARTICIPLE = regex(r"^(ab|an|auf|aus|ein|nach|vor|zu|zurück)ge(?=\w{4,}(?:t|en)$)")


def _root(word: str) -> str:
    """A word without the sign of several, and a German one without the sign of what is done: "zugestellt" is "zustellen"."""
    return _PARTICIPLE.sub(r"\1", word if word.endswith("ss") else word.removesuffix("s"))


class Told:
    """Words in lower case, an act or a clause, and what they speak of: worked out once, and only when asked for."""

    def __init__(self, text: str, *, of_any_thing: bool = False) -> None:
        self.text = text
        self._of_any_thing = of_any_thing

    @cached_property
    def done_to_it(self) -> re.Pattern[str] | None:
        """The forms of a verb of weight that has no more than "it" to act on, where nothing tells what that is."""
        hit = _TO_IT.match(self.text) if self._of_any_thing else None
        if hit is None or hit["verb"] in _LIGHT:
            return None
        verb = hit["verb"].removesuffix("e")
        return re.compile(rf"\b{re.escape(verb)}(?:e|es|s|ed|ing|{verb[-1]}ed|{verb[-1]}ing)?\b")

    @cached_property
    def about(self) -> frozenset[str]:
        return concepts(self.text)

    @cached_property
    def stems(self) -> frozenset[str]:
        return frozenset(_root(word)[:5] for word in _OBJECTS.findall(self.text) if word not in _LITTLE)

    @cached_property
    def sums(self) -> frozenset[str]:
        """The amounts of money in whole units, as their figures are written: an hour or a day is none."""
        return frozenset(SUM.findall(" ".join(one.quote for one in find_amounts(self.text))))

    @cached_property
    def verb(self) -> str:
        """The stem of the first word: acts begin with what is done."""
        return self.text.split(maxsplit=1)[0][:5] if self.text.split() else ""

    @cached_property
    def comes(self) -> bool:
        return _COMING.search(self.text) is not None

    @cached_property
    def calls(self) -> bool:
        return _CALLING.search(self.text) is not None

    @cached_property
    def writes(self) -> bool:
        return _WRITING.search(self.text) is not None


_TO_IT = regex(r"(?:(?:come|go)(?: back| round| out)? (?:and|to) )?(?P<verb>[a-z]{3,}) (?:it|them|this|these|those)\b")
_LIGHT = bag(
    "make take give have get keep send bring let put see check look leave want need help handle sort solve settle finish share "
    "write call ring phone email text tell know say discuss confirm show ask answer pass and find"
)
"""Verbs that say too little of what is done."""
_COMING = regex(
    r"\b(?:come|visit|be (?:there|round|with you|at)|engineer|technician|plumber|electrician|fitter|attend)\b"
)
_BRINGING = regex(
    r"\b(?:kommen(?: lassen)?|liefern|zustellen|bringen|geliefert|zugestellt|gebracht|kommt|kommen|"
    r"entregar\w*|llevar\w*|traer\w*|llega\w*|livr\w+|apport\w+|arriv\w+)\b"
)
"""A thing on its way, in German, Spanish and French, whose verbs stand anywhere."""
_SOMEBODY_COMES = regex(
    r"\b(?:an? |our |the )?(?:engineer|technician|plumber|electrician|fitter|mechanic|driver|crew|inspector|he|she|they|we|someone|somebody|i)\b(?:,[^,]{2,30},)?(?:'ll| will|'re| are|'m| am| is)?(?: \w+ly| now| also| then)? (?:comes?|coming|visit(?:s|ing)?|attend(?:s|ing)?|be (?:there|round|out|with you|at (?:your|the))|call round|call in)\b"
)
_MONEY_COMES = regex(
    r"\b(?:back|refund\w*|repa(?:y|id)\w*|return\w*|pay|paid|credit\w*|transfer\w*|in your (?:bank|account)|on your card|get|have|receive|zurück|erstatt\w*|überw\w+|devol\w+|devuel\w+|reembols\w+|rembours\w+|verse\w*)\b"
)
_STILL_OPEN = regex(
    r"\b(?:whether|decid\w+|decision|review\w*|look(?:s|ing)? (?:at|into)|if|about|instead|plus|another|ob|entscheid\w*|si|decisión|décid\w+|examin\w+)\b"
)
_THING_MEANT = regex(
    r"\b(?:it|them|both|(?:a|the|new|another) (?:new |other )?one|sie|ihn|beide|diese|l[oae]s?|ambos|les|l'\w+)\b"
)
_HAVE_IT = regex(r"\b(?:have|with you|get|reach\w*|arriv\w*|yours|receive)\b")


def same_act(act: Told, told: Told) -> bool:
    """Whether a clause promises the act: the same thing done, or the same way of getting in touch."""
    if act.calls and told.calls:
        return True
    if act.writes and not act.about & {"ship", "refund", "replace"}:
        return told.writes
    if _same_sum(act, told) or _same_coming(act, told) or one_deed(act.text, told.text):
        return True
    weighty = act.about - {"contact", "do", "record", "order", "pay"}
    if "replace" in weighty:
        return "replace" in told.about or bool("ship" in told.about and act.stems & told.stems)
    if weighty & {"refund", "credit"}:
        return bool(weighty & told.about & {"refund", "credit"}) and not (
            _WRITING.search(told.text[:40]) and "refund" not in told.text[:25]
        )
    if weighty & told.about:
        return bool(act.stems & told.stems) or len(act.stems) <= 1 or _THING_MEANT.search(told.text) is not None
    if act.done_to_it is not None and act.done_to_it.search(told.text):
        return True
    if act.verb in told.stems and _THING_MEANT.search(told.text):
        return True
    things = act.stems - {act.verb}
    if things and things <= told.stems and (weighty & {"ship", "arrive"}) and _HAVE_IT.search(told.text):
        return True
    if len(act.stems) == 1 and act.verb not in act.stems and GIVING.match(act.text) is None:
        return not weighty and act.stems <= told.stems and re.search(rf"\b{re.escape(act.verb)}", told.text) is not None
    return not weighty and len(act.stems & told.stems) >= min(2, max(1, len(act.stems)))


def _same_sum(act: Told, told: Told) -> bool:
    """Whether the clause has the very money come that was promised, whatever its verb: "get the £32 back to you"."""
    gives = _MONEY_COMES.search(act.text) and _MONEY_COMES.search(told.text)
    return bool(gives and act.sums & told.sums and not _STILL_OPEN.search(told.text))


def _same_coming(act: Told, told: Told) -> bool:
    """Whether the clause has the same thing brought, or somebody come where somebody was to come."""
    if act.comes and _SOMEBODY_COMES.search(told.text):
        return True
    return bool(_BRINGING.search(act.text) and _BRINGING.search(told.text) and act.stems & told.stems)
