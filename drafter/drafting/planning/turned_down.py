"""Which remedies this customer has turned down already, so that none of them is put forward again.

An offer in the history that was refused rules out the remedy that gives the same kind of thing, unless the remedy gives
more than was offered. What the customer says they do not want, offered or not, rules out that kind of thing altogether.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafter.domain.case import Case
from drafter.domain.mentions.amounts import find_amounts
from drafter.domain.money import Money
from drafter.domain.playbook import Localised, Remedy
from drafter.domain.reading import Reading
from drafter.domain.regex import regex
from drafter.drafting.reading.ledger.offer_refusals import of_others
from drafter.drafting.reading.ledger.offer_words import GIFT
from drafter.drafting.reading.ledger.options import gifts_in, names_in

_TEMPLATE = regex(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_NO_KIND = frozenset({"free", "waiver"})
"""Words that say how a thing is given, not what is given."""
_PARTIAL = regex(
    r"\d ?%|\bpercent\b|\bpart(?:ial\w*|ly|e? of)\b|\bhalf\b|\bhälfte\b|\bteil\w*|\bmitad\b|\bparcial\w*|\bmoitié\b|\bpartiel\w*",
    re.I,
)
_OF_WHAT = (
    regex(r"\bshipping\b|\bpostage\b|\bdelivery (?:fee|charge|cost)|\bversand\w*|\benvío\b|\bfrais de (?:port|livraison)", re.I),
    regex(r"\bdifference\b|\bovercharg\w+|\bdifferenz\b|\bdiferencia\b|\bdifférence\b", re.I),
    regex(r"\b(?:missing|spare) part\b|\bfehlende\w* teil\b|\bpieza\b|\bpièce\b", re.I),
)  # fmt: skip
"""A refund of the postage is another thing than a refund of the price; a repair with free shipping is still the repair."""
_MONEY = frozenset({"refund", "credit", "voucher", "discount"})
_LITTLE = r"(?:[\w'’-]+\s+){0,3}?"
_NAMED = GIFT.pattern.replace("?P<", "?P<_")
_UNWANTED = regex(
    rf"\b(?:(?:do\s+not|don['’]?t|dont|didn['’]t)\s+(?:want|need|accept)|(?:not|isn['’]t|aren['’]t)\s+(?:interested\s+in|after|accepting|taking)|no\s+more|not\s+another|sick\s+of|"
    rf"(?:won['’]t|will\s+not|can['’]t|cannot|refuse\s+to)\s+(?:accept|take)|(?:i|we)\s+(?:refuse|reject|decline)|(?:keep|shove|stick|stuff)\s+your|(?:told\s+you|said|say)\s+no(?:\s+to)?|(?:stop|quit)\s+(?:offering|sending|giving)\s+(?:me|us)|(?:no|zero)\s+(?:use\s+for|interest\s+in)|"
    rf"(?:will|möchte|brauche|akzeptiere|nehme|wollen|möchten)\s+{_LITTLE}kein\w*|behalten\s+sie|"
    rf"no\s+(?:quiero|queremos|acepto|necesito)|(?:quédese|quédense)\s+con|rechazo|"
    rf"ne\s+(?:veux|voulons|souhaite)\s+(?:pas|plus)|n['’]accepte\s+(?:pas|plus)|je\s+refuse|gardez)\s+{_LITTLE}(?P<gift>{_NAMED})"
    r"(?!\s+(?:to|that|which|who|until|till|zu|que|qui)\b)",
    re.IGNORECASE,
)
_NO_USE = regex(
    rf"(?P<gift>{_NAMED})\s+(?:(?:is|are|was|would\s+be)\s+(?:worthless|useless|pointless|no\s+(?:good|use))\s+(?:to|for)\s+(?:me|us)|(?:do(?:es)?)\s+(?:me|us)\s+no\s+good|(?:do(?:es)?n['’]t|won['’]t)\s+(?:help|interest)\s+(?:me|us)|"
    r"(?:ist|sind|ware?|wäre)\s+(?:für\s+mich\s+(?:\w+\s+)?(?:wertlos|nutzlos)|(?:mir|uns)\s+nicht\s+geholfen)|(?:nützt|bringt|hilft|helfen|nützen|bringen)\s+(?:mir|uns)\s+(?:\w+\s+)?(?:nichts?\b|kein\w*)|interessier\w+\s+(?:mich|uns)\s+(?:\w+\s+)?nicht|brauchen?\s+(?:ich|wir)\s+nicht|können\s+sie\s+(?:sich\s+)?(?:gerne?\s+)?(?:behalten|sonst\s?wohin)|lehnen?\s+(?:ich|wir)\s+ab|nehmen?\s+(?:ich|wir)\s+nicht\s+an|"
    r"no\s+(?:me|nos)\s+(?:sirven?|interesan?|ayudan?)|(?:ne\s+)?(?:me|nous)\s+(?:sert|servent)\s+à\s+rien|(?:ne\s+)?m['’](?:intéresse|aide)(?:nt)?\s+(?:pas|plus))",
    re.IGNORECASE,
)
"""What is of no use to them, whatever its amount."""
_MORE = regex(
    rf"(?:\s*,?\s*(?:or|nor|oder|noch|o|ni|ou)\s+{_LITTLE}(?:{GIFT.pattern.replace('?P<', '?P<_a_')})|"
    rf"\s+(?:as|in|in\s+the\s+form\s+of|by\s+way\s+of|als|in\s+form|como|en\s+forma\s+de|sous\s+forme\s+d[e'’])\b\s*{_LITTLE}(?:{GIFT.pattern.replace('?P<', '?P<_b_')}))+",
    re.IGNORECASE,
)
"""What is refused in the same breath ("a voucher or another repair"), or the form that is ("a refund in vouchers")."""
_IN_FORM = regex(
    rf"\b(?:refund|reimbursement|erstattung|reembolso|remboursement)\w*\b[^.;!?]{{0,40}}?\b(?:as|in|in\s+the\s+form\s+of|by\s+way\s+of|als|in\s+form|como|en|en\s+forma\s+de|sous\s+forme|en)\s+(?={_LITTLE}(?:store\s+credit|credit|voucher|gift|gutsch|vale|bono|cup|abono|avoir|bons?\b))",
    re.IGNORECASE,
)
_AS = regex(r"\s(?:as|als|como|comme)\s", re.IGNORECASE)
_THAT = regex(
    r"\b(?:your|that|this|the|ihren?|ihre[nrms]?|diese[nrms]?|den|die|das|su|ese|esa|este|esta|el|la|votre|vos|ce|cet|cette|le)\b",
    re.IGNORECASE,
)
_BESIDE = 30
"""Characters after what is refused in which its sum may stand."""
_SENTENCE = regex(r"[.!?;\n]")
_BEFORE = 80
"""Characters before a refusal in which its sentence says whose it is."""
_READ = 8_000
"""Characters of a message that are looked at."""


@dataclass(frozen=True)
class Unwanted:
    """A kind of thing that was turned down, as it was said; `amount` and `partial` where less than all was offered."""

    says: str
    gifts: frozenset[str]
    amounts: tuple[Money, ...] = ()
    offered: bool = True

    def covers(self, remedy: Remedy, says: str, cost: Money | None) -> bool:
        """Whether to put this remedy forward, told as `says`, would be to offer again what was turned down."""
        told = "\n".join((says, *_texts(remedy.says), remedy.kind or "", remedy.id)).replace("_", " ").lower()
        given = gifts_in(told) - _NO_KIND
        if not (self.gifts and given):
            return self.offered and len(_telling(self.says) & _telling(told)) > 1
        if not self.gifts & given:
            return False
        if _PARTIAL.search(self.says) and not _PARTIAL.search(told):
            return False  # half of it was refused, not the whole
        of_money = self.gifts & given <= _MONEY
        if of_money and any((kind.search(self.says) is None) != (kind.search(told) is None) for kind in _OF_WHAT):
            return False
        if not self.offered:
            return True
        return not self._less_than(told, cost)

    def _less_than(self, told: str, cost: Money | None) -> bool:
        alike = [one.amount for one in self.amounts if cost is not None and one.currency == cost.currency]
        return bool(alike) and cost is not None and cost.amount > max(alike)


def turned_down(case: Case, reading: Reading, currency: str) -> tuple[Unwanted, ...]:
    """What was refused in this case, oldest first; amounts without a currency of their own are in `currency`."""
    refused = (offer.says for offer in reading.ledger.offers if offer.state == "refused")
    return (*(_of_offer(says, currency) for says in refused), *_unwanted(case, currency))


def _of_offer(says: str, currency: str) -> Unwanted:
    return Unwanted(says, _given(says), _amounts(says, currency))


def _unwanted(case: Case, currency: str) -> Iterator[Unwanted]:
    for _, _, text in case.by_customer():
        for found in (*_UNWANTED.finditer(text[:_READ]), *_NO_USE.finditer(text[:_READ])):
            begun = text[max(0, found.start() - _BEFORE) : found.end()]
            if of_others(_SENTENCE.split(begun)[-1].strip().lower()):
                continue
            more = _MORE.match(text, found.end())
            words = f"{found[0]}{more[0] if more else ''}"
            sums = _amounts(f"{words}{_SENTENCE.split(text[found.end() :])[0][:_BESIDE]}", currency)
            # "Your £20 credit" is the one that was offered, "a voucher" any.
            sums = sums if _THAT.search(found[0]) else ()
            yield Unwanted(words, _given(f"{found['gift']}{more[0] if more else ''}"), sums, offered=bool(sums))


def _given(words: str) -> frozenset[str]:
    """The kinds of thing that are meant: a refund in vouchers is a voucher."""
    form = _IN_FORM.search(words)
    told = words[form.end() :] if form else _AS.split(words)[0]
    return gifts_in(told.lower()) - _NO_KIND


def _amounts(text: str, currency: str) -> tuple[Money, ...]:
    return tuple(
        Money(amount=one.value, currency=currency if currency in one.currencies else min(one.currencies))
        for one in find_amounts(text)
        if one.currencies
    )


def reason(remedy: Remedy, says: str, cost: Money | None, case: Case, unwanted: Sequence[Unwanted]) -> str | None:
    """Why the remedy is not put forward to this customer; None where it may be."""
    if remedy.id in case.refused:
        return "fits, but the customer turned it down"
    found = next((one for one in unwanted if one.covers(remedy, says, cost)), None)
    return f"fits, but the customer turned it down: “{_short(found.says)}”" if found else None


def _texts(text: Localised) -> Iterator[str]:
    return (_TEMPLATE.sub(" ", one) for one in text.values())


def _telling(text: str) -> frozenset[str]:
    """The beginnings of the words of a text that carry meaning, and its figures."""
    return names_in(text.lower())


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= 80 else flat[:79].rstrip() + "…"
