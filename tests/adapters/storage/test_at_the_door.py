"""A database that fails, seen from the HTTP door: the real service over SQLite and PostgreSQL. A fault is told and
bounded, readiness shows it, what was acknowledged is there once, and all heals without a restart."""

from __future__ import annotations

import asyncio
import contextlib
import os
import shutil
import sqlite3
import stat
import tempfile
import threading
import time
from collections.abc import AsyncIterator, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, cast

import pytest
from sqlalchemy import event, select
from starlette.testclient import TestClient

from drafter.adapters.storage.database import Database
from drafter.adapters.storage.store import SqlStore
from drafter.adapters.storage.tables import audit, drafts
from drafter.api.app import create_app
from drafter.api.product import Product
from drafter.bootstrap import build
from drafter.domain.errors import CannotRun
from drafter.settings import Settings

from ..conftest import Server

PLAYBOOK = Path(__file__).parents[3] / "examples" / "northwind" / "playbook.yaml"


class Desk:
    """The service over one database. `told` is what each connection to SQLite is told before it is used."""

    def __init__(self, url: str) -> None:
        self.told: list[str] = []
        settings = Settings(model="none", playbook=str(PLAYBOOK), database_url=url)

        @asynccontextmanager
        async def opened() -> AsyncIterator[Product]:
            async with build(settings, keep=True) as product:
                self.store = cast(SqlStore, product.store)
                if url.startswith("sqlite"):
                    whole = self.store._whole
                    assert whole._looking is not None
                    assert whole._writing is not None
                    for engine in (whole._engine.sync_engine, whole._looking._engine, whole._writing._engine):
                        event.listen(engine, "checkout", self._taken)
                await self.store.ready()
                yield cast(Product, product)

        self.client = TestClient(create_app(opened, dev=True), base_url="http://127.0.0.1", client=("127.0.0.1", 50000))

    def _taken(self, connection: Any, *_: Any) -> None:
        for one in self.told:
            connection.cursor().execute(one)

    def draft(self, id: str, *, padding: int = 0, **headers: str) -> Any:
        case = {"id": id, "facts": {"order_id": "4471"}, "message": {"text": "It broke." + " Really." * padding}}
        return self.client.post("/v1/drafts", json=case, headers=headers)

    def ready(self) -> int:
        return self.client.get("/readyz").status_code

    def rows(self, table: Any) -> list[Any]:
        async def read() -> list[Any]:
            async with self.store._whole.whole().read() as connection:
                return list((await connection.execute(select(table))).all())

        assert self.client.portal is not None
        return self.client.portal.call(read)


@pytest.fixture
def open_desk() -> Iterator[Callable[[str], Desk]]:
    with contextlib.ExitStack() as stack:

        def opened(url: str) -> Desk:
            desk = Desk(url)
            stack.enter_context(desk.client)
            return desk

        yield opened


@pytest.fixture
def desk(open_desk: Callable[[str], Desk], tmp_path: Path) -> Desk:
    return open_desk(f"sqlite:///{tmp_path}/x.db")


def is_told(response: Any) -> None:
    """A problem that names the fault, and neither a statement, a stack nor what the customer wrote."""
    assert (response.status_code, response.headers["content-type"]) == (503, "application/problem+json")
    assert not any(word in response.text for word in ("Traceback", "INSERT", "sqlite3", "psycopg", "Really"))


@pytest.mark.fault("F16")
def test_a_full_disk_is_told_reading_goes_on_and_it_heals(desk: Desk) -> None:
    made = desk.draft("C-1").json()
    assert desk.ready() == 200
    desk.told = ["PRAGMA max_page_count = 1"]  # no more than there are by now
    full = desk.draft("C-2", padding=3_000)
    is_told(full)
    assert "full" in full.json()["detail"]
    assert desk.ready() == 503
    assert desk.client.get(f"/v1/drafts/{made['id']}").json()["reply"] == made["reply"]
    assert desk.client.get("/v1/cases/C-2").status_code == 404
    desk.told = ["PRAGMA max_page_count = 1000000"]
    assert desk.ready() == 200
    assert desk.draft("C-2", padding=3_000).status_code == 200


@pytest.mark.fault("F17")
def test_a_database_that_turns_read_only_is_told_and_reading_goes_on(desk: Desk) -> None:
    made = desk.draft("C-1").json()
    desk.told = ["PRAGMA query_only = on"]
    refused = desk.draft("C-2")
    is_told(refused)
    assert "read-only" in refused.json()["detail"]
    assert desk.ready() == 503
    assert desk.client.get(f"/v1/drafts/{made['id']}").status_code == 200
    desk.told = ["PRAGMA query_only = off"]
    assert (desk.ready(), desk.draft("C-2").status_code) == (200, 200)


@pytest.mark.fault("F17")
@pytest.mark.parametrize("barred", ["file", "folder"])
def test_a_file_or_folder_that_is_read_only_is_refused_at_the_start(
    killed: Callable[[Callable[[], object]], int], barred: str
) -> None:
    if os.geteuid() != 0:
        pytest.skip("to become another user needs root")
    folder = Path(tempfile.mkdtemp())
    file = folder / "x.db"
    try:
        folder.chmod(0o755)
        if barred == "file":
            asyncio.run(_opened(f"sqlite:///{file}"))
            folder.chmod(0o777)
            file.chmod(stat.S_IRUSR | stat.S_IRGRP | stat.S_IROTH)

        def start() -> None:
            os.setuid(65534)
            with pytest.raises(CannotRun, match=r"read-only|not writable") as caught:
                asyncio.run(_opened(f"sqlite:///{file}"))
            assert "DRAFTER_DATABASE_URL" in str(caught.value)

        assert killed(start) == 0
    finally:
        shutil.rmtree(folder)


async def _opened(url: str) -> None:
    database = Database(url)
    try:
        await database.ready()
    finally:
        await database.close()


@pytest.mark.fault("F18")
def test_a_locked_database_is_waited_for_then_told_and_nothing_is_lost(desk: Desk, tmp_path: Path) -> None:
    desk.told = ["PRAGMA busy_timeout = 200"]
    assert desk.draft("C-0").status_code == 200
    other = sqlite3.connect(tmp_path / "x.db", isolation_level=None)
    other.execute("begin immediate")
    started = time.monotonic()
    locked = desk.draft("C-1")
    assert time.monotonic() - started < 4
    is_told(locked)
    assert int(locked.headers["retry-after"]) >= 1
    assert desk.client.get("/v1/cases/C-0").status_code == 200
    other.execute("rollback")
    other.close()
    assert desk.draft("C-1").status_code == 200


@pytest.mark.slow
@pytest.mark.fault("F18")
def test_twenty_writers_at_once_lose_nothing(desk: Desk) -> None:
    with ThreadPoolExecutor(20) as pool:
        made = list(pool.map(lambda n: desk.draft(f"C-{n}"), range(20)))
    kept = {row.id for row in desk.rows(drafts)}
    assert {one.status_code for one in made} <= {200, 503}
    good = {one.json()["id"] for one in made if one.status_code == 200}
    assert good == kept
    assert len(good) == 20 or all(one.headers.get("retry-after") for one in made if one.status_code == 503)


@pytest.mark.slow
@pytest.mark.fault("F19")
def test_connections_that_the_server_drops_double_nothing(
    open_desk: Callable[[str], Desk], new_database: Callable[[str], str], server: Server
) -> None:
    desk, done = open_desk(new_database("dropped")), threading.Event()

    def drop() -> None:
        while not done.wait(0.1):
            server.run(
                "select pg_terminate_backend(pid) from pg_stat_activity "
                "where datname = 'dropped' and pid <> pg_backend_pid()"
            )

    dropping = threading.Thread(target=drop)
    dropping.start()
    with ThreadPoolExecutor(4) as pool:
        made = list(pool.map(lambda n: desk.draft(f"C-{n}", **{"X-Request-Id": f"r-{n}"}), range(40)))
    done.set()
    dropping.join()
    good = {one.json()["id"]: one.headers["x-request-id"] for one in made if one.status_code == 200}
    for one in made:
        if one.status_code != 200:
            is_told(one)
    assert len(good) >= 10, "most get through: a dropped connection is replaced"
    saved = [row for row in desk.rows(audit) if row.what == "draft.saved"]
    assert len({row.draft_id for row in saved}) == len(saved) == len(desk.rows(drafts))
    assert len({row.request_id for row in saved}) == len(saved), "one row for each accepted request"
    assert good.items() <= {(row.draft_id, row.request_id) for row in saved}
    assert (desk.ready(), desk.draft("C-last").status_code) == (200, 200)


@pytest.mark.slow
@pytest.mark.fault("F19")
def test_a_server_that_is_restarted_is_told_of_and_found_again(
    open_desk: Callable[[str], Desk], new_database: Callable[[str], str], server: Server
) -> None:
    desk = open_desk(new_database("restarted"))
    made = desk.draft("C-1").json()
    server.stop()
    try:
        down = desk.draft("C-2")
        is_told(down)
        assert down.headers["retry-after"]
        assert desk.ready() == 503
    finally:
        server.start()
    assert desk.ready() == 200
    assert desk.client.get(f"/v1/drafts/{made['id']}").status_code == 200
    assert desk.draft("C-2").status_code == 200
    assert sorted(row.case_id for row in desk.rows(drafts)) == ["C-1", "C-2"]
