"""When somebody only looks in: its day is not the day of the answer or the way out."""

from __future__ import annotations

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.regex import regex
from drafter.drafting.checking.manner.clauses import clause_at
from drafter.drafting.checking.manner.prose import Prose

LOOKS_IN = Waiting(
    r"\b(?:i(?:'ll| will|'m going to| am going to| shall)?|you(?:'ll| will)|(?:we|someone|somebody|one of us|a colleague)(?:'ll| will))\b[^;]{0,60}?\b(?<!\bby )(?<!\bvia )(?<!\bin an )(?:e-?mail|call|writ|text|message|ring|phone|confirm|check|ask|hear from|(?:be|get) in touch|follow up|get back to|come back to|make sure|let you know|update|post you|dm)|"
    r"^\s*(?:also )?(?:e-?mail|call|write|text|message|ring|phone|confirm|check|ask you|follow up|make sure|let you know|update you)\b|\bmy (?:\w+ )?(?:call|email|message|note|confirmation|update)\b|"
    r"\b(?:ich|werde)\b[^;]{0,60}\b(?:melde|schreib|ruf|bestätig|prüf|frag|informier|hake|vergewisser)|\b(?:melde|schreibe|rufe|bestätige|prüfe|frage|informiere|vergewissere) ich\b|"
    r"\b(?:escribiré|escribo|llamaré|llamo|confirmaré|confirmo|avisaré|aviso|comprobaré|compruebo|verificaré|informaré|preguntaré)\b|"
    r"\bj(?:e |')(?:vais )?(?:vous )?(?:écri|appel|confirm|inform|rappel|recontact|téléphon|vérifi|assur|préviens|préviendr|demand|reviens|reviendr)"
)
"""Somebody looks in: its day is not the day of the way out."""
VAGUE = regex(
    r"\b(?:in due course|shortly|soon|as soon as|in the (?:near future|coming days)|at the earliest opportunity|in kürze|demnächst|zeitnah|baldmöglichst|so bald wie|en breve|próximamente|lo antes posible|cuanto antes|prochainement|sous peu|dès que possible|bientôt)\b"
)
"""A time that is none."""
_OF_THE_ANSWER = regex(
    r"\b(?:answers?|decisions?|decid\w+|outcome|results?|repl(?:y|ies)|verdict|findings?|what (?:s?he|they|we|i)|whether|yes or no|"
    r"antwort\w*|entscheid\w*|ergebnis\w*|respuesta|decisión|resultado|réponse|décision|résultat)\b"
)


def is_look_in(text: Prose, place: int) -> bool:
    """Whether a day is told of a look-in that brings no answer, in a reply that has the answer come "in due course"."""
    line = text.line_at(place)
    if line is None or not VAGUE.search(text.lower):
        return False
    clause = clause_at(line, place)
    return LOOKS_IN.search(clause) is not None and _OF_THE_ANSWER.search(clause) is None
