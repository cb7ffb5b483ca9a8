"""A decision that gives a person one long rest between two days."""

from collections.abc import Iterable
from datetime import date

from ortools.sat.python import cp_model

from scheduling.facts.duties import Duty
from scheduling.model.linear_expressions import Decision


def rest_across(
    model: cp_model.CpModel, duties: Iterable[tuple[Duty, Decision]], before: date, after: date,
    within: tuple[int, int], minutes: int,
) -> Decision:  # fmt: skip
    """Return a decision that, when taken, leaves one rest of at least `minutes` inside the span `within`.

    `duties` are all possible duties of the person. The rest comes after those that start up to the day `before`, and
    ahead of those that start from the day `after` on; no duty starts on the days between them.
    """
    opens, closes = within
    earlier: list[tuple[int, Decision]] = []
    later: list[tuple[int, date, Decision]] = []
    out: list[Decision] = []
    for duty, cell in duties:
        if duty.day <= before:
            if duty.end > opens:
                earlier.append((duty.end, cell))
            out += [cell] if duty.end > closes - minutes else []
        elif duty.day < after or duty.start < opens + minutes:
            out.append(cell)
        elif duty.start < closes:
            later.append((duty.start, duty.day, cell))
    too_close = [
        [cell, *(other for start, on, other in later if on == day and start - end < minutes)]
        for end, cell in earlier
        for day in sorted({day for _, day, _ in later})
    ]
    return _unless(model, out, [clash for clash in too_close if len(clash) > 1])


def _unless(model: cp_model.CpModel, out: list[Decision], clashes: list[list[Decision]]) -> Decision:
    """Return a decision that excludes each of `out`, and in each clash the first together with any other."""
    busy = any(_decided(cell) for cell in out)
    if busy or any(_decided(first) and any(map(_decided, others)) for first, *others in clashes):
        return 0
    taken = model.new_bool_var("")
    for cell in out:
        if not isinstance(cell, int):
            model.add_implication(taken, ~cell)
    for first, *others in clashes:
        for other in others:
            model.add(taken + first + other <= 2)
    return taken


def _decided(cell: Decision) -> bool:
    """Tell whether a decision is taken already, as those of last month are."""
    return isinstance(cell, int) and cell == 1
