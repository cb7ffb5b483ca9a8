"""The parts of a workbook around a breach: one person alone, or everybody for some days."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from scheduling.conflicts.subproblem import Subproblem
from scheduling.facts.observed_days import first_known_day

REACH = (1, 4, 10)
"""Days before and after a breach, the fewest first: a conflict within a few days is found fastest there."""


def person_subproblem(problem: Subproblem, name: str) -> Subproblem:
    """Return the subproblem of one person alone, without the rules about the team."""
    inputs = problem.inputs
    alone = replace(
        inputs,
        people=(inputs.person[name],),
        leave=tuple(row for row in inputs.leave if row.person == name),
        wishes=(),
        fixed=tuple(row for row in inputs.fixed if row.person == name),
        previous=tuple(row for row in inputs.previous if row.person == name),
        known_from=first_known_day(inputs),
        ledger=(),
        published=None,
    )
    own = ((replace(r, people=(name,)), row) for r, row in problem.musts if not r.of_team and name in r.people)
    return replace(problem, inputs=alone, musts=tuple(own))


def team_subproblems(problem: Subproblem, day: date | None) -> Iterator[Subproblem]:
    """Yield the subproblems of everybody for some days around a day, the fewest first, then the whole plan.

    Each is a relaxation of the whole problem: if it has no rota, the whole problem has none.
    """
    days = problem.inputs.horizon.days
    if day is not None:
        for reach in map(timedelta, REACH):
            first, last = max(days[0], day - reach), min(days[-1], day + reach)
            if first > days[0] or last < days[-1]:
                yield _of_days(problem, first, last)
    yield problem


def _of_days(problem: Subproblem, first: date, last: date) -> Subproblem:
    inputs = problem.inputs
    settings = replace(inputs.settings, first_day=first, last_day=last)
    within = replace(
        inputs,
        settings=settings,
        wishes=(),
        fixed=tuple(row for row in inputs.fixed if first <= row.day <= last),
        previous=inputs.previous if first == inputs.horizon.first_day else (),
        ledger=(),
        published=None,
    )
    start, end = within.horizon.start, within.horizon.end
    need = replace(
        problem.requirement,
        floors=tuple(floor for floor in problem.requirement.floors if start <= floor.start and floor.end <= end),
        windows=tuple(window for window in problem.requirement.windows if start <= window.start and window.end <= end),
    )
    kept = tuple((rule, row) for rule, row in problem.musts if not rule.whole_plan)
    return replace(problem, inputs=within, requirement=need, musts=kept)
