"""Cover by hand."""

from planner.domain.roster.rules import CoverLine
from scheduling.rules.cover.cover_by_hand import CoverByHand
from tests.builders import person, world
from tests.scheduling.judge import breaches, said


def test_least_and_most_hold_at_every_moment_of_the_line() -> None:
    """From 08:00 to 16:00 one or two people: nobody after 15:00 on Monday, three on Tuesday morning."""
    lines = (CoverLine(8 * 60, 16 * 60, frozenset({0, 1}), least=1, most=2),)
    found = breaches(CoverByHand, world("Ann Bob Cem Dee", cover=lines), "Ann E E\nBob - E\nCem - E\nDee - L")
    assert [(b.amount, b.unit, b.mode) for b in found] == [
        (60, "min", "should"),
        (360, "min", "should"),
        (120, "min", "should"),
    ]
    assert found[0].because == "Mon 1 Jun 15:00-16:00: 0 people; the least is 1 (cover by hand)"


def test_skill_grade_and_mode_of_the_line() -> None:
    """A line for senior network people is not met by a junior, and a line may be a must or off."""
    people = (person("Ann", skills="net", grade="senior"), person("Bob", skills="net", grade="junior"))
    line = CoverLine(22 * 60, 6 * 60, frozenset({0}), "net", "senior", least=1, mode="must")
    inputs = world(people=people, skills=("desk", "net"), cover=(line, CoverLine(0, 60, least=9, mode="off")))
    assert said(CoverByHand, inputs, "Ann N") == []
    assert {b.mode for b in breaches(CoverByHand, inputs, "Bob N")} == {"must"}
