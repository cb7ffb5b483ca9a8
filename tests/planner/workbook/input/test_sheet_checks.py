"""What must fit together between the sheets."""

from datetime import date
from typing import Any

from planner.domain.settings import Settings
from planner.workbook.input.parse import SheetReader
from planner.workbook.input.sheet_checks import sheet_faults
from planner.workbook.sheets.fixed import FIXED
from planner.workbook.sheets.hours import HOURS
from planner.workbook.sheets.on_call import ON_CALL
from planner.workbook.sheets.people import PEOPLE
from planner.workbook.sheets.previous import PREVIOUS
from planner.workbook.sheets.queues import QUEUES
from planner.workbook.sheets.shifts import SHIFTS
from planner.workbook.sheets.skills import SKILLS
from tests.planner.workbook.workbooks import reader

EARLY = {"Code": "E", "Start": "07:00", "End": "15:00"}
LATE = {"Code": "L", "Start": "14:00", "End": "22:00"}
JUNE = Settings(date(2026, 6, 1), date(2026, 6, 30))


def told(*readers: SheetReader[Any]) -> list[str]:
    """Return the faults between some sheets of a plan of June 2026."""
    return [str(fault) for fault in sheet_faults({r.grid.title: r for r in readers}, JUNE)]


def test_a_code_means_one_thing() -> None:
    """A tier with the code of a shift would make a cell of the grid ambiguous."""
    assert told(reader(SHIFTS, EARLY), reader(ON_CALL, {"Tier": "Extra", "Code": "e"})) == [
        "On-call!B2: 'e' is the code of a shift (Shifts row 2); accepted: a code that no shift has"
    ]


def test_everybody_has_a_row_of_skills() -> None:
    """Somebody forgotten on the Skills sheet would be idle all month."""
    people = reader(PEOPLE, {"Name": "Ann", "Contract hours": 40}, {"Name": "Bob", "Contract hours": 40})
    assert told(people, reader(SKILLS, {"Name": "Ann", "desk": 1})) == [
        "People!A3: Bob has no row on the Skills sheet; accepted: a row there, its cells empty for no skill"
    ]


def test_a_queue_nobody_serves() -> None:
    """A skill that tickets need but nobody has is told once, with the number of groups."""
    skills = reader(SKILLS, {"Name": "Ann", "desk": 1, "net": None})
    queues = reader(QUEUES, *({"Ticket group": g, "Skill": s} for g, s in (("A", "net"), ("B", "net"), ("C", "desk"))))
    assert told(skills, queues) == [
        "Queues!B2: nobody has the skill 'net' that 2 ticket groups need; "
        "accepted: a skill that somebody on the Skills sheet has"
    ]


def test_one_shift_a_day_is_fixed() -> None:
    """Two shifts of a day, or a shift and off, cannot both be; a shift and on call can."""
    tiers = reader(ON_CALL, {"Tier": "Primary", "Code": "P"})
    rows = [{"Name": "Ann", "Date": date(2026, 6, 3), "Duty": duty} for duty in ("E", "P", "L")]
    assert told(reader(SHIFTS, EARLY, LATE), tiers, reader(FIXED, *rows)) == [
        "Fixed!C4: Ann has E and L on 2026-06-03; accepted: one shift a day, or off"
    ]


def test_days_inside_and_before_the_plan() -> None:
    """What is fixed lies in the plan, what was worked before it."""
    outside = {"Name": "Ann", "Date": date(2026, 7, 1), "Duty": "E"}
    inside = {"Name": "Ann", "Date": date(2026, 6, 1), "Duty": "E"}
    assert told(reader(SHIFTS, EARLY), reader(FIXED, outside), reader(PREVIOUS, inside)) == [
        "Previous!B2: 2026-06-01: the plan starts 2026-06-01; accepted: a day before the plan's first day",
        "Fixed!B2: 2026-07-01: the plan runs 2026-06-01 to 2026-06-30; accepted: a day of the plan",
    ]


def test_names_are_the_same_whatever_the_spaces() -> None:
    """Two spaces or a no-break space in a name, on every sheet, make no second person."""
    people = reader(PEOPLE, {"Name": "Ann  Lee", "Contract hours": 40}, {"Name": "Bo\u00a0Li", "Contract hours": 40})
    assert told(people, reader(SKILLS, {"Name": "Ann  Lee", "desk": 1}, {"Name": "Bo\u00a0Li", "desk": 1})) == []


def test_a_clock_runs_on_some_weekday() -> None:
    """Opening hours of public holidays alone leave a clock that never runs."""
    hours = {"Clock": "Office", "Opens": "08:00", "Closes": "18:00"}
    assert told(reader(HOURS, {**hours, "Day": "holiday"})) == [
        "Hours!D2: the clock 'Office' is open on public holidays only; "
        "accepted: a row with its weekdays too, such as Mon-Fri"
    ]
    assert told(reader(HOURS, {**hours, "Day": "holiday"}, {**hours, "Day": "Mon"})) == []
