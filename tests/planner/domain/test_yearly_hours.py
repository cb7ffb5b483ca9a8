"""Contracts by the year: the week they come to, and the balance that a plan makes up for."""

import calendar
from datetime import date
from typing import Any

import pytest

from planner.domain.facts.yearly_hours import made_up_for, week_minutes
from planner.domain.inputs import Inputs
from planner.domain.roster.people import Leave
from planner.domain.roster.rules import LedgerLine
from tests.builders import person, world


@pytest.mark.parametrize(("year", "workdays"), [(2024, 262), (2026, 261), (2027, 261), (2028, 260)])
def test_the_months_of_a_year_come_to_its_hours(year: int, workdays: int) -> None:
    """1,760 hours over twelve months, to half a minute for each week; the workdays are those of the calendar."""
    week = week_minutes(1760 * 60, year, {5, 6})
    assert week == round(1760 * 60 * 5 / workdays)
    ann, months = person("Ann", hours=week / 60), 0
    for month in range(1, 13):
        first, days = date(year, month, 1), calendar.monthrange(year, month)[1]
        months += world(first=first, days=days, people=(ann,)).target_minutes(ann)
    assert months == pytest.approx(1760 * 60, abs=26 + 12)


def autumn(balance: int, days: int = 31, **facts: Any) -> Inputs:
    """Return a plan from 1 October 2026 of Ann, 40 hours a week by the year, with a balance on the Ledger sheet."""
    ann = person("Ann", minutes_a_year=2088 * 60)
    ledger = (LedgerLine("Ann", "balance", balance, date(2026, 1, 1)), LedgerLine("Ann", "hours", 1500))
    return world(first=date(2026, 10, 1), days=days, people=(ann,), ledger=ledger, **facts)


def test_october_makes_up_for_its_share_of_the_days_left() -> None:
    """22 workdays are 176 h. 46 h over in 92 days are 15.5 h in the 31 of October, and as much more when under."""
    for balance, due in ((0, 176 * 60), (46, 176 * 60 - 930), (-46, 176 * 60 + 930)):
        inputs = autumn(balance)
        assert inputs.target_minutes(inputs.people[0]) == due
        assert inputs.due_minutes(inputs.people[0], inputs.horizon.days) == 176 * 60


def test_a_plan_to_the_end_of_the_year_makes_up_for_all() -> None:
    """So does one beyond it; a balance of more than the month asks for nothing, and leave counts as worked."""
    inputs = autumn(46, days=92)
    assert inputs.target_minutes(inputs.people[0]) == (66 * 8 - 46) * 60
    inputs = autumn(2000)
    assert inputs.target_minutes(inputs.people[0]) == 0
    inputs = autumn(46, leave=(Leave("Ann", date(2026, 10, 5), date(2026, 10, 9)),))
    assert inputs.target_minutes(inputs.people[0]) == (176 - 40) * 60 - 930
    away = autumn(-46, leave=(Leave("Ann", date(2026, 10, 1), date(2026, 10, 31)),))
    assert away.target_minutes(away.people[0]) == 0


def test_who_leaves_makes_up_for_it_by_then() -> None:
    """With a last day on 31 October the whole balance is due; after the last day nothing is spread any more."""
    leaver = person("Ann", last_day=date(2026, 10, 31))
    assert made_up_for(leaver, 600, date(2026, 10, 1), date(2026, 10, 31)) == 600
    assert made_up_for(leaver, 600, date(2026, 10, 1), date(2026, 10, 10)) == round(600 * 10 / 31)
    assert made_up_for(leaver, 600, date(2026, 11, 1), date(2026, 11, 30)) == 0


def test_a_contract_by_the_week_has_no_balance_to_make_up_for() -> None:
    """A row of the Ledger sheet alone changes nothing."""
    ledger = (LedgerLine("Ann", "balance", 46),)
    inputs = world(first=date(2026, 10, 1), days=31, ledger=ledger)
    assert inputs.target_minutes(inputs.people[0]) == 176 * 60
