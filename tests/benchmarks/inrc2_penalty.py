"""The official penalty of a roster of the nurse rostering competition, and the hard constraints it breaks.

Written from the published description of the problem; it shares nothing with the product.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from tests.benchmarks.inrc2_instance import Roster, Span

Row = tuple[str, int, str, str]
"""Nurse, day, shift type and the skill the nurse works it with."""

MISSING, SHIFT_RUN, WORK_RUN, OFF_RUN, REFUSED, SPLIT_WEEKEND, ASSIGNMENT, WEEKEND = 30, 15, 30, 30, 10, 30, 20, 30


def penalties(roster: Roster, rows: Iterable[Row]) -> dict[str, int]:
    """Return the penalty of every soft constraint by its name."""
    plan = {(name, day): shift for name, day, shift, _ in rows}
    had = Counter((day, shift, skill) for _, day, shift, skill in rows)
    weeks = {name: [plan.get((name, day), "") for day in roster.days] for name in roster.nurses}
    shifts = runs = off = split = total = weekends = 0
    for name, days in weeks.items():
        contract, before = roster.contracts[roster.nurses[name].contract], roster.before[name]
        for shift, span in roster.runs.items():
            shifts += _beyond([day == shift for day in days], before.same * (before.shift == shift), span)
        runs += _beyond([day != "" for day in days], before.worked, contract.working)
        off += _beyond([day == "" for day in days], before.off, contract.off)
        worked = [(days[first + 5] != "") + (days[first + 6] != "") for first in range(0, len(days), 7)]
        split += worked.count(1) * contract.whole_weekends
        assigned = before.assignments + sum(day != "" for day in days)
        total += max(contract.assignments.least - assigned, assigned - contract.assignments.most, 0)
        weekends += max(0, before.weekends + sum(map(bool, worked)) - contract.most_weekends)
    refused = sum(plan.get((name, day), "") in ((what,) if what != "Any" else roster.runs) for name, day, what in
                  roster.off_requests)  # fmt: skip
    return {
        "optimal coverage": MISSING * sum(max(0, best - had[key]) for key, (_, best) in roster.cover.items()),
        "consecutive assignments": SHIFT_RUN * shifts + WORK_RUN * runs,
        "consecutive days off": OFF_RUN * off,
        "preferences": REFUSED * refused,
        "complete weekends": SPLIT_WEEKEND * split,
        "total assignments": ASSIGNMENT * total,
        "working weekends": WEEKEND * weekends,
    }


def _beyond(held: Sequence[bool], before: int, span: Span) -> int:
    """Return the days that runs are too long or too short by; the last run may still go on."""
    found, at = 0, 0
    if before and not held[0]:
        found += max(0, span.least - before)
    for of_run, days in groupby(held):
        length = len(list(days))
        if of_run:
            earlier = before if at == 0 else 0
            found += max(0, earlier + length - max(span.most, earlier))
            if at + length < len(held):
                found += max(0, span.least - earlier - length)
        at += length
    return found


def faults(roster: Roster, rows: Iterable[Row]) -> Iterator[str]:
    """Yield what breaks a hard constraint (H1 to H4)."""
    rows = list(rows)
    for (name, day), number in Counter((name, day) for name, day, _, _ in rows).items():
        if number > 1:
            yield f"H1: {name} has {number} assignments on day {day}"
    had = Counter((day, shift, skill) for _, day, shift, skill in rows)
    for key, (least, _) in roster.cover.items():
        if had[key] < least:
            yield f"H2: {key} has {had[key]} of {least}"
    plan = {(name, day): shift for name, day, shift, _ in rows}
    for name, before in roster.before.items():
        yesterday = before.shift
        for day in roster.days:
            today = plan.get((name, day), "")
            if (yesterday, today) in roster.barred:
                yield f"H3: {name} has {today} on day {day} after {yesterday}"
            yesterday = today
    for name, day, _, skill in rows:
        if skill not in roster.nurses[name].skills:
            yield f"H4: {name} is no {skill} on day {day}"
