"""Promises in English: who will do what by when, from "I'll ship it by Friday" to "your appointment is booked for the 4th".

Estimates ("usually takes 3-5 days"), courtesy ("I'll be happy to help"), advertising and questions are left out.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from drafter.domain.mentions.dates import DateMention
from drafter.drafting.reading.ledger.acts_en import PERSON, act_of_subject, as_infinitive, yours
from drafter.drafting.reading.ledger.promise_found import Found, due_dates, without_dates
from drafter.drafting.reading.ledger.thread import Said

_MODAL = re.compile(
    r"(?P<modal>'ll(?!\w)|\b(?:will|shall)\b(?!\s*[,.)])|(?:'m|'re|'s|\b(?:am|is|are))\s+(?:going|due|set)\s+to\b|\bwon't\b|\bi\s*ll\b|\bgonna\b"
    r"|\bpromise[ds]?\s+(?:you\s+)?to\b|\bcommit(?:ted)?\s+to\b|\bundertake\s+to\b)(?P<neg>\s+not\b)?"
)
_MODAL_HINT = re.compile(r"ll|going|due|set|won't|gonna|promise|commit|undertake")
"""Letters of which every match of the pattern above holds some: far cheaper to look for."""
_CUT = re.compile(
    r"[,.:;!?()\n–—]|\s-\s|\b(?:and|but|so|because|while|meanwhile|then|or)\s+"
    r"|\b(?:promise|guarantee|assure\s+you|confirm|sure|certain|advise[ds]?|inform(?:ed)?\s+you|note|told\s+me|says?|said|know|understand)\s+(?:you\s+)?(?:that\s+)?"
)
STOP = re.compile(
    r"[;!?\n]|\.(?=\s|$)(?<!a\.m\.)(?<!p\.m\.)|\s[–—-]\s|\s\(|,?\s+(?:but|because|although|though|however|unless|if|while|whereas)\s"
    r"|,\s*(?:which|who|please|thank|thanks|sorry|ok|okay|expect)\b"
    r"|,?\s+(?:and|so)\s+(?=(?:then\s+)?(?:i|we|you|he|she|they|it|your|the|our|a|an|my)\b[^,.;]{0,40}?(?:'ll|'ve|\b(?:will|should|can|may|is|are|has|have|won't|do|does|don't|need|did|was|were|would|could|must)\b))"
    r"|,?\s+(?:and|so)\s+(?:please|thank|sorry|let\s+me\s+know|let\s+us\s+know)\b|,\s*(?=(?:i|we|you|he|she|they|it|your|the)\b[^,.;]{0,30}?(?:'ll|\bwill\b|\bcan\b|\bis\b))"
    r"|,?\s+so\s+(?:that|you|we|it)\b|,?\s+as\s+(?:we|i|you)\s+(?:understand|know|value)\b"
)
_SPLIT = re.compile(r",?\s+(?:and|then)\s+(?:then\s+)?")
HEDGE = re.compile(
    r"\b(?:usually|typically|normally|generally|estimate[ds]?|approximately|approx|should|may|might|could|hope|hopefully|aim|trying|try|probably|likely|roughly|anticipate[ds]?"
    r"|target|potentially|possibly|depending|subject\s+to|as\s+soon\s+as\s+possible\s+but|do\s+(?:our|my)\s+best|expected\s+to)\b|\b(?:around|about)\s+(?=\d|the\s+\d|noon|mid|a\s+week|two|three)|~"
)  # fmt: skip
GENERIC = re.compile(
    r"\b(?:all\s+orders|every\s+(?:order|customer)|our\s+customers|customers\s+(?:will|can|get)|always|never|any\s+order|orders\s+over|new\s+customers|subscribers?|members\b|% off|whenever\s+you)\b|\boff\s+your\s+(?:next|first)"
)
_CUSTOMER_IF = re.compile(
    r"\b(?:if|once|when|as\s+soon\s+as|after|provided(?:\s+that)?|unless)\s+(?:you|we(?:'ve|\s+have)?\s+(?:get|receive[d]?|got|have|hear)|i(?:'ve|\s+have)?\s+(?:get|receive[d]?|got|have|hear)|the\s+customer|your\s+(?:reply|photo|return|item))"
    r"|\bshould\s+you\b|\bupon\s+(?:receipt|return)|\b(?:once|when|as\s+soon\s+as)\s+(?:the\s+)?(?:returned?\s+)?(?:item|return|device|unit|router)?\s*(?:is\s+)?(?:returned|received|sent\s+back|back\s+with\s+us)"
)
_EVENT_IF = re.compile(r"\b(?:if|unless|in\s+case|in\s+the\s+event)\b")
_COURTESY_IF = re.compile(
    r"\b(?:if|should)\s+(?:you\s+(?:have|need|'ve|want|would\s+like)\s+(?:any|more|further|anything|to\s+(?:talk|chat|reach|contact|speak))|there(?:'s|\s+is)\s+anything|that(?:'s|\s+is)\s+(?:ok|okay|alright|fine)|i\s+may|possible|not\s+sooner)"
)
_ANY_TIME = re.compile(
    r"^\W*(?:(?:and|but|so|also)\s+)?(?:if|should|whenever|anytime)\s+(?:you\s+(?:have|need|want|ever|'ve)|any\w*|there|something|we\s+can)\b"
)
_FUTILE = re.compile(
    r"(?:not\s+be\s+able|be\s+(?:unable|sorry|sure|honest|aware|the|a|an|no|very|so|more|better|greatly|monitored|recorded|looking\s+forward|here\b(?!\s+(?:on|by|at))|interested|required|necessary|needed)\b"
    r"|need|have\s+to|like|love|want|appreciate|miss|understand|see\s+what|do\s+(?:what|everything|all|our|my)|know\b|find\s+(?:that|it|the|your|our|more|all)|enjoy|say|admit|assume|agree|depend|vary|cost|only\s+take|take\s+(?:up|about|a\s+few|time|\d|approx)"
    r"|ask\s+(?:you|that)|pass\s+(?:\w+\s+)?(?:along|on|this\s+feedback|your\s+(?:feedback|comments|kind))|be\s+able\s+to\s+(?:help|assist)|help\s+(?:you\s+)?(?:find|understand)|continue\s+to|work\s+hard|try|hope|let\s+me|of\s+course\s+(?:help|understand)|be\s+$|$)"
)
_WEAK = re.compile(
    r"(?:be\s+(?:happy|glad|pleased|delighted|more\s+than\s+happy|able)\s+to|help|assist|support|be\s+(?:assisting|helping|here|with\s+you\b)|be\s+your|do\s+(?:that|so|this)|be\s+available|work\s+on|get\s+you\s+back|stay)\b"
)
_NEVER_CHARGED = re.compile(
    r"(?:be\s+)?(?:charge[d]?|bill(?:ed)?|cancel(?:led)?|increase|raise|go\s+up|change|lose|pay|disconnect(?:ed)?|apply|expire|owe)\b"
)
_HOLD = re.compile(
    r"(?:hold|keep|reserve|freeze|lock|honou?r|extend|pause|waive|stay|remain|suspend|put\s+\w+\s+on\s+hold|leave|be\s+(?:held|kept|frozen|waived|honou?red|reserved|extended|available|valid|locked|paused|open))\b"
)
_UNTIL = re.compile(r"\b(?:until|till|through|for)\s+$")
_THINGS = re.compile(
    r"\b(?:refund|replacement|order|parcel|package|router|payment|credit|account|money|delivery|items?|voucher|card|tickets?|bags?|luggage|charge|fee|service|line|"
    r"connection|access|subscription|price|rate|bill|invoice|label|device|unit|part|complaint|case|claim|issue|problem|request|outage|power|supply|meter|phone|laptop|sofa|product|goods|furniture|booking|seat|flight|points|miles|balance|deposit|it|they|this|that)\b"
)
_ACTIVE_THING = re.compile(
    r"(?:arrive|ship|reach|be\s+(?:with\s+you|there|at\s+your|on\s+its\s+way|back|up|restored|ready|live|fixed|sorted|resolved|here|delivered|shipped)|land|come|get\s+(?:to|there)|leave|go\s+(?:out|through|live)|show|appear|start|be\b)"
)

_NAME = re.compile(
    r"(?!(?:Your|The|This|That|It|There|Our|All|Any|These|Those|Payment|Delivery|Refund|Order)\b)[A-Z][a-zé]+(?:\s+[A-Z][a-z]+)?(?:\s+(?:from|in|at)\s+\w+(?:\s+\w+)?)?"
)

_COMING = re.compile(
    r"(?:arrive|ship|reach|show|appear|land|come|get\s+(?:to|there)|be\s+(?:with\s+you|shipped|delivered|on\s+your|back))\b"
)
_WANTED = re.compile(
    r"(?:get|receive|have|see)\s+.*\b(?:e-?mail|call|confirmation|refund|replacement|voucher|code|letter|label|text|link|update|credit|money|card|parcel|package)\b"
)
_EARLIER = re.compile(
    r"(?:^|[,.:;!]\s*|\b(?:and|but|so)\s+)(?P<subject>(?:a|an|the|your|our|my|this|that|it|he|she|they)\b[^,.;:!?]{0,50}?)\s+(?:has|have|is|are|was|were|can|could|must)\b"
)


def find(said: Said) -> Iterator[Found]:
    """The promises of one English message, sentence by sentence."""
    for sentence, low in zip(said.sentences, said.lowered, strict=True):
        taken = sentence.start - 1
        if _MODAL_HINT.search(low) is None:
            continue
        if low.endswith("?") and re.match(
            r"(?:(?:hi|hello|and|so|ok)\W+)?(?:will|shall|would|could|can|do|does|is|are|when|what|how|who|why|where|have|may)\b",
            low,
        ):
            continue
        for hit in _MODAL.finditer(low):
            if sentence.start + hit.start() < taken:
                continue
            for found in _modal(said, sentence.start, low, hit):
                taken = max(taken, found.end)
                yield found


def _clause_end(said: Said, start: int, end: int) -> int:
    stop = STOP.search(said.low, start, end)
    return stop.start() if stop else end


def _modal(said: Said, offset: int, low: str, hit: re.Match[str]) -> Iterator[Found]:
    cut = 0
    for edge in _CUT.finditer(low, 0, hit.start()):
        cut = edge.end()
    subject = low[cut : hit.start()].strip()
    if hit["modal"].startswith("i") and hit["modal"].endswith("ll"):
        subject = "i"
    chained = not subject and cut > 0 and re.search(r"\b(?:i|we)(?:'|\b)", low[:cut]) and hit["modal"] == "will"
    if chained or (not subject and not low[: hit.start()].strip(" -*•")):
        subject = "we"
    first = cut
    if not subject and cut and (earlier := list(_EARLIER.finditer(low, 0, cut))):
        subject, first = earlier[-1]["subject"], earlier[-1].start("subject")
    start, end = offset + hit.end(), offset + len(low)
    end = _clause_end(said, start, end)
    negated = hit["modal"] == "won't" or bool(hit["neg"])
    whole = Clause(said, offset + min(first, hit.start()), start, end, subject, negated, low)
    yield from whole.promises()


class Clause:
    """A subject with a modal verb and what follows it, up to the end of the clause."""

    def __init__(self, said: Said, first: int, start: int, end: int, subject: str, negated: bool, low: str) -> None:  # noqa: PLR0917
        self.said, self.first, self.start, self.end = said, first, start, end
        self.subject, self.negated, self.sentence = (
            re.sub(r"^(?:that|and|so|then|also|now)\s+", "", subject),
            negated,
            low,
        )

    def promises(self) -> Iterator[Found]:
        act = re.sub(
            r"^\s*(?:(?:also|now|then|personally|certainly|definitely|of\s+course|gladly|just|both|be\s+sure\s+to|make\s+sure\s+to|go\s+ahead\s+and)\s+)+",
            " ",
            self.said.low[self.start : self.end],
        ).strip()
        dates = due_dates(self.said, self.start, self.end) or self._leading_dates()
        if not self._binds(act, dated=bool(dates)):
            return
        parts = self._parts()
        for index, (start, end) in enumerate(parts):
            mine = [one for one in dates if start <= one.start < end] if len(parts) > 1 else dates
            does = self._does(start, end, mine, lead=index == 0)
            if does:
                holds = (
                    self.negated
                    or bool(_HOLD.match(act))
                    or bool(
                        mine
                        and _UNTIL.search(self.said.low, max(0, mine[0].start - 8), mine[0].start)
                        and _HOLD.search(act)
                    )
                )
                yield self._found(self.first if index == 0 else start, end, does, mine, holds=holds)

    def _found(self, first: int, end: int, does: str, dates: list[DateMention], *, holds: bool) -> Found:
        asks, event = conditions(self.sentence)
        if dates and not first <= dates[0].start < end:
            first = min(first, dates[0].start)
        first, end = trimmed(self.said, first, end)
        return Found(self.said, first, end, does, dates[0].latest if dates else None, holds, asks, event)

    def _leading_dates(self) -> list[DateMention]:
        begin = self.end - len(self.sentence) - 1
        ahead = [one for one in due_dates(self.said, max(0, begin), self.start) if self.first - one.end <= 12]
        inside = [one for one in ahead if one.start >= self.first - 60]
        return (
            inside[-1:]
            if inside
            and re.fullmatch(
                r"[\s,:–-]*(?:at\s+the\s+latest|latest)?[\s,:–-]*(?:and\s+|then\s+)?",
                self.said.low[inside[-1].end : max(self.first, inside[-1].end)],
            )
            else []
        )

    def _binds(self, act: str, *, dated: bool) -> bool:
        clause = self.said.low[self.first : self.end]
        if not act or _FUTILE.match(act) or HEDGE.search(clause) or GENERIC.search(self.sentence):
            return False
        if not dated and (_ANY_TIME.search(self.sentence) or (_COURTESY_IF.search(self.sentence) and not self.mine)):
            return False
        if self.negated:
            return bool(_NEVER_CHARGED.match(act)) or bool(re.match(r"(?:have\s+to\s+pay)", act))
        if self.mine:
            return dated or not _WEAK.match(act)
        if self.subject in ("you", "you and i") or self.subject.startswith("you "):
            return yours(act) is not None and (
                dated or not re.match(r"(?:have|see|get|find|be\s+able)\b", act) or bool(_WANTED.match(act))
            )
        if not self.subject or re.search(
            r"\b(?:there|what|which|who|how|when|where|that\s+way|customers|people|everyone|nothing|none)$",
            self.subject,
        ):
            return False
        if (
            PERSON.search(self.subject)
            or self.subject in ("he", "she", "they")
            or _NAME.fullmatch(self._subject_text())
        ):
            return dated or not _WEAK.match(act)
        if not _THINGS.search(self.subject):
            return dated and bool(_ACTIVE_THING.match(act))
        passive = re.match(r"be\s+(?:\w+ly\s+)?(\w+(?:ed|ent|aid|ade|ack|one|eld|ept|et|ut))\b", act)
        return bool(passive) or (bool(_ACTIVE_THING.match(act)) and (dated or bool(_COMING.match(act))))

    @property
    def mine(self) -> bool:
        """Whether the company itself is the subject."""
        return bool(
            re.fullmatch(r"(?:.*\b)?(?:i|we)(?:\s+(?:also|now|personally|both|all))?", self.subject)
        ) and not re.search(r"\b(?:that|which)\s+(?:i|we)$", self.subject)

    def _parts(self) -> list[tuple[int, int]]:
        """One act, or two where each has a date of its own ("refund you today and ship it by Friday")."""
        dates = due_dates(self.said, self.start, self.end)
        for first, second in itertools.pairwise(dates):
            if (
                (edge := _SPLIT.search(self.said.low, first.end, second.start))
                and self.mine
                and edge.start() - first.end <= 20
            ):
                return [(self.start, edge.start()), (edge.end(), self.end)]
        return [(self.start, self.end)]

    def _does(self, start: int, end: int, dates: list[DateMention], *, lead: bool) -> str:
        inside = [one for one in dates if start <= one.start < end]
        words = without_dates(self.said, start, end, inside)
        if self.mine or not lead:
            return ("not " if self.negated else "") + as_infinitive(words)
        if self.subject.startswith("you") and self.subject in ("you", "you and i"):
            return yours(words, negated=self.negated) or ""
        return act_of_subject(self._subject_text(), words, negated=self.negated)

    def _subject_text(self) -> str:
        at = self.said.low.find(self.subject, max(0, self.first - 2), self.start)
        return self.said.text[at : at + len(self.subject)] if at >= 0 else self.subject


def conditions(sentence: str) -> tuple[bool, bool]:
    """Whether a sentence binds only once the customer has done something, and only once something else has happened."""
    asks = bool(_CUSTOMER_IF.search(sentence))
    return asks, not asks and bool(_EVENT_IF.search(sentence)) and not _COURTESY_IF.search(sentence)


def trimmed(said: Said, start: int, end: int) -> tuple[int, int]:
    """The span without space or marks at its ends."""
    while start < end and (said.text[start].isspace() or said.text[start] in ",;:-–—•*("):
        start += 1
    while end > start and (said.text[end - 1].isspace() or said.text[end - 1] in ",;:-–—"):
        end -= 1
    return start, end
