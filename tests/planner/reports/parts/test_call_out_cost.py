"""What call-outs cost shifts, as the pages say it."""

from dataclasses import replace
from datetime import timedelta

from planner.domain.outcome.plan import Plan
from planner.reports.coverage import coverage
from planner.reports.page import Cell, Text
from planner.reports.parts.call_out_cost import call_out_cost_lines, call_out_cost_table
from planner.reports.promise import promise
from planner.reports.requirement import requirement
from planner.workbook.stored.promise import promise_of, promise_tables
from tests.builders import MONDAY, rota, world
from tests.plans import plan

TUESDAY = MONDAY + timedelta(days=1)


def lossy() -> Plan:
    """Return a plan in which the early shift of Tuesday loses 24 minutes of Ann and 12 of Bob, Monday 6 of Ann."""
    made = plan(world("Ann Bob", days=2), rota("Ann E E\nBob - E"))
    lost = {("Ann", TUESDAY): 24.0, ("Bob", TUESDAY): 12.0, ("Ann", MONDAY): 6.0}
    return replace(made, promise=replace(made.promise, lost_to_call_outs=lost))


def test_the_sum_and_the_worst_shift_are_said() -> None:
    """42 minutes are 0.7 h, 36 of them one shift: 0.6 h. Coverage and Requirement say the same sentence."""
    (line,) = call_out_cost_lines(lossy())
    assert "0.7 h on average in this plan" in line
    assert line.endswith("Most is lost of E on Tue 2 Jun: call-outs cost this shift 0.6 h on average.")
    assert coverage(lossy()).headline.endswith(line)
    assert any(line in block.lines for block in requirement(lossy()).blocks if isinstance(block, Text))


def test_every_shift_has_its_row() -> None:
    """By day and person, in hours."""
    rows = call_out_cost_table(lossy()).rows
    assert [row[:4] for row in rows] == [
        (MONDAY, "E", "Ann", 0.1),
        (TUESDAY, "E", "Ann", 0.4),
        (TUESDAY, "E", "Bob", 0.2),
    ]
    assert rows[0][4] == Cell("go to cell", goto=("Ann", MONDAY))


def test_without_a_loss_nothing_is_said() -> None:
    """The note of the table names the rule that would make it so; a desk without on-call has no such table."""
    made = plan(world("Ann", days=1), rota("Ann E"))
    assert call_out_cost_lines(made) == ()
    assert "rest after call-outs" in call_out_cost_table(made).note
    assert "What call-outs cost" not in str(promise(made))


def test_the_loss_comes_back_from_the_data_sheet() -> None:
    """Written and read, the promise is the same."""
    made = lossy()
    tables = {table.name: table.rows for table in promise_tables(made)}
    assert promise_of(tables).lost_to_call_outs == made.promise.lost_to_call_outs
