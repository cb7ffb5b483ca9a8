"""The four searches of `scenarios`: each starts from the plan as it is."""

from collections.abc import Callable
from dataclasses import dataclass

from forecasting.forecast import forecast_demand
from planner.domain.inputs import Inputs
from planner.domain.outcome.search import Found
from planner.domain.progress import Progress, Step
from planner.domain.scenario import BASE
from planner.pipeline import make_plan
from planner.studies.scenarios import PlanFrom, seconds_of_plans
from planner.studies.search import hires, training
from planner.studies.search.best_steps import BestSteps, Candidates
from planner.studies.search.judgement import Judge
from planner.studies.search.least_heads import LeastHeads
from planner.studies.search.shift_times import ShiftTimesSearch
from planner.studies.side_by_side import side_by_side
from planner.studies.tasks import RunTasks


@dataclass(frozen=True)
class Searches:
    """The searches over a judge of changed desks; `done` gets what is found so far."""

    judge: Judge
    run: RunTasks
    progress: Progress
    done: Callable[[Found], None]

    @classmethod
    def of(
        cls,
        inputs: Inputs,
        done: Callable[[Found], None],
        *,
        deterministic: bool = False,
        seconds: float | None = None,
        run: RunTasks = side_by_side,
        progress: Progress | None = None,
    ) -> "Searches":
        """Plan the month as it is, as the start of any search."""
        progress = progress or Progress()
        limit = seconds_of_plans(inputs, seconds)
        forecast = forecast_demand(inputs, progress)
        progress.tell(Step("scenario", BASE))
        base = make_plan(inputs, deterministic=deterministic, seconds=limit, forecast=forecast, progress=progress)
        return cls(Judge(base, PlanFrom(forecast, limit, deterministic)), run, progress, done)

    def least_heads(self) -> Found:
        """Find the fewest heads that keep every promise."""
        return LeastHeads(self.judge, self.run, self.progress, self.done).find()

    def hire(self, number: int) -> Found:
        """Find the best hires."""
        return self._steps(hires.QUESTION, hires.hires).find(number)

    def train(self, number: int) -> Found:
        """Find the best pairs of a person and a skill."""
        return self._steps(training.QUESTION, training.training).find(number)

    def shifts(self) -> Found:
        """Find shift times with few hours."""
        return ShiftTimesSearch(self.judge, self.run, self.progress, self.done).find()

    def _steps(self, question: str, candidates: Candidates) -> BestSteps:
        return BestSteps(question, candidates, self.judge, self.run, self.progress, self.done)
