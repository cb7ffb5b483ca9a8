"""Sets of skills with too few hours in a rota, found as minimum cuts where there are too many sets to try them all."""

from collections import defaultdict
from itertools import pairwise

from planner.capacity.requirement.shortage import worst_shortage
from planner.capacity.requirement.span_needs import mean_parts
from planner.capacity.requirement.supply import Supply
from planner.capacity.requirement.workload import Workload
from planner.capacity.service.shift_boundaries import day_starts, shift_boundaries
from planner.capacity.service.skill_sets import SkillSet
from planner.domain.inputs import Inputs

MARGINS = (1.0, 1.25, 1.6)
"""How much more than the mean work is asked for, as the quantile of a set is above its mean by an unknown share."""

MOST = 12
"""The most sets to return: those that are short most often."""


def bottlenecks(inputs: Inputs, workload: Workload, supply: Supply) -> tuple[SkillSet, ...]:
    """Return the sets of skills with too few hours in parts of days, days or weeks, the most frequent first."""
    every = frozenset(workload.skills)
    groups = {held for person in inputs.people if (held := frozenset(person.skills) & every)}
    by_group = {held: supply.of_group(held, every).up_to(held, workload.points) for held in groups}
    found: dict[SkillSet, int] = defaultdict(int)
    for start, end in _spans(inputs):
        work = {skill: sum(mean_parts(workload.of({skill}), start, end).values()) for skill in workload.skills}
        staff = {held: int(total[end] - total[start]) for held, total in by_group.items()}
        for margin in MARGINS:
            short = worst_shortage({skill: int(margin * minutes) for skill, minutes in work.items()}, staff)
            if short.missing:
                found[short.skills] += 1
    return tuple(sorted(found, key=lambda skills: (-found[skills], sorted(skills)))[:MOST])


def _spans(inputs: Inputs) -> list[tuple[int, int]]:
    parts, days = shift_boundaries(inputs), day_starts(inputs)
    longer = {*zip(parts, parts[2:], strict=False), *zip(days, days[7:], strict=False), (0, parts[-1])}
    return sorted({*pairwise(parts), *pairwise(days), *longer})
