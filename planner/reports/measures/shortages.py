"""Where people are missing, whichever sheet asked for them: at any time of a group, and on a shift of a day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import numpy as np

from planner.domain.horizon import Horizon
from planner.domain.outcome.plan import Plan
from planner.domain.wording import say_count
from planner.reports.measures.cover import Cover, Group, covers
from planner.reports.measures.wording import say_skills, say_span

ON_A_DAY = "heads on a day at least"
SHIFT_RULES = ("least and most per shift", ON_A_DAY)
"""The rules that ask for people on a shift of a day, by their names on the Rules sheet."""


@dataclass(frozen=True)
class Shortage:
    """A group lacks up to `people` people through [start, end), `minutes` person-minutes in all.

    `shift` is the code of the shift that lacks them where it is the shift that asks.
    """

    group: Group
    start: int
    end: int
    people: int
    minutes: int
    shift: str = ""

    @property
    def who(self) -> str:
        """Write who is missing: skills with the grade, or the shift."""
        if self.shift:
            return f"shift {self.shift}"
        return say_skills(self.group.skills) + (f" ({self.group.grade})" if self.group.grade else "")

    def sentence(self, zone: str) -> str:
        """Write who is missing and when."""
        missing = say_count(self.people, "person", "people")
        return f"{self.who}: {missing} short, {say_span(self.start, self.end, zone)}"


def plan_shortages(plan: Plan) -> tuple[Shortage, ...]:
    """Return all shortages of a plan, the largest first: of groups of people, and of single shifts."""
    groups = shortages(covers(plan.inputs, plan.requirement, plan.rota), plan.inputs.horizon)
    return tuple(sorted((*groups, *_of_shifts(plan)), key=lambda s: (-s.minutes, s.start, s.who)))


def _of_shifts(plan: Plan) -> Iterable[Shortage]:
    """Yield the shifts of a day with fewer people than the Shifts sheet or the day asks for."""
    inputs, missing = plan.inputs, dict[tuple[str, date], int]()
    for breach in plan.breaches:
        if breach.rule in SHIFT_RULES and breach.day is not None:
            code = str(breach.at[1])
            least = int(str(breach.at[2])) if breach.rule == ON_A_DAY else inputs.shift[code].least
            there = sum(entry.duty == code for entry in plan.rota.by_day.get(breach.day, ()))
            missing[code, breach.day] = max(least - there, missing.get((code, breach.day), 0))
    for (code, day), people in missing.items():
        if people > 0:
            for start, end in inputs.stretches(code, day):
                yield Shortage(Group(), start, end, people, people * (end - start), code)


def shortages(found: Iterable[Cover], horizon: Horizon) -> tuple[Shortage, ...]:
    """Return all shortages, the largest first."""
    runs = [shortage for cover in found for shortage in _runs(cover, horizon)]
    return tuple(sorted(runs, key=lambda s: (-s.minutes, s.start, s.group.label)))


def _runs(cover: Cover, horizon: Horizon) -> Iterable[Shortage]:
    missing = np.maximum(0, -cover.gap)
    edges = np.flatnonzero(np.diff(np.concatenate(([0], (missing > 0).astype(np.int8), [0]))))
    for first, after in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True):
        start = int(horizon.starts[first])
        end = min(horizon.end, start + (after - first) * horizon.interval_minutes)
        run = missing[first:after]
        yield Shortage(cover.group, start, end, int(run.max()), int(run.sum()) * horizon.interval_minutes)
