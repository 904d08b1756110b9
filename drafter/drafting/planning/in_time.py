"""The customer's own day against the day of the plan: "can it be here by Saturday?" gets a plain yes, or a plain no with the day
on which it is.

Only a day that lies ahead counts, named for what the customer gets: when they may send something back, when the shop is open or
when the wedding is asks nothing of the plan. In English, German, Spanish and French.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from drafter.domain.case import Case
from drafter.domain.evidence import Evidence, cut
from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.mentions.dates import DateMention, find_dates
from drafter.domain.plan import Answer, Plan, Resolution
from drafter.domain.reader import due_day
from drafter.domain.reading import Reading
from drafter.domain.regex import regex
from drafter.domain.sentences import Sentence, sentences
from drafter.drafting.planning.asked import helps, wanted
from drafter.drafting.planning.thing_or_money import MONEY, gives_money
from drafter.drafting.reading.own_text import own_text

_BY = regex(
    r"\b(?:by|on|for|in time for|no later than|latest|bis|bis (?:zum|zu)|am|zum|für|für den|noch|spätestens|para|para el|el|hasta el|a más tardar el|este|"
    r"pour|pour le|le|ce|au plus tard le|d['’]ici|d['’]ici (?:à|au|le))(?: this| coming| kommenden| nächsten| próximo)?\s*$"
)
_BEFORE = regex(
    r"\b(?:before|ahead of|vor|vor dem|noch vor|antes del?|antes de este|avant|avant le|avant ce)(?: this| coming)?\s*$"
)
_GETS = Waiting(
    r"\b(?:here|there|arriv\w*|comes?|coming|get|got|have it|have my|have the|receive\w*|deliver\w*|ship\w*|send|sent|refund\w*|money|paid|pay (?:me|us)|paying|fix\w*|repair\w*|replac\w*|new one|works?|working|ready|done|sorted|back|possible|make it|manage|in time|need it|need the|need my|need them|"
    r"da\b|hier\b|kommt|kommen|ankommen\w*|angekommen|bekomme\w*|kriege\w*|erhalte\w*|geliefert|lieferung|liefern|schick\w*|geld|erstatt\w*|ersatz\w*|fertig|repariert|reparatur|erledigt|klappt|schaffen|möglich|rechtzeitig|funktioniert|läuft|brauch\w*|benötig\w*|zahl\w*|bezahl\w*|"
    r"lleg\w+|tendr\w+|tener|recib\w+|devol\w+|devuel\w+|reembols\w+|envi\w+|dinero|posible|funcion\w+|arregl\w+|resuelt\w+|list[oa]|a tiempo|necesit\w+|vendr\w+|pagar\w*|pagan|cobrar\w*|"
    r"arriv\w+|recev\w+|aurai|aurons|avoir|livr\w+|rembours\w+|argent|répar\w+|réglée?|possible|fonctionn\w+|envoy\w+|prête?|sera|à temps|besoin|faut|viendra\w*|pay\w+|verser\w*)(?!\w)"
)
_NEEDS = regex(
    r"\b(?:i|we)(?:['’]ll| will| really| do| absolutely| just| urgently)* (?:need|must have|have to have|require)\b|^\W*(?:need|must have|want) |\b(?:brauche|brauchen|benötige|benötigen)\b|\bnecesit(?:o|amos)\b|\b(?:besoin|il (?:me|nous) (?:le |la |les )?faut)\b"
)
_OWN_ACT = regex(
    r"\b(?:can|could|may|should|shall|must|do|am) (?:i|we)(?: still| also| just| have to| need to| supposed to)* (?:send|return|pay|cancel|change|decide|bring|drop|collect|pick|move|book|come|call|ring|write|reply|answer|go|keep)\b|\b(?:are|is) (?:you|the \w+) (?:open|closed)\b|"
    r"\b(?:kann|muss|soll|darf|können|müssen) (?:ich|wir)\b[^?]*\b(?:zurückschicken|zurückgeben|schicken|zahlen|bezahlen|kündigen|umbuchen|abholen|vorbeikommen|bringen|anrufen|entscheiden)\b|\bgeöffnet\b|"
    r"\b(?:puedo|podemos|debo|tengo que) (?:devolver|enviar|mandar|pagar|cancelar|cambiar|recoger|pasar|llamar|decidir)\b|\babiert[oa]s?\b|"
    r"\b(?:puis-je|dois-je|pouvons-nous|je peux|je dois|faut-il) (?:(?:le|la|les|vous) )?(?:renvoyer|rendre|payer|annuler|changer|passer|récupérer|appeler|décider)\b|\bouverte?s?\b"
)
_IN_TIME = regex(
    r"\b(?:in time|by then|before then|rechtzeitig|bis dahin|a tiempo|para entonces|à temps|d['’]ici là)\b"
)
_OUTCOME = regex(
    r"\b(?:work(?:s|ing)?|fixed|running|back on|online|funktioniert|läuft|geht|repariert|funcion\w+|arreglad\w+|fonctionn\w+|marche\w*|réparée?)(?!\w)"
)
"""Asks for what a visit or a test is made for: that it comes in time is no promise that it helps."""
_PAST = regex(
    r"\b(?:was|were|promised|said|told|had|did|should have|supposed|since|last|war|waren|sollte\w*|zugesagt|versprochen|seit|letzte\w*|prometi\w+|dij\w+|debía\w*|desde|pasado|devait|deviez|promis|depuis|dernier)\b"
)
_NUMBER = regex(r"\s*,?\s*(?:the |den |el |le )?(?P<day>\d{1,2})\b(?!\s*(?::|h\b|uhr|am\b|pm\b))", re.IGNORECASE)
_WEEKS = 9
_OWN_THING = regex(
    r"\b(?:my|our|mein\w{0,2}|unser\w{0,2}|mis?|nuestr[oa]s?|mon|ma|mes|notre|nos|on the|auf (?:dem|der)|sur l[ea]) (?!(?:new|neue\w*|nuev\w+|nouve\w+)\b)(?P<noun>[^\W\d]{3,})"
)
"""What is theirs, or where they want it, and may not be what the plan gives: an allowance for essentials is not the suitcase, and
money back no help on the flight home."""
_FAR = dt.timedelta(days=90)
_LONG = dt.timedelta(days=31)
"""A time so long is no day to hold anything against: "will I see my money this year?"."""
_THING_HERE = regex(
    r"\b(?:be here|get here|arriv\w+|com(?:e|es|ing)|deliver\w*|ship\w*|hier sein|da sein|kommt|ankommen|geliefert|lieferung|lleg\w+|entreg\w+|arriver\w*|livr\w+|sera là)(?!\w)"
)
"""A thing that is to be here; beside a word for money it is the money that comes."""


@dataclass(frozen=True)
class Wish:
    """A day by which somebody wishes to have what they get. `last` is the last day that would do; `before` that the day
    itself would not."""

    day: dt.date
    before: bool
    evidence: Evidence

    @property
    def last(self) -> dt.date:
        return self.day - dt.timedelta(days=1) if self.before else self.day


@dataclass(frozen=True)
class InTime:
    """One language: in time, not, not with another day than the resolution's, and no promise before it is decided; each with
    {wished} ("by Saturday, November 21"), the last two with {due}. `by` and `before` say the wished day, `due` ours;
    `instead` is of a new one that may be had in the place of money."""

    yes: str
    no: str
    no_but: str
    later: str
    by: str
    before: str
    due: str
    instead: str


WORDS: Mapping[str, InTime] = {
    "en": InTime("So yes, you will have it {wished}.", "You will not have it {wished}, I am afraid.",
                 "You will not have that {wished}, I am afraid, but {due}.",
                 "I cannot promise it {wished}: you will have the answer {due}.", "by {day}", "before {day}", "by {day}",
                 "A new one could be with you {due}."),
    "de": InTime("Also ja, {wished} haben Sie es.", "Leider schaffen wir es nicht {wished}.",
                 "Das schaffen wir leider nicht {wished}, sondern {due}.",
                 "Ich kann es nicht {wished} versprechen: Die Antwort haben Sie {due}.", "bis {day}", "vor {day}", "bis {day}",
                 "Ein Ersatz könnte {due} bei Ihnen sein."),
    "es": InTime("Así que sí, lo tendrá {wished}.", "Lamentablemente no lo tendrá {wished}.",
                 "Eso lamentablemente no lo tendrá {wished}, sino {due}.",
                 "No puedo prometérselo {wished}: tendrá la respuesta {due}.", "para el {day}", "antes del {day}", "a más tardar el {day}",
                 "Uno nuevo podría llegarle {due}."),
    "fr": InTime("Donc oui, vous l'aurez {wished}.", "Malheureusement, vous ne l'aurez pas {wished}.",
                 "Cela, malheureusement, vous ne l'aurez pas {wished}, mais {due}.",
                 "Je ne peux pas vous le promettre {wished} : vous aurez la réponse {due}.", "d'ici au {day}", "avant le {day}", "d'ici au {day}",
                 "Un remplacement pourrait vous parvenir {due}."),
}  # fmt: skip


def wish(case: Case, reading: Reading, zone: dt.tzinfo) -> Wish | None:
    """The first day ahead by which the last message asks to have something."""
    text = own_text(case.message.text)
    said_at = case.message.at or case.clock
    days = find_dates(text, said_at=said_at, zone=zone, language=reading.language)
    earlier: DateMention | None = None
    for sentence in sentences(text):
        told = [one for one in days if sentence.start <= one.start < sentence.end]
        told = [fixed for one in told if (fixed := _numbered(one, text)) is not None]
        coming = told if _PAST.search(sentence.text.lower()) else [_coming(one, case.clock) for one in told]
        mine = [one for one in coming if case.clock < one.latest < case.clock + _FAR and not one.clashes]
        if (asked := _asked(reading, text, sentence, mine)) and (found := _wish(text, sentence, asked, mine, earlier)):
            return found
        earlier = mine[0] if mine else earlier
    return None


def _numbered(one: DateMention, text: str) -> DateMention | None:
    """A weekday with the number of its day ("viernes 27"): the one that has that number; None where none has."""
    number = _NUMBER.match(text, one.end) if one.kind == "weekday" else None
    if number is None:
        return one
    for weeks in range(_WEEKS):
        ahead = dt.timedelta(weeks=weeks)
        if (one.earliest + ahead).day == int(number["day"]):
            return replace(one, earliest=one.earliest + ahead, latest=one.latest + ahead)
    return None


def _coming(one: DateMention, now: dt.datetime) -> DateMention:
    """A weekday as the next one: what somebody still waits for is not wished for by last Monday."""
    week = dt.timedelta(days=7)
    passed = one.kind == "weekday" and now - week < one.latest <= now
    return replace(one, earliest=one.earliest + week, latest=one.latest + week) if passed else one


def _asked(reading: Reading, text: str, sentence: Sentence, mine: Sequence[DateMention]) -> Evidence | None:
    """What a sentence asks or says to be needed, where it is about what the customer gets: of a list, what holds the day."""
    asks = [
        one.evidence for one in reading.asks if one.evidence.start < sentence.end and sentence.start < one.evidence.end
    ]
    dated = (ask for ask in asks if any(ask.start <= day.start < ask.end for day in mine))
    asked = next(dated, asks[-1]) if asks else cut("last", text, sentence.start, sentence.end)
    low = asked.quote.lower() if len(asks) > 1 else sentence.text.lower()
    if not (asks or _NEEDS.search(low)) or not _GETS.search(low) or _OWN_ACT.search(low):
        return None
    return asked


def _wish(
    text: str, sentence: Sentence, asked: Evidence, mine: list[DateMention], earlier: DateMention | None
) -> Wish | None:
    for day in mine:
        lead = text[sentence.start : day.start].lower()
        before = _BEFORE.search(lead) is not None
        if day.latest - day.earliest > _LONG:
            continue
        bare = sentence.text.rstrip().endswith("?") and day.kind in ("relative", "period")
        if before or bare or _BY.search(lead):
            return Wish((day.earliest if before else day.latest).date(), before, asked)
    if not mine and earlier is not None and _IN_TIME.search(sentence.text.lower()):
        return Wish(earlier.earliest.date(), True, asked)
    return None


def part_asked_for(plan: Plan, quote: str) -> Resolution:
    """The part of the plan that a wish is about: the one whose help it names, else the resolution."""
    wanted = helps(quote)
    return next((one for one in plan.promised if wanted & helps(one.says)), plan.resolution)


def answered(one: Wish, plan: Plan, language: str, zone: dt.tzinfo, say: Callable[[dt.date], str]) -> str | None:
    """Whether the customer has it by the wished day, as they are told; None where the plan has no day to hold against it.
    `say` says a day as the customer reads it."""
    part = part_asked_for(plan, one.evidence.quote)
    if part.done_by is None or plan.resolution.kind == "answer" or language not in WORDS:
        return None
    words, due = WORDS[language], due_day(part.done_by, zone)
    if _is_money_for_a_thing(part, one.evidence.quote.lower()):
        new = _day_of_a_new_one(plan, zone)
        return words.instead.format(due=words.due.format(day=say(new))) if new else None
    if plan.resolution.kind == "remedy" and not _is_of(part, one.evidence.quote.lower()):
        return None
    wished = (words.before if one.before else words.by).format(day=say(one.day))
    if due > one.last:
        wording = words.later if part.kind != "remedy" else words.no if part == plan.resolution else words.no_but
        return wording.format(wished=wished, due=words.due.format(day=say(due)))
    tries = _OUTCOME.search(one.evidence.quote.lower()) and {"visit", "repair"} & helps(part.says)
    return words.yes.format(wished=wished) if part.kind == "remedy" and not tries else None


def _is_money_for_a_thing(part: Resolution, quote: str) -> bool:
    """Whether they get money and speak of a thing that is to be here."""
    return gives_money(part) and _THING_HERE.search(quote) is not None and "refund" not in wanted(quote)


def _day_of_a_new_one(plan: Plan, zone: dt.tzinfo) -> dt.date | None:
    """By when a replacement that the customer may choose instead is with them."""
    days = (one.done_by for one in plan.alternatives if one.done_by and "replacement" in helps(one.says))
    return next((due_day(day, zone) for day in days), None)


def _is_of(part: Resolution, quote: str) -> bool:
    """Whether what the customer calls theirs is what they get."""
    gets = helps(part.says)
    nouns = [found["noun"][:5] for found in _OWN_THING.finditer(quote)]
    named = "refund" in wanted(quote) and bool(MONEY & gets or part.cost)
    return not nouns or named or bool(helps(quote) & gets) or any(noun in part.says.lower() for noun in nouns)


def is_yes(says: str, language: str) -> bool:
    """Whether an answer tells that it is there in time."""
    return says.startswith(WORDS[language].yes.partition("{")[0])


def with_days(answers: tuple[Answer, ...], one: Wish, says: str, source: str | None) -> tuple[Answer, ...]:
    """The answers with the one to the wished day, in the place of what was said to that question."""
    own = Answer(asks=one.evidence.quote, evidence=one.evidence, by="plan", says=says, source=source)
    if all(other.evidence != one.evidence for other in answers):
        return (*answers, own)
    return tuple(own if other.evidence == one.evidence else other for other in answers)
