"""German words that several ideas share, and the notation that lets patterns be written in German spelling.

ä, ö, ü and ß may be typed ae, oe, ue, ss and are folded to a, o, u, s: a pattern here is written with the umlaut and
reads all of these. `<calm>` is a stretch of the same sentence in which nothing is denied.
"""

from __future__ import annotations

from collections.abc import Iterable

from drafter.domain.lexicon import rule
from drafter.domain.lexicon.rule import Guard, Rule

NUMBER = r"(?:\d+|ein(?:e[rmn]?|em)?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|vierzehn|zwanzig|anderthalb|eineinhalb|mehreren?|vielen?|etliche[nr]?|knapp \w+|gut \w+|über \w+|fast \w+|mehr als \w+)"
SPAN = r"(?:minuten?|min|stunden?|std|tage?n?|wochen?|monate?n?|jahre?n?|ewigkeit(?:en)?)"
DAY = r"(?:heute|morgen|gestern|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|wochenende|mittag|abend|ende (?:der woche|woche|des monats|monat)|monatsende|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|ostern|weihnachten|(?:dem |den |zum )?\d{1,2}\.(?:\d{1,2}\.)?|\d{1,2}(?::\d\d)? uhr)"
ORDINAL = r"(?:zweiten|dritten|vierten|fünften|sechsten|siebten|achten|zehnten|x-?ten|zigsten|hundertsten|tausendsten|wiederholten|letzten|\d+\.?)"
STAFF = r"(?:kolleg\w+|mitarbeiter\w*|techniker\w*|monteur\w*|handwerker\w*|installateur\w*|fahrer\w*|kurier\w*|bote|zusteller\w*|chefin|herr|frau|dame|berater\w*|hotline|büro|support|kundendienst|verkäufer\w*)"

GOES = r"(?:werden?|gehe?n?|geht|schalten?|wenden?|nehmen?|übergeben?|beauftragen?|hole?n?|informieren?|kontaktieren?|spreche?n?|rede?n?|rufe?n?|lassen?|ziehe?n?|leiten?|melden?|schreiben?|frage?n?|beschweren?|reichen?|schicken?|landet|liegt|muss|müssen|könnte|will|habe?|haben|bin|hören|kommt)"
"""What somebody does who takes a matter outside."""
ACTS = r"(?:wird|werden|meldet|schreibt|sagt|meint|nennt|prüft|prüfen|freut|interessier\w+|hat (?:gesagt|schon|bereits|meine|den|die|alles)|weiß|bekommt|erfährt|hört|ist (?:\w+ )?(?:informiert|eingeschaltet|beauftragt|dran|unterwegs)|kümmert|übernimmt|regelt|einschalten|einzuschalten|eingeschaltet|beauftragen|beauftragt|informieren|informiert|übergeben|kontaktieren|kontaktiert|konsultier\w+|melden|gemeldet|wenden|gehen|prüfen|geprüft|vorlegen|vorgelegt|angerufen|anrufen|beschweren|beschwert)"
"""What an office, a lawyer or the press does then, or has done to it."""

WITHDRAWN = r"\b(?:zurückgezogen|zie\w* (?:\w+ ){0,3}zurück|erledigt|erübrigt|gelöscht|geschlossen|abbestellt|vom tisch|hinfällig|nicht mehr nötig|nicht nötig|vergessen sie|vergesst|dahergeredet|ist zu\b|irrtum|versehentlich|aus versehen|danke für|herzlichen dank|gelobt|empfohlen|empfiehlt|zufrieden\w*)"
ASKS_HOW = r"\b(?:muss (?:ich|man) (?!denn|erst|wirklich)|kann (?:ich|man)|darf (?:ich|man)|droh\w* mir|(?:erhalte|bekomme) ich (?:bei|wenn)|wie|wo|welche\w*|ab wann|bis wann|spätestens wann|habe?n? (?:sie|ihr)|habt ihr|gibt es|gibt's|geht (?:das|es)|gilt|können (?:sie|wir)|könnt ihr|könnten sie|führen sie|führt ihr|bieten sie|sind sie|ist ihr\w*|steht|stimmt)\b[^.!?]*\?"
"""A question about how things are done here; "Muss ich erst zum Anwalt gehen?" is none."""
HERSELF = r"\b(?:schreibe für|arbeite|studiere|bin (?:selber |selbst |freie[rn]? )?(?:\w*anw\w+|jurist\w*|journalist\w*|redakteur\w*|richter\w*|schöffe)|mein beruf|von beruf|seminararbeit|schulung|unterricht)\b"

_CALM = (
    r"(?:(?!\b(?:nicht(?! (?:bis|binnen|innerhalb|heute|sofort|mehr lange))|kein\w*|nie|weder|ohne)\b)[^.!?;\n]){0,60}?"
)


def family(
    label: str,
    weight: float,
    patterns: Iterable[str],
    *,
    guards: Iterable[Guard] = (),
    unless: str | None = None,
) -> tuple[Rule, ...]:
    """Like `rule.family`, in German spelling."""
    return rule.family(
        label, weight, [_typed(one) for one in patterns], guards=guards, unless=_typed(unless) if unless else None
    )


def _typed(pattern: str) -> str:
    """ "für" as "fur" or "fuer", "heiß" as "heis" or "heiss"."""
    pattern = pattern.replace("<calm>", _CALM)
    for umlaut, letter in (("ä", "ae?"), ("ö", "oe?"), ("ü", "ue?"), ("ß", "ss?")):
        pattern = pattern.replace(umlaut, letter)
    return pattern
