"""What is left to pay, or left over, of so many at a price: "two at £42 come to £84, so your £75 covers all but £9"."""

from __future__ import annotations

from decimal import Decimal

from drafter.domain.mentions.amounts import AmountMention, find_amounts
from drafter.domain.mentions.numerals import find_numerals
from drafter.domain.regex import regex
from drafter.drafting.checking.facts.sources import Sources

_SHORT = regex(
    r"\b(?:short|shortfall|to (?:add|pay|find|top up|go|spare)|add|all but|difference|owe|top(?:ping)? up|on top|left|leav\w+|over|remain\w*|rest|missing|makes? up|spare|"
    r"fehlen|fehlt|rest\w*|übrig|drauf\w*|falta\w*|queda\w*|sobra\w*|diferencia|manque\w*|différence|solde)\b"
)
_LINE = regex(r"[.!?\n]")
_MOST = 12


def is_shortfall(one: AmountMention, lowered: str, sources: Sources) -> bool:
    """Whether an amount, told as what is short or left, is what parts a given sum from so many at a price that somebody
    named together with their number."""
    if not _SHORT.search(lowered, max(0, one.start - 60), one.end + 24):
        return False
    sums = {amount.value for amount in sources.amounts}
    return any(abs(total - amount) == one.value for total in _totals(sources) for amount in sums)


def _totals(sources: Sources) -> set[Decimal]:
    found = set()
    for line in _LINE.split(sources.joined):
        for language in sources.languages if any(map(str.isdigit, line)) else ():
            counts = [Decimal(number.value) for number in find_numerals(line, language) if not number.ordinal]
            counts += [Decimal(figure) for figure in _TIMES.findall(line)]
            prices = [price.value for price in find_amounts(line, language=language)]
            found |= {price * count for price in prices for count in counts if 2 <= count <= _MOST}
    return found


_TIMES = regex(r"(?<![\d.,])(\d{1,2})(?= (?:at|x|×|@|for|of|à|zu|a|de)\b| ?[x×@])")
