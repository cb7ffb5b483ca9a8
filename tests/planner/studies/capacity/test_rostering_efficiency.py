"""Rostering efficiency of rotas whose answer is known."""

import pytest

from planner.studies.capacity.rostering_efficiency import USUAL, rostering_efficiency
from tests.builders import rota
from tests.planner.studies.test_review import GRID, month
from tests.plans import forecast


def test_more_tickets_do_not_change_what_a_rota_carries() -> None:
    """The efficiency belongs to the rota: with twice the tickets expected it is the same within the search's step."""
    made = month()
    once, twice = (
        rostering_efficiency(made.inputs, forecast(made.inputs, level), made.rota, "the rota") for level in (1.0, 2.0)
    )
    assert 0.1 < once.share <= 1
    assert once.share == pytest.approx(twice.share, rel=0.1)
    assert once.source.startswith("measured: the rota keeps its promises up to")


def test_a_rota_with_hours_at_the_wrong_time_is_less_efficient() -> None:
    """The same people with more of them at night, when little comes, carry less in the same hours."""
    made = month()
    nights = rota(GRID.replace("Bob E E E E E", "Bob E E N N N"))
    good, bad = (
        rostering_efficiency(made.inputs, made.forecast, each, "the rota").share for each in (made.rota, nights)
    )
    assert bad < good


def test_a_rota_that_keeps_nothing_has_the_usual_value() -> None:
    """Where no promise is kept even with a quarter of the tickets, nothing can be measured."""
    made = month()
    found = rostering_efficiency(made.inputs, made.forecast, rota("Ann E - - - - - -"), "the rota")
    assert found.share == USUAL
    assert found.source.startswith("usual value")
