"""Keys at the door: whom they let in, for how long, and that nothing of one is ever told."""

from __future__ import annotations

import asyncio
import datetime as dt
import hmac
import logging
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from starlette.testclient import TestClient

from drafter.adapters.due.feed_key import feed_key
from drafter.adapters.storage.database import Database
from drafter.adapters.storage.keys import Keys, Made
from drafter.api import callers
from drafter.api.callers import Callers, Fresh
from drafter.domain.identity import FRESH_S, Held, Key, new_key, parts, secret_hash
from drafter.domain.tenant import TenantSettings

NOW = dt.datetime(2026, 11, 18, 15, tzinfo=dt.UTC)
CASE = {"id": "C-1", "message": {"text": "It broke."}}
Make = Callable[..., Made]


def bearer(made: Made | str) -> dict[str, str]:
    return {"Authorization": f"Bearer {made if isinstance(made, str) else made.shown}"}


def test_a_key_opens_its_own_tenant(door: TestClient, make_key: Make) -> None:
    acme, other = make_key("acme"), make_key("other")
    draft = door.post("/v1/drafts", json=CASE, headers=bearer(acme))
    assert draft.status_code == 200
    assert door.get(f"/v1/drafts/{draft.json()['id']}", headers=bearer(acme)).status_code == 200
    assert door.get(f"/v1/drafts/{draft.json()['id']}", headers=bearer(other)).status_code == 404
    assert door.get(f"/v1/drafts/{draft.json()['id']}", headers=bearer("the-operator")).status_code == 404


def test_only_its_hash_is_kept(make_key: Make, tmp_path: Path) -> None:
    made = make_key(name="desk")
    secret = made.shown.rsplit("_", 1)[1]
    connection = sqlite3.connect(tmp_path / "api.db")
    (row,) = connection.execute("select id, hash from api_keys").fetchall()
    connection.close()
    assert row == (made.key.id, secret_hash(secret.encode()))
    for file in tmp_path.iterdir():
        assert secret.encode() not in file.read_bytes()


def test_no_two_keys_are_alike_and_all_bits_are_in_the_secret() -> None:
    bits = bytes(range(32))
    keys = {new_key(bytes(8), bits[:at] + bytes([bits[at] ^ 1 << bit]) + bits[at + 1 :])[1] for at in range(32) for bit in range(8)}  # fmt: skip
    assert len(keys) == 256
    assert all(parts(key.encode()) for key in keys)


KEY = new_key(b"12345678", bytes(32))[1]


@pytest.mark.parametrize(
    "header",
    [
        b"",
        b"Bearer",
        b"Bearer ",
        b"Bearer " + KEY[:-1].encode(),
        b"Bearer " + KEY.encode() + b"x",
        b"Bearer " + KEY.upper().encode(),
        b"Bearer " + KEY.encode() + b" " + KEY.encode(),
        b"Bearer drafter__",
        b"Bearer drafter_" + b"a" * 12,
        b"Bearer drafter_" + b"a" * 12 + b"_",
        b"Bearer " + b"drafter_" * 2000,
        b"Bearer " + b"x" * 60_000,
        b"Bearer drafter_" + "ä".encode() * 12 + b"_" + b"b" * 52,
        b"Bearer \xff\xfe" + KEY.encode(),
        b"Bearer " + KEY.encode() + b"\x00",
        b"Bearer \x00",
        b"Basic " + KEY.encode(),
        b"Digest username=x",
        KEY.encode(),
    ],
)
def test_a_key_of_a_wrong_shape_is_answered_like_none(door: TestClient, header: bytes) -> None:
    none = door.get("/v1/commitments", headers={"X-Request-Id": "r"})
    given = door.get("/v1/commitments", headers=[("X-Request-Id", "r"), (b"Authorization", header)])  # type: ignore[list-item]
    assert (none.status_code, given.status_code) == (401, 401)
    assert given.content == none.content
    assert given.headers == none.headers


@pytest.mark.parametrize("order", [0, 1])
def test_two_keys_in_one_request_are_none(door: TestClient, make_key: Make, order: int) -> None:
    both = [("Authorization", f"Bearer {make_key().shown}"), ("Authorization", "Bearer the-operator")]
    assert door.get("/v1/commitments", headers=both[::-1] if order else both).status_code == 401
    assert door.get("/v1/commitments", headers=[both[0]] * 2).status_code == 401
    assert door.get("/v1/commitments", headers=both[:1]).status_code == 200


@pytest.mark.fault("F25")
def test_unknown_wrong_expired_and_revoked_are_told_alike(door: TestClient, make_key: Make, tmp_path: Path) -> None:
    expired, revoked, good = make_key(expires_at=_soon(0.05)), make_key(), make_key()
    asyncio.run(_with_keys(tmp_path, lambda keys: keys.revoke(revoked.key.id)))
    wrong = good.shown[:-4] + ("aaaa" if good.shown[-4:] != "aaaa" else "bbbb")
    asyncio.run(asyncio.sleep(0.06))
    told = {
        door.get("/v1/commitments", headers={"X-Request-Id": "r"} | ({} if key is None else bearer(key))).text
        for key in (None, KEY, wrong, expired, revoked)
    }
    assert len(told) == 1
    assert door.get("/v1/commitments", headers=bearer(good)).status_code == 200


@pytest.mark.fault("F25")
def test_an_unknown_id_costs_what_a_wrong_secret_costs(monkeypatch: pytest.MonkeyPatch) -> None:
    """One look-up, one hash, one comparison in constant time, whatever is wrong."""
    id, shown = new_key(b"abcdefgh", bytes(32))
    held = Held(key=Key(id=id, tenant="acme", role="agent", created_at=NOW), hash=secret_hash(b"another"))
    compared: list[tuple[int, int]] = []
    in_constant_time = hmac.compare_digest

    def compare(a: str, b: str) -> bool:
        compared.append((len(a), len(b)))
        return in_constant_time(a, b)

    monkeypatch.setattr(callers.hmac, "compare_digest", compare)

    async def run() -> None:
        for known in ({id: held}, {}):
            ring = Ring(known)
            assert await Callers(ring, Book(), clock=lambda: NOW).of(shown.encode()) is None
            assert ring.asked == [id]

    asyncio.run(run())
    assert compared == [(64, 64), (64, 64)]


def test_a_key_is_looked_up_once_in_a_while_and_its_end_is_seen_at_once() -> None:
    id, shown = new_key(b"abcdefgh", bytes(32))
    found = parts(shown.encode())
    assert found
    key = Key(id=id, tenant="acme", role="qa", created_at=NOW, expires_at=NOW + dt.timedelta(seconds=5))
    ring, at = Ring({id: Held(key=key, hash=secret_hash(found[1]))}), [NOW]

    async def run() -> None:
        held = Callers(ring, Book(), clock=lambda: at[0])
        seen = await asyncio.gather(*(held.of(shown.encode()) for _ in range(50)))
        assert {caller and caller.tenant for caller in seen} == {"acme"}
        assert len(ring.asked) == 1
        at[0] += dt.timedelta(seconds=5)
        assert await held.of(shown.encode()) is None

    asyncio.run(run())


def test_a_revoked_key_is_refused_within_seconds() -> None:
    clock, values = [0.0], [1, 2, 3]

    async def look_up(_: str) -> int:
        return values.pop(0)

    async def run() -> None:
        fresh = Fresh(look_up, FRESH_S, clock=lambda: clock[0])
        assert [await fresh.get("k"), await fresh.get("k")] == [1, 1]
        clock[0] = FRESH_S - 0.01
        assert await fresh.get("k") == 1
        clock[0] = FRESH_S
        assert await fresh.get("k") == 2

    asyncio.run(run())
    assert FRESH_S <= 5


def test_a_look_up_that_fails_is_tried_again_and_one_who_leaves_takes_it_from_nobody() -> None:
    tries: list[str] = []

    async def look_up(name: str) -> int:
        tries.append(name)
        await asyncio.sleep(0.01)
        if len(tries) == 1:
            raise OSError("away")
        return 7

    async def run() -> None:
        fresh = Fresh(look_up, 60)
        with pytest.raises(OSError, match="away"):
            await fresh.get("k")
        leaves, stays = asyncio.create_task(fresh.get("k")), asyncio.create_task(fresh.get("k"))
        await asyncio.sleep(0)
        leaves.cancel()
        assert await stays == 7
        assert len(tries) == 2

    asyncio.run(run())


def test_a_rotated_key_and_its_successor_both_open_until_the_overlap_ends(
    door: TestClient, make_key: Make, tmp_path: Path
) -> None:
    old = make_key(role="qa", name="desk", expires_at=_soon(3600))
    new = asyncio.run(_with_keys(tmp_path, lambda keys: keys.rotate(old.key.id, overlap=dt.timedelta(seconds=0.4))))
    assert {key: door.get("/v1/drafts/x", headers=bearer(made)).status_code for key, made in {"old": old, "new": new}.items()} == {"old": 404, "new": 404}  # fmt: skip
    assert new.key.role == "qa"
    assert new.key.expires_at
    assert abs(new.key.expires_at - _soon(3600)) < dt.timedelta(seconds=60)
    asyncio.run(asyncio.sleep(0.4))
    assert door.get("/v1/drafts/x", headers=bearer(old)).status_code == 401
    assert door.get("/v1/drafts/x", headers=bearer(new)).status_code == 404


@pytest.mark.fault("F43")
def test_nothing_of_a_key_is_in_a_log_or_an_answer(
    door: TestClient, make_key: Make, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str], product: Any
) -> None:
    caplog.set_level(logging.DEBUG)
    made, wrong = make_key(), KEY[:20] + "z" * 53
    product.fails = RuntimeError("a fault of ours")
    answers = [
        door.request(method, path, headers=bearer(key), json=CASE)
        for key in (made.shown, wrong, "the-operator")
        for method, path in (
            ("POST", "/v1/drafts"),
            ("GET", "/v1/commitments"),
            ("GET", "/nothing"),
            ("PUT", "/v1/drafts"),
        )
    ]
    assert {answer.status_code for answer in answers} == {200, 401, 404, 405, 500}
    told = "".join(answer.text for answer in answers) + caplog.text + "".join(capfd.readouterr())
    assert "RuntimeError" in caplog.text
    for secret in (made.shown.rsplit("_", 1)[1], wrong.rsplit("_", 1)[1], "the-operator"):
        assert secret not in told


def test_the_calendar_of_a_key_shows_its_tenant_and_closes_with_it(
    door: TestClient, make_key: Make, tmp_path: Path
) -> None:
    acme, other, gone = make_key("acme"), make_key("other"), make_key("acme")
    asyncio.run(_with_keys(tmp_path, lambda keys: keys.revoke(gone.key.id)))
    draft = door.post("/v1/drafts", json=CASE, headers=bearer(acme)).json()
    door.post(f"/v1/drafts/{draft['id']}/feedback", json={"action": "accepted"}, headers=bearer(acme))

    def calendar(made: Made, owner: str, key: str | None = None) -> Any:
        held = secret_hash(made.shown.rsplit("_", 1)[1].encode())
        query = {"owner": owner, "by": made.key.id, "key": key or feed_key(held, owner)}
        return door.get(f"/v1/commitments.ics?{urlencode(query)}")

    assert "ring you" in calendar(acme, "Priya").text
    assert "ring you" in calendar(acme, "").text
    assert calendar(other, "Priya").status_code == 200
    assert "ring you" not in calendar(other, "Priya").text
    theirs = feed_key(secret_hash(other.shown.rsplit("_", 1)[1].encode()), "Priya")
    shut = (calendar(acme, "Priya", theirs), calendar(acme, "Tom", feed_key("", "Tom")), calendar(gone, "Priya"))
    for answer in (*shut, calendar(make_key(role="qa"), "")):
        assert answer.status_code == 401
    for by in ("%00", "%ff", "x" * 5000, "nobody", f"{acme.key.id}&by={acme.key.id}", "%ED%A0%80", "'"):
        assert door.get(f"/v1/commitments.ics?owner=Priya&by={by}&key=k").status_code == 401


class Ring:
    """Keys in a dictionary; counts what it is asked."""

    def __init__(self, known: dict[str, Held]) -> None:
        self.known, self.asked = known, list[str]()

    async def held(self, id: str) -> Held | None:
        self.asked.append(id)
        return self.known.get(id)

    async def exist(self) -> bool:
        return bool(self.known)


class Book:
    async def settings(self, id: str) -> TenantSettings:
        return TenantSettings()


def _soon(seconds: float) -> dt.datetime:
    return dt.datetime.now(dt.UTC) + dt.timedelta(seconds=seconds)


async def _with_keys(folder: Path, work: Callable[[Keys], Any]) -> Any:
    database = Database(f"sqlite:///{folder}/api.db")
    try:
        return await work(Keys(database))
    finally:
        await database.close()
