"""How well heat ranks messages by complaint and anger, beside TF-IDF with logistic regression and VADER.

What is measured is the heat that users see: words and signs together. Where a set was trained on, the words' part is
learnt anew on the other folds; the airline set is never trained on. Length alone ranks complaints well, so each
figure also stands as the mean over ten groups of messages of like length.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rich.console import Console
from rich.table import Table

from drafter.drafting.reading.trained import weights
from evals.training.features import Bundle, Numbers, bundle, rarity
from evals.training.heat import Public, of_cases, public
from evals.training.labelled import AIRLINE, EMOTIONS, cases, rows

FOLDS = 4
_DRAWS = 400
_GROUPS = 10
Flags = NDArray[np.bool_]


@dataclass(frozen=True)
class Figure:
    """AUC with its 95 % bootstrap interval, and the mean AUC over messages of like length."""

    what: str
    scorer: str
    auc: float
    low: float
    high: float
    alike: float
    messages: int


def measure(data: Path) -> tuple[Figure, ...]:
    """Every figure; some minutes, since the words' part is learnt anew for each fold."""
    sets = public(data)
    airline = rows(data, AIRLINE)
    flown = bundle(airline.texts)
    complaint = sets.complaints.flags(lambda row: row["complaint"] == 1)
    chosen = sets.complaints.flags(lambda row: not str(row["domain"]).startswith("random"))
    angry = sets.emotions.flags(lambda row: row["angry"] == 1)
    negative = airline.flags(lambda row: row["negative"] == 1)
    told, felt = _left_out(sets, complaint, angry)
    plain = _TfIdf(sets.complaints.texts, complaint)
    plain_told, plain_felt = plain.left_out(), _TfIdf(sets.emotions.texts, angry).left_out()
    flights = {"drafter": _heat(flown, _temper(flown)), "TF-IDF": plain.of(airline.texts), "VADER": _vader(flown)}
    complaints = {"drafter": told, "TF-IDF": plain_told, "VADER": _vader(sets.said)}
    emotions = {"drafter": felt, "TF-IDF": plain_felt, "VADER": _vader(sets.felt)}
    some = {name: scores[chosen] for name, scores in complaints.items()}
    upset = sets.emotions.flags(lambda row: row["upset"] == 1)
    return (
        *_figures("complaints", complaints, complaint, sets.said.words),
        *_figures("complaints, no random tweets", some, complaint[chosen], sets.said.words[chosen]),
        *_figures("airline (transfer)", flights, negative, flown.words),
        *_figures(f"angry ({EMOTIONS.split('_')[0]})", emotions, angry, sets.felt.words),
        *_figures(f"upset ({EMOTIONS.split('_')[0]})", {"drafter": felt, "VADER": emotions["VADER"]}, upset, sets.felt.words),
    )  # fmt: skip


def show(console: Console, figures: Sequence[Figure]) -> None:
    table = Table(title="heat: AUC (95 % interval), and among messages of like length", title_justify="left", box=None)
    for heading in ("ranks", "by", "AUC", "of like length", "messages"):
        table.add_column(heading, justify="left" if heading in ("ranks", "by") else "right", no_wrap=True)
    for one in figures:
        interval = f"{one.auc:.3f} ({one.low:.3f} to {one.high:.3f})"
        table.add_row(one.what, one.scorer, interval, f"{one.alike:.3f}", str(one.messages))
    console.print(table)


def auc(yes: Flags, scores: Numbers) -> float:
    """How often a "yes" scores above a "no"; ties count half.

    >>> auc(np.array([True, False, False]), np.array([0.7, 0.9, 0.1]))
    0.5
    """
    from scipy.stats import rankdata

    hits = int(yes.sum())
    ranks = rankdata(scores)
    return float((ranks[yes].sum() - hits * (hits + 1) / 2) / (hits * (len(yes) - hits)))


def like_length(yes: Flags, scores: Numbers, words: NDArray[np.int64]) -> float:
    """The mean AUC over groups of messages of like length, as far as a group holds both answers."""
    groups = np.array_split(np.argsort(words, kind="stable"), _GROUPS)
    found = [auc(yes[group], scores[group]) for group in groups if 0 < yes[group].sum() < len(group)]
    return float(np.mean(found))


def _figures(what: str, scorers: dict[str, Numbers], yes: Flags, words: NDArray[np.int64]) -> Iterator[Figure]:
    for scorer, scores in scorers.items():
        draws = np.random.default_rng(0).integers(0, len(yes), (_DRAWS, len(yes)))
        low, high = np.quantile([auc(yes[draw], scores[draw]) for draw in draws], (0.025, 0.975))
        alike = like_length(yes, scores, words)
        yield Figure(what, scorer, auc(yes, scores), float(low), float(high), alike, len(yes))


def _left_out(sets: Public, complaint: Flags, angry: Flags) -> tuple[Numbers, Numbers]:
    """The heat of each public text, by words learnt without it."""
    frequency = rarity([sets.said, sets.felt, of_cases(cases())])
    told, felt = np.zeros(len(complaint)), np.zeros(len(angry))
    said, emotions = sets.said.features(frequency), sets.felt.features(frequency)
    for one, other in zip(_folds(complaint), _folds(angry), strict=True):
        temper = sets.temper(frequency, np.flatnonzero(~one), np.flatnonzero(~other))
        told[one], felt[other] = said[one] @ temper, emotions[other] @ temper
    return _heat(sets.said, told), _heat(sets.felt, felt)


def _folds(yes: Flags) -> Iterator[Flags]:
    """Each text once, with as many "yes" in each fold."""
    from sklearn.model_selection import StratifiedKFold

    for _, left in StratifiedKFold(FOLDS, shuffle=True, random_state=0).split(yes, yes):
        flags = np.zeros(len(yes), dtype=bool)
        flags[left] = True
        yield flags


def _scores(texts: Bundle) -> Numbers:
    kept = weights()
    found: Numbers = (texts.counts @ kept.table.astype(np.float64)) * kept.step + texts.vader @ kept.vader.T
    return found


def _temper(texts: Bundle) -> Numbers:
    return _scores(texts)[:, 0]


def _heat(texts: Bundle, temper: Numbers) -> Numbers:
    scores = _scores(texts)
    scores[:, 0] = temper
    kept = weights()
    pairs = zip(scores, texts.lifts, strict=True)
    return np.array([kept.chances(row, lifted)[0] for row, lifted in pairs])


def _vader(texts: Bundle) -> Numbers:
    found: Numbers = -texts.vader[:, 2]
    return found


@dataclass(frozen=True)
class _TfIdf:
    """The plain baseline: words and pairs, logistic regression."""

    texts: Sequence[str]
    yes: Flags

    def left_out(self) -> Numbers:
        scores = np.zeros(len(self.yes))
        for left in _folds(self.yes):
            score = self._fitted(np.flatnonzero(~left))
            scores[left] = score([self.texts[int(place)] for place in np.flatnonzero(left)])
        return scores

    def of(self, others: Sequence[str]) -> Numbers:
        return self._fitted(np.arange(len(self.texts)))(others)

    def _fitted(self, places: NDArray[np.int64]) -> Callable[[Sequence[str]], Numbers]:
        from sklearn.feature_extraction.text import TfidfVectorizer
        from sklearn.linear_model import LogisticRegression
        from sklearn.pipeline import make_pipeline

        plain: Any = make_pipeline(
            TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True), LogisticRegression(C=10, max_iter=300)
        )
        plain.fit([self.texts[int(place)] for place in places], self.yes[places])
        return lambda texts: np.asarray(plain.decision_function(texts))
