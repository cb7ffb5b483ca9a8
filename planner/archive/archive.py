"""The archive of a team: every version that was published, kept in one SQLite file."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from planner.archive.schema import FORM, create
from planner.archive.version import Draft, Promised, Version, published_instant
from planner.domain.errors import RotacastError
from planner.domain.outcome.stretch import Stretch
from planner.domain.roster.rota import Assignment, Rota, in_order
from planner.domain.roster.rules import LedgerLine

WAIT_SECONDS = 30.0
"""How long one command waits while another one writes."""


class UnreadableArchive(RotacastError):
    """The file is no archive of this product, or it was written by a newer one."""

    exit_code = 5


class Archive:
    """The published versions of one team, oldest first.

    A version is written in one transaction with write-ahead logging: a process that dies leaves the last version
    whole (the guarantee is that of SQLite).
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    def publish(self, draft: Draft, at: datetime | None = None) -> Version:
        """Add a version and return it with its number, one more than the last of the same days.

        Raises
        ------
        UnreadableArchive
            When the file is no archive.
        """
        published_at = published_instant(at or datetime.now(UTC))
        with self._open() as connection, _transaction(connection):
            (number,) = connection.execute(
                "select coalesce(max(number), 0) + 1 from version where first_day = ? and last_day = ?",
                (draft.first_day.isoformat(), draft.last_day.isoformat()),
            ).fetchone()
            version = Version(number, published_at, draft)
            _write(connection, version)
        return version

    def versions(self) -> tuple[Version, ...]:
        """Return every version in the order in which they were published; none when there is no file yet."""
        if not self.path.exists():
            return ()
        with self._open() as connection:
            return tuple(_read(connection, row) for row in connection.execute("select * from version order by id"))

    def latest(self, first_day: date, last_day: date) -> Version | None:
        """Return the last version of these days, or None when none was published."""
        same = [version for version in self.versions() if version.draft.days == (first_day, last_day)]
        return same[-1] if same else None

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        with closing(sqlite3.connect(self.path, timeout=WAIT_SECONDS, isolation_level=None)) as connection:
            try:
                connection.execute("pragma foreign_keys = on")
                connection.execute("pragma synchronous = full")
                (form,) = connection.execute("pragma user_version").fetchone()
                if form == 0 and not connection.execute("select 1 from sqlite_schema").fetchone():
                    connection.execute("pragma journal_mode = wal")
                    create(connection)
                elif form != FORM:
                    raise UnreadableArchive(f"{self.path.name}: form {form} of the archive; this program reads {FORM}")
            except sqlite3.DatabaseError as wrong:
                raise UnreadableArchive(f"{self.path.name} is not an archive of published rotas: {wrong}") from wrong
            yield connection


@contextmanager
def _transaction(connection: sqlite3.Connection) -> Iterator[None]:
    connection.execute("begin immediate")
    try:
        yield
    except BaseException:
        connection.execute("rollback")
        raise
    connection.execute("commit")


def _write(connection: sqlite3.Connection, version: Version) -> None:
    draft = version.draft
    row = connection.execute(
        "insert into version (first_day, last_day, number, published_at, publisher, note, input_hash, broken_musts)"
        " values (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            draft.first_day.isoformat(),
            draft.last_day.isoformat(),
            version.number,
            version.published_at,
            draft.publisher,
            draft.note,
            draft.input_hash,
            draft.broken_musts,
        ),
    ).lastrowid
    connection.executemany(
        "insert into assignment values (?, ?, ?, ?)",
        [(row, a.person, a.day.isoformat(), a.duty) for a in in_order(draft.rota.assignments)],
    )
    connection.executemany(
        "insert into stretch values (?, ?, ?, ?, ?, ?)",
        [(row, s.person, s.start, s.end, s.duty, s.day.isoformat()) for s in draft.stretches],
    )
    connection.executemany(
        "insert into promise values (?, ?, ?, ?, ?, ?, ?)",
        [(row, at, p.priority, p.measure, p.promised, p.low, p.high) for at, p in enumerate(draft.promise)],
    )
    connection.executemany(
        "insert into ledger values (?, ?, ?, ?, ?)",
        [(row, line.person, line.measure, line.amount, line.since and line.since.isoformat()) for line in draft.ledger],
    )


def _read(connection: sqlite3.Connection, row: tuple[object, ...]) -> Version:
    key, first, last, number, published_at, publisher, note, input_hash, broken = row

    def rows(select: str) -> list[tuple[Any, ...]]:
        return connection.execute(select, (key,)).fetchall()

    duties = rows("select person, day, duty from assignment where version = ?")
    spans = rows(
        "select person, starts_at, ends_at, duty, day from stretch where version = ? order by person, starts_at"
    )
    promise = rows("select priority, measure, promised, low, high from promise where version = ? order by position")
    ledger = rows("select person, measure, amount, since from ledger where version = ?")
    draft = Draft(
        date.fromisoformat(str(first)),
        date.fromisoformat(str(last)),
        str(publisher),
        str(note),
        str(input_hash),
        int(str(broken)),
        Rota.of(Assignment(person, date.fromisoformat(day), duty) for person, day, duty in duties),
        tuple(Stretch(name, start, end, duty, date.fromisoformat(day)) for name, start, end, duty, day in spans),
        tuple(Promised(name, kind, float(p), float(low), float(high)) for name, kind, p, low, high in promise),
        tuple(LedgerLine(name, kind, int(n), since and date.fromisoformat(since)) for name, kind, n, since in ledger),
    )
    return Version(int(str(number)), str(published_at), draft)
