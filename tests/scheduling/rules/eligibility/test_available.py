"""Available."""

from datetime import date

from planner.domain.roster.people import Leave
from scheduling.rules.eligibility.available import Available
from tests.builders import person, world
from tests.scheduling.judge import said
from tests.scheduling.worlds import OFFICE


def test_nobody_works_on_approved_leave() -> None:
    """Approved leave closes a day; refused leave does not."""
    leave = Leave("Ann", date(2026, 6, 2), date(2026, 6, 2))
    refused = Leave("Bob", date(2026, 6, 2), date(2026, 6, 2), approved=False)
    found = said(Available, world(leave=(leave, refused)), "Ann E E\nBob E E")
    assert found == ["Ann works E on Tue 2 Jun but is on leave (AL)"]


def test_nobody_works_before_they_start_or_after_they_leave() -> None:
    """Employment dates hold, the last day included."""
    people = (person("Ann", first_day=date(2026, 6, 2)), person("Bob", last_day=date(2026, 6, 2)))
    assert said(Available, world(people=people), "Ann E E -\nBob - E E") == [
        "Ann works E on Mon 1 Jun but starts only on Tue 2 Jun",
        "Bob works E on Wed 3 Jun but left on Tue 2 Jun",
    ]


def test_only_shifts_that_are_theirs_and_run() -> None:
    """A person's own list of shifts holds, and the weekdays of the shift."""
    inputs = world(people=(person("Ann", shifts=frozenset("EO")),), shifts=(*world().shifts, OFFICE))
    assert said(Available, inputs, "Ann E O L - - O -") == [
        "Ann works L on Wed 3 Jun but may work only E, O",
        "Ann works O on Sat 6 Jun but O does not run that day",
    ]
