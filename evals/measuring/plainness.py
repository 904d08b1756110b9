"""How well the strain of a text tells hard from easy, beside Flesch's formula: `python -m evals.measuring.plainness
DATA_DIR` (or DRAFTER_LABELLED_DATA).

The texts from outside are only measured on. The last line counts what `plain_language` fails of our own good replies.
"""

from __future__ import annotations

import os
import sys
from collections import defaultdict
from collections.abc import Callable, Mapping
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from drafter.domain.errors import BadCase
from drafter.domain.sentences import sentences
from drafter.drafting.checking.manner.plainness import HARDEST, plain_language
from drafter.drafting.checking.manner.prose import lowered
from drafter.drafting.checking.manner.strain import WORD, is_rare, strain, syllables
from evals.replies import load_replies
from evals.training.labelled import rows

EASE, PAIRS, WORDS = "clear_readability.jsonl", "legal_plain_pairs.jsonl", "complex_words.jsonl"
Hardness = Callable[[str], float]


def by_strain(text: str) -> float:
    return strain([one.text for one in sentences(lowered(text))]).total


def by_flesch(text: str) -> float:
    """Flesch's reading ease, turned round."""
    low = lowered(text)
    words = WORD.findall(low)
    if not words:
        return 0.0
    return 1.015 * len(words) / max(1, len(sentences(low))) + 84.6 * sum(map(syllables, words)) / len(words)


SCORERS: Mapping[str, Hardness] = {"strain": by_strain, "Flesch": by_flesch}


def rank_agreement(one: NDArray[np.float64], other: NDArray[np.float64]) -> float:
    """Spearman's correlation."""
    from scipy.stats import spearmanr

    return float(spearmanr(one, other).statistic)


def of_ease(data: Path, hardness: Hardness) -> float:
    """How the order of hardness agrees with what teachers said of the same passages."""
    known = rows(data, EASE)
    ease = np.array([float(row["easiness"]) for row in known.labels])
    return rank_agreement(np.array([-hardness(text) for text in known.texts]), ease)


def of_pairs(data: Path, hardness: Hardness) -> float:
    """The share of pairs of which the legal text scores harder than its plain version."""
    pairs: dict[str, dict[int, str]] = defaultdict(dict)
    known = rows(data, PAIRS)
    for text, row in zip(known.texts, known.labels, strict=True):
        pairs[row["pair"]][row["plain"]] = text
    return float(np.mean([hardness(one[0]) > hardness(one[1]) for one in pairs.values() if len(one) == 2]))


def of_words(data: Path) -> float:
    """How far "rare", and syllables, agree with how hard people find single words."""
    known = rows(data, WORDS)
    said = [lowered(str(row["token"])) for row in known.labels]
    hard = np.array([float(row["complexity"]) for row in known.labels])
    return rank_agreement(np.array([2.0 * is_rare(word) + syllables(word) / 4 for word in said]), hard)


def good_failed(every: int = 1) -> tuple[int, int]:
    """How many of our own good replies `plain_language` fails, and how many there are; or of each `every`-th of them."""
    good = [one for one in load_replies("checks") if one.good][::every]
    return sum(plain_language(one.sheet).outcome == "fail" for one in good), len(good)


def main(arguments: list[str]) -> None:
    folder = arguments[0] if arguments else os.environ.get("DRAFTER_LABELLED_DATA")
    if not folder:
        raise SystemExit("usage: python -m evals.measuring.plainness DATA_DIR")
    data = Path(folder)
    try:
        for name, hardness in SCORERS.items():
            ease, pairs = of_ease(data, hardness), of_pairs(data, hardness)
            print(f"{name}: rank correlation with readers {ease:.2f}, legal text before its plain version {pairs:.2f}")
        legal = rows(data, PAIRS)
        for plain, what in ((0, "legal texts"), (1, "plain versions")):
            texts = [text for text, row in zip(legal.texts, legal.labels, strict=True) if row["plain"] == plain]
            print(f"over {HARDEST:g}: {np.mean([by_strain(text) > HARDEST for text in texts]):.0%} of {what}")
        print(f"hard words: rank correlation with readers {of_words(data):.2f}")
    except BadCase as error:
        raise SystemExit(str(error)) from None
    failed, good = good_failed()
    print(f"plain_language fails {failed} of {good} good replies")


if __name__ == "__main__":
    main(sys.argv[1:])
