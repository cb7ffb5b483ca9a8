"""How things are said."""

from datetime import date

import pytest

from planner.domain.instants import instant
from planner.reports.measures import wording as words


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (words.say_days(date(2026, 6, 1), date(2026, 6, 4)), "Mon 1 to Thu 4 Jun"),
        (words.say_days(date(2026, 5, 31), date(2026, 6, 1)), "Sun 31 May to Mon 1 Jun"),
        (words.say_days(date(2026, 6, 1), date(2026, 6, 1)), "Mon 1 Jun"),
        (words.say_share(0.95), "95%"),
        (words.say_share(0.9512), "95.1%"),
        (words.say_minutes(15), "15 min"),
        (words.say_minutes(480), "8 h"),
        (words.say_list([]), ""),
        (words.say_list(["a"]), "a"),
        (words.say_list(["a", "b", "c"]), "a, b and c"),
        (words.say_list(["a", "b", "c"], 2), "a, b and 1 more"),
        (words.say_skills(frozenset()), "anybody"),
    ],
)
def test_sentences(said: str, expected: str) -> None:
    """Days, shares, times and lists read as a planner writes them."""
    assert said == expected


def test_a_span_names_the_second_day_only_when_it_is_another() -> None:
    """A night names both days."""
    start = instant(date(2026, 6, 1), 1320, "Europe/London")
    assert words.say_span(start, start + 60, "Europe/London") == "Mon 1 Jun 22:00 to 23:00"
    assert words.say_span(start, start + 540, "Europe/London") == "Mon 1 Jun 22:00 to Tue 2 Jun 07:00"
