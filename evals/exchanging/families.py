"""Cases that are alike: what is said twice is kept once, and what is nearly the same is one family.

Likeness is the share of the words that two texts have in common (Jaccard), of those that carry meaning: without stop words,
inflections, figures and weekdays, and words that stand in every complaint count for less. The first case of a family is
its measure: each later one joins the family whose first case it is most like, so that a chain of small steps never joins
two unlike cases. This finds copies, templates and what was said again in other order or form. It finds no topics: on
hand-made suites, where each case of a family is worded afresh, it joins nothing.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Hashable, Sequence
from functools import cache
from typing import Any

from drafter.domain.errors import CannotRun

ALIKE = 0.7
"""From this share on two cases are of one family: rewordings of one message lie above, two messages about the same thing
("it never arrived", "it arrived, thank you") below."""
SAME = 0.95
"""From this cosine of TF-IDF vectors over words and pairs of words on two cases say the same; each figure counts."""
_BLOCK = 512
"""So many rows are compared with all others at a time, which bounds the memory."""
_LOCALES = ("en", "de", "fr", "es")


def families(texts: Sequence[str], together: Sequence[Hashable]) -> list[int]:
    """For each text the place of its family's first one. Texts with one key of `together` are of one family however
    unlike they are. Raises `CannotRun` where scikit-learn is not installed."""
    alike = _sharing(texts)
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
    for place, near in enumerate(_repeating(texts)):
        kept = sorted(one for one in near if one not in found)
        if kept:
            found[place] = kept[0]
    return found


Near = list[dict[int, float]]
"""For each text the earlier ones that are like it, with how like they are."""


def _sharing(texts: Sequence[str]) -> Near:
    from drafter.adapters.knowledge.words import weight

    said = [_meant(text) for text in texts]
    if not any(said):
        return [{} for _ in texts]
    counter = _vectorizers().CountVectorizer(analyzer=lambda words: words, binary=True)
    words = counter.fit_transform(said).astype(float)
    words = words.multiply([math.sqrt(weight(term)) for term in counter.get_feature_names_out()]).tocsr()
    sizes = words.multiply(words).sum(axis=1).A1
    return _earlier(words, ALIKE, lambda row, column, both: both / (sizes[row] + sizes[column] - both))


def _meant(text: str) -> list[str]:
    """The words that carry meaning, of whatever language, without figures and weekdays: two days are no two complaints."""
    from drafter.adapters.knowledge.words import terms

    bare = re.sub(r"\w+", lambda word: "" if word[0].isdigit() or word[0].lower() in _weekdays() else word[0], text)
    return terms(bare, "en")


@cache
def _weekdays() -> frozenset[str]:
    from babel.dates import get_day_names

    return frozenset(name.lower() for locale in _LOCALES for name in get_day_names(locale=locale).values())


def _repeating(texts: Sequence[str]) -> Near:
    if not any(re.search(r"\w", text) for text in texts):
        return [{} for _ in texts]
    words = r"(?u)\w+"
    measure = _vectorizers().TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, token_pattern=words)
    return _earlier(measure.fit_transform(texts), SAME, lambda row, column, both: both)


def _earlier(vectors: Any, least: float, likeness: Callable[[Any, Any, Any], Any]) -> Near:
    """`likeness` makes it of the rows, the columns and the products of two vectors."""
    found: Near = [{} for _ in range(vectors.shape[0])]
    for start in range(0, len(found), _BLOCK):
        block = (vectors[start : start + _BLOCK] @ vectors.T).tocoo()
        rows = block.row + start
        how = likeness(rows, block.col, block.data)
        near = (how >= least) & (block.col < rows)
        for row, column, share in zip(rows[near], block.col[near], how[near], strict=True):
            found[int(row)][int(column)] = float(share)
    return found


def _vectorizers() -> Any:
    try:
        from sklearn.feature_extraction import text
    except ModuleNotFoundError:
        raise CannotRun("scikit-learn is not installed", hint="pip install drafter[evals]") from None
    return text
