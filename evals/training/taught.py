"""Learns the small net of `drafter.drafting.reading.recognising.taught` and writes it into the package.

    python -m evals.training.taught MODEL DATA     # MODEL: a folder with MiniLM-L6-v2; DATA: labelled data from outside

A teacher learns our labelled texts and says of many more what they show: ordinary talk, and ours with words replaced,
dropped, cut and joined. The net learns what the teacher thinks of all of them, halfway with the labels where there are
any. One text in eight is seen by neither; on those the cuts are set. Needs `torch` and `transformers`, and an hour or two of two cores.
A new training gives somewhat other weights.
"""

from __future__ import annotations

import gzip
import json
import sys
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

import drafter.drafting.reading.recognising.taught as product
from drafter.drafting.reading.own import own_words
from evals.training.examples import KINDS, LEVELS, Example, examples
from evals.training.labelled import EMOTIONS
from evals.training.retold import retold
from evals.training.signals import Targets, targets
from evals.training.small import Small
from evals.training.spelling import Spelling
from evals.training.teacher import Teacher

PUBLIC = ("complaints_xci.jsonl", "pii_multidogo.jsonl", "email_intent.jsonl", EMOTIONS)
OF_PUBLIC, RETOLD = 24_000, 65_000
_KEPT_BACK = 8
_ONLY_ELSEWHERE = frozenset({"shouting", "profanity"})
"""What capitals and a list of words know better."""
_NEVER_DENIED = frozenset({"safety", "vulnerability", "shouting", "profanity"})
"""What is rather found once too often: a net once let go of "I want to end my life"."""
FALSE_ALIKE, FALSE_OTHER, FALSE_ORDINARY, LEAST = 0.03, 0.006, 0.003, 0.5
"""The share of look-alikes, of other texts and of ordinary talk that may be taken for a kind; the log-odds that it has
at least."""
_AT_LEAST = {"safety": 2.0, "legal_threat": 3.2}
"""Kinds that change what is done at once, and whose innocent twins got through: raised by hand."""
LOST, _ENOUGH = 0.01, 20
"""The share of what the lexicon rightly found that may be taken away, and from how many such texts that is judged."""
NEVER = 1e6
_LEVEL = 2.0
"""What a level weighs beside a kind that is not there."""

Floats = NDArray[np.float32]


def main() -> None:
    model, data = sys.argv[1], Path(sys.argv[2])
    batch = [one for one in examples(data) if one.language == "en" and len(one.heard.own.split()) > 2]
    kept = np.array([zlib.crc32(one.heard.own.encode()) % _KEPT_BACK == 0 for one in batch])
    learnt, apart = ([one for one, yes in zip(batch, kept, strict=True) if yes == side] for side in (False, True))
    aim = aims(learnt)
    teacher = Teacher.of(model)
    teacher.learn(_words(learnt), aim.holds.astype(np.float32), aim.weight.astype(np.float32))
    ours = [one.heard.own for one in learnt if not one.ordinary]
    some = [*_words(learnt), *public(data)[:OF_PUBLIC]]
    spelling = Spelling.of(model, some)
    texts = [*some, *retold(ours, RETOLD, spelling)]
    small = Small.of(spelling)
    small.learn(texts, *_aims(teacher.odds(texts), aim))
    odds = small.odds(_words(apart))
    cuts, floors = ([bar(odds[:, place], kind, apart) for place, kind in enumerate(KINDS)] for bar in (cut, floor))
    for place, kind in enumerate(KINDS):
        hits = np.array([kind in one.holds for one in apart])
        print(
            f"{kind:26} cut {cuts[place]:5.2f}  hits {hits.sum():3}  found {(odds[hits, place] >= cuts[place]).mean():.2f}"
        )
    write(small, cuts, floors)


def aims(batch: Sequence[Example]) -> Targets:
    """What each text shows of kinds, and that it is at least so hot; a level beside the right one weighs nothing."""
    kinds = targets(batch)
    holds, weight = np.zeros((len(batch), len(LEVELS))), np.zeros((len(batch), len(LEVELS)))
    for row, one in enumerate(batch):
        for place in range(len(LEVELS) if one.levels else 0):
            holds[row, place] = min(one.levels) > place
            weight[row, place] = _LEVEL if holds[row, place] or max(one.levels) <= place else 0
    return Targets(np.hstack([kinds.holds, holds]), np.hstack([kinds.weight, weight]))


def _words(batch: Sequence[Example]) -> list[str]:
    return [one.heard.own for one in batch]


def public(data: Path) -> list[str]:
    """Customers' and other people's texts that may be learnt from, in an order of chance."""
    found = []
    for name in PUBLIC:
        raw = (data / name).read_bytes()
        for line in (gzip.decompress(raw) if name.endswith(".gz") else raw).decode("utf-8").splitlines():
            row = json.loads(line)
            text = own_words((row.get("text") or "")[:400])
            if row.get("redist") != "nc" and 4 <= len(text.split()) <= 60:
                found.append(text)
    return [found[place] for place in np.random.default_rng(1).permutation(len(found))]


def _aims(odds: Floats, aim: Targets) -> tuple[Floats, Floats]:
    """The share of "yes" that the net should give each text, and the teacher's odds. The labelled texts come first."""
    shares = 1 / (1 + np.exp(-odds))
    labelled = shares[: len(aim.holds)]
    labelled[:] = np.where(aim.weight > 0, (labelled + aim.holds) / 2, labelled)
    return shares.astype(np.float32), np.clip(odds, -8, 8)


def cut(odds: Floats, kind: str, batch: Sequence[Example]) -> float:
    """The lowest log-odds that keeps false alarms within what is allowed, judged by texts not learnt from."""
    if kind in _ONLY_ELSEWHERE or kind.startswith("cause:"):
        return NEVER
    alike = np.array([kind in one.alike for one in batch])
    counted = np.array([kind not in one.open and kind not in one.holds for one in batch])
    ordinary = np.array([one.ordinary for one in batch]) & counted
    allowed = ((alike, FALSE_ALIKE), (counted & ~alike, FALSE_OTHER), (ordinary, FALSE_ORDINARY))
    return float(
        max(
            _AT_LEAST.get(kind, LEAST),
            *(np.quantile(odds[group], 1 - share) for group, share in allowed if group.any()),
        )
    )


def floor(odds: Floats, kind: str, batch: Sequence[Example]) -> float:
    """The log-odds below which a turn of phrase that the lexicon found is not meant: hardly one that is meant lies below."""
    meant = np.array([kind in one.holds and any(hit.label == kind for hit in one.heard.hits) for one in batch])
    if kind in _NEVER_DENIED or kind.startswith("cause:") or meant.sum() < _ENOUGH:
        return -NEVER
    return float(np.quantile(odds[meant], LOST))


def write(small: Small, cuts: Sequence[float], floors: Sequence[float]) -> None:
    """Word vectors in whole steps, the rest in half precision."""
    path = Path(product.__file__).parent / product.WEIGHTS
    tables = small.tables()
    layers: dict[str, Any] = {name: layer.astype(np.float16) for name, layer in small.layers().items()}
    steps = [float(np.abs(table).max() / 127) for table in tables]
    whole: list[Any] = [np.rint(table / step).astype(np.int8) for table, step in zip(tables, steps, strict=True)]
    np.savez(
        path,
        kinds=" ".join(KINDS),
        vocabulary=" ".join(small.spelling.words),
        vectors=whole[0],
        letters=whole[1],
        steps=np.array(steps, dtype=np.float32),
        cuts=np.array(cuts, dtype=np.float32),
        floors=np.array(floors, dtype=np.float32),
        **layers,
    )
    print(f"{path.name}: {path.stat().st_size / 1e6:.2f} MB ")


if __name__ == "__main__":
    main()
