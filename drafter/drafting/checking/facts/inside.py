"""Two leaks told by what they hold and not by their wording: a note that the facts keep for us alone, given away in a
sentence, and the figures by which a rule of ours stops people (how many, how much, how fast).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.regex import regex
from drafter.domain.score import Mark
from drafter.drafting.checking.gate import Gate
from drafter.drafting.checking.plan_texts import plan_texts
from drafter.drafting.checking.sheet import Sheet

_FOR_US = regex(
    r"(?:^|[_\W])(?:intern(?:al|e|a|o|es)?|internal(?:ly)?|confidential|vertraulich|confidencial|confidentiel(?:le)?|staff_notes?|agent_notes?|not_for_customers?|do_not_(?:tell|share)|hidden_note|"
    r"risk_(?:note|score|flag)|fraud_(?:note|score|flag))(?:$|[_\W])",
    re.IGNORECASE,
)
"""Keys of facts that say themselves whom they are for."""
_SAYS_SO = regex(
    r"^\W*(?:internal|intern|interno|interna|interne|confidential|vertraulich|confidencial|confidentiel)\b|\b(?:not for (?:the )?customers?|do not (?:share|tell|disclose|pass on)|nicht (?:für|an) (?:den |die )?kund\w+|no (?:para|compartir con) (?:el |la )?client\w|ne pas (?:communiquer|transmettre))\b",
    re.IGNORECASE,
)
"""A note of the system or a value that says itself whom it is for."""
_OF_ANOTHER = regex(
    r"^(?:other|another|wrong|second|otr[oa]|autre|ander\w*)_(?:guest|customer|client\w?|tenant|passenger|patient|order|booking|account|member|donor|party|family|holder|owner|buyer|resident|neighbou?r|recipient|kund\w+|bestellung|pedido|commande)$",
    re.IGNORECASE,
)
_A_PERSON = regex(r"\b[A-ZÄÖÜÉÀÈÁÍÓÚÑ][\w'’-]+ [A-ZÄÖÜÉÀÈÁÍÓÚÑ][\w'’-]+|\d{6,}")
"""A fact about somebody else, where it names a person or their number."""
_WORD = regex(r"[^\W_]{2,}")
_STEM = 5
_SMALL = frozenset(
    [
        "the",
        "and",
        "for",
        "with",
        "from",
        "that",
        "this",
        "has",
        "had",
        "have",
        "was",
        "were",
        "been",
        "not",
        "but",
        "are",
        "his",
        "her",
        "our",
        "your",
        "you",
        "who",
        "what",
        "when",
        "by",
        "of",
        "in",
        "on",
        "at",
        "to",
        "der",
        "die",
        "das",
        "und",
        "mit",
        "für",
        "von",
        "ist",
        "war",
        "nicht",
        "ein",
        "eine",
        "den",
        "dem",
        "des",
        "auf",
        "im",
        "bei",
        "los",
        "las",
        "una",
        "del",
        "por",
        "para",
        "con",
        "que",
        "sus",
        "fue",
        "está",
        "ese",
        "esa",
        "esto",
        "los",
        "des",
        "les",
        "une",
        "est",
        "aux",
        "par",
        "pour",
        "sur",
        "dans",
        "avec",
        "qui",
        "que",
        "pas",
    ]
)
_LEAST, _SHARE, _SURELY = 2, 0.34, 3
"""So many telling words of a note in one sentence give it away, if they are a third of it; three always do."""


def notes_told(sheet: Sheet) -> Iterator[Mark]:
    """Sentences that tell what a note for us alone holds, and what neither the customer nor the plan says."""
    notes = sheet.lasting("notes for us", lambda: _notes(sheet))
    if not notes:
        return
    for line in sheet.sentences:
        said = _stems(sheet.lower[line.start : line.end])
        if any(len(said & note) >= min(_SURELY, max(_LEAST, _SHARE * len(note))) for note in notes):
            yield sheet.mark(line.start, line.end)


def _is_kept(key: str, value: str) -> bool:
    if _FOR_US.search(key) or _SAYS_SO.search(value):
        return True
    return _OF_ANOTHER.search(key) is not None and _A_PERSON.search(value) is not None


def _notes(sheet: Sheet) -> list[frozenset[str]]:
    facts = sheet.case.facts
    kept = {key: str(value) for key, value in facts.items() if isinstance(value, str) and _is_kept(key, value)}
    spoken = [turn.text for turn in sheet.case.history if not (turn.sender == "system" and _SAYS_SO.search(turn.text))]
    ours = [turn.text for turn in sheet.case.history if turn.text not in spoken]
    if not kept and not ours:
        return []
    open_ones = [str(value) for key, value in facts.items() if key not in kept]
    told = [sheet.case.message.text, *spoken, *open_ones, *plan_texts(sheet)]
    known = _stems(" ".join(told).lower())
    notes = (_stems(value.lower()) - known for value in (*kept.values(), *ours))
    return [note for note in notes if len(note) >= _LEAST]


def _stems(low: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in _WORD.findall(low) if word not in _SMALL)


_NUMBER = r"(?:\d+|two|three|four|five|six|ten|fifteen|twenty|thirty|forty|sixty|zwei|drei|vier|fünf|zehn|zwanzig|dreißig|vierzig|sechzig|dos|tres|cuatro|cinco|diez|veinte|treinta|cuarenta|sesenta|deux|trois|quatre|cinq|dix|vingt|trente|quarante|soixante|several|mehrere|varios|varias|plusieurs)"
_THING = r"(?:payments?|transactions?|purchases?|transfers?|log-?ins?|orders?|returns?|claims?|refunds?|withdrawals?|addresses|devices?|countries|cities|streets|plates?|cards?|accounts?|zahlungen|käufe\w*|überweisungen|buchungen|anmeldungen|bestellungen|retouren|abhebungen|adressen|geräten?|ländern?|städten?|straßen|karten|pagos?|compras|transferencias|operaciones|pedidos|devoluciones|retiradas|direcciones|dispositivos|países|ciudades|calles|tarjetas|cuentas|paiements|achats|virements|opérations|commandes|retours|retraits|adresses|appareils|pays|villes|rues|cartes|comptes)"
_STOPS = (
    r"\b(?:flags|blocks|locks|freezes|stops|holds|trips|triggers|kicks in|sets off|catches|suspends|declines|declined|rejects)\b"
    r"|\b(?:scanners?|filters?|systems?|checks?|rules?|cameras?|machines?|software|detectors?|engines?|models?|controls?|algorithms?|monitors?|readers?) (?:\w+ )?(?:flag|block|lock|freeze|stop|hold|catch|suspend|decline|reject|pick up|pick out)\b|\b(?:is|are|gets?) (?:then |automatically |always )*(?:flagged|blocked|frozen|held|locked|stopped|declined|suspended)\b"
    r"|\b(?:sperrt|blockiert|markiert|stoppt|meldet|schlägt an|greift|sperren|blockieren|markieren|sperre|sperrung|wird gesperrt|gesperrt wird|werden gesperrt|gesperrt werden)\b|\b(?:bloquean?|marcan?|detienen?|retienen?|saltan?|señalan?|bloqueo)\b|\b(?:bloque(?:nt)?|signale(?:nt)?|retien(?:nen)?t|déclenche(?:nt)?|repère(?:nt)?|blocage|saute)\b"
)
_WHEN = regex(
    r"\bwhat (?:usually |normally |really |actually |generally )?(?:triggers|trips|sets off|causes|starts|prompts)\b|\b(?:when(?:ever)?|if|as soon as|once|any|every|each|after|dès|quand|lorsque|tout\w*|si|au-delà|wenn|sobald|ab|jede\w*|nach|cuando|en cuanto|a partir de|tras|cualquier|cada)\b"
)
_FAST = Waiting(
    rf"\b(?:within|inside|in|under|less than|innerhalb(?: von)?|binnen|en|menos de|dentro de|moins de|l'espace de|sous) (?:less than |under |weniger als |menos de |moins de |about |a period of )?(?:{_NUMBER}|an?|one|einer|eines|una?|une?)[ -](?:minutes?|minuten|minutos|hours?|stunden?|horas?|heures?|seconds|sekunden|days?|tagen?|días|jours)\b|\b(?:on|in) the same (?:day|hour)\b|\bam selben tag\b|\bel mismo día\b|\ble même jour\b"
)
_MANY = Waiting(
    rf"\b{_NUMBER} (?:\w+ ){{0,2}}?{_THING}\b|\b(?:over|above|more than|at least|exceed\w*|über|mehr als|más de|superior(?:es)? a|plus de|supérieurs? à|dépass\w+) (?:[€$£] ?)?\d"
)
_SYSTEM = regex(
    r"\b(?:our|the) (?:[\w-]+ )?(?:systems?|checks?|filters?|scanners?|software|algorithms?|detection|monitoring|screening|engine|model|rules?|controls?)\b|\b\w*(?:prüfsystem|sicherheitssystem|überwachung|prüfung|filter)\b|\b(?:nuestro|el) (?:sistema|filtro|control|programa)\b|\b(?:notre|le) (?:système|filtre|contrôle|logiciel|programme)\b"
)
"""What stops people on our side; what it looks for is ours to keep."""
_STOPS_RE = Waiting(_STOPS)
_OUR_ACT = regex(r"\b(?:i|we|i'll|we'll|i'm|ich|je|yo|you|sie|usted|vous)\b(?! (?:\w+ ){0,1}flag)|\bj'")
_EVADES = (
    r"\b(?:stay|stays|staying|keep|keeping|remain|remaining) (?:\w+ )?(?:below|under|beneath) (?:that|this|it|those|the (?:limit|threshold|mark|line))\b[^.!?\n]{0,40}\b(?:won't|will not|nothing|never|not|through|pass|fine|safe|clear)\b|\b(?:stay|keep|remain) (?:below|under) (?:that|this|it)(?: (?:and|to)\b|[.;])"
    r"|\b(?:bleiben|bleibt|liegen) sie (?:\w+ )?(?:darunter|unter)\b|\bwer (?:\w+ )?darunter bleibt\b|\bdarunter (?:passiert|geschieht|kommt)\b|\b(?:quédese|manténgase|permanezca|si se queda) (?:\w+ )?(?:por )?debajo\b|\bpor debajo(?: de eso)?,? (?:no|pasa)\b"
    r"|\ben (?:restant|demeurant) (?:au-dessous|en dessous|en deçà|sous)\b|\b(?:restez|rester|demeurez) (?:au-dessous|en dessous|en deçà|sous) (?:de )?(?:ce|cette|cela|ça|et)\b"
)
_EVADES_RE, GATE = Waiting(_EVADES), Gate(_STOPS, _EVADES)


def rules_told(sheet: Sheet) -> Iterator[Mark]:
    """Sentences that tell the figures by which a rule of ours stops people, or how to stay clear of it."""
    found = sheet.may_hold(GATE)
    if not found:
        return
    for line in sheet.sentences:
        low = sheet.lower[line.start : line.end]
        stop = _STOPS_RE.search(low)
        if stop and _FAST.search(low) and _WHEN.search(low) and _MANY.search(low):
            if not _OUR_ACT.search(low[: stop.start()][-24:]):
                yield sheet.mark(line.start, line.end)
        elif stop and _WHEN.search(low) and _MANY.search(low) and _SYSTEM.search(low[: stop.end()]):
            yield sheet.mark(line.start, line.end)
        elif (hit := _EVADES_RE.search(low)) and _any_rule(sheet):
            yield sheet.mark(line.start + hit.start(), line.start + hit.end())


def _any_rule(sheet: Sheet) -> bool:
    """Whether anything in the reply stops people: "stay below that" may be said of a weight as well."""
    return _STOPS_RE.search(sheet.lower) is not None
