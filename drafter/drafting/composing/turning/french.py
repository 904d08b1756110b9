"""French turned around, with "vous": "j'ai réservé" to "vous avez réservé", "vous avez annulé mon vol" to "nous avons
annulé votre vol". Every verb of "je" has its subject beside it, so one that is not known here bars the turn.
"""

from __future__ import annotations

import re

from drafter.domain.regex import regex

_JE = {
    "ai": "avez", "suis": "êtes", "avais": "aviez", "étais": "étiez", "attends": "attendez", "attendais": "attendiez",
    "paie": "payez", "paye": "payez", "dois": "devez", "devais": "deviez", "peux": "pouvez", "pouvais": "pouviez",
    "veux": "voulez", "voulais": "vouliez", "reçois": "recevez", "vais": "allez", "vois": "voyez", "sais": "savez",
    "travaille": "travaillez", "demande": "demandez", "mesure": "mesurez", "reste": "restez", "appelle": "appelez",
    "essaie": "essayez", "utilise": "utilisez", "trouve": "trouvez", "cherche": "cherchez", "possède": "possédez",
}  # fmt: skip
_VERB = "|".join(_JE)
_I = regex(
    rf"\b(?:je |j['’])(?P<no>n['’]|ne )?(?P<to>vous (?:l['’])?|en |y |l['’]|m['’](?:en )?)?(?P<verb>{_VERB})\b",
    re.IGNORECASE,
)
_LEFT = regex(
    r"\bje\b|\bj['’]|\b(?:et|mais|ou|puis) (?:n['’]|ne )?(?:ai|suis|attends|dois|étais|avais)\b", re.IGNORECASE
)
_YOU = {
    "avez": "avons", "êtes": "sommes", "aviez": "avions", "étiez": "étions", "devez": "devons", "deviez": "devions",
    "pouvez": "pouvons", "pouviez": "pouvions", "voulez": "voulons", "facturez": "facturons", "prélevez": "prélevons",
    "envoyez": "envoyons", "laissez": "laissons", "continuez": "continuons", "refusez": "refusons", "demandez": "demandons", "répondez": "répondons", "dites": "disons", "annulez": "annulons",
}  # fmt: skip
_WE = regex(
    rf"\bvous (?P<no>n['’]|ne )?(?P<to>m['’]|me |nous |l['’]|leur )?(?P<verb>{'|'.join(_YOU)})\b", re.IGNORECASE
)
_UNSAFE = regex(
    r"\b(?:tu|te|toi|ton|ta|tes|nous|notre|nos|est-ce|moi-même)\b|\bt['’]|[\"“”„«»?]|\b(?:si|dont|parce que|puisque) (?:je|j['’])",
    re.IGNORECASE,
)
_OWN = {"mon": "votre", "ma": "votre", "mes": "vos", "moi": "vous", "votre": "notre", "vos": "nos", "me": "vous"}
_WORD = regex(r"\b(?:mon|ma|mes|moi|votre|vos)\b|\bme (?=\w)|\bm['’](?=\w)", re.IGNORECASE)
_FINITE = regex(
    r"\b(?:est|sont|était|étaient|a|ont|avait|avaient|n['’]est|n['’]a|n['’]ont|devait|devaient|fonctionne\w*|marche\w*|manque\w*|arrive\w*|fuit|"
    r"s['’]est|êtes|avez|avons|sommes|attendez|devez|restez|mesurez|payez|refuse\w*|facture\w*|coupe\w*|reste\w*|\w{3,}ons)\b",
    re.IGNORECASE,
)


def turn(words: str) -> str | None:
    """The clause to follow "que" or a colon, its first letter lowered where it is no name."""
    if _UNSAFE.search(words) or not words[:1].isalpha():
        return None
    text = _WE.sub(_ours, words)
    if re.search(r"\bvous\b(?!\x00)", re.sub(r"\b(?:je |j['’])(?:n['’]|ne )?vous\b", "", text), re.IGNORECASE):
        return None
    text = _I.sub(_theirs, text)
    if _LEFT.search(text):
        return None
    turned = _WORD.sub(_owned, text).replace("\x00", "")
    if not _FINITE.search(turned):
        return None
    return turned if turned[:2].isupper() else turned[0].lower() + turned[1:]


def _ours(found: re.Match[str]) -> str:
    to = (found["to"] or "").lower()
    told = "vous\x00 " if to in ("m'", "m’", "me ", "nous ") else to
    no = found["no"] or ""
    return f"nous {'ne ' if no and told else no}{told}{_YOU[found['verb'].lower()]}"


def _theirs(found: re.Match[str]) -> str:
    to = (found["to"] or "").lower()
    told = (
        f"nous {to[5:]}" if to.startswith("vous") else "vous\x00 " + to[2:].strip("'’ ") if to.startswith("m") else to
    )
    verb = _JE[found["verb"].lower()]
    no = found["no"] or ""
    no = "n'" if no and not told and verb[0] in "aeéêiou" else "ne " if no else ""
    return f"vous\x00 {no}{told}{verb}".replace("  ", " ")


def _owned(found: re.Match[str]) -> str:
    word = found[0].strip().lower()
    if word in ("m'", "m’", "me"):
        return "vous "
    return _OWN[word]
