"""Days off in place of other days."""

from datetime import timedelta
from itertools import permutations
from random import Random

from scheduling.facts.substitute_days import substitute_cases
from tests.builders import MONDAY, world


def test_enough_days_in_every_run_is_a_day_for_each() -> None:
    """On generated weeks the condition holds exactly when some choice gives each worked Sunday a day of its own."""
    inputs = world(days=28)
    days = inputs.horizon.days
    sundays = [day for day in days if day.weekday() == 6]
    seen = set()
    for seed in range(60):
        dice = Random(seed)
        within = dice.choice((5, 8, 10))
        busy = {day for day in days if dice.random() < 0.8}
        cases = substitute_cases(inputs, inputs.people[0].name, sundays, within)
        enough = all(
            sum(day in busy for day in case.days) <= sum(day not in busy for day in case.others) for case in cases
        )
        over = [day for day in sundays if day in busy and day + timedelta(days=within - 1) <= days[-1]]
        free = [day for day in days if day.weekday() < 6 and day not in busy]
        matched = any(
            all(0 < (off - day).days < within for day, off in zip(over, chosen, strict=True))
            for chosen in permutations(free, len(over))
        )
        assert enough == matched
        seen.add(enough)
    assert seen == {True, False}


def test_a_run_after_the_plan_is_left_out() -> None:
    """Of two Sundays only the first has its fourteen days inside three weeks."""
    sundays = [MONDAY + timedelta(days=6), MONDAY + timedelta(days=13)]
    assert [case.days for case in substitute_cases(world(days=21), "Ann", sundays, 14)] == [tuple(sundays[:1])]
