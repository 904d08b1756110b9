"""Word vectors and word groups for the reader of signals: words of like meaning near each other.

    python -m evals.training.words MODEL DATA     # MODEL: a folder with a sentence-transformers model (MiniLM-L6-v2)

Needs `sentence-transformers`, which nothing else here does; its outcome, `words.npz`, is kept. Each word is encoded by
itself, projected to fewer dimensions and put into a coarse and a fine group.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import numpy as np

from drafter.drafting.reading.own import fold
from drafter.drafting.reading.recognising.features import TOKEN
from evals.training.examples import ORDINARY
from evals.training.labelled import EMOTIONS
from evals.training.said import load
from evals.training.signals import WORDS

COARSE, FINE, DIMENSIONS, MOST = 200, 800, 128, 16_000


def main() -> None:
    from sentence_transformers import SentenceTransformer
    from sklearn.cluster import MiniBatchKMeans
    from sklearn.decomposition import PCA

    model = SentenceTransformer(sys.argv[1])
    vocabulary = _vocabulary(Path(sys.argv[2]))
    encoded = model.encode(vocabulary, batch_size=256, normalize_embeddings=True, show_progress_bar=False)
    groups = [
        MiniBatchKMeans(size, n_init=3, random_state=0, batch_size=4096).fit_predict(encoded) for size in (COARSE, FINE)
    ]
    vectors = PCA(DIMENSIONS, random_state=0).fit_transform(encoded)
    step = float(np.abs(vectors).max() / 127)
    np.savez_compressed(
        WORDS,
        vocabulary=" ".join(vocabulary),
        groups=np.stack(groups, axis=1).astype(np.int16),
        vectors=np.rint(vectors / step).astype(np.int8),
        step=step,
    )
    print(f"{len(vocabulary)} words, {WORDS.stat().st_size / 1e6:.2f} MB")


def _vocabulary(data: Path) -> list[str]:
    """Words of letters that stand in at least three texts from outside, or two of our own, the commonest first."""
    outside, ours = Counter[str](), Counter[str]()
    for text in _texts(data):
        outside.update(set(TOKEN.findall(fold(text))))
    for one in load():
        if one.language == "en":
            ours.update(set(TOKEN.findall(fold(one.text))))
    every = outside + ours
    kept = [word for word, _ in every.most_common() if word[0].isalpha() and len(word) > 1 and word.isascii()]
    return [word for word in kept if outside[word] >= 3 or ours[word] >= 2][:MOST]


def _texts(data: Path) -> Iterator[str]:
    lines = [(data / f"{name}.jsonl").read_text(encoding="utf-8").splitlines() for name in ORDINARY]
    lines.append(gzip.decompress((data / EMOTIONS).read_bytes()).decode("utf-8").splitlines())
    for line in chain.from_iterable(lines):
        yield json.loads(line).get("text") or ""


if __name__ == "__main__":
    main()
