"""The names in a reply: of people, teams, products and places. Each must have been given; where no playbook tells how the
company is called, the sign-off may name it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.domain.mentions.name_words import FIRST_NAMES
from drafter.domain.mentions.names import NameMention, fold
from drafter.domain.regex import regex
from drafter.domain.score import Mark
from drafter.drafting.checking.facts.misspelt import misspelt
from drafter.drafting.checking.facts.signed_off import sign_off
from drafter.drafting.checking.facts.sources import Sources
from drafter.drafting.checking.manner.bags import bag
from drafter.drafting.checking.manner.strain import is_rare
from drafter.drafting.checking.sheet import Sheet


def names(sheet: Sheet, sources: Sources, taken: bytearray) -> Iterator[tuple[Mark, str]]:
    """The names that nobody gave."""
    plan = sheet.plan
    signer_known = bool(sheet.case.agent.name or (plan.commitment and plan.commitment.owner))
    signer: NameMention | None = None
    told = sheet.names
    signed = [one.start for one in told if one.place == "signature" and _name_given(one, sources)]
    ours = sign_off(sheet) if sheet.playbook is None else None
    for one in told:
        if one.place == "signature":
            signer = signer or one
        if not _name_given(one, sources) and misspelt(one, sheet):
            yield sheet.mark(one.start, one.end), "nobody of this name is in the case or the plan"
            continue
        if any(taken[one.start : one.end]) or _name_given(one, sources) or _names_nobody(one, sheet):
            continue
        if _part_of_known(one, sheet) or (one.place == "signature" and _above(one, signed, sheet)):
            continue
        if one.place == "signature" and not signer_known:
            continue
        if ours and ours[0] < one.start < ours[1]:
            continue
        if sheet.playbook is None and _is_company(one, signer, sheet):
            continue
        yield sheet.mark(one.start, one.end), "nobody of this name is in the case or the plan"


_LABEL = regex(
    r"[ \t]*(?::|(?:(?:number|no\.?|nr\.?|n[.º°]|núm\.?|nummer|id)[ \t]*)?[ \t:#·]*(?=[A-Z0-9/-]*\d)[A-Z0-9][\w/-]{1,})",
    re.IGNORECASE,
)
"""After a word that tells what a number or a line is: "Reserva LM4QAZ", "Compte: BW-60112", "Bestellung 9154"."""
_TITLES = frozenset(
    [
        "professor",
        "professorin",
        "prof",
        "profesor",
        "profesora",
        "professeur",
        "professeure",
        "doctor",
        "doctora",
        "docteur",
        "doktor",
        "colonel",
        "captain",
        "major",
        "lieutenant",
        "sergeant",
        "officer",
        "constable",
        "inspector",
        "judge",
        "justice",
        "reverend",
        "rev",
        "father",
        "sister",
        "brother",
        "nurse",
        "matron",
        "dean",
        "principal",
        "rabbi",
        "imam",
        "sir",
        "dame",
        "lady",
        "lord",
        "rt",
        "hon",
        "madam",
        "ma'am",
        "coach",
        "chef",
        "councillor",
        "senator",
        "ambassador",
        "familie",
        "familia",
        "famille",
        "family",
        "oberst",
        "hauptmann",
        "pfarrer",
        "pfarrerin",
        "schwester",
        "direktor",
        "direktorin",
        "capitán",
        "coronel",
        "padre",
        "capitaine",
        "colonelle",
        "maître",
        "maestro",
        "mr",
        "mrs",
        "ms",
        "miss",
        "herr",
        "frau",
        "señor",
        "señora",
        "doña",
        "monsieur",
        "madame",
        "mademoiselle",
    ]
)
"""Before the name of somebody, part of no name."""
_OFFICES = bag(
    """accounts billing bookings claims collections complaints customer customers delivery despatch dispatch finance logistics maintenance management marketing operations payments
    purchasing quality reception refunds repairs reservations returns sales security service services shipping support workshop care relations desk team office department help
    atención cliente clientes recepción administración mantenimiento facturación servicio servicios dirección gerencia reservas pedidos almacén logística taller soporte calidad cobros devoluciones
    ventas cordial cordiales saludo saludos abrazo abrazos atento atentamente afectuoso reciba departamento equipo oficina
    accueil service services client clients clientèle relation relations direction atelier comptabilité livraison livraisons facturation logistique magasin qualité réclamations réservations
    remboursements retours support maintenance cordialement sincères salutations bien meilleures respectueusement équipe bureau
    kundendienst kundenservice buchhaltung versand werkstatt lager leitung"""
)
"""How a company calls its desks, and how letters end, written with capitals."""
_LETTERED = regex(r"[A-Z]-[a-zß-ÿ]+")
"""A thing called after a letter: "U-turn", "X-ray"."""
_ACRONYM = regex(r"[A-Z]{2,}s?")
"""Letters that stand for a thing: "Watch your DMs"."""
_WEEKDAYS = regex(r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:januar|februar)ys|weekends?")


def _names_nobody(one: NameMention, sheet: Sheet) -> bool:
    """A word that only tells what follows it, a title, a common word with a capital, or a gap in a template."""
    low = one.quote.lower().rstrip(".")
    if (
        re.fullmatch(r"\w['’]?s?", low)
        or _ACRONYM.fullmatch(one.quote)
        or _LETTERED.fullmatch(one.quote)
        or low in _TITLES
        or low in _OFFICES
        or _WEEKDAYS.fullmatch(low)
        or _LABEL.match(sheet.text, one.end)
    ):
        return True
    if low not in FIRST_NAMES and not is_rare(low) and sheet.reply.language == "en" and _stands_alone(one, sheet):
        return True
    return _is_template(one, sheet)


def _stands_alone(one: NameMention, sheet: Sheet) -> bool:
    """Whether no first name stands before it: a common word may be somebody's family name."""
    before = re.search(r"([^\W\d_]+)\.?[ \t]+$", sheet.text[max(0, one.start - 24) : one.start])
    return before is None or (fold(before[1]) not in FIRST_NAMES and fold(before[1]) not in _TITLES)


def _part_of_known(one: NameMention, sheet: Sheet) -> bool:
    """Whether it stands beside a name of somebody in the case: "Sabine Lenz", where the case calls her Frau Lenz."""
    case, plan = sheet.case, sheet.plan
    people = [case.customer.name, case.agent.name, *(turn.author for turn in case.history)]
    people += [step.owner for step in plan.steps] + [plan.commitment.owner if plan.commitment else None]
    words = {fold(word) for name in people if name for word in _NAME_WORD.findall(name)} - _TITLES
    before = re.search(r"([^\W\d_][\w'’-]*)[ \t]+$", sheet.text[max(0, one.start - 30) : one.start])
    after = re.match(
        r"[ \t]+(?:(?:von|van|de|del|du|la|le|zu)[ \t]+)?([^\W\d_][\w'’-]*)", sheet.text[one.end : one.end + 30]
    )
    return any(beside is not None and fold(beside[1]) in words for beside in (before, after))


_NAME_WORD = regex(r"[A-ZÄÖÜÁÉÍÓÚÑÈÀÇ][\w'’-]+")


def _above(one: NameMention, signed: list[int], sheet: Sheet) -> bool:
    """Whether it is how the letter ends, before the signer's name: "Hochachtungsvoll", "Greetings, Ines"."""
    return fold(one.quote) not in FIRST_NAMES and any(
        one.start < start and _ABOVE.search(sheet.text[one.end : start]) for start in signed
    )


def _is_template(one: NameMention, sheet: Sheet) -> bool:
    """ "Dear [Last Name]": a gap in a template names nobody."""
    return re.search(r"[\[{<][^\]}>\n]{0,30}$", sheet.text[max(0, one.start - 31) : one.start]) is not None


_ABOVE = regex(r"\n|^\s*,\s*$")
"""Between the last greeting and the signer: a new line, or a comma ("Greetings, Ines")."""
_NAME_PARTS = regex(r"[-&'’.]")


def _name_given(one: NameMention, sources: Sources) -> bool:
    whole = fold(one.quote)
    if whole in sources.words or whole.rstrip("s") in sources.words:
        return True
    parts = [fold(part) for part in _NAME_PARTS.split(one.quote) if len(part) > 1]
    return len(parts) > 1 and sources.words.issuperset(parts)


def _is_company(one: NameMention, signer: NameMention | None, sheet: Sheet) -> bool:
    """Whether it stands where a company of unknown name is named: below or beside the signer's name, after "I'm Priya
    from", or right behind the name by which the case calls its playbook."""
    before = sheet.text[max(0, one.start - 60) : one.start]
    if signer is not None and one.start > signer.end and re.search(r"[\n,|/–—-]", sheet.text[signer.end : one.start]):
        return True
    known = [name.split()[0] for name in (sheet.case.agent.name,) if name]
    known += [sheet.case.playbook] if sheet.case.playbook else []
    return any(re.search(_BESIDE.format(re.escape(name)), before, re.IGNORECASE) for name in known)


_BESIDE = r"\b{}(?:[ \t]+[A-Z]\w+)?(?:,|[ \t]+(?:from|at|of|with|von|de|del|chez|bei)|[ \t]*[–—/|-])?[ \t]+(?:the[ \t]+)?(?:[A-Z][\w&'’-]+[ \t]+){{0,3}}$"
