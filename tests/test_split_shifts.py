"""Split shifts and duties of 24 hours, typed on the sheets, and what each rule makes of them, worked by hand."""

from datetime import date
from pathlib import Path

import pytest

from planner.capacity.requirement.supply import Supply
from planner.capacity.simulation.attendance import attend
from planner.domain.inputs import Inputs
from planner.domain.instants import instant
from planner.domain.outcome.requirement import Productivity, Requirement
from planner.domain.outcome.stretch import stretches
from planner.domain.roster.people import Leave
from planner.domain.roster.rota import Assignment, Rota
from planner.domain.roster.shifts import Shift
from planner.workbook.pages.legend import describe_duty
from planner.workbook.template.default_rows import SheetRows
from scheduling.checking.desk import Desk
from scheduling.rules.cover.cover_by_hand import CoverByHand
from scheduling.rules.hours.longest_presence import LongestPresence
from scheduling.rules.hours.longest_shift import LongestShift
from scheduling.rules.rest.longest_work_without_a_break import LongestWorkWithoutABreak
from scheduling.rules.rest.rest_between_duties import RestBetweenDuties
from scheduling.rules.rest.shortest_break import ShortestBreak
from scheduling.solving.solve import solve_rota
from tests.builders import MONDAY, world
from tests.planner.workbook.workbooks import read
from tests.scheduling.judge import amounts, said

SPLIT: SheetRows = [
    {"Code": "S", "Start": "08:00", "End": "21:00", "Break minutes": 300, "Break from": "12:00"},
    {"Code": "M", "Start": "11:30", "End": "17:30"},
    {"Code": "E", "Start": "07:00", "End": "15:00"},
]
LINES: SheetRows = [{"From": "08:00", "To": "21:00", "Least": 1, "Mode": "must"}]


def desk(tmp_path: Path, shifts: SheetRows, cover: SheetRows) -> Inputs:
    """Return the inputs of Ann and Bob with these shifts and cover, nobody away, from Monday 1 June on."""
    people = [{"Name": name, "Contract hours": 40} for name in ("Ann", "Bob")]
    skills = [{"Name": name, "desk": 1} for name in ("Ann", "Bob")]
    return read(
        tmp_path,
        People=people,
        Skills=skills,
        Shifts=shifts,
        Cover=cover,
        **dict.fromkeys(("Leave", "Wishes", "Fixed", "Previous", "Ledger"), ()),
        **{"On-call": [{"Tier": "Primary", "Code": "P", "Skills": "desk", "Handover time": "08:30"}]},
        Handling=[{"Priority": "P1", "Skill": "desk", "Minutes": 30}],
        Queues=[{"Ticket group": "Desk", "Skill": "desk"}],
    )


def at(hour: float, day: date = MONDAY) -> int:
    """Return an hour of a day in London as an instant."""
    return instant(day, round(hour * 60), "Europe/London")


def test_a_split_shift_is_there_in_two_stretches_only(tmp_path: Path) -> None:
    """08:00-12:00 and 17:00-21:00: eight paid hours, and five hours of the day without anybody."""
    inputs = desk(tmp_path, SPLIT, LINES)
    assert inputs.stretches("S", MONDAY) == ((at(8), at(12)), (at(17), at(21)))
    assert inputs.minutes_paid("Ann", "S", MONDAY) == 8 * 60
    alone = [sentence for sentence in said(CoverByHand, inputs, "Ann S") if "Mon 1 Jun" in sentence]
    assert [sentence.split(":")[0] for sentence in alone] == ["Mon 1 Jun 12", "Mon 1 Jun 15"]  # E could end at 15:00
    assert amounts(CoverByHand, inputs, "Ann S")[:2] == [180, 120]
    there = [sentence for sentence in said(CoverByHand, inputs, "Ann S\nBob M") if "Mon 1 Jun" in sentence]
    assert there == []
    assert describe_duty(inputs, "S") == "08:00-12:00 and 17:00-21:00, 8 h"


def test_rest_and_the_day_count_from_the_first_start_to_the_last_end(tmp_path: Path) -> None:
    """21:00 to 07:00 is 10 h of rest, the day is 13 h long with 8 h of work, the longest stretch 4 h."""
    inputs = desk(tmp_path, SPLIT, ())
    assert amounts(RestBetweenDuties, inputs, "Ann S E", 11 * 60) == [60]
    assert amounts(LongestPresence, inputs, "Ann S", 12 * 60) == [60]
    assert amounts(LongestShift, inputs, "Ann S", 8 * 60) == []
    assert amounts(LongestWorkWithoutABreak, inputs, "Ann S", 4 * 60) == []
    assert amounts(LongestWorkWithoutABreak, inputs, "Ann S", 3 * 60) == [60]
    assert amounts(ShortestBreak, inputs, "Ann S", 240) == []


def test_work_simulation_and_calendars_have_two_stretches(tmp_path: Path) -> None:
    """No productive minute lies in the gap, nobody attends in it, and a calendar has two events."""
    inputs, rota = desk(tmp_path, SPLIT, ()), Rota.of((Assignment("Ann", MONDAY, "S"),))
    supply = Supply.of(inputs, Productivity(), rota)
    assert [(shift.start, shift.end, shift.break_minutes) for shift in supply.shifts] == [
        (at(8), at(12), 0),
        (at(17), at(21), 0),
    ]
    duties = attend(inputs, rota).duties
    assert [(duty.start, duty.end, duty.paid) for duty in duties if duty.day == MONDAY] == [
        (480.0, 720.0, 240.0),
        (1020.0, 1260.0, 240.0),
    ]
    assert [(each.start, each.end) for each in stretches(inputs, rota)] == [(at(8), at(12)), (at(17), at(21))]


def test_leave_takes_hours_of_work_and_none_of_the_gap() -> None:
    """A morning off leaves the evening, five hours off leave 08:00 to 11:00."""
    split = (Shift("S", 8 * 60, 21 * 60, break_minutes=300, break_from=12 * 60),)
    morning = world("Ann", shifts=split, leave=(Leave("Ann", MONDAY, MONDAY, part="am"),))
    zone = morning.settings.time_zone
    hour = {h: instant(MONDAY, h * 60, zone) for h in (8, 11, 17, 21)}
    assert morning.presences("Ann", "S", MONDAY) == ((hour[17], hour[21]),)
    assert morning.minutes_paid("Ann", "S", MONDAY) == 4 * 60
    five = world("Ann", shifts=split, leave=(Leave("Ann", MONDAY, MONDAY, minutes_a_day=300, part="hours"),))
    assert five.presences("Ann", "S", MONDAY) == ((hour[8], hour[11]),)
    assert five.minutes_paid("Ann", "S", MONDAY) == 3 * 60


def test_the_engine_covers_the_gap_with_somebody_else(tmp_path: Path) -> None:
    """Cover from 08:00 to 21:00 takes S and M each day: on the days that Ann and Bob work both, nothing is short."""
    inputs = desk(tmp_path, SPLIT[:2], [{**LINES[0], "Days": "Mon-Fri"}])
    rota = solve_rota(Desk.of(inputs, Requirement()), seconds=5).rota
    for day in inputs.horizon.days:
        if day.weekday() < 5:
            assert {code for name in ("Ann", "Bob") for code in rota.duties(name, day)} >= {"S", "M"}


def test_a_duty_from_half_past_eight_to_half_past_eight_is_24_hours(tmp_path: Path) -> None:
    """Paid for 23 h with an hour of break; two in a row leave no rest; cover from 06:00 to 06:00 is a whole day."""
    inputs = desk(
        tmp_path,
        [{"Code": "W", "Start": "08:30", "End": "08:30", "Break minutes": 60}],
        [{"From": "06:00", "To": "06:00", "Least": 1, "Mode": "must"}],
    )
    assert inputs.span("W", MONDAY) == (at(8.5), at(8.5, date(2026, 6, 2)))
    assert inputs.minutes_paid("Ann", "W", MONDAY) == 23 * 60
    assert amounts(RestBetweenDuties, inputs, "Ann W W - W", 11 * 60) == [660]
    assert amounts(LongestShift, inputs, "Ann W", 10 * 60) == [13 * 60]
    short = sum(amounts(CoverByHand, inputs, "Ann W - - - - - - - - - - - - -\nBob - W W W W W W W W W W W W W"))
    assert short == 150  # 06:00 to 08:30 of the first day
    tier = inputs.tier["P"]
    assert inputs.standby(tier, MONDAY) == ((at(8.5), at(8.5, date(2026, 6, 2))),)


@pytest.mark.parametrize(("day", "minutes"), [(date(2026, 3, 28), 23 * 60), (date(2026, 10, 24), 25 * 60)])
def test_24_hours_over_a_clock_change_are_real_hours(day: date, minutes: int) -> None:
    """In London the duty over the spring change has 23 h, over the autumn change 25 h."""
    start, end = Shift("W", 510, 510).span(day, "Europe/London")
    assert end - start == minutes
