"""Overtime by law, worked by hand."""

from dataclasses import replace
from datetime import date
from random import Random

import pytest

from planner.domain.inputs import Inputs
from planner.domain.outcome.overtime import Overtime
from planner.domain.roster.rota import Rota
from scheduling.checking.overtime import overtime_of
from scheduling.checking.thresholds import OvertimeOfDay, Thresholds
from scheduling.presets.americas.us_california import US_CALIFORNIA
from scheduling.presets.americas.us_flsa import US_FLSA
from scheduling.presets.europe.fr_code_travail import FR_CODE_TRAVAIL
from tests.builders import person, world
from tests.scheduling.presets.judge import month

H = 60
SUNDAY = date(2026, 5, 31)


@pytest.mark.parametrize(
    ("law", "week", "overtime", "higher"),
    [
        (US_FLSA, [10, 10, 10, 10, 0, 0, 0], 0, 0),
        (US_FLSA, [10, 10, 10, 10, 1, 0, 0], 1, 0),
        (US_FLSA, [16, 16, 16, 0, 0, 0, 0], 8, 0),
        (US_CALIFORNIA, [9] * 7, 22, 1),  # six daily hours, eight over 40 straight, eight of the seventh day; its ninth
        (US_CALIFORNIA, [13, 8, 8, 8, 0, 0, 0], 4, 1),
        (US_CALIFORNIA, [8, 8, 8, 8, 8, 8, 0], 8, 0),
        (US_CALIFORNIA, [10, 10, 10, 10, 0, 0, 0], 8, 0),  # no alternative workweek
        (US_CALIFORNIA, [8, 8, 8, 8, 8, 0, 8], 8, 0),  # the last day is no seventh day of work
        (FR_CODE_TRAVAIL, [7, 7, 7, 7, 7, 0, 0], 0, 0),
        (FR_CODE_TRAVAIL, [9, 9, 9, 9, 9, 0, 0], 8, 2),
    ],
)
def test_weeks_of_hours(law: object, week: list[int], overtime: int, higher: int) -> None:
    """Hours a day from the first of the law's week, and what of them is paid at which rate."""
    found = Thresholds.of(law).by_day([hours * H for hours in week])  # type: ignore[arg-type]
    assert at_rates(found) == (overtime * H, higher * H)


def at_rates(found: list[OvertimeOfDay]) -> tuple[int, int]:
    """Return the minutes at the overtime rate and at the higher one."""
    higher = sum(dearer for _, _, dearer in found)
    return sum(of_day + of_week for of_day, of_week, _ in found) - higher, higher


def hour_by_hour(week: list[int]) -> tuple[int, int]:
    """Return the hours at one and a half times and at twice of a Californian week, asking of each hour what it is."""
    half = double = straight = 0
    for day, hours in enumerate(week):
        seventh = day == 6 and 0 not in week
        for hour in range(1, hours + 1):
            if hour > (8 if seventh else 12):
                double += 1
            elif seventh or hour > 8 or straight == 40:
                half += 1
            else:
                straight += 1
    return half, double


def test_random_weeks_agree_with_californias_law_asked_hour_by_hour() -> None:
    """Whole hours of a week by dice, against section 510 of the Labor Code written out for single hours."""
    dice, thresholds = Random(1), Thresholds.of(US_CALIFORNIA)
    for _ in range(300):
        week = [dice.choice((0, 4, 8, 9, 11, 13, 15)) for _ in range(7)]
        found = thresholds.by_day([hours * H for hours in week])
        half, double = hour_by_hour(week)
        assert at_rates(found) == (half * H, double * H)


def test_minutes_and_money() -> None:
    """45 h at 20 an hour: five hours at half pay on top are 50."""
    inputs, rota = month("us_flsa", "-", *["08-17"] * 5, "-", first=SUNDAY)
    inputs = replace(inputs, people=(person("Ann", cost_per_hour=20.0),))
    assert overtime_of(inputs, rota, "Ann") == Overtime(weekly=5 * H, premium=50.0)


def test_the_higher_rate_costs_more() -> None:
    """13 h on one day in California: four hours at half pay on top, one at full pay."""
    inputs, rota = month("us_california", "06-19", first=SUNDAY)
    inputs = replace(inputs, people=(person("Ann", cost_per_hour=10.0),))
    assert overtime_of(inputs, rota, "Ann") == Overtime(daily=5 * H, higher=H, premium=4 * 5.0 + 10.0)


def minutes(inputs: Inputs, rota: Rota) -> int:
    """Return Ann's minutes of overtime where her law has any."""
    found = overtime_of(inputs, rota, "Ann")
    assert found is not None
    return found.minutes


def test_seven_days_of_nine_hours_are_told_apart() -> None:
    """In California: six ninth hours, a seventh day of nine with one at the higher rate, and eight above forty."""
    inputs, rota = month("us_california", *["08-17"] * 7, first=SUNDAY)
    inputs = replace(inputs, people=(person("Ann", cost_per_hour=10.0),))
    assert overtime_of(inputs, rota, "Ann") == Overtime(6 * H, 9 * H, 8 * H, H, 22 * 5.0 + 10.0)


def test_a_week_that_began_last_month() -> None:
    """Forty hours of last month make every hour of the week's rest overtime, and of last month nothing counts here."""
    inputs, rota = month("us_flsa", *["08-18"] * 4, "08-12", "-", "-", first=SUNDAY, known=4)
    assert minutes(inputs, rota) == 4 * H
    inputs, rota = month("us_flsa", *["08-20"] * 4, "-", "-", "-", first=SUNDAY, known=4)
    assert minutes(inputs, rota) == 0


def test_the_autumn_night_is_paid_for_as_long_as_it_is() -> None:
    """Four nights of 10 h and the one on which the clock goes back: 41 h."""
    inputs, rota = month(
        "us_flsa", "-", "-", "-", "21-07", "21-07", "21-07", "21-07",
        first=date(2026, 10, 25), zone="America/New_York",
    )  # fmt: skip
    assert minutes(inputs, rota) == H


def test_where_no_law_pays_overtime_there_is_none() -> None:
    """Without a law, or under one that leaves it to the contract."""
    _, rota = month("", *["08-20"] * 6)
    assert overtime_of(world(), Rota(), "Ann") is None
    inputs, rota = month("de_arbzg", *["08-20"] * 6)
    assert overtime_of(inputs, rota, "Ann") is None
