"""What must hold between the starts and the lengths of a flexible shift."""

from collections.abc import Iterator
from math import gcd

from planner.domain.instants import DAY, clock, hours
from planner.workbook.sheets.sheet import Objection

FLEXIBLE = ("last_start", "longest", "every")
"""The fields that make a shift flexible."""

SHORTEST_STEP = 5
"""Minutes between two starts, and between two lengths, at least."""


def choice_objections(
    start: int, shortest: int, last: int | None, longest: int | None, every: int | None
) -> Iterator[Objection]:
    """Yield what is wrong with a choice of starts and lengths, all in minutes."""
    if last is not None and not start <= last < DAY:
        accepted = f"{clock(start)} to 23:59; a shift that starts after midnight has a row of its own"
        yield "last_start", f"a last start at {_time(last)}, and Start is {clock(start)}", accepted
    elif longest is not None and longest < shortest:
        found = f"a longest of {hours(longest)}, and Start to End are {hours(shortest)}"
        yield "longest", found, f"{hours(shortest)} or more, up to 24 h"
    elif last is None and longest is None:
        yield "every", f"a step of {every} min without Last start or Longest", "one of these, or an empty cell"
    elif every is None:
        accepted = "the step between starts and between lengths, such as 30 min"
        yield "every", "a flexible shift without Every", accepted
    else:
        yield from _step_objections(last - start if last else 0, longest - shortest if longest else 0, every)


def _step_objections(later: int, longer: int, every: int) -> Iterator[Objection]:
    """The step divides the time between the first and the last start, and that between the lengths."""
    for span, between in ((later, "Start and Last start"), (longer, "the shortest length and Longest")):
        if span % every:
            divisor = gcd(later, longer)
            accepted = f"a step that divides it, such as {divisor} min" if divisor >= SHORTEST_STEP else "rounder times"
            yield "every", f"a step of {every} min, and {span} min between {between}", accepted
            return


def _time(minute: int) -> str:
    return "24:00" if minute == DAY else clock(minute)
