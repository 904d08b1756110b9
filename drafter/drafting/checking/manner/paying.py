"""Who pays: the question, and the words of paying, refunding or bearing a cost by which it is answered."""

from __future__ import annotations

from drafter.domain.lexicon.patterns import Waiting

WHO_PAYS = Waiting(
    r"\b(?:who|whom)\b[^?]*\b(?:pay\w*|paid|cover\w*|refund\w*|reimburs\w*|compensat\w*|costs?|bills?|foots?|owes?|fees?|charges?|money)\b|"
    r"\bwer\b[^?]*(?:zahl|erstatt|ersetz|kosten|übernimmt|übernehmen|geld|kommt auf für)\w*|\bkommt\b[^?]*\bauf\b|"
    r"\bquién(?:es)?\b[^?]*\b(?:pag\w*|devuelv\w*|devolv\w*|reembols\w*|cubr\w*|asum\w*|abon\w*|cost\w*|gastos?|dinero)\b|"
    r"\bqui\b[^?]*\b(?:pai\w*|pay\w*|rembours\w*|prend\w*|couvr\w*|indemnis\w*|frais|coûts?|argent|dédommag\w*)\b"
)
PAYS = Waiting(
    r"\b(?:pay|pays|paying|paid|cover|covers|covered|refund\w*|reimburs\w*|compensat\w*|credit\w*|free of charge|no charge|at our (?:cost|expense)|on us|(?:money|cost|fee|bill|charge)s? (?:\w+ )?back|"
    r"zahl\w*|bezahl\w*|erstatt\w*|ersetz\w*|ersatz|zurückerstatt\w*|übernehmen|übernehme|übernimmt|überweis\w*|gutschr\w*|kostenlos|kostenfrei|auf unsere (?:kosten|rechnung)|pag\w+|devolv\w+|devuelv\w*|reembols\w*|abon\w+|asum\w+|cubr\w+|sin coste?|gratis|(?:a|por) (?:nuestr[oa]|mi) (?:cargo|cuenta)|factura es nuestra|"
    r"pai\w+|pay\w+|rembours\w*|prenons|prends|prendra|indemnis\w*|crédit\w*|à nos frais|à notre charge|gratuit\w*|sans frais)\b"
)
BORNE = Waiting(
    r"\b(?:(?:free|nil|zero|gratis|kostenlos|kostenfrei|gratuit\w*|prepaid|pre-paid|inbegriffen|included)|(?:no|without|not any|n't any|any|nothing|never a) (?:\w+ )?(?:charges?|cost|costs|fees?|price|payment|bill)|nothing (?:more |extra |else )?to pay|"
    r"costs? (?:you|nothing|no|the same)\b|(?:at |for )?(?:the )?same (?:price|money|fare|rate|fee)|(?:price|fare|bill|cost|fee) (?:stays|is|remains) (?:the same|unchanged|as (?:it was|agreed|quoted))|(?:price|bill|cost|fee)s? (?:does not|doesn't|will not|won't) (?:change|rise|go up)|not (?:be )?(?:charg\w+|cost|pay\w*|billed)|n't (?:be )?(?:charg\w+|cost|pay\w*|billed)|(?:at|on) (?:our (?:cost|expense|side)|us)|we (?:pay|cover|bear|meet)|guarantee work|under (?:the )?(?:guarantee|warranty)|"
    r"kostet|kosten|ohne (?:kosten|gebühr|aufpreis)|sin (?:coste?|cargo|gastos)|no (?:cuesta|pag\w+|cobr\w+)|sans (?:frais|coût)|ne (?:coûte|paye\w*|paie\w*))\b|[$€£₹₦] ?0(?:[.,]00)?(?![\d.,]*\d)|\b(?:cost|costs|fee|charge|price|extra)(?: (?:to|for) you)?: ?(?:nil|none|nothing|zero|0\b)"
)
"""Who bears a cost, or that there is none: the answer to what something costs the customer."""
SENT_BACK = Waiting(
    r"\b(?:return\w*|(?:send|sending|sent|post|posting|ship) (?:\w+ ){0,4}back|labels?|collect\w*|pick(?:ed|s|ing)?[- ]up|courier|both ways|postage|shipping|"
    r"rück\w*|retoure\w*|etikett\w*|abhol\w*|abgeholt|zurück\w*|beide richtungen|porto|versand\w*|devol\w+|devuelv\w*|etiqueta|recog\w*|recoj\w*|portes|envío|"
    r"renvo\w*|retour|étiquette|enlèv\w*|récupér\w*|frais de port)\b"
)
"""What speaks of the way back of a thing."""
