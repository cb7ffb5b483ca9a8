"""Days and events as a planner types them."""

from collections.abc import Callable
from datetime import date

import click
import pytest

from planner.console.arguments import option_types
from planner.console.arguments.option_types import TypedEvent

FRIDAY, SATURDAY = date(2016, 5, 13), date(2016, 5, 14)


@pytest.mark.parametrize(
    ("read", "text", "expected"),
    [
        (option_types.name_and_days, "Ana  Lima 2016-05-13..2016-05-14", TypedEvent("Ana Lima", FRIDAY, SATURDAY)),
        (option_types.name_and_days, " Ana Lima 2016-05-13 ", TypedEvent("Ana Lima", FRIDAY, FRIDAY)),
        (option_types.name_and_days, "Ana Lima 13.5.2016..14.05.2016", TypedEvent("Ana Lima", FRIDAY, SATURDAY)),
        (option_types.name_and_day, "Ana Lima 2016-05-13", TypedEvent("Ana Lima", FRIDAY, FRIDAY)),
        (option_types.starter, "Eva Dix 2016-05-13 LIKE Ana Lima", TypedEvent("Eva Dix", FRIDAY, FRIDAY, "Ana Lima")),
        (option_types.swap, "Ana Lima 2016-05-13 Bo Ek", TypedEvent("Ana Lima", FRIDAY, FRIDAY, "Bo Ek")),
        (
            option_types.need,
            "2 Main frame 2016-05-13 8:00-16:30",
            TypedEvent("", FRIDAY, FRIDAY, "Main frame", 2, 480, 990),
        ),
        (
            option_types.need,
            "1 Network 2016-05-13 22:00-06:00",
            TypedEvent("", FRIDAY, FRIDAY, "Network", 1, 1320, 1800),
        ),
    ],
)
def test_events_are_read(read: Callable[[str], TypedEvent], text: str, expected: TypedEvent) -> None:
    """Spaces and capitals do not matter, a missing last day is the first, and hours may end on the next day."""
    assert read(text) == expected


@pytest.mark.parametrize(
    ("read", "text", "said"),
    [
        (option_types.name_and_days, "Ana Lima", "accepted: a name and a day or days"),
        (option_types.name_and_days, "Ana Lima 2016-05-14..2016-05-13", "the last day is before the first"),
        (option_types.name_and_day, "Ana Lima 2016-02-30", "'2016-02-30' is not a date"),
        (option_types.name_and_day, "Ana Lima 2016-05-13..2016-05-14", "accepted: a name and a day, as in"),
        (option_types.starter, "Eva Dix 2016-05-13", "a colleague whose contract"),
        (option_types.swap, "Ana Lima and Bo Ek", "accepted: a name, a day and a name"),
        (option_types.need, "two Network 2016-05-13 08:00-16:00", "people, skill, day and hours"),
        (option_types.need, "2 Network 2016-05-13 08:00-24:30", "'24:30' is not a time of day"),
        (option_types.day, "13 May", "accepted: a day such as"),
    ],
)
def test_other_forms_are_refused(read: Callable[[str], object], text: str, said: str) -> None:
    """The message says what would be accepted."""
    with pytest.raises(click.BadParameter) as refusal:
        read(text)
    assert said in refusal.value.message
