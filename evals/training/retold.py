"""Our texts told anew: words replaced by near ones, dropped, texts cut, spliced and joined. What they show nobody knows
but the teacher, who is asked; they need not make sense, only hold many turns of phrase in many surroundings."""

from __future__ import annotations

import random
from collections.abc import Sequence

import numpy as np

from evals.training.spelling import Spelling

_NEIGHBOURS, _NEAR = 9, 0.45
"""So many near words of each are looked at, none less like it than `_NEAR`."""


def retold(texts: Sequence[str], count: int, spelling: Spelling) -> list[str]:
    """About so many new texts; the same ones each time."""
    chance = random.Random(3)  # noqa: S311 (a draw that can be repeated, not a secret)
    near = _near({word for text in texts for word in text.split()}, spelling)
    told = [_one(texts, near, chance) for _ in range(count)]
    return [text for text in told if 3 <= len(text.split()) <= 70]


def _one(texts: Sequence[str], near: dict[str, list[str]], chance: random.Random) -> str:
    text, kind = chance.choice(texts).strip(), chance.random()
    words = text.split()
    if kind < 0.4:
        return _replaced(words, near, chance, 0.22)
    if kind < 0.6:
        other = chance.choice(texts).split()
        return " ".join(
            words[: chance.randint(2, max(2, len(words)))] + other[chance.randint(0, max(0, len(other) - 2)) :]
        )
    if kind < 0.75:
        return f"{text}{' ' if text[-1:] in '.!?' else '. '}{chance.choice(texts).strip()}"
    if kind < 0.9:
        return _replaced([word for word in words if chance.random() > 0.12], near, chance, 0.1)
    start = chance.randint(0, max(0, len(words) - 5))
    return " ".join(words[start : start + chance.randint(4, 14)])


def _replaced(words: Sequence[str], near: dict[str, list[str]], chance: random.Random, share: float) -> str:
    return " ".join(chance.choice(near[word]) if chance.random() < share and near.get(word) else word for word in words)


def _near(wanted: set[str], spelling: Spelling) -> dict[str, list[str]]:
    vocabulary = spelling.words
    vectors = spelling.vectors / np.linalg.norm(spelling.vectors, axis=1, keepdims=True)
    rows = [row for row in range(len(vectors)) if vocabulary[row] in wanted]
    found = {}
    for start in range(0, len(rows), 500):
        some = rows[start : start + 500]
        alike = vectors[some] @ vectors.T
        best = np.argpartition(-alike, _NEIGHBOURS, axis=1)[:, :_NEIGHBOURS]
        for row, nearest, likeness in zip(some, best, alike, strict=True):
            found[vocabulary[row]] = [vocabulary[one] for one in nearest if one != row and likeness[one] > _NEAR]
    return found
