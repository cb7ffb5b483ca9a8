"""The Fair Labor Standards Act at its edges, worked by hand."""

from dataclasses import replace

from planner.domain.outcome.requirement import Requirement
from scheduling.checking.check import check_rota
from scheduling.checking.desk import Desk
from scheduling.checking.preset_rows import law_settings
from scheduling.presets.americas.us_flsa import US_FLSA
from tests.scheduling.presets.judge import HOUR, broken, found, month

LAW = "us_flsa"


def test_federal_law_sets_no_rest_and_no_longest_day() -> None:
    """A day of 15 h is lawful; what stays are the usual rules of the house."""
    inputs, rota = month(LAW, "06-21", "-", "06-21")
    assert broken(inputs, rota) == []
    assert [row for row in law_settings(US_FLSA) if row.mode == "must"] == []
    assert found("rest between duties", *month(LAW, "08-23", "08-16")) == [2 * HOUR]


def test_two_two_three_of_twelve_hours_breaks_no_must() -> None:
    """Two days on, two off, three on, then the other way round: 60 h in seven days, and as usual no must by law."""
    on, off = "07-19", "-"
    fortnight = (on, on, off, off, on, on, on, off, off, on, on, off, off, off)
    inputs, rota = month(LAW, *fortnight, *fortnight)
    desk = Desk.of(inputs, Requirement())
    assert not check_rota(desk, rota).musts
    assert {breach.rule for breach in check_rota(desk, rota)} >= {"hours in seven days"}
    assert check_rota(
        Desk.of(replace(inputs, settings=replace(inputs.settings, labour_law="")), Requirement()), rota
    ).musts
