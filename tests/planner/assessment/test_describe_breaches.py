"""Sentences on what a change would break, from breaches that the checker finds."""

from planner.assessment.describe_breaches import describe_breaches
from planner.domain.outcome.breaches import Breaches
from planner.domain.outcome.requirement import Floor, Productivity, Requirement, Window
from scheduling.checking.check import check_rota
from scheduling.checking.desk import Desk
from tests.builders import person, rota, world

BOTH = frozenset({"desk", "net"})


def test_floors_of_several_skills_name_them_and_join_their_spans() -> None:
    """Nobody from 08:00 to 16:00; shifts start at 14:00 and end at 15:00: one span, and both skills by name."""
    inputs = world(days=1, people=(person("Ann", skills="desk"),), skills=("desk", "net"))
    start = inputs.horizon.start
    desk = Desk.of(inputs, Requirement((Floor(BOTH, start + 480, start + 960, 1, "tickets"),)))
    found = Breaches(breach for breach in check_rota(desk, rota("Ann -")) if breach.rule == "floors")
    assert {breach.skills for breach in found} == {BOTH}
    spans = [(start + first, start + last) for first, last in ((480, 840), (840, 900), (900, 960))]
    assert [breach.span for breach in found] == spans
    [sentence] = describe_breaches(found, Breaches(), "UTC")
    assert sentence == "leaves desk or net one short on Mon 1 Jun 08:00 to 16:00"


def test_of_windows_the_one_that_loses_most_is_named() -> None:
    """Two hours short by noon and four by 16:00: the sentence is on the later one."""
    inputs = world("Ann", days=1)
    start = inputs.horizon.start
    windows = tuple(
        Window(frozenset({"desk"}), start + 480, start + end, minutes, "tickets")
        for end, minutes in ((720, 120), (960, 240))
    )
    desk = Desk.of(inputs, Requirement((), windows, Productivity()))
    found = Breaches(breach for breach in check_rota(desk, rota("Ann -")) if breach.rule == "windows")
    assert [breach.span for breach in found] == [(start + 480, start + 720), (start + 480, start + 960)]
    [sentence] = describe_breaches(found, Breaches(), "UTC")
    assert sentence == "leaves desk 4 h short of work that is due by Mon 1 Jun 16:00"
