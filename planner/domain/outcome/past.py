"""Past service from the tickets: targets, work and backlog by month, and handling times."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from planner.domain.outcome.promise import Attainment, Measure

Source = Literal["Handling sheet", "logged work", "like others"]
"""The source of handling minutes: the planner's row, work logged on tickets, or the mean of similar rows."""


@dataclass(frozen=True)
class MonthOfService:
    """One priority in one month of the tickets; a month that the export holds only in part has fewer `days`.

    `kept` is the share of resolved tickets that met the resolution target on their SLA clock, and `kept_of` how many
    these are (None and 0 without any); `answered` and `answered_of` are the same of the response target, for tickets
    whose first answer the export knows. `growth` is tickets a day against the month
    before, +0.1 for 10% more, None when less than half of that month is known. `backlog` counts tickets open at the
    month's end, old ones that nobody closed included. `work_share` is the month's work for all priorities over what the
    team could do at most.
    """

    month: date
    priority: str
    days: int
    tickets: int
    work_minutes: int
    kept: float | None
    kept_of: int
    backlog: int
    growth: float | None
    work_share: float
    answered: float | None = None
    answered_of: int = 0


@dataclass(frozen=True)
class CustomerMonth:
    """One customer's tickets of one promise (P2 Gold Denver) in one month of the tickets.

    `kept` of the `kept_of` resolved tickets met the resolution target, `answered` of the `answered_of` tickets whose
    first answer is known met the response target.
    """

    month: date
    customer: str
    priority: str
    tickets: int
    kept: int
    kept_of: int
    answered: int
    answered_of: int


@dataclass(frozen=True)
class HandleEstimate:
    """Mean minutes and spread (standard deviation over mean) of a class, and the logged tickets behind them."""

    priority: str
    skill: str
    minutes: float
    spread: float
    tickets: int


@dataclass(frozen=True)
class HandlingUsed:
    """Minutes and spread used for a class, their source, and the estimate from logged work (None: there is none)."""

    priority: str
    skill: str
    minutes: float
    spread: float
    source: Source
    logged: HandleEstimate | None


FAR_BELOW = 0.1
"""A past that is this much below a promise of resolution shows that tickets wait for others than the desk."""

FEW = 20
"""Tickets with a known resolution below which the past of a priority shows nothing."""

LAST_MONTHS = 3
"""Calendar months of the tickets that a promise is compared with; the last one may be a part of a month."""


@dataclass(frozen=True)
class PastAttainment:
    """The share of tickets that met a target in the last months, and of how many that is known."""

    share: float
    tickets: int


@dataclass(frozen=True)
class Past:
    """Past service; empty without tickets. `capacity_minutes` is the most work that today's team can do in a day.

    `customers` is the past of each customer where contracts set service levels.
    """

    months: tuple[MonthOfService, ...] = ()
    handling: tuple[HandlingUsed, ...] = ()
    capacity_minutes: float = 0.0
    customers: tuple[CustomerMonth, ...] = ()

    def attained(self, priority: str, measure: Measure) -> PastAttainment | None:
        """Return how a target of a priority was met in the last three months, None where the export does not say."""
        last = sorted({row.month for row in self.months})[-LAST_MONTHS:]
        rows = [row for row in self.months if row.priority == priority and row.month in last]
        counts = [(row.answered, row.answered_of) if measure == "response" else (row.kept, row.kept_of) for row in rows]
        tickets = sum(count for _, count in counts)
        met = sum((share or 0.0) * count for share, count in counts)
        return PastAttainment(met / tickets, tickets) if tickets else None

    def attained_by(self, customer: str, priority: str, measure: Measure) -> PastAttainment | None:
        """Return how one customer's target was met in the last three months, None where the export does not say."""
        last = sorted({row.month for row in self.months})[-LAST_MONTHS:]
        own = [row for row in self.customers if (row.customer, row.priority) == (customer, priority)]
        rows = [row for row in own if row.month in last]
        counts = [(row.answered, row.answered_of) if measure == "response" else (row.kept, row.kept_of) for row in rows]
        tickets = sum(of for _, of in counts)
        return PastAttainment(sum(met for met, _ in counts) / tickets, tickets) if tickets else None

    def shows_waiting(self, row: Attainment) -> bool:
        """Tell whether far fewer tickets were resolved in time than is promised, as they wait for others than the desk.

        The promise knows hands-on work and queueing, not the time that users, suppliers and change windows take.
        """
        known = self.attained(row.priority, row.measure)
        if row.measure != "resolution" or known is None or known.tickets < FEW:
            return False
        return known.share < row.promised - FAR_BELOW
