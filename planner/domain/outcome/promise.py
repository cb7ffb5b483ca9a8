"""The service that a rota will give."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

Measure = Literal["response", "resolution"]


@dataclass(frozen=True)
class Attainment:
    """The share of tickets of a priority (and skill, or "" for all) that keep a target: mean, and 80% range by path.

    Waits are minutes of the priority's own SLA clock; `tickets` is the mean number per path that the shares rest on.
    `months_kept` is the share of paths that keep the target, None in results that were written without it. `assured` is
    the share that is reached in as many months as the Plan sheet asks for, None when it asks for the average only.
    `by_month` are the tickets that count and those that keep the target in each path, for comparisons with another rota
    on the same paths; results that were read from a file have none.
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
    months_kept: float | None = None
    assured: float | None = None
    by_month: tuple[tuple[int, int], ...] = field(default=(), kw_only=True, compare=False, repr=False)

    @property
    def kept(self) -> bool:
        """Tell whether the promise reaches the target, on average and in as many months as are asked for."""
        return self.lacking <= 0

    @property
    def kept_on_average(self) -> bool:
        """Tell whether the mean over the months reaches the target."""
        return self.promised >= self.target_share

    @property
    def lacking(self) -> float:
        """The share of tickets by which the target is missed, on average or as surely as asked; below 0 when kept."""
        return self.target_share - (self.promised if self.assured is None else min(self.promised, self.assured))


@dataclass(frozen=True)
class CustomerPromise:
    """The share of one customer's tickets of one promise (P2 Gold Denver) that keep its target: mean, and 80% range.

    `tickets` is the mean number per path, `months_kept` the share of the paths with such tickets that keep the target.
    """

    customer: str
    priority: str
    measure: Measure
    target_minutes: int
    target_share: float
    promised: float
    low: float
    high: float
    tickets: float
    months_kept: float

    @property
    def kept(self) -> bool:
        """Tell whether the promise reaches the target on average."""
        return self.promised >= self.target_share


@dataclass(frozen=True)
class Slice:
    """How one priority is answered in one week, or in one hour of the day: the share in time with its range, waits."""

    promised: float
    low: float
    high: float
    mean_wait: float
    p90_wait: float
    tickets: float


@dataclass(frozen=True)
class Backlog:
    """Tickets open at the end of a day, on average, and their mean age in minutes."""

    tickets: float
    age_minutes: float


@dataclass(frozen=True)
class Promise:
    """The simulated service of a rota over the forecast's paths.

    `utilisation` is each person's share of on-duty time spent on tickets; `callouts` the mean number per tier and
    month, `callouts_per_night` per tier and on-call day; `by_week` and `by_hour` map (priority, ISO week) and
    (priority, local hour) to the response to the tickets that come then; `missed` maps (priority, skill, measure) to
    the mean number of tickets of each interval of the horizon, by arrival, that miss their target; where too few months
    keep it, over the months that have to be saved. `open_by_day` is the backlog at the end of each day.
    `lost_to_call_outs` maps (person, day) to the mean minutes by which the shift of that day begins later because a
    call-out broke the rest before it. Where contracts set service levels, `levels` are the rows of each priority and
    level over all sites, and `customers` what each customer is promised.
    """

    rows: tuple[Attainment, ...]
    replications: int
    seed: int
    utilisation: Mapping[str, float] = field(default_factory=dict)
    callouts: Mapping[str, float] = field(default_factory=dict)
    by_week: Mapping[tuple[str, int], Slice] = field(default_factory=dict)
    by_hour: Mapping[tuple[str, int], Slice] = field(default_factory=dict)
    callouts_per_night: Mapping[str, float] = field(default_factory=dict)
    missed: Mapping[tuple[str, str, Measure], tuple[float, ...]] = field(default_factory=dict)
    open_by_day: Mapping[date, Backlog] = field(default_factory=dict)
    lost_to_call_outs: Mapping[tuple[str, date], float] = field(default_factory=dict)
    levels: tuple[Attainment, ...] = ()
    customers: tuple[CustomerPromise, ...] = ()

    @property
    def backlog(self) -> float:
        """The mean number of tickets open at the end."""
        return self._at_the_end.tickets

    @property
    def backlog_age_minutes(self) -> float:
        """The mean age of the tickets open at the end."""
        return self._at_the_end.age_minutes

    @property
    def _at_the_end(self) -> Backlog:
        return self.open_by_day[max(self.open_by_day)] if self.open_by_day else Backlog(0.0, 0.0)

    def of(self, priority: str, skill: str = "", measure: Measure = "response") -> Attainment | None:
        """Return the row of a priority, or None when it has none."""
        found = (r for r in self.rows if (r.priority, r.skill, r.measure) == (priority, skill, measure))
        return next(found, None)

    @property
    def kept(self) -> bool:
        """Tell whether every priority keeps its targets over all skills."""
        return all(row.kept for row in self.rows if not row.skill)

    @property
    def kept_on_average(self) -> bool:
        """Tell whether the mean of every priority reaches its targets over all skills."""
        return all(row.kept_on_average for row in self.rows if not row.skill)

    @property
    def shortfall(self) -> float:
        """The sum over all targets of the share of tickets by which each is missed."""
        return sum(max(0.0, row.lacking) for row in self.rows if not row.skill)
