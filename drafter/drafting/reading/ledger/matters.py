"""What an act or a complaint is about, so that "nobody called" meets the promise to call and not the one to refund."""

from __future__ import annotations

from drafter.domain.regex import regex

_WORDS = {
    "contact": r"call(?:s|ed|ing|back)?|phone[ds]?|phoning|ring|ringing|rang|emails?|emailed|contact\w*|get\s+back|got\s+back|be\s+in\s+touch|in\s+touch|(?:come|straight|right)\s+back|back\s+to\s+you|from\s+(?:me|us)|telephone[ds]?|rung|checking\s+in|check\s+in|revert|updates?|let\s+you\s+know"
    r"|hear(?:d)?|repl(?:y|ies|ied)|respon[ds]\w*|reach\s+out|follow(?:ing)?[\s-]?up|message[ds]?|answer\w*|word|write|melde[nt]?|meldung|anruf\w*|ruf\w*|angerufen|bescheid|antwort\w*"
    r"|gehört|rückruf|llam\w+|contact\w+|respuesta|respond\w+|noticias|rappel\w*|appel\w*|recontact\w*|répon\w*|réponse|nouvelles|tenir\s+au\s+courant",
    "visit": r"technician|tech|inspector|inspection|assessor|sampler|engineers?|visit\w*|appointments?|install\w*|fitter|surveyor|plumber|electrician|roofer|locksmith|carpenter|glazier|decorator|joiner|gardener|builder|mechanic|cleaner|nurse|carer|slot|techniker\w*|monteur\w*|klempner\w*|elektriker\w*|handwerker\w*|dachdecker\w*|installateur\w*|schreiner\w*|tischler\w*|gärtner\w*|termin|técnico|visita\w*|cita|instala\w+|fontaner\w+|electricista|cerrajero|carpintero"
    r"|technicien\w*|rendez-vous|visite\w*|interven\w+|plombier\w*|électricien\w*|chauffagiste|serrurier|menuisier|no[\s-]show",
    "deliver": r"ship\w*|deliver\w*|dispatch\w*|replacement|replace\w*|parcel|package|packet|courier|tracking|resen[dt]\w*|arriv\w+|order(?:ed)?|router|liefer\w*|geliefert|paket"
    r"|ersatz\w*|ersetz\w*|versand\w*|versch?ick\w*|bestellung|zugestellt|sendung|envío|enviar\w*|enviado|entreg\w+|paquete|pedido|reemplazo|reposición|colis|livr\w+|expédi\w+|remplac\w+|commande|envoy\w+",
    "refund": r"refund\w*|revers(?:e[ds]?|ing|al)(?=\s+(?:of\s+)?(?:\w+\s+){1,3}(?:charges?|payments?|debits?|fees?)\b)|credit(?:ed)?|reimburs\w*|money|compensation|payment|cashback|erstatt\w*|gutschrift|geld|rückerstatt\w*|reembols\w*|devolución|dinero|abono|rembours\w*|avoir|argent",
    "fix": r"fix\w*|repair\w*|resolv\w*|restor\w*|sort(?:ed)?|solv\w*|patch\w*|fitted|working|correct\w*|repar\w+|behoben|beheb\w*|reparier\w*|gelöst|arregl\w+|soluci\w+|répar\w+|résol\w+|corrig\w+",
    "collect": r"collect\w*|pick(?:ed)?[\s-]?up|abhol\w*|abgeholt|recog\w+|enlèvement|récupér\w+",
    "price": r"price\w*|charg\w*|fees?|rate|waive\w*|bill\w*|discount|tariff|preis|gebühr\w*|berechn\w*|precio|cobr\w+|tarifa|prix|tarif|factur\w+|frais",
    "cancel": r"cancel\w*|terminat\w*|kündig\w*|storn\w*|anul\w+|cancel\w+|résili\w+|annul\w+",
    "paper": r"letter|label|invoice|form|confirmation|copy|contract|report|codes?|voucher|link|receipt|etikett|rechnung|bestätigung|factura|etiqueta|facture|étiquette|bon",
    "check": r"look(?:ing)?\s+in(?:to)?|check\w*|investigat\w*|review\w*|escalat\w*|find\s+out|prüf\w*|klär\w*|revis\w+|investig\w+|vérifi\w+|enquêt\w+|examin\w+",
}  # fmt: skip
_ANY = regex(rf"(?<!\w)(?=\w)(?:{'|'.join(f'(?P<{name}>{words})' for name, words in _WORDS.items())})(?!\w)")
_COMES = regex(r"(?<!\w)(?:came|come(?!\s+(?:straight\s+|right\s+)?back\s+to)|comes|coming|turned?\s+up|show(?:ed|n)?(?:\s+up)?|gekommen|kam|kommt|kommen|erschienen|vino|venir|venu|viendra|vendrá|llegó|llegado|lleg\w+|passé|pass[ée]\w*)(?!\w)")  # fmt: skip
_SEND = regex(r"(?<!\w)(?:send(?:ing)?|sent|post(?:ed|ing)?|mail(?:ed)?|schick\w*|send\w*|zusend\w*|receive[d]?|erhalten|bekommen|recib\w+|reçu|recev\w+|get|got)(?!\w)")  # fmt: skip


def matters(low: str) -> frozenset[str]:
    """The matters that a lower-case text names; empty where it names none ("still nothing"). Somebody who came delivered
    nothing by that ("the engineer came yesterday"); what came without being named may be either."""
    found = {hit.lastgroup or "" for hit in _ANY.finditer(low)}
    if _COMES.search(low):
        things = found & {"deliver", "refund", "paper"}
        found |= {"deliver"} if things else {"visit"} if "visit" in found else {"deliver", "visit"}
    if not found and _SEND.search(low):
        found.add("deliver")
    return frozenset(found)


_CORE = ("refund", "price", "visit", "collect", "cancel", "paper", "fix")


def same_matter(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two texts may be about one thing: a shared matter, where "call" and "order" alone do not outweigh a
    refund or a visit that only one of them names."""
    shared = one & other
    if not shared:
        return False
    if shared & set(_CORE):
        return True
    mine, theirs = (one - other) & set(_CORE), (other - one) & set(_CORE)
    return not (mine and theirs)


_STEM = regex(r"[^\W\d_]{4,}")
_EMPTY = frozenset(
    [
        "with",
        "will",
        "your",
        "have",
        "this",
        "that",
        "from",
        "them",
        "they",
        "then",
        "today",
        "tomor",
        "monda",
        "tuesd",
        "wedne",
        "thurs",
        "frida",
        "satur",
        "sunda",
        "morni",
        "after",
        "eveni",
        "tonig",
        "week",
        "hours",
        "days",
        "month",
        "back",
        "make",
        "sure",
        "able",
        "before",
        "until",
        "again",
        "which",
        "would",
        "could",
        "should",
        "there",
        "here",
        "over",
        "been",
        "just",
        "soon",
        "minut",
        "call",
        "email",
        "phone",
        "contact",
        "send",
        "sent",
        "get",
        "give",
        "please",
        "thank",
    ]
)


def stems(low: str) -> frozenset[str]:
    """The first five letters of each longer word, without words that any promise holds."""
    return frozenset(word[:5] for word in _STEM.findall(low)) - _EMPTY
