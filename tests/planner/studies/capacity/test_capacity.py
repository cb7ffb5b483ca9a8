"""The outlook of a desk whose months can be worked out by hand."""

from datetime import date

import pytest

from planner.domain.capacity.assumption import Assumption
from planner.domain.errors import InputFaults
from planner.studies.capacity.capacity import capacity
from planner.studies.capacity.rostering_efficiency import RosteringEfficiency
from tests.builders import world
from tests.planner.studies.capacity.desks import desk, near, outlook

FIRST = date(2026, 3, 30)


def test_hours_are_tickets_times_work() -> None:
    """20 tickets of half an hour a day are 10 hours, and 12.5 of people who are busy four fifths of their time."""
    month = outlook().total[0]
    assert month.first_day == FIRST
    assert month.hours == pytest.approx(31 * 12.5, rel=0.03)


def test_efficiency_divides() -> None:
    """Half the efficiency is twice the need."""
    assert outlook(share=0.5).total[1].hours == pytest.approx(2 * outlook().total[1].hours)


def test_growth_compounds_from_the_first_month() -> None:
    """With 44% a year the fourth month, a quarter of a year later, needs 1.44 to the power of a quarter as much."""
    grown, steady = (each.total for each in (outlook(Assumption("growth a year", 0.44)), outlook()))
    assert grown[0].hours == pytest.approx(steady[0].hours)
    assert grown[3].hours / steady[3].hours == pytest.approx(1.44**0.25, abs=0.005)


def test_a_bot_takes_tickets_from_a_day_on() -> None:
    """A third fewer tickets from June on change June and July, not May."""
    changed = outlook(Assumption("volume change", -1 / 3, "desk", date(2026, 5, 30))).total
    steady = outlook().total
    ratios = [one.hours / other.hours for one, other in zip(changed, steady, strict=True)]
    assert ratios == pytest.approx([1, 1, 2 / 3, 2 / 3])


def test_less_work_on_a_ticket() -> None:
    """A tool that saves a tenth of the handle time of P1 saves a tenth of the hours."""
    changed, steady = (
        each.total[0].hours for each in (outlook(Assumption("handle time change", -0.1, "P1")), outlook())
    )
    assert changed / steady == pytest.approx(0.9)


def test_a_tighter_target_asks_for_presence() -> None:
    """P1 within 15 minutes needs somebody there all the time that its clock runs: 24 hours a day."""
    tight = outlook(Assumption("response target", 15, "P1", date(2026, 4, 30))).total
    assert tight[0].hours == pytest.approx(outlook().total[0].hours)
    assert tight[1].hours > 30 * 24 * 0.9


def test_the_range_widens_and_holds_the_need() -> None:
    """The need lies in its range, and a later month is less sure."""
    months = outlook().total
    assert all(month.low < month.need < month.high for month in months)
    assert months[3].high / months[3].need > months[0].high / months[0].need


def test_how_sure_moves_the_need_in_the_range() -> None:
    """To be sure in 9 of 10 futures is to staff for the upper end of the range."""
    month = outlook(Assumption("how sure", 0.9)).total[2]
    assert month.need == pytest.approx(month.high)


def test_too_few_people_are_told_with_cost() -> None:
    """Two people of 40 h are short of 388 hours a month; the hires close the gap, and cost as people do."""
    found = outlook(Assumption("hiring lead time", 1), Assumption("ramp-up", 1), Assumption("cost of a hire", 5000))
    last = found.total[-1]
    assert last.gap > 0.25
    assert last.need - last.with_hires <= 0.25
    assert {hire.skill for hire in found.hires} == {"desk"}
    assert found.team_cost == pytest.approx(4 / 12 * 2 * 40 * 52 * 30, rel=0.01)
    assert found.hire_cost > 5000 * len(found.hires)


def test_each_assumption_is_told() -> None:
    """The list names the measured, the usual and the typed values with their sources."""
    lines = {line.name: line for line in outlook(Assumption("ramp-up", 4)).assumptions}
    assert lines["ramp-up"].source == "Capacity sheet"
    assert lines["rostering efficiency"].source == "given"
    assert lines["hiring lead time"].value == "13 weeks"


def test_without_tickets_or_contracts_nothing_can_be_said() -> None:
    """Both faults are told at once, with what would be accepted."""
    with pytest.raises(InputFaults) as refused:
        capacity(world(""), near(), 3, RosteringEfficiency(1.0, "given"))
    assert {fault.sheet for fault in refused.value.faults} == {"Plan", "People"}
    assert len(desk().people) == 2
