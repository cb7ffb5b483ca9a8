"""Where the grid of a Rota sheet stands."""

from datetime import date, datetime

from planner.workbook.pages.find_grid import find_grid

DAYS = [date(2026, 6, 1), date(2026, 6, 2)]
FIRST, SECOND = datetime(2026, 6, 1), datetime(2026, 6, 2)


def test_the_heading_of_names_decides_among_rows_of_dates() -> None:
    """Weekdays above and dates of an own row do not mislead; one day of two is enough where the names are headed."""
    sheet: list[list[object]] = [
        [None, FIRST, SECOND],
        [" NAME ", FIRST, "Tuesday"],
        ["Ann", "E", "L"],
        ["", None, None],
        ["Bob  Li", "E", "L"],
        ["per day", None, None],
        ["Early", 1, 1],
    ]
    place = find_grid(sheet, DAYS)
    assert (place.header, place.name_column, dict(place.columns)) == (2, 1, {DAYS[0]: 2})
    assert place.rows == ((3, "Ann"), (4, ""), (5, "Bob Li"))


def test_a_second_column_of_a_day_is_known() -> None:
    """The first one counts, the other is told."""
    place = find_grid([["Name", FIRST, SECOND, FIRST], ["Ann", "E", "L", "-"]], DAYS)
    assert (dict(place.columns), place.repeated) == ({DAYS[0]: 2, DAYS[1]: 3}, ((DAYS[0], 4),))


def test_no_dates_no_grid() -> None:
    """Without any planned day there is neither heading nor row."""
    place = find_grid([["Name", "Team"], ["Ann", "North"]], DAYS)
    assert (place.header, place.rows) == (0, ())
