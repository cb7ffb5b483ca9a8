"""Tickets of the past, and the forecast of tickets to come."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from planner.domain.horizon import Horizon

TicketClass = tuple[str, str]
"""A priority and a skill: the unit in which tickets are forecast, required and simulated."""

NEVER = -1
"""In a column of instants: it has not happened, or is not known."""


@dataclass(frozen=True)
class Reading:
    """The account of all rows of ticket exports: each is used, or counted with the reason why it is not.

    `collapsed` rows repeat a ticket, `rejected` are counted by reason, `not_ours` are of groups without a skill.
    `notes` say how the files were read, `questions` what the planner should look at. `columns` are header and meaning,
    `files` name and rows of every table.
    """

    rows: int = 0
    collapsed: int = 0
    rejected: tuple[tuple[str, int], ...] = ()
    not_ours: int = 0
    notes: tuple[str, ...] = ()
    columns: tuple[tuple[str, str], ...] = ()
    questions: tuple[str, ...] = ()
    files: tuple[tuple[str, int], ...] = ()

    @property
    def left_out(self) -> tuple[tuple[str, int], ...]:
        """Rows that are not used, by reason."""
        others = (("another row of the same ticket", self.collapsed), ("group not ours", self.not_ours))
        return (*self.rejected, *((reason, count) for reason, count in others if count))

    @property
    def used(self) -> int:
        """Rows that are used as tickets."""
        return self.rows - sum(count for _, count in self.left_out)


@dataclass(frozen=True, eq=False)
class Tickets:
    """Tickets as parallel columns, sorted by `opened`; instants are UTC minutes, `NEVER` where there is none.

    `handle_minutes` is hands-on work as logged (NaN where none was), never resolved minus opened. `paused` are minutes
    on hold, in which an SLA clock stands still; None when the export does not say. `answered` are the instants of the
    first answer; `answer_minutes` are the minutes until then by the export's own SLA clock (NaN: unknown), for exports
    without these instants. Both are None when the export does not say. `customer` is whom a ticket came from as the
    export writes it, "" for nobody; None when no column tells.
    """

    opened: NDArray[np.int64]
    priority: NDArray[np.str_]
    skill: NDArray[np.str_]
    resolved: NDArray[np.int64]
    handle_minutes: NDArray[np.float64]
    reading: Reading = field(default_factory=Reading)
    paused: NDArray[np.float64] | None = None
    answered: NDArray[np.int64] | None = None
    answer_minutes: NDArray[np.float64] | None = None
    customer: NDArray[np.object_] | None = None

    def __len__(self) -> int:
        """How many tickets there are."""
        return len(self.opened)

    @cached_property
    def classes(self) -> tuple[TicketClass, ...]:
        """Every (priority, skill) that occurs, sorted."""
        return tuple(sorted(set(zip(self.priority.tolist(), self.skill.tolist(), strict=True))))

    def before(self, at: int) -> "Tickets":
        """Return the tickets as they were known at an instant: those opened earlier, without later resolutions."""
        keep = self.opened < at
        resolved = np.where(self.resolved[keep] < at, self.resolved[keep], NEVER)
        handle = np.where(resolved == NEVER, np.nan, self.handle_minutes[keep])
        kept = self.where(keep)
        answered = None if kept.answered is None else np.where(kept.answered < at, kept.answered, NEVER)
        return replace(kept, resolved=resolved, handle_minutes=handle, answered=answered)

    def between(self, start: int, end: int) -> "Tickets":
        """Return the tickets opened in [start, end)."""
        return self.where((self.opened >= start) & (self.opened < end))

    def where(self, keep: NDArray[np.bool_]) -> "Tickets":
        """Return some of the tickets."""
        return Tickets(
            self.opened[keep],
            self.priority[keep],
            self.skill[keep],
            self.resolved[keep],
            self.handle_minutes[keep],
            self.reading,
            None if self.paused is None else self.paused[keep],
            None if self.answered is None else self.answered[keep],
            None if self.answer_minutes is None else self.answer_minutes[keep],
            None if self.customer is None else self.customer[keep],
        )


def no_tickets() -> Tickets:
    """Return an empty set of tickets."""
    none = np.empty(0, np.int64)
    text = np.empty(0, np.str_)
    return Tickets(none, text, text, none, np.empty(0, np.float64))


@dataclass(frozen=True)
class Accuracy:
    """Errors of a model in the rolling-origin backtest; WAPE is the sum of absolute errors over the sum of actuals.

    `error` is what the choice of a model goes by: the root mean squared error by day and class over the mean, as the
    mean of average and median over the origins, later origins weighing more. `chance` is that error of a perfect
    forecast, as tickets come by chance.
    """

    model: str
    wape_hour: float
    wape_day: float
    wape_total: float
    bias: float
    pinball: float
    coverage: float
    origins: int
    seconds: float = 0.0
    error: float | None = None
    chance: float = 0.0


@dataclass(frozen=True, eq=False)
class Forecast:
    """Expected arrivals per class and interval of the horizon.

    `mean` has shape (classes, intervals). `paths` are equally likely futures of whole tickets, shape (paths, classes,
    intervals), drawn with one seed; every quantile is taken over them so that spreads of sums are right.
    """

    horizon: Horizon
    classes: tuple[TicketClass, ...]
    mean: NDArray[np.float64]
    paths: NDArray[np.uint16]
    model: str
    reason: str
    accuracy: tuple[Accuracy, ...] = ()
    quality: tuple[str, ...] = ()
    drivers: tuple[str, ...] = ()
    history_start: int = 0
    history: NDArray[np.float64] = field(default_factory=lambda: np.empty((0, 0)))
    """Tickets per class and local day from the day of `history_start` on; masked days are NaN."""
    weekday_profile: NDArray[np.float64] = field(default_factory=lambda: np.empty((0, 7)))
    """Mean tickets per class on each weekday (Monday first) of the history, special days among them."""
    hour_profile: NDArray[np.float64] = field(default_factory=lambda: np.empty((0, 24)))
    """Mean tickets per class in each local hour of a day of the history."""
    quantiles: Mapping[float, NDArray[np.float64]] = field(default_factory=dict)
    """Quantiles that are known without the paths, as in a result that was read back."""
    changes: tuple[str, ...] = ()
    """Sentences on the classes that have changed for good, the largest change first; they are among the drivers."""

    def quantile(self, share: float) -> NDArray[np.float64]:
        """Return the quantile over the paths of every class and interval, shape (classes, intervals)."""
        if share in self.quantiles:
            return self.quantiles[share]
        return np.quantile(self.paths, share, axis=0, method="inverted_cdf").astype(np.float64)

    def daily(self, classes: Sequence[int] | None = None) -> NDArray[np.int64]:
        """Return each path's tickets per local day, shape (paths, days), of some classes (indices) or all."""
        chosen = self.paths if classes is None else self.paths[:, list(classes), :]
        totals = chosen.sum(axis=1, dtype=np.int64)
        edges = np.flatnonzero(np.diff(self.horizon.interval_days, prepend=-1))
        return np.add.reduceat(totals, edges, axis=1)
