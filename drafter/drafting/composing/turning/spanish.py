"""Spanish turned around, with "usted": "me cobraron" to "le cobramos", "mi maleta" to "su maleta", "perdí" to "perdió".

The subject is mostly in the verb alone, so a verb of "yo" that is not known here, or could be one, bars the turn.
"""

from __future__ import annotations

import re

from drafter.domain.regex import regex

_YO = {
    "he": "ha", "había": "había", "estoy": "está", "estaba": "estaba", "llevo": "lleva", "sigo": "sigue", "tengo": "tiene",
    "tuve": "tuvo", "espero": "espera", "pago": "paga", "quiero": "quiere", "puedo": "puede", "pude": "pudo", "fui": "fue",
    "soy": "es", "hice": "hizo", "pedí": "pidió", "perdí": "perdió", "recibí": "recibió", "escribí": "escribió",
    "compré": "compró", "pagué": "pagó", "esperé": "esperó", "llamé": "llamó", "envié": "envió", "reservé": "reservó",
    "mandé": "mandó", "contraté": "contrató", "avisé": "avisó", "cancelé": "canceló", "llegué": "llegó", "vi": "vio",
    "devolví": "devolvió", "dije": "dijo", "puse": "puso", "encargué": "encargó", "solicité": "solicitó", "necesito": "necesita",
    "vuelo": "vuela", "viajo": "viaja", "mido": "mide", "abrí": "abrió", "encontré": "encontró", "probé": "probó",
}  # fmt: skip
_NOUNS = frozenset(
    [
        "vuelo",
        "pago",
        "pedido",
        "número",
        "retraso",
        "correo",
        "dinero",
        "bolso",
        "teléfono",
        "todo",
        "no",
        "como",
        "solo",
        "nuevo",
        "roto",
        "segundo",
        "tercero",
        "mismo",
        "cero",
        "cuatro",
        "ocho",
        "cinco",
        "pero",
        "bolsillo",
        "robo",
        "sofá",
        "metro",
        "tiempo",
        "servicio",
        "plazo",
        "año",
        "trabajo",
        "enchufe",
        "artículo",
        "producto",
        "aeropuerto",
        "asiento",
        "equipo",
        "técnico",
        "vino",
        "hizo",
        "dijo",
        "puso",
        "tuvo",
        "pudo",
        "quiso",
        "estuvo",
        "trajo",
        "hubo",
        "cargo",
        "recibo",
        "vidrio",
        "tamaño",
        "color",
        "negro",
        "rojo",
        "blanco",
    ]
)
_MAYBE_I = regex(
    r"(?:(?<=\by )|(?<=\bque )|(?<=\bporque )|(?<=, )|(?<=\bno )|(?<=\bya )|^)(?P<word>\w{3,}o)\b", re.IGNORECASE
)
_PAST_I = regex(r"\b(\w+[éí])\b(?<!\bmí)(?<!\bsí)(?<!\baquí)(?<!\bahí)(?<!\bcafé)(?<!\basí)(?<!\bcasí)", re.IGNORECASE)
_VERB = regex(
    rf"(?<!\bel )(?<!\bun )(?<!\bmi )(?<!\bsu )(?<!\bdel )(?<!\bal )(?<!\beste )\b({'|'.join(_YO)})\b", re.IGNORECASE
)
_AND_I = regex(rf"\by (?:no )?(?:{'|'.join(_YO)})\b", re.IGNORECASE)
_THEY = regex(
    r"\b(?P<no>no )?(?P<to>me |nos )?(?:(?P<han>han|habían) |(?P<stem>\w+)(?P<ends>aron|ieron)\b)", re.IGNORECASE
)
_OURS = frozenset(
    [
        "cobr",
        "cancel",
        "envi",
        "entreg",
        "mand",
        "anul",
        "cambi",
        "dej",
        "perdi",
        "retras",
        "ignor",
        "factur",
        "descont",
        "carg",
        "prometi",
        "respondi",
        "atendi",
        "llam",
        "avis",
    ]
)
"""What a company does to its customer: "me cobraron" is said of us."""
_UNSAFE = regex(
    r"\b(?:tú|te|ti|vos|vosotr\w+|ustedes|usted|les|su|sus|nuestr\w+|se lo|yo|nosotr\w+|conmigo|digo|creo)\b|[\"“”„«»?¿]|\w+(?:amos|emos|imos)\b",
    re.IGNORECASE,
)
_OUR_OWN = regex(
    r"\bsu (agente|emplead[oa]|técnic[oa]|repartidora?|conductora?|personal|compañer[oa]|mensajer[oa]|web|página|tienda|empresa)\b",
    re.IGNORECASE,
)
_FINITE = regex(
    r"\b(?:es|está|están|era|fue|fueron|ha|han|había|hay|llegó|llegaron|llega|funciona|funcionó|sigue|siguen|falta|faltan|vino|"
    r"tiene|lleva|dejó|\w+(?:aron|ieron)|se (?:rió|rieron)|\w{3,}(?:amos|imos)|vino|hizo|puso|\w{3,}(?:ó|ió))\b",
    re.IGNORECASE,
)


def turn(words: str) -> str | None:
    """The clause to follow "que" or a colon, its first letter lowered."""
    words = _OUR_OWN.sub(lambda one: f"\x01{'a' if one[1].endswith(('a', 'web')) else 'o'} {one[1]}", words)
    if _UNSAFE.search(words) or not words.strip("\x01")[:1].isalpha():
        return None
    if any(one["word"].lower() not in _NOUNS | set(_YO) for one in _MAYBE_I.finditer(words)):
        return None
    if any(one[1].lower() not in _YO for one in _PAST_I.finditer(words)):
        return None
    turned = _VERB.sub(lambda one: _YO[one[1].lower()], words)
    if not _VERB.match(words):  # another subject came first: say who does the second verb
        turned = (
            re.sub(rf"\by (no )?(?=(?:{'|'.join(set(_YO.values()))})\b)", _named, turned)
            if _AND_I.search(words)
            else turned
        )
    turned = _THEY.sub(_by_us, turned)
    turned = re.sub(r"\bme\b", "le", turned, flags=re.IGNORECASE)
    turned = re.sub(r"\bmis\b", "sus", re.sub(r"\bmi\b", "su", turned, flags=re.IGNORECASE), flags=re.IGNORECASE)
    if re.search(r"\bnos\b|\bmí\b|\bestábamos\b", turned, re.IGNORECASE) or not _FINITE.search(turned + " "):
        return None
    turned = turned.replace("\x01", "nuestr")
    return turned if turned[:2].isupper() else turned[0].lower() + turned[1:]


def _named(found: re.Match[str]) -> str:
    return f"y usted {found[1] or ''}"


def _by_us(found: re.Match[str]) -> str:
    if found["han"]:
        return re.sub(r"\bme\b", "le", found[0], flags=re.IGNORECASE)
    if (found["to"] or "").lower() != "me " or found["stem"].lower() not in _OURS:
        return found[0]
    return f"{found['no'] or ''}le {found['stem']}{'amos' if found['ends'].lower() == 'aron' else 'imos'}"
