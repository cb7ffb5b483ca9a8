"""The hours that each month ahead needs of each set of skills, with their range, and the hours there are."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

from forecasting.outlook.long_forecast import LongForecast
from planner.capacity.service.skill_sets import SkillSet, skill_sets
from planner.domain.capacity.month_spans import MonthSpan
from planner.domain.inputs import Inputs
from planner.studies.capacity.asked_hours import asked_hours
from planner.studies.capacity.assumptions import Assumptions
from planner.studies.capacity.month_demand import MonthDemand, deviation_of, month_demand
from planner.studies.capacity.people_hours import held_hours, people_hours

Numbers = NDArray[np.float64]

RANGE = (0.1, 0.9)
"""Between these shares of the futures lies the range of a need."""


@dataclass(frozen=True, eq=False)
class MonthHours:
    """What the hours of a month are worked out from; `efficiency` is the rostering efficiency."""

    inputs: Inputs
    long: LongForecast
    spans: Sequence[MonthSpan]
    assumptions: Assumptions
    efficiency: float
    as_of: date

    @cached_property
    def sets(self) -> tuple[SkillSet, ...]:
        """Every set of skills that must have its hours; all skills together are the last."""
        every = frozenset(skill for _, skill in self.long.classes)
        return (*(skills for skills in skill_sets(self.inputs, every) if skills != every), every)

    def there(self, number: int) -> Numbers:
        """Return the hours of the holders of each set in a month, shape (sets)."""
        hours = people_hours(self.inputs, self.assumptions, self.spans[number], self.as_of)
        return np.array([held_hours(self.inputs, hours, skills) for skills in self.sets])

    def needed(self, number: int) -> Numbers:
        """Return the hours needed of each set in a month: as surely as assumed, low and high, shape (3, sets).

        Three levels of the team's tickets show how the asked hours follow the level. A set whose level strays more or
        less than the team's follows its own in the same way.
        """
        demand = month_demand(self.inputs, self.long, self.spans, number, self.assumptions)
        ends = [NormalDist().inv_cdf(share) for share in RANGE]
        team = demand.deviation[""]
        low, mean, high = (self._asked(demand, float(np.exp(step * team))) for step in (ends[0], 0.0, ends[1]))
        slopes = [
            np.log(side / np.maximum(mean, 1e-9)) / (step * team) for side, step in zip((low, high), ends, strict=True)
        ]
        own = np.array([deviation_of(demand, self._work(mean), skills) for skills in self.sets])
        sure = NormalDist().inv_cdf(self.assumptions.value("how sure"))
        found = [mean * np.exp(slopes[int(step > 0)] * step * own) for step in (sure, *ends)]
        return np.array(found) / self.efficiency

    def _asked(self, demand: MonthDemand, level: float) -> Numbers:
        forecast = replace(demand.forecast, mean=demand.forecast.mean * level)
        return np.maximum(asked_hours(demand.inputs, forecast, self.sets), 1e-9)

    def _work(self, hours: Numbers) -> dict[str, float]:
        """Return the asked hours of each skill alone."""
        alone = zip(self.sets, hours.tolist(), strict=True)
        return {next(iter(skills)): found for skills, found in alone if len(skills) == 1}
