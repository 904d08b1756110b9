"""The customer's own words as they were written, place for place, quoted mails and signatures blanked."""

from __future__ import annotations

from drafter.drafting.reading.own import own_words

_FAR = 4000
"""How far into a message is looked."""


def own_text(text: str) -> str:
    """The text with blanks where the words are not the customer's own.

    >>> own_text("Please call.\\n> We will email only.").strip()
    'Please call.'
    """
    text = text[:_FAR]
    own = own_words(text)
    if len(own) != len(text):
        return text
    return "".join(" " if kept == " " and not mark.isspace() else mark for mark, kept in zip(text, own, strict=True))
