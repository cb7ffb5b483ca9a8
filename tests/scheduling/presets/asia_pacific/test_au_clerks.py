"""Australia at its edges, worked by hand."""

from dataclasses import replace
from datetime import date

from planner.domain.outcome.requirement import Requirement
from planner.domain.roster.rota import Rota
from scheduling.checking.desk import Desk
from scheduling.checking.overtime import overtime_of
from scheduling.checking.rules_of_desk import rules_of
from tests.builders import person
from tests.scheduling.presets.judge import HOUR, broken, found, month

LAW = "au_clerks"


def test_ten_hours_of_rest() -> None:
    """22:00 to 08:00 is enough, 22:00 to 07:30 is not; on the night the clock goes forward 22:00 to 08:00 is 9 h."""
    assert found("rest between duties", *month(LAW, "14-22", "08-16")) == []
    assert found("rest between duties", *month(LAW, "14-22", "07:30-15:30")) == [30]
    spring = month(LAW, "14-22", "08-16", first=date(2026, 10, 3), zone="Australia/Sydney")
    assert found("rest between duties", *spring) == [HOUR]


def test_ten_ordinary_hours_a_day() -> None:
    """Ten hours and half an hour of break; a minute more is overtime: a breach of a should."""
    assert found("longest shift", *month(LAW, "08-18:30", pause=30)) == []
    assert found("longest shift", *month(LAW, "08-18:31", pause=30)) == [1]
    assert broken(*month(LAW, "08-18:31", pause=30)) == []


def test_152_hours_in_four_weeks() -> None:
    """Nineteen days of 8 h are 152 h; a twentieth is 8 h beyond, and a should, since it may be reasonable."""
    week = ["08-16"] * 5 + ["-", "-"]
    nineteen = [*week * 3, *week[:4], "-", "-", "-"]
    assert found("average weekly hours", *month(LAW, *nineteen)) == []
    inputs, rota = month(LAW, *week * 4)
    assert found("average weekly hours", inputs, rota) == [8 * HOUR]
    assert "average weekly hours" not in broken(inputs, rota)


def test_seven_days_of_notice() -> None:
    """A change six days ahead is a breach, one seven days ahead is not."""
    inputs, rota = month(LAW, *["08-16"] * 5, "-", "-", "08-16")
    asked = replace(inputs, published=rota, today=inputs.horizon.first_day)
    sixth, seventh = (Rota.of(entry for entry in rota.assignments if entry.day != date(2026, 6, day)) for day in (5, 8))
    assert found("notice", asked, sixth) == [1]
    assert found("notice", asked, seventh) == []


def test_ten_hours_of_rest_are_the_one_number_in_force() -> None:
    """The award's ten hours replace the usual eleven, and the list of rules in force names the award."""
    desk = Desk.of(month(LAW, "08-16")[0], Requirement())
    (rest,) = (rule for rule in rules_of(desk) if rule.rule == "rest between duties")
    assert (rest.number, rest.mode) == (10, "must")
    assert "au_clerks" in rest.origin


def test_overtime_costs_half_more_for_two_hours_and_then_double() -> None:
    """Five days of 9.5 h are 47.5 h: Friday's 9.5 h are overtime, two at 150% and 7.5 at 200%; Sunday's two at 200%."""
    inputs, rota = month(LAW, *["08-17:30"] * 5, "-", "08-10")
    worked = overtime_of(replace(inputs, people=(person("Ann", cost_per_hour=20.0),)), rota, "Ann")
    assert worked is not None
    assert (worked.weekly, worked.higher) == (690, 450 + 120)
    assert worked.premium == 20 * (2 * 0.5 + 9.5)
