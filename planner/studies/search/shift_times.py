"""The shift times of a grid with which the work needs the fewest hours."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from planner.assessment.assemble_plan import assemble_plan
from planner.assessment.assess import assess
from planner.capacity.requirement.demand import Demand
from planner.capacity.requirement.known_forecast import without_unknown_hours
from planner.capacity.requirement.require import require
from planner.domain.inputs import Inputs
from planner.domain.instants import local
from planner.domain.outcome.plan import Plan, Solved
from planner.domain.outcome.search import Found, Tried
from planner.domain.progress import Progress, Step
from planner.domain.roster.rules import CoverLine
from planner.domain.roster.shifts import MOST_SHIFTS, Shift, ShiftKind
from planner.reports.measures.load import loads
from planner.staffing.fewest_hours import fewest_hours_rota
from planner.studies.changes.shift_sets import run_only
from planner.studies.search.judgement import Judge, say_missed
from planner.studies.search.shift_cover import DAY, WEEK, ShiftTimes, WeekCover, cover_week
from planner.studies.tasks import RunTasks
from scheduling.checking.desk import Desk

QUESTION = "At which times should shifts start and end?"

TODAY = "today's times"

LENGTHS = (8, 9, 10, 12)
"""Hours of the shifts of the grid, beside those that the workbook has."""

SETS = 2
"""Sets of shift times that are planned beside those of today."""

CERTAINTY = (
    "The sets come from an integer program over all sets of the grid: it covers the people needed in each hour of a "
    "typical week. Today's times and the best sets were then planned with as few hours as keep the promises. "
    "A longer search for a rota may find fewer hours for any of them.",
)


@dataclass(frozen=True)
class FewestHours:
    """A plan of as few hours as keep the promises, as a task."""

    judge: Judge

    def __call__(self, named: tuple[str, Inputs], progress: Progress) -> Plan:
        """Plan the inputs of a named set of shifts."""
        _, inputs = named
        planner, base = self.judge.planner, self.judge.base
        forecast = without_unknown_hours(inputs, planner.forecast)
        demand = Demand.of(inputs, forecast)
        needed = replace(base, inputs=inputs, forecast=forecast, requirement=require(inputs, demand))
        rota = fewest_hours_rota(needed, planner.seconds, deterministic=planner.deterministic, progress=progress)
        desk = Desk.of(inputs, needed.requirement)
        return assemble_plan(
            desk,
            Solved(rota, "feasible", 1.0, 0.0, 0.0),
            assess(desk, rota),
            forecast=forecast,
            promise=self.judge.simulated(inputs, rota),
            provenance=base.provenance,
            rounds=(),
            past=base.past,
            chance_minutes=None,
        )


@dataclass(frozen=True)
class ShiftTimesSearch:
    """A search for shift times that need few hours."""

    judge: Judge
    run: RunTasks
    progress: Progress
    done: Callable[[Found], None]

    def find(self) -> Found:
        """Return the best times of the grid beside those of today."""
        base = self.judge.base.inputs
        sets = tuple(self._sets())
        named = [(TODAY, base), *((say_times(each.times), with_times(base, each.times)) for each in sets)]
        bounds = {say_times(each.times): each for each in sets}
        plans: dict[str, Plan] = {}
        failed: dict[str, str] = {}
        found = self._found(plans, failed, bounds)
        for (name, _), plan, why in self.run(FewestHours(self.judge), named, self.progress):
            self.progress.tell(Step("search", name))
            if plan is None:
                failed[name] = why
            else:
                plans[name] = plan
            found = self._found(plans, failed, bounds)
            self.done(found)
        return found

    def _sets(self) -> Iterator[WeekCover]:
        """Yield the best sets of shift times by the integer program."""
        inputs = self.judge.base.inputs
        running = [shift for shift in inputs.shifts if shift.most != 0]
        rest = usual_break(inputs)
        lengths = sorted({*LENGTHS, *(shift.length // 60 for shift in running)})
        grid = [(start, length) for length in lengths for start in range(DAY)]
        paid = [length - rest / 60 for _, length in grid]
        need, work = need_by_hour(self.judge.base), work_a_week(self.judge.base)
        most = max(2, min(len(running), MOST_SHIFTS - len(inputs.shifts)))
        barred: list[frozenset[ShiftTimes]] = []
        for number in range(SETS):
            self.progress.tell(Step("search", f"set {number + 1} of {SETS} out of {len(grid)} shifts"))
            cover = cover_week(need, grid, paid, most, work, barred)
            if cover is None:
                return
            barred.append(frozenset(cover.times))
            yield cover

    def _found(self, plans: dict[str, Plan], failed: dict[str, str], bounds: dict[str, WeekCover]) -> Found:
        tried = [
            Tried(name, self.judge.keeps(plan), "planned", self._says(name, plan, bounds), plan)
            for name, plan in plans.items()
        ]
        tried += [Tried(name, False, "unknown", why) for name, why in failed.items()]
        kept = {name: staffed_hours(plan) for name, plan in plans.items() if self.judge.keeps(plan)}
        if not kept:
            answer = "No set of shift times that was planned keeps every promise with few hours."
        else:
            best = min(kept, key=lambda name: kept[name])
            today = f", today's times take {kept[TODAY]:,.0f} h" if TODAY in kept and best != TODAY else ""
            answer = f"{best.capitalize()} need the fewest hours: {kept[best]:,.0f} h keep every promise{today}."
        return Found(QUESTION, answer, CERTAINTY, tuple(tried), plans.get(TODAY, self.judge.base))

    def _says(self, name: str, plan: Plan, bounds: dict[str, WeekCover]) -> str:
        missed = say_missed(plan, self.judge.base) or "keeps every promise"
        cover = bounds.get(name)
        week = f"; a typical week takes {cover.hours:,.0f} h or more" if cover else ""
        return f"{staffed_hours(plan):,.0f} h; {missed}{week}"


def staffed_hours(plan: Plan) -> float:
    """Return the paid hours of a rota."""
    return sum(load.minutes for load in loads(plan.inputs, plan.rota).values()) / 60


def usual_break(inputs: Inputs) -> int:
    """Return the break minutes that most shifts have."""
    return Counter(shift.break_minutes for shift in inputs.shifts).most_common(1)[0][0]


def need_by_hour(plan: Plan) -> NDArray[np.int64]:
    """Return the people needed at once in each hour of the week (Monday 00:00 first), the most of all weeks.

    They are the floors for work that cannot wait, the rows of the Cover sheet, and the fewest people of each shift.
    """
    inputs = plan.inputs
    need = np.zeros(WEEK, np.int64)
    for floor in plan.requirement.floors:
        for at in range(floor.start, floor.end, 60):
            when = local(at, inputs.horizon.zone)
            hour = when.weekday() * DAY + when.hour
            need[hour] = max(need[hour], 0 if floor.tiers else floor.least)
    for line in (*inputs.cover, *shift_lines(inputs)):
        if line.mode != "off":
            for day in line.days:
                hours = (day * DAY + np.arange(line.start // 60, -(-line.end // 60))) % WEEK
                need[hours] = np.maximum(need[hours], line.least)
    return need


def work_a_week(plan: Plan) -> float:
    """Return the paid hours that the work of a week takes at the planning percentile, wherever they lie."""
    return sum(need.on_duty for need in plan.requirement.needs.days) / 60 * 7 / len(plan.inputs.horizon.days)


def shift_lines(inputs: Inputs) -> tuple[CoverLine, ...]:
    """Return the fewest people of each shift as rows of cover, which hold for shifts of any times."""
    return tuple(
        CoverLine(shift.start, shift.start + shift.length, shift.days, least=shift.least, mode="must")
        for shift in inputs.shifts
        if shift.least
    )


def with_times(inputs: Inputs, times: tuple[ShiftTimes, ...]) -> Inputs:
    """Return the inputs where shifts of these times run and no others; the fewest people of a shift become cover."""
    rest = usual_break(inputs)
    new = tuple(_shift(start, length, rest) for start, length in times)
    codes = {shift.code for shift in new}
    shifts = (*(shift for shift in inputs.shifts if shift.code not in codes), *new)
    wider = replace(inputs, shifts=shifts, cover=(*inputs.cover, *shift_lines(inputs)))
    return run_only(wider, codes)


def _shift(start: int, length: int, rest: int) -> Shift:
    night = sum(hour % DAY in (23, 0, 1, 2, 3, 4, 5) for hour in range(start, start + length))
    kind: ShiftKind = "night" if night >= NIGHT_HOURS else "late" if start + length >= LATE_END else "day"
    return Shift(f"{start:02d}x{length}", start * 60, (start + length) % DAY * 60, break_minutes=rest, kind=kind)


NIGHT_HOURS, LATE_END = 3, 21
"""A shift with this many hours between 23:00 and 06:00 is a night, one that ends at 21:00 or later is a late shift."""


def say_times(times: tuple[ShiftTimes, ...]) -> str:
    """Write shift times: 07:00-15:00, 14:00-22:00."""
    return ", ".join(f"{start:02d}:00-{(start + length) % DAY:02d}:00" for start, length in sorted(times))
