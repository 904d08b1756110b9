"""Settings: which model serves, from where, for how long."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.domain.errors import BadInput
from drafter.settings import load_settings


def test_with_nothing_set_the_embedded_model_serves() -> None:
    settings = load_settings()
    assert settings.models == ("embedded",)
    assert (settings.deadline, settings.revisions) == (120.0, 1)


def test_a_key_or_a_base_url_means_a_remote_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:1/v1")
    monkeypatch.setenv("DRAFTER_MODEL", "our-model")
    settings = load_settings()
    assert settings.models == ("our-model",)
    assert (settings.deadline, settings.revisions) == (20.0, 2)


def test_help_with_the_reading_is_off_unless_named(monkeypatch: pytest.MonkeyPatch) -> None:
    assert [load_settings(reading_model=name).helper for name in (None, "", "none")] == [None, None, None]
    monkeypatch.setenv("DRAFTER_READING_MODEL", "embedded")
    settings = load_settings(model="none")
    assert (settings.helper, settings.models, settings.deadline) == ("embedded", (), 120.0)


def test_none_asks_nobody_and_falls_back_to_nobody() -> None:
    assert load_settings(model="none", fallback_models="other").models == ()


def test_fallbacks_only_where_named() -> None:
    assert load_settings(model="a", fallback_models="b, c").models == ("a", "b", "c")


def test_the_file_serves_where_the_environment_is_silent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "drafter.toml").write_text(
        'model = "from-file"\nopenai_base_url = "http://127.0.0.1:9/v1"\ndeadline_s = 7\n'
    )
    monkeypatch.chdir(tmp_path)
    settings = load_settings()
    assert (settings.model, settings.openai_base_url, settings.deadline) == ("from-file", "http://127.0.0.1:9/v1", 7.0)
    monkeypatch.setenv("DRAFTER_MODEL", "from-environment")
    assert load_settings().model == "from-environment"
    assert load_settings(model="given").model == "given"


def test_the_file_takes_the_names_of_the_environment_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "drafter.toml").write_text('DRAFTER_MODEL = "none"\nOPENAI_BASE_URL = "http://127.0.0.1:9/v1"\n')
    monkeypatch.chdir(tmp_path)
    assert (load_settings().models, load_settings().openai_base_url) == ((), "http://127.0.0.1:9/v1")


def test_a_misspelt_setting_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "drafter.toml").write_text('modle = "none"\n')
    monkeypatch.chdir(tmp_path)
    with pytest.raises(BadInput, match="modle"):
        load_settings()


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("DRAFTER_DEADLINE_S", "soon"),
        ("OPENAI_BASE_URL", "localhost:8080"),
        ("DRAFTER_ALLOWED_HOSTS", "http://llm.corp"),
        ("DRAFTER_ALLOWED_HOSTS", "llm.corp, !!!"),
        ("DRAFTER_ALLOWED_HOSTS", "10.1.0.0/99"),
        ("DRAFTER_ALLOWED_HOSTS", "10.1"),
        ("DRAFTER_ALLOWED_HOSTS", "llm.corp:none"),
    ],
)
def test_a_wrong_setting_is_named_as_it_was_set(variable: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(variable, value)
    with pytest.raises(BadInput, match=f"^{variable}: "):
        load_settings()


def test_a_wrong_setting_of_the_file_is_named_in_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "drafter.toml").write_text('deadline_s = "soon"\n')
    monkeypatch.chdir(tmp_path)
    with pytest.raises(BadInput, match=r"^drafter\.toml: deadline_s: "):
        load_settings()


def test_hosts_on_the_premises() -> None:
    named = (
        "llm",
        "llm.corp:8000",
        "10.1.0.0/16",
        "10.1.0.5",
        "127.0.0.1:8080",
        "fd00::/8",
        "[fd00::1]:8000",
        "größe.de",
    )
    assert load_settings(allowed_hosts=", ".join(named)).hosts == named


def test_an_empty_address_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_BASE_URL", "")
    assert load_settings().openai_base_url is None


def test_the_mark_that_some_editors_begin_with_is_no_setting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "drafter.toml").write_bytes(b'\xef\xbb\xbfmodel = "none"\n')
    monkeypatch.chdir(tmp_path)
    assert load_settings().model == "none"


def test_a_folder_is_no_file_of_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "drafter.toml").mkdir()
    monkeypatch.chdir(tmp_path)
    with pytest.raises(BadInput, match="is a folder"):
        load_settings()


def test_a_broken_file_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "drafter.toml").write_text("model = \n")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(BadInput, match=r"drafter\.toml"):
        load_settings()


def test_keys_are_not_shown() -> None:
    shown = repr(load_settings(openai_api_key="sk-secret", api_key="also-secret"))
    assert "secret" not in shown
