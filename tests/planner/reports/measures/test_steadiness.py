"""How steady each person's weeks are, counted by hand."""

from planner.reports.measures.steadiness import steadiness
from planner.reports.parts.steadiness import steadiness_table
from tests.builders import rota, world
from tests.plans import plan


def test_two_weeks_by_hand() -> None:
    """Monday to Sunday twice: Tuesday stands alone, Wednesday is off alone, one single night, one split weekend."""
    inputs = world("Ann", days=14)
    (found,) = steadiness(inputs, rota("Ann - E - L N - -  E E L - - E -"))
    assert (found.start_changes, found.lone_days, found.lone_days_off) == (2, 2, 1)
    assert (found.single_nights, found.split_weekends) == (1, 1)
    assert found.changes_a_week == 1.0


def test_the_table_sums_all() -> None:
    """The last line is that of everybody."""
    made = plan(world("Ann Bob", days=14), rota("Ann - E - L N - -  E E L - - E -\nBob E E E E E - - E E E E E - -"))
    assert steadiness_table(made).rows[-1] == ("All", "", 0.5, 2, 1, 1, 1)
