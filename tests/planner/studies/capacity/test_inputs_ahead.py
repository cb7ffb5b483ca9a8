"""The months ahead know their public holidays, and the day of the question."""

from datetime import date

from planner.studies.capacity.inputs_ahead import as_of, inputs_ahead
from tests.builders import person
from tests.forecasting.worlds import OFFICE, inputs


def test_holidays_of_a_year_ahead() -> None:
    """A plan of two weeks in spring knows next Christmas."""
    desk = inputs([[OFFICE] * 14], country="GB", people=(person("Ann"),), skills=("desk",))
    wide = inputs_ahead(desk, date(2026, 12, 31))
    assert wide.holidays[date(2026, 12, 25)] == "Christmas Day"
    assert wide.settings == desk.settings


def test_the_day_of_the_question() -> None:
    """It is the day after the last ticket, and the plan's first day where tickets go on until then."""
    assert as_of(inputs([[OFFICE] * 14], gap=7)) == date(2026, 1, 19)
    assert as_of(inputs([[OFFICE] * 14])) == date(2026, 1, 19)
