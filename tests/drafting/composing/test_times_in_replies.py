"""Whole replies to customers in another zone: resolution, steps, follow-up, takeover and what is put off all name the
plan's own times, on the customer's clock, and every check agrees."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from drafter.adapters.knowledge import Articles
from drafter.adapters.prompts import Prompts
from drafter.domain.case import Case
from drafter.domain.draft import Draft
from drafter.domain.mentions.dates import find_dates
from drafter.domain.playbook import Playbook
from drafter.domain.reader import Reader
from drafter.drafting.checking.plan_texts import plan_times
from drafter.drafting.pipeline import Brand, Pipeline

from ...conftest import ROOT

NOW = dt.datetime(2026, 11, 20, 15, 30, tzinfo=dt.UTC)


def texts(en: str, de: str, es: str, fr: str) -> dict[str, str]:
    return {"en": en, "de": de, "es": es, "fr": fr}


def playbook(zone: str, currency: str) -> Playbook:
    roles: list[dict[str, Any]] = [
        {"id": "frontline", "authority": {"amount": "100", "currency": currency}, "answers_within": "1 business day"},
        {
            "id": "supervisor",
            "title": texts("support supervisor", "Teamleitung", "supervisora", "superviseuse"),
            "authority": {"amount": "500", "currency": currency},
            "answers_within": "4 business hours",
        },
    ]
    refund = {
        "id": "full_refund",
        "when": "facts.fault == 'arrived_broken'",
        "cost": "facts.order_total",
        "says": texts("a full refund", "eine volle Erstattung", "el reembolso completo", "le remboursement complet"),
        "takes": "5 business days",
        "steps": [
            texts(
                "issue the refund for the parcel of {{ facts.delivered_on | date }} today",
                "die Erstattung für das Paket vom {{ facts.delivered_on | date }} heute anweisen",
                "ordenar hoy el reembolso del paquete del {{ facts.delivered_on | date }}",
                "lancer aujourd'hui le remboursement du colis du {{ facts.delivered_on | date }}",
            )
        ],
        "follow_up": {
            "does": texts(
                "email you to confirm it",
                "es Ihnen per E-Mail bestätigen",
                "escribirle para confirmarlo",
                "vous écrire pour le confirmer",
            ),
            "after": "5 business days",
        },
    }
    return Playbook.model_validate(
        {
            "company": {
                "name": "Northwind Home",
                "timezone": zone,
                "currency": currency,
                "hours": {"mon-fri": "08:00-12:00, 13:00-18:00"},
            },
            "roles": roles,
            "remedies": [refund],
            "routes": [],
            "updates": {"every": "6 business hours"},
        }
    )


MESSAGES = {
    "remedy": texts(
        "The blender arrived broken. I want my money back, and I want to speak to a manager.",
        "Der Mixer kam kaputt an. Ich will mein Geld zurück und möchte mit Ihrem Vorgesetzten sprechen.",
        "La batidora llegó rota. Quiero que me devuelvan el dinero y quiero hablar con un superior.",
        "Le mixeur est arrivé cassé. Je veux être remboursé et parler à un responsable.",
    ),
    "decision": texts(
        "The blender arrived broken. Nobody answered me.",
        "Der Mixer kam kaputt an. Niemand hat mir geantwortet.",
        "La batidora llegó rota. Nadie me contestó.",
        "Le mixeur est arrivé cassé. Personne ne m'a répondu.",
    ),
    "investigation": texts(
        "Where is my parcel? Nobody answers. I have been waiting for two weeks.",
        "Wo bleibt mein Paket? Niemand antwortet mir. Ich warte seit zwei Wochen.",
        "¿Dónde está mi paquete? Nadie me contesta. Llevo dos semanas esperando.",
        "Où est mon colis ? Personne ne me répond. J'attends depuis deux semaines.",
    ),
}
ZONES = [
    ("America/Chicago", "USD", {"timezone": "Europe/London", "country": "GB"}),
    ("America/Chicago", "USD", {"timezone": "Europe/Berlin"}),
    ("America/Chicago", "USD", {}),
    ("Europe/London", "GBP", {"country": "Germany"}),
    ("Europe/Berlin", "EUR", {"timezone": "America/New_York", "country": "US"}),
    ("Europe/Berlin", "EUR", {"timezone": "Australia/Sydney", "country": "AU"}),
    ("Europe/Berlin", "EUR", {"timezone": "Europe/Paris"}),
]


async def drafted(kind: str, language: str, zone: str, currency: str, customer: dict[str, Any]) -> tuple[Draft, Reader]:
    total = {"decision": "240.00"}.get(kind, "89.99")
    facts = {"order_id": "4471", "delivered_on": "2026-03-03", "order_total": {"amount": total, "currency": currency}}
    fault = {} if kind == "investigation" else {"fault": "arrived_broken", "product": "blender"}
    case = Case.model_validate(
        {
            "id": "C-1",
            "customer": {"name": "Maria Gomez", "language": language} | customer,
            "channel": "email",
            "facts": facts | fault,
            "message": {"text": MESSAGES[kind][language], "at": NOW - dt.timedelta(minutes=20)},
            "agent": {"name": "Priya", "role": "frontline"},
            "now": NOW,
        }
    )
    book = playbook(zone, currency)
    pipeline = Pipeline({"x": Brand(book, Articles(()))}, Prompts(ROOT / "prompts"), None, deadline_s=5.0)
    return await pipeline.draft(case), Reader.of(case, book.company, language)


@pytest.mark.parametrize("language", ["en", "de", "es", "fr"])
@pytest.mark.parametrize("kind", list(MESSAGES))
@pytest.mark.parametrize(("zone", "currency", "customer"), ZONES)
async def test_every_time_is_the_plans_on_the_customers_clock(
    kind: str, language: str, zone: str, currency: str, customer: dict[str, Any]
) -> None:
    draft, reader = await drafted(kind, language, zone, currency, customer)
    assert draft.plan.resolution.kind == kind
    assert draft.reply.language == language
    assert draft.score.passed, [(finding.id, finding.why) for finding in draft.score.failures]
    times = [reader.due(one) for one in plan_times(draft.plan)]
    moments = {
        one.replace(microsecond=0).astimezone(reader.zone).replace(tzinfo=None) for one in plan_times(draft.plan)
    }
    days = {reader.due_day(one) for one in plan_times(draft.plan)} | {reader.today}
    said = find_dates(draft.reply.text, said_at=NOW, zone=reader.zone, language=language)
    ahead = [one for one in said if one.latest >= NOW]
    assert len(ahead) >= 2
    for one in ahead:
        if one.latest.time() == dt.time.max:
            assert one.latest.date() in days, (one.quote, times)
        elif one.kind == "clock":  # its day stands beside the place that follows it
            assert one.latest.time() in {moment.time() for moment in moments}, (one.quote, times)
        else:
            assert one.latest.replace(tzinfo=None) in moments, (one.quote, times)


async def test_the_date_filter_is_the_readers_too() -> None:
    draft, _ = await drafted("remedy", "en", *ZONES[0])
    assert "the parcel of Tuesday 3 March 2026 today" in draft.reply.text
    assert "by Friday 27 November" in draft.reply.text  # 6 p.m. in Chicago is midnight in London
    assert "answer you by 8:30 p.m. your time today" in draft.reply.text


async def test_letters_to_berlin() -> None:
    draft, _ = await drafted("investigation", "de", *ZONES[1])
    assert "Heute bis 23:30 Uhr Ihrer Zeit werde ich Ihnen schreiben" in draft.reply.text
    draft, _ = await drafted("remedy", "de", *ZONES[1])
    assert "Bis Samstag, 28. November" in draft.reply.text  # 6 p.m. in Chicago is past midnight there
    assert "vom Dienstag, 3. März 2026 am Samstag, 21. November anweisen" in draft.reply.text


async def test_a_letter_to_a_customer_whose_zone_nobody_knows() -> None:
    draft, _ = await drafted("decision", "en", *ZONES[2])
    assert "with the decision by 2:30 p.m. Chicago time today" in draft.reply.text
