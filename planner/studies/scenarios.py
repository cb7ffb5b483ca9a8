"""What leadership asks "what if" about: a scenario changes the inputs, and is planned like any other month."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import partial

from forecasting.forecast import forecast_demand
from planner.domain.errors import Fault, InputFaults
from planner.domain.inputs import Inputs
from planner.domain.outcome.plan import Plan
from planner.domain.progress import Progress, Step
from planner.domain.roster.people import Person
from planner.domain.scenario import BASE, Change, Scenario
from planner.domain.tickets.service_targets import ServiceTarget
from planner.pipeline import make_plan
from planner.staffing.compile_ahead import CompileAhead, groups_for
from planner.studies.failures import attempt


@dataclass(frozen=True)
class Compared:
    """The plans by name, the base first, and why there is none of the scenarios that failed."""

    plans: Mapping[str, Plan]
    failed: Mapping[str, str] = field(default_factory=dict)


def _keep(compared: Compared) -> None:
    """Do nothing with what is done so far."""


def compare(
    inputs: Inputs,
    *,
    deterministic: bool = False,
    progress: Progress | None = None,
    done: Callable[[Compared], None] = _keep,
) -> Compared:
    """Plan the month as it is and under every scenario of the workbook; the base comes first.

    All plans stand on one forecast and start from the base's rota, so that they differ by what was changed. After each
    plan `done` gets all that there is so far. A scenario that fails is left out with its reason, and the others go on.

    Raises
    ------
    InputFaults
        When the workbook has no scenarios, or one of them asks for what cannot be.
    """
    if not inputs.scenarios:
        raise InputFaults((Fault("Scenarios", 1, 1, "A1", "no scenario", "at least one row with a change"),))
    progress = progress or Progress()
    worlds = {scenario.name: apply(scenario, inputs) for scenario in inputs.scenarios}
    ahead = CompileAhead.start(*groups_for(inputs))
    forecast = forecast_demand(inputs, progress)
    ahead.wait(progress)
    progress.tell(Step("scenario", BASE))
    plans = {BASE: make_plan(inputs, deterministic=deterministic, forecast=forecast, progress=progress)}
    failed: dict[str, str] = {}
    done(Compared(dict(plans)))
    for name, world in worlds.items():
        if progress.stop.is_set():
            break
        progress.tell(Step("scenario", name))
        planned = partial(
            make_plan, world, deterministic=deterministic, hint=plans[BASE].rota, forecast=forecast, progress=progress
        )
        made, why = attempt(planned)
        if made is None:
            failed[name] = why
        else:
            plans[name] = made
        done(Compared(dict(plans), dict(failed)))
    return Compared(plans, failed)


def apply(scenario: Scenario, inputs: Inputs) -> Inputs:
    """Return the inputs under a scenario; its changes hold one after the other, in the order of the rows."""
    for change in scenario.changes:
        inputs = CHANGES[change.kind](inputs, change)
    return inputs


def _people(inputs: Inputs, change: Change) -> Inputs:
    heads = round(change.amount)
    return _with_more(inputs, change, heads) if heads >= 0 else _with_fewer(inputs, change, -heads)


def _with_more(inputs: Inputs, change: Change, heads: int) -> Inputs:
    """Add people like the typical one: contract, shifts and skills are those that most holders have."""
    like = _typical(_holders(inputs, change))
    new = [
        replace(like, name=f"New {number} ({change.applies_to or 'any'})", id="", first_day=change.start, last_day=None)
        for number in range(len(inputs.people) + 1, len(inputs.people) + heads + 1)
    ]
    return replace(inputs, people=(*inputs.people, *new))


def _with_fewer(inputs: Inputs, change: Change, heads: int) -> Inputs:
    """Let the people with the fewest other skills go, the last rows first; whatever is dated for them goes too."""
    holders = _holders(inputs, change)
    if heads > len(holders):
        raise _refused(change, f"{heads} people fewer, and there are {len(holders)}")
    rows = {person.name: row for row, person in enumerate(inputs.people)}
    gone = {p.name for p in sorted(holders, key=lambda p: (len(p.skills), -rows[p.name]))[:heads]}
    if change.start is not None:
        last = change.start - timedelta(days=1)
        people = tuple(replace(p, last_day=last) if p.name in gone else p for p in inputs.people)
        return replace(inputs, people=people)
    return inputs.of_people(rows.keys() - gone)


def _holders(inputs: Inputs, change: Change) -> list[Person]:
    name = change.applies_to
    found = [p for p in inputs.people if not name or name in p.skills or name in (p.team, p.grade)]
    if not found:
        raise _refused(change, f"nobody has the skill, team or grade {name}")
    return found


def _typical(people: list[Person]) -> Person:
    def common(values: Iterable[object]) -> object:
        seen = list(values)
        return max(seen, key=seen.count)

    skills = common(tuple(sorted(p.skills)) for p in people)
    contract = common(p.contract_minutes for p in people)
    shifts = common(p.shifts for p in people)
    close = sorted(
        people,
        key=lambda p: (tuple(sorted(p.skills)) != skills, p.contract_minutes != contract, p.shifts != shifts),
    )
    return close[0]


def _volume(inputs: Inputs, change: Change) -> Inputs:
    promises = _promises(inputs, change)
    if change.applies_to and not promises and change.applies_to not in inputs.skills:
        raise _refused(change, f"{change.applies_to} is neither a priority nor a skill")
    changes = tuple(replace(change, applies_to=name) for name in promises) or (change,)
    return replace(inputs, volume_changes=(*inputs.volume_changes, *changes))


def _promises(inputs: Inputs, change: Change) -> list[str]:
    """Return the promises that a change of a priority or a service level is for, in the order of the Service sheet."""
    name = change.applies_to
    return [row.priority for row in inputs.service if name and name in (row.priority, row.plain, row.level)]


def _handle_time(inputs: Inputs, change: Change) -> Inputs:
    names = _promises(inputs, change)
    hit = [not change.applies_to or row.priority in names or change.applies_to == row.skill for row in inputs.handling]
    if not any(hit):
        raise _refused(change, f"no row of the Handling sheet is for {change.applies_to}")
    rows = zip(inputs.handling, hit, strict=True)
    return replace(
        inputs, handling=tuple(replace(row, minutes=row.minutes * (1 + change.amount)) if h else row for row, h in rows)
    )


def _response_target(inputs: Inputs, change: Change) -> Inputs:
    return _retarget(inputs, change, lambda row: replace(row, response_minutes=round(change.amount)))


def _resolution_target(inputs: Inputs, change: Change) -> Inputs:
    return _retarget(inputs, change, lambda row: replace(row, resolution_minutes=round(change.amount)))


def _attainment(inputs: Inputs, change: Change) -> Inputs:
    return _retarget(inputs, change, lambda row: replace(row, attainment=change.amount))


def _retarget(inputs: Inputs, change: Change, new: Callable[[ServiceTarget], ServiceTarget]) -> Inputs:
    names = _promises(inputs, change)
    if not names:
        raise _refused(change, f"{change.applies_to or 'nothing'} is not a priority of the Service sheet")
    try:
        service = tuple(new(row) if row.priority in names else row for row in inputs.service)
    except ValueError as nonsense:
        raise _refused(change, str(nonsense)) from nonsense
    return replace(inputs, service=service)


CHANGES: dict[str, Callable[[Inputs, Change], Inputs]] = {
    "people": _people,
    "volume": _volume,
    "handle time": _handle_time,
    "response target": _response_target,
    "resolution target": _resolution_target,
    "attainment": _attainment,
}
"""What each kind of change does to the inputs."""


def _refused(change: Change, why: str) -> InputFaults:
    asked = f"{change.kind} {change.amount:+g} for {change.applies_to or 'everyone'}"
    return InputFaults((Fault("Scenarios", 0, 0, "", f"{asked}: {why}", "a change that can be made"),))
