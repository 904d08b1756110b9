"""The words for what a company gives, in four languages, and those around them that make it something else. Data only."""

from __future__ import annotations

from drafter.domain.regex import regex

NOUNS: dict[str, dict[str, str]] = {
    "en": {
        "refund": r"refunds?|reimbursements?|(?:your|the) money back|money back",
        "replacement": r"replacements?(?! (?:parts?|keys?|cards?))|exchange",
        "voucher": r"vouchers?|gift cards?|coupons?|credits?(?! (?:cards?|checks?|scores?|limits?|agreements?))",
        "repair": r"repairs?",
        "compensation": r"compensation|compensation payments?|goodwill payments?|damages",
        "rebooking": r"rebooking|re-?routing|alternative (?:flight|train|connection)",
        "discount": r"discounts?|price reductions?",
    },
    "de": {
        "refund": r"(?:rück)?erstattung(?:en)?|geld zurück|rückzahlung",
        "replacement": r"ersatz(?:gerät|lieferung|artikel|produkt)?|umtausch|austauschgerät",
        "voucher": r"\w*gutscheine?s?|gutschrift(?:en)?",
        "repair": r"reparatur(?:en)?",
        "compensation": r"entschädigung(?:en)?|schadens?ersatz|ausgleichszahlung(?:en)?|ausgleichsleistung(?:en)?",
        "rebooking": r"umbuchung(?:en)?|ersatzbeförderung|ersatzverbindung",
        "discount": r"\w*rabatte?s?|preisnachlass|preisnachlässe",
    },
    "es": {
        "refund": r"reembolsos?|devolución del (?:importe|dinero)",
        "replacement": r"reemplazos?|sustitución|repuesto|producto nuevo",
        "voucher": r"vales?|cupón|cupones|bono de compra|tarjeta regalo|abono en (?:su|la) cuenta",
        "repair": r"reparación|reparaciones",
        "compensation": r"compensación|compensaciones|indemnización|indemnizaciones",
        "rebooking": r"cambio de (?:vuelo|reserva)|transporte alternativo|vuelo alternativo",
        "discount": r"descuentos?|rebajas?",
    },
    "fr": {
        "refund": r"remboursements?",
        "replacement": r"remplacements?|échange",
        "voucher": r"bons? d'achat|avoirs?|chèques? cadeaux?|cartes? cadeaux?|coupons?",
        "repair": r"réparations?",
        "compensation": r"indemnisations?|indemnités?|dédommagements?|compensations?",
        "rebooking": r"réacheminement|changement de (?:vol|réservation)|vol de remplacement",
        "discount": r"remises?|réductions?|rabais",
    },
}
"""What is given, by kind; for text in lower case."""

VERBS: dict[str, dict[str, str]] = {
    "en": {
        "refund": r"refund|reimburse", "replacement": r"replace|exchange", "repair": r"repair|fix",
        "compensation": r"compensate", "voucher": r"credit", "rebooking": r"rebook|re-?route",
    },
    "de": {
        "refund": r"erstatten|zahlen \S+ zurück", "replacement": r"ersetzen|tauschen", "repair": r"reparieren",
        "compensation": r"entschädigen", "rebooking": r"buchen \S+ um",
    },
    "es": {
        "refund": r"reembolsamos|reembolsaremos|devolvemos (?:el|su) (?:dinero|importe)", "repair": r"reparamos|repararemos",
        "replacement": r"reemplazamos|sustituimos|sustituiremos|reemplazaremos",
        "compensation": r"compensamos|indemnizamos|compensaremos|indemnizaremos",
    },
    "fr": {
        "refund": r"rembours(?:ons|erons)", "replacement": r"rempla(?:çons|cerons)|échange(?:ons|rons)",
        "repair": r"répar(?:ons|erons)", "compensation": r"indemnis(?:ons|erons)|dédommage(?:ons|rons)",
    },
}  # fmt: skip
WE = {
    "en": r"we(?:'ll| will| also| always| then| fully| gladly| normally| usually| automatically| can| shall){0,3} (?:VERB)\b",
    "de": r"(?:wir (?:\w+ ){0,2}?(?:VERB)|(?:VERB) wir)\b",
    "es": r"(?<!no )(?<!no le )(?<!no les )\b(?:VERB)\b",
    "fr": r"nous (?:vous |le |la |les |l')?(?:VERB)\b",
}
"""The company does it."""
GIVEN = {
    "en": {
        "refund": r"(?:is|are|be) (?:\w+ ){0,2}(?:refunded|reimbursed)",
        "replacement": r"(?:is|are|be) (?:\w+ ){0,2}(?:replaced|exchanged) (?:for free|free|at no cost)",
        "repair": r"(?:is|are|be) (?:\w+ ){0,2}repaired (?:for free|free|at no cost)",
        "compensation": r"(?:are|be) (?:\w+ ){0,2}compensated",
        "rebooking": r"(?:are|be) (?:\w+ ){0,2}(?:rebooked|re-?routed)",
    },
    "de": {
        "refund": r"(?:wird|werden) (?:[\w.]+ ){0,5}(?:zurück)?erstattet",
        "replacement": r"(?:wird|werden) (?:\w+ ){0,4}kostenlos (?:ersetzt|ausgetauscht|umgetauscht)",
        "repair": r"(?:wird|werden) (?:\w+ ){0,4}kostenlos repariert",
        "compensation": r"(?:wird|werden) (?:\w+ ){0,4}entschädigt",
        "rebooking": r"(?:wird|werden) (?:\w+ ){0,4}umgebucht",
    },
    "es": {
        "refund": r"(?<!no )se (?:le )?(?:reembolsa|reembolsará|devolverá)",
        "compensation": r"será (?:indemnizado|compensado)",
    },
    "fr": {
        "refund": r"(?:est|sont|sera|seront|serez|êtes) (?:\w+ )?remboursée?s?",
        "compensation": r"(?:serez|êtes|sera|seront) (?:\w+ )?(?:indemnisée?s?|dédommagée?s?)",
    },
}
"""It is done for the customer."""
SUM = (
    r"(?:[$£€]\s?\d[\d.,]*|\d[\d.,]*\s?(?:€|\$|£|euros?|dollars?|pounds?|pfund|usd|eur|gbp))(?![\w%])(?!,? (?:off|back|per|worth|zurück"
    r"|rabatt|pro|fees?|vouchers?|gutschein|refund|discount|credit|compensation))"
)
"""A sum that is given as it is: "you get £30"."""
GETS = {
    "en": r"(?:(?:you|customers|passengers|travell?ers|guests|members|buyers|everyone|every customer|each customer)"
    r"(?:'ll| will| may| can| also| always| then| automatically){0,3}"
    r" (?:gets?|receives?|claim|have (?:a|the) right to|(?:are|is|be) (?:entitled to|due|owed|eligible for)|qualify for)"
    r"|(?<!not )(?<!n't )entitle[sd] (?:you )?to|we(?:'ll| will| also| always| then| gladly| automatically){0,3}"
    r" (?:give|offer|pay|send|issue|provide|grant|add|owe|credit))\b",
    "de": r"(?:(?:sie|kunden|kundinnen|fahrgäste|reisende|passagiere|gäste) (?:erhalten|bekommen|haben (?:\w+ )?anspruch auf)"
    r"|(?:erhalten|bekommen|haben) sie|(?<!kein )(?<!keinen )anspruch auf"
    r"|wir (?:geben|zahlen|bieten|schicken|senden|gewähren|leisten)|(?:geben|zahlen|bieten|schicken|gewähren|leisten) wir)\b",
    "es": r"(?<!no )\b(?:(?:le |les )?(?:ofrecemos|damos|pagamos|abonamos|enviamos|concedemos|daremos|pagaremos)"
    r"|recibe|recibirá|reciben|tiene derecho a|tienen derecho a|obtiene|obtendrá|puede reclamar|puede pedir)\b",
    "fr": r"(?:nous (?:vous )?(?:offrons|donnons|versons|accordons|proposons|envoyons|remettons|verserons|accorderons)"
    r"|vous (?:recevez|recevrez|avez droit à|obtenez|obtiendrez|bénéficiez d\w*|pouvez (?:demander|réclamer))"
    r"|(?<!pas )(?<!aucun )droit à)",
}
"""The customer gets it; the noun follows."""
PLAIN = {
    "en": r"(?:full|free|complete|immediate|free-of-charge) (?:NOUN)\b",
    "de": r"(?:volle|vollen|vollständige|vollständigen|kostenlose|kostenlosen|kostenloser|kostenfreie) (?:NOUN)\b",
    "es": r"(?:NOUN) (?:completo|completa|íntegro|íntegra|gratuito|gratuita|total|gratis)\b",
    "fr": r"(?:NOUN) (?:intégral|intégrale|complet|complète|gratuit|gratuite|total)\b",
}
"""A noun that leaves no doubt."""
NOT = regex(
    r"\b(?:no(?! (?:extra |additional )?(?:cost|charge)\b)|not(?! only)|never|cannot|without|neither|nor|\w+n't|kein\w*|nicht(?! nur)"
    r"|niemals|ohne(?! (?:aufpreis|kosten))|nunca|jamás|sin(?! (?:coste|costo))|ningún|pas|aucune?|jamais|sans(?! frais))\b"
)
DEAL = regex(
    r"\b(?:buy|bought|sell|sold|purchas(?:ed|ing)|(?:to|can|may|you) purchase|redeem\w*|(?:you|can|may|please) (?:use|enter|apply)|pay with"
    r"|expire\w*|costs?|priced?|fees? (?:of|is|are|appl\w+)|charged|we charge|would|if you want|if you ask|points?|manufacturer|insur\w+"
    r"|your bank|kaufen|einlös\w*|verkauf\w*|kostet|gebühr (?:von|beträgt)|berechnen|punkte?n?|hersteller\w*|versicherung|comprar|canjear"
    r"|cuesta|cobramos|puntos|fabricante|acheter|utiliser|coûte|frais de \d|facturons|points|fabricant)\b"
)
LIMIT = regex(
    r"(?:over|above|more than|under|below|less than|from|at least|minimum(?: of)?|orders? of|up to|at most|maximum(?: of)?|worth of"
    r"|über|ab|unter|mehr als|mindestens|bis zu|höchstens|maximal|más de|menos de|desde|hasta|mínimo de|máximo de"
    r"|plus de|moins de|dès|jusqu'à|à partir de|minimum de|au moins)\s*$"
)
EXAMPLE = regex(
    r"\b(?:e\.g\.|for example|for instance|such as|z\. ?b\.|zum beispiel|etwa|por ejemplo|par exemple)(?!\w)"
)

WINDOW = regex(
    r"\s*(?:of|from|after|since|following|nach|ab|seit|von|de|del|desde|después|tras|après|à compter|à partir|suivant)\b"
)
