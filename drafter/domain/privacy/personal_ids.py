"""Numbers that a state gives to a person, by form and check digits; and any that is called by its name.

A form without a check digit, or with a weak one, does not count right after "order no." and the like.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from drafter.domain.privacy.around import Place, found_at, names_a_thing, stretches
from drafter.domain.privacy.cards import luhn
from drafter.domain.regex import regex


def _ssn(text: str) -> bool:
    """United States: no area 000, 666 or (but for a taxpayer's ITIN) 9xx, no group 00, no serial 0000."""
    area, group, serial = re.split(r"\D", text)
    return area not in ("000", "666") and group != "00" and serial != "0000" and (area < "900" or group >= "50")


def _nino(text: str) -> bool:
    """United Kingdom: the prefixes that HMRC does not give out."""
    return _plain(text)[:2] not in ("BG", "GB", "NK", "KN", "TN", "NT", "ZZ")


def _dni(text: str) -> bool:
    """Spain, DNI and NIE: the letter is the rest by 23."""
    plain = _plain(text)
    number = plain[:-1].translate(str.maketrans("XYZ", "012"))
    return "TRWAGMYFPDXBNJZSQVHLCKE"[int(number) % 23] == plain[-1]


def _nir(text: str) -> bool:
    """France, numéro de sécurité sociale: the key is 97 less the rest by 97; Corsica counts as 19 and 18."""
    plain = _plain(text).replace("2A", "19").replace("2B", "18")
    return plain.isdigit() and 97 - int(plain[:13]) % 97 == int(plain[13:])


def _steuer_id(text: str) -> bool:
    """Germany, Steuer-ID: one figure of the first ten stands twice or three times; ISO 7064 mod 11,10."""
    plain = _plain(text)
    product = 10
    for figure in plain[:10]:
        product = ((int(figure) + product) % 10 or 10) * 2 % 11
    repeats = sorted((plain[:10].count(figure) for figure in set(plain[:10])), reverse=True)
    return repeats[0] in (2, 3) and repeats[1] == 1 and (11 - product) % 10 == int(plain[10])


def _rvnr(text: str) -> bool:
    """Germany, Versicherungsnummer: the letter counts as two figures, weights and cross sums, the rest by 10."""
    plain = _plain(text)
    figures = f"{plain[:8]}{ord(plain[8]) - 64:02d}{plain[9:11]}"
    weights = (2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1)
    products = (int(figure) * weight for figure, weight in zip(figures, weights, strict=True))
    return sum(value // 10 + value % 10 for value in products) % 10 == int(plain[11])


def _codice_fiscale(text: str) -> bool:
    """Italy: the last letter is a sum of values by place."""
    odd = dict(zip("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", _ODD, strict=True))
    plain = _plain(text)
    even = sum(int(mark) if mark.isdigit() else ord(mark) - 65 for mark in plain[1:15:2])
    return chr((even + sum(odd[mark] for mark in plain[:15:2])) % 26 + 65) == plain[15]


_TEN = (1, 0, 5, 7, 9, 13, 15, 17, 19, 21)
_ODD = (*_TEN, *_TEN, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23)


def _ahv(text: str) -> bool:
    """Switzerland: EAN-13."""
    figures = [int(figure) for figure in _plain(text)]
    return (sum(figures[::2]) + 3 * sum(figures[1::2])) % 10 == 0


def _rijksregister(text: str) -> bool:
    """Belgium: 97 less the rest by 97, with a 2 before it for those born since 2000."""
    plain = _plain(text)
    return any(97 - int(century + plain[:9]) % 97 == int(plain[9:]) for century in ("", "2"))


def _cpf(text: str) -> bool:
    """Brazil: two check digits by 11."""
    figures = [int(figure) for figure in _plain(text)]
    return len(set(figures)) > 1 and all(
        sum(value * (size + 1 - place) for place, value in enumerate(figures[:size])) * 10 % 11 % 10 == figures[size]
        for size in (9, 10)
    )


def _pesel(text: str) -> bool:
    """Poland: a birthday with the century in the month, weights 1 3 7 9."""
    plain = _plain(text)
    weighed = sum(int(figure) * weight for figure, weight in zip(plain, (1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1), strict=True))
    return int(plain[2:4]) % 20 in range(1, 13) and int(plain[4:6]) in range(1, 32) and weighed % 10 == 0


def _personnummer(text: str) -> bool:
    """Sweden: a birthday and Luhn."""
    plain = _plain(text)[-10:]
    return int(plain[2:4]) in range(1, 13) and int(plain[4:6]) in range(1, 32) and luhn(plain)


def _plain(text: str) -> str:
    return re.sub(r"[\W_]", "", text).upper()


_FORMS: tuple[tuple[str, Callable[[str], bool]], ...] = (
    (r"\d{3}-\d{2}-\d{4}", _ssn),
    (r"[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D]", _nino),
    (r"(?:\d{8}|\d{2}\.\d{3}\.\d{3}|[XYZ][ -]?\d{7})[ -]?[A-HJ-NP-TV-Z]", _dni),
    (r"[1-4] ?\d{2} ?(?:0[1-9]|[1-9]\d) ?(?:\d{2}|2[AB]) ?\d{3} ?\d{3} ?\d{2}", _nir),
    (r"[1-9]\d{10}|[1-9]\d \d{3} \d{3} \d{3}", _steuer_id),
    (r"\d{2} ?[0-3]\d[01]\d\d{2} ?[A-Z] ?\d{3}", _rvnr),
    (r"756[. ]?\d{4}[. ]?\d{4}[. ]?\d{2}", _ahv),
    (r"\d{2}\.\d{2}\.\d{2}-\d{3}[.-]\d{2}", _rijksregister),
    (r"\d{3}\.\d{3}\.\d{3}-\d{2}", _cpf),
    (r"\d{11}", _pesel),
    (r"(?:19|20)?\d{6}[-+]\d{4}", _personnummer),
)
_LOOKS = tuple((regex(rf"(?<![\w.,/-])(?:{form})(?!\w)(?![.,/-]\d)", re.IGNORECASE), holds) for form, holds in _FORMS)
_ANY = regex(rf"(?<![\w.,/-])(?:{'|'.join(form for form, _ in _FORMS)})(?!\w)", re.IGNORECASE)
_LETTERED: tuple[tuple[re.Pattern[str], int, int, re.Pattern[str], Callable[[str], bool]], ...] = (
    (
        regex(r"\d\d[A-Za-z]\d\d[A-Za-z]\d{3}[A-Za-z](?!\w)"), 6, 10,
        regex(r"[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z]", re.IGNORECASE), _codice_fiscale,
    ),
    (
        regex(r"\d{6}[HMhm][A-Za-z]{5}\w\d(?!\w)"), 4, 14,
        regex(r"[A-Z]{4}\d{2}(?:0[1-9]|1[0-2])[0-3]\d[HM][A-Z]{5}[A-Z0-9]\d", re.IGNORECASE), lambda _: True,
    ),
)  # fmt: skip
"""Italy's codice fiscale and México's CURP: how their figures stand, the letters before, what follows, the whole."""

_CALLED = regex(
    r"(?<!\w)(?:ssn|s\.s\.n\.?|social security(?: number| no\.?)?|itin|national insurance(?: number| no\.?)?|nino|nhs (?:number|no\.?)|"
    r"tax(?:payer)? (?:id|identification)(?: number| no\.?)?|sozialversicherungsnummer|sv-?nr\.?|steuer-?id(?:nr|entifikationsnummer)?\.?|"
    r"steuernummer|personalausweis(?:nummer)?|ausweisnummer|reisepass(?:nummer)?|passport(?: number| no\.?)?|"
    r"driv(?:er'?s|er’s|ing) licen[cs]e(?: number| no\.?)?|dni|nie|nif|número de la seguridad social|pasaporte|"
    r"numéro de sécurité sociale|sécu|insee|nir|numéro fiscal|passeport|codice fiscale|bsn|burgerservicenummer|pesel|cpf|curp|"
    r"aadhaa?r|sin|cédula|personnummer|ahv(?:-nummer)?|rijksregisternummer)(?!\w)"
    r"(?:[ \t]*(?:number|no\.?|nr\.?|nummer|número|numéro|n[º°]|#|:|=|is|was|are|ist|lautet|es|est|ends? (?:in|with)|ending (?:in|with)|mit|de|the|my|card|(?:the )?last (?:four|4)(?: digits)?)){0,4}"
    r"[ \t]*[:#=]?[ \t]*(?P<value>(?=[A-Z0-9 .-]{0,12}\d)[A-Z]{0,3}\d[A-Z0-9]*(?:[ .-]?[A-Z]?\d[A-Z0-9]*){0,6}(?:[ -][A-Z](?!\w))?)(?!\w)",
    re.IGNORECASE,
)
_TELLS = (
    "ssn", "s.s.n", "social", "itin", "insurance", "nino", "nhs", "tax", "versicherung", "sv-", "svnr", "steuer", "ausweis", "passp",
    "pasap", "licen", "dni", "nie", "nif", "segur", "sécu", "insee", "nir", "fiscal", "bsn", "burgerservice", "pesel", "cpf", "curp",
    "aadh", "sin", "cédula", "personn", "ahv", "rijks", "reisepass",
)  # fmt: skip
_FOUR = regex(r"\d(?:[ .-]?[A-Za-z]?\d){3}")
_REACH = 70


def find_personal_ids(text: str) -> Iterator[Place]:
    """Every number whose form and check digits hold, and every number of four figures or more that is called one."""
    yield from _called(text)
    for stretch in stretches(text):
        if next(found_at(_ANY, text, stretch), None) is None:
            continue
        for look, holds in _LOOKS:
            for hit in found_at(look, text, stretch):
                if holds(hit[0]) and not names_a_thing(text, hit.start()):
                    yield hit.span()
    for figures, before, after, whole, holds in _LETTERED:
        for hit in figures.finditer(text):
            start, end = hit.start() - before, hit.start() + after
            if start >= 0 and whole.fullmatch(text, start, end) and holds(text[start:end]):
                yield start, end


def _called(text: str) -> Iterator[Place]:
    """Looks only where a name of such a number stands close before figures."""
    low = text.lower()
    tells = [tell for tell in _TELLS if tell in low]
    for figures in _FOUR.finditer(text) if tells else ():
        before = text[max(0, figures.start() - _REACH) : figures.start()].lower()
        if any(map(before.__contains__, tells)):
            for hit in found_at(_CALLED, text, figures.span(), before=_REACH):
                if hit.end() > figures.start() and sum(mark.isdigit() for mark in hit["value"]) >= 4:
                    yield hit.span("value")
