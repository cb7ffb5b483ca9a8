"""One date and time as text."""

import pytest

from planner.domain.instants import instant
from planner.files.tickets.values.moments import NO_OFFSET, day_of, month_of, split_moment, time_of
from tests.builders import MONDAY

DAY = instant(MONDAY.replace(year=2026, month=9, day=5), 0, "UTC")


@pytest.mark.parametrize(
    "text",
    [
        "5 sept. 2026 à 14h35",
        "5 septembre 2026 14:35",
        "5. September 2026 um 14:35 Uhr",
        "5 de septiembre de 2026 14:35",
        "05/set/26 2:35 PM",
        "5 settembre 2026 alle 14.35",
        "5 september 2026 14:35",
        "5 września 2026 14:35",
        "05/09/2026 02:35 p. m.",
        "14:35 05/09/2026",
        "Sat, 05 Sep 2026 14:35:00 +0000",
        "Saturday, September 5, 2026 2:35 PM",
        "Sat Sep 05 14:35:00 UTC 2026",
        "20260905143500",
        "20260905T143500Z",
        "/Date(1788618900000)/",
        "05.09.2026, 14:35",
        "\u200e05/\u200e09/\u200e2026 \u200f\u200e14:35",
        "2026-09-05 14.35.00",
        "sob. 05.09.2026 14:35",
    ],
)
def test_every_way_of_writing_it(text: str) -> None:
    """5 September 2026, 14:35, as eight languages and their systems write it."""
    day, time = split_moment(text)
    assert day_of(day, day_first=True) == DAY
    assert (time_of(time) or (None,))[0] == 14 * 60 + 35


@pytest.mark.parametrize(
    ("text", "offset"),
    [("14:35", NO_OFFSET), ("14:35Z", 0), ("14:35:00 +0200", 120), ("14:35 CEST", 120), ("14:35 GMT-3:30", -210)],
)
def test_offsets(text: str, offset: int) -> None:
    """A time may say how far it is ahead of UTC, by numbers or by the usual letters."""
    assert time_of(text) == (14 * 60 + 35, offset)


@pytest.mark.parametrize("text", ["14:75", "25:00", "14:35 XYZ", "soon", "3 days ago"])
def test_what_is_no_time(text: str) -> None:
    """What cannot be a time of day is none, and an unknown zone is not guessed."""
    assert time_of(text) is None


def test_months() -> None:
    """The longest beginning decides between June and July in French; a word that is no month is none."""
    assert (month_of("juin"), month_of("juillet"), month_of("Mai"), month_of("maj")) == (6, 7, 5, 5)
    assert month_of("Monday") == 0


def test_years_that_cannot_be() -> None:
    """A year outside 1971 to 2199 is a typing mistake, not a date."""
    assert day_of("0206-09-05", day_first=True) is None
    assert day_of("2206-09-05", day_first=True) is None
