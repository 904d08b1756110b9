"""Promises in German: "Wir melden uns bis Freitag", "Ich werde Ihnen … schicken", "Der Techniker kommt am Montag"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.mentions.dates import DateMention
from drafter.domain.regex import regex
from drafter.drafting.reading.ledger.promise_found import Found, clause_start, due_dates, without_dates
from drafter.drafting.reading.ledger.thread import Said

_VERBS = {
    "melde": "melden", "sende": "senden", "schicke": "schicken", "verschicke": "verschicken", "versende": "versenden", "erstatte": "erstatten", "überweise": "überweisen",
    "rufe": "anrufen", "kümmere": "kümmern", "prüfe": "prüfen", "kläre": "klären", "liefere": "liefern", "tausche": "austauschen", "ersetze": "ersetzen", "bearbeite": "bearbeiten",
    "informiere": "informieren", "gebe": "geben", "veranlasse": "veranlassen", "leite": "weiterleiten", "schreibe": "schreiben", "hole": "abholen", "repariere": "reparieren",
    "garantiere": "garantieren", "teile": "mitteilen", "buche": "buchen", "stelle": "zustellen", "bringe": "bringen", "beauftrage": "beauftragen", "storniere": "stornieren", "kontaktiere": "kontaktieren",
    "lösche": "löschen", "erlasse": "erlassen", "bestätige": "bestätigen", "korrigiere": "korrigieren", "sperre": "sperren", "aktiviere": "aktivieren", "bestelle": "bestellen", "reserviere": "reservieren",
    "halte": "halten", "behebe": "beheben", "richte": "einrichten", "mache": "machen", "frage": "nachfragen", "setze": "setzen", "nehme": "nehmen", "komme": "kommen", "erledige": "erledigen", "verlängere": "verlängern",
}  # fmt: skip
_DATED = {
    "antworte": "antworten", "berichte": "berichten", "sage": "sagen", "nenne": "nennen", "untersuche": "untersuchen", "überprüfe": "überprüfen", "besuche": "besuchen", "beantworte": "beantworten",
    "zahle": "zahlen", "ändere": "ändern", "spreche": "sprechen", "rede": "sprechen", "lasse": "lassen", "fahre": "fahren", "montiere": "montieren", "baue": "einbauen", "hinterlege": "hinterlegen",
}  # fmt: skip
"""Said in the present, these bind only with a day: "ich antworte gern", "wir sprechen Deutsch"."""
_THIRD = {
    "kommt": "kommen", "ruft": "anrufen", "meldet": "melden", "besucht": "besuchen", "liefert": "liefern", "repariert": "reparieren", "kontaktiert": "kontaktieren", "trifft": "eintreffen",
    "schickt": "schicken", "sendet": "senden", "holt": "abholen", "prüft": "prüfen",
}  # fmt: skip
_COMES = "|".join(verb for verb in _THIRD if verb != "trifft")
_PARTICIPLES = {
    "geliefert": "liefern", "verschickt": "verschicken", "versendet": "versenden", "versandt": "versenden", "erstattet": "erstatten", "zugestellt": "zustellen", "repariert": "reparieren",
    "überwiesen": "überweisen", "gutgeschrieben": "gutschreiben", "ersetzt": "ersetzen", "bearbeitet": "bearbeiten", "behoben": "beheben", "storniert": "stornieren", "ausgezahlt": "auszahlen",
    "geleert": "leeren", "gereinigt": "reinigen", "eingebaut": "einbauen", "geprüft": "prüfen", "aktiviert": "aktivieren", "freigeschaltet": "freischalten", "installiert": "installieren",
    "gelöscht": "löschen", "entsperrt": "entsperren", "montiert": "montieren", "umgebucht": "umbuchen", "umgetauscht": "umtauschen", "erneuert": "erneuern", "korrigiert": "korrigieren",
    "eingerichtet": "einrichten", "zurückerstattet": "zurückerstatten", "ausgeliefert": "ausliefern", "angeschlossen": "anschließen", "zugeschickt": "zuschicken", "zugesandt": "zusenden",
    "kontaktiert": "kontaktieren", "angerufen": "anrufen", "informiert": "informieren", "zurückgerufen": "zurückrufen", "berechnet": "berechnen", "abgeholt": "abholen", "ausgetauscht": "austauschen",
}  # fmt: skip
_MINE = _VERBS | _DATED
_I = "|".join(f"{stem}n?" for stem in _MINE)
_NEXT_ACT = r"(?:mich|uns|ihnen|sie|es|das|die|den|der|dies\w*|ihre?[nmrs]?|bis|am|heute|morgen|spätestens|noch|dann|einen?|eine)\b"
"""What follows the verb of a second act: "ich prüfe das und melde mich"."""
OF_SUM = r"(?:\s+(?:von|über|in\s+höhe\s+von)\s+(?:[€$£]\s?)?\d[\d.,]*(?:\s*(?:€|\$|£|euro\b|eur\b|chf\b|franken\b))?)?(?:\s+(?:für|zu|aus)\s+(?:ihre[mnrs]?|die|den|das|der)\s+[\w-]+)?"
"""What may stand between a thing and its verb: "die Gutschrift über 40,50 € für Ihre Bestellung"."""
_SHOW = Waiting(
    rf"(?P<mine>\b(?:(?P<verb>{_I})\s+(?:ich|wir)|(?:ich|wir)\s+(?P<verb2>{_I})|(?<=\bund )(?P<verb3>{_I})(?=\s+{_NEXT_ACT}))(?!\w))"
    r"|(?P<will>\b(?:(?:ich|wir)\s+(?:werden?)|werden?\s+(?:ich|wir))(?!\w))"
    r"|(?P<you>\bsie\s+(?:(?:erhalten|bekommen)|(?P<hear>hören))(?!\w)|\b(?:erhalten|bekommen)\s+sie(?!\w)|\b(?P<hear2>hören)\s+sie(?!\w))"
    rf"|(?P<third>(?P<subject>(?:^|(?<=[.,:] ))(?:der|die|das|ein|eine|ihr|ihre|unser|unsere|mein|meine|frau|herr)\s+(?:\w+\s+)?\w+{OF_SUM})\s+(?P<does>{'|'.join(_THIRD)}|wird|werden|ist|geht)(?!\w))"
    rf"|(?P<late>(?P<does2>{'|'.join(_THIRD)}|wird|werden|geht)\s+(?P<you2>(?:sie|ihnen)\s+)?(?P<subject2>(?:der|die|das|ein|eine|ihr|ihre|unser|unsere|mein|meine|jemand)\b(?:\s+(?!am\b|an\b|zurück\b|noch\b|gleich\b|heute\b|morgen\b|bis\b|um\b|im\b|in\b|sie\b|zu\b)\w+){{0,2}}))"
    # somebody who was named before: "dann kommt er am Freitag"
    rf"|(?P<person>(?:^|(?<=[.,:;!] )|\b(?:dann|und|also)\s+)(?P<who>er|sie|jemand)\s+(?P<does3>{_COMES})(?!\w)|\b(?P<does4>{_COMES})\s+(?P<who2>er|sie|jemand)(?!\w))"
)
_STOP = regex(
    rf"\s+und\s+(?=(?:{_I})\s+{_NEXT_ACT})"
    r"|[;!?\n]|\.(?=\s|$)(?<!\d\.)|,\s*(?:aber|sobald|wenn|falls|damit|weil|und|da)\b|\s+und\s+(?=(?:wir|ich|sie|(?:soll|dürf|könn)ten?)\b)|,\s*(?=(?:er|sie|es)\s+(?:sollten?|dürften?|könnten?|kommt|ist|wird|trifft)\b)|\s+(?:aber|damit)\s"
)
_OURS = regex(r"\b(?:ich|wir)\b")
_EFFORT = regex(r"\b(?:kümmern|prüfen|klären|nachfragen)$")
"""Without a day of its own it says how the dated act after it comes about: "ich prüfe das und melde mich morgen"."""
_HEDGE = regex(
    r"\b(?:voraussichtlich|normalerweise|in\s+der\s+regel|üblicherweise|meist|etwa|circa|ca\.|ungefähr|wahrscheinlich|vermutlich|hoffentlich|hoffen|versuchen|bemühen|sollte|sollten|könnte|dürfte|möglicherweise|können|kann)\b"
)
_IF = regex(
    r"\b(?:wenn|falls|sobald|sofern|nachdem)\s+(?:sie|wir|uns|ihre?)\b|\bnach\s+(?:erhalt|eingang)\s+(?:ihre[rs]?|de[rs]|von)\s+(?!bestellung|anfrage)"
)
_EVENT = regex(r"\b(?:wenn|falls|sofern)\b")
_VAGUE = regex(
    r"^(?:uns\s+)?(?:freuen|bitten|danken|hoffen|benötigen|brauchen|verstehen|helfen|ihnen\s+(?:gerne\s+)?helfen)\b|\bgerne\s+weiter$"
)
_WEAK_NOUNS = {"Kollege": "Kollegen", "Herr": "Herrn", "Kunde": "Kunden", "Experte": "Experten"}


def find(said: Said) -> Iterator[Found]:
    """The promises of one German message. Without a date, only what the company itself says that it will do."""
    for sentence, low in zip(said.sentences, said.lowered, strict=True):
        if low.endswith("?"):
            continue
        taken, effort = 0, None
        for hit in _SHOW.finditer(low):
            if hit.start() < taken or (hit["verb3"] and not _OURS.search(low, 0, hit.start())):
                continue
            stop = _STOP.search(low, hit.end())
            end = stop.start() if stop else len(low.rstrip(" .!"))
            clause = clause_start(low, hit.start())
            if _HEDGE.search(low, clause, end):
                continue
            if found := _read(said, sentence.start, low, hit, end):
                taken = end
                if effort and hit["verb3"] and found.due:
                    found, effort = replace(found, start=effort.start), None
                if effort:
                    yield effort
                effort = found if not found.due and _EFFORT.search(found.does) else None
                if effort is None:
                    yield found
        if effort:
            yield effort


_OBJECT = regex(
    r"(?:^|[,;:]\s*)(?P<what>(?:die|den|das|ihre?n?|einen?|eine|unsere?n?|diese[ns]?|alle)\s+(?:[\w-]+\s+){0,3}?[\w-]+)\s+$"
)
"""What is done, said before the verb: "die neuen Türen schicken wir Ihnen"."""


def _read(said: Said, offset: int, low: str, hit: re.Match[str], end: int) -> Found | None:
    begin = max((edge.end() for edge in re.finditer(r"[,:](?!\d)\s*|;\s*|\bund\s+", low[: hit.start()])), default=0)
    ahead = due_dates(said, offset, offset + hit.start())
    if ahead and not low[ahead[-1].end - offset : hit.start()].strip(" ,"):  # "bis Freitag, 20. November bekommen Sie"
        begin = min(begin, ahead[-1].start - offset)
    begin = begin if due_dates(said, offset + begin, offset + hit.start()) else hit.start()
    dates = due_dates(said, offset + begin, offset + end)
    rest = without_dates(
        said, offset + hit.end(), offset + end, [one for one in dates if one.start >= offset + hit.end()]
    )
    does = _does(said, offset, hit, rest, dates)
    if not does or _VAGUE.search(does):
        return None
    if hit["verb"] and begin == hit.start() and (first := _OBJECT.search(low, 0, hit.start())):
        begin = first.start("what")
        what = said.text[offset + begin : offset + first.end("what")]
        head, _, tail = does.partition(" ") if does.startswith("Ihnen ") else ("", "", does)
        does = f"{head} {what if what.startswith('Ihr') else what[:1].lower() + what[1:]} {tail}".strip()
    asks = bool(_IF.search(low))
    return Found(
        said, offset + begin, offset + end, does, dates[0].latest if dates else None,
        holds=bool(re.search(r"\bnicht\s+berechn|garantier\w*\s+.*preis|preis\b.*\b(?:halten|garantier)", does)),
        asks=asks, event=not asks and bool(_EVENT.search(low)),
    )  # fmt: skip


def _does(said: Said, offset: int, hit: re.Match[str], rest: str, dates: list[DateMention]) -> str | None:
    if hit["mine"]:
        word = hit["verb"] or hit["verb2"] or hit["verb3"]
        stem = word if word in _MINE else word[:-1]
        if stem in _DATED and not dates:
            return None
        verb = _MINE[stem]
        rest = re.sub(r"^(?:mich|uns)\b", "sich" if verb in ("melden", "kümmern") else "uns", rest)
        rest = re.sub(r"\s*\b(?:an|zu|zurück|weiter|ab|aus|mit)$", lambda part: _prefix(part[0].strip()), rest)
        lead = re.search(r"\x00(\w+)$", rest)
        if lead:
            rest, verb = (
                rest[: lead.start()],
                lead[1]
                + (
                    verb
                    if not verb.startswith(("an", "weiter", "ab", "aus", "mit", "zu"))
                    else verb.removeprefix(lead[1]).removeprefix("an" if verb == "anrufen" else "")
                ),
            )
        return f"{rest.strip()} {verb}".strip()
    if hit["will"]:
        return re.sub(r"^(?:mich|uns)\b", "sich", rest) or None
    if not dates:
        return None
    if hit["you"]:
        if hit["hear"] or hit["hear2"]:
            return "sich bei Ihnen melden"
        return f"Ihnen {rest} zukommen lassen" if rest else None
    if hit["person"]:
        return f"jemanden {_tail(rest)} {_THIRD[hit['does3'] or hit['does4']]} lassen".replace("  ", " ")
    return _of_subject(said, offset, hit, rest)


def _prefix(word: str) -> str:
    return f"\x00{word}"


def _of_subject(said: Said, offset: int, hit: re.Match[str], rest: str) -> str | None:
    group = "subject" if hit["subject"] else "subject2"
    subject = said.text[offset + hit.start(group) : offset + hit.end(group)]
    who, verb = accusative(subject), hit["does"] or hit["does2"]
    words = rest.split()
    if verb in ("wird", "werden", "ist"):
        if words and words[-1].lower() in _PARTICIPLES:
            return " ".join([who, *words[:-1], _PARTICIPLES[words[-1].lower()]])
        return f"{who} {rest} lassen" if words and verb != "ist" and words[-1].endswith("en") else None
    if verb == "geht":
        return f"{who} verschicken" if re.search(r"\b(?:raus|auf\s+den\s+weg|in\s+den\s+versand)\b", rest) else None
    infinitive = _THIRD[verb]
    tail = " ".join(filter(None, (_YOU.get((hit["you2"] or "").strip()), _tail(rest))))
    thing = re.search(
        r"\b(?:bestellung|paket|lieferung|ware|ersatz\w*|gerät|router|erstattung|geld|sendung|\w*rechnung|gutschrift|unterlagen|brief|schreiben|\w+teile?)\b",
        subject.lower(),
    )
    if thing and infinitive in ("kommen", "eintreffen"):
        return f"{who} liefern"
    return " ".join(filter(None, (who, tail, infinitive, "lassen")))


_YOU = {"sie": "Sie", "ihnen": "Ihnen"}


def _tail(rest: str) -> str:
    """What follows the verb, without a prefix that belongs to it."""
    return re.sub(r"\s*\b(?:an|ein|vorbei|ab|zurück|aus)$", "", rest).strip()


def accusative(subject: str) -> str:
    """ "Der Techniker" → "den Techniker"; only masculine forms change."""
    article, _, rest = subject.partition(" ")
    masculine = article.lower() == "der" or re.search(
        r"(?:techniker|kollege|monteur|mitarbeiter|fahrer|kurier|router|ersatz|betrag|\w(?:iker|ner|ler|werker|meister)|experte|installateur|brief|termin)$",
        rest.lower(),
    )
    low = article.lower()
    low = (
        {"herr": "Herrn", "der": "den", "ein": "einen", "ihr": "Ihren", "unser": "unseren", "mein": "meinen"}.get(
            low, low
        )
        if masculine
        else {"ihr": "Ihr", "ihre": "Ihre", "frau": "Frau", "herr": "Herrn"}.get(low, low)
    )
    rest = " ".join(_WEAK_NOUNS.get(word, word) for word in rest.split())
    return f"{low} {rest}".strip()
