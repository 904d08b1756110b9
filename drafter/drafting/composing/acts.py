"""Acts in the infinitive put to use: after "promised", and in the future tense, as a native would say them."""

from __future__ import annotations

import re
from typing import Literal

from drafter.domain.regex import regex
from drafter.drafting.composing.turning.german import subordinate

_BESIDE = regex(r",\s*(?:just|so|please|and please|but|which|simply)\b.*$", re.IGNORECASE)
_AND_YOU = regex(r",\s*(?:et\s+)?(?:vous|elle|il|elles|ils)\b.*$", re.IGNORECASE)
"""What follows for the customer: "envoyer une nouvelle box, vous la recevrez"."""
_MY = regex(r"\bmy (?=([aeiou])?)", re.IGNORECASE)
_SPANISH = regex(r"^(?P<verb>\w+?(?:ar|er|ir))(?P<to>le|les|lo|la|los|las|se)?\b", re.IGNORECASE)
_FRENCH = regex(
    r"^(?P<to>(?:(?:vous|nous|me|se|le|la|les|lui|leur|en|y) |[mslty]['’])*)(?P<verb>\w+(?:er|ir|re|oir))\b",
    re.IGNORECASE,
)
_CLUMSY = regex(r"^(?:(?:vous |nous )?faire (?:être|avoir)|hacer (?:que|ser|estar))\b", re.IGNORECASE)
_FRENCH_FUTURE = regex(r"\b(\w+r)(a|ont)\b")
_SPANISH_FUTURE = regex(r"\b(\w+r)(á|án)\b")
_WOULD = {"a": "ait", "ont": "aient", "á": "ía", "án": "ían"}
_OF_A_THING = regex(r"^(?:votre|vos|une?|les?|la|l['’]\w|sus?|una?|el|las?|los|tendrá|recibirá)\b", re.IGNORECASE)
_SEPARABLE = regex(
    r"^(ab|an|auf|aus|bei|ein|entgegen|fest|frei|gut|her|hin|los|mit|nach|nieder|vor|weg|weiter|wieder|zurück|zusammen|zu)(?=\w{4,})"
)
_GERMAN_FIRST = regex(
    r"^(?:(?:ich|wir)|(?!(?:Ihre|eine|diese|jede|keine|die|heute|solche|alle)\b)\w+e|\w+n (?:wir|uns))\b(?! (?:er|es|sie alle)\b)",
    re.IGNORECASE,
)
"""A promise whose own words tell that the writer acts: "ich schicke", "schicke ich", "melde mich"."""
_TWO_ACTS = regex(r"\bund \w+(?:e|en) (?:ich|wir|mich|uns|Ihnen|Sie|das|es)\b|\b(?:ich|wir|mich)\b")
"""More than one plain act, with a verb that is no infinitive: it is quoted."""
_ONESELF = {"I": "mich", "we": "uns", "name": "sich"}


Promiser = Literal["I", "we", "name"]
"""Who promised: the writer, the company, or a colleague who is named."""


def promised(does: str, quote: str, by: str, language: str, *, who: Promiser) -> str | None:
    """What was promised, to follow "promised": "to ship a replacement by Tuesday", "de vous répondre d'ici à mardi".
    `by` is the time with a space before it. None where it cannot be said so."""
    if language == "en":
        act = _BESIDE.sub("", does)
        told = act if who == "I" else _MY.sub(lambda one: "an " if one[1] else "a ", act)
        return f"to {told}{by}" if told else None
    if language == "es":
        return f"{does}{by}" if _SPANISH.match(does) and not _CLUMSY.match(does) else _that(quote, _SPANISH_FUTURE)
    if language == "fr":
        does = _AND_YOU.sub("", does)
        return f"{_of(does)}{by}" if _FRENCH.match(does) and not _CLUMSY.match(does) else _that(quote, _FRENCH_FUTURE)
    if language == "de":
        return _german(does, quote, by, who)
    return None


def _that(quote: str, future: re.Pattern[str]) -> str | None:
    """ "votre numéro sera transféré avant le 13 novembre" as it was promised: "que votre numéro serait transféré …"."""
    found = future.findall(quote)
    if len(found) != 1 or not _OF_A_THING.match(quote):
        return None
    told = future.sub(lambda one: f"{one[1]}{_WOULD[one[2]]}", quote)
    return f"que {told[0].lower()}{told[1:]}"


_CUT_SHORT = regex(r"\b(\w*(?:[dt]r|crir|(?<!\w)(?:re)?dir|(?<!\w)lir|uir))\b")
"""A French infinitive that was made of the future ("écrirai") and lacks its last letter."""


def _of(act: str) -> str:
    act = _CUT_SHORT.sub(r"\1e", act)
    return f"d'{act}" if act[:1].lower() in "aeéèêiouhà" else f"de {act}"


def _german(does: str, quote: str, by: str, who: Promiser) -> str | None:
    """With "zu" where the promise says who acts ("Ihnen die Schrauben bis Freitag zuzuschicken"), else with "dass"."""
    *before, verb = does.split() or [""]
    if _TWO_ACTS.search(does):
        return None
    if _GERMAN_FIRST.match(quote) and verb.endswith("n") and not does.startswith(("Ihr ", "der ", "ein ")):
        if verb == "lassen" and before[-1:] == ["zukommen"]:
            back = before[-2:-1] == ["zurück"]
            before, with_zu = (before[:-2], "zurückzuzahlen") if back else (before[:-1], "zukommen zu lassen")
            return " ".join([*before[before[:1] == ["Ihnen"] :], *by.split(), with_zu])
        if before[:1] == ["Ihnen"]:  # "Ihnen zugesagt" has just said it
            before = before[1:]
        elif before[:1] == ["sich"]:
            before = [_ONESELF[who], *before[1:]]
        with_zu = _SEPARABLE.sub(r"\1zu", verb) if _SEPARABLE.match(verb) else f"zu {verb}"
        first = 1 if before[:1] == [_ONESELF[who]] else len(before)
        return " ".join([*before[:first], *by.split(), *before[first:], with_zu])
    return subordinate(quote)


_SPANISH_STEMS = {
    "hacer": "har", "decir": "dir", "poner": "pondr", "tener": "tendr", "venir": "vendr", "salir": "saldr", "poder": "podr",
    "saber": "sabr", "querer": "querr", "haber": "habr",
}  # fmt: skip
_FRENCH_STEMS = {
    "envoyer": "enverr", "appeler": "appeller", "jeter": "jetter", "faire": "fer", "être": "ser", "avoir": "aur", "aller": "ir",
    "venir": "viendr", "tenir": "tiendr", "pouvoir": "pourr", "voir": "verr", "devoir": "devr", "savoir": "saur",
    "recevoir": "recevr", "payer": "paier", "vouloir": "voudr", "courir": "courr",
}  # fmt: skip


def in_future(act: str, language: str) -> str:
    """An act of ours as it will be done: "enviarle el billete" becomes "le enviaré el billete", "vous écrire" "je vous
    écrirai". Other languages say it with a word of their own, and give the act back as it is."""
    if language == "es":
        told = re.sub(r"(?<= y )(?:a )?(\w+(?:ar|er|ir)(?:le|les)?)\b(?! \w+ar\b)", lambda one: _spanish(one[1]), act)
        return _spanish(told)
    if language == "fr":
        return _je(_french(act)) if _FRENCH.match(act) else f"je vais {act}"
    return act


def _spanish(act: str) -> str:
    found = _SPANISH.match(act)
    if found is None:
        return f"voy a {act}"
    verb, to = found["verb"].lower(), f"{found['to']} " if found["to"] else ""
    stem = next((verb[: -len(ends)] + short for ends, short in _SPANISH_STEMS.items() if verb.endswith(ends)), verb)
    return f"{to}{stem}é{act[found.end() :]}"


def _je(verb: str) -> str:
    return f"j'{verb}" if verb[:1].lower() in "aeéèêiouh" else f"je {verb}"


def _french(act: str) -> str:
    found = _FRENCH.match(act)
    if found is None:
        return act
    verb = found["verb"].lower()
    stem = next((verb[: -len(ends)] + short for ends, short in _FRENCH_STEMS.items() if verb.endswith(ends)), verb)
    rest = act[found.end() :]
    second = re.match(r"^(?P<between>[^.;:]{0,60}) et (?P<more>\w+(?:er|ir|re))\b(?P<after>.*)$", rest)
    if second and _FRENCH.match(second["more"]) and " pour " not in second["between"]:
        rest = f"{second['between']} et {_je(_french(second['more']))}{second['after']}"
    return f"{found['to']}{stem.removesuffix('e')}ai{rest}"


_TODAY = regex(r" ?\b(?:today|heute|hoy(?: mismo)?|aujourd['’]hui)\b", re.IGNORECASE)
_DOUBLED = regex(r"(?:[^aeiou]|^)[aeiou][bdgmnpt]$")


def ongoing(act: str, language: str) -> str:
    """An act named as a thing that was done: "issuing the refund" in English, the infinitive elsewhere; without its day."""
    act = " ".join(_TODAY.sub("", act).split())
    verb, _, rest = act.partition(" ")
    if language != "en" or not verb.isalpha():
        return act
    if verb.endswith("e") and not verb.endswith("ee"):
        verb = verb[:-1]
    elif _DOUBLED.search(verb) and len(verb) <= 4:
        verb += verb[-1]
    return f"{verb}ing {rest}".strip()
