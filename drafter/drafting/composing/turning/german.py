"""German turned around, with "Sie": "mein Koffer" to "Ihr Koffer", "ich habe" to "Sie haben", "Sie haben mir" to "wir
haben Ihnen". The clause stays a main clause, to follow a colon.

The formal "Sie" and "wir" share their verbs, so only those of "ich" must change; a verb not known here bars the turn.
"""

from __future__ import annotations

import re

from drafter.domain.regex import regex

_ICH = {
    "bin": "sind", "war": "waren", "habe": "haben", "hab": "haben", "hatte": "hatten", "musste": "mussten", "muss": "müssen",
    "kann": "können", "konnte": "konnten", "will": "wollen", "wollte": "wollten", "soll": "sollen", "sollte": "sollten",
    "darf": "dürfen", "durfte": "durften", "wurde": "wurden", "werde": "werden", "warte": "warten", "wartete": "warteten",
    "sitze": "sitzen", "stehe": "stehen", "stand": "standen", "schreibe": "schreiben", "schrieb": "schrieben",
    "bekam": "bekamen", "bekomme": "bekommen", "erhielt": "erhielten", "erhalte": "erhalten", "bestellte": "bestellten",
    "zahle": "zahlen", "zahlte": "zahlten", "bezahle": "bezahlen", "bezahlte": "bezahlten", "kaufte": "kauften",
    "brauche": "brauchen", "finde": "finden", "fand": "fanden", "rief": "riefen", "rufe": "rufen", "kam": "kamen",
    "komme": "kommen", "messe": "messen", "sah": "sahen", "sehe": "sehen", "nutze": "nutzen", "buchte": "buchten",
    "meldete": "meldeten", "fragte": "fragten", "verlor": "verloren", "verpasste": "verpassten", "weiß": "wissen",
}  # fmt: skip
_ICH_VERB = regex(rf"\b(?:ich (?P<after>{'|'.join(_ICH)})|(?P<before>{'|'.join(_ICH)}) ich)\b", re.IGNORECASE)
_OTHER_ICH = regex(
    rf"\bich\b(?! (?:{'|'.join(_ICH)})\b)|\b(?:und|aber|oder|dann|,) (?:bin|habe|hab|war|musste|kann|will|warte|sitze|muss)\b",
    re.IGNORECASE,
)
_UNSAFE = regex(
    r"\buns\b|\b(?:[Dd]u|[Dd]ich|[Dd]ir|[Dd]ein\w*|[Ee]uch|[Ee]uer\w*|[Ii]hr (?:habt|seid|wart|müsst|könnt|wollt)|man)\b|[\"“”„«»?]|\bdass ich\b|"
    r"\b[Ii]hr (?:ist|sind|war|waren|wurden?|wird|geht|ging|tut|tat|hat|hätte|fehlte?|blieb|passierte?|geschah)\b|"
    r"\b[Ss]ie (?:ist|war|hat|hatte|wird|wurde|kann|konnte|muss|musste|geht|ging|liegt|lag|kommt|kam)\b|"
    r"\b(?:ob|als|wenn|bevor|nachdem|obwohl|damit|wie|weil) (?:ich|Sie(?!\x00))\b"
)
"""What has another meaning than the letters tell: "Ihr ist nichts passiert" and "Sie war krank" speak of somebody else."""
_SIE_DOES = regex(
    r"\bSie(?= (?:haben|hatten|wollten|sollten|sind|werden|können|konnten|schicken|schickten|buchen|buchten|behalten|liefern)\b)|"
    r"\b(?P<verb>(?:haben|hatten|wollten|sollten|werden|können|konnten) )Sie\b"
)
_OURS = {
    "Ihr": "unser", "Ihre": "unsere", "Ihren": "unseren", "Ihrem": "unserem", "Ihrer": "unserer", "Ihres": "unseres",
    "Ihnen": "uns",
}  # fmt: skip
_THEIRS = {
    "mein": "Ihr", "meine": "Ihre", "meinen": "Ihren", "meinem": "Ihrem", "meiner": "Ihrer", "meines": "Ihres",
    "unser": "Ihr", "unsere": "Ihre", "unseren": "Ihren", "unserem": "Ihrem", "unserer": "Ihrer", "unseres": "Ihres",
    "mir": "Ihnen", "mich": "Sie", "wir": "Sie", "ich": "Sie",
}  # fmt: skip
_WORD = regex(rf"\b(?:{'|'.join((*_OURS, *_THEIRS, *(w.capitalize() for w in _THEIRS)))})\b")
_WE = regex(r"\b(?:ich|wir)\b", re.IGNORECASE)
_FINITE = regex(
    r"\b(?:ist|sind|war|waren|hat|haben|habe|hatte|hatten|wird|wurde|wurden|kam|kamen|kommt|fehlt|fehlen|funktioniert|ging|geht|"
    r"läuft|blieb|bleibt|steht|stand|sollte|sollten|musste|mussten|kann|konnte|will|wollte|bin|warte|sitze|meldet|antwortet|antworten|erreicht|ruft|tropft|leckt|"
    rf"brennt|riecht|zeigt|startet|{'|'.join(_ICH)})\b",
    re.IGNORECASE,
)


_BECAUSE_I = regex(
    r"\b(weil|obwohl|als|nachdem|wenn|dass) ich ([^,;]*?)\b(habe|bin|hatte|war|wollte|musste|konnte|kann|will|muss|soll)(?=\s*(?:$|,))",
    re.IGNORECASE,
)
"""A clause of its own with the verb of "ich" at its end."""


def turn(words: str) -> str | None:
    """The main clause with its first letter as a sentence has it."""
    theirs = _WE.search(words) is not None
    words = _BECAUSE_I.sub(lambda one: f"{one[1]} Sie\x00 {one[2]}{_ICH[one[3].lower()]}", words)
    if _UNSAFE.search(words) or not _FINITE.search(words) or _OTHER_ICH.search(_ICH_VERB.sub("", words)):
        return None
    text = _ICH_VERB.sub(_agreeing, words)
    if re.search(r"\bSie\b(?!\x00)", words):
        # Where they are the subject, "Sie" is us as the object; else it must stand beside its verb.
        text = (
            re.sub(r"\bSie\b(?!\x00)", "\x01", text)
            if theirs
            else _SIE_DOES.sub(lambda one: f"{one['verb'] or ''}\x02", text)
        )
        if re.search(r"\bSie\b(?!\x00)", text):
            return None
    text = text.replace("\x00", "")
    turned = _WORD.sub(_other_side, text).replace("\x01", "uns").replace("\x02", "wir")
    return turned[0].upper() + turned[1:]


def _agreeing(found: re.Match[str]) -> str:
    verb = _ICH[(found["after"] or found["before"]).lower()]
    return f"Sie\x00 {verb}" if found["after"] else f"{verb} Sie\x00"


def _other_side(found: re.Match[str]) -> str:
    word = found[0]
    return _OURS.get(word) or _THEIRS[word.lower()]


_SEPARABLE = frozenset(
    ["ab", "an", "auf", "aus", "bei", "ein", "her", "hin", "los", "mit", "nach", "vor", "weg", "weiter", "zu", "zurück"]
)
_OPENS = regex(
    r"^(?:(?P<we>wir|ich)|(?P<thing>(?:Ihre?|[Dd]er|[Dd]ie|[Dd]as|[Uu]nsere?|[Ee]in(?:e|en)?) [A-ZÄÖÜ][\w-]+)) (?P<verb>\w+) (?P<rest>.+)$",
    re.IGNORECASE,
)


def subordinate(words: str) -> str | None:
    """Our own promise to follow "zugesagt,": "Wir schicken Ihnen die Schrauben bis zum 12. November zu" becomes "dass wir
    Ihnen die Schrauben bis zum 12. November zuschicken"; None where it is more than one plain clause."""
    found = _OPENS.match(words.strip(" .!"))
    if found is None or re.search(r"[,;:]|\b(?:und|oder|aber|ich|wir|sie alle)\b", found["rest"], re.IGNORECASE):
        return None
    subject = found["we"].lower() if found["we"] else found["thing"]
    if found["thing"] and not subject.startswith("Ihr"):
        subject = subject[0].lower() + subject[1:]
    *inner, last = found["rest"].split()
    if last.lower() in _SEPARABLE:
        return f"dass {subject} {' '.join(inner)} {last.lower()}{found['verb'].lower()}"
    return f"dass {subject} {found['rest']} {found['verb'].lower()}"
