"""Whether a text shows a reader anything at all: spaces, direction marks, soft hyphens, byte order marks and characters of
no width are as good as nothing, and so are the fillers that count as letters and are drawn as a space.
"""

from __future__ import annotations

import unicodedata

_UNSEEN = frozenset({"Zs", "Zl", "Zp", "Cc", "Cf", "Mn"})
_FILLERS = frozenset("\u115f\u1160\u2800\u3164\uffa0")


def is_blank(text: str) -> bool:
    return all(ch in _FILLERS or unicodedata.category(ch) in _UNSEEN for ch in text)
