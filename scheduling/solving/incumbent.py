"""The incumbent: the best rota known so far, with the model that it solves and a bound on every rota."""

from dataclasses import dataclass, field, replace

import numpy as np

from planner.domain.outcome.plan import Solved, Status
from planner.domain.roster.rota import Rota
from scheduling.checking.desk import Desk
from scheduling.columns.translation.readable_model import ReadableModel
from scheduling.solving.objective_levels import count_breaches, levels_of
from scheduling.solving.relax_musts import RelaxedRules
from scheduling.solving.run import Run
from scheduling.solving.warm_start import WarmStart


@dataclass(frozen=True)
class Incumbent:
    """The state that each phase of a solve takes over and hands on.

    - `desk`: the desk to solve, with the rules as its inputs set them;
    - `relaxed`, `model`: the rules with the musts relaxed so far, and the model that states them;
    - `hint`: a rota to start from, which may break musts;
    - `warm`: what an earlier solve left, and what this one leaves for the next;
    - `examined`: whether it is known which musts clash;
    - `rota`, `objective`, `bound`: the best rota (None: none yet), its objective (infinite: not known yet), and a value
      that no rota beats, in units of the model;
    - `first_legal`: seconds until the first rota that keeps every must of the inputs, None when there is none;
    - `result`: the answer of a phase that leaves nothing to do for those after it.
    """

    desk: Desk
    relaxed: RelaxedRules
    model: ReadableModel
    hint: Rota | None = None
    examined: bool = False
    warm: WarmStart = field(default_factory=WarmStart)
    rota: Rota | None = None
    objective: float = np.inf
    bound: float = 0.0
    first_legal: float | None = None
    result: Solved | None = None

    @property
    def proven(self) -> bool:
        """Whether no rota is better."""
        return self.bound >= self.objective

    def or_better(self, rota: Rota, objective: float, bound: float) -> "Incumbent":
        """Return the better of this rota and another, with the better of both bounds."""
        best = replace(self, bound=max(self.bound, bound))
        return best if self.objective <= objective else replace(best, rota=rota, objective=objective)

    def relax(self, relaxed: RelaxedRules) -> "Incumbent":
        """Return the incumbent with other musts relaxed, and the model of these rules written out in full."""
        model = ReadableModel(self.desk.inputs, self.desk.requirement, relaxed.rules, relaxed.may_break)
        return replace(self, relaxed=relaxed, model=model)


def solution_of(incumbent: Incumbent, run: Run) -> Solved:
    """Return the solution that a run ends with: the incumbent's rota, its status and its levels.

    Its objective is counted anew: a search that was cut short may leave slacks larger than its rota needs.

    Raises
    ------
    ValueError
        When the incumbent has no rota.
    """
    if incumbent.rota is None:
        raise ValueError("no rota was found before the run ended")
    model, bound = incumbent.model, incumbent.bound * incumbent.model.unit_price
    status: Status = "optimal" if incumbent.proven else "stopped" if run.stopped else "feasible"
    counted = count_breaches(model, incumbent.rota)
    return Solved(
        incumbent.rota, status, counted.objective, bound, run.elapsed, incumbent.first_legal,
        levels_of(counted.hours, bound), run.unworked, counted.amounts,
    )  # fmt: skip
