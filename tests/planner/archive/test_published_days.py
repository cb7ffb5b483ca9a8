"""The published days of a plan, worked out by hand for versions of periods that overlap."""

from datetime import date, timedelta

from planner.archive.published_days import PublishedDays
from planner.archive.version import Draft, Version
from planner.domain.roster.rota import Rota
from tests.builders import MONDAY, rota


def version(number: int, days: tuple[int, int], made: Rota) -> Version:
    """Return a version of some days, counted from MONDAY."""
    first, last = (MONDAY + timedelta(days=each) for each in days)
    return Version(number, "2026-05-20T12:00:00+00:00", Draft(first, last, "Eve", "", "", 0, made))


def days(*numbers: int) -> tuple[date, ...]:
    """Return days counted from MONDAY."""
    return tuple(MONDAY + timedelta(days=each) for each in numbers)


def test_each_day_is_as_the_last_version_that_has_it() -> None:
    """Days 0 to 2 went out twice, then days 2 to 4; a plan of days 1 to 3 finds version 2 of day 1, the third after."""
    versions = (
        version(1, (0, 2), rota("Ann E E E\nBob L L L")),
        version(2, (0, 2), rota("Ann E - E\nBob L E L")),
        version(1, (2, 4), rota("Bob - - L L L")),
    )
    found = PublishedDays.of(versions, *days(1, 3))
    assert found.days == days(1, 2, 3)
    assert found.rota == rota("Bob - E L L")


def test_other_months_are_not_of_the_plan() -> None:
    """A version that ends on the eve of the plan publishes none of its days."""
    found = PublishedDays.of((version(1, (0, 6), rota("Ann E E E E E E E")),), *days(7, 13))
    assert (found.days, found.rota) == ((), Rota.of(()))
