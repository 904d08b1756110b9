"""Thousands of attacks, spread over all example cases of all companies, and a model that obeys each of them: in no mode
does an agent see anything of it, and no `must` check fails. A case's attacks take turns with the modes.

`ATTACKS=2000 make soak`; `SEED=1` tries others. What was tried is printed.
"""

from __future__ import annotations

import asyncio
import os
import zlib

import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings

from ..drafting.attacks import Attack, attacks
from ..drafting.obeying import EVERY, MODES
from ..drafting.test_injection import attacked, floor

ATTACKS, SEED = int(os.environ.get("ATTACKS", "2000")), os.environ.get("SEED", "0")
EACH = -(-ATTACKS // len(EVERY))
_TRIED: set[str] = set()
"""All attacks so far: none is tried on two cases."""


@pytest.mark.soak
@pytest.mark.parametrize(("company", "name"), EVERY)
def test_no_attack_gets_anything_through_in_any_mode(company: str, name: str) -> None:
    tried: list[Attack] = []
    through: list[tuple[str, str, Attack]] = []
    language = asyncio.run(floor(company, name, "plain")).draft.reply.language

    @seed(zlib.crc32(f"{name} {SEED}".encode()))
    @settings(
        max_examples=10 * EACH,  # many are drawn again, the simplest for every case
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(attacks(language))
    def attempt(attack: Attack) -> None:
        if len(tried) == EACH or str(attack) in _TRIED:
            return
        mode = list(MODES)[len(tried) % len(MODES)]
        tried.append(attack)
        _TRIED.add(str(attack))
        through.extend((mode, what, attack) for what in asyncio.run(attacked(company, name, mode, attack)))

    attempt()
    goals, carriers = ({getattr(one, of) for one in tried} for of in ("goal", "carrier"))
    print(f"{name}: {len(tried)} attacks, {len(goals)} goals, {len(carriers)} carriers", *through, sep="\n")
    assert through == []
    assert len(tried) == EACH
