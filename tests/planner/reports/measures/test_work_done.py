"""Productive time in windows against the requirement's own way of counting it."""

import random

from planner.domain.outcome.requirement import Productivity, Requirement, Window, productive_minutes
from planner.reports.measures.work_done import served
from tests.builders import person, rota, world


def test_windows_get_the_sum_of_what_each_duty_delivers() -> None:
    """For random windows the planned minutes are the sum of `productive_minutes` over duties and the best skill."""
    people = (person("Ann", skills={"desk": 1.0, "net": 0.5}), person("Bob", skills={"net": 1.2}))
    inputs = world(days=5, people=people, skills=("desk", "net"))
    given = rota("Ann E E L N -\nBob N - E L L")
    dice = random.Random(4)
    start = inputs.horizon.start
    windows = []
    for _ in range(60):
        a = start + dice.randrange(0, 5 * 1440 - 60)
        skills = frozenset(dice.choice((("desk",), ("net",), ("desk", "net"))))
        windows.append(Window(skills, a, a + dice.randrange(30, 2000), dice.randrange(0, 900), ""))
    share = Productivity(0.05, 0.05, 0.9)
    found = served(inputs, Requirement((), tuple(windows), share), given)
    for each in found:
        window = (each.window.start, each.window.end)
        by_hand = sum(
            productive_minutes(
                inputs.span(a.duty, a.day),
                inputs.shift[a.duty].break_minutes,
                inputs.person[a.person].proficiency(each.window.skills),
                share.share,
                window,
            )
            for a in given.assignments
        )
        assert each.planned == by_hand
        assert each.short == max(0, each.window.minutes - by_hand)
