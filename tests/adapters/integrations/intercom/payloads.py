"""What Intercom tells, in the shapes of its public documentation: notifications as of
developers.intercom.com/docs/references/webhooks/webhook-models, the rest as of
developers.intercom.com/docs/references/2.14/rest-api/api.intercom.io (retrieveConversation, showContact).
"""

from __future__ import annotations

from typing import Any

APP, CONVERSATION, CONTACT_ID = "a86dr8yl", "503", "6762f1261bb69f9f2193bba7"
MARIA = {"type": "user", "id": CONTACT_ID, "name": "Maria Gomez", "email": "maria@example.com"}
TOM = {"type": "admin", "id": "274", "name": "Tom", "email": "tom@northwind.example"}
PRIYA = {"type": "admin", "id": "991267715", "name": "Priya", "email": "priya@northwind.example"}
OPERATOR = {"type": "bot", "id": "278", "name": "Operator", "email": "operator+a86dr8yl@intercom.io"}
OPENED, PROMISED, CAME_BACK = 1793718720, 1794087600, 1795010700
"""2026-11-03 15:12, 2026-11-07 21:40 and 2026-11-18 14:05, in UTC."""


def part(number: int, at: int, kind: str, body: str | None, author: Any, **more: Any) -> dict[str, Any]:
    return {
        "type": "conversation_part",
        "id": str(number),
        "part_type": kind,
        "body": body,
        "created_at": at,
        "updated_at": at,
        "notified_at": at,
        "assigned_to": None,
        "author": author,
        "attachments": [],
        "external_id": None,
        "redacted": False,
        "email_message_metadata": None,
        "state": "open",
        "tags": [],
        "event_details": None,
        "app_package_code": None,
    } | more


PARTS = [
    part(1201, OPENED + 2, "comment", "<p>Thanks! We usually answer in a few hours.</p>", OPERATOR),
    part(1202, OPENED + 60, "assignment", None, TOM, assigned_to={"type": "admin", "id": "274"}),
    part(1203, PROMISED, "comment", "<p>So sorry! I&#39;ll ship a <b>replacement</b> by Nov 10.</p>", TOM),
    part(1204, PROMISED + 60, "note", "<p>Out of stock, do not tell her</p>", TOM),
    part(
        1205,
        CAME_BACK,
        "comment",
        "<p>THIRD time I&#39;m writing. I already explained this.</p>\n<p>Refund me or I dispute the charge.</p>",
        MARIA,
        attachments=[
            {
                "type": "upload",
                "name": "jar.png",
                "url": "https://downloads.intercomcdn.com/i/o/jar.png?expires=1",
                "content_type": "image/png",
                "filesize": 100,
                "width": 100,
                "height": 100,
            }
        ],
    ),
]
CONVERSATION_TOLD: dict[str, Any] = {
    "type": "conversation",
    "id": CONVERSATION,
    "created_at": OPENED,
    "updated_at": CAME_BACK,
    "waiting_since": CAME_BACK,
    "snoozed_until": None,
    "source": {
        "type": "conversation",
        "id": "403918334",
        "delivered_as": "customer_initiated",
        "subject": "",
        "body": "<p>The blender arrived broken.</p>",
        "author": MARIA,
        "attachments": [],
        "url": "https://northwind.example/help",
        "redacted": False,
    },
    "contacts": {
        "type": "contact.list",
        "contacts": [{"type": "contact", "id": CONTACT_ID, "external_id": "cust-77"}],
    },
    "first_contact_reply": {"created_at": OPENED, "type": "conversation", "url": None},
    "admin_assignee_id": 274,
    "team_assignee_id": "5017691",
    "open": True,
    "state": "open",
    "read": False,
    "tags": {"type": "tag.list", "tags": []},
    "priority": "not_priority",
    "sla_applied": None,
    "statistics": {"type": "conversation_statistics", "count_reopens": 0, "count_conversation_parts": 6},
    "conversation_rating": None,
    "teammates": {"type": "admin.list", "admins": [{"type": "admin", "id": "274"}]},
    "title": None,
    "custom_attributes": {"order_id": "4471", "fault": "arrived_broken", "delivered_on": "2026-11-03", "empty": None},
    "ai_agent": None,
    "ai_agent_participated": False,
    "conversation_parts": {"type": "conversation_part.list", "conversation_parts": PARTS, "total_count": len(PARTS)},
}
CONTACT: dict[str, Any] = {
    "type": "contact",
    "id": CONTACT_ID,
    "workspace_id": APP,
    "external_id": "cust-77",
    "role": "user",
    "email": "maria@example.com",
    "phone": "+13125550147",
    "name": "Maria Gomez",
    "avatar": None,
    "owner_id": None,
    "language_override": "en-US",
    "browser_language": "es",
    "location": {
        "type": "location",
        "country": "United States",
        "region": "Illinois",
        "city": "Chicago",
        "country_code": "US",
        "timezone": "America/Chicago",
    },
    "custom_attributes": {"tier": "gold", "paid_subscriber": True},
}


def notification(topic: str = "conversation.user.replied", **more: Any) -> dict[str, Any]:
    """A notification holds the conversation as it was; only its id is of use, since it is looked at anew."""
    return {
        "type": "notification_event",
        "app_id": APP,
        "id": "notif_ccd8a4d0-f965-11e3-a367-c779cae3e1b3",
        "topic": topic,
        "delivery_status": "pending",
        "delivery_attempts": 1,
        "delivered_at": 0,
        "first_sent_at": CAME_BACK,
        "created_at": CAME_BACK,
        "links": {},
        "self": None,
        "data": {"type": "notification_event_data", "item": {"type": "conversation", "id": CONVERSATION}},
    } | more
