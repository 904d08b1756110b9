"""Acts told as what went wrong, not as help: "we sent you the wrong one", "your card was blocked at the till".

A company owns up to such acts in the same tense in which it claims to have helped. What tells them apart is the act
(nobody is harmed by being called back; one may well be blocked, billed or sent the wrong thing), and whether it is
told as fresh ("already", "this morning") or as giving something ("a replacement", "an investigation").
"""

from __future__ import annotations

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.regex import regex

_HARMS = regex(
    r"\b(?:(?:re)?sent|shipped|di?e?spatched|posted|mailed|delivered|blocked|froze|stopped|cancell?ed|terminated|closed|raised|"
    r"(?:re)?booked|scheduled|reserved|put|passed|transferred|handed|moved|marked|tagged|(?:re)?opened|applied|extended|started|begun|filed|"
    r"removed|changed|amended|updated|added|(?:re)?issued|attached|recorded|logged|reported|confirmed|requested|reset|left|"
    r"told|asked|called|assigned|reassigned|processed|replaced|swapped|exchanged|reached|set|ordered|emailed|messaged|texted|spoken|"
    r"released|upgraded|(?:re|de)?activated|submitted|registered|completed|generated|adjusted|queued|run|took|taken|located|packed|collected|picked|"
    r"verschickt|versendet|versandt|abgeschickt|geschickt|gesendet|gesperrt|storniert|gekündigt|geändert|weitergeleitet|weitergegeben|"
    r"übergeben|gebucht|bestellt|gemeldet|eingereicht|abgeschlossen|markiert|ersetzt|ausgetauscht|vermerkt|angelegt|eröffnet|"
    r"enviad[oa]s?|mandad[oa]s?|cancelad[oa]s?|anulad[oa]s?|trasladad[oa]s?|transferid[oa]s?|pasad[oa]s?|derivad[oa]s?|pedid[oa]s?|marcad[oa]s?|abiert[oa]s?|puest[oa]s?|llamad[oa]s?|cerrad[oa]s?|"
    r"envoyée?s?|expédiée?s?|émise?s?|facturée?s?|annulée?s?|transférée?s?|transmise?s?|demandée?s?|notée?s?|signalée?s?|ouverte?s?|enregistrée?s?|réservée?s?|appliquée?s?|activée?s?|fermée?s?|commandée?s?)\b"
)
"""Acts by which a customer may be wronged, among those that may help."""
_FRESH = Waiting(
    r"\b(?:already|just|today|tonight|this (?:morning|afternoon|evening|minute|week)|(?:an?|one|two|few|\d+) (?:minutes?|hours?|moments?) ago|in the meantime|meanwhile|"
    r"since then|straight away|right away|immediately|at once|personally|myself|as we speak|for you|to me|on your behalf|urgent\w*|"
    r"bereits|schon|soeben|gerade eben|eben|heute|inzwischen|mittlerweile|umgehend|sofort|persönlich|für sie|eigens|"
    r"ya|hoy|esta (?:mañana|tarde)|de inmediato|inmediatamente|personalmente|acabo|para usted|entretanto|"
    r"déjà|aujourd'hui|ce (?:matin|soir|midi)|cet après-midi|immédiatement|personnellement|à l'instant|pour vous|entre-temps)\b"
)
_GIVES = Waiting(
    r"\b(?:refund\w*|reimburse\w*|replacements?|credit|vouchers?|compensation|(?:an?|the|your) (?:(?:brand-?)?new|second|fresh|corrected|right) \w+|investigation|in?quiry|enquiry|request|"
    r"courier|note|stop|pre-?paid label|(?:to|with) (?:the|our) (?:manufacturer|maker|supplier|police|insurers?|regulator|management|board)|(?:our|the|my) (?:[\w'-]+ ){0,3}(?:teams?|managers?|supervisors?|department|specialists|experts|engineers|warehouse|colleagues?)|"
    r"erstattung\w*|zahlung|überweisung|rückzahlung|ersatz\w*|gutschrift|gutschein|neue[sn]? \w+|untersuchung|an (?:das|die|den|unser\w*|meine?\w*) (?:\w+ )?(?:lager|team|leitung|\w*abteilung|\w*leit\w+|kolleg\w+|vorgesetzt\w+|fach\w+)|"
    r"reembolso|pago|devolución|reclamación|incidencia|expediente|reemplazo|otr[oa] \w+|nuev[oa] \w+|investigación|al (?:equipo|departamento|responsable)|a (?:la|nuestr[oa]) (?:responsable|equipo|departamento)|"
    r"remboursement|paiement|virement|réclamation|remplacement|nouve(?:au|lle) \w+|enquête|(?:au|à (?:notre|la|l')) ?(?:service|équipe|responsable|direction))\b"
)
_ADMITS = Waiting(
    r"\b(?:wrong\w*|late|twice|double|two times|three times|never|failed|fail|instead|mistake\w*|error|damaged|broken|cracked|leak\w*|smashed|dirty|used|incomplete|quiet|ignor\w*|silen\w*|incorrect\w*|too|only|"
    r"without|short|missing|half[- ](?:finished|done|fixed|right|true|way|the (?:job|story|truth|work))|faulty|defective|not|n't|again and again|delay\w*|missed|let (?:you )?down|contradict\w*|should|where|although|though|nobody|no one|still|badly|as (?:if|though)|"
    r"nicht|nie|falsch\w*|versehentlich|irrtümlich|obwohl|trotzdem|erst|nunca|tarde|por error|equivocad\w*|pas|jamais|trop tard|à tort)\b"
)
_TIMES = (
    r"\b(?:wrong\w*|twice|(?:two|three|four|five|six|several|many|\d+) times|from \w+ to (?:desk|department|agent|person|desk|another)|by mistake|in error|mistakenly|incorrect\w*|instead|"
    r"falsch\w*|unvollständig|versehentlich|irrtümlich|doppelt|zweimal|dreimal|mehrmals|ohne|obwohl|statt|zu spät|von einer|"
    r"equivocad\w*|por error|dos veces|tres veces|sin|aunque|de un \w+ a otr\w|tarde|"
    r"à tort|mauvais\w*|par erreur|deux fois|trois fois|sans|alors que|d'un \w+ à l'autre|autre famille|en retard)\b"
)
_TIMES_RE = regex(_TIMES)
_BY_US = regex(r"\b(?:by (?:us|our)|von uns|por nosotros|por nuestra parte|par nous|par nos)\b")
"""A passive with us as its doer owns up: "three lessons have been called off by us"."""
_ONCE = regex(r"\b(?:once|einmal|una vez|une fois)\b")


_AIM = regex(
    r"\bso (?:that|you (?:won't|will|needn't|don't|can|never)|nobody|no one)\b|\bto (?:prevent|stop|make sure|avoid|ensure)\b|\bdamit\b|\bum\b|\bpara que\b|\b(?:pour|afin) qu[e']"
)
_THAT = regex(r"\b(?:that|which|who|whom)\b")


def admits(sentence: str) -> bool:
    """Whether a lower-case sentence holds words of owning up: "late", "never", "the wrong", "and nobody"."""
    return _ADMITS.search(_AIM.split(sentence)[0]) is not None


def told_as_wrong(words: str, tense: str, clause: str, sentence: str, *, fresh: bool = False) -> bool:
    """Whether an act of ours (its `words`, its `clause`, all in lower case) is told as what went wrong for the customer.

    A finished act ("we have sent", "has been replaced") must say what was wrong with it; one told as past
    ("we sent", "your card was blocked") may be told plainly, unless it is told as fresh (`fresh` where the word for it
    stands before the act) or as giving something.
    """
    last = words.rsplit(" ", 2)
    if not _HARMS.search(" ".join(last[-2:])) and not _HARMS.search(words):
        return False
    plainly_wrong = _TIMES_RE.search(_AIM.split(sentence)[0]) is not None or _ONCE.search(sentence) is not None
    if words.startswith(("i ", "i'", "ich ", "he ", "j'ai")):
        end = sentence.find(words) + len(words)
        undone = _UNDONE.match(sentence, end) if _SAYS_DONE.search(words) and words in sentence else None
        return (plainly_wrong or undone is not None) and not _FRESH.search(words)
    if tense in ("passive", "passive_past") and _BY_US.search(sentence) and not _FRESH.search(words):
        return True
    if tense in ("done", "passive") and not _PLAIN_PERFECT.match(words):
        return plainly_wrong and not _FRESH.search(words)
    rest = clause[len(words) :] if clause.startswith(words) else clause
    told = rest if _ANOTHER.match(words) else f"{words} {rest}"
    return plainly_wrong or not (fresh or _FRESH.search(_THAT.split(f"{words} {rest}")[0]) or _GIVES.search(told))


_SAYS_DONE = regex(r"(?:confirmed|told(?: you)?|reported|recorded|logged|marked|closed|completed)(?: (?:to|for) you)?$")
_UNDONE = regex(
    r" (?:you |to you )?(?:something|things|what|a thing|work) (?:that |which )?(?:(?:i|we|nobody|no one|he|she|they) )?(?:(?:had|have|did|was|were|could)(?:n't| not| never)|never|hadn't)\b"
    r"| (?:it|this|that|them|both|the \w+|your \w+) (?:as )?(?:all )?(?:finished|done|complete|completed|closed|fixed|settled|solved|resolved|sorted|ready)\b[^.;!?]{0,16}\b(?:when|while|though|although|but|before)\b"
    r"| ?(?:it|this|that|as much|so)?,? ?(?:but|yet|and yet|when|although|though)\b"
)
"""What was told as done and was not: "I confirmed something I hadn't finished", "I confirmed it, but it was not so"."""
_ANOTHER = regex(r"(?:our|the|my|your|someone|a)\b")
"""Whoever did it is named by the words themselves: "our team put you on hold" gives nothing to a team."""
_PLAIN_PERFECT = regex(
    r"(?:wir haben|haben wir|wurden?|(?:unser|die|das|der)\w* \w+ hat|hat (?:unser|die|das|der)\w*|hemos|nous avons|a été|ont été|on a|ha sido|han sido)\b"
)
"""Where the perfect is how anything past is told."""
