"""The forced repair changes only what is decided or cannot be worked."""

from dataclasses import replace
from datetime import timedelta

from planner.domain.roster.people import Fixed, Leave
from scheduling.repair.forced_repair import forced_repair
from tests.builders import MONDAY, rota, world

TUESDAY = MONDAY + timedelta(days=1)


def test_absent_people_lose_duties_and_decided_cells_have_no_others() -> None:
    """Ann is ill on Tuesday, Bob's Monday is typed, Cy's Tuesday has a fixed late in place of the early."""
    inputs = replace(
        world("Ann Bob Cy", days=2),
        published=rota("Ann E E\nBob E L\nCy - E"),
        leave=(Leave("Ann", TUESDAY, TUESDAY, "SL"),),
        fixed=(Fixed("Bob", MONDAY, "off"), Fixed("Cy", TUESDAY, "L")),
    )
    assert forced_repair(inputs, {("Bob", MONDAY)}) == rota("Ann E -\nBob - L\nCy - L")


def test_duties_of_unknown_people_and_shifts_do_not_stay() -> None:
    """Dee has left the workbook and the shift X was deleted: nobody can work what is no longer there."""
    inputs = replace(world("Ann Bob", days=2), published=rota("Ann E X\nDee E E"))
    assert forced_repair(inputs, ()) == rota("Ann E -")
