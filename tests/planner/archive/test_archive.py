"""The archive keeps every published version whole."""

import sqlite3
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from planner.archive.archive import Archive, UnreadableArchive
from planner.archive.version import Draft, Promised
from planner.domain.outcome.stretch import stretches
from planner.domain.roster.rota import Rota
from planner.domain.roster.rules import LedgerLine
from tests.builders import rota, world

JUNE = (date(2026, 6, 1), date(2026, 6, 30))
JULY = (date(2026, 7, 1), date(2026, 7, 31))
NOON = datetime(2026, 5, 20, 12, tzinfo=UTC)


def draft(made: Rota, days: tuple[date, date] = JUNE, note: str = "") -> Draft:
    """Return a draft with one promise and one line of the ledger."""
    promise = (Promised("P1", "response", 0.97, 0.95, 0.99),)
    ledger = (LedgerLine("Ann", "nights", 4, JUNE[0]), LedgerLine("Bob", "nights", 3))
    spans = stretches(world("Ann Bob", days=30), made)
    return Draft(*days, "Eve", note, "5f2c9a71d04b", 0, made, spans, promise, ledger)


def test_a_version_is_read_back_as_it_was_published(tmp_path: Path) -> None:
    """Everything in a draft comes back, with its number and the instant of publication in UTC."""
    archive = Archive(tmp_path / "team.rotacast.db")
    published = archive.publish(draft(rota("Ann  E E - N\nBob  - L L -"), note="first"), NOON)
    assert (published.number, published.published_at) == (1, "2026-05-20T12:00:00+00:00")
    assert Archive(archive.path).versions() == (published,)


def test_versions_count_from_one_for_each_period(tmp_path: Path) -> None:
    """A repair of June is version 2 of June; July starts at 1 again."""
    archive = Archive(tmp_path / "team.rotacast.db")
    numbers = [archive.publish(draft(rota("Ann  E"), days), NOON).number for days in (JUNE, JUNE, JULY)]
    assert numbers == [1, 2, 1]
    latest = archive.latest(*JUNE)
    assert latest is not None
    assert latest.number == 2


def test_nothing_published_is_no_fault(tmp_path: Path) -> None:
    """A team without an archive has no versions, and asking makes no file."""
    archive = Archive(tmp_path / "team.rotacast.db")
    assert archive.versions() == ()
    assert archive.latest(*JUNE) is None
    assert not archive.path.exists()


def test_a_file_of_another_kind_is_refused(tmp_path: Path) -> None:
    """A text file and a database of a newer form are named, not overwritten."""
    other = tmp_path / "other.rotacast.db"
    other.write_text("not a database, but long enough to be read as a header" * 20)
    with pytest.raises(UnreadableArchive, match="not an archive"):
        Archive(other).versions()
    newer = tmp_path / "newer.rotacast.db"
    with sqlite3.connect(newer) as connection:
        connection.executescript("create table t (x); pragma user_version = 99;")
    with pytest.raises(UnreadableArchive, match="form 99"):
        Archive(newer).publish(draft(rota("Ann  E")))
