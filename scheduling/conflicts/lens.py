"""Cases cut to what a breach is about: one person alone, or everybody for some days around it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from scheduling.conflicts.case import Case

REACH = (1, 4, 10)
"""Days before and after a breach that are looked at, the fewest first: what clashes in few days is seen soonest."""

OF_A_WHOLE_PLAN = ("contract hours", "hours in the plan at least", "free weekends at least", "free Sundays")
"""Rules that ask for an amount in the plan: they say nothing about a part of it."""


def of_person(case: Case, name: str) -> Case:
    """Return a case of one person alone, without what is asked of the team."""
    alone = replace(case.inputs.of_people({name}), wishes=(), ledger=(), published=None)
    own = ((replace(r, people=(name,)), row) for r, row in case.musts if not r.of_team and name in r.people)
    return replace(case, inputs=alone, musts=tuple(own))


def of_team(case: Case, day: date | None) -> Iterator[Case]:
    """Yield cases of everybody for some days around a day, the fewest first, then for the whole plan.

    Each asks for no more than the whole case does: where it has no rota, the whole case has none.
    """
    days = case.inputs.horizon.days
    if day is not None:
        for reach in map(timedelta, REACH):
            first, last = max(days[0], day - reach), min(days[-1], day + reach)
            if first > days[0] or last < days[-1]:
                yield _of_days(case, first, last)
    yield case


def _of_days(case: Case, first: date, last: date) -> Case:
    within = replace(case.inputs.between(first, last), wishes=(), ledger=(), published=None)
    start, end = within.horizon.start, within.horizon.end
    need = replace(
        case.requirement,
        floors=tuple(floor for floor in case.requirement.floors if start <= floor.start and floor.end <= end),
        windows=tuple(window for window in case.requirement.windows if start <= window.start and window.end <= end),
    )
    kept = tuple((rule, row) for rule, row in case.musts if rule.name not in OF_A_WHOLE_PLAN)
    return replace(case, inputs=within, requirement=need, musts=kept)
