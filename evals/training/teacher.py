"""A large teacher for the small net: a sentence encoder whose upper layers learn the kinds from our labelled texts.

Needs `torch` and `transformers`, which nothing that ships does. The lower layers are frozen and run once, so a round of
learning over 36,000 texts costs some fifteen minutes of one core. What the teacher thinks of a text is a log-odds for each kind.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from evals.training.examples import KINDS, LEVELS

FROZEN, ROUNDS, BATCH, INNER = 3, 4, 32, 256
LONGEST = 72
"""Word pieces of a text that are read."""
_RATE, _RATE_ON_TOP = 1.5e-4, 1e-3

Floats = NDArray[np.float32]
Tensor = Any


@dataclass
class Teacher:
    """`lower` and `upper` are layers of the encoder, `top` a small layer over the mean and the strongest of the words."""

    words: Any
    embedding: Any
    lower: Any
    upper: Any
    top: Any

    @classmethod
    def of(cls, model: str) -> Teacher:
        """A teacher that knows nothing yet, over the encoder in the folder `model`."""
        import torch
        from torch import nn
        from transformers import AutoModel, AutoTokenizer

        torch.manual_seed(0)
        encoder = AutoModel.from_pretrained(model, attn_implementation="eager").eval()
        width = encoder.config.hidden_size
        top = nn.Sequential(
            nn.Dropout(0.1),
            nn.Linear(2 * width, INNER),
            nn.GELU(),
            nn.Dropout(0.1),
            nn.Linear(INNER, len(KINDS) + len(LEVELS)),
        )
        nn.init.constant_(top[-1].bias, -3)
        layers = encoder.encoder.layer
        words = AutoTokenizer.from_pretrained(model)
        return cls(words, encoder.embeddings, layers[:FROZEN], layers[FROZEN:], top)

    def learn(self, texts: Sequence[str], holds: Floats, weight: Floats) -> None:
        """`holds` and `weight` are (texts, kinds): 1 where a text shows a kind, and how much that counts."""
        import torch

        known = list(self._below(texts))
        lengths = np.array([len(one) for one in known])
        chance = np.random.default_rng(0)
        settings = [
            {"params": self.upper.parameters(), "lr": _RATE},
            {"params": self.top.parameters(), "lr": _RATE_ON_TOP},
        ]
        every = [one for group in (self.upper, self.top) for one in group.parameters()]
        learner = torch.optim.AdamW(settings, weight_decay=0.01)
        steps = ROUNDS * (len(texts) // BATCH + 3) + 50
        pace = torch.optim.lr_scheduler.OneCycleLR(learner, [_RATE, _RATE_ON_TOP], total_steps=steps, pct_start=0.1)
        for number in range(ROUNDS):
            self.upper.train(), self.top.train()
            for batch in batches(lengths, BATCH, chance):
                odds = self._above([known[one] for one in batch])
                cost = torch.nn.functional.binary_cross_entropy_with_logits(
                    odds, torch.tensor(holds[batch]), reduction="none"
                )
                loss = (cost * torch.tensor(weight[batch])).sum(1).mean()
                learner.zero_grad()
                loss.backward()
                torch.nn.utils.clip_grad_norm_(every, 1.0)
                learner.step()
                pace.step()
            print(f"teacher: round {number + 1} of {ROUNDS}", file=sys.stderr)
        self.upper.eval(), self.top.eval()

    def odds(self, texts: Sequence[str]) -> Floats:
        """What the teacher thinks of each text and kind."""
        import torch

        found = np.zeros((len(texts), len(KINDS) + len(LEVELS)), dtype=np.float32)
        order = np.argsort([len(text) for text in texts], kind="stable")
        with torch.no_grad():
            for start in range(0, len(order), 96):
                chosen = order[start : start + 96]
                found[chosen] = self._above(list(self._below([texts[one] for one in chosen]))).numpy()
        return found

    def _below(self, texts: Sequence[str]) -> Iterator[Tensor]:
        """Each text after the frozen layers: (pieces, width)."""
        import torch

        pieces = [self.words.encode(text, truncation=True, max_length=LONGEST) for text in texts]
        for start in range(0, len(pieces), 64):
            rows = [torch.tensor(row) for row in pieces[start : start + 64]]
            there = _there(rows)
            with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
                state = self.embedding(input_ids=torch.nn.utils.rnn.pad_sequence(rows, batch_first=True))
                state = _through(self.lower, state, there).bfloat16()
            yield from (one[: len(row)].clone() for one, row in zip(state, rows, strict=True))

    def _above(self, known: Sequence[Tensor]) -> Tensor:
        import torch

        there = _there(known)
        with torch.autocast("cpu", torch.bfloat16):
            padded = torch.nn.utils.rnn.pad_sequence([one.float() for one in known], batch_first=True)
            state = _through(self.upper, padded, there)
            here = there[..., None]
            mean, strongest = (state * here).sum(1) / here.sum(1), (state - 1e4 * (1 - here)).max(1).values
            return self.top(torch.cat([mean, strongest], 1)).float()


def batches(lengths: NDArray[np.int64], size: int, chance: np.random.Generator) -> list[NDArray[np.int64]]:
    """Every text once, in an order of chance, those of like length together."""
    order = chance.permutation(len(lengths))
    found = []
    for start in range(0, len(order), 50 * size):
        near = order[start : start + 50 * size]
        near = near[np.argsort(lengths[near], kind="stable")]
        found += [near[at : at + size] for at in range(0, len(near), size)]
    return [found[place] for place in chance.permutation(len(found))]


def _there(rows: Sequence[Tensor]) -> Tensor:
    import torch

    return torch.nn.utils.rnn.pad_sequence([torch.ones(len(row)) for row in rows], batch_first=True)


def _through(layers: Any, state: Tensor, there: Tensor) -> Tensor:
    hidden = (1 - there)[:, None, None, :] * -1e4
    for layer in layers:
        state = layer(state, hidden)
        state = state[0] if isinstance(state, tuple) else state
    return state
