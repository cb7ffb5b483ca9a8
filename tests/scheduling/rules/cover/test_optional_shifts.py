"""Optional shifts."""

from planner.domain.outcome.requirement import Requirement
from planner.domain.roster.rules import CoverLine, RuleSetting
from planner.domain.roster.shifts import Shift
from scheduling.checking.desk import Desk
from scheduling.rules.cover.optional_shifts import OptionalShifts
from scheduling.solving.solve import solve_rota
from tests.builders import world
from tests.scheduling.judge import said

SHIFTS = (Shift("E", 7 * 60, 15 * 60, most=1), Shift("X", 10 * 60, 18 * 60, optional=True))


def test_each_duty_in_an_optional_shift_counts() -> None:
    """X is optional and E is not."""
    assert said(OptionalShifts, world(shifts=SHIFTS), "Ann E X\nBob - X") == [
        "Ann works X on Tue 2 Jun, an optional shift",
        "Bob works X on Tue 2 Jun, an optional shift",
    ]


def test_the_engine_takes_it_only_on_the_day_it_helps() -> None:
    """Somebody is needed until 18:00 on Wednesday alone; without contract hours X is worked that day and no other."""
    inputs = world(
        shifts=SHIFTS,
        cover=(
            CoverLine(7 * 60, 15 * 60, frozenset(range(5)), least=1),
            CoverLine(15 * 60, 18 * 60, frozenset({2}), least=1),
        ),
        rules=(RuleSetting("contract hours", "off"),),
    )
    rota = solve_rota(Desk.of(inputs, Requirement()), seconds=5).rota
    worked = [(a.day.weekday(), a.duty) for a in rota.assignments if a.duty == "X"]
    assert worked == [(2, "X")]
