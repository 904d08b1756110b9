"""What Chatwoot tells, in the shapes of its public documentation: webhooks as of
chatwoot.com/hc/user-guide/articles/1677693021-how-to-use-webhooks, the rest as of
developers.chatwoot.com/api-reference (conversation details, messages, contact conversations).
"""

from __future__ import annotations

from typing import Any

ACCOUNT, CONVERSATION = 3, 42
CONTACT = {
    "additional_attributes": {"city": "Chicago", "country": "United States", "country_code": "US"},
    "custom_attributes": {"tier": "gold"},
    "email": "maria@example.com",
    "id": 77,
    "identifier": "cust-77",
    "name": "Maria Gomez",
    "phone_number": "+13125550147",
    "thumbnail": "",
    "type": "contact",
}
TOM = {"id": 5, "name": "Tom Becker", "available_name": "Tom", "avatar_url": "", "type": "user"}
PRIYA = {"id": 6, "name": "Priya Nair", "available_name": "Priya", "avatar_url": "", "type": "user"}
BOT = {"id": 9, "name": "Helper", "avatar_url": "", "type": "agent_bot"}
OPENED, PROMISED, CAME_BACK = 1793718720, 1794087600, 1795010700
"""2026-11-03 15:12, 2026-11-07 21:40 and 2026-11-18 14:05, in UTC."""


def message(number: int, at: int, kind: int, text: str | None, sender: Any = None, **more: Any) -> dict[str, Any]:
    """A message as the API tells it: its type as a number, its time in seconds."""
    told = {
        "id": number,
        "content": text,
        "inbox_id": 8,
        "conversation_id": CONVERSATION,
        "message_type": kind,
        "content_type": "text",
        "status": "sent",
        "content_attributes": {},
        "created_at": at,
        "private": False,
        "source_id": None,
    }
    return told | ({"sender": sender} if sender else {}) | more


MESSAGES = [
    message(101, OPENED, 0, "The blender arrived broken.", CONTACT),
    message(102, OPENED + 1, 3, "We typically reply in a few hours."),
    message(103, OPENED + 60, 2, "Conversation was assigned to Tom"),
    message(104, PROMISED, 1, "So sorry\\! I'll ship a **replacement** by Nov 10.", TOM),
    message(105, PROMISED + 60, 1, "Warehouse says it is out of stock, do not tell her", TOM, private=True),
    message(
        106,
        CAME_BACK,
        0,
        "THIRD time I'm writing. I already explained this. Refund me or I dispute the charge.",
        CONTACT,
        attachments=[
            {
                "id": 1,
                "message_id": 106,
                "file_type": "image",
                "account_id": ACCOUNT,
                "extension": None,
                "data_url": "https://chat.example/rails/active_storage/blobs/redirect/eyJf/blender%20jar.jpg",
                "thumb_url": "https://chat.example/rails/t.jpg",
                "file_size": 11960,
            }
        ],
    ),
]
CONVERSATION_TOLD: dict[str, Any] = {
    "meta": {
        "sender": CONTACT,
        "channel": "Channel::WebWidget",
        "assignee": {"id": 6, "name": "Priya Nair", "available_name": "Priya", "role": "agent"},
        "hmac_verified": True,
    },
    "id": CONVERSATION,
    "messages": [MESSAGES[-1]],
    "account_id": ACCOUNT,
    "additional_attributes": {"browser": {"browser_name": "Chrome"}},
    "can_reply": True,
    "contact_last_seen_at": CAME_BACK,
    "custom_attributes": {
        "order_id": "4471",
        "order_total": 89.99,
        "delivered_on": "2026-11-03",
        "fault": "arrived_broken",
        "empty": "",
    },
    "inbox_id": 8,
    "labels": [],
    "muted": False,
    "snoozed_until": None,
    "status": "open",
    "created_at": OPENED,
    "timestamp": CAME_BACK,
    "first_reply_created_at": PROMISED,
    "unread_count": 1,
    "last_activity_at": CAME_BACK,
    "priority": None,
    "waiting_since": CAME_BACK,
}


def message_created(**more: Any) -> dict[str, Any]:
    """The webhook of a message: its type by name, its time as text, the conversation within."""
    return {
        "event": "message_created",
        "id": 106,
        "content": "THIRD time I'm writing.",
        "created_at": "2026-11-18 14:05:00 UTC",
        "message_type": "incoming",
        "content_type": "text",
        "content_attributes": {},
        "private": False,
        "source_id": None,
        "sender": {"id": 77, "name": "Maria Gomez", "email": "maria@example.com", "type": "contact"},
        "inbox": {"id": 8, "name": "Website"},
        "conversation": {"id": CONVERSATION, "inbox_id": 8, "status": "open", "channel": "Channel::WebWidget"},
        "account": {"id": ACCOUNT, "name": "Northwind"},
    } | more


def status_changed(event: str = "conversation_status_changed", **more: Any) -> dict[str, Any]:
    """The webhook of a conversation: the conversation is the payload itself."""
    return {
        "event": event,
        "id": CONVERSATION,
        "inbox_id": 8,
        "status": "resolved",
        "channel": "Channel::WebWidget",
        "messages": [],
        "meta": {"sender": {"id": 77, "name": "Maria Gomez"}},
        "custom_attributes": {},
        "changed_attributes": [{"status": {"previous_value": "open", "current_value": "resolved"}}],
        "account": {"id": ACCOUNT, "name": "Northwind"},
    } | more
