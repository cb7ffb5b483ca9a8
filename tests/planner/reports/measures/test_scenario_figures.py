"""The figures of one line of a comparison."""

from datetime import timedelta

import pytest

from planner.domain.roster.people import Leave
from planner.reports.measures.scenario_figures import scenario_figures
from tests.builders import MONDAY, person, rota, world
from tests.plans import plan


def test_full_time_and_paid_hours() -> None:
    """40 h and 20 h are 1.5 full-time weeks; leave is paid, and hours beyond the contract come on top.

    Ann has 40 h, of which 7.5 h are worked and two days are leave. Bob works 22.5 h for 20 h.
    """
    inputs = world(
        people=(person("Ann"), person("Bob", 20)),
        leave=(Leave("Ann", MONDAY, MONDAY + timedelta(days=1)),),
    )
    found = scenario_figures(plan(inputs, rota("Ann - - E\nBob E E E")))
    assert found.fte == 1.5
    assert found.paid_hours == pytest.approx(40 + 22.5)


def test_a_leaver_is_part_of_a_head() -> None:
    """Somebody who leaves after the second of seven days is 2/7 of a full-time week."""
    inputs = world(people=(person("Ann"), person("Bob", last_day=MONDAY + timedelta(days=1))))
    assert scenario_figures(plan(inputs, rota("Ann E"))).fte == pytest.approx(1 + 2 / 7)


def test_nights_are_those_of_who_has_any() -> None:
    """Ann has two nights, Bob none."""
    assert scenario_figures(plan(world(), rota("Ann N N\nBob E"))).nights == (2, 2)
