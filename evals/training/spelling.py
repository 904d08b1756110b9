"""The words that the small net knows by themselves, with their vectors before learning, and how others are spelt.

Each word is read by itself by a sentence encoder (MiniLM-L6-v2), whose answer is projected to fewer dimensions: words
of like meaning lie near each other, so the net can know a word that no text it learnt from holds.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from drafter.drafting.reading.recognising.features import TOKEN
from drafter.drafting.reading.recognising.taught import MOST_TOKENS, as_known, letters
from drafter.drafting.reading.scan import sentence_breaks

PLACES, WIDTH = 4096, 128
_MOST_SENTENCES, _OFTEN, _IN_TEXTS, _MOST_WORDS = 12, 12, 3, 24_000

Floats = NDArray[np.float32]


class Spelt(NamedTuple):
    row: int
    letters: list[int]


@dataclass(frozen=True)
class Spelling:
    """The words that have a vector of their own; `vectors` are those that are known before learning, the first ones."""

    words: tuple[str, ...]
    vectors: Floats
    _known: dict[str, Spelt] = field(default_factory=dict)

    @classmethod
    def of(cls, model: str, texts: Sequence[str]) -> Spelling:
        """The words of `texts` and those that the encoder in the folder `model` holds whole; besides words of letters
        the commonest signs, figures and single letters of the texts."""
        seen = Counter(as_known(token) for text in texts for token in TOKEN.findall(text))
        small = [
            word for word, count in seen.most_common() if count >= _OFTEN and (len(word) == 1 or not word.isalpha())
        ]
        words = [word for word, count in seen.most_common() if count >= _IN_TEXTS and _of_letters(word)]
        more = [word for word in _whole_words(model) if word not in seen or seen[word] < _IN_TEXTS]
        words = [*words, *more][:_MOST_WORDS]
        vectors = _encoded(model, words)
        found = cls((*words, *(word for word in small if word not in set(words))), vectors / vectors.std() / 2)
        found._known.update({word: Spelt(row, letters(word, PLACES)) for row, word in enumerate(found.words)})
        return found

    def read(self, text: str) -> list[list[Spelt]]:
        """The sentences of a text, each a list of words."""
        ends = [*sentence_breaks(text), len(text)]
        pieces = [text[start:end].strip(" \n.,;:-") for start, end in zip([0, *ends], ends, strict=False)]
        told = [
            [self._spelt(as_known(token)) for token in TOKEN.findall(piece)]
            for piece in pieces
            if any(map(str.isalnum, piece))
        ]
        return [row[:MOST_TOKENS] for row in told if row][:_MOST_SENTENCES] or [[self._spelt(".")]]

    def _spelt(self, word: str) -> Spelt:
        found = self._known.get(word)
        if found is None:
            found = self._known[word] = Spelt(-1, letters(word, PLACES))
        return found


def _of_letters(word: str) -> bool:
    return word[0].isalpha() and len(word) > 1 and word.isascii()


def _whole_words(model: str) -> list[str]:
    """The encoder's own words, the commonest first."""
    from transformers import AutoTokenizer

    numbered = AutoTokenizer.from_pretrained(model).get_vocab()
    return [word for word in sorted(numbered, key=numbered.__getitem__) if word.isalpha() and _of_letters(word)]


def _encoded(model: str, words: Sequence[str]) -> Floats:
    """(words, `WIDTH`): the mean of each word's pieces, projected to where the words differ most."""
    import torch
    from transformers import AutoModel, AutoTokenizer

    pieces, encoder = AutoTokenizer.from_pretrained(model), AutoModel.from_pretrained(model).eval()
    found = []
    with torch.no_grad():
        for start in range(0, len(words), 256):
            batch = pieces(list(words[start : start + 256]), padding=True, return_tensors="pt")
            state, here = encoder(**batch).last_hidden_state, batch["attention_mask"][..., None]
            mean = (state * here).sum(1) / here.sum(1)
            found.append(torch.nn.functional.normalize(mean, dim=1).numpy())
    every = np.concatenate(found)
    every = every - every.mean(axis=0)
    _, axes = np.linalg.eigh(every.T @ every)
    return np.asarray(every @ axes[:, ::-1][:, :WIDTH], dtype=np.float32)
