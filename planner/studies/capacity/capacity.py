"""The outlook on the months ahead: need by month and skill against the people there are, whom to hire, and the cost."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

import numpy as np
from numpy.typing import NDArray

from forecasting.outlook.long_forecast import LongForecast, long_forecast
from planner.capacity.service.skill_sets import SkillSet
from planner.domain.capacity.month_spans import MonthSpan, month_spans
from planner.domain.capacity.outlook import ALL, AssumptionUsed, CapacityOutlook, Hire, MonthNeed
from planner.domain.inputs import Inputs
from planner.domain.progress import Progress, Step
from planner.domain.tickets.demand import Forecast
from planner.domain.wording import say_count
from planner.studies.capacity.assumptions import Assumptions, say_value
from planner.studies.capacity.hires import Balance, find_hires
from planner.studies.capacity.inputs_ahead import as_of, inputs_ahead
from planner.studies.capacity.month_hours import MonthHours
from planner.studies.capacity.people_hours import hire_hours, usual_contract
from planner.studies.capacity.rostering_efficiency import RosteringEfficiency

Numbers = NDArray[np.float64]

_WEEKS_A_YEAR = 52
_LONG_AGO = timedelta(days=4000)


def capacity(
    inputs: Inputs,
    near: Forecast,
    months: int,
    efficiency: RosteringEfficiency,
    progress: Progress | None = None,
) -> CapacityOutlook:
    """Return the outlook on some months from the first day of the plan on.

    The hours that a month needs are those that its expected work asks, over the rostering efficiency. `near` is the
    plan's own forecast, which sets the level of the first month.

    Raises
    ------
    InputFaults
        When there is no ticket to foresee a month from, or nobody with contract hours.
    """
    progress, assumptions = progress or Progress(), Assumptions(inputs.assumptions)
    spans = month_spans(inputs.settings.first_day, months)
    wide = inputs_ahead(inputs, spans[-1].last_day)
    long = long_forecast(wide, near, spans)
    hours = MonthHours(wide, long, spans, assumptions, efficiency.share, as_of(inputs))
    need, there = [], []
    for number, span in enumerate(spans):
        progress.tell(Step("capacity", f"{span.first_day:%B %Y}", share=number / months))
        need.append(hours.needed(number))
        there.append(hours.there(number))
    heads = _Heads(wide, assumptions, usual_contract(inputs.people))
    return _outlook(hours, heads, np.array(need), np.array(there), tuple(_used(long, efficiency, heads)))


@dataclass(frozen=True, eq=False)
class _Heads:
    """What one head is: the usual contract in minutes a week, its hours in a month, and its cost in a year."""

    inputs: Inputs
    assumptions: Assumptions
    contract: int

    def hours(self, span: MonthSpan) -> float:
        return max(1e-9, hire_hours(self.inputs, self.assumptions, span, self.contract, span.first_day - _LONG_AGO, ""))

    def hired(self, span: MonthSpan, hires: Sequence[Hire], skills: SkillSet) -> float:
        """Return the hours of the hires with one of some skills in a month."""
        own = (hire for hire in hires if hire.skills & skills)
        return sum(
            hire_hours(self.inputs, self.assumptions, span, self.contract, hire.first_day, hire.skill) for hire in own
        )

    @property
    def cost(self) -> float:
        if self.assumptions.has("cost of a head a year"):
            return self.assumptions.value("cost of a head a year")
        paid = [(person.contract_minutes, person.cost_per_hour) for person in self.inputs.people]
        mean = sum(minutes * cost for minutes, cost in paid) / sum(minutes for minutes, _ in paid)
        return mean * self.contract / 60 * _WEEKS_A_YEAR

    def usual_skills(self, skill: str) -> SkillSet:
        """Return the skills that most holders of a skill have; that skill alone where nobody has it."""
        held = [frozenset(person.skills) for person in self.inputs.people if skill in person.skills]
        return max(held, key=lambda skills: (held.count(skills), -len(skills)), default=frozenset({skill}))


def _outlook(
    hours: MonthHours, heads: _Heads, need: Numbers, there: Numbers, used: tuple[AssumptionUsed, ...]
) -> CapacityOutlook:
    """Return the outlook from hours needed, shape (months, 3, sets), and those there, shape (months, sets)."""
    spans, sets, assumptions = hours.spans, hours.sets, heads.assumptions
    head = np.array([heads.hours(span) for span in spans])
    hires = find_hires(Balance(spans, sets, need[:, 0], there, head), assumptions, hours.as_of, heads.usual_skills)
    new = np.array([[heads.hired(span, hires, skills) for skills in sets] for span in spans])
    needed, own, more = need / head[:, None, None], there / head[:, None], new / head[:, None]
    a_month = heads.cost / 12
    months = tuple(
        MonthNeed(
            span.first_day,
            ALL if skills == sets[-1] else next(iter(skills)),
            need=float(needed[month, 0, at]),
            low=float(needed[month, 1, at]),
            high=float(needed[month, 2, at]),
            there=float(own[month, at]),
            with_hires=float(own[month, at] + more[month, at]),
            hours=float(need[month, 0, at]),
            cost=float(needed[month, 0, at]) * a_month,
        )
        for month, span in enumerate(spans)
        for at, skills in enumerate(sets)
        if len(skills) == 1 or skills == sets[-1]
    )
    return CapacityOutlook(
        hours.inputs.settings.plan_name,
        hours.as_of,
        spans[-1].last_day,
        months,
        hires,
        used,
        hours.inputs.settings.currency,
        float(own[:, -1].sum()) * a_month,
        float(more[:, -1].sum()) * a_month + len(hires) * assumptions.value("cost of a hire"),
        assumptions.value("gap left open"),
    )


def _used(long: LongForecast, efficiency: RosteringEfficiency, heads: _Heads) -> Iterator[AssumptionUsed]:
    """Yield what the outlook rests on: what was learnt and measured first, then the Capacity sheet."""
    assumptions = heads.assumptions
    if not assumptions.has("growth a year"):
        known = f"the record of {say_count(long.months_known, 'month')}; the fewer, the nearer to none"
        last = max(1, len(long.growth[""]) - 1)
        for skill, growth in long.growth.items():
            name = f"growth a year ({skill})" if skill else "growth a year"
            yield AssumptionUsed(name, say_value("growth a year", float(growth[-1]) ** (12 / last) - 1), known)
    if not assumptions.has("rostering efficiency"):
        name = "rostering efficiency"
        yield AssumptionUsed(name, say_value(name, efficiency.share), efficiency.source)
    if not assumptions.has("share of leave") and not assumptions.rows_of("share of leave"):
        yield AssumptionUsed("share of leave", "a twelfth a month", "usual value; the Capacity sheet changes it")
    settings = heads.inputs.settings
    for name, share in (("unplanned absence", settings.unplanned_absence), ("meetings", settings.meetings)):
        yield AssumptionUsed(name, f"{share:.1%}", "Plan sheet")
    yield AssumptionUsed("one head", f"{heads.contract / 60:g} h a week", "the contract that most people have")
    if not assumptions.has("cost of a head a year") and heads.cost:
        words = f"{heads.cost:,.0f} {settings.currency}"
        yield AssumptionUsed("cost of a head a year", words, "Cost per hour on the People sheet, 52 weeks")
    yield from assumptions.used()
