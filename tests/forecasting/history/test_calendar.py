"""The classes of days."""

from datetime import date, timedelta

import numpy as np

from forecasting.history.calendar import DayKind, describe_days
from planner.domain.calendar import CalendarDay, optional_holidays, public_holidays
from planner.domain.inputs import Inputs
from planner.domain.settings import Settings
from tests.forecasting.worlds import plain_days

WEEKEND = frozenset({5, 6})


def _kinds(first: date, count: int, **facts: object) -> list[DayKind]:
    described = describe_days(Inputs(Settings(first, first), **facts), first, count, WEEKEND)  # type: ignore[arg-type]
    return [DayKind(kind) for kind in described.kind]


def test_a_thursday_holiday_makes_a_bridge_of_friday() -> None:
    """Tiradentes, Thu 21 Apr 2016: Wednesday is its eve, Friday a bridge, the weekend ordinary."""
    kinds = _kinds(date(2016, 4, 20), 5, holidays={date(2016, 4, 21): "Tiradentes"})
    assert kinds == [DayKind.EVE, DayKind.HOLIDAY, DayKind.BRIDGE, DayKind.ORDINARY, DayKind.ORDINARY]


def test_a_tuesday_holiday_makes_a_bridge_of_monday() -> None:
    """The Monday between a weekend and a holiday is a bridge, the Wednesday after it the day after."""
    kinds = _kinds(date(2016, 5, 2), 3, holidays={date(2016, 5, 3): "x"})
    assert kinds == [DayKind.BRIDGE, DayKind.HOLIDAY, DayKind.AFTER]


def test_a_monday_holiday_leaves_the_weekend_alone() -> None:
    """Sunday is no eve: nobody works less on it for a Monday off; Tuesday is the day after."""
    kinds = _kinds(date(2016, 5, 1), 3, holidays={date(2016, 5, 2): "x"})
    assert kinds == [DayKind.ORDINARY, DayKind.HOLIDAY, DayKind.AFTER]


def test_corpus_christi_counts_though_only_optional() -> None:
    """Thu 26 May 2016 is in the optional holidays of Brazil alone; it and the Friday after are special."""
    span = date(2016, 5, 1), date(2016, 5, 31)
    kinds = _kinds(
        date(2016, 5, 26),
        2,
        holidays=public_holidays("BR", "", *span),
        optional_holidays=optional_holidays("BR", "", *span),
    )
    assert kinds == [DayKind.OPTIONAL, DayKind.BRIDGE]


def test_optional_days_in_a_long_row_are_a_season() -> None:
    """Five days between two feasts are days on which work is slower, not days off."""
    days = {date(1999, 9, 26 + i): "Sukkot holiday" for i in range(5)}
    assert set(_kinds(date(1999, 9, 26), 5, optional_holidays=days)) == {DayKind.SEASON}


def test_a_volume_change_by_the_planner_stands_in_place_of_the_class() -> None:
    """A regional holiday of one site, given as 20% fewer tickets, is an ordinary day times 0.8."""
    day = date(2016, 5, 4)
    facts = {"holidays": {day: "Local"}, "calendar": (CalendarDay(day, "Local", "public holiday", -0.2),)}
    described = describe_days(Inputs(Settings(day, day), **facts), day, 2, WEEKEND)  # type: ignore[arg-type]
    assert described.kind.tolist() == [DayKind.ORDINARY, DayKind.ORDINARY]
    assert np.allclose(described.factor, [0.8, 1.0])


def test_a_part_of_the_days_keeps_its_dates() -> None:
    """Days cut out of a run start where they were cut."""
    first = date(2016, 4, 18)
    described = describe_days(Inputs(Settings(first, first), holidays={date(2016, 4, 21): "T"}), first, 7, WEEKEND)[3:5]
    assert described.first == date(2016, 4, 21)
    assert described.names[0] == "T"
    assert len(described) == 2


def test_the_days_between_christmas_and_new_year_are_a_season() -> None:
    """Working days between two holidays of a week are a season of one name, once a year of days can show it twice."""
    holidays = {date(year, 12, 25): "Christmas" for year in (2026, 2027)}
    holidays |= {date(year, 1, 1): "New Year" for year in (2027, 2028)}
    days = plain_days(760, holidays=holidays)
    between = [days.first + timedelta(days=int(i)) for i in np.flatnonzero(days.kind == DayKind.SEASON)]
    assert between[:4] == [date(2026, 12, day) for day in (28, 29, 30, 31)]
    assert len(between) == 9
    assert set(np.array(days.names)[days.kind == DayKind.SEASON]) == {"between Christmas and New Year"}
    assert not (plain_days(365, holidays=holidays).kind == DayKind.SEASON).any()
