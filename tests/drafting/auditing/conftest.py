"""Small playbooks to audit: two roles, and the remedies and routes that a test is about."""

from __future__ import annotations

from typing import Any

from drafter.domain.playbook import Article, Playbook
from drafter.drafting.auditing import audit

COMPANY = {"name": "Acme", "timezone": "UTC", "currency": "USD", "hours": {"mon-fri": "08:00-18:00"}}


def money(amount: str, currency: str = "USD") -> dict[str, str]:
    return {"amount": amount, "currency": currency}


def role(id: str, amount: str, currency: str = "USD", **more: Any) -> dict[str, Any]:
    return {"id": id, "authority": money(amount, currency), "answers_within": "1 business day", **more}


def remedy(when: str, id: str = "first", **more: Any) -> dict[str, Any]:
    return {"id": id, "when": when, "says": "a call from us", **more}


def route(when: str, **more: Any) -> dict[str, Any]:
    return {"when": when, "to": "supervisor", **more}


def playbook(*remedies: dict[str, Any], article: str = "", language: str = "", **more: Any) -> Playbook:
    made = Playbook.model_validate(
        {
            "company": COMPANY,
            "roles": [role("frontline", "100"), role("supervisor", "500")],
            "remedies": remedies,
            "routes": [],
            **more,
        }
    )
    article_ = Article(id="terms", title="Terms", text=article, language=language)
    return made.model_copy(update={"articles": (article_,) if article else ()})


def told(*remedies: dict[str, Any], **more: Any) -> list[str]:
    """The findings on a playbook of these remedies, each as its line."""
    return [str(finding) for finding in audit(playbook(*remedies, **more))]
