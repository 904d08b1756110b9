"""Whether a question truly stays open: what of the reply could be its answer, in words that share none with it?

An answer may be put in any words ("Will you charge me for the change?", "None of it costs you a cent"), so that no word of a
question is found tells little. That it stays open is told by the whole reply: take away the account of what went wrong, what
the plan gives and does, what answers the other questions, and what other checks blame. Where nothing is left over that could
be an answer of its kind (a person to who, money to who pays, a cause to why), nobody answered it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafter.domain.reading import Ask
from drafter.domain.regex import regex
from drafter.drafting.checking.answers.by_plan import met_in_substance
from drafter.drafting.checking.answers.by_shape import (
    handed_on,
    is_cut_short,
    stands_for_the_asked,
    tells_where_to,
    tells_who_else,
)
from drafter.drafting.checking.facts.claimed import no_claimed_act
from drafter.drafting.checking.facts.leak import no_leak
from drafter.drafting.checking.facts.never_say import never_say
from drafter.drafting.checking.facts.placeholder import no_placeholder
from drafter.drafting.checking.facts.reask import no_reask
from drafter.drafting.checking.manner.apologies import apologies, no_false_apology
from drafter.drafting.checking.manner.bags import bag
from drafter.drafting.checking.manner.blame import no_blame
from drafter.drafting.checking.manner.calm import never_calm_down
from drafter.drafting.checking.manner.clauses import clauses
from drafter.drafting.checking.manner.committing import states_commitment
from drafter.drafting.checking.manner.echoes import answers_nothing
from drafter.drafting.checking.manner.hollow import no_hollow_phrases
from drafter.drafting.checking.manner.meaning import concepts, stem, stems
from drafter.drafting.checking.manner.meeting import WHEN, WHY
from drafter.drafting.checking.manner.owning import takes_ownership
from drafter.drafting.checking.manner.paying import PAYS, WHO_PAYS
from drafter.drafting.checking.manner.people import ROLE, titles
from drafter.drafting.checking.manner.prose import WORD, Line, lowered, prose
from drafter.drafting.checking.manner.resolving import states_resolution
from drafter.drafting.checking.manner.scheduling import gives_schedule
from drafter.drafting.checking.manner.sending_away import no_deflection
from drafter.drafting.checking.manner.times import naming, times
from drafter.drafting.checking.manner.tone import even_tone
from drafter.drafting.checking.sheet import Check, Sheet

_FAULTS: tuple[Check, ...] = (
    never_calm_down, never_say, no_blame, even_tone, no_hollow_phrases, no_deflection, no_leak, no_false_apology, no_reask,
    no_claimed_act, no_placeholder,
)  # fmt: skip
"""What these blame is no answer: a barb, a stock phrase, an errand, an invention."""
_WHO = regex(r"\b(?:who|whom|whose|wer|wen|wem|quién(?:es)?|qui)\b")
_UNKNOWN = regex(
    r"\b(?:(?:don't|do not|not|can't|cannot|nor) (?:\w+ )?(?:know|known|say|tell|see|found|decided|predict)|unknown|nobody|no one|undecided|neither yes nor no|open|unklar|offen|niemand|weiß \w+ nicht|nadie|no (?:lo )?(?:sé|sabemos)|personne|(?:sais|savons) pas)\b"
)
"""It is not known, or it was nobody."""
_CALENDAR = regex(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:january|february|march|april|june|july|august|september|october|november|december|januar|februar|märz|juni|juli|oktober|dezemb)|"
    r"(?:novemb|octob|septemb|decemb|januar|februar|jun|jul)$|"
    r"(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lun|mart|miércol|juev|viern|sábad|doming|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|ener|febrer|marz|juni|juli|agost|septiembr|octubr|noviembr|diciembr|janvier|février|juillet|août|octobr|novembr|décembr)\w*$"
)
_SMALL = bag(
    """sinc time tim day week month year tomorrow tonight soon also been going instead else els anyth someth everyth anyon someon somebod anybod anybody somebody one kan könn bis dahi schon scho dann noch mal wann wer wird werd soll
    muss mus alle all ab dan doch zwei woch tag monat mei meine unser künftig alg día dí cuánd quién qué cóm puede pued tien hay esa ese era más quand elle ell sera qui comment fait fair mon mes ma jour semain
    two three four five fiv six seven eight nine nin ten noon midday even morn afternoon lat latest until already yet becaus doesn't didn't able right ensur then ther well both own our left
    ja sei ihr heute hoy hast sin est tod hui fin enough option choic alternativ opcion statu status stand situation matt present point"""
)
"""Words, as stems, that make no clause speak of a matter: small ones, numbers and times of day."""
_ROUTINE = {
    "en": "issue release order arrange book enter send pass hand arrive reach come bring door call write email mail e-mail ring message chat phone text check confirm sure follow account card bank booking reference job case number news charge receive set note keep kept inform result work make stand see look looking",
    "de": "anweisen weise sende schicke schreibe melde rufe prüfe bestätige konto karte bestellung buchung auftrag nummer spätestens persönlich uhr geld bekommen erhalten beende gebe frei frage",
    "es": "envío mando escribo escribiré tardar sale saldrá llamo confirmo confirmar compruebo comprobar cuenta tarjeta pedido reserva expediente mismo personalmente llegado llega hora dinero tendrá recibirá llamaré haremos irá usted",
    "fr": "envoie envoyons enverrai adresse écris appelle appeler confirme confirmer vérifie vérifier compte carte commande réservation référence personnellement arrivé argent aurez",
}
"""What every reply says of carrying out and following up, whatever was asked."""
_LEFT = 2
_LEFT_BESIDE_THE_PLAN = 4
"""So many words of its own make a clause say something that nobody accounted for: more, where it tells of the plan too."""


@dataclass(frozen=True)
class _Said:
    """A clause: its words and those of its sentence, the stems that neither plan nor routine explain, those of its whole sentence, whether it tells of
    the plan, or of that or routine, whether it stands in the account, and whether a time does in its sentence."""

    low: str
    line: str
    own: frozenset[str]
    around: frozenset[str]
    given: bool
    planned: bool
    told: bool
    timed: bool

    @property
    def spare(self) -> bool:
        return not self.told and len(self.own) >= (_LEFT_BESIDE_THE_PLAN if self.planned else _LEFT)


def stays_open(sheet: Sheet, ask: Ask, asks: Sequence[Ask]) -> bool:
    """Whether nothing in the reply could be the answer to one of `asks` that shares too few words with it."""
    tongue = prose(sheet).tongue or "en"
    quote = lowered(ask.evidence.quote)
    said = sheet.once("clauses said", lambda: tuple(_said(sheet)))
    if WHY.search(quote):
        known = states_commitment(sheet).outcome != "fail"
        return not any(_news(sheet, one, tongue) or (known and _UNKNOWN.search(one.low)) for one in said)
    rest = [one for one in said if not one.told]
    matter = _matter(quote, tongue)
    if met_in_substance(sheet, ask, quote, [one.low for one in rest]):
        return False
    if any(_answers_by_shape(one, quote) for one in rest) or _handed_on(sheet, quote, matter, rest):
        return False
    others = [one for one in asks if one is not ask]
    if any(_heads(one, quote, others) for one in rest) or sum(map(_is_label, said)) >= len(asks) > 1:
        return False
    paying = bool(matter & _PAYING or WHO_PAYS.search(quote))
    own = _beyond_the_plan(sheet, matter)
    if not paying and _WHO.search(quote):
        person = re.compile(rf"\b(?:{ROLE}|{titles(sheet)})\b")
        if any(person.search(one.low) or _UNKNOWN.search(one.low) for one in rest):
            return False
    elif not own:
        return _plan_untold(sheet, quote, rest)
    if WHEN.search(quote):
        rest = [one for one in rest if one.timed]
    if states_commitment(sheet).outcome == "fail":
        rest = [one for one in rest if not _UNKNOWN.search(one.low)]
    if any(_near(own, one.own) for one in rest):
        return False
    if paying:
        return not any(one.spare and (concepts(one.low, tongue) & _PAYING or PAYS.search(one.low)) for one in rest)
    rivals = frozenset().union(*(_matter(lowered(one.evidence.quote), tongue) for one in others))
    return not any(one.spare and not _near(rivals, one.own) for one in rest)


_PAYING = frozenset(("~pay", "~price", "~refund"))
_QUESTION_WORD = regex(
    r"\b(?:why|when|where|who|whether|how|what|if|warum|wann|wo|ob|wer|wie|was|por qué|cuándo|cómo|dónde|quién|si|pourquoi|quand|où|comment|qui|combien)\b"
)
_LABEL = 6


_DECIDES = regex(r"\b(?:decid|decision|entscheid|decisión|décid|décision|yes or no)")


def _handed_on(sheet: Sheet, quote: str, matter: frozenset[str], rest: Sequence[_Said]) -> bool:
    """Whether the answer is left to somebody who gives it; or the plan has somebody decide on what is asked about, and the
    reply tells of a decision and its day."""
    if handed_on(one.line for one in rest if one.timed):
        return True
    steps = [one.does for one in sheet.plan.steps if _DECIDES.search(lowered(one.does))]
    return (
        not WHEN.search(quote)
        and any(matter & _plan_stems(sheet, [one]) for one in steps)
        and any(one.timed and _DECIDES.search(one.line) for one in rest)
    )


def _answers_by_shape(one: _Said, quote: str) -> bool:
    if tells_where_to(quote, one.low) or tells_who_else(quote, one.low):
        return True
    if WHEN.search(quote) or one.planned or one.given or one.timed:
        return False
    return is_cut_short(one.low) or (not one.own and stands_for_the_asked(one.low))


def _heads(one: _Said, quote: str, others: Sequence[Ask]) -> bool:
    """Whether a clause is a heading by a question word that no other question has: "Where it stands today: not issued"."""
    hit = _QUESTION_WORD.match(one.low.strip())
    if hit is None or not one.low.rstrip().endswith(":") or len(one.low.split()) > _LABEL:
        return False
    return not any(hit[0] in _QUESTION_WORD.findall(lowered(other.evidence.quote)) for other in others)


def _is_label(one: _Said) -> bool:
    """Whether a clause is the heading of a point: "Cost to you: nil". As many points as questions leave none of them open."""
    return one.low.rstrip().endswith(":") and 0 < len(one.low.split()) <= _LABEL


def _plan_untold(sheet: Sheet, quote: str, rest: Sequence[_Said]) -> bool:
    """Whether a question about what the plan gives finds it not told, or without its time."""
    if WHEN.search(quote):
        return gives_schedule(sheet).outcome == "fail"
    return states_resolution(sheet).outcome == "fail" or not any(one.given for one in rest)


def _matter(words: str, tongue: str) -> frozenset[str]:
    """What a question is about: its telling stems and the kinds of help it names."""
    found = stems(WORD.findall(words), tongue) | concepts(words, tongue)
    return frozenset(one for one in found if one not in _SMALL and not _CALENDAR.match(one))


def _beyond_the_plan(sheet: Sheet, matter: frozenset[str]) -> frozenset[str]:
    given = sheet.lasting(
        "stems of what is given", lambda: _plan_stems(sheet, [one.says for one in sheet.plan.offered])
    )
    return frozenset(one for one in matter if not _near(frozenset((one,)), given))


def _plan_stems(sheet: Sheet, told: Sequence[str]) -> frozenset[str]:
    words = lowered(" . ".join(told))
    return stems(WORD.findall(words), sheet.plan.language) | concepts(words, sheet.plan.language)


def _all_planned(sheet: Sheet) -> frozenset[str]:
    plan = sheet.plan
    given = [f"{one.says} {one.by or ''}" for one in plan.offered]
    done = [f"{one.does} {one.owner or ''}" for one in (*plan.steps, plan.commitment) if one is not None]
    return _plan_stems(sheet, given + done)


def _said(sheet: Sheet) -> Iterator[_Said]:
    text = prose(sheet)
    tongue = text.tongue or "en"
    planned = sheet.lasting("stems of the plan", lambda: _all_planned(sheet))
    routine = frozenset(stem(word, tongue) for word in _ROUTINE.get(tongue, "").split())
    greeted = stems(WORD.findall(lowered(sheet.case.customer.name or "")), tongue)
    blamed = [mark for check in _FAULTS if (found := check(sheet)).outcome == "fail" for mark in found.spans]
    account = _account(sheet, text.body)
    found_times = times(sheet, text)
    moments = [one.start for one in found_times.moments] + [one.start for one in found_times.lengths]
    for line in text.body:
        if line.asks or answers_nothing(line.lower) or any(line.start <= mark.start < line.end for mark in blamed):
            continue
        timed = any(line.start <= one < line.end for one in moments)
        around = _matter(line.lower, tongue)
        for start, end in clauses(line):
            low = text.lower[start:end]
            telling = _matter(low, tongue) - greeted
            own = telling - planned - routine
            yield _Said(
                low, line.lower, own, around, bool(telling & planned), own != telling, line.start < account, timed
            )


def _account(sheet: Sheet, body: Sequence[Line]) -> int:
    """Where the account of what went wrong ends: with the apology, unless that is the reply's last word, and an admission
    that follows it."""
    resolution = sheet.plan.resolution
    text = prose(sheet)
    on_the_day = {start for start, _ in naming(sheet, text, resolution.done_by)} if resolution.done_by else set()
    dated = [one.start for one in times(sheet, text).moments if one.start in on_the_day]
    given = next((line for line in body if any(line.start <= day < line.end for day in dated)), None)
    sorry = [one for one in apologies(sheet) if given is None or one.line.start <= given.start]
    if not body or not apologies(sheet):
        return 0
    if not sorry:
        return body[0].end  # a regret after the way out ("no car is free, sorry") ends no account
    end = body[0].end if sorry[-1].line is body[-1] else sorry[-1].line.end
    owned = [line for line in body for mark in takes_ownership(sheet).spans if line.start <= mark.start < line.end]
    return max([end, *(line.end for line in owned if line.start <= end + 2)])


def _news(sheet: Sheet, one: _Said, tongue: str) -> bool:
    """Whether a clause tells something of the past that the customer did not: it may be the cause."""
    heard = sheet.lasting("stems heard", lambda: _heard(sheet, tongue))
    return len(one.own - heard) >= _LEFT


def _heard(sheet: Sheet, tongue: str) -> frozenset[str]:
    words = lowered(" \n".join([sheet.case.message.text, *(turn.text for turn in sheet.case.history)]))
    return stems(WORD.findall(words), tongue)


_LEAST = 4


def _near(wanted: frozenset[str], known: frozenset[str]) -> bool:
    """Whether two sets share a stem, or stems of one word: "unbann" and "ban", "recover" and "recoveri"."""
    if wanted & known:
        return True
    return any(_kin(one, other) for one in wanted for other in known)


def _kin(one: str, other: str) -> bool:
    if "~" in (one[0], other[0]):
        return False
    one, other = (_BEFORE.sub("", word) for word in (one, other))
    short, long = sorted((one, other), key=len)
    return len(short) >= _LEAST - 1 and long.startswith(short) and len(long) - len(short) <= _LEAST


_BEFORE = regex(r"^(?:un|re|dis)(?=\w{3})")
