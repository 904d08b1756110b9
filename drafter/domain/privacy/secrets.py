"""Secrets: keys by their issuers' forms, tokens, private keys, and what is told as a password, a PIN or a one-time code."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.domain.regex import regex

Place = tuple[int, int]

_KEYS = regex(
    r"-----BEGIN (?P<what>[A-Z ]{0,30}PRIVATE KEY(?: BLOCK)?)-----(?:.{0,8000}?-----END (?P=what)-----|[\w+/=\s-]{0,8000})"
    r"|\b(?:sk|pk|rk)[-_](?:(?:live|test|proj|ant|or|svcacct)[-_])?[A-Za-z0-9_-]{16,200}|\b(?:AKIA|ASIA)[0-9A-Z]{16}\b"
    r"|\bgh[pousr]_[A-Za-z0-9]{20,100}|\bgithub_pat_\w{20,100}|\bglpat-[\w-]{16,60}|\bxox[abeprs]-[A-Za-z0-9-]{10,200}"
    r"|\bAIza[\w-]{30,60}|\bSG\.[\w-]{16,40}\.[\w-]{16,60}|\bhf_[A-Za-z0-9]{20,60}|\bnpm_[A-Za-z0-9]{30,50}|\bwhsec_[\w+/=]{16,80}"
    r"|\beyJ[\w-]{8,2000}\.[\w-]{8,4000}(?:\.[\w-]{0,2000})?"
    r"|(?i:\bbearer[ \t]+)(?P<bearer>(?=[^\s]{0,60}\d)[\w.~+/=-]{16,2000})"
    r"|(?<=://)(?P<login>[^\s/:@]{1,64}:[^\s/@]{1,128})(?=@)",
    re.DOTALL,
)
_TELLS = (
    "-----begin", "sk-", "sk_", "pk-", "pk_", "rk-", "rk_", "akia", "asia", "ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat",
    "glpat-", "xox", "aiza", "sg.", "hf_", "npm_", "whsec_", "eyj", "bearer", "://",
)  # fmt: skip

_NOUN = (
    r"(?:pass ?(?:word|code|phrase)|passwd|pwd|pin(?:[ -]?(?:code|number|nummer))?|cvv2?|cvc2?|security code|one[- ]time (?:pass(?:word|code)|code)|"
    r"verification code|otp|2fa code|tan|api[ _-]?key|secret(?:[ _-]?key)?|access[ _-]?(?:key|token)|auth[ _-]?token|client[ _-]?secret|"
    r"pass(?:wort|wörter)|kennwort|geheimzahl|sicherheitscode|prüfziffer|contraseña|clave (?:de acceso|secreta)|código de seguridad|"
    r"mot de passe|mdp|code (?:secret|pin|de sécurité))"
)
_VALUE = r"(?P<quote>[\"'“‘«`])?(?P<value>(?(quote)[^\"'”’»`\n]{3,64}|[^\s\"'“”‘’«»`,;()<>\[\]{}]{3,64}))"
_TOLD = regex(
    rf"(?<![\w-]){_NOUN}(?![\w-])(?: (?:for|to|of|für|de|del|pour)(?: \w{{1,15}}){{1,3}})?"
    rf"(?P<link>[ \t]*[:=]>?[ \t]*|[ \t]+(?:is|was|ist|lautet|war|es|era|est|était)(?: still| now| just| also)?[ \t]*:?[ \t]+|[ \t]+){_VALUE}",
    re.IGNORECASE,
)
_OPENINGS = (
    "pass", "pwd", "pin", "cvv", "cvc", "security code", "one-time", "one time", "verification code", "otp", "2fa", "tan", "api", "secret",
    "access", "auth", "client", "kennwort", "geheimzahl", "sicherheitscode", "prüfziffer", "contraseña", "clave", "código", "mot de", "mdp",
    "code secret", "code pin", "code de",
)  # fmt: skip
"""How the names of secrets begin."""
_NO_VALUE_WORDS = (
    "the a an not no wrong incorrect invalid expired correct right fine ok okay same still being been reset required needed "
    "missing gone lost hacked stolen compromised leaked known unknown blocked locked disabled rejected refused accepted working "
    "broken changed too very really never always also now just only case weak strong secure insecure safe unsafe saved stored "
    "different new old my your our his her their this that what which where when why how and or but if because since for to in on "
    "it its is was at by from with protected manager managers page field link email emails screen box prompt policy rules problem "
    "problems issue issues declined denied falsch richtig abgelaufen ungültig gesperrt nicht kein vergessen geändert zurücksetzen das der die mein "
    "ihr dein weg incorrecta correcta caducada inválida bloqueada no la el mi su una un que para incorrect incorrecte expiré "
    "invalide bloqué oublié refusé refusée accepté acceptée rejeté perdu changé rechazada olvidada abgelehnt pas le la les mon ma votre un une que pour ne"
)
_NO_VALUE = frozenset(_NO_VALUE_WORDS.split())
_WORDLIKE = regex(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def find_secrets(text: str) -> Iterator[Place]:
    """Keys and tokens, and the value (not the word) of what is called a password, PIN, code or key."""
    low = text.lower()
    if any(map(low.__contains__, _TELLS)):
        for hit in _KEYS.finditer(text):
            yield hit.span(hit.lastgroup if hit.lastgroup in ("bearer", "login") else 0)
    for at in _openings(low if len(low) == len(text) else text):
        if told := _TOLD.match(text, at):
            start, end = told.span("value")
            if not told["quote"]:
                end = start + len(told["value"].rstrip(".?:…"))
            if _is_value(text[start:end], told["link"], quoted=bool(told["quote"]), rest=text[end : end + 12]):
                yield start, end


def _openings(low: str) -> Iterator[int]:
    """Where a word begins as the name of a secret does: far cheaper than the whole pattern at every word."""
    for opening in _OPENINGS:
        at = low.find(opening)
        while at >= 0:
            if at == 0 or not low[at - 1].isalnum():
                yield at
            at = low.find(opening, at + 1)


def _is_value(value: str, link: str, *, quoted: bool, rest: str) -> bool:
    """Whether this was told as the secret itself. A plain word is one only where it stands alone after "is" or ":" or
    in quotes ("my password is sunflower."), never as a part of a sentence ("my password is not working")."""
    if len(value) < 3 or value.lower() in _NO_VALUE:
        return False
    if any(mark.isdigit() for mark in value) or not _WORDLIKE.fullmatch(value):
        return bool(link.strip()) or not value.startswith(("#", "@", "["))
    if not link.strip():
        return False
    return quoted or ":" in link or "=" in link or not rest.strip() or rest[0] in ".,;!?\n" or rest.startswith(" and ")
