"""What is deployed: files that load, settings that exist, images and packages that are pinned."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from drafter.adapters.observing.metrics import Gauges, Metrics
from drafter.settings import Settings

from .conftest import ROOT

DEPLOY = ROOT / "deploy"
FILES = sorted(path for path in DEPLOY.rglob("*") if path.suffix in (".yaml", ".yml"))
KNOWN = {str(field.validation_alias or f"DRAFTER_{name.upper()}") for name, field in Settings.model_fields.items()}
LOCKS = ("requirements.lock", "requirements-uv.lock")


def loaded() -> Iterator[Any]:
    for path in FILES:
        yield from yaml.safe_load_all(path.read_text(encoding="utf-8"))


def within(value: Any) -> Iterator[dict[str, Any]]:
    """Every map in it."""
    if isinstance(value, dict):
        yield value
    for one in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from within(one)


def test_every_setting_that_is_deployed_exists() -> None:
    texts = [path.read_text(encoding="utf-8") for path in (*FILES, ROOT / "docs" / "operations.md")]
    named = set(re.findall(r"\b(?:DRAFTER_[A-Z_]+[A-Z]|OPENAI_[A-Z_]+)\b", "\n".join(texts)))
    assert len(named) > 5
    assert named <= KNOWN


def test_every_image_is_pinned() -> None:
    images = [one["image"] for document in loaded() for one in within(document) if isinstance(one.get("image"), str)]
    containers = (DEPLOY / "Containerfile").read_text(encoding="utf-8")
    images += re.findall(r"^FROM (\S+)", containers, re.MULTILINE)
    assert len(images) > 5
    for image in images:
        assert re.search(r":v?\d+\.\d+\.?\d*", image), image


def test_pods_may_write_nothing_and_are_nobody() -> None:
    pods = [one["spec"] for document in loaded() for one in within(document) if "containers" in one.get("spec", {})]
    assert len(pods) == 2
    for pod in pods:
        assert pod["securityContext"]["runAsNonRoot"]
        for container in pod["containers"]:
            own = container["securityContext"]
            assert own["readOnlyRootFilesystem"]
            assert not own["allowPrivilegeEscalation"]
            assert own["capabilities"] == {"drop": ["ALL"]}
    assert re.search(r"^USER 10001", (DEPLOY / "Containerfile").read_text(encoding="utf-8"), re.MULTILINE)


def test_a_pod_is_given_longer_than_the_service_takes_to_stop() -> None:
    documents = {one["kind"]: one for one in loaded() if "kind" in one}
    pod = documents["Deployment"]["spec"]["template"]["spec"]
    grace = float(documents["ConfigMap"]["data"]["DRAFTER_GRACE_S"])
    rest = float(pod["containers"][0]["lifecycle"]["preStop"]["exec"]["command"][-1])
    assert pod["terminationGracePeriodSeconds"] > grace + rest + 8
    compose = yaml.safe_load((DEPLOY / "compose.yaml").read_text(encoding="utf-8"))["services"]["drafter"]
    assert float(compose["stop_grace_period"].removesuffix("s")) > float(compose["environment"]["DRAFTER_GRACE_S"]) + 8


def test_alerts_ask_for_numbers_that_there_are() -> None:
    tasks = {"waiting": 0, "working": 0, "dead": 0, "oldest_s": 0}
    page = Metrics().page(Gauges({"due": 0, "overdue": 0}, tasks=tasks)).decode()
    there = set(re.findall(r"^# TYPE (\w+)", page, re.MULTILINE))
    alerts = (DEPLOY / "prometheus" / "alerts.yml").read_text(encoding="utf-8")
    asked = set(re.findall(r"\bdrafter_\w+", alerts))
    assert asked
    assert {name.removesuffix("_bucket") for name in asked} <= there
    told = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")
    for name in re.findall(r"alert: (\w+)", alerts):
        assert f"`{name}`" in told
    ours = {name for name in there if name.startswith("drafter_")}
    assert ours <= set(re.findall(r"`(drafter_\w+)`", told))


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_names_a_hash_for_each_package_and_no_address(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert not re.search(r"\w+://|^--?(?!\s)|file:", re.sub(r"--hash=\S+", "", text), re.MULTILINE)
    lines = [
        line
        for line in re.sub(r"\\\n\s*", " ", text).splitlines()
        if line.strip() and not line.lstrip().startswith("#")
    ]
    assert lines
    for line in lines:
        assert re.fullmatch(r"[a-z0-9.-]+(\[[a-z,]+\])?==\S+( ;[^#]+?)?( +--hash=sha256:[0-9a-f]{64})+\s*", line), line


def test_the_lock_holds_all_that_the_project_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    parts = (*project["project"]["optional-dependencies"].values(), *project["dependency-groups"].values())
    asked = [*project["project"]["dependencies"], *(one for part in parts for one in part)]
    names = {re.split(r"[\[><=~;! ]", one)[0].lower().replace("_", "-") for one in asked}
    locked = set(
        re.findall(r"^([a-z0-9.-]+)(?:\[[a-z,]+\])?==", (ROOT / "requirements.lock").read_text(), re.MULTILINE)
    )
    assert names - locked == set()


def test_the_sample_of_secrets_names_those_that_are_asked_for() -> None:
    compose = (DEPLOY / "compose.yaml").read_text(encoding="utf-8")
    given = set(re.findall(r"^(\w+)=$", (DEPLOY / "example.env").read_text(encoding="utf-8"), re.MULTILINE))
    assert given == set(re.findall(r"\$\{(\w+):\?", compose))
    assert json.dumps(yaml.safe_load(compose))
