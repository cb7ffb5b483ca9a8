"""What would repair a breach: who is free and able to take the duty over, or to come in."""

from collections.abc import Mapping
from datetime import date, timedelta

from planner.domain.inputs import Inputs
from planner.domain.outcome.breach import Breach
from planner.domain.outcome.plan import Plan
from planner.domain.roster.people import Person
from planner.domain.roster.rota import Rota
from planner.domain.unknown_hours import unknown_until
from planner.reports.measures.load import Load
from planner.reports.measures.quiet_hours import on_call_instead
from planner.reports.measures.wording import say_day, say_list


def remedy(plan: Plan, breach: Breach, month: Mapping[str, Load]) -> str:
    """Return a sentence that names what to change; empty when nothing better than the rule itself can be said.

    `month` is everybody's load.
    """
    inputs, rota = plan.inputs, plan.rota
    if breach.day is None:
        return _relieve(plan, breach, month)
    if breach.person in inputs.person:
        codes = rota.duties(breach.person, breach.day)
        if not codes:
            return f"give {breach.person} one duty more, or change the rule's number for them"
        return _hand_over(plan, inputs.person[breach.person], breach.day, codes)
    if breach.unit == "nights":
        return _by_day(plan, breach.day)
    if breach.span and breach.span[1] <= unknown_until(inputs):
        return "only duties of the month before reach these hours: name its result on Plan, or fill in Previous"
    skills = breach.skills
    free = [
        p.name for p in inputs.people if _free(inputs, rota, p, breach.day) and (not skills or p.proficiency(skills))
    ]
    who = (
        f"free on {say_day(breach.day)}: {say_list(free, 4)}"
        if free
        else f"nobody who could help is free on {say_day(breach.day)}: it takes one more person, or less leave"
    )
    return "; ".join(filter(None, (who, on_call_instead(plan, breach))))


def _relieve(plan: Plan, breach: Breach, month: Mapping[str, Load]) -> str:
    """Say who has least of what somebody has too much of."""
    measure = {"nights": "nights", "weekends": "weekends"}.get(breach.unit)
    if measure is None or breach.person not in plan.inputs.person:
        return ""
    skills = set(plan.inputs.person[breach.person].skills)
    counts = {
        name: getattr(load, measure)
        for name, load in month.items()
        if name != breach.person and skills & set(load.person.skills) and _may(plan.inputs, load.person, measure)
    }
    least = sorted(counts, key=lambda name: counts[name])[:3]
    named = say_list([f"{name} ({counts[name]})" for name in least])
    return f"fewest {measure} this month: {named}" if named else ""


def _by_day(plan: Plan, day: date) -> str:
    """Say whose night may be one too many: theirs without whom the skills needed at once are still there."""
    nights = {shift.code for shift in plan.inputs.shifts if shift.kind == "night"}
    there = [person for person in plan.inputs.people if nights & set(plan.rota.duties(person.name, day))]
    spare = [person.name for person in there if not _needed_at_once(plan, person, day, nights)]
    if there and not spare:
        return "people with more skills by night: each of these has a skill that is needed at once"
    return f"a shift by day, or another day, for {'one of ' * (len(spare) > 1)}{say_list(spare, 4)}" if spare else ""


def _needed_at_once(plan: Plan, person: Person, day: date, nights: set[str]) -> bool:
    """Tell whether too few people with a skill would be there at some time of a person's night without that person."""
    inputs, days = plan.inputs, [day + timedelta(days=step) for step in (-1, 0, 1)]
    there = [
        (inputs.person[entry.person], *span)
        for when in days
        for entry in plan.rota.by_day.get(when, ())
        if entry.duty in inputs.shift and entry.person != person.name
        for span in inputs.stretches(entry.duty, entry.day)
    ]
    spans = [inputs.span(code, day) for code in plan.rota.duties(person.name, day) if code in nights]
    for first, last in spans:
        for floor in plan.requirement.floors:
            start, end = max(first, floor.start), min(last, floor.end)
            if start < end and not floor.tiers and person.proficiency(floor.skills) > 0:
                able = [(a, b) for other, a, b in there if other.proficiency(floor.skills) > 0]
                times = (start, *(b for _, b in able if start < b < end))
                if any(sum(a <= at < b for a, b in able) < floor.least for at in times):
                    return True
    return False


def _may(inputs: Inputs, person: Person, measure: str) -> bool:
    """Tell whether a person may take over what is counted: nights only who has a night among their shifts."""
    nights = {shift.code for shift in inputs.shifts if shift.kind == "night"}
    return measure != "nights" or not person.shifts or bool(person.shifts & nights)


def _hand_over(plan: Plan, person: Person, day: date, codes: tuple[str, ...]) -> str:
    inputs, rota = plan.inputs, plan.rota
    takers = [
        other.name
        for other in inputs.people
        if other.name != person.name
        and _free(inputs, rota, other, day)
        and set(person.skills) & set(other.skills)
        and all(not other.shifts or code in other.shifts for code in codes if code in inputs.shift)
        and _rested(plan, other, day, codes)
    ]
    what = f"{'+'.join(codes)} of {say_day(day)}"
    if not takers:
        return f"nobody with {person.name}'s skills is free to take {what}"
    return f"give {what} to {say_list(takers, 3)}"


def _free(inputs: Inputs, rota: Rota, person: Person, day: date) -> bool:
    return inputs.available(person, day) and not rota.duties(person.name, day)


def _rested(plan: Plan, person: Person, day: date, codes: tuple[str, ...]) -> bool:
    """Tell whether the shifts around leave the rest between duties that is a must for this person."""
    inputs, rota, least = plan.inputs, plan.rota, plan.least_rest.get(person.name, 0)
    shifts = [code for code in codes if code in inputs.shift]
    others = [
        (entry.duty, *inputs.span(entry.duty, entry.day))
        for entry in rota.by_person.get(person.name, ())
        if abs((entry.day - day).days) <= 2 and entry.duty in inputs.shift
    ]
    for code in shifts:
        start, end = inputs.span(code, day)
        for other, first, last in others:
            rest = least + inputs.travel_minutes(code, other)
            if end + rest > first and last + rest > start:
                return False
    return True
