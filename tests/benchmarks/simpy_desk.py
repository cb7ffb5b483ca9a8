"""The desk of the benchmark written with SimPy: people by skill, shifts, priorities, work handed over."""

import heapq
from collections.abc import Generator
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import simpy
from numpy.typing import NDArray

from planner.capacity.simulation.ticket_kernel import COMES, PresenceEvents


@dataclass
class SimPyDesk:
    """People with skills, classes (the most urgent first) with one each, and who comes and leaves when."""

    people: tuple[str, ...]
    classes: tuple[str, ...]
    there: PresenceEvents
    end: float
    busy: dict[int, Any] = field(default_factory=dict)

    def waits(self, at: NDArray[np.float64], kind: NDArray[np.int64], minutes: NDArray[np.float64]) -> list[float]:
        """Return the mean wait of each class in one month."""
        self.env = simpy.Environment()
        self.on, self.busy = set[int](), {}
        self.at, self.kind, self.left = at.tolist(), kind.tolist(), minutes.tolist()
        self.begun: list[float] = [np.nan] * len(at)
        self.queues: list[list[tuple[float, int]]] = [[] for _ in self.classes]
        self.idle_since = [0.0] * len(self.people)
        self.skills = [set(held.split()) for held in self.people]
        self.env.process(self._shifts())
        self.env.process(self._arrivals())
        self.env.run(until=self.end)
        waited = np.array(self.begun) - at
        return [float(np.nanmean(waited[kind == k])) for k in range(len(self.classes))]

    def _shifts(self) -> Generator[Any, Any, None]:
        for at, kind, person in zip(self.there.at, self.there.kind, self.there.person, strict=True):
            if at > self.env.now:
                yield self.env.timeout(at - self.env.now)
            if kind == COMES:
                self.on.add(int(person))
                self.idle_since[person] = self.env.now
                self._next(int(person))
            else:
                self.on.discard(int(person))
                if int(person) in self.busy:
                    self.busy[int(person)].interrupt()

    def _arrivals(self) -> Generator[Any, Any, None]:
        for ticket, at in enumerate(self.at):
            yield self.env.timeout(at - self.env.now)
            self._offer(ticket)

    def _offer(self, ticket: int) -> None:
        skill = self.classes[self.kind[ticket]]
        free = [p for p in self.on if p not in self.busy and skill in self.skills[p]]
        if free:
            person = min(free, key=lambda p: (len(self.skills[p]), self.idle_since[p]))
            self.busy[person] = self.env.process(self._work(person, ticket))
        else:
            heapq.heappush(self.queues[self.kind[ticket]], (self.at[ticket], ticket))

    def _next(self, person: int) -> None:
        for skill, queue in zip(self.classes, self.queues, strict=True):
            if queue and skill in self.skills[person]:
                self.busy[person] = self.env.process(self._work(person, heapq.heappop(queue)[1]))
                return

    def _work(self, person: int, ticket: int) -> Generator[Any, Any, None]:
        since = self.env.now
        if np.isnan(self.begun[ticket]):
            self.begun[ticket] = since
        try:
            yield self.env.timeout(self.left[ticket])
        except simpy.Interrupt:
            self.left[ticket] -= self.env.now - since
            del self.busy[person]
            self._offer(ticket)
            return
        del self.busy[person]
        self.idle_since[person] = self.env.now
        self._next(person)
