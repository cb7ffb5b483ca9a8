"""Counts over many replications, and the promise that follows from them."""

from collections.abc import Iterator, Sequence
from datetime import date
from math import ceil
from typing import Any

import numpy as np
from numpy.typing import NDArray

from planner.capacity.service.class_terms import ClassTerms
from planner.capacity.service.targets import Targets
from planner.capacity.simulation.arrivals import BACKLOG, Arrivals
from planner.capacity.simulation.attendance import Attendance
from planner.capacity.simulation.customer_counts import CustomerCounts
from planner.capacity.simulation.customer_shares import CustomerShares
from planner.capacity.simulation.open_tickets import OpenTickets
from planner.capacity.simulation.promise_slices import PromiseSlices, range_around
from planner.capacity.simulation.ticket_kernel import Outcome
from planner.capacity.simulation.wait_counts import WaitCounts
from planner.domain.inputs import Inputs
from planner.domain.instants import local
from planner.domain.outcome.promise import Attainment, Measure, Promise

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

HALF_A_SECOND = 1 / 120
"""Waits are kept to this: sums of fractions of minutes are not exact."""


class _Measured:
    """Tickets and those that kept a target, per replication and class, and how long they waited by whole minutes."""

    def __init__(self, measure: Measure, target: Floats, longest: int, intervals: int) -> None:
        self.measure, self.target = measure, target
        self.counted: list[NDArray[Any]] = []
        self.kept: list[NDArray[Any]] = []
        self.sum = np.zeros(len(target))
        self.waits = WaitCounts(len(target), longest)
        self.missed: list[Ints] = []
        self._intervals = intervals

    def add(self, kind: Ints, interval: Ints, wait: Floats, kept: NDArray[np.bool_]) -> None:
        """Count the tickets of one replication, by class and interval of arrival."""
        classes = len(self.target)
        self.counted.append(np.bincount(kind, minlength=classes))
        self.kept.append(np.bincount(kind, kept, classes))
        self.sum += np.bincount(kind, wait, classes)
        self.waits.add(kind, wait)
        self.missed.append((kind * self._intervals + interval)[~kept])

    def row(
        self, priority: str, skill: str, target_share: float, classes: list[int], chance: float
    ) -> Attainment | None:
        """Return the attainment of some classes of one priority, None when no ticket of theirs counts.

        `chance` is the share of months that have to keep the target, 0 when only the average has to.
        """
        counted, kept = self._sums(classes)
        target = self.target[classes[0]]
        if not counted.sum() or not np.isfinite(target):
            return None
        shares = kept[counted > 0] / counted[counted > 0]
        promised = float(kept.sum() / counted.sum())
        low, high = range_around(promised, shares)
        return Attainment(
            priority,
            skill,
            self.measure,
            int(target),
            target_share,
            promised,
            low,
            high,
            float(self.sum[classes].sum() / counted.sum()),
            self.waits.ninth_decile(classes),
            float(counted.mean()),
            float(np.mean(shares >= target_share)),
            _reached(shares, chance) if chance else None,
            by_month=tuple(zip(counted.astype(int).tolist(), kept.astype(int).tolist(), strict=True)),
        )

    def misses(self, target_share: float, classes: list[int], chance: float) -> Floats:
        """Return the mean number of missed tickets by class and interval over the months that have to be saved."""
        counted, kept = self._sums(classes)
        shares = np.divide(kept, counted, out=np.ones(len(kept)), where=counted > 0)
        months = _to_save(shares, float(kept.sum() / max(counted.sum(), 1)), target_share, chance)
        size = len(self.target) * self._intervals
        found = np.sum([np.bincount(self.missed[month], minlength=size) for month in months], axis=0) / len(months)
        return np.asarray(found.reshape(len(self.target), self._intervals))

    def _sums(self, classes: list[int]) -> tuple[Floats, Floats]:
        """Return the tickets of some classes, and those that kept the target, by replication."""
        counted, kept = (np.array(each, np.float64)[:, classes].sum(axis=1) for each in (self.counted, self.kept))
        return counted, kept


def _to_save(shares: Floats, promised: float, target_share: float, chance: float) -> Ints:
    """Return the months that have to keep a target and do not yet: all months where the average is what is missed.

    With a chance the worst months may stay as they are, and what is late in them says nothing of the others. The worst
    half of those that may miss the target are left out, so that enough months are left to learn from.
    """
    every = np.arange(len(shares))
    if not chance or _reached(shares, chance) >= promised:
        return every
    order = np.argsort(-shares, kind="stable")
    kept = int((shares >= target_share).sum())
    hopeless = int(round((1 - chance) / 2 * len(shares), 6))
    found = order[kept : len(shares) - hopeless]
    return found if len(found) else every


def _reached(shares: Floats, chance: float) -> float:
    """Return the highest share that at least a `chance` of the months reach."""
    months = ceil(round(chance * len(shares), 6))
    return float(np.sort(shares)[len(shares) - months])


class Tally:
    """The sums over replications; `add` one after the other, then ask for the `promise`."""

    def __init__(
        self,
        inputs: Inputs,
        terms: Sequence[ClassTerms],
        targets: Targets,
        attendance: Attendance,
        customers: CustomerShares | None = None,
    ) -> None:
        horizon = inputs.horizon
        self._inputs, self._terms, self._targets = inputs, tuple(terms), targets
        self._attendance = attendance
        self._end = float(horizon.end - horizon.start)
        length = horizon.end - horizon.start
        self._response = _Measured("response", targets.response, length, horizon.intervals)
        self._resolution = _Measured("resolution", targets.resolution, length, horizon.intervals)
        places = {target.priority: place for place, target in enumerate(inputs.service)}
        self._priority = np.array([places[t.names[0]] for t in terms], np.int64)
        starts = [local(int(at), horizon.zone) for at in horizon.starts]
        weeks = np.array([at.isocalendar().week for at in starts], np.int64)
        hours = np.array([at.hour for at in starts], np.int64)
        self._weeks, self._hours = (PromiseSlices(labels, len(inputs.service), length) for labels in (weeks, hours))
        self._busy = np.zeros(len(inputs.people))
        self._paid = np.zeros(len(inputs.people))
        self._callouts = np.zeros(len(inputs.tiers))
        self._lost = np.zeros(len(attendance.duties))
        self._open = OpenTickets(horizon)
        self._customers = customers
        names = customers.names if customers else ()
        self._by_customer = {
            measured.measure: CustomerCounts(measured.measure, names, inputs)
            for measured in (self._response, self._resolution)
        }
        self._replications = 0

    def add(self, tickets: Arrivals, outcome: Outcome, paid: Floats, lost: Floats) -> None:
        """Count one replication: each person's `paid` minutes on duty, each duty's minutes `lost` to rest."""
        new = tickets.place != BACKLOG
        at, kind = tickets.at[new], tickets.kind[new]
        customer = None
        if self._customers:
            seed = self._inputs.settings.seed
            customer = self._customers.draw(tickets.take(np.flatnonzero(new)), seed, self._replications)
        self._measure(self._response, at, kind, outcome.begun[new], customer)
        self._measure(self._resolution, at, kind, outcome.done[new], customer)
        self._busy += outcome.busy
        self._paid += paid
        self._lost += lost
        self._callouts += np.bincount(outcome.tier[outcome.tier >= 0], minlength=len(self._callouts))
        self._open.add(tickets.at, outcome.done)
        self._replications += 1

    def _measure(self, measured: _Measured, at: Floats, kind: Ints, reached: Floats, customer: Ints | None) -> None:
        """Count the tickets that fall due within the horizon, `reached` the instant of response or resolution."""
        target = measured.target[kind]
        counts = self._targets.due(kind, at, target) <= self._end
        at, kind, target = at[counts], kind[counts], target[counts]
        reached = np.where(np.isnan(reached[counts]), self._end, np.minimum(reached[counts], self._end))
        wait = self._targets.elapsed(kind, at, reached)
        kept = (wait <= target + HALF_A_SECOND) & (reached < self._end)
        interval = (at // self._inputs.horizon.interval_minutes).astype(np.int64)
        measured.add(kind, interval, wait, kept)
        if customer is not None:
            self._by_customer[measured.measure].add(customer[counts], self._priority[kind], kept)
        if measured is self._response:
            for slices in (self._weeks, self._hours):
                slices.add(self._priority[kind], interval, wait, kept)

    def promise(self) -> Promise:
        """Return the promise of all replications counted so far."""
        inputs, runs = self._inputs, self._replications
        tiers = [tier.code for tier in inputs.tiers]
        names = [target.priority for target in inputs.service]
        utilisation = self._busy / np.maximum(self._paid, 1e-9)
        return Promise(
            tuple(self._rows()),
            runs,
            inputs.settings.seed,
            {p.name: float(u) for p, u, paid in zip(inputs.people, utilisation, self._paid, strict=True) if paid > 0},
            dict(zip(tiers, (self._callouts / runs).tolist(), strict=True)),
            self._weeks.rows(names),
            self._hours.rows(names),
            {
                tier: float(count) / runs / days
                for tier, count, days in zip(tiers, self._callouts, self._attendance.standby_days, strict=True)
                if days
            },
            dict(self._misses()),
            self._open.by_day(),
            self._lost_to_call_outs(),
            tuple(self._level_rows()),
            tuple(row for counts in self._by_customer.values() for row in counts.rows()) if self._customers else (),
        )

    def _lost_to_call_outs(self) -> dict[tuple[str, date], float]:
        """Return the mean minutes lost of each person's day of the plan; a split shift loses them in two stretches."""
        found: dict[tuple[str, date], float] = {}
        days = set(self._inputs.horizon.days)
        for duty, minutes in zip(self._attendance.duties, self._lost.tolist(), strict=True):
            if minutes > 0 and duty.day in days:
                at = self._attendance.names[duty.person], duty.day
                found[at] = found.get(at, 0.0) + minutes / self._replications
        return found

    def _misses(self) -> Iterator[tuple[tuple[str, str, Measure], tuple[float, ...]]]:
        chance = self._inputs.settings.months_to_keep
        for measured in (self._response, self._resolution):
            for target in self._inputs.service:
                theirs = [i for i, t in enumerate(self._terms) if t.names[0] == target.priority]
                found = measured.misses(target.attainment, theirs, chance)
                for kind in theirs:
                    yield (*self._terms[kind].names, measured.measure), tuple(found[kind].tolist())

    def _rows(self) -> Iterator[Attainment]:
        chance = self._inputs.settings.months_to_keep
        for measured in (self._response, self._resolution):
            for target in self._inputs.service:
                theirs = [i for i, t in enumerate(self._terms) if t.names[0] == target.priority]
                groups = {"": theirs} | {self._terms[i].skill: [i] for i in theirs}
                for skill, classes in groups.items():
                    row = measured.row(target.priority, skill, target.attainment, classes, chance) if classes else None
                    if row is not None:
                        yield row

    def _level_rows(self) -> Iterator[Attainment]:
        """Yield the attainment of each priority and level over all sites, none where no level is set."""
        inputs = self._inputs
        levels = {target.without_site: target for target in inputs.service}
        for measured in (self._response, self._resolution):
            for name, target in levels.items() if any(target.level for target in inputs.service) else ():
                theirs = [i for i, t in enumerate(self._terms) if t.target.without_site == name]
                row = (
                    measured.row(name, "", target.attainment, theirs, inputs.settings.months_to_keep)
                    if theirs
                    else None
                )
                if row is not None:
                    yield row
