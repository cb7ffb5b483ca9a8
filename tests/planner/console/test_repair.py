"""What a repair says of cells that a planner typed."""

from datetime import timedelta

from planner.console.repair import unkept_lines
from planner.domain.roster.people import Fixed, Leave
from tests.builders import MONDAY, rota, world
from tests.plans import plan


def test_a_typed_cell_that_did_not_stay_is_named() -> None:
    """Ann's early stayed and so did Bob's day off; Bob's early on a day of leave and Ann's late did not."""
    tuesday = MONDAY + timedelta(days=1)
    inputs = world("Ann Bob", days=2, leave=(Leave("Bob", tuesday, tuesday, "vacation"),))
    typed = (
        Fixed("Ann", MONDAY, "E"),
        Fixed("Bob", MONDAY, "off"),
        Fixed("Bob", tuesday, "E"),
        Fixed("Ann", tuesday, "L"),
    )
    assert list(unkept_lines(plan(inputs, rota("Ann E -\nBob - -")), typed)) == [
        "Not kept: E of Bob on Tue 2 Jun, Bob is away (vacation)",
        "Not kept: L of Ann on Tue 2 Jun, it would break a must-rule",
    ]
