"""What a reply offers, promises or admits beyond the plan: gifts that it lacks, outcomes that another decides, guarantees
that nobody can give, and admissions in law.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.domain.regex import regex
from drafter.domain.score import Mark
from drafter.domain.sentences import Sentence
from drafter.drafting.checking.facts.assured import ASSURED, assured
from drafter.drafting.checking.facts.beyond import BEYOND, beyond
from drafter.drafting.checking.facts.confirmed import CONFIRMS, confirmed, on_record
from drafter.drafting.checking.facts.extras import MORE, extras
from drafter.drafting.checking.facts.favours import FAVOURS, favours
from drafter.drafting.checking.facts.foregone import COMES, SURELY, comes_true, foregone
from drafter.drafting.checking.facts.gifts import ANY_GIFT, DENIED, PAST, gifts_in
from drafter.drafting.checking.facts.hereafter import HEREAFTER, hereafter
from drafter.drafting.checking.facts.no_loss import NO_LOSS, without_loss
from drafter.drafting.checking.facts.offering import known_gifts, offered
from drafter.drafting.checking.facts.statements import (
    clause_of,
    mark_of,
    our_word,
    quoted,
    told_before,
)
from drafter.drafting.checking.facts.without_limit import NOT_HELD, PART, WHYS, WIDE_GATE, held_words, without_limit
from drafter.drafting.checking.sheet import Sheet, Verdict, failed, passed

_FULL = regex(r"\b(?:full|entire|whole|complete|100 ?%) (?:\w+ )?(?:refund|amount|reimbursement|price|order|payment|cost)|\brefund (?:\w+ )?(?:in full|everything|the (?:full|entire|whole)|all of)|\b(?:volle|vollständige|gesamte)\w* (?:\w+ )?(?:erstattung|betrag|kaufpreis|rückerstattung)|\breembolso (?:completo|total|íntegro)|\bremboursement (?:intégral|complet|total)")  # fmt: skip


def within_authority(sheet: Sheet) -> Verdict:
    """Fails on an offer, an outcome, a guarantee or an admission that the plan does not hold. Declining passes."""
    held = held_words(sheet)
    known = sheet.lasting("held or on record", lambda: f"{held}\n{known_gifts(sheet)}")
    found: list[tuple[Mark, str]] = []
    gates = (WIDE_GATE, ANY_GIFT, SURELY, MORE, CONFIRMS, BEYOND, FAVOURS, COMES, ASSURED, NO_LOSS, HEREAFTER)
    wide, gifts, sure, more, settled, shaped, favoured, comes, staked, lossless, later = (
        sheet.may_hold(gate) for gate in gates
    )
    still_open = sheet.plan.resolution.kind in ("decision", "investigation")
    for line in sheet.sentences:
        lowered = sheet.lower[line.start : line.end]
        if line.text.endswith("?") and _TURNED_DOWN.match(sheet.lower, line.end):
            continue  # "A new laptop on us? Not decided"
        if wide.holds(lowered):
            found += without_limit(sheet, line, lowered, known)
        ours = our_word(sheet, lowered)
        if named := gifts_in(lowered, gifts):
            found += offered(sheet, line, named, f"{held}\n{ours}" if ours else held, known)
        if not ours and still_open and sure.holds(lowered):
            found += foregone(sheet, line, lowered, held)
        if not ours and still_open and comes.holds(lowered):
            found += comes_true(sheet, line, lowered)
        if more.holds(lowered) or " for your " in lowered:
            german = sheet.reply.language[:2].lower() == "de"
            hits = extras(
                _ALSO.sub("    ", lowered) if german else lowered,
                held,
                sheet.lasting("on record", lambda: on_record(sheet)),
            )
            found += ((mark_of(sheet, line, hit), "the plan does not hold this offer") for hit in hits)
        if settled.holds(lowered):
            sums = confirmed(sheet, lowered, held)
            found += ((mark_of(sheet, line, hit), "the plan does not hold this sum") for hit in sums)
        if not line.text.endswith("?") and shaped.holds(lowered):
            shapes = ((hit, why) for hit, why in beyond(lowered, held) if not quoted(sheet, line, lowered, hit))
            found += ((mark_of(sheet, line, hit), why) for hit, why in shapes)
        if any(gate.holds(lowered) for gate in (favoured, staked, lossless, later)):
            found += _hinted(sheet, line, lowered, held)
        found += _fuller(sheet, line, lowered, held)
    if found:
        found.sort(key=lambda one: one[0].start)
        return failed(f"{found[0][1]}: “{found[0][0].quote}”", [mark for mark, _ in found])
    return passed("nothing beyond the plan")


def _hinted(sheet: Sheet, line: Sentence, lowered: str, held: str) -> Iterator[tuple[Mark, str]]:
    """Favours that are only hinted at, sureties, and promises to keep from any loss."""
    found = [(hit, "it hints at what the plan does not hold") for hit in favours(lowered, held)]
    if not line.text.endswith("?"):
        found += [(hit, NOT_HELD) for hit in hereafter(lowered, held)]
        found += [(hit, WHYS["guarantee"]) for hit in assured(lowered, held)]
        losses = (hit for hit in without_loss(lowered, held) if not told_before(lowered[: hit.start()]))
        found += [(hit, WHYS["blank"]) for hit in losses]
    for hit, why in found:
        if not quoted(sheet, line, lowered, hit):
            yield mark_of(sheet, line, hit), why


_TURNED_DOWN = regex(
    r"\s+(?:no\b(?! (?:problem|worries|trouble|matter))|not\b|nein\b|nicht\b|noch nicht\b|non\b|pas\b|todavía no\b|aún no\b|i'm afraid (?:not|i|we|that)\b|(?:sadly|unfortunately|leider)\b|(?:that|it)(?:'s| is) (?:not|part of|for|up to)\b|(?:that|it) isn't\b|(?:i|we) (?:can't|cannot|don't|do not|couldn't|won't)\b)"
)
"""Behind a question that is the customer's own, given back: the answer leaves it open or declines."""
_ALSO = regex(r"\balso\b")
"""German "also" says "that is", and gives nothing more."""


_TAKEN = regex(r"\b(?:charged|billed|invoiced|took|you paid|you've paid|you have paid)\b")
"""What was paid or taken is told, and nobody gives it."""


def _fuller(sheet: Sheet, line: Sentence, lowered: str, held: str) -> Iterator[tuple[Mark, str]]:
    """A part is planned, and the whole is told."""
    says = sheet.plan.resolution.says.lower()
    if sheet.plan.resolution.kind != "remedy" or not PART.search(says) or _FULL.search(held):
        return
    for hit in _FULL.finditer(lowered):
        clause = clause_of(lowered, hit)
        if not any(one.search(clause) for one in (DENIED, PAST, _TAKEN)):
            yield mark_of(sheet, line, hit), "the plan holds a part only"
