"""A decision that gives a person one long rest between two days."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import product

from ortools.sat.python import cp_model

from scheduling.facts.duties import Duty
from scheduling.model.linear_expressions import Decision

Cells = dict[date, list[cp_model.IntVar]]
"""Decisions by the day of the duty."""

Clash = tuple[list[cp_model.IntVar], list[cp_model.IntVar]]
"""Decisions of one day that each clash with each of some decisions of another day."""


def rest_across(
    model: cp_model.CpModel, duties: Iterable[tuple[Duty, Decision]], before: date, after: date,
    within: tuple[int, int], minutes: int, *, one_a_day: bool,
) -> Decision:  # fmt: skip
    """Return a decision that, when taken, leaves one rest of at least `minutes` inside the span `within`.

    `duties` are all possible duties of the person. The rest comes after those that start up to the day `before`, and
    ahead of those that start from the day `after` on; no duty starts on the days between them. A person who has
    `one_a_day` at most gets few limits on many decisions, another one limits on two.
    """
    opens, closes = within
    earlier, later = _Edges(), _Edges()
    ended, begun = opens, closes
    out: Cells = {}
    for duty, cell in duties:
        is_earlier = duty.day <= before
        away = duty.end > closes - minutes if is_earlier else duty.day < after or duty.start < opens + minutes
        if isinstance(cell, int):
            if cell and away:
                return 0
            ended = max(ended, duty.end) if cell and is_earlier else ended
            begun = min(begun, duty.start) if cell and not is_earlier else begun
        elif away:
            out.setdefault(duty.day, []).append(cell)
        elif is_earlier and duty.end > opens:
            earlier.add(duty.end, duty.day, cell)
        elif not is_earlier and duty.start < closes:
            later.add(duty.start, duty.day, cell)
    if begun - ended < minutes:
        return 0
    for start, day, cell in later.all():
        if start - ended < minutes:
            out.setdefault(day, []).append(cell)
    clashes = (
        clash
        for ends, starts in product(earlier.by_day.values(), later.by_day.values())
        for clash in _clashes(ends, starts, minutes)
    )
    return _unless(model, out, clashes, one_a_day)


class _Edges:
    """Instants at which open duties end or start, with their decisions, by day."""

    def __init__(self) -> None:
        self.by_day: dict[date, list[tuple[int, cp_model.IntVar]]] = {}

    def add(self, at: int, day: date, cell: cp_model.IntVar) -> None:
        """Add a duty."""
        self.by_day.setdefault(day, []).append((at, cell))

    def all(self) -> Iterator[tuple[int, date, cp_model.IntVar]]:
        """Yield the instant, the day and the decision of each duty."""
        for day, edges in self.by_day.items():
            yield from ((at, day, cell) for at, cell in edges)


def _clashes(
    ends: list[tuple[int, cp_model.IntVar]], starts: list[tuple[int, cp_model.IntVar]], minutes: int
) -> Iterator[Clash]:
    """Yield the duties of one day and those of another with less than some minutes between any two of them.

    One pair of sets for each number of starts that are too early is enough: a later end clashes with these as well.
    """
    if min(starts, key=_instant)[0] - max(ends, key=_instant)[0] >= minutes:
        return
    starts = sorted(starts, key=_instant)
    instants = [start for start, _ in starts]
    counted = [(bisect_left(instants, end + minutes), cell) for end, cell in ends]
    for number in sorted({count for count, _ in counted if count}):
        yield [cell for count, cell in counted if count >= number], [cell for _, cell in starts[:number]]


def _instant(edge: tuple[int, cp_model.IntVar]) -> int:
    return edge[0]


def _unless(model: cp_model.CpModel, out: Cells, clashes: Iterable[Clash], one_a_day: bool) -> Decision:
    """Return a decision that excludes each of `out`, and in each clash one of its first set with one of the other."""
    taken = model.new_bool_var("")
    for cells in out.values():
        if one_a_day:
            model.add_at_most_one([taken, *cells])
        else:
            for cell in cells:
                model.add_implication(taken, ~cell)
    for firsts, others in clashes:
        if one_a_day:
            model.add(cp_model.LinearExpr.sum([taken, *firsts, *others]) <= 2)
        else:
            for first, other in product(firsts, others):
                model.add(taken + first + other <= 2)
    return taken
