"""Days off after a weekend on call."""

from dataclasses import replace
from datetime import timedelta

from planner.domain.roster.on_call_tier import Tier
from planner.domain.roster.rota import Assignment
from planner.domain.roster.site import Site
from scheduling.rules.on_call.free_after_a_weekend import FreeAfterAWeekend
from tests.builders import MONDAY, person, world
from tests.scheduling.judge import amounts, said

WEEKEND = Tier("Weekend", "W", handover_weekday=4, handover_minute=18 * 60, ends=3 * 1440 + 8 * 60)
"""Friday 18:00 to Monday 08:00."""


def test_the_monday_after_a_weekend_on_call_is_free() -> None:
    """Ann has the weekend and works on Monday; her Tuesday is fine, and so is Bob's Monday."""
    inputs = world(days=10, tiers=(WEEKEND,))
    assert said(FreeAfterAWeekend, inputs, "Ann - - - - W W W E E -\nBob - - - - - - - E E -") == [
        "Ann works E on Mon 8 Jun after a weekend on call (W); 1 day after it is free"
    ]
    assert amounts(FreeAfterAWeekend, inputs, "Ann - - - - W W W E E -", 2) == [1, 1]
    assert amounts(FreeAfterAWeekend, inputs, "Ann - - - - W W W - E -") == []


def test_half_a_weekend_is_none() -> None:
    """Of turns of a day Ann has only the Sunday, then Saturday and Sunday."""
    inputs = world(days=8, tiers=(Tier("Primary", "P", turn="day"),))
    assert amounts(FreeAfterAWeekend, inputs, "Ann - - - - - - P E") == []
    assert amounts(FreeAfterAWeekend, inputs, "Ann - - - - - P P E") == [1]


def test_the_weekend_of_last_month_counts() -> None:
    """On call from Friday to Sunday before the plan, Ann starts it with a day off."""
    before = tuple(Assignment("Ann", day, "W") for day in WEEKEND_BEFORE)
    assert amounts(FreeAfterAWeekend, world(days=2, tiers=(WEEKEND,), previous=before), "Ann E -") == [1]


def test_a_weekend_is_that_of_the_site() -> None:
    """Where Friday and Saturday are the weekend, the day off is Sunday."""
    inputs = world(
        days=8, tiers=(Tier("Primary", "P", turn="day"),), sites=(Site("Riyadh", weekend=frozenset({4, 5})),)
    )
    inputs = replace(inputs, people=(person("Ann", site="Riyadh"),))
    assert amounts(FreeAfterAWeekend, inputs, "Ann - - - - P P E E") == [1]
    assert amounts(FreeAfterAWeekend, inputs, "Ann - - - - P P - E") == []


WEEKEND_BEFORE = tuple(MONDAY.fromordinal(MONDAY.toordinal() - back) for back in (3, 2, 1))


def test_a_weekend_of_one_day_up_to_three_days_before_the_plan() -> None:
    """Sunday is the weekend; plans from Monday, Tuesday and Wednesday start with the last of the days off."""
    sunday = MONDAY - timedelta(days=1)
    for days in (1, 2, 3):
        inputs = world(
            days=2, first=sunday + timedelta(days=days), tiers=(Tier("Primary", "P", turn="day"),),
            sites=(Site("Cairo", weekend=frozenset({6})),), people=(person("Ann", site="Cairo"),),
            previous=(Assignment("Ann", sunday, "P"),),
        )  # fmt: skip
        assert amounts(FreeAfterAWeekend, inputs, "Ann E -", days) == [1]
