"""Where people are missing: runs of intervals in which a group is below what is required of it."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from planner.domain.horizon import Horizon
from planner.reports.measures.cover import Cover, Group
from planner.reports.measures.wording import say_count, say_skills, say_span


@dataclass(frozen=True)
class Shortage:
    """A group lacks up to `people` people through [start, end), `minutes` person-minutes in all."""

    group: Group
    start: int
    end: int
    people: int
    minutes: int

    def sentence(self, zone: str) -> str:
        """Write who is missing and when."""
        who = say_skills(self.group.skills) + (f" ({self.group.grade})" if self.group.grade else "")
        missing = say_count(self.people, "person", "people")
        return f"{who}: {missing} short, {say_span(self.start, self.end, zone)}"


def shortages(covers: Iterable[Cover], horizon: Horizon) -> tuple[Shortage, ...]:
    """Return all shortages, the largest first."""
    found = [shortage for cover in covers for shortage in _runs(cover, horizon)]
    return tuple(sorted(found, key=lambda s: (-s.minutes, s.start, s.group.label)))


def _runs(cover: Cover, horizon: Horizon) -> Iterable[Shortage]:
    missing = np.maximum(0, -cover.gap)
    edges = np.flatnonzero(np.diff(np.concatenate(([0], (missing > 0).astype(np.int8), [0]))))
    for first, after in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True):
        start = int(horizon.starts[first])
        end = min(horizon.end, start + (after - first) * horizon.interval_minutes)
        run = missing[first:after]
        yield Shortage(cover.group, start, end, int(run.max()), int(run.sum()) * horizon.interval_minutes)
