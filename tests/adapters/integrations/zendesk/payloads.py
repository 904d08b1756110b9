"""What Zendesk sends and answers, in the shapes of its own documentation (fields that nobody here looks at are kept, because
they are there in truth).

- events: developer.zendesk.com/api-reference/webhooks/event-types/ticket-events (comment_added, status_changed)
- headers: developer.zendesk.com/documentation/webhooks/anatomy-of-a-webhook-request
- ticket, comments, users: developer.zendesk.com/api-reference/ticketing/tickets/tickets, …/ticket_comments, …/users/users
"""

from __future__ import annotations

from typing import Any

MARIA, TOM, PRIYA, BOT, CC = 20978392, 235323, 235324, 900001, 20978500
HEADERS = {
    "x-zendesk-account-id": "12514403",
    "x-zendesk-webhook-id": "01F1KRFQ6BG29CNWFR60NK5FNY",
    "x-zendesk-webhook-invocation-id": "8350205582",
}
DETAIL: dict[str, Any] = {
    "actor_id": "20978392",
    "assignee_id": "235324",
    "brand_id": "123",
    "created_at": "2026-11-03T15:12:00Z",
    "custom_status": "1234",
    "description": "The blender arrived broken.",
    "external_id": None,
    "form_id": "6876543",
    "group_id": "98738",
    "id": "35436",
    "is_public": True,
    "organization_id": "10002",
    "priority": "LOW",
    "requester_id": "20978392",
    "status": "OPEN",
    "subject": "Broken blender",
    "submitter_id": "20978392",
    "tags": ["enterprise"],
    "type": "TASK",
    "updated_at": "2026-11-18T14:05:00Z",
    "via": {"channel": "email"},
}
COMMENT_ADDED: dict[str, Any] = {
    "account_id": 12514403,
    "detail": DETAIL,
    "event": {
        "comment": {
            "author": {"id": "20978392", "is_staff": False, "name": "Maria Gomez"},
            "body": "THIRD time I'm writing.",
            "id": "4405238575121",
            "is_public": True,
        },
        "meta": {"sequence": {"id": "CE4A698AF24F35B3208649C6951E000E", "position": 2, "total": 2}},
    },
    "id": "cbe4028c-7239-495d-b020-f22348516046",
    "subject": "zen:ticket:35436",
    "time": "2026-11-18T14:05:00.304701605Z",
    "type": "zen:event-type:ticket.comment_added",
    "zendesk_event_version": "2022-11-06",
}
STATUS_CHANGED: dict[str, Any] = {
    "account_id": 12514403,
    "detail": DETAIL | {"status": "SOLVED"},
    "event": {"current": "SOLVED", "previous": "OPEN"},
    "id": "2b24ef10-19d6-4740-93cf-8f98ec6776c0",
    "subject": "zen:ticket:35436",
    "time": "2026-11-18T16:20:02.000000000Z",
    "type": "zen:event-type:ticket.status_changed",
    "zendesk_event_version": "2022-06-20",
}
TRIGGER = '{"ticket_id": "35436"}'


def user(number: int, name: str, role: str, **more: Any) -> dict[str, Any]:
    return {
        "id": number,
        "url": f"https://acme.zendesk.com/api/v2/users/{number}.json",
        "name": name,
        "email": f"{name.split()[0].lower()}@mail.example",
        "time_zone": "Central Time (US & Canada)",
        "iana_time_zone": "America/Chicago",
        "phone": None,
        "locale_id": 1,
        "locale": "en-US",
        "organization_id": 10002,
        "role": role,
        "verified": True,
        "external_id": None,
        "tags": [],
        "alias": "",
        "active": True,
        "shared": False,
        "suspended": False,
        "user_fields": {"plan": "gold"},
    } | more


USERS = [
    user(MARIA, "Maria Gomez", "end-user", phone="+15551234567"),
    user(TOM, "Thomas Mueller", "agent", alias="Tom"),
    user(PRIYA, "Priya", "agent"),
    user(BOT, "Drafter", "agent"),
    user(CC, "Carl Gomez", "end-user"),
]
TICKET: dict[str, Any] = {
    "url": "https://acme.zendesk.com/api/v2/tickets/35436.json",
    "id": 35436,
    "external_id": None,
    "via": {
        "channel": "email",
        "source": {"from": {"address": "maria@mail.example"}, "to": {"address": "help@acme.example"}, "rel": None},
    },
    "created_at": "2026-11-03T15:12:00Z",
    "updated_at": "2026-11-18T14:05:00Z",
    "type": "incident",
    "subject": "Broken blender",
    "raw_subject": "Broken blender",
    "description": "The blender arrived broken.",
    "priority": "high",
    "status": "open",
    "recipient": "help@acme.example",
    "requester_id": MARIA,
    "submitter_id": MARIA,
    "assignee_id": PRIYA,
    "organization_id": 10002,
    "group_id": 98738,
    "collaborator_ids": [],
    "follower_ids": [],
    "email_cc_ids": [],
    "has_incidents": False,
    "is_public": True,
    "due_at": None,
    "tags": ["enterprise", "drafter_level_calm", "drafter_own_tag"],
    "custom_fields": [
        {"id": 360001, "value": "4471"},
        {"id": 360002, "value": "89.99"},
        {"id": 360003, "value": "arrived_broken"},
        {"id": 360004, "value": "2026-11-03"},
        {"id": 360005, "value": None},
    ],
    "satisfaction_rating": {"score": "unoffered"},
    "brand_id": 123,
    "allow_channelback": False,
    "allow_attachments": True,
}
_METADATA = {"system": {"client": "Mozilla/5.0", "ip_address": "203.0.113.7", "location": "Chicago, IL"}, "custom": {}}


def comment(number: int, author: int, at: str, html: str, *, public: bool = True, **more: Any) -> dict[str, Any]:
    return {
        "id": number,
        "type": "Comment",
        "author_id": author,
        "body": html,
        "html_body": f'<div class="zd-comment" dir="auto">{html}</div>',
        "plain_body": html,
        "public": public,
        "attachments": [],
        "audit_id": number + 1,
        "via": {"channel": "email", "source": {"from": {}, "to": {}, "rel": None}},
        "created_at": at,
        "metadata": _METADATA,
    } | more


PHOTO = {
    "id": 498483,
    "file_name": "blender.jpg",
    "content_type": "image/jpeg",
    "content_url": "https://acme.zendesk.com/attachments/token/x/?name=blender.jpg",
    "size": 2532,
    "inline": False,
    "thumbnails": [],
}
COMMENTS = [
    comment(1274, MARIA, "2026-11-03T15:12:00Z", "The blender arrived broken.", attachments=[PHOTO]),
    comment(1280, TOM, "2026-11-03T16:00:00Z", "Margin on this one is thin; do NOT refund.", public=False),
    comment(1290, TOM, "2026-11-07T21:40:00Z", "<p>So sorry!</p><p>I&#39;ll ship a replacement by Nov&nbsp;10.</p>"),
    comment(
        1301,
        MARIA,
        "2026-11-18T14:05:00Z",
        "THIRD time I&#39;m writing. I already explained this.<br>Refund me or I dispute the charge.",
    ),
]
