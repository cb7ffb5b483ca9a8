"""Whom to hire by when: hires are added, month after month, until no set of skills lacks people for long."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

import numpy as np
from numpy.typing import NDArray

from planner.capacity.service.skill_sets import SkillSet
from planner.domain.capacity.month_spans import MonthSpan
from planner.domain.capacity.outlook import Hire
from planner.studies.capacity.assumptions import Assumptions

Numbers = NDArray[np.float64]

MOST = 500
"""The most people to hire in one answer."""


@dataclass(frozen=True, eq=False)
class Balance:
    """Hours needed and hours there of each set of skills, shape (months, sets), and the hours of one head (months)."""

    spans: Sequence[MonthSpan]
    sets: Sequence[SkillSet]
    need: Numbers
    there: Numbers
    head: Numbers

    def gaps(self, hired: Sequence[SkillSet]) -> Numbers:
        """Return the heads that each set lacks in each month with some more people, who count in full."""
        more = np.array([sum(bool(skills & held) for held in hired) for skills in self.sets], float)
        return np.asarray((self.need - self.there) / self.head[:, None] - more)


@dataclass
class _Search:
    """The hires so far."""

    balance: Balance
    assumptions: Assumptions
    as_of: date
    usual_skills: Callable[[str], SkillSet]
    found: list[Hire] = field(default_factory=list)

    def hire_for(self, month: int) -> None:
        """Add hires until no set lacks people in a month and in the one after it."""
        while len(self.found) < MOST:
            gaps = self.balance.gaps([hire.skills for hire in self.found])
            lasting = gaps[month : month + 2].min(axis=0)
            worst = int(np.argmax(lasting))
            if lasting[worst] <= self.assumptions.value("gap left open"):
                return
            self.found.append(self._hire(self._skill(self.balance.sets[worst], gaps[month]), month))

    def _skill(self, short: SkillSet, gaps: Numbers) -> str:
        """Return the skill among those of a short set whose own holders lack most."""
        own: Mapping[str, float] = {
            skill: float(gap)
            for skills, gap in zip(self.balance.sets, gaps, strict=True)
            for skill in skills
            if len(skills) == 1
        }
        return max(sorted(short), key=lambda skill: own.get(skill, 0.0))

    def _hire(self, skill: str, month: int) -> Hire:
        lead, ramp = self.assumptions.weeks("hiring lead time", skill), self.assumptions.weeks("ramp-up", skill)
        needed = self.balance.spans[month].first_day
        begin = needed - ramp - lead
        late = begin < self.as_of
        start = max(begin, self.as_of) + lead
        return Hire(skill, self.usual_skills(skill), needed, max(begin, self.as_of), start, start + ramp, late)


def find_hires(
    balance: Balance, assumptions: Assumptions, as_of: date, usual_skills: Callable[[str], SkillSet]
) -> tuple[Hire, ...]:
    """Return the people to hire, the first needed first.

    A set of skills is short in a month when its holders lack more heads than the assumed gap left open, then and in the
    month after it (Hall's condition: the holders of every set of skills must have the hours that the set's work asks).
    The next person has the skill that lacks most, and the further skills that most of its holders have. They are hired
    so early that the ramp-up ends when they are needed; where that has passed, hiring begins on `as_of`.
    """
    search = _Search(balance, assumptions, as_of, usual_skills)
    for month in range(len(balance.spans)):
        search.hire_for(month)
    return tuple(search.found)
