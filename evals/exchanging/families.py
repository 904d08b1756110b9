"""Cases that are alike: what is said twice is kept once, and what is nearly the same is one family.

Likeness is the cosine of TF-IDF vectors over words and pairs of words. The first case of a family is its measure: each
later one joins the family whose first case it is most like, so that a chain of small steps never joins two unlike cases.
This finds copies, templates and what was said again in nearly the same words. It finds no topics: on hand-made suites,
where each case of a family is worded afresh, it joins next to nothing, and next to nothing wrongly.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Sequence

from drafter.domain.errors import CannotRun

ALIKE = 0.4
"""From this cosine on two cases are of one family. Figures count as one and the same word: two orders are no two topics."""
SAME = 0.95
"""From this cosine on two cases say the same; here each figure counts for itself."""
_FIGURES = re.compile(r"\d+")
_BLOCK = 512
"""So many rows are compared with all others at a time, which bounds the memory."""


def families(texts: Sequence[str], together: Sequence[Hashable]) -> list[int]:
    """For each text the place of its family's first one. Texts with one key of `together` are of one family however
    unlike they are. Raises `CannotRun` where scikit-learn is not installed."""
    alike = _earlier([_FIGURES.sub("0", text) for text in texts], ALIKE)
    of: list[int] = []
    by_key: dict[Hashable, int] = {}
    for place, near in enumerate(alike):
        firsts = {one: how for one, how in near.items() if of[one] == one}
        best = max(firsts, key=lambda one: (firsts[one], -one)) if firsts else place
        of.append(by_key.setdefault(together[place], best))
    return of


def repeats(texts: Sequence[str]) -> dict[int, int]:
    """The texts that say what an earlier one said, each with the first of those."""
    found: dict[int, int] = {}
    for place, near in enumerate(_earlier(texts, SAME)):
        kept = sorted(one for one in near if one not in found)
        if kept:
            found[place] = kept[0]
    return found


def _earlier(texts: Sequence[str], least: float) -> list[dict[int, float]]:
    """For each text the earlier ones that are at least so like it, with how like they are."""
    if len(texts) < 2 or not any(re.search(r"\w", text) for text in texts):
        return [{} for _ in texts]
    try:
        from sklearn.feature_extraction.text import TfidfVectorizer
    except ModuleNotFoundError:
        raise CannotRun("scikit-learn is not installed", hint="pip install drafter[evals]") from None
    words = r"(?u)\w+"
    vectors = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, token_pattern=words).fit_transform(texts)
    found: list[dict[int, float]] = [{} for _ in texts]
    for start in range(0, len(texts), _BLOCK):
        block = (vectors[start : start + _BLOCK] @ vectors.T).tocoo()
        near = block.data >= least
        for row, column, how in zip(block.row[near], block.col[near], block.data[near], strict=True):
            if column < start + row:
                found[start + int(row)][int(column)] = float(how)
    return found
