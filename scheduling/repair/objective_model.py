"""The whole objective of a repaired rota: what it is worth, and the best rota that costs no more changes."""

import time
from collections.abc import Mapping

from planner.domain.outcome.plan import Solved, Status
from planner.domain.roster.rota import Rota
from scheduling.checking.desk import Desk
from scheduling.columns.translation.readable_model import ReadableModel
from scheduling.model.cp_sat import only_solution
from scheduling.model.soft_limits import BreachKey, RelaxedMusts
from scheduling.repair.held_model import HeldModel, Reach
from scheduling.repair.repair_model import Goals
from scheduling.repair.work import Work
from scheduling.solving.objective_levels import levels_of
from scheduling.solving.relax_musts import RelaxedRules

NOTHING_FREE = Reach((), ())
"""The reach of a rota that is only priced."""


class ObjectiveModel:
    """All rules and their prices; the musts that the forced repair breaks have one too."""

    def __init__(self, desk: Desk, relaxed: RelaxedRules, passed: Mapping[BreachKey, int]) -> None:
        self._desk = desk
        self._model = ReadableModel(desk.inputs, desk.requirement, relaxed.rules, relaxed.may_break)
        self._goals = Goals.of(self._model, desk.rules, relaxed, passed)

    def best(self, rota: Rota, reach: Reach, work: Work) -> tuple[Rota, bool] | None:
        """Return the best rota within reach that meets every goal as well as a rota does, and whether that is proven.

        None when none is found with the work that is left.
        """
        as_it_is = only_solution(HeldModel.of(self._model, rota, NOTHING_FREE).cp)
        if as_it_is is None:
            return None
        held = HeldModel.of(self._model, rota, reach)
        for goal in (self._goals.must, self._goals.legal, self._goals.cover, self._goals.changes):
            if not isinstance(goal, int):
                held.cp.add(goal <= as_it_is.value(goal))
        least = work.least(held.cp)
        return None if least is None else (held.solution(least.solver), least.proven)

    def price_rota(self, rota: Rota, started: float, *, legal: bool, proven: bool) -> Solved:
        """Return a rota with its price on each level; a rota that is not one of the model has every must priced."""
        model = self._model
        solver = only_solution(HeldModel.of(model, rota, NOTHING_FREE).cp)
        if solver is None:
            rules = self._desk.rules
            model = ReadableModel(model.inputs, model.requirement, rules, RelaxedMusts.all_of(rules))
            solver = only_solution(HeldModel.of(model, rota, NOTHING_FREE).cp)
        price = 0.0 if solver is None else solver.objective_value * model.unit_price
        bound = price if proven else 0.0
        status: Status = "optimal" if proven else "feasible"
        levels = () if solver is None else levels_of(model.level_hours(solver), bound)
        modelled = model.amounts(solver) if solver is not None and model.rota(solver) == rota else None
        seconds = time.process_time() - started
        first_legal = seconds if legal else None
        return Solved(rota, status, price, bound, seconds, first_legal, levels, modelled=modelled)
