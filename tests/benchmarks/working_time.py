"""Working time as the Working Time Regulations of 1998 define it: averages, and rest between shifts.

The staffing cases ask for these formulas one by one. The product judges whole rotas with the rules of `scheduling`.
"""

from collections.abc import Iterable
from itertools import pairwise


def average_week(hours: float, hours_instead: float, weeks: float) -> float:
    """Return the average week (A + B) / C of a reference period: regulation 4(6) of SI 1998/1833. Leave is neutral.

    `hours` (A) were worked in the period, `hours_instead` (B) in as many days right after it as were excluded for leave
    or sickness, `weeks` (C) is the length of the period.

    Raises
    ------
    ValueError
        When the period has no weeks.
    """
    if weeks <= 0:
        raise ValueError(f"a reference period of {weeks} weeks has no average")
    return (hours + hours_instead) / weeks


def average_night(hours: float, days: float, rest_days: float) -> float:
    """Return the average hours in 24 of a night worker, A / (B - C): regulation 6(5) of SI 1998/1833.

    `hours` (A) were worked in the period of `days` (B), `rest_days` (C) are its 24-hour periods of weekly rest.

    Raises
    ------
    ValueError
        When no day of work is left.
    """
    if days <= rest_days:
        raise ValueError(f"{days} days with {rest_days} of rest leave none to average over")
    return hours / (days - rest_days)


def rest_gaps(shifts: Iterable[tuple[int, int]]) -> tuple[int, ...]:
    """Return the minutes between consecutive shifts, each a pair of instants [start, end); 0 for an overlap."""
    ordered = sorted(shifts)
    return tuple(max(0, later[0] - earlier[1]) for earlier, later in pairwise(ordered))
