"""The model of Timefold's employee scheduling example, extended to these instances: one cell a person and day.

It needs Java 17 and the package `timefold`, which no lock file of this project has: without them it is not run.
"""

from dataclasses import dataclass, field
from typing import Annotated

from timefold.solver import SolverFactory
from timefold.solver.config import Duration, ScoreDirectorFactoryConfig, SolverConfig, TerminationConfig
from timefold.solver.domain import (
    PlanningEntityCollectionProperty,
    PlanningId,
    PlanningScore,
    PlanningVariable,
    ProblemFactCollectionProperty,
    ValueRangeProvider,
    planning_entity,
    planning_solution,
)
from timefold.solver.score import (
    Constraint,
    ConstraintCollectors,
    ConstraintFactory,
    HardSoftScore,
    Joiners,
    constraint_provider,
)

from tests.benchmarks.instance import Contract, Instance


@dataclass
class Shift:
    """A kind of shift, and which may not follow it on the next day."""

    code: str
    minutes: int
    not_next: list[str]


@dataclass
class Request:
    """A shift that is wanted on a day, or not wanted."""

    person: str
    day: int
    code: str
    weight: int
    wanted: bool


@dataclass
class Cover:
    """How many of a shift a day needs, and what each one missing or too many costs."""

    day: int
    code: str
    need: int
    under: int
    over: int


@planning_entity
@dataclass
class Cell:
    """What a person has on a day: a shift or nothing."""

    id: Annotated[int, PlanningId]
    person: Contract
    day: int
    last_day: int
    shift: Annotated[Shift | None, PlanningVariable(allows_unassigned=True)] = field(default=None)


@planning_solution
@dataclass
class Roster:
    """All cells, and the facts they are judged by."""

    shifts: Annotated[list[Shift], ProblemFactCollectionProperty, ValueRangeProvider]
    people: Annotated[list[Contract], ProblemFactCollectionProperty]
    requests: Annotated[list[Request], ProblemFactCollectionProperty]
    cover: Annotated[list[Cover], ProblemFactCollectionProperty]
    cells: Annotated[list[Cell], PlanningEntityCollectionProperty]
    score: Annotated[HardSoftScore | None, PlanningScore] = field(default=None)


HARD, SOFT = HardSoftScore.ONE_HARD, HardSoftScore.ONE_SOFT


@constraint_provider
def judged(factory: ConstraintFactory) -> list[Constraint]:
    """Return the hard rules of a person, then requests and cover."""
    return [*_hard(factory), *_soft(factory)]


def _hard(factory: ConstraintFactory) -> list[Constraint]:
    cells = factory.for_each(Cell)
    by_minutes = cells.group_by(lambda c: c.person, ConstraintCollectors.sum(lambda c: c.shift.minutes))
    runs = cells.group_by(
        lambda c: c.person,
        ConstraintCollectors.to_consecutive_sequences(lambda c: c.day),
    )
    working = runs.flatten_last(lambda chains: chains.getConsecutiveSequences())
    resting = runs.flatten_last(lambda chains: chains.getBreaks())
    return [
        cells.join(
            Cell,
            Joiners.equal(lambda a: a.person.name, lambda b: b.person.name),
            Joiners.equal(lambda a: a.day + 1, lambda b: b.day),
        )
        .filter(lambda a, b: b.shift.code in a.shift.not_next)
        .penalize(HARD)
        .as_constraint("not on the next day"),
        cells.group_by(lambda c: c.person, lambda c: c.shift.code, ConstraintCollectors.count())
        .filter(lambda person, code, n: n > person.most_of[code])
        .penalize(HARD, lambda person, code, n: n - person.most_of[code])
        .as_constraint("most of a shift"),
        by_minutes.filter(lambda person, minutes: minutes > person.most_minutes)
        .penalize(HARD, lambda person, minutes: (minutes - person.most_minutes) // 60 + 1)
        .as_constraint("most minutes"),
        by_minutes.filter(lambda person, minutes: minutes < person.least_minutes)
        .penalize(HARD, lambda person, minutes: (person.least_minutes - minutes) // 60 + 1)
        .as_constraint("least minutes"),
        factory.for_each(Contract)
        .if_not_exists(Cell, Joiners.equal(lambda p: p.name, lambda c: c.person.name))
        .penalize(HARD, lambda p: p.least_minutes // 60)
        .as_constraint("no minutes at all"),
        working.filter(lambda person, run: run.getCount() > person.most_in_a_row)
        .penalize(HARD, lambda person, run: run.getCount() - person.most_in_a_row)
        .as_constraint("most in a row"),
        working.filter(
            lambda person, run: (
                run.getCount() < person.least_in_a_row
                and run.getFirstItem().day > 0
                and run.getLastItem().day < run.getLastItem().last_day
            )
        )
        .penalize(HARD, lambda person, run: person.least_in_a_row - run.getCount())
        .as_constraint("least in a row"),
        resting.filter(lambda person, gap: gap.getLength() - 1 < person.least_off_in_a_row)
        .penalize(HARD, lambda person, gap: person.least_off_in_a_row - gap.getLength() + 1)
        .as_constraint("least off in a row"),
        cells.filter(lambda c: c.day % 7 >= 5)
        .group_by(lambda c: c.person, ConstraintCollectors.count_distinct(lambda c: c.day // 7))
        .filter(lambda person, n: n > person.most_weekends)
        .penalize(HARD, lambda person, n: n - person.most_weekends)
        .as_constraint("most weekends"),
    ]


def _soft(factory: ConstraintFactory) -> list[Constraint]:
    here = (
        Joiners.equal(lambda r: r.person, lambda c: c.person.name),
        Joiners.equal(lambda r: r.day, lambda c: c.day),
        Joiners.equal(lambda r: r.code, lambda c: c.shift.code),
    )
    due = (
        Joiners.equal(lambda line: line.day, lambda c: c.day),
        Joiners.equal(lambda n: n.code, lambda c: c.shift.code),
    )
    covered = factory.for_each(Cover).join(Cell, *due).group_by(lambda line, _: line, ConstraintCollectors.count_bi())
    return [
        factory.for_each(Request)
        .filter(lambda r: r.wanted)
        .if_not_exists(Cell, *here)
        .penalize(SOFT, lambda r: r.weight)
        .as_constraint("wanted"),
        factory.for_each(Request)
        .filter(lambda r: not r.wanted)
        .if_exists(Cell, *here)
        .penalize(SOFT, lambda r: r.weight)
        .as_constraint("not wanted"),
        factory.for_each(Cover)
        .if_not_exists(Cell, *due)
        .penalize(SOFT, lambda line: line.need * line.under)
        .as_constraint("nobody there"),
        covered.penalize(
            SOFT, lambda line, n: max(0, line.need - n) * line.under + max(0, n - line.need) * line.over
        ).as_constraint("too few or too many"),
    ]


def solve_local_search(instance: Instance, seconds: float) -> list[tuple[str, int, str]] | None:
    """Return the best rota found in the time, None when none keeps every hard rule."""
    config = SolverConfig(
        solution_class=Roster,
        entity_class_list=[Cell],
        score_director_factory_config=ScoreDirectorFactoryConfig(constraint_provider_function=judged),
        termination_config=TerminationConfig(spent_limit=Duration(seconds=round(seconds))),
    )
    made = SolverFactory.create(config).build_solver().solve(_roster(instance))
    if made.score is None or made.score.hard_score < 0:
        return None
    return [(c.person.name, c.day, c.shift.code) for c in made.cells if c.shift is not None]


def _roster(instance: Instance) -> Roster:
    shifts = [
        Shift(code, minutes, [after for before, after in instance.forbidden if before == code])
        for code, minutes in instance.minutes.items()
    ]
    requests = [
        Request(name, day, code, weight, wanted)
        for rows, wanted in ((instance.on_requests, True), (instance.off_requests, False))
        for name, day, code, weight in rows
    ]
    places = [(p, day) for p in instance.staff for day in range(instance.days) if day not in instance.off[p.name]]
    cells = [Cell(number, p, day, instance.days - 1) for number, (p, day) in enumerate(places)]
    return Roster(shifts, instance.staff, requests, [Cover(*row) for row in instance.cover], cells)
