"""What stands in for the net where a message is not English: whether its words, learnt as heat, are those of somebody
discontent.

A contented message threatens nobody, whatever words stand in it; in a discontented one, what names a lawyer, a rival
or an amount taken means what a plain question does not.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from drafter.drafting.reading.innocent_abroad import LACKS, clear_abroad, lacks
from drafter.drafting.reading.scan import Hit, Said, sentence, sentence_breaks
from drafter.drafting.reading.trained import LEARNT, weights

HINT = "hint:"
"""Begins the label of what counts only in a discontented message."""
_CONTENT = 0.34
"""Whoever is so little likely to be concerned, by words alone, means no threat by them."""
_CONTENT_KINDLY = 0.45
"""The same beside thanks or praise."""
_FEW = 9
"""In fewer words little stands beside a telling one, and heat knows nothing of it."""
_DISCONTENT = 0.5
"""Whoever is so likely to be concerned by words alone means the hints."""
_NEEDS_CONCERN = frozenset({"legal_threat", "chargeback_threat", "churn_threat", "public_threat", "regulator_threat", "ultimatum", "insult", "profanity", "financial_loss", "tone:refuses"})  # fmt: skip
_BACK = frozenset({"repeat_contact", "repetition"})
_OF_FACTS = frozenset(
    {"safety", "repeat_contact", "repetition", "long_wait", "broken_promise", "financial_loss", "confusion"}
)
"""Kinds that are told civilly as often as not: their hints count wherever nobody is content."""
_SELF_TOLD = frozenset({"insult", "profanity"})
"""Kinds that need no other word beside them."""
_OF_A_TRADE = frozenset({"legal_threat", "regulator_threat", "public_threat", "vulnerability"})
"""Kinds whose words whoever works with the law, the press or the sick uses of their work."""
_KINDLY = ("tone:thanks", "tone:warm", "tone:closed")
_TROUBLE = ("tone:problem", "cause:lack_of_resolution", "cause:poor_communication", "cause:unmet_expectations", "cause:repeat_incident")  # fmt: skip
_HOSTILE = ("tone:icy", "tone:hot", "insult", "profanity", "shouting")
_AMISS = ("tone:hot", "tone:ironic", "tone:icy", "tone:frown", "emotion:anger", "emotion:distress", "emotion:disappointment", "insult", "profanity", "shouting", "long_wait", "broken_promise", "repetition", "safety")  # fmt: skip


def weigh(messages: Iterable[tuple[Said, frozenset[str]]]) -> None:
    """Takes from contented messages what only discontent means, and lets hints count in the others."""
    complained = False
    for said, languages in messages:
        if languages == {"en"} or not languages & LEARNT:
            continue
        said.abroad = True
        # The upset are concerned as well.
        concern = float(max(weights().chances(weights().scores(said.own, languages), 0.0)[1:]))
        if said.has("tone:trade"):
            said.hits[:] = [hit for hit in said.hits if hit.label.removeprefix(HINT) not in _OF_A_TRADE]
        enough = len(said.own.split()) >= _FEW
        if enough and concern < (_CONTENT_KINDLY if said.has(*_KINDLY) else _CONTENT):
            without = _NEEDS_CONCERN if LACKS.search(said.own) else _NEEDS_CONCERN | _BACK
            said.hits[:] = [hit for hit in said.hits if hit.label not in without]
        discontent = said.has(*_AMISS) or concern >= _DISCONTENT
        if discontent or (complained and not said.has(*_KINDLY)):
            said.hits += _told(said, None)
        elif concern >= _CONTENT or said.has(*_TROUBLE):
            said.hits += _told(said, _OF_FACTS | _SELF_TOLD)
        if said.has(*_AMISS, *_TROUBLE) or (discontent and lacks(said.own)):
            said.hits += [hit._replace(label="churn_threat") for hit in said.of("tone:cancelling")]
        complained = complained or discontent or said.has(*_TROUBLE)
        clear_abroad(said)


def turned(heard: Sequence[Said]) -> bool:
    """Whether kind messages are followed by an icy or insulting one: ice is not hot enough for heat to show it."""
    *earlier, last = heard
    if not (last.abroad and last.has("tone:icy", "tone:hot", "insult", "profanity")):
        return False
    return any(one.has("tone:thanks", "tone:warm") for one in earlier) and not any(
        one.has(*_HOSTILE) for one in earlier
    )


def _told(said: Said, kinds: frozenset[str] | None) -> list[Hit]:
    """What the hints of a message tell that nobody else found, of all kinds or of some. A deadline in a question is
    none."""
    seen = {hit.label for hit in said.hits}
    breaks = sentence_breaks(said.own)
    return [
        hit._replace(label=kind)
        for hit in said.hits
        if hit.label.startswith(HINT)
        and (kind := hit.label.removeprefix(HINT)) not in seen
        and (kinds is None or kind in kinds)
        and not (kind == "ultimatum" and _asks(said.own, hit, breaks))
    ]


def _asks(own: str, hit: Hit, breaks: list[int]) -> bool:
    first, last = sentence(own, hit.start, hit.end, breaks)
    return own[first:last].rstrip().endswith("?")
