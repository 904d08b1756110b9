"""What a model smuggles past a reader: addresses that are not ours, code and markup, words spelt so that only a program sees
them. An honest reply needs none of it, so nothing is decoded: what is not written as people write is held back.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from drafter.domain.bidding import is_bidding
from drafter.domain.regex import regex
from drafter.domain.score import Mark
from drafter.domain.sentences import sentences
from drafter.drafting.checking.plan_texts import plan_texts
from drafter.drafting.checking.sheet import READ_TO, Sheet

_DOT = regex(r"\s*(?:\[\.\]|\(\.\)|\{\.\}|\[dot\]|\(dot\))\s*|(?<=\w) dot (?=[a-z]{2,})|[。．｡․]", re.IGNORECASE)
_ADDRESS = regex(
    r"\b[a-z]{2,10}\s?:\s?//\s?[^\s]*|\bmailto:\S+|(?<![\w:])//\w\S*|\S+@[\w.-]+|\b\d{1,3}(?:\.\d{1,3}){3}\b(?!\.?\d)"
    r"|(?<![\w.])(?:[\w-]+\.)+[^\W\d_]{2,24}\b(?:[/:?]\S*)?",
    re.IGNORECASE,
)
_ADDRESS_TELL = regex(r"//|@|mailto:|\d\.\d|\.[^\W\d_]", re.IGNORECASE)
"""What no address goes without."""
_FILE = regex(r"[\w -]+\.(?:pdf|jpe?g|png|heic|docx?|xlsx?|txt|csv|mp[34])$", re.IGNORECASE)
_ABBREVIATED = regex(
    r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,2}$|(?:co|ph|st|dr|nr|no|inc|ltd|bzw|inkl|z)\.\w+$", re.IGNORECASE
)
_CODE = regex(
    r"[{}<>|`\\~]|\^(?![^\W\d_]{1,15}\s*$)|&#?\w{2,8};|!\[|\]\[|\]\(|\]:|==|&&|=[a-z]+\(|(?:^|\s)=\w|\w\.\w+\(|[a-z]\w*\((?!(?:e?s|e?n|r|e|innen|in|a|as|os|es|ed)\))"
    r"|\bselect\b.{1,40}\bfrom\b\s+\w+\s+where\b|(?:^|\s)-[a-z]{1,2}\s+[/\w]|\bjavascript\s*:|;\s*\w+\.\w+|\b\d+=\d+\b",
    re.IGNORECASE,
)
_CODE_TELL = regex(r"[{}<>|`\\~^\[\]&=(;]|select|javascript|\s-[a-z]|^-[a-z]", re.IGNORECASE)
"""What no code goes without: a look at it is far cheaper."""
_SPELT = regex(r"(?<!\w)\w(?:([ ._*·|/-]{1,2}| - )\w(?!\w)){4,}|(?<!\w)\w(?:\s+\w(?!\w)){5,}")
_BYTES = regex(r"(?:\b[0-9a-f]{2}\b[ ,:-]?){5,}|(?:\b\d{2,3}\b[ ,;]+){4,}\d{2,3}\b|(?:%[0-9a-f]{2}){2,}", re.IGNORECASE)
_LONG = 14
"""So long no order number is that the case does not hold."""
_TOKEN = regex(r"[\w+/=]{10,}")
_JOINED = regex(r"[a-zà-öø-ÿ]+|[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿß]+|[A-ZÀ-ÖØ-Þ]{1,5}")
_STYLED = regex(r"[^\x00-\u024f]")


def smuggled(sheet: Sheet) -> Iterator[Mark]:
    """The places in the reply that hold something of the kind."""
    text = sheet.text
    ours = sheet.lasting("texts of our own", lambda: _ours(sheet))
    plain = _DOT.sub(".", text)
    for hit in _ADDRESS.finditer(plain) if _ADDRESS_TELL.search(plain) else ():
        said = hit[0].rstrip(".,;:!?)]}'\"»”")
        if not (said.lower() in ours or _FILE.match(said) or _ABBREVIATED.match(said)):
            yield from _placed(sheet, hit[0], said)
    told = sheet.lasting("texts that were told", lambda: ours + "\n" + _told(sheet))
    for pattern in (_CODE, _SPELT, _BYTES) if _CODE_TELL.search(text) else (_SPELT, _BYTES):
        for hit in pattern.finditer(text):
            if hit[0].strip().lower() not in told:
                yield sheet.mark(*hit.span())
    for hit in _TOKEN.finditer(text):
        if _is_cipher(hit[0]) and hit[0].lower() not in told:
            yield sheet.mark(*hit.span())
    for hit in _STYLED.finditer(text):
        if _is_styled(hit[0]):
            yield sheet.mark(*hit.span())


def _placed(sheet: Sheet, *spellings: str) -> Iterator[Mark]:
    """Where an address stands in the reply; all of its sentence-to-be where it is spelt in another way there."""
    for said in spellings:
        at = sheet.text.find(said)
        if at >= 0:
            yield sheet.mark(at, at + len(said))
            return
    first = re.split(r"\W", spellings[-1])[0]
    at = max(0, sheet.text.find(first))
    yield sheet.mark(at, at + max(1, len(first)))


def _ours(sheet: Sheet) -> str:
    """What addresses may be taken from: facts, plan, knowledge, our own messages. The customer's message is not ours."""
    case, customer = sheet.case, sheet.case.customer
    texts = [turn.text for turn in case.history if turn.sender != "customer"]
    texts += [*plan_texts(sheet), repr(case.facts), *(one for one in (customer.email, customer.name) if one)]
    return "\n".join(texts).lower()


def _told(sheet: Sheet) -> str:
    """What a customer wrote of their matter: a code or a sign in it may be given back, what an order brings in may not."""
    said = [turn.text for turn in sheet.case.history if turn.sender == "customer"] + [sheet.case.message.text]
    told = [one.text for text in said for one in sentences(text[:READ_TO])]
    return "\n".join(text for text in map(str.lower, told) if not is_bidding(text))


def _is_cipher(token: str) -> bool:
    """Letters that are no word: figures or capitals strewn among them, or the marks of an encoding."""
    if token.endswith("=") or "+" in token:
        return True
    letters, figures = sum(map(str.isalpha, token)), sum(map(str.isdigit, token))
    if letters and figures >= 2 and (letters >= 5 or len(token) >= _LONG):
        return True
    return token.isalpha() and not any(map(str.isdigit, token)) and sum(1 for _ in _JOINED.finditer(token)) > 3


def _is_styled(ch: str) -> bool:
    """A letter dressed as another sign, or a sign that nobody sees."""
    if unicodedata.category(ch) in ("Cf", "Co", "Cn") or 0xFE00 <= ord(ch) <= 0xFE0F:
        return True
    folded = unicodedata.normalize("NFKC", ch)
    return folded != ch and folded.isascii() and folded.isalnum()
