"""What the grid reserves is refused where it is typed first."""

import pytest

from planner.domain.grid_notation import is_reserved_code, is_reserved_kind, is_reserved_name, out_sign
from planner.workbook.sheets.leave import LEAVE
from planner.workbook.sheets.on_call import ON_CALL
from planner.workbook.sheets.people import PEOPLE
from planner.workbook.sheets.shifts import SHIFTS
from tests.planner.workbook.workbooks import objections


@pytest.mark.parametrize("code", ["(out)", "-", "off", "Off", "–", "work", "not", "L!", "L+P", "L P", "L;P", "L,P"])
def test_codes_that_the_grid_reads_otherwise_are_reserved(code: str) -> None:
    """A shift or tier cannot have such a code, and its sheet says so with the cell."""
    assert is_reserved_code(code)
    [shift] = objections(SHIFTS, {"Code": code, "Start": "08:00", "End": "16:00"})
    [tier] = objections(ON_CALL, {"Tier": "First", "Code": code})
    assert shift.startswith("Shifts!A2: ")
    assert "cannot be a code" in shift
    assert tier.startswith("On-call!B2: ")


@pytest.mark.parametrize("code", ["N", "D2", "xl", "O", "T1", "X"])
def test_other_codes_are_free(code: str) -> None:
    """A code that only begins like a reserved one is taken."""
    assert not is_reserved_code(code)


def test_a_kind_of_leave_has_neither_lock_nor_plus() -> None:
    """A! would be read as a locked A, and A+B as two duties."""
    days = {"Name": "Ann", "First day": "2026-06-01", "Last day": "2026-06-02"}
    assert not is_reserved_kind("Annual leave")
    for kind in ("A!", "A+B"):
        [fault] = objections(LEAVE, {**days, "Kind": kind})
        assert fault.startswith(f"Leave!D2: '{kind}' cannot be a kind of leave")


def test_nobody_is_called_like_a_heading_of_the_grid() -> None:
    """The grid begins under Name and ends at Per day."""
    assert not is_reserved_name("Perla Day")
    [fault] = objections(PEOPLE, {"Name": "per day", "Contract hours": 40})
    assert fault.startswith("People!A2: 'per day' cannot be a name")


def test_a_duty_may_have_the_code_of_the_sign_for_out() -> None:
    """Where a tier is called X, nobody who is not with the team is written like somebody on call."""
    assert (out_sign(["E", "P"]), out_sign(["E", "x"]), out_sign(["X"])) == ("x", "(out)", "(out)")
