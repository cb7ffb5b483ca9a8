"""What each person has had in this month and in earlier months together, and how fairly it is shared."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from statistics import fmean

from planner.domain.inputs import Inputs
from planner.domain.outcome.ledger import ledger_weights
from planner.reports.measures.load import Load

MEASURES = ("nights", "weekends", "holidays", "on-call", "wishes")
"""What is carried over from month to month, by the words of the Ledger sheet; wishes are those refused."""


@dataclass(frozen=True)
class EarlierMonths:
    """One person's counts before the plan and with it, by measure.

    `share` is their part of nights and weekends per contract hour against the mean of all who can work them (1 is a
    fair share; a weekend weighs as two nights), None for those who can work neither.
    """

    load: Load
    before: Mapping[str, float]
    in_all: Mapping[str, float]
    share: float | None


def earlier_months(inputs: Inputs, found: Iterable[Load]) -> tuple[EarlierMonths, ...]:
    """Return this month and the Ledger sheet together for each load."""
    loads = tuple(found)
    carried = {(line.person, line.measure.casefold()): line.amount for line in inputs.ledger}
    before = {load.person.name: {each: carried.get((load.person.name, each), 0) for each in MEASURES} for load in loads}
    in_all = {
        load.person.name: {each: before[load.person.name][each] + amount for each, amount in _now(load).items()}
        for load in loads
    }
    shares = _shares(inputs, loads, in_all)
    return tuple(
        EarlierMonths(load, before[load.person.name], in_all[load.person.name], shares.get(load.person.name))
        for load in loads
    )


def _now(load: Load) -> Mapping[str, int]:
    counts = load.nights, load.weekends, load.holidays, load.on_call_days, load.wishes_refused
    return dict(zip(MEASURES, counts, strict=True))


def _shares(
    inputs: Inputs, loads: Iterable[Load], in_all: Mapping[str, Mapping[str, float]]
) -> Mapping[str, float | None]:
    able, earlier = _who_shares(inputs), ledger_weights(inputs, "nights", inputs.person)
    burden = {
        name: (in_all[name]["nights"] + 2 * in_all[name]["weekends"]) / hours
        for load in loads
        if (name := load.person.name) in able and (hours := load.due_minutes + earlier[name])
    }
    mean = fmean(burden.values()) if burden else 0.0
    return {name: each / mean if mean else None for name, each in burden.items()}


def _who_shares(inputs: Inputs) -> set[str]:
    """Return the people who can work nights or weekends."""
    shared = [shift for shift in inputs.shifts if shift.kind == "night" or shift.days & {5, 6}]
    return {
        person.name
        for person in inputs.people
        for shift in shared
        if not person.shifts or shift.code in person.shifts
        if 0 not in map(person.most.get, shift.names)
    }
