"""Laws of working-time averages."""

import pytest

from scheduling.presets.averages import average_night, average_week


def test_the_week_of_the_regulations() -> None:
    """760 h and 42 h worked instead of leave over 17 weeks average 47.18 h."""
    assert round(average_week(760, 42, 17), 2) == 47.18
    with pytest.raises(ValueError, match="no average"):
        average_week(40, 0, 0)


def test_the_night_of_the_regulations() -> None:
    """800 h in 119 days with 17 of rest average 7.84 h in 24."""
    assert round(average_night(800, 119, 17), 2) == 7.84
    with pytest.raises(ValueError, match="none to average"):
        average_night(8, 7, 7)
