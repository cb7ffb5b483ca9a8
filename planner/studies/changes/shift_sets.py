"""Other sets of shifts: 12 hours in place of 8, or no nights with people on call instead."""

from collections.abc import Collection
from dataclasses import replace

from planner.domain.inputs import Inputs
from planner.domain.instants import DAY
from planner.domain.roster.people import Person
from planner.domain.roster.rules import CoverLine
from planner.domain.roster.shifts import Shift
from planner.domain.scenario import Change
from planner.studies.changes.refusal import refused


def run_shift_set(inputs: Inputs, change: Change) -> Inputs:
    """Run the named shifts and no others; a number behind a code is its fewest people a day.

    A shift with Most 0 on the Shifts sheet waits for such a scenario.
    """
    asked = dict(_code_and_least(text) for text in change.named)
    if unknown := asked.keys() - inputs.shift.keys() - inputs.shift_rows.keys():
        raise refused(change, f"{'; '.join(sorted(unknown))} is no shift", "codes of the Shifts sheet: D12 2; N12 2")
    for code, number in asked.items():
        if number is not None and len(inputs.codes_named(code)) > 1:
            raise refused(
                change, f"{code} {number}, and {code} is flexible", f"{code} alone, and rows of the Cover sheet"
            )
    run = {code: number for each, number in asked.items() for code in inputs.codes_named(each)}
    changed = run_only(inputs, run)
    least = {code: inputs.shift[code].least if number is None else number for code, number in run.items()}
    return replace(changed, shifts=tuple(replace(s, least=least.get(s.code, 0)) for s in changed.shifts))


def _code_and_least(text: str) -> tuple[str, int | None]:
    code, _, number = text.partition(" ")
    return (code, int(number)) if number.isdecimal() else (text, None)


def run_only(inputs: Inputs, codes: Collection[str]) -> Inputs:
    """Return the inputs where only some shifts run.

    Who works only shifts that are gone works those of the same kind, or else any. Duties fixed in shifts that are gone
    are no longer fixed.
    """
    run = {code: shift for code, shift in inputs.shift.items() if code in codes}
    return replace(
        inputs,
        shifts=tuple(_running(shift) if shift.code in run else _resting(shift) for shift in inputs.shifts),
        people=tuple(_working(inputs, person, run) for person in inputs.people),
        fixed=tuple(row for row in inputs.fixed if row.duty not in inputs.shift or row.duty in run),
        heads=tuple(row for row in inputs.heads if row.shift in run),
    )


def _running(shift: Shift) -> Shift:
    return replace(shift, most=None) if shift.most == 0 else shift


def _resting(shift: Shift) -> Shift:
    return replace(shift, least=0, most=0)


def _working(inputs: Inputs, person: Person, run: dict[str, Shift]) -> Person:
    if not person.shifts:
        return person
    kinds = {inputs.shift[code].kind for code in person.shifts}
    left = person.shifts & run.keys() or {code for code, shift in run.items() if shift.kind in kinds}
    return replace(person, shifts=frozenset(left))


def put_nights_on_call(inputs: Inputs, change: Change) -> Inputs:
    """Run no night shift; people of the named tiers are on call instead.

    Cover that only night shifts could give is no longer asked for. Priorities that are worked on shift out of hours go
    to the people on call.
    """
    tiers = {tier.code for tier in inputs.tiers if {tier.code, tier.name} & set(change.named)}
    if not tiers:
        known = "; ".join(tier.code for tier in inputs.tiers) or "a tier of the On-call sheet"
        raise refused(change, f"{change.words} is no tier that could be called", known)
    days = [shift for shift in inputs.shifts if shift.kind != "night" and shift.most != 0]
    if not days:
        raise refused(change, "every shift is a night shift", "a shift of another kind on the Shifts sheet")
    changed = run_only(inputs, {shift.code for shift in days})
    return replace(
        changed,
        cover=tuple(line for line in inputs.cover if _can_be_covered(line, days)),
        service=tuple(
            replace(row, out_of_hours="on call") if row.out_of_hours == "on shift" else row for row in inputs.service
        ),
        tiers=tuple(replace(tier, hours="always") if tier.code in tiers else tier for tier in inputs.tiers),
    )


def _can_be_covered(line: CoverLine, shifts: Collection[Shift]) -> bool:
    """Tell whether some shift is worked at every quarter of an hour of a line."""
    return all(any((at - s.start) % DAY < s.length for s in shifts) for at in range(line.start, line.end, 15))
