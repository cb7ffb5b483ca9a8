"""What every rule has."""

import pytest

from scheduling.rules.eligibility.available import Available
from scheduling.rules.rest.rest_between_duties import RestBetweenDuties
from scheduling.rules.runs.days_in_a_row import DaysInARow


def test_hours_on_the_sheet_are_minutes_in_the_rule() -> None:
    """11.5 on the sheet is 690 minutes, and back."""
    assert RestBetweenDuties.read_limit(11.5) == 690
    assert RestBetweenDuties.show_limit(690) == 11.5


@pytest.mark.parametrize(
    ("kind", "shown", "message"),
    [
        (DaysInARow, 0, "days in a row takes 1 to 31 days, not 0"),
        (DaysInARow, 2.5, "days in a row takes 1 to 31 days, not 2.5"),
        (RestBetweenDuties, 25, "rest between duties takes 0 to 24 hours, not 25"),
        (Available, 1, "available takes no number"),
    ],
)
def test_a_number_that_makes_no_sense_is_refused(kind: type[DaysInARow], shown: float, message: str) -> None:
    """The message says what would be accepted."""
    with pytest.raises(ValueError, match=message):
        kind.read_limit(shown)
