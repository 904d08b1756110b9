"""Which rungs of the ladder have dealt with this case already, and failed: the matter goes above them, never back.

Proof is a message of that role after which the customer came back dissatisfied, a promise of theirs that was broken, or
the customer's word that they were there and it did not help. A wish for a supervisor, or a claim of what one allowed,
proves nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from drafter.domain.case import Case
from drafter.domain.playbook import Playbook, Role
from drafter.domain.reading import Reading, SignalKind
from drafter.domain.regex import regex
from drafter.domain.sentences import sentences
from drafter.drafting.planning.trouble import is_settled

_DISSATISFIED: frozenset[SignalKind] = frozenset(
    {
        "insult", "repetition", "repeat_contact", "long_wait", "broken_promise", "ultimatum", "legal_threat", "chargeback_threat",
        "churn_threat", "public_threat", "regulator_threat", "manager_request", "rejected_solution",
    }
)  # fmt: skip
_WAS_THERE = regex(
    r"\b(?:spoke|spoken|talked|been (?:to|through)|dealt with|went to|have had|i had|was passed to|got through to|called|rang|phoned|wrote to|"
    r"gesprochen|geredet|war (?:schon )?bei|hablé|he hablado|hablamos|parlé|eu affaire)\b",
    re.IGNORECASE,
)
_IN_VAIN = regex(
    r"\b(?:nothing (?:has )?(?:happened|changed|came)|no(?:thing| one| help| use| better| answer| reply| result)|never|did(?:n['’]t| not)|has(?:n['’]t| not)|have(?:n['’]t| not)|could(?:n['’]t| not)|would(?:n['’]t| not)|failed|"
    r"useless|hopeless|waste of time|hung up|no further|also|either|still|same (?:story|answer|thing)|fobbed|ignored|let me down|gave up|"
    r"nichts|nie|nicht|auch|kein\w*|immer noch|vergeblich|nada|nunca|tampoco|ningun\w*|sigue|rien|jamais|aucun\w*|pas|toujours)\b",
    re.IGNORECASE,
)
_WISHED = regex(
    r"\b(?:want|wanted|wish|need|demand\w*|ask(?:ed|ing)? (?:for|to)|request\w*|let me|get me|put me|can i|could i|may i|i['’]d like|would like|get(?:ting)? (?:hold|through)|"
    r"will|möchte|verlange|verlangt|quiero|exijo|pedí|veux|voudrais|exige|demandé)\b",
    re.IGNORECASE,
)
_READ = 8_000
"""Characters of a message that are looked at."""


def who_failed(case: Case, reading: Reading, playbook: Playbook) -> frozenset[str]:
    """The ids of the roles above the lowest that have failed in this case; nobody in a matter that is settled."""
    if is_settled(reading):
        return frozenset()
    named = _named(playbook.roles)
    return frozenset(
        [
            *(_after_a_message(case, reading, named)),
            *(role for role, names in named.items() if _broke_a_promise(reading, names)),
            *(role for role, names in named.items() if _in_their_words(case, names)),
        ]
    )


def _named(roles: tuple[Role, ...]) -> dict[str, re.Pattern[str]]:
    """How each role above the lowest is called: by its id and its titles, and by the noun of a title where no other
    role shares it, so that a "support supervisor" is also "the supervisor"."""
    heads = Counter(head for role in roles for head in {_head(language, title) for language, title in _titles(role)})
    return {
        role.id: _any_of(
            {re.sub(r"[_-]+", " ", role.id)}
            | {title for _, title in _titles(role)}
            | {
                head
                for language, title in _titles(role)
                if heads[head := _head(language, title)] == 1 and len(head) > 4
            }
        )
        for role in roles[1:]
    }


def _titles(role: Role) -> Iterable[tuple[str, str]]:
    return (role.title or {}).items()


def _head(language: str, title: str) -> str:
    """The noun of a title: the last word in English, the first elsewhere."""
    words = title.lower().split() or [""]
    return words[-1] if language in ("", "en") else words[0]


def _any_of(words: set[str]) -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{'|'.join(re.escape(one) for one in sorted(words, key=len, reverse=True))})\b", re.IGNORECASE
    )


def _after_a_message(case: Case, reading: Reading, named: dict[str, re.Pattern[str]]) -> Iterator[str]:
    """Whoever wrote here, and the customer is back dissatisfied."""
    now = {signal.kind for signal in reading.signals if signal.message == "last"}
    if reading.level in ("calm", "concerned") and not now & _DISSATISFIED:
        return
    for turn in case.history:
        if turn.sender == "agent":
            yield from (
                role
                for role, names in named.items()
                if turn.role == role or (turn.role is None and turn.author and names.search(turn.author))
            )


def _broke_a_promise(reading: Reading, names: re.Pattern[str]) -> bool:
    """Theirs, or one that a colleague made for them: "our supervisor will call you by Friday"."""
    return any(
        names.search(promise.by) or names.search(promise.does) or names.search(promise.evidence.quote)
        for promise in reading.broken_promises
    )


def _in_their_words(case: Case, names: re.Pattern[str]) -> bool:
    """ "I spoke to your supervisor on Monday and nothing happened", in one sentence or two that follow each other."""
    for _, _, text in case.by_customer():
        if not names.search(text[:_READ]):
            continue
        told = [one.text for one in sentences(text[:_READ])]
        for at, one in enumerate(told):
            if names.search(one) and _WAS_THERE.search(one) and not _WISHED.search(one):
                after = " ".join(told[at : at + 2])
                if _IN_VAIN.search(after):
                    return True
    return False
