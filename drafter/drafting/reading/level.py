"""How serious the last message is: one table, read from the top; the first row that holds decides."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from drafter.domain.lexicon.english.danger import DESPAIR
from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.reading import Level, SignalKind
from drafter.domain.regex import regex
from drafter.drafting.reading.heat import Tone
from drafter.drafting.reading.innocent_abroad import lacks
from drafter.drafting.reading.scan import Hit, Said

_CONCERNED, _UPSET, _ANGRY = 0.75, 0.55, 0.7
"""How likely a level has to be. A plain question is no concern."""
_UPSET_HEARD = 0.7
"""The same for upset where the net has a say: it takes trouble that is told civilly for discontent."""
_ANGRY_THREAT = 0.35
"""How likely anger has to be beside a hot threat: a threat in civil words is upset."""
_TOLD = 0.7
"""How likely a concern has to be where a cause is told but no signal: "my scanner skipped page two" is none."""
_AGAIN = 0.5
"""How likely upset has to be where something had to be said again: the same photos sent twice may be no more than that."""
_PLAIN = 0.04
"""How likely upset has to be for a question to be a concern where nothing in the message tells of trouble."""
_HEARD = 1.0
"""The log-odds of concern that the net has to hear for a sign to be a concern where the tone tells of none: a topic or a
circumstance ("I'm broke till Friday, is the cover in stock?") is no displeasure."""
_PLAIN_ABROAD, _PLAIN_LACKING, _CONCERNED_ABROAD, _ANGRY_THREAT_ABROAD = 0.6, 0.3, 0.7, 0.55
"""The same where no net hears the message, and words alone make every question and every threat a little hot: a question
is more readily a concern where something else in the message is not as it should be."""
ACUTE = 0.9
"""The weight of a safety hit that speaks of danger now, or of someone just hurt."""

_LIKELY, _BORNE_OUT, _HOSTILE_BORNE_OUT = 0.5, 0.3, 0.2
"""Where everything was weighed together: from what chance a level is likely, and what a sign that speaks for a level by itself
needs to be borne out, hostile words less: "b*llocks" may be said with a smile, and a threat in passing."""

_NO_CRISIS = -7.0
"""The log-odds of a crisis below which the net is sure of none: "nobody there can count, ask a grown-up if you get stuck"."""

_GOING_ON = regex(
    r"\b(?:right now|at the moment|as (?:i|we) (?:speak|type|write)|what (?:do|should) (?:i|we) do|is it safe|safe to|still (?:smoking|burning|sparking|leaking|hissing|there|here|stuck|stranded|tingling|bleeding|smells?)|we're still|(?:is|are|keeps?|it's) (?:\w+ )?(?:smoking|sparking|burning|leaking|hissing|on fire|sounding|going off)|coming (?:out of|from)|gerade|jetzt|ahora mismo|en ce moment)\b"
)
"""Said of a danger that has not passed."""
_SPARED = Waiting(
    r"\b(?:(?:he|she|they|everyone|everybody|we|i|all|both|kids?|children|baby|son|daughter)(?:'s|'re|'m| is| are| was| were| am)? (?:\w+ )?(?:fine|ok|okay|unhurt|unharmed|safe|all right|alright|not hurt)|(?:no ?one|nobody|none of us) (?:was |were |got |is )?(?:actually |seriously |badly )?(?:hurt|injured|harmed)|(?:nearly|almost|narrowly|could have|could've|might have|came close to) (?:\w+ )?(?:chok|burn|kill|di|drown|electrocut|hit|hurt|injur|caught|crush|swallow|ran|run)\w*|ihm geht es gut|niemand (?:wurde )?verletzt|esta bien|nadie (?:resulto )?herido|personne n'a ete blesse)\b"
)
_BODILY = regex(
    r"\b(?:hospital|ambulance|a&e|emergency room|stitches|unconscious|krankenhaus|ambulancia|urgencias|urgences|hopital)\b"
)
_LONG_PAST = regex(r"\b(?:last (?:week|month|year|summer|winter)|(?:weeks|months|years) ago|back in|vor (?:\w+ )?(?:wochen|monaten)|hace (?:\w+ )?(?:semanas|meses)|il y a (?:\w+ )?(?:semaines|mois))\b")  # fmt: skip
_HOT_THREATS: frozenset[SignalKind] = frozenset(
    {"legal_threat", "regulator_threat", "public_threat", "chargeback_threat", "ultimatum"}
)
_HOSTILE: frozenset[SignalKind] = frozenset({"insult", "profanity", "shouting"})
_DISCONTENT: frozenset[SignalKind] = frozenset({"churn_threat", "rejected_solution", "broken_promise"})


_RISING: tuple[Level, ...] = ("calm", "concerned", "upset", "angry")


@dataclass(frozen=True)
class Mood:
    """All that the level rests on: the last message, the kinds found in it, its tone, and whether it closes well or takes
    back what was said before; `levels` are the chances that it is at least concerned, upset, angry, in crisis, where
    everything in it was weighed together."""

    last: Said
    kinds: frozenset[SignalKind]
    tone: Tone
    settled: bool
    withdrawn: bool = False
    levels: tuple[float, float, float, float] | None = None

    @property
    def likely(self) -> Level:
        """The hottest level that the words and the signs make likely enough; weighed together with all else, that what is
        likelier than not."""
        if self.levels:
            return _RISING[sum(chance >= _LIKELY for chance in self.levels[:-1])]
        if self.tone.angry >= _ANGRY:
            return "angry"
        if self.tone.upset >= (_UPSET_HEARD if self.last.levels else _UPSET):
            return "upset"
        enough = _CONCERNED_ABROAD if self.last.abroad else _CONCERNED
        return "concerned" if self.tone.concerned >= enough and not self.plain_question else "calm"

    def borne_out(self, level: Level, enough: float = _BORNE_OUT) -> bool:
        """Whether all that was weighed leaves room for a level that one sign speaks for."""
        return self.levels is None or self.levels[_RISING.index(level) - 1] >= enough

    @property
    def plain_question(self) -> bool:
        """A question in which nobody finds any trouble: to ask is no concern."""
        told = any(
            hit.label.startswith(("cause:", "emotion:", "tone:problem", "tone:frown", "tone:hot", "tone:icy"))
            for hit in self.last.hits
        )
        if told or self.kinds or "?" not in self.last.own:
            return False
        if self.last.abroad:
            return self.tone.upset < (_PLAIN_LACKING if lacks(self.last.own) else _PLAIN_ABROAD)
        return self.tone.upset < _PLAIN

    @property
    def dangers(self) -> list[Hit]:
        """The signs of danger, but those of which the net is sure that nobody is in any. It never learnt to hear despair:
        that counts by its words alone."""
        sure = bool(self.last.levels) and self.last.levels[-1] < _NO_CRISIS
        return [hit for hit in self.last.of("safety") if not sure or hit.weight >= DESPAIR]

    @property
    def in_danger(self) -> bool:
        """Someone is in danger now or just hurt. An accident of weeks ago is told, not happening; a danger that all
        came through unhurt is over, unless it still burns."""
        dangers = self.dangers
        if not dangers:
            return False
        going_on = bool(_GOING_ON.search(self.last.own))
        if not going_on and _SPARED.search(self.last.own) and not _BODILY.search(self.last.own):
            return False
        return going_on or any(
            hit.weight >= ACUTE and not _LONG_PAST.search(self.last.own, max(0, hit.start - 80), hit.end + 60)
            for hit in dangers
        )

    @property
    def taken_back(self) -> bool:
        """Only what was taken back stood in the way of calm. Abroad a threat is taken back and the trouble is not, where
        words alone stay hot; in English the net hears that."""
        hot = self.last.abroad and self.tone.upset >= _UPSET and self.last.has("cause:lack_of_resolution")
        return self.withdrawn and self.kinds <= {"repeat_contact", "vulnerability"} and not hot

    @property
    def hostile(self) -> bool:
        return bool(self.kinds & _HOSTILE) and self.borne_out("angry", _HOSTILE_BORNE_OUT)

    @property
    def threatens(self) -> bool:
        return bool(self.kinds & _HOT_THREATS)

    @property
    def discontented(self) -> bool:
        return bool(self.kinds & (_HOT_THREATS | _DISCONTENT)) and self.borne_out("upset")

    @property
    def says_again(self) -> bool:
        upset = self.levels[1] if self.levels else self.tone.upset
        return "repetition" in self.kinds and upset >= _AGAIN

    @property
    def threatens_hotly(self) -> bool:
        enough = _ANGRY_THREAT_ABROAD if self.last.abroad else _ANGRY_THREAT
        return self.threatens and self.tone.angry >= enough

    @property
    def troubled(self) -> bool:
        """Something went wrong, and it is told by somebody who minds."""
        told = any(hit.label.startswith("cause:") for hit in self.last.hits)
        minds = not self.last.levels or self.last.levels[0] >= _HEARD
        signs = (bool(self.kinds) and minds) or (told and self.tone.concerned >= _TOLD)
        return signs and self.borne_out("concerned")


_TABLE: tuple[tuple[Level, Callable[[Mood], bool], str], ...] = (
    ("crisis", lambda mood: mood.in_danger, "someone is in danger now or was just hurt"),
    ("calm", lambda mood: mood.settled, "the message closes the matter well"),
    ("calm", lambda mood: mood.taken_back, "the message takes back what was said"),
    ("angry", lambda mood: mood.hostile, "insults, vulgar words or shouting"),
    ("angry", lambda mood: mood.likely == "angry", "hostile in words and signs: heat {heat:.2f}"),
    ("angry", lambda mood: mood.threatens_hotly, "a hot threat: heat {heat:.2f}"),
    ("upset", lambda mood: mood.likely == "upset", "clear discontent: heat {heat:.2f}"),
    ("upset", lambda mood: mood.discontented, "a threat or refusal in civil words"),
    ("upset", lambda mood: mood.says_again, "said again, and not gladly"),
    ("upset", lambda mood: mood.last.has("tone:ironic"), "a complaint told with irony"),
    ("upset", lambda mood: any(hit.weight >= ACUTE for hit in mood.dangers), "a danger that is over"),
    ("concerned", lambda mood: mood.likely == "concerned" or mood.troubled, "a problem or worry, told civilly"),
    ("calm", lambda mood: True, "no complaint"),
)  # fmt: skip


def level(mood: Mood) -> tuple[Level, str]:
    """The level of the last message, and one line why: the reason, and the signals behind it."""
    for name, holds, why in _TABLE:
        if holds(mood):
            signs = f" ({', '.join(sorted(mood.kinds))})" if mood.kinds and name != "calm" else ""
            return name, f"{name}: {why.format(heat=mood.tone.heat)}{signs}"
    raise AssertionError("the last row always holds")
