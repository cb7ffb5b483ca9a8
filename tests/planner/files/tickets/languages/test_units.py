"""Units of time that headers name."""

import pytest

from planner.files.tickets.languages.units import unit_in_header, without_unit


@pytest.mark.parametrize(
    ("header", "unit", "name"),
    [
        ("Time Spent", None, "time spent"),
        ("AHT (sec)", "seconds", "aht"),
        ("time_spent_min", "minutes", "time spent"),
        ("Aufwand (h)", "hours", "aufwand"),
        ("Temps passé en heures (min)", "minutes", "temps passe"),
        ("On hold time in minutes within business hours", "minutes", "on hold time in minutes within business"),
        ("Total Hours Worked", "hours", "total hours worked"),
        ("Time Units", None, "time units"),
        ("Hours", "hours", "hours"),
        ("Czas pracy (godz.)", "hours", "czas pracy"),
    ],
)
def test_units_of_headers(header: str, unit: str | None, name: str) -> None:
    """Brackets go before the last word, a header of one word names a unit only in full, and a name is never empty."""
    assert (unit_in_header(header), without_unit(header)) == (unit, name)
