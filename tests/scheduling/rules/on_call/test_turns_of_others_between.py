"""Turns of others between."""

from dataclasses import replace
from datetime import timedelta

from planner.domain.roster.on_call_tier import Tier
from planner.domain.roster.people import Leave
from planner.domain.roster.rota import Assignment
from scheduling.rules.on_call.turns_of_others_between import TurnsOfOthersBetween
from tests.builders import MONDAY, world
from tests.scheduling.judge import amounts, said

DAILY = (Tier("Primary", "P", turn="day"),)


def test_no_second_turn_in_a_row_while_others_wait() -> None:
    """Ann has Monday and Tuesday, then Bob, then Ann again."""
    inputs = world("Ann Bob Cy", days=4, tiers=DAILY)
    assert said(TurnsOfOthersBetween, inputs, "Ann P P - P\nBob - - P -") == [
        "Ann has Primary from Mon 1 Jun and again from Tue 2 Jun, with 0 turns of others between; the least is 1"
    ]


def test_a_high_number_means_that_all_others_come_first() -> None:
    """Of three, each third turn may be Ann's: with one of others between, one is missing."""
    inputs = world("Ann Bob Cy", days=4, tiers=DAILY)
    assert amounts(TurnsOfOthersBetween, inputs, "Ann P - P -\nBob - P - P", 52) == [1, 1]
    assert amounts(TurnsOfOthersBetween, inputs, "Ann P - - P\nBob - P - -\nCy - - P -", 52) == []


def test_who_is_away_or_takes_no_part_does_not_wait() -> None:
    """Bob is on leave on Tuesday and Cy is on call for nothing: Ann has two turns in a row."""
    tuesday = MONDAY + timedelta(days=1)
    inputs = world("Ann Bob", days=2, tiers=DAILY, leave=(Leave("Bob", tuesday, tuesday),))
    assert amounts(TurnsOfOthersBetween, inputs, "Ann P P") == []
    assert amounts(TurnsOfOthersBetween, world("Ann Bob", days=2, tiers=DAILY), "Ann P P") == [1]
    assert amounts(TurnsOfOthersBetween, world("Ann", days=2, tiers=DAILY), "Ann P P") == []


def test_the_turn_of_last_month_counts_and_one_that_goes_on_is_one() -> None:
    """Ann had the Sunday before, or her week from Thursday goes on until Wednesday and the next is hers too."""
    sunday = (Assignment("Ann", MONDAY - timedelta(days=1), "P"),)
    assert amounts(TurnsOfOthersBetween, world(days=2, tiers=DAILY, previous=sunday), "Ann P -\nBob - P") == [1]
    weekly = (Tier("Primary", "P", handover_weekday=3),)
    before = tuple(Assignment("Ann", MONDAY - timedelta(days=back), "P") for back in (4, 3, 2, 1))
    inputs = world(days=10, tiers=weekly, previous=before)
    assert amounts(TurnsOfOthersBetween, inputs, "Ann P P P - - - - - - -\nBob - - - P P P P P P P") == []
    assert amounts(TurnsOfOthersBetween, inputs, "Ann P P P P P P P P P P") == [1]


def test_a_second_week_that_began_last_month_is_left_to_that_plan() -> None:
    """Ann has had Primary since Thursday of last week but one; her second week goes on and is not taken from her."""
    weekly = (Tier("Primary", "P", handover_weekday=3),)
    before = tuple(Assignment("Ann", MONDAY - timedelta(days=back), "P") for back in range(11, 0, -1))
    inputs = world(days=3, tiers=weekly, previous=before)
    assert amounts(TurnsOfOthersBetween, inputs, "Ann P P P") == []
    assert amounts(TurnsOfOthersBetween, replace(inputs, previous=before[:7]), "Ann P P P") == [1]


def test_two_at_a_time_need_four_people_for_a_turn_between() -> None:
    """With three people and two on call at once somebody has to follow on their own turn, so nothing is asked."""
    two = (Tier("Primary", "P", turn="day", people=2),)
    four = world("Ann Bob Cy Di", days=2, tiers=two)
    assert amounts(TurnsOfOthersBetween, four, "Ann P P\nBob P -\nCy - P") == [1]
    assert amounts(TurnsOfOthersBetween, four, "Ann P -\nBob P -\nCy - P\nDi - P") == []
    assert amounts(TurnsOfOthersBetween, world("Ann Bob Cy", days=2, tiers=two), "Ann P P\nBob P -\nCy - P") == []
    assert amounts(TurnsOfOthersBetween, world("Ann Bob", days=2, tiers=two), "Ann P P\nBob P P") == []


def test_only_the_persons_own_days_before_the_plan_begin_their_turn() -> None:
    """Bob began the week that Ann ends; a row of a day of the plan is no earlier day."""
    weekly = (Tier("Primary", "P", handover_weekday=3),)
    before = [Assignment("Ann", MONDAY - timedelta(days=back), "P") for back in range(11, 4, -1)]
    for other in (Assignment("Bob", MONDAY - timedelta(days=1), "P"), Assignment("Ann", MONDAY, "P")):
        inputs = world(days=3, tiers=weekly, previous=(*before, other))
        assert amounts(TurnsOfOthersBetween, inputs, "Ann P P P") == [1]


def test_whoever_is_away_on_the_first_day_does_not_wait() -> None:
    """Ann had the Sunday; Bob is on leave on Monday."""
    sunday = (Assignment("Ann", MONDAY - timedelta(days=1), "P"),)
    inputs = world(days=2, tiers=DAILY, previous=sunday, leave=(Leave("Bob", MONDAY, MONDAY),))
    assert amounts(TurnsOfOthersBetween, inputs, "Ann P -\nBob - P") == []
