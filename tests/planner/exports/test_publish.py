"""Publishing freezes a version, writes what goes out, and is safe to repeat."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from planner.archive.archive import Archive
from planner.domain.outcome.breach import Breach
from planner.domain.outcome.plan import Plan
from planner.exports.publish import Publication, UnfitRota, publish
from tests.builders import rota
from tests.planner.exports.made_releases import FIRST, WEEK, desk
from tests.plans import plan

AT = datetime(2026, 10, 1, 8, tzinfo=UTC)
SWAPPED = "Ann  E+P E+P - P P P P\nBob  - - L+P N N N N"


def plan_of(week: str) -> Plan:
    """Return a plan with this rota and no broken must."""
    return plan(desk(), rota(week, FIRST))


def publish_to(folder: Path, made: Plan, *, anyway: bool = False) -> Publication:
    """Publish as Eve."""
    archive = Archive(folder / "desk.rotacast.db")
    return publish(made, "desk", archive, folder / "desk.published", publisher="Eve", at=AT, anyway=anyway)


def test_the_second_version_says_what_changed(tmp_path: Path) -> None:
    """A swap of a day on call is version 2, with the two days that differ."""
    assert publish_to(tmp_path, plan_of(WEEK)).version.number == 1
    second = publish_to(tmp_path, plan_of(SWAPPED))
    assert second.version.number == 2
    assert [(c.person, c.before, c.after) for c in second.changes] == [("Ann", ("P",), ()), ("Bob", ("L",), ("L", "P"))]
    assert all(path.exists() for path in second.files)


def test_the_same_rota_again_makes_no_version(tmp_path: Path) -> None:
    """Files that were lost come back, and the archive stays as it was."""
    first = publish_to(tmp_path, plan_of(WEEK))
    first.files[0].unlink()
    again = publish_to(tmp_path, plan_of(WEEK))
    assert not again.is_new
    assert again.files == first.files
    assert first.files[0].exists()
    assert len(Archive(tmp_path / "desk.rotacast.db").versions()) == 1


def test_a_broken_must_is_published_only_on_purpose(tmp_path: Path) -> None:
    """Without --anyway nothing is recorded; with it the history knows of the broken must."""
    broken = Breach("available", "must", ("Ann",), 1, "duties", "Ann works E on Mon 19 Oct but is on leave (available)")
    made = plan(desk(), rota(WEEK, FIRST), (broken,))
    with pytest.raises(UnfitRota, match="on leave"):
        publish_to(tmp_path, made)
    assert Archive(tmp_path / "desk.rotacast.db").versions() == ()
    assert publish_to(tmp_path, made, anyway=True).version.draft.broken_musts == 1


def test_a_gap_on_call_stops_a_publication_that_pages_people(tmp_path: Path) -> None:
    """PagerDuty is set up and a day has nobody on call: nothing is recorded and no file is written."""
    with pytest.raises(Exception, match="0 of 1 people"):
        publish_to(tmp_path, plan_of("Ann  P P P P P P -\nBob  - - - - - - -"))
    assert list(tmp_path.iterdir()) == []


def test_the_ledger_of_a_version_is_the_months_burdens(tmp_path: Path) -> None:
    """Bob: four nights, one weekend; Ann: seven days on call."""
    ledger = publish_to(tmp_path, plan_of(WEEK)).version.draft.ledger
    found = {(line.person, line.measure): line.amount for line in ledger}
    assert found["Bob", "nights"] == 4
    assert found["Bob", "weekends"] == 1
    assert found["Ann", "on-call"] == 7
    assert found["Ann", "nights"] == 0
