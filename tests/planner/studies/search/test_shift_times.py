"""Shift times with few hours."""

from dataclasses import replace

from planner.domain.roster.rules import CoverLine
from planner.studies.search.shift_times import need_by_hour, say_times, with_times
from tests.builders import MONDAY, rota
from tests.planner.studies.search.desks import desk, searches_of
from tests.plans import plan


def test_other_times_replace_those_of_today() -> None:
    """A late and a night shift run, the early one does not, and its two people are asked for at its hours."""
    base = desk(2, 1)
    base = replace(base, shifts=(replace(base.shifts[0], least=2),))
    changed = with_times(base, ((14, 8), (22, 9)))
    assert [s.code for s in changed.shifts if changed.runs(s, MONDAY)] == ["14x8", "22x9"]
    assert [s.kind for s in changed.shifts[1:]] == ["late", "night"]
    assert [(line.start, line.end, line.least, line.mode) for line in changed.cover] == [(420, 900, 2, "must")]
    assert say_times(((22, 9), (14, 8))) == "14:00-22:00, 22:00-07:00"


def test_the_need_is_the_most_of_floors_and_cover() -> None:
    """Floors of one from 07 to 19, and a row for three from 22 to 02 that belongs to the day before."""
    inputs = replace(desk(2, 1), cover=(CoverLine(22 * 60, 26 * 60, days=frozenset({0}), least=3),))
    need = need_by_hour(plan(inputs, rota("Ann E")))
    assert need[[6, 7, 18, 19, 22, 24, 25, 26]].tolist() == [0, 1, 1, 0, 3, 3, 3, 0]


def test_times_that_fit_the_work_need_no_more_hours_than_those_of_today() -> None:
    """Today's early shift and two sets of the grid are planned; the answer names the fewest hours."""
    answer = searches_of(desk(3, 2), []).shifts()
    assert len(answer.tried) == 3
    assert answer.answer.startswith(("Today's times", "0", "1"))
