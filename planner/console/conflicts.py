"""Rows that cannot all hold, and demands that no rota of these people can meet, on the terminal."""

from collections.abc import Iterable, Iterator, Sequence

from planner.domain.outcome.conflict import Conflict, WorkbookRow

MOST_WAYS = 4
"""Ways out of a conflict named here."""

MOST_CONFLICTS = 5
"""Conflicts named here."""


def conflict_lines(conflicts: Sequence[Conflict]) -> Iterator[str]:
    """Yield the rows that cannot all hold, each conflict with the cheapest ways out of it."""
    for conflict in conflicts[:MOST_CONFLICTS]:
        fewest = "" if conflict.minimal else " (there may be fewer)"
        alone = len(conflict.rows) == 1
        yield f"\n{'this row cannot hold' if alone else f'these {len(conflict.rows)} rows cannot all hold'}{fewest}:"
        yield from (f"  {row}" for row in conflict.rows)
        yield from (f"    {'or ' if at else ''}{way.change}" for at, way in enumerate(conflict.ways_out[:MOST_WAYS]))
    if len(conflicts) > MOST_CONFLICTS:
        yield f"\nand {len(conflicts) - MOST_CONFLICTS} more"


def capacity_bound_lines(bounds: Iterable[WorkbookRow]) -> Iterator[str]:
    """Yield the demands that no rota of these people can meet, each with its cell."""
    found = [f"  {bound}" for bound in bounds]
    if found:
        yield "\nno rota of these people can meet:"
        yield from found
