"""The names in a reply: of people, teams, products and places. Each must have been given; where no playbook tells how the
company is called, the sign-off may name it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.domain.mentions.names import NameMention, find_names, fold
from drafter.domain.score import Mark
from drafter.drafting.checking.facts.sources import Sources
from drafter.drafting.checking.sheet import Sheet


def names(sheet: Sheet, sources: Sources, taken: bytearray) -> Iterator[tuple[Mark, str]]:
    """The names that nobody gave."""
    plan = sheet.plan
    signer_known = bool(sheet.case.agent.name or (plan.commitment and plan.commitment.owner))
    signer: NameMention | None = None
    for one in find_names(sheet.text, language=sheet.reply.language, lines=sheet.sentences):
        if one.place == "signature":
            signer = signer or one
        if any(taken[one.start : one.end]) or _name_given(one, sources) or _is_template(one, sheet):
            continue
        if one.place == "signature" and not signer_known:
            continue
        if sheet.playbook is None and _is_company(one, signer, sheet):
            continue
        yield sheet.mark(one.start, one.end), "nobody of this name is in the case or the plan"


def _is_template(one: NameMention, sheet: Sheet) -> bool:
    """ "Dear [Last Name]": a gap in a template names nobody."""
    return re.search(r"[\[{<][^\]}>\n]{0,30}$", sheet.text[max(0, one.start - 31) : one.start]) is not None


_NAME_PARTS = re.compile(r"[-&'’.]")


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
