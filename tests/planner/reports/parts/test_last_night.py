"""The last night of a plan in words."""

from planner.reports.parts.last_night import last_night_lines
from tests.builders import world
from tests.planner.domain.test_day_after import two_sites


def test_the_sentence_names_the_shift_and_the_day_that_stands_for_it() -> None:
    """Whoever reads the Coverage sheet sees where people of the last evening come from."""
    assert last_night_lines(two_sites()) == (
        "Shift A of Mon 8 Jun begins before this plan ends. The next plan decides who works it; until then "
        "cover and promise count the people of Mon 1 Jun.",
    )
    assert last_night_lines(world()) == ()
