"""Repair of a published rota: legal first, then people at once, then the fewest changes, then everything else."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from planner.assessment.assess import reassess
from planner.assessment.provenance import provenance
from planner.domain.inputs import Inputs
from planner.domain.outcome.plan import Plan, Solved
from planner.domain.outcome.requirement import Requirement
from planner.domain.progress import Progress, Step
from planner.domain.roster.people import Fixed
from planner.domain.roster.rota import Rota
from planner.repair.baseline import breaches_before, window_minutes
from planner.repair.events import Event, apply_events, days_handed_over, worked_cells
from scheduling.checking.agreement import confirm
from scheduling.checking.check import check_rota
from scheduling.checking.desk import Desk
from scheduling.facts.rota_diff import changed_duties
from scheduling.repair.repair import repair_rota


@dataclass(frozen=True)
class Repaired:
    """A repaired rota, the inputs and requirement it is made for, and how many duties are not as published.

    `fewest` tells whether it is proven that fewer changes would not do. `window_minutes` is by how much the windows,
    hours for work that can wait, are shorter than before; less than 0 when they are longer.
    """

    inputs: Inputs
    requirement: Requirement
    solved: Solved
    changed: int
    fewest: bool
    window_minutes: int


def repair(
    inputs: Inputs,
    requirement: Requirement,
    published: Rota,
    events: Sequence[Event] = (),
    *,
    today: date | None = None,
    kept: Sequence[Fixed] = (),
    seconds: float = 15,
    progress: Progress | None = None,
) -> Repaired:
    """Return the published rota repaired after `events`, with as few duties changed as can be.

    Days before `today` stay as they are, and so do the duties in `kept` (locked cells, a planner's edits); from `today`
    on a week on call may pass to somebody else. First come the musts, then people at once as before, then the fewest
    changes, then the best rota with no more of them. When the holder of a week on call is away, only the days of that
    absence pass to somebody else. The result is never worse in this order than the published rota with absent people's
    duties off and the `kept` cells in. `seconds` buy work: on a busy machine the result is the same, only later.

    Raises
    ------
    NoRota
        When there is nobody to plan or nothing to be worked.
    Disagreement
        When the checker finds other breaches in the rota than the model that made it: a fault of ours.
    """
    progress = progress or Progress()
    today = today or inputs.horizon.first_day
    bound = replace(inputs, fixed=(*inputs.fixed, *kept), published=published, today=today)
    bound = replace(bound, handovers=inputs.handovers | {today} | set(days_handed_over(events)))
    after, need = apply_events(bound, requirement, events)
    after = replace(after, fixed=(*after.fixed, *_worked(bound, after, published, today)))
    progress.tell(Step("repair", "looking for the fewest changes"))
    decided = {(row.person, row.day) for row in {*after.fixed} - {*inputs.fixed}}
    passed = breaches_before(Desk.of(inputs, requirement), published)
    desk = Desk.of(after, need)
    found = repair_rota(desk, passed, decided, seconds=seconds, progress=progress)
    rota = found.solved.rota
    confirm(desk, found.solved, check_rota(desk, rota))
    changed = sum(1 for _ in changed_duties(after, rota.duties))
    after = replace(after, handovers=frozenset(day for day in after.handovers if _is_handed_over(after, rota, day)))
    lost = window_minutes(after, need, rota) - window_minutes(after, need, published)
    return Repaired(after, need, found.solved, changed, found.fewest, lost)


def _is_handed_over(inputs: Inputs, rota: Rota, day: date) -> bool:
    """Tell whether a week on call that is under way on a day passes to somebody else on it."""
    eve = day - timedelta(days=1)
    under_way = {tier.code for tier in inputs.tiers for turn in inputs.whole_turns(tier) if {eve, day} <= {*turn}}
    return any(
        (code in rota.duties(name, eve)) != (code in rota.duties(name, day))
        for code in under_way
        for name in inputs.person
    )


def _worked(before: Inputs, after: Inputs, published: Rota, today: date) -> Iterator[Fixed]:
    """Yield the cells before today as decided, but for those of people who, it turned out, were not there."""
    for row in worked_cells(after, published, today):
        known = before.person.get(row.person)
        was_there = known is not None and before.available(known, row.day)
        if not was_there or after.available(after.person[row.person], row.day):
            yield row


def repaired_plan(plan: Plan, repaired: Repaired) -> Plan:
    """Return a plan with its repaired rota, checked anew; its promise is still that of the rota before."""
    return reassess(
        replace(
            plan,
            inputs=repaired.inputs,
            requirement=repaired.requirement,
            solved=repaired.solved,
            rounds=(),
            provenance=provenance(repaired.inputs, {"repair": repaired.solved.seconds}),
        )
    )
