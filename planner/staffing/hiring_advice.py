"""What would keep the targets that a rota misses: more time, or more people once the people there are used."""

from planner.capacity.baselines.extra_staff import extra_staff, missed_targets
from planner.capacity.requirement.demand import Demand
from planner.domain.inputs import Inputs
from planner.domain.instants import hours
from planner.domain.outcome.plan import Solved
from planner.domain.outcome.promise import Promise
from planner.domain.roster.people import Person
from planner.domain.roster.rota import Rota
from planner.domain.tickets.demand import Forecast
from planner.reports.measures.wording import say_list
from scheduling.checking.call_out_rest import call_out_rest

PROVEN = 0.1
"""The largest gap to the bound with which a rota counts as about the best that its people can work."""

MOST_NAMED = 3
"""People with free hours who are named."""


def hiring_advice(inputs: Inputs, demand: Demand, solved: Solved, promise: Promise) -> str:
    """Return what would keep the missed targets.

    More people are asked for only when nobody who could help has room for another shift in the contract, and the bound
    shows that the rota is about the best that there is.
    """
    missed = missed_targets(promise)
    free = free_contract_hours(inputs, solved.rota, _skills(demand.forecast, promise))
    if free:
        most = sorted(free, key=lambda name: -free[name])[:MOST_NAMED]
        named = say_list([f"{name} ({hours(free[name])})" for name in most])
        others = f" and {len(free) - len(most)} more" if len(free) > len(most) else ""
        return (
            f"{missed}. {hours(sum(free.values()))} of the contracts of people who could help are free:"
            f" {named}{others}. Give the plan more seconds, or see which rules keep them off, before you hire."
        )
    if solved.gap > PROVEN:
        return f"{missed}. There was not enough time to say whether it takes more people; give the plan more seconds."
    rests = call_out_rest(inputs)
    return extra_staff(inputs, demand.forecast, demand.terms, solved.rota, promise, rests)


def free_contract_hours(inputs: Inputs, rota: Rota, skills: frozenset[str]) -> dict[str, int]:
    """Return the contract minutes that are not worked, by person, of those with a skill and room for one more shift."""
    zone = inputs.settings.time_zone
    worked = dict.fromkeys(inputs.person, 0)
    for entry in rota.assignments:
        if entry.duty in inputs.shift and entry.person in worked:
            worked[entry.person] += inputs.shift[entry.duty].paid_minutes(entry.day, zone)
    free = {p.name: inputs.target_minutes(p) - worked[p.name] for p in inputs.people if p.proficiency(skills) > 0}
    return {name: minutes for name, minutes in free.items() if minutes >= _least_shift(inputs, inputs.person[name])}


def _least_shift(inputs: Inputs, person: Person) -> int:
    """Return the paid minutes of the shortest shift a person works; without any, more than a plan has."""
    own = (shift for shift in inputs.shifts if not person.shifts or shift.code in person.shifts)
    return min((shift.length - shift.break_minutes for shift in own), default=10**9)


def _skills(forecast: Forecast, promise: Promise) -> frozenset[str]:
    """Return the skills of the tickets that miss a target."""
    missed = {row.priority for row in promise.rows if not row.kept}
    return frozenset(skill for priority, skill in forecast.classes if priority in missed)
