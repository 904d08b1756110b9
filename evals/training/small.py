"""The small net while it learns (`torch`): the same layers as `recognising.taught`, which runs them in numpy.

Words that it does not know are spelt out: the mean of what their runs of letters say. Some known words are taken for
unknown while it learns, so that spelling is learnt too.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from drafter.drafting.reading.recognising.taught import GAP, HEADS, KEY, STRIDES
from evals.training.examples import KINDS, LEVELS
from evals.training.spelling import PLACES, Spelling, Spelt
from evals.training.teacher import batches

FILTERS, INNER, VALUE = 256, 192, 32
ROUNDS, BATCH, _LONGEST = 6, 192, 90
_SPELT, _LEFT_OUT, _RATE, _RATE_OF_WORDS = 0.08, 0.07, 1.5e-3, 1e-3
_OF_ODDS = 0.12
"""What hitting the teacher's log-odds weighs beside hitting its shares."""

Floats = NDArray[np.float32]


class Batch(NamedTuple):
    """`rows` and `there` are (texts, places); `unknown` marks the words that are spelt, whose `letters` follow one
    another, each word's from its place in `begins`."""

    rows: Any
    there: Any
    unknown: Any
    letters: Any
    begins: Any


@dataclass
class Small:
    spelling: Spelling
    words: Any
    letters: Any
    filters: Any
    looking: Any
    inner: Any
    outer: Any

    @classmethod
    def of(cls, spelling: Spelling) -> Small:
        import torch
        from torch import nn

        torch.manual_seed(0)
        width = spelling.vectors.shape[1]
        words, spelt = nn.Embedding(len(spelling.words) + 1, width), nn.EmbeddingBag(PLACES, width, mode="mean")
        for table in (words, spelt):
            nn.init.normal_(table.weight, 0, 0.1)
        words.weight.data[: len(spelling.vectors)] = torch.tensor(spelling.vectors)
        words.weight.data[-1] = 0
        wide = [width, *(FILTERS for _ in STRIDES)]
        filters = nn.ModuleList(
            nn.Conv1d(before, after, 3, padding=stride, dilation=stride)
            for before, after, stride in zip(wide, wide[1:], STRIDES, strict=False)
        )
        sizes = {"ask": HEADS * KEY, "key": HEADS * KEY, "value": HEADS * VALUE}
        looking = nn.ModuleDict({name: nn.Linear(FILTERS, size) for name, size in sizes.items()})
        looking["tell"] = nn.Linear(HEADS * VALUE, FILTERS)
        nn.init.normal_(looking["tell"].weight, 0, 0.02)
        nn.init.zeros_(looking["tell"].bias)
        inner, outer = nn.Linear(2 * FILTERS + width, INNER), nn.Linear(INNER, len(KINDS) + len(LEVELS))
        return cls(spelling, words, spelt, filters, looking, inner, outer)

    def learn(self, texts: Sequence[str], shares: Floats, odds: Floats) -> None:
        """`shares` and `odds` are (texts, kinds): what to answer. The first texts may have labels mixed in."""
        import torch

        told = [self.spelling.read(text) for text in texts]
        lengths = np.array([sum(map(len, text)) for text in told])
        chance = np.random.default_rng(0)
        tables = [*self.words.parameters(), *self.letters.parameters()]
        above = [one for part in (self.filters, self.looking, self.inner, self.outer) for one in part.parameters()]
        learner = torch.optim.Adam([{"params": tables, "lr": _RATE_OF_WORDS}, {"params": above, "lr": _RATE}])
        steps = ROUNDS * (len(texts) // BATCH)
        pace = torch.optim.lr_scheduler.LambdaLR(
            learner, lambda step: min(1.0, (step + 1) / 200) * max(0.02, 1 - step / max(1, steps))
        )
        for number in range(ROUNDS):
            for batch in batches(lengths, BATCH, chance):
                with torch.autocast("cpu", torch.bfloat16):
                    found = self._odds(self._batch([told[one] for one in batch], chance), learning=True).float()
                hit = torch.nn.functional.binary_cross_entropy_with_logits(
                    found, torch.tensor(shares[batch]), reduction="none"
                )
                off = (found.clamp(-8, 8) - torch.tensor(odds[batch])) ** 2
                loss = hit.sum(1).mean() + _OF_ODDS * off.mean()
                learner.zero_grad()
                loss.backward()
                learner.step()
                pace.step()
                self.words.weight.data[-1] = 0
            print(f"small net: round {number + 1} of {ROUNDS}", file=sys.stderr)

    def odds(self, texts: Sequence[str]) -> Floats:
        import torch

        told = [self.spelling.read(text) for text in texts]
        with torch.no_grad():
            found = [self._odds(self._batch(told[start : start + 64])).numpy() for start in range(0, len(told), 64)]
        return np.concatenate(found)

    def tables(self) -> tuple[Floats, Floats]:
        return self.words.weight.data[:-1].numpy(), self.letters.weight.data.numpy()

    def layers(self) -> dict[str, Floats]:
        """The layers under the names, and in the order of axes, in which the product reads them."""
        found = {f"filter{n}": one.weight.data.numpy().transpose(2, 1, 0) for n, one in enumerate(self.filters)}
        found |= {f"offset{n}": one.bias.data.numpy() for n, one in enumerate(self.filters)}
        for name, layer in (*self.looking.items(), ("inner", self.inner), ("outer", self.outer)):
            found |= {f"{name}0": layer.weight.data.numpy().T, f"{name}1": layer.bias.data.numpy()}
        return found

    def _batch(self, told: Sequence[list[list[Spelt]]], chance: np.random.Generator | None = None) -> Batch:
        """With `chance`, some known words are spelt too."""
        import torch

        gap: list[Spelt | None] = [None] * GAP
        lines = [
            [one for number, words in enumerate(text) for one in ([*gap, *words] if number else words)] for text in told
        ]
        lines = [line[:_LONGEST] for line in lines]
        shape = (len(lines), max(map(len, lines)))
        rows, there, unknown = (
            np.full(shape, len(self.spelling.words)),
            np.zeros(shape, np.float32),
            np.zeros(shape, bool),
        )
        runs: list[int] = []
        begins = []
        for number, line in enumerate(lines):
            spelt = chance.random(len(line)) < _SPELT if chance else np.zeros(len(line), dtype=bool)
            for place, word in enumerate(line):
                if word is None:
                    continue
                there[number, place] = 1
                if word.row >= 0 and not spelt[place]:
                    rows[number, place] = word.row
                else:
                    unknown[number, place] = True
                    begins.append(len(runs))
                    runs += word.letters
        return Batch(
            *map(torch.tensor, (rows, there, unknown)), *(torch.tensor(one, dtype=torch.long) for one in (runs, begins))
        )

    def _odds(self, batch: Batch, *, learning: bool = False) -> Any:
        import torch
        from torch.nn import functional

        def thinned(layer: Any) -> Any:
            return functional.dropout(layer, _LEFT_OUT, learning)

        read = self.words(batch.rows)
        if len(batch.begins):
            read = read.masked_scatter(
                batch.unknown[..., None].expand_as(read), self.letters(batch.letters, batch.begins)
            )
        read = thinned(read) * batch.there[..., None]
        here = batch.there[:, None]
        first = functional.relu(self.filters[0](read.transpose(1, 2))) * here
        near = (functional.relu(self.filters[1](first)) + first) * here
        near = (near + self._looked(near.transpose(1, 2), batch.there).transpose(1, 2)) * here
        last = functional.relu(self.filters[2](near)) + near - 1e4 * (1 - here)
        mean = read.sum(1) / batch.there.sum(1, keepdim=True)
        told = torch.cat([first.max(2).values, last.max(2).values, mean], 1)
        return self.outer(thinned(functional.relu(self.inner(thinned(told)))))

    def _looked(self, near: Any, there: Any) -> Any:
        """What each place finds in its text."""
        texts, places, _ = near.shape
        ask, key, value = (
            self.looking[name](near).view(texts, places, HEADS, -1).transpose(1, 2) for name in ("ask", "key", "value")
        )
        weight = ask @ key.transpose(2, 3) / KEY**0.5 - 1e4 * (1 - there)[:, None, None, :]
        return self.looking["tell"]((weight.softmax(-1) @ value).transpose(1, 2).reshape(texts, places, -1))
