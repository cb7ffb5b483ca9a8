"""What planners ask for in public, typed on the sheets of one small workbook, kept by the engine and by the checker."""

from collections.abc import Mapping
from datetime import date, timedelta

import pytest

from planner.domain.inputs import Inputs
from planner.domain.outcome.requirement import Requirement
from planner.domain.roster.rota import Rota
from planner.workbook.input.read_sheets import read_inputs
from planner.workbook.template.default_rows import SheetRows
from planner.workbook.template.template import write_template
from scheduling.checking.check import check_rota
from scheduling.checking.desk import Desk
from scheduling.solving.solve import solve_rota

FIRST = date(2026, 6, 1)
"""A Monday; the plan has four weeks."""

ROWS: Mapping[str, SheetRows] = {
    "Plan": [
        {"Setting": "First day", "Value": FIRST},
        {"Setting": "Last day", "Value": FIRST + timedelta(days=27)},
        {"Setting": "Currency", "Value": "EUR"},
    ],
    "People": [
        {"Name": "Ann", "Contract hours": 16, "Cost per hour": 40, "Apart from": "Bob", "At most": "Mondays 2"},
        {"Name": "Bob", "Contract hours": 16, "Cost per hour": 20},
        {"Name": "Cem", "Contract hours": 16, "Cost per hour": 20, "Together with": "Dee"},
        {"Name": "Dee", "Contract hours": 16, "Cost per hour": 20, "Pattern": "Fridays off", "Offset": "choose"},
    ],
    "Skills": [{"Name": name, "desk": 1} for name in ("Ann", "Bob", "Cem", "Dee")],
    "Shifts": [
        {"Code": "A", "Start": "08:00", "End": "16:00", "Site": "Leeds"},
        {"Code": "B", "Start": "07:00", "End": "17:00", "Break minutes": 60, "Site": "York"},
        {"Code": "L", "Start": "12:00", "End": "20:00", "Kind": "late", "Site": "Leeds"},
        {"Code": "X", "Start": "13:00", "End": "21:00", "Kind": "late", "Optional": "yes"},
    ],
    "Sites": [{"Site": "Leeds", "Travel": "York 45"}, {"Site": "York"}],
    "Cover": [
        {"From": "08:00", "To": "16:00", "Least": 1, "Mode": "must"},
        {"Days": "Wed", "From": "20:00", "To": "21:00", "Least": 1, "Mode": "must"},
    ],
    "Patterns": [{"Pattern": "Fridays off", "Duty": "any*4 - any*9"}],
    "Wishes": [{"Name": "Bob", "First day": FIRST + timedelta(days=9), "Wish": "off", "Strength": "strong"}],
    "Rules": [
        {"Rule": "weekends in a row", "Limit": 1, "Mode": "must"},
        {"Rule": "nothing reaches into leave", "Limit": 8, "Mode": "must"},
        {"Rule": "cost of hours", "Mode": "should"},
        {"Rule": "follow the pattern", "Mode": "must"},
        {"Rule": "contract hours", "Mode": "off"},
        {"Rule": "fair hours", "Mode": "off"},
    ],
}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Inputs, Rota]:
    """Return the inputs of the workbook and the rota that the engine finds."""
    path = tmp_path_factory.mktemp("asks") / "team.xlsx"
    write_template(path, ROWS)
    inputs = read_inputs(path)
    return inputs, solve_rota(Desk.of(inputs, Requirement()), seconds=8).rota


def on(made: tuple[Inputs, Rota], name: str) -> dict[date, str]:
    """Return the shift of each day on which a person works."""
    return {day: code for day in made[0].horizon.days for code in made[1].duties(name, day)}


def test_the_checker_finds_no_broken_must(made: tuple[Inputs, Rota]) -> None:
    """All that the workbook asks for is possible, and kept."""
    inputs, rota = made
    found = check_rota(Desk.of(inputs, Requirement()), rota)
    assert [breach.because for breach in found if breach.mode == "must"] == []


def test_people_apart_share_no_hour_and_a_trainee_is_never_alone(made: tuple[Inputs, Rota]) -> None:
    """All shifts overlap by day, so Ann and Bob have no day in common; Cem has Dee's shift, or A within her B."""
    assert not on(made, "Ann").keys() & on(made, "Bob").keys()
    mentor = on(made, "Dee")
    for day, code in on(made, "Cem").items():
        assert mentor[day] == code or (code, mentor[day]) == ("A", "B")


def test_weekdays_weekends_and_the_evening_before_a_wish(made: tuple[Inputs, Rota]) -> None:
    """Two Mondays at most, no two weekends in a row, one Friday of two off, and 9 June ends by 16:00 for Bob."""
    assert sum(day.weekday() == 0 for day in on(made, "Ann")) <= 2
    for name in ("Ann", "Bob", "Cem", "Dee"):
        weeks = {(day - FIRST).days // 7 for day in on(made, name) if day.weekday() > 4}
        assert not any(week + 1 in weeks for week in weeks)
    fridays = [FIRST + timedelta(days=4 + 7 * week) for week in range(4)]
    free = [day not in on(made, "Dee") for day in fridays]
    assert (free[0] and free[2]) or (free[1] and free[3])
    eve = FIRST + timedelta(days=8)
    assert eve + timedelta(days=1) not in on(made, "Bob")
    assert on(made, "Bob").get(eve) in (None, "A")


def test_the_optional_shift_is_worked_only_where_it_helps(made: tuple[Inputs, Rota]) -> None:
    """Until 21:00 somebody is needed on Wednesdays: X is worked once on each of the four and on no other day."""
    assert [entry.day.weekday() for entry in made[1].assignments if entry.duty == "X"] == [2, 2, 2, 2]


def test_travel_is_no_rest(made: tuple[Inputs, Rota]) -> None:
    """From 20:00 in Leeds to 07:00 in York are 11 h, less 45 min of travel: nobody has L and then B."""
    inputs = made[0]
    assert inputs.travel_minutes("L", "B") == 45
    for name in inputs.person:
        days = on(made, name)
        assert not any(days[day] == "L" and days.get(day + timedelta(days=1)) == "B" for day in days)
