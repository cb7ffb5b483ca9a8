"""People where work is."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from planner.domain.inputs import Inputs
from planner.domain.outcome.needs import DayNeed, Needs
from planner.domain.outcome.requirement import Requirement
from planner.domain.roster.people import Leave
from planner.domain.roster.rules import CoverLine
from scheduling.rules.cover.people_where_work_is import PeopleWhereWorkIs
from tests.builders import MONDAY, SHIFTS, world
from tests.scheduling.judge import amounts, said

FOUR = "Ann E E\nBob E E\nCem E E\nDan - E"
"""Three on Monday and four on Tuesday, with shifts of eight hours."""


def work(*hours: int) -> Requirement:
    """Return the requirement of a desk whose days need these hours on shift."""
    days = (DayNeed(MONDAY + timedelta(days=i), "desk", 0, 60 * count, 0, "") for i, count in enumerate(hours))
    return Requirement(needs=Needs(tuple(days)))


def desk(**facts: Any) -> Inputs:
    """Return four people with 40 hours a week for two days, eight shifts of 8 hours without a break."""
    early = replace(SHIFTS[0], start=8 * 60, end=16 * 60, break_minutes=0)
    return world("Ann Bob Cem Dan", days=2, **{"shifts": (early,), **facts})


def test_hours_to_spare_go_where_the_work_is() -> None:
    """Contracts give 8 shifts, the days need 3 and 1: Tuesday's share is 2 of 8, so four people are 2 too many."""
    inputs = desk()
    asked = work(24, 8)
    assert amounts(PeopleWhereWorkIs, inputs, FOUR, limit=0, requirement=asked) == [2]
    assert amounts(PeopleWhereWorkIs, inputs, FOUR, limit=2, requirement=asked) == []
    found = said(PeopleWhereWorkIs, inputs, FOUR, limit=1, requirement=asked)
    assert found == ["4 people on Tue 2 Jun; its work asks for 3 at most"]


def test_a_day_may_have_all_that_it_needs() -> None:
    """With four on leave on Tuesday the contracts give less than is needed: each day may have its whole need."""
    tuesday = MONDAY + timedelta(days=1)
    inputs = desk(leave=tuple(Leave(name, MONDAY, tuesday) for name in ("Ann", "Bob", "Cem", "Dan")))
    assert amounts(PeopleWhereWorkIs, inputs, FOUR, limit=0, requirement=work(24, 32)) == []


def test_who_must_be_there_counts_like_work() -> None:
    """Two must be there all Tuesday, which is 48 hours: six of eight shifts are Tuesday's, two Monday's."""
    inputs = desk(cover=(CoverLine(0, 24 * 60, days=frozenset({1}), least=2),))
    assert amounts(PeopleWhereWorkIs, inputs, FOUR, limit=0, requirement=work(16, 8)) == [1]


def test_without_any_need_nothing_is_too_many() -> None:
    """A plan without tickets, cover and minimums asks for nobody on no day, so the rule has nothing to say."""
    assert amounts(PeopleWhereWorkIs, desk(), FOUR, limit=0) == []
