"""The product's playbooks and prompts as they are on disk now, and the files that they are made of."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from drafter.adapters.prompts import ACTIVE, Prompts, prompts_folder
from drafter.bootstrap import Product, find_brands
from drafter.settings import Settings


def renewed(product: Product, settings: Settings) -> Product:
    """The product with its playbooks and prompts as they are on disk now. BadInput tells the first thing that is wrong."""
    prompts = Prompts(Path(settings.prompts) if settings.prompts else None).load()
    pipeline = replace(product.pipeline, brands=find_brands(settings), prompts=prompts)
    return replace(product, pipeline=pipeline, prompts=prompts, stale=None)


def sources(product: Product, settings: Settings) -> list[Path]:
    """The files that its playbooks and prompts are made of."""
    found = [path / "playbook.yaml" if path.is_dir() else path for path in settings.playbooks]
    for brand in product.pipeline.brands.values():
        playbook = brand.playbook
        found.extend(Path(place.file) for place in playbook.moved.values())
        if playbook.knowledge:
            home = playbook.moved.get("knowledge")
            found.extend((Path(home.file if home else playbook.file).parent / playbook.knowledge).rglob("*.md"))
    folder = Path(settings.prompts) if settings.prompts else prompts_folder()
    return [*found, folder / ACTIVE, *folder.glob("*/v*.j2")]
