"""Break in a shift."""

from planner.domain.roster.shifts import Shift
from scheduling.rules.rest.break_in_a_shift import BreakInAShift
from tests.builders import world
from tests.scheduling.judge import amounts, said


def shift(hours: int, minutes: int) -> Shift:
    """Return a shift with some hours of work and some minutes of break on top."""
    return Shift("D", 8 * 60, 8 * 60 + 60 * hours + minutes, "Day", minutes)


def test_germany_asks_for_thirty_minutes_after_six_hours_and_forty_five_after_nine() -> None:
    """Edges of the law: exactly six hours need none, nine need 30, more than nine need 45."""
    for work, pause, due in ((6, 0, []), (7, 20, [10]), (9, 30, []), (10, 30, [15])):
        inputs = world(shifts=(shift(work, pause),), labour_law="de_arbzg")
        assert amounts(BreakInAShift, inputs, "Ann D") == due


def test_france_asks_when_six_hours_are_reached() -> None:
    """Six hours of work need 20 minutes there, and nothing in the UK."""
    for law, due in (("fr_code_travail", [20]), ("uk_wtr", [])):
        assert amounts(BreakInAShift, world(shifts=(shift(6, 0),), labour_law=law), "Ann D") == due


def test_the_sentence_says_what_is_due() -> None:
    """Without a law it is the European minimum."""
    assert said(BreakInAShift, world(shifts=(shift(8, 10),)), "Ann D") == [
        "Ann has a break of 10 min in D on Mon 1 Jun; the least is 20 min"
    ]


def test_a_minute_too_short_is_a_breach() -> None:
    """The European minimum is 20 minutes."""
    assert amounts(BreakInAShift, world(shifts=(shift(8, 19),)), "Ann D") == [1]
