"""What a sentence is about: the stems of its telling words, and the kinds of help that they name."""

from __future__ import annotations

import functools
from collections.abc import Iterable

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.regex import regex
from drafter.drafting.checking.manner.bags import bag
from drafter.drafting.checking.manner.prose import WORD, lowered

_STOP = bag(
    """the a an and or but if so as at by for from in into of on to with without about after before than then this
    that these those there here it its i me my we us our you your yours he she they them their who whom which
    what when where why how is are was were be been being am do does did done has have had having will would
    shall should can could may might must not no yes very just also too more most much many any some all each
    every other another only own same again still now today please thank thanks hello hi dear sorry apologise
    apologize get got getting make made take took give gave given go going goes went come came say said tell
    told know let want need like would i'm i'll i've i'd you're you've you'll we're we've we'll it's that's
    don't didn't isn't wasn't wouldn't can't won't up out off over under back down one two three first per
    regards kind best team customer service support order way thing things really der die das und oder aber ich
    wir sie ihr ihre ihren ihnen uns mich mir den dem des ein eine einen einer ist sind war wurde werden haben
    hat habe nicht auch noch nur für mit von zu auf in im an am bei nach aus dass wenn wie was es so sehr bitte
    danke el la los las un una y o de del que en por para con su sus se lo le les nos es son fue ha han hemos no
    más muy mi me al este esta esto como ya le la les un une des et ou de du que qui en pour par avec vous votre
    vos nous notre nos je est sont été avez avons pas ne plus ce cette sur dans au aux se"""
)
_CONCEPTS: dict[str, str] = {
    word: name
    for name, words in {
        "~refund": "refund refunds refunded refunding reimburse reimburses reimbursed reimbursement reimbursing repay repays repaid repayment money-back cashback erstattung erstatten erstattet rückerstattung zurückerstatten zurückzahlen zurückerstattet rückzahlung gutgeschrieben reembolso reembolsar reembolsamos reembolsaré reembolsado devolución devolver devolveremos devuelvo devolveré devuelto remboursement rembourser rembourse remboursons remboursé remboursée rembourserai",
        "~replace": "replace replaces replaced replacing replacement replacements exchange exchanges exchanged exchanging swap swaps swapped swapping substitute ersatz ersatzgerät ersatzlieferung ersetzen ersetzt austausch austauschen umtausch umtauschen tauschen reemplazo reemplazar reemplazamos sustitución sustituir repuesto cambio cambiar remplacement remplacer remplace échange échanger",
        "~repair": "repair repairs repaired repairing fix fixes fixed fixing mend mends mended mending technician technicians engineer engineers reparatur reparieren repariert techniker reparación reparar arreglar arreglo técnico réparation réparer technicien dépannage",
        "~credit": "credit credits credited crediting voucher vouchers goodwill gutschrift gutschein guthaben crédito vale cupón bono abono avoir crédit bon",
        "~discount": "discount discounts discounted reduction reduced reduce lower lowered rabatt nachlass preisnachlass descuento rebaja remise réduction rabais",
        "~waive": "waive waived waives waiving removed remove removing reverse reverses reversed reversing reversal drop scrap scrapped writeoff erase erased cancelled canceled erlassen storniert gestrichen erlass anular anulado anulamos retirar eliminado condonar annuler annulé annulation supprimé",
        "~cancel": "cancel cancels cancelled canceled cancelling canceling cancellation terminate terminated termination end ends ending ended kündigen kündigung gekündigt storno stornieren stornierung cancelar cancelación cancelado cancelo baja annulation annuler annulé résilier résiliation résilié",
        "~rebook": "rebook rebooks rebooked rebooking reroute reroutes rerouted rerouting umbuchen umbuchung umgebucht cambiar reubicar réacheminement reprogrammer",
        "~restore": "restore restores restored restoring reinstate reinstates reinstated reinstating reactivate reactivated reactivating unlock unlocked unlocking unblock unblocks unblocked reopen reopens reopened recover recovered reconnect reconnects reconnected wiederherstellen wiederhergestellt freischalten entsperren restablecer restaurar reactivar desbloquear rétablir restaurer réactiver débloquer rétabli",
        "~compensate": "compensate compensated compensation compensating indemnity entschädigung ausgleich compensación indemnización indemnisation dédommagement compensation",
        "~collect": "collect collects collected collecting collection pickup courier abholen abholung abgeholt recoger recogida récupérer enlèvement",
        "~deliver": "deliver delivers delivered delivering delivery redeliver redelivery ship shipped shipping ships dispatch dispatched dispatching send sending sent post posted liefern lieferung geliefert schicken versenden verschicken versand entregar entrega enviar envío enviamos enviaré livrer livraison livré envoyer envoi expédier expédition",
        "~extend": "extend extends extended extending extension verlängern verlängerung ampliar prórroga extensión prolonger prolongation",
        "~manager": "manager supervisor superior boss director head escalate escalated escalation teamleiter vorgesetzter vorgesetzten vorgesetzte leiter leiterin abteilungsleiter gerente encargado supervisora jefe jefa responsable directeur superviseur",
        "~callback": "call calls called calling ringing callback phone phoned ring rang telephone anrufen anruf rückruf angerufen llamar llamada llamaré appel appeler appellerai rappeler",
        "~invoice": "invoice invoices bill bills billing statement receipt rechnung rechnungen factura facturas facture factures",
        "~pay": "pay pays paid paying payment payments zahlung zahlen bezahlt pago pagar pagado paiement payer payé",
        "~explain": "explain explained explains explaining explanation why reason cause erklären erklärung grund explicar explicación motivo razón expliquer explication raison",
        "~parcel": "parcel parcels package packages shipment paket pakete sendung paquete colis",
        "~price": "price prices cost costs rate tariff fee fees charge charged charges preis kosten gebühr precio tarifa coste cargo prix tarif frais",
        "~confirm": "confirm confirmed confirmation confirming writing written bestätigen bestätigung schriftlich confirmar confirmación escrito confirmer confirmation écrit",
        "~cancelled": "",
        "~search": "search searches searched searching looking trace tracing traced suche suchen gesucht nachforschung búsqueda buscar buscando busca recherche recherches chercher cherchez cherchons",
        "~data": "data photos files documents account accounts konto cuenta compte daten datos données",
        "~return": "return returned returning returns returnlabel retoure zurücksenden retour retournieren devolver renvoyer retourner",
    }.items()
    for word in words.split()
}  # fmt: skip
_ENDINGS = {
    "en": ("ations", "ation", "ments", "ment", "ings", "ing", "ness", "ally", "edly", "ies", "ied", "ers", "ed", "er", "ly", "es", "s", "e"),
    "de": ("ungen", "ung", "en", "er", "es", "em", "e", "n", "s", "t"),
    "es": ("aciones", "ación", "amente", "ados", "adas", "ado", "ada", "aron", "aré", "ar", "er", "ir", "os", "as", "es", "o", "a", "e", "s"),
    "fr": ("ations", "ation", "ements", "ement", "ées", "és", "ée", "er", "ez", "ons", "es", "é", "e", "s"),
}  # fmt: skip


@functools.lru_cache(maxsize=8192)
def stem(word: str, language: str = "en") -> str:
    """The concept that a word names (`~refund`), else the word without its endings, at least three letters long."""
    word = word.removesuffix("'s")
    if language == "fr" and word[1:2] == "'":
        word = word[2:]  # "l'avoir"
    if word in _CONCEPTS:
        return _CONCEPTS[word]
    for ending in _ENDINGS.get(language, _ENDINGS["en"]):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


def stems(words: Iterable[str], language: str = "en") -> frozenset[str]:
    """The stems of the words that tell something; small words, numbers and names of no length are left out."""
    return frozenset(
        stem(word, language) for word in words if word not in _STOP and len(word) > 2 and not word[0].isdigit()
    )


_DAYS = bag(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz mai juni juli oktober dezember uhr
    lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
    lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril juin juillet août septembre octobre novembre décembre
    noon midnight morning afternoon evening tonight between until latest end mittags abends spätestens zwischen bis mediodía tarde hasta midi matin soir heures jusqu'au"""
)


def planned_stems(says: str, language: str) -> frozenset[str]:
    """The stems of what a plan says, the words of its day aside: who names the day alone has told nothing of the help."""
    return stems((word for word in WORD.findall(lowered(says)) if word not in _DAYS), language)


_MONEY_BACK = Waiting(
    r"(?:\b(?:money|cash|cost|payment|fare|deposit|amount|charge|fee|it|that|everything|what you paid|full price)|[$€£]\s?[\d.,]+\d|[\d.,]+ ?(?:€|eur|dollars|pounds))[^.!?]{0,25}\bback\b|"
    r"\bback (?:on|to|in|into|onto) (?:your|the) (?:\w+ )?(?:card|account|bank|paypal|wallet|payment)|\b(?:return|returning|giving back|give back|pay back|paying back|hand back|send back|sending back) (?:you )?(?:the |your |all |every )+(?:\w+ )?(?:money|payment|fare|deposit|amount|cent|penny|sum|costs?|bill|fees?|expenses|nights?|charges?)\b|[$€£]\s?[\d.,]+\d[^.!?]{0,30}\breturned|\breturn(?:s|ed|ing)? [^.!?]{1,40}? (?:to|onto) your (?:\w+ )?(?:card|account|bank|paypal|wallet)|"
    r"\bgeld (?:zurück|\w+ zurück)|\bzurück(?:zahlen|überweis\w+|erstatt\w+|buch\w+)|\b(?:devol\w+|reintegr\w+|abon\w+) |\brembours\w+"
)
_SUM = r"(?:price|amount|fare|sum|costs?|payment|charge|fee|bill|money|total|deposit)"
_WHOLE_BACK = Waiting(
    rf"\b(?:whole|full|entire|complete|total|all of (?:the|your)|all (?:the|your)) (?:\w+ )?{_SUM}(?: (?:of|for) (?:(?:the|your|this|that|both|all|its) )?(?:[\w'’-]+ ){{1,5}}?| )(?:\w+ ){{0,4}}?back\b|"
    r"\b(?:ganz|voll|gesamt|komplett|vollständig)\w* (?:\w*preis|\w*betrag|\w*summe|\w*kosten|\w*gebühr|geld)\b[^!?;\n]{0,60}\bzurück\b|"
    r"\b(?:precio|importe|suma|coste|dinero|tarifa) (?:completo|íntegr[oa]|total|enter[oa]|complet[oa])\b[^!?;\n]{0,60}\b(?:vuelve|volverá|de vuelta|devuelt\w+)\b|\b(?:recuper\w+|vuelve|volverá)\b[^.!?;]{0,20}\b(?:todo el|toda la|el|la) (?:precio|importe|suma|coste|dinero|tarifa)\b|"
    r"\b(?:totalité|intégralité|prix (?:entier|total|complet)|montant (?:entier|total|complet|intégral)|somme (?:entière|totale))\b[^!?;\n]{0,60}\b(?:revien\w*|rendue?s?|récupér\w*)\b|\b(?:récupér\w+|rendons|rends)\b[^.!?;]{0,30}\b(?:totalité|intégralité|prix (?:entier|total|complet)|montant (?:total|intégral)|somme totale)\b"
)
"""The whole of what was paid, on its way back: whole, full and entire say one thing."""
_NEW_ONE = regex(
    r"\b(?:brand[- ]new|new|fresh|second|another|working|identical|sound|undamaged|good) (?:\w+ ){0,2}?(?:one|unit|\w+)(?:'s| is|'ll| will| goes| leaves| ships| to you| by| on| for| out| today| tomorrow)|\bsend(?:ing)? (?:you |out )?(?:a |an )?(?:brand[- ]new|new|fresh|second|another)|\bneue[snr]? \w+|\b(?:uno|una|otro|otra) nuev[oa]|\bun nouve(?:au|l)|\bnouvelle"
)
_BACK_ON = Waiting(
    r"\b(?:power|supply|lights?|heating|heat|water|line|internet|connection|service|signal|broadband|account|access|gas|electricity) (?:will be|is|are|comes?|goes?|will come|should be) (?:back|on again|up again|working|running|restored|live)\b|\b(?:switch|turn|put)\w* (?:it |the \w+ )?back on\b|"
    r"\b(?:strom|leitung|heizung|wasser|internet|anschluss)\b[^.!?]{0,30}\b(?:wieder|zurück)\b|\b(?:la luz|el servicio|la línea|internet)\b[^.!?]{0,30}\b(?:vuelve|volverá|restablec\w*)\b|\b(?:le courant|la ligne|internet|le service)\b[^.!?]{0,30}\b(?:revien\w*|rétabli\w*)\b"
)
_OFF = regex(
    r"\b(?:\d+ ?%|percent|per cent|[$€£] ?\d[\d.,]*) (?:off|less|discount|rabatt|descuento|de remise)|\btak(?:e|ing|en) [^.!?]{0,20}\boff\b|\bknock\w* [^.!?]{0,20}\boff\b|[$€£]\s?[\d.,]+\d (?:comes|goes|is coming|is|will come) off"
)
_STRIKE = regex(
    r"\b(?:fee|charge|late fee|penalty|gebühr|cargo|frais)\b[^.!?]{0,40}\b(?:gone|off your|taken off|no longer|will not (?:be charged|have to pay|pay)|won't (?:be charged|have to pay|pay)|written off|struck|drop|entfällt)|\b(?:no|not|won't|n't) (?:be )?(?:charg|pay)\w* |\btak(?:e|ing) [^.!?]{0,30}(?:fee|charge) off|\bwrit(?:e|ing) off"
)


def _near(text: str, keys: tuple[str, ...]) -> bool:
    return any(map(text.__contains__, keys))


_MONEY_BACK_KEYS = ("back", "return", "give", "pay", "hand", "send", "zurück", "devol", "reintegr", "abon", "rembours")
_NEW_ONE_KEYS = (
    "new",
    "another",
    "second",
    "fresh",
    "working",
    "identical",
    "sound",
    "undamaged",
    "good",
    "neue",
    "nuev",
    "nouve",
)
_BACK_ON_KEYS = (
    "back",
    "again",
    "work",
    "runn",
    "restor",
    "live",
    "wieder",
    "zurück",
    "vuelv",
    "volver",
    "restab",
    "revien",
    "rétab",
)
_OFF_KEYS = ("off", "less", "discount", "rabatt", "descuento", "remise")
_STRIKE_KEYS = ("fee", "charg", "pay", "off", "penalty", "gebühr", "cargo", "frais")


def concepts(text: str, language: str = "en", words: Iterable[str] | None = None) -> frozenset[str]:
    """The kinds of help that a lower-case text names, told in one word ("replacement") or several ("money back")."""
    return _concepts(text, language, tuple(_LETTERS.findall(text) if words is None else words))


_LETTERS = regex(r"[^\W\d_]+")


@functools.lru_cache(maxsize=128)
def _concepts(text: str, language: str, words: tuple[str, ...]) -> frozenset[str]:
    found = {one for one in stems(words, language) if one[0] == "~"}
    if _near(text, _MONEY_BACK_KEYS) and _MONEY_BACK.search(text):
        found.add("~refund")
    if "~refund" not in found and _WHOLE_BACK.search(text):
        found.add("~refund")
    if _near(text, _NEW_ONE_KEYS) and _NEW_ONE.search(text):
        found.add("~replace")
    if _near(text, _BACK_ON_KEYS) and _BACK_ON.search(text):
        found.add("~restore")
    if _near(text, _OFF_KEYS) and _OFF.search(text):
        found.add("~discount")
    if _near(text, _STRIKE_KEYS) and _STRIKE.search(text):
        found.add("~waive")
    return frozenset(found)
