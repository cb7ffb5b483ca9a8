"""How well the promises of past months came true."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from planner.domain.outcome.promise import Measure

PRINTED = 0.001
"""The grain of printed shares: 99.97% is not outside a range of 100.0% to 100.0%."""


@dataclass(frozen=True)
class ReplayedPromise:
    """The promise of one priority with its 80% range, and the share of the month's real tickets that kept the target.

    `usual` is that share without the month's bursts: the same as `replayed` when there are none.
    """

    priority: str
    measure: Measure
    target_share: float
    promised: float
    low: float
    high: float
    replayed: float
    tickets: float
    usual: float

    @property
    def covered(self) -> bool:
        """Tell whether the promise's range holds what came, but for less than is ever printed."""
        return self._holds(self.replayed)

    @property
    def covered_without_bursts(self) -> bool:
        """Tell whether the promise's range holds what came without the bursts."""
        return self._holds(self.usual)

    def _holds(self, share: float) -> bool:
        return self.low - PRINTED / 2 <= share <= self.high + PRINTED / 2


@dataclass(frozen=True)
class MonthTested:
    """One past month with its promises, or with the reason why it could not be tested."""

    first_day: date
    last_day: date
    rows: tuple[ReplayedPromise, ...] = ()
    failure: str = ""


@dataclass(frozen=True)
class BackTest:
    """The past months, the latest first, and why there are no more of them."""

    months: tuple[MonthTested, ...] = ()
    note: str = ""

    @property
    def rows(self) -> tuple[ReplayedPromise, ...]:
        """Every promise of every month."""
        return tuple(row for month in self.months for row in month.rows)

    @property
    def failed(self) -> tuple[MonthTested, ...]:
        """The months that could not be tested."""
        return tuple(month for month in self.months if month.failure)

    @property
    def mean_gap(self) -> float:
        """The mean distance of promised and replayed attainment."""
        return self._mean(lambda row: abs(row.promised - row.replayed))

    @property
    def mean_gap_without_bursts(self) -> float:
        """The mean distance of promised and replayed attainment without the bursts."""
        return self._mean(lambda row: abs(row.promised - row.usual))

    @property
    def covered(self) -> float:
        """The share of promises whose range holds what came."""
        return self._mean(lambda row: row.covered)

    @property
    def covered_without_bursts(self) -> float:
        """The share of promises whose range holds what came without the bursts."""
        return self._mean(lambda row: row.covered_without_bursts)

    @property
    def has_bursts(self) -> bool:
        """Tell whether bursts changed what any priority got."""
        return any(row.usual != row.replayed for row in self.rows)

    def of_priorities(self) -> Iterator[tuple[str, "BackTest"]]:
        """Yield each priority and measure with its own promises, in the order in which they first occur."""
        names = dict.fromkeys((row.priority, row.measure) for row in self.rows)
        for priority, measure in sorted(names, key=lambda name: (name[1] != "response", name[0])):
            own = tuple(row for row in self.rows if (row.priority, row.measure) == (priority, measure))
            month = self.months[0]
            yield f"{priority} {measure}", BackTest((MonthTested(month.first_day, month.last_day, own),))

    def _mean(self, of: Callable[[ReplayedPromise], float]) -> float:
        return sum(map(of, self.rows)) / max(1, len(self.rows))
