"""Notice."""

from datetime import date
from typing import Any

from planner.domain.inputs import Inputs
from planner.domain.roster.people import Leave
from scheduling.rules.wishes.notice import Notice
from tests.builders import rota, world
from tests.scheduling.judge import amounts, said


def inputs(**facts: Any) -> Inputs:
    """Return a week whose published rota is known, on its second day."""
    return world(published=rota("Ann E E E L L\nBob L L - - N"), today=date(2026, 6, 2), **facts)


def test_a_change_within_the_notice_is_a_breach() -> None:
    """Two days of notice from Tuesday cover Monday to Wednesday: Ann's Tuesday moved, Bob's Friday may."""
    assert said(Notice, inputs(), "Ann E L E L L\nBob L L - - E", 2) == [
        "Ann has L on Tue 2 Jun instead of the published E; 2 days of notice are needed"
    ]
    assert amounts(Notice, inputs(), "Ann E L E L L\nBob L L - - E", 2) == [2]


def test_a_day_more_of_notice_is_a_day_more_that_stays() -> None:
    """Three days of notice cover Thursday, on which Ann got a day off."""
    plan = "Ann E E E - L\nBob L L - - N"
    assert amounts(Notice, inputs(), plan, 2) == []
    assert amounts(Notice, inputs(), plan, 3) == [1]


def test_the_sick_are_not_held_to_it() -> None:
    """A person on leave has no duty to keep."""
    ill = (Leave("Ann", date(2026, 6, 2), date(2026, 6, 3), "SICK"),)
    assert amounts(Notice, inputs(leave=ill), "Ann E - - L L\nBob L L - - N", 7) == []


def test_without_a_published_rota_nothing_is_asked() -> None:
    """A first plan has nothing to keep."""
    assert amounts(Notice, world(today=date(2026, 6, 2)), "Ann E E") == []
