"""A rota near the published one: never worse than the forced repair, and changed around what is broken only."""

import time
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from itertools import product

from planner.domain.inputs import Inputs
from planner.domain.outcome.plan import Solved
from planner.domain.progress import Progress, Step
from planner.domain.roster.rota import Rota
from planner.domain.wording import say_count
from scheduling.checking.desk import Desk
from scheduling.model.soft_limits import BreachKey
from scheduling.repair.forced_repair import CellOf, forced_repair
from scheduling.repair.held_model import Reach
from scheduling.repair.neighbourhood import REACHES, neighbourhoods
from scheduling.repair.objective_model import ObjectiveModel
from scheduling.repair.repair_cost import Judge, Judged
from scheduling.repair.repair_model import RepairModel
from scheduling.repair.turn_parts import drop_turn_parts
from scheduling.repair.undo import undo
from scheduling.repair.work import Work
from scheduling.solving.relax_musts import RelaxedRules, relax_musts
from scheduling.solving.solve import solve_rota


@dataclass(frozen=True)
class RepairedRota:
    """A repaired rota; `fewest` tells whether it is proven that no rota as legal and as well covered changes fewer."""

    solved: Solved
    fewest: bool


def repair_rota(
    desk: Desk,
    passed: Mapping[BreachKey, int],
    decided: Collection[CellOf],
    *,
    seconds: float,
    progress: Progress,
) -> RepairedRota:
    """Return the best of the rotas that differ from the published one in the fewest duties.

    The goals are the musts, then people at once (floors, Cover rows, least and most per shift, on-call), then the
    fewest changes; windows, where the work can wait, come after them with all the rest. Breaches that are `passed`, by
    rule and witness, are those of the published rota: to be no larger is enough. Cells that are `decided` have their
    fixed duties and no others. The forced repair is the first answer, and each better one is judged by the checker, so
    the result is never worse than that; `seconds` buy work, whatever the clock shows.

    Raises
    ------
    NoRota
        When there is nobody to plan or nothing to be worked.
    """
    inputs = desk.inputs
    if not inputs.people or not (inputs.shifts or inputs.tiers):
        return RepairedRota(solve_rota(desk, seconds=seconds, progress=progress), False)
    started = time.process_time()
    judge = Judge(desk, passed)
    forced = judge.judge(forced_repair(inputs, decided))
    musts = {(breach.rule, breach.person) for breach in forced.owed if breach.mode == "must"}
    relaxed = relax_musts(desk.rules, musts)
    work = Work.of(seconds, inputs.settings.seed, progress)
    met = _meet_goals(judge, forced, relaxed, decided, work)
    best = met.best if met.exact else undo(judge, met.best, forced.rota)
    fewest = met.fewest or best.cost.changes == forced.cost.changes
    changes = say_count(best.cost.changes, "duty changes", "duties change")
    progress.tell(Step("repair", f"{changes}; looking for the best rota with no more"))
    objective, proven = ObjectiveModel(desk, relaxed, passed), fewest
    if best.cost.changes > forced.cost.changes:  # forced changes leave no choice
        for reach in (met.reach, _whole(inputs, decided)):
            best, proven = _bettered(judge, best, objective.best(best.rota, reach, work), decided)
    solved = objective.price_rota(best.rota, started, legal=not best.cost.must, proven=proven and fewest)
    stopped = progress.stop.is_set() and solved.status != "optimal"
    return RepairedRota(replace(solved, status="stopped") if stopped else solved, fewest)


def _whole(inputs: Inputs, decided: Collection[CellOf]) -> Reach:
    return Reach(frozenset(product(inputs.person, inputs.horizon.days)) - set(decided), decided)


@dataclass(frozen=True)
class _Met:
    """The best rota by the goals and the part that was searched.

    `exact` tells that it is the best in each part, `fewest` that it is the best of all.
    """

    best: Judged
    reach: Reach
    exact: bool
    fewest: bool


def _meet_goals(judge: Judge, forced: Judged, relaxed: RelaxedRules, decided: Collection[CellOf], work: Work) -> _Met:
    """Search larger and larger neighbourhoods of what is owed until nothing is, and then the whole rota once."""
    if not forced.owed or work.done:
        return _Met(forced, Reach((), decided), True, not forced.owed)
    model, best, exact = RepairModel(judge.desk, relaxed, judge.passed), forced, True
    searched: set[CellOf] = set()
    for reach in REACHES:
        for free in neighbourhoods(judge.desk.inputs, best.owed, decided, reach):
            searched |= free
            found = model.best(best.rota, Reach(free, decided), work)
            best, proven = _bettered(judge, best, found, decided)
            exact &= proven
    found = model.best(best.rota, _whole(judge.desk.inputs, decided), work)
    best, fewest = _bettered(judge, best, found, decided)
    return _Met(best, Reach(searched, decided), exact or fewest, fewest)


def _bettered(
    judge: Judge, best: Judged, found: tuple[Rota, bool] | None, decided: Collection[CellOf]
) -> tuple[Judged, bool]:
    """Return what was found, unless the checker finds that it costs more, and whether no rota is better."""
    if found is None:
        return best, False
    judged = drop_turn_parts(judge, judge.judge(found[0]), decided)
    as_good = judged.cost == best.cost and judged.legal <= best.legal
    return (judged, found[1]) if as_good or judged.beats(best) else (best, False)
