"""One message of ours as it went out: held against the case as it stood then, by the checks that every reply is held to."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from drafter.coaching.debriefing.scene import GREETINGS, Scene
from drafter.domain.case import Case, Customer, Message
from drafter.domain.draft import Reply
from drafter.domain.evidence import Evidence, Where
from drafter.domain.plan import Plan, Resolution
from drafter.domain.playbook import Playbook
from drafter.domain.reading import Promise, Reading
from drafter.domain.regex import regex
from drafter.domain.score import Mark
from drafter.domain.sentences import Sentence, sentences
from drafter.drafting.checking import CHECKS, Sheet, unanswered
from drafter.drafting.checking.manner.meaning import stems
from drafter.drafting.checking.manner.prose import WORD, lowered
from drafter.drafting.checking.sheet import Verdict, nothing
from drafter.drafting.reading import read

_READ_TO = 20_000
"""So many characters of a message of ours are looked at: the longest honest one has far fewer."""
_TO_SEARCH = 12
"""So many messages and so many sentences of each are searched for what was given before."""
_NO_PLAN = Plan(resolution=Resolution(kind="investigation"))
"""What we meant to promise then is not known: the checks that look at a plan are not asked."""
_ASKS_FOR = regex(r"(?:and|or|&) (?:a |your |the )?[\w ]{0,20}numbers?$", re.IGNORECASE)
"""What is asked of the customer in a list of things sends nobody away."""
_ADMITS = regex(
    r"n't\b|\b(?:not|never|no|failed?|forgot\w*|missed|broke\w*|lost|wrong\w*|mistakes?|errors?|faults?|late|bad\w*|poor\w*|should have|fell short|let you down|"
    r"responsib\w+|own|own(?:s|ed)?|blame|nicht|nie|kein\w*|fehler|falsch|schuld|versäum\w*|vergessen|verantwort\w*|hätten?|nunca|error|culpa|fall\w+|mal|"
    r"responsab\w+|deb(?:imos|í|ería\w*)|pas|jamais|erreur|faute|tort|manqué|oublié|aurions|aurait)\b"
)
_FORETELLS = regex(r"\bshould have (?:it|this|that|an?|the)\b", re.IGNORECASE)
"""An admission says what went wrong; "we should have it working soon" says what comes."""
_SHARED = 2
"""So many telling words of a sentence must come back before it counts as given back."""
_PLAINLY = "owns it in the first person"
"""How the check says that nothing had to be read into a reply. The benefit of the doubt is enough to pass, not to praise."""
_LOOSE = ("what went wrong", "the answer to this question", "which item it is", "the customer's name")
"""What a case holds by its meaning only: no single sentence of the customer proves that it was given."""
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Past:
    """`where` is ours, `heard` the customer's message before it, `after` the one that followed."""

    scene: Scene
    where: int
    heard: Where
    after: Where
    playbook: Playbook | None = None

    @cached_property
    def reading(self) -> Reading:
        return self.scene.known(self.heard)

    @cached_property
    def case(self) -> Case:
        """The case when we wrote."""
        return self.scene.then(self.heard, self.scene.at(self.where))

    @cached_property
    def reply(self) -> Reply:
        return Reply(text=self.scene.text(self.where)[:_READ_TO], language=self.reading.language)

    @cached_property
    def sheet(self) -> Sheet:
        return Sheet(self.reply, self.case, self.reading, _NO_PLAN, self.playbook)

    @cached_property
    def _verdicts(self) -> dict[str, Verdict]:
        return {}

    def verdict(self, rule: str) -> Verdict:
        if rule not in self._verdicts:
            self._verdicts[rule] = _ask(rule, self.sheet)
        return self._verdicts[rule]

    def failed(self, rule: str) -> bool:
        return self.verdict(rule).outcome == "fail"

    def faulted(self, rule: str) -> tuple[Evidence, ...]:
        """The words of ours that break a rule; none where it is kept, or where no words show it."""
        found = map(self._cut, self.verdict(rule).spans) if self.failed(rule) else ()
        return tuple(one for one in found if any(map(str.isalpha, one.quote)) and not _ASKS_FOR.match(one.quote))

    def _cut(self, mark: Mark) -> Evidence:
        return self.scene.cut(self.where, mark.start, mark.end)

    @cached_property
    def promises(self) -> tuple[Promise, ...]:
        return tuple(one for one in self.scene.reading.ledger.promises if one.evidence.message == self.where)

    @cached_property
    def owned(self) -> Evidence | None:
        """The sentence in which we said in the first person what went wrong."""
        verdict = self.verdict("takes_ownership")
        if verdict.why != _PLAINLY:
            return None
        for mark in verdict.spans if verdict.outcome == "pass" else ():
            if _ADMITS.search(mark.quote.lower()) and not _FORETELLS.search(self.reply.text, mark.start, mark.end + 4):
                return self.scene.sentence(self.where, mark.start, mark.end)
        return None

    @cached_property
    def restated(self) -> tuple[Evidence, Evidence] | None:
        """A sentence of ours that gives a trouble of the customer back in their own words, and theirs."""
        if self.verdict("acknowledges_issue").outcome != "pass":
            return None
        language = self.reading.language
        theirs = list(self._troubles())
        for line in sentences(self.reply.text):
            if line.text.endswith("?") or self._promises_in(line):
                continue
            words = _telling(line.text, language)
            for told in theirs:
                if len(words & _telling(told.quote, language) - self._names) >= _SHARED:
                    return self.scene.cut(self.where, line.start, line.end), told
        return None

    @cached_property
    def _names(self) -> frozenset[str]:
        """Whom the sentence is for, and how it greets them: no words of the matter."""
        called = (
            f"{self.case.customer.name or ''} {self.scene.case.history[self.where].author or ''} {' '.join(GREETINGS)}"
        )
        return _telling(called, self.reading.language)

    def shares(self, told: Evidence) -> bool:
        """Whether this message has any telling word of the customer's sentence."""
        language = self.reading.language
        return bool(_telling(self.reply.text, language) & _telling(told.quote, language) - self._names)

    def _promises_in(self, line: Sentence) -> bool:
        return any(one.evidence.start < line.end and one.evidence.end > line.start for one in self.promises)

    def _troubles(self) -> Iterator[Evidence]:
        """The customer's sentences, until then, that tell what was wrong; the latest message first."""
        for where in self._heard:
            known = self.scene.known(where)
            if known.level == "calm":
                continue
            spans = [(one.start, one.end) for cause in known.causes for one in cause.evidence if one.message == "last"]
            spans += [(one.start, one.end) for one in known.signals if one.message == "last"]
            for line in sentences(self.scene.text(where)[:_READ_TO]):
                if any(start < line.end and end > line.start for start, end in spans):
                    yield self.scene.cut(where, line.start, line.end)

    @property
    def _heard(self) -> list[Where]:
        """The customer's messages until then, the latest first."""
        customers = self.scene.customers
        return customers[: customers.index(self.heard) + 1][::-1][:_TO_SEARCH]

    @cached_property
    def open_asks(self) -> tuple[Evidence, ...]:
        """What the customer asked last, and this message leaves open."""
        asks = (ask.evidence for ask in unanswered(self.sheet))
        return tuple(self.scene.cut(self.heard, one.start, one.end) for one in asks)

    @cached_property
    def asked_again(self) -> tuple[tuple[Evidence, Evidence, str], ...]:
        """What this message asks for though the customer had given it in words: our words, theirs, and what it is."""
        bare = self.case.model_copy(update={"facts": {}, "customer": Customer(language=self.case.customer.language)})
        found = []
        for mark in _ask("no_reask", Sheet(self.reply, bare, self.reading, _NO_PLAN)).spans:
            one = Reply(text=mark.quote, language=self.reply.language)
            if given := self._given(one):
                found.append((self._cut(mark), *given))
        return tuple(found)

    def _given(self, ask: Reply) -> tuple[Evidence, str] | None:
        """The first sentence of the customer that holds by itself what is asked for."""
        clock = self.case.clock
        for where in self._heard:
            for line in sentences(self.scene.text(where)[:_READ_TO])[:_TO_SEARCH]:
                alone = Case(id="alone", message=Message(text=line.text), now=clock)
                verdict = _ask("no_reask", Sheet(ask, alone, read(alone).model_copy(update={"causes": ()}), _NO_PLAN))
                if verdict.outcome == "fail" and not verdict.why.endswith(_LOOSE):
                    what = verdict.why.removeprefix("the case already holds ")
                    return self.scene.cut(where, line.start, line.end), what
        return None


def _telling(text: str, language: str) -> frozenset[str]:
    return frozenset(stems(WORD.findall(lowered(text)), language))


def _ask(rule: str, sheet: Sheet) -> Verdict:
    try:
        return CHECKS[rule](sheet)
    except Exception as error:  # a fault of ours must not blank the whole debrief
        _log.error("check %s could not run: %s", rule, type(error).__name__)  # no stack: it may quote the case
        return nothing(f"this check could not run ({type(error).__name__})")
