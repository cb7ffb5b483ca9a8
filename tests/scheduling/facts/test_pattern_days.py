"""On which day a pattern starts."""

from datetime import date

from planner.domain.roster.pattern import KNOWN
from scheduling.facts.pattern_days import pattern_duty, pattern_start
from tests.builders import person, world

THURSDAY = date(2026, 10, 1)


def test_whole_weeks_start_on_a_monday_and_others_with_the_plan() -> None:
    """The plan starts on Thursday 1 October: Monday to Friday has Saturday 3 off, 4 on 4 off works it."""
    people = (person("Ann", pattern="Monday to Friday"), person("Bob", pattern="4 on 4 off"))
    inputs = world(days=31, first=THURSDAY, people=people, patterns=tuple(KNOWN.values()))
    assert [pattern_start(inputs, one) for one in people] == [date(2026, 9, 28), THURSDAY]
    assert [pattern_duty(inputs, one, 0, date(2026, 10, 3)) for one in people] == ["off", "work"]


def test_a_typed_day_goes_before_both() -> None:
    """From Wednesday 30 September the four days on end on Saturday 3 October."""
    ann = person("Ann", pattern="4 on 4 off", pattern_from=date(2026, 9, 30))
    inputs = world(days=31, first=THURSDAY, people=(ann,), patterns=tuple(KNOWN.values()))
    assert [pattern_duty(inputs, ann, 0, date(2026, 10, day)) for day in (3, 4)] == ["work", "off"]
