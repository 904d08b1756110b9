"""Things given on top: "I'll also send you a spare lid", "plus £50". No list of gifts holds them all; what tells them is a
word for more, an act of giving, and a thing or sum that the plan does not name.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.regex import regex
from drafter.drafting.checking.gate import Gate
from drafter.drafting.checking.manner.bags import bag

_MORE = (
    r"\b(?:also|too|as well|on top(?: of (?:that|it|this))?|in addition|additionally|besides|to make up for|throw(?:n|ing)? in|into the bargain|for good measure|"
    r"zusätzlich|außerdem|obendrein|auch noch|noch dazu|obendrauf|oben drauf|noch drauf|als zugabe|als trostpflaster|de propina|por añadidura|de regalo|en prime|par-dessus le marché|además|también|adicionalmente|en plus|également|en outre)\b|\bplus\b(?= (?:another |an extra )?[$€£]?\d)"
)
MORE = Gate(_MORE)
_MORE_RE = Waiting(_MORE)
_GIVING = Waiting(
    r"\b(?:(?:i|we)(?:'ll| will|'m| am|'re| are|'d like to| would like to| want to| can|'m going to| are going to)(?: \w+ly| also| gladly| then)* "
    r"(?:pay(?:ing)?(?: you| for)?|cover(?:ing)?|giv(?:e|ing) you|send(?:ing)? you|reimburs(?:e|ing)|treat(?:ing)? you|throw(?:ing)? in|knock(?:ing)?|offer(?:ing)?(?: you)?|"
    r"doubl(?:e|ing)|buy(?:ing)? you|bring(?:ing)? you|tak(?:e|ing) \d+ ?%|look(?:ing)? at|hold(?:ing)?|extend(?:ing)?|ship(?:ping)?)|"
    r"you(?:'ll| will)(?: also)? (?:get|receive|be given|be paid)|"
    r"(?:ich|wir) (?:schenke|schicke|sende|zahle|übernehme|gebe|lege)n?(?: wir| ich)? ihnen|(?:schenke|schicke|sende|zahle|übernehme|lege)n? (?:ich|wir)(?: ihnen)?|sie (?:bekommen|erhalten)|"
    r"le (?:regal|envi|pag|añad|ofrec)\w+|recibirá|(?:je|nous) vous (?:offr|envo|ajout|vers)\w+|vous recevrez)\b"
)
_SUM = regex(
    r"(?:[$€£] ?(?P<before>\d[\d.,]*\d|\d)|(?P<after>\d[\d.,]*\d|(?<![\d.,])\d) ?(?:€|£|\$|euros?|pounds?|dollars?))"
)
_PLACED = regex(
    r"\b(?:will be|is|are|goes?|going|comes?|coming|add(?:ed|ing)?|get|plus|giv(?:e|ing)|pay(?:ing)?|credit\w*)\b"
)
_GIVES = regex(
    r"\b(?:get|receive|giv\w+|pay\w*|add\w*|credit\w*|refund\w*|plus|goes?|going|comes?|coming|back|cover\w*|reimburs\w*|off|waiv\w*|erstatt\w*|zahl\w*|erhalten|bekommen|abon\w*|reembols\w*|devol\w*|recib\w*|vers\w*|rembours\w*|recev\w*)\b"
)
_FOR_TROUBLE = regex(
    r"\b(?:giv(?:e|ing)|pay(?:ing)?|send(?:ing)?|credit(?:ing)?|add(?:ing)?)\b[^.!?\n]{0,30}[$€£] ?\d[\d.,]*\d? (?:for|to thank you for|in return for) your (?:time|trouble|patience|inconvenience|pains|nerves|loyalty|wait)\b"
)
_INFORMS = Waiting(
    r"^(?:e-?mail|mail|messag|word|news|answer|reply|call|letter|receipt|invoic|statem|confirm|copy|copie|link|updat|decision|result|report|photo|pictur|proof|detail|list|form|docum|"
    r"summar|number|addres|date|time|name|reason|explan|guide|instru|map|text|note|label|repl[yi]|respon|reason|record|review|files?|transc|hear|notific|reminde|track|finding|"
    r"antwort|bescheid|nachricht|beleg|rechnung|brief|etikett|bestätig|ergebnis|unterlag|kopie|"
    r"correo|mensaje|respues|recibo|factura|copia|etiquet|enlace|carta|confirmac|résult|résumé|répons|facture|reçu|lettre|courri|étiqu|lien|apology|entschuld|disculp|excuse)"
)
_LITTLE = bag(
    "your you the a an and for that this with from will also too well our their have them then once here when what today "
    "tomorrow monday tuesday wednesday thursday friday saturday sunday day week by same like more full whole new all any it "
    "both back out very much soon way naturally gladly of course ihnen ihre ihren auch noch eine einen para usted también además "
    "votre vous également plus pour avec"
)
_WORD = regex(r"[^\W\d_]{3,}")


def extras(lowered: str, held: str, on_record: str = "") -> Iterator[re.Match[str]]:
    """What a lower-case sentence gives on top of a plan, whose texts are `held`. A sum that is `on_record` is given only by
    words of giving: "December's bill will be £25.00 too" tells what is so."""
    if (hit := _FOR_TROUBLE.search(lowered)) and not sums_held(hit[0], held):
        yield hit
        return
    if not _MORE_RE.search(lowered):
        return
    for part in re.split(r"[;:–—]| but | und | y | et | and (?=i\b|i'|we\b|we'|you\b|you'|the\b)", lowered):
        more = _MORE_RE.search(part)
        if more is None:
            continue
        place = lowered.index(part)
        sum_ = _SUM.search(part)
        if sum_ and _PLACED.search(part) and not sums_held(part, held) and more.start() <= sum_.end() + 40:
            found = _SUM.search(lowered, place)
            told = sums_held(part, on_record) and not _GIVES.search(part)
            if found and not told and not _PAST.search(part):
                yield found
                return
        giving = _GIVING.search(lowered, place, place + len(part))
        if giving and not _PAST.search(part) and not _told_or_held(part[giving.end() - place :], held):
            yield giving
            return


_PAST = regex(
    r"\b(?:was|were|had|did|not|cannot|can't|won't|never|if(?! you (?:send|give|share|show)\b)|should|whether|nicht|kein\w*|no|ni|pas)\b"
)


def sums_held(text: str, held: str) -> bool:
    """Whether each sum of a text stands in the plan, alone or as two or more of the plan's sums together."""
    planned = {_value(hit) for hit in _SUM.finditer(held)} | {
        float(one) for one in re.findall(r"(?<![\d.,])\d{1,6}\.\d\d(?!\d)", held)
    }
    totals = {
        round(sum(some), 2) for count in (1, 2, 3) for some in itertools.combinations(sorted(planned)[:12], count)
    }
    return all(_value(hit) in totals for hit in _SUM.finditer(text))


def holds_sum(text: str) -> bool:
    """Whether a lower-case text names a sum of money in figures."""
    return _SUM.search(text) is not None


def _value(hit: re.Match[str]) -> float:
    """The sum of a match, in whichever way its thousands and cents are parted."""
    digits = hit["before"] or hit["after"]
    whole, cents = digits, ""
    if re.search(r"[.,]\d\d$", digits):
        whole, cents = digits[:-3], digits[-2:]
    return float(f"{re.sub('[.,]', '', whole)}.{cents or '0'}")


def _told_or_held(given: str, held: str) -> bool:
    """Whether what is given only informs, or stands in the plan."""
    words = [word for word in _WORD.findall(given) if word not in _LITTLE]
    if not words:
        return True
    return any(_INFORMS.match(word) or word[:5] in held for word in words[:4])
