"""What service a rota will give."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Measure = Literal["response", "resolution"]


@dataclass(frozen=True)
class Attainment:
    """The share of tickets of a priority (and skill, or "" for all) that keep a target: mean, and 80% range by path.

    Waits are minutes of the priority's own SLA clock; `tickets` is the mean number per path that the shares rest on.
    """

    priority: str
    skill: str
    measure: Measure
    target_minutes: int
    target_share: float
    promised: float
    low: float
    high: float
    mean_wait: float
    p90_wait: float
    tickets: float

    @property
    def kept(self) -> bool:
        """Tell whether the promise reaches the target."""
        return self.promised >= self.target_share


@dataclass(frozen=True)
class Promise:
    """The simulated service of a rota over the forecast's paths.

    `utilisation` is each person's share of on-duty time spent on tickets; `callouts` the mean number per tier and
    month; `by_week` and `by_hour` map (priority, ISO week) and (priority, local hour) to attained response shares;
    `backlog` is the mean count of open tickets at the end and `backlog_age_minutes` their mean age.
    `callouts_per_night` is the mean number per tier and on-call day; `missed` maps (priority, skill, measure) to the
    mean number of tickets of each interval of the horizon, by arrival, that miss their target.
    """

    rows: tuple[Attainment, ...]
    replications: int
    seed: int
    utilisation: Mapping[str, float] = field(default_factory=dict)
    callouts: Mapping[str, float] = field(default_factory=dict)
    by_week: Mapping[tuple[str, int], float] = field(default_factory=dict)
    by_hour: Mapping[tuple[str, int], float] = field(default_factory=dict)
    backlog: float = 0.0
    backlog_age_minutes: float = 0.0
    callouts_per_night: Mapping[str, float] = field(default_factory=dict)
    missed: Mapping[tuple[str, str, Measure], tuple[float, ...]] = field(default_factory=dict)

    def of(self, priority: str, skill: str = "", measure: Measure = "response") -> Attainment | None:
        """Return the row of a priority, or None when nothing was promised for it."""
        found = (r for r in self.rows if (r.priority, r.skill, r.measure) == (priority, skill, measure))
        return next(found, None)

    @property
    def kept(self) -> bool:
        """Tell whether every priority keeps its targets over all skills."""
        return all(row.kept for row in self.rows if not row.skill)
