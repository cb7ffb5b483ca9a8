"""What stands in a cell of the grid."""

from datetime import date, timedelta

from planner.domain.roster.on_call_tier import Tier
from planner.domain.roster.people import Fixed, Leave
from planner.reports.measures.grid_cell import choices, grid_cell, leave_code, leave_codes
from tests.builders import MONDAY, person, rota, world


def test_cells_read_as_planners_type_them() -> None:
    """A shift, a shift on call, on call alone, off, leave, not employed, and a lock."""
    people = (person("Ann"), person("Bob", last_day=MONDAY))
    inputs = world(
        days=5,
        people=people,
        tiers=(Tier("Primary", "P"),),
        leave=(Leave("Ann", MONDAY + timedelta(days=3), MONDAY + timedelta(days=3), "Annual leave"),),
        fixed=(Fixed("Ann", MONDAY + timedelta(days=4), "off"),),
    )
    given = rota("Ann E P+L P - -")
    assert [grid_cell(inputs, given, "Ann", day) for day in inputs.horizon.days] == ["E", "L+P", "P", "AL", "-!"]
    assert grid_cell(inputs, given, "Bob", MONDAY + timedelta(days=1)) == "x"


def test_leave_is_never_written_like_a_duty() -> None:
    """A kind of leave named as a shift code is set in brackets; long kinds become their initials."""
    inputs = world("Ann")
    assert [leave_code(inputs, kind) for kind in ("AL", "N", "Parental leave", "Sickness")] == ["AL", "(N)", "PL", "SI"]


def test_everything_that_may_be_typed_is_listed_once() -> None:
    """The drop-down has shifts, off, tiers, both together and leave, without repeats."""
    inputs = world(
        "Ann", tiers=(Tier("Primary", "P"),), leave=(Leave("Ann", date(2026, 6, 2), date(2026, 6, 2), "XX"),)
    )
    typed = choices(inputs)
    assert typed == ("E", "L", "N", "-", "P", "E+P", "L+P", "N+P", "XX", "AL", "SL", "TR", "AL am", "AL pm")
    assert set(leave_codes(inputs)) <= set(typed)
