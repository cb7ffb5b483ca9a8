"""Weekends in a row."""

from datetime import date

from planner.domain.outcome.requirement import Requirement
from planner.domain.roster.rota import Assignment
from planner.domain.roster.rules import CoverLine, RuleSetting
from planner.domain.roster.shifts import Shift
from scheduling.checking.desk import Desk
from scheduling.rules.days.weekends_in_a_row import WeekendsInARow
from scheduling.solving.solve import solve_rota
from tests.builders import world
from tests.scheduling.judge import said

WEEKENDS = "Ann - - - - - {} {} - - - - - {} {} - - - - - {} {} - - - - - {} {}"


def test_the_third_weekend_in_a_row_is_one_too_many() -> None:
    """Weekends 1, 2 and 3 are in a row, the fourth makes four; a free one between starts anew."""
    assert said(WeekendsInARow, world(days=28), WEEKENDS.format(*"E--EE-E-")) == [
        "Ann works 3 weekends in a row from Sat 6 Jun; the most is 2",
        "Ann works 4 weekends in a row from Sat 6 Jun; the most is 2",
    ]
    assert said(WeekendsInARow, world(days=28), WEEKENDS.format(*"EEEE--EE")) == []


def test_last_months_weekends_count() -> None:
    """Two weekends of May were worked: that of 6 June is the third, and that of 30 and 31 May was last month's."""
    before = tuple(Assignment("Ann", date(2026, 5, day), "E") for day in (16, 24, 30))
    inputs = world(days=7, previous=before)
    assert said(WeekendsInARow, inputs, "Ann - - - - - - E") == [
        "Ann works 4 weekends in a row from Sat 16 May; the most is 2"
    ]
    sunday = world(first=date(2026, 5, 31), days=8, previous=before)
    assert said(WeekendsInARow, sunday, "Ann E - - - - - - -") == []


def test_the_engine_gives_every_other_weekend_to_each() -> None:
    """Two people and one needed each weekend day of four weeks, at most one weekend in a row: they take turns."""
    inputs = world(
        days=28,
        shifts=(Shift("E", 7 * 60, 15 * 60),),
        cover=(CoverLine(7 * 60, 15 * 60, frozenset({5, 6}), least=1, mode="must"),),
        rules=(RuleSetting("weekends in a row", "must", limit=1), RuleSetting("contract hours", "off")),
    )
    rota = solve_rota(Desk.of(inputs, Requirement()), seconds=5).rota
    for name in ("Ann", "Bob"):
        on = [any(rota.duties(name, day) for day in one) for one in inputs.local[name].weekends(inputs.horizon.days)]
        assert on in ([True, False, True, False], [False, True, False, True])


def test_the_second_half_of_a_weekend_counts() -> None:
    """The plan begins on Sunday 31 May, after a free Saturday and two weekends that were worked."""
    before = tuple(Assignment("Ann", date(2026, 5, day), "E") for day in (16, 24))
    inputs = world(first=date(2026, 5, 31), days=7, previous=before)
    assert said(WeekendsInARow, inputs, "Ann E - - - - - -") == [
        "Ann works 3 weekends in a row from Sat 16 May; the most is 2"
    ]
