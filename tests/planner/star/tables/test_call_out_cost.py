"""What call-outs cost, a row for each shift."""

from dataclasses import replace

from planner.star.source import StarSource
from planner.star.tables.call_out_cost import CALL_OUT_COST
from tests.builders import MONDAY
from tests.plans import desk_plan


def test_each_shift_that_begins_later_has_a_row() -> None:
    """24.5 minutes of one shift; a plan without such shifts has no rows."""
    made = desk_plan()
    late = replace(made, promise=replace(made.promise, lost_to_call_outs={("Ann", MONDAY): 24.5}))
    assert list(CALL_OUT_COST.rows(StarSource(late))) == [("Ann", MONDAY, 24.5)]
    calm = replace(made, promise=replace(made.promise, lost_to_call_outs={}))
    assert list(CALL_OUT_COST.rows(StarSource(calm))) == []
