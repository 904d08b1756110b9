"""Who pays: the question, and the words of paying, refunding or bearing a cost by which it is answered."""

from __future__ import annotations

import re

WHO_PAYS = re.compile(
    r"\b(?:who|whom)\b[^?]*\b(?:pay\w*|paid|cover\w*|refund\w*|reimburs\w*|compensat\w*|costs?|bills?|foots?|owes?|fees?|charges?|money)\b|"
    r"\bwer\b[^?]*(?:zahl|erstatt|ersetz|kosten|übernimmt|übernehmen|geld|kommt auf für)\w*|\bkommt\b[^?]*\bauf\b|"
    r"\bquién(?:es)?\b[^?]*\b(?:pag\w*|devuelv\w*|devolv\w*|reembols\w*|cubr\w*|asum\w*|abon\w*|cost\w*|gastos?|dinero)\b|"
    r"\bqui\b[^?]*\b(?:pai\w*|pay\w*|rembours\w*|prend\w*|couvr\w*|indemnis\w*|frais|coûts?|argent|dédommag\w*)\b"
)
PAYS = re.compile(
    r"\b(?:pay|pays|paying|paid|cover|covers|covered|refund\w*|reimburs\w*|compensat\w*|credit\w*|free of charge|no charge|at our (?:cost|expense)|on us|(?:money|cost|fee|bill|charge)s? (?:\w+ )?back|"
    r"zahl\w*|bezahl\w*|erstatt\w*|ersetz\w*|ersatz|zurückerstatt\w*|übernehmen|übernehme|übernimmt|überweis\w*|gutschr\w*|kostenlos|kostenfrei|pag\w+|devolv\w+|devuelv\w*|reembols\w*|abon\w+|asum\w+|cubr\w+|sin coste?|gratis|"
    r"pai\w+|pay\w+|rembours\w*|prenons|prends|prendra|indemnis\w*|crédit\w*|à nos frais|à notre charge|gratuit\w*|sans frais)\b"
)
